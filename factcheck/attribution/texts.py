"""The text of which "it" speaks where nobody was heard: a letter, a sign, a filing.

"She delivered a letter. It demands ..." is about the letter: who delivers one demands nothing.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.attribution.candidates import Pronoun
from factcheck.attribution.cast import Cast
from factcheck.attribution.counting import is_plural
from factcheck.attribution.grammar import is_finite
from factcheck.attribution.heard import Resolved, Spoken
from factcheck.attribution.mentions import Shape, take_apart, without_article
from factcheck.attribution.phrases import main_subject
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token, span_of
from factcheck.attribution.words import lexicon, persons
from factcheck.model import Document, Polarity

# Of these only a text is the subject: "it [reads]".
_READS = frozenset("read reads".split())
_ONE, _SEVERAL = frozenset({"it", "its"}), frozenset({"they", "their"})
_PERSONS = frozenset("he she i we you who".split())
# In words: the longest description of a text that is looked for. A guess.
_LONGEST = 6


def text_meant(pronoun: Pronoun, heard: Spoken | None, sheet: Sheet, cast: Cast) -> Resolved | None:
    """Return the text that "it" or "they" means, if the sentence before mentions one and no body.

    A body that was heard in that sentence is "it" itself, and so is one of which "it" tells
    ("It said it would appeal"), unless "it" reads. No text denies or declines to comment.
    """
    frame, line = pronoun.frame, pronoun.line
    refuses = frame.polarity in (Polarity.DENIED, Polarity.DECLINED)
    before = _before(pronoun, sheet)
    if pronoun.word not in _ONE | _SEVERAL or refuses or before is None:
        return None
    reads = any(token.lower in _READS for token in line.tokens[slice(*frame.cue)])
    own = ("it ", "its ") if pronoun.word in _ONE else ("they ", "their ")
    of_itself = frame.content[0].of(sheet.text).lower().startswith(own)
    if not reads and (of_itself or (heard is not None and heard.line >= before)):
        return None
    ahead = sheet.lines[before]
    several = pronoun.word in _SEVERAL
    texts = [*_texts(ahead, several=several)]
    if len(texts) != 1 or not (reads or _alone(ahead, texts[0], cast, several=several)):
        return None
    name = without_article(sheet.text, take_apart(texts[0]))
    text = Document(pronoun.span, name, (span_of(texts[0]),))
    return Resolved(text, pronoun.why("the text that was mentioned last"))


def _before(pronoun: Pronoun, sheet: Sheet) -> int | None:
    """Return the number of the sentence before the one in which the pronoun's statement begins."""
    number = min(pronoun.frame.line, sheet.line_at(pronoun.frame.content[0].start)) - 1
    if number < 0 or sheet.lines[number].story != pronoun.line.story:
        return None
    return number if sheet.lines[number].sentence.block.states else None


def _texts(line: Line, *, several: bool) -> Iterator[Sequence[Token]]:
    """Yield the phrases of a sentence that mention texts: "a letter", "Leaflets"."""
    words, known = line.tokens, lexicon()
    subject = main_subject(line, len(words))
    verb = subject.end if subject else -1
    for at, word in enumerate(words):
        if word.stem not in known.documents or word.is_possessive or line.quoted[at] >= 0:
            continue
        if (
            (at == verb and words[at - 1].lower not in known.determiners)
            or is_plural(word.stem) is not several
            or _goes_on(words, at + 1)
        ):
            continue
        start = _start(words, at)
        if start is not None:
            yield words[start : at + 1]


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Tell whether a noun is but a part of the next: "letter [writers]", "plan [B]"."""
    if at >= len(words) or not words[at].is_word:
        return False
    word = words[at].lower
    verb = is_finite(words[at]) or word.endswith(("ed", "ing"))
    return word not in _ends() and not verb


@cache
def _ends() -> frozenset[str]:
    """Return the words that cannot go on with a noun phrase."""
    known = lexicon()
    return known.prepositions | known.subordinators | known.adverbs | known.weekdays | {"and", "of"}


@cache
def _stops() -> frozenset[str]:
    """Return the words that stand in no description of a text."""
    known = lexicon()
    return known.prepositions | known.auxiliaries | known.bodies | persons()


def _start(words: Sequence[Token], at: int) -> int | None:
    """Return where the phrase of a noun begins: at its article or owner, or at the sentence's."""
    known = lexicon()
    for start in range(at - 1, max(-1, at - _LONGEST), -1):
        word = words[start]
        if word.lower in known.determiners or word.is_possessive:
            return start
        past = word.lower.endswith("ed") and words[start - 1].lower not in known.determiners
        if not word.is_word or word.stem in _stops() or is_finite(word) or past:
            break
    return 0 if at == 0 else None


def _alone(line: Line, text: Sequence[Token], cast: Cast, *, several: bool) -> bool:
    """Tell whether "it" can mean nothing else that a sentence mentions than a text.

    The text is its subject, or a person is and nothing else is mentioned; "they" may also be the
    people of whom it tells.
    """
    words = line.tokens
    if several and any(is_plural(word.stem) and word.stem in persons() for word in words):
        return False
    if text[0] is words[0]:
        return True
    subject = main_subject(line, len(words))
    if subject is None:
        return False
    described = words[subject.start : subject.end]
    if any(word is text[-1] for word in described):
        return True
    mention = take_apart(described)
    person = mention.shape in (Shape.ROLE, Shape.PEOPLE) or mention.head in _PERSONS
    if mention.shape in (Shape.FULL_NAME, Shape.SINGLE_NAME):
        person = len(cast.called(mention.name)) == 1
    if several and (mention.shape is Shape.SEVERAL or is_plural(mention.head)):
        return False
    return person and not any(
        _opens_other(words, at, text) for at in range(subject.end, len(words))
    )


def _opens_other(words: Sequence[Token], at: int, text: Sequence[Token]) -> bool:
    """Tell whether something else than a text and people is mentioned from a word on."""
    known = lexicon()
    inside = text[0].start <= words[at].start <= text[-1].start
    if words[at].lower not in known.determiners or inside:
        return words[at].is_capitalised and not inside and words[at].lower not in known.weekdays
    ahead = words[at + 1 : at + 1 + _LONGEST]
    noun = next((n for n, word in enumerate(ahead) if not word.is_word), len(ahead))
    return not any(word.stem in persons() for word in ahead[:noun])
