"""How well it is found who said what: a finding for each claim, who is named, and what was changed.

Articles and claims are read by the attribution code that reads them in the archive; only the stance
of each sentence to what is said is given.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from factcheck.attribution import Attributor
from factcheck.errors import BadInput
from factcheck.evaluation.figures import Rate, Table
from factcheck.evaluation.gold import read_articles
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.misses import Miss
from factcheck.evaluation.printings import Half
from factcheck.evaluation.sayings_gold import GoldEvidence, GoldSaying, read_sayings
from factcheck.model import (
    Agreement,
    Article,
    Assessment,
    Attribution,
    Difference,
    Edit,
    Evidence,
    Finding,
    Passage,
    Probabilities,
    Saying,
    Sentence,
    Signal,
    SignalKind,
    Span,
    Stance,
)
from factcheck.sentences import split
from factcheck.settings import Settings
from factcheck.verification import claim_reader
from factcheck.verification.descriptions import words
from factcheck.verification.sayings import saying

GOLD = "gold/sayings.jsonl"
_NOBODY = "no saying"


class Fault(StrEnum):
    """What can be wrong with what was found."""

    FINDING = "wrong finding"
    SAID_BY = "somebody else named"
    EDITS = "other words marked as changed"


@dataclass(frozen=True, slots=True)
class Found:
    """What was to be found of a claim, what was, and the article that shows it."""

    gold: GoldSaying
    saying: Saying | None
    article: Article

    @property
    def finding(self) -> Finding | None:
        """What was found; None where the claim was read as nobody's word."""
        return self.saying.finding if self.saying else None

    @property
    def right(self) -> bool:
        """Whether that is what was to be found."""
        return self.finding is self.gold.finding

    @property
    def said_by(self) -> bool | None:
        """Whether the right speaker is named, by all words of either's name; None: none is due.

        A name may be printed shorter in one sentence than in another.
        """
        if not self.right or self.gold.said_by is None or self.saying is None:
            return None
        wanted, given = words(self.gold.said_by), words(self.saying.said_by or "")
        return bool(given) and (wanted <= given or given <= wanted)

    @property
    def changed(self) -> bool | None:
        """Whether the words that were changed are those that are marked; None: nothing is due."""
        if not self.right or self.gold.changed is None or self.saying is None:
            return None
        return changed(self.saying.edits, self.article.text, self.gold.claim.text) == (
            self.gold.changed
        )


