"""What every index of words promises, over every backend."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import IndexMismatch
from factcheck.index import Bm25InMemory, Bm25Tantivy, LexicalIndex, bm25_tantivy
from tests.index.test_backends import a_folder, keys

BACKENDS = (Bm25Tantivy, Bm25InMemory)
TEXTS = (
    "The ferry sank off the coast of Norway.",
    "Ferries were late on Tuesday.",
    "The mayor of Ghent denied it.",
    "Norway's government said the ferry had been inspected, and the ferry was safe.",
    "Twelve people died.",
)

backend = pytest.mark.parametrize("make", BACKENDS, ids=lambda make: make.kind)


def filled(make: type[LexicalIndex], folder: Path) -> LexicalIndex:
    index = make.empty(a_folder(folder, "filled"))
    index.add(np.arange(10, 15), TEXTS)
    return index


@backend
def test_what_shares_rare_words_comes_first(make: type[LexicalIndex], tmp_path: Path) -> None:
    """A word in another form is the same word, and one that is nowhere finds nothing."""
    index = filled(make, tmp_path)

    found, scores = index.best(["a Norwegian ferry sinks near Norway", "Zanzibar"], 4)

    assert set(found[0, :3].tolist()) == {10, 11, 13}
    assert found[0, 3] == -1
    assert (np.diff(scores[0, :3]) <= 0).all()
    assert found[1].tolist() == [-1] * 4


@backend
def test_stop_words_alone_find_nothing(make: type[LexicalIndex], tmp_path: Path) -> None:
    """Nor does a claim without words."""
    found, scores = filled(make, tmp_path).best(["the of it", "…", ""], 2)

    assert found.tolist() == [[-1, -1]] * 3
    assert np.isneginf(scores).all()


@backend
@pytest.mark.parametrize("claim", ['ferry AND NOT "norway', "ferry:[* TO *]", "ferry\0\ud800^9"])
def test_the_signs_of_a_query_language_are_only_signs(
    make: type[LexicalIndex], claim: str, tmp_path: Path
) -> None:
    """A claim is words, never a query."""
    found, _ = filled(make, tmp_path).best([claim.replace("\ud800", "")], 5)

    assert 11 in found


@backend
def test_only_the_chosen_are_searched(make: type[LexicalIndex], tmp_path: Path) -> None:
    """Exactly the best of them are found, in the order of all."""
    index = filled(make, tmp_path)
    everything = [key for key in index.best(["the ferry of Norway"], 5)[0][0].tolist() if key >= 0]

    [found], _ = index.best(["the ferry of Norway"], 5, among=keys(14, 13, 11, 99))

    assert [key for key in found.tolist() if key >= 0] == [k for k in everything if k in (11, 13)]
    assert index.best(["ferry"], 5, among=keys())[0].tolist() == [[-1] * 5]


def test_a_large_filter_finds_what_a_small_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether its keys are looked up or all hits are gone through makes no difference."""
    index = Bm25Tantivy.empty(a_folder(tmp_path, "filled"))
    index.add(
        np.arange(2_000), [f"ferry {number % 7} norway {number % 3}" for number in range(2000)]
    )
    among = np.arange(0, 2_000, 31)
    looked_up = index.best(["norway 2 ferry 5", "nothing"], 12, among=among)
    monkeypatch.setattr(bm25_tantivy, "LOOKED_UP", 0)

    gone_through = index.best(["norway 2 ferry 5", "nothing"], 12, among=among)

    np.testing.assert_array_equal(looked_up[1], gone_through[1])
    assert set(gone_through[0][0].tolist()) <= set(among.tolist())


@backend
def test_a_key_added_again_is_replaced(make: type[LexicalIndex], tmp_path: Path) -> None:
    """One key has one text: the last."""
    index = filled(make, tmp_path)
    index.add(keys(10), ["A strike at the harbour."])

    assert len(index) == 5
    assert 10 not in index.best(["ferry"], 5)[0]
    assert index.best(["harbour strikes"], 1)[0].tolist() == [[10]]


@backend
def test_removed_keys_are_gone_and_unknown_ones_passed_over(
    make: type[LexicalIndex], tmp_path: Path
) -> None:
    """What is removed is found no more."""
    index = filled(make, tmp_path)
    index.remove(keys(10, 11, 99))

    assert len(index) == 3
    assert index.best(["ferry"], 5)[0].tolist() == [[13, -1, -1, -1, -1]]


