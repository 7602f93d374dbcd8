"""Whether a claim has somebody speak of themselves, and whether a sentence does.

"Lowe admitted taking the money" is not the judge's word who says that Lowe took it: she says it of
him, and has admitted nothing.
"""

import re

from factcheck.attribution.words import lexicon
from factcheck.model import Attribution, Named, Narrator, Organisation, Passage, Span, Voice
from factcheck.verification.asserted import Asserted
from factcheck.verification.denying import ADMITS, DENIES
from factcheck.verification.persons import same_person
from factcheck.verification.signals.capitals import names_of
from factcheck.verification.signals.scopes import negators_of

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_OTHERS = re.compile(r"\b(?:he|she|they|you|who|the|an?)\b", re.IGNORECASE)
_THEY = frozenset("i we he she they".split())
_IT_DID = re.compile(r"it (?:will|would|had|has|did|planned|intended)\b", re.IGNORECASE)
# What somebody thinks or knows is mostly no deed of theirs: "said he thought the dam was safe".
_MINDS = re.compile(
    r"(?:\w+ )?(?:\w+ly )?(?:th(?:ink|ought)|believe|hope|expect|kn[eo]w|fe(?:el|lt|ar)|doubt"
    r"|(?:was|were|am|are|is) (?:\w+ly )?(?:sure|certain|confident|aware|convinced|worried|told))",
    re.IGNORECASE,
)
_THAT = re.compile(r"\W*(?:that\b)?\W*", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# So many words of what is said are looked through for its subject. A guess.
_REACH = 8


def is_admission(asserted: Asserted) -> bool:
    """Tell whether a claim is that somebody admits something about themselves."""
    return admits(asserted) and speaks_of_self(asserted)


def admits(asserted: Asserted) -> bool:
    """Tell whether a claim is that somebody admits or accepts something, their own doing or not."""
    return ADMITS.search(_frame(asserted)) is not None


def speaks_of_self(asserted: Asserted) -> bool:
    """Tell whether what a claim has somebody say is about whoever says it, by its form.

    "Said she would go", "promised to go", "denied going", "admitted fraud". "They" are others.
    """
    frame = _frame(asserted)
    matter = _bare(asserted.matter.of(asserted.claim.text))
    words = [word.lower() for word in _WORD.findall(matter)]
    if not words:
        return False
    owns_up = ADMITS.search(frame) or DENIES.search(frame)
    if words[0] == "they" and not owns_up:
        return False
    if words[0] in _THEY or _IT_DID.match(matter):
        return _MINDS.match(matter) is None
    if words[0] == "to" or (owns_up and words[0].endswith("ing")):
        return True
    return ADMITS.search(frame) is not None and _verb(words) is None and "that" not in frame


def may_speak_of_self(said: Attribution, passage: Passage, asserted: Asserted) -> bool:
    """Tell whether an attribution may tell what its speaker says of themselves.

    Not so where another is the subject ("said Lowe had lied"), nor where words are quoted in which
    there is no "I" or "we".
    """
    if isinstance(said.speaker, Narrator):
        return True
    content = _within(said, passage)
    if _in_first_person(said, passage) or said.voice is Voice.DIRECT:
        return _in_first_person(said, passage)
    words = _WORD.findall(_bare(content))
    verb = _verb([word.lower() for word in words])
    if verb is None:
        admits = said.cue is not None and _is_own(said.cue.of(passage.article.text))
        return admits or words[:1] == ["to"] or (bool(words) and words[0].endswith("ing"))
    return _is_self(words[:verb], said, asserted)


def surely_speaks_of_self(said: Attribution, passage: Passage, asserted: Asserted) -> bool:
    """Tell whether an attribution tells what its speaker says of themselves, and of nobody else.

    "He had lied" may be of anybody of whom the sentence or the one before tells.
    """
    if not may_speak_of_self(said, passage, asserted):
        return False
    text = passage.article.text
    cue = said.cue.of(text) if said.cue else ""
    if _in_first_person(said, passage) or ADMITS.search(cue):
        return True
    before = passage.before.of(text) if passage.before else ""
    named = names_of(f"{before} {passage.text}".strip())
    others = [name for name in named if not _is_speakers(name.words[-1], said)]
    return not others


def tells_of(claimed: str, said: Attribution, passage: Passage) -> bool:
    """Tell whether an attribution tells of a person who is claimed to speak, by name.

    "An email shows that Hackett thought so" is no word of the email's in Hackett's place.
    """
    names = names_of(_within(said, passage))
    return any(same_person(claimed, " ".join(name.words)).agrees for name in names)


def same_negations(said: Attribution, passage: Passage, asserted: Asserted) -> bool:
    """Tell whether claim and sentence both have a "not", or neither."""
    ours, theirs = negators_of(asserted.words.text), negators_of(_within(said, passage))
    return len(ours) % 2 == len(theirs) % 2


def _in_first_person(said: Attribution, passage: Passage) -> bool:
    """Tell whether there is an "I" in what is said, or before or behind a piece of no subject."""
    here = _within(said, passage)
    if _FIRST_PERSON.search(here):
        return True
    fragment = not (_OTHERS.search(here) or names_of(here))
    text = passage.article.text
    whole = " ".join(part.of(text) for part in said.content)
    return fragment and _FIRST_PERSON.search(whole) is not None


def _is_self(subject: list[str], said: Attribution, asserted: Asserted) -> bool:
    """Tell whether the subject of what is said is its speaker, by pronoun or by name."""
    pronouns = [word.lower() for word in subject if word.lower() in _THEY]
    matter = _bare(asserted.matter.of(asserted.claim.text)).split(None, 1)[0].lower()
    if pronouns:
        told = pronouns[-1]
        sexes = {"he", "she"}
        if {told, matter} == sexes:
            return False
        return told not in sexes or told in _pronouns(said)
    named = [word for word in subject if word[0].isupper()]
    if any(_is_speakers(word, said) for word in named):
        return True
    body = isinstance(said.speaker, Organisation) or matter in {"it", "they", "we"}
    return not named and body


def _pronouns(said: Attribution) -> set[str]:
    """Return which of "he" and "she" a speaker may be, by the first name."""
    if not isinstance(said.speaker, Named):
        return {"he", "she"}
    first, known = said.speaker.name.split()[0].lower(), lexicon()
    found = {word for word, names in (("he", known.male), ("she", known.female)) if first in names}
    return found or {"he", "she"}


def _is_speakers(word: str, said: Attribution) -> bool:
    match said.speaker:
        case Named(name=name):
            return same_person(word, name).agrees
        case Organisation(name=name):
            return word.lower() in name.lower().split()
        case _:
            return False


def _is_own(cue: str) -> bool:
    return ADMITS.search(cue) is not None or DENIES.search(cue) is not None


def _verb(words: list[str]) -> int | None:
    """Return the number of the first word that may be a finite verb; None where none is near."""
    known = lexicon()
    finite = known.finite | known.auxiliaries
    for number, word in enumerate(words[:_REACH]):
        if word in finite or (number and word.endswith("ed") and len(word) > 4):
            return number
    return None


def _within(said: Attribution, passage: Passage) -> str:
    """Return the words of an attribution in a sentence."""
    span = passage.sentence.span
    parts = (part for part in said.content if part.overlaps(span))
    inside = (Span(max(part.start, span.start), min(part.end, span.end)) for part in parts)
    return " ".join(part.of(passage.article.text) for part in inside)


def _frame(asserted: Asserted) -> str:
    """Return the words of a claim that tell who says it, and how."""
    text, matter = asserted.claim.text, asserted.matter
    return f"{text[: matter.start]} {text[matter.end :]}".lower()


def _bare(words: str) -> str:
    return words[_THAT.match(words).end() :]  # type: ignore[union-attr]
