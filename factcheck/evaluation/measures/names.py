"""Whether two names are of one speaker, where sets spell them as they like.

Names are compared without case and accents. Spellings of one Slavic ending are one: every run of
i, j and y counts as one i, so that Zelensky, Zelenskyy and Zelenskiy are the same, and Sergei and
Sergey. Persons are the same whose surnames are: the last word, leaving "Jr." and the like. A name
of one word is also that of a person in whose name it stands ("Xi" for "Xi Jinping").
"""

import re
import unicodedata

from factcheck.evaluation.gold import SpeakerKind, who
from factcheck.model import Attribution, Named, Narrator, Unresolved

_AFTER_SURNAME = frozenset("jr sr ii iii iv mp msp md phd kc qc obe mbe".split())
_EMPTY = frozenset({"the", "a", "an", "of", "and", "for", "in", "s"})
_MARKS = "Mn"
# Shorter surnames differ by a letter too often to be one name misspelt.
_LONG_ENOUGH = 6


def folded(name: str) -> list[str]:
    """Return the words of a name as they are compared."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", name)
        if unicodedata.category(letter) != _MARKS
    )
    return [re.sub(r"[iyj]+", "i", word) for word in re.findall(r"[^\W_]+", bare.casefold())]


def surname(name: str) -> str:
    """Return the last word of a name, as it is compared."""
    words = [word for word in folded(name) if word not in _FOLDED_AFTER]
    return words[-1] if words else ""


def same_person(one: str, other: str) -> bool:
    """Tell whether two names can be of one person."""
    if not surname(one) or not surname(other):
        return False
    if surname(one) == surname(other):
        return True
    words, others = folded(one), folded(other)
    single = len(words) == 1 or len(others) == 1
    return single and (set(words) <= set(others) or set(others) <= set(words))


def same_body(one: str, other: str) -> bool:
    """Tell whether two names can be of one body: one holds the other's words, or abbreviates it."""
    words, others = ([w for w in folded(name) if w not in _EMPTY] for name in (one, other))
    if not words or not others:
        return False
    if set(words) <= set(others) or set(others) <= set(words):
        return True
    return "".join(w[0] for w in words) == others[0] or "".join(w[0] for w in others) == words[0]


def is_agent(agent: str, kind: SpeakerKind | None, attribution: Attribution, text: str) -> bool:
    """Tell whether an attribution's speaker is the agent of a claim in CED-1K.

    A person is compared by surname, and then only with a speaker who was given a name; where the
    article does not print the agent's surname, because the set misspells it, one letter may differ.
    A body is compared by words that one name holds of the other, or by initials, with the name that
    was given, with the printed mention, and with the one for whom an unnamed spokesman speaks. An
    agent without a name is compared in the same way, and by the last word of the description.
    """
    speaker = attribution.speaker
    if isinstance(speaker, Narrator | Unresolved):
        return False
    if kind is SpeakerKind.NAMED:
        return isinstance(speaker, Named) and (
            same_person(agent, speaker.name) or _misspelt(agent, speaker.name, text)
        )
    if isinstance(speaker, Named):
        return False
    spans = (speaker.mention, *speaker.chain, attribution.principal)
    printed = (who(speaker).name or "", *(span.of(text) for span in spans if span))
    if kind is SpeakerKind.ANONYMOUS:
        return any(_same_description(agent, words) for words in printed)
    return any(same_body(agent, name) or _misspelt_body(agent, name, text) for name in printed)


def _same_description(one: str, other: str) -> bool:
    words, others = (
        [word.removesuffix("s") for word in folded(name) if word not in _EMPTY]
        for name in (one, other)
    )
    return bool(words and others) and (words[-1] in others or set(others) <= set(words))


def _misspelt(agent: str, name: str, text: str) -> bool:
    wanted, given = surname(agent), surname(name)
    printed = wanted in folded(text)
    return not printed and len(wanted) >= _LONG_ENOUGH and _one_letter_off(wanted, given)


def _misspelt_body(agent: str, name: str, text: str) -> bool:
    words, others = folded(agent), folded(name.removeprefix("the "))
    if len(words) != len(others) or not words:
        return False
    printed = set(folded(text))
    return all(
        one == other or (one not in printed and _one_letter_off(one, other))
        for one, other in zip(words, others, strict=True)
    )


def _one_letter_off(one: str, other: str) -> bool:
    """Tell whether a letter was added, left out or changed."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]


_FOLDED_AFTER = frozenset(word for suffix in _AFTER_SURNAME for word in folded(suffix))
