"""Who said what: whether somebody said what a claim has them say.

It is ruled on in this order, each with words of an article to show:

1. The claim's quotation is printed as the speaker's: said, or altered where words differ. So is
   what a claim has them say without marks, if it is a whole sentence or more of theirs.
2. The speaker says in the archive what the claim has them say: said. Not so where the claim puts
   words into quotation marks that the sentence does not have.
3. The speaker denies it, or says the opposite: denied; altered where it is nearly word for word the
   opposite of what they are quoted as saying, or so but for a number or a day. Of a claim that the
   speaker denied something it is the other way round. Who is only described as one of many, "a
   former governor", is whoever says it and could be one.
4. The quotation is printed as somebody else's, or somebody else says it and nobody who could be
   the speaker: misattributed. What a claim has somebody say of themselves, somebody else must say
   of themselves too: "Lowe lied", said by a judge, is no other's word for "Lowe admitted lying".
5. Anything else is not found: that the text does not settle who said it, too.
"""

from collections.abc import Sequence

from factcheck.model import Act, Agreement, Evidence, Finding, Passage, Polarity, Saying
from factcheck.verification.asserted import Asserted
from factcheck.verification.denials import accuses, denial_within
from factcheck.verification.hearing import Heard, Side, hear, wanted_side
from factcheck.verification.persons import misspelt
from factcheck.verification.quotations import (
    Likeness,
    Printed,
    closest,
    compare,
    printed_in,
    word_for_word,
)
from factcheck.verification.speakers import could_be, same_speaker, speaks_itself, spoken, who
from factcheck.verification.themselves import speaks_of_self, surely_speaks_of_self, tells_of

# The least likeness of meaning (cosine) of what somebody else says to be the claim's words. In the
# dev half of seeds/gold/rulings.jsonl 10 of 12 that are nearer are rightly found, and 1 of the 3
# that are not (factcheck evaluate rulings).
CLEAR = 0.45


def saying(asserted: Asserted, evidence: Sequence[Evidence]) -> Saying | None:
    """Say whether the claim's speaker said it; None where the claim names no speaker."""
    claimed = asserted.speaker
    if claimed is None:
        return None
    heard = _standing(asserted, hear(asserted, evidence))
    printed = _printed(asserted, evidence)
    return (
        _quoted(claimed, printed)
        or _word_for_word(asserted, claimed, evidence)
        or _own_word(asserted, claimed, heard)
        or _misquoted(claimed, printed)
        or _of_another(asserted, claimed, heard)
        or _not_found(asserted, claimed, heard)
    )


def reason(found: Saying) -> str:
    """Say a finding in a sentence that can be shown to a reader."""
    speaker, by = found.speaker, found.said_by
    other = by is not None and by != speaker
    match found.finding:
        case Finding.SAID:
            return (
                f"the archive has it from {by}" if other else f"the archive has it from {speaker}"
            )
        case Finding.DENIED:
            return f"the archive has {by or speaker} denying it or saying the opposite"
        case Finding.ALTERED:
            said = "other words of" if found.edits else "another number or day from"
            return f"the archive prints {said} {by or speaker} than the claim has"
        case Finding.MISATTRIBUTED:
            return f"the archive has these words from {by}, not from {speaker}"
        case Finding.NOT_FOUND:
            return _why_not(found)


def _why_not(found: Saying) -> str:
    speaker, by = found.speaker, found.said_by
    if found.sentence_id is None:
        return f"nothing was found in which {speaker} says it or the opposite"
    if by is None:
        return f"it is said in the archive, but the text does not settle whether by {speaker}"
    if misspelt(speaker, by):
        return f"{by} says it, who is spelled much like {speaker}: is {by} meant?"
    if by == speaker:
        return f"{speaker} says much the same, but the quotation is not printed in these words"
    return f"{by} says it in its own voice, and credits {speaker} with nothing like it"


Cited = tuple[Printed, Agreement]


def _printed(asserted: Asserted, evidence: Sequence[Evidence]) -> list[Cited]:
    """Return the printed quotations that are like the claim's longest, the closest first.

    What a claim has somebody deny are not their words.
    """
    if not asserted.quotations or asserted.polarity is Polarity.DENIED:
        return []
    longest = max(asserted.quotations, key=len)
    passages = [passage for item in evidence for passage in (item.passage, *item.copies)]
    alike = [
        one
        for one in closest(asserted.claim.text, longest, passages)
        if one.likeness is not Likeness.OTHER
    ]
    claimed = asserted.speaker or ""
    return [
        (one, same_speaker(claimed, one.attribution, one.passage.article).agreement)
        for one in alike
    ]


def _quoted(claimed: str, printed: Sequence[Cited]) -> Saying | None:
    """Compare with what the speaker is quoted as saying."""
    own = next((one for one, agreement in printed if agreement is Agreement.AGREE), None)
    if own is None:
        return None
    by = who(own.attribution, own.passage.article)
    if own.likeness is Likeness.IDENTICAL:
        return Saying(Finding.SAID, claimed, own.passage.id, by)
    identical = [one for one, _ in printed if one.likeness is Likeness.IDENTICAL]
    if identical:
        return None
    return Saying(Finding.ALTERED, claimed, own.passage.id, by, own.edits)


def _standing(asserted: Asserted, heard: Sequence[Heard]) -> list[Heard]:
    """Leave out the speaker's word that they deny in the same sentence.

    "He had promised it, but said no such promise had been made" is no word of his for it.
    """
    if wanted_side(asserted) is Side.NOT_SO:
        return list(heard)
    own = [one for one in heard if one.agreement is Agreement.AGREE]
    denied = {one.passage.id for one in own if one.side is Side.NOT_SO}
    gone = [one for one in own if one.side is Side.SO and one.passage.id in denied]
    return [one for one in heard if one not in gone]


