"""Decoding: any encoding is read, what is no text is named."""

import codecs

import pytest

from factcheck.errors import BadInput
from factcheck.reading.cleaning import clean
from factcheck.reading.decoding import decode, garbled

ENGLISH = "The mayor said that “the bridge won’t close” – a £3m café plan. " * 3
UKRAINIAN = "Президент повідомив у четвер, що країна готує нові заходи безпеки. " * 3
FRENCH = "Le ministre a déclaré que la réforme, très contestée, serait présentée. " * 3
JAPANESE = "首相は月曜日、新しい法案を国会に提出すると述べた。" * 5


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "cp1252"),
        (FRENCH, "latin-1"),
        (UKRAINIAN, "utf-16"),
        (UKRAINIAN, "cp1251"),
        (UKRAINIAN, "koi8_u"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_any_encoding_is_read(text: str, encoding: str) -> None:
    """Text is the same whatever encoding it comes in, with a mark or without."""
    assert decode(text.encode(encoding)) == text


def test_a_long_text_is_recognised_by_its_first_part() -> None:
    """The part is cut where no character is cut through."""
    text = (JAPANESE + "\n") * 2_000

    assert decode(text.encode("shift_jis")) == text


def test_big_endian_marks_are_read() -> None:
    """A byte order mark decides, and is no part of the text."""
    assert decode(codecs.BOM_UTF16_BE + "é".encode("utf-16-be")) == "é"
    assert decode(codecs.BOM_UTF32_BE + "é".encode("utf-32-be")) == "é"


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("iso-8859-2", "Żółć, gęś i jaźń"),
        ("ISO-8859-1", "“typographic” quotes"),
        ("utf-8", "Größe"),
        ("unicode_escape", "Größe"),
        ("no-such-thing", "Größe"),
    ],
    ids=["as it says", "as the web reads Latin-1", "false", "no page's codec", "unknown"],
)
def test_an_encoding_that_a_text_declares_is_tried(declared: str, text: str) -> None:
    """A declaration is believed where it fits, and never lets decoding fail."""
    encoding = "iso8859-2" if "2" in declared else "cp1252"

    decoded = decode(
        (text + " said the mayor on Monday. " * 20).encode(encoding), declared=declared
    )

    assert decoded.startswith(text)


def test_utf_8_with_a_broken_byte_stays_utf_8() -> None:
    """One broken byte costs one character and does not turn the others into mojibake."""
    data = UKRAINIAN.encode()

    text = decode(data[:60] + b"\xff" + data[60:])

    assert (
        text
        == UKRAINIAN[: len(data[:60].decode())] + "\ufffd" + UKRAINIAN[len(data[:60].decode()) :]
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n....", "a PNG image"),
        (b"\xff\xd8\xff\xe0....", "a JPEG image"),
        (b"PK\x03\x04....", "a ZIP archive or an office document"),
        (b"\x1f\x8b....", "a gzip archive"),
        (b"RIFF....WEBPVP8", "a WebP image"),
        (b"....ftypisom", "an MP4 video"),
        (b"MZ\x90\x00\x03", "a program"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (bytes(range(256)) * 20, "binary data"),
        (b"a\x01\x02\x03" * 50, "binary data"),
        ("\ufffd\ufffd lost \ufffd\ufffd".encode(), "mangled"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, reason: str) -> None:
    """The refusal says what the bytes seem to be."""
    with pytest.raises(BadInput, match=reason):
        decode(data)


@pytest.mark.parametrize(
    "text", ["BM is a firm.", "MZ, the mayor", "A\x00 few\x00 NULs in a text."]
)
def test_a_text_is_not_taken_for_a_picture(text: str) -> None:
    """Two letters or a stray NUL at the beginning do not make a text a file of another kind."""
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("“Not now,” she said", "â€œ"),
        ("It’s late", "â€™"),
        ("a café", "Ã©"),
        ("It costs £5", "Â£"),
    ],
)
def test_text_read_in_a_wrong_encoding_before_is_told(text: str, seen: str) -> None:
    """UTF-8 that was read as Latin-1 or Windows-1252 is told by what its marks turned into."""
    for wrong in ("latin-1", "cp1252"):
        [told] = garbled(clean(text.encode().decode(wrong, "replace")))
        assert told.startswith(f'"{seen}"')
    assert garbled(text) == ()


@pytest.mark.parametrize("text", ["MANHÃ», he read", "São Paulo, ÂNGELA, Âge", "5 € or £ 5, née"])
def test_letters_of_other_languages_are_not_garbled(text: str) -> None:
    """Accents as they are written in Portuguese or French are told nothing of."""
    assert garbled(text) == ()


def test_a_short_english_text_in_windows_1252_keeps_its_pound_sign() -> None:
    """A line too short to be recognised by its letters is recognised by its words."""
    text = "The mayor, Zo\u00eb L\u00e9e, said that it was \u00a35 \u201ccold\u201d."

    assert decode(text.encode("cp1252")) == text
