"""Objects in JSON, whoever sends them: a name that stands twice could be read in two ways."""

from collections import Counter
from typing import Any

from factcheck.errors import BadInput

# As much of a name as tells which; a file may hold one of millions of letters.
_LONGEST_NAME = 100


def named_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object's fields. Raises BadInput for a name that stands twice in it."""
    made = dict(pairs)
    if len(made) < len(pairs):
        [(twice, _)] = Counter(name for name, _ in pairs).most_common(1)
        raise BadInput(f"the name {twice[:_LONGEST_NAME]!r} stands twice in one object")
    return made
