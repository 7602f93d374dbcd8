"""Whether the speaker of an attribution is the one that a claim names.

A wrong "yes" would put words into somebody's mouth and a wrong "no" would call a claim false: where
the page does not settle it, neither is given.
"""

import re

from factcheck.attribution.words import lexicon
from factcheck.model import (
    Agreement,
    Anonymous,
    Article,
    Attribution,
    BlockKind,
    Document,
    Named,
    Narrator,
    Organisation,
    Passage,
    Signal,
    SignalKind,
    Span,
    Unresolved,
)
from factcheck.verification.asserted import Asserted, called
from factcheck.verification.bodies import is_anaphor, same_body
from factcheck.verification.descriptions import (
    former,
    head,
    holds_office,
    is_description,
    is_indefinite,
    is_voice,
    role_phrase,
    seat,
    telling,
    words,
)
from factcheck.verification.persons import Fit, agree, differ, same_person, silent
from factcheck.verification.related import beside_whom

_ORDER = (Agreement.AGREE, Agreement.SILENT, Agreement.DIFFER)


def same_speaker(claimed: str, attribution: Attribution, article: Article) -> Fit:
    """Tell whether the speaker of an attribution is the one claimed.

    Whoever passes the words on ("the Courier reported, citing officials") has said them too.
    """
    fit = speaks_itself(claimed, attribution, article)
    if fit.agrees:
        return fit
    for passing in attribution.via:
        if same_body(claimed, passing.of(article.text)).agrees:
            return agree(f"{claimed} passes it on")
    return fit


def speaks_itself(claimed: str, attribution: Attribution, article: Article) -> Fit:
    """Tell whether the speaker is the one claimed, and not one who only passes the words on.

    Whoever is told of as a friend or critic of theirs is not, but may say what they say themselves.
    """
    beside = _beside(attribution, article)
    if beside is not None and _is_called(claimed, beside):
        return silent(f"{who(attribution, article)} says it, and {claimed} is not heard")
    return _same(claimed, attribution, article)


def could_be(claimed: str, attribution: Attribution) -> bool:
    """Tell whether a speaker could be one whom a claim only describes, as one of many.

    Whoever has no name could be "a former governor", and a person whose role says nothing else.
    """
    if not is_indefinite(claimed) or not (is_description(claimed) or _is_document(claimed)):
        return False
    match attribution.speaker:
        case Named(role=role):
            return role is None or bool(words(role) & words(claimed))
        case Document():
            return _is_document(claimed)
        case Anonymous(description=description):
            return not _is_document(claimed) and not former(words(claimed) - words(description))
        case Unresolved() | Organisation() | Narrator():
            return False


def _is_document(claimed: str) -> bool:
    return head(claimed) in lexicon().documents


def speaker_signal(asserted: Asserted, passage: Passage) -> Signal | None:
    """Compare a claim's speaker with those who speak in a sentence; None where it names nobody.

    Of several speakers the one counts that fits best.
    """
    if asserted.speaker is None:
        return None
    claimed = asserted.speaker
    in_claim = (asserted.mention,) if asserted.mention else ()
    said = [(same_speaker(claimed, one, passage.article), one) for one in spoken(passage)]
    if not said:
        reason = f"the sentence is the outlet's own, nobody is credited with it, {claimed} neither"
        return Signal(SignalKind.SPEAKER, Agreement.SILENT, in_claim, (), reason)
    fit, best = min(said, key=lambda pair: _ORDER.index(pair[0].agreement))
    mention = () if isinstance(best.speaker, Narrator) else (best.speaker.mention,)
    return Signal(SignalKind.SPEAKER, fit.agreement, in_claim, mention, fit.reason)


def spoken(passage: Passage) -> list[Attribution]:
    """Return what somebody other than the outlet says in a sentence."""
    span = passage.sentence.span
    return [
        one
        for one in passage.attributions
        if not isinstance(one.speaker, Narrator) and one.covers(span)
    ]


