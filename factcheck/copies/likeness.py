"""How alike two texts are, and whether they are printings of one story."""

from dataclasses import dataclass
from typing import TypeVar

from factcheck.copies.wordings import Wording

Item = TypeVar("Item")

# Chosen on the development half of seeds/gold/copies (`factcheck evaluate copies`), each between
# the values that tell all of its pairs apart (docs/decisions/copies.md).
#
# Texts of about one length, most of which is shared: a copy however it opens.
SHARE_OF_ALL = 0.45
# Both texts open with the other's words: a copy, unless little else is shared.
OPEN_ALIKE_AND_SHARE = 0.55
# One opens with the other's words and the other does not: cut from the top, or preceded by a
# paragraph of the paper's own. So does an item of a roundup of the week, which has the lead of
# everybody's story: more must be shared.
ONE_OPENS_AND_SHARE = 0.71
# A follow-up repeats the background, not the lead; so much of a lead must be there.
OF_A_LEAD = 0.25
# Reports of two earthquakes, or two days' share prices, are made from one mould and differ in the
# figures: so many of the shorter text's must be the longer's.
OF_THE_FIGURES = 0.65


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two texts share, 0 to 1.

    `jaccard` is the share of all their shingles that both have, `containment` that of the shorter
    one's which the longer has. `leads` are the shares of each one's lead that stands in the other,
    the smaller first, and `figures` that of the shorter one's figures; 1 where it has none.
    """

    jaccard: float
    containment: float
    leads: tuple[float, float]
    figures: float


def compare(one: Wording, other: Wording) -> Likeness:
    """Return how alike two texts are; of two texts without words, that they share nothing."""
    shorter, longer = sorted((one, other), key=lambda text: len(text.shingles))
    if not shorter.shingles:
        return Likeness(0.0, 0.0, (0.0, 0.0), 0.0)
    shared = len(shorter.shingles & longer.shingles)
    leads = (_share(shorter.lead, longer.shingles), _share(longer.lead, shorter.shingles))
    return Likeness(
        jaccard=shared / len(shorter.shingles | longer.shingles),
        containment=shared / len(shorter.shingles),
        leads=(min(leads), max(leads)),
        figures=_share(shorter.figures, longer.figures) if shorter.figures else 1.0,
    )


def is_copy(likeness: Likeness) -> bool:
    """Tell whether two texts that are so alike are printings of one story."""
    if likeness.figures < OF_THE_FIGURES:
        return False
    if likeness.jaccard >= SHARE_OF_ALL:
        return True
    least, most = likeness.leads
    if least >= OF_A_LEAD:
        return likeness.containment >= OPEN_ALIKE_AND_SHARE
    return most >= OF_A_LEAD and likeness.containment >= ONE_OPENS_AND_SHARE


def _share(few: frozenset[Item], many: frozenset[Item]) -> float:
    return len(few & many) / len(few)
