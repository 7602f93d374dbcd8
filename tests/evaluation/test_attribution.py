"""The score of attributions against their gold."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck.evaluation.aspects import Aspect
from factcheck.evaluation.attribution import Case, Scores, figures, score, tables
from factcheck.evaluation.gold import GoldAttribution, SpeakerKind, Who
from factcheck.evaluation.misses import Fault
from factcheck.model import (
    Anonymous,
    Article,
    Attribution,
    Document,
    Named,
    Narrator,
    Organisation,
    Polarity,
    Span,
    Speaker,
    Unresolved,
    Voice,
)
from tests.factories import an_article

TEXT = (
    "The river will rise by Friday, Mayor Ana Silva said on Monday. "
    "It is raining. "
    "Officials told the Echo that two bridges are shut."
)
ARTICLE = an_article(TEXT)
RISE = "The river will rise by Friday"
SHUT = "two bridges are shut"
RAIN = "It is raining."
ANYWHERE = Span(0, 1)


def at(words: str, article: Article = ARTICLE) -> Span:
    """Return where words first stand in an article."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def gold(
    *content: str, kind: SpeakerKind = SpeakerKind.NAMED, name: str = "Ana Silva"
) -> GoldAttribution:
    """Return a plain gold attribution of the article above."""
    return GoldAttribution(
        who=Who(kind, None if kind in (SpeakerKind.NARRATOR, SpeakerKind.UNRESOLVED) else name),
        content=tuple(at(words) for words in content),
        cue="said",
        voice=Voice.INDIRECT,
        polarity=Polarity.ASSERTED,
        told_to=None,
        said_on=None,
    )


def predicted(*content: str, speaker: Speaker | None = None) -> Attribution:
    """Return a plain prediction about the article above."""
    return Attribution(
        speaker=speaker or Named(ANYWHERE, "Ana Silva"),
        content=tuple(at(words) for words in content),
        voice=Voice.INDIRECT,
        cue=at("said"),
        basis="a rule",
        confidence=1.0,
    )


def scored(golds: list[GoldAttribution], predictions: list[Attribution]) -> Scores:
    """Score predictions about the article above."""
    return score([Case("river.txt", ARTICLE, tuple(golds), tuple(predictions))])


def test_a_prediction_like_the_gold_is_right_in_everything() -> None:
    """What agrees with the gold in all aspects has every figure at 1 and no miss."""
    scores = scored([gold(RISE), gold(RAIN, kind=SpeakerKind.NARRATOR)], [predicted(RISE)])

    assert set(figures(scores).values()) == {1.0}
    assert scores.misses == ()


def test_precision_and_recall_count_only_what_somebody_said() -> None:
    """The narrator's attributions are neither found nor invented."""
    golds = [gold(RISE), gold(SHUT), gold(RAIN, kind=SpeakerKind.NARRATOR)]
    predictions = [predicted(RISE), predicted(RAIN, speaker=Narrator())]

    scores = scored(golds, predictions)

    assert str(scores.finding.precision) == "1.000 (1 of 1)"
    assert str(scores.finding.recall) == "0.500 (1 of 2)"
    assert scores.finding.f1 == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param("The river will", True, id="half the words are enough"),
        pytest.param("The", False, id="one word of six is not"),
        pytest.param("two bridges are", False, id="other words are not"),
    ],
)
def test_an_attribution_is_found_by_the_words_it_shares(content: str, found: bool) -> None:  # noqa: FBT001
    """A prediction counts as found where the F1 of the words of its content is at least a half."""
    scores = scored([gold(RISE)], [predicted(content)])

    assert (scores.finding.recall.right == 1) is found


def test_the_same_words_elsewhere_are_not_found() -> None:
    """Content is compared by place: a sentence printed twice is two sentences."""
    article = an_article("It floods, she said. It floods.")
    second = Span(21, 30)
    wanted = replace(gold(), content=(second,))
    given = replace(predicted(), content=(Span(0, 9),), cue=None)

    scores = score([Case("river.txt", article, (wanted,), (given,))])

    assert scores.finding.recall.right == 0


