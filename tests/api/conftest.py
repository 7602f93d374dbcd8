"""A service made of small real parts: a database in memory, hashed words for a model."""

from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from structlog.testing import capture_logs

from factcheck.app import create_app
from factcheck.attribution import Attributor
from factcheck.embedding import HashingEmbedder
from factcheck.index import CurrentIndex
from factcheck.services import Desk
from factcheck.settings import Settings
from factcheck.store import Archive

LARGEST_ARTICLE = 20_000
LONGEST_CLAIM = 200

# One headline and three sentences.
PAGE = {
    "title": "Harbour to stay open all winter",
    "text": (
        "The harbour will stay open all winter, Mayor Jane Doe said on Monday.\n"
        "“We have the ships,” she added.\n"
        "Fishermen had feared for their catch.\n"
    ),
    "url": "https://news.example/harbour",
    "outlet": "The Daily Test",
    "authors": ["John Roe"],
    "published": "2024-10-17",
}


@pytest.fixture(autouse=True)
def log() -> Iterator[list[MutableMapping[str, Any]]]:
    """Catch what is logged."""
    with capture_logs() as events:
        yield events


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Open a desk over an empty archive."""
    with a_desk(tmp_path) as desk:
        yield desk


@pytest.fixture
def app(desk: Desk) -> Flask:
    """Return an application over an empty archive."""
    return create_app(desk=desk)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Return a client of an empty archive."""
    return app.test_client()


@pytest.fixture(scope="package")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Return a client of an archive that holds PAGE, for tests that change nothing."""
    with a_desk(tmp_path_factory.mktemp("index")) as desk:
        client = create_app(desk=desk).test_client()
        assert client.post("/v1/articles", json=PAGE).status_code == 201
        yield client


def a_desk(folder: Path, *, database_url: str = "sqlite://") -> Desk:
    """Return a desk of small real parts."""
    settings = Settings(
        database_url=database_url,
        index_dir=folder,
        max_article_bytes=LARGEST_ARTICLE,
        max_claim_characters=LONGEST_CLAIM,
    )
    return Desk(
        settings,
        Archive.open(database_url),
        open_attributor=Attributor,
        open_embedder=HashingEmbedder,
        open_judge=lambda: None,
        open_index=lambda archive, embedder: CurrentIndex(
            archive, embedder, folder=folder, snapshot_every=1_000
        ),
    )
