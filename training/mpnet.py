"""MPNet beside BERT: the same word pieces under other numbers."""

from typing import Any

from torch import Tensor

# BERT's numbers of what begins a text, what ends one and what is nothing, and MPNet's.
_SPECIAL = ((101, 0), (102, 2), (0, 1))
_FURTHER = 4


def as_read_by(encoder: Any, ids: Tensor) -> Tensor:
    """Return BERT's numbers of word pieces as an encoder has them: MPNet's where it is one.

    Both are trained with the same list of pieces; MPNet's has four others before it.
    """
    if encoder.config.model_type != "mpnet":
        return ids
    numbers = ids + _FURTHER
    for bert, mpnet in _SPECIAL:
        numbers = numbers.masked_fill(ids == bert, mpnet)
    return numbers
