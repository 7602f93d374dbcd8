"""What may be one source's, though nothing shows it: each rule says so in words, or None.

Two sources are counted only where they cannot be taken for one.
"""

from factcheck.model import Anonymous, Document, Footing, Named, Organisation, Unresolved
from factcheck.store.columns import folded
from factcheck.verification.outlets import cited_outlet, named_outlet, same_outlet
from factcheck.verification.sameness import Rule, bare, reaches, shown
from factcheck.verification.unnamed import can_be_one, told_apart
from factcheck.verification.whose_word import Word

# What a speaker puts out: "the statement" of an article is a speaker's in it, and no further one.
_PUT_OUT = frozenset(
    "statement post tweet message letter email release communique communiqué video speech remarks"
    " thread interview".split()
)


def same_short_name(word: Word, other: Word) -> str | None:
    """Take a surname alone for that of whoever is named in full with it: it may be.

    So may a name that is printed with a trade or a title before it, which is read as a part of it.
    """
    match word.speaker, other.speaker:
        case Named(name=name), Named(name=theirs) if folded(name) == folded(theirs):
            return f"“{name}” may be the same in both" if " " not in name else None
        case (Named(), Named() | Organisation()) | (Organisation(), Named()):
            short, full = sorted((word.name, other.name), key=len)
            people = isinstance(word.speaker, Named) and isinstance(other.speaker, Named)
            if folded(full).endswith(f" {folded(short)}") and (people or " " in short):
                return f"“{short}” may be {full}"
    return None


def same_common_name(word: Word, other: Word) -> str | None:
    """Take “police” in two articles on one matter for the same, and “the agency” for one before.

    Such a name tells no body from another's, so that the archive keeps one for each article.
    """
    match word.speaker, other.speaker:
        case Organisation(name=name), Organisation(name=theirs):
            shorter, longer = sorted((bare(name), bare(theirs)), key=len)
            if word.footing is Footing.OUTLET or (reaches(word) and reaches(other)):
                return None
            if shorter == longer:
                return f"{name} may be the same in both"
            if longer.endswith(f" {shorter}") and word.place == other.place:
                return f"“{name}” may be {theirs}, in the same article"
    return None


def speaks_for_one_before(word: Word, other: Word) -> str | None:
    """Take “her lawyer” for the voice of whoever is named just before: it may be theirs."""
    if word.owner is None or other.principal or other.owner:
        return None
    owners = {"its": Organisation, "their": Named | Anonymous | Organisation}
    if not isinstance(other.speaker, owners.get(word.owner, Named | Anonymous)):
        return None
    known = other.place == word.place or isinstance(other.speaker, Named)
    before = set(folded(word.just_before).split())
    if known and before.intersection(folded(other.name).split()[-1:]):
        return f"{shown(word)} may speak for {other.name}, named just before"
    return None


def own_statement(word: Word, other: Word) -> str | None:
    """Take “the statement” for one of whoever speaks on the record in the same article."""
    match word.speaker:
        case Document(name=name) if word.place == other.place:
            put_out = bare(name) in _PUT_OUT
            if put_out and other.footing is Footing.ON_RECORD:
                return f"{name} may be that of {other.name}, who is heard in the same article"
    return None


def through_one_outlet(word: Word, other: Word) -> str | None:
    """Count all who cite one agency, or another paper, once: they have the source that it has.

    So are they with its own report. A source that it names stands for it.
    """
    if word.narrated or not same_outlet(word.outlet, other.outlet):
        return None
    if _cited_only(word) or (_is_weak(word) and _cited_only(other)):
        return f"both rest on what {_outlet(word, other)} reports"
    return None


def unnamed_of_one_outlet(word: Word, other: Word) -> str | None:
    """Count unnamed sources of one outlet once, unless their descriptions show them to be two.

    "A second official", beside an official in the same article, is shown to be another; so is an
    intelligence officer beside a diplomat. Several who speak together are still one source.
    """
    if not _both_unnamed(word, other) or word.outlet != other.outlet:
        return None
    if shown_to_be_two(word, other):
        return None
    if folded(word.name) == folded(other.name):
        return f"the same unnamed source, {other.name}, as far as is shown"
    return f"“{word.name}” may be “{other.name}”: nothing shows two"


def shown_to_be_two(word: Word, other: Word) -> bool:
    """Tell whether two unnamed sources are shown to be two."""
    if not _both_unnamed(word, other):
        return False
    apart = told_apart(word.name, other.name) and word.place == other.place
    return apart or not can_be_one(word.name, other.name)


LOOSE: tuple[Rule, ...] = (
    same_short_name,
    same_common_name,
    speaks_for_one_before,
    own_statement,
    through_one_outlet,
    unnamed_of_one_outlet,
)


def may_be(word: Word, other: Word) -> str:
    """Say why somebody whom the text does not settle adds nobody to another of the same article."""
    match word.speaker:
        case Unresolved(candidates=candidates) if other.name in candidates:
            return f"“{word.name}” may be {other.name}: the text leaves it open"
    return f"“{word.name}” may be {other.name}, who says the same in the same article"


def _is_weak(word: Word) -> bool:
    return word.footing in (Footing.UNNAMED, Footing.OUTLET)


def _cited_only(word: Word) -> bool:
    """Tell whether it is another outlet's report that is cited, without a name."""
    return word.second_hand and _is_weak(word)


def _both_unnamed(word: Word, other: Word) -> bool:
    return all(one.footing is Footing.UNNAMED for one in (word, other))


def _outlet(word: Word, other: Word) -> str:
    """Return the printed name of the outlet that both rest on."""
    for one in (word, other):
        if cited_outlet(one.speaker):
            return one.name
        text = one.passage.article.text
        for span in reversed(one.attribution.via):
            if named_outlet(span.of(text)):
                return span.of(text)
    return word.outlet.title()
