"""The bodies that an article names in full: what "the bank" and "AFS" can mean."""

from collections import defaultdict
from dataclasses import dataclass

from factcheck.attribution.mentions import is_place_or_body
from factcheck.attribution.runs import runs, without_opening
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token, bare, span_of
from factcheck.attribution.words import lexicon
from factcheck.model import BlockKind, Span

# A longer run of capitals is a headline, or several names. A guess.
_LONGEST = 4


# Bodies that are named after somebody or a place, which the name alone does not mean.
_NAMED_AFTER = frozenset(
    "administration authority cabinet campaign commission committee council county court department "
    "estate family foundation government institute ministry office parliament party police "
    "presidency team university".split()
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body by its full name, where the article first prints it."""

    name: str
    place: Span


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of an article, by each noun of their names and by their short forms.

    `by_end` has what else the article prints in two to four capitalised words, by the first word
    and by the last: what "Grayling" and "the Courier" are short for.
    """

    by_noun: dict[str, list[Body]]
    by_short_form: dict[str, Body]
    by_end: dict[str, list[Body]]

    def called(self, noun: str) -> Body | None:
        """Return the only body whose name holds a noun, if there is only one."""
        fits = self.by_noun.get(noun, [])
        return fits[0] if len(fits) == 1 else None

    def in_full(self, name: str) -> Body | None:
        """Return the body for which one word is short: in brackets, or as its only beginning."""
        fits = [] if " " in name else self.by_end.get(name.lower(), [])
        return self.by_short_form.get(name) or (fits[0] if len(fits) == 1 else None)


def assemble_bodies(sheet: Sheet) -> Bodies:
    """Find the bodies that the article names."""
    found = Bodies(defaultdict(list), {}, defaultdict(list))
    for line in sheet.lines:
        if line.sentence.block is not BlockKind.TAGS:
            for run in runs(line):
                words = without_opening(run)
                _note(sheet.text, line, words, found=found)
                _note_ends(sheet.text, words, found=found)
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


def _note_ends(text: str, run: list[Token], *, found: Bodies) -> None:
    known = lexicon()
    if not 2 <= len(run) <= _LONGEST or any(
        token.stem in known.roles | known.people for token in run
    ):
        return
    span = span_of(run)
    body = Body(bare(span.of(text)), span)
    # "Trump" is not the Trump Administration, nor "Ham" the Ham Council.
    somebodys = any(token.stem in _NAMED_AFTER for token in run[1:])
    for end in {run[-1].stem} if somebodys else {run[0].stem, run[-1].stem}:
        named = found.by_end[end]
        if len(named) < 2 and all(other.name != body.name for other in named):
            named.append(body)


def _short_form(line: Line, run: list[Token]) -> str | None:
    """Return the short form in brackets after a name: "the Transport Agency (TA)"."""
    words = line.tokens
    after = line.number_at(run[-1].end)
    bracketed = words[after : after + 3]
    if len(bracketed) < 3 or (bracketed[0].text, bracketed[2].text) != ("(", ")"):
        return None
    short = bracketed[1].text
    return short if short.isupper() and len(short) > 1 else None
