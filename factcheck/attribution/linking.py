"""Which source, known across articles, an attribution's speaker is."""

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


def link(attribution: Attribution, article: Article) -> Source | None:
    """Return the source that a speaker is linked to, by its name.

    Only a name that identifies across articles reaches beyond its own: a person's of two words or
    more, a body's with a capital letter. "The ministry" and a bare surname stay within the article.
    """
    match attribution.speaker:
        case Named(name=name):
            return _source(SourceKind.PERSON, name, article, known_everywhere=" " in name)
        case Organisation(name=name):
            proper = any(character.isupper() for character in name)
            return _source(SourceKind.ORGANISATION, name, article, known_everywhere=proper)
        case Anonymous() | Document() | Unresolved() | Narrator():
            return None


def _source(kind: SourceKind, name: str, article: Article, *, known_everywhere: bool) -> Source:
    key = f"{kind}:{' '.join(name.casefold().split())}"
    return Source(kind, name, key if known_everywhere else f"{key}@{article.id}")
