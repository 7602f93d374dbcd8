"""`factcheck articles`, `show`, `sources`: what is in the archive."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from factcheck.services import Desk
from factcheck.services.shapes import filed_shape, listed_shape, passage_shape, quoted_shape
from factcheck.services.source_shapes import dossier_shape
from tests.cli.conftest import BRIDGE, Run
from tests.copies.texts import CUT, STORY


def the_bridge(desk: Desk) -> str:
    rows, _ = desk.articles(offset=0, limit=10, outlet="Daily Test")
    return rows[0].id


def test_lines_around_a_story_say_beside_them_what_they_are(run: Run, tmp_path: Path) -> None:
    """Without space between them: what is above a pasted text is often five lines long."""
    story = tmp_path / "dam.txt"
    story.write_text("title: Dam holds\nby: Jo Doe\n\nThe dam holds, engineers said on Friday.\n")
    run("ingest", str(story))
    [article] = json.loads(run("articles", "--json").stdout)["articles"]

    lines = [line.split() for line in run("show", article["id"], columns=90).stdout.splitlines()]

    at = lines.index(["headline", "Dam", "holds"])
    assert lines[at + 1 : at + 3] == [["byline", "by:", "Jo", "Doe"], []]
    assert lines[at + 3][:2] == ["engineers", "{The"]


def test_articles_are_listed(filled: Run, desk: Desk) -> None:
    """The list has title, outlet, day and id, and says how many there are."""
    page = filled("articles", columns=120).stdout

    assert "Bridge to close for a year" in page
    assert the_bridge(desk) in page
    assert page.endswith("2 articles\n")


def test_lists_can_be_leafed_through(filled: Run) -> None:
    """A page says where it stands in the list and how to go on."""
    assert (
        "1 to 1 of 2 articles; --offset 1 shows the next" in filled("articles", "--limit=1").stdout
    )
    assert "2 to 2 of 2 articles\n" in filled("articles", "--limit=1", "--offset=1").stdout
    assert "There are only 2 articles." in filled("articles", "--offset=9").stdout


def test_an_empty_archive_lists_nothing(run: Run) -> None:
    """No table is drawn around nothing."""
    assert run("articles").stdout == "No articles.\n"
    assert run("sources").stdout == "No sources.\n"


def test_an_outlet_that_is_not_known_is_said(filled: Run) -> None:
    """A list that is empty because its outlet is mistyped says so."""
    said = filled("articles", "--outlet", "Evning Test").stderr

    assert 'no outlet here is called "Evning Test": did you mean Evening Test?' in said
    assert "called" not in filled("articles", "--outlet", "evening test").stderr


def test_lists_are_in_the_shapes_of_http(filled: Run, desk: Desk) -> None:
    """`--json` names everything as HTTP does."""
    articles = json.loads(filled("articles", "--outlet", "daily test", "--json").stdout)
    sources = json.loads(filled("sources", "--json").stdout)
    rows, _ = desk.articles(offset=0, limit=20, outlet="daily test")
    quoted, total = desk.sources(offset=0, limit=20)

    assert articles == {
        "articles": [listed_shape(row) for row in rows],
        "remarks": [],
        "total": 1,
        "offset": 0,
        "limit": 20,
    }
    assert sources["sources"] == [quoted_shape(row) for row in quoted]
    assert sources["total"] == total


def test_an_article_is_shown_with_who_says_each_sentence(filled: Run, desk: Desk) -> None:
    """Beside each sentence stands its speaker; the outlet's own have nobody beside them."""
    lines = filled("show", the_bridge(desk), columns=100).stdout.splitlines()

    def line(words: str) -> str:
        return next(line for line in lines if words in line)

    assert lines[0] == "Bridge to close for a year"
    assert line("The Daily Test") == "The Daily Test · Ann Poe · 17 October 2024"
    assert line("The old bridge").startswith("Jane Doe ")
    assert line("lose everything").startswith("Tom Pike ")
    assert line("built in 1911").startswith(" ")
    assert "revision 1 of 1" in line("revision")


def test_why_each_sentence_was_attributed_can_be_asked(filled: Run, desk: Desk) -> None:
    """Each attributed sentence answers who, by which words, which mention and which rule."""
    page = filled("show", the_bridge(desk), "--why", columns=100).stdout
    traders = page[page.index("lose everything") :]

    def answer(question: str) -> str:
        return next(
            line.strip().split("  ")[-1].strip()
            for line in traders.splitlines()
            if question in line
        )

    assert answer("Who says it?") == "Tom Pike, baker (named person)"
    assert answer("What shows it?") == "“said”"
    assert answer("Who is mentioned?").endswith("Tom Pike”")
    assert "direct speech" in answer("How is it said?")
    assert ";" in answer("By which rule?")
    assert answer("How sure is that?").endswith("of 1")
    assert "built in 1911" not in page
    assert "Nobody but the outlet speaks in the other" in page


def test_earlier_revisions_can_be_shown(filled: Run, desk: Desk, tmp_path: Path) -> None:
    """A changed article keeps what it said before."""
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(BRIDGE | {"text": "The bridge stays open, she said."}))
    filled("ingest", str(changed))
    article_id = the_bridge(desk)
    old = json.loads(filled("show", article_id, "--revision", "1", "--json").stdout)

    assert old == json.loads(json.dumps(filed_shape(desk.article(article_id, 1))))
    assert "stays open" in filled("show", article_id).stdout
    assert "1911" in filled("show", article_id, "--revision", "1").stdout


