"""Listening in on a function of a module while it is called by the others of its module."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def watched(module: object, name: str, note: Callable[..., None]) -> Iterator[None]:
    """While it lasts, hand `note` what a function returned, then what it was given."""
    function = getattr(module, name)

    def noting(*given: Any, **named: Any) -> Any:
        returned = function(*given, **named)
        note(returned, *given, **named)
        return returned

    setattr(module, name, noting)
    try:
        yield
    finally:
        setattr(module, name, function)
