"""Small records for the archive's tests, and any records at all for property tests."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from hypothesis import strategies as st

from factcheck.model import (
    Act,
    Agreement,
    Anonymous,
    Article,
    Assessment,
    Attribution,
    Block,
    BlockKind,
    Collapsed,
    Difference,
    Document,
    Edit,
    Finding,
    Footing,
    Named,
    Narrator,
    Number,
    Organisation,
    Origin,
    Polarity,
    Probabilities,
    Record,
    Ruling,
    Saying,
    Sentence,
    Signal,
    SignalKind,
    Source,
    SourceKind,
    Span,
    Speaker,
    Stance,
    Statement,
    Superseded,
    Unresolved,
    Verdict,
    Voice,
)
from factcheck.store import Embeddings, text_hash
from tests.factories import an_article, sentences_of


def a_record(text: str, *statements: Statement, **fields: object) -> Record:
    """Return a record of an article with one sentence a line; `fields` are those of `Article`."""
    article = an_article(text, **fields)  # type: ignore[arg-type]
    return Record(article, sentences_of(article), statements)


def a_source(name: str, kind: SourceKind = SourceKind.PERSON) -> Source:
    """Return a source known by its name alone."""
    return Source(kind, name, f"{kind}:{name.casefold()}")


def said(text: str, content: str, by: str, *, role: str | None = None) -> Statement:
    """Return the statement that `by`, who is mentioned at the very beginning, said `content`."""
    start = text.index(content)
    speaker = Named(Span(0, len(by)), by, role)
    span = Span(start, start + len(content))
    attribution = Attribution(speaker, (span,), Voice.INDIRECT, None, "test", 1.0)
    return Statement(attribution, a_source(by))


def printing(name: str, url: str, *, role: str | None = None) -> Record:
    """Return an article in which somebody by this name says something."""
    text = f"{name} said so."
    return a_record(text, said(text, "so", name, role=role), url=url)


def vectors_of(record: Record, model: str = "test") -> Embeddings:
    """Return a vector for each sentence that tells which it is."""
    texts = [sentence.span.of(record.article.text) for sentence in record.sentences]
    rows = [[len(text), ord(text[0]), 0.1] for text in texts]
    vectors = np.array(rows, np.float16).reshape(len(texts), 3)
    return Embeddings(model, tuple(map(text_hash, texts)), vectors)


# Code points that UTF-8 can hold. A database's text holds no NUL either; reading removes both.
in_json = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
in_columns = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


def spans(length: int) -> st.SearchStrategy[Span]:
    """Any place in a text of this length."""
    places = st.integers(0, length)
    return st.tuples(places, places).map(lambda ends: Span(min(ends), max(ends)))


def _many(strategy: st.SearchStrategy[Span]) -> st.SearchStrategy[tuple[Span, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


def speakers(length: int) -> st.SearchStrategy[Speaker]:
    """Any of the six, in a text of this length."""
    mention, chain, maybe = spans(length), _many(spans(length)), st.none() | spans(length)
    return st.one_of(
        st.builds(Named, mention, in_json, st.none() | in_json, chain),
        st.builds(Anonymous, mention, in_json, chain, st.sampled_from(Number), maybe, maybe),
        st.builds(Organisation, mention, in_json, chain),
        st.builds(Document, mention, in_json, chain),
        st.builds(Unresolved, mention, st.lists(in_json, max_size=3).map(tuple), chain),
        st.just(Narrator()),
    )


def attributions(length: int) -> st.SearchStrategy[Attribution]:
    """Any attribution in a text of this length."""
    return st.builds(
        Attribution,
        speaker=speakers(length),
        content=_many(spans(length)),
        voice=st.none() | st.sampled_from(Voice),
        cue=st.none() | spans(length),
        basis=in_json,
        confidence=st.floats(0, 1),
        polarity=st.sampled_from(Polarity),
        told_to=st.none() | spans(length),
        said_on=st.none() | st.dates(),
        act=st.sampled_from(Act),
        source=st.none() | spans(length),
        via=_many(spans(length)),
        principal=st.none() | spans(length),
    )


def assessments(length: int) -> st.SearchStrategy[Assessment]:
    """Any assessment, in a claim and an article of this length."""
    places, share = _many(spans(length)), st.floats(0, 1)
    signal = st.builds(
        Signal, st.sampled_from(SignalKind), st.sampled_from(Agreement), places, places, in_json
    )
    return st.builds(
        Assessment,
        st.sampled_from(Stance),
        st.builds(Probabilities, share, share, share),
        st.lists(signal, max_size=3).map(tuple),
        in_json,
    )


def verdicts(length: int) -> st.SearchStrategy[Verdict]:
    """Any verdict, in a claim and an article of this length."""
    key, maybe = st.integers(0, 2**31 - 1), st.none() | in_json
    origin = st.builds(
        Origin,
        in_json,
        st.sampled_from(Footing),
        st.sampled_from(Stance),
        st.lists(key, max_size=3).map(tuple),
        st.lists(st.builds(Collapsed, key, in_json), max_size=3).map(tuple),
        maybe,
        st.booleans(),
        maybe,
    )
    edit = st.builds(Edit, st.sampled_from(Difference), spans(length))
    saying = st.builds(
        Saying,
        st.sampled_from(Finding),
        in_json,
        st.none() | key,
        maybe,
        st.lists(edit, max_size=3).map(tuple),
    )
    return st.builds(
        Verdict,
        st.sampled_from(Ruling),
        in_json,
        st.lists(origin, max_size=3).map(tuple),
        st.none() | saying,
        st.lists(st.builds(Superseded, key, key, in_json), max_size=3).map(tuple),
    )


def _cut(length: int) -> st.SearchStrategy[list[Span]]:
    """Places that follow one another, some touching and some apart."""
    marks = st.lists(st.integers(0, length), max_size=8, unique=True).map(sorted)
    between = marks.map(lambda places: [Span(*ends) for ends in pairwise(places)])
    return between.flatmap(_some)


def _some(places: Sequence[Span]) -> st.SearchStrategy[list[Span]]:
    kept = st.lists(st.booleans(), min_size=len(places), max_size=len(places))
    return kept.map(lambda flags: [p for p, flag in zip(places, flags, strict=True) if flag])


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Any record whose spans lie in its text."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
    place = spans(len(text))
    kinds = st.sampled_from(BlockKind)
    blocks = tuple(
        Block(span, draw(kinds), draw(st.none() | place), draw(_many(place)))
        for span in draw(_cut(len(text)))
    )
    sentences = tuple(
        Sentence(span, ordinal, draw(st.integers(0, 5)), draw(kinds))
        for ordinal, span in enumerate(draw(_cut(len(text))))
    )
    article = draw(
        st.builds(
            Article,
            text=st.just(text),
            title=st.none() | in_columns,
            url=st.none() | in_columns,
            outlet=st.none() | in_columns,
            authors=st.lists(in_json, max_size=3).map(tuple),
            published=st.none() | st.dates(),
            language=st.none() | in_columns,
            blocks=st.just(blocks),
        )
    )
    sources = st.builds(Source, st.sampled_from(SourceKind), in_columns, in_columns)
    statement = st.builds(Statement, attributions(len(text)), st.none() | sources)
    return Record(article, sentences, tuple(draw(st.lists(statement, max_size=5))))
