"""Who has been heard so far in an article, and what a mention was resolved to."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from factcheck.attribution.cast import Person, Sighting
from factcheck.model import (
    Anonymous,
    Document,
    Named,
    Narrator,
    Organisation,
    Span,
    Speaker,
    Unresolved,
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker, the person if it is one of the cast, and the reason in words."""

    speaker: Speaker
    reason: str
    person: Person | None = None


@dataclass(slots=True)
class Spoken:
    """Somebody who was heard: in which line and story, and with which content."""

    line: int
    story: int
    resolved: Resolved
    content: tuple[Span, ...]

    def precedes(self, sighting: Sighting) -> bool:
        """Tell whether somebody was named after this began, but not inside its content."""
        inside = any(content.contains(sighting.place) for content in self.content)
        return not inside and sighting.place.start > min(c.start for c in self.content)


@dataclass(slots=True)
class Hearing:
    """Everybody heard so far, by story and in order."""

    stories: dict[int, list[Spoken]] = field(default_factory=lambda: defaultdict(list))

    def last(self, line: int, story: int) -> Spoken | None:
        """Return who was last heard in a story, up to a line."""
        earlier = (spoken for spoken in reversed(self.stories[story]) if spoken.line <= line)
        return next(earlier, None)

    def note(self, spoken: Spoken) -> None:
        """Remember that somebody was heard."""
        self.stories[spoken.story].append(spoken)

    def bodies(self) -> list[Organisation]:
        """Return the bodies heard under a proper name, each name once."""
        speakers = [spoken.resolved.speaker for heard in self.stories.values() for spoken in heard]
        bodies = [s for s in speakers if isinstance(s, Organisation) and s.name[0].isupper()]
        return list({body.name: body for body in reversed(bodies)}.values())

    def described(self, head: str, story: int) -> Iterator[Anonymous]:
        """Yield the unnamed speakers of a story whose description holds a noun."""
        for spoken in self.stories[story]:
            speaker = spoken.resolved.speaker
            if isinstance(speaker, Anonymous) and head in speaker.description.lower().split():
                yield speaker


def again(speaker: Speaker, span: Span) -> Speaker:
    """Return the same speaker mentioned at `span`, with the earlier mentions as its chain."""
    match speaker:
        case Named(mention, name, role, chain):
            return Named(span, name, role, (mention, *chain))
        case Anonymous(mention, description, chain):
            return Anonymous(span, description, (mention, *chain))
        case Organisation(mention, name, chain):
            return Organisation(span, name, (mention, *chain))
        case Document(mention, name, chain):
            return Document(span, name, (mention, *chain))
        case Unresolved() | Narrator():
            return speaker