def test_each_prediction_answers_for_one_gold_attribution() -> None:
    """A prediction over two statements finds one of them, not both."""
    scores = scored([gold(RISE), gold(f"{RISE}, Mayor")], [predicted(RISE)])

    assert scores.finding.recall.right == 1
    assert [m.fault for m in scores.misses if m.fault is Fault.NOT_FOUND] == [Fault.NOT_FOUND]


def test_two_attributions_of_the_same_words_go_to_their_own_speakers() -> None:
    """Where content ties, the pairing with the right speakers is taken."""
    golds = [gold(SHUT), gold(SHUT, kind=SpeakerKind.ORGANISATION, name="the Echo")]
    predictions = [
        predicted(SHUT, speaker=Organisation(ANYWHERE, "Echo")),
        predicted(SHUT),
    ]

    assert scored(golds, predictions).aspects[Aspect.SPEAKER].value == 1.0


MAYOR = Who(SpeakerKind.NAMED, "Ana Silva", "Mayor")
SPOKEN = Attribution(
    speaker=Named(ANYWHERE, "Ana Silva", "Mayor"),
    content=(at(RISE),),
    voice=Voice.DIRECT,
    cue=at("said"),
    basis="a rule",
    confidence=1.0,
    polarity=Polarity.DENIED,
    told_to=at("the Echo"),
    said_on=date(2024, 10, 14),
)
WANTED = GoldAttribution(
    who=MAYOR,
    content=(at(RISE),),
    cue="Said",
    voice=Voice.DIRECT,
    polarity=Polarity.DENIED,
    told_to="Echo",
    said_on=date(2024, 10, 14),
)


@pytest.mark.parametrize(
    ("aspect", "other"),
    [
        (Aspect.SPEAKER, replace(SPOKEN, speaker=Named(ANYWHERE, "Eva Silva", "Mayor"))),
        (Aspect.ROLE, replace(SPOKEN, speaker=Named(ANYWHERE, "Ana Silva"))),
        (Aspect.CUE, replace(SPOKEN, cue=at("told"))),
        (Aspect.CUE, replace(SPOKEN, cue=None)),
        (Aspect.VOICE, replace(SPOKEN, voice=Voice.MIXED)),
        (Aspect.POLARITY, replace(SPOKEN, polarity=Polarity.ASSERTED)),
        (Aspect.TOLD_TO, replace(SPOKEN, told_to=None)),
        (Aspect.SAID_ON, replace(SPOKEN, said_on=None)),
        (Aspect.CONTENT, replace(SPOKEN, content=(at("The river will rise"),))),
    ],
)
def test_each_aspect_is_judged_by_itself(aspect: Aspect, other: Attribution) -> None:
    """A difference in one aspect lowers its figure, is named as a miss, and leaves the others."""
    right = scored([WANTED], [SPOKEN])
    wrong = scored([WANTED], [other])

    assert right.aspects[aspect].value == 1.0
    assert [a for a, rate in wrong.aspects.items() if rate.value < 1.0] == [aspect]
    assert [miss.fault for miss in wrong.misses] == [aspect]


def test_another_kind_of_speaker_is_wrong_in_kind_and_in_name() -> None:
    """A person taken for a body of the same name is not the right speaker."""
    scores = scored([gold(RISE)], [predicted(RISE, speaker=Organisation(ANYWHERE, "Ana Silva"))])

    assert scores.aspects[Aspect.KIND].value == 0.0
    assert scores.aspects[Aspect.SPEAKER].value == 0.0


