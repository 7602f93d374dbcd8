"""How far an attribution is trusted, and when a name is withheld."""

import math

import pytest

from factcheck.attribution.confidence import confidence, facts, inherited, withheld
from factcheck.attribution.frames import Frame, Reading, Rule
from factcheck.attribution.heard import Resolved
from factcheck.attribution.words import confidences
from factcheck.model import (
    Anonymous,
    Attribution,
    Document,
    Named,
    Organisation,
    Span,
    Speaker,
    Unresolved,
    Voice,
)

HERE, THERE = Span(10, 14), Span(0, 4)
JANE = Named(HERE, "Jane Doe")
KINDS = {"named": 0.6, "anonymous one": 0.1, "anonymous several": 0.2, "organisation": 0.1}


def told(
    speaker: Speaker = JANE,
    *,
    reading: Reading | None = None,
    mention: tuple[int, int] | None = (0, 1),
    likelihood: float = 1.0,
    rule: Rule = Rule.SPEAKER_FIRST,
    alone: bool = False,
) -> dict[str, float]:
    frame = Frame(0, rule, (1, 2), mention, (0, 0), (0, 2), (HERE,), reading=reading)
    resolved = Resolved(speaker, "a test", likelihood=likelihood)
    return facts(frame, resolved, nested=False, alone=alone)


def saying(speaker: Speaker, trusted: float) -> Attribution:
    return Attribution(speaker, (THERE,), Voice.INDIRECT, HERE, "a test", trusted)


def read(**kinds: float) -> Reading:
    return Reading(0.8, 0.7, KINDS | kinds)


def test_every_fact_has_a_weight() -> None:
    """The lexicon lists the facts, and beside them what holds of all."""
    assert set(confidences()) == {*told(), "none", "inherited", "withheld"}


def test_what_only_the_rules_saw_has_nothing_of_the_tagger() -> None:
    """No certainty, no firmness, no kind to agree with."""
    found = told()

    assert found["rules_only"] == 1
    assert [found[name] for name in ("certainty", "firmness", "kind_agrees", "kind_disagrees")] == [
        0,
        0,
        0,
        0,
    ]


def test_rules_without_a_tagger_are_not_held_against_a_frame() -> None:
    """That no tagger confirms it says something only where there is one."""
    found = told(alone=True)

    assert (found["rules_alone"], found["rules_only"]) == (1, 0)


def test_what_the_tagger_saw_counts_as_sure_as_it_was() -> None:
    """Of the cue and of the source, and where no rule saw it, that too."""
    found = told(reading=read(), rule=Rule.TAGGED)

    assert (found["rules_only"], found["tagger_only"]) == (0, 1)
    assert (found["certainty"], found["firmness"]) == (0.8, 0.7)


def test_a_source_that_is_not_mentioned_is_not_firm() -> None:
    """There are no words to be sure of."""
    found = told(reading=read(), mention=None)

    assert (found["firmness"], found["unmentioned"]) == (0, 1)


@pytest.mark.parametrize(
    ("speaker", "agrees"),
    [
        pytest.param(JANE, 0.6, id="named"),
        pytest.param(Anonymous(HERE, "officials"), 0.3, id="unnamed, of whatever number"),
        pytest.param(Organisation(HERE, "NATO"), 0.1, id="organisation"),
        pytest.param(Document(HERE, "the report"), 0.0, id="document"),
        pytest.param(Unresolved(HERE), 0.0, id="unresolved"),
    ],
)
def test_the_tagger_agrees_with_the_kind_as_far_as_it_thinks_it_likely(
    speaker: Speaker, agrees: float
) -> None:
    """What it thinks of the kind resolved speaks for it, the rest against it."""
    found = told(speaker, reading=read())

    assert found["kind_agrees"] == pytest.approx(agrees)
    assert found["kind_disagrees"] == pytest.approx(1 - agrees)


def test_the_kind_of_a_pronoun_is_not_asked() -> None:
    """The tagger reads one sentence and cannot know whom "she" means."""
    found = told(Named(HERE, "Jane Doe", None, (THERE,)), reading=read())

    assert (found["kind_agrees"], found["kind_disagrees"]) == (0, 0)


