"""Texts with other names, numbers and words: news in length and mix, and no two alike."""

import random
import re
from collections.abc import Sequence

# Guess: enough to make every copy new, little enough to leave its sentences sentences.
REPLACED = 0.1

_WORD = re.compile(r"\d+|[^\W\d_]+")
# What follows a full stop or stands at the beginning of a line may be no name.
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")


class Rewriting:
    """Rewrites texts with the names and longer words of some texts.

    Each copy of a text has other names (one for one throughout the copy), other digits in its
    numbers, and one longer word in ten replaced by another.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        everything = "\n".join(texts)
        self._names: list[str] = sorted(set(_NAME.findall(everything)))
        self._words: list[str] = sorted(
            {w for w in _WORD.findall(everything) if w.islower() and len(w) > 5}
        )

    def rewrite(self, text: str, chance: random.Random) -> str:
        """Return a copy of one text."""
        [copy] = self.rewrite_all([text], chance)
        return copy

    def rewrite_all(self, texts: Sequence[str], chance: random.Random) -> list[str]:
        """Return a copy of each text, a name being replaced by the same one in all of them."""
        names: dict[str, str] = {}

        def other_name(match: re.Match[str]) -> str:
            return names.setdefault(match[0], chance.choice(self._names))

        def other_word(match: re.Match[str]) -> str:
            return self._other_word(str(match[0]), chance)

        return [_WORD.sub(other_word, _NAME.sub(other_name, text)) for text in texts]

    def vary(self, text: str, chance: random.Random) -> str:
        """Return a text with one of its words of four letters or more replaced, if it has any.

        A sentence without names, numbers and longer words would stand unchanged in every copy.
        """
        found = [
            match for match in _WORD.finditer(text) if match[0].islower() and len(match[0]) > 3
        ]
        if not found:
            return text
        match = chance.choice(found)
        return f"{text[: match.start()]}{chance.choice(self._words)}{text[match.end() :]}"

    def _other_word(self, word: str, chance: random.Random) -> str:
        if word.isdigit():
            return "".join(chance.choice("123456789") for _ in word)
        if word.islower() and len(word) > 5 and chance.random() < REPLACED:
            return chance.choice(self._words)
        return word
