"""Why two words are one source's: each rule says so in words, or None where it does not hold.

A rule in `FIRM` shows that two are the same. One in `LOOSE` only shows that they may be: two are
counted where nobody can take them for one.
"""

from collections.abc import Callable

from factcheck.attribution import link
from factcheck.model import (
    Anonymous,
    Document,
    Footing,
    Named,
    Organisation,
    SourceKind,
    Unresolved,
)
from factcheck.names import kin, relation, spelling_of
from factcheck.store.columns import folded
from factcheck.verification.outlets import named_outlet
from factcheck.verification.unnamed import can_be_one, told_apart
from factcheck.verification.whose_word import Word

Rule = Callable[[Word, Word], str | None]

# What a speaker puts out: "the statement" of an article is a speaker's in it, and no further one.
_PUT_OUT = frozenset(
    "statement post tweet message letter email release communique communiqué video speech remarks"
    " thread interview".split()
)
_ARTICLES = ("the ", "a ", "an ", "his ", "her ", "its ", "their ", "this ", "that ")


def same_source(word: Word, other: Word) -> str | None:
    """Count one speaker once, in however many articles he is heard.

    The archive says whether two names mean one, and whoever is at the desk can overrule it.
    """
    if word.source_id is None or word.source_id != other.source_id:
        return None
    if folded(word.name) == folded(other.name):
        return f"the same speaker, {other.name}"
    return f"the same speaker: {relation(word.name, other.name)}"


def same_name(word: Word, other: Word) -> str | None:
    """Count spellings of one name once, where the archive knows no source.

    A first name and a surname must both agree; a surname alone is no name here.
    """
    if word.source_id is not None and other.source_id is not None:
        return None
    match word.speaker, other.speaker:
        case Named(name=name), Named(name=theirs) if " " in name and " " in theirs:
            here, there = (spelling_of(each, SourceKind.PERSON) for each in (name, theirs))
            alike = here.key == there.key and there.initials in kin(here.initials, [there.initials])
        case Organisation(name=name), Organisation(name=theirs):
            here, there = (spelling_of(each, SourceKind.ORGANISATION) for each in (name, theirs))
            alike = here.key == there.key and _reaches(word) and _reaches(other)
        case _:
            return None
    return f"the same speaker: {relation(name, theirs)}" if alike else None


def speaks_for(word: Word, other: Word) -> str | None:
    """Count a spokesman and the person or body that he speaks for once.

    So are two who speak for the same one. Who will not be named speaks for nobody.
    """
    for one, another in ((word, other), (other, word)):
        if one.principal is None or _put_off(one):
            continue
        whom = _bare(one.principal)
        if another.principal is not None and _bare(another.principal) == whom:
            return f"both speak for {one.principal.rstrip(',')}"
        if _is_called(another, whom, near=word.place == other.place):
            return f"{_the(one)} speaks for {another.name}"
    return None


def same_document(word: Word, other: Word) -> str | None:
    """Count a document once by its name: across outlets only where that is a proper one."""
    match word.speaker, other.speaker:
        case Document(name=name), Document(name=theirs) if _bare(name) == _bare(theirs):
            proper = any(part[0].isupper() for part in name.split()[1:])
            if proper or word.outlet == other.outlet:
                return f"the same document, {theirs}"
    return None


def same_short_name(word: Word, other: Word) -> str | None:
    """Take a surname alone for that of whoever is named in full with it: it may be."""
    match word.speaker, other.speaker:
        case Named(name=name), Named(name=theirs) if (" " in name) != (" " in theirs):
            short, full = sorted((name, theirs), key=len)
            if folded(short) == folded(full.split()[-1]):
                return f"“{short}” may be {full}"
        case Named(name=name), Named(name=theirs) if " " not in name:
            return f"“{name}” may be the same in both" if folded(name) == folded(theirs) else None
    return None


def same_common_name(word: Word, other: Word) -> str | None:
    """Take “police” and “the ministry” in two articles on one matter for the same.

    Such a name tells no body from another's, so that the archive keeps one for each article.
    """
    match word.speaker, other.speaker:
        case Organisation(name=name), Organisation(name=theirs) if _bare(name) == _bare(theirs):
            if not _reaches(word) or not _reaches(other):
                return f"{name} may be the same in both"
    return None


def own_statement(word: Word, other: Word) -> str | None:
    """Take “the statement” for one of whoever speaks on the record in the same article."""
    match word.speaker:
        case Document(name=name) if word.place == other.place:
            put_out = _bare(name) in _PUT_OUT
            if put_out and other.footing is Footing.ON_RECORD:
                return f"{name} may be that of {other.name}, who is heard in the same article"
    return None


def through_one_outlet(word: Word, other: Word) -> str | None:
    """Count all who cite one agency, or another paper, once: they have the source that it has.

    So are they with its own report. A source that it names stands for it.
    """
    weak = word.footing in (Footing.UNNAMED, Footing.OUTLET)
    if not weak or word.narrated or word.outlet != other.outlet:
        return None
    if word.second_hand or other.second_hand:
        return f"both rest on what {_shown(word, other)} reports"
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


FIRM: tuple[Rule, ...] = (same_source, same_name, speaks_for, same_document)
LOOSE: tuple[Rule, ...] = (
    same_short_name,
    same_common_name,
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


def _both_unnamed(word: Word, other: Word) -> bool:
    return all(isinstance(one.speaker, Anonymous) for one in (word, other))


def _put_off(word: Word) -> bool:
    """Tell whether a spokesman will not be named: then the body does not stand by it."""
    return word.footing is Footing.UNNAMED


def _reaches(word: Word) -> bool:
    """Tell whether a speaker's name identifies beyond its article."""
    article = word.passage.article
    source = link(word.attribution, article)
    return source is not None and not source.key.endswith(f"@{article.id}")


def _is_called(word: Word, whom: str, *, near: bool) -> bool:
    """Tell whether a person or body is called so, or within one article has that post."""
    match word.speaker:
        case Organisation(name=name):
            kind = SourceKind.ORGANISATION
            return _bare(name) == whom or spelling_of(name, kind) == spelling_of(whom, kind)
        case Named(name=name, role=role):
            last = folded(name.split()[-1])
            post = near and role is not None and _bare(role) == whom
            return folded(name) == whom or whom.split()[-1:] == [last] or post
    return False


def _bare(name: str) -> str:
    """Return a name as it is compared: folded, without an article and a possessive ending."""
    plain = folded(name.replace("’", "'")).strip(" ,.").removesuffix("'s").removesuffix("'")
    for article in _ARTICLES:
        plain = plain.removeprefix(article)
    return plain


def _the(word: Word) -> str:
    return f"“{word.name}”" if isinstance(word.speaker, Anonymous) else word.name


def _shown(word: Word, other: Word) -> str:
    """Return the printed name of the outlet that both rest on."""
    for one in (word, other):
        if isinstance(one.speaker, Organisation) and named_outlet(one.speaker.name):
            return one.speaker.name
        text = one.passage.article.text
        for span in reversed(one.attribution.via):
            if named_outlet(span.of(text)):
                return span.of(text)
    return word.outlet.title()
