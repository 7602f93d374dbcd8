"""Fill the tables and plots of `docs/benchmarks.md` from what has been measured.

    python -m benchmarks.page

A table stands between `<!-- figures: NAME -->` and `<!-- end -->`; whatever is there is replaced.
"""

import re
from pathlib import Path

from benchmarks import plots
from benchmarks.results import Results
from benchmarks.tables import TABLES

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"

_TABLE = re.compile(r"(<!-- figures: (\S+) -->\n).*?(<!-- end -->)", re.DOTALL)


def main() -> None:
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(filled(text, Results()), encoding="utf-8")
    plots.main()


def filled(text: str, results: Results) -> str:
    """Return a page with its tables filled. Raises KeyError for one that there is none of."""

    def table(match: re.Match[str]) -> str:
        return f"{match[1]}\n{TABLES[match[2]].markdown(results)}\n\n{match[3]}"

    return _TABLE.sub(table, text)


if __name__ == "__main__":
    main()