def _takes_back(asserted: Asserted, claimed: str, passage: Passage) -> bool:
    """Tell whether a speaker denies what the sentence says before; who denies a charge does not."""
    denial = denial_within(passage)
    if denial is None or accuses(asserted.words.text):
        return False
    return same_speaker(claimed, denial, passage.article).agrees


def _word_for_word(asserted: Asserted, claimed: str, evidence: Sequence[Evidence]) -> Saying | None:
    """Find whole sentences of the speaker's in which the claim's words are, as they are.

    They are denied where the speaker takes them back in the same sentence.
    """
    if asserted.quotations or asserted.polarity is not Polarity.ASSERTED:
        return None
    for item in evidence:
        for passage in (item.passage, *item.copies):
            for said in passage.attributions:
                asserts = said.act is Act.SPEECH and said.polarity is Polarity.ASSERTED
                if not asserts or not word_for_word(
                    asserted.claim.text, asserted.matter, passage, said
                ):
                    continue
                if same_speaker(claimed, said, passage.article).agrees:
                    back = _takes_back(asserted, claimed, passage)
                    finding = Finding.DENIED if back else Finding.SAID
                    return Saying(finding, claimed, passage.id, who(said, passage.article))
    return None


def _own_word(asserted: Asserted, claimed: str, heard: Sequence[Heard]) -> Saying | None:
    """Find the speaker's own word for it, else against it."""
    wanted = wanted_side(asserted)
    own = [one for one in heard if one.agreement is Agreement.AGREE]
    for one in (*own, *(one for one in heard if _could_be(claimed, one))):
        if one.side is wanted and _in_these_words(asserted, one):
            return Saying(Finding.SAID, claimed, one.passage.id, one.who)
    against = next((one for one in own if one.side is not wanted), None)
    if against is None:
        return None
    return _opposite(asserted, claimed, against)


def _could_be(claimed: str, one: Heard) -> bool:
    """Tell whether somebody could be one of many, of whom nobody else in the sentence is one."""
    said, article = one.attribution, one.passage.article
    others = (other for other in spoken(one.passage) if other is not said)
    return could_be(claimed, said) and not any(
        speaks_itself(claimed, other, article).agrees for other in others
    )


def _opposite(asserted: Asserted, claimed: str, against: Heard) -> Saying | None:
    """Tell a denial, and the opposite in other words, from words or figures that were changed.

    Whoever is printed with the very words has not said the opposite.
    """
    where = against.passage.id, against.who
    if against.attribution.polarity is not Polarity.DENIED and asserted.polarity is not (
        Polarity.DENIED
    ):
        text, said = asserted.claim.text, against.attribution
        printed = compare(text, asserted.matter, against.passage, said)
        if printed.likeness is Likeness.IDENTICAL:
            return None
        if printed.likeness is Likeness.ALTERED:
            return Saying(Finding.ALTERED, claimed, *where, printed.edits)
        if against.altered:
            return Saying(Finding.ALTERED, claimed, *where)
    return Saying(Finding.DENIED, claimed, *where)


def _in_these_words(asserted: Asserted, one: Heard) -> bool:
    """Tell whether a sentence has the words that the claim puts into quotation marks, if any."""
    return all(
        printed_in(asserted.claim.text, quotation, one.passage) for quotation in asserted.quotations
    )


def _misquoted(claimed: str, printed: Sequence[Cited]) -> Saying | None:
    """Find whose words the quotation is, if it is in nobody's who could be the speaker."""
    if any(agreement is not Agreement.DIFFER for _, agreement in printed):
        return None
    for one, _ in printed:
        by = who(one.attribution, one.passage.article)
        return Saying(Finding.MISATTRIBUTED, claimed, one.passage.id, by)
    return None


def _of_another(asserted: Asserted, claimed: str, heard: Sequence[Heard]) -> Saying | None:
    """Find somebody else who says it, where nobody says it who could be the speaker.

    What is no nearer in meaning than much that is said is neither another's word nor the speaker's.
    """
    wanted = wanted_side(asserted)
    saying_so = [
        one
        for one in heard
        if one.side is wanted
        and not one.narrated
        and (one.likeness >= CLEAR or one.agreement is Agreement.AGREE)
    ]
    if any(one.agreement is not Agreement.DIFFER for one in saying_so):
        return None
    of_self = speaks_of_self(asserted)
    for one in saying_so:
        if of_self and not surely_speaks_of_self(one.attribution, one.passage, asserted):
            continue
        if tells_of(claimed, one.attribution, one.passage):
            continue
        return Saying(Finding.MISATTRIBUTED, claimed, one.passage.id, one.who)
    return None


def _not_found(asserted: Asserted, claimed: str, heard: Sequence[Heard]) -> Saying:
    """Say what comes nearest: the speaker's other words, one who may be the speaker, the outlet."""
    wanted = wanted_side(asserted)
    saying_so = [one for one in heard if one.side is wanted]
    for one in saying_so:
        if one.agreement is Agreement.AGREE:
            return Saying(Finding.NOT_FOUND, claimed, one.passage.id, claimed)
    for one in saying_so:
        if one.agreement is Agreement.SILENT and not one.narrated:
            nearly = one.who if misspelt(claimed, one.who) else None
            return Saying(Finding.NOT_FOUND, claimed, one.passage.id, nearly)
    for one in saying_so:
        if one.narrated:
            return Saying(Finding.NOT_FOUND, claimed, one.passage.id, one.who)
    return Saying(Finding.NOT_FOUND, claimed)
