"""Quotations that the line before announces."""

import pytest

from factcheck.attribution import attribute
from factcheck.model import Named
from factcheck.sentences import split
from tests.attribution.reading import everything, said
from tests.factories import an_article

QUOTED = '"We will go on. Not all of us."'
PIKE = "Mayor Tom Pike resigned on Friday."


@pytest.mark.parametrize(
    ("line", "cue"),
    [
        ("Pike said in a statement:", "said"),
        ("He told the council:", "told"),
        ("Pike left the room, telling the council:", "telling"),
        ("Pike's full statement:", "statement"),
        ("Here are excerpts from his letter:", "letter"),
        ("Read Pike's letter in full:", "letter"),
    ],
)
def test_the_quotation_after_a_colon_is_whose_words_it_announces(line: str, cue: str) -> None:
    """In a paragraph of its own, to its end."""
    [one] = said(f"{PIKE}\n{line}\n{QUOTED}\nIt rained.")

    assert (one.kind, one.name, one.cue) == ("named", "Tom Pike", cue)
    assert one.content == (QUOTED,)


def test_a_sample_is_of_the_text_in_the_sentence_before() -> None:
    """The line that announces it names nobody."""
    article = an_article(f"Tom Pike's letter is out. Here's a sample:\nOn taxes:\n{QUOTED}")
    [one] = [a for a in attribute(article, split(article)) if isinstance(a.speaker, Named)]

    assert isinstance(one.speaker, Named)
    assert (one.speaker.name, one.content[0].of(article.text)) == ("Tom Pike", QUOTED)


def test_quotations_after_the_first_are_the_same_speakers() -> None:
    """Whatever heads them, and however many, as surely as the first."""
    more = '"Goodbye."'
    found = said(f"{PIKE}\nHe said:\n{QUOTED}\n{more}\n___\nOn Ann Smith:\n{more}")

    assert [one.name for one in found] == ["Tom Pike"] * 3
    assert len({one.attribution.confidence for one in found}) == 1
    assert [one.attribution.basis.count("announced") for one in found] == [0, 1, 1]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{PIKE}\nOn taxes:\n{QUOTED}", id="a heading announces nobody"),
        pytest.param(f"{PIKE}\nHere's a statement:\n{QUOTED}", id="nobody's statement"),
        pytest.param(f"{PIKE}\nPike said in a statement:\nIt rained.", id="no quotation"),
        pytest.param(f'{PIKE}\nPike\'s favourite:\n"Casablanca" was shown.', id="a title"),
        pytest.param(f'"Pike said:"\n{QUOTED}', id="a colon inside a quotation"),
        pytest.param(f"{PIKE}\nPike said in a statement:", id="the end"),
    ],
)
def test_nothing_is_announced(text: str) -> None:
    """A heading, or a line without the quotation, makes nobody speak."""
    assert not [one for one in said(text) if one.kind == "named"]


def test_who_is_named_under_a_quotation_says_it_whatever_announced_it() -> None:
    """A list of reactions."""
    found = said(f'{PIKE}\nPike said:\n{QUOTED}\n"A fine night," said Ann Smith.\n"Yes."')

    assert [one.name for one in found] == ["Tom Pike", "Ann Smith", "Ann Smith"]


def test_a_heading_parts_a_quotation_from_whoever_did_not_speak_just_before() -> None:
    """The outlet's own sentence between them ends the list."""
    found = everything(f"{PIKE}\nPike said:\n{QUOTED}\nIt rained.\nOn schools:\n{QUOTED}")

    assert found[-1].kind == "narrator"
    assert [one.name for one in found if one.kind == "named"] == ["Tom Pike"]


@pytest.mark.parametrize(
    "line",
    [
        'On Monday Ann Smith was blunt: "It rains here a lot."',
        'On the steps Ann Smith turned: "It rains here a lot."',
        'On Friday, according to Ann Smith: "It rains here a lot."',
    ],
)
def test_a_sentence_that_opens_with_on_is_no_topic(line: str) -> None:
    """Whoever it names speaks."""
    last = said(f"Tom Pike said it snows.\n{line}")[-1]

    assert last.name == "Ann Smith"


def test_a_topic_before_a_quotation_names_nobody_who_speaks() -> None:
    """The quotation goes on with whoever spoke before."""
    last = said(f'{PIKE}\nPike said:\n{QUOTED}\nOn Ann Smith: "She is right about it."')[-1]

    assert (last.name, last.content) == ("Tom Pike", ('"She is right about it."',))


@pytest.mark.parametrize(
    "text",
    ["Budget latest: Pike's speech angers unions", 'It was clear to all: "No" — and his letter.'],
)
def test_a_text_is_announced_right_before_a_colon_and_a_quotation(text: str) -> None:
    """Behind the colon it is a part of what is said."""
    assert not [one for one in said(f"{PIKE}\n{text}") if one.cue in ("speech", "letter")]


def test_a_quotation_that_nothing_explains_is_nobodys_that_is_known() -> None:
    """Nor the outlet's own voice; a heading in marks is the outlet's."""
    found = everything(f"It rained.\n{QUOTED}\n'THEY HAVE NO CARDS'")

    assert [one.kind for one in found if "go on" in str(one.content)] == ["unresolved"]
    assert [one.kind for one in found if "CARDS" in str(one.content)] == ["narrator"]


def test_paragraphs_never_closed_before_their_cue_are_their_speakers() -> None:
    """The quotation begins where its first mark stands."""
    [one] = said("“It came in the night.\n“It left at dawn,” said Tom Pike.")

    assert one.name == "Tom Pike"
    assert [part[:8] for part in one.content] == ["“It came", "“It left"]
