"""A tokenizer like the packaged one, but of single letters: it needs no file."""

import string

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.processors import BertProcessing

_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")


def a_tokenizer() -> Tokenizer:
    """Return a tokenizer that makes a word piece of every letter, digit and mark."""
    letters = string.ascii_lowercase + string.digits
    pieces = [*_SPECIAL, *letters, *(f"##{letter}" for letter in letters), *string.punctuation]
    vocabulary = {piece: number for number, piece in enumerate(pieces)}
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.post_processor = BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    return tokenizer
