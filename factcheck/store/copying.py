"""Which newest revisions are printings of one story: found as they come in, parted as they go.

Everything here is derived from the texts by `factcheck.copies`. Whoever calls holds the ledger's
lock.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from factcheck.copies import (
    SCALE,
    Likeness,
    Pair,
    Wording,
    compare,
    fingerprints,
    group,
    is_copy,
    story_text,
    wording,
)
from factcheck.model import Article
from factcheck.store import tables
from factcheck.store.batches import batches
from factcheck.store.tables import copies, revisions, stories
from factcheck.store.values import decode_blocks

# Texts that share one run of words are too many, and copies that share only one too few: 1 of 281
# pairs of seeds/gold/copies (docs/decisions/copies.md).
LEAST_SHARED = 2

# Of the shorter text, so much must seem to stand in the longer for the two to be compared. The
# copies that are found in seeds/gold/copies have .33 or more.
LEAST_ESTIMATE = 0.2

# A fingerprint that more texts have is a stock phrase, "spoke on condition of anonymity"; only the
# last hundred of them are looked at, so that no phrase makes a search slow. That loses a copy only
# where every run of words that the two share is as common. A guess.
PRINTINGS_OF_A_PHRASE = 100

# The best candidates are compared word by word, half a millisecond each. A story of more printings
# than that is linked to some of them, which are linked to the others. A guess.
AT_MOST = 16

_OWN = tables.fingerprints.alias("own")
_OTHER = tables.fingerprints.alias("other")
_NEWER = tables.fingerprints.alias("newer")
_TOO_OLD = (
    select(_NEWER.c.revision_id)
    .where(_NEWER.c.hash == _OWN.c.hash)
    .order_by(_NEWER.c.revision_id.desc())
    .offset(PRINTINGS_OF_A_PHRASE)
    .limit(1)
    .scalar_subquery()
)
_SHARING = (
    select(_OTHER.c.revision_id, stories.c.words, func.count().label("shared"))
    .select_from(_OWN)
    .join(_OTHER, _OTHER.c.hash == _OWN.c.hash)
    .join(stories, stories.c.revision_id == _OTHER.c.revision_id)
    .where(
        _OWN.c.hash.in_(bindparam("hashes", expanding=True)),
        _OWN.c.revision_id == bindparam("revision_id"),
        _OTHER.c.revision_id != bindparam("revision_id"),
        _OTHER.c.revision_id > func.coalesce(_TOO_OLD, 0),
    )
    .group_by(_OTHER.c.revision_id, stories.c.words)
    # Most texts on one subject share one run of words; to fetch them all would take the longest.
    .having(func.count() >= LEAST_SHARED)
)
_TEXTS = select(revisions.c.id, revisions.c.text, revisions.c.blocks).where(
    revisions.c.id.in_(bindparam("ids", expanding=True))
)
_LINKED = select(copies.c.revision_id, copies.c.other_id, copies.c.containment).where(
    or_(
        copies.c.revision_id.in_(bindparam("ids", expanding=True)),
        copies.c.other_id.in_(bindparam("ids", expanding=True)),
    )
)


@dataclass(frozen=True, slots=True)
class Told:
    """What an article says of its own story, ready to be compared and found again."""

    wording: Wording
    fingerprints: frozenset[int]


def read(article: Article) -> Told:
    """Return what an article says of its own story."""
    text = story_text(article)
    return Told(wording(text), fingerprints(text))


def link(connection: Connection, revision_id: int, told: Told) -> None:
    """Keep what the newest revision of an article says, and link it to its copies."""
    row = {"revision_id": revision_id, "story": revision_id, "words": told.wording.words}
    connection.execute(insert(stories), row)
    if not told.fingerprints:
        return
    rows = [{"hash": number, "revision_id": revision_id} for number in sorted(told.fingerprints)]
    connection.execute(insert(tables.fingerprints), rows)
    found = _copies(connection, revision_id, told)
    if found:
        made = [
            {"revision_id": revision_id, "other_id": other, "containment": likeness.containment}
            for other, likeness in found.items()
        ]
        connection.execute(insert(copies), made)
        _regroup(connection, {revision_id})


def unlink(connection: Connection, revision_id: int) -> None:
    """Forget what a revision says, and part those that only it held together.

    It is a newest revision, or has been one until now, and its text is still there.
    """
    [article] = _articles(connection, [revision_id]).values()
    kept = tables.fingerprints
    for batch in batches(fingerprints(story_text(article))):
        its = (kept.c.hash.in_(batch)) & (kept.c.revision_id == revision_id)
        connection.execute(delete(kept).where(its))
    linked = {number for pair in _pairs(connection, {revision_id}) for number in _both(pair)}
    either = or_(copies.c.revision_id == revision_id, copies.c.other_id == revision_id)
    connection.execute(delete(copies).where(either))
    connection.execute(delete(stories).where(stories.c.revision_id == revision_id))
    _regroup(connection, linked - {revision_id})


def _copies(connection: Connection, revision_id: int, told: Told) -> dict[int, Likeness]:
    """Return the revisions that are copies of this one, and how alike they are."""
    candidates = _candidates(connection, revision_id, told)
    articles = _articles(connection, candidates)
    found = {
        other: compare(told.wording, wording(story_text(article)))
        for other, article in articles.items()
    }
    return {other: likeness for other, likeness in found.items() if is_copy(likeness)}


def _candidates(connection: Connection, revision_id: int, told: Told) -> list[int]:
    """Return the revisions that may be copies of this one, at most `AT_MOST`, the likeliest first.

    What of the shorter text stands in the longer is estimated by the fingerprints that they share;
    of a text of some 40,000 words and more, by those that they share in each batch.
    """
    shared: Counter[int] = Counter()
    words: dict[int, int] = {}
    for batch in batches(told.fingerprints):
        asked = {"hashes": batch, "revision_id": revision_id}
        for row in connection.execute(_SHARING, asked):
            shared[row.revision_id] += row.shared
            words[row.revision_id] = row.words

    def estimate(other: int) -> float:
        return SCALE * shared[other] / min(words[other], told.wording.words)

    likely = [other for other in shared if estimate(other) >= LEAST_ESTIMATE]
    return sorted(likely, key=lambda other: (-estimate(other), other))[:AT_MOST]


def _articles(connection: Connection, revision_ids: Iterable[int]) -> dict[int, Article]:
    """Return the texts of revisions with their blocks, and nothing else of their articles."""
    found: dict[int, Article] = {}
    for batch in batches(revision_ids):
        for row in connection.execute(_TEXTS, {"ids": batch}):
            found[row.id] = Article(row.text, blocks=decode_blocks(row.blocks))
    return found


def _regroup(connection: Connection, revision_ids: set[int]) -> None:
    """Say anew which stories are told by these and by all that any chain of links leads to."""
    pairs = _linked_to(connection, revision_ids)
    members = revision_ids | {number for pair in pairs for number in _both(pair)}
    lengths: dict[int, int] = {}
    before: dict[int, int] = {}
    for batch in batches(members):
        query = select(stories).where(stories.c.revision_id.in_(batch))
        for row in connection.execute(query):
            lengths[row.revision_id] = row.words
            before[row.revision_id] = row.story
    after = group(lengths, pairs)
    _retell(
        connection, {number: after[number] for number in after if after[number] != before[number]}
    )


def _retell(connection: Connection, told: Mapping[int, int]) -> None:
    rows = [{"its": number, "story": story} for number, story in told.items()]
    if rows:
        own = stories.c.revision_id == bindparam("its")
        connection.execute(update(stories).where(own).values(story=bindparam("story")), rows)


def _linked_to(connection: Connection, revision_ids: set[int]) -> set[Pair]:
    """Return the links of these revisions, of those that they are linked to, and so on."""
    found: set[Pair] = set()
    seen: set[int] = set()
    fresh = revision_ids
    while fresh:
        seen |= fresh
        pairs = set(_pairs(connection, fresh))
        found |= pairs
        fresh = {number for pair in pairs for number in _both(pair)} - seen
    return found


def _pairs(connection: Connection, revision_ids: Iterable[int]) -> Iterator[Pair]:
    for batch in batches(revision_ids):
        for row in connection.execute(_LINKED, {"ids": batch}):
            yield Pair(row.revision_id, row.other_id, row.containment)


def _both(pair: Pair) -> tuple[int, int]:
    return pair.one, pair.other
