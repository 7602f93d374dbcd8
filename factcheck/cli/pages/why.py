"""An article, every attributed sentence with the reason for each decision about it."""

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from factcheck.cli import speakers
from factcheck.cli.pages.article import article_head
from factcheck.cli.pages.evidence import page_width, sentence_marks, speech_legend
from factcheck.cli.pages.marks import marked, wrapped
from factcheck.cli.printable import printable
from factcheck.model import (
    Article,
    Attribution,
    Filed,
    Narrator,
    Passage,
    Span,
    Speaker,
    Unresolved,
)

# As wide as the longest question.
_QUESTIONS = 22
_INDENT = 4
_OPENING = tuple("“‘«„\"'")


def why_page(filed: Filed, console: Console) -> Iterator[RenderableType]:
    """Show one revision: how it is to be cited, then every sentence in which somebody speaks."""
    width = page_width(console)
    for line in article_head(filed):
        yield wrapped(line, console, width=width)
    yield Text()
    spoken = 0
    for passage in filed.passages:
        sayings = [a for a in passage.attributions if not isinstance(a.speaker, Narrator)]
        if sayings:
            spoken += 1
            yield from _reasons(passage, sayings, console)
    others = len(filed.passages) - spoken
    yield wrapped(Text(_closing(spoken, others), "dim"), console, width=width)
    yield wrapped(speech_legend(console), console, width=width)


def answers(attribution: Attribution, article: Article) -> Iterator[tuple[str, str]]:
    """Yield what a reader asks of an attribution, each question with its answer.

    A question without an answer is left out.
    """
    speaker, text = attribution.speaker, article.text
    role, kind = speakers.role(speaker), speakers.kind(speaker)
    who = speakers.name(speaker, article) + (f", {role}" if role else "")
    asked = (
        ("Who says it?", f"{who} ({kind})"),
        ("Who fits?", _candidates(speaker)),
        ("What is said?", " … ".join(_quoted(span, text) for span in attribution.content)),
        ("What shows it?", _quoted(attribution.cue, text) if attribution.cue else ""),
        ("Who is mentioned?", _mentions(speaker, text)),
        ("In what phrase?", _phrase(attribution, text)),
        ("How is it said?", " · ".join(speakers.saying(attribution, article))),
        ("On what standing?", speakers.standing(speaker, article)),
        ("By which rule?", attribution.basis),
        ("How sure is that?", f"{attribution.confidence:.2f} of 1"),
    )
    return ((question, answer) for question, answer in asked if answer)


def _reasons(
    passage: Passage, sayings: list[Attribution], console: Console
) -> Iterator[RenderableType]:
    width = page_width(console)
    yield wrapped(marked(passage.text, sentence_marks(passage), console), console, width=width)
    for attribution in sayings:
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_column(width=_QUESTIONS)
        table.add_column(width=width - _QUESTIONS - 1, overflow="fold")
        for question, answer in answers(attribution, passage.article):
            table.add_row(Text(" " * _INDENT + question, "dim"), Text(printable(answer)))
        yield table
        yield Text()


def _candidates(speaker: Speaker) -> str:
    return " or ".join(speaker.candidates) if isinstance(speaker, Unresolved) else ""


def _mentions(speaker: Speaker, text: str) -> str:
    """Show the mention and those that it was followed to, in the article's words."""
    if isinstance(speaker, Narrator):
        return ""
    return " → ".join(_quoted(span, text) for span in (speaker.mention, *speaker.chain))


def _phrase(attribution: Attribution, text: str) -> str:
    """Return the whole phrase where it says more than the mention does."""
    speaker, phrase = attribution.speaker, attribution.source
    if phrase is None or (not isinstance(speaker, Narrator) and phrase == speaker.mention):
        return ""
    return _quoted(phrase, text)


def _quoted(span: Span, text: str) -> str:
    """Return the words in one line and in quotation marks, their own where they have some."""
    words = " ".join(span.of(text).split())
    return words if words.startswith(_OPENING) else f"“{words}”"


def _closing(spoken: int, others: int) -> str:
    if not spoken:
        return "Nobody but the outlet speaks here."
    return f"Nobody but the outlet speaks in the other {others:,}." if others else ""
