"""Whether two printed roles are one post: "the fire chief of Eldon" and "Fire Chief"."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from factcheck.names.countries import one_word_each

_WORD = re.compile(r"[^\W_]+")
# What follows says more of the person: "president, who won in May".
_ENDS = re.compile(r",|\b(?:who|that|which)\b")
_WRITTEN_OUT = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "pm": "prime minister",
}


def same_post(role: str, other: str) -> bool:
    """Tell whether two roles, as they are printed, can be one post and hardly two.

    Both name a post that one holds, and one says nothing that the other does not; or both say the
    same in two words or more. "Owner" and "restaurant owner" share only what every firm has.
    "Minister" and "former minister" are one post, "deputy minister", "the minister's sister" and
    "Health Minister" others than "Prime Minister".
    """
    own, theirs = _words(role), _words(other)
    held = _listed()["posts"]
    if own & _listed()["beside"] != theirs & _listed()["beside"]:
        return False
    if not held & own & theirs:
        return len(own) > 1 and own == theirs
    both = _within(own, theirs)
    if not both - _listed()["anywhere"] - _listed()["beside"]:
        return False
    return both == own or _within(theirs, own) == theirs


def _within(own: frozenset[str], theirs: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in own if any(_alike(word, other) for other in theirs))


def _alike(word: str, other: str) -> bool:
    """Tell whether two words are one but for the number."""
    short, long = sorted((word, other), key=len)
    return long in {short, f"{short}s"} or (
        long == f"{short}es" and short.endswith(("s", "x", "z", "ch", "sh"))
    )


def _words(role: str) -> frozenset[str]:
    said = _ENDS.split(role.casefold().replace("’", "'").replace("'s", " "))[0]
    words = _WORD.findall(one_word_each(said))
    written = " ".join(_WRITTEN_OUT.get(word, word) for word in words)
    left_out = _listed()["passing"] | _listed()["little"]
    return frozenset(word for word in written.split() if word not in left_out)


@cache
def _listed() -> Mapping[str, frozenset[str]]:
    file = resources.files("factcheck.names") / "posts.toml"
    listed = tomllib.loads(file.read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in listed.items()}
