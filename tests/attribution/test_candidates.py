"""Who "he" or "she" can mean."""

from dataclasses import replace

import pytest

from factcheck.attribution import attribute
from factcheck.attribution.calling import Callings
from factcheck.attribution.candidates import Candidate, Pronoun, candidates, likelihoods
from factcheck.attribution.cast import Cast, assemble
from factcheck.attribution.heard import Resolved, Spoken
from factcheck.attribution.sheet import Sheet
from factcheck.attribution.tokens import span_of
from factcheck.attribution.words import weights
from factcheck.model import Anonymous, BlockKind, Named, Span
from factcheck.sentences import split
from tests.attribution.sheets import a_frame, a_sheet, place
from tests.factories import an_article

JANE = "Mayor Jane Doe opened the bridge."
TOM = "Professor Tom Pike objected."
SHE = "She said it was safe."


def found(
    text: str, *, heard: str | None = None, word: str = "She", at: int = 0, cue: str = "said"
) -> dict[str, Candidate]:
    """Return by name who fits the pronoun in the last line, if `heard` spoke in line `at`."""
    sheet = a_sheet(text)
    cast = assemble(sheet, Callings())
    pronoun = _pronoun(sheet, word, cue)
    spoken = _spoken(cast, heard, at, sheet) if heard else None
    return {one.person.name: one for one in candidates(pronoun, spoken, sheet=sheet, cast=cast)}


def _pronoun(sheet: Sheet, word: str, cue: str) -> Pronoun:
    number = len(sheet.lines) - 1
    line = sheet.lines[number]
    start, end = place(line, word)
    frame = a_frame(line, cue, mention=word, content="it was safe")
    placed = type(frame)(
        number, frame.rule, frame.cue, frame.mention, frame.aside, frame.outer, frame.content
    )
    return Pronoun(word.lower(), span_of(line.tokens[start:end]), placed, line)


def _spoken(cast: Cast, name: str, at: int, sheet: Sheet) -> Spoken:
    person = next((one for one in cast.people if one.name == name), None)
    line = sheet.lines[at]
    if person is None:
        resolved = Resolved(Anonymous(line.span, name), "a test")
    else:
        resolved = Resolved(Named(person.place, person.name), "a test", person)
    return Spoken(at, 0, resolved, (Span(line.span.end - 1, line.span.end),))


@pytest.mark.parametrize("kind", [BlockKind.HEADLINE, BlockKind.BODY])
def test_it_is_told_who_is_in_the_headline(kind: BlockKind) -> None:
    """Whoever an article is about is likelier "she" in it."""
    sheet = a_sheet(f"Jane Doe left.\n{SHE}", kind=kind)

    [doe] = candidates(
        _pronoun(sheet, "She", "said"), None, sheet=sheet, cast=assemble(sheet, Callings())
    )

    assert doe.facts["in_headline"] == (kind is BlockKind.HEADLINE)


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        pytest.param(f"{JANE}\n{SHE}", "She", ["Jane Doe"], id="named before"),
        pytest.param(f"{JANE}\n{TOM}\n{SHE}", "She", ["Jane Doe"], id="of the right gender"),
        pytest.param(f"{JANE}\n{TOM}\nHe said it was safe.", "He", ["Tom Pike"], id="he"),
        pytest.param(f"{SHE}", "She", [], id="nobody named"),
        pytest.param(f"She said it was safe, and {JANE}", "She", [], id="named after the pronoun"),
        pytest.param(JANE + "\nIt rained." * 7 + f"\n{SHE}", "She", [], id="too long ago"),
    ],
)
def test_whoever_was_named_lately_and_fits_is_a_candidate(
    text: str, word: str, names: list[str]
) -> None:
    """By gender, where a name or a post tells it, and within a few sentences."""
    assert list(found(text, word=word)) == names


def test_whoever_was_heard_is_a_candidate_though_not_named_since() -> None:
    """A speaker may go on for long."""
    text = JANE + "\nIt rained." * 7 + f"\n{SHE}"

    assert list(found(text, heard="Jane Doe")) == ["Jane Doe"]


def test_whoever_was_heard_and_does_not_fit_is_none() -> None:
    """Tom was heard, and "she" is not Tom."""
    text = f"{TOM}\n{JANE}\n{SHE}"

    assert list(found(text, heard="Tom Pike")) == ["Jane Doe"]


