"""A source: its names, the roles it had, and why each name means it."""

from collections.abc import Iterator
from datetime import date

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from factcheck.cli import speakers
from factcheck.cli.pages.lists import number_of
from factcheck.cli.printable import printable
from factcheck.model import Dossier, Judge, Judgement, Link, PrintedName, Quoted

LINKS = {Link.LINKED: "linked", Link.NOT_LINKED: "not linked"}
JUDGES = {Judge.RULE: "rule", Judge.USER: "the desk"}


def dossier_page(dossier: Dossier, _: Console) -> Iterator[RenderableType]:
    """Show a source, its names, the roles it had, and the judgements on its names."""
    yield source_head(dossier.quoted)
    yield Text()
    names = _table("Name", "Statements", "Printed", "Id")
    for name in dossier.names:
        shown = Text(printable(name.name)).append(_reach(name), "dim")
        names.add_row(shown, f"{name.statements:,}", _days(name.first, name.last), name.id)
    yield names
    if dossier.roles:
        roles = _table("Role", "Articles", "Printed")
        for role in dossier.roles:
            printed = _days(role.first, role.last)
            roles.add_row(Text(printable(role.role)), f"{role.articles:,}", printed)
        yield roles
    judgements = _table("No.", "Name", "Verdict", "Why", "By", "On")
    for judgement in dossier.judgements:
        judgements.add_row(*_judged(judgement, dossier.quoted))
    yield judgements


def source_head(quoted: Quoted) -> Text:
    """Say who a source is and how much it said."""
    said = number_of(quoted.statements, "statement")
    counts = f"{said} in {number_of(quoted.articles, 'article')}"
    shown = Text(printable(quoted.source.name), "bold")
    return shown.append(f"  {quoted.source.kind.value} · {counts}", "not bold dim")


def _judged(judgement: Judgement, quoted: Quoted) -> Iterator[Text]:
    style = "dim strike" if judgement.undone_at else ""
    verdict = LINKS[judgement.link]
    if judgement.source_id != quoted.source.id:
        verdict += f" to\n{judgement.source_id}"
    why = judgement.reason
    if judgement.undone_at:
        why += f" (undone on {judgement.undone_at:%Y-%m-%d})"
    name = judgement.name + (f" (in {judgement.article_id})" if judgement.article_id else "")
    yield Text(str(judgement.id))
    yield Text(printable(name), style)
    yield Text(verdict, style)
    yield Text(printable(why), style)
    yield Text(JUDGES[judgement.made_by])
    yield Text(f"{judgement.made_at:%Y-%m-%d}")


def _reach(name: PrintedName) -> str:
    return f" (in {name.article_id})" if name.article_id else ""


def _days(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return "-"
    return speakers.day(first) + (f" to {speakers.day(last)}" if last != first else "")


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim")
    for name in columns:
        right = name in ("Statements", "Articles", "No.")
        table.add_column(
            name,
            justify="right" if right else "left",
            no_wrap=name not in ("Name", "Role", "Why", "Printed"),
            overflow="fold",
        )
    return table
