"""Pairs without a label: a claim whose names or numbers are exchanged with others of the evidence.

Nobody has said what the evidence does to such a claim; a larger network does, and a smaller learns
from it (`distil.py`). Roles exchanged ("England beat Wales") are what small networks miss most.
"""

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from training.verifier.pairs import Pair

# A run of capitalised words, of which the first of a sentence counts only if it stands elsewhere.
_NAME = re.compile(r"\b[A-Z][\w’'.-]*[\w](?: (?:of |de |al-|van |bin )?[A-Z][\w’'.-]*[\w])*")
_NUMBER = re.compile(r"(?<![\w.,])\d[\d,.]*\d(?![\w])|(?<![\w.,])\d(?![\w.,])")


def swaps(pairs: Iterable[Pair], chance: random.Random) -> Iterator[Pair]:
    """Yield at most one variant of each pair, by chance one of those that its words allow."""
    for pair in pairs:
        found = [*_names(pair), *_numbers(pair)]
        if found:
            yield replace(pair, claim=chance.choice(found), source="swaps")


def _names(pair: Pair) -> Iterator[str]:
    """Yield the claim with two names exchanged, and with one of the evidence in a name's place."""
    said = [name for name in dict.fromkeys(_NAME.findall(pair.claim)) if name in pair.evidence]
    others = [
        name
        for name in dict.fromkeys(_NAME.findall(pair.evidence)[1:])
        if not any(name in one or one in name for one in said)
    ]
    for at, name in enumerate(said):
        for other in said[at + 1 :]:
            if name not in other and other not in name:
                yield _exchanged(pair.claim, name, other)
        for other in others:
            yield pair.claim.replace(name, other)


def _numbers(pair: Pair) -> Iterator[str]:
    """Yield the claim with a number of the evidence in the place of one of its own."""
    others = dict.fromkeys(_NUMBER.findall(pair.evidence))
    for number in dict.fromkeys(_NUMBER.findall(pair.claim)):
        for other in others:
            if other != number:
                yield re.sub(rf"(?<![\w.,]){re.escape(number)}(?![\w])", other, pair.claim)


def _exchanged(text: str, one: str, other: str) -> str:
    places = {one: other, other: one}
    return re.sub(f"{re.escape(one)}|{re.escape(other)}", lambda found: places[found[0]], text)
