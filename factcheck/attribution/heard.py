"""Who has been heard so far in an article, and what a mention was resolved to."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice, takewhile
from typing import TypeVar

from factcheck.attribution.cast import Sighting
from factcheck.attribution.person import Person
from factcheck.attribution.words import OWNERS
from factcheck.model import (
    Anonymous,
    Narrator,
    Organisation,
    Span,
    Speaker,
    Unresolved,
)

# Mentions that a chain shows: more help no reader, and every further mention would repeat them all.
_LONGEST_CHAIN = 8
_NO_NAME = OWNERS | {"the", "a", "an"}


_Heard = TypeVar("_Heard", Anonymous, Organisation)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker, the person if it is one of the cast, and the reason in words.

    `likelihood` (0 to 1) is that of the person whom "he" or "she" was taken to mean, against the
    others who fit and against nobody; 1 where no likelihoods were compared.
    """

    speaker: Speaker
    reason: str
    person: Person | None = None
    likelihood: float = 1.0


@dataclass(slots=True)
class Spoken:
    """Somebody who was heard: in which line and story, and with which content."""

    line: int
    story: int
    resolved: Resolved
    content: tuple[Span, ...]
    # Its number among the attributions of the article.
    at: int = -1

    def ends_before(self, mention: Span) -> bool:
        """Tell whether what was said ends before a mention, which may stand inside it."""
        return all(content.end <= mention.start for content in self.content)

    def precedes(self, sighting: Sighting) -> bool:
        """Tell whether somebody was named after this began, but not inside its content."""
        inside = any(content.contains(sighting.place) for content in self.content)
        return not inside and sighting.place.start > min(c.start for c in self.content)


@dataclass(slots=True)
class Hearing:
    """Everybody heard so far, by story and in the order of their lines."""

    stories: dict[int, list[Spoken]] = field(default_factory=lambda: defaultdict(list))
    # The unnamed by story and each word of their descriptions, every description once.
    _unnamed: dict[tuple[int, str], dict[str, Anonymous]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    _bodies: dict[str, Organisation] = field(default_factory=dict)
    # The same by the last word of their names, of those with more.
    _endings: dict[str, dict[str, Organisation]] = field(default_factory=lambda: defaultdict(dict))

    def last(self, line: int, story: int) -> Spoken | None:
        """Return who was last heard in a story, up to a line."""
        heard = self.stories[story]
        number = bisect_right(heard, line, key=lambda spoken: spoken.line)
        return heard[number - 1] if number else None

    def tells(self, line: int, story: int, mention: Span) -> bool:
        """Tell whether who was just heard tells of a speaker: "Doe says [Roe] begged him to"."""
        before = self.last(line, story)
        if before is None or before.line != line:
            return False
        return any(content.contains(mention) for content in before.content)

    def note(self, spoken: Spoken, *, retold: bool = False) -> None:
        """Remember that somebody was heard; who is `retold` by another is not the last."""
        if not retold:
            self.stories[spoken.story].append(spoken)
        match spoken.resolved.speaker:
            case Anonymous(description=description) as speaker:
                for word in description.lower().split():
                    self._unnamed[spoken.story, word].setdefault(description, speaker)
            case Organisation(name=name) as body if _is_proper(name):
                self._bodies.setdefault(name, body)
                if " " in name:
                    self._endings[name.rpartition(" ")[2].lower()].setdefault(name, body)
            case _:
                pass

    def bodies(self, before: int) -> list[Organisation]:
        """Return the bodies heard under a proper name before a place, each once.

        They are two at most, which are many.
        """
        return list(islice(_up_to(before, self._bodies.values()), 2))

    def ending_in(self, noun: str, before: int) -> Organisation | None:
        """Return the only body heard before a place whose name ends in a noun, if it has more."""
        fits = list(islice(_up_to(before, self._endings[noun].values()), 2))
        return fits[0] if len(fits) == 1 else None

    def described(self, head: str, story: int, *, before: int) -> list[Anonymous]:
        """Return the unnamed of a story described with a noun before a place, as `bodies` does."""
        return list(islice(_up_to(before, self._unnamed[story, head].values()), 2))


def _is_proper(name: str) -> bool:
    """Tell a body's name from "His office" and "the board"."""
    return name[:1].isupper() and name.split(maxsplit=1)[0].lower() not in _NO_NAME


def _up_to(place: int, speakers: Iterable[_Heard]) -> Iterator[_Heard]:
    """Yield the first of some speakers, in the order in which they were heard.

    What is said inside a quotation is read when the whole article has been heard.
    """
    return takewhile(lambda speaker: speaker.mention.start < place, speakers)


def again(speaker: Speaker, span: Span) -> Speaker:
    """Return the same speaker mentioned at `span`, with the earlier mentions as its chain."""
    if isinstance(speaker, Unresolved | Narrator):
        return speaker
    chain = (speaker.mention, *speaker.chain)
    if len(chain) > _LONGEST_CHAIN:  # the nearest mentions, and those that name in full
        chain = (*chain[: _LONGEST_CHAIN - 2], *chain[-2:])
    return replace(speaker, mention=span, chain=chain)
