"""A desk for measuring, which leaves nothing behind."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from factcheck.services import Desk
from factcheck.settings import Settings
from factcheck.wiring import open_desk


@contextmanager
def scratch_desk(settings: Settings) -> Iterator[Desk]:
    """Open a desk over an empty archive in memory; of `settings` it shares the model only."""
    models = settings.index_dir / "models"
    models.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        # An exported model takes a minute to make, so that it is not made again for each desk.
        (Path(folder) / "models").symlink_to(models.resolve(), target_is_directory=True)
        apart = replace(settings, database_url="sqlite://", index_dir=Path(folder))
        with open_desk(apart) as desk:
            yield desk
