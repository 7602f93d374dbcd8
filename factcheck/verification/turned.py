"""A "no" that stands on one side alone: "Nobody was hurt" against "dockers were hurt"."""

import re

from factcheck.model import Agreement, Signal, SignalKind, Span
from factcheck.verification.signals import Words
from factcheck.verification.signals.capitals import folded_words, names_of
from factcheck.verification.signals.content import content_of
from factcheck.verification.signals.negation import negation, rejections
from factcheck.verification.signals.other_numbers import denies_another_number
from factcheck.verification.signals.printed import shown
from factcheck.verification.signals.scopes import Negator, negators_of
from factcheck.verification.signals.shared import same_matter

# Of a claim without a name, the share of its words that an article must have. A guess.
_ITS_WORDS = 2 / 3
# Fewer words than this stand in many articles. A guess.
_FEWEST = 3
# "1,200 jobs in Portugal and none in Germany": there the sentence has both, and denies the second.
_AND_NONE = re.compile(
    r"(?:,|\b(?:and|but|or|though)) (?:none|not|no \w+|nobody|nothing)"
    r" (?:in|at|on|for|to|from|by|with|of) (?:the )?"
    r"(?P<whom>[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)*)"
)
_NONE = re.compile(r"\bnone\b", re.IGNORECASE)
# What denies a whole statement; "without", "lack of" and "failed to" deny but a part of one.
_PLAIN = frozenset(
    {"no", "not", "cannot", "never", "nobody", "no one", "no-one", "nothing", "none of", "neither"}
)


def denied_here_alone(claim: Words, sentence: Words, article: str) -> tuple[Signal, ...]:
    """Return a signal of negation where one text has a "no" and the other has none.

    It differs where the sentence denies of one what it tells of another: "and none in Ireland".
    Else it is silent, and decides nothing by itself: the two share too few words for the signal of
    negation. Only an article that has the names of the claim, or most words of one without names,
    is about the same matter.
    """
    if told := _denied_of_another(claim, sentence):
        return told
    ours, theirs = negators_of(claim.text), negators_of(sentence.text)
    if bool(ours) == bool(theirs) or not _is_of(claim.text, article):
        return ()
    if negation(claim, sentence) or rejections(claim, sentence):
        return ()
    if denies_another_number(claim, sentence):
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


def _denied_of_another(claim: Words, sentence: Words) -> tuple[Signal, ...]:
    """Return a signal of negation where a sentence denies of whom a claim tells what it has told.

    "900 jobs in Poland and none in Ireland" says that there are none in Ireland, where the claim is
    of jobs, too.
    """
    if negators_of(claim.text) or _NONE.search(claim.text):
        return ()
    for found in _AND_NONE.finditer(sentence.text):
        here = re.search(rf"\b{re.escape(found['whom'])}\b", claim.text)
        if here is None or _told_of(sentence.text[: found.start()], found["whom"]):
            continue
        if not same_matter(claim, sentence, apart=[Span(*here.span())]):
            continue
        places = (Span(*here.span()),), (Span(found.start(), found.end()),)
        reason = f"the sentence says {shown(places[1][0], sentence.text).lstrip(', ')}"
        return (Signal(SignalKind.NEGATION, Agreement.DIFFER, *places, reason),)
    return ()


def _told_of(text: str, whom: str) -> bool:
    return re.search(rf"\b{re.escape(whom)}\b", text) is not None


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
