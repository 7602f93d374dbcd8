"""What a claim has somebody say of themselves is borne out by nobody who says it of another."""

from dataclasses import replace
from functools import cache

import pytest

from factcheck.attribution import Attributor, Tagger
from factcheck.model import Claim, Finding, Stance
from factcheck.verification.asserted import Asserted, read_claim
from factcheck.verification.sayings import reason, saying
from factcheck.verification.themselves import is_admission, speaks_of_self
from tests.verification.spoken import evidence

SAID, NOT_FOUND, MISATTRIBUTED = Finding.SAID, Finding.NOT_FOUND, Finding.MISATTRIBUTED


@cache
def read(claim: str) -> Asserted:
    """Read a claim as the archive's articles are read: the rules alone miss "admitted taking"."""
    return read_claim(Claim(claim), attributor=tagged())


@cache
def tagged() -> Attributor:
    return Attributor(Tagger(threads=1))


def found(claim: str, printed: str) -> tuple[Finding, str | None]:
    """Return what is found of a claim that the last line supports, and whose word it is."""
    lines = printed.count("\n")
    made = saying(read(claim), evidence(printed, [*[Stance.NEITHER] * lines, Stance.SUPPORTS]))
    assert made is not None
    return made.finding, made.said_by


@pytest.mark.parametrize(
    ("claim", "of_self", "admission"),
    [
        ("Lowe admitted taking the money.", True, True),
        ("Lowe admitted that he had taken the money.", True, True),
        ("Lowe admitted that the sums were wrong.", False, False),
        ("Lowe said he had taken the money.", True, False),
        ("Lowe said he thought the sums were wrong.", False, False),
        ("Lowe promised to pay the money back.", True, False),
        ("Lowe denied taking the money.", True, False),
        ("Lowe said they should pay the money back.", False, False),
        ("The banks admitted that they had lied.", True, True),
        ("The bank said it would pay.", True, False),
        ("The bank said it was raining.", False, False),
        ("Lowe said parking was free.", False, False),
        ("Lowe said the judge had taken the money.", False, False),
    ],
)
def test_whether_a_claim_has_somebody_speak_of_themselves(
    claim: str, *, of_self: bool, admission: bool
) -> None:
    """By its subject, or the lack of one."""
    asserted = read(claim)

    assert asserted.speaker is not None
    assert (speaks_of_self(asserted), is_admission(asserted)) == (of_self, admission)


@pytest.mark.parametrize(
    ("claim", "printed"),
    [
        pytest.param(
            "Peter Lowe admitted taking the money.",
            "Judge Alice Farr said that Peter Lowe had taken the money.",
            id="a charge is no other's admission",
        ),
        pytest.param(
            "Peter Lowe admitted that he had lied.",
            "“He lied to every one of them,” Alice Farr said.",
            id="a charge in quotation marks",
        ),
        pytest.param(
            "Alice Farr admitted taking the money.",
            "Judge Alice Farr said that Peter Lowe had taken the money.",
            id="who accuses admits nothing",
        ),
        pytest.param(
            "Ian Gale said he had forged 14 cheques.",
            "Prosecutor Ian Gale said Lowe had forged 14 cheques.",
            id="nor says it of himself",
        ),
        pytest.param(
            "Eva Holt said she had read the records.",
            "Eva Holt said he had read the records.",
            id="another pronoun",
        ),
        pytest.param(
            "Peter Lowe said he had forged the cheques.",
            "Prosecutor Ian Gale said Lowe had forged the cheques.",
            id="nor is it another's",
        ),
        pytest.param(
            "Peter Lowe admitted taking the money.",
            "“I never took a cent,” Peter Lowe said.",
            id="a never",
        ),
        pytest.param(
            "Ian Gale admitted forging the cheques.",
            "Peter Lowe went to jail.\nIan Gale said he had forged the cheques.",
            id="a pronoun that may be another's",
        ),
    ],
)
def test_a_word_on_another_is_nobodys_of_themselves(claim: str, printed: str) -> None:
    """Neither the speaker's own, nor somebody else's who is put in the speaker's place."""
    assert found(claim, printed) == (NOT_FOUND, None)


@pytest.mark.parametrize(
    ("claim", "printed", "finding", "by"),
    [
        pytest.param(
            "Peter Lowe admitted taking the money.",
            "“I took the money,” Peter Lowe said.",
            SAID, "Peter Lowe", id="an I",
        ),
        pytest.param(
            "Peter Lowe admitted taking the money.",
            "Peter Lowe admitted that he had taken the money.",
            SAID, "Peter Lowe", id="an admission",
        ),
        pytest.param(
            "Peter Lowe said he had taken the money.",
            "Peter Lowe said he had taken the money.",
            SAID, "Peter Lowe", id="a pronoun",
        ),
        pytest.param(
            "Peter Lowe admitted taking the money.",
            "“I took the money,” Dana Blom said.",
            MISATTRIBUTED, "Dana Blom", id="another of herself",
        ),
        pytest.param(
            "The police union said it would strike.",
            "The police union said it would strike.",
            SAID, "The police union", id="a body",
        ),
        pytest.param(
            "Peter Lowe said the judge had taken the money.",
            "Alice Farr said the judge had taken the money.",
            MISATTRIBUTED, "Alice Farr", id="the same of a third",
        ),
    ],
)  # fmt: skip
def test_a_word_on_oneself_is_heard(
    claim: str, printed: str, finding: Finding, by: str | None
) -> None:
    """In the first person, by a pronoun, or in an admission."""
    assert found(claim, printed) == (finding, by)


@pytest.mark.parametrize(
    ("printed", "near", "finding"),
    [
        ("The sums were wrong, Dana Blom said.", 0.5, MISATTRIBUTED),
        ("The sums were wrong, Dana Blom said.", 0.4, NOT_FOUND),
        ("Dana Blom said that Lowe had thought the sums wrong.", 0.5, NOT_FOUND),
    ],
)
def test_another_must_clearly_say_it(printed: str, near: float, finding: Finding) -> None:
    """Near in meaning, and not of whoever is claimed to have said it."""
    [item] = evidence(printed, [Stance.SUPPORTS])
    told = replace(item, scores={"vector": near})

    made = saying(read("Peter Lowe said that the sums were wrong."), [told])

    assert made is not None
    assert made.finding is finding


def test_nobody_says_a_thing_by_denying_another() -> None:
    """What is denied turns round only where a "not" shows that it is the opposite."""
    [item] = evidence("Terry Bly denied that he had switched his vote.", [Stance.SUPPORTS])
    assert item.assessment is not None
    denied = replace(item, assessment=replace(item.assessment, denied=True))
    asserted = read("Bly said that he had voted.")

    made = saying(asserted, [denied])

    assert made is not None
    assert made.finding is NOT_FOUND
    assert "own voice" not in reason(made)
