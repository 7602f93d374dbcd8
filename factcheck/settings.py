"""Settings: read from the environment once, handed on as one frozen value.

The fields of `Settings` are the single list of what can be set; the documentation and
`factcheck doctor` are checked against it.
"""

import difflib
import os
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from environs import Env, EnvError, validate

from factcheck.errors import Misconfigured

PREFIX = "FACTCHECK_"
PACKAGED_MODEL = "all-MiniLM-L6-v2"
PACKAGED_JUDGE, NO_JUDGE = "packaged", "none"


def home() -> Path:
    """Return the checkout that holds this package, or the working directory where it is none."""
    checkout = Path(__file__).resolve().parent.parent
    return checkout if (checkout / "pyproject.toml").is_file() else Path.cwd()


def _setting(default: Any, meaning: str, *choices: str, least: int | None = None) -> Any:
    metadata = {"help": meaning, "choices": choices, "least": least}
    if callable(default):
        return field(default_factory=default, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting, with its default; each is read from `FACTCHECK_` and its name in capitals."""

    database_url: str = _setting(
        lambda: f"sqlite:///{home() / 'instance' / 'factcheck.sqlite3'}",
        "The archive: sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME.",
    )
    index_dir: Path = _setting(
        lambda: home() / "indexes", "Where index snapshots and exported models lie."
    )
    model: str = _setting(
        PACKAGED_MODEL,
        "The embedding model: the packaged one, or a sentence-transformers model by name or path.",
    )
    backend: str = _setting(
        "onnx",
        "What runs the model: onnx (exported once, int8) or torch (sentence-transformers itself).",
        "onnx",
        "torch",
    )
    claim_prompt: str = _setting(
        "", "Put before each claim; empty: the query prompt that the model brings, if any."
    )
    sentence_prompt: str = _setting(
        "", "Put before each sentence; empty: the document prompt that the model brings, if any."
    )
    attribution: str = _setting(
        "tagger",
        "What reads who said what: tagger (with the rules) or rules (alone; faster, finds less).",
        "tagger",
        "rules",
    )
    judge: str = _setting(
        PACKAGED_JUDGE,
        "What judges what a sentence does to a claim: packaged, none (sentences are found and not "
        "judged), or a sentence-transformers CrossEncoder of three labels by name or path.",
    )
    threads: int = _setting(0, "Threads that run the model; 0: one for each core.", least=0)
    max_article_bytes: int = _setting(
        10_000_000, "Larger articles and request bodies are refused.", least=1
    )
    max_article_characters: int = _setting(
        1_000_000,
        "Longer texts of articles, and longer drafts, are refused: each sentence costs time and "
        "memory.",
        least=1,
    )
    max_claim_characters: int = _setting(2_000, "Longer claims are refused.", least=1)
    snapshot_every: int = _setting(
        5_000,
        "A new index snapshot is written after a tenth of it has changed, or so many sentences.",
        least=1,
    )
    log_level: str = _setting(
        "WARNING", "The least severe event that is logged.", "DEBUG", "INFO", "WARNING", "ERROR"
    )
    log_format: str = _setting("text", "text for people, json for machines.", "text", "json")


def load() -> Settings:
    """Read the settings from the process's environment.

    Raises Misconfigured for an unknown `FACTCHECK_*` name, with the nearest known one, and for a
    value that does not fit.
    """
    known = {PREFIX + f.name.upper() for f in fields(Settings)}
    for name in sorted(n for n in os.environ if n.startswith(PREFIX)):
        if name not in known:
            raise Misconfigured(_unknown(name, known))
    env = Env(prefix=PREFIX)
    try:
        return Settings(**{f.name: _read(env, f.name) for f in fields(Settings) if _is_set(f.name)})
    except EnvError as error:
        raise Misconfigured(str(error)) from error


def _is_set(name: str) -> bool:
    return bool(os.environ.get(PREFIX + name.upper()))


def _read(env: Env, name: str) -> Any:
    setting = next(f for f in fields(Settings) if f.name == name)
    key = name.upper()
    if setting.type is int:
        return env.int(key, validate=validate.Range(min=setting.metadata["least"]))
    if setting.type is Path:
        return env.path(key)
    choices = setting.metadata["choices"]
    return env.str(key, validate=validate.OneOf(choices) if choices else None)


def _unknown(name: str, known: set[str]) -> str:
    nearest = difflib.get_close_matches(name, known, n=1, cutoff=0)
    return f"there is no setting {name}; did you mean {nearest[0]}?"
