"""A claim as it is checked: what is said to be so, and who is said to have said it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from factcheck.attribution import Attributor
from factcheck.model import (
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
    Unresolved,
)
from factcheck.sentences import split
from factcheck.verification.signals import Words

# `Zelensky: "…"`: a name, a colon, and words in quotation marks.
_LABELLED = re.compile(r"^(?P<who>[^\W\d_][^:“”\"]{1,60}):\s*(?=[“\"„«‘'])")
_QUOTED = re.compile(r"[“„«\"](?P<words>[^“”„«»\"]+)[”“»\"]")
# Words in quotation marks that are shorter are a term, no quotation.
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Asserted:
    """A claim, the part of its text that is said to be so, and who is said to have said it.

    `matter` is the whole text where nobody is said to say it. `polarity` is what the speaker is
    said to do with it. `quotations` are the words of the matter that stand in quotation marks, all
    of it where the claim's speaker was given apart and the text is one quotation.
    """

    claim: Claim
    matter: Span
    speaker: str | None = None
    polarity: Polarity = Polarity.ASSERTED
    quotations: tuple[Span, ...] = ()

    @property
    def words(self) -> Words:
        """The matter's words, on the day that the claim is asked for."""
        return Words(self.matter.of(self.claim.text), self.claim.as_of)


ReadClaim = Callable[[Claim], Asserted]


def claim_reader(attributor: Attributor | None = None) -> ReadClaim:
    """Return what reads claims: by the rules alone, which read short sentences well and soon."""
    return partial(read_claim, attributor=attributor or Attributor())


def read_claim(claim: Claim, *, attributor: Attributor) -> Asserted:
    """Read a claim by the code that reads articles: a bare article of one sentence."""
    text = claim.text
    whole = Span(0, len(text))
    if labelled := _LABELLED.match(text):
        matter = Span(labelled.end(), len(text))
        speaker = claim.speaker or labelled["who"].strip()
        return Asserted(claim, matter, speaker, quotations=_quotations(text, matter))
    said = _said(text, whole, attributor)
    if said is None:
        return Asserted(claim, whole, claim.speaker, quotations=_quotations(text, whole))
    matter = Span(said.content[0].start, said.content[-1].end)
    speaker = claim.speaker or speaker_name(said, text)
    return Asserted(claim, matter, speaker, said.polarity, _quotations(text, matter))


def speaker_name(attribution: Attribution, text: str) -> str | None:
    """Return how an attribution's speaker is called; the mention where nothing resolved it."""
    match attribution.speaker:
        case Named(name=name) | Organisation(name=name) | Document(name=name):
            return name
        case Anonymous(description=description):
            return description
        case Unresolved(mention=mention):
            return mention.of(text)
        case Narrator():
            return None


def _said(text: str, whole: Span, attributor: Attributor) -> Attribution | None:
    """Return who is said to say most of a claim, if anybody is."""
    article = Article(text, blocks=(Block(whole, BlockKind.BODY),))
    [found] = attributor([(article, split(article))])
    said = [one for one in found if not isinstance(one.speaker, Narrator)]
    return max(said, key=_length, default=None)


def _length(attribution: Attribution) -> int:
    return sum(map(len, attribution.content))


def _quotations(text: str, matter: Span) -> tuple[Span, ...]:
    found = (Span(*one.span("words")) for one in _QUOTED.finditer(text))
    return tuple(
        span
        for span in found
        if span.overlaps(matter) and len(span.of(text).split()) >= _FEWEST_WORDS
    )


def matters(asserted: Sequence[Asserted]) -> list[str]:
    """Return the matters of claims as texts."""
    return [one.words.text for one in asserted]
