"""Which articles are interviews, and whose words their paragraphs are."""

import pytest

from factcheck.attribution import attribute
from factcheck.attribution.calling import Callings
from factcheck.attribution.cast import assemble
from factcheck.attribution.interviews import Interview, interview
from factcheck.model import BlockKind, Named, Polarity
from factcheck.sentences import split
from tests.attribution.sheets import a_frame, a_sheet
from tests.factories import an_article

OPENING = "Mayor Jane Doe spoke to the Test."
EXCHANGE = "What do you plan?\nI plan a bridge."


def found(*paragraphs: str, kind: BlockKind = BlockKind.BODY) -> Interview | None:
    sheet = a_sheet("\n".join(paragraphs), kind=kind)
    return interview(sheet, assemble(sheet, Callings()))


def test_questions_and_answers_by_i_make_an_interview() -> None:
    """With the one person whom its introduction names."""
    made = found(OPENING, *[EXCHANGE] * 3)

    assert made is not None
    assert made.person.name == "Jane Doe"
    assert (sorted(made.questions), sorted(made.answers)) == ([1, 3, 5], [2, 4, 6])


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param([OPENING, EXCHANGE], id="one exchange"),
        pytest.param(["Mayor Jane Doe opened a bridge.", *[EXCHANGE] * 3], id="no word of talking"),
        pytest.param(["The Test spoke to the mayor.", *[EXCHANGE] * 3], id="nobody named"),
        pytest.param(
            ["Mayor Jane Doe spoke to Professor Tom Pike.", *[EXCHANGE] * 3], id="two named"
        ),
        pytest.param(
            [OPENING, *["What do you plan?\nA bridge was planned."] * 3], id="answers without I"
        ),
        pytest.param([OPENING, *["Tell us more.\nI plan a bridge."] * 3], id="no questions"),
        pytest.param(
            [OPENING, *["“What do you plan?”\nI plan a bridge."] * 3], id="quoted questions"
        ),
        pytest.param(
            [OPENING, *["What do you plan?\n“I plan a bridge.”"] * 3], id="quoted answers"
        ),
        pytest.param([], id="nothing"),
    ],
)
def test_an_article_that_may_be_none_is_no_interview(paragraphs: list[str]) -> None:
    """Nothing is put into anybody's mouth on a guess."""
    assert found(*paragraphs) is None


def test_of_two_who_are_named_the_one_in_the_headline_answers() -> None:
    """The headline of an interview names who gives it."""
    made = found("Mayor Jane Doe on bridges", "She spoke to Professor Tom Pike.", *[EXCHANGE] * 3)

    assert made is not None
    assert made.person.name == "Jane Doe"


def test_a_name_that_nothing_introduces_is_no_second_guest() -> None:
    """A surname that returns may be a body or a place: the Summer Games."""
    opening = f"{OPENING} Later Zorn Splinge was wet, and Splinge is cold."

    made = found("On bridges", opening, *[EXCHANGE] * 3)

    assert made is not None
    assert made.person.name == "Jane Doe"


@pytest.mark.parametrize(
    ("opening", "is_one"),
    [
        pytest.param("The Test interviewed the mayor, Jane Doe.", True, id="said outright"),
        pytest.param("Mayor Jane Doe spoke to the Test.", False, id="who spoke"),
        pytest.param("Mayor Jane Doe liked the interview.", False, id="named before"),
        pytest.param("Police interviewed the mayor, Jane Doe.", False, id="by the police"),
    ],
)
def test_one_answer_by_i_is_enough_where_it_is_said_who_is_interviewed(
    opening: str, *, is_one: bool
) -> None:
    """The other answers may well be about the matter alone."""
    made = found(opening, EXCHANGE, "Is it dear?\nBridges cost a lot.")

    assert (made is not None) is is_one


def test_another_story_of_the_page_is_no_interview_of_this_one() -> None:
    """Teasers are not read for questions."""
    assert found(OPENING, *[EXCHANGE] * 3, kind=BlockKind.TEASER) is None


def test_somebody_named_later_does_not_answer() -> None:
    """Only what stands before the questions tells who is interviewed."""
    made = found(OPENING, *[EXCHANGE] * 3, "I trust Professor Tom Pike.")

    assert made is not None
    assert made.person.name == "Jane Doe"


@pytest.mark.parametrize(
    ("word", "paragraph", "speaks"),
    [
        pytest.param("i", 2, True, id="I in an answer"),
        pytest.param("my", 2, True, id="my in an answer"),
        pytest.param("i", 1, False, id="I in a question is the interviewer"),
        pytest.param("you", 1, True, id="you in a question"),
        pytest.param("you", 2, False, id="you in an answer is anybody"),
        pytest.param("i", 0, False, id="I in the introduction is the interviewer"),
        pytest.param("she", 2, False, id="she in an answer is somebody else"),
    ],
)
def test_the_one_interviewed_is_i_in_answers_and_you_in_questions(
    word: str, paragraph: int, *, speaks: bool
) -> None:
    """And nobody else."""
    made = found(OPENING, *[EXCHANGE] * 3)

    assert made is not None
    assert made.speaks(word, paragraph) is speaks


@pytest.mark.parametrize(
    ("number", "mention", "polarity"),
    [
        pytest.param(1, "you", Polarity.ASKED, id="you in a question"),
        pytest.param(2, "you", Polarity.ASSERTED, id="you in an answer"),
        pytest.param(3, "the board", Polarity.ASSERTED, id="somebody else in a question"),
        pytest.param(5, None, Polarity.ASSERTED, id="nobody in a question"),
    ],
)
def test_what_a_question_says_of_you_is_asked(
    number: int, mention: str | None, polarity: Polarity
) -> None:
    """Its premise is the interviewer's: whoever is interviewed has not said it there."""
    questions = ["So you said it was safe?", "I plan what you said it was safe for."]
    more = ["Has the board said it was safe?", "I hope so.", "Was it said it was safe?", "I hope."]
    sheet = a_sheet("\n".join([OPENING, *questions, *more]))
    made = interview(sheet, assemble(sheet, Callings()))
    line = sheet.lines[number]
    frame = a_frame(line, mention=mention, content="it was safe")

    assert made is not None
    assert made.heard(frame, line).polarity is polarity


def test_an_interviewers_premise_is_not_asserted_by_the_one_interviewed() -> None:
    """In a question, "You said it was safe" is about her, and asked."""
    question = "You said it was safe. Is it?\nI plan a bridge."
    article = an_article("\n".join([OPENING, *[question] * 3]))

    found = attribute(article, split(article))

    asked = [one for one in found if one.cue is not None and one.cue.of(article.text) == "said"]
    assert [one.polarity for one in asked] == [Polarity.ASKED] * 3
    assert {type(one.speaker) for one in asked} == {Named}
