"""Which printings belong to one story, out of which are copies of which."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.model import Extent

# A printing that is shorter than this share of the story's longest has a part of it. Of .5 to .95
# by .05, the one that is right of all printings of the development half of seeds/gold/copies.
WHOLE_FROM = 0.75


@dataclass(frozen=True, slots=True)
class Pair:
    """Two printings, by their numbers, that are copies; `containment` says how much of the one."""

    one: int
    other: int
    containment: float


def group(lengths: Mapping[int, int], pairs: Iterable[Pair]) -> dict[int, int]:
    """Return the story of each printing: the smallest number of those that tell it.

    `lengths` has the number of words of each printing. The longest come first, and each joins the
    story of that longer one in which most of it stands, or begins its own. So three sentences that
    stand in a story and in its follow-up, word for word, do not make one of the two.
    """
    near: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for pair in pairs:
        near[pair.one].append((pair.containment, pair.other))
        near[pair.other].append((pair.containment, pair.one))
    led: dict[int, int] = {}
    for number in sorted(lengths, key=lambda number: (-lengths[number], number)):
        longer = [(share, -other) for share, other in near[number] if other in led]
        led[number] = led[-max(longer)[1]] if longer else number
    told: dict[int, list[int]] = defaultdict(list)
    for number, leader in led.items():
        told[leader].append(number)
    return {number: min(numbers) for numbers in told.values() for number in numbers}


def extent(length: int, longest: int) -> Extent:
    """Tell whether a printing of so many words has the whole of a story, or a part."""
    return Extent.WHOLE if length >= WHOLE_FROM * longest else Extent.PART
