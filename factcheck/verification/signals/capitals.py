"""The names of people and bodies that a text prints: its runs of capitalised words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from anyascii import anyascii

from factcheck.attribution.runs import openings
from factcheck.attribution.tokens import Token, bare
from factcheck.attribution.words import lexicon
from factcheck.model import SourceKind, Span
from factcheck.names import spelling_of
from factcheck.verification.signals.content import content_of
from factcheck.verification.signals.countries import Called, alias_at
from factcheck.verification.signals.printed import grammar, span_of_name, tokens_of

# Bodies and people have names of fewer words; what is longer is a headline in capitals.
_MOST_WORDS = 7
# In words: "was then quickly won by Smith".
_AUXILIARIES = 3


class Sort(Enum):
    """What a name is of, as far as its own words tell."""

    PERSON = "person"
    BODY = "body"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Name:
    """A name, its words folded as spellings are, and the slots that it fills.

    A slot is a word beside the name and the side on which it stands: "by won", "won after",
    "post president". `opening` where the name is one word that opens a sentence: it can be any.
    """

    span: Span
    words: tuple[str, ...]
    sort: Sort
    slots: frozenset[str]
    opening: bool


@lru_cache(256)
def names_of(text: str) -> tuple[Name, ...]:
    """Return the names of a text, in order, but those of countries, days and months."""
    words = tokens_of(text)
    names = (_name(text, words, start, end) for start, end in _runs(words))
    return tuple(name for name in names if name is not None)


@lru_cache(4_096)
def folded(word: str) -> str:
    """Return a word as every accepted spelling of a surname is folded: Zelenskyy, Zelensky."""
    plain = bare(anyascii(word).replace("-", "").rstrip(".") or word)
    return spelling_of(f"Given {plain}", SourceKind.PERSON).key.rpartition(" ")[2]


@lru_cache(64)
def folded_words(text: str) -> frozenset[str]:
    """Return every word of a text, each `folded`."""
    return frozenset(map(folded, {token.text for token in tokens_of(text)}))


def _runs(words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and _goes_on(words, end, first=end == start):
            end += 1
            if words[end - 1].is_possessive:
                break
        if end > start:
            yield start, end
        start = max(end, start + 1)


def _goes_on(words: Sequence[Token], at: int, *, first: bool) -> bool:
    if words[at].is_capitalised:
        return True
    particle = words[at].lower in lexicon().particles or words[at].lower == "of"
    return not first and particle and at + 1 < len(words) and words[at + 1].is_capitalised


def _name(text: str, words: Sequence[Token], start: int, end: int) -> Name | None:
    begin = start
    while start < end and _is_opening(words[start]):
        start += 1
    start, post = _after_posts(words, start, end)
    while start < end and not words[start].is_capitalised:
        start += 1  # "Governor of Texas": the post is told from the name above
    skipped = lexicon().months | lexicon().weekdays
    if start == end or end - start > _MOST_WORDS or words[start].lower.rstrip(".") in skipped:
        return None
    if all(word.lower in lexicon().roles or not word.is_capitalised for word in words[start:end]):
        return None
    parts = tuple(folded(word.text) for word in words[start:end] if word.is_capitalised)
    opening = end - start == 1 and _opens(words, start) and not words[start].text.isupper()
    slots = _slots(text, words, start, end=end, post=post)
    sort = _sort(words[start:end], post=post)
    return Name(span_of_name(words, start, end), parts, sort, slots, opening and begin == start)


def _after_posts(words: Sequence[Token], start: int, end: int) -> tuple[int, str]:
    """Return where the name begins after "Russian President", and the last word of the post."""
    post, known = "", lexicon()
    while start < end:
        alias = alias_at(words, start)
        if (
            alias is not None
            and start + len(alias.words) <= end
            and (alias.called is Called.ADJECTIVE or start + len(alias.words) == end or post)
        ):
            start += len(alias.words)
        elif words[start].lower.rstrip(".") in known.roles and start + 1 < end:
            post = words[start].lower.rstrip(".")
            start += 1
        else:
            break
    before = words[start - 1].lower if start else ""
    return start, post or (before if before in known.roles else "")


def _is_opening(word: Token) -> bool:
    """Tell "The" and "But" from a name; "WHO" is none of them."""
    short = word.text.isupper() and len(word.text) > 1
    return not short and word.lower.rstrip(".") in openings() | grammar()


def _opens(words: Sequence[Token], at: int) -> bool:
    return at == 0 or words[at - 1].text in {".", "!", "?", ":", '"', "“"}


def _sort(words: Sequence[Token], *, post: str) -> Sort:
    known = lexicon()
    if any(word.stem in known.bodies or word.text == "&" for word in words):
        return Sort.BODY
    if words[0].text.isupper() and len(words[0].text) > 1 and "." not in words[0].text:
        return Sort.BODY
    return Sort.PERSON if post or words[0].stem in known.male | known.female else Sort.UNKNOWN


def _slots(text: str, words: Sequence[Token], start: int, *, end: int, post: str) -> frozenset[str]:
    content = content_of(text)
    found = {f"post {post}"} if post and post not in lexicon().courtesies else set[str]()
    if start > 1 and words[start - 1].lower == "by" and start - 2 in content:
        found.add(f"by {content[start - 2]}")
    after = end
    while (
        after < min(len(words), end + _AUXILIARIES) and words[after].lower in lexicon().auxiliaries
    ):
        after += 1
    if after in content and words[after].text.islower() and not words[end - 1].is_possessive:
        found.add(f"{content[after]} after")
    return frozenset(found)
