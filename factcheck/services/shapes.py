"""Values as plain JSON: the one shape in which HTTP answers and the terminal's `--json` agree.

Words are given as they are printed, each with its place in the article's text. The names here are
public; `factcheck.api.schemas` describes them, and a test holds the two together. `check_shapes`
and `source_shapes` build on these.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, assert_never

from factcheck.model import (
    Anonymous,
    Article,
    Attribution,
    Document,
    Filed,
    Listed,
    Named,
    Narrator,
    Organisation,
    Passage,
    Printing,
    Quoted,
    Span,
    Speaker,
    Unresolved,
)
from factcheck.services.desk import State
from factcheck.services.ingest import Added, Known, Outcome, Refused

Shape = dict[str, Any]


def passage_shape(passage: Passage) -> Shape:
    """Return a sentence, who said it, and the article as the sentence is to be cited."""
    return {
        "sentence": sentence_shape(passage),
        "attributions": _attributions_shape(passage),
        "article": cited_shape(passage),
    }


def sentence_shape(passage: Passage) -> Shape:
    """Return a sentence with its place, its block's kind, and its neighbours' words."""
    text, sentence = passage.article.text, passage.sentence
    return {
        "id": passage.id,
        "text": sentence.span.of(text),
        "start": sentence.span.start,
        "end": sentence.span.end,
        "block": sentence.block.value,
        "before": passage.before.of(text) if passage.before else None,
        "after": passage.after.of(text) if passage.after else None,
    }


def attribution_shape(attribution: Attribution, article: Article) -> Shape:
    """Return who said which words, and the words that show it."""
    text = article.text
    return {
        "speaker": speaker_shape(attribution.speaker, article),
        "source": words_or_none(attribution.source, text),
        "cue": words_or_none(attribution.cue, text),
        "content": all_words(attribution.content, text),
        "voice": attribution.voice.value if attribution.voice else None,
        "act": attribution.act.value,
        "polarity": attribution.polarity.value,
        "via": all_words(attribution.via, text),
        "principal": words_or_none(attribution.principal, text),
        "told_to": attribution.told_to.of(text) if attribution.told_to else None,
        "said_on": iso_day(attribution.said_on),
        "confidence": attribution.confidence,
        "basis": attribution.basis,
    }


def speaker_shape(speaker: Speaker, article: Article) -> Shape:
    """Return a speaker; `kind` says which of the six it is."""
    match speaker:
        case Named(name=name, role=role):
            return {"kind": "named", "name": name, "role": role, **_mentions(speaker, article)}
        case Anonymous():
            return _anonymous_shape(speaker, article)
        case Organisation(name=name):
            return {"kind": "organisation", "name": name, **_mentions(speaker, article)}
        case Document(name=name):
            return {"kind": "document", "name": name, **_mentions(speaker, article)}
        case Unresolved(candidates=candidates):
            who: Shape = {"kind": "unresolved", "candidates": list(candidates)}
            return {**who, **_mentions(speaker, article)}
        case Narrator():
            return {"kind": "narrator"}
    assert_never(speaker)


def filed_shape(filed: Filed) -> Shape:
    """Return one revision of an article: its text, its sentences, where else it is printed."""
    article = filed.article
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "authors": list(article.authors),
        "published": iso_day(article.published),
        "url": article.url,
        "language": article.language,
        "revision": filed.revision,
        "latest": filed.latest,
        "filed_at": filed.filed_at.isoformat(),
        "text": article.text,
        "sentences": [
            {**sentence_shape(passage), "attributions": _attributions_shape(passage)}
            for passage in filed.passages
        ],
        "printings": [printing_shape(printing) for printing in filed.printings],
    }


def printing_shape(printing: Printing) -> Shape:
    """Return another article that prints the same story, and whether it prints the whole."""
    return {
        "id": printing.article_id,
        "title": printing.title,
        "outlet": printing.outlet,
        "authors": list(printing.authors),
        "published": iso_day(printing.published),
        "url": printing.url,
        "extent": printing.extent.value,
    }


def articles_shape(listed: Sequence[Listed], remarks: Sequence[str]) -> Shape:
    """Return a page of articles, with what is to be said of the outlet that was asked for."""
    return {"articles": [listed_shape(one) for one in listed], "remarks": list(remarks)}


def listed_shape(listed: Listed) -> Shape:
    """Return an article as one row of a list."""
    return {
        "id": listed.id,
        "title": listed.title,
        "outlet": listed.outlet,
        "authors": list(listed.authors),
        "published": iso_day(listed.published),
        "url": listed.url,
        "revision": listed.revision,
        "sentences": listed.sentences,
        "filed_at": listed.filed_at.isoformat(),
    }


def quoted_shape(quoted: Quoted) -> Shape:
    """Return a source with the number of its statements and of the articles that print them."""
    return {
        "id": quoted.source.id,
        "kind": quoted.source.kind.value,
        "name": quoted.source.name,
        "statements": quoted.statements,
        "articles": quoted.articles,
    }


def outcome_shape(outcome: Outcome) -> Shape:
    """Return what became of an article that was read; `status` says which of the three."""
    match outcome:
        case Added(origin, kept, remarks):
            status = "added"
        case Known(origin, kept, remarks):
            status = "known"
        case Refused(origin, reason):
            return {"status": "refused", "origin": origin, "reason": reason}
        case _:
            assert_never(outcome)
    return {
        "status": status,
        "origin": origin,
        "id": kept.article_id,
        "revision": kept.revision,
        "sentences": kept.sentences,
        "remarks": list(remarks),
    }


def state_shape(state: State) -> Shape:
    """Return how much the archive holds and how far the index has followed it."""
    return {
        "articles": state.counts.articles,
        "sentences": state.counts.sentences,
        "sources": state.counts.sources,
        "checks": state.counts.checks,
        "indexed": state.indexed,
        "change": state.change,
        "covered": state.covered,
        "model": state.model,
    }


def cited_shape(passage: Passage) -> Shape:
    """Return the article of a sentence as the sentence is to be cited."""
    citation = passage.article.citation(passage.sentence)
    return {
        "id": passage.article.id,
        "title": citation.title,
        "outlet": passage.article.outlet,
        "authors": list(citation.authors),
        "published": iso_day(citation.published),
        "url": passage.article.url,
        "revision": passage.revision,
    }


def _attributions_shape(passage: Passage) -> list[Shape]:
    return [attribution_shape(a, passage.article) for a in passage.attributions]


def _anonymous_shape(speaker: Anonymous, article: Article) -> Shape:
    return {
        "kind": "anonymous",
        "description": speaker.description,
        "number": speaker.number.value,
        "knowledge": words_or_none(speaker.knowledge, article.text),
        "reason": words_or_none(speaker.reason, article.text),
        **_mentions(speaker, article),
    }


def _mentions(
    speaker: Named | Anonymous | Organisation | Document | Unresolved, article: Article
) -> Shape:
    return {
        "mention": words_shape(speaker.mention, article.text),
        "chain": all_words(speaker.chain, article.text),
    }


def words_shape(span: Span, text: str) -> Shape:
    """Return some words of a text with their place in it."""
    return {"text": span.of(text), "start": span.start, "end": span.end}


def words_or_none(span: Span | None, text: str) -> Shape | None:
    """Return some words with their place, or nothing."""
    return words_shape(span, text) if span else None


def all_words(spans: Iterable[Span], text: str) -> list[Shape]:
    """Return several runs of words, each with its place."""
    return [words_shape(span, text) for span in spans]


def iso_day(day: date | None) -> str | None:
    """Return a day as YYYY-MM-DD."""
    return day.isoformat() if day else None
