"""A name as it is compared: two that are folded alike are spellings of one name.

Conservative: a wrong link is worse than none. A first name and a surname must both agree up to how
an alphabet is transcribed; "Jon" is not "John", "Terri" not "Terry", "Vladimir" not "Volodymyr".
The archive keeps what is made here: who changes a rule adds a migration that folds its names anew.
"""

import re
from dataclasses import dataclass
from functools import cache

from anyascii import anyascii

from factcheck.model import SourceKind
from factcheck.names.variants import variants

_WORD = re.compile(r"[A-Za-z0-9']+")
# Names of more words are none, and would only cost time.
_MOST_WORDS = 12

_Rules = tuple[tuple[re.Pattern[str], str], ...]

# How Cyrillic is transcribed. Each pattern looks at a bounded number of letters.
_ANY: _Rules = (
    (re.compile(r"(?<!^)(?<!c)kh(?=.)"), "h"),  # Akhmed, Ahmed; not Khan, Lockhart
    (re.compile(r"(?<=[^c])ks"), "x"),  # Maksim, Maxim; not Dicks
    (re.compile(r"(?<=..)(?:yy|yi|iy|ii|yj|ij)$"), "y"),  # Zelenskyy, Zelenskiy, Andrii, Andriy
    (re.compile(r"ii"), "i"),  # Mariia
    (re.compile(r"(?<=...)e[ij]$"), "ey"),  # Sergei, Sergey; not Lei
    (re.compile(r"(?<=...)a[ij]$"), "ay"),  # Nikolai, Nikolay
)
_GIVEN: _Rules = ((re.compile(r"^ye(?=[vgk])"), "e"),)  # Yevgeny, Evgeny; not Yellen
_SURNAME: _Rules = (
    (re.compile(r"(?<=.[sc])ki$"), "ky"),  # Zelenski, Zelensky
    (re.compile(r"(?<=..)([oe])ff$"), r"\1v"),  # Romanoff, Romanov
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """`key` is the same for every spelling of a name; `initials` are those between its words.

    "Donald J. Trump" has the key of "Donald Trump", and the initials "j". Whether the two are one
    is told by `kin`, which knows who else bears the name.
    """

    key: str
    initials: str = ""


def spelling_of(name: str, kind: SourceKind) -> Spelling:
    """Fold a name that identifies across articles."""
    return _person(name) if kind is SourceKind.PERSON else Spelling(_body(name))


def _words(name: str) -> list[str]:
    return _WORD.findall(anyascii(name).replace("`", "'"))[:_MOST_WORDS]


def _person(name: str) -> Spelling:
    known = variants()
    first, *rest = _words(name) or [""]
    words = [*_letters(first, name), *rest]
    words = [word.lower().replace("'", "") for word in words]
    while len(words) > 2 and words[0] in known.courtesies:
        words = words[1:]
    end = len(words)
    while end > 1 and words[end - 1] in known.generations:
        end -= 1
    if end < 2:
        return Spelling(" ".join(words))
    first, between, last, generation = words[0], words[1 : end - 1], words[end - 1], words[end:]
    between = [word for word in between if word not in known.articles]
    # "J. K. Rowling": without a first name the initials are all that tells her from others.
    initials = [word for word in between if len(word) == 1 and len(first) > 1]
    names = [_given(word) for word in between if len(word) > 1 or len(first) == 1]
    return Spelling(
        " ".join([_given(first), *names, _surname(last), *generation]), " ".join(initials)
    )


def _letters(word: str, name: str) -> list[str]:
    """Take "JD" in "JD Vance" for two initials, unless the whole name is in capitals."""
    if len(word) == 2 and word.isupper() and word.isalpha() and not name.isupper():
        return list(word)
    return [word]


def _given(word: str) -> str:
    folded = _folded(word, _ANY + _GIVEN)
    return _given_variants().get(folded, folded)


def _surname(word: str) -> str:
    folded = _folded(word, _ANY + _SURNAME)
    return variants().surname.get(folded, folded)


@cache
def _given_variants() -> dict[str, str]:
    """Return the sets of given names with each word folded as a printed one is."""
    return {_folded(word, _ANY + _GIVEN): first for word, first in variants().given.items()}


def _folded(word: str, rules: _Rules) -> str:
    for pattern, instead in rules:
        word = pattern.sub(instead, word)
    return word


def _body(name: str) -> str:
    known = variants()
    bare = name.removeprefix("The ").removeprefix("the ").strip()
    full = known.short_forms.get(bare.replace(".", ""), name)
    words = [word.lower().replace("'", "") for word in _words(full.replace("&", " and "))]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(known.body.get(word, word) for word in words)
