"""Embeddings, kept under the hash of a sentence's text: a reprinted sentence is embedded once."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, bindparam, delete, exists, insert, select

from factcheck.store.batches import batches
from factcheck.store.tables import embeddings, models, revisions, sentences

Ids = NDArray[np.int64]
Halves = NDArray[np.float16]

_KEPT = np.dtype("<f2")
_NONE = np.empty((0, 0), _KEPT)

_MODEL = select(models.c.id).where(models.c.name == bindparam("name"))
_WANTED = (
    select(sentences.c.text_hash)
    .where(
        sentences.c.text_hash.in_(bindparam("hashes", expanding=True)),
        ~exists().where(
            embeddings.c.text_hash == sentences.c.text_hash,
            embeddings.c.model_id == bindparam("model_id"),
        ),
    )
    .distinct()
)


@dataclass(frozen=True, slots=True)
class Embeddings:
    """Vectors of one model; row i belongs to the text of hash i.

    Raises ValueError where there is not one row a hash.
    """

    model: str
    hashes: tuple[str, ...]
    vectors: Halves

    def __post_init__(self) -> None:
        if self.vectors.ndim != 2 or len(self.vectors) != len(self.hashes):
            raise ValueError(f"{len(self.hashes)} hashes for vectors {self.vectors.shape}")


def text_hash(text: str) -> str:
    """Return what a sentence's embedding is kept under: 128 bits, as 32 hexadecimal digits."""
    return hashlib.blake2b(text.encode("utf-8"), digest_size=16).hexdigest()


def keep(connection: Connection, held: Embeddings) -> None:
    """Keep the vectors of texts that stand in the archive and have none yet.

    The caller holds the ledger's lock.
    """
    model_id = _known_model(connection, held.model) or _new_model(connection, held.model)
    wanted = _wanted(connection, set(held.hashes), model_id)
    rows = {
        key: {"text_hash": key, "model_id": model_id, "vector": vector.astype(_KEPT).tobytes()}
        for key, vector in zip(held.hashes, held.vectors, strict=True)
        if key in wanted
    }
    if rows:
        connection.execute(insert(embeddings), list(rows.values()))


def missing(connection: Connection, hashes: Iterable[str], model: str) -> set[str]:
    """Return those of the hashes under which no vector of this model is kept."""
    model_id = _known_model(connection, model)
    return _missing(connection, set(hashes), model_id) if model_id else set(hashes)


def read(connection: Connection, ids: Iterable[int], model: str) -> tuple[Ids, Halves]:
    """Return, in ascending order, the keys whose vectors are kept, and their vectors."""
    query = (
        select(sentences.c.id, embeddings.c.vector)
        .join(embeddings, embeddings.c.text_hash == sentences.c.text_hash)
        .where(embeddings.c.model_id == _known_model(connection, model))
        .order_by(sentences.c.id)
    )
    keys: list[int] = []
    vectors: list[bytes] = []
    for batch in batches(sorted({int(number) for number in ids})):
        for key, vector in connection.execute(query.where(sentences.c.id.in_(batch))):
            keys.append(key)
            vectors.append(vector)
    rows = np.frombuffer(b"".join(vectors), _KEPT).reshape(len(keys), -1) if keys else _NONE
    return np.array(keys, np.int64), rows.astype(np.float16, copy=False)


def unembedded(connection: Connection, model: str, *, limit: int) -> list[tuple[str, str]]:
    """Return hash and text of searchable sentences whose vectors are not kept.

    Looks at no more than `limit` sentences; the answer is empty only if there are none.
    """
    held = exists().where(
        embeddings.c.text_hash == sentences.c.text_hash,
        embeddings.c.model_id == _known_model(connection, model),
    )
    places = connection.execute(
        select(sentences.c.text_hash, sentences.c.revision_id, sentences.c.starts, sentences.c.ends)
        .where(sentences.c.searchable, ~held)
        # In the order of both indexes, so that to find nothing takes a quarter of the time.
        .order_by(sentences.c.text_hash)
        .limit(limit)
    ).all()
    texts = _texts(connection, {place.revision_id for place in places})
    found = {p.text_hash: texts[p.revision_id][p.starts : p.ends] for p in places}
    return list(found.items())


def drop_orphans(connection: Connection, hashes: Iterable[str]) -> None:
    """Forget the vectors under those of the hashes that no sentence has any more."""
    used = exists().where(sentences.c.text_hash == embeddings.c.text_hash)
    for batch in batches(hashes):
        connection.execute(delete(embeddings).where(embeddings.c.text_hash.in_(batch), ~used))


def _known_model(connection: Connection, name: str) -> int | None:
    return connection.execute(_MODEL, {"name": name}).scalar()


def _new_model(connection: Connection, name: str) -> int:
    made: int = connection.execute(
        insert(models).returning(models.c.id), {"name": name}
    ).scalar_one()
    return made


def _wanted(connection: Connection, hashes: set[str], model_id: int) -> set[str]:
    wanted: set[str] = set()
    for batch in batches(hashes):
        found = connection.execute(_WANTED, {"hashes": batch, "model_id": model_id})
        wanted.update(found.scalars())
    return wanted


def _missing(connection: Connection, hashes: set[str], model_id: int) -> set[str]:
    query = select(embeddings.c.text_hash).where(embeddings.c.model_id == model_id)
    kept: set[str] = set()
    for batch in batches(hashes):
        kept.update(connection.execute(query.where(embeddings.c.text_hash.in_(batch))).scalars())
    return hashes - kept


def _texts(connection: Connection, revision_ids: Iterable[int]) -> dict[int, str]:
    texts: dict[int, str] = {}
    for batch in batches(revision_ids):
        query = select(revisions.c.id, revisions.c.text).where(revisions.c.id.in_(batch))
        texts.update((row.id, row.text) for row in connection.execute(query))
    return texts
