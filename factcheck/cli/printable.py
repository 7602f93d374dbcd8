"""Words from outside, made fit for a terminal.

An article may hold escape sequences that would move the cursor or recolour the screen, and marks
that turn the reading direction of everything after them.
"""

import codecs
import unicodedata

# Directional embeddings, overrides and isolates. The plain marks that Arabic and Hebrew text need
# (U+200E, U+200F) do no harm beyond their word and stay.
_TURNING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SPACES = (*range(0x09, 0x0E), 0x85, 0x2028, 0x2029)
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), *_TURNING)
_SHOWN = dict.fromkeys(_CONTROLS, "\N{REPLACEMENT CHARACTER}") | dict.fromkeys(_SPACES, " ")

# How to write what an encoding lacks, for signs that do not decompose to their plainest form.
_PLAIN = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "…": "...",
        "£": "GBP ",
        "€": "EUR ",
        "−": "-",
        "⁄": "/",
        "×": "x",
        "·": "-",
        "•": "*",
        "→": ">",
        "▏": "|",
        "▌": "|",
        "█": "#",
        "░": ".",
        "✓": "+",
        "✗": "x",
        "\N{REPLACEMENT CHARACTER}": "?",
    }
)


def printable(text: str) -> str:
    """Return the text with every control character replaced, each by one character."""
    return text.translate(_SHOWN)


def write_plainly(stream: object) -> None:
    """Let a stream replace what its encoding lacks by the plainest likeness instead of failing."""
    codecs.register_error("factcheck.plainly", _likeness)
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="factcheck.plainly")


def _likeness(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_plain(character, error.encoding) for character in lacking), error.end


def _plain(character: str, encoding: str) -> str:
    for likeness in (character.translate(_PLAIN), _undecorated(character)):
        try:
            likeness.encode(encoding)
        except UnicodeEncodeError:
            continue
        return likeness
    return "?"


def _undecorated(character: str) -> str:
    decomposed = unicodedata.normalize("NFKD", character)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_PLAIN) or "?"
