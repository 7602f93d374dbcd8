"""Who of those whose names are folded alike are taken for one, and the reason in words."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from anyascii import anyascii

from factcheck.names.variants import variants


def kin(initials: str, others: Iterable[str]) -> frozenset[str]:
    """Return with which initials of others a name of these is taken for the same person.

    "Donald J. Trump" is "Donald Trump" as long as no "Donald K. Trump" is known: from then on
    "Donald Trump" may be either, and each stays for itself.
    """
    told_apart = {other for other in (initials, *others) if other}
    return frozenset({initials} if len(told_apart) > 1 else {*told_apart, ""})


def relation(name: str, other: str) -> str:
    """Say in words why `name` is taken for the same as `other`."""
    if _plain(name) == _plain(other):
        return f"same name as {other}"
    short = variants().short_forms
    if _bare(name) in short or _bare(other) in short:
        return f"{'short' if _bare(name) in short else 'full'} form of {other}"
    words, theirs = _plain(name), _plain(other)
    if _without_initials(words) == _without_initials(theirs):
        return f"{other}, but for an initial, and in the same role"
    ends = _differing(words, theirs)
    return f"spelling variant of {other}" + (f": {ends}" if ends else "")


def _differing(words: Sequence[str], theirs: Sequence[str]) -> str:
    """Return what differs in each word, as in "y/yy"; empty where the words do not pair off."""
    if len(words) != len(theirs):
        return ""
    pairs = (_ends(a, b) for a, b in zip(words, theirs, strict=True) if a != b)
    return ", ".join(pairs)


def _ends(word: str, other: str) -> str:
    pairs = zip(word, other, strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    start = shared if shared < min(len(word), len(other)) else max(0, shared - 1)
    return f"{other[start:]}/{word[start:]}"


def _without_initials(words: Sequence[str]) -> list[str]:
    return [word for place, word in enumerate(words) if len(word) > 1 or place == 0]


def _plain(name: str) -> list[str]:
    letters = anyascii(name).lower().replace("'", "")
    return "".join(c if c.isalnum() else " " for c in letters).split()


def _bare(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ").replace(".", "").strip()
