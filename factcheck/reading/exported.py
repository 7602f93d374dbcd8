"""Read the blocks that an exported article was found to have, so that it comes back as it was."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from factcheck.errors import BadInput
from factcheck.model import Block, BlockKind, Span


def read_blocks(value: object, text: str) -> tuple[Block, ...]:
    """Return blocks from {kind, start, end, title, authors}; the last two are places or missing.

    Raises BadInput for what cannot be the blocks of this text: of an unknown kind, out of order,
    overlapping, beyond its end, or leaving words out.
    """
    if not isinstance(value, list):
        raise BadInput("blocks must be a list")
    blocks = tuple(_block(item) for item in value)
    ends = [0, *(block.span.end for block in blocks)]
    starts = [*(block.span.start for block in blocks), len(text)]
    between = (text[end:start] for end, start in zip(ends, starts, strict=True))
    in_order = all(one.span.end <= other.span.start for one, other in pairwise(blocks))
    if not in_order or max(ends) > len(text) or any(gap.strip() for gap in between):
        raise BadInput("blocks do not fit the text")
    return blocks


def _block(item: Any) -> Block:
    try:
        title = _span(item["title"]) if item.get("title") else None
        authors = tuple(_span(author) for author in item.get("authors") or ())
        return Block(_span(item), BlockKind(item["kind"]), title, authors)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BadInput("a block is not {kind, start, end}") from error


def _span(place: Mapping[str, Any]) -> Span:
    start, end = place["start"], place["end"]
    if not (isinstance(start, int) and isinstance(end, int)):
        raise TypeError("a place is two numbers")
    return Span(start, end)
