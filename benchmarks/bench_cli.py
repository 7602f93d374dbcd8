"""`factcheck check` from a cold shell, on an archive of the demo articles with its index present.

    python -m benchmarks.bench_cli

hyperfine gives the same figures where it is installed:
`hyperfine --warmup 1 'factcheck check "North Korea is sending 10,000 soldiers"'`.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.corpus import SEEDS
from factcheck.settings import home

RUNS = 15
CLAIM = "North Korea is sending 10,000 soldiers"


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as made:
        folder = Path(made)
        # The exported model is taken from the checkout: exporting it is no part of a check.
        (folder / "models").symlink_to(home() / "indexes" / "models")
        environment = os.environ | {
            "FACTCHECK_DATABASE_URL": f"sqlite:///{folder / 'archive.sqlite3'}",
            "FACTCHECK_INDEX_DIR": str(folder),
        }
        _run(["ingest", str(SEEDS)], environment)
        times = sorted(_run(["check", CLAIM], environment) for _ in range(RUNS))
    print(f"factcheck check, {RUNS} runs: median {statistics.median(times):.2f} s,")
    print(f"fastest {times[0]:.2f} s, slowest {times[-1]:.2f} s")


def _run(arguments: list[str], environment: dict[str, str]) -> float:
    begun = time.perf_counter()
    command = [sys.executable, "-m", "factcheck", *arguments]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
