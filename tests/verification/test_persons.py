"""Whether two names are one person's."""

import pytest

from factcheck.model import Agreement
from factcheck.verification.persons import misspelt, same_person


@pytest.mark.parametrize(
    ("claimed", "name"),
    [
        pytest.param("Volodymyr Zelensky", "Volodymyr Zelensky", id="the same"),
        pytest.param("Zelensky", "Volodymyr Zelensky", id="a surname"),
        pytest.param("Volodymyr Zelensky", "Zelensky", id="a surname on the page"),
        pytest.param("Zelenskyy", "Volodymyr Zelensky", id="a surname in another spelling"),
        pytest.param("Dmitri Peskov", "Dmitry Peskov", id="a first name in another spelling"),
        pytest.param("President Zelensky", "Volodymyr Zelensky", id="a title"),
        pytest.param("Lt Gen Kyrylo Budanov", "Kyrylo Budanov", id="two titles"),
        pytest.param("Ukraine's president Zelensky", "Volodymyr Zelensky", id="whose president"),
        pytest.param("Mr. Tate", "Ellis Raymond Tate", id="a courtesy"),
        pytest.param("Ellis Tate", "Ellis Raymond Tate", id="a middle name"),
        pytest.param("Donald J. Trump", "Donald Trump", id="an initial between"),
        pytest.param("J. Doe", "Jane Doe", id="an initial"),
        pytest.param("Yoon Suk Yeol", "Suk Yeol Yoon", id="another order"),
        pytest.param("von der Leyen", "Ursula von der Leyen", id="particles"),
        pytest.param("Dmitry Peskov, the spokesman", "Dmitry Peskov", id="an aside"),
    ],
)
def test_one_person(claimed: str, name: str) -> None:
    """Titles, middle names and spellings are no difference, either way round."""
    assert same_person(claimed, name).agreement is Agreement.AGREE
    assert same_person(name, claimed).agreement is Agreement.AGREE


@pytest.mark.parametrize(
    ("claimed", "name"),
    [
        pytest.param("Putin", "Volodymyr Zelensky", id="another surname"),
        pytest.param("Hunter Biden", "Joe Biden", id="another first name"),
        pytest.param("Mira Dobra", "Ilir Dobra", id="a wife"),
    ],
)
def test_another(claimed: str, name: str) -> None:
    """A surname and a first name of another letter tell two people apart."""
    assert same_person(claimed, name).agreement is Agreement.DIFFER


@pytest.mark.parametrize(
    ("claimed", "name"),
    [
        pytest.param("Donald", "Donald Trump", id="a first name"),
        pytest.param("Joe Biden", "Joseph Biden", id="a short form, or another"),
        pytest.param("Vladimir Zelensky", "Volodymyr Zelensky", id="another language's form"),
        pytest.param("", "Donald Trump", id="no name"),
        pytest.param("Ingrid Solhem", "Ingrid Solheim", id="a slip in the surname"),
        pytest.param("Lindqist", "Anna Lindqvist", id="a slip in a surname alone"),
    ],
)
def test_who_knows(claimed: str, name: str) -> None:
    """Neither is said where the names alone do not settle it."""
    assert same_person(claimed, name).agreement is Agreement.SILENT


@pytest.mark.parametrize(
    ("claimed", "name", "nearly"),
    [
        pytest.param("Ingrid Solhem", "Ingrid Solheim", True, id="the surname"),
        pytest.param("Matts Falk", "Mats Falk", True, id="the first name"),
        pytest.param("Lindqist", "Anna Lindqvist", True, id="a surname alone"),
        pytest.param("Falk", "Mats Falk", False, id="the same surname"),
        pytest.param("Mats Falk", "Mats Falk", False, id="the same"),
        pytest.param("Ruth Solhem", "Ingrid Solheim", False, id="another first name"),
        pytest.param("Tom Reid", "Tom Reed", False, id="two surnames of four letters"),
        pytest.param("", "Mats Falk", False, id="no name"),
    ],
)
def test_a_name_with_a_slip_is_told_from_another(claimed: str, name: str, *, nearly: bool) -> None:
    """Whoever is spelled nearly like the speaker of a claim may be meant."""
    assert misspelt(claimed, name) is nearly
    assert misspelt(name, claimed) is nearly
