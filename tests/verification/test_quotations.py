"""A claim's quotation beside a printed one."""

import pytest

from factcheck.model import Difference, Span
from factcheck.verification.quotations import Likeness, Printed, closest, printed_in
from tests.verification.spoken import passages

PRINTED = "“We will not touch the reef, and we’ll stop if we find coral,” Ada Quill said."
IDENTICAL, ALTERED, OTHER = Likeness.IDENTICAL, Likeness.ALTERED, Likeness.OTHER


def beside(quotation: str, printed: str = PRINTED) -> Printed:
    """Return the closest printed quotation to one of a claim."""
    found, *_ = closest(quotation, Span(0, len(quotation)), passages(printed))
    return found


def changes(quotation: str, printed: str = PRINTED) -> tuple[list[str], list[str]]:
    """Return the words that were taken out and put in."""
    found = beside(quotation, printed)
    text = found.passage.article.text
    return (
        [e.span.of(text) for e in found.edits if e.difference is Difference.REMOVED],
        [e.span.of(quotation) for e in found.edits if e.difference is Difference.ADDED],
    )


@pytest.mark.parametrize(
    "quotation",
    [
        pytest.param('"We will not touch the reef, and we\'ll stop if we find coral"', id="marks"),
        pytest.param('"WE WILL NOT TOUCH THE REEF - and we’ll stop if we find coral!"', id="case"),
        pytest.param('"We won\'t touch the reef and we will stop if we find coral"', id="short"),
        pytest.param('"stop if we find coral"', id="an excerpt"),
        pytest.param('"We will not touch the reef ..."', id="the rest left out"),
        pytest.param('"We will not touch the reef … if we find coral"', id="the middle left out"),
        pytest.param('"We will not [...] stop if we find coral"', id="in brackets"),
        pytest.param('"[The company] will not touch the reef"', id="put into brackets"),
    ],
)
def test_a_faithful_quotation(quotation: str) -> None:
    """Marks, case, contractions, excerpts and marked omissions change no words."""
    assert beside(quotation).likeness is IDENTICAL
    assert changes(quotation) == ([], [])


@pytest.mark.parametrize(
    ("quotation", "removed", "added"),
    [
        pytest.param('"We will touch the reef"', ["not"], [], id="a not left out"),
        pytest.param('"touch the reef, and we’ll stop"', ["not"], [], id="a not cut off"),
        pytest.param('"We will ... touch the reef"', ["not"], [], id="a not behind dots"),
        pytest.param('"We will never touch the reef"', ["not"], ["never"], id="another word"),
        pytest.param('"we’ll stop if we find any coral"', [], ["any"], id="a word put in"),
        pytest.param('"They will not touch the reef"', ["We"], ["They"], id="the first word"),
        pytest.param('"we’ll stop if we find gold"', ["coral"], ["gold"], id="the last word"),
    ],
)
def test_an_altered_quotation(quotation: str, removed: list[str], added: list[str]) -> None:
    """The words that were taken out stand in the article, those put in in the claim."""
    assert beside(quotation).likeness is ALTERED
    assert changes(quotation) == (removed, added)


def test_the_same_words_are_shown_in_order() -> None:
    """Edits go through the quotation from its first word to its last."""
    quotation = '"We will touch the reef"'

    found = beside(quotation)

    text = found.passage.article.text
    assert [(e.difference, e.span.of(text)) for e in found.edits] == [
        (Difference.SAME, "We will"),
        (Difference.REMOVED, "not"),
        (Difference.SAME, "touch the reef"),
    ]


def test_another_statement_is_no_altered_one() -> None:
    """A few shared words do not make it one, and no edits are shown."""
    found = beside('"We will pay for a new harbour wall before the winter"')

    assert found.likeness is OTHER
    assert found.edits == ()


def test_a_quotation_goes_on_behind_its_cue() -> None:
    """Words on both sides of "she said" are one quotation."""
    printed = "“We know the reef,” Ada Quill said, “and we know the coral.”"

    assert beside('"We know the reef and we know the coral"', printed).likeness is IDENTICAL


def test_the_closest_comes_first() -> None:
    """Of several the one with the most of the words."""
    printed = f"“We will not touch the wall,” Bo Lund said.\n{PRINTED}"

    found = beside('"We will not touch the reef"', printed)

    assert found.likeness is IDENTICAL
    assert found.passage.id == 2


def test_what_is_not_quoted_is_not_compared() -> None:
    """Without quotation marks on the page there is nothing to be true to."""
    quotation = '"the reef is dead"'
    [passage] = passages("Ada Quill said that the reef is dead.")

    assert closest(quotation, Span(0, len(quotation)), [passage]) == ()
    assert printed_in(quotation, Span(0, len(quotation)), passage)


def test_a_quotation_without_words_is_like_nothing() -> None:
    """Marks alone are other words than any."""
    assert beside('"…"').likeness is OTHER
