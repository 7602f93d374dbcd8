"""A verdict, as an editor reads it."""

import io
from collections.abc import Iterable
from dataclasses import replace

import pytest
from rich.console import Console
from rich.text import Text

from factcheck.cli.pages.evidence import check_page
from factcheck.cli.pages.verdict import RULINGS, STANCES, verdict_lines
from factcheck.model import Check, Ruling, Saying, Stance
from tests.cli.evidence import a_check, bridge, bridge_passage, ruled_on

PASSAGE = bridge_passage(bridge())
CHECK = ruled_on(a_check(PASSAGE, replace(PASSAGE, id=99)))
AGAIN = "Jane Doe says so in 2 articles"


def plain(parts: Iterable[Text], console: Console) -> str:
    stream = io.StringIO()
    console.file = stream
    for part in parts:
        console.print(part, soft_wrap=True)
    return stream.getvalue()


def a_console(**how: object) -> Console:
    return Console(file=io.StringIO(), width=100, markup=False, highlight=False, **how)  # type: ignore[arg-type]


def lines(check: Check, **how: object) -> list[str]:
    console = a_console(**how)
    return plain(verdict_lines(check, console), console).splitlines()


def test_the_ruling_stands_first_with_its_reason_then_whose_word_it_is() -> None:
    """Each source has its footing, the number of its evidence, and what was collapsed into it."""
    assert lines(CHECK) == [
        "REFUTED  the archive prints other words of Jane Doe than the claim has",
        f"refutes: Jane Doe (on the record) [1, 2] · {AGAIN} · there may be two of the name",
        "refutes: The Post (the outlet's own voice, not counted) [1]",
        "printed: The bridge will close [+for+] [-10,000 days-] ",
        "2 gives way to 1: said on 3 May 2024; the same source said the opposite later",
    ]


def test_colours_take_the_place_of_signs() -> None:
    """On a terminal, words that were left out or added are told by colour."""
    shown = "\n".join(lines(CHECK, color_system="standard", force_terminal=True))

    assert "[+" not in shown
    assert "[-" not in shown
    assert "\x1b[9;31m10,000 days" in shown, "struck out"


def test_a_source_in_a_copy_has_the_number_of_its_evidence() -> None:
    """What a verdict names by another printing is shown as the evidence that it is a copy of."""
    item, *_ = CHECK.evidence
    copy = replace(item.passage, id=99)

    _, source, *_, change = lines(replace(CHECK, evidence=(replace(item, copies=(copy,)),)))

    assert source.startswith("refutes: Jane Doe (on the record) [1] ·"), "once, not twice"
    assert change.startswith("1 gives way to 1")


def test_what_was_withdrawn_has_no_number() -> None:
    """The verdict stays as it was made; evidence of articles deleted since is not pointed at."""
    shown = lines(replace(CHECK, evidence=(), withdrawn=2))

    assert shown[2] == "refutes: The Post (the outlet's own voice, not counted)"
    assert not any(line.startswith("printed:") or "gives way" in line for line in shown)


def test_where_nobody_judged_no_ruling_is_shown() -> None:
    """Not even that there is not enough."""
    assert lines(replace(CHECK, verdict=None)) == []


def test_a_quotation_that_is_not_altered_is_not_spelled_out() -> None:
    """Only differences are shown word by word."""
    assert CHECK.verdict is not None
    assert CHECK.verdict.saying is not None
    saying: Saying = replace(CHECK.verdict.saying, edits=())

    shown = lines(replace(CHECK, verdict=replace(CHECK.verdict, saying=saying)))

    assert not any(line.startswith("printed:") for line in shown)


@pytest.mark.parametrize("width", [30, 100])
def test_a_page_has_the_ruling_and_what_each_sentence_does(width: int) -> None:
    """Verdict, then the evidence with its stance, how probable that is and why, at any width."""
    console = a_console()
    console.width = width
    page = " ".join(plain(check_page(CHECK, console), console).split())

    assert "REFUTED the archive prints other words" in page
    assert "refutes 0.95 10,000 days against 400 days" in page


def test_every_ruling_and_stance_has_a_name_of_its_own() -> None:
    """None is painted as another."""
    for values, shown in ((tuple(Ruling), RULINGS), (tuple(Stance), STANCES)):
        assert set(shown) == set(values)
        assert len({name for name, _ in shown.values()}) == len(values)


def test_control_characters_of_an_article_are_not_sent_to_the_terminal() -> None:
    """A name that would paint the screen is printed as text."""
    assert CHECK.verdict is not None
    origin = replace(CHECK.verdict.origins[0], name="Jane\x1b[2J Doe")

    shown = lines(replace(CHECK, verdict=replace(CHECK.verdict, origins=(origin,))))

    assert not any("\x1b" in line for line in shown)
