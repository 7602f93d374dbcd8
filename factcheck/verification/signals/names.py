"""Names of people and bodies: whether the sentence has those of the claim."""

from collections.abc import Iterator, Sequence

from factcheck.model import Signal, SignalKind
from factcheck.names.variants import variants
from factcheck.verification.signals.capitals import Name, Sort, folded, names_of
from factcheck.verification.signals.printed import tokens_of
from factcheck.verification.signals.shared import shared
from factcheck.verification.signals.values import Words
from factcheck.verification.signals.wording import agreeing, differing, silent

_NAME = SignalKind.NAME
# Of the claim's words apart from the name so many must be in the sentence before another name in
# the same place gainsays it. A guess.
_ENOUGH = 0.6
# "A" and "I" stand for too much.
_SHORTEST_ACRONYM = 2


def names(claim: Words, sentence: Words) -> tuple[Signal, ...]:
    """Compare each name of a person or body in the claim with those of the sentence.

    They agree where the sentence has the name, a surname of it, an accepted spelling (Zelensky,
    Zelenskyy) or its initials (WHO). A name that is not there is not gainsaid: they differ only
    where another name of the same sort stands in its place ("won by", "president"), and the rest
    of the claim is said.
    """
    return tuple(_compared(claim, sentence))


def _compared(claim: Words, sentence: Words) -> Iterator[Signal]:
    ours = names_of(claim.text)
    theirs = names_of(sentence.text) if ours else ()
    for name in _each_once(ours):
        same = next((other for other in theirs if is_same(name, other)), None)
        if same is not None:
            yield agreeing(_NAME, claim, sentence, places=(name.span, same.span))
            continue
        if name.opening:
            continue  # perhaps no name at all
        rival = _rival(claim, sentence, name, theirs=theirs)
        if rival is not None:
            yield differing(_NAME, claim, sentence, places=(name.span, rival.span))
            continue
        yield silent(_NAME, claim, name.span, beside=(), lacks="does not have that name")


def is_same(name: Name, other: Name) -> bool:
    """Tell whether two names can be of one person or body."""
    one, two = name.words, other.words
    if one == two or _stands_for(one, two) or _stands_for(two, one):
        return True
    short, long = sorted((one, two), key=len)
    if len(short) == 1:
        return short[0] == long[-1] or (short[0] == long[0] and name.sort is not Sort.PERSON)
    # "Donald Trump", "Donald J. Trump", "Cristiano Ronaldo dos Santos Aveiro"
    return set(short) <= set(long)


def _stands_for(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether a name is the initials of another, or a short form that is listed."""
    if len(short) != 1 or len(long) < _SHORTEST_ACRONYM:
        return False
    full = variants().short_forms.get(short[0].upper(), "")
    if full and all(folded(word) in long for word in full.split() if word[0].isupper()):
        return True
    return len(long) > _SHORTEST_ACRONYM and short[0] == "".join(word[:1] for word in long)


def _rival(claim: Words, sentence: Words, name: Name, *, theirs: Sequence[Name]) -> Name | None:
    """Return the other name that stands in the claim's name's place, if exactly one does."""
    printed = {folded(token.text) for token in tokens_of(sentence.text)}
    if printed & {*name.words} or not name.slots:
        return None
    ours = names_of(claim.text)
    rivals = [
        other
        for other in theirs
        if other.sort is name.sort
        and other.slots & name.slots
        and not other.opening
        and not any(is_same(other, each) for each in ours)
    ]
    enough = len(rivals) == 1 and shared(claim, sentence, apart=[name.span]) >= _ENOUGH
    return rivals[0] if enough else None


def _each_once(those: Sequence[Name]) -> list[Name]:
    return list({name.words: name for name in reversed(those)}.values())[::-1]
