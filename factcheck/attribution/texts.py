"""The text of which "it" speaks where nobody was heard: a letter, a sign, a filing.

"She delivered a letter. It demands ..." is about the letter: who delivers one demands nothing.
"""

from collections.abc import Iterator, Sequence

from factcheck.attribution.candidates import Pronoun
from factcheck.attribution.grammar import is_finite
from factcheck.attribution.heard import Resolved, Spoken
from factcheck.attribution.mentions import Shape, take_apart, without_article
from factcheck.attribution.phrases import main_subject
from factcheck.attribution.posts import is_plural
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token, span_of
from factcheck.attribution.words import lexicon
from factcheck.model import Document

# Of these only a text is the subject: "it [reads]".
_READS = frozenset("read reads".split())
_ONE, _SEVERAL = frozenset({"it", "its"}), frozenset({"they", "their"})
# In words: the longest description of a text that is looked for. A guess.
_LONGEST = 6


def text_meant(pronoun: Pronoun, heard: Spoken | None, sheet: Sheet) -> Resolved | None:
    """Return the text that "it" or "they" means, if the sentence before mentions one and no body.

    A body that was heard in that sentence is "it" itself, unless it "reads".
    """
    if pronoun.word not in _ONE | _SEVERAL:
        return None
    line = pronoun.line
    reads = any(token.lower in _READS for token in line.tokens[slice(*pronoun.frame.cue)])
    before = _before(pronoun, sheet)
    if before is None or (heard is not None and heard.line >= before and not reads):
        return None
    ahead = sheet.lines[before]
    texts = [*_texts(ahead, several=pronoun.word in _SEVERAL)]
    if len(texts) != 1 or (not reads and _has_body(ahead, texts[0])):
        return None
    span = span_of(texts[0])
    name = without_article(sheet.text, take_apart(texts[0]))
    return Resolved(
        Document(pronoun.span, name, (span,)), pronoun.why("the text that was mentioned last")
    )


def _before(pronoun: Pronoun, sheet: Sheet) -> int | None:
    """Return the number of the sentence before the one in which the pronoun's statement begins."""
    number = min(pronoun.frame.line, sheet.line_at(pronoun.frame.content[0].start)) - 1
    if number < 0 or sheet.lines[number].story != pronoun.line.story:
        return None
    return number if sheet.lines[number].sentence.block.states else None


def _texts(line: Line, *, several: bool) -> Iterator[Sequence[Token]]:
    """Yield the phrases of a sentence that mention texts: "a letter", "Leaflets"."""
    words, known = line.tokens, lexicon()
    for at, word in enumerate(words):
        if word.stem not in known.documents or word.is_possessive or line.quoted[at] >= 0:
            continue
        if is_plural(word.stem) is not several or _goes_on(words, at + 1):
            continue
        start = _start(words, at)
        if start is not None:
            yield words[start : at + 1]


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Tell whether a noun is but a part of the next: "letter [writers]", "plan [B]"."""
    if at >= len(words) or not words[at].is_word:
        return False
    known, word = lexicon(), words[at].lower
    ends = known.prepositions | known.subordinators | known.adverbs | known.weekdays | {"and", "of"}
    verb = is_finite(words[at]) or word.endswith(("ed", "ing"))
    return word not in ends and not verb


def _start(words: Sequence[Token], at: int) -> int | None:
    """Return where the phrase of a noun begins: at its article or owner, or at the sentence's."""
    known = lexicon()
    for start in range(at, max(-1, at - _LONGEST), -1):
        word = words[start]
        if start < at and (word.lower in known.determiners or word.is_possessive):
            return start
        if not word.is_word or word.lower in known.prepositions | known.auxiliaries:
            break
    return 0 if at == 0 else None


def _has_body(line: Line, text: Sequence[Token]) -> bool:
    """Tell whether a sentence's subject is a body, which "it" may mean as well as the text."""
    subject = main_subject(line, len(line.tokens))
    if subject is None:
        return any(word.stem in lexicon().bodies for word in line.tokens)
    words = line.tokens[subject.start : subject.end]
    if any(word is text[-1] for word in words):
        return False
    mention = take_apart(words)
    return mention.shape in (Shape.BODY, Shape.SINGLE_NAME) or mention.head in _ONE | _SEVERAL
