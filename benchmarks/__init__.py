"""How fast and how small; run as `python -m benchmarks.NAME`."""
