"""A draft, annotated: what the archive says to each of its sentences."""

from collections import Counter
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from factcheck.cli.pages.evidence import cited, page_width
from factcheck.cli.pages.marks import wrapped
from factcheck.cli.pages.verdict import RULINGS, verdict_lines
from factcheck.cli.printable import printable
from factcheck.model import Check, DraftCheck, DraftSentence

_INDENT = 4


def draft_page(draft: DraftCheck, console: Console) -> Iterator[Text]:
    """Show every sentence of a draft, under each what it was checked for and what was found."""
    width = page_width(console)
    for sentence in draft.sentences:
        words = Text(printable(sentence.span.of(draft.text)), "" if sentence.check else "dim")
        yield wrapped(words, console, width=width)
        for line in _found(sentence, draft, console):
            yield wrapped(line, console, width=width, indent=_INDENT)
        yield Text()
    yield wrapped(Text(_closing(draft), "dim"), console, width=width)


def _found(sentence: DraftSentence, draft: DraftCheck, console: Console) -> Iterator[Text]:
    yield Text(printable(sentence.reason), "dim")
    if sentence.check is None or sentence.claim is None:
        return
    if sentence.claim != sentence.span:
        speaker = sentence.check.claim.speaker or ""
        claim = sentence.claim.of(draft.text)
        yield Text(printable(f"checked: {speaker} said “{claim}”"), "dim")
    yield from verdict_lines(sentence.check, console)
    yield from _nearest(sentence.check)


def _nearest(check: Check) -> Iterator[Text]:
    """Print the sentence that decides, or the nearest one that was found."""
    named = check.verdict.sentence_ids if check.verdict else frozenset()
    deciding = [item for item in check.evidence if named.intersection(p.id for p in item.printings)]
    for item in (deciding or list(check.evidence))[:1]:
        lead = "" if deciding else "nearest: "
        yield Text(f"{lead}“{printable(item.passage.text)}”", "italic")
        yield from cited(item.passage)


def _closing(draft: DraftCheck) -> str:
    checks = [one.check for one in draft.sentences if one.check]
    counts = Counter(check.verdict.ruling for check in checks if check.verdict)
    done = f"{len(checks)} of {len(draft.sentences)} sentences checked"
    if not counts:
        return f"{done}."
    told = [f"{counts[ruling]} {name.lower()}" for ruling, (name, _) in RULINGS.items()]
    return f"{done}: {', '.join(told)}."
