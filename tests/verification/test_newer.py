"""A newer statement of a source takes the place of an older one."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck.model import Evidence, Stance, Superseded
from factcheck.verification.newer import said_on, superseded
from tests.verification.evidence import a_person, narrated, said, unnamed

DOE, ROE = a_person("Jane Doe"), a_person("John Roe")
MAY, JUNE = date(2024, 5, 3), date(2024, 6, 4)
DID = said(DOE, said_on=MAY)
DID_NOT = said(DOE, said_on=JUNE, stance=Stance.REFUTES)


def printed_on(item: Evidence, day: date | None) -> Evidence:
    """Return evidence whose article was published on a day."""
    article = replace(item.passage.article, published=day)
    return replace(item, passage=replace(item.passage, article=article))


def test_the_change_is_shown_with_both_days() -> None:
    """Which gave way to which, and when each was said, is told in words, in either order."""
    reason = "said on 3 May 2024; the same source said the opposite on 4 June 2024"
    expected = (Superseded(DID.passage.id, DID_NOT.passage.id, reason),)

    assert superseded([DID, DID_NOT]) == expected
    assert superseded([DID_NOT, DID]) == expected


@pytest.mark.parametrize(
    "evidence",
    [
        pytest.param([DID, said(ROE, said_on=JUNE, stance=Stance.REFUTES)], id="somebody else"),
        pytest.param([DID, said(DOE, said_on=JUNE)], id="the same again"),
        pytest.param([DID, said(DOE, said_on=MAY, stance=Stance.REFUTES)], id="on one day"),
        pytest.param([DID, said(DOE, stance=Stance.REFUTES)], id="no day is known"),
        pytest.param([DID, replace(DID_NOT, assessment=None)], id="nobody judged"),
        pytest.param(
            [
                said(unnamed("an official"), said_on=MAY),
                said(unnamed("an official"), said_on=JUNE, stance=Stance.REFUTES),
            ],
            id="who may not be the same",
        ),
        pytest.param([], id="nothing"),
    ],
)
def test_nothing_gives_way_that_is_not_surely_the_same_source_on_a_later_day(
    evidence: list[Evidence],
) -> None:
    """Where the source or the order is not sure, both statements stand."""
    assert superseded(evidence) == ()


def test_an_older_statement_gives_way_once() -> None:
    """Two newer statements do not make two changes of one."""
    again = said(DOE, said_on=date(2024, 7, 1), stance=Stance.REFUTES)

    assert [one.sentence_id for one in superseded([DID, DID_NOT, again])] == [DID.passage.id]


def test_an_outlet_may_correct_itself() -> None:
    """What a paper said in its own voice gives way to what it says later."""
    was = printed_on(narrated(outlet="The Post"), MAY)
    now = printed_on(narrated(outlet="The Post", stance=Stance.REFUTES), JUNE)

    assert [one.by for one in superseded([was, now])] == [now.passage.id]


def test_the_day_of_the_words_goes_before_that_of_the_article() -> None:
    """A statement printed later than it was made is as old as it was when it was made."""
    assert said_on(printed_on(DID, JUNE)) == MAY
    assert said_on(printed_on(said(DOE), JUNE)) == JUNE
    assert said_on(said(DOE)) is None


def test_the_day_on_which_another_spoke_is_not_the_words() -> None:
    """A sentence of two speakers has the day of the one whose word it is."""
    item = printed_on(said(DOE), JUNE)
    [own] = item.passage.attributions
    other = replace(own, speaker=a_person("John Roe"), content=own.content[:0], said_on=MAY)
    both = replace(item, passage=replace(item.passage, attributions=(other, own)))

    assert said_on(both) == JUNE