def test_other_printings_are_shown(filled: Run, desk: Desk, tmp_path: Path) -> None:
    """At its end an article says where else its story stands, and whether all of it does."""
    for number, text in enumerate((STORY, CUT)):
        page = {"title": f"Ferry {number}", "outlet": "Callan Times", "text": text}
        (tmp_path / f"{number}.json").write_text(json.dumps(page))
        filled("ingest", str(tmp_path / f"{number}.json"))
    ids = {listed.title: listed.id for listed in desk.articles(offset=0, limit=9)[0]}
    whole = " ".join(filled("show", ids["Ferry 0"]).stdout.split())
    [printing] = json.loads(filled("show", ids["Ferry 0"], "--json").stdout)["printings"]

    assert f"Also printed in Callan Times · “Ferry 1” · in part {ids['Ferry 1']}" in whole
    assert (printing["id"], printing["extent"]) == (ids["Ferry 1"], "part")
    assert "in part" not in filled("show", ids["Ferry 1"]).stdout
    assert "Also printed in" not in filled("show", the_bridge(desk)).stdout


def test_what_a_source_said_is_shown(filled: Run, desk: Desk) -> None:
    """A source is found by its name or its id, and shown with its statements in context."""
    [jane], _ = desk.sources(offset=0, limit=5, name="Jane Doe")
    page = filled("sources", "show", "jane doe").stdout
    by_id = json.loads(filled("sources", "show", jane.source.id, "--json").stdout)
    passages, _ = desk.statements(jane.source.id, offset=0, limit=20)

    assert page.startswith("Jane Doe  person · 1 statement in 1 article\n")
    assert "same name" in page
    assert f"statement {passages[0].id}" in page
    assert by_id["judgements"] == dossier_shape(desk.dossier(jane.source.id))["judgements"]
    assert "close for 400 days" in page.replace("\n    ", " ")
    assert by_id["source"] == quoted_shape(jane)
    assert by_id["statements"] == json.loads(json.dumps([passage_shape(p) for p in passages]))


def test_sources_can_be_searched(filled: Run) -> None:
    """`--name` narrows the list to names that hold the words."""
    found = json.loads(filled("sources", "--name", "pike", "--json").stdout)

    assert [source["name"] for source in found["sources"]] == ["Tom Pike"]


def test_no_source_is_guessed(filled: Run, tmp_path: Path) -> None:
    """Where several sources fit a name, their ids are listed and none is shown."""
    other = tmp_path / "other.json"
    other.write_text(json.dumps({"text": "It was a mistake, judge Ann Pike said. It rained."}))
    filled("ingest", str(other))
    error = filled("sources", "show", "Pike", code=3).stderr

    assert "Tom Pike, baker (" in error
    assert "Ann Pike, judge (" in error


def test_sources_of_one_name_are_told_apart_by_their_roles(filled: Run, tmp_path: Path) -> None:
    """Whoever must give an id sees which is whose."""
    other = tmp_path / "other.jsonl"
    roles = ("Rovers midfielder", "Labour MP for Corby East")
    texts = [f"John Roe, the {role}, said it was late. It rained." for role in roles]
    other.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    filled("ingest", str(other))
    error = filled("sources", "show", "John Roe", code=3).stderr

    assert all(f"John Roe, {role} (" in error for role in roles)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (["show", "0123456789abcdef"], "0123456789abcdef"),
        (["sources", "show", "Nobody"], "no source has the id or the name 'Nobody'"),
        (["delete", "--yes", "0123456789abcdef"], "0123456789abcdef"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else None,
)
def test_what_is_not_there_is_not_found(filled: Run, words: list[str], wrong: str) -> None:
    """An unknown id has an exit code of its own."""
    assert wrong in filled(*words, code=4).stderr


@pytest.mark.parametrize("columns", [60, 100, 200])
def test_pages_fit_the_terminal(filled: Run, desk: Desk, columns: int) -> None:
    """No line of any list is wider than the terminal."""
    for words in (
        ["articles"],
        ["sources"],
        ["show", the_bridge(desk)],
        ["show", the_bridge(desk), "--why"],
        ["sources", "show", "Pike"],
    ):
        lines = filled(*words, columns=columns).stdout.splitlines()

        assert max(map(len, lines)) <= columns


@pytest.mark.parametrize("words", ["", " ", "…"])
@pytest.mark.parametrize(
    "command", [("sources", "show"), ("check", "It rains", "--source"), ("check", "x", "--speaker")]
)
def test_a_blank_name_is_nobodys(filled: Run, command: tuple[str, ...], words: str) -> None:
    """An empty variable in a script neither means everybody nor is passed over."""
    error = filled(*command, words, code=3).stderr

    assert "names no source" in error or "the speaker has no name" in error


def test_a_blank_outlet_is_no_outlet(filled: Run) -> None:
    """It narrows a list to nothing, and is said; nothing is exported."""
    assert 'no outlet here is called ""' in filled("articles", "--outlet", "").stderr
    assert 'no outlet here is called ""' in filled("export", "--outlet", "", code=3).stderr


@pytest.mark.parametrize(
    "command",
    [
        ("articles", "--offset", "9" * 25),
        ("sources", "undo", "9" * 25),
        ("sources", "split", "Tom Pike", "9" * 25, "--reason", "another"),
    ],
)
def test_a_number_beyond_every_archive_is_said(filled: Run, command: tuple[str, ...]) -> None:
    """Not which of the database's types it does not fit."""
    error = filled(*command, code=3).stderr

    assert error == "factcheck: a number that was given is larger than any in the archive\n"


@pytest.mark.parametrize("command", ["check", "batch", "draft"])
def test_a_closed_standard_input_is_said(
    filled: Run, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As under a scheduler that closes it."""
    monkeypatch.setattr("factcheck.cli.stdin.sys", SimpleNamespace(stdin=None))

    assert "standard input is closed" in filled(command, "-", code=3).stderr
