"""Request bodies, read strictly: what two readers could take in two ways is refused."""

import json
from contextlib import suppress
from typing import Any, NoReturn

from flask import Request

from factcheck.api.faults import Malformed
from factcheck.api.parts import parts
from factcheck.errors import BadInput, TooLarge, UnsupportedMedia
from factcheck.reading.objects import named_once

JSON = "application/json"

# Guess: what a hasty client sends before it looks for an answer, and a worker reads in a second.
MOST_DRAINED = 2**28
AT_ONCE = 2**16


def body_of(request: Request) -> bytes:
    """Return a request's whole body. Raises TooLarge, or Malformed where it ends too early.

    Werkzeug by itself returns the beginning of a body without a length that is too large, and,
    under servers that end the stream themselves, of one whose sender has gone.
    """
    data = request.get_data(cache=False)
    if request.content_length is None and len(data) >= (request.max_content_length or MOST_DRAINED):
        raise TooLarge(too_large(request))
    if len(data) < (request.content_length or 0):
        raise Malformed(f"the body ends after {len(data)} of {request.content_length} bytes")
    return data


def too_large(request: Request) -> str:
    """Say how large a request's body may be, and which setting says so, if one does."""
    limit = request.max_content_length or MOST_DRAINED
    told = f"the body has more than {limit:,} bytes"
    ours = limit == parts().settings.max_article_bytes
    return f"{told} (FACTCHECK_MAX_ARTICLE_BYTES)" if ours else told


def drain(request: Request) -> None:
    """Read on and forget: most clients look for no answer before they have sent everything.

    One that asks first (Expect: 100-continue) sees the answer anyway.
    """
    left = min(request.content_length or 0, MOST_DRAINED)
    if "Expect" in request.headers:
        return
    with suppress(OSError):
        while left > 0 and (data := request.environ["wsgi.input"].read(min(left, AT_ONCE))):
            left -= len(data)


def json_body(request: Request) -> Any:
    """Return a request's body, parsed. Raises UnsupportedMedia, or Malformed."""
    if not request.is_json:
        raise UnsupportedMedia(f"send {JSON}, not {request.mimetype or 'a body without a type'}")
    return parsed(body_of(request))


def parsed(data: bytes) -> Any:
    """Parse JSON. Raises Malformed that says what is wrong.

    Refused besides what is no JSON: a name that stands twice in one object, NaN and infinities,
    half a surrogate pair, numbers and nesting beyond what Python reads.
    """
    try:
        text = data.decode("utf-8-sig")
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
        if "\\u" in text:
            json.dumps(value, ensure_ascii=False).encode()
    except UnicodeDecodeError as error:
        raise Malformed(f"not UTF-8 at byte {error.start}") from error
    except UnicodeEncodeError as error:
        raise Malformed("half a surrogate pair stands for no character") from error
    except json.JSONDecodeError as error:
        raise Malformed(_why(error)) from error
    except ValueError as error:
        raise Malformed("a number has too many digits") from error
    except RecursionError as error:
        raise Malformed("nested too deeply") from error
    return value


def _why(error: json.JSONDecodeError) -> str:
    if not error.doc.strip():
        return "the body is empty"
    return f"not JSON at line {error.lineno}, column {error.colno}: {error.msg}"


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    try:
        return named_once(pairs)
    except BadInput as error:
        raise Malformed(str(error)) from error


def _constant(name: str) -> NoReturn:
    raise Malformed(f"{name} is not JSON")
