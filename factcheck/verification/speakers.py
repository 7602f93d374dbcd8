"""Whether a sentence's speaker is the one that a claim names."""

import re

from factcheck.model import (
    Agreement,
    Anonymous,
    Article,
    Attribution,
    Document,
    Named,
    Narrator,
    Organisation,
    Passage,
    Signal,
    SignalKind,
    SourceKind,
    Span,
    Unresolved,
)
from factcheck.names import spelling_of
from factcheck.verification.asserted import Asserted, speaker_name

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Before a name these say what somebody is, not who.
_TITLES = frozenset(
    """
    president prime minister chancellor king queen prince princess pope sir dame lord lady mr mrs ms
    miss dr professor prof general colonel major captain senator congressman congresswoman governor
    mayor judge justice chief secretary foreign defence defense former acting deputy vice the a an
    ukrainian russian american british german french spokesman spokeswoman spokesperson
    """.split()
)
_SPOKES = re.compile(
    r"\b(?:spokes(?:man|woman|person)|representative) (?:for|of)\b|['’]s (?:office|spokes\w+)",
    re.IGNORECASE,
)


def same_speaker(claimed: str, attribution: Attribution, article: Article) -> Agreement:
    """Tell whether an attribution's speaker is the one claimed.

    Silent where the text does not settle who speaks, or a bare name might be another's.
    """
    speaker = attribution.speaker
    match speaker:
        case Named(name=name, role=role):
            if _names_fit(claimed, name):
                return Agreement.AGREE
            if role and _is_role(claimed) and _core(claimed) <= _words(role):
                return Agreement.AGREE
            printed = {w for span in speaker.chain for w in _words(span.of(article.text))}
            if _is_role(claimed) and _core(claimed) <= printed:
                return Agreement.AGREE
            return Agreement.DIFFER
        case Organisation(name=name) | Document(name=name):
            return _fits(_bodies_fit(claimed, name))
        case Anonymous(description=description):
            return _fits(_core(claimed) == _core(description))
        case Unresolved(candidates=candidates):
            open_to_all = not candidates or any(_names_fit(claimed, name) for name in candidates)
            return Agreement.SILENT if open_to_all else Agreement.DIFFER
        case Narrator():
            return Agreement.DIFFER


def speaks_for(claimed: str, attribution: Attribution, article: Article) -> bool:
    """Tell whether a spokesman or an office speaks for the one claimed."""
    if attribution.principal is not None:
        principal = attribution.principal.of(article.text)
        return _names_fit(claimed, principal) or _bodies_fit(claimed, principal)
    return False


def speaker_signal(asserted: Asserted, passage: Passage) -> Signal | None:
    """Compare a claim's speaker with a sentence's; None where the claim names nobody."""
    if asserted.speaker is None:
        return None
    article = passage.article
    said = [one for one in passage.attributions if not isinstance(one.speaker, Narrator)]
    claimed = asserted.speaker
    if not said:
        reason = f"nobody is named who says it, {claimed} neither"
        return Signal(SignalKind.SPEAKER, Agreement.SILENT, (), (), reason)
    order = (Agreement.AGREE, Agreement.SILENT, Agreement.DIFFER)
    best = min(said, key=lambda one: order.index(same_speaker(claimed, one, article)))
    agreement = same_speaker(claimed, best, article)
    who = speaker_name(best, article.text) or ""
    reason = {
        Agreement.AGREE: f"{who} says it",
        Agreement.SILENT: f"the text does not settle who says it: “{who}”",
        Agreement.DIFFER: f"{who} says it, not {claimed}",
    }[agreement]
    return Signal(SignalKind.SPEAKER, agreement, _claimed(asserted), _mention(best), reason)


def _claimed(asserted: Asserted) -> tuple[Span, ...]:
    """Return where the claim's text names the speaker, if it does."""
    at = asserted.claim.text.find(asserted.speaker or "")
    return (Span(at, at + len(asserted.speaker or "")),) if asserted.speaker and at >= 0 else ()


def _mention(attribution: Attribution) -> tuple[Span, ...]:
    if isinstance(attribution.speaker, Narrator):
        return ()
    return (attribution.speaker.mention,)


def _fits(fitting: bool) -> Agreement:  # noqa: FBT001 - the answer of a test, passed on
    return Agreement.AGREE if fitting else Agreement.DIFFER


def _names_fit(claimed: str, name: str) -> bool:
    """Tell whether two names can be one person's: a surname is enough, titles do not count."""
    mine, theirs = _person(claimed), _person(name)
    if not mine or not theirs:
        return False
    one, other = (spelling_of(" ".join(x), SourceKind.PERSON).key for x in (mine, theirs))
    if one == other:
        return True
    surnames = (spelling_of(f"A {x[-1]}", SourceKind.PERSON).key for x in (mine, theirs))
    if len({*surnames}) == 1:
        return 1 in (len(mine), len(theirs)) or mine[0][0] == theirs[0][0]
    return False


def _person(name: str) -> list[str]:
    words = _WORD.findall(re.sub(r"['’]s$", "", name))
    while len(words) > 1 and words[0].lower() in _TITLES:
        words = words[1:]
    return words


def _bodies_fit(claimed: str, name: str) -> bool:
    """Tell whether two names can be one body's: alike, or one short for the other."""
    mine, theirs = _core(claimed), _core(name)
    if not mine or not theirs:
        return False
    kind = SourceKind.ORGANISATION
    if spelling_of(claimed, kind).key == spelling_of(name, kind).key:
        return True
    return mine <= theirs or theirs <= mine or _acronym(claimed, name) or _acronym(name, claimed)


def _acronym(short: str, full: str) -> bool:
    letters = "".join(word[0] for word in _WORD.findall(full) if word[0].isupper())
    plain = re.sub(r"^the ", "", short, flags=re.IGNORECASE).replace(".", "")
    return plain.isupper() and len(plain) > 1 and plain == letters


def _is_role(claimed: str) -> bool:
    """Tell whether somebody is claimed by what he is: "the president", "the mayor"."""
    return claimed.lower().startswith("the ") or claimed.islower()


def _core(name: str) -> frozenset[str]:
    return _words(name) - {"the", "a", "an"}


def _words(text: str) -> frozenset[str]:
    return frozenset(re.sub(r"['’]s$", "", word).lower() for word in _WORD.findall(text))
