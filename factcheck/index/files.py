"""Files of indexes."""

import os
import shutil
from pathlib import Path
from typing import Any

import faiss


def link(file: Path, target: Path) -> None:
    """Give `file` the second name `target`, or copy it where the disk knows no second names."""
    try:
        os.link(file, target)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(file, target)


def write(index: Any, path: Path) -> None:
    """Write a FAISS index. Raises OSError where the disk does not take it, as a full one.

    Through a file of Python's: FAISS's own says nothing where its last bytes cannot be written.
    """
    try:
        with path.open("wb") as file:
            # The stubs do not know it.
            writer = faiss.PyCallbackIOWriter(file.write)  # type: ignore[attr-defined]
            faiss.write_index(index, writer)
    except RuntimeError as error:
        raise OSError(f"{path.name} could not be written: {error}") from error
