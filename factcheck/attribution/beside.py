"""What is said of somebody beside the name: Jane Doe, 46, [a retired teacher]."""

from collections.abc import Iterator, Sequence

from factcheck.attribution.grammar import ARTICLES, is_finite
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import THEIRS, lexicon, sayings, verbs

# In words and marks, of what is said before or after a name: a guess, three short asides.
LONGEST = 14
# "Jane Doe, [who became] mayor in May": she is the mayor.
_WHO_BECAME = (["who", "became"], ["who", "is"], ["who", "becomes"])
_SHORTEST = 2
# Words up to the noun of a description without an article: "newly elected [mayor]". A guess.
_LONGEST_BEFORE = 4


def beside(line: Line, name: Sequence[Token]) -> Sequence[Token]:
    """Return the words that describe somebody between two commas, or in brackets, after a name."""
    words = line.tokens
    at = line.number_at(name[-1].start) + 1
    if at + 1 >= len(words) or words[at].text not in {",", "("}:
        return ()
    if [word.lower for word in words[at + 1 : at + 3]] in _WHO_BECAME:
        at += 2
    aged = (
        words[at + 1 : at + 2]
        and words[at + 1].text.isdigit()
        and words[at + 2 : at + 3]
        and words[at + 2].text == ","
    )
    if not describes(words, at + 3 if aged else at + 1):
        return [words[at + 1]] if aged else ()
    end = at + 1
    while end < len(words) and end - at < LONGEST and not _ends_aside(words, end):
        end += 1
    if words[at + 1].lower in THEIRS and end < len(words) and words[end].lower in verbs():
        return ()  # "Jane Doe, [her spokesman] said"
    return [word for word in words[at + 1 : end] if word.is_word]


def named_after(line: Line, name: Sequence[Token]) -> Sequence[Token]:
    """Return the words that a name between commas follows: "told [the judge], Jane Doe, that"."""
    words = line.tokens
    at, end = line.number_at(name[0].start) - 1, line.number_at(name[-1].start) + 1
    closed = end < len(words) and words[end].text in {",", "."}
    if at < _SHORTEST or words[at].text != "," or not closed:
        return ()
    start = next((n for n in range(at - 1, max(-1, at - LONGEST), -1) if _opens(words[n])), -1)
    between = words[start + 1 : at]
    one = all(word.is_word and not word.is_possessive for word in between)
    head = words[at - 1].stem
    held = head in lexicon().roles or head in lexicon().people
    return between if start >= 0 and one and held and not is_finite(words[at - 1]) else ()


def _opens(word: Token) -> bool:
    return not word.is_word or word.lower in ARTICLES


def describes(words: Sequence[Token], at: int) -> bool:
    """Tell "a teacher", "newly elected mayor" from what somebody does: "shot the officer"."""
    known = lexicon()
    for number, word in enumerate(words[at : at + _LONGEST_BEFORE]):
        if word.lower in known.determiners:
            return number == 0
        if number == 0 and (word.is_capitalised or word.text[0].isdigit()):
            return True
        if word.stem in known.roles or word.stem in known.people:
            return True
    return False


def own_words(described: Sequence[str]) -> Iterator[str]:
    """Yield the words of a description that are not somebody else's: "wife of the [mayor]"."""
    known, others = lexicon(), False
    for word in described:
        others = others or word in {"of", "to", "for", "with", "by", "from"}
        if not (others and (word in known.roles or word in known.people)):
            yield word


def _ends_aside(words: Sequence[Token], at: int) -> bool:
    """Tell whether a description ends: at a mark, a clause, the verb of "Jane Doe, 40, met"."""
    word = words[at]
    marks = word.text in {";", ":", ")", "—", "–", '"', "“"}
    verb = is_finite(word) or (word.lower.endswith("ed") and not words[at - 1].is_word)
    said = word.lower in sayings()
    return marks or verb or said or word.lower in {"and", "but", "who"}
