"""Whom the words around a name introduce as a person."""

import pytest

from factcheck.attribution.calling import Callings, callings
from factcheck.attribution.cast import assemble
from tests.attribution.reading import only, said
from tests.attribution.sheets import a_sheet


def introduced(text: str) -> list[str]:
    """Return who is introduced as a person, and not only named again."""
    cast = assemble(a_sheet(text), Callings())
    return [person.name for person in cast.people if person.introduced]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Zorn Quill said it was safe.", id="the verb follows"),
        pytest.param("Zorn Quill said it was safe in Ham", id="a capital ends the line"),
        pytest.param("“It is safe,” said Zorn Quill.", id="the verb stands before"),
        pytest.param("Zorn Quill, 46, said it was safe.", id="an age"),
        pytest.param("Zorn Quill, the mayor, said it was safe.", id="a post"),
    ],
)
def test_who_speaks_under_a_full_name_is_a_person(text: str) -> None:
    """Whatever stands elsewhere in the sentence."""
    assert introduced(text) == ["Zorn Quill"]


def test_the_end_of_a_longer_name_introduces_nobody() -> None:
    """A capital before a name, parted from it by its mark, shows that it is not whole."""
    assert introduced("Ann's Zorn Quill said it was safe.") == []


@pytest.mark.parametrize("adjective", ["North Korean", "South Korean", "South African"])
def test_a_nations_adjective_is_nobodys_name(adjective: str) -> None:
    """Not even where its last word stands alone elsewhere, as a surname that returns does."""
    text = f"Troops may include {adjective} specialists. {adjective.split()[1]} ships sailed."

    assert not assemble(a_sheet(text), Callings()).people


def everybody(text: str) -> list[str]:
    """Return everybody whom a text names."""
    return [person.name for person in assemble(a_sheet(text), Callings()).people]


@pytest.mark.parametrize(
    ("other", "count"),
    [
        pytest.param("Kristen Wilkins", 1, id="a vowel inside"),
        pytest.param("Kristina Wilkins", 2, id="a longer name"),
        pytest.param("Kriston Wilkes", 2, id="another surname"),
        pytest.param("Krispin Wilkins", 2, id="a consonant"),
    ],
)
def test_a_slip_in_a_long_first_name_makes_no_second_person(other: str, count: int) -> None:
    """Only one vowel may differ."""
    text = f"Kristin Wilkins, a curator, came.\n{other}, a curator and teacher, spoke."

    assert len(everybody(text)) == count


@pytest.mark.parametrize("other", ["Amar", "Emir"])
def test_a_short_first_name_or_another_edge_is_another_persons(other: str) -> None:
    """Brothers are called Amir and Amar."""
    assert len(everybody(f"Dr Amir Doe came. Then Dr {other} Doe spoke.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dr Daniele Doe came. Then Dr Daniela Doe spoke.", id="the last letter"),
        pytest.param("Dr Francis Hill came. His wife Frances Hill spoke.", id="husband and wife"),
        pytest.param("Carlos Ruiz, a thief, robbed Carles Ruiz, a mayor.", id="in one sentence"),
        pytest.param("Carlos Ruiz, a thief, ran. Carles Ruiz, a mayor, spoke.", id="other posts"),
        pytest.param("Julian Hill, 40, ran. Julien Hill, 12, spoke.", id="other ages"),
    ],
)
def test_two_who_are_told_apart_are_no_slip(text: str) -> None:
    """Whatever is said of the second must be said of the first, too."""
    assert len(everybody(text)) == 2


def test_a_note_in_brackets_makes_no_namesake() -> None:
    """Agencies begin with what an update adds."""
    text = "(Adds Trump quote in paragraph 3)\nPresident Donald Trump left. Trump waved."

    assert everybody(text) == ["Donald Trump"]


def test_a_name_and_a_word_of_the_page_is_no_other_person() -> None:
    """Captions run into credits."""
    text = "Mayor Jane Doe came. Jane Doe Credit: Getty."

    assert everybody(text) == ["Jane Doe"]


@pytest.mark.parametrize(
    "text",
    ["Jane Doe Smith left. Smith waved.", "Mayor Jane Doe Smith left."],
    ids=["goes on with the surname", "has a post"],
)
def test_a_longer_name_of_somebody_is_another_person(text: str) -> None:
    """Jane Doe Smith is not Jane Doe."""
    assert everybody(f"Mayor Jane Doe came. {text}") == ["Jane Doe", "Jane Doe Smith"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zorn Zell, a partner at Milberg Coleman Bryson Zell, the firm's head, left.", 1),
        ("Zorn Zell and Milberg Coleman Bryson Zell, 46, left. Zorn Zell, 50, waved.", 2),
    ],
    ids=["a firm's", "a person's"],
)
def test_four_surnames_in_a_row_after_at_are_a_firm(text: str, expected: int) -> None:
    """But people have four names, too: Aung San Suu Kyi."""
    assert len(everybody(text)) == expected