@backend
def test_what_is_saved_is_loaded_and_goes_on_alone(
    make: type[LexicalIndex], tmp_path: Path
) -> None:
    """A loaded index answers as the saved one did, and neither changes the other."""
    index = filled(make, tmp_path)
    index.save(saved := a_folder(tmp_path, "saved"))
    loaded = make.load(saved, a_folder(tmp_path, "one"))
    index.remove(keys(10))
    loaded.remove(keys(11))

    other = make.load(saved, a_folder(tmp_path, "other"))
    shutil.rmtree(saved)

    assert [len(one) for one in (index, loaded, other)] == [4, 4, 5]
    assert 10 in loaded.best(["ferry"], 5)[0]
    assert 11 in index.best(["ferry"], 5)[0]
    assert {10, 11} <= {*other.best(["ferry"], 5)[0][0].tolist()}


@backend
@pytest.mark.parametrize("content", [None, b"", b"no index"], ids=["gone", "empty", "text"])
def test_files_that_are_no_index_are_refused(
    make: type[LexicalIndex], content: bytes | None, tmp_path: Path
) -> None:
    """A foreign file is IndexMismatch, never a crash."""
    filled(make, tmp_path).save(saved := a_folder(tmp_path, "saved"))
    for path in saved.iterdir():
        path.unlink()
        if content is not None:
            path.write_bytes(content)

    with pytest.raises(IndexMismatch):
        make.load(saved, a_folder(tmp_path, "place"))


WORDS = st.lists(st.sampled_from("ferry norway mayor Ghent harbour strike".split()), max_size=5)
STEPS = st.lists(
    st.tuples(st.booleans(), st.dictionaries(st.integers(0, 12), WORDS, max_size=4)), max_size=6
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, claim=WORDS)
def test_tantivy_agrees_with_the_reference_whatever_happens(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[bool, dict[int, list[str]]]],
    claim: list[str],
) -> None:
    """After any adding, replacing and removing, both find the same texts."""
    place = tmp_path_factory.mktemp("indexes")
    ours, reference = Bm25Tantivy.empty(place), Bm25InMemory.empty(place)
    for adds, texts in steps:
        for index in (ours, reference):
            if adds:
                index.add(keys(*texts), [" ".join(words) for words in texts.values()])
            else:
                index.remove(keys(*texts))

    found, _ = ours.best([" ".join(claim)], 20)
    expected, _ = reference.best([" ".join(claim)], 20)

    assert len(ours) == len(reference)
    assert {*found[0].tolist()} == {*expected[0].tolist()}


def test_a_segment_under_way_is_no_part_of_what_is_saved(tmp_path: Path) -> None:
    """The file of a merge grows: a second name of it would grow in the snapshot."""
    place, saved = a_folder(tmp_path, "place"), a_folder(tmp_path, "saved")
    index = Bm25Tantivy.empty(place)
    index.add(keys(1), ["The ferry sank."])
    index.commit()
    merging = "0123456789abcdef0123456789abcdef"
    (place / f"{merging}.idx").touch()

    index.save(saved)

    assert {path.suffix for path in saved.iterdir()} >= {".idx", ".term", ".json"}
    assert not (saved / f"{merging}.idx").exists()


def test_what_was_loaded_forgets_the_files_that_it_has_merged(tmp_path: Path) -> None:
    """What lay in the snapshot is removed from the process's folder when it is needed no more."""
    saved, place = a_folder(tmp_path, "saved"), a_folder(tmp_path, "place")
    filled(Bm25Tantivy, tmp_path).save(saved)
    first = {path.name for path in saved.glob("*.idx")}
    assert first
    index = Bm25Tantivy.load(saved, place)

    for key in range(100, 1_000):
        index.add(keys(key), ["The ferry sank."])
        index.commit()
        if not first & _names(place):
            break

    assert not first & _names(place)
    assert len(index) == len(TEXTS) + key - 99


def test_a_folder_goes_with_its_index(tmp_path: Path) -> None:
    """A process that lives for months makes many."""
    place = a_folder(tmp_path, "place")
    index = Bm25Tantivy.empty(place)
    assert any(place.iterdir())
    del index

    assert not place.exists()


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}
