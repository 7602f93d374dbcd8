"""Settings from the environment."""

from dataclasses import fields
from pathlib import Path

import pytest

from factcheck.errors import Misconfigured
from factcheck.settings import PREFIX, Settings, load


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in fields(Settings):
        monkeypatch.delenv(PREFIX + field.name.upper(), raising=False)


def test_every_setting_has_a_default_and_its_help() -> None:
    """Nothing needs to be set."""
    assert load() == Settings()
    assert all(field.metadata["help"] for field in fields(Settings))


def test_what_is_set_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers become numbers and paths paths; an empty value is none."""
    monkeypatch.setenv("FACTCHECK_THREADS", "3")
    monkeypatch.setenv("FACTCHECK_INDEX_DIR", "/some/where")
    monkeypatch.setenv("FACTCHECK_MODEL", "")

    settings = load()

    assert (settings.threads, settings.index_dir) == (3, Path("/some/where"))
    assert settings.model == Settings().model


def test_an_unknown_name_is_refused_with_the_nearest_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A mistyped name is never silently ignored."""
    monkeypatch.setenv("FACTCHECK_DATABSE_URL", "sqlite://")

    with pytest.raises(Misconfigured, match="did you mean FACTCHECK_DATABASE_URL"):
        load()


@pytest.mark.parametrize(
    ("name", "value"),
    [("THREADS", "-1"), ("THREADS", "many"), ("BACKEND", "abacus"), ("MAX_ARTICLE_BYTES", "0")],
)
def test_a_value_that_does_not_fit_is_refused_by_name(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names the setting."""
    monkeypatch.setenv(PREFIX + name, value)

    with pytest.raises(Misconfigured, match=name):
        load()
