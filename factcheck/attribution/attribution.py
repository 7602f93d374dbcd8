"""Articles in, attributions out: lay out, extract, resolve, and leave the rest to the narrator."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.attribution.bodies import assemble_bodies
from factcheck.attribution.calling import callings
from factcheck.attribution.cast import assemble
from factcheck.attribution.confidence import withheld
from factcheck.attribution.extraction import Marks, by_rules, extract, feed, tags
from factcheck.attribution.frames import TURNS, Frame
from factcheck.attribution.interviews import interview
from factcheck.attribution.quoted_on import credited
from factcheck.attribution.reader import Reader
from factcheck.attribution.resolution import Resolver
from factcheck.attribution.retold import is_retold
from factcheck.attribution.sheet import Sheet, lay_out
from factcheck.attribution.tagging import Fed, Tagger
from factcheck.attribution.unnamed import explained
from factcheck.model import Article, Attribution, Sentence, Span

Parted = tuple[Article, Sequence[Sentence]]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Articles as the rules have read them, ready for the tagger where there is one."""

    sheets: list[Sheet]
    frames: list[list[list[Frame]]]
    fed: Fed | None


@dataclass(frozen=True, slots=True)
class Attributor:
    """Says who said each part of some articles, without a tagger by the rules alone.

    The three steps may be taken apart, so that the second, which is the model's, runs while the
    others, which are Python's, are at other articles.
    """

    tagger: Tagger | None = None

    def __call__(self, articles: Sequence[Parted]) -> list[tuple[Attribution, ...]]:
        """Say who said each part of some articles."""
        laid = self.lay_out(articles)
        return self.read(laid, self.mark(laid))

    def lay_out(self, articles: Sequence[Parted]) -> LaidOut:
        """Read articles, split into their sentences, by the rules."""
        sheets = [lay_out(article, sentences) for article, sentences in articles]
        fed = feed(sheets, self.tagger) if self.tagger is not None else None
        return LaidOut(sheets, [by_rules(sheet) for sheet in sheets], fed)

    def mark(self, laid: LaidOut) -> Marks | None:
        """Run the tagger, if there is one."""
        if self.tagger is None or laid.fed is None:
            return None
        return tags(laid.sheets, self.tagger, laid.fed)

    def read(self, laid: LaidOut, marked: Marks | None) -> list[tuple[Attribution, ...]]:
        """Say who said each part of what was laid out and marked."""
        if marked is None:
            pairs = zip(laid.sheets, laid.frames, strict=True)
            return [_read(sheet, extract(sheet, rules, None), alone=True) for sheet, rules in pairs]
        return [
            _read(sheet, extract(sheet, rules, marks), alone=False)
            for sheet, rules, marks in zip(laid.sheets, laid.frames, marked, strict=True)
        ]


def attribute(
    article: Article, sentences: Sequence[Sentence], *, tagger: Tagger | None = None
) -> tuple[Attribution, ...]:
    """Say who said each part of one article."""
    [said] = Attributor(tagger)([(article, sentences)])
    return said


def _read(sheet: Sheet, found: Sequence[Frame], *, alone: bool) -> tuple[Attribution, ...]:
    """Say who said each part of an article, as it is read, the narrator's parts last.

    Every sentence with a word in it, of a block that states things, is covered: by what somebody
    says, by the narrator, or by both in different words. Nobody says `***`.
    """
    cast = assemble(sheet, callings(sheet, found))
    made = interview(sheet, cast)
    resolver = Resolver(sheet, cast, assemble_bodies(sheet), made)
    beside: dict[int, list[Frame]] = defaultdict(list)
    for frame in found:
        beside[frame.line].append(frame)
    frames: dict[int, list[Frame]] = defaultdict(list)
    nested: list[Frame] = []
    turn = Span(0, 0)
    for frame in found:
        line = sheet.lines[frame.line]
        place = line.tokens[frame.cue[0]].start
        if frame.rule in TURNS:
            turn = frame.content[0]
        inside = line.quoted[frame.cue[0]] >= 0 or turn.start <= place < turn.end
        if frame.mention is not None:
            inside = inside or is_retold(line, frame, beside[frame.line])
        meant = made.heard(frame, line) if made is not None else frame
        (nested if inside else frames[frame.line]).append(meant)
    contents = (span for listed in frames.values() for frame in listed for span in frame.content)
    reader = Reader(sheet, resolver, alone, frames)
    reader.taken = credited(sheet, contents)
    for number, line in enumerate(sheet.lines):
        if line.sentence.block.states:
            reader.read(number, line)
    narrations = reader.narrations()
    reader.read_nested(nested)
    return (*map(withheld, explained(sheet, reader.said)), *narrations)
