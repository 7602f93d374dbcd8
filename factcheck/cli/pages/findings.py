"""What the doctor found."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from factcheck.cli.doctor.findings import Finding, State, is_well
from factcheck.cli.pages.evidence import page_width
from factcheck.cli.pages.marks import wrapped
from factcheck.cli.printable import printable

_SIGNS = {State.WELL: ("✓", "green"), State.NOTE: ("·", "dim"), State.WRONG: ("✗", "bold red")}
_NAMES = 14


def findings_page(findings: list[Finding], console: Console) -> Iterator[Text]:
    """Show each finding on a line, and under it how to mend what is wrong."""
    width = page_width(console)
    for finding in findings:
        sign, style = _SIGNS[finding.state]
        head = Text.assemble((f"{sign} ", style), f"{finding.name:<{_NAMES}}")
        body = Text(printable(finding.what), "" if finding.state is State.WRONG else "dim")
        lines = wrapped(body, console, width=width, indent=_NAMES + 2)
        yield head.append_text(lines[_NAMES + 2 :])
        if finding.mend:
            mend = Text.assemble(("→ ", "bold"), printable(finding.mend))
            yield wrapped(mend, console, width=width, indent=_NAMES + 2)
    yield Text()
    if is_well(findings):
        yield Text("All is well.", "green")
    else:
        count = sum(finding.state is State.WRONG for finding in findings)
        yield Text(f"{count} to mend.", "bold red")
