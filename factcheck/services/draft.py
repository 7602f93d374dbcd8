"""Check a reporter's own draft: split it, pick out what is worth checking, check each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from factcheck.attribution import Attributor
from factcheck.errors import BadInput
from factcheck.model import (
    Act,
    Article,
    Attribution,
    Block,
    BlockKind,
    Check,
    Claim,
    DraftCheck,
    DraftSentence,
    Named,
    Narrator,
    Organisation,
    Polarity,
    Span,
)
from factcheck.sentences import split
from factcheck.verification.worth import worth

# Sentences that are checked before progress is told: a second's work.
_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that is not published yet; nothing published after `as_of` counts."""

    text: str
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class _Picked:
    """A sentence of a draft, and the claim that it makes if it is worth checking."""

    sentence: DraftSentence
    claim: Claim | None


def check_draft(
    draft: Draft,
    *,
    attributor: Attributor,
    check_all: Callable[[Sequence[Claim]], Sequence[Check]],
    longest: int,
    progress: Callable[[int, int], None],
) -> DraftCheck:
    """Check every sentence worth it; `progress` hears of claims. Raises BadInput for no words.

    Of a sentence only the first `longest` characters are checked, and said to be.
    """
    if not any(character.isalnum() for character in draft.text):
        raise BadInput("the draft holds no words")
    picked = list(_picked(draft, attributor, longest))
    claims = [one.claim for one in picked if one.claim]
    checks: list[Check] = []
    progress(0, len(claims))
    for start in range(0, len(claims), _AT_ONCE):
        checks += check_all(claims[start : start + _AT_ONCE])
        progress(len(checks), len(claims))
    made = iter(checks)
    return DraftCheck(
        draft.text,
        tuple(
            replace(one.sentence, check=next(made)) if one.claim else one.sentence for one in picked
        ),
    )


def _picked(draft: Draft, attributor: Attributor, longest: int) -> Iterator[_Picked]:
    """Yield the sentences; one that somebody says makes a claim that they said it."""
    whole = Span(0, len(draft.text))
    article = Article(draft.text, published=draft.as_of, blocks=(Block(whole, BlockKind.BODY),))
    sentences = split(article)
    [attributions] = attributor([(article, sentences)])
    for sentence in sentences:
        text = sentence.span.of(draft.text)
        said = [one for one in attributions if _says(one) and one.covers(sentence.span)]
        found = worth(text, said)
        if not found.checkable:
            yield _Picked(DraftSentence(sentence.span, found.reason), None)
            continue
        claimed, speaker = _claimed(sentence.span, said)
        span = Span(claimed.start, min(claimed.end, claimed.start + longest))
        kept = DraftSentence(sentence.span, found.reason, span)
        yield _Picked(kept, Claim(span.of(draft.text), speaker, draft.as_of))


def _claimed(sentence: Span, said: Sequence[Attribution]) -> tuple[Span, str | None]:
    """Return what is claimed, and by whom where somebody is named: else the whole sentence.

    Who denies something, doubts or hopes is claimed to do so: the sentence is the claim.
    """
    for one in said:
        asserted = one.act is Act.SPEECH and one.polarity is Polarity.ASSERTED
        if asserted and isinstance(one.speaker, Named | Organisation):
            inside = [span for span in one.content if span.overlaps(sentence)]
            start = max(sentence.start, inside[0].start)
            return Span(start, min(sentence.end, inside[-1].end)), one.speaker.name
    return sentence, None


def _says(attribution: Attribution) -> bool:
    return not isinstance(attribution.speaker, Narrator)
