"""Words that say how sure somebody is: "Doe is certain that", "made clear that".

They stand with a form of "be", or of "make", and with "that". Of "it is clear that" and "if Doe is
sure that" nobody says anything.
"""

from factcheck.attribution import phrases
from factcheck.attribution.contents import Contents
from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.sheet import Line
from factcheck.attribution.words import lexicon
from factcheck.model import Act, Polarity

CERTAIN = frozenset("certain adamant convinced clear sure confident illusion illusions".split())
_SAID = frozenset("adamant clear".split())
_BE = frozenset("is are was were remains remained remain".split())
_MAKE = frozenset("made makes make".split())
_NOTHING = frozenset(
    "it that this there what which nobody nothing everything no no-one none few neither".split()
)
_SUPPOSING = frozenset("if only unless whether until once when that".split())


def certain(number: int, line: Line, at: int, *, contents: Contents) -> Frame | None:
    """Read "Doe [is certain] that it was late"."""
    words = line.tokens
    verb = _verb(line, at)
    if verb is None or at + 1 >= len(words) or words[at + 1].lower != "that":
        return None
    subject = phrases.before(line, verb)
    if subject is None or words[subject.start].lower in _NOTHING:
        return None
    if subject.outer_start and words[subject.outer_start - 1].lower in _SUPPOSING:
        return None
    content = contents.forward(line, at + 2)
    if content is None:
        return None
    return Frame(
        number,
        Rule.SPEAKER_FIRST,
        (at, at + 1),
        (subject.start, subject.end),
        subject.aside,
        (subject.outer_start, at + 2),
        (content,),
        Polarity.DENIED if words[at].lower.startswith("illusion") else Polarity.ASSERTED,
        act=Act.SPEECH if words[at].lower in _SAID else Act.ATTITUDE,
    )


def _verb(line: Line, at: int) -> int | None:
    """Return the verb of a word: "[is] quite certain", "[made] it clear", "[is] under no illusion".

    None where there is none, or where it is denied: "is not certain".
    """
    words, known = line.tokens, lexicon()
    ahead = [token.lower for token in words[:at]]
    if words[at].lower.startswith("illusion"):
        return (
            at - 3 if ahead[-2:] == ["under", "no"] and ahead[-3:-2] and ahead[-3] in _BE else None
        )
    verb = at - 1
    while verb > 0 and ahead[verb] in known.adverbs | {"it", "very", "quite"}:
        verb -= 1
    if verb < 1:
        return None
    made = ahead[verb] in _MAKE and words[at].lower == "clear"
    return verb if made or (ahead[verb] in _BE and ahead[verb + 1 : at] != ["it"]) else None
