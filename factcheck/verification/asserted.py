"""What a claim asserts: that something is so, or that somebody said it.

A claim is read as a bare article of one sentence, by the code that reads articles. Only speech
counts: who believes, wants or knows something has not said it, and whoever declined, asked, did not
say or said yes has said nothing that could be held against print. Such a claim is about the matter.

Of the 79 claims of tests/verification/claims.py, the tagger beside the rules reads 78 right, in 1.8
ms each, the rules alone 68, in .3 ms: claims are read as the archive's articles are.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from factcheck.attribution import Attributor
from factcheck.attribution.quotations import quotations
from factcheck.model import (
    Act,
    Anonymous,
    Article,
    Attribution,
    Block,
    BlockKind,
    Claim,
    Document,
    Named,
    Narrator,
    Organisation,
    Polarity,
    Span,
    Speaker,
    Unresolved,
)
from factcheck.sentences import split
from factcheck.verification.deeds import tells_words
from factcheck.verification.persons import same_person
from factcheck.verification.signals import Words
from factcheck.verification.unsaid import says_nothing, says_plainly

_NAME = r"[^\W\d_a-z][\w.’'-]*(?: (?:(?:of|the|de|van|von|der|al|bin) )*[^\W\d_a-z][\w.’'-]*){0,4}"
_OPENING, _CLOSING = "[\"“„«'‘]", "[\"”“»'’]"
# As captions and posts give a quotation: a name, a colon or a dash, the quotation; or after it.
_LABELLED = (
    re.compile(rf"^\W*(?P<who>{_NAME})\s*[:–—-]\s*(?P<said>{_OPENING}.+)$", re.DOTALL),
    re.compile(rf"^(?P<said>{_OPENING}.+{_CLOSING})\s*[–—-]\s*(?P<who>{_NAME})\W*$", re.DOTALL),
)
_LEADING = re.compile(r"[\s,:;]*(?:it,\s+)?")
_TRAILING = re.compile(r"[\s.,;:!?…]*$")
# These stand for a matter that the claim does not tell: "said yes to the plan", "disputes that".
_POINTING = re.compile(
    r"(?:yes|no)(?: to\b|\W*$)|(?:that|this|it|so|otherwise|nothing|much)\W*$", re.IGNORECASE
)
_SHOUTS = frozenset(
    "BREAKING EXCLUSIVE UPDATE WATCH LIVE ALERT NEWS NEW VIDEO FLASH URGENT".split()
)
_PASSED_ON = re.compile(r"according|per\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asserted:
    """A claim, the part of its text that is said to be so, and who is said to have said it.

    `matter` is the whole text where nobody is said to say it. `speaker` is a name or description as
    the claim has it, `mention` its place, if the text has one. `polarity` is what the speaker is
    said to do with the matter. `quotations` are the parts of the matter in quotation marks, marks
    included. Spans point into the claim's text.
    """

    claim: Claim
    matter: Span
    speaker: str | None = None
    polarity: Polarity = Polarity.ASSERTED
    quotations: tuple[Span, ...] = ()
    mention: Span | None = None

    @property
    def words(self) -> Words:
        """The matter's words, on the day that the claim is asked for."""
        return Words(self.matter.of(self.claim.text), self.claim.as_of)


ReadClaim = Callable[[Claim], Asserted]


@dataclass(frozen=True, slots=True)
class _Read:
    """Somebody says something in a claim; `speaker` is None where it does not name who."""

    matter: Span
    speaker: str | None
    polarity: Polarity
    mention: Span | None


def claim_reader(attributor: Attributor) -> ReadClaim:
    """Return what reads claims."""
    return partial(read_claim, attributor=attributor)


