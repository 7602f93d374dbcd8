"""Which lines are worth the tagger's time: those with a word that is ever a cue, or a quotation.

The words are listed with the model, in `cues.txt`, by `python -m training.cues`.
"""

from pathlib import Path

from factcheck.attribution.sheet import Line
from factcheck.attribution.words import verbs

CUES = "cues.txt"
# They may be cues by themselves, or lead up to a quotation.
_MARKS = frozenset(":—–―")
_ENDINGS = ("ing", "ed", "es", "s", "e", "d")
# What is left of a word without its ending is no shorter.
_SHORTEST = 3


def stem(word: str) -> str:
    """Return a lower-case word without the ending of a verb or plural: "argued", "argu"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)].rstrip("e")
    return word


def read_cues(folder: Path) -> frozenset[str]:
    """Return the stems of the words that may be cues; none where the model comes without a list."""
    path = folder / CUES
    listed = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    return frozenset(line for line in listed if line and not line.startswith("#"))


def worthwhile(line: Line, cues: frozenset[str]) -> bool:
    """Tell whether a line may hold an attribution.

    A sentence that is wholly quoted only holds one where somebody says something in it.
    """
    words = [n for n, token in enumerate(line.tokens) if token.is_word]
    if not words:
        return False
    if all(line.quoted[n] >= 0 for n in words):
        return any(line.tokens[n].lower in verbs() for n in words)
    if any(number >= 0 for number in line.quoted):
        return True
    return any(token.text in _MARKS or stem(token.lower) in cues for token in line.tokens)
