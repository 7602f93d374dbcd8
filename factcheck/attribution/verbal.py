"""Frames around a verb of saying."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.attribution import circumstances, phrases
from factcheck.attribution.citing import that_after
from factcheck.attribution.contents import Contents
from factcheck.attribution.deeds import is_deed
from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.grammar import holds_finite_verb, is_article, is_verb
from factcheck.attribution.phrases import Phrase
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import span_of
from factcheck.attribution.words import lexicon, verbs
from factcheck.model import Polarity, Span

_SUPPOSING = frozenset("if unless whether until".split())
_NOBODY = frozenset("nobody none neither no-one".split())
# After these any words may be content, even a fragment ("Kyiv says no deal").
_ANY_WORDS = frozenset("say says said saying tell tells told telling".split())
# "[pointed] to a mill": to no listener.
_POINTING = frozenset("point points pointed pointing".split())


@dataclass(frozen=True, slots=True)
class _Cue:
    """The verb at `at`, its subject, and what follows its listener and circumstances."""

    at: int
    subject: Phrase
    tail: int
    told_to: tuple[int, int] | None


def verbal(number: int, line: Line, contents: Contents) -> Iterator[Frame]:
    """Yield the frames of a line's verbs of saying, in order."""
    floor, spoke = 0, False
    said: Frame | None = None
    for at, word in enumerate(line.tokens):
        if word.lower not in verbs() or line.quoted[at] >= 0 or at < floor:
            continue
        if not is_verb(line, at):
            continue
        if word.lower.endswith("ing"):
            frame = _participle(number, line, at, contents=contents, spoke=spoke)
        else:
            frame = _frame(number, line, at, contents=contents, floor=floor, said=said)
        if frame is not None:
            yield frame
            floor, spoke, said = frame.outer[1], True, frame


def _frame(
    number: int,
    line: Line,
    at: int,
    *,
    contents: Contents,
    floor: int,
    said: Frame | None,
) -> Frame | None:
    """Return the frame of the verb at `at`; `said` is the one before it in the line."""
    for subject, rule in _subjects(line, at, said):
        if _supposed(line, subject) or is_article(line.tokens[subject.start : subject.end]):
            continue
        cue = _look_on(line, at, subject)
        built = _inverted if rule is Rule.INVERTED else _plain
        frame = built(number, line, cue, contents=contents, floor=floor)
        if frame is None and subject.renamed and said is not None:
            before = line.tokens[subject.outer_start].start
            content = tuple(part for part in said.content if part.end <= before)
            frame = _made(number, line, cue, Rule.CONTENT_FIRST, content=content or said.content)
        if frame is not None:
            return frame
    return None


def _supposed(line: Line, subject: Phrase) -> bool:
    """Tell whether nobody is shown to speak: "If Bell says", "Nobody said"."""
    words, start = line.tokens, subject.outer_start
    ahead = words[start - 1].lower if start else ""
    return ahead in _SUPPOSING or words[subject.start].lower in _NOBODY


def _subjects(line: Line, at: int, said: Frame | None) -> Iterator[tuple[Phrase, Rule]]:
    """Yield the subjects that the verb may have, the likelier first.

    A claim that is denied is one that somebody makes before: `said`, which is no denial itself.
    """
    words = line.tokens
    after_words = at > 0 and (line.quoted[at - 1] >= 0 or words[at - 1].text in {",", "—", "–"})
    inverts = after_words and words[at].lower in lexicon().inverting
    quoted = at > 0 and (line.quoted[at - 1] >= 0 or (at > 1 and line.quoted[at - 2] >= 0))
    left = None if inverts and quoted else phrases.before(line, at)
    if left is not None and words[at].lower in lexicon().denied and _ends(line, at + 1):
        told = said is not None and said.polarity is not Polarity.DENIED
        left = phrases.after_reported(line, at, left, told=told)
    if left is not None:
        yield left, Rule.SPEAKER_FIRST
    if inverts:
        right = phrases.after(line, at)
        if right is not None:
            yield right, Rule.INVERTED


