"""Lines that announce a quotation by whose words it is: "Pike's full statement:"."""

from functools import cache

from factcheck.attribution import phrases
from factcheck.attribution.announced import announced
from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import THEIRS, Words, lexicon, verbs
from factcheck.model import Span

# What "is" is contracted with: "Here's a statement".
_CONTRACTED = frozenset("here there what that it he she who".split())
# Words and marks at the end of a sentence among which the text is that the next gives samples of.
# A guess.
_LONGEST = 30
# "Seized on [Doe's] claim", "denied [Doe's] claim": what stands before is somebody else's verb.
_LEADING = frozenset("on upon at over with to about against into from".split())
_READ = frozenset("read see watch hear".split())


def text_of_somebody(number: int, line: Line, within: range, content: Span) -> Frame | None:
    """Read "Pike's full statement:", "excerpts from her letter:": the last text among tokens."""
    texts = _texts()
    for at in reversed(within):
        of_words = line.tokens[at].lower in texts
        owner = owner_of(line, at) if of_words and line.quoted[at] < 0 else None
        if owner is not None:
            outer, cue = (owner[0], at + 1), (at, at + 1)
            return Frame(number, Rule.ANNOUNCED, cue, owner, (at, at), outer, (content,))
    return None


def _last(line: Line) -> range:
    return range(max(0, len(line.tokens) - _LONGEST), len(line.tokens))


@cache
def _texts() -> Words:
    return lexicon().texts | lexicon().documents | lexicon().nominal


def sampled(sheet: Sheet, number: int) -> list[Frame]:
    """Read "Buffett's letter is out. Here's a sample:", of the first of the two sentences."""
    lines = sheet.lines
    line, ahead = lines[number], lines[number + 1] if number + 1 < len(lines) else None
    if ahead is None or ahead.sentence.paragraph != line.sentence.paragraph:
        return []
    samples = any(token.lower in lexicon().samples for token in ahead.tokens)
    content = announced(sheet, number + 1) if samples else None
    if content is None or text_of_somebody(number, ahead, _last(ahead), content) is not None:
        return []
    found = text_of_somebody(number, line, _last(line), content)
    return [found] if found is not None else []


def _leads(word: Token) -> bool:
    past = word.lower.endswith("ed") and not word.is_capitalised
    return past or word.lower in _LEADING | verbs()


def owner_of(line: Line, at: int) -> tuple[int, int] | None:
    """Return whose claim it is: "Zelensky's claim that", "his repeated claim that"."""
    words = line.tokens
    end = at
    while end > 0 and words[end - 1].is_word and at - end < 3:
        ahead = words[end - 1]
        if ahead.lower in THEIRS:
            return (end - 1, end)
        if ahead.is_possessive and ahead.stem not in _CONTRACTED:
            phrase = phrases.before(line, end)
            if phrase is None:
                return None
            start = phrase.start + (words[phrase.start].lower in _READ)
            inner = range(start + 1, phrase.end)
            after = (n for n in inner if _leads(words[n - 1]) and words[n].is_capitalised)
            start = max(after, default=start)
            return (start, phrase.end) if start < phrase.end else None
        end -= 1
    return None
