"""What is compared between a gold attribution and the predicted one that was matched to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from factcheck.evaluation.gold import Who, who
from factcheck.evaluation.matching import Match, plain, same_cue, same_speaker
from factcheck.model import Article, Span


class Aspect(StrEnum):
    """One thing that can be right or wrong; the value is the name of its figure."""

    KIND = "kind"
    SPEAKER = "speaker"
    ROLE = "role"
    CUE = "cue"
    VOICE = "voice"
    POLARITY = "polarity"
    TOLD_TO = "told_to"
    SAID_ON = "said_on"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the gold has, what was predicted, and whether that is right."""

    wanted: str
    given: str
    right: bool


def compare(pair: Match, aspect: Aspect, article: Article) -> Comparison | None:
    """Compare one aspect of a matched pair; None where neither of the two has such a thing."""
    return _COMPARISONS[aspect](pair, article)


def shown(speaker: Who) -> str:
    """Return a speaker's kind and name."""
    return f"{speaker.kind.value} {speaker.name or ''}".strip()


def _kind(pair: Match, _: Article) -> Comparison:
    wanted, given = pair.gold.who.kind, who(pair.predicted.speaker).kind
    return Comparison(wanted, given, wanted is given)


def _speaker(pair: Match, _: Article) -> Comparison:
    wanted, given = pair.gold.who, who(pair.predicted.speaker)
    return Comparison(shown(wanted), shown(given), same_speaker(wanted, given))


def _role(pair: Match, _: Article) -> Comparison | None:
    """Compare roles only where the gold has one: it marks those that stand beside the name."""
    wanted, given = pair.gold.who.role, who(pair.predicted.speaker).role
    return _same_words(wanted, given) if wanted else None


def _cue(pair: Match, article: Article) -> Comparison:
    given = _printed(pair.predicted.cue, article)
    return Comparison(str(pair.gold.cue), given, same_cue(pair.gold, pair.predicted, article))


def _voice(pair: Match, _: Article) -> Comparison:
    wanted, given = pair.gold.voice, pair.predicted.voice
    return Comparison(str(wanted), str(given), wanted is given)


def _polarity(pair: Match, _: Article) -> Comparison:
    wanted, given = pair.gold.polarity, pair.predicted.polarity
    return Comparison(wanted, given, wanted is given)


def _told_to(pair: Match, article: Article) -> Comparison | None:
    given = pair.predicted.told_to
    return _same_words(pair.gold.told_to, given.of(article.text) if given else None)


def _said_on(pair: Match, _: Article) -> Comparison | None:
    wanted, given = pair.gold.said_on, pair.predicted.said_on
    return Comparison(str(wanted), str(given), wanted == given) if wanted or given else None


def _content(pair: Match, article: Article) -> Comparison:
    wanted, given = pair.gold.content, pair.predicted.content
    wanted_words, given_words = (
        " … ".join(span.of(article.text) for span in spans) for spans in (wanted, given)
    )
    return Comparison(wanted_words, given_words, wanted == given)


def _same_words(wanted: str | None, given: str | None) -> Comparison | None:
    if not wanted and not given:
        return None
    return Comparison(str(wanted), str(given), plain(wanted) == plain(given))


def _printed(span: Span | None, article: Article) -> str:
    return str(span and span.of(article.text))


_COMPARISONS: Mapping[Aspect, Callable[[Match, Article], Comparison | None]] = {
    Aspect.KIND: _kind,
    Aspect.SPEAKER: _speaker,
    Aspect.ROLE: _role,
    Aspect.CUE: _cue,
    Aspect.VOICE: _voice,
    Aspect.POLARITY: _polarity,
    Aspect.TOLD_TO: _told_to,
    Aspect.SAID_ON: _said_on,
    Aspect.CONTENT: _content,
}
