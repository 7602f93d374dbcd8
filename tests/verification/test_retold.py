"""What a claim tells in its own grammar of what somebody is quoted as saying."""

import pytest

from factcheck.verification.retold import only_goes_on, retells


@pytest.mark.parametrize(
    ("claimed", "printed", "same"),
    [
        pytest.param("he told her it was late", "he told me it is late", True, id="told her"),
        pytest.param("they would sell their boats", "we will sell our boats", True, id="would"),
        pytest.param("he told me it was late", "he told me it was late", True, id="as printed"),
        pytest.param("i told him it was late", "he told me it was late", False, id="turned round"),
        pytest.param("it is late", "it was late", False, id="out of the past"),
        pytest.param("they will not sell", "we will sell", False, id="another word"),
        pytest.param("she paid the fine", "they paid the fine", False, id="others"),
    ],
)  # fmt: skip
def test_telling_changes_persons_and_times_alone(claimed: str, printed: str, *, same: bool) -> None:
    """Whoever speaks of herself is told of as another, in the past."""
    assert retells(claimed.split(), printed.split()) is same


@pytest.mark.parametrize(
    ("rest", "goes_on"),
    [
        pytest.param("and leave by noon", True, id="and"),
        pytest.param("but I stayed", True, id="but"),
        pytest.param("if they ask", False, id="a condition"),
        pytest.param("and leave if they ask", False, id="a condition further on"),
        pytest.param("and nobody else did", False, id="a denial"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_what_bounds_a_statement_does_not_only_go_on(rest: str, *, goes_on: bool) -> None:
    """Of "I will pay and leave" the first is said; "and leave if they ask" may bound it."""
    assert only_goes_on(rest.split()) is goes_on
