"""What every contender does."""

from collections.abc import Callable
from pathlib import Path

from benchmarks.contest import Contender, Material, answer

MATERIAL = Material(["one", "two", "three"], ["two", "three"], articles=1, model="")
GOLD = Material(["four", "five"], ["five"], articles=0, model="")


class Literal:
    """Finds the sentence that is the claim."""

    def __init__(self, sentences: list[str]) -> None:
        self._sentences = sentences

    def search(self, claim: str) -> list[int]:
        return [self._sentences.index(claim)]

    def nearest(self, claim: str) -> list[int] | None:
        return None


def load(material: Material) -> Callable[[], Contender]:
    return lambda: Literal(material.sentences)


def test_each_claim_is_asked_of_the_sentences_of_its_material() -> None:
    """Times are those of the first material, what is found of the gold is the gold's."""
    found = answer(load, MATERIAL, GOLD)

    assert len(found.query_ms) == 2
    assert found.gold == [[1]]
    assert found.nearest is None
    assert found.peak > 0


def test_material_is_read_as_it_was_written(tmp_path: Path) -> None:
    """A contender in another environment gets the same sentences and claims."""
    MATERIAL.write(tmp_path / "material.json")

    assert Material.read(tmp_path / "material.json") == MATERIAL
