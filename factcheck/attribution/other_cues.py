"""Frames without a verb of saying: "according to", "reports that", `Name: "..."`, declining."""

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.attribution import phrases
from factcheck.attribution.announcing import text_of_somebody
from factcheck.attribution.asides import aside_after, is_named
from factcheck.attribution.certain import CERTAIN, certain
from factcheck.attribution.circumstances import skip
from factcheck.attribution.contents import Contents
from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.grammar import holds_finite_verb, is_finite, is_genre, is_verb
from factcheck.attribution.hearsay import HEARSAY, hearsay
from factcheck.attribution.in_passing import SO, in_passing
from factcheck.attribution.no_answer import RETURNING, no_answer
from factcheck.attribution.nouns import cued_nouns, noun
from factcheck.attribution.phrases import Phrase
from factcheck.attribution.quoted_as import AS_SAID, quoted_as
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import Words, lexicon, verbs
from factcheck.model import BlockKind, Polarity, Span

_CITING = frozenset("citing quoting per".split())
_SOURCES = tuple(
    words.split()
    for words in ("according to", "in the words of", "in the opinion of", "in the view of")
)
_OPENING = frozenset(words[0] for words in _SOURCES)
_LONGEST_OPENING = 4
# Words between a text that is announced and the colon: "statement was short:". A guess.
_LONGEST_TEXT = 6
_COURTS = frozenset(
    "court jury jurors inquest tribunal hearing inquiry trial magistrates panel committee".split()
)
_DECLINES = {
    "declined": {
        "comment",
        "say",
        "discuss",
        "answer",
        "elaborate",
        "confirm",
        "speculate",
        "give",
    },
    "refused": {"comment", "say", "discuss", "answer", "elaborate", "confirm", "speculate", "give"},
}


def other_cues(number: int, line: Line, contents: Contents) -> Iterator[Frame]:
    """Yield the frames of a line that stand without a verb of saying."""
    triggers = _triggers()
    for at, word in enumerate(line.tokens):
        if word.lower not in triggers or line.quoted[at] >= 0:
            continue
        frame = _read(number, line, at, contents=contents)
        if frame is not None:
            yield frame


@cache
def _triggers() -> Words:
    """Return the words with which a cue may begin."""
    others = (words for words, _ in _AFTER_OTHERS)
    return cued_nouns().union(_OPENING, _CITING, HEARSAY, _DECLINES, *others)


def _read(number: int, line: Line, at: int, *, contents: Contents) -> Frame | None:
    """Return the frame whose cue begins with the word or mark at `at`."""
    word = line.tokens[at]
    if word.lower in _OPENING and (end := _opens_source(line, at)):
        return _prepositional(number, line, (at, end), contents=contents)
    if word.lower in _CITING and at == 0:
        return _prepositional(number, line, (at, at + 1), contents=contents)
    if word.lower in HEARSAY:
        return hearsay(number, line, at)
    if word.lower in _DECLINES and _next_is(line, at, "to"):
        return _declined(number, line, at)
    if word.lower in cued_nouns():
        return noun(number, line, at, contents=contents)
    if at == 0:
        return None
    read = next((read for words, read in _AFTER_OTHERS if word.lower in words), None)
    return read(number, line, at, contents=contents) if read is not None else None


def _opens_source(line: Line, at: int) -> int:
    """Return the token after "according to" or "in the words of", or 0 for any other words."""
    ahead = [token.lower for token in line.tokens[at : at + _LONGEST_OPENING]]
    return next((at + len(words) for words in _SOURCES if ahead[: len(words)] == words), 0)


def _next_is(line: Line, at: int, word: str) -> bool:
    return at + 1 < len(line.tokens) and line.tokens[at + 1].lower == word


def _prepositional(
    number: int, line: Line, cue: tuple[int, int], *, contents: Contents
) -> Frame | None:
    phrase = phrases.following(line, cue[1])
    if phrase is None or line.tokens[phrase.end - 1].lower in lexicon().not_sources:
        return None
    end = aside_after(line, phrase.end)
    mention, aside = (phrase.start, phrase.end), (phrase.end, end)
    closing = _next_mark(line, phrase.end + 1)
    if end == phrase.end and is_named(line, end, closing):
        mention, aside, end = (end + 1, closing), mention, closing
    content = _around(line, cue[0], end, contents=contents)
    if not content:
        return None
    return Frame(number, Rule.ACCORDING_TO, cue, mention, aside, (cue[0], end), content)


def _around(line: Line, start: int, end: int, *, contents: Contents) -> tuple[Span, ...]:
    """Return the content of a phrase set off by commas: what precedes it and what follows it."""
    words = line.tokens
    has_before = any(word.is_word for word in words[:start])
    before = _up_to(line, start, contents=contents) if has_before else None
    at = end
    while at < len(words) and words[at].text in {",", ":", "—"} and line.quoted[at] < 0:
        at += 1
    goes_on = at > end and not (before and at < len(words) and _is_aside(line, at))
    goes_on = goes_on and (before is None or holds_finite_verb(words[at:]))
    after = contents.forward(line, at) if goes_on else None
    return tuple(span for span in (before, after) if span is not None)


def _next_mark(line: Line, at: int) -> int:
    """Return where the words from `at` end."""
    words = line.tokens
    return next((n for n in range(at, len(words)) if not words[n].is_word), len(words))


