"""Denials and sayings that are denied themselves: "did not deny", "did not say whether"."""

from factcheck.attribution.sheet import Line
from factcheck.attribution.words import lexicon
from factcheck.model import Polarity

_NOT = frozenset("not never".split())
_SAYING = frozenset("say tell specify".split())
_ANSWERING = frozenset("comment commented reply replied respond responded answer answered".split())
# "has not commented", "did not immediately reply"; not "did not move and replied".
_ANSWERS_AFTER = _NOT | frozenset("immediately yet directly publicly".split())
_WHETHER = frozenset("whether if".split())
# Words between "not" and the verb: "did not immediately say". A guess.
_REACH = 3


def polarity_of(line: Line, cue: tuple[int, int], read: Polarity) -> Polarity:
    """Return the polarity that the tagger read, but for a verb that stands after "not".

    Who does not deny a thing does not assert it either; who does not say whether it is so, or does
    not answer, declines.
    """
    words = [token.lower for token in line.tokens]
    at = cue[1] - 1
    before = words[max(0, cue[0] - _REACH) : at]
    if not any(word in _NOT or word.endswith(("n't", "n’t")) for word in before):
        return read
    ahead = words[cue[0] - 1]
    belongs = ahead in _ANSWERS_AFTER or ahead.endswith(("n't", "n’t"))
    if words[cue[0]] in _ANSWERING and belongs:
        return Polarity.DECLINED
    if words[at] in _SAYING and words[at + 1 : at + 2] and words[at + 1] in _WHETHER:
        return Polarity.DECLINED
    denies = any(word in _denying() for word in words[slice(*cue)])
    return Polarity.HEDGED if denies and read is Polarity.DENIED else read


def _denying() -> frozenset[str]:
    return lexicon().denied | {"deny", "dispute", "refute", "reject", "ruled", "rule"}
