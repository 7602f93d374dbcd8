"""Frames from what the tagger marked in a line."""

from collections.abc import Sequence

from factcheck.attribution.announcing import owner_of
from factcheck.attribution.apart import is_worded, taken_apart
from factcheck.attribution.circumstances import listener
from factcheck.attribution.deeds import is_no_saying, is_of_words, is_refusal
from factcheck.attribution.frames import Frame, Reading, Rule
from factcheck.attribution.grammar import is_article, is_genre, is_helping, is_surname, verbish
from factcheck.attribution.negated import polarity_of
from factcheck.attribution.nouns import cued_nouns
from factcheck.attribution.passives import addressed, is_asked, is_spoken_of
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tagging import Tagged
from factcheck.attribution.telling import text_before
from factcheck.attribution.tokens import is_time
from factcheck.attribution.words import OWNERS, lexicon
from factcheck.model import Span

# Words and marks that may stand unmarked between two stretches of one part without parting them: a
# comma and a word, a guess. With 1 or 3 the F1 on our own gold changes by .001.
_GAP = 2
# Words and marks between a name and its aside, or inside it, that are not marked. A guess.
_MOST_UNMARKED = 8
# "This court, as well as the other": a further source, and no aside.
_ANOTHER = frozenset("as and or along together".split())
_SHOWING = frozenset(":—–―-")
_NOBODY = frozenset("nobody none neither no-one nothing no".split())
_RELATIVE = frozenset("who whose which as when while himself herself themselves itself".split())
# They mention somebody before a noun that is the cue: "[his] promise", "a sign [that] says".
_OF_THEIR_OWN = OWNERS | {"that"}
_CONTRACTED = frozenset(
    "won't can't don't didn't doesn't wouldn't couldn't shouldn't isn't".split()
)
_LISTENING = frozenset("heard hears hear".split())
# What somebody or something is called is no speech: "Dale Doe, nicknamed 'Diesel', sat".
_CALLING = frozenset("nicknamed dubbed titled entitled".split())
_OPENING = frozenset("\"“„«'‘‚(")
_CLOSING = frozenset("\"”“»'’‘)")


def tagged_frames(sheet: Sheet, number: int, tags: Sequence[Tagged]) -> list[Frame]:
    """Return a frame for each cue of line `number` that has content, in order."""
    line = sheet.lines[number]
    frames = (_frame(sheet, number, line, tag) for tag in tags)
    return [frame for frame in frames if frame is not None]


def _frame(sheet: Sheet, number: int, line: Line, tag: Tagged) -> Frame | None:
    cue = tag.cue[0], tag.cue[-1] + 1
    source = _owner(line, cue) or text_before(line, cue) or _source(line, tag, cue)
    told_to = _told_to(line, tag, cue)
    content = _content(sheet, line, tag, source=source, told_to=told_to)
    if not content or _is_nobody(line, source) or not _is_cue(line, cue, source):
        return None
    begins = line.number_at(content[0].start)
    of_words = source is not None and begins == cue[1] and is_of_words(line, source[0], begins)
    if of_words or is_refusal(line, cue[0], begins) or is_no_saying(line, cue, begins):
        return None
    if source is not None and source[1] <= cue[0] and is_spoken_of(line, cue):
        source = None  # "Doe is accused of fraud": by whom is not told
    if source is not None and line.tokens[cue[0]].lower in _LISTENING:
        source, told_to = None, source  # "members heard that": from whom is not told
    if source is not None and is_asked(line, cue, source):
        source, told_to = None, source
    mention, aside = (None, (0, 0)) if source is None else taken_apart(line, source)
    edges = [edge for part in (cue, source, told_to) if part for edge in part]
    extra = ("day", "via", "principal")
    words = {name: tag.parts[name] for name in extra if name in tag.parts}
    return Frame(
        number,
        Rule.TAGGED,
        cue,
        mention,
        aside,
        (min(edges), max(edges)),
        content,
        polarity_of(line, cue, tag.polarity),
        told_to,
        tag.act,
        Reading(tag.certainty, tag.firmness, tag.kinds, words),
    )


def _owner(line: Line, cue: tuple[int, int]) -> tuple[int, int] | None:
    """Return whose a noun is that is the cue: "denied [Moscow's] claim that"."""
    at = cue[0]
    noun = line.tokens[at].lower in cued_nouns() and at > 0 and line.tokens[at - 1].is_possessive
    return owner_of(line, at) if noun else None


