"""A check, as a reporter reads it."""

import io
from datetime import date

import pytest
from rich.console import Console

from factcheck.cli.pages.evidence import check_page
from factcheck.model import (
    Anonymous,
    Attribution,
    Block,
    BlockKind,
    Check,
    Narrator,
    Polarity,
    Span,
    Unresolved,
)
from tests.cli.evidence import a_check, a_passage, bridge, bridge_passage, jane, place, said
from tests.factories import an_article


def shown(check: Check, *, width: int = 100, **how: object) -> str:
    stream = io.StringIO()
    console = Console(file=stream, width=width, markup=False, highlight=False, **how)  # type: ignore[arg-type]
    for part in check_page(check, console):
        console.print(part, soft_wrap=True)
    return stream.getvalue()


def test_a_piece_of_evidence_says_who_where_and_how_sure() -> None:
    """Speaker, role, kind, saying, context, article and score stand together."""
    page = shown(a_check(bridge_passage(bridge())))

    assert page == (
        "Claim  The bridge will close for 10,000 days\n"
        "\n"
        " 1  Jane Doe, Mayor" + " " * 66 + "█████████░ 0.90\n"
        "    named person · indirect speech · confidence 0.97\n"
        "\n"
        "    (It rained.) {The *bridge* will *close* for *10,000* *days*}, Jane Doe _said_."
        " (Nobody cheered.)\n"
        "\n"
        "    Bridge to close\n"
        "    The Daily Test · Ann Poe · 17 October 2024\n"
        "    https://example.org/bridge\n"
        "\n"
        "{the speaker's words}  _what shows who speaks_  *also in the claim*  (context)\n"
    )


def test_colours_take_the_place_of_signs() -> None:
    """On a terminal, words are marked by colour and weight, and no sign stands in the text."""
    page = shown(a_check(bridge_passage(bridge())), color_system="standard", force_terminal=True)

    assert "\x1b[1;4;32mbridge" in page, "a word of the claim in the speaker's colour"
    assert "\x1b[1;3msaid" in page, "the cue"
    assert "\x1b[2mIt rained." in page, "the context"
    assert not set("{}*_") & set(page)


def test_the_outlets_own_words_are_told_apart() -> None:
    """Beside what somebody said, the rest is shown to be the outlet's; alone, it is named."""
    article = bridge()
    passage = bridge_passage(article)
    own = said("Jane Doe", Narrator(), article, cue="", voice=None)
    both = a_passage(passage.text, [*passage.attributions, own], article=article)
    alone = a_passage(
        "Nobody cheered.", [said("Nobody cheered", Narrator(), article, cue="")], article=article
    )

    assert "the other words are The Daily Test's own" in shown(a_check(both))
    assert " 1  The Daily Test " in shown(a_check(alone))
    assert "the outlet's own voice" in shown(a_check(alone))
    assert "{Nobody" not in shown(a_check(alone))


def test_who_says_two_things_is_named_once() -> None:
    """Two attributions to one speaker stand under one name."""
    article = an_article("Jane Doe said the bridge will close, and warned it may fall.")
    first = said("the bridge will close", jane(article), article)
    second = said("it may fall", jane(article), article, cue="warned", polarity=Polarity.HEDGED)
    page = shown(a_check(a_passage(article.text, [first, second], article=article)))

    assert page.count("Jane Doe, Mayor") == 1
    assert "indirect speech · hedged" in page


def test_not_knowing_who_speaks_is_shown() -> None:
    """A speaker who cannot be settled is quoted as printed, with those who fit."""
    article = an_article("The minister declined to comment.")
    who = Unresolved(place("The minister", article.text), ("Jane Doe", "John Roe"))
    attribution = Attribution(
        who, (), None, place("declined", article.text), "test", 0.5, Polarity.DECLINED
    )
    page = shown(a_check(a_passage(article.text, [attribution], article=article)))

    assert "“The minister”" in page
    assert "speaker not settled · declined to comment" in page
    assert "could be Jane Doe or John Roe" in page


def test_unnamed_sources_are_told_apart_from_named_ones() -> None:
    """A reader never takes a description for a name."""
    article = an_article("Pay will rise, a person close to the talks told the Post.")
    who = Anonymous(
        place("a person close to the talks", article.text), "a person close to the talks"
    )
    attribution = said(
        "Pay will rise",
        who,
        article,
        cue="told",
        told_to=place("the Post", article.text),
        said_on=date(2024, 10, 15),
    )
    page = shown(a_check(a_passage(article.text, [attribution], article=article)))

    assert "unnamed source · indirect speech · told the Post · said on 15 October 2024" in page


def test_a_brief_is_cited_as_what_it_is() -> None:
    """A story on another's page does not carry that one's headline, authors and date."""
    text = "The bill was signed."
    block = Block(Span(0, len(text)), BlockKind.BRIEF)
    article = an_article(text, title="Another story", authors=("Ann Poe",), blocks=(block,))
    page = shown(a_check(a_passage(text, article=article)))

    assert "The Daily Test · brief of another story" in page
    assert "Another story" not in page
    assert "Ann Poe" not in page
    assert "2024" not in page


def test_an_article_is_cited_once() -> None:
    """Several sentences of one article do not repeat its title."""
    article = bridge()
    rain = a_passage("It rained.", article=article)
    page = shown(a_check(bridge_passage(article), rain))

    assert page.count("Bridge to close") == 1
    assert "same article as 1" in page


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_lines_fit_the_terminal(width: int) -> None:
    """No line but an address is wider than the terminal, and none ends in blanks."""
    address = "https://example.org/" + "a" * 200
    article = bridge(title="A very long title " * 12, url=address)
    page = shown(a_check(bridge_passage(article), speaker="Jane Doe"), width=width)
    lines = page.splitlines()

    assert [line for line in lines if len(line) > width] == [f"    {address}"]
    assert [line for line in lines if line != line.rstrip()] == []


def test_an_article_cannot_command_the_terminal() -> None:
    """Escape sequences in an article are not passed on."""
    article = an_article("It rained, \x1b[2Jhe said.", title="A \x1b]0;title\x07")
    page = shown(a_check(a_passage(article.text, article=article)))

    assert "\x1b" not in page
    assert "\x07" not in page


def test_finding_nothing_is_said() -> None:
    """An empty answer says that it is one, and what can be done."""
    page = shown(a_check())

    assert "Nothing in the archive bears on this claim." in page
    assert "factcheck ingest" in page
