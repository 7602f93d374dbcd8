"""Who speaks, in words that a reporter would print."""

from datetime import date
from typing import assert_never

from factcheck.model import (
    Act,
    Anonymous,
    Article,
    Attribution,
    Document,
    Named,
    Narrator,
    Number,
    Organisation,
    Polarity,
    Speaker,
    Unresolved,
    Voice,
)

VOICES = {
    Voice.DIRECT: "direct speech",
    Voice.INDIRECT: "indirect speech",
    Voice.MIXED: "partly quoted",
}

ACTS = {Act.SPEECH: "", Act.ATTITUDE: "thought or wanted, not said"}

POLARITIES = {
    Polarity.ASSERTED: "",
    Polarity.DENIED: "denied",
    Polarity.DECLINED: "declined to comment",
    Polarity.HEDGED: "hedged",
    Polarity.CONDITIONAL: "on a condition",
    Polarity.ASKED: "asked, not stated",
}


def colour(speaker: Speaker) -> str:
    """Return the colour of this kind of speaker; the outlet's own voice has none."""
    match speaker:
        case Named():
            return "green"
        case Organisation():
            return "cyan"
        case Document():
            return "magenta"
        case Anonymous():
            return "yellow"
        case Unresolved():
            return "red"
        case Narrator():
            return "default"
    assert_never(speaker)


def kind(speaker: Speaker) -> str:
    """Say what kind of source this is."""
    match speaker:
        case Named():
            return "named person"
        case Organisation():
            return "organisation"
        case Document():
            return "document"
        case Anonymous(number=Number.SEVERAL):
            return "unnamed sources"
        case Anonymous():
            return "unnamed source"
        case Unresolved():
            return "speaker not settled"
        case Narrator():
            return "the outlet's own voice"
    assert_never(speaker)


def name(speaker: Speaker, article: Article) -> str:
    """Name the speaker as far as the article does."""
    match speaker:
        case Named(name=known) | Organisation(name=known) | Document(name=known):
            return known
        case Anonymous(description=description):
            return description
        case Unresolved(mention=mention):
            return f"“{mention.of(article.text)}”"
        case Narrator():
            return article.outlet or "The outlet"
    assert_never(speaker)


def role(speaker: Speaker) -> str:
    """Return the role that the article prints, if any."""
    return (speaker.role or "") if isinstance(speaker, Named) else ""


def details(attribution: Attribution, article: Article) -> list[str]:
    """Say what kind of source it is, and how, to whom and when it was said."""
    if isinstance(attribution.speaker, Narrator):
        return [kind(attribution.speaker)]
    sure = f"confidence {attribution.confidence:.2f}"
    return [kind(attribution.speaker), *saying(attribution, article), sure]


def saying(attribution: Attribution, article: Article) -> list[str]:
    """Say how, to whom and when it was said, for whom, and who passes it on."""
    text, told_to, principal = article.text, attribution.told_to, attribution.principal
    via = [span.of(text) for span in attribution.via]
    said = [
        VOICES[attribution.voice] if attribution.voice else "",
        ACTS[attribution.act],
        POLARITIES[attribution.polarity],
        f"for {principal.of(text)}" if principal else "",
        f"told {told_to.of(text)}" if told_to else "",
        f"passed on by {', from '.join(via)}" if via else "",
        f"said on {day(attribution.said_on)}" if attribution.said_on else "",
    ]
    return [detail for detail in said if detail]


def standing(speaker: Speaker, article: Article) -> str:
    """Say how an unnamed source knows and why it is not named, in the article's own words."""
    if not isinstance(speaker, Anonymous):
        return ""
    knowledge, reason = speaker.knowledge, speaker.reason
    said = [
        f"how they know: “{knowledge.of(article.text)}”" if knowledge else "",
        f"why unnamed: “{reason.of(article.text)}”" if reason else "",
    ]
    return " · ".join(part for part in said if part)


def resolution(speaker: Speaker, article: Article) -> str:
    """Show the mentions that led to the speaker, or who else it could be; empty if it is plain."""
    if isinstance(speaker, Narrator):
        return ""
    mentions = [f"“{span.of(article.text)}”" for span in (speaker.mention, *speaker.chain)]
    if isinstance(speaker, Unresolved):
        return f"could be {' or '.join(speaker.candidates)}" if speaker.candidates else ""
    return "by " + " → ".join(mentions) if speaker.chain else ""


def day(date_: date) -> str:
    """Write a day as in 17 October 2024."""
    return f"{date_.day} {date_:%B %Y}"
