"""The application, as a WSGI server starts it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.api import parts_of
from factcheck.app import create_app
from factcheck.errors import Misconfigured
from factcheck.settings import Settings
from tests.api.conftest import PAGE, a_desk


def test_an_application_serves_the_archive_that_the_settings_name(tmp_path: Path) -> None:
    """What one application keeps, another over the same settings shows."""
    database_url = f"sqlite:///{tmp_path / 'archive.sqlite3'}"
    with a_desk(tmp_path, database_url=database_url) as desk:
        create_app(desk=desk).test_client().post("/v1/articles", json=PAGE)

    client = create_app(Settings(database_url=database_url, index_dir=tmp_path)).test_client()

    page = client.get("/v1/articles").json
    assert page is not None
    assert [row["url"] for row in page["articles"]] == [PAGE["url"]]


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without settings, those of the environment are served; a misspelt one is refused."""
    monkeypatch.setenv("FACTCHECK_MAX_ARTICLE_BYTES", "123")
    assert create_app().config["MAX_CONTENT_LENGTH"] == 123

    monkeypatch.setenv("FACTCHECK_MAX_ARTICLE_BITES", "123")
    with pytest.raises(Misconfigured, match="FACTCHECK_MAX_ARTICLE_BYTES"):
        create_app()


def test_nothing_is_opened_before_it_is_needed(tmp_path: Path) -> None:
    """A server may fork after it has made the application: no file, no connection, no thread."""
    archive = tmp_path / "archive.sqlite3"
    app = create_app(Settings(database_url=f"sqlite:///{archive}", index_dir=tmp_path))

    assert app.test_client().get("/healthz").status_code == 200
    assert not archive.exists()

    app.test_client().get("/v1/articles")
    assert archive.exists()


def test_a_service_heals_when_its_archive_comes_back(tmp_path: Path) -> None:
    """What could not be opened is tried anew at the next request."""
    folder = tmp_path / "mount"
    folder.write_text("no folder yet")
    database_url = f"sqlite:///{folder / 'archive.sqlite3'}"
    client = create_app(Settings(database_url=database_url, index_dir=tmp_path)).test_client()
    assert client.get("/v1/articles").status_code == 500

    folder.unlink()

    assert client.get("/v1/articles").status_code == 200


def test_warming_up_never_raises() -> None:
    """A worker whose archive is away lives, so that it can say so."""
    app = create_app(Settings(database_url="sqlite:////proc/none/such.sqlite3"))

    parts_of(app).warm()

    assert app.test_client().get("/healthz").status_code == 200


def test_wsgi_serves_and_loads_no_model(tmp_path: Path) -> None:
    """`wsgi:app` is there at once: neither model nor archive is opened by importing it."""
    told = (
        "import sys, wsgi\n"
        "print(wsgi.app.test_client().get('/healthz').json['status'])\n"
        "print(*{'torch', 'onnxruntime', 'trafilatura', 'alembic'} & sys.modules.keys())"
    )
    environment = os.environ | {"FACTCHECK_DATABASE_URL": f"sqlite:///{tmp_path / 'a.sqlite3'}"}

    ran = subprocess.run(
        [sys.executable, "-c", told], env=environment, capture_output=True, text=True, check=True
    )

    assert ran.stdout.split() == ["alive"]
    assert list(tmp_path.iterdir()) == []
