"""Every benchmark, one after the other: `make bench`."""

import subprocess
import sys

PARTS = ("bench_embedding", "bench_ingest", "bench_cli", "bench_http")


def main() -> None:
    for part in PARTS:
        print(f"\n$ python -m benchmarks.{part}", flush=True)
        # A process for each: what one has loaded must not weigh on the next.
        subprocess.run([sys.executable, "-m", f"benchmarks.{part}"], check=True)


if __name__ == "__main__":
    main()
