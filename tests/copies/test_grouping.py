"""Printings grouped into stories."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.copies import Pair, extent, group
from factcheck.model import Extent


def test_printings_that_are_linked_tell_one_story() -> None:
    """A story has the smallest number of those that tell it."""
    lengths = {4: 500, 7: 300, 9: 60, 11: 480}
    pairs = [Pair(7, 4, 1.0), Pair(9, 7, 1.0), Pair(9, 4, 1.0)]

    assert group(lengths, pairs) == {4: 4, 7: 4, 9: 4, 11: 11}


def test_a_brief_that_stands_in_two_stories_does_not_make_them_one() -> None:
    """It goes with that in which most of it stands."""
    lengths = {1: 500, 2: 200, 3: 60}

    assert group(lengths, [Pair(3, 1, 1.0), Pair(3, 2, 0.8)]) == {1: 1, 2: 2, 3: 1}
    assert group(lengths, [Pair(3, 1, 0.8), Pair(3, 2, 1.0)]) == {1: 1, 2: 2, 3: 2}


def test_of_two_equal_ones_the_first_counts() -> None:
    """Where a brief stands in two stories alike, it goes with the one filed first."""
    assert group({1: 500, 2: 700, 3: 60}, [Pair(3, 1, 1.0), Pair(3, 2, 1.0)])[3] == 1


def test_printings_are_told_apart_where_the_one_between_them_is_gone() -> None:
    """What is left is grouped by what is left."""
    assert group({2: 300, 3: 200}, []) == {2: 2, 3: 3}


@given(
    st.dictionaries(st.integers(1, 30), st.integers(0, 9), min_size=1),
    st.lists(st.tuples(st.integers(1, 30), st.integers(1, 30), st.floats(0, 1))),
)
def test_the_order_of_the_pairs_does_not_matter(
    lengths: dict[int, int], links: list[tuple[int, int, float]]
) -> None:
    """Every printing has a story, which one of its printings has the number of."""
    pairs = [Pair(*link) for link in links if link[0] in lengths and link[1] in lengths]

    found = group(lengths, pairs)

    assert found == group(lengths, reversed(pairs))
    assert found.keys() == lengths.keys()
    assert all(found[story] == story <= number for number, story in found.items())


def test_a_printing_much_shorter_than_the_longest_is_a_part() -> None:
    """A paragraph less is still the whole."""
    assert extent(500, 500) is Extent.WHOLE
    assert extent(420, 500) is Extent.WHOLE
    assert extent(300, 500) is Extent.PART
