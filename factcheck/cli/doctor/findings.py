"""What an examination comes to."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """Whether something is as it should be; `note` is no fault, but good to know."""

    WELL = "well"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it is, and how to mend it where it is wrong."""

    name: str
    state: State
    what: str
    mend: str = ""


def well(name: str, what: str) -> Finding:
    """Return the finding that something is as it should be."""
    return Finding(name, State.WELL, what)


def note(name: str, what: str) -> Finding:
    """Return the finding that something is as it may be."""
    return Finding(name, State.NOTE, what)


def wrong(name: str, what: str, mend: str) -> Finding:
    """Return the finding that something must be mended."""
    return Finding(name, State.WRONG, what, mend)


def is_well(findings: list[Finding]) -> bool:
    """Tell whether nothing is wrong."""
    return all(finding.state is not State.WRONG for finding in findings)


def findings_shape(findings: list[Finding]) -> dict[str, Any]:
    """Return the findings as plain JSON."""
    return {
        "well": is_well(findings),
        "findings": [
            {"name": f.name, "state": f.state.value, "what": f.what, "mend": f.mend or None}
            for f in findings
        ],
    }