def read_claim(claim: Claim, *, attributor: Attributor) -> Asserted:
    """Read what a claim asserts, and who is to have said it.

    Where the claim's own field names another than its text, the text is what the one of the field
    is to have said, with its "Zelensky said".
    """
    text = claim.text
    ours = claim.speaker.strip() if claim.speaker and claim.speaker.strip() else None
    read = _labelled(text) or _attributed(text, attributor)
    if read is None or not _same(read.speaker, ours):
        read = _Read(Span(0, len(text)), ours, Polarity.ASSERTED, None)
    speaker = read.speaker or ours
    quoted = tuple(quotations(text, read.matter))
    return Asserted(claim, read.matter, speaker, read.polarity, quoted, read.mention)


def _same(said: str | None, ours: str | None) -> bool:
    """Tell whether what is read can be used: by somebody, and by no other than the field's."""
    if said is None or ours is None:
        return said is not ours
    return same_person(ours, said).agrees


def _labelled(text: str) -> _Read | None:
    """Read `Zelensky: "X"` and `"X" - Zelensky`, which is how posts and headlines quote."""
    for pattern in _LABELLED:
        found = pattern.match(text)
        if found:
            matter, mention = Span(*found.span("said")), Span(*found.span("who"))
            return _Read(_trimmed(text, matter), found["who"], Polarity.ASSERTED, mention)
    return None


def _attributed(text: str, attributor: Attributor) -> _Read | None:
    """Read who says what by the code that reads articles; None where nobody says anything."""
    whole = Span(0, len(text))
    article = Article(text, blocks=(Block(whole, BlockKind.BODY),) if text else ())
    [found] = attributor([(article, split(article))])
    said = [a for a in found if a.act is Act.SPEECH and a.content and tells_words(a, text)]
    heard = [a for a in said if not (_inside_quotation(a, text) or _shouted(a))]
    telling = _who_says(heard, text)
    if telling is None or says_nothing(telling, text):
        return None
    matter = _trimmed(text, _extent(telling))
    if not len(matter) or _POINTING.match(matter.of(text)):
        return None
    speaker = telling.speaker
    mention = None if isinstance(speaker, Narrator) else speaker.mention
    polarity = Polarity.ASSERTED if says_plainly(telling, text) else telling.polarity
    return _Read(matter, called(speaker), polarity, mention)


def called(speaker: Speaker) -> str | None:
    """Return a speaker's name or description as it is printed; None where the text has none."""
    match speaker:
        case Named(name=name) | Organisation(name=name) | Document(name=name):
            return name
        case Anonymous(description=description):
            return description
        case Unresolved() | Narrator():
            return None


def _who_says(said: Sequence[Attribution], text: str) -> Attribution | None:
    """Return the outermost of what is said, or what it passes on: "Doe said X, the Post reported".

    Who only passes on is told by "according to" or by standing behind what it passes on.
    """
    outer = max(said, key=lambda a: sum(map(len, a.content)), default=None)
    if outer is None or outer.cue is None:
        return None
    inner = [a for a in said if a is not outer and outer.content[0].contains(_extent(a))]
    passing = _PASSED_ON.match(outer.cue.of(text)) or outer.cue.start > outer.content[0].end
    return _who_says(inner, text) or outer if passing else outer


def _shouted(attribution: Attribution) -> bool:
    """Tell whether what stands before a colon calls for attention, and names nobody."""
    return (called(attribution.speaker) or "").upper() in _SHOUTS


def _inside_quotation(attribution: Attribution, text: str) -> bool:
    """Tell whether it is said inside a quotation, which is part of the matter."""
    cue = attribution.cue
    every = quotations(text, Span(0, len(text)))
    return cue is not None and any(quotation.contains(cue) for quotation in every)


def _extent(attribution: Attribution) -> Span:
    """Return from where to where the content reaches, with a cue that interrupts it."""
    return Span(min(c.start for c in attribution.content), max(c.end for c in attribution.content))


def _trimmed(text: str, span: Span) -> Span:
    """Leave out the marks around what is said that are not its own."""
    printed = span.of(text)
    leading = _LEADING.match(printed)
    first = leading.end() if leading else 0
    trailing = _TRAILING.search(printed, first)
    return Span(span.start + first, span.start + (trailing.start() if trailing else len(printed)))
