"""What the lines of a page say about its article: authors, date, outlet, address, language."""

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.model import Span
from factcheck.reading.bylines import Byline, Card
from factcheck.reading.captions import Credit
from factcheck.reading.furniture import Footer, Titled
from factcheck.reading.labels import Field, Labelled
from factcheck.reading.marks import Mark
from factcheck.reading.outlets import Named, Weight, settle, weigh
from factcheck.reading.tidying import is_address, is_language

Marks = Sequence[Mark | None]


def authors_of(text: str, marks: Marks) -> tuple[str, ...]:
    """Return the authors whom the first byline names, with the bylines that follow it at once.

    Where none names a person, an outlet or agency that signs the article; else those whom an
    agency's last line names as reporting.
    """
    signed = [i for i, mark in enumerate(marks) if isinstance(mark, Byline) and mark.authors]
    if signed:
        return _once(text, _following(marks, signed[0]), marks)
    desks = (m.desk for m in marks if isinstance(m, Byline) and m.by and m.desk)
    desk = next(desks, None)
    if desk:
        return (desk.of(text),)
    reporters = (m.reporters for m in marks if isinstance(m, Credit) and m.reporters)
    return tuple(span.of(text) for span in next(reporters, ()))


def published_of(marks: Marks, opening: int) -> date | None:
    """Return the date of publication; `opening` is the number of lines above the story.

    A date above the story goes before a dated line below it; where there is none, the last update
    is when this text was published.
    """
    above = [mark for mark in marks[:opening] if isinstance(mark, Byline)]
    below = [m for m in marks[opening:] if isinstance(m, Byline) and (m.dated or m.by)]
    printed = (
        *(mark.published for mark in above),
        *(mark.published for mark in marks if isinstance(mark, Footer)),
        *(mark.published for mark in below),
        *(mark.updated for mark in (*above, *below)),
    )
    return next((day for day in printed if day), None)


def outlet_of(text: str, marks: Marks, *, url: str | None) -> str | None:
    """Return the outlet, if the lines of the site settle it."""
    return settle(list(_names(text, marks)), text=text, url=url)


def url_of(text: str, marks: Marks) -> str | None:
    """Return the page's address, if a line above the story gives it."""
    return next((value for value in _labelled(text, marks, Field.URL) if is_address(value)), None)


def language_of(text: str, marks: Marks) -> str | None:
    """Return the page's language, if a label above the story gives its tag."""
    tags = _labelled(text, marks, Field.LANGUAGE)
    return next((value for value in tags if is_language(value)), None)


def _names(text: str, marks: Marks) -> Iterator[Named]:
    for mark in marks:
        match mark:
            case Footer(outlet=Span() as outlet) | Byline(desk=Span() as outlet):
                yield weigh(outlet.of(text))
            case Labelled(Field.OUTLET, outlet):
                yield Named(outlet.of(text), Weight.STATED)
            case Titled(outlet=outlet) | Labelled(Field.PUBLISHER, outlet):
                yield Named(outlet.of(text), Weight.PROOF)
            case Card(outlet=outlet):
                yield Named(outlet.of(text), Weight.HINT)
            case _:
                pass


def _labelled(text: str, marks: Marks, field: Field) -> Iterator[str]:
    for mark in marks:
        if isinstance(mark, Labelled) and mark.field is field:
            yield mark.value.of(text)


def _following(marks: Marks, index: int) -> Iterator[Byline]:
    while index < len(marks):
        mark = marks[index]
        if not isinstance(mark, Byline):
            return
        yield mark
        index += 1


def _once(text: str, bylines: Iterator[Byline], marks: Marks) -> tuple[str, ...]:
    """Name each author once, as printed; "Jane Doe" goes before "JANE DOE"."""
    everywhere = [m for m in marks if isinstance(m, Byline)]
    printed = [span.of(text) for mark in everywhere for span in mark.authors]
    mixed = {name.casefold(): name for name in printed if not name.isupper()}
    names = [span.of(text) for mark in bylines for span in mark.authors]
    return tuple(dict.fromkeys(mixed.get(name.casefold(), name) for name in names))
