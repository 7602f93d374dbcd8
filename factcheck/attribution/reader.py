"""Reads an article line by line, and says who said each part of it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from factcheck.attribution.announced import topics_before
from factcheck.attribution.citing import passed_on
from factcheck.attribution.confidence import confidence, facts, inherited
from factcheck.attribution.dates import said_on
from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.heard import Resolved, Spoken
from factcheck.attribution.narration import narrated
from factcheck.attribution.quoted_on import (
    goes_on,
    is_headed,
    is_statement,
    voice_of,
    whole_quotation,
)
from factcheck.attribution.resolution import Resolver
from factcheck.attribution.retold import is_retold
from factcheck.attribution.saying_day import of_the_saying
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.standing import next_speaker, spoken_for, stand
from factcheck.attribution.tokens import span_of
from factcheck.model import (
    Attribution,
    Polarity,
    Span,
    Unresolved,
    Voice,
)

# Statements before a quotation on its own among which its speaker is sought. A guess.
_LOOKED_BACK = 5
# A statement interrupted more often is no statement any more: a list of quotations.
_MOST_PARTS = 20
# A quotation that goes on so is as surely the speaker's as what went before.
_SURE = frozenset({Rule.UNCLOSED, Rule.LISTED})
# How sure a quotation without a speaker is one: a guess.
_UNEXPLAINED = 0.5
_LOOSE = frozenset({Rule.FLOATING, Rule.CONTINUED})
_GOES_ON = _SURE | _LOOSE


@dataclass(slots=True)
class Reader:
    """Reads an article's lines from the first to the last."""

    sheet: Sheet
    resolver: Resolver
    # Whether the rules read the article alone, without a tagger.
    alone: bool
    # The frames of each line that are not inside a quotation.
    frames: Mapping[int, Sequence[Frame]]
    said: list[Attribution] = field(default_factory=list)
    # The numbers of the quotations that some frame of the article accounts for, read or not.
    taken: set[int] = field(default_factory=set)
    # The numbers, in `said`, of the quotations after the first of those that a line announced.
    listed: set[int] = field(default_factory=set)
    # The frames of each line whose speaker was understood.
    understood: dict[int, list[Frame]] = field(default_factory=lambda: defaultdict(list))

    def read(self, number: int, line: Line) -> None:
        """Read a line's frames, or the quotation that it is without one."""
        first, frames = len(self.said), self.frames.get(number, ())
        for frame in frames:
            resolved = self.resolver.resolve(frame)
            if resolved is not None:
                self.said.append(self._attribution(line, frame, resolved))
                self.resolver.hearing.stories[line.story][-1].at = len(self.said) - 1
                self.understood[number].append(frame)
        self.said[first:] = passed_on(self.said[first:], self.sheet.text)
        if not frames:
            quotation = whole_quotation(line, self.taken)
            if quotation is not None and not self._go_on(number, line, quotation):
                self._leave_open(line, quotation)

    def read_nested(self, frames: Sequence[Frame]) -> None:
        """Read the frames inside quotations, when it is known who speaks each quotation."""
        over = self._over_lines()
        for frame in frames:
            line = self.sheet.lines[frame.line]
            cue = span_of(line.tokens[slice(*frame.cue)])
            near = over[frame.line][-_MOST_PARTS:]
            around = [a for a in near if any(c.contains(cue) for c in a.content)]
            inmost = min(around, key=lambda a: sum(map(len, a.content)), default=None)
            if frame.mention is not None and is_retold(
                line, frame, self.frames.get(frame.line, ())
            ):
                resolved = self.resolver.retold(frame)
            else:
                resolved = self.resolver.resolve_nested(frame, inmost.speaker if inmost else None)
            if resolved is not None:
                self.said.append(self._attribution(line, frame, resolved, nested=True))

    def narrations(self) -> list[Attribution]:
        """Return the outlet's own parts of every line."""
        over = self._over_lines()
        parts = (
            narrated(line, over[number], self.understood[number])
            for number, line in enumerate(self.sheet.lines)
            if line.sentence.block.states
        )
        return [part for part in parts if part is not None]

    def _over_lines(self) -> dict[int, list[Attribution]]:
        """Return for each line what is said in it by anybody."""
        starts = [line.span.start for line in self.sheet.lines]
        over: dict[int, list[Attribution]] = defaultdict(list)
        for attribution in self.said:
            for span in attribution.content:
                first = max(0, bisect_right(starts, span.start) - 1)
                for number in range(first, bisect_left(starts, span.end)):
                    over[number].append(attribution)
        return over

    def _attribution(
        self, line: Line, frame: Frame, resolved: Resolved, *, nested: bool = False
    ) -> Attribution:
        standing = stand(line, frame, next_speaker(line, frame, self.frames.get(frame.line, ())))
        last = self.said[-1].speaker if self.said else None
        return Attribution(
            standing.shown(resolved.speaker),
            frame.content,
            voice_of(self.sheet, frame.content),
            span_of(line.tokens[slice(*frame.cue)]),
            f"{frame.rule}; {resolved.reason}",
            confidence(facts(frame, resolved, nested=nested, alone=self.alone)),
            frame.polarity,
            _place(line, frame.told_to),
            self._said_on(line, frame),
            frame.act,
            _place(line, frame.source),
            (standing.via,) if standing.via else (),
            standing.principal or spoken_for(line, frame, self.sheet.before(frame.line), last),
        )

    def _said_on(self, line: Line, frame: Frame) -> date | None:
        """Return the day that the words beside a cue name."""
        marked = frame.reading.words.get("day", ()) if frame.reading else ()
        stretches = of_the_saying(line, marked or range(*frame.outer), frame.cue)
        published = self.sheet.article.published
        days = (said_on(span_of(words).of(self.sheet.text), published) for words in stretches)
        return next((day for day in days if day is not None), None)

    def _leave_open(self, line: Line, which: int) -> None:
        """Credit a quotation that nothing explains to nobody: it is not the outlet's own voice."""
        if is_statement(self.sheet, line, which):
            self.taken.add(which)
            quotation = self.sheet.quotations[which]
            self.said.append(_unexplained(quotation))

    def _go_on(self, number: int, line: Line, which: int) -> bool:
        """Credit a quotation without a frame to whoever was last heard beside it, if to anybody."""
        before = self._last_said(number, line.story)
        if before is None:
            return False
        ends = max(before.line, self.sheet.line_at(before.content[-1].end - 1))
        spoken, on_topic = self.sheet.lines[ends], topics_before(self.sheet, number) == ends
        apart = 1 if on_topic else line.sentence.paragraph - spoken.sentence.paragraph
        if apart > 1 or spoken.sentence.block is not line.sentence.block:
            return False
        unclosed = goes_on(self.sheet, before.content, which)
        heads = apart and not unclosed and is_headed(line)
        if heads or (self._named_since(before, number) and not on_topic):
            return False
        last, quotation = self.said[before.at], self.sheet.quotations[which]
        self.taken.add(which)
        merges = apart == 0 and not unclosed and last.voice is not Voice.INDIRECT
        if merges and len(last.content) < _MOST_PARTS:
            before.content = (*last.content, quotation)
            self.said[before.at] = replace(last, content=before.content)
            return True
        begun = self.sheet.lines[before.line].sentence.paragraph
        listed = before.at in self.listed or spoken.sentence.paragraph > begun
        loose = (Rule.LISTED if listed else Rule.FLOATING) if apart else Rule.CONTINUED
        self.said.append(_inherited(last, quotation, Rule.UNCLOSED if unclosed else loose))
        heard = replace(before, line=number, content=(quotation,), at=len(self.said) - 1)
        self.resolver.hearing.note(heard)
        if listed:
            self.listed.add(heard.at)
        return True

    def _last_said(self, number: int, story: int) -> Spoken | None:
        """Return who last said something, which whoever declined to did not."""
        for spoken in reversed(self.resolver.hearing.stories[story][-_LOOKED_BACK:]):
            declined = self.said[spoken.at].polarity is Polarity.DECLINED
            if spoken.line <= number and not declined:
                return spoken
        return None

    def _named_since(self, before: Spoken, number: int) -> bool:
        """Tell whether the sentences in between name somebody else, who may be the one quoted."""
        start, end = self.sheet.lines[before.line].span.end, self.sheet.lines[number].span.start
        seen = self.resolver.cast.seen(start, end, before.story)
        inside = [quotation for a in self.said[-1:] for quotation in a.content]
        return any(
            s.person is not before.resolved.person
            and not any(quotation.contains(s.place) for quotation in inside)
            for s in seen
        )


def _place(line: Line, words: tuple[int, int] | None) -> Span | None:
    return span_of(line.tokens[slice(*words)]) if words else None


def _unexplained(quotation: Span) -> Attribution:
    return Attribution(
        Unresolved(quotation),
        (quotation,),
        Voice.DIRECT,
        None,
        str(Rule.UNEXPLAINED),
        _UNEXPLAINED,
    )


def _inherited(last: Attribution, quotation: Span, rule: Rule) -> Attribution:
    first, _, why = last.basis.partition("; ")
    sure = rule in _SURE or first in _LOOSE  # once inherited, no less sure the next time
    return replace(
        last,
        content=(quotation,),
        source=None,
        voice=Voice.DIRECT,
        basis=f"{rule}; {why if first in _GOES_ON else last.basis}",
        confidence=last.confidence if sure else inherited(last.confidence),
    )
