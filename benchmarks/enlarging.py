"""A large archive out of a smaller one: its rows, copied with other words, keys and vectors.

To file a million sentences takes hours, because each article is a transaction. Beyond
`FILED_AT_MOST` they are copied in the database instead: of each copy of an article one word in five
has its letters turned, its digits are others, its vectors have noise added, and its keys follow on.
What is copied has no fingerprints: reprints are looked for among the filed articles alone.
"""

import json
import sqlite3
import zlib
from pathlib import Path

import numpy as np

from benchmarks.measuring import say
from benchmarks.vectors import Spreading

FILED_AT_MOST = 100_000
# One word in so many is turned into another of its length.
_TURNED = 5
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VECTOR = np.dtype("<f2")

_COPIES = (
    """INSERT INTO revisions SELECT id + :revisions, article_id || '-' || :copy, revision, newest,
    digest || '-' || :copy, filed_at, sentences, title, url || '-' || :copy, outlet, outlet_key,
    authors, published, language, blocks, turned(text, :copy)
    FROM revisions WHERE id <= :revisions_end""",
    """INSERT INTO sentences SELECT id + :sentences, revision_id + :revisions, ordinal, paragraph,
    starts, ends, block, renamed(text_hash, :copy), searchable, outlet_key, published
    FROM sentences WHERE id <= :sentences_end""",
    """INSERT INTO embeddings SELECT renamed(text_hash, :copy), model_id, moved(text_hash, :copy)
    FROM embeddings WHERE length(text_hash) = 32""",
    """INSERT INTO stories (revision_id, story, words)
    SELECT revision_id + :revisions, story + :revisions, words
    FROM stories WHERE revision_id <= :revisions_end""",
    """INSERT INTO attributions SELECT id + :attributions, revision_id + :revisions, name_id,
    newest, value FROM attributions WHERE id <= :attributions_end""",
    """INSERT INTO attributed (sentence_id, attribution_id)
    SELECT sentence_id + :sentences, attribution_id + :attributions
    FROM attributed WHERE sentence_id <= :sentences_end""",
)


def enlarge(file: Path, size: int) -> None:
    """Copy what the archive in `file` holds until it has at least `size` sentences.

    An archive that has been enlarged, and is large enough, is left alone.
    """
    connection = sqlite3.connect(file)
    try:
        connection.execute("PRAGMA synchronous = OFF")
        _enlarge(connection, size)
    finally:
        connection.close()


def _enlarge(connection: sqlite3.Connection, size: int) -> None:
    one = connection.execute
    ends = one("SELECT last_revision, last_sentence, last_attribution FROM ledger").fetchone()
    spread = _Moving(connection)
    connection.create_function("turned", 2, turned, deterministic=True)
    connection.create_function("renamed", 2, renamed, deterministic=True)
    connection.create_function("moved", 2, spread.moved, deterministic=True)
    names = ("revisions", "sentences", "attributions")
    held = one("SELECT count(*) FROM sentences WHERE searchable").fetchone()[0]
    copies = -(-size // held) - 1
    for copy in range(1, copies + 1):
        steps = {name: end * copy for name, end in zip(names, ends, strict=True)}
        bounds = {f"{name}_end": end for name, end in zip(names, ends, strict=True)}
        with connection:
            for statement in _COPIES:
                one(statement, {"copy": copy} | steps | bounds)
            added = [
                key + steps["sentences"]
                for (key,) in one(
                    "SELECT id FROM sentences WHERE searchable AND id <= ? ORDER BY id", ends[1:2]
                ).fetchall()
            ]
            one("UPDATE ledger SET change = change + 1")
            one(
                "INSERT INTO changes SELECT change, ?, '[]' FROM ledger",
                (json.dumps(added),),
            )
            one(
                "UPDATE ledger SET last_revision = ?, last_sentence = ?, last_attribution = ?",
                [end * (copy + 1) for end in ends],
            )
        say(f"{held * (copy + 1):,} of {size:,} sentences")


def turned(text: str, copy: int) -> str:
    """Return a text of the same length, with other digits and one word in five another word."""
    words = text.split(" ")
    turning = str.maketrans(_LETTERS, _LETTERS[copy:] + _LETTERS[:copy])
    digits = str.maketrans("0123456789", "".join(str((n + copy) % 10) for n in range(10)))
    return " ".join(
        word.translate(turning if zlib.crc32(word.encode()) % _TURNED == copy % _TURNED else digits)
        for word in words
    )


def renamed(text_hash: str, copy: int) -> str:
    """Return the hash under which a copy's vector is kept: longer than any text's."""
    return f"{text_hash}{copy:02x}"


class _Moving:
    """Vectors with noise that is spread as they are."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        rows = connection.execute(
            "SELECT text_hash, vector FROM embeddings WHERE length(text_hash) = 32"
        ).fetchall()
        self._places = {key: place for place, (key, _) in enumerate(rows)}
        halves = np.frombuffer(b"".join(vector for _, vector in rows), _VECTOR)
        self._vectors = halves.reshape(len(rows), -1).astype(np.float32)
        self._spreading = Spreading(self._vectors[:10_000])
        self._copy = 0

    def moved(self, text_hash: str, copy: int) -> bytes:
        """Return the vector of a copy; those of one copy are made at once."""
        if copy != self._copy:
            self._copy = copy
            self._moved = self._spreading.near(self._vectors, [copy]).astype(_VECTOR)
        return bytes(self._moved[self._places[text_hash]].tobytes())
