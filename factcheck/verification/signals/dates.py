"""Dates and durations: whether claim and sentence can mean the same days."""

from collections.abc import Iterator, Sequence

from factcheck.attribution.words import verbs
from factcheck.model import Agreement, Signal, SignalKind, Span
from factcheck.verification.signals.another_time import at_another_time, is_reckoned
from factcheck.verification.signals.dated import Moment, Side
from factcheck.verification.signals.durations import Duration, durations_of
from factcheck.verification.signals.lasting import lasts_otherwise
from factcheck.verification.signals.moments import moments_of
from factcheck.verification.signals.printed import span_of, tokens_of
from factcheck.verification.signals.shared import cue_of, same_matter
from factcheck.verification.signals.values import Words
from factcheck.verification.signals.wording import agreeing, differing, silent

_DATE = SignalKind.DATE
# In words: "said on Thursday", "told the paper late on Thursday".
_SAID_WITHIN = 4
# Of 42 lengths of time that differed by more than this, 16 were refuted, of 268 others 178
# (`another_time.py` says on which pairs).
_FARTHEST = 100.0


def dates(claim: Words, sentence: Words) -> tuple[Signal, ...]:
    """Compare each date and each length of time in the claim with those in the sentence.

    Dates are stretches of days: "in March 2024" agrees with "on 17 March 2024", and "yesterday" is
    told from the day on which the text was published. They differ where no day lies in both and
    each text gives only one date of that fineness; a sentence with several, one that only says on
    which day somebody spoke, one that reckons from its date ("a year later") and one of another
    time are silent. Of lengths of time likewise: 48 hours are two days.
    """
    return (*_moments(claim, sentence), *_durations(claim, sentence))


def _moments(claim: Words, sentence: Words) -> Iterator[Signal]:
    ours = moments_of(claim)
    theirs = moments_of(sentence) if ours else ()
    for moment in ours:
        place = span_of(tokens_of(claim.text), moment.start, moment.end)
        found = [(other, compare(moment, other)) for other in theirs]
        fits = [other for other, agreement in found if agreement is Agreement.AGREE]
        against = [other for other, agreement in found if agreement is Agreement.DIFFER]
        rival = None if fits else _rival(claim, sentence, moment, against=against)
        if fits:
            places = (place, _place(sentence, fits[0]))
            yield agreeing(_DATE, claim, sentence, places=places)
        elif (
            rival is not None
            and not is_reckoned(sentence)
            and not at_another_time(claim, sentence)
            and same_matter(claim, sentence, apart=[place])
        ):
            places = (place, _place(sentence, rival))
            yield differing(_DATE, claim, sentence, places=places)
        else:
            lacks = "gives dates that need not be of the same" if theirs else "gives no date"
            yield silent(_DATE, claim, place, beside=_spans(sentence, theirs), lacks=lacks)


def compare(moment: Moment, other: Moment) -> Agreement:
    """Say whether two dates can be the same, cannot be, or whether that is not known."""
    sides = {moment.side, other.side}
    if moment.side is other.side:
        meeting = _meet(moment, other)
        open_ended = moment.side in {Side.BEFORE, Side.AFTER}
        if meeting is None or (open_ended and not meeting):
            return Agreement.SILENT
        return Agreement.AGREE if meeting else Agreement.DIFFER
    if Side.AT not in sides or not moment.days or not other.days:
        return Agreement.SILENT
    bound, point = (other, moment) if moment.side is Side.AT else (moment, other)
    return _beside(bound, point)


def _beside(bound: Moment, point: Moment) -> Agreement:
    """Compare "before 1950" with a date."""
    edge, day = bound.days[0], point.days[0]
    if bound.side in {Side.BEFORE, Side.AFTER} and edge.meets(day):
        return Agreement.SILENT
    match bound.side:
        case Side.BEFORE:
            return Agreement.AGREE if day.first < edge.first else Agreement.DIFFER
        case Side.AFTER:
            return Agreement.AGREE if day.last > edge.last else Agreement.DIFFER
        case _:
            # "Since 2016" and "in 2018": begun and done are two things.
            return Agreement.AGREE if edge.meets(day) else Agreement.SILENT


def _meet(moment: Moment, other: Moment) -> bool | None:
    if moment.days and other.days:
        return any(a.meets(b) for a in moment.days for b in other.days)
    if moment.month is None or other.month is None:
        return None
    same_month = moment.month == other.month
    if moment.day is None or other.day is None:
        return same_month
    return same_month and moment.day == other.day


def _rival(
    claim: Words, sentence: Words, moment: Moment, *, against: Sequence[Moment]
) -> Moment | None:
    """Return the date of the sentence that stands where the claim's does, None if none surely does.

    That is the only one of its fineness, where the claim's is the only one of its own, or else the
    only one after the same word: born in 1950, born 5 May 1951, died 2001.
    """
    ours, theirs = moments_of(claim), moments_of(sentence)
    # What agrees with another date of the claim is that one.
    against = [
        other
        for other in against
        if not any(compare(each, other) is Agreement.AGREE for each in ours)
        and not _only_says_when(sentence, other)
    ]
    if against and _alone(moment, ours) and _alone(against[0], theirs):
        return against[0]
    cue = cue_of(claim, _place(claim, moment))
    same = [other for other in against if cue and cue_of(sentence, _place(sentence, other)) == cue]
    return same[0] if len(same) == 1 else None


def _alone(moment: Moment, those: Sequence[Moment]) -> bool:
    return sum(1 for other in those if other.grain is moment.grain) == 1


def _only_says_when(sentence: Words, moment: Moment) -> bool:
    """Tell whether a date is that of a saying: "officials said on Thursday"."""
    if not moment.relative:
        return False
    words = tokens_of(sentence.text)
    start, end = max(0, moment.start - _SAID_WITHIN), moment.end + _SAID_WITHIN
    return any(word.lower in verbs() for word in words[start:end])


def _durations(claim: Words, sentence: Words) -> Iterator[Signal]:
    ours = durations_of(claim.text)
    theirs = durations_of(sentence.text) if ours else ()
    for duration in ours:
        place = span_of(tokens_of(claim.text), duration.start, duration.end)
        fits = [other for other in theirs if duration.days.meets(other.days)]
        if fits and duration.days.bears_on(fits[0].days):
            other = _place(sentence, fits[0])
            yield agreeing(_DATE, claim, sentence, places=(place, other))
        elif (
            not fits
            and len(ours) == len(theirs) == 1
            and _near_in_length(duration, theirs[0])
            and not lasts_otherwise(claim, sentence, duration, theirs[0])
            and not at_another_time(claim, sentence)
            and same_matter(claim, sentence, apart=[place])
        ):
            other = _place(sentence, theirs[0])
            yield differing(_DATE, claim, sentence, places=(place, other))
        else:
            lacks = "gives no length of time" if not theirs else "gives one that need not be its"
            yield silent(_DATE, claim, place, beside=_spans(sentence, theirs), lacks=lacks)


def _near_in_length(duration: Duration, other: Duration) -> bool:
    """Tell whether two lengths of time may be of one thing: "36 weeks" and "22 minutes" are not."""
    shorter, longer = sorted(one.days.low or one.days.high for one in (duration, other))
    return longer <= _FARTHEST * shorter


def _place(words: Words, found: Moment | Duration) -> Span:
    return span_of(tokens_of(words.text), found.start, found.end)


def _spans(words: Words, found: Sequence[Moment | Duration]) -> list[Span]:
    return [_place(words, each) for each in found]
