"""Reading a batch of claims: one after the other, however many there are.

JSON Lines are laid aside on disk before the first claim is checked, because most clients read
nothing until they have sent everything: reading and answering in turns would leave both sides
waiting for each other. Memory does not grow with the number of lines.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain
from typing import IO, Any

from flask import Request
from marshmallow import ValidationError

from factcheck.api.bodies import JSON, json_body, parsed
from factcheck.api.faults import BadFields, Malformed, body_faults
from factcheck.api.schemas import Asked, BatchIn, CheckIn
from factcheck.errors import BadInput, TooLarge, UnsupportedMedia
from factcheck.model import Claim

JSON_LINES = "application/x-ndjson"
ALSO_JSON_LINES = frozenset({JSON_LINES, "application/ndjson", "application/jsonl"})

# Guess: a million claims of a thousand characters; it bounds the disk that one request takes.
LARGEST_BATCH = 2**30
# What is held in memory of a body before the rest goes to disk.
IN_MEMORY = 2**20

# Returns a claim that can be checked, or raises BadInput.
Admit = Callable[[Claim], Claim]


@dataclass(frozen=True, slots=True)
class Line:
    """One claim of many, or why it cannot be checked; the first is number 1."""

    number: int
    asked: Asked | BadInput


def read_lines(request: Request, admit: Admit) -> Iterator[Line]:
    """Read a batch: JSON Lines, a JSON array, or {"claims": […]}.

    Raises BadInput for a body that is no batch at all; a claim that cannot be checked is a line.
    """
    if request.mimetype in ALSO_JSON_LINES:
        longest = request.max_content_length or LARGEST_BATCH
        request.max_content_length = LARGEST_BATCH
        lines = _json_lines(_laid_aside(request), longest, admit)
    elif request.is_json:
        lines = _listed(json_body(request), admit)
    else:
        sent = request.mimetype or "a body without a type"
        raise UnsupportedMedia(f"send {JSON} or {JSON_LINES}, not {sent}")
    first = next(lines, None)
    if first is None:
        raise BadInput("the batch holds no claims")
    return chain([first], lines)


def _listed(body: Any, admit: Admit) -> Iterator[Line]:
    if not isinstance(body, list):
        try:
            body = BatchIn().load(body)["claims"]
        except ValidationError as error:
            raise BadFields(body_faults(error.messages)) from error
    return (Line(number, _asked(item, admit)) for number, item in enumerate(body, start=1))


def _json_lines(body: IO[bytes], longest: int, admit: Admit) -> Iterator[Line]:
    with body:
        for number, data in enumerate(_cut(body, longest), start=1):
            if data.strip():
                yield Line(number, _read(data, longest, admit))


def _laid_aside(request: Request) -> IO[bytes]:
    with ExitStack() as stack:
        held = stack.enter_context(tempfile.SpooledTemporaryFile(max_size=IN_MEMORY))
        shutil.copyfileobj(request.stream, held, IN_MEMORY)
        if held.tell() < (request.content_length or 0):
            raise Malformed(f"the body ends after {held.tell()} of {request.content_length} bytes")
        held.seek(0)
        stack.pop_all()  # whoever reads it closes it
    return held


def _cut(body: IO[bytes], longest: int) -> Iterable[bytes]:
    """Yield lines; of one that is too long, only as much as shows it."""
    while data := body.readline(longest + 1):
        yield data
        while len(data) > longest and not data.endswith(b"\n"):
            data = body.readline(longest + 1)


def _read(data: bytes, longest: int, admit: Admit) -> Asked | BadInput:
    if len(data) > longest:
        return TooLarge(f"the line has more than {longest} bytes")
    try:
        return _asked(parsed(data), admit)
    except BadInput as error:
        return error


def _asked(item: Any, admit: Admit) -> Asked | BadInput:
    try:
        asked: Asked = CheckIn().load({"claim": item} if isinstance(item, str) else item)
        admit(asked.claim)
    except ValidationError as error:
        return BadFields(body_faults(error.messages))
    except BadInput as error:
        return error
    return asked
