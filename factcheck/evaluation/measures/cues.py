"""Which cues are of speech: by a list that was fixed before anything was measured with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# Endings of regular forms, and what stands in their place in the lemma.
_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("es", ""),
    ("es", "e"),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)
_SHORTEST = 2
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class SpeechCues:
    """Lemmas and their irregular forms, phrases, and marks."""

    words: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    marks: frozenset[str]

    def holds(self, cue: str) -> bool:
        """Tell whether a cue is of speech.

        It is where the lemma of any of its words is in the list, so that auxiliaries and adverbs
        do not matter; or where its words hold a phrase of the list; or where it is a mark.
        """
        words = _WORD.findall(cue.casefold())
        if not words:
            return bool(set(cue.split()) & self.marks)
        if any(lemma in self.words for word in words for lemma in lemmas(word)):
            return True
        return any(_follow(phrase, words) for phrase in self.phrases)


@cache
def speech_cues() -> SpeechCues:
    """Read `speech_cues.txt`, which says where it is from."""
    text = files("factcheck.evaluation").joinpath("speech_cues.txt").read_text(encoding="utf-8")
    entries = [line.strip() for line in text.splitlines() if line.strip() and line[0] != "#"]
    marks = frozenset(entry for entry in entries if not _WORD.search(entry))
    phrases = tuple(tuple(entry.split("+")) for entry in entries if "+" in entry)
    forms = (form for entry in entries if "+" not in entry for form in entry.split())
    return SpeechCues(frozenset(forms) - marks, phrases, marks)


def lemmas(word: str) -> Iterator[str]:
    """Yield what may be the lemma of a regular form: itself, and what it is without an ending."""
    yield word
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST:
            yield stem + instead
            if not instead and stem[-1] == stem[-2:-1]:  # "admitted"
                yield stem[:-1]


def _follow(phrase: tuple[str, ...], words: list[str]) -> bool:
    ends = len(words) - len(phrase) + 1
    return any(
        all(part in lemmas(word) for part, word in zip(phrase, words[start:], strict=False))
        for start in range(ends)
    )
