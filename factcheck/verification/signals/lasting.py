"""What it is that takes so long: "unguarded for six hours" is not "waited for four hours"."""

from functools import cache

from factcheck.model import Span
from factcheck.verification.signals.content import content_of
from factcheck.verification.signals.durations import Duration, durations_of
from factcheck.verification.signals.printed import listed, span_of, stem, tokens_of
from factcheck.verification.signals.shared import cue_of, shared
from factcheck.verification.signals.values import Words

# With so many of the claim's other words a sentence tells of the same in another word for it:
# "the pier at Ham will be closed for two days", "the pier at Ham stays shut for five". A guess.
_ALIKE = 0.6
# These say that something lasts, and not what: "the truce held for 19 days".
_LASTS = frozenset(
    map(
        stem,
        """last lasts lasted lasting hold holds held holding take takes took taken taking
        run runs ran running go goes went gone continue continues continued stay stays stayed
        remain remains remained endure endured keep keeps kept drag dragged stretch stretched
        spend spent""".split(),
    )
)


def another_lasts(claim: Words, sentence: Words) -> bool:
    """Tell whether both texts say how long something lasts, each of something else."""
    ours, theirs = durations_of(claim.text), durations_of(sentence.text)
    if not len(ours) == len(theirs) == 1 or ours[0].days.meets(theirs[0].days):
        return False
    return lasts_otherwise(claim, sentence, ours[0], theirs[0])


def lasts_otherwise(claim: Words, sentence: Words, duration: Duration, other: Duration) -> bool:
    """Tell whether two lengths of time are of two things, by the words before each.

    They are where neither text has the other's word, and the sentence few of the claim's.
    """
    place = place_of(claim, duration)
    mine, its = cue_of(claim, place), cue_of(sentence, place_of(sentence, other))
    if not mine or not its or not _LASTS.isdisjoint({mine, its}) or _same_state(mine, its):
        return False
    apart = mine not in content_of(sentence.text).values()
    apart = apart and its not in content_of(claim.text).values()
    return apart and shared(claim, sentence, apart=[place]) < _ALIKE


def _same_state(word: str, other: str) -> bool:
    """Tell whether two stems stand on one side of a pair of opposites: "closed", "shut"."""
    return any(word in side and other in side for side in _sides())


@cache
def _sides() -> tuple[frozenset[str], ...]:
    lines = listed("opposites")["pairs"].strip().splitlines()
    return tuple(frozenset(map(stem, side.split())) for line in lines for side in line.split("|"))


def place_of(words: Words, duration: Duration) -> Span:
    """Return where a length of time is printed."""
    return span_of(tokens_of(words.text), duration.start, duration.end)
