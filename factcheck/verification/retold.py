"""Whether a claim tells in its own grammar what a speaker is quoted as saying.

"Solheim said that he told her it was late" retells "He told me it is late": whoever speaks of
themselves is told of as another, and the verb may go into the past.
"""

from collections.abc import Sequence

_RETOLD = {
    "i": "he she they",
    "me": "him her them",
    "my": "his her their",
    "mine": "his hers theirs",
    "myself": "himself herself themselves",
    "we": "they",
    "us": "them",
    "our": "their",
    "ours": "theirs",
    "ourselves": "themselves",
    "am": "is was are were",
    "is": "was",
    "are": "were",
    "will": "would",
    "shall": "should would",
    "can": "could",
    "may": "might",
    "have": "has had",
    "has": "had",
    "do": "does did",
    "does": "did",
}
# For each printed word those that may stand in its place.
_INSTEAD = {printed: frozenset(told.split()) for printed, told in _RETOLD.items()}
_NONE = frozenset[str]()
# A statement may be told up to here, if nothing behind it bounds or turns it.
_GOES_ON = frozenset({"and", "but"})
_BOUNDING = frozenset("if unless until provided except not no never nobody none neither".split())


def retells(claimed: Sequence[str], printed: Sequence[str]) -> bool:
    """Tell whether words are the printed ones, but for the grammar of telling."""
    return len(claimed) == len(printed) and all(
        ours == theirs or ours in _INSTEAD.get(theirs, _NONE)
        for ours, theirs in zip(claimed, printed, strict=True)
    )


def only_goes_on(rest: Sequence[str]) -> bool:
    """Tell whether what stands behind a statement adds to it: "and pipe down", not "if asked"."""
    return bool(rest) and rest[0] in _GOES_ON and _BOUNDING.isdisjoint(rest)
