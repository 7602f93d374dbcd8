"""Which printed roles are one post."""

import pytest

from factcheck.names import same_post


@pytest.mark.parametrize(
    ("role", "other"),
    [
        ("governor", "Governor"),
        ("fire chief of Eldon", "Fire Chief"),
        ("Eldon fire chief", "fire chief of Eldon"),
        ("Hungarian prime minister", "Hungary’s prime minister"),
        ("Prime Minister", "PM"),
        ("Gov.", "governor of Ohio"),
        ("former transport minister", "Transport Minister"),
        ("president, who won in May", "President-elect"),
        ("mayor of Leeds", "mayor"),
        ("police spokesman", "spokesman for the police in Osk"),
        ("Rovers captain", "captain of Rovers"),
        ("head of the port authority", "port authority head"),
        ("chief executive of Acme", "Acme’s chief executive"),
        ("attorney general of Ohio", "Attorney General"),
        ("president of Niger", "Nigerien president"),
        ("South African president", "president of South Africa"),
        ("Chechnya’s head", "head of Chechnya"),
        ("Scottish first minister", "first minister of Scotland"),
        ("Church of Norway bishop", "Norwegian church's bishop"),
        ("minister of internal affairs", "internal affair minister"),
        ("director of the buses' museum", "bus museum director"),
        ("deputy mayor", "deputy mayor of Leeds"),
        ("engineer at the bridge company", "the bridge company's engineer"),
    ],
)
def test_one_post_in_other_words(role: str, other: str) -> None:
    """Case, order, articles, a country's adjective and whether it is over do not matter."""
    assert same_post(role, other)
    assert same_post(other, role)


@pytest.mark.parametrize(
    ("role", "other"),
    [
        ("Prime Minister", "Health Minister"),
        ("mayor of Leeds", "mayor of Bristol"),
        ("president of Niger", "president of Nigeria"),
        ("president of Niger", "Nigerian president"),
        ("Austrian chancellor", "chancellor of Australia"),
        ("Mauritius president", "president of Mauritania"),
        ("president of North Korea", "South Korean president"),
        ("minister of internal affairs", "minister of international affairs"),
        ("Communications Minister", "Communities Minister"),
        ("Transport Secretary", "Transition Secretary"),
        ("mayor of Charlestown", "mayor of Charleston"),
        ("deputy mayor", "mayor"),
        ("minister's sister", "minister"),
        ("president's lawyer", "president"),
        ("nurse", "nurse"),
        ("owner", "restaurant owner"),
        ("owner", "owner"),
        ("spokesman", "police spokesman"),
        ("spokeswoman", "the spokeswoman"),
        ("deputy head", "deputy head of the school"),
        ("head", "head of state"),
        ("manager", "Rovers manager"),
        ("captain", "ship's captain"),
        ("founder", "founder of a charity"),
        ("coach", "head coach"),
        ("head coach", "Rovers head coach"),
        ("leader", "opposition leader"),
        ("chief", "fire chief"),
        ("chief executive", "chief executive of Acme"),
        ("chair", "chair of the council"),
        ("general manager", "general"),
        ("lawyer", "lawyer"),
        ("analyst at the bank", "analyst"),
        ("who is running for governor", "governor"),
        ("candidate for mayor", "mayor"),
        ("", ""),
        ("the", "the"),
    ],
)
def test_what_many_are_or_only_one_of_the_two_is_no_one_post(role: str, other: str) -> None:
    """A wrong link is worse than none: who is beside a post does not hold it."""
    assert not same_post(role, other)
    assert not same_post(other, role)
