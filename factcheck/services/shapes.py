"""Values as plain JSON: the one shape in which HTTP answers and the terminal's `--json` agree.

Words are given as they are printed, each with its place in the article's text. The names here are
public; `factcheck.api.schemas` describes them, and a test holds the two together.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any, assert_never

from factcheck.model import (
    Anonymous,
    Article,
    Attribution,
    Check,
    Claim,
    Difference,
    Document,
    DraftCheck,
    DraftSentence,
    Evidence,
    Filed,
    Filters,
    Listed,
    Named,
    Narrator,
    Organisation,
    Origin,
    Passage,
    Printing,
    Quoted,
    Ruling,
    Saying,
    Span,
    Speaker,
    Stance,
    Unresolved,
)
from factcheck.services.desk import State
from factcheck.services.ingest import Added, Known, Outcome, Refused

Shape = dict[str, Any]

# Scores come as float32, whose seventh digit is noise; four are enough to tell two hits apart.
SCORE_DIGITS = 4


def check_shape(check: Check) -> Shape:
    """Return a check with its claim and the evidence found."""
    return {
        "id": check.id,
        "claim": claim_shape(check.claim),
        "found": len(check.evidence),
        "verdict": verdict_shape(check),
        "evidence": [evidence_shape(item, check.claim) for item in check.evidence],
        "withdrawn": check.withdrawn,
        "made_at": check.made_at.isoformat(),
        "model": check.model,
        "judge": check.judge,
        "change": check.change,
    }


def verdict_shape(check: Check) -> Shape | None:
    """Return the ruling with its reason and whose word it rests on; None where nobody judged."""
    verdict = check.verdict
    if verdict is None:
        return None
    return {
        "ruling": verdict.ruling.value,
        "reason": verdict.reason,
        "independent_sources": verdict.independent_sources,
        "origins": [origin_shape(origin) for origin in verdict.origins],
        "saying": saying_shape(verdict.saying, check) if verdict.saying else None,
        "superseded": [
            {"sentence_id": one.sentence_id, "by": one.by, "reason": one.reason}
            for one in verdict.superseded
        ],
    }


def origin_shape(origin: Origin) -> Shape:
    """Return one independent source, the sentences on its word, and which of them add nothing."""
    return {
        "name": origin.name,
        "footing": origin.footing.value,
        "stance": origin.stance.value,
        "counts": origin.counts,
        "caveat": origin.caveat,
        "source_id": origin.source_id,
        "sentence_ids": list(origin.sentence_ids),
        "collapsed": [
            {"sentence_id": one.sentence_id, "reason": one.reason} for one in origin.collapsed
        ],
    }


def saying_shape(saying: Saying, check: Check) -> Shape:
    """Return what was found of a claim that somebody said something, word by word if altered."""
    texts = {item.passage.id: item.passage.article.text for item in check.evidence}
    printed = texts.get(saying.sentence_id or 0, "")
    return {
        "finding": saying.finding.value,
        "speaker": saying.speaker,
        "said_by": saying.said_by,
        "sentence_id": saying.sentence_id,
        "edits": [
            {
                "difference": edit.difference.value,
                **_words(
                    edit.span,
                    check.claim.text if edit.difference is Difference.ADDED else printed,
                ),
            }
            for edit in saying.edits
        ],
    }


def draft_shape(draft: DraftCheck) -> Shape:
    """Return a draft's sentences, each with why it was checked or not, and its check."""
    checks = [one.check for one in draft.sentences if one.check]
    rulings = Counter(check.verdict.ruling for check in checks if check.verdict)
    return {
        "checked": len(checks),
        "rulings": {ruling.value: rulings[ruling] for ruling in Ruling},
        "sentences": [draft_sentence_shape(one, draft.text) for one in draft.sentences],
    }


def draft_sentence_shape(sentence: DraftSentence, text: str) -> Shape:
    """Return a draft's sentence, with the words that were checked, if any were."""
    return {
        **_words(sentence.span, text),
        "reason": sentence.reason,
        "claim": _words_or_none(sentence.claim, text),
        "check": check_shape(sentence.check) if sentence.check else None,
    }


