"""Who "he" or "she" can mean, and how likely each is.

Each person who fits is described by a few facts that a reader would use: who was last heard, who
is the subject of the sentence before, who was named last and how often. A logistic model weighs
them against each other; its weights were learned (training/pronouns.py) from the marked training
articles and GUM's training part, and stand in `lexicon/pronouns.toml`.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from factcheck.attribution.cast import Cast, Sighting
from factcheck.attribution.frames import Frame
from factcheck.attribution.heard import Spoken
from factcheck.attribution.person import Person
from factcheck.attribution.phrases import main_subject
from factcheck.attribution.quotations import MARKS
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import span_of
from factcheck.attribution.words import lexicon, weights
from factcheck.model import BlockKind, Span

# Names that are told where several fit: more help no reader.
MOST_CANDIDATES = 10
# How far back a pronoun reaches, in sentences. A guess from reading: style guides have a name
# repeated after a paragraph or two.
REACH = 6
# How far back, in sentences, somebody was the subject lately, and is newly introduced. Guesses.
_LATELY, _NEW = 4, 2
# They part what is said from what is told before it, or one thing said from another.
_PARTS = frozenset(": ; — – and but".split())
# Sentences of a headline. A guess.
_HEADLINES = 2
# Names before a pronoun that are looked at: more stand in lists, not in six sentences. A guess.
_MOST_SEEN = 60
# The least likelihood with which a name is given, odds of about two to one. Of .55, .6, .65 and .7
# speakers right on our own gold, of those found: .715, .718, .716, .718; names right: .835, .845,
# .854, .860; on CED-1K's dev part .979, .979, .985, .985, and claims with the right speaker (F1)
# .730, .731, .733, .728.
ENOUGH = 0.65


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun as the mention of a frame."""

    word: str
    span: Span
    frame: Frame
    line: Line

    def why(self, reason: str) -> str:
        """Return a reason that names the pronoun."""
        return f'"{self.word}": {reason}'


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a pronoun.

    `line` is the number of the line in which the pronoun's statement begins: the first of a
    quotation of several, after which "he said" stands. `begins` is where that line does; `start`
    and `subject` are those of the sentence before, if there is one; of another story's no
    subject that a pronoun could take up. `subjects` are those of the sentences before it, as far as
    `_LATELY`. `recent` is where the last two sentences begin, `paragraph` where the line's does.
    `quoted` is what its frame has in quotation marks, `headline` the words of the headline.
    """

    line: int
    begins: int
    start: int | None
    subject: Span | None
    subjects: tuple[Span, ...]
    recent: int
    paragraph: int
    quoted: tuple[Span, ...]
    headline: frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who fits a pronoun, with the facts that speak for and against."""

    person: Person
    facts: dict[str, float]

    @property
    def weight(self) -> float:
        """The sum of the facts by their weights."""
        return sum(weights()[name] * value for name, value in self.facts.items())

    @property
    def gives_way(self) -> bool:
        """Tell whether somebody was heard, and the sentence before the pronoun is of another."""
        told = self.facts
        another = told["other_subject_before"] > 0 and told["others_since"] > 0
        return another and not told["subject_before"] and not told["sentence_before"]

    @property
    def is_object(self) -> bool:
        """Tell whether the sentence before names somebody of whom neither it nor the text tells."""
        told = self.facts
        about = told["subject_before"] or told["heard_last"] or told["subject_lately"]
        return told["sentence_before"] > 0 and not about and not told["same_sentence"]

    def reason(self, of: int) -> str:
        """Say in words why this one: what spoke for it, and against how many others."""
        told = [words for name, words in _TOLD.items() if self.facts[name] > 0]
        likeliest = "the only person who fits" if of == 1 else f"the likeliest of {of} who fit"
        return ", ".join([likeliest, *told])


_TOLD = {
    "heard_last": "who was last heard",
    "subject_before": "the subject of the sentence before",
    "same_sentence": "named earlier in the sentence",
    "paragraph": "named earlier in the paragraph",
    "is_new": "just introduced",
}


def candidates(
    pronoun: Pronoun, heard: Spoken | None, *, sheet: Sheet, cast: Cast
) -> list[Candidate]:
    """Return who fits a pronoun, the likeliest first."""
    around = _around(pronoun, sheet)
    reach = sheet.lines[max(0, around.line - REACH)].span.start
    near = islice(cast.seen(reach, pronoun.span.start, pronoun.line.story), _MOST_SEEN)
    seen = [sighting for sighting in near if sighting.person.fits(pronoun.word)]
    last = heard.resolved.person if heard is not None and _fits(heard, pronoun) else None
    people = [
        person
        for person in _distinct(seen, last)
        if not person.relative or person is last or _is_subject(person, seen, around)
    ]
    told_of = [*_told_of(pronoun, seen)]
    # Where nobody else fits, it is him: "Boxer Yusuf Demir will retire, he said."
    people = [one for one in people if not any(one is told for told in told_of)] or people
    found = [
        Candidate(
            person,
            _facts(pronoun, person, seen, heard, around=around)
            | _alone(*cast.alone(person, pronoun.line.story)),
        )
        for person in people
    ]
    return sorted(found, key=lambda candidate: -candidate.weight)


def likelihoods(found: Sequence[Candidate]) -> list[float]:
    """Return how likely each candidate is, of 1.0 together with its being none of them."""
    raised = [math.exp(candidate.weight) for candidate in found]
    none = math.exp(weights()["none"])
    total = sum(raised) + none
    return [one / total for one in raised]


