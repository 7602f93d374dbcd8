"""Hard neutral pairs: a claim beside words about the same thing that do not decide it.

python -m training.verifier.neutrals --pairs FILE --scifact FOLDER > neutrals.jsonl

The sets that say "supports" and "refutes" in the words of an encyclopaedia or a journal have few
pairs that say neither, and a verifier that never saw any takes every sentence on the subject for
evidence.
"""

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.verifier.pairs import Label, Pair, read_pairs

_WORD = re.compile(r"[^\W_]+")
# A name that more claims than this have in common ("American") does not say what a claim is about.
_RARE = 40
# Evidence that has this share of what else the claim says may well decide it. A guess, looked at in
# a sample of 100: under it 6 pairs were decided after all.
_SHARED = 0.3
# Sentences of one abstract that are taken for a claim, those most like it.
_OF_AN_ABSTRACT = 2


def other_evidence(pairs: list[Pair]) -> Iterator[Pair]:
    """Yield each claim beside evidence of another claim about the same name."""
    named = [_names(pair.claim) for pair in pairs]
    having: dict[str, list[int]] = defaultdict(list)
    own: dict[str, set[str]] = defaultdict(set)
    for row, pair in enumerate(pairs):
        own[pair.claim].add(pair.evidence)
        for name in _names(pair.evidence):
            having[name].append(row)
    for row, pair in enumerate(pairs):
        said = _words(pair.claim) - named[row]
        if len(said) < 2:
            continue
        rows = {r for name in named[row] if len(having[name]) <= _RARE for r in having[name]}
        fitting = [
            pairs[r].evidence
            for r in sorted(rows)
            if pairs[r].evidence not in own[pair.claim]
            and len(said & _words(pairs[r].evidence)) <= _SHARED * len(said)
        ]
        if fitting:
            chosen = max(fitting, key=lambda evidence: len(named[row] & _words(evidence)))
            yield Pair(pair.claim, chosen, Label.NEITHER, "neutrals")


def other_sentences(folder: Path) -> Iterator[Pair]:
    """Yield SciFact's claims beside the sentences of a cited abstract that are no rationale."""
    corpus = {}
    for line in (folder / "corpus.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        corpus[str(row["doc_id"])] = row["abstract"]
    for line in (folder / "claims_train.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        words = _words(row["claim"])
        for key in row["cited_doc_ids"]:
            found = row["evidence"].get(str(key), [])
            rationale = {n for one in found for n in one["sentences"]}
            # Next to the rationale a sentence often says the same.
            near = {n + step for n in rationale for step in (-1, 0, 1)}
            rest = [s for n, s in enumerate(corpus[str(key)]) if n not in near]
            rest.sort(key=lambda sentence: -len(words & _words(sentence)))
            for sentence in rest[:_OF_AN_ABSTRACT]:
                yield Pair(row["claim"], sentence.strip(), Label.NEITHER, "neutrals")


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text) if len(word) > 3)


def _names(text: str) -> frozenset[str]:
    return frozenset(w.lower() for w in _WORD.findall(text) if w[0].isupper() and len(w) > 3)


def main() -> None:
    """Print neutral pairs as JSON Lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, required=True, help="pairs that support or refute")
    parser.add_argument("--scifact", type=Path, required=True)
    options = parser.parse_args()
    made = [*other_evidence(list(read_pairs(options.pairs))), *other_sentences(options.scifact)]
    random.Random(1).shuffle(made)
    for pair in made:
        print(json.dumps({"claim": pair.claim, "evidence": pair.evidence, "label": "N"}))


if __name__ == "__main__":
    main()
