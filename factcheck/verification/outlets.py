"""Whose report it is that an article prints: its own, an agency's or another paper's.

An outlet is compared by its key: its name folded, without "the", an agency's by its first name.
"""

import re
import tomllib
from functools import cache
from importlib import resources

from factcheck.model import Article, Attribution, Named, Organisation, Span, Speaker
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
    return _agencies().get(key.removesuffix(" news agency"), _agencies().get(key, key))


def named_outlet(name: str) -> str | None:
    """Return the key of an outlet if a name is shaped like one's: "Reuters", "the Harbour Post"."""
    key = key_of(name)
    last = key.rpartition(" ")[2]
    alone = key in OUTLET_NOUNS - COMMON_NOUNS
    several = is_outlet(name.strip()) and last in OUTLET_NOUNS
    return key if alone or several or key in AGENCIES or key in _agencies() else None


def cited_outlet(speaker: Speaker) -> str | None:
    """Return the key of the outlet that a speaker is, if it is one.

    A single name in the place of a person's may be an agency's; a newspaper's may be a surname.
    """
    match speaker:
        case Organisation(name=name):
            return named_outlet(name)
        case Named(name=name) if key_of(name) in _agencies():
            return key_of(name)
    return None


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


def same_outlet(one: str, other: str) -> bool:
    """Tell whether two keys are one outlet's: "osk courier" is called "the Courier" for short."""
    shorter, longer = sorted((one, other), key=len)
    return shorter == longer or longer.endswith(f" {shorter}")


def passed_on_by(attribution: Attribution, article: Article) -> str | None:
    """Return the key of the other outlet on whose report an attribution stands, if any.

    "Reuters reported", "Reuters reported, citing officials", "officials told Reuters".
    """
    text, own = article.text, own_outlet(article)
    through = [named_outlet(span.of(text)) for span in reversed(attribution.via)]
    through += [cited_outlet(attribution.speaker), named_outlet(_told(attribution.told_to, text))]
    return next((key for key in through if key and not same_outlet(key, own)), None)


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
