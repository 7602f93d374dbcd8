"""What of an attribution can be wrong beside its being found."""

from collections.abc import Iterable
from enum import StrEnum

from factcheck.evaluation import aspects
from factcheck.evaluation.gold import who
from factcheck.model import Attribution, Narrator, Span


class Detail(StrEnum):
    """One thing that can be right or wrong; the value is the name of its figure."""

    KIND = "kind"
    NAME = "name"
    CUE = "cue"
    VOICE = "voice"
    POLARITY = "polarity"
    TOLD_TO = "told_to"
    SAID_ON = "said_on"
    ACT = "act"
    CONTENT = "content"
    SOURCE = "source"
    NUMBER = "number"
    KNOWLEDGE = "knowledge"
    REASON = "reason"
    VIA = "via"
    PRINCIPAL = "principal"
    SPEAKER = "speaker"


def shown(spans: Iterable[Span], text: str) -> str:
    """Return the words at some places."""
    return " … ".join(span.of(text) for span in spans)


def spoken(attribution: Attribution, text: str) -> str:
    """Return who is given as the speaker, the words that mention it, and by which rule."""
    speaker = attribution.speaker
    mention = "" if isinstance(speaker, Narrator) else speaker.mention.of(text)
    return f"{aspects.shown(who(speaker))} [{mention}] by {attribution.basis}"
