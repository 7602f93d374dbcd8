"""Whatever is read from a page is kept as it is."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.model import Attribution, Claim, Counts, Filters, Passage, Record
from factcheck.store import Archive
from factcheck.store.values import (
    decode_attribution,
    decode_claim,
    encode_attribution,
    encode_claim,
)
from tests.store.records import attributions, in_json, records

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


@settings(
    max_examples=25,
    deadline=None,
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
