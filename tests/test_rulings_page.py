"""The worked examples of docs/rulings.md are what comes out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.evaluation import scratch_desk
from factcheck.model import Claim
from factcheck.reading import read
from factcheck.services import Desk
from factcheck.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
ROW = re.compile(
    r"^\| (?P<claim>[^|]+) \| (?P<ruling>[a-z ]+) \| (?P<reason>[^|]+) \|$", re.MULTILINE
)


def examples() -> list[tuple[str, str, str]]:
    """Return the rows of the page's examples: claim, ruling, reason."""
    page = (ROOT / "docs" / "rulings.md").read_text(encoding="utf-8")
    _, _, worked = page.partition("## Worked examples")
    found = [(row["claim"], row["ruling"], row["reason"]) for row in ROW.finditer(worked)]
    return [row for row in found if row[0] != "claim"]


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """Return a desk over the demo articles, with the models that are packaged."""
    with scratch_desk(Settings()) as opened:
        articles = read([str(ROOT / "seeds" / "articles")], largest=Settings().max_article_bytes)
        for _ in opened.ingest(articles):
            pass
        yield opened


@pytest.mark.model
@pytest.mark.parametrize(("claim", "ruling", "reason"), examples())
def test_an_example_comes_out_as_it_is_written(
    desk: Desk, claim: str, ruling: str, reason: str
) -> None:
    """Whoever types the claim reads the ruling and the reason that the page shows."""
    verdict = desk.check(Claim(claim), limit=5).verdict

    assert verdict is not None
    assert (verdict.ruling.replace("_", " "), verdict.reason) == (ruling, reason)
