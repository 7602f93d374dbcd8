"""The bodies that an article names in full: what "the bank" and "AFS" can mean."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.attribution.firms import is_firm
from factcheck.attribution.grammar import ARTICLES, head_of
from factcheck.attribution.mentions import is_place_or_body
from factcheck.attribution.runs import without_opening
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token, bare, span_of
from factcheck.attribution.words import first_names, lexicon, nation_of, persons, sorts
from factcheck.model import BlockKind, Span

# A longer run of capitals is a headline, or several names. A guess.
_LONGEST = 4
_SORTS = ("clubs", "forces", "generic_bodies")
# Letters of a short form. A guess.
_LONGEST_SHORT = 8


@dataclass(frozen=True, slots=True)
class Body:
    """A body by its full name, where the article first prints it."""

    name: str
    place: Span


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of an article, by each noun of their names and by their short forms.

    `by_first` and `by_last` have everything that the text prints in two to four capitalised words,
    but for countries and posts, by its first word and by its last: what "Grayling" and "the
    Courier" may be short for. Some of it is no body's name.
    """

    by_noun: dict[str, list[Body]]
    by_short_form: dict[str, Body]
    by_first: dict[str, list[Body]]
    by_last: dict[str, list[Body]]
    # Words that have a capital inside a sentence.
    inside: set[str]
    # The names of bodies.
    named: set[str] = field(default_factory=set)
    # The first two of each sort of which nouns like "the club" can be.
    by_sort: dict[str | None, list[Body]] = field(default_factory=lambda: defaultdict(list))

    def called(self, noun: str) -> Body | None:
        """Return the only body whose name holds a noun, if there is only one."""
        fits = self.by_noun.get(noun, [])
        return fits[0] if len(fits) == 1 else None

    def of_sort(self, noun: str, *, before: int) -> Body | None:
        """Return the only body named before a place that "the company" or "the club" can mean."""
        known = lexicon()
        sort = next((sort for sort in _SORTS if noun in getattr(known, sort)), None)
        found = [one for one in self.by_sort.get(sort, []) if one.place.start < before]
        return found[0] if len(found) == 1 else None

    def in_full(self, name: str, *, pointed: bool) -> Body | None:
        """Return what a body's name is short for, in brackets or as the only name that fits.

        `pointed` is whether "the" stands before it: "the Courier" ends a name, "Grayling" begins
        one, and "the Bank" may do either.
        """
        if name in self.by_short_form:
            return self.by_short_form[name]
        if not name[:1].isupper():
            return None
        word = name.lower()
        fits = list((self.by_last if pointed else self.by_first).get(word, []))
        if pointed and word in sorts():
            for body in (*self.by_first.get(word, []), *self.by_noun.get(word, [])):
                _add(fits, body)
        return fits[0] if len(fits) == 1 else None


def assemble_bodies(sheet: Sheet) -> Bodies:
    """Find the bodies that the article names."""
    found = Bodies(defaultdict(list), {}, defaultdict(list), defaultdict(list), set())
    for line in sheet.lines:
        if line.sentence.block is not BlockKind.TAGS:
            for short, full in _acronyms(line):
                body = Body(bare(span_of(full).of(sheet.text)), span_of(full))
                found.by_short_form.setdefault(short, body)
            for run in _joined(line.runs):
                words = without_opening(run)
                if _is_inside(line, run[0]):
                    found.inside.update(word.stem for word in run)
                _note(sheet.text, line, words, found=found)
                _note_ends(sheet.text, line, words, found=found)
    return found


def _called(line: Line, run: Sequence[Token]) -> set[str]:
    """Return what sort of body a name's own sentence says it is.

    "The regulator URE", "utility Polgrid"; "Airlines for America, the industry's trade group,".
    """
    words, known = line.tokens, lexicon()
    at, end = line.number_at(run[0].start), line.number_at(run[-1].end)
    letters = len(run) == 1 and len(run[0].text) > 1 and run[0].text.isupper()
    found = set[str]()
    if at and words[at - 1].lower in known.prepositions:
        return found  # "Airlines for [America]"
    if at and words[at - 1].lower in (known.bodies if letters else sorts()):
        found.add(words[at - 1].lower)
    aside = end + 1 < len(words) and words[end].text == "," and words[end + 1].lower in ARTICLES
    if aside and run[0].stem not in first_names():
        closing = next((n for n in range(end + 1, len(words)) if not words[n].is_word), end)
        described = words[end + 1 : closing]
        head = described[head_of(described)].text if described else ""
        if head in sorts() and closing < len(words) and words[closing].text == ",":
            found.add(head)
    return found


