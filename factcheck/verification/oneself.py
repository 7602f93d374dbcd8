"""Whoever says "I" says it of themselves: Sandor's "I never wanted it" is no word of Oakes."""

import re

from factcheck.attribution.words import lexicon
from factcheck.model import Agreement, Attribution, Named, Passage, Voice
from factcheck.verification.signals.capitals import Name, Sort, folded_words, names_of
from factcheck.verification.speakers import speaks_itself

# "But I never did", "Well, I never did".
_I = re.compile(r"\W*(?:(?i:and|but|so|well|no|yes|look|now|yet|then)\b\W*)*I\b")
# Of whom the claim may be: "I saw him arrested".
_OTHERS = frozenset("he him his she her hers it they them their".split())
_WORD = re.compile(r"[^\W_]+")


def told_of_another(claim: str, said: Attribution, passage: Passage) -> str | None:
    """Return of whom a claim is where a quoted sentence is of its speaker, "I", and of nobody else.

    None where it names or points to another, and where the speaker is not named, or may be one
    whom the claim names.
    """
    if not isinstance(said.speaker, Named) or said.voice is not Voice.DIRECT:
        return None
    text, span = passage.article.text, passage.sentence.span
    parts = [part for part in said.content if part.overlaps(span)]
    subject = _subject(claim)
    if subject is None or not parts or not _I.match(text[max(parts[0].start, span.start) :]):
        return None
    printed = [name.span.of(claim) for name in names_of(claim)]
    fits = (speaks_itself(name, said, passage.article) for name in printed)
    if any(fit.agreement is not Agreement.DIFFER for fit in fits):
        return None
    named = {*subject.words, *_OTHERS} & folded_words(passage.text)
    return None if named else subject.span.of(claim)


def _subject(claim: str) -> Name | None:
    """Return the name with which a claim begins, after what they are: "Mayor Lena Oakes"."""
    name = next(iter(names_of(claim)), None)
    if name is None or name.sort is Sort.BODY:
        return None
    before = (word.lower() for word in _WORD.findall(claim[: name.span.start]))
    known = lexicon()
    titles = known.roles | known.courtesies | known.people | known.determiners
    whose = claim[name.span.end :].startswith(("'", "’"))
    return None if whose or not all(word in titles for word in before) else name