def _look_on(line: Line, at: int, subject: Phrase) -> _Cue:
    words, known, verb = line.tokens, lexicon(), line.tokens[at].lower
    tail = max(at + 1, subject.outer_end)
    told_to = None
    to = tail + 1 < len(words) and words[tail].lower == "to"
    if verb in known.listener:
        end = circumstances.listeners(line, tail)
        told_to = (tail, end) if end > tail else None
        tail = end
    elif to and verb in _POINTING:
        return _Cue(at, subject, tail, None)
    elif to and verb not in known.infinitive:
        told_to, tail = _told_to(line, at, tail)
    tail = circumstances.up_to_that(line, tail)
    return _Cue(at, subject, that_after(line, tail) or tail, told_to)


def _told_to(line: Line, cue: int, at: int) -> tuple[tuple[int, int] | None, int]:
    """Read "to reporters", "to Reuters" after a verb that needs no listener."""
    said = line.tokens[cue].lower in _ANY_WORDS
    read = circumstances.listeners if said else circumstances.listener
    end = read(line, at + 1)
    return ((at + 1, end), end) if end > at + 1 else (None, at)


def _inverted(
    number: int, line: Line, cue: _Cue, *, contents: Contents, floor: int
) -> Frame | None:
    first = contents.backward(line, cue.at, floor=floor)
    if first is None:
        return None
    quoted = line.quoted[cue.at - 1] >= 0 or (cue.at > 1 and line.quoted[cue.at - 2] >= 0)
    if not quoted and not _ends(line, cue.tail):
        return None
    more = contents.resumed(line, cue.tail) if quoted else None
    return _made(number, line, cue, Rule.INVERTED, content=_joined(first, more))


def _plain(number: int, line: Line, cue: _Cue, *, contents: Contents, floor: int) -> Frame | None:
    words, tail = line.tokens, cue.tail
    start = cue.subject.outer_start
    left = None if cue.subject.shared else contents.backward(line, start, floor=floor)
    left_quoted = start > 0 and (
        line.quoted[start - 1] >= 0
        or (start > 1 and line.quoted[start - 2] >= 0 and words[start - 1].text == ",")
    )
    next_word = words[tail].lower if tail < len(words) else ""
    opens = _opens(line, tail) or (
        next_word == "to" and words[cue.at].lower in lexicon().infinitive
    )
    if left is not None and not opens and (left_quoted or _ends(line, tail)):
        more = contents.resumed(line, tail)
        rule = Rule.INTERRUPTED if more else Rule.CONTENT_FIRST
        return _made(number, line, cue, rule, content=_joined(left, more))
    if not opens and next_word == "," and start > 0 and words[start - 1].text == ",":
        more = contents.resumed(line, tail)
        if more is not None:
            parts = _joined(left, more) if left is not None else (more,)
            return _made(number, line, cue, Rule.INTERRUPTED, content=parts)
    return _forward(number, line, cue, contents=contents, opens=opens)


def _forward(
    number: int, line: Line, cue: _Cue, *, contents: Contents, opens: bool
) -> Frame | None:
    words, tail = line.tokens, cue.tail
    word = words[cue.at].lower
    if tail < len(words) and words[tail].text == "," and tail + 1 < len(words):
        told = cue.told_to is not None and words[tail + 1].lower == "that"
        if line.quoted[tail + 1] < 0 and not told:
            return None
        opens, tail = True, tail + 1
    start = tail + (
        tail < len(words) and words[tail].lower in {"that", ":"} and line.quoted[tail] < 0
    )
    if start < len(words) - 1 and words[start].text == "," and words[start - 1].lower == "that":
        start += 1  # "said that, if elected, ..."
    pointing = words[start - 1].text == "," and words[start].lower.endswith("ing")
    if pointing and words[start - 2].lower == "that":  # "disputed that, saying ..."
        content: Span | None = span_of(words[start - 2 : start - 1])
    else:
        content = contents.forward(line, start)
    if content is None or [t.lower for t in words[start : start + 1]] == ["nor"]:
        return None
    if not opens and not _reads_as_content(line, word, start, told=cue.told_to is not None):
        return None
    if not opens and is_deed(line, cue.at, start, cue.subject):
        return None
    return _made(number, line, cue, Rule.SPEAKER_FIRST, content=(content,), outer_end=start)


