"""A text as words that do not change where a desk adapts it to its own style.

Case, quotation marks, dashes and stops fall away. Spelling, figures, a few abbreviations and
courtesy titles are brought to one form. What comes of a word need not be a word: "four" becomes
"4", and "hour" becomes "hor" as "colour" becomes "color", which is harmless where both texts are
read so. Fingerprints are kept in archives: to change anything here takes a migration that makes
them anew.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

# A figure with its separators, or letters with the apostrophes between them.
_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*|%")
_CASED = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")

# British to American spelling, by parts of words; each is applied to what the one before left.
_SPELLINGS = tuple(
    (re.compile(british), american)
    for british, american in (
        ("our", "or"),
        ("ogue", "og"),
        ("nce", "nse"),
        ("ll", "l"),
        ("is(?=(?:e[drs]?|ing|ations?|ational)$)", "iz"),
        ("ys(?=(?:e[drs]?|ing)$)", "yz"),
        ("(?<=[bctpv])re(?=s?$)", "er"),
        ("amme(?=s?$)", "am"),
        ("(?<=.[^aeio])[ao]e(?=[^aeiou].)", "e"),
    )
)
_WORDS = {
    "aluminium": "aluminum",
    "amongst": "among",
    "cheque": "check",
    "cheques": "checks",
    "grey": "gray",
    "jewellery": "jewelry",
    "kerb": "curb",
    "mum": "mom",
    "plough": "plow",
    "towards": "toward",
    "tyre": "tire",
    "tyres": "tires",
    "whilst": "while",
    "%": "percent",
    "bn": "billion",
    "m": "million",
    "mn": "million",
    "cllr": "councillor",
    "gov": "governor",
    "rep": "representative",
    "rev": "reverend",
    "sen": "senator",
    "sept": "september",
} | {
    month[:3]: month
    for month in "january february april june july august october november december".split()
}
_COURTESY = frozenset({"mr", "mrs", "ms", "dr"})
_UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
}
# As "9th" is read: the figure, and its ending apart.
_ORDINALS = {
    word: (str(number), ending)
    for number, (word, ending) in enumerate(
        zip(
            "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
            "st nd rd th th th th th th th".split(),
            strict=True,
        ),
        start=1,
    )
}
_TENS = {
    word: number
    for number, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}
# Words that are more than spelt anew. Of nearly all nothing else need be asked.
_ODD = _COURTESY | _UNITS.keys() | _ORDINALS.keys() | _TENS.keys() | {"per"}


def words(text: str) -> tuple[str, ...]:
    """Return a text's words, each in the one form that it has in every desk's style."""
    plain = _INITIALS.sub(lambda found: found[0].replace(".", ""), text.casefold())
    return tuple(_figures(_TOKEN.findall(plain)))


def capitals(text: str) -> frozenset[str]:
    """Return those of a text's words that it prints with a capital, in the form of `words`."""
    printed = (word for word in _CASED.findall(text) if word[0].isupper())
    return frozenset(word for each in printed for word in words(each))


def is_figure(word: str) -> bool:
    """Tell whether one of a text's words is a figure."""
    return word[0].isdigit()


def _figures(found: Sequence[str]) -> Iterator[str]:
    """Yield words in one form, numbers up to ninety-nine as figures, courtesy titles left out."""
    taken = False
    for at, word in enumerate(found):
        if taken:
            taken = False
            continue
        if word not in _ODD:
            yield _spelt(word)
            continue
        after = found[at + 1] if at + 1 < len(found) else ""
        if word in _TENS:
            taken = 0 < _UNITS.get(after, 0) < 10
            yield str(_TENS[word] + (_UNITS[after] if taken else 0))
        elif word in _UNITS:
            yield str(_UNITS[word])
        elif word in _ORDINALS:
            yield from _ORDINALS[word]
        elif word == "per" and after == "cent":
            taken = True
            yield "percent"
        elif word == "per":
            yield word


@lru_cache(maxsize=100_000)  # Guess: the words of a few thousand articles, some 10 MB.
def _spelt(printed: str) -> str:
    if printed[0].isdigit():
        return printed.replace(",", "")
    word = printed.replace("'", "").replace("’", "")
    word = _WORDS.get(word, word)
    for british, american in _SPELLINGS:
        word = british.sub(american, word)
    return word
