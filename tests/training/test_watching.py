"""Listening in on a function."""

from types import ModuleType

import pytest

from training.watching import watched


def a_module() -> ModuleType:
    module = ModuleType("a_module")
    vars(module)["double"] = lambda number, *, plus=0: 2 * number + plus
    return module


def test_what_a_function_returned_and_was_given_is_noted() -> None:
    """Whoever calls it has what it returned, as ever."""
    module, noted = a_module(), []

    with watched(module, "double", lambda *given, **named: noted.append((given, named))):
        assert module.double(2, plus=1) == 5

    assert noted == [((5, 2), {"plus": 1})]


def test_the_function_is_put_back() -> None:
    """Even where something goes wrong meanwhile."""
    module = a_module()
    function = module.double

    with pytest.raises(ZeroDivisionError), watched(module, "double", print):
        1 / 0  # noqa: B018

    assert module.double is function