def _reads_as_content(line: Line, word: str, start: int, *, told: bool) -> bool:
    known = lexicon()
    rest = [t for n, t in enumerate(line.tokens[start:], start) if line.quoted[n] < 0]
    worded = [token for token in rest if token.is_word]
    if rest and rest[0].lower == "of":
        return False
    if not worded or (len(worded) == 1 and worded[0].lower in known.empty):
        return False
    if word in known.denied:
        return bool(rest) and rest[0].lower not in known.prepositions
    if word in _ANY_WORDS or (word in known.listener and told):
        return len(rest) > 1 and rest[0].lower not in known.subordinators
    if word in known.ambiguous:
        return False
    starts = bool(rest) and rest[0].is_word and rest[0].lower not in known.prepositions
    return starts and holds_finite_verb(rest)


def _participle(
    number: int, line: Line, at: int, *, contents: Contents, spoke: bool
) -> Frame | None:
    """Read "..., adding that ...": its speaker is that of the frame before, or the subject.

    In "..., with a resident adding that ..." it has a subject of its own.
    """
    words = line.tokens
    apart = phrases.after_with(line, at)
    if apart is None and words[at - 1].text not in {",", "and", "—", "–"}:
        return None
    subject = apart or (None if spoke else phrases.main_subject(line, at))
    if subject is None and not spoke:
        return None
    cue = _look_on(line, at, Phrase(at, at, at, at))
    frame = _forward(number, line, cue, contents=contents, opens=_opens(line, cue.tail))
    if frame is None:
        return None
    mention = None if subject is None else (subject.start, subject.end)
    aside = (at, at) if subject is None else subject.aside
    rule, start = (Rule.WITH, apart.outer_start) if apart else (Rule.PARTICIPLE, at - 1)
    outer = (start, frame.outer[1])
    return replace(frame, rule=rule, mention=mention, aside=aside, outer=outer)


def _opens(line: Line, at: int) -> bool:
    """Tell whether a word or mark that introduces content stands here."""
    words = line.tokens
    return at < len(words) and (line.quoted[at] >= 0 or words[at].lower in {"that", ":"})


def _ends(line: Line, at: int) -> bool:
    """Tell whether nothing that could be content follows: the end, or when, where and why."""
    words = line.tokens
    while at < len(words) and not words[at].is_word and words[at].text in ".!?;…)":
        at += 1
    if at >= len(words):
        return True
    known = lexicon()
    if words[at].text in {",", ";", "—", "–"}:
        ahead = words[at + 1] if at + 1 < len(words) else None
        return ahead is None or (
            ahead.lower.endswith("ing")
            or ahead.lower in known.subordinators
            or ahead.lower in known.prepositions
            or ahead.lower == "according"
        )
    return line.quoted[at] < 0 and (
        words[at].lower in known.prepositions or words[at].lower in known.subordinators - {"that"}
    )


def _joined(first: Span, more: Span | None) -> tuple[Span, ...]:
    return (first,) if more is None else (first, more)


def _made(
    number: int,
    line: Line,
    cue: _Cue,
    rule: Rule,
    *,
    content: tuple[Span, ...],
    outer_end: int | None = None,
) -> Frame:
    subject, known = cue.subject, lexicon()
    word = line.tokens[cue.at].lower
    polarity = (
        Polarity.DENIED
        if word in known.denied
        else Polarity.HEDGED
        if word in known.hedged
        else Polarity.ASSERTED
    )
    return Frame(
        number,
        rule,
        (cue.at, cue.at + 1),
        (subject.start, subject.end),
        subject.aside,
        (min(subject.outer_start, cue.at), outer_end or cue.tail),
        content,
        polarity,
        cue.told_to,
    )
