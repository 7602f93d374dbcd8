"""Evidence of one sentence a line, attributed as articles are, with the stances that are given."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.attribution import attribute
from factcheck.model import (
    Agreement,
    Article,
    Assessment,
    Attribution,
    Evidence,
    Narrator,
    Passage,
    Probabilities,
    Signal,
    SignalKind,
    Span,
    Stance,
)
from tests.factories import an_article, sentences_of

SHOWN = Signal(SignalKind.WORDING, Agreement.AGREE, (), (Span(0, 1),), "given")


def passages(text: str, *, outlet: str = "The Daily Test") -> list[Passage]:
    """Return a passage for each line of an article, attributed by the rules."""
    article = an_article(text, outlet=outlet)
    sentences = sentences_of(article)
    said = attribute(article, sentences)
    return [
        Passage(
            id=sentence.ordinal + 1,
            sentence=sentence,
            article=article,
            revision=1,
            attributions=tuple(one for one in said if one.covers(sentence.span)),
            before=before.span if before else None,
        )
        for before, sentence in zip((None, *sentences), sentences, strict=False)
    ]


def assessed(passage: Passage, stance: Stance) -> Evidence:
    """Return evidence of a sure stance, which is shown by the first words that somebody says."""
    sure = Probabilities(*(float(stance is each) for each in Stance))
    said = [one.content[0] for one in passage.attributions]
    shown = replace(SHOWN, in_sentence=(said[0],)) if said else SHOWN
    return Evidence(passage, 1.0, {}, assessment=Assessment(stance, sure, (shown,), "given"))


def evidence(text: str, stances: Sequence[Stance]) -> list[Evidence]:
    """Return evidence of each line of an article, of the stances that are given."""
    return [assessed(*pair) for pair in zip(passages(text), stances, strict=True)]


def last_said(text: str) -> tuple[Attribution, Article]:
    """Return what somebody other than the outlet says in an article's last line."""
    passage = passages(text)[-1]
    [said] = [one for one in passage.attributions if not isinstance(one.speaker, Narrator)]
    return said, passage.article
