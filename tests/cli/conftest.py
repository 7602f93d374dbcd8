"""A terminal over a real archive, with real reading and attribution, and without a model."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from factcheck.attribution import Attributor
from factcheck.cli.program import factcheck
from factcheck.cli.session import Session
from factcheck.embedding import HashingEmbedder
from factcheck.index import CurrentIndex
from factcheck.services import Desk
from factcheck.settings import Settings
from factcheck.store import Archive

Run = Callable[..., Result]

BRIDGE = {
    "title": "Bridge to close for a year",
    "text": (
        "The old bridge will close for 400 days, Mayor Jane Doe said on Monday.\n\n"
        "Traders were angry. “We will lose everything,” said baker Tom Pike.\n\n"
        "The bridge was built in 1911."
    ),
    "url": "https://example.org/bridge",
    "outlet": "The Daily Test",
    "authors": ["Ann Poe"],
    "published": "2024-10-17",
}
STORM = {
    "title": "Storm leaves thousands without power",
    "text": (
        "A storm cut off 3,000 homes, according to Northern Power.\n\n"
        "A person familiar with the matter told the Evening Test that repairs would take a week."
    ),
    "url": "https://example.org/storm",
    "outlet": "Evening Test",
    "published": "2024-11-02",
}


@pytest.fixture
def desk(sqlite_url: str, tmp_path: Path) -> Iterator[Desk]:
    """Open a desk over an empty archive."""
    with a_desk(sqlite_url, tmp_path / "indexes") as opened:
        yield opened


@pytest.fixture
def other_desk(tmp_path: Path) -> Iterator[Desk]:
    """Open a desk over another empty archive."""
    with a_desk("sqlite://", tmp_path / "other") as opened:
        yield opened


def a_desk(url: str, folder: Path) -> Desk:
    """Return a desk whose model is a hash, and whose index is an array."""
    settings = Settings(database_url=url, index_dir=folder)
    return Desk(
        settings,
        Archive.open(url),
        open_attributor=Attributor,
        open_embedder=HashingEmbedder,
        open_judge=lambda: None,
        open_index=lambda archive, embedder: CurrentIndex(
            archive, embedder, folder=settings.index_dir, snapshot_every=1_000
        ),
    )


@pytest.fixture
def run(desk: Desk) -> Run:
    """Return what runs a command as if it were typed, and expects an exit code."""

    def typed(
        *words: str, code: int = 0, desk: Any = desk, columns: int = 80, **more: Any
    ) -> Result:
        runner = CliRunner(charset=more.pop("charset", "utf-8"), env={"COLUMNS": str(columns)})
        result = runner.invoke(factcheck, words, obj=Session(desk), **more)
        assert result.exit_code == code, (result.output, result.exception)
        return result

    return typed


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Return a file with two articles, as JSON Lines."""
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in (BRIDGE, STORM)))
    return path


@pytest.fixture
def filled(run: Run, articles: Path) -> Run:
    """Return what runs a command over an archive of two articles."""
    run("ingest", str(articles))
    return run
