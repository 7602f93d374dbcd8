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
    """Write a FAISS index. Raises OSError where the disk does not take it, as a full one."""
    try:
        faiss.write_index(index, str(path))
    except RuntimeError as error:
        raise OSError(f"{path.name} could not be written: {error}") from error
