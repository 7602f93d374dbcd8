"""Who does what is told without its subject: "denied [taking the money]", "admitted [lying]"."""

import re

from factcheck.model import Attribution, Narrator, Passage, Span
from factcheck.verification.denying import ADMITS, DENIES
from factcheck.verification.speakers import who

# "Ever meeting him", "having taken it", "knowingly lying"; but not "wrongdoing", "any meeting".
_PARTICIPLE = re.compile(
    r"\W*(?:to )?(?:(?:ever|even|\w+ly) )?"
    r"(?!(?:any|every|no|some)thing\b|wrongdoing\b|during\b)[a-z]+ing\b",
    re.IGNORECASE,
)


def doer(said: Attribution, passage: Passage, words: Span) -> str:
    """Return who does what somebody denies or admits, where the words told have no subject.

    They say it of themselves. "" where the words have their own subject, or are of another.
    """
    text = passage.article.text
    if said.cue is None or isinstance(said.speaker, Narrator):
        return ""
    cue = said.cue.of(text)
    if not (DENIES.search(cue) or ADMITS.search(cue)) or said.cue.end > words.start:
        return ""
    return _printed(said, passage) if _PARTICIPLE.match(words.of(text)) else ""


def _printed(said: Attribution, passage: Passage) -> str:
    """Return a speaker's name as the sentence prints it; in full for "she" and "the company".

    Of 25 denials written for it the verifier reads 16 right without a subject, 22 with either.
    """
    name = who(said, passage.article)
    if isinstance(said.speaker, Narrator):
        return name
    printed = said.speaker.mention.of(passage.article.text)
    return printed if set(printed.split()) & set(name.split()) else name
