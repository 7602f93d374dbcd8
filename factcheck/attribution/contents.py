"""Which words a frame credits its speaker with."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.attribution.announced import announced
from factcheck.attribution.grammar import holds_finite_verb, is_heading
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token, is_time
from factcheck.attribution.words import lexicon
from factcheck.model import Span

_IN_DATELINES = frozenset("de la el al of the am pm".split())
# Capitals, or numbers, in the name of a work at least: "No" is an answer. A guess.
_NAMED = 2
_DASHES = {"—", "–"}
# In words and marks; a guess, twice the usual "PORT HALVERD, S.C., March 20 (Agency) —".
_LONGEST_DATELINE = 20


@dataclass(frozen=True, slots=True)
class Contents:
    """Finds content before, after and on both sides of a frame of a sheet's lines."""

    sheet: Sheet

    def backward(self, line: Line, end: int, *, floor: int) -> Span | None:
        """Return the words before token `end`, if a comma, a dash or a quotation sets them off.

        `floor` is where an earlier frame of the line ends. A quotation that began in an earlier
        sentence is taken from its opening mark.
        """
        words, last = line.tokens, end - 1
        if last < floor:
            return None
        if line.quoted[last] < 0:
            if words[last].text not in {","} | _DASHES or last == floor:
                return None
            last -= 1
        start = floor or _after_dateline(words)
        while start <= last and line.quoted[start] < 0 and not words[start].is_word:
            start += 1
        if start > last or not any(word.is_word for word in words[start : last + 1]):
            return None
        if line.quoted[last] < 0 and _only_when_or_where(words[start : last + 1]):
            return None
        if line.quoted[last] >= 0 and _names_a_work(line, start, last):
            return None
        place = words[start].start
        quotation = self.sheet.quotation_at(place)
        if quotation is not None and start == floor == 0:
            place = quotation.start
        return Span(place, words[last].end)

    def forward(self, line: Line, start: int) -> Span | None:
        """Return the words from token `start` to the end of the sentence, without its full stop.

        A quotation that runs on into further sentences is taken up to its closing mark. After the
        colon that ends a line it is the quotation that the line announces.
        """
        words, end = line.tokens, len(line.tokens)
        if start == end:
            return announced(self.sheet, self.sheet.line_at(line.span.start))
        while end > start and line.quoted[end - 1] < 0 and words[end - 1].text in {".", ";", ","}:
            end -= 1
        if end <= start or (words[start].text in ",.;" and line.quoted[start] < 0):
            return None
        if not any(word.is_word for word in words[start:end]):
            return None
        stop = words[end - 1].end
        quotation = self.sheet.quotation_at(words[end - 1].start)
        if quotation is not None:
            stop = max(stop, quotation.end)
        return Span(words[start].start, stop)

    def resumed(self, line: Line, tail: int) -> Span | None:
        """Return the words that go on after an interruption by "he said"."""
        words = line.tokens
        if tail + 1 >= len(words) or words[tail].text not in {",", ".", ":", ";"} | _DASHES:
            return None
        ahead = words[tail + 1]
        if line.quoted[tail + 1] >= 0:
            return self.forward(line, tail + 1)
        known = lexicon()
        stops = known.subordinators | known.prepositions | {"according"}
        if words[tail].text != "," or ahead.lower in stops or ahead.lower.endswith("ing"):
            return None
        return self.forward(line, tail + 1) if ahead.is_word else None


def _after_dateline(words: Sequence[Token]) -> int:
    """Return the first token after "KYIV, Oct. 17 (Reuters) —" or "09:40", or 0 without such."""
    if not words or len(words[0].text) < 2:
        return 0
    if is_time(words, 0):
        return 1
    if not words[0].text.isupper():
        return 0
    for number, word in enumerate(words[:_LONGEST_DATELINE]):
        if word.text in _DASHES | {"-"}:
            return number + 1
        if word.lower not in _IN_DATELINES and not (
            word.is_capitalised or word.text[0].isdigit() or word.text in ",.()/"
        ):
            return 0
    return 0


def _only_when_or_where(found: Sequence[Token]) -> bool:
    """Tell whether words before a comma are no statement: "In December", "Last week"."""
    known, first = lexicon(), found[0].lower
    opens = first in known.prepositions | known.adverbs | {"but", "and"} or first.endswith("ing")
    return opens and not (first != "this" and holds_finite_verb(found) and len(found) > 6)


def _names_a_work(line: Line, start: int, last: int) -> bool:
    """Tell whether words up to a quotation say where: 'In an interview on "Face the Nation,"'."""
    words, within = line.tokens, line.quoted[last]
    opens = next(n for n in range(start, last + 1) if line.quoted[n] == within)
    around, name = words[start:opens], words[opens : last + 1]
    capitals = sum(word.is_capitalised or word.text[0].isdigit() for word in name)
    return (
        bool(around)
        and around[0].lower in lexicon().prepositions
        and around[-1].is_word  # a comma before a quotation leads up to speech
        and not holds_finite_verb(around)
        and capitals >= _NAMED
        and is_heading(name)
    )
