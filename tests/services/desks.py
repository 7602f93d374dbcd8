"""A desk over an archive in memory, without the language model."""

from pathlib import Path

from factcheck.attribution import Attributor
from factcheck.embedding import Embedder, HashingEmbedder
from factcheck.index import CurrentIndex
from factcheck.services import Desk
from factcheck.settings import Settings
from factcheck.store import Archive


def a_desk(folder: Path) -> Desk:
    """Return a desk with an empty archive; its index lies in `folder`."""

    def open_index(archive: Archive, embedder: Embedder) -> CurrentIndex:
        return CurrentIndex(archive, embedder, folder=folder, snapshot_every=1000)

    return Desk(
        Settings(index_dir=folder),
        Archive.open("sqlite://"),
        open_attributor=Attributor,
        open_embedder=HashingEmbedder,
        open_judge=lambda: None,
        open_index=open_index,
    )
