"""Who gives no answer, in other words than "declined to comment": did not return calls."""

from factcheck.attribution import phrases
from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.sheet import Line
from factcheck.attribution.words import lexicon
from factcheck.model import Polarity, Span

RETURNING = frozenset("return returned drawn".split())
_NOT = frozenset("not never n't immediately yet".split())
_CALLS = frozenset("call calls message messages email emails e-mails request requests".split())
# What may stand before them; who "did not return four calls" is told to have been tried four times.
_ANY = frozenset("a an any phone telephone repeated multiple several".split())


def no_answer(number: int, line: Line, at: int) -> Frame | None:
    """Read "Doe did not return calls", "Doe would not be drawn on the plan"."""
    words = [token.lower for token in line.tokens]
    start = at
    while start > 0 and _helps(words[start - 1]):
        start -= 1
    if not any(word in _NOT or word.endswith("n't") for word in words[start:at]):
        return None
    end = at + 1
    while end < len(words) and line.tokens[end].is_word:
        end += 1
    called = next((word for word in words[at + 1 : end] if word not in _ANY), "") in _CALLS
    about = words[at + 1 : at + 2] in (["on"], ["about"]) and words[at - 1] == "be"
    subject = phrases.before(line, start)
    if subject is None or not (about if words[at] == "drawn" else called):
        return None
    return Frame(
        number,
        Rule.DECLINED,
        (at, at + 1),
        (subject.start, subject.end),
        subject.aside,
        (subject.outer_start, at + 1),
        (Span(line.tokens[at + 1].start, line.tokens[end - 1].end),),
        Polarity.DECLINED,
    )


def _helps(word: str) -> bool:
    return word in lexicon().auxiliaries or word in _NOT or word.endswith("n't") or word == "be"
