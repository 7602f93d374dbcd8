"""Pack pairs in word pieces into one file, so that they can be learned from where nothing else is.

python -m training.verifier.pack --pairs FILE[=TIMES]... --texts FILE... --output FILE.npz

The output is an `.npz` of these arrays; the first text is empty and stands for no context:

- `pieces` (all word pieces), `ends` (texts): the texts, one after the other;
- `pairs` (pairs, 3): the numbers of claim, evidence and context; `labels` (pairs): 0 to 2, or -1;
- `claims` (claims), `evidence` (texts, 2): what may be paired further; its text and its context;
- `measure:NAME` (pairs, 4): pairs to measure on, with their labels.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.train import read_tokenizer
from training.verifier.pairs import Pair, held_out, read_pairs, without_doubles
from training.verifier.swaps import swaps

# The share of pairs that are shown without their context. A guess.
_BARE = 0.5
# As the verifier reads them in service: characters of a context, its last.
_CHARACTERS = 320
# A text of fewer words is no evidence, and one of more is a passage.
_FEWEST, _MOST = 6, 70


class Texts:
    """Texts by their numbers, each once."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": 0}

    def number(self, text: str) -> int:
        """Return the number of a text, a new one where it is new."""
        return self._numbers.setdefault(text, len(self._numbers))

    def of(self, pair: Pair) -> tuple[int, int, int]:
        """Return the numbers of a pair's texts."""
        texts = pair.claim, pair.evidence, pair.context[-_CHARACTERS:]
        claim, evidence, context = map(self.number, texts)
        return claim, evidence, context

    def packed(self) -> dict[str, NDArray[np.generic]]:
        """Return all texts in word pieces."""
        found = read_tokenizer().encode_batch_fast(list(self._numbers), add_special_tokens=False)
        ids = [one.ids for one in found]
        pieces = np.fromiter((piece for one in ids for piece in one), np.uint16)
        return {"pieces": pieces, "ends": np.cumsum([len(one) for one in ids], dtype=np.uint32)}


def drawn(given: Sequence[str], chance: random.Random) -> list[Pair]:
    """Return pairs of files given as PATH=TIMES, each as often as it is to be seen an epoch.

    Of 1.5 times, the half is drawn by chance. Those that are held out are left out. Half lose their
    context, by chance: not all that is asked in service has one.
    """
    found = []
    for one in given:
        path, _, times = one.partition("=")
        read = without_doubles(read_pairs(Path(path)))
        pairs = [pair for pair in read if not held_out(pair)]
        whole, part = divmod(float(times or 1), 1)
        chosen = pairs * int(whole) + chance.sample(pairs, round(part * len(pairs)))
        found += [replace(one, context="") if chance.random() < _BARE else one for one in chosen]
        print(f"{path}: {len(pairs)} pairs, {times or 1} times", flush=True)
    return found


def sentences(path: Path) -> Iterable[str]:
    """Yield the texts of a file: the abstracts of SciFact's corpus, or one text a line."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield from json.loads(line)["abstract"] if path.suffix == ".jsonl" else [line.strip()]


def pack(
    pairs: Sequence[Pair], further: Iterable[str], measures: Sequence[Path], chance: random.Random
) -> dict[str, NDArray[np.generic]]:
    """Return the arrays."""
    texts = Texts()
    unlabelled = without_doubles(swaps(without_doubles(pairs), chance))
    print(Counter(pair.label.name for pair in pairs), len(unlabelled), "swaps", flush=True)
    rows = [(*texts.of(pair), int(pair.label)) for pair in pairs]
    rows += [(*texts.of(pair), -1) for pair in unlabelled]
    claims = sorted({texts.number(pair.claim) for pair in pairs})
    around = {pair.evidence: pair.context[-_CHARACTERS:] for pair in pairs}
    around |= {text: "" for text in further if text not in around}
    evidence = [
        (texts.number(text), texts.number(context))
        for text, context in around.items()
        if _FEWEST <= len(text.split()) <= _MOST
    ]
    print(f"{len(claims)} claims, {len(evidence)} texts to pair them with", flush=True)
    measured = {
        f"measure:{path.stem}": np.array(
            [(*texts.of(pair), int(pair.label)) for pair in read_pairs(path)], np.int32
        )
        for path in measures
    }
    table = np.array(rows, np.int32)
    return {
        "pairs": table[:, :3],
        "labels": table[:, 3].astype(np.int8),
        "claims": np.array(claims, np.int32),
        "evidence": np.array(evidence, np.int32).reshape(-1, 2),
        **measured,
        **texts.packed(),
    }


def main() -> None:
    """Pack as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", nargs="+", required=True, metavar="FILE[=TIMES]")
    parser.add_argument("--texts", nargs="*", type=Path, default=[])
    parser.add_argument("--measures", nargs="*", type=Path, default=[])
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    chance = random.Random(1)
    further = (text for path in options.texts for text in sentences(path))
    arrays = pack(drawn(options.pairs, chance), further, options.measures, chance)
    np.savez_compressed(options.output, **arrays)  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
