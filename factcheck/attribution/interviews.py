"""Interviews printed as questions and answers: whom "I" and "you" mean there.

An article is one where two paragraphs or more end in a question mark outside quotations, two or
more that follow hold an "I" (one, where the beginning says outright who is interviewed), its
beginning tells of an interview, and exactly one person is named in its headline, or else introduced
before the first question. "I" in an answer and "you" in a question are that person. A paragraph
without such a word is nobody's by that: it is read like any other.

What a question says of "you" is the interviewer's, who asks whether it is so: "Do you think ...?",
"You said that ... Why?" Its polarity is asked, whatever the verb.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.attribution.cast import Cast
from factcheck.attribution.frames import Frame
from factcheck.attribution.mentions import without_contraction
from factcheck.attribution.person import Person
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.transcripts import lettered
from factcheck.model import Polarity

_OWN = frozenset("i i'm i've i'd i'll my me mine myself".split())
_TELLING = frozenset(
    "interview interviews interviewed interviewer q&a spoke speaks sat talks".split()
)
_INVESTIGATING = frozenset("police detectives officers investigators agents prosecutors".split())
_INTERVIEWING = frozenset("interview interviews interviewed".split())
# Questions and answers that make an interview: a guess, two exchanges.
_ENOUGH = 2
# Paragraphs that introduce who is interviewed: a guess from reading.
_INTRODUCTION = 8


@dataclass(frozen=True, slots=True)
class Interview:
    """Who is interviewed, and the paragraphs of the questions and of the answers."""

    person: Person
    questions: frozenset[int]
    answers: frozenset[int]

    def speaks(self, word: str, paragraph: int) -> bool:
        """Tell whether "I" in an answer, or "you" in a question, is the one interviewed."""
        if word in {"i", "me", "my"}:
            return paragraph in self.answers
        return word == "you" and paragraph in self.questions

    def heard(self, frame: Frame, line: Line) -> Frame:
        """Return a frame as it is meant here: of "you" in a question it is asked, not asserted."""
        if frame.mention is None or frame.mention[1] - frame.mention[0] != 1:
            return frame
        word = without_contraction(line.tokens[frame.mention[0]].lower)
        asked = word == "you" and self.speaks(word, line.sentence.paragraph)
        return replace(frame, polarity=Polarity.ASKED) if asked else frame


def interview(sheet: Sheet, cast: Cast) -> Interview | None:
    """Return the interview that an article is, or None where it is none for certain."""
    paragraphs = [p for p in _paragraphs(sheet) if p]
    asked = [n for n, lines in enumerate(paragraphs) if _is_question(lines)]
    questions = set(asked)
    if len(asked) < _ENOUGH:
        return None
    opening = paragraphs[: max(asked[0], 1)][:_INTRODUCTION]
    if not any(_TELLING & {token.lower for token in line.tokens} for p in opening for line in p):
        return None
    own = [
        n
        for n, lines in enumerate(paragraphs)
        if n > asked[0] and n not in questions and (_words(lines) & _OWN or _is_answer(lines))
    ]
    person = _interviewed(opening, cast)
    if person is None or (len(own) < _ENOUGH and not (own and _is_told(opening, person))):
        return None
    numbers = [lines[0].sentence.paragraph for lines in paragraphs]
    return Interview(
        person,
        frozenset(numbers[n] for n in asked),
        frozenset(
            number for n, number in enumerate(numbers) if n > asked[0] and n not in questions
        ),
    )


def _is_told(opening: Sequence[Sequence[Line]], person: Person) -> bool:
    """Tell whether it says outright who is interviewed: "interviewed the founder, Jane Doe"."""
    for line in (line for lines in opening for line in lines):
        stems = [token.stem for token in line.tokens]
        asked = [n for n, token in enumerate(line.tokens) if token.lower in _INTERVIEWING]
        if asked and person.last in stems[asked[0] :] and not _INVESTIGATING & set(stems):
            return True
    return False


def _interviewed(opening: Sequence[Sequence[Line]], cast: Cast) -> Person | None:
    """Return the only person whom the headline names, or else who is introduced at the opening."""
    people = _named(opening[:1], cast) or [p for p in _named(opening, cast) if p.introduced]
    return people[0] if len(people) == 1 else None


def _named(paragraphs: Sequence[Sequence[Line]], cast: Cast) -> list[Person]:
    stems = {token.stem for lines in paragraphs for line in lines for token in line.tokens}
    return [one for one in cast.people if one.last in stems and one.first in stems]


def _paragraphs(sheet: Sheet) -> Iterator[Sequence[Line]]:
    lines: list[Line] = []
    for line in sheet.lines:
        if not line.sentence.block.states or line.story:
            continue
        if lines and line.sentence.paragraph != lines[-1].sentence.paragraph:
            yield lines
            lines = []
        lines.append(line)
    yield lines


def _is_question(lines: Sequence[Line]) -> bool:
    last = lines[-1]
    return bool(last.tokens) and last.tokens[-1].text == "?" and last.quoted[-1] < 0


def _is_answer(lines: Sequence[Line]) -> bool:
    return lettered(lines[0]) == "A"


def _words(lines: Sequence[Line]) -> set[str]:
    return {
        token.lower
        for line in lines
        for token, quoted in zip(line.tokens, line.quoted, strict=True)
        if quoted < 0
    }
