"""What shows that two words are one source's: each rule says so in words, or None.

What may be one source's, though nothing shows it, stands in `perhaps`.
"""

import re
from collections.abc import Callable

from factcheck.attribution import link
from factcheck.model import Anonymous, Document, Footing, Named, Organisation, SourceKind
from factcheck.names import kin, relation, spelling_of
from factcheck.store.columns import folded
from factcheck.verification.bodies import same_body
from factcheck.verification.descriptions import seat
from factcheck.verification.whose_word import Word

Rule = Callable[[Word, Word], str | None]

_MADE_BY = re.compile(r"\b(?:by|from|of) (\S.*)")
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
            alike = here.key == there.key and reaches(word) and reaches(other)
        case _:
            return None
    return f"the same speaker: {relation(name, theirs)}" if alike else None


def same_words(word: Word, other: Word) -> str | None:
    """Count one printed name once, though it is taken for a person's here and a body's there."""
    kinds = (Named, Organisation, Document)
    told = isinstance(word.speaker, kinds) and isinstance(other.speaker, kinds)
    if not told or type(word.speaker) is type(other.speaker) or " " not in word.name:
        return None
    return f"the same name, {other.name}" if bare(word.name) == bare(other.name) else None


def speaks_for(word: Word, other: Word) -> str | None:
    """Count a spokesman and the person or body that he speaks for once.

    So are two who speak for the same one. Who will not be named speaks for nobody.
    """
    for one, another in ((word, other), (other, word)):
        if one.principal is None or _put_off(one):
            continue
        whom = bare(one.principal)
        if another.principal is not None and bare(another.principal) == whom:
            return f"both speak for {one.principal.rstrip(',')}"
        if _is_called(another, whom, near=word.place == other.place):
            return f"{shown(one)} speaks for {another.name}"
    return None


def same_document(word: Word, other: Word) -> str | None:
    """Count a document once by its name: across outlets only where that is a proper one.

    Within one article “the memo” is the internal memo.
    """
    match word.speaker, other.speaker:
        case Document(name=name), Document(name=theirs):
            shorter, longer = sorted((bare(name), bare(theirs)), key=len)
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
            if maker and _is_called(another, bare(maker[1]), near=near):
                return f"“{one.name}” is the word of {another.name}"
    return None


def part_of_government(word: Word, other: Word) -> str | None:
    """Count a government and its agency once within an article: Seoul, South Korea's spy agency."""
    if word.place != other.place:
        return None
    for one, another in ((word, other), (other, word)):
        match one.speaker, another.speaker:
            case Organisation(name=name), Organisation(name=theirs) if seat(name):
                fit = same_body(name, theirs)
                return fit.reason if fit.agrees else None
    return None


FIRM: tuple[Rule, ...] = (
    same_source,
    same_name,
    same_words,
    speaks_for,
    same_document,
    document_of,
    part_of_government,
)


def _put_off(word: Word) -> bool:
    """Tell whether a spokesman will not be named: then the body does not stand by it."""
    return word.footing is Footing.UNNAMED


def reaches(word: Word) -> bool:
    """Tell whether a speaker's name identifies beyond its article."""
    article = word.passage.article
    source = link(word.attribution, article)
    return source is not None and not source.key.endswith(f"@{article.id}")


def _is_called(word: Word, whom: str, *, near: bool) -> bool:
    """Tell whether a person or body is called so, or within one article has that post."""
    match word.speaker:
        case _ if not whom:
            return False
        case Organisation(name=name):
            kind = SourceKind.ORGANISATION
            ends = near and bare(name).endswith(f" {whom}")
            alike = spelling_of(name, kind) == spelling_of(whom, kind)
            return bare(name) == whom or alike or ends
        case Named(name=name, role=role):
            surname = near and whom == folded(name.split()[-1])
            post = near and role is not None and bare(role) == whom
            return folded(name) == whom or surname or post
    return False


def bare(name: str) -> str:
    """Return a name as it is compared: folded, without an article and a possessive ending."""
    plain = folded(name.replace("’", "'")).strip(" ,.").removesuffix("'s").removesuffix("'")
    for article in _ARTICLES:
        plain = plain.removeprefix(article)
    return plain.removeprefix("same ")


def shown(word: Word) -> str:
    """Return a speaker's name, or the description in quotation marks."""
    return f"“{word.name}”" if isinstance(word.speaker, Anonymous) else word.name
