"""By what an article makes known who is meant: posts, ages, spellings, sorts."""

import pytest

from factcheck.model import Polarity
from tests.attribution.reading import said


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        ("Gen. Tom Pike came.", "The general", "Tom Pike"),
        ("Maj. Gen. Tom Pike came.", "The general", "Tom Pike"),
        ("Tom Pike was jailed. Pike, 46, wept.", "The 46-year-old", "Tom Pike"),
        ("Ann Smith, who became mayor in May, came.", "The mayor", "Ann Smith"),
        ("They told the magistrate, Ann Smith, that it rained.", "The magistrate", "Ann Smith"),
        ("Conductor Anne Lefèvre came.", "Lefevre", "Anne Lefèvre"),
        ("Baker Mahmoud al-Sharqawi came.", "Mr. Sharqawi", "Mahmoud al-Sharqawi"),
        ("Mayor Tom Pike came.", "Pike himself", "Tom Pike"),
    ],
)
def test_one_who_was_made_known_is_named(before: str, mention: str, name: str) -> None:
    """By any word that the article said of somebody."""
    text = f"{before}\n{mention} said it snows.".replace(". Pike, 46", ".\nPike, 46")
    last = said(text)[-1]

    assert (last.kind, last.name) == ("named", name)


@pytest.mark.parametrize(
    ("before", "mention"),
    [
        ("The deputy mayor, Ann Smith, came.", "The mayor"),
        ("Justice Minister Ann Smith came.", "The judge"),
        ("Attorney Gen. Ann Smith came.", "The general"),
        ("Owner Tom Pike came, her spokesman said.", "The spokesman"),
    ],
)
def test_a_word_of_another_post_names_nobody(before: str, mention: str) -> None:
    """A deputy is not who she is the deputy of."""
    assert said(f"{before}\n{mention} said it snows.")[-1].kind != "named"


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Bank of England governor Andrew Bailey", "Andrew Bailey"),
        ("The economic commission for Africa representative Claver Gatete", "Claver Gatete"),
        ("Chairman of the bench Patricia Holroyd", "Patricia Holroyd"),
        ("The producer Mary Greer", "Mary Greer"),
    ],
)
def test_a_name_at_the_end_of_a_post_is_who_speaks(mention: str, name: str) -> None:
    """Whatever bodies the post names."""
    [one] = said(f"{mention} said it snows.")

    assert (one.kind, one.name) == ("named", name)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        (
            "The party of Labour leader Ann Smith said it snows.",
            "organisation",
            "party of Labour leader Ann Smith",
        ),
        ("Poland's energy regulator URE said it snows.", "organisation", "URE"),
        ("Some MPs said it snows.", "anonymous", "Some MPs"),
        (
            "A Department for Education spokesperson said it snows.",
            "anonymous",
            "A Department for Education spokesperson",
        ),
    ],
)
def test_what_is_no_person_is_none(text: str, kind: str, name: str) -> None:
    """A body's name, and people without one."""
    [one] = said(text)

    assert (one.kind, one.name) == (kind, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The regulator URE met.\nThe regulator said it snows.", "URE"),
        ("Norfolk Police closed a road.\nThe force said it snows.", "Norfolk Police"),
        (
            "Airlines of Ham, the industry's trade group, met.\nThe group said it snows.",
            "Airlines of Ham",
        ),
        ("The Ham Council met.\nThe Kremlin said it snows.", "Kremlin"),
        ("The Ham Inspectorate met.\nThe company said it snows.", "The company"),
    ],
)
def test_a_sort_is_that_of_the_only_body_said_to_be_of_it(text: str, name: str) -> None:
    """Of no other, and of no name's end."""
    last = said(text)[-1]

    assert (last.kind, last.name) == ("organisation", name)


