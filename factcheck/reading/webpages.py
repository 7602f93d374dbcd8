"""Read an article from HTML: the adapter around trafilatura."""

import json
import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any

from factcheck.errors import BadInput
from factcheck.model import Article
from factcheck.reading.cleaning import clean, clean_line
from factcheck.reading.names import called
from factcheck.reading.plain import read_plain
from factcheck.reading.tidying import is_address, is_language

# A page declares its encoding within its first 1024 bytes, by the HTML standard; many do later.
_START = 4096
_ENCODING = re.compile(
    rb"<meta[^>]{0,200}?charset[ ]?=[ ]?[\"']?[ ]?([\w-]{2,40})"
    rb"|<\?xml[^>]{0,200}?encoding[ ]?=[ ]?[\"']([\w-]{2,40})",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)

# Nothing published is older than newspapers; htmldate reads stray numbers as years.
_OLDEST = date(1700, 1, 1)

# Below this many characters trafilatura gives its findings up and takes the whole page as one
# paragraph. Its own 250 does so to every news flash; a sentence is text enough.
_SHORTEST = 40

# What it is called at the top of every page fits above it. A guess.
_LONGEST_OUTLET = 60

# The libraries below trafilatura report each oddity of a page; whatever matters here is told in
# the reason why a page is not read.
_TALKATIVE = ("trafilatura", "htmldate", "courlan", "justext", "readability")


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that a page names for itself."""
    found = _ENCODING.search(data[:_START])
    return next(name for name in found.groups() if name).decode("ascii") if found else None


def read_webpage(html: str) -> Article:
    """Return the article on a web page: its main text, and what its head says about it.

    Raises BadInput where no text is found.
    """
    tree, found = _extract(html)
    text = "\n\n".join(line for line in clean(found.text or "").split("\n") if line.strip())
    if not re.search(r"[^\W_]", text):
        raise BadInput("holds no article: there is no text in this HTML")
    plain = read_plain(text, title=clean_line(found.title or "") or None)
    url, tag = clean_line(found.url or ""), clean_line(tree.get("lang") or "")
    return replace(
        plain,
        url=url if is_address(url) else None,
        outlet=next(_outlets(tree), None),
        authors=_authors(found.author) or plain.authors,
        published=_published(found.date) or plain.published,
        language=tag if is_language(tag) else None,
    )


def _extract(html: str) -> tuple[Any, Any]:
    # trafilatura takes a quarter of a second to import; most readings need none of it
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415
    from trafilatura.settings import DEFAULT_CONFIG  # noqa: PLC0415

    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(_SHORTEST)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    if not _WHOLE.search(html[:_START]):
        html = f"<html><body><article>{html}</article></body></html>"
    try:
        tree = load_html(html)
        found = (
            None
            if tree is None
            else bare_extraction(
                tree,
                include_comments=False,
                include_tables=False,
                with_metadata=True,
                config=config,
                # dates in the page's head and marked as such; not whatever number looks like one
                date_extraction_params={"extensive_search": False, "original_date": True},
            )
        )
    except (LxmlError, RecursionError, ValueError, LookupError, AttributeError, TypeError) as error:
        raise BadInput("holds no article: this HTML is too broken to be read") from error
    if found is None:
        raise BadInput("holds no article: there is no text in this HTML")
    return tree, found


def _outlets(tree: Any) -> Iterator[str]:
    """Yield the names under which the page's head says that it is published, the surest first."""
    properties = ("og:site_name", "application-name", "publisher", "dc.publisher")
    said = [(meta.get("property") or meta.get("name") or "", meta) for meta in tree.iter("meta")]
    names = [m.get("content") for wanted in properties for p, m in said if p.lower() == wanted]
    for name in (*names[:1], *_publishers(tree), *names[1:]):
        outlet = clean_line(name or "")
        # an address or a handle is not what readers call it
        if 0 < len(outlet) <= _LONGEST_OUTLET and not re.match(r"@|www\.|[a-z0-9.-]+$", outlet):
            yield outlet


def _publishers(tree: Any) -> Iterator[str]:
    """Yield the publishers that the page's linked data name (https://schema.org/publisher)."""
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            stated = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for item in stated if isinstance(stated, list) else [stated]:
            publisher = item.get("publisher") if isinstance(item, dict) else None
            name = publisher.get("name") if isinstance(publisher, dict) else None
            if isinstance(name, str):
                yield name


def _authors(printed: str | None) -> tuple[str, ...]:
    names = (clean_line(name) for name in (printed or "").split(";"))
    return tuple(dict.fromkeys(name for name in names if name and called(name)))


def _published(printed: str | None) -> date | None:
    try:
        day = date.fromisoformat((printed or "")[:10])
    except ValueError:
        return None
    return day if day >= _OLDEST else None
