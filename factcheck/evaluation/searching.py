"""A set's documents in an archive of their own, and the searches that are compared on it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import chain

import numpy as np

from factcheck.evaluation.collections import Asked, Searched
from factcheck.evaluation.measures.ranks import Answer
from factcheck.model import Claim, Evidence, Record
from factcheck.retrieval import find
from factcheck.services import Desk
from factcheck.store import Embeddings, text_hash

# Sentences found for a claim: the tenth article may have ten sentences of each before it.
DEPTH = 100
# Sentences embedded at once: 512 and more ran as fast as the model does (services/ingest.py); more
# of them, so that those of like length run together.
_EMBEDDED_AT_ONCE = 4_096
# Claims asked at once: a few seconds' work, so that progress shows.
_ASKED_AT_ONCE = 50

# Takes how many more articles or claims are done.
Step = Callable[[int], None]
# The keys of the sentences found, best first, each with those of its copies.
_Row = list[tuple[int, ...]]
_Search = Callable[[Sequence[str]], list[_Row]]
# A sentence: its article, and its number there.
_Sought = tuple[Searched, int]


class Search(StrEnum):
    """What finds sentences: each search alone, both together, and that as a judge orders it.

    Sentences are judged as they stand, whoever says them: nothing is attributed in these sets.
    """

    VECTORS = "vectors"
    WORDS = "words"
    FUSED = "fused"
    JUDGED = "judged"


def fill(desk: Desk, articles: Iterable[Searched], step: Step) -> None:
    """Keep articles, without who says what in them, in the desk's archive and its index."""
    for batch in _batches(articles):
        _keep(desk, batch)
        step(len(batch))
    desk.index.catch_up()


def ask(
    desk: Desk, claims: Sequence[Asked], articles: Sequence[Searched], step: Step
) -> dict[Search, tuple[Answer, ...]]:
    """Ask every search for claims; `articles` are all that the desk's archive holds."""
    known = {one.article.id: one for one in articles}
    searches = _searches(desk)
    answers: dict[Search, list[Answer]] = {search: [] for search in searches}
    for start in range(0, len(claims), _ASKED_AT_ONCE):
        some = claims[start : start + _ASKED_AT_ONCE]
        found = {name: search([claim.text for claim in some]) for name, search in searches.items()}
        places = _places(desk, known, chain.from_iterable(found.values()))
        for name, rows in found.items():
            answers[name] += [
                _answer(claim, [[places[key] for key in keys] for keys in row])
                for claim, row in zip(some, rows, strict=True)
            ]
        step(len(some))
    return {name: tuple(row) for name, row in answers.items()}


def _batches(articles: Iterable[Searched]) -> Iterator[list[Searched]]:
    batch: list[Searched] = []
    size = 0
    for one in articles:
        batch.append(one)
        size += len(one.sentences)
        if size >= _EMBEDDED_AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _keep(desk: Desk, batch: Sequence[Searched]) -> None:
    hashed = [{text_hash(text): text for text in _texts(one)} for one in batch]
    texts = {digest: text for one in hashed for digest, text in one.items()}
    missing = desk.archive.missing(texts, desk.embedder.model)
    wanted = [digest for digest in texts if digest in missing]
    vectors = desk.embedder.embed_sentences([texts[digest] for digest in wanted])
    made = dict(zip(wanted, vectors.astype(np.float16), strict=True))
    for one, hashes in zip(batch, hashed, strict=True):
        new = tuple(digest for digest in hashes if digest in made)
        rows = np.stack([made[digest] for digest in new]) if new else None
        held = Embeddings(desk.embedder.model, new, rows) if rows is not None else None
        desk.archive.add(Record(one.article, one.sentences, ()), held)


def _texts(one: Searched) -> list[str]:
    return [sentence.span.of(one.article.text) for sentence in one.sentences]


def _searches(desk: Desk) -> dict[Search, _Search]:
    index, embedder = desk.index, desk.embedder

    def near(texts: Sequence[str]) -> list[_Row]:
        return _alone(index.nearest(embedder.embed_claims(texts), DEPTH)[0].tolist())

    def worded(texts: Sequence[str]) -> list[_Row]:
        return _alone(index.worded(texts, DEPTH)[0].tolist())

    def fused(texts: Sequence[str]) -> list[_Row]:
        claims = [Claim(text) for text in texts]
        hits = find(claims, archive=desk.archive, embedder=embedder, index=index, limit=DEPTH)
        return [[(hit.sentence_id, *hit.copies) for hit in row] for row in hits]

    def judged(texts: Sequence[str]) -> list[_Row]:
        checks = desk.check_all([Claim(text) for text in texts], limit=DEPTH)
        return [[_keys(item) for item in one.evidence] for one in checks]

    searches: dict[Search, _Search] = {
        Search.VECTORS: near,
        Search.WORDS: worded,
        Search.FUSED: fused,
    }
    return {**searches, Search.JUDGED: judged} if desk.verifier else searches


def _keys(item: Evidence) -> tuple[int, ...]:
    return tuple(passage.id for passage in item.printings)


def _alone(rows: Sequence[Sequence[int]]) -> list[_Row]:
    """Return the keys of each row without the padding at its end."""
    return [[(key,) for key in row if key >= 0] for row in rows]


def _places(desk: Desk, known: Mapping[str, Searched], rows: Iterable[_Row]) -> dict[int, _Sought]:
    keys = {key for row in rows for keys in row for key in keys}
    return {
        passage.id: (known[passage.article.id], passage.sentence.ordinal)
        for passage in desk.archive.passages(keys)
    }


def _answer(claim: Asked, row: Sequence[Sequence[_Sought]]) -> Answer:
    finding = (one.name for found in row for one, number in found if one.counts(number))
    sentences = tuple(tuple((one.name, number) for one, number in found) for found in row)
    return Answer(claim, tuple(dict.fromkeys(finding)), sentences)
