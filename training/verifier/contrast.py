"""Contrast pairs by rule: a pair that supports, with one fact changed on one side or on both.

python -m training.verifier.contrast --pairs FILE... > contrast.jsonl

Where claim and evidence both say a word of a fact, changing it in one of them makes a pair that
refutes, and changing it in both one that supports again: so that no word by itself tells the label,
as in FEVER-symmetric (Schuster et al., 2019, "Towards Debiasing Fact Verification Models").
"""

import argparse
import json
import random
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from training.verifier.pairs import Label, Pair, held_out, read_pairs, without_doubles

# What each pair that supports may give at most, so that long ones do not crowd out the others.
_OF_A_PAIR = 3
_NUMBER = re.compile(
    r"(?<![\w.,-])\d{1,3}(?:,\d{3})+(?![\w,])|(?<![\w.,-])\d+(?:\.\d+)?(?![\w,]|\.\d)"
)
_WORD = re.compile(r"[^\W\d_]+")
_FLAT = re.compile(
    r"\b(?P<verb>is|are|was|were|has|have|had|will|would|can|could|does|did|should)\b"
    r"(?! not\b| no\b| never\b|n't)"
)


@dataclass(frozen=True, slots=True)
class Swap:
    """A word, and what is put in its place."""

    old: str
    new: str

    def in_(self, text: str) -> str:
        """Return the text with the word changed wherever it stands as a whole word."""
        pattern = rf"(?<![\w.,]){re.escape(self.old)}(?![\w]|[.,]\d)"
        return re.sub(pattern, lambda found: _cased(self.new, found[0]), text, flags=re.IGNORECASE)


def contrasts(pair: Pair, words: "Words", chance: random.Random) -> list[Pair]:
    """Return pairs made from one that supports; none where no fact of both can be changed."""
    found = [*words.swaps(pair, chance), *_numbers(pair, chance)]
    chance.shuffle(found)
    made = [one for swap in found[:_OF_A_PAIR] for one in _sides(pair, swap.in_, chance)]
    return made + _negations(pair, chance)


def _sides(pair: Pair, change: Callable[[str], str], chance: random.Random) -> Iterator[Pair]:
    """Yield the pair changed in one side, refuting, and in both, supporting."""
    claim, evidence = change(pair.claim), change(pair.evidence)
    if claim == pair.claim or evidence == pair.evidence:
        return
    made = partial(replace, pair, source="contrast")
    around = change(pair.context)  # says what the evidence says
    if chance.random() < 0.5:
        yield made(claim=claim, label=Label.REFUTES)
    else:
        yield made(evidence=evidence, context=around, label=Label.REFUTES)
    yield made(claim=claim, evidence=evidence, context=around, label=Label.SUPPORTS)


def _numbers(pair: Pair, chance: random.Random) -> Iterator[Swap]:
    for number in sorted({m[0] for m in _NUMBER.finditer(pair.claim)}):
        if number in {m[0] for m in _NUMBER.finditer(pair.evidence)}:
            yield Swap(number, _another(number, chance))


def _another(number: str, chance: random.Random) -> str:
    """Return another number that is written in the same way: a year stays a year."""
    plain = number.replace(",", "")
    if "." in plain:
        decimals = len(plain.partition(".")[2])
        return f"{float(plain) * chance.choice((0.4, 0.7, 1.4, 2.1)) + 0.1:.{decimals}f}"
    value = int(plain)
    if "," not in number and 1000 < value < 2100:
        return str(value + chance.choice((-23, -11, -4, -2, -1, 1, 2, 3, 7)))
    other = max(1, round(value * chance.choice((0.5, 0.7, 0.8, 1.2, 1.5, 2, 3))))
    other = other if other != value else value + chance.choice((1, 2))
    return f"{other:,}" if "," in number else str(other)


def _negations(pair: Pair, chance: random.Random) -> list[Pair]:
    """Return the claim negated, refuting; beside negated evidence, where both say one verb."""
    found = _FLAT.search(pair.claim)
    if not found or chance.random() < 0.6:
        return []
    verb = found["verb"]
    claim = _negated(pair.claim, found)
    one = replace(pair, source="contrast", label=Label.REFUTES)
    made = [replace(one, claim=claim)]
    subject = pair.claim[: found.start()].strip().lower()
    # The evidence says the verb of the same subject only where both begin alike.
    if subject and pair.evidence.lower().startswith(f"{subject} {verb} "):
        place = re.match(rf"{re.escape(subject)} (?P<verb>{verb})\b", pair.evidence, re.IGNORECASE)
        if place:
            evidence = f"{pair.evidence[: place.end()]} not{pair.evidence[place.end() :]}"
            made.append(replace(one, claim=claim, evidence=evidence, label=Label.SUPPORTS))
            made.append(replace(one, evidence=evidence))
    return made


def _negated(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.end()]} not{text[found.end() :]}"


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[0].isupper() else word


class Words:
    """Words of one sort, and opposites, as contrasts.toml has them."""

    def __init__(self) -> None:
        path = Path(__file__).with_name("contrasts.toml")
        kept = tomllib.loads(path.read_text(encoding="utf-8"))
        self._others: dict[str, list[str]] = {}
        for group in kept["exclusive"].values():
            for word in group:
                self._others.setdefault(word, [other for other in group if other != word])
        for one, other in kept["opposite"]["pairs"]:
            self._others.setdefault(one, [other])
            self._others.setdefault(other, [one])

    def swaps(self, pair: Pair, chance: random.Random) -> Iterator[Swap]:
        """Yield a change for each word that stands in claim and evidence once each."""
        claim, evidence = _said(pair.claim), _said(pair.evidence)
        for word in dict.fromkeys(claim):
            if word in self._others and claim.count(word) == 1 and evidence.count(word) == 1:
                # "New York" and "South Korea" are names, and "second" after a number is a unit.
                fitting = [w for w in self._others[word] if w not in claim and w not in evidence]
                if fitting:
                    yield Swap(word, chance.choice(fitting))


def _said(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def main() -> None:
    """Print contrast pairs as JSON Lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, nargs="+", required=True)
    options = parser.parse_args()
    chance, words = random.Random(1), Words()
    for path in options.pairs:
        supporting = [p for p in read_pairs(path) if p.label is Label.SUPPORTS and not held_out(p)]
        made = [one for pair in supporting for one in contrasts(pair, words, chance)]
        for pair in without_doubles(made):
            letter = pair.label.name[0]
            row = {
                "claim": pair.claim,
                "evidence": pair.evidence,
                "label": letter,
                "from": path.stem,
            }
            print(json.dumps(row | ({"context": pair.context} if pair.context else {})))


if __name__ == "__main__":
    main()
