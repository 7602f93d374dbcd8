"""Passages and checks made by hand, for tests of how they are shown."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from factcheck.model import (
    Agreement,
    Article,
    Assessment,
    Attribution,
    Check,
    Claim,
    Collapsed,
    Difference,
    Edit,
    Evidence,
    Finding,
    Footing,
    Named,
    Origin,
    Passage,
    Probabilities,
    Ruling,
    Saying,
    Sentence,
    Signal,
    SignalKind,
    Span,
    Speaker,
    Stance,
    Superseded,
    Verdict,
    Voice,
)
from tests.factories import an_article

CLAIM = "The bridge will close for 10,000 days"


def place(words: str, text: str) -> Span:
    """Return where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def a_passage(
    words: str,
    attributions: Sequence[Attribution] = (),
    *,
    article: Article,
    before: str = "",
    after: str = "",
) -> Passage:
    """Return the sentence of these words in an article."""
    text = article.text
    block = article.blocks[0].kind
    return Passage(
        id=1,
        sentence=Sentence(place(words, text), 0, 0, block),
        article=article,
        revision=1,
        attributions=tuple(attributions),
        before=place(before, text) if before else None,
        after=place(after, text) if after else None,
    )


def said(
    content: str, speaker: Speaker, article: Article, *, cue: str = "said", **more: object
) -> Attribution:
    """Return an attribution of these words of an article."""
    given: dict[str, object] = {"voice": Voice.INDIRECT, "basis": "test", "confidence": 0.97}
    return Attribution(
        speaker,
        (place(content, article.text),),
        cue=place(cue, article.text) if cue else None,
        **(given | more),  # type: ignore[arg-type]
    )


def jane(article: Article) -> Named:
    """Return Jane Doe, as this article mentions her."""
    return Named(place("Jane Doe", article.text), "Jane Doe", "Mayor")


def a_check(*passages: Passage, claim: str = CLAIM, speaker: str | None = None) -> Check:
    """Return a check that found these passages, with falling scores."""
    evidence = tuple(
        Evidence(passage, 0.9 - number / 10, {"vector": 0.9 - number / 10})
        for number, passage in enumerate(passages)
    )
    made_at = datetime(2024, 10, 18, tzinfo=UTC)
    asked = Claim(claim, speaker, date(2024, 10, 20) if speaker else None)
    return Check("check-1", asked, evidence, 1, "hashing", made_at)


def bridge(**fields: object) -> Article:
    """Return an article about a bridge, in which Jane Doe speaks."""
    text = "It rained. The bridge will close for 10,000 days, Jane Doe said. Nobody cheered."
    given = {"title": "Bridge to close", "url": "https://example.org/bridge"} | fields
    return an_article(text, **({"authors": ("Ann Poe",)} | given))  # type: ignore[arg-type]


def bridge_passage(article: Article) -> Passage:
    """Return what Jane Doe says about the bridge, in its context."""
    content = "The bridge will close for 10,000 days"
    return a_passage(
        "The bridge will close for 10,000 days, Jane Doe said.",
        [said(content, jane(article), article)],
        article=article,
        before="It rained.",
        after="Nobody cheered.",
    )


def ruled_on(check: Check) -> Check:
    """Return a check of the bridge as it would be if its best sentence refuted the claim."""
    best, *others = check.evidence
    text, key = best.passage.article.text, best.passage.id
    reason = "10,000 days against 400 days"
    places = (place("10,000 days", check.claim.text),), (place("10,000 days", text),)
    signal = Signal(SignalKind.QUANTITY, Agreement.DIFFER, *places, reason)
    assessment = Assessment(Stance.REFUTES, Probabilities(0.03, 0.95, 0.02), (signal,), reason)
    edits = (
        Edit(Difference.SAME, place("The bridge will close", text)),
        Edit(Difference.ADDED, place("for", check.claim.text)),
        Edit(Difference.REMOVED, place("10,000 days", text)),
    )
    verdict = Verdict(
        Ruling.REFUTED,
        "the archive prints other words of Jane Doe than the claim has",
        (
            Origin(
                "Jane Doe",
                Footing.ON_RECORD,
                Stance.REFUTES,
                (key, 99),
                (Collapsed(99, "Jane Doe says so in 2 articles"),),
                caveat="there may be two of the name",
            ),
            Origin("The Post", Footing.OUTLET, Stance.REFUTES, (key,), counts=False),
        ),
        Saying(Finding.ALTERED, "Doe", key, "Jane Doe", edits),
        (Superseded(99, key, "said on 3 May 2024; the same source said the opposite later"),),
    )
    evidence = (replace(best, assessment=assessment), *others)
    return replace(check, evidence=evidence, verdict=verdict, judge="overlap")
