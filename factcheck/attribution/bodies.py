"""The bodies that an article names in full: what "the bank" and "AFS" can mean."""

from collections import defaultdict
from dataclasses import dataclass

from factcheck.attribution.mentions import is_place_or_body
from factcheck.attribution.runs import runs, without_opening
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token, bare, span_of
from factcheck.attribution.words import lexicon
from factcheck.model import BlockKind, Span


@dataclass(frozen=True, slots=True)
class Body:
    """A body by its full name, where the article first prints it."""

    name: str
    place: Span


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of an article, by each noun of their names and by their short forms."""

    by_noun: dict[str, list[Body]]
    by_short_form: dict[str, Body]

    def called(self, noun: str) -> Body | None:
        """Return the only body whose name holds a noun, if there is only one."""
        fits = self.by_noun.get(noun, [])
        return fits[0] if len(fits) == 1 else None


def assemble_bodies(sheet: Sheet) -> Bodies:
    """Find the bodies that the article names."""
    found = Bodies(defaultdict(list), {})
    for line in sheet.lines:
        if line.sentence.block is not BlockKind.TAGS:
            for run in runs(line):
                _note(sheet.text, line, without_opening(run), found=found)
    return found


def _note(text: str, line: Line, run: list[Token], *, found: Bodies) -> None:
    known = lexicon()
    nouns = [token.stem for token in run if token.stem in known.bodies]
    short = _short_form(line, run)
    if len(run) < 2 or not (short or (nouns and is_place_or_body(run))):
        return
    span = span_of(run)
    body = Body(bare(span.of(text)), span)
    for noun in nouns:
        named = found.by_noun[noun]
        # Two are too many to tell apart by the noun; no more need be known.
        if len(named) < 2 and all(other.name != body.name for other in named):
            named.append(body)
    if short:
        found.by_short_form.setdefault(short, body)


def _short_form(line: Line, run: list[Token]) -> str | None:
    """Return the short form in brackets after a name: "the Transport Agency (TA)"."""
    words = line.tokens
    after = line.number_at(run[-1].end)
    bracketed = words[after : after + 3]
    if len(bracketed) < 3 or (bracketed[0].text, bracketed[2].text) != ("(", ")"):
        return None
    short = bracketed[1].text
    return short if short.isupper() and len(short) > 1 else None
