"""Posts and titles: whether "the Ukrainian president" is this person."""

from collections.abc import Iterable, Sequence

from factcheck.attribution.counting import is_plural
from factcheck.attribution.mentions import Mention
from factcheck.attribution.person import NO_PART_OF_A_POST, Person
from factcheck.attribution.tokens import Token, span_of
from factcheck.attribution.words import lexicon, nation_of

# Parties of one country by the words that posts name them with. A conservative or a liberal may be
# of any party, and a Labor Secretary or the mayor of Green Bay of none.
PARTIES = {
    "democrat": "democrat",
    "democratic": "democrat",
    "republican": "republican",
    "gop": "republican",
    "libertarian": "libertarian",
}
# What ministers are of: the finance minister is not the one of health.
_DEPARTMENTS = {
    word: line.split()[0]
    for line in (
        "agriculture agricultural farming",
        "culture",
        "defence defense",
        "economy economic economics",
        "education schools",
        "energy",
        "environment climate",
        "finance treasury",
        "foreign",
        "health",
        "home interior",
        "housing building",
        "immigration migration",
        "justice",
        "labour labor employment",
        "sport sports",
        "trade",
        "transport transportation",
    )
    for word in line.split()
}
# Who is a former minister, or a deputy mayor, is not the minister or the mayor.
_QUALIFIED = frozenset("former deputy vice shadow".split())


def holds(person: Person, mention: Mention) -> bool:
    """Tell whether a person has the post named: its noun, and no other country, party or age.

    Both are "former" or "deputy", or neither.

    Of whom the article does not say which country's, nobody is "the US president": it may be
    President Putin who is introduced so.
    """
    if person.role is None:
        return False
    held = person.held
    asked = [word.stem for word in mention.words]
    post = "prime" if mention.head == "pm" else mention.head
    if post not in held or _QUALIFIED & {*held} != _QUALIFIED & {*asked}:
        return False
    if any(word[0].isdigit() and word not in held for word in asked):
        return False  # "the 63-year-old lawyer" is no lawyer whose age is not given
    if _rivals({*held, *person.described}, asked):
        return False
    own, other = _nations(held), _nations(asked)
    return not other or bool(own & other)


def age_of(mention: Mention) -> str | None:
    """Return the age in "the 46-year-old", as it stands after a name: "46"."""
    words = (token.stem for token in mention.words)
    return next((word.split("-")[0] for word in words if "year-old" in word), None)


def described(person: Person, mention: Mention) -> bool:
    """Tell whether "the 46-year-old", "the retired teacher" describes a person.

    The noun, or the age, must be among the words with which the article described the person, and
    no other party; "the two leaders" describes nobody alone.
    """
    if is_plural(mention.head):
        return False
    words = [token.stem for token in mention.words if token.lower not in {"the", "this", "that"}]
    ages = [word.split("-")[0] for word in words if "year-old" in word]
    if ages:
        return all(age in person.described or f"{age}-year-old" in person.described for age in ages)
    if mention.head in nation_of():
        return bool(_nations([mention.head]) & _nations(person.described))
    if mention.head not in person.described or _rivals(person.described, words):
        return False
    if _QUALIFIED & person.described - {*words}:
        return False
    return all(word in person.described for word in words if word in nation_of())


def suits(person: Person, role: Sequence[Token]) -> bool:
    """Tell whether "Mr" or "Ms" before a name can mean this person."""
    titles = {token.lower.rstrip(".") for token in role}
    if titles & {"mr", "sir", "lord"}:
        return person.is_she is not True
    if titles & {"mrs", "ms", "miss", "dame", "lady"}:
        return person.is_she is not False
    return True


def role_words(text: str, role: Sequence[Token], aside: Sequence[Token]) -> str | None:
    """Return the post printed before a name or beside it, without its article."""
    if role and role[-1].lower.rstrip(".") not in lexicon().courtesies:
        words = list(role)
        while len(words) > 1 and words[0].lower in NO_PART_OF_A_POST:
            words = words[1:]
        return span_of(words).of(text)
    inner = [token for token in aside if token.is_word]
    if not any(token.stem in lexicon().roles for token in inner):
        return None
    start = 1 if inner[0].lower in NO_PART_OF_A_POST and len(inner) > 1 else 0
    return span_of(inner[start:]).of(text)


def _rivals(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether both name a party, or a department, and not the same: nobody is of two."""
    mine, theirs = {*one}, {*other}
    return any(
        (own := {kinds[word] for word in mine & kinds.keys()})
        and (others := {kinds[word] for word in theirs & kinds.keys()})
        and not own & others
        for kinds in (PARTIES, _DEPARTMENTS)
    )


def _nations(words: Iterable[str]) -> set[str]:
    return {nation_of()[word] for word in words if word in nation_of()}
