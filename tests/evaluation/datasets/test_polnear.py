"""Reading PolNeAR."""

from datetime import date
from pathlib import Path

from factcheck.evaluation.datasets import polnear
from factcheck.model import BlockKind
from tests.evaluation.samples import HEADLINE, TEXT, a_polnear_part, place


def test_a_part_is_recognised_by_its_two_folders(tmp_path: Path) -> None:
    """Texts and attributions side by side are a part; one of them alone is not."""
    part = a_polnear_part(tmp_path / "dev")

    assert polnear.recognises(part)
    assert not polnear.recognises(part / "text")


def test_attributions_point_into_the_unchanged_text(tmp_path: Path) -> None:
    """Every role is where the file says, and the headline is a block of its own."""
    [annotated] = polnear.load(a_polnear_part(tmp_path / "dev")).articles

    article = annotated.article
    assert article.text == TEXT
    assert article.published == date(2025, 3, 13)
    assert [block.kind for block in article.blocks] == [BlockKind.HEADLINE, BlockKind.BODY]
    assert article.blocks[0].span.of(TEXT) == HEADLINE
    assert [reference.source for reference in annotated.references[:2]] == [
        (place("harbour master Ada Quill"),),
        (place("she"),),
    ]
    assert [reference.wording for reference in annotated.references] == [
        "The ferry will not sail on Monday",
        "“The swell is too high,”",
        "the storm will pass",
    ]


def test_white_space_before_the_text_moves_nothing(tmp_path: Path) -> None:
    """Blocks stand where the words stand in the file, not where they stand after trimming."""
    part = a_polnear_part(tmp_path / "dev")
    [file] = (part / "text").iterdir()
    file.write_bytes(b"\r\n " + TEXT.encode())

    [annotated] = polnear.load(part).articles

    assert annotated.article.blocks[0].span.of(annotated.article.text) == HEADLINE


def test_a_content_in_parts_is_one_attribution(tmp_path: Path) -> None:
    """Places joined by a semicolon, and numbered roles, all belong to their attribution."""
    first, second, third = place("The ferry"), place("on Monday"), place("Ten boats")
    more = (
        f"T10\tContent {first.start} {first.end};{second.start} {second.end}\tThe ferry on Monday\n"
        f"T11\tContent {third.start} {third.end}\tTen boats\n"
        "E4\tAttribution-no-source:T2 Cue:T2 Content:T10 Content2:T11\n"
    )

    [annotated] = polnear.load(a_polnear_part(tmp_path / "dev", more=more)).articles

    assert annotated.references[-1].content == (first, second, third)
    assert annotated.references[-1].source == ()


def test_odd_lines_are_passed_over_and_reported(tmp_path: Path) -> None:
    """A place outside the text or a frame without content costs that line and no other."""
    more = (
        "rest of a broken line\n"
        "T12\tDiscuss 1 2\tx\n"
        "E8\tDiscuss:T12 \n"
        "T13\tContent 9 99999\tx\n"
        "E9\tAttribution:T2 Cue:T2 Content:T13\n"
        "E10\tAttribution:T2 \n"
        "E11\n"
    )

    data = polnear.load(a_polnear_part(tmp_path / "dev", more=more))

    assert len(data.articles[0].references) == 3
    assert [skipped.where.rpartition(":")[2] for skipped in data.skipped] == ["16", "17", "18"]


def test_of_several_annotators_the_first_counts(tmp_path: Path) -> None:
    """Another person's file for the same text changes nothing."""
    part = a_polnear_part(tmp_path / "dev")
    [file] = (part / "attributions").iterdir()
    file.with_name(file.name.replace("_a1b2", "_ffff")).write_text("", encoding="utf-8")

    [annotated] = polnear.load(part).articles

    assert len(annotated.references) == 3


def test_a_text_that_nobody_annotated_is_reported(tmp_path: Path) -> None:
    """It is not measured as if there were nothing to find in it."""
    part = a_polnear_part(tmp_path / "dev")
    (part / "text" / "other.txt").write_text("Words.", encoding="utf-8")

    data = polnear.load(part)

    assert len(data.articles) == 1
    assert [str(skipped) for skipped in data.skipped] == ["other.txt: nobody annotated this text"]
