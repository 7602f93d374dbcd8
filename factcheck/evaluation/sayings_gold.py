"""Gold for sayings: small articles, and claims with what the archive has to say of who said it.

A line of `gold/sayings.jsonl` is an article (`article`, `outlet`, `published`, `text`) or a claim:

* `claim`, and `speaker` where the claim's own field names one;
* `evidence`: the `article`, how the sentence `begins`, and its `stance` to what is said, so that no
  verifier is measured along;
* `finding`, null where the claim has nobody say anything, and `said_by`;
* `removed` and `added`, of an altered quotation, the words that were;
* `part`, dev or held-out, and `kind`, what is difficult.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.errors import BadInput
from factcheck.evaluation.printings import Half
from factcheck.model import Article, Block, BlockKind, Claim, Finding, Span, Stance


@dataclass(frozen=True, slots=True)
class GoldEvidence:
    """A sentence by its article's name and its first words, and what it does to what is said."""

    article: str
    begins: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class GoldSaying:
    """A claim, its evidence, and what is to be found: `finding` is None where nobody says it."""

    half: Half
    kind: str
    claim: Claim
    evidence: tuple[GoldEvidence, ...]
    finding: Finding | None
    said_by: str | None
    changed: tuple[tuple[str, ...], tuple[str, ...]] | None


def read_sayings(path: Path) -> tuple[dict[str, Article], tuple[GoldSaying, ...]]:
    """Return the articles by name, and the claims. Raises BadInput where a line is neither."""
    articles: dict[str, Article] = {}
    claims: list[GoldSaying] = []
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path.name}: {error}") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if "claim" in row:
                claims.append(_claim(row))
            else:
                articles[row["article"]] = _article(row)
        except KeyError as error:
            raise BadInput(f"{path.name}:{number}: there is no {error}") from error
        except (TypeError, ValueError) as error:
            raise BadInput(f"{path.name}:{number}: {error}") from error
    return articles, tuple(claims)


def _article(row: Mapping[str, Any]) -> Article:
    text = row["text"]
    return Article(
        text,
        outlet=row["outlet"],
        published=date.fromisoformat(row["published"]),
        blocks=(Block(Span(0, len(text)), BlockKind.BODY),),
    )


def _claim(row: Mapping[str, Any]) -> GoldSaying:
    finding = row["finding"]
    changed = (tuple(row["removed"]), tuple(row["added"])) if "removed" in row else None
    return GoldSaying(
        half=Half(row["part"]),
        kind=row["kind"],
        claim=Claim(row["claim"], row.get("speaker")),
        evidence=_evidence(row["evidence"]),
        finding=None if finding is None else Finding(finding),
        said_by=row.get("said_by"),
        changed=changed,
    )


def _evidence(rows: Sequence[Mapping[str, Any]]) -> tuple[GoldEvidence, ...]:
    return tuple(GoldEvidence(r["article"], r["begins"], Stance(r["stance"])) for r in rows)
