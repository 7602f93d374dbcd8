"""Words that tell that somebody did not say something, only asked, or will not say."""

import re

from factcheck.model import Anonymous, Attribution, Narrator, Polarity, Unresolved

_UNSAID = re.compile(r"\b(?:not|never|cannot|neither|nor|hardly)\b|n[’']t\b", re.IGNORECASE)
_NOBODY = re.compile(r"(?:nobody|no one|none|neither|no|few)\b", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"[,;:.!?—–“”\"()]")
# With these alone a "not" is in what is said: "said that no licence had been granted".
_PLAIN = re.compile(
    r"(?:has |have |had |was |were |is |are )?(?:sa(?:y|ys|id|ying)|told|tells?|add(?:s|ed|ing)"
    r"|wr(?:ites?|ote)|according to|per)$",
    re.IGNORECASE,
)


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
