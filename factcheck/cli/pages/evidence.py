"""A check, as a reporter reads it: sentence by sentence, who said it, and where it is printed."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from factcheck.cli import speakers
from factcheck.cli.pages.marks import Mark, is_plain, marked, wrapped
from factcheck.cli.pages.verdict import stance_line, verdict_lines
from factcheck.cli.printable import printable
from factcheck.model import (
    Attribution,
    BlockKind,
    Check,
    Citation,
    Claim,
    Evidence,
    Narrator,
    Passage,
    Span,
)
from factcheck.verification.wording import by_words, shared

# Longer lines are hard to read (typographers' 45 to 90 characters, and the indent).
WIDEST = 100
_INDENT = 4
_SCORE_CELLS = 10

STORIES = {
    BlockKind.HEADLINE: "headline",
    BlockKind.CAPTION: "caption",
    BlockKind.TEASER: "teaser of another article",
    BlockKind.BRIEF: "brief of another story",
}


def check_page(check: Check, console: Console) -> Iterator[Text]:
    """Show the claim, the verdict, each piece of evidence, and what the marks mean."""
    yield from evidence_page(check, console)
    if check.evidence:
        yield wrapped(legend(console), console, width=page_width(console))


def evidence_page(check: Check, console: Console) -> Iterator[Text]:
    """Show the claim, the verdict, then each piece of evidence, the best first."""
    width = page_width(console)
    yield wrapped(_claim(check.claim), console, width=width)
    for line in verdict_lines(check, console):
        yield wrapped(line, console, width=width)
    for remark in check.remarks:
        yield wrapped(Text(printable(remark), "yellow"), console, width=width)
    yield Text()
    printed: dict[tuple[str, int, Citation], int] = {}
    for number, item in enumerate(check.evidence, start=1):
        passage = item.passage
        place = (passage.article.id, passage.revision, passage.article.citation(passage.sentence))
        first = printed.setdefault(place, number)
        where = _same(passage, first) if first < number else cited(passage)
        yield from _evidence(number, item, check.claim, console)
        lines = [*where, *also_printed(item)]
        yield from (wrapped(line, console, width=width, indent=_INDENT) for line in lines)
        yield Text()
    yield from _closing(check, console)


def sentence_marks(passage: Passage, claim: str = "") -> list[Mark]:
    """Mark the speakers' words, the cues, and the words that the claim has too.

    The places are those in the sentence, not those in the article.
    """
    sentence = passage.sentence.span
    marks: list[Mark] = []
    for attribution in passage.attributions:
        if not isinstance(attribution.speaker, Narrator):
            style = speakers.colour(attribution.speaker)
            marks += [Mark(part, style, "{", "}") for part in _within(attribution, sentence)]
        if attribution.cue and attribution.cue.overlaps(sentence):
            marks.append(Mark(_clipped(attribution.cue, sentence), "bold italic", "_", "_"))
    return marks + [Mark(span, "bold underline", "*", "*") for span in shared(claim, passage.text)]


def speaker_lines(attribution: Attribution, passage: Passage) -> Iterator[Text]:
    """Name the speaker, then say in one dim line each how it was said and how we know who it is."""
    speaker, article = attribution.speaker, passage.article
    title = Text(printable(speakers.name(speaker, article)), f"bold {speakers.colour(speaker)}")
    if role := speakers.role(speaker):
        title.append(f", {printable(role)}", "not bold")
    yield title
    yield Text(printable(" · ".join(speakers.details(attribution, article))), "dim")
    if standing := speakers.standing(speaker, article):
        yield Text(printable(standing), "dim")
    if resolution := speakers.resolution(speaker, article):
        yield Text(printable(resolution), "dim")


def in_context(passage: Passage, console: Console, *, claim: str = "") -> Text:
    """Return the sentence with its marks, between the dimmed ones next to it."""
    text, shown = passage.article.text, Text()
    if passage.before:
        shown.append(_aside(passage.before.of(text), console) + " ", "dim")
    shown.append_text(marked(passage.text, sentence_marks(passage, claim), console))
    if passage.after:
        shown.append(" " + _aside(passage.after.of(text), console), "dim")
    return shown


def cited(passage: Passage) -> Iterator[Text]:
    """Say where the sentence is printed: title, outlet, authors, date, address."""
    article = passage.article
    citation = article.citation(passage.sentence)
    if citation.title:
        yield Text(printable(citation.title), "italic")
    printed = [
        article.outlet or "",
        ", ".join(citation.authors),
        speakers.day(citation.published) if citation.published else "",
        STORIES.get(passage.sentence.block, ""),
    ]
    if any(printed):
        yield Text(printable(" · ".join(part for part in printed if part)), "dim")
    if article.url:  # in one piece, however long, so that it can be copied
        yield Text(printable(article.url), "dim", no_wrap=True, overflow="ignore")


def also_printed(item: Evidence) -> Iterator[Text]:
    """Say which other papers print the sentence: where, and on which day."""
    if item.copies:
        printed = []
        for copy in item.copies:
            citation = copy.article.citation(copy.sentence)
            day = speakers.day(citation.published) if citation.published else ""
            where = copy.article.outlet or citation.title or copy.article.id
            printed.append(f"{where} ({day})" if day else where)
        yield Text(printable(f"also printed in {', '.join(printed)}"), "dim")


def page_width(console: Console) -> int:
    """Return how wide running text is set on this console."""
    return min(console.width, WIDEST)


def _claim(claim: Claim) -> Text:
    shown = Text("Claim  ", "dim").append(printable(claim.text), "bold not dim")
    asked = []
    if claim.speaker:
        asked.append(f"said by {printable(claim.speaker)}")
    if claim.as_of:
        asked.append(f"as of {speakers.day(claim.as_of)}")
    return shown.append(f"  ({', '.join(asked)})" if asked else "", "not bold dim")


def _same(passage: Passage, first: int) -> Iterator[Text]:
    story = STORIES.get(passage.sentence.block)
    yield Text(f"same article as {first}" + (f" · {story}" if story else ""), "dim")


def _evidence(number: int, item: Evidence, claim: Claim, console: Console) -> Iterator[Text]:
    head, *others = _who(item.passage, claim)
    yield _headed(number, head, item.score, console)
    if item.assessment:
        others.insert(0, stance_line(item.assessment))
    others += [Text(), in_context(item.passage, console, claim=claim.text), Text()]
    for line in others:
        yield wrapped(line, console, width=page_width(console), indent=_INDENT)


def _who(passage: Passage, claim: Claim) -> Iterator[Text]:
    sayings = by_words(passage, claim.text)
    told = [saying for saying in sayings if not isinstance(saying.speaker, Narrator)]
    if not sayings:
        yield Text("Nobody credited", "dim")
    named = ""
    for saying in told or sayings[:1]:
        head, *others = speaker_lines(saying, passage)
        if head.plain != named:  # who says two things in a sentence is named once
            yield head
        yield from others
        named = head.plain
    if told and len(told) < len(sayings):
        outlet = speakers.name(Narrator(), passage.article)
        yield Text(printable(f"the other words are {outlet}'s own"), "dim")


def _headed(number: int, head: Text, score: float, console: Console) -> Text:
    """Put the number before the speaker and the score at the right end of the line."""
    full = round(max(0.0, min(score, 1.0)) * _SCORE_CELLS)
    scored = Text("█" * full + "░" * (_SCORE_CELLS - full), "dim").append(
        f" {score:.2f}", "not dim"
    )
    room = page_width(console) - len(scored) - 1
    lines = wrapped(head, console, width=room, indent=_INDENT).split("\n")
    first = Text(f"{number:>{_INDENT - 2}}  ", "bold").append_text(lines[0][_INDENT:])
    first.pad_right(room + 1 - first.cell_len)
    return Text("\n").join([first.append_text(scored), *lines[1:]])


def _within(attribution: Attribution, sentence: Span) -> list[Span]:
    return [_clipped(part, sentence) for part in attribution.content if part.overlaps(sentence)]


def _clipped(span: Span, sentence: Span) -> Span:
    start, end = max(span.start, sentence.start), min(span.end, sentence.end)
    return Span(start - sentence.start, end - sentence.start)


def _aside(words: str, console: Console) -> str:
    return f"({printable(words)})" if is_plain(console) else printable(words)


def _closing(check: Check, console: Console) -> Iterator[Text]:
    width = page_width(console)
    if not check.evidence:
        passing = _passing(check.claim)
        nothing = f"Nothing that is {passing}" if passing else "Nothing in the archive"
        yield wrapped(Text(f"{nothing} bears on this claim."), console, width=width)
        hint = "`factcheck ingest PATH…` adds articles, `factcheck articles` lists them."
        yield wrapped(Text(hint, "dim"), console, width=width)
    if check.withdrawn:
        yield Text(f"{check.withdrawn} more stood in articles that have been deleted since.", "dim")


def _passing(claim: Claim) -> str:
    """Say in words what may answer a claim; nothing where everything may."""
    filters = claim.filters
    parts = (
        ("published by", " or ".join(filters.outlets)),
        ("said by", " or ".join(filters.sources)),
        ("published from", filters.published_from),
        ("published until", filters.published_until),
        ("published by the day", claim.as_of),
    )
    return printable(", ".join(f"{words} {value}" for words, value in parts if value))


def legend(console: Console) -> Text:
    """Say what the marks of evidence mean."""
    if is_plain(console):
        return speech_legend(console).append("  *also in the claim*  (context)")
    shown = speech_legend(console).append(" · ")
    return shown.append("also in the claim", "not dim bold underline")


def speech_legend(console: Console) -> Text:
    """Say what the marks of speech mean."""
    if is_plain(console):
        return Text("{the speaker's words}  _what shows who speaks_")
    shown = Text("coloured: the speaker's words · ", "dim")
    return shown.append("what shows who speaks", "not dim bold italic")
