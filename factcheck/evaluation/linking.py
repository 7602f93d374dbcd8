"""How well mentions are linked to sources across articles, through the real parts.

The articles of a group are attributed and kept in an archive of their own, which links the speakers
to sources. A mention has the source of what is attributed to it; one that nothing is attributed to,
or whose speaker is linked to nobody, is put with no other.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from factcheck.attribution import link
from factcheck.evaluation.datasets import Attribute
from factcheck.evaluation.figures import Rate, Table
from factcheck.evaluation.linking_gold import Group, Mention, read_groups
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.measures.clusters import Placed, b_cubed, pairs
from factcheck.evaluation.misses import Miss, in_context
from factcheck.evaluation.printings import Half
from factcheck.model import Attribution, Link, Narrator, Record, Statement
from factcheck.sentences import split
from factcheck.store import Archive

GROUPS = "gold/linking.jsonl"

# More sentences than any group has.
_MANY = 10_000
_COLUMNS = ("case", "pairs: precision", "recall", "B-cubed: precision", "recall", "F1", "mentions")


class Fault(StrEnum):
    """What can be wrong with a source."""

    JOINED = "taken for one"
    PARTED = "taken for several"


@dataclass(frozen=True, slots=True)
class Linked:
    """A mention, and the source that it was linked to, if any, by its id and why."""

    mention: Mention
    source_id: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A group, and what each of its mentions was linked to."""

    group: Group
    linked: tuple[Linked, ...]

    @property
    def placed(self) -> list[Placed]:
        """The mentions as they are measured: no source of one group is another's."""
        line = self.group.line
        return [
            Placed((line, one.mention.source), (line, one.source_id or number))
            for number, one in enumerate(self.linked)
        ]


def measure(seeds: Path, attribute: Attribute) -> Measured:
    """Measure on the gold of `seeds`. Raises BadInput for gold that cannot be read."""
    judged = [judge(group, attribute) for group in read_groups(seeds / GROUPS)]
    halves = {half: [one for one in judged if one.group.half is half] for half in Half}
    return Measured(
        {name: value for half, ours in halves.items() for name, value in _figures(half, ours)},
        tuple(_table(half, ours) for half, ours in halves.items()),
        tuple(miss for one in judged for miss in _misses(one)),
    )


def judge(group: Group, attribute: Attribute) -> Judged:
    """Return what the mentions of a group are linked to."""
    archive = Archive.open("sqlite://")
    try:
        for article in group.articles:
            sentences = split(article)
            said = attribute(article, sentences)
            statements = tuple(Statement(one, link(one, article)) for one in said)
            archive.add(Record(article, sentences, statements))
        return Judged(group, _linked(group, archive))
    finally:
        archive.close()


def _linked(group: Group, archive: Archive) -> tuple[Linked, ...]:
    said: dict[str, dict[Attribution, str]] = defaultdict(dict)
    for passage in archive.passages(archive.searchable(after=0, limit=_MANY).tolist()):
        for attribution, source_id in zip(passage.attributions, passage.source_ids, strict=True):
            if source_id is not None:
                said[passage.article.id][attribution] = source_id
    ids = [_source_of(mention, said[mention.article.id]) for mention in group.mentions]
    why = {source_id: _why(archive, source_id) for source_id in ids if source_id}
    return tuple(
        Linked(mention, source_id, why.get(source_id or "", ""))
        for mention, source_id in zip(group.mentions, ids, strict=True)
    )


def _source_of(mention: Mention, said: Mapping[Attribution, str]) -> str | None:
    """Return the source of what is attributed to a mention, if anything is."""
    for attribution, source_id in said.items():
        if not isinstance(attribution.speaker, Narrator):
            places = (attribution.speaker.mention, attribution.source)
            if any(place and place.overlaps(mention.span) for place in places):
                return source_id
    return None


def _why(archive: Archive, source_id: str) -> str:
    judgements = archive.dossier(source_id).judgements
    return "; ".join(
        f"{one.name}: {one.reason}"
        for one in judgements
        if one.source_id == source_id and one.link is Link.LINKED and one.undone_at is None
    )


def _figures(half: Half, judged: Sequence[Judged]) -> Iterator[tuple[str, float]]:
    placed = [placed for one in judged for placed in one.placed]
    found, cubed = pairs(placed), b_cubed(placed)
    yield f"linking.{half}.pairs.precision", found.precision.value
    yield f"linking.{half}.pairs.recall", found.recall.value
    yield f"linking.{half}.b_cubed.precision", cubed.precision
    yield f"linking.{half}.b_cubed.recall", cubed.recall
    yield f"linking.{half}.b_cubed.f1", cubed.f1
    yield f"linking.{half}.found", _found(judged).value


def _found(judged: Sequence[Judged]) -> Rate:
    return Rate.count(linked.source_id is not None for one in judged for linked in one.linked)


def _table(half: Half, judged: Sequence[Judged]) -> Table:
    kinds = sorted({one.group.kind for one in judged})
    rows = [(kind, *_row([one for one in judged if one.group.kind == kind])) for kind in kinds]
    title = f"Links in {len(judged)} groups of articles, {half}; mentions found {_found(judged)}"
    return Table(title, _COLUMNS, (("all", *_row(judged)), *rows))


def _row(judged: Sequence[Judged]) -> tuple[str, ...]:
    placed = [placed for one in judged for placed in one.placed]
    found, cubed = pairs(placed), b_cubed(placed)
    shares = (cubed.precision, cubed.recall, cubed.f1)
    return (
        str(found.precision),
        str(found.recall),
        *(f"{share:.3f}" for share in shares),
        str(len(placed)),
    )


def _misses(judged: Judged) -> Iterator[Miss]:
    """Yield each source that was taken for several, and several that were taken for one."""
    together = list(zip(judged.placed, judged.linked, strict=True))
    for gold in dict.fromkeys(placed.gold for placed, _ in together):
        own = [(placed.found, linked) for placed, linked in together if placed.gold == gold]
        if len(_apart(own)) > 1:
            yield _miss(judged, Fault.PARTED, "one source", _apart(own))
    for found in dict.fromkeys(placed.found for placed, _ in together):
        own = [(placed.gold, linked) for placed, linked in together if placed.found == found]
        if len(_apart(own)) > 1:
            yield _miss(judged, Fault.JOINED, f"{len(_apart(own))} sources", _apart(own))


def _apart(own: Sequence[tuple[Hashable, Linked]]) -> list[list[Linked]]:
    sides: dict[Hashable, list[Linked]] = defaultdict(list)
    for side, linked in own:
        sides[side].append(linked)
    return list(sides.values())


def _miss(judged: Judged, fault: Fault, wanted: str, sides: Sequence[Sequence[Linked]]) -> Miss:
    given = " | ".join(", ".join(_shown(one) for one in side) for side in sides)
    first = sides[-1][0]
    context = first.why or in_context([first.mention.span], first.mention.article.text)
    where = f"{judged.group.line} ({judged.group.kind})"
    return Miss(article=where, fault=fault, wanted=wanted, given=given, context=context)


def _shown(linked: Linked) -> str:
    return linked.mention.words + ("" if linked.source_id else " (linked to nobody)")
