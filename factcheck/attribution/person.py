"""A person of an article: the name, and the words with which the article describes the person."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from factcheck.attribution.beside import own_words
from factcheck.attribution.tokens import bare
from factcheck.attribution.words import OWNERS
from factcheck.model import Span

NO_PART_OF_A_POST = OWNERS | frozenset("the a an but and both".split())
_NO_RANKS = frozenset("attorney solicitor surgeon".split())
# What a post is called, too, where it comes back: "the general".
_IN_FULL = {
    "justice": "judge",
    "gen.": "general",
    "col.": "colonel",
    "lt.": "lieutenant",
    "sgt.": "sergeant",
    "maj.": "major",
    "capt.": "captain",
    "cmdr.": "commander",
    "adm.": "admiral",
    "sen.": "senator",
    "rep.": "representative",
    "gov.": "governor",
    "prof.": "professor",
    "rev.": "reverend",
    "det.": "detective",
    "supt.": "superintendent",
    "insp.": "inspector",
}


@dataclass(slots=True)
class Person:
    """A person named in full somewhere in the article."""

    name: str
    last: str
    first: str
    place: Span
    role: str | None = None
    role_span: Span | None = None
    female: bool | None = None
    # Whether "she" has meant the person, or "he", where nothing else tells.
    been_she: bool | None = None
    stories: set[int] = field(default_factory=set)
    # The words with which the article describes the person: posts, ages, trades.
    described: set[str] = field(default_factory=set)
    # What the person is called, too: a nickname, the first of two surnames.
    also: set[str] = field(default_factory=set)
    # False where nothing but the surname's return shows that this is a person.
    introduced: bool = True
    # True where the name only ever opens a sentence: its first word may be any word.
    opening: bool = True
    # True where nothing but a relation tells of the person: "his daughter Zoya".
    relative: bool = False

    @property
    def told(self) -> set[str]:
        """The words of the post and of the descriptions, in lower case."""
        return self.described | set(own_words(self.held))

    @property
    def held(self) -> list[str]:
        """The words of the post, in lower case; a justice is a judge, too, and "Gen." a general."""
        role = (self.role or "").lower().replace("’", "'").replace(",", " ").split()
        words = [bare(word) for word in role]
        if not words or words[-1] not in _IN_FULL or not _NO_RANKS.isdisjoint(words):
            return words
        return [*words, _IN_FULL[words[-1]]]

    @property
    def is_she(self) -> bool | None:
        """Whether this is a woman, by name, title or a pronoun; None where nothing tells."""
        return self.been_she if self.female is None else self.female

    def describe(self, words: Iterable[str]) -> None:
        """Note words with which the article describes the person, in lower case."""
        self.described |= set(own_words([*words]))

    def fits(self, pronoun: str) -> bool:
        """Tell whether "he", "she" or another pronoun can mean this person."""
        if pronoun in {"he", "his", "him"}:
            return self.is_she is not True
        if pronoun in {"she", "her"}:
            return self.is_she is not False
        return False
