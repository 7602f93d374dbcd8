"""A line as the tagger reads it: word pieces, and what their letters and marks look like."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from factcheck.attribution.sheet import Line

if TYPE_CHECKING:
    from tokenizers import Tokenizer

# Word pieces of a sentence that are read; what is longer is seldom a sentence.
LONGEST = 160


class Look(IntEnum):
    """What the vocabulary, which knows no capitals, does not show of a word; 0 is padding."""

    LOWER = 1
    CAPITALISED = 2
    UPPER = 3
    NUMBER = 4
    MARK = 5


# A word inside quotation marks looks like its unquoted self and this much more.
QUOTED = 5
LOOKS = 1 + 2 * QUOTED


@dataclass(frozen=True, slots=True)
class Encoded:
    """A line's word pieces, the first LONGEST at most: their ids and looks, and where words begin.

    The first piece is the one that opens a text, and the last the one that closes it, unless the
    line was cut. `firsts` has for each word that is read the number of its first piece, or of the
    piece that follows where the vocabulary shows nothing of the word.
    """

    ids: list[int]
    looks: list[int]
    firsts: list[int]


def encode(lines: Sequence[Line], tokenizer: "Tokenizer") -> list[Encoded]:
    """Encode lines, each cut after LONGEST word pieces."""
    words = [[token.text for token in line.tokens] for line in lines]
    try:
        found = tokenizer.encode_batch(words, is_pretokenized=True)
    except (TypeError, UnicodeEncodeError):
        whole = [[_encodable(word) for word in each] for each in words]
        found = tokenizer.encode_batch(whole, is_pretokenized=True)
    return [_encoded(one.ids, one.word_ids, line) for one, line in zip(found, lines, strict=True)]


def _encoded(ids: Sequence[int], numbers: Sequence[int | None], line: Line) -> Encoded:
    numbers = numbers[:LONGEST]
    seen = [look(line, number) for number in range(len(line.tokens))]
    looks = [int(Look.MARK) if number is None else seen[number] for number in numbers]
    firsts: list[int] = []
    for place, number in enumerate(numbers):
        # A word of which the vocabulary shows nothing borrows the piece after it.
        while number is not None and number >= len(firsts):
            firsts.append(place)
    return Encoded(list(ids[:LONGEST]), looks, firsts)


def look(line: Line, number: int) -> int:
    """Return the look of a word of a line."""
    text = line.tokens[number].text
    first = text[0]
    if first.isalpha():
        kind = _LOWER
        if first.isupper():
            kind = _UPPER if len(text) > 1 and text.isupper() else _CAPITALISED
    else:
        kind = _NUMBER if first.isdigit() else _MARK
    return kind + QUOTED if line.quoted[number] >= 0 else kind


# As plain numbers: an enumeration's take three times as long to add up.
_LOWER, _CAPITALISED, _UPPER, _NUMBER, _MARK = (int(one) for one in Look)


def _encodable(text: str) -> str:
    """Return text that the tokenizer can take: without halves of surrogate pairs."""
    return text.encode("utf-8", "replace").decode("utf-8")