def test_an_unnamed_speaker_is_no_candidate() -> None:
    """Only people of the cast are."""
    assert list(found(f"{JANE}\n{SHE}", heard="an official")) == ["Jane Doe"]


ANN = "Then Ann Roe came."


@pytest.mark.parametrize(
    ("text", "fact", "expected"),
    [
        pytest.param(f"{JANE}\n{SHE}", "heard_last", 0, id="not heard"),
        pytest.param(f"{JANE}\n{SHE}", "subject_before", 1, id="subject of the sentence before"),
        pytest.param(f"It was Jane Doe.\n{SHE}", "subject_before", 0, id="no subject"),
        pytest.param(f"{JANE}\n{SHE}", "sentence_before", 1, id="in the sentence before"),
        pytest.param(f"{JANE}\nIt rained.\n{SHE}", "sentence_before", 0, id="not just before"),
        pytest.param("Jane Doe left. She said it was safe.", "same_sentence", 1, id="in one line"),
        pytest.param(f"{JANE}\n{SHE}", "same_sentence", 0, id="not in one line"),
        pytest.param(f"{JANE}\n{ANN}\n{SHE}", "named_last", 0, id="another named since"),
        pytest.param(f"{ANN}\n{JANE}\n{SHE}", "named_last", 1, id="named last"),
        pytest.param(f"{JANE}\nAnn Roe came.\n{SHE}", "other_subject_before", 1, id="another's"),
        pytest.param(f"{ANN}\n{JANE}\n{SHE}", "other_subject_before", 0, id="no other's"),
        pytest.param(f"{JANE}\nIt rained.\n{SHE}", "subject_lately", 1, id="lately the subject"),
        pytest.param(f"{JANE}\n{SHE}", "subject_lately", 0, id="the subject just now"),
        pytest.param(f"{JANE}\n{SHE}", "is_new", 1, id="new"),
        pytest.param(f"{JANE}\nIt rained.\nIt blew.\n{SHE}", "is_new", 0, id="new no longer"),
        pytest.param(
            "Doe came.\nShe said it was safe before Mayor Jane Doe left.", "is_new", 0, id="later"
        ),
        pytest.param(f"{JANE}\n{SHE}", "paragraph", 0, id="in another"),
        pytest.param(f"{JANE}\n{SHE}", "gender_known", 1, id="a woman's name"),
        pytest.param(f"Mayor Zyx Doe came.\n{SHE}", "gender_known", 0, id="an unknown name"),
    ],
)  # fmt: skip
def test_each_fact_is_what_a_reader_would_notice(text: str, fact: str, expected: float) -> None:
    """Of the person whose surname is Doe."""
    doe = next(one for one in found(text).values() if one.person.last == "doe")

    assert doe.facts[fact] == expected


def test_whoever_is_named_in_the_pronouns_own_paragraph_is_noted() -> None:
    """A paragraph is about one thing."""
    sheet = a_sheet(f"{JANE}\n{SHE}")
    cast = assemble(sheet, Callings())
    beside = replace(sheet.lines[1].sentence, paragraph=sheet.lines[0].sentence.paragraph)
    sheet.lines[1] = replace(sheet.lines[1], sentence=beside)

    [doe] = candidates(_pronoun(sheet, "She", "said"), None, sheet=sheet, cast=cast)

    assert doe.facts["paragraph"] == 1


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        pytest.param(
            "“Jane Doe is a friend of mine,” she said.", "“Jane Doe is a friend of mine", 1, id="in"
        ),
        pytest.param("Jane Doe came: “It is safe,” she said.", "“It is safe", 0, id="beside"),
        pytest.param(
            "Jane Doe’s house was safe, she said.",
            "Jane Doe’s house was safe",
            0,
            id="not word for word",
        ),
    ],
)
def test_whoever_is_named_in_quotation_marks_is_noted(
    text: str, content: str, expected: float
) -> None:
    """People seldom speak of themselves by name."""
    sheet = a_sheet(text)
    cast = assemble(sheet, Callings())
    line = sheet.lines[0]
    frame = a_frame(line, "said", mention="she", content=content)
    start, end = place(line, "she")
    pronoun = Pronoun("she", span_of(line.tokens[start:end]), frame, line)

    [doe] = candidates(pronoun, None, sheet=sheet, cast=cast)

    assert doe.facts["quoted"] == expected


