"""What can be wrong with the form of a request, field by field."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from factcheck.errors import BadInput

# As many as a person mends at once, and as much of a name as tells which; a body may hold millions.
MOST_FAULTS = 20
LONGEST_NAME = 100


class Malformed(BadInput):
    """The body is not what its media type says: broken JSON, or bytes that are no text."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one field: `where` is a JSON pointer, or the name of a query argument."""

    where: str
    detail: str


class BadFields(BadInput):
    """Some fields are missing, unknown or hold what they must not; `faults` names the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(islice(faults, MOST_FAULTS))
        super().__init__("; ".join(f"{fault.where}: {fault.detail}" for fault in self.faults))


def body_faults(messages: Any) -> Iterator[Fault]:
    """Turn what marshmallow says of a JSON body into faults; `#` is the body itself."""
    return _faults(messages, "#")


def query_faults(messages: Mapping[str, Any]) -> Iterator[Fault]:
    """Turn what marshmallow says of a query into faults."""
    for name, below in messages.items():
        yield from _faults(below, name[:LONGEST_NAME])


def _faults(messages: Any, where: str) -> Iterator[Fault]:
    if not isinstance(messages, Mapping):
        yield from (Fault(where, str(message)) for message in messages)
        return
    for name, below in messages.items():
        inner = where if name == "_schema" else f"{where}/{_escaped(str(name))}"
        yield from _faults(below, inner)


def _escaped(name: str) -> str:
    return name[:LONGEST_NAME].replace("~", "~0").replace("/", "~1")
