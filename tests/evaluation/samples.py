"""A few sentences, written for these tests, in the format of each set."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.evaluation.datasets import Attribute
from factcheck.model import (
    Act,
    Article,
    Attribution,
    Named,
    Narrator,
    Sentence,
    Span,
    Speaker,
    Voice,
)
from tests.copies.texts import CUT, FOLLOW_UP, STORY

HEADLINE = "Ferry stays in port."
TEXT = (
    f"{HEADLINE}\n\n"
    "The ferry will not sail on Monday, harbour master Ada Quill said. “The swell is too high,” "
    "she added.\n\n"
    "Quill believes the storm will pass. Ten boats lay in the bay near Quill.\n"
)
MARKED = """\
title: Ferry stays in port
outlet: Northern Ledger
date: 2025-03-13
style: agency
cases: floating quotation; pronoun
===
# Ferry stays in port

<c1>The ferry will not sail on Monday</c1>, <s1>harbour master Ada Quill</s1> <q1>said</q1>.

<c2>“The swell is too high.”</c2>

<s3>Officials <k3>who saw it</k3></s3> <q3>told</q3> <t3>the Ledger</t3> <c3>both crews rest</c3>.
===
1 | named | Ada Quill | asserted | 2025-03-12 | speech
2 | named | Ada Quill | asserted | - | speech | floats
3 | anonymous several | | asserted | - | speech
"""
CASE_TEXT = "Tom Pike said it rains. Ann Smith’s bank, the Ham Bank, said it snows. It is May."
CASE = f"""
[[case]]
shape = "indirect"
text = '''
{CASE_TEXT}
'''
silent = ["It is May."]
[[case.said]]
kind = "named"
speaker = "Tom Pike"
content = "it rains"
[[case.said]]
kind = "organisation"
speaker = "Ham Bank"
content = "it snows"
"""


def place(words: str, text: str = TEXT, *, after: int = 0) -> Span:
    """Return where words stand in a text."""
    start = text.index(words, after)
    return Span(start, start + len(words))


def a_polnear_part(folder: Path, *, more: str = "") -> Path:
    """Lay out one article with three attributions: two of speech, one of belief."""
    rows = [
        ("Source", "harbour master Ada Quill"),
        ("Cue", "said"),
        ("Content", "The ferry will not sail on Monday"),
        ("Source", "she"),
        ("Cue", "added"),
        ("Content", "“The swell is too high,”"),
        ("Source", "Quill"),
        ("Cue", "believes"),
        ("Content", "the storm will pass"),
    ]
    lines: list[str] = []
    for number, (label, words) in enumerate(rows, start=1):
        after = TEXT.index("Quill believes") if number > 6 else 0
        span = place(words, after=after)
        lines.append(f"T{number}\t{label} {span.start} {span.end}\t{words}")
    lines += [
        f"E{n}\tAttribution:T{3 * n - 1} Source:T{3 * n - 2} Cue:T{3 * n - 1} Content:T{3 * n}"
        for n in (1, 2, 3)
    ]
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    name = "ledger_2025-03-13_ferry-stays"
    (folder / "text" / f"{name}.txt").write_bytes(TEXT.encode())
    text = "\n".join(lines) + "\n" + more
    (folder / "attributions" / f"{name}_a1b2.ann").write_bytes(text.encode())
    return folder


def a_claim(agent: str, utterance: str, **fields: Any) -> dict[str, Any]:
    """Return one claim as CED-1K has it."""
    known = {"agent_type": "person", "utterance_type": "indirect", "utterance_span": None}
    return known | {"agent": agent, "utterance": utterance, "source_span": None} | fields


def a_ced1k_file(path: Path, claims: Sequence[object], *, text: str = TEXT) -> Path:
    """Write one article with its claims."""
    row = {"article_id": "ferry", "title": "Ferry", "date": "2025-03-13", "text": text}
    return _written(path, [row | {"claims": list(claims)}])


def a_gum_attribution(content: Span, source: Span, cue: Span, /, **fields: Any) -> dict[str, Any]:
    """Return one attribution as the file made of GUM has it; its entity has one mention."""
    entity = {"type": "person", "mentions": [_placed(source)]}
    known = {"id": "1", "polarity": "positive", "style": "indirect", "no_cue": False}
    spans = {"content": [_placed(content)], "source": [_placed(source)], "cue": [_placed(cue)]}
    return known | spans | {"entity": entity} | fields


def a_gum_file(path: Path, attributions: Sequence[object], *, genre: str = "news") -> Path:
    """Write one document with its attributions."""
    row = {"doc_id": "ferry", "genre": genre, "title": HEADLINE, "text": TEXT}
    return _written(path, [row | {"attributions": list(attributions)}])


def a_marked_folder(folder: Path) -> Path:
    """Write one marked article."""
    folder.mkdir(parents=True)
    (folder / "ferry.txt").write_text(MARKED, encoding="utf-8")
    return folder


def a_shapes_folder(folder: Path) -> Path:
    """Write one case by shape."""
    folder.mkdir(parents=True)
    (folder / "cues.toml").write_text(CASE, encoding="utf-8")
    return folder


def said(content: Span, speaker: Speaker, cue: Span | None = None, **fields: Any) -> Attribution:
    """Return a prediction."""
    known: dict[str, Any] = {"voice": Voice.INDIRECT, "basis": "a test", "confidence": 0.9}
    known |= {"act": Act.SPEECH} | fields
    return Attribution(speaker=speaker, content=(content,), cue=cue, **known)


def quill(text: str = TEXT) -> Named:
    """Return the harbour master where she is named in full."""
    return Named(place("harbour master Ada Quill", text), "Ada Quill")


def always(*attributions: Attribution) -> Attribute:
    """Return what predicts the same for every article, and the rest for the narrator."""

    def attribute(article: Article, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:
        rest = Attribution(Narrator(), (Span(0, len(article.text)),), None, None, "rest", 1.0)
        return (*attributions, rest)

    return attribute


def _placed(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _written(path: Path, rows: Sequence[object]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def copies_gold(seeds: Path, *, swapped: bool = False) -> Path:
    """Lay out a story with a cut printing and a follow-up; `swapped` says each to be the other."""
    folder = seeds / "gold" / "copies"
    folder.mkdir(parents=True)
    cut, follow_up = ("b", "a") if swapped else ("a", "b")
    printings = [
        ("a", "original", "whole", "Ferry runs aground", STORY),
        (cut, "cut, headline", "part", "Ferry aground", CUT),
        (follow_up, "follow-up", "whole", "Radar was never replaced", FOLLOW_UP),
    ]
    text = "part: dev\n"
    for story, edits, extent, title, body in printings:
        text += f"===\nstory: {story}\nedits: {edits}\ntext: {extent}\noutlet: Callan Times\n"
        text += f"date: 2026-01-22\n\n# {title}\n\n{body}\n"
    (folder / "ferry.txt").write_text(text, encoding="utf-8")
    pair = {"part": "dev", "a": "It sank.", "b": "“It sank,” he said.", "same": True}
    (seeds / "gold" / "copies.jsonl").write_text(json.dumps(pair) + "\n", encoding="utf-8")
    return seeds


def origin_case() -> dict[str, Any]:
    """Return a case of two sources, one of whom is heard in two articles."""
    first = "The pier sank on Monday, Ada Quill said. Ben Tarn said that it had not sunk."
    second = "“The pier sank,” Ada Quill said. Divers were sent."
    return {
        "part": "dev",
        "kind": "sides",
        "claim": "The pier sank.",
        "articles": [
            {"outlet": "Callan Times", "date": "2025-03-13", "text": first},
            {"outlet": "Northern Ledger", "date": "2025-03-14", "text": second},
        ],
        "supports": {"sentences": ["The pier sank", "“The pier"], "sources": {"on_record": 1}},
        "refutes": {"sentences": ["Ben Tarn"], "sources": {"on_record": 1}},
    }


def origins_gold(seeds: Path, *cases: Mapping[str, Any]) -> Path:
    """Write cases of origins as gold."""
    folder = seeds / "gold"
    folder.mkdir(parents=True, exist_ok=True)
    _written(folder / "origins.jsonl", cases)
    return seeds


def linking_group() -> dict[str, Any]:
    """Return two articles in which two people speak, one of them in both."""
    first = "[Ada Quíll](ada), the mayor, said the pier had sunk. [Quíll](ada) said it was new."
    second = "Mayor [Ada Quill](ada) said that it had. [Ben Quill](ben) said that it had not."
    return {
        "part": "dev",
        "kind": "letters",
        "articles": [
            {"outlet": "Callan Times", "date": "2025-03-13", "text": first},
            {"outlet": "Northern Ledger", "date": "2025-03-14", "text": second},
        ],
    }


def linking_gold(seeds: Path, *groups: Mapping[str, Any]) -> Path:
    """Write groups of articles as gold for linking."""
    folder = seeds / "gold"
    folder.mkdir(parents=True, exist_ok=True)
    _written(folder / "linking.jsonl", groups)
    return seeds


def a_pair(claim: str, evidence: str, label: str, **fields: str) -> dict[str, str]:
    """Return a pair of claim and evidence as its line has it."""
    return {"claim": claim, "evidence": evidence, "label": label, **fields}


def pairs_file(path: Path, *rows: object) -> Path:
    """Write pairs as JSON Lines; without any, one of each label, each of a kind of its own."""
    closed = "The old bridge was closed."
    own = (
        a_pair(closed, "On Monday the old bridge was closed.", "S", kind="paraphrase"),
        a_pair(closed, "The old bridge was not closed.", "R", kind="negation"),
        a_pair(closed, "Ten ships sank off the coast.", "N", kind="elsewhere"),
    )
    return _written(path, rows or own)


def rulings_file(path: Path, *rows: object) -> Path:
    """Write claims with their rulings as JSON Lines."""
    return _written(path, rows)


def worth_sentence(text: str = "Nine people died in Callan.") -> dict[str, Any]:
    """Return a sentence that is worth checking."""
    return {"part": "dev", "draft": "callan", "text": text, "worth": True, "kind": "number"}


def worth_gold(seeds: Path, *sentences: Mapping[str, Any]) -> Path:
    """Write sentences of drafts as gold."""
    folder = seeds / "gold"
    folder.mkdir(parents=True, exist_ok=True)
    _written(folder / "worth.jsonl", sentences)
    return seeds
