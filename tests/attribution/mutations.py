"""Articles as a careless copy or a broken page would leave them: mutated, the same on every run."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

from factcheck.evaluation.marked import read_marked
from factcheck.model import Article, Block, BlockKind, Span
from factcheck.reading import Read, read

SEEDS = Path(__file__).parents[2] / "seeds"
# What is put in: marks of every kind, white space of every kind, cues, names, letters that change
# their length with their case, half of a flag, an accent on its own, a character of no kind.
ODD: list[str] = [
    *"\"'“”‘’„‟‚«»‹›,;:.!?…-–—()[]{}/&@#_*%|\t\n\r\x0b\x1c\x85\u00a0\u2003\u2028\u200b\u200f",
    *"éßİŉǅﬁ\u0301\u0345\u20dd\U0001f468\U0001f1fa²½Ⅷ٣०\x00\ufeff\ufffd\U0010ffff",
    *(" said", " said that", ", he said,", ", according to ", " anonymity ", ", citing "),
    *("Doe", "Mr ", "the mayor", "Jane Doe", ": “", "\n\nDOE: ", "'s claim that "),
    *(" told reporters on Monday ", "not authorised to speak"),
]


@cache
def originals() -> tuple[str, ...]:
    """Return the texts of the articles in `seeds/`."""
    marked = sorted((SEEDS / "gold" / "attribution").glob("*.txt"))
    readings = read([str(SEEDS / "articles")], largest=1_000_000)
    pages = (reading.article.text for reading in readings if isinstance(reading, Read))
    return (*(read_marked(path).article.text for path in marked), *pages)


def mutated(seed: int) -> Article:
    """Return an article with one to eight mutations; the same seed gives the same article."""
    chosen = Random(seed)
    text = chosen.choice(originals())
    # A part of an article is enough, and lets many be tried.
    start = chosen.randrange(max(1, len(text) - 1_500))
    text = text[start : start + chosen.randrange(200, 1_500)]
    for _ in range(chosen.randint(1, 8)):
        text = chosen.choice(_MUTATIONS)(text, chosen)
    return laid_out(text, chosen)


def laid_out(text: str, chosen: Random) -> Article:
    """Return an article of a few blocks of which the edges stand anywhere between lines."""
    edges = {0, len(text)} | {n + 1 for n, letter in enumerate(text) if letter == "\n"}
    inner = chosen.sample(sorted(edges), min(len(edges), chosen.randint(2, 4)))
    places = sorted({0, len(text), *inner})
    kinds = [BlockKind.HEADLINE, BlockKind.BODY, BlockKind.BRIEF, BlockKind.TEASER, BlockKind.BODY]
    first = 0 if chosen.random() < 0.5 else 1
    blocks = [
        Block(Span(start, end), kind)
        for start, end, kind in zip(places, places[1:], kinds[first:], strict=False)
    ]
    return Article(text, outlet="The Daily Test", blocks=tuple(blocks))


def _place(text: str, chosen: Random) -> int:
    return chosen.randint(0, len(text))


def _stretch(text: str, chosen: Random) -> tuple[int, int]:
    """Return where a character, a word, a line or any short stretch begins and ends."""
    start = _place(text, chosen)
    kind = chosen.randrange(4)
    if kind == 0:
        return start, min(len(text), start + 1)
    if kind == 1:
        return start, min(len(text), start + chosen.randint(1, 60))
    edge = " " if kind == 2 else "\n"
    end = text.find(edge, start)
    return text.rfind(edge, 0, start) + 1, len(text) if end < 0 else end


def _delete(text: str, chosen: Random) -> str:
    start, end = _stretch(text, chosen)
    return text[:start] + text[end:]


def _double(text: str, chosen: Random) -> str:
    start, end = _stretch(text, chosen)
    return text[:end] + text[start:end] * chosen.choice([1, 1, 1, 5]) + text[end:]


def _swap(text: str, chosen: Random) -> str:
    one, other = sorted((_stretch(text, chosen), _stretch(text, chosen)))
    if one[1] > other[0]:
        return text
    middle = text[one[1] : other[0]]
    return text[: one[0]] + text[slice(*other)] + middle + text[slice(*one)] + text[other[1] :]


def _replace(text: str, chosen: Random) -> str:
    start, end = _stretch(text, chosen)
    return text[:start] + chosen.choice(ODD) + text[end:]


def _insert(text: str, chosen: Random) -> str:
    place = _place(text, chosen)
    return text[:place] + chosen.choice(ODD) + text[place:]


def _marks(text: str, chosen: Random) -> str:
    """Print all marks of one kind as another."""
    return text.replace(chosen.choice("\"“”‘’',.:—\n"), chosen.choice(ODD))


def _joined_lines(text: str, chosen: Random) -> str:
    edge: str = chosen.choice(["", " ", "\r\n", "\u2028"])
    return text.replace("\n", edge)


def _capitals(text: str, chosen: Random) -> str:
    start, end = _stretch(text, chosen)
    words = text[start:end]
    changed = chosen.choice([words.upper(), words.lower(), words.title()])
    return f"{text[:start]}{changed}{text[end:]}"


def _spliced(text: str, chosen: Random) -> str:
    other = chosen.choice(originals())
    place = _place(other, chosen)
    return text[: _place(text, chosen)] + other[place : place + chosen.randint(1, 500)]


_MUTATIONS: tuple[Callable[[str, Random], str], ...] = (
    _delete,
    _double,
    _swap,
    _replace,
    _insert,
    _insert,
    _marks,
    _joined_lines,
    _capitals,
    _spliced,
)
