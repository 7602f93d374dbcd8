"""Settle which outlet published a page.

Pages name many outlets: those they quote, those whose pictures they print. A name is settled only
by lines of the site itself, and only if no other name is backed as well.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from urllib.parse import urlsplit

from factcheck.reading.lexicon import AGENCIES, COMMON_NOUNS, OUTLET_NOUNS
from factcheck.reading.names import is_capitalised, is_outlet


class Weight(IntEnum):
    """How much one piece of evidence for an outlet's name counts."""

    HINT = 1
    PROOF = 2
    # By whoever wrote "outlet:" above the text, for us.
    STATED = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A name that a line of the page gives, as it is printed there."""

    name: str
    weight: Weight


# One line that could not stand on another outlet's page, or two that agree.
_ENOUGH = 2

# A company owns several outlets, so its name settles none.
_COMPANY = re.compile(
    r"\b(?:ltd|limited|llc|inc|plc|gmbh|ag|group|holdings?|corp(?:oration)?|company|co|trust"
    r"|publishing|publications|publishers|ventures|partners|enterprises|foundation)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 6
# A guess, several times what any page names of itself; each costs a search of the whole text.
_MOST_NAMES = 20


def settle(names: Sequence[Named], *, text: str, url: str | None) -> str | None:
    """Return the outlet's name as it is printed, or None where the page does not settle it.

    Evidence is added up by name. "told the Example Times" in the text, or an address that spells
    the name, counts as one more hint for a name that the site itself gives.
    """
    names = [named for named in names if _can_be_outlet(named)]
    if len({_key(named.name) for named in names}) > _MOST_NAMES:
        return None  # a page of so many names is a list of outlets
    backing = Counter[str]()
    for named in set(names):
        backing[_key(named.name)] += named.weight
    for named in {_key(named.name): named for named in names}.values():
        backing[_key(named.name)] += _told(named.name, text) + _spelt(named.name, url)
    ranked = backing.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH:
        return None
    if len(ranked) > 1 and ranked[1][1] == ranked[0][1]:
        return None
    return _fullest(named.name for named in names if _key(named.name) == ranked[0][0])


def weigh(name: str) -> Named:
    """Weigh a name in a line of the site: proof, if it can be nothing but an outlet's."""
    telling = (OUTLET_NOUNS - COMMON_NOUNS).intersection(name.casefold().split())
    return Named(name, Weight.PROOF if telling and is_outlet(name) else Weight.HINT)


def _can_be_outlet(named: Named) -> bool:
    words = _key(named.name).split()
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    return named.weight is Weight.STATED or (
        " ".join(words) not in AGENCIES
        and not _COMPANY.search(named.name)
        and is_capitalised(named.name.split()[-1])
    )


def _told(name: str, text: str) -> int:
    return int(
        re.search(rf"\btold (?:the )?{re.escape(_key(name))}\b", text, re.IGNORECASE) is not None
    )


def _spelt(name: str, url: str | None) -> int:
    host = (urlsplit(url).hostname or "") if url else ""
    return int(_key(name).replace(" ", "") in host.replace("-", ""))


def _key(name: str) -> str:
    return " ".join(name.split()).casefold().removeprefix("the ")


def _fullest(names: Iterable[str]) -> str:
    """Choose between "Example Times" and "The Example Times"."""
    return min((" ".join(name.split()) for name in names), key=lambda n: (-len(n), n))
