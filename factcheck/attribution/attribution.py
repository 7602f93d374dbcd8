"""Articles in, attributions out: lay out, extract, resolve, and leave the rest to the narrator."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.attribution.bodies import assemble_bodies
from factcheck.attribution.cast import assemble
from factcheck.attribution.dates import said_on
from factcheck.attribution.extraction import extract
from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.heard import Resolved, Spoken
from factcheck.attribution.narration import narrated
from factcheck.attribution.quoted_on import credited, whole_quotation
from factcheck.attribution.resolution import Resolver
from factcheck.attribution.sheet import Line, Sheet, lay_out
from factcheck.attribution.tokens import span_of
from factcheck.model import (
    Anonymous,
    Article,
    Attribution,
    Document,
    Named,
    Organisation,
    Sentence,
    Span,
    Unresolved,
    Voice,
)

# How far each kind of speaker is to be trusted. A guess until it is calibrated on more gold.
_CONFIDENCE = {Named: 0.95, Organisation: 0.85, Document: 0.85, Anonymous: 0.9, Unresolved: 0.3}
# A statement interrupted more often is no statement any more: a list of quotations.
_MOST_PARTS = 20
# What a quotation without a frame of its own takes away from that. A guess likewise.
_INHERITED = 0.8


def attribute(article: Article, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:
    """Say who said each part of an article, as it is read, the narrator's parts last.

    Every sentence of a block that states things is covered: by what somebody says, by the
    narrator, or by both in different words.
    """
    sheet = lay_out(article, sentences)
    reader = _Reader(sheet, Resolver(sheet, assemble(sheet), assemble_bodies(sheet)))
    frames: dict[int, list[Frame]] = defaultdict(list)
    for frame in extract(sheet):
        frames[frame.line].append(frame)
    contents = (span for found in frames.values() for frame in found for span in frame.content)
    reader.taken = credited(sheet, contents)
    for number, line in enumerate(sheet.lines):
        if line.sentence.block.states:
            reader.read(number, line, frames[number])
    return (*reader.said, *reader.narrations())


@dataclass(slots=True)
class _Reader:
    """Reads an article's lines from the first to the last."""

    sheet: Sheet
    resolver: Resolver
    said: list[Attribution] = field(default_factory=list)
    # The numbers of the quotations that some frame of the article accounts for, read or not.
    taken: set[int] = field(default_factory=set)
    # The frames of each line whose speaker was understood.
    understood: dict[int, list[Frame]] = field(default_factory=lambda: defaultdict(list))

    def read(self, number: int, line: Line, frames: Sequence[Frame]) -> None:
        """Read a line's frames, or the quotation that it is without one."""
        for frame in frames:
            resolved = self.resolver.resolve(frame)
            if resolved is not None:
                self.said.append(self._attribution(line, frame, resolved))
                self.resolver.hearing.stories[line.story][-1].at = len(self.said) - 1
                self.understood[number].append(frame)
        if not frames:
            quotation = whole_quotation(line, self.taken)
            if quotation is not None:
                self._go_on(number, line, quotation)

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

    def _attribution(self, line: Line, frame: Frame, resolved: Resolved) -> Attribution:
        words = line.tokens
        beside = words[slice(*frame.outer)]
        published = self.sheet.article.published
        when = said_on(span_of(beside).of(self.sheet.text), published) if beside else None
        return Attribution(
            resolved.speaker,
            frame.content,
            self._voice(frame.content),
            span_of(words[slice(*frame.cue)]),
            f"{frame.rule}; {resolved.reason}",
            _CONFIDENCE[type(resolved.speaker)],
            frame.polarity,
            span_of(words[slice(*frame.told_to)]) if frame.told_to else None,
            when,
        )

    def _voice(self, content: Sequence[Span]) -> Voice:
        """Say whether the words stand in quotation marks, outside them, or both."""
        inside = outside = False
        for span in content:
            place = span.start
            while place < span.end:
                quotation = self.sheet.quotation_at(place)
                if quotation is not None:
                    inside, place = True, quotation.end
                else:
                    outside = outside or self.sheet.text[place].isalnum()
                    place += 1
        return Voice.MIXED if inside and outside else Voice.DIRECT if inside else Voice.INDIRECT

    def _go_on(self, number: int, line: Line, which: int) -> None:
        """Credit a quotation without a frame to whoever was last heard beside it."""
        before = self.resolver.hearing.last(number, line.story)
        if before is None:
            return
        spoken = self.sheet.lines[before.line]
        apart = line.sentence.paragraph - spoken.sentence.paragraph
        if apart > 1 or spoken.sentence.block is not line.sentence.block:
            return
        if self._named_since(before, number):
            return
        last, quotation = self.said[before.at], self.sheet.quotations[which]
        self.taken.add(which)
        if apart == 0 and last.voice is not Voice.INDIRECT and len(last.content) < _MOST_PARTS:
            before.content = (*last.content, quotation)
            self.said[before.at] = replace(last, content=before.content)
            return
        self.said.append(_inherited(last, quotation, Rule.FLOATING if apart else Rule.CONTINUED))
        heard = replace(before, line=number, content=(quotation,), at=len(self.said) - 1)
        self.resolver.hearing.note(heard)

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


def _inherited(last: Attribution, quotation: Span, rule: Rule) -> Attribution:
    return replace(
        last,
        content=(quotation,),
        voice=Voice.DIRECT,
        basis=f"{rule}; {last.basis}",
        confidence=round(last.confidence * _INHERITED, 4),
    )
