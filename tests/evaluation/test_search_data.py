"""Measuring retrieval on sets of documents and claims."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from factcheck.attribution import Attributor
from factcheck.embedding import HashingEmbedder
from factcheck.evaluation import evaluate_search
from factcheck.index import CurrentIndex
from factcheck.services import Desk
from factcheck.settings import Settings
from factcheck.store import Archive
from factcheck.verification import StanceJudge
from tests.evaluation.collections.samples import (
    HERRING,
    a_checkthat_2020,
    a_checkthat_2022,
    a_scifact,
    write_rows,
)
from tests.judges import OverlapJudge

OpenEmpty = Callable[[], AbstractContextManager[Desk]]


@pytest.fixture
def open_empty(tmp_path: Path) -> OpenEmpty:
    """Return what opens a desk of small real parts over an empty archive; nobody judges there."""
    return _opener(tmp_path, None)


def _opener(tmp_path: Path, judge: StanceJudge | None) -> OpenEmpty:
    @contextmanager
    def opened() -> Iterator[Desk]:
        settings = Settings(database_url="sqlite://", index_dir=tmp_path / "index")
        with Desk(
            settings,
            Archive.open("sqlite://"),
            open_attributor=Attributor,
            open_embedder=HashingEmbedder,
            open_judge=lambda: judge,
            open_index=lambda archive, embedder: CurrentIndex(
                archive, embedder, folder=settings.index_dir, snapshot_every=1_000
            ),
        ) as desk:
            yield desk

    return opened


def test_every_part_is_measured_apart_and_by_every_search(
    tmp_path: Path, open_empty: OpenEmpty
) -> None:
    """Each figure says of which set, of which part, of what and by which search it is."""
    a_checkthat_2020(tmp_path / "2020")
    a_scifact(tmp_path / "scifact")

    report = evaluate_search([tmp_path], open_empty=open_empty, progress=lambda done, of: None)

    on_articles = {"map@5", "ndcg@10", "mrr", "recall@5"}
    searches = {"vectors", "words", "fused"}
    wanted = {
        f"{part}.{measure}.{search}"
        for part in ("checkthat-2020-t2.dev", "checkthat-2020-t2.train", "scifact.train")
        for measure in on_articles
        for search in searches
    } | {f"scifact.train.rationale.recall@10.{search}" for search in searches}
    assert report.figures.keys() == wanted
    assert set(report.figures.values()) == {1.0}
    assert [table.title for table in report.tables] == [
        "CheckThat 2020 T2 dev, 1 claims, 2 articles",
        "CheckThat 2020 T2 train, 1 claims, 2 articles",
        "SciFact train, 1 claims, 2 articles",
    ]
    assert report.misses == ()


def test_where_somebody_judges_what_is_found_is_also_measured_as_ordered_by_that(
    tmp_path: Path,
) -> None:
    """A sentence that decides the claim goes before one that shares as much with it."""
    a_scifact(tmp_path / "scifact")

    report = evaluate_search(
        [tmp_path],
        open_empty=_opener(tmp_path, OverlapJudge()),
        progress=lambda done, of: None,
    )

    assert report.figures["scifact.train.map@5.judged"] == 1.0
    [table] = report.tables
    assert table.columns == ("figure", "vectors alone", "words alone", "both", "judged")
    assert all(len(row) == len(table.columns) for row in table.rows)


def test_what_is_not_among_the_first_is_a_miss(tmp_path: Path, open_empty: OpenEmpty) -> None:
    """It is shown with the claim, what was wanted, and what stands first instead."""
    folder = a_scifact(tmp_path)
    many = [
        {"doc_id": number, "title": f"Note {number}", "abstract": ["Bread, bread, bread."]}
        for number in range(10, 20)
    ]
    fish = {"doc_id": 4, "title": "Fish", "abstract": [HERRING]}
    write_rows(folder / "corpus.jsonl", [fish, *many])
    claim = {"id": 1, "claim": "Bread, bread.", "cited_doc_ids": [4], "evidence": {}}
    write_rows(folder / "claims_train.jsonl", [claim])

    report = evaluate_search([folder], open_empty=open_empty, progress=lambda done, of: None)

    [miss] = report.misses
    assert (miss.article, miss.wanted, miss.context) == ("4", HERRING, "Bread, bread.")
    assert miss.given == "Bread, bread, bread."
    assert report.figures["scifact.train.recall@5.fused"] == 0.0


def test_a_line_that_names_the_speaker_finds_no_article(
    tmp_path: Path, open_empty: OpenEmpty
) -> None:
    """It stands in the answer, and does not count there."""
    folder = a_checkthat_2022(tmp_path, speaker="Ada Quill")
    write_rows(folder / "vclaims.jsonl", [_by("v-1", "Ada Quill"), _by("v-2", "Bo Finch")])
    queries = folder / "CT2022-Task2A-EN-Train-Dev_Queries.tsv"
    queries.write_text("t-1\tAda Quill stated\n", encoding="utf-8")

    report = evaluate_search([folder], open_empty=open_empty, progress=lambda done, of: None)

    assert report.figures["checkthat-2022-2b.dev-test.mrr.words"] == 0.0


def test_a_set_is_measured_once(tmp_path: Path, open_empty: OpenEmpty) -> None:
    """Naming a set and the folder that holds it is naming it once; progress ends with the work."""
    folder = a_checkthat_2022(tmp_path / "2022")
    done: list[tuple[int, int]] = []

    report = evaluate_search(
        [tmp_path, folder], open_empty=open_empty, progress=lambda *step: done.append(step)
    )

    assert len(report.tables) == 2
    assert done[-1] == (3 + 2, 3 + 2)
    assert [so_far for so_far, _ in done] == sorted(so_far for so_far, _ in done)


def test_what_is_passed_over_is_told(tmp_path: Path, open_empty: OpenEmpty) -> None:
    """The report says what could not be used, and where it stands."""
    folder = a_checkthat_2022(tmp_path, more=[{"vclaim_id": "v-4"}])

    report = evaluate_search([folder], open_empty=open_empty, progress=lambda done, of: None)

    assert [str(skip) for skip in report.skipped] == ["vclaims.jsonl:4: there is no 'vclaim'"]


def _by(name: str, speaker: str) -> dict[str, str]:
    return {"vclaim_id": name, "vclaim": HERRING, "speaker": speaker, "date": "stated in May:"}
