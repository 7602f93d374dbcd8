"""What must hold after whatever happened: told fault by fault."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from factcheck.errors import NotFound
from factcheck.model import Article, Claim, Passage
from factcheck.retrieval import find
from factcheck.sentences import split
from tests.durability.driver import EMBEDDER, Opened, acknowledged, go_on, opened
from tests.durability.stories import File, gone, standing, step

# A sentence is among so many when it is sought by its own words.
_AMONG = 5


@dataclass(frozen=True, slots=True)
class Report:
    """What is wrong, how many articles there are, and the kind of index that they are found by."""

    faults: tuple[str, ...]
    articles: int
    kind: str


def check_anew(folder: Path, owners: Sequence[str], others: int = 0) -> Report:
    """Check in a process that starts from what is on the disk; `others` are working there too."""
    with opened(folder) as parts:
        report = check(folder, owners, parts)
        faults = (*report.faults, *_left(folder / "indexes" / "snapshots", others + 1))
    return Report(faults, report.articles, report.kind)


def file_and_check(folder: Path, owner: str, owners: Sequence[str], stop: Path) -> Report:
    """File one owner's stories until there is a file `stop`, then check everybody's."""
    with opened(folder) as parts:
        while not stop.exists():
            go_on(folder, owner, parts)
        return check(folder, owners, parts)


def check(folder: Path, owners: Sequence[str], parts: Opened) -> Report:
    """Check that the archive and its index hold exactly what these owners' steps led to."""
    parts.index.catch_up()
    articles: dict[str, Article] = {}
    former: dict[str, Article] = {}
    faults: list[str] = []
    for owner in owners:
        done = acknowledged(folder, owner)
        certain = standing(owner, done)
        # The step that was under way may have been taken or not, but not by half.
        under_way = step(owner, done)
        kept = _kept(parts, under_way.article)
        if isinstance(under_way, File) and kept == under_way.article:
            certain[under_way.article.id] = under_way.article
        elif not isinstance(under_way, File) and kept is None:
            certain.pop(under_way.article.id)
        articles |= certain
        former |= gone(owner, done)
    passages = {
        passage.id: passage
        for article in articles.values()
        for passage in _filed(parts, article, faults)
    }
    faults += _archived(parts, articles, former, passages)
    faults += _found(parts, passages, [a for key, a in former.items() if key not in articles])
    return Report(tuple(faults), len(articles), parts.index.kind)


def _kept(parts: Opened, article: Article) -> Article | None:
    try:
        return parts.archive.get(article.id).article
    except NotFound:
        return None


def _filed(parts: Opened, article: Article, faults: list[str]) -> Sequence[Passage]:
    """Return the sentences of an article that is there as it was filed."""
    try:
        filed = parts.archive.get(article.id)
    except NotFound:
        faults.append(f"{article.url} was acknowledged and is not there")
        return ()
    if filed.article != article:
        faults.append(f"{article.url} is not as it was filed")
    wanted = [sentence.span for sentence in split(article)]
    if [passage.sentence.span for passage in filed.passages] != wanted:
        faults.append(f"{article.url} has not its sentences")
    if not any(passage.attributions for passage in filed.passages):
        faults.append(f"{article.url} has lost who said it")
    return filed.passages


def _archived(
    parts: Opened,
    articles: Mapping[str, Article],
    former: Mapping[str, Article],
    passages: Mapping[int, Passage],
) -> Iterator[str]:
    """Yield what the archive holds too much of, and where the index is not its shadow."""
    if (count := parts.archive.counts().articles) != len(articles):
        yield f"there are {count} articles instead of {len(articles)}"
    for key in former.keys() - articles.keys():
        if _kept(parts, former[key]) is not None:
            yield f"{former[key].url} was deleted and is there"
    searchable = parts.archive.searchable(after=0, limit=len(passages) + 1).tolist()
    if searchable != sorted(passages):
        yield "other sentences can be searched than those of the newest revisions"
    if len(parts.index) != len(passages):
        yield f"the index holds {len(parts.index)} sentences instead of {len(passages)}"
    if parts.index.covered != parts.archive.change:
        yield "the index has not caught up"


def _found(
    parts: Opened, passages: Mapping[int, Passage], former: Iterable[Article]
) -> Iterator[str]:
    """Yield each sentence that a search does not find, finds twice, or should not find."""
    keys = list(passages)
    lost = [s.span.of(article.text) for article in former for s in split(article)]
    texts = [passage.text for passage in passages.values()] + lost
    vectors = EMBEDDER.embed_claims(texts)
    near, _ = parts.index.nearest(vectors, _AMONG)
    worded, _ = parts.index.worded(texts, _AMONG)
    hits = find(
        [Claim(text) for text in texts],
        archive=parts.archive,
        embedder=EMBEDDER,
        index=parts.index,
        limit=_AMONG,
    )
    for search, rows in (
        ("meaning", [row[row >= 0].tolist() for row in near]),
        ("words", [row[row >= 0].tolist() for row in worded]),
        ("both", [[hit.sentence_id for hit in row] for row in hits]),
    ):
        for place, row in enumerate(rows):
            if place < len(keys) and keys[place] not in row:
                yield f"by {search}, “{texts[place]}” is not found"
            if len(set(row)) < len(row):
                yield f"by {search}, “{texts[place]}” finds a sentence twice"
            if not np.isin(row, keys).all():
                yield f"by {search}, “{texts[place]}” finds what is gone"


def _left(folder: Path, living: int) -> Iterator[str]:
    """Yield what dead processes have left in the folder of the index."""
    expected = {"manifest.json", "work", ".renewal.lock", ".snapshot.lock"}
    snapshots = [path.name for path in folder.glob("snapshot-*")]
    if len(snapshots) > 1:
        yield f"there are {len(snapshots)} snapshots"
    for path in folder.iterdir():
        if path.name not in expected and path.name not in snapshots:
            yield f"{path.name} was left"
    working = list((folder / "work").glob("process-*"))
    if len(working) > living:
        yield f"{len(working)} folders of processes for {living} that live"
