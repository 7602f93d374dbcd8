"""Turn bytes into text, whatever their encoding; refuse what is not text."""

import codecs
import re

from factcheck.errors import BadInput
from factcheck.reading.cleaning import REPLACEMENT
from factcheck.reading.formats import seems

# The longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Enough to recognise an encoding by its letters; the whole of a long file would only cost time.
_SAMPLE = 65_536

# Bytes that no text in an encoding of one byte a character holds in number.
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")

# Guesses. A text scraped badly may hold some control characters, which cleaning takes out; a
# picture holds them everywhere, and is hardly ever valid UTF-8.
_CONTROLS_IN_UTF8 = 0.3
_CONTROLS_IN_OTHER_TEXT = 0.03

# A guess: one character in twenty lost, and most sentences have lost a word.
_LOST = 0.05

# Share of bytes above ASCII under which letters tell nothing of the language: English with
# typographic quotes. The web's standard reads such pages as Windows-1252.
_FEW = 0.03

# What the web's standard (https://encoding.spec.whatwg.org/#names-and-labels) reads as
# Windows-1252: pages that declare these were nearly all written on Windows.
_AS_WINDOWS_1252 = frozenset({"ascii", "iso8859-1"})

# Of encodings that fit as well, most pages are in the one that the web's standard falls back to.
# The tie was read off charset-normalizer's coherence for a dozen languages in their own and in
# each other's encodings: right ones win by .04 and more, Western ones lose by up to .02.
# Words that stand in almost any English text, and in none that needs another code page.
_ENGLISH = re.compile(rb"\b(?:the|and|of|was|said|that|with)\b")
_WESTERN, _TIE = "cp1252", 0.03

# What letters of other encodings turn into when they are read as Windows-1252.
_SYMBOL_IN_WORD = re.compile(r"[^\W\d_][¹²³¼½¾¿¡][^\W\d_]")

# What the first bytes of a quotation mark, a dash, an accented letter or a sign in UTF-8 turn into
# when they are read as Latin-1 or Windows-1252, as no language writes them.
_GARBLED = re.compile(
    "â€.?|Ã[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|Â[\u00a1-\u00aa\u00ac-\u00ba]"
)

# Families of encodings that pages are written in, by the names that Python's registry gives them.
# The registry also holds codecs that are no page's (escapes, UTF-7, Punycode).
_OLD_ENCODING = re.compile("ascii|cp[0-9]|iso8859|iso2022|koi8|mac|gb|big5|euc|shift")


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Return the text in `data`; `declared` is the encoding that the text itself names.

    Raises BadInput where it is empty, seems to be something else than text, or is so damaged that
    too many of its characters are lost.
    """
    if not data:
        raise BadInput("is empty")
    refuse_other_kinds(data)
    text = _decode(data, declared)
    lost = text.count(REPLACEMENT)
    if lost > _LOST * len(text):
        raise BadInput(f"is mangled: {lost:,} of its {len(text):,} characters cannot be read")
    return text


def garbled(text: str) -> tuple[str, ...]:
    """Say of a text that it was read in a wrong encoding before it came here, if it was."""
    found = _GARBLED.search(text)
    if found is None:
        return ()
    told = (
        f'"{found[0]}": the text was UTF-8 and read as something else before it was saved, so that'
    )
    return (f"{told} quotation marks and accents are lost on us: save it anew, as UTF-8",)


def refuse_other_kinds(data: bytes) -> None:
    """Raise BadInput where `data` begins as a picture, an archive or the like."""
    kind = seems(data)
    if kind:
        raise BadInput(f"seems to be {kind}, not text")


def _decode(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    wide = _unmarked_utf16(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return _refuse_binary(data, data.decode("utf-8"), most=_CONTROLS_IN_UTF8)
    except UnicodeDecodeError:
        text = _damaged_utf8(data) or _legacy(data, declared)
        return _refuse_binary(data, text, most=_CONTROLS_IN_OTHER_TEXT)


def _refuse_binary(data: bytes, text: str, *, most: float) -> str:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > most * len(data):
        raise BadInput("seems to be binary data, not text")
    return text


def _unmarked_utf16(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark: every other byte of Latin text is NUL."""
    sample = data[: _SAMPLE & ~1]
    if sample.count(0) * 4 < len(sample):
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if even > 9 * odd:
        return "utf-16-be"
    return "utf-16-le" if odd > 9 * even else None


def _damaged_utf8(data: bytes) -> str | None:
    """Read UTF-8 with some broken bytes in it: far more of its characters are whole than broken."""
    text = data.decode("utf-8", "replace")
    broken = text.count(REPLACEMENT)
    whole = len(re.findall("[^\x00-\x7f\ufffd]", text))
    return text if whole > 3 * broken else None


def _legacy(data: bytes, declared: str | None) -> str:
    if declared:
        text = _declared(data, declared)
        if text is not None:
            return text
    # cut after a line, so that no character of several bytes is cut through
    sample = data[: data.rfind(b"\n", 0, _SAMPLE) + 1 or _SAMPLE]
    few = sum(map(len, re.findall(rb"[\x80-\xff]+", sample))) < _FEW * len(sample)
    if few or len(set(_ENGLISH.findall(sample.lower()))) > 1:
        return data.decode(_WESTERN, "replace")
    return data.decode(_recognise(sample), "replace")


def _declared(data: bytes, name: str) -> str | None:
    """Decode as the text itself says, if it says true."""
    try:
        encoding = codecs.lookup(name).name
        if not _OLD_ENCODING.match(encoding):
            return None
        return data.decode(_WESTERN if encoding in _AS_WINDOWS_1252 else encoding)
    except (LookupError, ValueError):
        return None


def _recognise(sample: bytes) -> str:
    # charset-normalizer is needed for old encodings only, and its import costs more than most reads
    from charset_normalizer import from_bytes  # noqa: PLC0415

    guesses = [g for g in from_bytes(sample) if not _SYMBOL_IN_WORD.search(str(g))]
    if not guesses:
        return _WESTERN
    western = next((g for g in guesses if g.encoding == _WESTERN), guesses[0])
    best = guesses[0]
    as_clean = western.chaos <= best.chaos
    return (western if as_clean and western.coherence + _TIE >= best.coherence else best).encoding