def test_a_firm_that_is_called_like_a_person_is_none() -> None:
    """Its first word is a first name."""
    assert everybody("Eli Lilly fell on Monday. Eli Roe left.") == ["Eli Roe"]


def test_a_surname_that_is_a_place_too_is_a_surname_after_a_first_name() -> None:
    """Box Hill is none."""
    assert everybody("Christopher Hill left. Box Hill is near.") == ["Christopher Hill"]


def test_a_partys_candidate_keeps_the_party() -> None:
    """So that "the Democratic candidate" is another."""
    cast = assemble(a_sheet("Libertarian presidential candidate Gary Zorn came."), Callings())

    assert [person.role for person in cast.people] == ["Libertarian presidential candidate"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Ham leader, Sir Tom Pike, said it rained.", "Ham leader"),
        ("Beside the judge, Senator Ann Roe said it rained.", "Senator"),
    ],
)
def test_a_post_before_a_comma_is_theirs_who_have_no_other(text: str, role: str) -> None:
    """A courtesy is no post."""
    assert only(said(text)).role == role


def test_who_stands_after_somebody_described_is_another() -> None:
    """Who has a post of their own."""
    items = said("According to the minister, Professor Ann Roe said it rained.")

    assert [item.name for item in items] == ["the minister", "Ann Roe"]


@pytest.mark.parametrize("post", ["Administrator", "Assemblyman", "Astronaut"])
def test_a_post_before_a_surname_is_no_first_name(post: str) -> None:
    """Administrator Bolden is Charles Bolden."""
    text = f"NASA Administrator Charles Zorn came. {post} Zorn spoke."

    assert everybody(text) == ["Charles Zorn"]


@pytest.mark.parametrize(
    ("text", "pronouns"),
    [
        pytest.param("Zorn Quill said it was safe.", {"he", "she"}, id="a name of nobody known"),
        pytest.param("Earl Quill said it was safe.", {"he"}, id="a word, too"),
        pytest.param("Summer Quill said it was safe.", {"she"}, id="a season, too"),
        pytest.param("Mr Summer said it was safe.", {"he"}, id="a surname"),
        pytest.param("Dr Earl said it was safe.", {"he", "she"}, id="a surname alone"),
        pytest.param("Actress Grant Quill said it was safe.", {"she"}, id="the post tells"),
    ],
)
def test_a_first_name_that_is_a_word_tells_who_is_meant(text: str, pronouns: set[str]) -> None:
    """Where a surname follows it: "Dr Earl" may be she."""
    sheet = a_sheet(text)
    [person] = assemble(sheet, callings(sheet, [])).people

    assert {pronoun for pronoun in ("he", "she") if person.fits(pronoun)} == pronouns


@pytest.mark.parametrize(
    "text",
    [
        "Dwayne “The Rock” Doe left. Doe waved.",
        "Travis “T.J.” Doe left. Doe waved.",
        'Joe "the Plumber" Doe left. Doe waved.',
    ],
)
def test_a_nickname_does_not_part_a_name(text: str) -> None:
    """The first name and the surname are one person's."""
    [name] = everybody(text)

    assert name.split()[-1] == "Doe"
    assert name.split()[0] in text


@pytest.mark.parametrize(
    "text",
    [
        "Zorn Quill said that its troops had left. Quill waved.",
        "Zorn Quill denied that any of its troops had left. Quill waved.",
    ],
)
def test_what_speaks_of_its_own_is_nobody(text: str) -> None:
    """Right after the verb "its" tells of a body."""
    assert introduced(text) == []


def test_somebody_may_speak_of_its_before() -> None:
    """Further on "its" can be another's, and a first name is somebody's; so may its players be."""
    assert introduced("Zorn Quill said its players were fit.") == ["Zorn Quill"]
    assert introduced("Jane Doe said its troops had left.") == ["Jane Doe"]
    assert introduced("Zorn Quill said the army and its troops had left.") == ["Zorn Quill"]


def test_a_name_of_before_is_nobody_else() -> None:
    """Who was born Isobel Ames is Isobel Carrow; without her she is somebody."""
    assert everybody("Mayor Isobel Doe left. She was born Isobel Ames.") == ["Isobel Doe"]
    assert everybody("The mayor left. She was born Isobel Ames.") == ["Isobel Ames"]
    born = "Mayor Isobel Doe left. British born Isobel Ames, 46, stayed."
    assert everybody(born) == ["Isobel Doe", "Isobel Ames"]


def test_words_that_are_said_are_no_nickname() -> None:
    """What is in the marks must be able to call somebody something."""
    assert everybody("They sent Grace “Is It Late” Doe on. Grace Roe waved.") == ["Grace Roe"]
