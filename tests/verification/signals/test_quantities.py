"""Quantities of a claim beside those of a sentence."""

import pytest

from factcheck.model import Agreement, SignalKind
from factcheck.verification.signals.quantities import quantities
from factcheck.verification.signals.values import Words

AGREE, DIFFER, SILENT = Agreement.AGREE, Agreement.DIFFER, Agreement.SILENT


def compared(claim: str, sentence: str) -> list[Agreement]:
    """Return the agreements of the quantities of a claim."""
    return [signal.agreement for signal in quantities(Words(claim), Words(sentence))]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("It sent 12,000 soldiers.", "It sent 12,000 troops.", id="synonyms"),
        pytest.param("It sent 12,000 soldiers.", "It sent twelve thousand soldiers.", id="words"),
        pytest.param("It sent 12,000 soldiers.", "It sent 12,000 men.", id="the same people"),
        pytest.param("It sent 12,000 soldiers.", "It sent 12k soldiers.", id="a letter"),
        pytest.param("It sent 12,000 soldiers.", "It sent more than 10,000 troops.", id="above"),
        pytest.param("It sent 12,000 soldiers.", "It sent about 11,500 soldiers.", id="about"),
        pytest.param("It sent 12,000 soldiers.", "It sent nearly 12,500 soldiers.", id="nearly"),
        pytest.param("It sent 11 ships.", "It sent between 10 and 12 ships.", id="a range"),
        pytest.param("It sent 11 ships.", "It sent 10 to 12 ships.", id="a range with to"),
        pytest.param("It sent 11 ships.", "It sent up to 12 ships.", id="up to"),
        pytest.param("Dozens of homes burned.", "Some 40 homes burned.", id="dozens"),
        pytest.param("A dozen homes burned.", "Twelve homes burned.", id="a dozen"),
        pytest.param("Half a million homes burned.", "500,000 homes burned.", id="half a million"),
        pytest.param("A third of voters stayed away.", "33% of voters stayed away.", id="a third"),
        pytest.param("Half of voters stayed away.", "50 per cent of voters did.", id="half"),
        pytest.param("Nine in ten voters did.", "90 percent of voters did.", id="nine in ten"),
        pytest.param("It cost $1.5bn.", "It cost 1.5 billion dollars.", id="currency in words"),
        pytest.param("It cost £2m.", "It cost £2 million.", id="m for million"),
        pytest.param("It is 5 km long.", "It is 3.1 miles long.", id="kilometres and miles"),
        pytest.param("It weighs 10 kg.", "It weighs 22 pounds.", id="kilograms and pounds"),
        pytest.param("It burned 100 acres.", "It burned 40 hectares.", id="acres and hectares"),
        pytest.param("It was 20C.", "It was 68 degrees Fahrenheit.", id="Celsius and Fahrenheit"),
        pytest.param("It did 50 mph.", "It did 80 km per hour.", id="speeds"),
        pytest.param(
            "It is the 21st amendment.", "It is the twenty-first amendment.", id="ordinal"
        ),
        pytest.param("She won twice.", "She won two times.", id="twice"),
        pytest.param("At least 12 people died.", "It killed 14 people.", id="killed and died"),
        pytest.param("The toll rose to 12.", "Twelve people were killed.", id="a toll"),
        pytest.param("They won 2-1.", "They won 2–1.", id="a score"),
        pytest.param("The 46-year-old spoke.", "Jane Doe, 46, spoke.", id="ages"),
        pytest.param("The three-member panel met.", "The panel has three members.", id="a hyphen"),
        pytest.param("A quarter of the seats are free.", "Ten of the 40 seats are.", id="a part"),
        pytest.param("A quarter of buses ran.", "Of 40 buses, ten were late.", id="of which"),
        pytest.param("It has six members.", "Six of its 15 members spoke.", id="a part by name"),
        pytest.param("Half of all trains ran.", "Twelve out of 24 trains ran.", id="out of"),
        pytest.param("A tenth of the seats are free.", "One seat in ten is free.", id="one in ten"),
        pytest.param("Most of the seats are free.", "Thirty of the 40 seats are.", id="most"),
        pytest.param(
            "The driver is in his forties.", "The driver is aged 46.", id="in his forties"
        ),
        pytest.param("She is in her early 30s.", "Jane Doe, 31, spoke.", id="in her early 30s"),
        pytest.param("A gust topped 180 km/h.", "A gust did 183 kilometres an hour.", id="topped"),
        pytest.param("Doe is the top seed.", "Doe is the first seed.", id="top seed"),
    ],
)
def test_what_can_be_as_much_agrees(claim: str, sentence: str) -> None:
    """A quantity that lies in both agrees, however it is printed."""
    assert compared(claim, sentence) == [AGREE]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("It sent 12,000 soldiers.", "It sent 10,000 soldiers.", id="fewer"),
        pytest.param("It sent 12,000 soldiers.", "It sent 10,000 troops.", id="fewer of a synonym"),
        pytest.param("It sent 12,000 soldiers.", "It sent under 8,000 troops.", id="a bound"),
        pytest.param("It sent dozens of soldiers.", "It sent 8,000 troops.", id="dozens"),
        pytest.param(
            "The tax is 30 per cent.", "The tax is 70 per cent.", id="shares of one hundred"
        ),
        pytest.param("A third of voters left.", "Half of voters left.", id="shares"),
        pytest.param("Prices rose 2 per cent.", "Prices rose 3 per cent.", id="per cent"),
        pytest.param(
            "Turnout at Ham was 71 percent.", "In Ham turnout was 61 percent.", id="a turnout"
        ),
        pytest.param(
            "Kestrel Motors lost 5 million euros.",
            "Kestrel Motors has lost 7 million euros in May.",
            id="a loss",
        ),
        pytest.param("Kestrel Motors lost $3.", "Kestrel Motors lost $30.", id="named sums"),
        pytest.param("Ham Tower is 20 km away.", "Ham Tower is 30 km away.", id="names alone"),
        pytest.param("It cost $3 million.", "It cost $3 billion.", id="millions and billions"),
        pytest.param("It is 5 km long.", "It is 8 miles long.", id="converted"),
        pytest.param("The blast killed 12 people.", "The blast killed 21 people.", id="killed"),
        pytest.param(
            "Melancholia is his second film.", "Melancholia is his third film.", id="ordinals"
        ),
        pytest.param("United won 2-1.", "United won 3-1.", id="scores"),
        pytest.param("The man is aged 46.", "The man is aged 64.", id="ages"),
        pytest.param("Sales rose to $2 a month.", "Sales rose to $3 a month.", id="both a month"),
        pytest.param(
            "A third of the seats are free.", "Thirty of the 40 seats are free.", id="a part"
        ),
        pytest.param(
            "Most of the seats in Ham are free.", "In Ham ten of the 40 seats are free.", id="most"
        ),
        pytest.param("The driver is in her forties.", "The driver is 31 years old.", id="forties"),
        pytest.param("Doe was the top seed.", "Doe was the second seed.", id="top seed"),
        pytest.param("Ham will pay $40.", "Ham is to pay $30.", id="will and is to"),
        pytest.param(
            "Ham had dozens of trams.", "Ham had no more than nine trams.", id="no more than"
        ),
        pytest.param(
            "Half of the buses ran late.",
            "Of the 40 buses at Ham, ten turned up late.",
            id="of which",
        ),
        pytest.param("Ham will pay $40.", "Ham said it will pay $30.", id="both will"),
    ],
)
def test_the_same_thing_counted_otherwise_differs(claim: str, sentence: str) -> None:
    """What is counted or measured as nothing that the claim allows differs."""
    assert compared(claim, sentence) == [DIFFER]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("It sent 12,000 soldiers.", "It sent 10,000 shells.", id="other things"),
        pytest.param("It sent 12,000 soldiers.", "It sent soldiers.", id="no number"),
        pytest.param("Ham burned 12 homes.", "Ham has 10 parks and homes.", id="another noun"),
        pytest.param("Fire killed 12 people.", "Fire injured 30 people.", id="another fate"),
        pytest.param(
            "It sent 12 Russian tanks.", "It sent 10 German tanks.", id="marked otherwise"
        ),
        pytest.param("It sent over 300 tanks.", "It sent over 400 tanks.", id="two bounds"),
        pytest.param(
            "Ann Doe became mayor of Port Ham with 52.4 percent.",
            "Ann Doe, the mayor-elect of Port Ham, will raise property tax by five percent.",
            id="a share of votes and a tax",
        ),
        pytest.param(
            "Kestrel Motors paid 5 million euros for the site.",
            "Kestrel Motors lost 7 million euros in May.",
            id="a price and a loss",
        ),
        pytest.param(
            "The Orsk Dam holds 40 percent.", "The Orsk Dam has leaked 3 percent.", id="of a dam"
        ),
        pytest.param("It cost $3 a month.", "It cost $40 a year.", id="a month and a year"),
        pytest.param("It cost $3 million.", "It cost £5 million.", id="two currencies"),
        pytest.param("It rose 2 per cent.", "It rose 3 percentage points.", id="points"),
        pytest.param("It sent 12 tanks.", "It sent 9 tanks and sent 15 tanks.", id="given twice"),
        pytest.param(
            "It lost six tanks.", "Rye found parts of the 40 tanks it lost.", id="a whole"
        ),
        pytest.param("A third of voters left.", "Two-thirds of voters never left.", id="the rest"),
        pytest.param(
            "Ham lost 33 percent.", "Ham lost 14 of its 86 cooks.", id="a share of others"
        ),
        pytest.param("Ham will pay $40.", "Ham pays $30.", id="what will be"),
        pytest.param("Ham wants to pay $40.", "Ham pays $30.", id="what is wanted"),
        pytest.param("Ham had offered $40.", "Ham offered $30.", id="what had been"),
        pytest.param("Ham paid $40 before.", "Ham paid $30.", id="what was before"),
        pytest.param("Ham burned 30 acres more.", "Ham burned 50 acres.", id="by how much"),
        pytest.param("The second crate sank.", "The first crate sank.", id="which of them"),
        pytest.param("A tenth of goals count.", "One goal in ten games counts.", id="no tenth"),
        pytest.param("It sent 12 tanks to Ham.", "Nobody in Rye saw 10 tanks.", id="other matter"),
    ],
)
def test_what_need_not_be_the_same_is_silent(claim: str, sentence: str) -> None:
    """Different things counted, or one that may be another, do not gainsay."""
    assert compared(claim, sentence) == [SILENT]


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The Boeing 737 landed.", id="an aircraft's name"),
        pytest.param("They invoked Article 5.", id="an article"),
        pytest.param("The G7 met in Rome.", id="a group's name"),
        pytest.param("Covid-19 spread.", id="a disease's name"),
        pytest.param("It came on 17 October 2024.", id="a date"),
        pytest.param("It closed in 2019.", id="a year"),
        pytest.param("It began at 10:30 and ended at 11 pm.", id="times of day"),
        pytest.param("He was jailed for three years.", id="a duration"),
        pytest.param("One of them left.", id="a pronoun"),
        pytest.param("First of all, they left.", id="an adverb"),
        pytest.param("He met her at No 10.", id="an address"),
    ],
)
def test_numbers_that_count_nothing_are_no_quantities(claim: str) -> None:
    """Names, dates and times of day are left to others."""
    assert compared(claim, claim) == []


def test_the_reason_prints_both_wordings() -> None:
    """A reader sees both numbers, and where they stand."""
    claim, sentence = "It sent 12,000 soldiers.", "It has sent about 10,000 troops, he said."

    (signal,) = quantities(Words(claim), Words(sentence))

    assert signal.kind is SignalKind.QUANTITY
    assert signal.reason == "the claim says 12,000 soldiers, the sentence about 10,000 troops"
    assert [span.of(claim) for span in signal.in_claim] == ["12,000 soldiers"]
    assert [span.of(sentence) for span in signal.in_sentence] == ["about 10,000 troops"]
