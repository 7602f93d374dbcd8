"""A verdict, as an editor reads it: the ruling, why, and whose word it rests on."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from factcheck.cli.pages.marks import is_plain
from factcheck.cli.printable import printable
from factcheck.model import (
    Assessment,
    Check,
    Difference,
    Footing,
    Origin,
    Ruling,
    Saying,
    Stance,
    Verdict,
)

RULINGS = {
    Ruling.SUPPORTED: ("SUPPORTED", "bold green"),
    Ruling.REFUTED: ("REFUTED", "bold red"),
    Ruling.CONFLICTING: ("CONFLICTING", "bold yellow"),
    Ruling.NOT_ENOUGH_EVIDENCE: ("NOT ENOUGH EVIDENCE", "bold"),
}
STANCES = {
    Stance.SUPPORTS: ("supports", "green"),
    Stance.REFUTES: ("refutes", "red"),
    Stance.NEITHER: ("does not decide", "dim"),
}
_FOOTINGS = {
    Footing.ON_RECORD: "on the record",
    Footing.UNNAMED: "unnamed",
    Footing.UNRESOLVED: "the text does not settle who",
    Footing.OUTLET: "the outlet's own voice",
}


def verdict_lines(check: Check, console: Console) -> Iterator[Text]:
    """Show the ruling and its reason, then each source with the numbers of its evidence."""
    verdict = check.verdict
    if verdict is None:
        return
    name, style = RULINGS[verdict.ruling]
    yield Text(name, style).append(f"  {printable(verdict.reason)}", "not bold default")
    numbers = {
        passage.id: number
        for number, item in enumerate(check.evidence, start=1)
        for passage in item.printings
    }
    for origin in verdict.origins:
        yield _origin(origin, numbers)
    if verdict.saying:
        yield from _edits(verdict.saying, check, console)
    yield from _superseded(verdict, numbers)


def stance_line(assessment: Assessment) -> Text:
    """Say what a sentence does to the claim, how probable that is, and why."""
    name, style = STANCES[assessment.stance]
    probable = assessment.probabilities.of(assessment.stance)
    shown = Text(f"{name} {probable:.2f}", style)
    return shown.append(f"  {printable(assessment.reason)}", "dim")


def _origin(origin: Origin, numbers: dict[int, int]) -> Text:
    word, style = STANCES[origin.stance]
    places = dict.fromkeys(numbers[key] for key in origin.sentence_ids if key in numbers)
    where = ", ".join(map(str, places))
    shown = Text(f"{word}: ", style).append(printable(origin.name), "bold default")
    cited = f"an outlet, cited by {printable(origin.cited_by)}" if origin.cited_by else None
    standing = [cited or _FOOTINGS[origin.footing], *(["not counted"] if not origin.counts else [])]
    place = f" [{where}]" if where else ""
    shown.append(f" ({', '.join(standing)}){place}", "not bold dim")
    told = [one.reason for one in origin.collapsed] + ([origin.caveat] if origin.caveat else [])
    for reason in dict.fromkeys(told):
        shown.append(f" · {printable(reason)}", "dim")
    return shown


def _edits(saying: Saying, check: Check, console: Console) -> Iterator[Text]:
    """Show the printed quotation with what the claim leaves out of it and adds to it, if it does.

    Where its article was deleted since, there are no words to show.
    """
    passages = (passage for item in check.evidence for passage in item.printings)
    printed = next((one.article.text for one in passages if one.id == saying.sentence_id), None)
    if not saying.edits or printed is None:
        return
    shown = Text("printed: ", "dim")
    for edit in saying.edits:
        added = edit.difference is Difference.ADDED
        words = printable(edit.span.of(check.claim.text if added else printed))
        match edit.difference:
            case Difference.SAME:
                shown.append(f"{words} ", "not dim")
            case Difference.REMOVED:
                shown.append(
                    f"[-{words}-] " if is_plain(console) else f"{words} ", "not dim red strike"
                )
            case Difference.ADDED:
                shown.append(f"[+{words}+] " if is_plain(console) else f"{words} ", "not dim green")
    yield shown


def _superseded(verdict: Verdict, numbers: dict[int, int]) -> Iterator[Text]:
    """Say which statement took the place of which; of articles deleted since, nothing is shown."""
    for one in verdict.superseded:
        older, newer = numbers.get(one.sentence_id), numbers.get(one.by)
        if older and newer:
            yield Text(f"{older} gives way to {newer}: {printable(one.reason)}", "dim")
