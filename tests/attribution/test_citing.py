"""Who is cited by who reports it, and who passes it on."""

import pytest

from factcheck.attribution.extraction import by_rules
from factcheck.attribution.frames import Rule
from tests.attribution.reading import Said, said
from tests.attribution.sheets import a_sheet, shown, words_of


def cited(text: str) -> list[Said]:
    """Return what is said by citing somebody."""
    return [one for one in said(text) if one.attribution.basis.startswith(Rule.CITING)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "The Courier reported, citing two officials, that the pact was dead.",
            "the pact was dead", id="between the verb and that",
        ),
        pytest.param(
            "The Courier said on Monday, quoting two officials, that the pact was dead.",
            "the pact was dead", id="after a day",
        ),
        pytest.param(
            "The Courier told the board, citing two officials, that the pact was dead.",
            "the pact was dead", id="after a listener",
        ),
        pytest.param(
            "The pact was dead, the Courier reported, citing two officials.",
            "The pact was dead", id="after the words",
        ),
        pytest.param(
            "“The pact is dead,” the Courier wrote, quoting two officials.",
            "“The pact is dead,”", id="after a quotation",
        ),
        pytest.param(
            "Citing two officials, the Courier said that the pact was dead.",
            "the pact was dead", id="at the beginning",
        ),
        pytest.param(
            "The Courier, citing two officials, said that the pact was dead.",
            "the pact was dead", id="as an aside",
        ),
        pytest.param(
            "The Courier reported that the pact was dead, citing two officials.",
            "the pact was dead", id="at the end of what is reported",
        ),
    ],
)  # fmt: skip
def test_a_source_that_is_cited_says_what_is_reported(text: str, content: str) -> None:
    """And so does who reports it, and passes it on."""
    [source] = cited(text)
    [reporter] = [one for one in said(text) if one.cue != source.cue]

    assert (source.kind, source.mention, source.content) == (
        "anonymous", "two officials", (content,),
    )  # fmt: skip
    assert (reporter.kind, reporter.name, reporter.content) == (
        "organisation", "Courier", (content,),
    )  # fmt: skip
    assert source.attribution.via == (reporter.attribution.source,)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The board closed the mill, citing officials.", id="nobody reports it"),
        pytest.param("The Courier said that the mill closed, citing officials.", id="content"),
        pytest.param("The Courier reported that the mill closed, citing costs.", id="a reason"),
        pytest.param("The mill is dead, the Courier said, citing costs.", id="a reason after it"),
        pytest.param("The Courier reported that he was citing officials.", id="no participle"),
        pytest.param("The mill closed, the Courier said, citing.", id="nobody is cited"),
    ],
)
def test_what_may_be_a_reason_or_content_is_no_source(text: str) -> None:
    """A source is shown by who reports its words."""
    assert cited(text) == []


def test_nothing_is_said_where_only_marks_precede_the_source() -> None:
    """Every statement has words."""
    found = said("Doe said —, the Courier reported that —, citing two officials.")

    assert all(any(map(str.isalnum, "".join(one.content))) for one in found)


def test_each_source_of_a_chain_is_passed_on_by_those_before_it() -> None:
    """Whoever comes last said it first."""
    text = "The Courier reported, citing an aide who was quoting an officer, that it was dead."

    aide, officer = cited(text)

    assert (aide.mention, officer.mention) == ("an aide", "an officer")
    assert [via.of(text) for via in aide.attribution.via] == ["The Courier"]
    assert [via.of(text) for via in officer.attribution.via] == ["The Courier", "an aide"]


def test_a_chain_after_the_words_is_read_as_well() -> None:
    """Each of its sources says them."""
    aide, officer = cited("It was dead, the Courier said, citing an aide quoting an officer.")

    assert (aide.mention, officer.mention) == ("an aide", "an officer")
    assert aide.content == officer.content == ("It was dead",)


def test_the_aside_of_a_source_is_its_own() -> None:
    """The post beside a name belongs to the one who is cited."""
    sheet = a_sheet("It was dead, the Courier said, citing Jane Doe, the mayor of Ham, on Monday.")
    line = sheet.lines[0]

    [_, frame] = by_rules(sheet)[0]

    assert (frame.rule, shown(line, frame.mention)) == (Rule.CITING, "Jane Doe")
    assert shown(line, frame.aside) == ", the mayor of Ham"
    assert words_of(sheet, frame.content) == ["It was dead"]


def test_of_a_sentence_that_cites_without_end_the_first_sources_are_read() -> None:
    """More than five are no prose."""
    found = cited("The pact was dead, the Courier said" + ", citing an officer" * 20 + ".")

    assert len(found) == 5


@pytest.mark.parametrize("cited", ["an internal memo", "two officials", "Ann Smith"])
def test_who_is_cited_between_name_and_verb_says_the_same(cited: str) -> None:
    """The paper, citing them, reports it."""
    found = said(f"The Times, citing {cited}, reported that it rains.")

    assert [(one.cue, one.content) for one in found] == [
        ("citing", ("it rains",)),
        ("reported", ("it rains",)),
    ]
