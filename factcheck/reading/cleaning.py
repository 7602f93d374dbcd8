"""Clean text: the last thing that happens before the first span exists.

What a reader can see stays as it is printed: quotation marks, dashes, non-breaking spaces (which
are white space to every rule further on). What goes is what cannot be seen and would part words
that look the same.
"""

import re
import unicodedata
from functools import cache

# Windows line ends, old Mac line ends, vertical tab, form feed, NEL, line and paragraph separator.
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")

# Control characters; soft hyphen, zero-width space, word joiner and byte order mark, which hide
# inside words ("Zelen\u00adsky"); bidirectional overrides and isolates, which can make a sentence
# show other words than it holds. The joiners U+200C and U+200D stay, because Persian, Hindi and
# emoji are misspelt without them, and so do the plain direction marks.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")

# Bytes of Windows-1252 that were read as Latin-1, as in the HTML standard's table of numeric
# character references (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
_WINDOWS_1252 = {
    byte: bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x85, 0x8D, 0x8F, 0x90, 0x9D)
}
_LATIN_1_CONTROL = re.compile("[\x80-\x84\x86-\x9f]")

# Normalising takes a time that grows with the square of the marks piled on one letter. No writing
# piles as many (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format).
_MOST_MARKS = 30
_MANY_BEYOND_LATIN = re.compile(f"[\u0300-\U0010ffff]{{{_MOST_MARKS + 1}}}")

REPLACEMENT = "\ufffd"
_WORD = re.compile(r"[^\W_]")
_TAG = re.compile(r"<[/!a-zA-Z][^<>]*>")


def clean(text: str) -> str:
    """Return `text` with newlines for line ends, nothing invisible in it, and in NFC."""
    text = _LINE_END.sub("\n", text).replace("\t", " ")
    if _LATIN_1_CONTROL.search(text):
        text = text.translate(_WINDOWS_1252)
    text = _INVISIBLE.sub("", text)
    text = _SURROGATE.sub(REPLACEMENT, text)
    if _MANY_BEYOND_LATIN.search(text):
        text = _piled_marks().sub(r"\1", text)
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Return `text` cleaned and on one line, without white space around it."""
    return " ".join(clean(text).split("\n")).strip()


@cache
def _piled_marks() -> re.Pattern[str]:
    """Match more marks in a row than a letter can carry."""
    marks = "".join(filter(unicodedata.combining, map(chr, range(0x300, 0x1F000))))
    return re.compile(f"([{marks}]{{{_MOST_MARKS}}})[{marks}]+")


def has_words(text: str) -> bool:
    """Tell whether a text holds a letter or a number outside HTML tags: not "<div></div>"."""
    return _WORD.search(_TAG.sub("", text)) is not None
