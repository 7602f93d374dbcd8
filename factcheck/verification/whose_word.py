"""On whose word a piece of evidence stands: which of a sentence's attributions counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from factcheck.attribution.words import lexicon
from factcheck.model import (
    Act,
    Agreement,
    Anonymous,
    Attribution,
    Document,
    Evidence,
    Footing,
    Named,
    Narrator,
    Organisation,
    Passage,
    Polarity,
    Signal,
    Span,
    Speaker,
    Stance,
    Unresolved,
)
from factcheck.verification.deeds import is_deed
from factcheck.verification.denials import bare_denial, denial_within, points_back
from factcheck.verification.outlets import cited_outlet, own_outlet, passed_on_by, reporter

# Whoever asks, refuses to say or supposes says neither that it is so nor that it is not.
NO_WORD = (Polarity.ASKED, Polarity.DECLINED, Polarity.CONDITIONAL)
_SAYING_SO = (Polarity.ASSERTED, Polarity.HEDGED)
# What the speaker within a speaker's words says is the matter where it is so much of them. A guess.
_INNER = 0.5
# In code points; sentences of news have about 120.
_TWO_SENTENCES = 250
# Of whom "reports" say something, where it is nobody's in particular.
_ANYBODYS = frozenset(
    "media news press local unconfirmed some initial early earlier other multiple several various"
    " recent online foreign international the these".split()
)
_OWNED = (["his"], ["her"], ["its"], ["their"])


@dataclass(frozen=True, slots=True)
class Word:
    """On whose word a piece of evidence stands, as that of its printings tells it that tells most.

    `outlet` is the key of the outlet whose report it is, `printed_by` that of the one that prints
    it: they differ where an agency or another paper is cited. `place` is the same for all words of
    one article, but for those of a block of it that tells another story.
    """

    item: Evidence
    stance: Stance
    passage: Passage
    attribution: Attribution
    source_id: str | None
    footing: Footing
    outlet: str
    printed_by: str
    place: str

    @property
    def speaker(self) -> Speaker:
        """Who speaks."""
        return self.attribution.speaker

    @property
    def name(self) -> str:
        """The name or description as it is printed; an outlet's own where it is its own voice."""
        match self.speaker:
            case Named(name=name) | Organisation(name=name) | Document(name=name):
                return name
            case Anonymous(description=description):
                return description
            case Unresolved(mention=mention):
                return mention.of(self.passage.article.text)
            case Narrator():
                return self.passage.article.outlet or "an outlet without a name"
        assert_never(self.speaker)

    @property
    def narrated(self) -> bool:
        """Whether the outlet that prints it says it in its own voice."""
        return isinstance(self.speaker, Narrator)

    @property
    def second_hand(self) -> bool:
        """Whether it is another outlet's report that is cited."""
        return self.outlet != self.printed_by

    @property
    def principal(self) -> str | None:
        """For whom a spokesman speaks: "the Kremlin", by the words around it or by his role."""
        if self.attribution.principal is not None:
            return self.attribution.principal.of(self.passage.article.text)
        return _principal(self.attribution)

    @property
    def owner(self) -> str | None:
        """The "her" of "her lawyer", where it is not told whose; None for anybody else."""
        source = self.attribution.source
        words = source.of(self.passage.article.text).lower().split() if source else []
        if words[:1] in _OWNED and _speaks_for(" ".join(words[1:3]).replace(",", "")):
            return words[0]
        return None

    @property
    def just_before(self) -> str:
        """The words before the mention of the speaker, of about two sentences, without marks."""
        source = self.attribution.source
        start = source.start if source else 0
        words = self.passage.article.text[max(0, start - _TWO_SENTENCES) : start]
        return "".join(mark if mark.isalnum() or mark in "’'-" else " " for mark in words)


def word_of(item: Evidence) -> Word | None:
    """Return on whose word a piece of evidence stands; None where it gives nobody's.

    Nobody's word are a sentence that does nothing to the claim, and one whose speaker only asks,
    refuses to say, or says what would be the case if something were.

    Of several printings of the sentence the one counts that tells most of the speaker.
    """
    assessment = item.assessment
    if assessment is None or assessment.stance is Stance.NEITHER:
        return None
    found = [
        _in_printing(item, assessment.stance, item.passage, assessment.signals),
        *(_in_printing(item, assessment.stance, copy, ()) for copy in item.copies),
    ]
    words = [word for word in found if word is not None]
    return min(words, key=lambda word: RANKS[word.footing], default=None) if found[0] else None


# The footings, the firmest first.
RANKS = {footing: rank for rank, footing in enumerate(Footing)}


def _in_printing(
    item: Evidence, stance: Stance, passage: Passage, signals: Sequence[Signal]
) -> Word | None:
    said = _counting(passage, signals)
    return None if said is None else a_word(item, stance, passage, said)


def a_word(
    item: Evidence, stance: Stance, passage: Passage, said: tuple[Attribution, str | None]
) -> Word:
    """Return the word of an attribution, and of its source, in one printing of a sentence."""
    attribution, source_id = said
    return Word(
        item,
        stance,
        passage,
        attribution,
        source_id,
        footing(attribution),
        passed_on_by(attribution, passage.article) or reporter(passage.article),
        own_outlet(passage.article),
        _place(passage),
    )


