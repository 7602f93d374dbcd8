"""The outlet: settled by the site's own lines, or not at all."""

import pytest

from factcheck.reading.outlets import Named, Weight, settle, weigh

HINT, PROOF, STATED = Weight.HINT, Weight.PROOF, Weight.STATED
TIMES = "The Example Times"


@pytest.mark.parametrize(
    ("names", "text", "url", "outlet"),
    [
        ([], "told the Example Times", None, None),
        ([Named(TIMES, HINT)], "", None, None),
        ([Named(TIMES, HINT)], "told the Example Times", None, TIMES),
        ([Named("Example Times", HINT)], "", "https://www.example-times.org/a", "Example Times"),
        ([Named(TIMES, PROOF)], "", None, TIMES),
        ([Named("Example Times", PROOF), Named(TIMES, HINT)], "", None, TIMES),
        ([Named(TIMES, PROOF), Named("The Other Post", PROOF)], "", None, None),
        ([Named(TIMES, PROOF), Named("The Other Post", HINT)], "", None, TIMES),
        ([Named("Associated Press", PROOF)], "told the Associated Press", None, None),
        ([Named("Example Times Holdings Ltd", PROOF)], "", None, None),
        ([Named("taz", STATED)], "", None, "taz"),
        ([Named("Associated Press", STATED), Named(TIMES, PROOF)], "", None, "Associated Press"),
        ([weigh(TIMES)], "", None, TIMES),
        ([weigh("Ada Moll")], "", None, None),
        ([weigh("Daily Review")], "", None, None),
    ],
    ids=[
        "quoted elsewhere", "one hint", "a hint and the text", "a hint and the address", "proof",
        "the fuller name", "two outlets", "the better backed", "an agency", "a company",
        "stated, in small letters", "an agency, stated", "a notice", "a person's notice",
        "a section's name",
    ],
)  # fmt: skip
def test_an_outlet_needs_proof_or_two_hints(
    names: list[Named], text: str, url: str | None, outlet: str | None
) -> None:
    """A wrong outlet is worse than none."""
    assert settle(names, text=text, url=url) == outlet
