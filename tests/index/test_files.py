"""Files of indexes are written whole, or it is an error."""

from pathlib import Path

import faiss
import numpy as np
import pytest

from factcheck.index.files import write


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
@pytest.mark.parametrize("count", [1, 100_000], ids=["a few bytes", "megabytes"])
def test_a_disk_that_takes_nothing_is_an_error(count: int) -> None:
    """FAISS alone would not notice that its last few thousand bytes were lost."""
    index = faiss.IndexFlatIP(8)
    index.add(np.zeros((count, 8), np.float32))

    with pytest.raises(OSError, match="No space left"):
        write(index, Path("/dev/full"))
