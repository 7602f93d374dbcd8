"""A newer statement of the same speaker takes the place of an older one that says the opposite."""

from collections.abc import Sequence
from datetime import date
from itertools import product

from factcheck.model import Evidence, Superseded
from factcheck.verification.origins import origin_key
from factcheck.verification.whose_word import word_of


def superseded(evidence: Sequence[Evidence]) -> tuple[Superseded, ...]:
    """Return which of the evidence gave way to a newer statement of the same origin, and why.

    Both must have a day, and the days must differ: on one day nobody knows which came last.
    """
    found: dict[int, Superseded] = {}
    dated = [(item, said_on(item)) for item in evidence]
    for (older, before), (newer, after) in product(dated, repeat=2):
        if before and after and before < after and _opposed(older, newer):
            key, by = older.passage.id, newer.passage.id
            reason = f"said on {_day(before)}; the same source said the opposite on {_day(after)}"
            found.setdefault(key, Superseded(key, by, reason))
    return tuple(found.values())


def said_on(item: Evidence) -> date | None:
    """Return the day on which whoever gives their word said it, else that of the article."""
    word = word_of(item)
    if word is not None and word.attribution.said_on is not None:
        return word.attribution.said_on
    return item.passage.article.citation(item.passage.sentence).published


def _opposed(one: Evidence, other: Evidence) -> bool:
    if one.assessment is None or other.assessment is None:
        return False
    if one.assessment.stance is other.assessment.stance:
        return False
    key = origin_key(one)
    return key is not None and key == origin_key(other)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
