"""How it is learned whom a pronoun means."""

from factcheck.attribution.candidates import Candidate
from factcheck.attribution.person import Person
from factcheck.model import Span
from training.pronouns import Case, learn

FACTS = {"near": 0.0, "loud": 0.0}


def who(name: str, **facts: float) -> Candidate:
    return Candidate(Person(name, name.lower(), name.lower(), Span(0, 1)), FACTS | facts)


def test_a_fact_of_those_who_are_meant_speaks_for_them() -> None:
    """And one of those who are not speaks against."""
    found = [Case([who("Doe", near=1), who("Roe", loud=1)], "Doe")] * 4

    weights = learn(found, steps=50)

    assert weights["near"] > 0.1
    assert weights["loud"] < -0.1


def test_where_nobody_of_them_is_meant_nobody_becomes_likelier() -> None:
    """Also where there was nobody to choose from."""
    meant = [Case([who("Doe", near=1)], "Doe")] * 2
    none = [Case([who("Roe")], None), Case([], None)] * 4

    assert learn(meant + none, steps=50)["none"] > learn(meant, steps=50)["none"]
