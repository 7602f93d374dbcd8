"""Which words of a sentence are judged, and what their speaker does with them."""

import re
from dataclasses import dataclass

from factcheck.model import Act, Attribution, Narrator, Passage, Polarity, Span
from factcheck.verification.asserted import Asserted
from factcheck.verification.deeds import is_deed
from factcheck.verification.denials import (
    accuses,
    bare_denial,
    denial_within,
    points_back,
    told_part,
)
from factcheck.verification.doers import doer
from factcheck.verification.signals.content import content_of
from factcheck.verification.unsaid import says_nothing
from factcheck.verification.whose_word import innermost

# A statement of fewer words is read with the sentence around it: "the plan" says nothing by itself.
# A guess.
_FEWEST = 4
# Between a name and its verb: ", who ran the department, has repeatedly".
_ASIDE = re.compile(r",.*,\s*(?:(?:has|have|had|also|again|\w+ly)\s+){0,3}$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Read:
    """The words of a passage that are judged, and what its speaker does with them.

    `around` is the part of the text that these are read as: what is said is read as its sentence.
    `subject` is who does it, where the words do not say: "denied taking the money".
    """

    span: Span
    polarity: Polarity
    around: Span
    subject: str = ""


def read_of(passage: Passage, asserted: Asserted) -> Read:
    """Return a sentence's words; of one in which somebody denies something, what is denied.

    Where that is only "this" or "the allegation", it is the sentence before. What denies the rest
    of its sentence (", a claim Moscow denies") is left out. Where the claim is that somebody said
    it, what is plainly said in one piece is read without its frame: who says so is compared apart,
    and so is who did what is denied. Where nobody has most of the sentence, so is a part that
    somebody says and that holds all that the sentence has of the claim, but for a charge: "[It
    came days after a diplomat told the Post that] they left."
    """
    sentence, said = passage.sentence.span, _of_a_saying(asserted)
    if passage.before is not None and bare_denial(passage):
        return Read(passage.before, Polarity.DENIED, passage.before)
    told, leading = told_part(passage), leading_attribution(passage)
    if leading is None:
        part = _part_about(asserted.words.text, passage) if told == sentence else None
        return Read(part or told, Polarity.ASSERTED, told)
    if leading.polarity is Polarity.DENIED:
        denied_words = _within(leading, sentence)
        subject = "" if said else doer(leading, passage, denied_words)
        return Read(denied_words, Polarity.DENIED, denied_words, subject)
    if leading.polarity is not Polarity.ASSERTED:
        return Read(sentence, leading.polarity, sentence)
    if said and told == sentence and _plainly_said(leading, passage):
        return Read(_within(leading, sentence), Polarity.ASSERTED, told)
    return Read(told, Polarity.ASSERTED, told)


def _of_a_saying(asserted: Asserted) -> bool:
    """Tell whether a claim is that somebody said something; a charge needs its sentence's names."""
    return asserted.speaker is not None and not accuses(asserted.words.text)


def _part_about(claim: str, passage: Passage) -> Span | None:
    """Return what somebody plainly says that holds all words of a claim which its sentence has.

    None for a charge, which needs the names around it.
    """
    text, sentence = passage.article.text, passage.sentence.span
    shared = _meant(claim) & _meant(sentence.of(text))
    if not shared or accuses(claim):
        return None
    parts = (
        _within(one, sentence)
        for one in passage.attributions
        if one.polarity is Polarity.ASSERTED
        and not isinstance(one.speaker, Narrator)
        and not is_deed(one, text)
        and _plainly_said(one, passage)
    )
    return next((part for part in parts if shared <= _meant(part.of(text))), None)


def _meant(text: str) -> set[str]:
    return set(content_of(text).values())


def _plainly_said(said: Attribution, passage: Passage) -> bool:
    """Tell whether something is said, not wanted, and in one piece of some words."""
    sentence = passage.sentence.span
    pieces = sum(part.overlaps(sentence) for part in said.content)
    words = _within(said, sentence).of(passage.article.text).split()
    return said.act is Act.SPEECH and pieces == 1 and len(words) >= _FEWEST


def _within(said: Attribution, sentence: Span) -> Span:
    """Return from where to where the content of an attribution reaches in a sentence."""
    parts = [span for span in said.content if span.overlaps(sentence)]
    return Span(max(parts[0].start, sentence.start), min(parts[-1].end, sentence.end))


def leading_attribution(passage: Passage) -> Attribution | None:
    """Return the attribution that has most of a sentence, and within it whoever is passed on.

    Who denies what the sentence says before is left out: that is another word on it. So is who
    does not ("few dispute it").
    Who speaks and the words that show it count for neither: of "Pryce denied that jobs would be
    lost." it has all.
    """
    sentence = passage.sentence.span
    denial = denial_within(passage)
    said = [
        one
        for one in passage.attributions
        if not (isinstance(one.speaker, Narrator) or one is denial or _is_beside(one, passage))
    ]
    if not said:
        return None
    leading = max(said, key=lambda one: (one.covered(sentence), -sum(map(len, one.content))))
    if 2 * leading.covered(sentence) < len(sentence) - _frame(leading, passage):
        return None
    return innermost(leading, said, sentence)


def _is_beside(one: Attribution, passage: Passage) -> bool:
    """Tell whether a denial is not what its sentence tells: ", a charge he denies", "few deny".

    Nor is what nobody says who only does it: "the council rejected the plan".
    """
    if is_deed(one, passage.article.text):
        return True
    idle = one.polarity is Polarity.DENIED and says_nothing(one, passage.article.text)
    return idle or points_back(one, passage)


def _frame(said: Attribution, passage: Passage) -> int:
    """Return how many characters of a sentence name the speaker and show that somebody speaks.

    With what stands between commas beside the name: "Marsh, who ran the department, has denied".
    """
    sentence = passage.sentence.span
    mention = None if isinstance(said.speaker, Narrator) else said.speaker.mention
    if mention and said.cue and sentence.contains(mention) and sentence.contains(said.cue):
        between = Span(mention.end, max(mention.end, said.cue.start))
        told = (one for one in passage.attributions if not isinstance(one.speaker, Narrator))
        aside = _ASIDE.match(between.of(passage.article.text))
        if aside and not any(one.covers(between) for one in told):
            return said.cue.end - mention.start
    return sum(len(part) for part in (mention, said.cue) if part and sentence.contains(part))