def _same(claimed: str, attribution: Attribution, article: Article) -> Fit:
    speaker = attribution.speaker
    match speaker:
        case Named():
            return _person(claimed, speaker, attribution, article)
        case Organisation(name=name):
            return _body(claimed, name)
        case Anonymous(description=description):
            return _unnamed(claimed, description, attribution, article)
        case Document(name=name):
            return _document(claimed, name)
        case Unresolved(candidates=candidates):
            printed = speaker.mention.of(article.text)
            if is_description(claimed) and head(claimed) == head(printed):
                return _by_description(claimed, printed, article)
            could = f": {' or '.join(candidates)}" if candidates else ""
            return silent(f"the text does not settle who says it{could}")
        case Narrator():
            ours = article.outlet is not None and same_body(claimed, article.outlet).agrees
            return agree(f"{claimed} says it in its own voice") if ours else _OWN_VOICE


_OWN_VOICE = silent("the outlet says it in its own voice")


def _person(claimed: str, speaker: Named, attribution: Attribution, article: Article) -> Fit:
    """Compare with a person: by name, by role, or as one who speaks for a body."""
    role = _role(speaker, attribution, article)
    if is_description(claimed):
        return _by_role(claimed, speaker, role, article)
    fit = same_person(claimed, speaker.name)
    if fit.agreement is not Agreement.DIFFER:
        return fit
    return _by_body(claimed, speaker, role, attribution, article) or fit


def _role(speaker: Named, attribution: Attribution, article: Article) -> frozenset[str]:
    """Return the words that say what a person is, beside the name or in an earlier mention."""
    printed = [speaker.role or "", *(span.of(article.text) for span in speaker.chain)]
    if attribution.source is not None:
        printed.append(attribution.source.of(article.text))
    every = frozenset[str]().union(*map(words, printed))
    return every - words(speaker.name)


def _by_role(claimed: str, speaker: Named, role: frozenset[str], article: Article) -> Fit:
    """Compare "the mayor" with a person by the role that the article gives."""
    ours, what = words(claimed), head(claimed)
    if is_indefinite(claimed) and what not in role:
        return silent(f"the claim does not say who {claimed} is, {speaker.name} could be")
    if what in role and former(role) == former(ours):
        missing, more = ours - role, words(speaker.role or "") - ours
        if not (missing and more) and missing <= words(article.text):
            return agree(f"{speaker.name} is {claimed}, by the role that is printed")
    if _another_holds(role_phrase(claimed), speaker.name, article):
        return differ(f"{speaker.name} is not {claimed}: the article gives the role to another")
    if what in role:
        return silent(f"{speaker.name} has such a role, and nothing tells whether it is this one")
    return silent(f"the article does not say whether {speaker.name} is {claimed}")


def _another_holds(role: str, name: str, article: Article) -> bool:
    """Tell whether the article prints a role before or behind another name.

    Not in a headline, which may capitalise its verbs: "Harbour Chief Admits Taking Bribes".
    """
    beside = rf"\b(?i:{re.escape(role)}),? ([^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)*)"
    others = (found for found in re.finditer(beside, article.text) if not _heads(found, article))
    return any(same_person(other[1], name).agreement is Agreement.DIFFER for other in others)


def _heads(found: re.Match[str], article: Article) -> bool:
    """Tell whether words stand in a headline."""
    block = article.block_at(found.start())
    return block is not None and block.kind is BlockKind.HEADLINE


