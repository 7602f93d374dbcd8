"""A name that is folded like no other means who has its surname and its post, if that is one."""

from dataclasses import replace

import pytest

from factcheck.model import Judge, Link, Record
from factcheck.names import likeness
from factcheck.store import Archive, likely
from tests.store.records import a_record, a_source, printing, said


def filed(archive: Archive, *printed: tuple[str, str | None]) -> Archive:
    for number, (name, role) in enumerate(printed):
        archive.add(printing(name, f"a:{number}", role=role))
    return archive


def sources(archive: Archive) -> int:
    return archive.sources(offset=0, limit=1)[1]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            ("Joseph Harlan", "governor"),
            ("Joe Harlan", "Governor"),
            "Joseph Harlan, by a short first name, and in the same post: Governor",
        ),
        (
            ("Orbán Viktor", "Hungarian prime minister"),
            ("Viktor Orban", "Hungary's Prime Minister"),
            "Orbán Viktor, in another order, and in the same post: Hungary's Prime Minister",
        ),
        (
            ("Ramzan Kadyrov", "head of Chechnya"),
            ("Ramzan Qadyrov", "former head of Chechnya"),
            "spelling variant of Ramzan Kadyrov, and in the same post: former head of Chechnya",
        ),
    ],
)
def test_who_has_the_surname_and_the_post_is_meant(
    archive: Archive, one: tuple[str, str], other: tuple[str, str], reason: str
) -> None:
    """The link says why, and can be undone like any."""
    filed(archive, one, other)
    dossier = archive.dossier(a_source(one[0]).id)

    assert sources(archive) == 1
    [first, second] = dossier.judgements
    assert (first.reason, second.reason) == ("same name", reason)
    assert (second.link, second.made_by) == (Link.LINKED, Judge.RULE)
    archive.split(a_source(one[0]).id, names=[other[0]], sentence_ids=[], reason="")
    assert sources(archive) == 2


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param([("Joseph Harlan", "governor"), ("Joe Harlan", "mayor")], id="another post"),
        pytest.param([("Joseph Harlan", "governor"), ("Joe Harlan", None)], id="no role"),
        pytest.param([("Joseph Harlan", None), ("Joe Harlan", "governor")], id="none before"),
        pytest.param([("Joseph Harlan", "lawyer"), ("Joe Harlan", "lawyer")], id="many are that"),
        pytest.param([("Dan Reed", "spokesman"), ("Daniel Reed", "police spokesman")], id="any"),
        pytest.param([("Robert Muller", None), ("Robert Mueller", None)], id="two surnames"),
        pytest.param([("Fidel Roe", "president"), ("Raul Roe", "president")], id="brothers"),
    ],
)
def test_without_one_post_nobody_is_meant(
    archive: Archive, printed: list[tuple[str, str | None]]
) -> None:
    """A wrong link is worse than none."""
    assert sources(filed(archive, *printed)) == len(printed)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jürgen Müller", "Juergen Mueller"), ("Soeren Kjaergaard", "Søren Kjærgaard")],
)
def test_letters_of_an_alphabet_need_no_post(archive: Archive, one: str, other: str) -> None:
    """A keyboard without them is no other person; a calling that one hardly has as well is."""
    filed(archive, (one, None), (other, "engineer"))

    assert sources(archive) == 1
    assert archive.dossier(a_source(one).id).judgements[-1].reason == f"spelling variant of {one}"


def test_letters_of_an_alphabet_link_no_goalkeeper_to_a_judge(archive: Archive) -> None:
    """What is printed beside the names goes before how they are written."""
    assert sources(filed(archive, ("Jörg Müller", "judge"), ("Joerg Mueller", "goalkeeper"))) == 2


def test_where_two_could_be_meant_nobody_is(archive: Archive) -> None:
    """Two mayors called Robert and Rob were told apart by the desk: Bob may be either."""
    filed(archive, ("Robert Tully", "mayor"), ("Rob Tully", "mayor"))
    archive.split(a_source("Robert Tully").id, names=["Rob Tully"], sentence_ids=[], reason="")
    archive.add(printing("Bob Tully", "a:9", role="mayor"))

    assert sources(archive) == 3


def test_the_one_in_the_post_is_meant_of_two(archive: Archive) -> None:
    """Carol Ames, senator, is Carol B. Ames, senator, and no dentist, whoever was known first."""
    filed(archive, ("Carol T. Ames", "dentist"), ("Carol B. Ames", "Senator"))
    archive.add(printing("Carol Ames", "a:9", role="senator"))

    assert archive.source(a_source("Carol Ames").id).source.name == "Carol B. Ames"


def test_a_stranger_in_another_role_takes_no_link_back(archive: Archive) -> None:
    """The dentist could not be meant by what is printed of the senator."""
    filed(archive, ("Carol B. Ames", "Senator"), ("Carol Ames", "senator"))
    archive.add(printing("Carol T. Ames", "a:9", role="dentist"))

    assert archive.source(a_source("Carol Ames").id).source.name == "Carol B. Ames"
    assert sources(archive) == 2


def all_printed(surname: str, first: str) -> Record:
    """Return an article in which three hundred people of one surname speak."""
    people = [f"{first}{chr(97 + n // 26)}{chr(97 + n % 26)} {surname}" for n in range(300)]
    text = "Ann Doe said so."
    said_by = [replace(said(text, "so", "Ann Doe"), source=a_source(name)) for name in people]
    return a_record(text, *said_by, url=first)


def test_whoever_has_only_the_surname_is_not_compared(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three hundred new names of one surname beside three hundred known: no 90,000 pairs."""
    compared: list[str] = []

    def counted(name: str, other: str) -> str:
        compared.append(name)
        return likeness(name, other)

    monkeypatch.setattr(likely, "likeness", counted)
    archive.add(all_printed("Harlan", "Bel"))
    archive.add(all_printed("Harlan", "Tor"))

    assert len(compared) < 600


def test_among_very_many_of_one_name_nobody_is_meant(archive: Archive) -> None:
    """Where fifty-one have the first name and the surname, a post in common is too little."""
    middle = [f"{chr(65 + n // 26)}{chr(97 + n % 26)}del" for n in range(51)]
    filed(
        archive,
        *((f"Carol {name} Ames", "senator") for name in middle),
    )
    before = sources(archive)
    archive.add(printing(f"Caroll {middle[1]} Ames", "a:98", role="senator"))

    assert sources(archive) == before + 1
