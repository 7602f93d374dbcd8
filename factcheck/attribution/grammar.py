"""What single words do in a sentence, as far as lists, endings and the words beside them tell."""

from collections.abc import Sequence

from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import given_names, lexicon, persons
from factcheck.model import BlockKind

# Words that carry a noun phrase on to the right of its head: "a diplomat familiar with the matter".
_CARRIES_ON = frozenset(
    "of for with from in at to on about close familiar briefed involved knowledgeable based near"
    " who whose whom that which by inside within outside under against between".split()
)
# "[hundreds] of letters": what they are of is the head.
_QUANTITIES = frozenset(
    "hundreds thousands millions dozens scores number handful majority series group pair".split()
)
# "a report published last month"
_WHEN = frozenset("last this earlier late yesterday today".split())
# "a diplomat with knowledge of the plans"
_KNOWING = frozenset("knowledge direct first-hand firsthand access insight ties links".split())
# Unlike "another" and "some", these never stand for somebody.
_ARTICLES = frozenset("the a an every no".split())
# What a heading prints without a capital, beside prepositions.
_SMALL = frozenset("a an the and but or nor of off up than".split())
# Before the noun that says what somebody or something is: "its operator".
ARTICLES = frozenset("the its their a an".split())
_PARTICIPLES = frozenset("seen written made sent held led drawn known shown".split())
_GENRES = frozenset("interview profile review analysis opinion exclusive a live".split())
_BE = frozenset("is are was were be been being".split())
_NOT = frozenset("not n't never".split())
# "The alleged", "his claims": what follows is no verb.
_NOUN_FOLLOWS = frozenset("a an the his her their its my our your this that these those".split())


def head_of(core: Sequence[Token]) -> int:
    """Return which token is the head: the last before "of", "for", "who", "familiar with"..."""
    when = _WHEN | lexicon().weekdays
    for number, token in enumerate(core):
        if number > 1 and token.lower in when and _is_participle(core, number - 1):
            return number - 2
        if number and token.lower in _CARRIES_ON:
            if token.lower == "of" and core[number - 1].lower in _QUANTITIES:
                continue
            return number - 2 if _is_participle(core, number - 1) else number - 1
    return len(core) - 1


def _is_participle(core: Sequence[Token], at: int) -> bool:
    """Tell whether a word is no noun but "published" in "a study published in"."""
    if at < 1 or core[at - 1].lower in lexicon().determiners:
        return False
    return core[at].lower.endswith("ed") or core[at].lower in _PARTICIPLES


def holds_finite_verb(found: Sequence[Token]) -> bool:
    """Tell whether some words hold a verb that can stand in a main clause."""
    return any(
        is_finite(token) or (token.lower.endswith("ed") and len(token.lower) > 4) for token in found
    )


def is_heading(found: Sequence[Token]) -> bool:
    """Tell whether words are printed as those of a heading are: all but the small ones in capitals.

    A name at the end makes no heading of "Thank you, President Obama.", and who shouts in capitals
    speaks.
    """
    words = [token for token in found if token.is_word]
    small = lexicon().prepositions | _SMALL
    return all(
        word.is_capitalised or word.text[0].isdigit() or word.lower in small for word in words
    ) and not all(word.text.isupper() for word in words if word.is_capitalised)


def is_finite(token: Token) -> bool:
    """Tell whether a word is listed as an auxiliary or as a verb in the past or present."""
    words = lexicon()
    # "Harbour Works Ltd" holds no verb.
    return token.lower in words.auxiliaries or (
        token.lower in words.finite and not token.is_capitalised
    )


def verbish(words: Sequence[Token], at: int, start: int) -> bool:
    """Tell whether the word at `at` reads as the verb of the phrase that begins at `start`."""
    word = words[at]
    if at == start or word.is_capitalised:
        return False
    past = word.lower.endswith("ed") and len(word.lower) > 4
    return is_finite(word) or past or word.lower in lexicon().clause | lexicon().object


def acts(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word in -ed is a verb with an object: "addressed the", not "a retired"."""
    if not words[at].lower.endswith("ed") or words[at].is_capitalised or at + 1 >= len(words):
        return False
    return words[at + 1].lower in {"the", "a", "an", "his", "her", "their", "its"}


def is_genre(found: Sequence[Token]) -> bool:
    """Tell whether a label says what a text is, or whose turn: "Interview:", "A:"."""
    return len(found) == 1 and found[0].lower in _GENRES


def is_article(found: Sequence[Token]) -> bool:
    """Tell whether some words are an article or the like, which no noun follows."""
    words = [token.lower for token in found if token.is_word]
    return bool(words) and all(word in _ARTICLES for word in words)


def is_helping(found: Sequence[Token]) -> bool:
    """Tell whether words do no more than help a verb, "having"; "he's" is somebody."""
    helping = lexicon().auxiliaries | {"having"}
    return all(word.lower in helping and "'" not in word.lower for word in found)


def joins_names(words: Sequence[Token], at: int) -> bool:
    """Tell whether an "and" stands between two capitalised words."""
    return 0 < at < len(words) - 1 and words[at - 1].is_capitalised and words[at + 1].is_capitalised


def relative(words: Sequence[Token], at: int) -> int | None:
    """Return where "who ..." opens, if the verb or "with" at `at` stands in such a clause."""
    if words[at].lower == "with" and 0 < at < len(words) - 1:
        if words[at - 1].lower in {"familiar", "briefed"}:
            return at - 1
        return at if words[at + 1].lower in _KNOWING else None
    for earlier in range(at, max(0, at - 7), -1):
        if not words[earlier].is_word:
            return None
        if words[earlier].lower == "who":
            return earlier
    return None


def is_surname(line: Line, at: int) -> bool:
    """Tell whether a capital makes a name of a verb: "Mr [Said]", "Omar [Said]"; no headline."""
    words = line.tokens
    if at == 0 or not words[at].is_capitalised or line.sentence.block is BlockKind.HEADLINE:
        return False
    titles = lexicon().courtesies | persons() | given_names()
    return words[at - 1].is_capitalised and words[at - 1].stem.rstrip(".") in titles


def _has_article(words: Sequence[Token], at: int) -> bool:
    """Tell whether capitalised words and "a" stand before a word: "a New York Times [report]"."""
    start = at
    while start > 0 and words[start - 1].is_capitalised and words[start - 1].is_word:
        start -= 1
    return 0 < start < at and words[start - 1].lower in {"a", "an"}


def is_verb(line: Line, at: int) -> bool:
    """Tell whether the word is used as an active, positive, finite verb or participle."""
    words, known = line.tokens, lexicon()
    word, ahead = words[at], words[at - 1] if at else None
    if ahead is None:
        return False
    passive = word.lower == "told" and (
        at + 1 == len(words) or words[at + 1].lower in {"not", "to"}
    )
    if (
        passive
        or ahead.lower in _BE | _NOT | {"to", "be", "of", "not", "having"}
        or ahead.lower.endswith("n't")
    ):
        return False
    headline = line.sentence.block is BlockKind.HEADLINE
    if word.is_capitalised and ahead.is_capitalised and not headline:
        return False
    if ahead.lower in _NOUN_FOLLOWS or _has_article(words, at):
        return False
    noun_like = ahead.lower in known.determiners or ahead.is_possessive
    return not (noun_like and word.lower in known.ambiguous)
