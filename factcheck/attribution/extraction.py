"""Every frame of an article, in the order of the text, with its content cut to size."""

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import groupby, islice

from factcheck.attribution.announcing import sampled
from factcheck.attribution.citing import with_cited
from factcheck.attribution.contents import Contents
from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.merging import merged
from factcheck.attribution.other_cues import other_cues
from factcheck.attribution.quoted_on import credited, opened_before, quotation_begun, topic_end
from factcheck.attribution.retold import with_retold
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.signed import signature
from factcheck.attribution.tagged import tagged_frames
from factcheck.attribution.tagging import Fed, Tagged, Tagger
from factcheck.attribution.transcripts import turns
from factcheck.attribution.verbal import verbal

# What the tagger marks in each line of each article that states something.
Marks = list[list[list[Tagged]]]

_COORDINATES = frozenset("and but while whereas though although".split())
# Frames of one sentence that are read. The most of any in seeds/ and PolNeAR's dev part is 4; one
# with many more is no prose, and what each costs grows with their number.
_MOST_FRAMES = 20
# The least certainty of a cue that is looked at at all. A guess; with .05 or .2 no figure on our
# own gold changes by .002 (docs/decisions/attribution.md).
_CERTAIN = 0.1


def by_rules(sheet: Sheet) -> list[list[Frame]]:
    """Return what the rules read in each line of a sheet that states something, in order."""
    contents, opening = Contents(sheet), turns(sheet)
    found: list[list[Frame]] = []
    for number in _stating(sheet):
        line = sheet.lines[number]
        if number in opening:
            found.append([opening[number]])
            continue
        signed = signature(sheet, number)
        if signed is not None:
            found.append([signed])
            continue
        cues = verbal(number, line, contents), other_cues(number, line, contents)
        frames = [frame for read in cues for frame in islice(read, _MOST_FRAMES)]
        frames += sampled(sheet, number)
        frames.sort(key=lambda frame: frame.outer)
        cut = _cut(sheet.text, line, _without_rivals(frames)[:_MOST_FRAMES])
        found.append(with_cited(number, line, cut, text=sheet.text))
    return found


def feed(sheets: Sequence[Sheet], tagger: Tagger) -> Fed:
    """Make the lines that state something ready for the tagger, as one batch."""
    return tagger.feed([sheet.lines[number] for sheet in sheets for number in _stating(sheet)])


def tags(sheets: Sequence[Sheet], tagger: Tagger, fed: Fed) -> Marks:
    """Return for each sheet what the tagger marks in those lines."""
    marked = iter(tagger.run(fed, threshold=_CERTAIN))
    return [[next(marked) for _ in _stating(sheet)] for sheet in sheets]


def extract(
    sheet: Sheet, read: Sequence[list[Frame]], marked: Sequence[list[Tagged]] | None
) -> list[Frame]:
    """Return the frames of a sheet: what the rules have `read`, with what a tagger marked.

    Every frame has content.
    """
    if marked is None:
        found = [frame for frames in read for frame in frames]
    else:
        found = [
            frame
            for number, rules, tagged in zip(_stating(sheet), read, marked, strict=True)
            for frame in merged(
                sheet.lines[number], rules, tagged_frames(sheet, number, tagged[:_MOST_FRAMES])
            )
        ]
    found = [frame for frame in found if frame.cue[0] >= topic_end(sheet.lines[frame.line])]
    found = [
        frame
        for number, frames in groupby(found, key=lambda frame: frame.line)
        for frame in with_retold(sheet.lines[number], list(frames))
    ]
    said = credited(sheet, (span for frame in found for span in frame.content))
    return [_from_its_beginning(sheet, frame, said) for frame in found]


def _from_its_beginning(sheet: Sheet, frame: Frame, said: Set[int]) -> Frame:
    """Return a frame with those paragraphs of its quotation before that nobody else says."""
    which = quotation_begun(sheet, frame.content[0].start)
    before = opened_before(sheet, which, said) if which is not None else ()
    return replace(frame, content=(*before, *frame.content)) if before else frame


def _stating(sheet: Sheet) -> list[int]:
    return [n for n, line in enumerate(sheet.lines) if line.sentence.block.states]


def _without_rivals(frames: Sequence[Frame]) -> list[Frame]:
    """Drop a frame whose cue or mention an earlier frame of the line has used already."""
    kept: list[Frame] = []
    for frame in frames:
        if not kept or frame.outer[0] >= kept[-1].outer[1]:
            kept.append(frame)
    return kept


def _cut(text: str, line: Line, frames: list[Frame]) -> list[Frame]:
    """End each content where a coordinated frame begins: "A said X, and B said Y"."""
    cut: list[Frame] = []
    for order, frame in enumerate(frames):
        kept = frame
        for later in frames[order + 1 :]:
            place = _break(line, later)
            if place is not None:
                kept = kept.cut_at(place)
        for earlier in cut:
            if Rule.HEARSAY not in (earlier.rule, kept.rule):
                kept = _after(kept, line, earlier)
        worded = tuple(c for c in kept.content if any(map(str.isalnum, c.of(text))))
        if worded:
            cut.append(replace(kept, content=worded))
    return cut


def _break(line: Line, later: Frame) -> int | None:
    """Return the place before which an earlier frame's content ends, if `later` is coordinated."""
    words, at = line.tokens, later.outer[0]
    if later.rule is Rule.HEARSAY:
        at = line.number_at(later.content[0].start)
        return _before_mark(line, at) if at and words[at - 1].text == ";" else None
    own = [content for content in later.content if content.start >= line.span.start]
    if later.rule in (Rule.CONTENT_FIRST, Rule.INVERTED) and own:
        return _before_mark(line, at)
    if later.rule is Rule.INTERRUPTED:
        return None
    if later.rule in (Rule.PARTICIPLE, Rule.WITH, Rule.ACCORDING_TO):
        return words[at - 1].end if at and words[at - 1].is_word else _before_mark(line, at)
    if at >= 2 and later.cue[0] == at and words[at - 1].lower in {"and", "but"}:
        return _before_mark(line, at - 1)
    if at >= 2 and words[at - 1].lower in _COORDINATES and words[at - 2].text in {",", ";"}:
        return words[at - 3].end if at >= 3 else None
    if at >= 1 and words[at - 1].text in {";", "—", "–"}:
        return _before_mark(line, at)
    return None


def _before_mark(line: Line, at: int) -> int | None:
    words = line.tokens
    while at > 0 and not words[at - 1].is_word and line.quoted[at - 1] < 0:
        at -= 1
    return words[at - 1].end if at else None


def _after(frame: Frame, line: Line, earlier: Frame) -> Frame:
    """Keep a frame's content out of an earlier frame's mention and cue."""
    beyond = earlier.outer[1]
    words = line.tokens
    edge = words[beyond].start if beyond < len(words) else words[-1].end
    start = line.tokens[earlier.outer[0]].start
    content = tuple(
        replace(c, start=min(edge, c.end))
        if c.start <= start < c.end and frame.rule is not Rule.ACCORDING_TO
        else c
        for c in frame.content
    )
    return replace(frame, content=content)
