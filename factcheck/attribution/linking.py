"""Under which name a speaker is known across articles.

Names that are spelled in several ways are brought together in the archive, by judgements that can
be undone (`factcheck.store.naming`); what is said here is only how far a name reaches.
"""

from factcheck.attribution.words import lexicon
from factcheck.model import (
    Anonymous,
    Article,
    Attribution,
    Document,
    Named,
    Narrator,
    Organisation,
    Source,
    SourceKind,
    Unresolved,
)

# They tell no ministry or court from another country's.
_COMMON = frozenset(
    "foreign defence defense health interior finance justice education transport energy culture"
    " state national federal regional city county district local supreme high general public"
    " central special security emergency fire prime".split()
)

# Words without a letter in a short form.
_LITTLE = frozenset("of for the and on in to".split())
# Guesses: longer than any that is printed.
_LONGEST_SHORT_FORM = 10
_LONGEST_FULL_NAME = 200


def link(attribution: Attribution, article: Article) -> Source | None:
    """Return the source that a speaker is linked to, by its name.

    A short form is known by the full name that the article itself gives it in brackets.

    Only a name that identifies across articles reaches beyond its own: a person's of two words or
    more, a body's own name. "The company", "Police", "Defence Ministry" and a bare surname may mean
    another in the next article, and stay within theirs.
    """
    match attribution.speaker:
        case Named(name=name):
            return _source(SourceKind.PERSON, name, article, known_everywhere=" " in name)
        case Organisation(name=name):
            full = _spelled_out(name, article.text) or name
            known = _identifies(full)
            return _source(SourceKind.ORGANISATION, full, article, known_everywhere=known)
        case Anonymous() | Document() | Unresolved() | Narrator():
            return None


def _spelled_out(name: str, text: str) -> str | None:
    """Return the full name before a short form in brackets: "World Hockey Body (WHB)"."""
    if not (name.isalpha() and name.isupper() and len(name) <= _LONGEST_SHORT_FORM):
        return None
    place = text.find(f"({name})")
    before = text[max(0, place - _LONGEST_FULL_NAME) : max(0, place)].rpartition("\n")[2].split()
    letters = list(name)
    for at in range(len(before) - 1, -1, -1):
        word = before[at]
        if word[0] == letters[-1]:
            letters.pop()
            if not letters:
                return " ".join(before[at:])
        elif word not in _LITTLE:
            return None
    return None


def _identifies(name: str) -> bool:
    """Tell whether a body's name can mean only one: "NATO", "Kremlin", "Harbour Works Ltd"."""
    known = lexicon()
    words = [word for word in name.split() if word.lower() not in known.determiners]
    telling = [
        word
        for word in words
        if word[0].isupper() and word.lower() not in known.bodies | known.people | _COMMON
    ]
    if len(words) == 1:
        return name.lower() in known.seats or (name.isupper() and len(name) > 1)
    return bool(telling)


def _source(kind: SourceKind, name: str, article: Article, *, known_everywhere: bool) -> Source:
    key = f"{kind}:{' '.join(name.casefold().split())}"
    return Source(kind, name, key if known_everywhere else f"{key}@{article.id}")
