"""What of a text is compared: its runs of words, how it opens, its figures.

A text's runs of `FINGERPRINT_WORDS` words are too many to be kept for every article, and a sample
of a fixed size (MinHash) finds texts of one length only: of a long story it would hold nothing of
the three sentences that another paper prints. So those runs are kept whose hash is divisible by
`SCALE`: the same run is kept of every text or of none, and the share of one text's kept runs that
another has estimates how much of the one stands in the other (Manber 1994; Broder 1997; as
FracMinHash: Irber et al. 2022).
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.copies.words import is_figure, words

# Of 2 to 5, with the bounds in `likeness`, the least that tells all pairs of the development half
# of seeds/gold/copies apart, except 2, which long texts on one subject share by chance.
SHINGLE_WORDS = 3

# Of 20 to 40 by 5: 20 to 30 tell all of those pairs apart.
LEAD_WORDS = 25

# At this scale a news article shares two runs of 3 words with 83 of 923 others, of 4 with ten, of 5
# with two. Longer runs and coarser scales lose copy-edited briefs (docs/decisions/copies.md).
FINGERPRINT_WORDS = 5
SCALE = 4

# A text shorter than this says too little to be known again: "Subscribe to read the full story."
# is no story. A guess; the shortest text of the gold has 35 words.
LEAST_WORDS = 20


Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A text's runs of words and those of its lead; its figures; the number of its words."""

    shingles: frozenset[Run]
    lead: frozenset[Run]
    figures: frozenset[str]
    words: int


def wording(text: str) -> Wording:
    """Return what of a text is compared with another."""
    found = words(text)
    return Wording(
        shingles=frozenset(_runs(found, SHINGLE_WORDS)),
        lead=frozenset(_runs(found[:LEAD_WORDS], SHINGLE_WORDS)),
        figures=frozenset(filter(is_figure, set(found))),
        words=len(found),
    )


def fingerprints(text: str) -> frozenset[int]:
    """Return the fingerprints that a text is found again by, as signed 64-bit numbers.

    A text of fewer than `LEAST_WORDS` words has none.
    """
    found = words(text)
    if len(found) < LEAST_WORDS:
        return frozenset()
    hashes = (_hash(run) for run in _runs(found, FINGERPRINT_WORDS))
    return frozenset(number for number in hashes if number % SCALE == 0)


def _runs(found: Run, length: int) -> Iterator[Run]:
    """Yield every run of so many words; of a shorter text all of it, of none nothing."""
    if len(found) >= length:
        yield from zip(*(found[start:] for start in range(length)), strict=False)
    elif found:
        yield found


def _hash(run: Run) -> int:
    digest = hashlib.blake2b(" ".join(run).encode("utf-8"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