def _up_to(line: Line, start: int, *, contents: Contents) -> Span | None:
    """Return the words before "according to", with or without a comma."""
    set_off = contents.backward(line, start, floor=0)
    if set_off is not None:
        return set_off
    return Span(line.tokens[0].start, line.tokens[start - 1].end)


def _is_aside(line: Line, at: int) -> bool:
    """Tell whether words go on about the source: "who saw it", "[all of whom] asked for it"."""
    ahead = [token.lower for token in line.tokens[at : at + 3]]
    return ahead[0].endswith("ing") or ahead[0] in lexicon().subordinators or "whom" in ahead


def _label(number: int, line: Line, at: int, *, contents: Contents) -> Frame | None:
    """Read a headline's `Zelensky: Russia ...`, and `Jane Doe: "..."` anywhere."""
    words = line.tokens
    quoted = at + 1 == len(words) or line.quoted[at + 1] >= 0
    if not quoted and line.sentence.block is not BlockKind.HEADLINE:
        return None
    content = contents.forward(line, at + 1)
    if content is None:
        return None
    named = words[:at]
    if line.quoted[0] >= 0 or is_genre(named):
        return None  # "'Not One Bridge': Truckers Dig In" quotes somebody
    if len(named) > 6 or not all(w.is_capitalised for w in named if w.is_word):
        if not quoted:
            return None
        text = text_of_somebody(number, line, range(max(0, at - _LONGEST_TEXT), at), content)
        return text or _subject_of_colon(number, line, at, content=content)
    return Frame(number, Rule.LABEL, (at, at + 1), (0, at), (at, at), (0, at + 1), (content,))


def _subject_of_colon(number: int, line: Line, at: int, *, content: Span) -> Frame | None:
    """Read `Crane disagreed with Adair: "..."`: whose sentence leads up to the quotation.

    It is whose verb of saying does, if the last verb is one and its subject stands before it.
    """
    subject = _who_said(line, at) or phrases.main_subject(line, at)
    if subject is None or any(line.quoted[n] >= 0 for n in range(at)):
        return None
    mention = (subject.start, subject.end)
    return Frame(number, Rule.LABEL, (at, at + 1), mention, subject.aside, (at, at + 1), (content,))


def _who_said(line: Line, end: int) -> Phrase | None:
    """Return the subject of the last verb before `end`: "after [the mayor] said of us: ...".

    Any other verb of saying may stand in a clause beside: "wept after doctors told her".
    """
    words = line.tokens
    said = next((n for n in range(end - 1, 0, -1) if is_finite(words[n]) or _says(line, n)), 0)
    of = said and _says(line, said) and words[said + 1].lower == "of"
    subject = phrases.before(line, said) if of else None
    beside = subject is not None and all(word.is_word for word in words[subject.end : said])
    return subject if beside else None


def _says(line: Line, at: int) -> bool:
    return line.tokens[at].lower in verbs() and is_verb(line, at)


def _heard(number: int, line: Line, at: int, *, contents: Contents) -> Frame | None:
    """Read "..., a jury heard" and "the court was told that ...": somebody said it in court."""
    words = line.tokens
    passive = words[at].lower == "told"
    verb = at - 1 if passive and at and words[at - 1].lower in {"was", "were"} else at
    subject = phrases.before(line, verb)
    if subject is None or not _is_court(words[subject.start : subject.end]):
        return None
    opens = _next_is(line, at, "that")
    before = None if opens else contents.backward(line, subject.outer_start, floor=0)
    content = contents.forward(line, at + 2) if opens else before
    if content is None:
        return None
    mention = (subject.start, subject.end)
    outer = (subject.outer_start, at + 1)
    return Frame(number, Rule.HEARD, (verb, at + 1), mention, (verb, verb), outer, (content,))


def _is_court(mention: Sequence[Token]) -> bool:
    return any(token.stem in _COURTS for token in mention)


def _declined(number: int, line: Line, at: int) -> Frame | None:
    words = line.tokens
    if at + 2 >= len(words) or words[at + 2].lower not in _DECLINES[words[at].lower]:
        return None
    subject = phrases.before(line, at)
    if subject is None:
        return None
    end = at + 3
    while end < len(words) and words[end].is_word and skip(line, end) == end:
        end += 1
    content = Span(words[at + 1].start, words[end - 1].end)
    return _refusal(number, (at, at + 1), subject, content)


def _refusal(number: int, cue: tuple[int, int], subject: Phrase, content: Span) -> Frame:
    mention = (subject.start, subject.end)
    outer = (subject.outer_start, cue[1])
    aside = (subject.end, max(subject.end, cue[0]))
    return Frame(number, Rule.DECLINED, cue, mention, aside, outer, (content,), Polarity.DECLINED)


def _no_answer(number: int, line: Line, at: int, *, contents: Contents) -> Frame | None:  # noqa: ARG001
    return no_answer(number, line, at)


def _in_passing(number: int, line: Line, at: int, *, contents: Contents) -> Frame | None:  # noqa: ARG001
    return in_passing(number, line, at)


# What is read at these words, where others stand before them.
_AFTER_OTHERS = (
    (frozenset({":"}), _label),
    (frozenset({"heard", "told"}), _heard),
    (AS_SAID, quoted_as),
    (CERTAIN, certain),
    (SO, _in_passing),
    (RETURNING, _no_answer),
)
