"""Tell whether a value that came with an article can be what its name says."""

import re
from urllib.parse import urlsplit

# The shape of BCP 47 tags (RFC 5646, section 2.1): "en", "en-GB", "zh-Hans-CN".
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}", re.IGNORECASE)

# The longest address that every browser and server takes is about as long.
_LONGEST_ADDRESS = 2_000


def is_language(tag: str) -> bool:
    """Tell whether `tag` has the shape of a BCP 47 language tag."""
    return _LANGUAGE.fullmatch(tag) is not None


def is_address(url: str) -> bool:
    """Tell whether `url` is the address of a page on the web."""
    if len(url) > _LONGEST_ADDRESS or re.search(r"\s", url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
