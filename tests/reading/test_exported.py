"""Articles that come back from an export."""

from typing import Any

import pytest

from factcheck.errors import BadInput
from factcheck.model import Article, Block, BlockKind, Span
from factcheck.reading.fields import read_fields

TEXT = " Storm nears\n\nIt rained.\n\nRoad closed. By Ann Poe"


def a_block(start: int, end: int, **more: object) -> dict[str, object]:
    return {"kind": "body", "start": start, "end": end} | more


def exported(blocks: object) -> Article:
    value: dict[str, Any] = {"text": TEXT, "title": "Storm nears", "blocks": blocks}
    return read_fields(value)


def test_an_export_comes_back_as_it_was() -> None:
    """Neither the text nor the blocks of an export are judged anew."""
    brief = {"title": {"start": 26, "end": 38}, "authors": [{"start": 42, "end": 49}]}
    article = exported(
        [
            a_block(1, 12, kind="headline", title=None, authors=[]),
            a_block(14, 24),
            a_block(26, 49, kind="brief", **brief),
        ]
    )

    assert (article.text, article.title) == (TEXT, "Storm nears")
    assert article.blocks == (
        Block(Span(1, 12), BlockKind.HEADLINE),
        Block(Span(14, 24), BlockKind.BODY),
        Block(Span(26, 49), BlockKind.BRIEF, Span(26, 38), (Span(42, 49),)),
    )


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param("body", id="no list"),
        pytest.param([7], id="no object"),
        pytest.param([], id="words in no block"),
        pytest.param([a_block(0, 12)], id="words after the last block"),
        pytest.param([a_block(20, 49)], id="words before the first block"),
        pytest.param([a_block(0, 12), a_block(26, 49)], id="words between blocks"),
        pytest.param([a_block(0, 30), a_block(20, 49)], id="overlapping"),
        pytest.param([a_block(14, 49), a_block(0, 12)], id="out of order"),
        pytest.param([a_block(0, 50)], id="beyond the end"),
        pytest.param([a_block(-1, 49)], id="before the beginning"),
        pytest.param([a_block(0, 49, kind="poem")], id="unknown kind"),
        pytest.param([{"start": 0, "end": 49}], id="no kind"),
        pytest.param([a_block(0, 49, title={"start": "0"})], id="a title without a place"),
        pytest.param([a_block(0, 49, authors=7)], id="authors that are no list"),
    ],
)
def test_blocks_that_do_not_fit_are_refused(blocks: object) -> None:
    """An export that was changed by hand is refused, not guessed at."""
    with pytest.raises(BadInput, match="block"):
        exported(blocks)
