"""What speaks against the end of a sentence."""

import pytest

from tests.sentences.marked import marks, plain, sentences_of


def check(marked: str) -> None:
    """Assert that a text falls into the sentences between its bars."""
    assert sentences_of(plain(marked)) == marks(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Mr. Bell met Gen. Ames, Sen. Lee and Dr. Roy.| All left.", id="titles"),
        pytest.param("On Oct. 3 Mr. Bell and 40 Sgts. left.", id="titles behind figures"),
        pytest.param("The ex-Maj. Dunn and (Ms. Ray) left.", id="titles behind marks"),
        pytest.param("Bell v. Ames and Roy vs. Lee, e.g. Monday.", id="v. and e.g."),
        pytest.param("Room No. 5, p. 12, fig. 3 and Art. 7.| It is old.", id="before figures"),
        pytest.param("Was it him?| No.| They left.", id="no"),
        pytest.param("Modern art.| It sells.", id="art"),
        pytest.param("On Oct. 17 it fell.| By Dec. 3. | It stood.", id="months"),
        pytest.param("It ran until Dec. | The end came fast.", id="month at an end"),
        pytest.param("La Sra. Ruiz et M. Petit.| Nr. 5 kostet 3 Mio. Euro.", id="other languages"),
        pytest.param("У 2024 р. | Потім на вул. Лісовій і в м. Київ.", id="Ukrainian"),
        pytest.param("It is 40 km.| Bell walked 100 m.| He rested.", id="units"),
        pytest.param("He is 6 ft. 2 in. tall.", id="units before figures"),
        pytest.param("They left the building.| It was theirs.| Trump’s.| His.", id="possessives"),
        pytest.param("They won't.| We can't.| She isn’t.| So what?", id="contractions"),
        pytest.param("The Bldg. Dept. Hwy. Patrol.", id="no vowels"),
    ],
)
def test_full_stops_of_abbreviations(marked: str) -> None:
    """A title or a number's sign never ends a sentence; a word that looks like one may."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("The U.S. President left the U.K. on Monday.", id="a name follows"),
        pytest.param("He came to the U.S. | The house was cold.", id="an article follows"),
        pytest.param('He came to the U.S. | "It was cold," he said.', id="a quotation follows"),
        pytest.param("Delmar Inc. Chief Ann Lee of Roy & Co. left.", id="company"),
        pytest.param("He sold Delmar Inc. | It was his.", id="company at an end"),
        pytest.param(
            "He came to St. Louis, not to Elm St. | They came too.", id="saint and street"
        ),
        pytest.param("The S.&P. 500 rose.", id="index"),
        pytest.param("ERIE, Pa. — The dam held.", id="dateline"),
        pytest.param('The "U.S." Army did.', id="in quotation marks"),
        pytest.param("It sold nails, etc.).| Then it closed.", id="a second full stop"),
    ],
)
def test_full_stops_that_may_also_end_a_sentence(marked: str) -> None:
    """After "U.S." or "Inc." a sentence ends only where the next word shows that one begins."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("J. K. Rowling met George W. Bush and J.K. Roy.", id="names"),
        pytest.param("He has hepatitis B. | The ward is full.", id="letter at an end"),
        pytest.param("She wrote on X. | Democrat Ruth Ames replied.", id="a site"),
        pytest.param("It is rich in vitamin C. | Doctors like it.", id="a letter that is a name"),
        pytest.param("The ship was built on J. Smith Street.", id="an initial after on"),
        pytest.param("John F. “Jack” Roy left.", id="nickname"),
        pytest.param('It is plan B. | "It works well," he said.', id="quotation"),
        pytest.param("On W. 23rd Street it rained.| It is plan B. | 40 left.", id="figures"),
        pytest.param("Речник А. М. Бойко пішов.| Він хворів на тиф Б. | Він помер.", id="Cyrillic"),
    ],
)
def test_initials(marked: str) -> None:
    """A capital letter with a full stop belongs to the name behind it."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("It opens at 5 a.m. Monday and 6 p.m. Oct. 3.", id="days"),
        pytest.param("It opens at 5 a.m. ET, 6 a.m. Kyiv time, not later.", id="zones"),
        pytest.param("It shut at 5 p.m. | Bell left.| By 6 P.M. they left.", id="another sentence"),
        pytest.param('It shut at 5 p.m. | "Go," he said.', id="quotation"),
        pytest.param("It shut at 5 p.m. – Eastern.", id="dash"),
    ],
)
def test_hours(marked: str) -> None:
    """After an hour a sentence ends, unless a day or a time zone goes with it."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("It fell ... and rose… and fell.", id="small letter"),
        pytest.param("Well ... I suppose so.", id="I"),
        pytest.param("People talk…| They always do.", id="capital"),
        pytest.param('"If they come..."| He stopped.', id="quotation"),
        pytest.param("We hoped . . . .| Nobody came.", id="with spaces"),
        pytest.param("It took 3... 4 days.", id="figure"),
    ],
)
def test_dots(marked: str) -> None:
    """Three dots end a sentence only where another one begins."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("1. Bell left.| 2. Roy stayed.", id="figures"),
        pytest.param("Two rules: 1. Pay up.| 2. Leave.", id="behind a colon"),
        pytest.param("II. Findings were few.", id="Roman figures"),
        pytest.param("A. The budget.", id="letters"),
        pytest.param("It rose by 5.| Bell left in 2021.| 300 stayed.", id="figures at an end"),
        pytest.param("Am 17. Oktober fiel er.| Am 3. März stand er.", id="ordinals"),
    ],
)
def test_labels_and_ordinals(marked: str) -> None:
    """The number of an item goes with the item."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("It fell.| iPhone sales rose.| eBay left.", id="brands"),
        pytest.param("It fell.| al-Nur left.| d'Este stayed.", id="names"),
        pytest.param("It fell.| https://example.org/a.b?c=d.| It rose.", id="link"),
        pytest.param("Write to me@example.org.| Visit www.example.org.| Go.", id="addresses"),
        pytest.param("The dept. head left approx. five.", id="unlisted abbreviation"),
        pytest.param(
            "Yahoo! said so.| Yahoo! Japan did not.| I use Yahoo! | You do not.", id="Yahoo!"
        ),
    ],
)
def test_small_letters_and_names_with_marks(marked: str) -> None:
    """Before a small letter a sentence goes on, except before a brand, a name or a link."""
    check(marked)
