"""Captions and credits."""

import pytest

from factcheck.reading.captions import Caption, Credit, read_caption
from tests.reading.a_line import a_line


@pytest.mark.parametrize(
    ("printed", "credit"),
    [
        ("Smoke over the port. (Ada Moll/Getty Images)", "(Ada Moll/Getty Images)"),
        ("Smoke over the port. (Fire Service/Telegram)", "(Fire Service/Telegram)"),
        ("Smoke over the port (AP Photo/Ada Moll, File)", "(AP Photo/Ada Moll, File)"),
        ("Smoke over the port. (Photo: Ada Moll)", "(Photo: Ada Moll)"),
        ("Smoke over the port. (Courtesy of the city)", "(Courtesy of the city)"),
        ("Smoke over the port. [Ada Moll/Example Agency]", "[Ada Moll/Example Agency]"),
        ("Smoke over the port. Photograph: Ada Moll/PA", "Photograph: Ada Moll/PA"),
        ("Smoke over the port. REUTERS/Ada Moll", "REUTERS/Ada Moll"),
        ("Smoke over the port. Photo by Ada Moll", "Photo by Ada Moll"),
        ("Smoke over the port, as “hell.” © Ada Moll", "© Ada Moll"),
        ("Photo: Smoke rose over the port on Monday. (AFP)", "(AFP)"),
        ("Image caption, Smoke over the port", None),
    ],
)
def test_a_caption_is_told_from_its_credit(printed: str, credit: str | None) -> None:
    """A caption states something; who took the picture does not."""
    caption = read_caption(a_line(printed))

    assert isinstance(caption, Caption)
    assert (caption.credit and caption.credit.of(printed)) == credit


@pytest.mark.parametrize(
    "printed",
    [
        "(AP Photo/Ada Moll)",
        "Getty Images",
        "Photo: Ada Moll / Example Agency",
        "Photo by Ada Moll",
        "Image source, Getty Images",
        "© Ada Moll/AFP",
        "Credit: AP",
        "Photo credit: Ada Moll",
    ],
)
def test_a_credit_alone_is_a_credit(printed: str) -> None:
    """A line that only says who took a picture is no caption."""
    assert read_caption(a_line(printed)) == Credit()


@pytest.mark.parametrize(
    "printed",
    [
        "The firm joined the group (Example Bank).",
        "He wore the shirt of his band (AC/DC) and left.",
        "Video, which was posted online, shows a man.",
        "Photos from the scene show smoke.",
        "The ministry (he/she) said so (see above)",
        "Reporting by the Times showed that the firm knew.",
        "Editing by hand takes weeks, she said.",
        "(this is an aside)",
    ],
)
def test_brackets_and_pictures_in_a_sentence_are_no_credit(printed: str) -> None:
    """What a story tells in brackets, or about pictures, stays with the story."""
    assert read_caption(a_line(printed)) is None


def test_an_agencys_last_line_names_the_reporters() -> None:
    """Editors are not reporters; a sentence before the sign-off stays a sentence."""
    printed = "It rained. (Reporting by Ada Moll in Riga and Ben Roe; Editing by Cy Poe)"

    credit = read_caption(a_line(printed))

    assert isinstance(credit, Credit)
    assert credit.before
    assert credit.before.of(printed) == "It rained."
    assert [span.of(printed) for span in credit.reporters] == ["Ada Moll", "Ben Roe"]
