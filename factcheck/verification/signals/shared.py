"""Whether a sentence is about what a claim is about, by the words that both use."""

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.model import Span
from factcheck.verification.signals.capitals import names_of
from factcheck.verification.signals.content import content_of
from factcheck.verification.signals.moments import moments_of
from factcheck.verification.signals.printed import tokens_of
from factcheck.verification.signals.values import Words

# Of a claim's words of meaning, apart from dates and what is compared, so many must be in the
# sentence. Swept 0-.6: of 322 dates that differ on FEVER's gold evidence, 314 of them rightly, .5
# keeps 260 right ones; of 183 in sentences of Climate-FEVER that tell nothing of the claim, 21. Of
# quantities it keeps 61 of 71, and 18 of 140. At .4 they are 278, 34, 62 and 32.
_ENOUGH = 0.5
# In words: "born on the", "sales of more than".
_NEAR = 4
_ENDS = frozenset(";.:,")


def same_matter(claim: Words, sentence: Words, *, apart: Sequence[Span]) -> bool:
    """Tell whether enough of the claim's other words are in the sentence for it to gainsay it."""
    return shared(claim, sentence, apart=apart) >= _ENOUGH


def shared(claim: Words, sentence: Words, *, apart: Sequence[Span]) -> float:
    """Return what share of the claim's words the sentence has, dates and `apart` left out."""
    ours, theirs = _words(claim, apart), set(content_of(sentence.text).values())
    return len(ours & theirs) / len(ours) if ours else 0.0


def more_than_names(claim: Words, sentence: Words, *, apart: Sequence[Span]) -> bool:
    """Tell whether the sentence has one of the claim's other words that is no name, if it has any.

    That both name a mayor and her town does not make a tax her share of the vote.
    """
    named = [name.span for name in names_of(claim.text) if not name.opening]
    ours = _words(claim, [*apart, *named])
    return not ours or not ours.isdisjoint(content_of(sentence.text).values())


def _words(claim: Words, apart: Sequence[Span]) -> set[str]:
    """Return the stems of a claim's words of meaning, dates and `apart` left out."""
    dated = {at for date in moments_of(claim) for at in range(date.start, date.end)}
    words = tokens_of(claim.text)
    return {
        word
        for number, word in content_of(claim.text).items()
        if not any(span.start <= words[number].start < span.end for span in apart)
        and number not in dated
    }


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
