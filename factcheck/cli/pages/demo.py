"""What to try after the demo."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from factcheck.model import Listed

_SERVE = ("make serve", "serve this archive on http://127.0.0.1:8000; /docs has a page to try it")


def next_page(article: Listed, console: Console) -> Iterator[Text]:
    """Say how to go on, with commands that work on the archive as it is."""
    steps = (
        _SERVE,
        ('factcheck check "…"', "ask something yourself"),
        ("factcheck sources", "see who is quoted"),
        (f"factcheck show {article.id}", "read an article with who says each sentence"),
        ("factcheck ingest PATH…", "add articles of your own"),
        ("factcheck --help", "see everything else"),
    )
    console.rule(style="dim")
    yield Text("What to try next", "bold")
    yield Text()
    for command, why in steps:
        yield Text(f"  {command}", "green")
        yield Text(f"      {why}", "dim")
