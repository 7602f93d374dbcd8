"""What holds of every attribution of every text, however odd the text."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factcheck.attribution import link
from factcheck.attribution.quotations import quotations
from factcheck.model import (
    Anonymous,
    Article,
    Attribution,
    Document,
    Named,
    Narrator,
    Organisation,
    Sentence,
    Span,
    Voice,
)


def broken(
    article: Article, sentences: Sequence[Sentence], said: Sequence[Attribution]
) -> list[str]:
    """Return in words which invariants do not hold, with the printed words that show it."""
    found = [fault for attribution in said for fault in _faults(article, attribution)]
    return [*found, *_uncovered(article, sentences, said)]


def _faults(article: Article, attribution: Attribution) -> Iterator[str]:
    text = article.text
    for name, span in _places(attribution):
        if span.end > len(text):
            yield f"{name} {span} ends after the text"
        if not len(span):
            yield f"{name} {span} is empty"
        elif name in _WORDED and not _is_worded(span.of(text)):
            yield f"{name} holds no word: {span.of(text)!r}"
    yield from _content_faults(text, attribution)
    if (attribution.voice is None) is not isinstance(attribution.speaker, Narrator):
        yield f"{attribution.voice} for {attribution.speaker}"
    if not 0 <= attribution.confidence <= 1:
        yield f"confidence {attribution.confidence}"
    speaker = attribution.speaker
    if isinstance(speaker, Anonymous) and not speaker.description.strip():
        yield "an unnamed source without a description"
    if isinstance(speaker, Named | Organisation | Document) and not _is_worded(speaker.name):
        yield f"the name {speaker.name!r} for {speaker.mention.of(text)!r}"
    source = link(attribution, article)
    if source is not None and not source.name:
        yield f"a source without a name for {speaker}"


_WORDED = frozenset(
    {"content", "mention", "source", "told_to", "principal", "knowledge", "reason", "chain"}
)


def _is_worded(words: str) -> bool:
    return any(letter.isalnum() for letter in words)


def _places(attribution: Attribution) -> Iterator[tuple[str, Span]]:
    """Yield every place at which an attribution points, with what it is."""
    yield from (("content", span) for span in attribution.content)
    yield from (("via", span) for span in attribution.via)
    single = {
        name: getattr(attribution, name) for name in ("cue", "source", "told_to", "principal")
    }
    speaker = attribution.speaker
    if not isinstance(speaker, Narrator):
        yield "mention", speaker.mention
        yield from (("chain", span) for span in speaker.chain)
    if isinstance(speaker, Anonymous):
        single |= {"knowledge": speaker.knowledge, "reason": speaker.reason}
    yield from ((name, span) for name, span in single.items() if span is not None)


def _content_faults(text: str, attribution: Attribution) -> Iterator[str]:
    content, cue = attribution.content, attribution.cue
    if not content:
        yield f"no content beside {cue.of(text) if cue else 'no cue'!r}"
    for one, other in itertools.pairwise(content):
        if one.end > other.start:
            yield f"content out of order or overlapping: {one} {other}"
    for span in content:
        if cue is not None and span.overlaps(cue):
            yield f"the cue {cue.of(text)!r} lies in the content {span.of(text)!r}"
        if span.of(text) != span.of(text).strip():
            yield f"white space at the edge of the content {span.of(text)!r}"


def cut(article: Article, said: Sequence[Attribution]) -> list[str]:
    """Return which quotations a direct attribution holds in part, but for speech inside speech."""
    found = [q for block in article.blocks for q in quotations(article.text, block.span)]
    ends = [quotation.end for quotation in found]
    faults = []
    for attribution in said:
        if attribution.voice is not Voice.DIRECT or _is_quoted(attribution, found, ends):
            continue
        for span in attribution.content:
            for quotation in _over(span, found, ends):
                if not span.contains(quotation):
                    words = quotation.of(article.text), span.of(article.text)
                    faults.append("of the quotation {!r} only {!r}".format(*words))
    return faults


def _is_quoted(attribution: Attribution, quotations: Sequence[Span], ends: Sequence[int]) -> bool:
    """Tell whether somebody is shown, or named, to speak inside another's quotation."""
    shown = [span for span in (attribution.cue, attribution.source) if span is not None]
    return any(any(_over(span, quotations, ends)) for span in shown)


def _over(span: Span, quotations: Sequence[Span], ends: Sequence[int]) -> Iterator[Span]:
    for quotation in quotations[bisect_right(ends, span.start) :]:
        if quotation.start >= span.end:
            return
        yield quotation


def _uncovered(
    article: Article, sentences: Sequence[Sentence], said: Sequence[Attribution]
) -> Iterator[str]:
    """Tell which sentences nobody says, not even the narrator."""
    spans = sorted(span for attribution in said for span in attribution.content)
    starts = [span.start for span in spans]
    reach = list(itertools.accumulate((span.end for span in spans), max))
    for sentence in sentences:
        words = sentence.span.of(article.text)
        before = bisect_left(starts, sentence.span.end)
        covered = before > 0 and reach[before - 1] > sentence.span.start
        if _is_worded(words) and sentence.block.states and not covered:
            yield f"nobody says {words!r}"
