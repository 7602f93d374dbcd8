"""Every benchmark, one after the other: `make bench`.

    python -m benchmarks --sizes 10000 100000 1000000

The sizes are those at which retrieval is measured; what it comes to is put on the page.
"""

import argparse
import subprocess
import sys

PARTS = ("bench_embedding", "bench_ingest", "bench_cli", "bench_http")
SIZED = ("bench_index", "bench_scale")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", nargs="+", default=["10000"])
    sizes = parser.parse_args().sizes
    for part in PARTS:
        _run(part)
    for part in SIZED:
        _run(part, "--sizes", *sizes)
    _run("bench_others")
    _run("page")


def _run(part: str, *arguments: str) -> None:
    print(f"\n$ {' '.join(['python -m', f'benchmarks.{part}', *arguments])}", flush=True)
    # A process for each: what one has loaded must not weigh on the next.
    subprocess.run([sys.executable, "-m", f"benchmarks.{part}", *arguments], check=True)


if __name__ == "__main__":
    main()
