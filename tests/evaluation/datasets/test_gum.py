"""Reading GUM."""

from pathlib import Path

import pytest

from factcheck.evaluation.datasets import gum
from factcheck.evaluation.gold import SpeakerKind
from factcheck.model import Polarity, Voice
from tests.evaluation.samples import a_gum_attribution, a_gum_file, place

CONTENT = place("The ferry will not sail on Monday")
SOURCE = place("harbour master Ada Quill")
CUE = place("said")


def test_attributions_are_read_with_their_entity(tmp_path: Path) -> None:
    """Source, cue, content, coreference, polarity and style are where the file has them."""
    she = place("she")
    mentions = [{"start": span.start, "end": span.end} for span in (SOURCE, she)]
    found = a_gum_attribution(
        CONTENT,
        SOURCE,
        CUE,
        polarity="negative",
        style="mixed",
        entity={"type": "person", "mentions": mentions},
    )
    path = a_gum_file(tmp_path / "gum.jsonl", [found])

    [annotated] = gum.load(path).articles

    [reference] = annotated.references
    assert gum.recognises(path)
    assert annotated.genre == "news"
    assert (reference.content, reference.source, reference.cue) == ((CONTENT,), (SOURCE,), (CUE,))
    assert reference.mentions == (SOURCE, she)
    assert reference.called == ("harbour master Ada Quill", "she")
    assert (reference.polarity, reference.voice) == (Polarity.DENIED, Voice.MIXED)


def test_attributions_without_a_cue_are_left_out(tmp_path: Path) -> None:
    """In news they are photo credits."""
    found = a_gum_attribution(CONTENT, SOURCE, CUE, no_cue=True)

    data = gum.load(a_gum_file(tmp_path / "gum.jsonl", [found]))

    assert data.articles[0].references == ()
    assert data.skipped == ()


@pytest.mark.parametrize(
    ("words", "entity_type", "kind"),
    [
        pytest.param("Ada Quill", "person", SpeakerKind.NAMED, id="a full name"),
        pytest.param("harbour master", "person", SpeakerKind.ANONYMOUS, id="a description"),
        pytest.param("she", "person", None, id="a pronoun alone does not tell"),
        pytest.param("Ten boats", "organization", SpeakerKind.ORGANISATION, id="a body"),
        pytest.param("the storm", "abstract", SpeakerKind.DOCUMENT, id="a thing that speaks"),
        pytest.param("the storm", "animal", None, id="a type that is not known"),
    ],
)
def test_the_entity_tells_the_kind_of_speaker(
    tmp_path: Path, words: str, entity_type: str, kind: SpeakerKind | None
) -> None:
    """The set's types are mapped to ours where they can be."""
    span = place(words)
    entity = {"type": entity_type, "mentions": [{"start": span.start, "end": span.end}]}
    found = a_gum_attribution(CONTENT, span, CUE, entity=entity)

    [annotated] = gum.load(a_gum_file(tmp_path / "gum.jsonl", [found])).articles

    assert annotated.references[0].kind is kind


def test_odd_attributions_are_passed_over_and_reported(tmp_path: Path) -> None:
    """One without content, with places outside the text, or of another kind costs no other."""
    outside = a_gum_attribution(CONTENT, SOURCE, CUE, cue=[{"start": 5, "end": 99999}])
    empty = a_gum_attribution(CONTENT, SOURCE, CUE, content=[])
    style = a_gum_attribution(CONTENT, SOURCE, CUE, style="sung")
    entity = a_gum_attribution(CONTENT, SOURCE, CUE, entity=None)
    path = a_gum_file(tmp_path / "gum.jsonl", [outside, empty, style, "x", entity])

    data = gum.load(path)

    assert [reference.mentions for reference in data.articles[0].references] == [(SOURCE,)]
    assert [skipped.where for skipped in data.skipped] == [
        f"gum.jsonl:1, attribution {number}" for number in (1, 2, 3, 4)
    ]
