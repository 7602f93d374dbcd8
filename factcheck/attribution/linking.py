"""Which source, known across articles, an attribution's speaker is."""

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


def link(attribution: Attribution, article: Article) -> Source | None:
    """Return the source that a speaker is linked to, by its name.

    Only a name that identifies across articles reaches beyond its own: a person's of two words or
    more, a body's own name. "The company", "Police", "Defence Ministry" and a bare surname may mean
    another in the next article, and stay within theirs.
    """
    match attribution.speaker:
        case Named(name=name):
            return _source(SourceKind.PERSON, name, article, known_everywhere=" " in name)
        case Organisation(name=name):
            known = _identifies(name)
            return _source(SourceKind.ORGANISATION, name, article, known_everywhere=known)
        case Anonymous() | Document() | Unresolved() | Narrator():
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