def _by_body(
    claimed: str, speaker: Named, role: frozenset[str], attribution: Attribution, article: Article
) -> Fit | None:
    """Tell whether a person speaks for a body or person that is claimed to speak."""
    name, ours = speaker.name, words(claimed)
    if attribution.principal is not None and _fits(claimed, attribution.principal, article):
        return agree(f"{name} speaks for {claimed}")
    if ours and ours <= role:
        if speaker.role is not None and head(claimed) == head(speaker.role):
            return agree(f"{name} is {claimed}, by the role that is printed")
        if is_voice(role):
            return agree(f"{name} is a spokesman of {claimed}")
        if holds_office(role):
            return agree(f"{name} speaks as the head of {claimed} or of a part of it")
        return silent(f"{name} is of {claimed}, and it is not said that the word is its own")
    if is_voice(role) and not telling(role):
        return silent(f"{name} is a spokesman, and it is not said whose")
    if is_anaphor(claimed) or (seat(claimed) and holds_office(role)):
        return silent(f"{name} could speak for {claimed}")
    return None


def _fits(claimed: str, place: Span, article: Article) -> bool:
    return _is_called(claimed, place.of(article.text))


def _is_called(claimed: str, printed: str) -> bool:
    return same_body(claimed, printed).agrees or same_person(claimed, printed).agrees


def _beside(attribution: Attribution, article: Article) -> str | None:
    """Return beside whom the speaker stands, if that is all that is said of them."""
    return beside_whom(attribution.source.of(article.text)) if attribution.source else None


def _body(claimed: str, name: str) -> Fit:
    """Compare with a body: "the mayor" is not the mayor's office, but that speaks for her."""
    if is_description(claimed) and not words(claimed) <= words(name):
        another = not is_indefinite(claimed) and not is_anaphor(name)
        reason = f"{name} is a body, and {claimed} a person"
        return differ(reason) if another else silent(reason)
    return same_body(claimed, name)


def _unnamed(claimed: str, description: str, attribution: Attribution, article: Article) -> Fit:
    """Compare with somebody unnamed, who may be a spokesman, or be described in the claim."""
    ours, theirs = words(claimed), words(description)
    principal = attribution.principal
    if (principal is not None and _fits(claimed, principal, article)) or (
        is_voice(theirs) and ours and ours <= theirs
    ):
        return agree(f"{description} speaks for {claimed}")
    if is_description(claimed):
        return _by_description(claimed, description, article)
    if ours & theirs & telling(ours) or not is_indefinite(description):
        return silent(f"the article does not say who “{description}” is")
    if not is_description(description):
        return silent(f"the article does not say who “{description}” are")
    return differ(f"it is {description} who says it, not {claimed}")


def _by_description(claimed: str, description: str, article: Article) -> Fit:
    """Compare two descriptions: they fit where one says all that the other does.

    Of somebody told of before the article says the rest elsewhere.
    """
    ours, theirs = words(claimed), words(description)
    if head(claimed) in theirs and ours <= theirs:
        return agree(f"it is said by {description}")
    told_before = theirs <= ours and not is_indefinite(description)
    if head(claimed) == head(description) and told_before and ours <= words(article.text):
        return agree(f"it is said by {description}, told of before")
    if is_indefinite(description) and not is_indefinite(claimed):
        return differ(f"it is {description} who says it, not {claimed}")
    return silent(f"nothing tells whether {description} is {claimed}")


def _document(claimed: str, name: str) -> Fit:
    """Compare with a document: it speaks for whoever made it, as far as its name says who."""
    ours, theirs = words(claimed), words(name)
    if (ours and ours <= theirs) or (telling(theirs) and telling(theirs) <= ours):
        return agree(f"it stands in {name}")
    if telling(theirs):
        return differ(f"it stands in {name}, and is not by {claimed}")
    return silent(f"it stands in {name}, and the text does not say whose that is")


def who(attribution: Attribution, article: Article) -> str:
    """Return how a speaker is printed, in a name, a description or at least a mention.

    Not by the name of another: "a friend of Dahl's".
    """
    if isinstance(attribution.speaker, Narrator):
        return article.outlet or "the outlet"
    if attribution.source is not None and _beside(attribution, article) is not None:
        return attribution.source.of(article.text)
    return called(attribution.speaker) or attribution.speaker.mention.of(article.text)