def _place(passage: Passage) -> str:
    block = passage.article.block_at(passage.sentence.span.start)
    if block is None or not passage.sentence.block.foreign:
        return passage.article.id
    return f"{passage.article.id}/{block.span.start}"


def footing(attribution: Attribution) -> Footing:
    """Say on what footing a word stands.

    On the record is who can be held to it: a person, a body or a document with a name, and whoever
    speaks for one without hiding. Another outlet that is cited without its source is an outlet, and
    whose "reports" there are, is not settled.
    """
    match attribution.speaker:
        case Document(name=name) if _is_hearsay(name):
            return Footing.UNRESOLVED
        case Named() | Organisation() if cited_outlet(attribution.speaker):
            return Footing.OUTLET
        case Named() | Organisation() | Document():
            return Footing.ON_RECORD
        case Anonymous(description=description, reason=None) if _speaks_for(description):
            told = attribution.principal is not None or _principal(attribution) is not None
            return Footing.ON_RECORD if told else Footing.UNNAMED
        case Anonymous():
            return Footing.UNNAMED
        case Unresolved():
            return Footing.UNRESOLVED
        case Narrator():
            return Footing.OUTLET
    assert_never(attribution.speaker)


def _is_hearsay(name: str) -> bool:
    """Tell "reports" and "local media reports" from "two police reports"."""
    words = name.lower().split()
    return words[-1:] == ["reports"] and _ANYBODYS.issuperset(words[:-1])


def _counting(passage: Passage, signals: Sequence[Signal]) -> tuple[Attribution, str | None] | None:
    """Return the attribution on whose word a sentence stands, and its source; None for nobody's.

    It is the one in whose content stand most of the words that bear on the claim, and of those the
    one whose content covers most of the sentence. Who is told to have said it within another's
    words comes before the other, and whoever answers a question before whoever asks it.
    """
    span = passage.sentence.span
    padding = (None,) * (len(passage.attributions) - len(passage.source_ids))
    every = zip(passage.attributions, (*passage.source_ids, *padding), strict=False)
    denied = denial_within(passage)
    said = [
        one
        for one in every
        if one[0] is not denied
        and not points_back(one[0], passage)
        and not is_deed(one[0], passage.article.text)
    ]
    if not said:
        return Attribution(Narrator(), (span,), None, None, "nobody else is known", 0.0), None
    touched = [place for signal in signals for place in compared(signal)]

    def weight(one: Attribution) -> tuple[int, int, int]:
        bearing = sum(any(c.overlaps(place) for c in one.content) for place in touched)
        # Whoever is cited says the same words as those who pass them on.
        return bearing, one.covered(span), len(one.via)

    ranked = sorted(said, key=lambda pair: weight(pair[0]), reverse=True)
    denial = bare_denial(passage)
    chosen = next((pair for pair in said if pair[0] is denial), ranked[0])
    if chosen[0].polarity is Polarity.ASKED:
        answers = (pair for pair in ranked if _answers(pair[0]))
        chosen = next(answers, chosen)
    within = innermost(chosen[0], [one for one, _ in said], span)
    chosen = next(pair for pair in said if pair[0] is within)
    return None if chosen[0].polarity in NO_WORD else chosen


def innermost(outer: Attribution, said: Sequence[Attribution], span: Span) -> Attribution:
    """Return who is told to have said most of what `outer` says of a sentence, else `outer`.

    "Doe said that Roe had denied it": Roe's is the denial, and Doe passes it on. Who denies that
    somebody said it does not pass it on; nor does who tells what somebody wants.
    """
    for inner in sorted(said, key=lambda one: -one.covered(span)):
        if (
            inner is not outer
            and inner.act is Act.SPEECH
            and not isinstance(inner.speaker, Narrator | Unresolved)
            and outer.polarity in _SAYING_SO
            and _INNER * outer.covered(span) <= inner.covered(span) < outer.covered(span)
            and all(any(whole.contains(part) for whole in outer.content) for part in inner.content)
        ):
            outer = inner
    return outer


def _answers(attribution: Attribution) -> bool:
    named = not isinstance(attribution.speaker, Narrator)
    return named and attribution.polarity not in NO_WORD


def compared(signal: Signal) -> tuple[Span, ...]:
    """Return the places in the sentence that a signal compares with the claim, if it does."""
    return () if signal.agreement is Agreement.SILENT else signal.in_sentence


def _speaks_for(description: str) -> bool:
    return any(word in lexicon().spokespeople for word in description.lower().split())


def _principal(attribution: Attribution) -> str | None:
    """Return for whom a "Kremlin spokesman", a "spokesman for the mayor" speaks by these words."""
    match attribution.speaker:
        case Named(role=str(printed)) | Anonymous(description=printed):
            words = printed.split()
        case _:
            return None
    known = lexicon()
    at = next((n for n, word in enumerate(words) if word.lower() in known.voices), None)
    if at is None:
        return None
    after = words[at + 1 :]
    if after and after[0].lower() in {"for", "of"}:
        return " ".join(after[1:]) or None
    nobody = known.no_principals | known.determiners
    return " ".join(word for word in words[:at] if word.lower() not in nobody) or None