@pytest.mark.parametrize(
    ("wanted", "speaker", "right"),
    [
        pytest.param(
            Who(SpeakerKind.ANONYMOUS, "One juror"),
            Anonymous(ANYWHERE, "one juror who left early"),
            True,
            id="a longer description",
        ),
        pytest.param(
            Who(SpeakerKind.ANONYMOUS, "One juror"),
            Anonymous(ANYWHERE, "One jurors' clerk"),
            False,
            id="another word that begins alike",
        ),
        pytest.param(
            Who(SpeakerKind.DOCUMENT, "report"),
            Document(ANYWHERE, "a report"),
            True,
            id="a determiner before it",
        ),
        pytest.param(
            Who(SpeakerKind.ORGANISATION, "Kestrel Motors"),
            Organisation(ANYWHERE, "Kestrel"),
            False,
            id="a body's short name",
        ),
        pytest.param(
            Who(SpeakerKind.UNRESOLVED),
            Unresolved(ANYWHERE, ("Luis Silva", "Ana Silva")),
            True,
            id="unresolved for unresolved",
        ),
    ],
)
def test_names_are_compared_as_people_would(wanted: Who, speaker: Speaker, right: bool) -> None:  # noqa: FBT001
    """Determiners and case do not matter; only descriptions may be shorter or longer."""
    scores = scored([replace(gold(RISE), who=wanted)], [predicted(RISE, speaker=speaker)])

    assert (scores.aspects[Aspect.SPEAKER].value == 1.0) is right


def test_only_given_names_count_for_the_precision_of_names() -> None:
    """A wrong name lowers the precision of names; a name withheld does not."""
    unresolved = predicted(RISE, speaker=Unresolved(ANYWHERE))
    wrong = predicted(RISE, speaker=Named(ANYWHERE, "Eva Silva"))

    assert str(scored([gold(RISE)], [unresolved]).named) == "1.000 (0 of 0)"
    assert str(scored([gold(RISE)], [wrong]).named) == "0.000 (0 of 1)"


def test_a_narrators_sentence_given_to_somebody_is_taken_from_it() -> None:
    """One word given to a speaker is enough for a narrator's sentence to be wrong."""
    left = scored([gold(RAIN, kind=SpeakerKind.NARRATOR)], [])
    taken = scored([gold(RAIN, kind=SpeakerKind.NARRATOR)], [predicted("raining")])

    assert left.narrator.value == 1.0
    assert taken.narrator.value == 0.0
    assert Fault.NOT_NARRATED in [miss.fault for miss in taken.misses]


def test_each_kind_of_source_has_its_own_recall() -> None:
    """The figures tell how many of the gold attributions of a kind were found."""
    scores = scored(
        [gold(RISE), gold(SHUT, kind=SpeakerKind.ANONYMOUS, name="Officials")], [predicted(RISE)]
    )

    assert figures(scores)["attribution.recall.named"] == 1.0
    assert figures(scores)["attribution.recall.anonymous"] == 0.0
    assert SpeakerKind.DOCUMENT not in scores.kinds


def test_a_miss_shows_the_content_where_it_stands() -> None:
    """What was not found and what was invented are shown in their surroundings, with the rule."""
    missing, invented = scored([gold(RISE)], [predicted(SHUT)]).misses

    assert missing.fault is Fault.NOT_FOUND
    assert missing.wanted == "named Ana Silva"
    assert missing.context.startswith("⟦The river will rise by Friday⟧, Mayor Ana Silva said")
    assert invented.fault is Fault.INVENTED
    assert invented.given == "named Ana Silva by a rule"
    assert invented.context.endswith("told the Echo that ⟦two bridges are shut⟧.")


def test_the_tables_have_a_row_for_each_aspect_and_each_kind() -> None:
    """Everything measured stands in a table, with the counts behind it."""
    overall, kinds = tables(scored([gold(RISE)], [predicted(RISE)]))

    assert ("told to right", "1.000 (0 of 0)") in overall.rows
    assert len(overall.rows) == len(Aspect) + 5
    assert kinds.rows == (("named", "1.000 (1 of 1)", "1.000 (1 of 1)", "1.000 (1 of 1)"),)
