"""Read articles from files and requests: a page's text, HTML, JSON, JSON Lines."""

from factcheck.reading.contents import read_bytes
from factcheck.reading.files import read, read_found
from factcheck.reading.paths import Found, find
from factcheck.reading.readings import Media, Read, Reading, Unread

__all__ = [
    "Found",
    "Media",
    "Read",
    "Reading",
    "Unread",
    "find",
    "read",
    "read_bytes",
    "read_found",
]
