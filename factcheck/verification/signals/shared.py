"""Whether a sentence is about what a claim is about, by the words that both use."""

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.model import Span
from factcheck.verification.signals.content import content_of
from factcheck.verification.signals.moments import moments_of
from factcheck.verification.signals.printed import tokens_of
from factcheck.verification.signals.values import Words

# Of a claim's words of meaning, apart from those compared, so many must be in the sentence. At .4,
# 272 of 305 right differences of dates remain on FEVER's gold evidence, and of 187 wrong ones in
# sentences of Climate-FEVER that say nothing of the claim, 30. At .5 it is 254 and 13.
_ENOUGH = 0.4
# In words: "born on the", "sales of more than".
_NEAR = 4
_ENDS = frozenset(";.:,")


def same_matter(claim: Words, sentence: Words, *, apart: Sequence[Span]) -> bool:
    """Tell whether enough of the claim's other words are in the sentence for it to gainsay it."""
    return shared(claim, sentence, apart=apart) >= _ENOUGH


def shared(claim: Words, sentence: Words, *, apart: Sequence[Span]) -> float:
    """Return how many of the claim's words the sentence has, as a share, without `apart` and dates."""
    dated = {at for date in moments_of(claim) for at in range(date.start, date.end)}
    words, theirs = tokens_of(claim.text), set(content_of(sentence.text).values())
    ours = {
        word
        for number, word in content_of(claim.text).items()
        if not any(span.start <= words[number].start < span.end for span in apart)
        and number not in dated
    }
    return len(ours & theirs) / len(ours) if ours else 0.0


def cue_of(words: Words, place: Span) -> str:
    """Return the stem of the last word of meaning just before a place: "born" of "born in 1950".

    Where a sentence gives several dates or quantities, one with the claim's cue is the claim's.
    """
    tokens, content = tokens_of(words.text), content_of(words.text)
    at = bisect_left(tokens, place.start, key=lambda token: token.start)
    for number in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        if tokens[number].text in _ENDS:
            break
        if number in content:
            return content[number]
    return ""
