"""Small evidence for tests: a sentence, who is printed as its speaker, and what it does."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from factcheck.model import (
    Agreement,
    Anonymous,
    Article,
    Assessment,
    Attribution,
    Block,
    BlockKind,
    Document,
    Evidence,
    Named,
    Narrator,
    Organisation,
    Passage,
    Probabilities,
    Sentence,
    Signal,
    SignalKind,
    Span,
    Speaker,
    Stance,
    Unresolved,
    Voice,
)

SO = "it was so"
_NUMBERS = count(1)


def a_person(name: str, role: str | None = None) -> Named:
    """Return a person; where the name stands is filled in by `said`."""
    return Named(Span(0, 0), name, role)


def a_body(name: str) -> Organisation:
    """Return a body."""
    return Organisation(Span(0, 0), name)


def a_document(name: str) -> Document:
    """Return a document."""
    return Document(Span(0, 0), name)


def unnamed(description: str) -> Anonymous:
    """Return somebody without a name."""
    return Anonymous(Span(0, 0), description)


def unsettled(*candidates: str) -> Unresolved:
    """Return "he", of whom it is not clear who he is."""
    return Unresolved(Span(0, 2), candidates)


def said(
    speaker: Speaker,
    *,
    outlet: str = "The Daily Test",
    article: str | None = None,
    stance: Stance = Stance.SUPPORTS,
    source_id: str | None = None,
    **fields: Any,
) -> Evidence:
    """Return a sentence in which a speaker says so.

    Sentences with one `article` stand in one; without it, each stands in its own. `via`,
    `principal` and `told_to` are given as words; other `fields` are those of the attribution.
    """
    number = next(_NUMBERS)
    via, principal, told_to = (fields.pop(n, None) for n in ("via", "principal", "told_to"))
    words = [word for word in ("he", via, principal, told_to) if word]
    text = f"{' '.join(words)} said that {SO}."
    places = {word: Span(text.index(word), text.index(word) + len(word)) for word in words}
    attribution = Attribution(
        speaker,
        (_place(text, SO),),
        Voice.INDIRECT,
        _place(text, "said"),
        "a test",
        1.0,
        via=(places[via],) if via else (),
        principal=places[principal] if principal else None,
        told_to=places[told_to] if told_to else None,
    )
    printed = Article(text, url=article or f"a:{number}", outlet=outlet)
    return _item(number, printed, (replace(attribution, **fields),), (source_id,), stance)


def narrated(
    *, outlet: str = "The Daily Test", article: str | None = None, stance: Stance = Stance.SUPPORTS
) -> Evidence:
    """Return a sentence that an outlet says in its own voice."""
    number = next(_NUMBERS)
    text = "It was so."
    attribution = Attribution(Narrator(), (Span(0, len(text)),), None, None, "a test", 1.0)
    printed = Article(text, url=article or f"a:{number}", outlet=outlet)
    return _item(number, printed, (attribution,), (None,), stance)


def printed_again(item: Evidence, *others: Evidence) -> Evidence:
    """Return evidence of which others are copies."""
    return replace(item, copies=tuple(other.passage for other in others))


def in_text(
    text: str,
    *attributions: Attribution,
    stance: Stance = Stance.SUPPORTS,
    signals: Sequence[Signal] = (),
) -> Evidence:
    """Return a sentence with these attributions."""
    article = Article(text, url="a:text", outlet="The Daily Test")
    ids = (None,) * len(attributions)
    return _item(next(_NUMBERS), article, attributions, ids, stance, signals=signals)


def narrowed(item: Evidence, words: str) -> Evidence:
    """Return evidence of which only these words of the article are the sentence."""
    passage = item.passage
    sentence = replace(passage.sentence, span=_place(passage.article.text, words))
    return replace(item, passage=replace(passage, sentence=sentence))


def sure(
    item: Evidence,
    *,
    probable: float = 0.9,
    kind: SignalKind = SignalKind.WORDING,
    reason: str = "the words are the same",
) -> Evidence:
    """Return evidence of whose stance the judge is sure, with a signal that speaks for it."""
    assert item.assessment is not None
    stance = item.assessment.stance
    rest = (1 - probable) / 2
    probabilities = Probabilities(*(probable if stance is each else rest for each in Stance))
    speaks = {Stance.SUPPORTS: Agreement.AGREE, Stance.REFUTES: Agreement.DIFFER}
    words = (item.passage.sentence.span,)
    signal = Signal(kind, speaks.get(stance, Agreement.SILENT), (), words, reason)
    return replace(item, assessment=Assessment(stance, probabilities, (signal,), reason))


def by(speaker: Speaker, content: str, *, text: str, **fields: Any) -> Attribution:
    """Return the attribution of some words of a text to a speaker."""
    span = _place(text, content)
    return Attribution(speaker, (span,), Voice.INDIRECT, None, "a test", 1.0, **fields)


def _place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _item(
    number: int,
    article: Article,
    attributions: tuple[Attribution, ...],
    source_ids: tuple[str | None, ...],
    stance: Stance,
    *,
    signals: Sequence[Signal] = (),
) -> Evidence:
    whole = Span(0, len(article.text))
    sentence = Sentence(whole, 0, 0, BlockKind.BODY)
    article = replace(article, blocks=(Block(whole, BlockKind.BODY),))
    passage = Passage(number, sentence, article, 1, attributions, source_ids=source_ids)
    assessment = Assessment(stance, Probabilities(0, 0, 1), tuple(signals), "a test")
    return Evidence(passage, 1.0, {}, assessment=assessment)
