"""Gold files: what people marked in the demo articles, placed in their text."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, assert_never

from factcheck.errors import BadInput
from factcheck.evaluation.gate import GOLD, MARKED
from factcheck.evaluation.lines import explained, read_rows
from factcheck.evaluation.marked import read_marked
from factcheck.model import (
    Anonymous,
    Article,
    Document,
    Named,
    Narrator,
    Organisation,
    Polarity,
    Span,
    Speaker,
    Unresolved,
    Voice,
)
from factcheck.reading import Read, read


class SpeakerKind(StrEnum):
    """The six cases of a speaker, under the names that the answers give them."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    UNRESOLVED = "unresolved"
    NARRATOR = "narrator"


@dataclass(frozen=True, slots=True)
class Who:
    """A speaker as two people would compare it: its kind and its name or description, if any."""

    kind: SpeakerKind
    name: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One line of `gold/attribution.jsonl`, its content placed in the article."""

    who: Who
    content: tuple[Span, ...]
    cue: str | None
    voice: Voice | None
    polarity: Polarity
    told_to: str | None
    said_on: date | None
    hard: str | None = None


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence that bears on a claim: the article's name, and how the sentence begins."""

    article: str
    begins: str


class ClaimKind(StrEnum):
    """What a claim turns on; a claim can be of several kinds.

    A `paraphrase` shares few words with its sentences. A `consequence` follows from them, or cannot
    be true if they are, without being said in them.
    """

    PARAPHRASE = "paraphrase"
    NAME = "name"
    NUMBER = "number"
    DATE = "date"
    NEGATION = "negation"
    SPEAKER = "speaker"
    PLACE = "place"
    CONSEQUENCE = "consequence"


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim, every sentence that bears on it, and what it turns on."""

    text: str
    sentences: tuple[GoldSentence, ...]
    kinds: frozenset[ClaimKind]


def who(speaker: Speaker) -> Who:
    """Return what of a speaker is compared with the gold."""
    match speaker:
        case Named(name=name, role=role):
            return Who(SpeakerKind.NAMED, name, role)
        case Anonymous(description=description):
            return Who(SpeakerKind.ANONYMOUS, description)
        case Organisation(name=name):
            return Who(SpeakerKind.ORGANISATION, name)
        case Document(name=name):
            return Who(SpeakerKind.DOCUMENT, name)
        case Unresolved():
            return Who(SpeakerKind.UNRESOLVED)
        case Narrator():
            return Who(SpeakerKind.NARRATOR)
    assert_never(speaker)


def read_articles(folder: Path, *, largest: int) -> dict[str, Article]:
    """Return the articles of a folder by file name, with `:line` for one row of many.

    Raises BadInput where one of them cannot be read.
    """
    articles: dict[str, Article] = {}
    for reading in read([str(folder)], largest=largest):
        if not isinstance(reading, Read):
            raise BadInput(f"{reading.origin}: {reading.reason}")
        articles[Path(reading.origin).name] = reading.article
    return articles


def read_searched(seeds: Path, *, largest: int) -> dict[str, Article]:
    """Return the articles that claims are checked against: the demo articles and the marked ones.

    Raises BadInput where one of them cannot be read, and where two have one name.
    """
    demo = read_articles(seeds / "articles", largest=largest)
    texts = sorted((seeds / GOLD / MARKED).glob("*.txt"))
    marked = {path.name: read_marked(path).article for path in texts}
    if twice := demo.keys() & marked.keys():
        raise BadInput(f"two articles have one name: {', '.join(sorted(twice))}")
    return demo | marked


def read_attributions(
    path: Path, articles: Mapping[str, Article]
) -> dict[str, tuple[GoldAttribution, ...]]:
    """Return the gold attributions of each article, in the order of the text.

    Raises BadInput for a line that is not one of such a file, for an unknown article, and for
    words that do not stand in it.
    """
    found: dict[str, list[GoldAttribution]] = defaultdict(list)
    reached: dict[str, int] = defaultdict(int)
    for where, row in read_rows(path):
        with explained(where):
            name = row["article"]
            content = place(row["content"], articles[name].text, after=reached[name])
            found[name].append(_gold_attribution(row, content))
            reached[name] = content[0].start
    return {name: tuple(rows) for name, rows in found.items()}


def place(phrases: Sequence[str], text: str, *, after: int) -> tuple[Span, ...]:
    """Return where phrases stand, each sought after the one before it, as whole words.

    Raises LookupError for the first phrase that is not there.
    """
    spans: list[Span] = []
    for phrase in phrases:
        whole = re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)")
        match = whole.search(text, spans[-1].end if spans else after)
        if match is None:
            raise LookupError(f"the article does not hold {phrase!r}")
        spans.append(Span(*match.span()))
    return tuple(spans)


def read_claims(path: Path) -> tuple[GoldClaim, ...]:
    """Return the claims of a gold file; several lines may give one claim's sentences.

    Raises BadInput for a line that is not one of such a file, and for lines that do not agree on
    what their claim turns on.
    """
    found: dict[str, GoldClaim] = {}
    for where, row in read_rows(path):
        with explained(where):
            line = _gold_claim(row)
            before = found.get(line.text, GoldClaim(line.text, (), line.kinds))
            if line.kinds != before.kinds:
                raise ValueError("the claim is of other kinds on a line before")
            found[line.text] = replace(line, sentences=before.sentences + line.sentences)
    return tuple(found.values())


def _gold_claim(row: Mapping[str, Any]) -> GoldClaim:
    sentences = tuple(GoldSentence(row["article"], begins) for begins in row["sentences"])
    kinds = frozenset(ClaimKind(kind) for kind in row["kinds"])
    if not sentences or not kinds:
        raise ValueError("a claim has a sentence that bears on it, and a kind")
    return GoldClaim(row["claim"], sentences, kinds)


def _gold_attribution(row: Mapping[str, Any], content: tuple[Span, ...]) -> GoldAttribution:
    speaker = row["speaker"]
    name = speaker.get("name") or speaker.get("description")
    return GoldAttribution(
        who=Who(SpeakerKind(speaker["kind"]), name, speaker.get("role")),
        content=content,
        cue=row["cue"],
        voice=Voice(row["voice"]) if row["voice"] else None,
        polarity=Polarity(row["polarity"]),
        told_to=row["told_to"],
        said_on=date.fromisoformat(row["said_on"]) if row["said_on"] else None,
        hard=row.get("hard"),
    )
