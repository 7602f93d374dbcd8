"""Whose report it is that an article prints: its own, an agency's or another paper's.

An outlet is compared by its key: its name folded, without "the", an agency's by its first name.
"""

import re
import tomllib
from functools import cache
from importlib import resources

from factcheck.model import Article, Attribution, Organisation, Span
from factcheck.reading.lexicon import AGENCIES, COMMON_NOUNS, OUTLET_NOUNS
from factcheck.reading.names import is_outlet
from factcheck.store.columns import outlet_key

# "KYIV, Oct. 17 (Reuters) —" stands at the beginning of the text, after a headline if there is one.
# Longer than both together ever are; a guess.
_OPENING = 300
_DATELINE = re.compile(r"\(([A-Z][\w -]{1,30})\)\s{0,2}[-–—]")


def key_of(name: str) -> str:
    """Return the key of an outlet that is called so; "" for a blank name."""
    key = outlet_key(name.strip(" ,.’'\"")) or ""
    return _agencies().get(key, key)


def named_outlet(name: str) -> str | None:
    """Return the key of an outlet if a name is shaped like one's: "Reuters", "the Harbour Post"."""
    key = key_of(name)
    last = key.rpartition(" ")[2]
    alone = key in OUTLET_NOUNS - COMMON_NOUNS
    several = is_outlet(name.strip()) and last in OUTLET_NOUNS
    return key if alone or several or key in AGENCIES or key in _agencies() else None


def own_outlet(article: Article) -> str:
    """Return the key of the outlet that prints an article; one without a name is its own."""
    return key_of(article.outlet or "") or f"@{article.id}"


def reporter(article: Article) -> str:
    """Return the key of the outlet that reports what an article says in its own voice.

    That is the agency that signs it, in its byline or in brackets before its first words, if any.
    """
    dateline = _DATELINE.search(article.text, 0, _OPENING)
    signed = (*article.authors, dateline[1] if dateline else "")
    agencies = (key_of(name) for name in signed)
    return next((key for key in agencies if key in _agencies().values()), own_outlet(article))


def passed_on_by(attribution: Attribution, text: str) -> str | None:
    """Return the key of the other outlet on whose report an attribution stands, if any.

    "Reuters reported", "Reuters reported, citing officials", "officials told Reuters".
    """
    through = [span.of(text) for span in reversed(attribution.via)]
    if isinstance(attribution.speaker, Organisation):
        through.append(attribution.speaker.name)
    through.append(_told(attribution.told_to, text))
    return next(filter(None, map(named_outlet, through)), None)


def _told(told_to: Span | None, text: str) -> str:
    """Return who was told: "the Reuters news agency in an interview" is Reuters."""
    if told_to is None:
        return ""
    words = told_to.of(text).split()
    capitals = [word for word in words if word[0].isupper() and word != "The"]
    return " ".join(capitals)


@cache
def _agencies() -> dict[str, str]:
    file = resources.files("factcheck.verification") / "agencies.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))["agencies"]
    lines = ([name.strip() for name in line.split(",")] for line in table.strip().splitlines())
    return {name: names[0] for names in lines for name in names}
