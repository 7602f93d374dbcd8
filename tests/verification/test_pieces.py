"""Tests of what the verifier is given to read."""

import pytest
from tokenizers import Tokenizer

from factcheck.graphs import open_tokenizer
from factcheck.verification import Pair
from factcheck.verification.packaged import PACKAGED, TOKENIZER
from factcheck.verification.pieces import AROUND, in_pieces


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """Return the verifier's tokenizer."""
    tokenizer = open_tokenizer(PACKAGED / TOKENIZER, advice="")
    tokenizer.enable_truncation(256, strategy="longest_first")
    return tokenizer


def test_only_the_evidence_is_of_the_second_kind(tokenizer: Tokenizer) -> None:
    """Claim, evidence and context stand behind one another, a separator after each."""
    [found] = in_pieces([Pair("It sank.", "The ship went down.", "A storm.")], tokenizer)
    words = [str(tokenizer.id_to_token(piece)) for piece in found.ids]

    assert " ".join(words) == "[CLS] it sank . [SEP] the ship went down . [SEP] a storm . [SEP]"
    assert found.kinds == [0] * 5 + [1] * 6 + [0] * 4


def test_without_a_context_nothing_is_added(tokenizer: Tokenizer) -> None:
    """A sentence that stands alone is read as it always was."""
    [bare] = in_pieces([Pair("It sank.", "The ship went down.")], tokenizer)

    assert bare.ids == tokenizer.encode("It sank.", "The ship went down.").ids


def test_of_a_long_context_the_end_is_read(tokenizer: Tokenizer) -> None:
    """It is what stands next to the sentence; what is judged is never cut for it."""
    pair = Pair("It sank.", "The ship went down.", "far " * 500 + "near")
    [bare] = in_pieces([Pair(pair.claim, pair.evidence)], tokenizer)
    [found] = in_pieces([pair], tokenizer)

    assert found.ids[: len(bare.ids)] == bare.ids
    assert len(found.ids) == len(bare.ids) + AROUND + 1
    assert tokenizer.id_to_token(found.ids[-2]) == "near"
