"""A new process that opens an archive and checks claims.

    python -m benchmarks.scale_start FOLDER CLAIM...

Prints, as JSON, when the first answer was there and how much memory the process held.
"""

import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.measuring import Memory, memory


@dataclass(frozen=True, slots=True)
class Opened:
    """The time of the first answer, in seconds since the epoch, and memory before and after."""

    answered: float
    before: Memory
    first: Memory
    later: Memory


def opened(folder: Path, claims: list[str]) -> Opened:
    """Check the first claim, then the others."""
    before = memory()
    # Imported here, as `factcheck check` does: what it takes is a part of the start.
    from benchmarks.scale_archive import settings_in  # noqa: PLC0415
    from factcheck.model import Claim  # noqa: PLC0415
    from factcheck.wiring import open_desk  # noqa: PLC0415

    with open_desk(settings_in(folder)) as desk:
        desk.check(Claim(claims[0]), limit=10)
        answered, first = time.time(), memory()
        for claim in claims[1:]:
            desk.check(Claim(claim), limit=10)
        return Opened(answered, before, first, memory())


def main() -> None:
    folder, *claims = sys.argv[1:]
    print(json.dumps(asdict(opened(Path(folder), claims))))


if __name__ == "__main__":
    main()