def assessment_shape(item: Evidence, claim: Claim) -> Shape | None:
    """Return what a sentence does to the claim, how probable that is, and the signals."""
    assessment = item.assessment
    if assessment is None:
        return None
    probabilities = assessment.probabilities
    return {
        "stance": assessment.stance.value,
        "probabilities": {
            stance.value: round(probabilities.of(stance), SCORE_DIGITS) for stance in Stance
        },
        "reason": assessment.reason,
        "signals": [
            {
                "kind": signal.kind.value,
                "agreement": signal.agreement.value,
                "claim": _all_words(signal.in_claim, claim.text),
                "sentence": _all_words(signal.in_sentence, item.passage.article.text),
                "reason": signal.reason,
            }
            for signal in assessment.signals
        ],
    }


def claim_shape(claim: Claim) -> Shape:
    """Return a claim with what it was asked against."""
    return {
        "text": claim.text,
        "speaker": claim.speaker,
        "as_of": _day(claim.as_of),
        "filters": _filters_shape(claim.filters),
    }


def evidence_shape(item: Evidence, claim: Claim) -> Shape:
    """Return a passage with its scores and what it does to the claim."""
    return {
        "assessment": assessment_shape(item, claim),
        "score": round(item.score, SCORE_DIGITS),
        "scores": {name: round(score, SCORE_DIGITS) for name, score in item.scores.items()},
        **passage_shape(item.passage),
        "copies": [copy_shape(copy) for copy in item.copies],
    }


def copy_shape(copy: Passage) -> Shape:
    """Return the same sentence in another printing, and the article as it is to be cited."""
    return {"sentence": sentence_shape(copy), "article": _cited_shape(copy)}


def passage_shape(passage: Passage) -> Shape:
    """Return a sentence, who said it, and the article as the sentence is to be cited."""
    return {
        "sentence": sentence_shape(passage),
        "attributions": _attributions_shape(passage),
        "article": _cited_shape(passage),
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
        "source": _words_or_none(attribution.source, text),
        "cue": _words_or_none(attribution.cue, text),
        "content": _all_words(attribution.content, text),
        "voice": attribution.voice.value if attribution.voice else None,
        "act": attribution.act.value,
        "polarity": attribution.polarity.value,
        "via": _all_words(attribution.via, text),
        "principal": _words_or_none(attribution.principal, text),
        "told_to": attribution.told_to.of(text) if attribution.told_to else None,
        "said_on": _day(attribution.said_on),
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
        "published": _day(article.published),
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
        "published": _day(printing.published),
        "url": printing.url,
        "extent": printing.extent.value,
    }


def listed_shape(listed: Listed) -> Shape:
    """Return an article as one row of a list."""
    return {
        "id": listed.id,
        "title": listed.title,
        "outlet": listed.outlet,
        "authors": list(listed.authors),
        "published": _day(listed.published),
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
        case Added(origin, kept):
            status = "added"
        case Known(origin, kept):
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


def _cited_shape(passage: Passage) -> Shape:
    citation = passage.article.citation(passage.sentence)
    return {
        "id": passage.article.id,
        "title": citation.title,
        "outlet": passage.article.outlet,
        "authors": list(citation.authors),
        "published": _day(citation.published),
        "url": passage.article.url,
        "revision": passage.revision,
    }


def _filters_shape(filters: Filters) -> Shape:
    return {
        "outlets": list(filters.outlets),
        "sources": list(filters.sources),
        "published_from": _day(filters.published_from),
        "published_until": _day(filters.published_until),
    }


def _attributions_shape(passage: Passage) -> list[Shape]:
    return [attribution_shape(a, passage.article) for a in passage.attributions]


def _anonymous_shape(speaker: Anonymous, article: Article) -> Shape:
    return {
        "kind": "anonymous",
        "description": speaker.description,
        "number": speaker.number.value,
        "knowledge": _words_or_none(speaker.knowledge, article.text),
        "reason": _words_or_none(speaker.reason, article.text),
        **_mentions(speaker, article),
    }


def _mentions(
    speaker: Named | Anonymous | Organisation | Document | Unresolved, article: Article
) -> Shape:
    return {
        "mention": _words(speaker.mention, article.text),
        "chain": _all_words(speaker.chain, article.text),
    }


def _words(span: Span, text: str) -> Shape:
    return {"text": span.of(text), "start": span.start, "end": span.end}


def _words_or_none(span: Span | None, text: str) -> Shape | None:
    return _words(span, text) if span else None


def _all_words(spans: Iterable[Span], text: str) -> list[Shape]:
    return [_words(span, text) for span in spans]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