def _acting(subject: Span | None, heard: Spoken | None) -> Span | None:
    """Return the subject of the sentence before, but none of what is said: "Doe left, he said"."""
    if subject is None or heard is None:
        return subject
    return None if any(part.contains(subject) for part in heard.content) else subject


def _told_of(pronoun: Pronoun, seen: Sequence[Sighting]) -> Iterator[Person]:
    """Yield who is named in the clause before a pronoun that says it: "[Doe] had left, he said".

    He is seldom called by name there and by a pronoun after it. His own is another thing, "Doe's
    house had burned, he said", and so is what is quoted.
    """
    line, content = pronoun.line, pronoun.frame.content
    before = line.tokens[: line.number_at(pronoun.span.start)]
    clause = max((word.end for word in before[:-2] if word.text in _PARTS), default=0)
    for sighting in seen:
        place = sighting.place
        said = place.start >= clause and any(part.contains(place) for part in content)
        if not said or not line.span.contains(place):
            continue
        last = line.number_at(place.end) - 1
        if line.quoted[last] < 0 and not line.tokens[last].is_possessive:
            yield sighting.person


def _is_subject(person: Person, seen: Sequence[Sighting], around: _Around) -> bool:
    """Tell whether the sentence before is about somebody: of a relative it seldom is."""
    subject = around.subject
    return subject is not None and any(
        subject.contains(sighting.place) for sighting in seen if sighting.person is person
    )


def _fits(heard: Spoken, pronoun: Pronoun) -> bool:
    return heard.resolved.person is not None and heard.resolved.person.fits(pronoun.word)


def _facts(
    pronoun: Pronoun,
    person: Person,
    seen: Sequence[Sighting],
    heard: Spoken | None,
    *,
    around: _Around,
) -> dict[str, float]:
    own = [sighting.place for sighting in seen if sighting.person is person]
    others = [s for s in seen if s.person is not person]
    outside = [s for s in others if not any(one.contains(s.place) for one in around.quoted)]
    told = [place for place in own if not any(one.contains(place) for one in around.quoted)]
    last = max((place.start for place in told), default=-1)
    heard_last = heard is not None and heard.resolved.person is person
    subject = _acting(around.subject, heard)
    cue = pronoun.line.tokens[pronoun.frame.cue[0]].lower
    return {
        "heard_last": float(heard_last),
        "heard_just_now": float(heard_last and heard is not None and around.line - heard.line <= 1),
        "goes_on": float(heard_last and cue in lexicon().continuing),
        "subject_before": float(
            subject is not None and any(subject.contains(place) for place in own)
        ),
        "other_subject_before": float(
            subject is not None and any(subject.contains(other.place) for other in others)
        ),
        "same_sentence": float(last >= around.begins),
        "sentence_before": float(around.start is not None and around.start <= last < around.begins),
        "named_last": float(bool(told) and all(last > other.place.start for other in outside)),
        "others_since": float(
            heard_last and heard is not None and any(heard.precedes(other) for other in outside)
        ),
        "subject_lately": float(
            sum(any(one.contains(place) for place in own) for one in around.subjects)
        ),
        "is_new": float(around.recent <= person.place.start < pronoun.span.start),
        "paragraph": float(any(around.paragraph <= place.start < around.begins for place in own)),
        "quoted": float(any(one.contains(place) for one in around.quoted for place in own)),
        "times": math.log1p(len(own)),
        "in_headline": float(person.last in around.headline),
        "gender_known": float(person.female is not None),
    }


def _alone(known: bool, all_told: bool) -> dict[str, float]:  # noqa: FBT001
    """Return whether nobody else of the gender is named, of those who have one and of all."""
    return {"only_known": float(known), "only_one": float(all_told)}


def _around(pronoun: Pronoun, sheet: Sheet) -> _Around:
    number = min(pronoun.frame.line, sheet.line_at(pronoun.frame.content[0].start))
    line = sheet.lines[number]
    quoted = tuple(one for one in pronoun.frame.content if sheet.text[one.start] in MARKS)
    near = sheet.lines[max(0, number - REACH) : number + 1]
    paragraph = line.sentence.paragraph
    subjects = [
        _subject(one) if one.story == line.story else None for one in near[-_LATELY - 1 : -1]
    ]
    return _Around(
        line=number,
        begins=line.span.start,
        start=near[-2].span.start if number else None,
        subject=subjects[-1] if number else None,
        subjects=tuple(subject for subject in subjects[:-1] if subject is not None),
        recent=near[-_NEW - 1 :][0].span.start,
        paragraph=next(one.span.start for one in near if one.sentence.paragraph == paragraph),
        quoted=quoted,
        headline=frozenset(
            token.stem
            for one in sheet.lines[:_HEADLINES]
            if one.sentence.block is BlockKind.HEADLINE
            for token in one.tokens
        ),
    )


def _subject(line: Line) -> Span | None:
    """Return the place of a sentence's subject.

    It is what the next sentence's pronoun takes up first, as centering has it (Grosz, Joshi and
    Weinstein, 1995).
    """
    subject = main_subject(line, len(line.tokens))
    if subject is None:
        return None
    words = line.tokens[subject.start : subject.end]
    owner = max((n for n, word in enumerate(words[:-1]) if word.is_possessive), default=-1)
    return span_of(words[owner + 1 :])  # of "Doe's assistant Tom Pike" he, and not Doe


def _distinct(seen: Sequence[Sighting], heard: Person | None) -> list[Person]:
    people = [heard] if heard is not None else []
    for person in _people(seen):
        if not any(person is other for other in people):
            people.append(person)
    return people


def _people(seen: Sequence[Sighting]) -> Iterator[Person]:
    return (sighting.person for sighting in seen)
