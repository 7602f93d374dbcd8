"""A claim, the evidence and what stands around it, as one row of word pieces."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tokenizers import Encoding, Tokenizer

from factcheck.verification.protocol import Pair

# Characters of the context that are read, its last ones, and word pieces of these: about a title
# and a sentence of 30 words. A guess.
_CHARACTERS, AROUND = 320, 64


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces by their numbers, and their kinds: 1 in the evidence, 0 in all beside it."""

    ids: list[int]
    kinds: list[int]


def in_pieces(pairs: Sequence[Pair], tokenizer: Tokenizer) -> Iterator[Pieces]:
    """Yield the word pieces of each pair: claim, evidence and, if there is one, its context.

    A separator ends each. The tokenizer says how long claim and evidence may be together.
    """
    texts = [(pair.claim, pair.evidence) for pair in pairs]
    contexts = [pair.context[-_CHARACTERS:] for pair in pairs]
    around = tokenizer.encode_batch_fast(contexts, add_special_tokens=False)
    for pair, context in zip(tokenizer.encode_batch_fast(texts), around, strict=True):
        yield _joined(pair, context)


def _joined(pair: Encoding, context: Encoding) -> Pieces:
    if not context.ids:
        return Pieces(pair.ids, pair.type_ids)
    kept = [*context.ids[-AROUND:], pair.ids[-1]]
    return Pieces([*pair.ids, *kept], [*pair.type_ids, *(0 for _ in kept)])