@pytest.mark.parametrize(("likelihood", "pronoun"), [(1.0, 0), (0.7, 1)])
def test_a_choice_among_several_counts_as_likely_as_it_was(
    likelihood: float, pronoun: float
) -> None:
    """Where there was no choice it is certain."""
    found = told(likelihood=likelihood)

    assert (found["pronoun"], found["likelihood"]) == (pronoun, likelihood)


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        (JANE, "named"),
        (Organisation(HERE, "NATO"), "organisation"),
        (Document(HERE, "the report"), "document"),
        (Anonymous(HERE, "officials"), "unnamed"),
        (Unresolved(HERE), None),
    ],
)
def test_each_kind_of_speaker_is_a_fact(speaker: Speaker, kind: str | None) -> None:
    """Names are right less often than bodies, or more: that is learned."""
    found = told(speaker)
    kinds = ("named", "organisation", "document", "unnamed")

    assert {name for name in kinds if found[name]} == ({kind} if kind else set())


def test_a_frame_inside_a_quotation_says_so() -> None:
    """Speech inside speech is harder."""
    frame = Frame(0, Rule.SPEAKER_FIRST, (1, 2), (0, 1), (0, 0), (0, 2), (HERE,))

    assert facts(frame, Resolved(JANE, "a test"), nested=True, alone=False)["nested"] == 1
    assert told()["nested"] == 0


def test_confidence_is_the_share_that_the_weights_come_to() -> None:
    """A logistic model, to four places."""
    found = told()
    weights = confidences()
    total = weights["none"] + sum(weights[name] * value for name, value in found.items())

    assert confidence(found) == pytest.approx(
        min(0.99, max(0.01, 1 / (1 + math.exp(-total)))), abs=0.0001
    )


@pytest.mark.parametrize(("certainty", "expected"), [(1e3, 0.99), (-1e2, 0.01)])
def test_nothing_is_certain(certainty: float, expected: float) -> None:
    """Neither that it is right nor that it is wrong, whatever the facts come to."""
    weight = confidences()["certainty"]
    found = told() | {"certainty": math.copysign(certainty, weight * certainty)}

    assert weight != 0
    assert confidence(found) == expected


@pytest.mark.parametrize("trusted", [0.01, 0.3, 0.9, 0.99])
def test_a_quotation_that_inherits_its_speaker_is_trusted_otherwise(trusted: float) -> None:
    """By the weight of having inherited, once for each time."""
    logit = math.log(trusted / (1 - trusted)) + confidences()["inherited"]

    found = inherited(trusted)

    assert found == pytest.approx(min(0.99, max(0.01, 1 / (1 + math.exp(-logit)))), abs=0.0001)
    assert confidences()["inherited"] < 0


def test_a_name_that_is_trusted_too_little_is_withheld() -> None:
    """It stays among the candidates, with the mentions that led to it; the basis says why."""
    speaker = Named(HERE, "Jane Doe", "mayor", (THERE,))

    shown = withheld(saying(speaker, confidences()["withheld"] - 0.01))

    assert shown.speaker == Unresolved(HERE, ("Jane Doe",), (THERE,))
    assert shown.basis == 'a test; the name "Jane Doe" is withheld, as less sure than 0.60'


def test_a_name_that_is_trusted_enough_is_printed() -> None:
    """From the threshold on."""
    trusted = saying(JANE, confidences()["withheld"])

    assert withheld(trusted) is trusted


@pytest.mark.parametrize(
    "speaker",
    [
        Anonymous(HERE, "officials"),
        Organisation(HERE, "NATO"),
        Document(HERE, "x"),
        Unresolved(HERE),
    ],
    ids=lambda speaker: type(speaker).__name__,
)
def test_only_names_are_withheld(speaker: Speaker) -> None:
    """Nobody is harmed by a description."""
    doubtful = saying(speaker, 0.01)

    assert withheld(doubtful) is doubtful
