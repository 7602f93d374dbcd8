"""Words gathered by source: the firmest first, so that the weak find whom they may repeat.

Named sources and bodies are placed before those who are not named, these before outlets that are
only cited, then those whom the text does not settle, and each outlet's own voice last.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from factcheck.model import Document, Footing, Named, Unresolved
from factcheck.verification.outlets import same_outlet
from factcheck.verification.perhaps import LOOSE, may_be, shown_to_be_two, unnamed_of_one_outlet
from factcheck.verification.sameness import FIRM, Rule
from factcheck.verification.whose_word import RANKS, Word


@dataclass(slots=True)
class Group:
    """Words of one source, each with why it adds nothing: "" for the one that does.

    Where none does, the group repeats another and does not count.
    """

    members: list[tuple[Word, str]]
    counts: bool = True
    caveat: str | None = None

    @property
    def words(self) -> list[Word]:
        """The words without the reasons."""
        return [word for word, _ in self.members]

    @property
    def best(self) -> Word:
        """The first word of the firmest footing."""
        return min(self.words, key=lambda word: RANKS[word.footing])

    @property
    def first(self) -> Word:
        """The word that the others add nothing to."""
        return self.members[0][0]


def group(words: Sequence[Word]) -> list[Group]:
    """Gather words of one stance by source."""
    groups: list[Group] = []
    settled = (word for word in words if not _unsettled(word) and not word.narrated)
    for word in sorted(settled, key=_weakness):
        _add(word, groups)
    sourced = list(groups)
    for word in filter(_unsettled, words):
        _add_unsettled(word, groups, sourced)
    for word in words:
        if word.narrated:
            _add_narrated(word, groups)
    _doubt(groups)
    return groups


def one_story(words: Sequence[Word]) -> list[Word]:
    """Return the words, those of reprints of one article as if they stood in one.

    Articles are reprints where a sentence of one is a copy of one of the other.
    """
    leader: dict[str, str] = {}
    for word in words:
        ids = [passage.article.id for passage in (word.item.passage, *word.item.copies)]
        leading = next((leader[known] for known in ids if known in leader), ids[0])
        merged = {leader[known] for known in ids if known in leader}
        leader |= {known: leading for known, led_by in leader.items() if led_by in merged}
        leader |= dict.fromkeys(ids, leading)
    outlets: dict[str, str] = {}
    for word in words:
        if word.place in leader and not word.second_hand:
            outlets.setdefault(leader[word.place], word.outlet)
    return [_placed(word, leader, outlets) for word in words]


def _placed(word: Word, leader: dict[str, str], outlets: dict[str, str]) -> Word:
    place = leader.get(word.place)
    if place is None:
        return word
    outlet = outlets.get(place, word.outlet)
    if word.second_hand:
        return replace(word, place=place)
    return replace(word, place=place, outlet=outlet, printed_by=outlet)


def _weakness(word: Word) -> tuple[int, bool]:
    """Order words by footing, full names and bodies before surnames alone and documents.

    Whoever speaks for somebody comes after all whom it may be.
    """
    if word.owner:
        return RANKS[Footing.UNNAMED], True
    surname = isinstance(word.speaker, Named) and " " not in word.name
    return RANKS[word.footing], surname or isinstance(word.speaker, Document)


def _add(word: Word, groups: list[Group]) -> None:
    """Put a word to its source, or start one; what is the same as two sources makes them one."""
    same = [(one, reason) for one in groups if (reason := _reason(word, one, FIRM))]
    if not same:
        same = _first_that_may_be(word, groups)
    if not same:
        groups.append(Group([(word, "")]))
        return
    (into, reason), *others = same
    into.members.append((word, reason))
    for other, why in others:
        (first, _), *rest = other.members
        into.members += [(first, why), *rest]
        groups.remove(other)


def _first_that_may_be(word: Word, groups: Sequence[Group]) -> list[tuple[Group, str]]:
    for rule in LOOSE:
        for one in groups:
            reason = _reason(word, one, (rule,))
            if reason and not (rule is unnamed_of_one_outlet and _is_another(word, one)):
                return [(one, reason)]
    return []


def _reason(word: Word, found: Group, rules: Sequence[Rule]) -> str | None:
    reasons = (rule(word, member) for rule in rules for member in found.words)
    return next(filter(None, reasons), None)


def _is_another(word: Word, found: Group) -> bool:
    """Tell whether some unnamed member of a group is shown to be another source."""
    return any(shown_to_be_two(word, member) for member in found.words)


def _add_unsettled(word: Word, groups: list[Group], sourced: Sequence[Group]) -> None:
    """Put somebody whom the text does not settle with others such, or beside whom it may be.

    Of one article, and where nobody else is heard there of one outlet, they are one at the most.
    """
    beside = _having(sourced, lambda member: member.place == word.place)
    for one in groups:
        alike = _unsettled(one.first) and (
            one.first.place == word.place
            or (one.counts and not beside and one.first.outlet == word.outlet)
        )
        if alike:
            reason = f"it is not clear who “{word.name}” is either: counted once"
            one.members.append((word, reason))
            return
    reason = may_be(word, beside.first) if beside else ""
    groups.append(Group([(word, reason)], counts=beside is None))


def _add_narrated(word: Word, groups: list[Group]) -> None:
    """Put an outlet's own voice to whoever it cites: in the same article, else in another."""
    here = _having(groups, lambda member: member.place == word.place and not member.narrated)
    same = here or _having(groups, lambda member: same_outlet(member.outlet, word.outlet))
    if same is None:
        groups.append(Group([(word, "")]))
        return
    if same.first.narrated:
        reason = f"{word.name}’s own voice again"
    else:
        where = "in the same article" if here else "elsewhere"
        reason = f"{word.name}’s own voice, which adds none to {same.first.name} {where}"
    same.members.append((word, reason))


def _having(groups: Sequence[Group], holds: Callable[[Word], bool]) -> Group | None:
    """Return the first group with a member for which something holds, one that counts if any."""
    found = [one for one in groups if any(map(holds, one.words))]
    return next((one for one in found if one.counts), next(iter(found), None))


def _doubt(groups: Sequence[Group]) -> None:
    """Say of unnamed sources of several outlets that they may be one, which nobody can know."""
    unnamed = [one for one in groups if one.best.footing is Footing.UNNAMED]
    for one in unnamed:
        others = (other.best for other in unnamed if other.best.outlet != one.best.outlet)
        other = next(others, None)
        if other is not None:
            paper = other.passage.article.outlet or "another outlet"
            one.caveat = (
                f"not named, and neither is “{other.name}” of {paper}: whether they are the same"
                " person cannot be known"
            )


def _unsettled(word: Word) -> bool:
    return isinstance(word.speaker, Unresolved)
