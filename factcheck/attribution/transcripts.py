"""Transcripts: paragraphs that begin with who speaks, "WALLACE: ...", and are theirs to the end.

A list has labels as well: "Date: ...", "Tickets: ...", "Parking: ...". A label is a speaker's if it
comes back, as those of a conversation do, or is somebody's name or post; or if it is printed in
capitals in a transcript whose labels are, as that of somebody is who speaks once.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.mentions import Mention, Shape, take_apart
from factcheck.attribution.personal import last_role
from factcheck.attribution.runs import without_opening
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token, is_time
from factcheck.attribution.words import first_names, lexicon
from factcheck.model import BlockKind, Polarity, Span

# Labels that make a transcript, and the words one may have: guesses, an exchange and its answer,
# "Councillor Mary Anne Doe (Labour)".
_ENOUGH = 3
_LONGEST = 7
# Questions, and answers, that make an interview of "Q:" and "A:". A guess.
_ENOUGH_LETTERS = 2


@dataclass(frozen=True, slots=True)
class _Label:
    """The label that opens line `number`, and its words there."""

    number: int
    words: tuple[int, int]
    mention: Mention
    in_capitals: bool

    @property
    def printed(self) -> tuple[str, ...]:
        """Its words, by which it is known when it comes back."""
        return tuple(token.lower for token in self.mention.words)


def turns(sheet: Sheet) -> dict[int, Frame]:
    """Return the frame of each line that begins a turn of a transcript."""
    labels = list(_labels(sheet))
    if len(labels) >= _ENOUGH:
        labels = _of_speakers(labels, sheet)
    if len(labels) < _ENOUGH:
        return answers(sheet)
    ends = _paragraph_ends(sheet.lines)
    return {one.number: _turn(sheet, one.number, one.words, ends[one.number]) for one in labels}


def recased(words: Sequence[Token]) -> list[Token]:
    """Return words in capitals as a name is printed: Mara Quill for MARA QUILL."""
    if not all(word.text.isupper() for word in words if word.is_word):
        return list(words)
    return [word._replace(text=word.text.title()) for word in words]


def answers(sheet: Sheet) -> dict[int, Frame]:
    """Return the frame of each line that begins with "A:", where questions begin with "Q:"."""
    ends, opening = _paragraph_ends(sheet.lines), _opening(sheet.lines)
    letters = {
        number: letter
        for number, line in enumerate(sheet.lines)
        if number in opening and (letter := lettered(line))
    }
    found = {
        number: _turn(sheet, number, (0, 1), ends[number], Rule.ANSWER)
        for number, letter in letters.items()
        if letter == "A"
    }
    asked = len(letters) - len(found)
    return found if min(len(found), asked) >= _ENOUGH_LETTERS else {}


def lettered(line: Line) -> str:
    """Return "Q" or "A" where a line begins with such a letter and a colon or a stop, else ""."""
    first, *rest = [token.text for token in line.tokens[:3]] or [""]
    marked = first in {"Q.", "A."} or rest[:1] == [":"]
    return first[0] if first in {"Q", "A", "Q.", "A."} and marked and len(rest) > 1 else ""


def is_outlet(sheet: Sheet, mention: Mention) -> bool:
    """Tell whether a label is the outlet's: a word of its name ("Courier"), or its initials."""
    name = [word for word in (sheet.article.outlet or "").split() if word[0].isupper()]
    initials = "".join(word[0] for word in name)
    words = [word.lower() for word in name if word.lower() not in lexicon().determiners]
    printed = [token.stem for token in mention.words]
    return len(printed) == 1 and printed[0] in {*words, initials.lower()}


def _of_speakers(labels: Sequence[_Label], sheet: Sheet) -> list[_Label]:
    """Return the labels that are speakers'."""
    times = Counter(label.printed for label in labels)
    capitals = any(label.in_capitals and times[label.printed] > 1 for label in labels)
    known = _known(sheet)
    return [
        label
        for label in labels
        if times[label.printed] > 1
        or (capitals and label.in_capitals)
        or _is_somebody(label.mention, known)
    ]


def _is_somebody(mention: Mention, known: set[str]) -> bool:
    """Tell whether words are a post, or a name with a title or that the article knows."""
    if mention.shape is Shape.ROLE or mention.role:
        return True
    first, last = mention.name[0], mention.name[-1]
    return first.stem in first_names() or last.stem in known


def _known(sheet: Sheet) -> set[str]:
    """Return the last words of the names that a title or a known first name shows to be names."""
    found: set[str] = set()
    for line in sheet.lines:
        for run in line.runs:
            name = without_opening(run)
            titled = last_role(name) >= 0 or name[0].lower in first_names()
            if len(name) > 1 and titled:
                found.add(name[-1].stem)
    return found


def _labels(sheet: Sheet) -> Iterator[_Label]:
    """Yield the names with a colon that open a paragraph."""
    opening = _opening(sheet.lines)
    for number, line in enumerate(sheet.lines):
        label = _label(number, line) if number in opening else None
        if label is not None:
            yield label


def _opening(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of the lines that open a paragraph of the running text."""
    before, found = -1, set[int]()
    for number, line in enumerate(lines):
        opens = line.sentence.paragraph != before
        before = line.sentence.paragraph
        if opens and line.sentence.block is BlockKind.BODY:
            found.add(number)
    return found


def _label(number: int, line: Line) -> _Label | None:
    words = line.tokens
    worded = (n for n, word in enumerate(words) if word.is_word and not is_time(words, n))
    start = next(worded, len(words))
    colon = next(
        (n for n in range(start, min(len(words), start + _LONGEST)) if words[n].text == ":"), None
    )
    if colon is None or colon == start or colon + 1 == len(words):
        return None
    named = [word for word in words[start:colon] if word.is_word]
    if not all(word.is_capitalised for word in named):
        return None
    letter = len(named) == 1 and named[0].text in {"Q", "A"}
    mention = take_apart(recased(words[start:colon]))
    speaks = mention.shape in (Shape.FULL_NAME, Shape.SINGLE_NAME, Shape.ROLE)
    capitals = all(word.text.isupper() for word in named)
    return _Label(number, (start, colon), mention, capitals) if speaks and not letter else None


def _paragraph_ends(lines: Sequence[Line]) -> list[int]:
    """Return for each line where its paragraph ends in the text."""
    ends = [line.span.end for line in lines]
    for number in range(len(lines) - 2, -1, -1):
        if lines[number].sentence.paragraph == lines[number + 1].sentence.paragraph:
            ends[number] = max(ends[number], ends[number + 1])
    return ends


def _turn(
    sheet: Sheet, number: int, label: tuple[int, int], end: int, rule: Rule = Rule.TURN
) -> Frame:
    """Return the frame of what follows a label up to a place; a question and no more is asked."""
    line, (start, colon) = sheet.lines[number], label
    words = line.tokens
    colon -= words[colon].text != ":"  # "A. It is so."
    content = Span(words[colon + 1].start, end)
    asked = words[-1].text == "?" and end <= line.span.end
    return Frame(
        number,
        rule,
        (colon, colon + 1),
        label,
        (colon, colon),
        (start, colon + 1),
        (content,),
        Polarity.ASKED if asked else Polarity.ASSERTED,
    )
