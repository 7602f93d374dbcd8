"""Tell what a file holds: by its name, else by how it begins."""

import json
import re
from mimetypes import MimeTypes
from pathlib import PurePath

from factcheck.errors import BadInput
from factcheck.reading.readings import Media

MEDIA_BY_SUFFIX = {
    ".txt": Media.TEXT,
    ".text": Media.TEXT,
    ".md": Media.TEXT,
    ".html": Media.HTML,
    ".htm": Media.HTML,
    ".xhtml": Media.HTML,
    ".json": Media.JSON,
    ".jsonl": Media.JSON_LINES,
    ".ndjson": Media.JSON_LINES,
}

# How files begin: https://en.wikipedia.org/wiki/List_of_file_signatures.
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"BM", "a BMP image"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet table"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"ID3", "an MP3 recording"),
    (b"fLaC", "a FLAC recording"),
    (b"OggS", "an Ogg recording"),
    (b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)
_RIFF = {b"WEBP": "a WebP image", b"WAVE": "a WAV recording", b"AVI ": "an AVI video"}

# Signatures as short as these two letters also begin words; a NUL must stand near them.
_SHORT_SIGNATURES = (b"BM", b"MZ")

# Only the names that Python brings: what a machine's own tables add must not decide what is read.
_KNOWN_TYPES = MimeTypes()

# A page's first tag stands within its first few lines, comments and declarations included.
_START = 4096
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|main|section|div|h1|p|meta|title)[\s/>]",
    re.IGNORECASE,
)
_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[{\]"])')


def media_of(name: PurePath) -> Media | None:
    """Return what a file of this name holds; None where its contents must tell.

    Raises BadInput for the name of something else: a table, a picture, a program.
    """
    suffix = name.suffix.lower()
    if suffix in MEDIA_BY_SUFFIX:
        return MEDIA_BY_SUFFIX[suffix]
    known = _KNOWN_TYPES.types_map[True].get(suffix)
    if known and known not in ("text/plain", "application/octet-stream"):
        raise BadInput(f"seems to be {known}; only text, HTML, JSON and JSON Lines are read")
    return None


def sniff(head: bytes) -> Media:
    """Tell from its first bytes what a file holds; plain text where nothing else is certain."""
    begins = head[:_START].lstrip(b"\xef\xbb\xbf \t\r\n\x00\xff\xfe")
    if begins.startswith(b"<") and _HTML.search(begins):
        return Media.HTML
    text = head.replace(b"\x00", b"").decode("utf-8", "ignore").lstrip("\ufeff")
    if not _JSON.match(text):
        return Media.TEXT
    return Media.JSON_LINES if _is_rows(text) else Media.JSON


def seems(data: bytes) -> str | None:
    """Say what `data` seems to be where its first bytes are not those of a text."""
    if data[:4] == b"RIFF" and data[8:12] in _RIFF:
        return _RIFF[data[8:12]]
    if data[4:8] == b"ftyp":
        return "an MP4 video or a HEIC image"
    for begin, kind in _SIGNATURES:
        if data.startswith(begin) and (begin not in _SHORT_SIGNATURES or b"\x00" in data[:64]):
            return kind
    return None


def _is_rows(text: str) -> bool:
    first, _, rest = text.lstrip().partition("\n")
    if not rest.strip():
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False