@pytest.mark.parametrize(
    ("text", "cue", "fact", "expected"),
    [
        pytest.param(f"{JANE}\n{SHE}", "said", "heard_last", 1, id="heard"),
        pytest.param(f"{JANE}\n{SHE}", "said", "heard_just_now", 1, id="in the sentence before"),
        pytest.param(f"{JANE}\nIt rained.\n{SHE}", "said", "heard_just_now", 0, id="before that"),
        pytest.param(
            f"{JANE}\nShe added it was safe.", "added", "goes_on", 1, id="a verb that goes on"
        ),
        pytest.param(f"{JANE}\n{SHE}", "said", "goes_on", 0, id="a verb that does not"),
        pytest.param(f"{JANE}\n{ANN}\n{SHE}", "said", "others_since", 1, id="others named since"),
        pytest.param(f"{JANE}\n{SHE}", "said", "others_since", 0, id="no others since"),
    ],
)
def test_who_was_heard_counts_by_when_and_how(
    text: str, cue: str, fact: str, expected: float
) -> None:
    """Of Jane Doe, who spoke in the first line."""
    assert found(text, heard="Jane Doe", cue=cue)["Jane Doe"].facts[fact] == expected


def test_each_time_somebody_is_named_counts_a_little_less() -> None:
    """So that the main character does not win by being named twenty times."""
    once, twice, thrice = (
        found(f"{JANE}\n" + "Doe left.\n" * more + SHE)["Jane Doe"].facts["times"]
        for more in range(3)
    )

    assert 0 < thrice - twice < twice - once < once


def test_every_fact_has_a_weight() -> None:
    """The lexicon lists the facts, and beside them what speaks for nobody."""
    assert set(weights()) == {*found(f"{JANE}\n{SHE}")["Jane Doe"].facts, "none"}


def test_the_likeliest_comes_first() -> None:
    """By the weights of the facts."""
    people = list(found(f"{JANE}\n{ANN}\nRoe waved.\n{SHE}", heard="Ann Roe", at=1).values())

    assert [one.weight for one in people] == sorted((p.weight for p in people), reverse=True)
    assert people[0].person.name == "Ann Roe"


def test_the_likelihoods_leave_room_for_nobody() -> None:
    """It may be somebody whom the article does not name."""
    people = list(found(f"{JANE}\n{ANN}\n{SHE}").values())

    shares = likelihoods(people)

    assert shares == sorted(shares, reverse=True)
    assert 0 < sum(shares) < 1
    assert likelihoods([]) == []


LIKELIEST = (
    "the only person who fits, who was last heard, the subject of the sentence before, "
    "just introduced"
)


@pytest.mark.parametrize(
    ("text", "heard", "reason"),
    [
        (
            f"{JANE}\n{SHE}",
            "Jane Doe",
            LIKELIEST,
        ),
        (f"It was Jane Doe.\nIt rained.\nIt blew.\n{SHE}", None, "the only person who fits"),
        (
            "Jane Doe left. She said it was safe.",
            None,
            "the only person who fits, named earlier in the sentence, just introduced",
        ),
    ],
)
def test_a_candidate_says_what_speaks_for_it(text: str, heard: str | None, reason: str) -> None:
    """In words that an editor can check."""
    [one] = found(text, heard=heard).values()

    assert one.reason(1) == reason


def test_a_candidate_says_how_many_others_fit() -> None:
    """A choice is shown as one."""
    first, *_ = found(f"{JANE}\n{ANN}\n{SHE}").values()

    assert first.reason(2).startswith("the likeliest of 2 who fit")


def test_a_reason_names_the_pronoun() -> None:
    """It stands among the reasons for a whole article."""
    pronoun = _pronoun(a_sheet(SHE), "She", "said")

    assert pronoun.why("nobody fits") == '"she": nobody fits'


@pytest.mark.parametrize("inside", ["It is old. ", "It is old. Ann Roe built it. It leaks. "])
def test_he_said_after_a_long_quotation_is_read_from_where_that_began(inside: str) -> None:
    """The sentence before is the one before the quotation, not the quotation's own."""
    text = f"Ann Roe came. Mayor Jane Doe said it was unsafe.\n“{inside}We closed it,” she said."
    article = an_article(text)

    said = [one for one in attribute(article, split(article)) if one.cue is not None][-1]

    assert isinstance(said.speaker, Named)
    assert said.speaker.name == "Jane Doe"
    assert "the subject of the sentence before" in said.basis
