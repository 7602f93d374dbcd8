"""Who is cited by who reports it: "The Courier reported, citing [two officials], that ...".

Both say the same words. Those cited say them, and who reports them passes them on.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from factcheck.attribution import phrases
from factcheck.attribution.asides import aside_after
from factcheck.attribution.beginnings import LONGEST
from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.mentions import Shape, take_apart
from factcheck.attribution.sheet import Line
from factcheck.model import Attribution, Span

CITING = frozenset("citing quoting".split())
# Of these only the tagger finds frames; what they pass on is found alike.
_PASSING_ON = CITING | frozenset("cites quotes cited quoted".split())
# They lead up to a further source: "an aide who was quoting the president".
_WHO_WAS = frozenset("who is are was were in turn".split())
_REPORTED = frozenset("reported reports".split())
# Sources that one sentence cites. A guess; what each costs grows with their number.
_MOST_CITED = 5
_REPORTING = (Rule.SPEAKER_FIRST, Rule.CONTENT_FIRST, Rule.INVERTED, Rule.INTERRUPTED)


def that_after(line: Line, at: int) -> int | None:
    """Return the "that" after ", citing two officials," if such words begin at `at`."""
    words = line.tokens
    if at + 1 >= len(words) or words[at].text != "," or words[at + 1].lower not in CITING:
        return None
    for number in range(at + 2, min(len(words), at + LONGEST)):
        if line.quoted[number] >= 0:
            return None
        if words[number].lower == "that" and words[number - 1].text == ",":
            return number
    return None


def with_cited(number: int, line: Line, frames: Sequence[Frame], *, text: str) -> list[Frame]:
    """Return the frames of a line with those of the sources that they cite, in order.

    Every frame has content with a word in it, as those given have.
    """
    citing = (n for n, word in enumerate(line.tokens) if word.lower in CITING)
    unquoted = (at for at in citing if line.quoted[at] < 0)
    found = [_without_citing(line, frame) for frame in frames]
    for at in islice(unquoted, _MOST_CITED):
        cited = _cited(number, line, at, found)
        if cited is not None and _worded(cited, text).content:
            others = (_cut(line, one, cited) for one in found if one.cue != cited.cue)
            worded = [_worded(one, text) for one in (*others, cited)]
            found = [one for one in worded if one.content]
    return sorted(found, key=lambda frame: frame.cue)


def _worded(frame: Frame, text: str) -> Frame:
    """Return a frame with those parts of its content that hold a word."""
    content = tuple(span for span in frame.content if any(map(str.isalnum, span.of(text))))
    return replace(frame, content=content)


def _without_citing(line: Line, frame: Frame) -> Frame:
    """Return a frame without what it cites as its aside: "The Courier, citing two officials"."""
    start, end = frame.aside
    cites = any(word.lower in CITING for word in line.tokens[start:end])
    return replace(frame, aside=(start, start)) if cites else frame


def _cut(line: Line, frame: Frame, cited: Frame) -> Frame:
    """Return a frame whose content ends before ", citing two officials" at its end."""
    at = line.tokens[cited.cue[0]].start
    place = line.tokens[cited.cue[0] - 2].end if cited.cue[0] > 1 else at
    return frame.cut_at(place) if _holds(frame.content, at) else frame


def _cited(number: int, line: Line, at: int, frames: Sequence[Frame]) -> Frame | None:
    """Return the frame of the source that is cited at `at`, if somebody reports what it says."""
    phrase = phrases.following(line, at + 1)
    if phrase is None:
        return None
    words = line.tokens
    further = (n for n in range(at + 1, phrase.end) if words[n].lower in CITING)
    end = next(further, phrase.end)
    while end < phrase.end and words[end - 1].lower in _WHO_WAS:
        end -= 1
    that = end + 1 < len(words) and words[end].text == "," and words[end + 1].lower == "that"
    named = take_apart(words[at + 1 : end]).shape is not Shape.NOTHING
    closing = end if that or end < phrase.end else aside_after(line, end)
    closes = not any(word.is_word for word in words[closing:])
    reporter = _reporter(line, at, frames, closes=closes)
    if reporter is None or end == at + 1 or not (that or named):
        return None
    cited = Frame(
        number,
        Rule.CITING,
        (at, at + 1),
        (at + 1, end),
        (end, closing),
        (at, closing),
        reporter.content,
    )
    return _cut(line, cited, cited)


def _reporter(line: Line, at: int, frames: Sequence[Frame], *, closes: bool) -> Frame | None:
    """Return the frame of who cites: around the words at `at`, before them, or after them.

    "..., citing two officials" is a part of what is said, unless it `closes` what is "reported".
    """
    words, place = line.tokens, line.tokens[at].start
    reporting = [frame for frame in frames if frame.rule in _REPORTING]
    if at == 0:
        return reporting[0] if reporting else None
    before = [
        one
        for one in reporting
        if one.outer[0] <= at
        and (not _holds(one.content, place) or (closes and words[one.cue[0]].lower in _REPORTED))
    ]
    chained = any(one.rule is Rule.CITING and _leads_up_to(line, one, at) for one in frames)
    beside = words[at - 1].text == "," or chained
    return before[-1] if before and (beside or before[-1].outer[1] > at) else None


def _leads_up_to(line: Line, frame: Frame, at: int) -> bool:
    """Tell whether a source ends where another is cited: "an aide [who was quoting]"."""
    between = line.tokens[frame.outer[1] : at]
    return frame.outer[1] <= at and all(word.lower in _WHO_WAS for word in between)


def _holds(content: Sequence[Span], place: int) -> bool:
    return any(span.start <= place < span.end for span in content)


def passed_on(said: Sequence[Attribution], text: str) -> list[Attribution]:
    """Return the attributions of a sentence, those who are cited with who passes them on.

    That is whoever was read last before them. Who opens a sentence ("Citing two officials, the
    Courier reported") is passed on by who says the same.
    """
    found: list[Attribution] = []
    for number, one in enumerate(said):
        cue = one.cue
        if cue is None or cue.of(text).lower() not in _PASSING_ON:
            found.append(one)
            continue
        before = [by for by in found if by.source is not None and by.source.end <= cue.start]
        same = [by for by in said[number + 1 :] if by.content == one.content]
        by = before[-1] if before else same[0] if same else None
        via = one.via if by is None or by.source is None else (*by.via, by.source)
        found.append(replace(one, via=via))
    return found