def test_of_many_bodies_two_that_end_alike_are_two() -> None:
    """However many were heard before them."""
    others = "\n".join(f"The {letter}ham Agency said it rains." for letter in "ABCDEFGHIJ" * 6)
    unions = "\n".join(f"The {name} Union said it rains." for name in ("Ham", "Bury"))

    assert said(f"{others}\n{unions}\nThe union said it snows.")[-1].name == "The union"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She spoke to us.\n\nQ{0} Why?\nA{0} Because.\nQ{0} When?\nA{0} In May.", "Ann Smith"),
    ],
)
@pytest.mark.parametrize("mark", [":", "."])
def test_answers_are_whose_interview_it_is(text: str, name: str, mark: str) -> None:
    """After a letter with a colon or a stop; who asks is left open."""
    found = said(f"Sculptor Ann Smith opens a show.\n{text.format(mark)}".replace("\n\n", "\n"))
    answers = [one for one in found if one.attribution.basis.startswith("the answer")]

    assert [(one.name, one.content) for one in answers] == [
        (name, ("Because.",)),
        (name, ("In May.",)),
    ]
    assert not [one for one in found if one.name in ("Q", "A")]


def test_a_transcript_in_capitals_names_people() -> None:
    """And what is a question and no more is asked."""
    met = "Host Mary Quill met Mayor Tom Pike.\n"
    found = said(f"{met}MARY QUILL: Is it so?\nTOM PIKE: It is so.\nMARY QUILL: I ask.")

    assert [one.name for one in found] == ["Mary Quill", "Tom Pike", "Mary Quill"]
    assert [one.polarity for one in found] == [
        Polarity.ASKED,
        Polarity.ASSERTED,
        Polarity.ASSERTED,
    ]


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("President-elect Aldous Finch", "Aldous Finch"),
        ("Governor-elect Xandra Finch", "Xandra Finch"),
        ("António Manuel Soares", "António Manuel Soares"),
        ("Inês Maria Lopes, a nurse,", "Inês Maria Lopes"),
        ("Comptroller Bill Hasek", "Bill Hasek"),
        ("Abdel-Fattah al-Amr, the mayor,", "Abdel-Fattah al-Amr"),
    ],
)
def test_a_whole_name_is_printed_and_no_post_with_it(mention: str, name: str) -> None:
    """An accented first name is no post, "President-elect" no first name."""
    [one] = said(f"{mention} said it snows.")

    assert (one.kind, one.name) == ("named", name)


def test_a_name_with_an_arabic_article_may_be_a_bodys() -> None:
    """Without a known first name nobody is guessed."""
    assert said("Hayat Tahrir al-Sham said it snows.")[-1].kind == "unresolved"


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        ("The Bank of England sat.", "The Bank", "Bank of England"),
        ("The Ministry of Defence sat.", "the Ministry", "Ministry of Defence"),
        ("They met at the University of Leiden.", "The University", "University of Leiden"),
        ("The European Commission sat.", "The Commission", "European Commission"),
        ("They saw the Bank of England, and the Bank of Japan.", "The Bank", "Bank"),
        ("The European Central Bank met the Bank of Japan.", "The Bank", "Bank"),
        ("They saw the Tate of England.", "The Tate", "Tate"),
    ],
)
def test_what_a_bodys_name_begins_with_is_the_only_one(
    before: str, mention: str, name: str
) -> None:
    """Two that fit are none."""
    last = said(f"{before}\nToday, {mention} said it snows.")[-1]

    assert (last.kind, last.name) == ("organisation", name)


def test_a_limited_company_is_nobody() -> None:
    """Its name is whole."""
    [one] = said("Marlowe & Sons Limited said it snows.")

    assert (one.kind, one.name) == ("organisation", "Marlowe & Sons Limited")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mayor Tom Pike Jr. said it snows.\nPike said it rains.", ["Tom Pike Jr."] * 2),
        ("Mayor Tom Pike Jr said it snows.\nPike said it rains.", ["Tom Pike Jr"] * 2),
        ("Tom Pike Jr said it snows.\nTom Pike said it rains.", ["Tom Pike Jr", "Tom Pike"]),
        ("Tom Pike said it snows.\nTom Pike Sr said it rains.", ["Tom Pike", "Tom Pike Sr"]),
        ("Ann Pike KC said it snows.\nPike said it rains.", ["Ann Pike"] * 2),
    ],
)
def test_a_junior_is_named_in_full_and_is_not_his_father(text: str, names: list[str]) -> None:
    """With a full stop or without; the surname alone means him where it means no other."""
    assert [one.name for one in said(text)] == names


def test_of_father_and_son_a_surname_names_neither() -> None:
    """Two who fit are none."""
    last = said("Tom Pike said it snows.\nTom Pike Jr. said it rains.\nPike said it hails.")[-1]

    assert last.kind == "unresolved"
