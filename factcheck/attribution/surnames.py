"""Surnames that are words, too: Jude Law, Ann Note, Mark Cuban."""

from factcheck.attribution.cast import Cast
from factcheck.attribution.heard import Resolved
from factcheck.attribution.mentions import Mention, Shape
from factcheck.attribution.pronouns import named
from factcheck.attribution.words import first_names, lexicon, nation_of
from factcheck.model import Span

_WORDS = (Shape.DOCUMENT, Shape.PEOPLE, Shape.ROLE)


def surname(mention: Mention, span: Span, cast: Cast) -> Resolved | None:
    """Return whose surname a word is that is a word, too: "[Law] said", "[Cuban] said".

    A country speaks under its name, whoever is called so: not "Israel", but "Cuban".
    """
    *title, word = mention.words
    titled = all(token.stem.rstrip(".") in lexicon().courtesies for token in title)
    people = nation_of().get(word.stem, word.stem) != word.stem
    if not (mention.shape in _WORDS or people) or not titled or not word.is_capitalised:
        return None
    fits = cast.called([word])
    if len(fits) != 1 or fits[0].last != word.stem or fits[0].first not in first_names():
        return None
    return named(span, fits[0], "a name that one person has")
