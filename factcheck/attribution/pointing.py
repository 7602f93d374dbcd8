"""Which body "the company", "the club" or "the union" means: the only one that it can."""

from factcheck.attribution.bodies import Bodies
from factcheck.attribution.heard import Hearing, Resolved, again
from factcheck.attribution.mentions import Mention
from factcheck.attribution.tokens import span_of
from factcheck.attribution.words import lexicon
from factcheck.model import Organisation

_IN_FULL = "a body named in full"


def pointed_at(mention: Mention, bodies: Bodies, hearing: Hearing) -> Resolved | None:
    """Return which of the bodies named or heard before "the" and a noun mean, or None."""
    noun, span, known = mention.head, span_of(mention.words), lexicon()
    full = None if mention.words[1].is_capitalised else bodies.called(noun)
    if full is None:
        heard = hearing.bodies(span.start) if noun in known.generic_bodies else []
        if len(heard) == 1 and known.no_firms.isdisjoint(heard[0].name.lower().split()):
            return Resolved(again(heard[0], span), "the only body heard")
        ending = hearing.ending_in(noun, span.start)
        if ending is not None:
            return Resolved(again(ending, span), _IN_FULL)
        full = bodies.of_sort(noun, before=span.start)
    if full is None:
        return None
    chain = () if full.place.overlaps(span) else (full.place,)
    return Resolved(Organisation(span, full.name, chain), _IN_FULL)


def by_sort(mention: Mention, bodies: Bodies) -> Resolved | None:
    """Return the only body that the article says is of a sort: "the regulator", of URE."""
    span, noun = span_of(mention.words), mention.head
    proper = any(word.is_capitalised for word in mention.words[1:])
    pointing = mention.is_definite and not proper and noun in lexicon().bodies
    body = bodies.called(noun) if pointing else None
    if body is None or body.place.start >= span.start:
        return None
    return Resolved(Organisation(span, body.name, (body.place,)), "a body by its sort")