def _told_to(line: Line, tag: Tagged, cue: tuple[int, int]) -> tuple[int, int] | None:
    """Return the listener to the end of the phrase; of a passive its subject: "[Doe] was told"."""
    marked = _longest(_runs(line, tag.parts.get("told_to", ()), avoid=frozenset()))
    if marked is None:
        return addressed(line, cue)
    return marked[0], max(marked[1], listener(line, marked[0]))


def _source(line: Line, tag: Tagged, cue: tuple[int, int]) -> tuple[int, int] | None:
    """Return the stretch that mentions the speaker: of several the longest, with its name.

    An article alone mentions nobody.
    """
    found = _mentioning(line, tag.parts.get("source", ()), cue)
    if found is None:
        return None
    start, end = found
    start += start + 1 < end and is_time(line.tokens, start)
    end = _end_of_name(line, end, cue)
    end = _end_of_phrase(line, (start, end), cue, told=tag.parts.get("told_to", ()))
    after = lexicon().adverbs | _CONTRACTED
    while start + 1 < end and line.tokens[end - 1].lower in after:
        end -= 1  # "the government then says", "a Kessler Won't Say"
    marked = line.tokens[start:end]
    if line.tokens[cue[0]].is_word and (is_article(marked) or is_helping(marked)):
        return None
    opened = sum(token.text == "(" for token in line.tokens[start:end])
    closed = sum(token.text == ")" for token in line.tokens[start:end])
    if opened > closed and end < len(line.tokens) and line.tokens[end].text == ")":
        end += 1
    return (start, end) if is_worded(line, start, end) else None


def _mentioning(line: Line, marked: Sequence[int], cue: tuple[int, int]) -> tuple[int, int] | None:
    """Return the longest stretch, from the name before it on where it is only the name's aside.

    "[Smith], who [lives in the old mill]" is one source; what stands between was not marked.
    """
    runs = _runs(line, marked, avoid=frozenset(range(*cue)))
    found = _longest(runs)
    if found is None:
        return None
    words = line.tokens
    for start, end in runs:
        between = words[end : found[0]]
        opens = bool(between) and between[0].text == "," and len(between) <= _MOST_UNMARKED
        aside = opens and all(word.is_word for word in between[1:])
        another = len(between) > 1 and between[1].lower in _ANOTHER
        if aside and not another and not end <= cue[0] < found[0]:
            return start, found[1]
    return found


def _end_of_phrase(
    line: Line, found: tuple[int, int], cue: tuple[int, int], *, told: Sequence[int]
) -> int:
    """Return where the noun phrase ends of which only "the" or "another" is marked.

    It takes no word of a listener.
    """
    words, known, (start, end) = line.tokens, lexicon(), found
    opening = known.determiners - _OF_THEIR_OWN
    if not all(word.lower in opening for word in words[start:end]):
        return end
    stops = known.adverbs | known.prepositions | known.subordinators | _RELATIVE
    while (
        end < len(words)
        and (end < cue[0] or (words[end].is_capitalised and start > cue[0]))
        and words[end].is_word
        and end not in told
        and line.quoted[end] == line.quoted[start]
        and words[end].lower not in stops
        and not words[end].lower.endswith("ly")
        and not verbish(words, end, start)
    ):
        end += 1
    return end


def _end_of_name(line: Line, end: int, cue: tuple[int, int]) -> int:
    """Return where the name ends in the middle of which a source does."""
    words = line.tokens
    while (
        end < len(words)
        and end != cue[0]
        and words[end].is_capitalised
        and words[end - 1].is_capitalised
        and not words[end - 1].is_possessive
        and line.quoted[end] == line.quoted[end - 1]
        and words[end].lower.rstrip(".") not in lexicon().weekdays | lexicon().months
    ):
        end += 1
    return end


