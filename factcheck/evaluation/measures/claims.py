"""Which attributions are claims in CED-1K's sense: what somebody holds to be so, and says.

The set has claims that a person or body made: no questions, wishes, demands and feelings, none of
documents, of nobody in particular and of several unnamed people at once, and none that is told
inside another's quotation. Ours count as claims

* that are speech, asserted or denied;
* of four words or more;
* of which something is quoted, or a whole clause is given, with a finite verb, by a cue of speech;
* by a person or a body that is given: not one left unresolved, of whom nothing can be right;
* that are likelier right than not by their own confidence.

A quotation that its cue interrupts between two sentences ("A," said Jane Doe. "B.") is two claims:
the set has 18 of those that were found in its dev part as two and 24 as one (counted once, by a
script that is not part of the project), and either way half of the words, which is what counts, are
found in one of two.

Written down before the set's other parts were measured. The least number of words was counted on
the set's own claims, and the last condition is ours; the others follow from its description.
"""

from collections.abc import Iterator
from dataclasses import replace

from factcheck.attribution.grammar import holds_finite_verb
from factcheck.attribution.tokens import tokens
from factcheck.evaluation.measures.cues import speech_cues
from factcheck.evaluation.measures.readings import Predicted, Reading
from factcheck.model import (
    Act,
    Anonymous,
    Attribution,
    Document,
    Number,
    Polarity,
    Speaker,
    Unresolved,
    Voice,
)

_MARKS = "\"“”'‘’„«» "
# Likelier right than not.
_LIKELY = 0.5
# A claim is no shorter, in words: of CED-1K's, one in a hundred is.
_SHORTEST = 4


def claims(reading: Reading) -> Reading:
    """Return a reading with those predictions only that are claims."""
    around = [one for one in reading.predicted if one.attribution.voice is not Voice.INDIRECT]
    kept = (
        part
        for one in reading.predicted
        if is_claim(one.attribution, reading.text) and not _inside(one, around)
        for part in _parts(one, reading)
    )
    return replace(reading, predicted=tuple(kept))


def _parts(one: Predicted, reading: Reading) -> Iterator[Predicted]:
    """Yield a claim in one piece, or each piece of which none but the first goes on a sentence."""
    pieces = [(span, span.of(reading.text)) for span in one.attribution.content]
    sentences = all(text.lstrip(_MARKS)[:1].isupper() for _, text in pieces[1:])
    if (
        len(pieces) == 1
        or not sentences
        or any(len(text.split()) < _SHORTEST for _, text in pieces)
    ):
        yield one
        return
    for span, _ in pieces:
        yield Predicted(replace(one.attribution, content=(span,)), reading.words.of([span]))


def is_claim(attribution: Attribution, text: str) -> bool:
    """Tell whether an attribution is a claim by itself."""
    said = attribution.act is Act.SPEECH
    stated = attribution.polarity in (Polarity.ASSERTED, Polarity.DENIED)
    words = sum(len(span.of(text).split()) for span in attribution.content)
    return (
        said
        and stated
        and words >= _SHORTEST
        and attribution.confidence >= _LIKELY
        and _is_somebody(attribution.speaker)
        and (attribution.voice is not Voice.INDIRECT or _is_clause(attribution, text))
    )


def _inside(one: Predicted, around: list[Predicted]) -> bool:
    """Tell whether the cue stands inside what another attribution quotes."""
    cue = one.attribution.cue
    return cue is not None and any(
        span.contains(cue)
        for other in around
        if other is not one
        for span in other.attribution.content
    )


def _is_somebody(speaker: Speaker) -> bool:
    match speaker:
        case Document() | Unresolved():
            return False
        case Anonymous(number=number):
            return number is Number.ONE
        case _:
            return True


def _is_clause(attribution: Attribution, text: str) -> bool:
    cue = attribution.cue
    whole = any(holds_finite_verb(tokens(text, span)) for span in attribution.content)
    return whole and cue is not None and speech_cues().holds(cue.of(text))
