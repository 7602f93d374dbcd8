"""Denials and sayings that are denied themselves: "did not deny", "did not say whether"."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.attribution.sheet import Line
from factcheck.attribution.words import lexicon
from factcheck.model import Polarity

_NOT = frozenset("not never".split())
_SAYING = frozenset("say tell specify".split())
_ANSWERING = frozenset("comment commented reply replied respond responded answer answered".split())
_COMMENT = frozenset("comment comments reply response answer statement".split())
# These deny nothing: "said no decision had been taken" asserts that none was.
_PLAIN = frozenset("say says said saying told tells tell telling added adds wrote writes".split())
# "has not commented", "did not immediately reply"; not "did not move and replied".
_ANSWERS_AFTER = _NOT | frozenset("immediately yet directly publicly".split())
_ENDS = frozenset(", . ; : that but and how what who why when where which".split())
_CONFIRMING = frozenset("confirm confirmed confirms".split())
_REACTING = frozenset("drawn react reacted return returned".split())
_DODGING = frozenset(
    "dodged dodges ducked ducks sidestepped evaded deflected avoided brushed batted swerved".split()
)
_QUESTIONS = frozenset("question questions".split())
_WHETHER = frozenset("whether if".split())
# "Did not say why": what is not told; "did not say what he did" may be so.
_ASKED = frozenset("why when how where".split())
_NOBODY = frozenset("nobody none neither nor never no few without".split())
# Words between "not" and the verb: "did not immediately say". A guess.
_REACH = 3
# Words between "neither" and "nor denied". A guess.
_CLAUSE = 6


def polarity_of(line: Line, cue: tuple[int, int], read: Polarity) -> Polarity:
    """Return the polarity that the tagger read, but for what the words before the verb show.

    Who does not deny a thing does not assert it either; who does not say whether it is so, or does
    not answer, declines. Who only "said" something has denied nothing, whatever is said.
    """
    words = [token.lower for token in line.tokens]
    at = cue[1] - 1
    if _gives_no_comment(words, cue) or _leaves_open(words, cue):
        return Polarity.DECLINED
    before = words[max(0, cue[0] - _REACH) : at]
    if not _is_not(before):
        plain = read is Polarity.DENIED and all(word in _PLAIN for word in words[slice(*cue)])
        return Polarity.ASSERTED if plain and not _unsaid(words, cue) else read
    ahead = words[cue[0] - 1]
    belongs = ahead in _ANSWERS_AFTER or ahead.endswith(("n't", "n’t"))
    if words[cue[0]] in _ANSWERING and belongs:
        return Polarity.DECLINED
    if words[at] in _SAYING and words[at + 1 : at + 2] and words[at + 1] in _WHETHER | _ASKED:
        return Polarity.DECLINED
    denies = any(word in _denying() for word in words[slice(*cue)])
    return Polarity.HEDGED if denies and read is Polarity.DENIED else read


def _gives_no_comment(words: Sequence[str], cue: tuple[int, int]) -> bool:
    """Tell whether nothing is answered: "made no comment on", "has yet to comment"."""
    comments = words[cue[0]] in _COMMENT or words[cue[1] - 1] in _COMMENT
    ahead = words[max(0, cue[0] - _REACH) : cue[1]]
    return comments and ("no" in ahead or ("yet", "to") in pairwise(ahead))


def _leaves_open(words: Sequence[str], cue: tuple[int, int]) -> bool:
    """Tell "neither confirmed nor denied", "said nothing", "would not be drawn" and the like."""
    at, ahead = cue[1] - 1, words[: cue[0]]
    near = ahead[-_CLAUSE:]
    denies = words[at] in _denying() or words[at] in _CONFIRMING
    either = ("neither" in near and near[-1] in {"neither", "nor"}) or (
        "or" in words[cue[0] - 1 : at + 2] and _is_not(near)
    )
    if denies and either and {"nor", "or"} & {*near, *words[at + 1 : at + 2]}:
        return True
    if words[at] in _PLAIN and words[at + 1 : at + 2] == ["nothing"]:
        ahead = words[at + 2 : at + 3]  # "I say nothing bad has come"
        about = not ahead or ahead[0] in lexicon().prepositions | {"of"} or not ahead[0].isalpha()
        return about and not _goes_on(words[at + 3 :])
    if words[at] in _SAYING and words[at + 1 : at + 2] and words[at + 1] in _WHETHER:
        return ("yet", "to") in pairwise(near)
    if words[cue[0]] in _DODGING:
        return not _QUESTIONS.isdisjoint(words[at + 1 : at + 3])
    return words[cue[0]] in _REACTING and _is_not(near[-_REACH:])


def _goes_on(words: Sequence[str]) -> bool:
    """Tell whether a clause of its own follows: "nothing of value [was taken]"; no "whether"."""
    telling = (one for one in words if one in lexicon().auxiliaries | _WHETHER or one in _ENDS)
    return next(telling, "") in lexicon().auxiliaries


def _is_not(words: Sequence[str]) -> bool:
    return any(word in _NOT or word.endswith(("n't", "n’t")) for word in words)


def _unsaid(words: Sequence[str], cue: tuple[int, int]) -> bool:
    """Tell whether nobody said it: "none of them said", "said no to", "said nothing of"."""
    nobody = not _NOBODY.isdisjoint(words[max(0, cue[0] - _REACH) : cue[0]])
    after = words[cue[1] : cue[1] + 2]
    return nobody or after[:1] == ["nothing"] or after == ["no", "to"]


def _denying() -> frozenset[str]:
    return lexicon().denied | {"deny", "dispute", "refute", "reject", "ruled", "rule"}
