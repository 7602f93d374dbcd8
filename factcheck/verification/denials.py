"""Whether an attribution denies something, or only says that somebody did not say it."""

import re

from factcheck.model import Anonymous, Attribution, Narrator, Polarity, Unresolved

_UNSAID = re.compile(r"\b(?:not|never|cannot|neither|nor|hardly)\b|n[’']t\b", re.IGNORECASE)
_NOBODY = re.compile(r"(?:nobody|no one|none|neither|no)\b", re.IGNORECASE)
# How far before its cue the "not" of "did not say" may stand, in code points: a few words. A guess.
_NEAR = 40


def says_nothing(attribution: Attribution, text: str) -> bool:
    """Tell whether an attribution tells what was not said, only asked, or tied to a condition.

    "Could not confirm that" is no denial, and "never said that" is none either: the outlet says it.
    """
    if attribution.polarity in (Polarity.DECLINED, Polarity.ASKED, Polarity.CONDITIONAL):
        return True
    speaker, cue = attribution.speaker, attribution.cue
    if cue is None or isinstance(speaker, Narrator):
        return False
    if isinstance(speaker, Anonymous | Unresolved) and _NOBODY.match(speaker.mention.of(text)):
        return True
    start = max(cue.start - _NEAR, 0)
    if speaker.mention.end <= cue.start:
        start = max(start, speaker.mention.end)
    for content in attribution.content:
        if content.end <= cue.start:
            start = max(start, content.end)
    return bool(_UNSAID.search(text[start : cue.end]))
