"""Denials: of the sentence before, and those that only tell that somebody did not say something."""

import re

from factcheck.model import Anonymous, Attribution, Narrator, Passage, Polarity, Span, Unresolved

_UNSAID = re.compile(r"\b(?:not|never|cannot|neither|nor|hardly)\b|n[’']t\b", re.IGNORECASE)
_NOBODY = re.compile(r"(?:nobody|no one|none|neither|no)\b", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"[,;:.!?—–“”\"()]")
# With these alone a "not" is in what is said: "said that no licence had been granted".
_PLAIN = re.compile(
    r"(?:has |have |had |was |were |is |are )?(?:sa(?:y|ys|id|ying)|told|tells?|add(?:s|ed|ing)"
    r"|wr(?:ites?|ote)|according to|per)$",
    re.IGNORECASE,
)

_DENIES = re.compile(
    r"\b(?:den(?:y|ie[sd]|ying)|reject|dismiss|disput|refut|rebut|contest|contradict|laugh|scoff)",
    re.IGNORECASE,
)
# The share of a sentence from which what else is said in it is what it is about. A guess.
_MUCH = 1 / 3
# All of what is denied, so that it must stand in the sentence before: "this", "the accusation",
# "that criticism in an email"; but not "it was warned", nor "the claim in court that it was".
_POINTS_BACK = re.compile(
    r"(?:it|this|that|these|those|all this|any of (?:it|this|that))\W*$"
    r"|(?:(?:all|both) )?(?:(?:the|this|that|these|those|such|his|her|its|their) )?"
    r"(?:(?:accusation|account|allegation|assertion|charge|claim|contention|criticism|figure"
    r"|report|rumou?r|suggestion|version)s?|story|stories|theory|theories)"
    r"(?:\W*$| (?:as|at|in|on|within)\b(?!.*\b(?:of|that|to|which)\b))",
    re.IGNORECASE | re.DOTALL,
)


def bare_denial(passage: Passage) -> Attribution | None:
    """Return who denies what the sentence before says, as in "The bank denied this."; else None.

    None where the sentence is mostly what somebody else, or the same one, goes on to say, where it
    asks, and where the sentence before is a denial itself: that would be one of a denial.
    """
    text, span = passage.article.text, passage.sentence.span
    before = passage.before
    if before is None or _DENIES.search(before.of(text)) or passage.text.rstrip().endswith("?"):
        return None
    said = [one for one in passage.attributions if not isinstance(one.speaker, Narrator)]
    for one in said:
        if _is_bare(one, text, span) and not says_nothing(one, text):
            goes_on = (other.covered(span) for other in said if other is not one)
            told = any(covered >= _MUCH * len(span) for covered in goes_on)
            return None if told else one
    return None


def _is_bare(one: Attribution, text: str, span: Span) -> bool:
    if one.polarity is not Polarity.DENIED or one.cue is None or not span.contains(one.cue):
        return False
    denied = [part for part in one.content if part.overlaps(span)]
    if not denied or not _DENIES.search(one.cue.of(text)):
        return False
    first = Span(max(denied[0].start, span.start), min(denied[0].end, span.end))
    return _POINTS_BACK.match(first.of(text)) is not None


def says_nothing(attribution: Attribution, text: str) -> bool:
    """Tell whether an attribution tells what was not said, only asked, or tied to a condition.

    "Could not confirm that" is no denial, and "never said that" is none either: the outlet says it.
    """
    speaker, cue = attribution.speaker, attribution.cue
    if attribution.polarity in (Polarity.ASKED, Polarity.CONDITIONAL):
        return True
    if cue is None or isinstance(speaker, Narrator):
        return False
    if isinstance(speaker, Anonymous | Unresolved) and _NOBODY.match(speaker.mention.of(text)):
        return True
    # "He could not confirm", but not a clause between: "who had not voted, said".
    between = text[speaker.mention.end : cue.end] if speaker.mention.end <= cue.start else ""
    if _UNSAID.search(_CLAUSE_ENDS.split(between)[-1]) or _UNSAID.search(cue.of(text)):
        return True
    return attribution.polarity is Polarity.DECLINED and not says_plainly(attribution, text)


def says_plainly(attribution: Attribution, text: str) -> bool:
    """Tell whether the words that show it only say "said": a "not" beside is then said too."""
    cue = attribution.cue
    return cue is not None and bool(_PLAIN.match(cue.of(text)))
