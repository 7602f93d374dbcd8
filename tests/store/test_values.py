"""Whatever is read from a page is kept as it is."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.model import (
    Assessment,
    Attribution,
    Claim,
    Counts,
    Filters,
    Passage,
    Record,
    Ruling,
    Verdict,
)
from factcheck.store import Archive
from factcheck.store.values import (
    decode_assessment,
    decode_attribution,
    decode_claim,
    decode_verdict,
    encode_attribution,
    encode_claim,
    encode_value,
)
from tests.store.records import assessments, attributions, in_json, records, verdicts

days = st.none() | st.dates()
names = st.lists(in_json, max_size=3).map(tuple)
claims = st.builds(
    Claim, in_json, st.none() | in_json, days, st.builds(Filters, names, names, days, days)
)


@given(attributions(50))
def test_any_attribution_survives_json(attribution: Attribution) -> None:
    """Speaker, spans, voice, polarity, day and confidence come back exactly."""
    assert (
        decode_attribution(json.loads(json.dumps(encode_attribution(attribution)))) == attribution
    )


@given(claims)
def test_any_claim_survives_json(claim: Claim) -> None:
    """A claim comes back with its speaker, its day and its filters."""
    assert decode_claim(json.loads(json.dumps(encode_claim(claim)))) == claim


@given(st.none() | verdicts(50))
def test_any_verdict_survives_json(verdict: Verdict | None) -> None:
    """Ruling, origins, saying, edits and what was superseded come back exactly."""
    assert decode_verdict(json.loads(json.dumps(encode_value(verdict)))) == verdict


@given(st.none() | assessments(50))
def test_any_assessment_survives_json(assessment: Assessment | None) -> None:
    """Stance, probabilities, and signals with their places come back exactly."""
    assert decode_assessment(json.loads(json.dumps(encode_value(assessment)))) == assessment


def test_a_verdict_of_before_a_field_was_added_is_read() -> None:
    """Fields are added at the end, and those that are not there yet have their defaults."""
    assert decode_verdict(["refuted", "why"]) == Verdict(Ruling.REFUTED, "why")


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(record=records())
def test_any_record_comes_back_equal(archive: Archive, record: Record) -> None:
    """The article, its sentences, and for each its attributions and its neighbours."""
    kept = archive.add(record)
    filed = archive.get(kept.article_id)
    # The next example may have the same text, and would be known.
    archive.delete(kept.article_id)

    assert filed.article == record.article
    assert tuple(passage.sentence for passage in filed.passages) == record.sentences
    for passage in filed.passages:
        assert passage.attributions == _expected(passage, record)
        assert passage.before == _beside(passage, record, step=-1)
        assert passage.after == _beside(passage, record, step=1)
    assert archive.counts() == Counts(articles=0, sentences=0, sources=0, checks=0)


def _expected(passage: Passage, record: Record) -> tuple[Attribution, ...]:
    every = [statement.attribution for statement in record.statements]
    return tuple(a for a in every if a.covers(passage.sentence.span))


def _beside(passage: Passage, record: Record, *, step: int) -> object:
    place = passage.sentence.ordinal + step
    if not 0 <= place < len(record.sentences):
        return None
    other, sentence = record.sentences[place], passage.sentence
    block = record.article.block_at
    together = block(other.span.start) == block(sentence.span.start)
    return other.span if together and other.block == sentence.block else None
