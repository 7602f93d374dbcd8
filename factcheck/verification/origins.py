"""How many independent sources stand behind evidence, and what was collapsed into what.

Supporting and refuting evidence are counted apart. Evidence that gives nobody's word is left out
where words are read (`whose_word.word_of`). What stands on one word is found by the rules of
`sameness` and `perhaps`; whom the text does not settle, and an outlet's own voice, are placed last,
because they repeat whoever is heard beside them.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence

from factcheck.model import (
    Collapsed,
    Document,
    Evidence,
    Footing,
    Named,
    Organisation,
    Origin,
    SourceKind,
    Stance,
)
from factcheck.names import spelling_of
from factcheck.store.columns import folded
from factcheck.verification.gainsaid import denial_of
from factcheck.verification.gathering import Group, group, one_story
from factcheck.verification.whose_word import Word, word_of

_IN_WORDS = {
    Footing.ON_RECORD: ("on the record", "on the record"),
    Footing.UNNAMED: ("unnamed", "unnamed"),
    Footing.UNRESOLVED: ("of whom it is not clear who speaks",) * 2,
    Footing.OUTLET: ("outlet in its own voice", "outlets in their own voice"),
}
_CITED = ("outlet that another cites", "outlets that others cite")


def origins(evidence: Sequence[Evidence], *, charge: bool = False) -> tuple[Origin, ...]:
    """Return the origins of the evidence that supports or refutes, the best evidence's first.

    Evidence of both stances from one source makes two origins, and so does a sentence that says
    who denies it, but not where the claim is about the `charge`. Evidence without an assessment, or
    that is neither for nor against, has none.
    """
    order = {item.passage.id: number for number, item in enumerate(evidence)}
    told = [*map(word_of, evidence), *(() if charge else map(denial_of, evidence))]
    words = one_story([word for word in told if word is not None])
    found = [
        found
        for stance in (Stance.SUPPORTS, Stance.REFUTES)
        for found in group([word for word in words if word.stance is stance])
    ]
    found.sort(key=lambda one: min(order[word.item.passage.id] for word in one.words))
    return tuple(map(_origin, found))


def origin_key(item: Evidence) -> Hashable | None:
    """Return what is the same for two pieces of evidence that surely stand on one's word.

    None where that is not sure: for those who are not named and those who are not settled.
    """
    word = word_of(item)
    if word is None or (word.second_hand and word.footing is Footing.OUTLET):
        return None
    match word.speaker:
        case Named() | Organisation() if word.source_id is not None:
            return "source", word.source_id
        case Named(name=name) if " " in name:
            return SourceKind.PERSON, spelling_of(name, SourceKind.PERSON).key
        case Organisation(name=name):
            return SourceKind.ORGANISATION, spelling_of(name, SourceKind.ORGANISATION).key
        case Document(name=name):
            return "document", word.outlet, folded(name)
    return ("outlet", word.outlet) if word.narrated else None


def count_in_words(origins: Iterable[Origin], stance: Stance) -> str:
    """Say how many origins of a stance count: "2 independent sources: 1 on the record, 1 unnamed".

    An outlet in its own voice, with no source, is among them, and one that another cites; each is
    named as what it is.
    """
    ours = [one for one in origins if one.counts and one.stance is stance]
    if not ours:
        return "no independent source"
    counted = Counter(map(_kind, sorted(ours, key=lambda one: list(Footing).index(one.footing))))
    kinds = ", ".join(f"{number} {kind[number > 1]}" for kind, number in counted.items())
    if len(counted) == 1 and ours[0].footing is Footing.OUTLET:
        return kinds
    return f"{len(ours)} independent source{'s' if len(ours) > 1 else ''}: {kinds}"


def _kind(origin: Origin) -> tuple[str, str]:
    """Return what an origin is called, one and several."""
    return _CITED if origin.cited_by is not None else _IN_WORDS[origin.footing]


def _origin(found: Group) -> Origin:
    best = found.best
    known = (word.source_id for word in (best, *found.words))
    placed = [one for member in found.members for one in _sentences(*member)]
    return Origin(
        name=best.name,
        footing=best.footing,
        stance=best.stance,
        sentence_ids=tuple(sentence_id for sentence_id, _ in placed),
        collapsed=tuple(Collapsed(*one) for one in placed if one[1]),
        source_id=next(filter(None, known), None),
        counts=found.counts,
        caveat=found.caveat,
        cited_by=_cited_by(found),
    )


def _cited_by(found: Group) -> str | None:
    """Return which outlet cites another on whose word it stands; None where that one is heard."""
    best = found.best
    if best.footing is not Footing.OUTLET or best.narrated:
        return None
    itself = any(word.narrated and word.outlet == best.outlet for word in found.words)
    return None if itself else best.passage.article.outlet or "an outlet without a name"


def _sentences(word: Word, reason: str) -> Iterator[tuple[int, str]]:
    """Yield a word's sentence and its copies, each with why it adds nothing, if it adds nothing."""
    yield word.item.passage.id, reason
    papers = len({copy.article.id for copy in (word.item.passage, *word.item.copies)})
    for copy in word.item.copies:
        yield copy.id, f"printed in {papers} papers: the same story"
