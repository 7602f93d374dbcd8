"""Reading CED-1K."""

from pathlib import Path

import pytest

from factcheck.evaluation.datasets import ced1k
from factcheck.evaluation.gold import SpeakerKind
from factcheck.model import Voice
from tests.evaluation.samples import TEXT, a_ced1k_file, a_claim, place


def test_a_file_is_recognised_by_its_claims(tmp_path: Path) -> None:
    """Articles with agents and utterances are CED-1K, whatever the file is called."""
    path = a_ced1k_file(tmp_path / "any.jsonl", [a_claim("Ada Quill", "It will not sail.")])
    other = tmp_path / "other.jsonl"
    other.write_text('{"text": "x", "claims": ["y"]}\n', encoding="utf-8")

    assert ced1k.recognises(path)
    assert not ced1k.recognises(other)


def test_claims_keep_their_words_and_their_place_if_it_is_known(tmp_path: Path) -> None:
    """The utterance's own place is best, the passage it was taken from is next."""
    span = place("The ferry will not sail on Monday")
    claims = [
        a_claim("Ada Quill", "No sailing.", utterance_span=[span.start, span.end]),
        a_claim("Ada Quill", "No sailing.", source_span=[0, 9], utterance_type="partially direct"),
        a_claim("Ada Quill", "No sailing.", source_span=[0, 9999]),
    ]

    [annotated] = ced1k.load(a_ced1k_file(tmp_path / "dev.jsonl", claims)).articles

    assert annotated.article.text == TEXT
    assert [len(reference.content) for reference in annotated.references] == [1, 1, 0]
    assert annotated.references[0].content == (span,)
    assert [reference.voice for reference in annotated.references[:2]] == [
        Voice.INDIRECT,
        Voice.MIXED,
    ]


@pytest.mark.parametrize(
    ("agent", "agent_type", "kind"),
    [
        pytest.param("Ada Quill", "person", SpeakerKind.NAMED, id="a name"),
        pytest.param("Harbour Board", "organization", SpeakerKind.ORGANISATION, id="a body"),
        pytest.param("Anonymous pilot", "person", SpeakerKind.ANONYMOUS, id="said to be unnamed"),
        pytest.param("Senior port source", "person", SpeakerKind.ANONYMOUS, id="a description"),
        pytest.param("Boats", "organization", SpeakerKind.ANONYMOUS, id="a word of the text"),
        pytest.param("harbour watchdog", "organization", SpeakerKind.ORGANISATION, id="no capital"),
    ],
)
def test_agents_without_a_name_are_told_apart(
    tmp_path: Path, agent: str, agent_type: str, kind: SpeakerKind
) -> None:
    """A description is no person's name, though the set files it under persons."""
    claim = a_claim(agent, "No sailing.", agent_type=agent_type)

    [annotated] = ced1k.load(a_ced1k_file(tmp_path / "dev.jsonl", [claim])).articles

    assert annotated.references[0].kind is kind


def test_odd_lines_and_claims_are_passed_over_and_reported(tmp_path: Path) -> None:
    """The others are read."""
    claims = [a_claim("Ada Quill", "No sailing."), {"agent": "Ada Quill"}, a_claim("", "x"), 7]
    path = a_ced1k_file(tmp_path / "dev.jsonl", claims)
    with path.open("a", encoding="utf-8") as file:
        file.write('{"broken\n[]\n\n{"claims": []}\n{"text": 7, "claims": []}\n')

    data = ced1k.load(path)

    assert [len(annotated.references) for annotated in data.articles] == [1]
    assert [skipped.where for skipped in data.skipped] == [
        "dev.jsonl:1, claim 2",
        "dev.jsonl:1, claim 3",
        "dev.jsonl:1, claim 4",
        "dev.jsonl:2",
        "dev.jsonl:3",
        "dev.jsonl:5",
        "dev.jsonl:6",
    ]
