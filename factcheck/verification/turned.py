"""A "no" that stands on one side alone: "Nobody was hurt" against "dockers were hurt"."""

from factcheck.model import Agreement, Signal, SignalKind
from factcheck.verification.signals import Words
from factcheck.verification.signals.capitals import folded_words, names_of
from factcheck.verification.signals.content import content_of
from factcheck.verification.signals.negation import negation, rejections
from factcheck.verification.signals.printed import shown
from factcheck.verification.signals.scopes import Negator, negators_of

# Of a claim without a name, the share of its words that an article must have. A guess.
_ITS_WORDS = 2 / 3
# Fewer words than this stand in many articles. A guess.
_FEWEST = 3
# What denies a whole statement; "without", "lack of" and "failed to" deny but a part of one.
_PLAIN = frozenset(
    {"no", "not", "cannot", "never", "nobody", "no one", "no-one", "nothing", "none of", "neither"}
)


def denied_here_alone(claim: Words, sentence: Words, article: str) -> tuple[Signal, ...]:
    """Return a silent signal of negation where one text has a "no" and the other has none.

    It decides nothing by itself: the two share too few words for the signal of negation. Only an
    article that has the names of the claim, or most words of one without names, is about the same
    matter.
    """
    ours, theirs = negators_of(claim.text), negators_of(sentence.text)
    if bool(ours) == bool(theirs) or not _is_of(claim.text, article):
        return ()
    if negation(claim, sentence) or rejections(claim, sentence):
        return ()
    words = claim if ours else sentence
    plain = [each for each in ours or theirs if _is_plain(each, words.text)]
    if not plain:
        return ()
    said = ", ".join(shown(each.place, words.text) for each in plain)
    has, has_not = ("claim", "sentence") if ours else ("sentence", "claim")
    places = tuple(each.place for each in plain)
    return (
        Signal(
            SignalKind.NEGATION,
            Agreement.SILENT,
            places if ours else (),
            () if ours else places,
            f"the {has} says {said}, the {has_not} has no such word",
        ),
    )


def _is_plain(negator: Negator, text: str) -> bool:
    word = negator.place.of(text).lower().replace("’", "'").replace("‑", "-")
    return word in _PLAIN or word.endswith("n't")


def _is_of(claim: str, article: str) -> bool:
    """Tell whether an article has the last word of each name of a claim, or else most of its words.

    The word that opens a claim has its capital from that.
    """
    if names := [name for name in names_of(claim) if name.span.start or len(name.words) > 1]:
        there = folded_words(article)
        return all(name.words[-1] in there for name in names)
    ours = frozenset(content_of(claim).values())
    theirs = frozenset(content_of(article).values())
    return len(ours) >= _FEWEST and len(ours & theirs) >= _ITS_WORDS * len(ours)
