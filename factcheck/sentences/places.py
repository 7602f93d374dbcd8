"""The places in a paragraph where a sentence may end, and what stands around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.model import Span

# How far to either side a rule may look, so that the time is linear in the text whatever the text
# is: the longest word that can be an abbreviation, and a name with its titles up to "said".
_BEHIND = 40
_AHEAD = 120

# End marks that need no white space behind them, and those that do not share their sign with an
# abbreviation (a selection from Sentence_Break=STerm of Unicode's UAX #29).
WIDE_MARKS = "。！？｡．"
OTHER_MARKS = "؟۔।॥։።፧፨။។៕᙮᠃᠉‼‽⁇⁈⁉"
_MARKS = ".!?…" + WIDE_MARKS + OTHER_MARKS

QUOTATION_MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›「『")
DASHES = frozenset("-–—―")

# What closes behind an end mark. The marks that open in one language and close in another close
# where no word follows at once. A reference such as "[2]" and the dots for words that were left out
# ("He left. ... She stayed.") go with the sentence they stand behind.
_CLOSING = r"""["'”’»›)\]}」』）】〉》〕］]|[“‘«‹](?!\w)|[ \u00a0\u202f](?:["”](?=\s|\Z)|»(?!\w))"""
_REFERENCE = r"[ \u00a0]?\[\d{1,3}\]"
_OMISSION = r"[ \u00a0](?:\.{3,4}|…|\[(?:\.{3}|…)\])"
_RUN = re.compile(
    rf"(?P<marks>\.(?:[ \u00a0]\.){{2,}}|[{_MARKS}]++)"
    rf"(?P<closing>(?:{_REFERENCE}|{_OMISSION}|{_CLOSING}|[{_MARKS}])*+)"
    r"(?P<space>\s*+)"
)
_FOLLOWING = re.compile(r"(?P<opening>\W{0,8}?)(?P<word>\w[\w.]{0,40})")
_NO_WORD = re.compile(r"[^\w.&'’]")


@dataclass(frozen=True, slots=True)
class Place:
    """A run of end marks, with words of the same paragraph on both sides.

    The sentence in which it stands began at `begin`; the paragraph ends at `end`. `opening` is what
    stands before the next word, `following` that word with its full stops, both empty where no word
    is near.
    """

    text: str
    begin: int
    end: int
    run: re.Match[str]
    opening: str
    following: str

    @property
    def marks(self) -> str:
        """The end marks themselves."""
        return self.run["marks"]

    @property
    def closing(self) -> str:
        """What closes behind the marks: quotation marks, brackets, references, further marks."""
        return self.run["closing"]

    @property
    def closes_quotation(self) -> bool:
        """Tell whether a quotation mark stands behind the marks."""
        return not QUOTATION_MARKS.isdisjoint(self.closing)

    @property
    def opens_quotation(self) -> bool:
        """Tell whether a quotation mark stands before the next word."""
        return not QUOTATION_MARKS.isdisjoint(self.opening)

    @property
    def dashed(self) -> bool:
        """Tell whether a dash stands before the next word."""
        return not DASHES.isdisjoint(self.opening)

    @property
    def glued(self) -> bool:
        """Tell whether no white space stands behind the marks."""
        return not self.run["space"]

    @property
    def word(self) -> str:
        """The last word before the marks, without what opens before it or is hyphened to it."""
        return _NO_WORD.split(self.token)[-1].lstrip(".'’")

    @property
    def token(self) -> str:
        """The characters before the marks, back to a space."""
        start = self.run.start()
        least = max(self.begin, start - _BEHIND)
        return self.text[max(least, self.text.rfind(" ", least, start) + 1) : start]

    @property
    def behind(self) -> str:
        """The text before the marks, as far as a rule may look."""
        start = self.run.start()
        return self.text[max(self.begin, start - _BEHIND) : start]

    @property
    def ahead(self) -> str:
        """The text behind the white space, as far as a rule may look."""
        start = self.run.end()
        return self.text[start : min(self.end, start + _AHEAD)]


def runs_in(text: str, paragraph: Span) -> Iterator[re.Match[str]]:
    """Yield the runs of end marks of a paragraph, each with its closing marks and white space."""
    return _RUN.finditer(text, paragraph.start, paragraph.end)


def place_of(run: re.Match[str], begin: int, end: int) -> Place:
    """Return the place of a run in the sentence that began at `begin`."""
    after = run.end()
    found = _FOLLOWING.match(run.string, after, min(end, after + _AHEAD))
    opening, following = found.groups() if found else ("", "")
    return Place(run.string, begin, end, run, opening, following)