def _longest(runs: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    return max(runs, key=lambda run: run[1] - run[0], default=None)


def _runs(line: Line, marked: Sequence[int], *, avoid: frozenset[int]) -> list[tuple[int, int]]:
    """Return the stretches of marked words, small gaps closed, without the marks at their edges."""
    runs: list[tuple[int, int]] = []
    for word in marked:
        if runs and word - runs[-1][1] <= _GAP and not avoid & set(range(runs[-1][1], word)):
            runs[-1] = runs[-1][0], word + 1
        else:
            runs.append((word, word + 1))
    trimmed = (_trimmed(line, *run) for run in runs)
    return [run for run in trimmed if run is not None]


def _trimmed(line: Line, start: int, end: int) -> tuple[int, int] | None:
    words = line.tokens
    while start < end and not words[start].is_word and words[start].text not in _OPENING | {"$"}:
        start += 1
    while end > start and not words[end - 1].is_word and words[end - 1].text not in _CLOSING:
        inside = line.quoted[end - 1] >= 0 and words[end - 1].text in {".", ",", "?", "!", "…"}
        if inside or words[end - 1].text in {"%", "?", "!"}:
            break
        end -= 1
    return (start, end) if is_worded(line, start, end) else None


def _is_cue(line: Line, cue: tuple[int, int], source: tuple[int, int] | None) -> bool:
    """Tell a word, or somebody's colon or dash, from a mark that shows nobody to speak."""
    words = line.tokens[slice(*cue)]
    if words[0].lower in _CALLING and cue[0] > 0 and line.tokens[cue[0] - 1].text == ",":
        return False
    if is_surname(line, cue[0]):
        return False
    if is_worded(line, *cue):
        return True
    return (
        source is not None
        and any(word.text in _SHOWING for word in words)
        and _leads(line, cue, source)
    )


def _leads(line: Line, cue: tuple[int, int], source: tuple[int, int]) -> bool:
    """Tell whether a mark follows who speaks: not "Ham 2-3 Acton: late goal", nor "Interview:"."""
    between = line.tokens[source[1] : cue[0]]
    numbered = any(word.text[0].isdigit() for word in between)
    return not numbered and not is_genre(line.tokens[slice(*source)])


def _is_nobody(line: Line, source: tuple[int, int] | None) -> bool:
    """Tell whether nobody is shown to speak: "Nobody said", "None of them would say"."""
    return source is not None and line.tokens[source[0]].lower in _NOBODY


def _content(
    sheet: Sheet,
    line: Line,
    tag: Tagged,
    *,
    source: tuple[int, int] | None,
    told_to: tuple[int, int] | None,
) -> tuple[Span, ...]:
    """Return the words that are marked as content and as nothing else.

    It begins after a listener who follows the cue: "urged [ministers] to resign". One who stands
    further on, beyond an article or "to", may be a part of it.
    """
    avoid = frozenset(tag.cue) | frozenset(range(*source) if source else ())
    if told_to is not None and 0 <= told_to[0] - tag.cue[-1] - 1 <= _GAP:
        avoid |= frozenset(range(tag.cue[-1] + 1, told_to[1]))
    marked = [word for word in tag.parts.get("content", ()) if word not in avoid]
    spans: list[Span] = []
    for start, end in _runs(line, marked, avoid=avoid):
        span = _whole(sheet, line, *_without_that(line, start, end), avoid=avoid)
        if span is not None and (not spans or span.start >= spans[-1].end):
            spans.append(span)
    return tuple(span for span in spans if any(map(str.isalnum, span.of(sheet.text))))


def _without_that(line: Line, start: int, end: int) -> tuple[int, int]:
    opens = line.tokens[start].lower == "that" and line.quoted[start] < 0
    return (start + 1, end) if opens and end - start > 2 else (start, end)


def _whole(sheet: Sheet, line: Line, start: int, end: int, *, avoid: frozenset[int]) -> Span | None:
    """Return a stretch as a place, with the quotations in whole that it begins and ends in."""
    words = line.tokens
    first, last = words[start].start, words[end - 1].end
    opening, closing = sheet.quotation_at(first), sheet.quotation_at(words[end - 1].start)
    taken = [words[number] for number in avoid]
    if any(opening is not None and opening.start <= w.start < opening.end for w in taken):
        return Span(first, last)  # speech inside speech reaches no further than its sentence
    if opening is not None and not any(opening.start <= w.start < first for w in taken):
        first = opening.start
    if closing is not None and not any(last <= w.start < closing.end for w in taken):
        last = closing.end
    return Span(first, last) if first < last else None