def _acronyms(line: Line) -> Iterator[tuple[str, list[Token]]]:
    """Yield each short form in brackets with the words whose initials it is."""
    words = line.tokens
    for at in range(2, len(words) - 2):
        short = words[at + 1].text
        bracketed = words[at].text == "(" and words[at + 2].text == ")"
        if not bracketed or not short.isupper() or not 1 < len(short) <= _LONGEST_SHORT:
            continue
        left, start = list(short), at
        while left and start > max(0, at - 2 * len(short)) and words[start - 1].is_word:
            start -= 1
            if words[start].is_capitalised and words[start].text[0] == left[-1]:
                left.pop()
        if not left:
            yield short, words[start:at]


def _joined(found: Sequence[list[Token]]) -> Iterator[list[Token]]:
    """Yield runs of capitals, a plural's possessive with the noun after it: Bakers' Union."""
    before: list[Token] = []
    for run in found:
        owned = before and before[-1].lower.endswith("s'") and run[0].start - before[-1].end == 1
        if owned and run[-1].stem in lexicon().bodies:
            yield [*before, *run]
        yield run
        before = run


def _sort(name: str) -> str | None:
    """Return what a body's name says it is: a company's says of nothing else that it is that."""
    known, words = lexicon(), name.lower().split()
    if words[-1] in known.club_names:
        return "clubs"
    if words[-1] in known.force_names:
        return "forces"
    return "generic_bodies" if known.no_firms.isdisjoint(words) else None


def _is_inside(line: Line, word: Token) -> bool:
    """Tell whether a word stands inside a sentence that is no headline, after another word."""
    at = line.number_at(word.start)
    headline = line.sentence.block is BlockKind.HEADLINE
    return not headline and at > 0 and line.tokens[at - 1].is_word


def _note(text: str, line: Line, run: list[Token], *, found: Bodies) -> None:
    known = lexicon()
    nouns = [token.stem for token in run if token.stem in known.bodies]
    short = _short_form(line, run)
    firm, called = is_firm(line, run), _called(line, run)
    ends = bool(nouns) or run[-1].stem in known.name_endings
    named = len(run) > 1 and (short or firm or (ends and is_place_or_body(run)))
    if not named and not called:
        return
    span = span_of(run)
    body = Body(bare(span.of(text)), span)
    found.named.add(body.name)
    sort = _sort(body.name)
    if sort is not None:
        _add(found.by_sort[sort], body)
    for noun in {*nouns, *called}:
        _add(found.by_noun[noun], body)
    if short:
        found.by_short_form.setdefault(short, body)


def _note_ends(text: str, line: Line, run: list[Token], *, found: Bodies) -> None:
    """Note a run of capitals in the text by its first word, and by its last within a sentence."""
    known = lexicon()
    headed = line.sentence.block is BlockKind.HEADLINE or line.story
    # "The Bank of England" ends in a country and is none.
    governed = run[0].stem in sorts() and run[1:2] and run[1].lower == "of"
    if headed or not 2 <= len(run) <= _LONGEST or (_is_seat(run) and not governed):
        return
    if any(token.stem in persons() for token in run):
        return
    body = Body(bare(span_of(run).of(text)), span_of(run))
    # "Trump" is not the Trump Administration, nor "Ham" the Ham Council.
    others = known.somebodys | known.called_after
    if not any(token.stem in others for token in run[1:]) and (governed or not _is_seat(run[:1])):
        _add(found.by_first[run[0].stem], body)
    # What opens a sentence may be any word: "Carmaker Ford".
    if run[0].start != line.tokens[0].start:
        _add(found.by_last[run[-1].stem], body)


def _add(named: list[Body], body: Body) -> None:
    """Note a body among those of a word. Two are too many to tell apart; no more need be known."""
    if len(named) < 2 and all(other.name != body.name for other in named):
        named.append(body)


def _is_seat(run: list[Token]) -> bool:
    """Tell whether words are a country, or a place that stands for a government."""
    stems = [token.stem for token in run]
    whole = "_".join(stems)
    return whole in lexicon().seats or whole in nation_of() or stems[-1] in lexicon().places


def _short_form(line: Line, run: list[Token]) -> str | None:
    """Return the short form in brackets after a name: "the Transport Agency (TA)"."""
    words = line.tokens
    after = line.number_at(run[-1].end)
    bracketed = words[after : after + 3]
    if len(bracketed) < 3 or (bracketed[0].text, bracketed[2].text) != ("(", ")"):
        return None
    short = bracketed[1].text
    return short if short.isupper() and len(short) > 1 else None
