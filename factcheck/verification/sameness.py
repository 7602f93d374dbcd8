"""Why two words are one source's: each rule says so in words, or None where it does not hold.

A rule in `FIRM` shows that two are the same. One in `LOOSE` only shows that they may be: two are
counted where nobody can take them for one.
"""

import re
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
from factcheck.verification.outlets import cited_outlet, named_outlet, same_outlet
from factcheck.verification.unnamed import can_be_one, told_apart
from factcheck.verification.whose_word import Word

_MADE_BY = re.compile(r"\b(?:by|from|of) (\S.*)")
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


def same_words(word: Word, other: Word) -> str | None:
    """Count one printed name once, though it is taken for a person's here and a body's there."""
    kinds = (Named, Organisation, Document)
    told = isinstance(word.speaker, kinds) and isinstance(other.speaker, kinds)
    if not told or type(word.speaker) is type(other.speaker) or " " not in word.name:
        return None
    return f"the same name, {other.name}" if _bare(word.name) == _bare(other.name) else None


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
    """Count a document once by its name: across outlets only where that is a proper one.

    Within one article “the memo” is the internal memo.
    """
    match word.speaker, other.speaker:
        case Document(name=name), Document(name=theirs):
            shorter, longer = sorted((_bare(name), _bare(theirs)), key=len)
            proper = any(part[0].isupper() for part in name.split()[1:])
            if shorter == longer and (proper or word.outlet == other.outlet):
                return f"the same document, {theirs}"
            within = longer.startswith(f"{shorter} ") or longer.endswith(f" {shorter}")
            if within and word.place == other.place:
                return f"“{name}” is {theirs}, in the same article"
    return None


def document_of(word: Word, other: Word) -> str | None:
    """Count a document and whoever made it once: “figures from the Statistics Office” are its."""
    for one, another in ((word, other), (other, word)):
        if isinstance(one.speaker, Document):
            maker = _MADE_BY.search(one.name)
            near = word.place == other.place
            if maker and _is_called(another, _bare(maker[1]), near=near):
                return f"“{one.name}” is the word of {another.name}"
    return None


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
    """Take “police” and “the ministry” in two articles on one matter for the same.

    Such a name tells no body from another's, so that the archive keeps one for each article.
    """
    match word.speaker, other.speaker:
        case Organisation(name=name), Organisation(name=theirs) if _bare(name) == _bare(theirs):
            if word.footing is Footing.OUTLET:
                return None
            if not _reaches(word) or not _reaches(other):
                return f"{name} may be the same in both"
    return None


def speaks_for_one_heard(word: Word, other: Word) -> str | None:
    """Take “her lawyer” for the voice of somebody who is heard or named in the same article."""
    for one, another in ((word, other), (other, word)):
        if not one.speaks_for_somebody or another.principal or another.speaks_for_somebody:
            continue
        named = isinstance(another.speaker, Named) and another.name in one.passage.article.text
        heard = isinstance(another.speaker, Named | Organisation | Anonymous)
        if named or (heard and word.place == other.place):
            return f"{_the(one)} may speak for {another.name}, who is in the same article"
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
    if word.narrated or not same_outlet(word.outlet, other.outlet):
        return None
    if _cited_only(word) or (_is_weak(word) and _cited_only(other)):
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


FIRM: tuple[Rule, ...] = (
    same_source,
    same_name,
    same_words,
    speaks_for,
    same_document,
    document_of,
)
LOOSE: tuple[Rule, ...] = (
    same_short_name,
    same_common_name,
    speaks_for_one_heard,
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
            ends = near and _bare(name).endswith(f" {whom}")
            alike = spelling_of(name, kind) == spelling_of(whom, kind)
            return _bare(name) == whom or alike or ends
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
        if cited_outlet(one.speaker):
            return one.name
        text = one.passage.article.text
        for span in reversed(one.attribution.via):
            if named_outlet(span.of(text)):
                return span.of(text)
    return word.outlet.title()
