"""Reading the sets of CheckThat."""

from pathlib import Path

from factcheck.evaluation.collections import Asked, checkthat2020, checkthat2022
from tests.evaluation.collections.samples import (
    BREAD,
    a_checkthat_2020,
    a_checkthat_2022,
    write_sheet,
)


def test_every_file_of_answers_of_2022_is_a_part(tmp_path: Path) -> None:
    """Its name says which, in whatever case; all files of claims serve all parts."""
    found = checkthat2022.load(a_checkthat_2022(tmp_path))

    assert found.key == "checkthat-2022-2a"
    assert [one.name for one in found.articles] == ["v-1", "v-2", "v-3"]
    assert {part.key: part.claims for part in found.parts} == {
        "dev-test": (Asked("herring go backwards in a storm!", frozenset({"v-1"})),),
        "train": (Asked("they sold the bridge", frozenset({"v-2"})),),
    }
    assert found.skipped == ()


def test_the_speaker_of_2b_is_printed_above_the_claim(tmp_path: Path) -> None:
    """Name and date are a line that does not count; the claim is the set's one sentence."""
    found = checkthat2022.load(a_checkthat_2022(tmp_path, speaker="Ada Quill"))

    assert found.key == "checkthat-2022-2b"
    assert [len(one.told) for one in found.articles] == [1, 1, 1]
    assert found.articles[2].article.text == (
        f"Chalk in the bread?\nAda Quill stated on May 2, 2019:\n{BREAD}"
    )


def test_what_is_odd_in_2022_is_passed_over(tmp_path: Path) -> None:
    """A fact-check without words, and answers to or with what is not there, cost themselves."""
    folder = a_checkthat_2022(tmp_path, more=[{"vclaim_id": "v-4", "vclaim": " "}])
    rows = [("t-1", "0", "v-4", "1"), ("t-9", "0", "v-1", "1"), ("t-2", "0", "v-2", "0"), ("t-3",)]
    write_sheet(folder / "CT2022-Task2A-EN-Dev_QRELs.tsv", rows)

    found = checkthat2022.load(folder)

    assert [str(skip) for skip in found.skipped] == [
        "vclaims.jsonl:4: there is a sentence without words",
        "CT2022-Task2A-EN-Dev_QRELs.tsv:1: there is no document 'v-4'",
        "CT2022-Task2A-EN-Dev_QRELs.tsv:2: there is no claim 't-9'",
        "CT2022-Task2A-EN-Dev_QRELs.tsv:4: there is no document ''",
    ]
    assert [part.key for part in found.parts if part.claims] == ["dev-test", "train"]


def test_every_folder_with_tweets_of_2020_is_a_part(tmp_path: Path) -> None:
    """Each has claims of its own, whose numbers may be those of another part."""
    found = checkthat2020.load(a_checkthat_2020(tmp_path / "set"))

    assert [one.article.title for one in found.articles] == ["Herring", "The bridge"]
    assert {part.key: part.claims for part in found.parts} == {
        "dev": (Asked("herring swim", frozenset({"0"})),),
        "train": (Asked("the bridge", frozenset({"1"})),),
    }


def test_tweets_beside_the_fact_checks_are_a_part(tmp_path: Path) -> None:
    """The part is called what its answers are called, and a cell may hold a line break."""
    folder = a_checkthat_2020(tmp_path / "set")
    (folder / "train" / "pairs.qrels").unlink()
    write_sheet(folder / "tweets.queries.tsv", [("", "tweet_content"), ("1", '"two\nlines"')])
    write_sheet(folder / "test.qrels", [("1", "0", "1", "1")])

    found = checkthat2020.load(folder)

    assert [part.key for part in found.parts] == ["dev", "test"]
    assert found.parts[1].claims == (Asked("two\nlines", frozenset({"1"})),)


def test_an_odd_row_of_2020_is_passed_over(tmp_path: Path) -> None:
    """It is named with what is wrong with it."""
    folder = a_checkthat_2020(tmp_path / "set")
    with (folder / "verified_claims.docs.tsv").open("a", encoding="utf-8") as file:
        file.write("2\tHalf a row\n")

    found = checkthat2020.load(folder)

    assert [skip.where for skip in found.skipped] == ["verified_claims.docs.tsv:4"]