def changed(
    edits: Sequence[Edit], printed: str, claimed: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the runs of words that were removed from what is printed, and what was added."""
    return (
        tuple(e.span.of(printed) for e in edits if e.difference is Difference.REMOVED),
        tuple(e.span.of(claimed) for e in edits if e.difference is Difference.ADDED),
    )


def measure(seeds: Path, attributor: Attributor) -> Measured:
    """Measure on the gold of `seeds`. Raises BadInput for gold that does not fit its articles."""
    own, golds = read_sayings(seeds / GOLD)
    articles = own | read_articles(seeds / "articles", largest=Settings().max_article_bytes)
    named = {one.article for gold in golds for one in gold.evidence}
    if missing := named - articles.keys():
        raise BadInput(f"{GOLD}: there is no article {', '.join(sorted(missing))}")
    read = _read({name: articles[name] for name in sorted(named)}, attributor)
    reader = claim_reader(attributor)
    found = []
    for gold in golds:
        evidence = [_item(one, read[one.article]) for one in gold.evidence]
        said = saying(reader(gold.claim), evidence)
        shown = said.sentence_id if said else None
        pages = {item.passage.id: item.passage.article for item in evidence}
        found.append(Found(gold, said, pages.get(shown or 0, evidence[0].passage.article)))
    return measured(found)


def measured(found: Sequence[Found]) -> Measured:
    """Return the figures, tables and misses of what was found."""
    figures: dict[str, float] = {}
    tables: list[Table] = []
    for half in Half:
        ours = [one for one in found if one.gold.half is half]
        rates = _rates(ours)
        figures |= {f"sayings.{half}.{name}": rate.value for name, rate in rates.items()}
        rows = tuple((name, str(rate)) for name, rate in rates.items())
        tables.append(Table(f"Sayings, {half}", ("", "right"), rows))
        tables.append(_confusion(f"Sayings, {half}: to be found, by what was found", ours))
    return Measured(figures, tuple(tables), tuple(_misses(found)))


def _rates(found: Sequence[Found]) -> Mapping[str, Rate]:
    by_finding = {
        f"recall.{finding}": Rate.count(o.right for o in found if o.gold.finding is finding)
        for finding in Finding
    }
    # A wrong "said" or "misattributed" is what an editor would have to take back.
    precise = {
        f"precision.{finding}": Rate.count(o.right for o in found if o.finding is finding)
        for finding in Finding
    }
    return {
        "finding": Rate.count(one.right for one in found),
        "said_by": Rate.count(one.said_by for one in found),
        "edits": Rate.count(one.changed for one in found),
        **precise,
        **by_finding,
    }


def _confusion(title: str, found: Sequence[Found]) -> Table:
    findings: tuple[Finding | None, ...] = (*Finding, None)
    rows = tuple(
        (
            wanted or _NOBODY,
            *(str(sum(_is(one, wanted, given) for one in found)) for given in findings),
        )
        for wanted in findings
    )
    return Table(title, ("", *(finding or _NOBODY for finding in findings)), rows)


def _is(one: Found, wanted: Finding | None, given: Finding | None) -> bool:
    return one.gold.finding is wanted and one.finding is given


def _misses(found: Iterable[Found]) -> Iterator[Miss]:
    for one in found:
        faults = {
            Fault.FINDING: one.right,
            Fault.SAID_BY: one.said_by,
            Fault.EDITS: one.changed,
        }
        gold, said = one.gold, one.saying
        for fault, right in faults.items():
            if right is False:
                yield Miss(
                    article=f"{gold.evidence[0].article}, {gold.half}, {gold.kind}",
                    fault=fault,
                    wanted=f"{gold.finding or _NOBODY}, {gold.said_by}, {gold.changed}",
                    given=f"{one.finding or _NOBODY}, {said.said_by if said else None}",
                    context=gold.claim.text,
                )


@dataclass(frozen=True, slots=True)
class _Read:
    """An article as the archive has it, its first sentence's number in the archive `first`."""

    article: Article
    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]
    first: int


def _read(articles: Mapping[str, Article], attributor: Attributor) -> dict[str, _Read]:
    parted = {name: (article, split(article)) for name, article in articles.items()}
    said = attributor(list(parted.values()))
    read: dict[str, _Read] = {}
    first = 1
    for (name, (article, sentences)), attributions in zip(parted.items(), said, strict=True):
        read[name] = _Read(article, sentences, attributions, first)
        first += len(sentences)
    return read


def _item(gold: GoldEvidence, read: _Read) -> Evidence:
    text = read.article.text
    fits = [s for s in read.sentences if s.span.of(text).startswith(gold.begins)]
    if len(fits) != 1:
        raise BadInput(f"{gold.article}: {len(fits)} sentences begin with {gold.begins!r}")
    [sentence] = fits
    passage = Passage(
        id=read.first + sentence.ordinal,
        sentence=sentence,
        article=read.article,
        revision=1,
        attributions=tuple(a for a in read.attributions if a.covers(sentence.span)),
    )
    return Evidence(passage, 1.0, {}, assessment=_assessment(gold.stance, sentence.span))


def _assessment(stance: Stance, words: Span) -> Assessment:
    """Return a sure stance, and a signal of some words, without which nothing is ruled on."""
    sure = Probabilities(*(float(stance is each) for each in Stance))
    signal = Signal(SignalKind.WORDING, Agreement.AGREE, (), (words,), "given")
    return Assessment(stance, sure, (signal,), "given")
