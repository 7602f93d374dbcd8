"""The name with which an odd description ends: "the City of Ham Mayor [Jane Doe]" is no city."""

from factcheck.attribution.cast import Cast
from factcheck.attribution.frames import Reading
from factcheck.attribution.heard import Resolved
from factcheck.attribution.mentions import Mention, Shape
from factcheck.attribution.pronouns import named
from factcheck.attribution.tokens import span_of
from factcheck.attribution.words import lexicon

# How likely it must be to the tagger that a person is mentioned. A guess.
_LIKELY = 0.5
# In words: a longer one at the end of a description is no name. A guess.
_LONGEST = 4


def at_the_end(mention: Mention, reading: Reading | None, cast: Cast) -> Resolved | None:
    """Return the person whose name ends a description, if the tagger reads a person there.

    A surname is enough where the lexicon knows nothing of what is mentioned ("a few hours later
    [Waltz]"), a full name where it takes it for a body that is not somebody's: the office of Jane
    Doe is not she.
    """
    odd = mention.shape in (Shape.BODY, Shape.NOTHING) and mention.head not in lexicon().somebodys
    if not odd or reading is None or reading.likely("named") < _LIKELY:
        return None
    words = mention.words
    fewest = 1 if mention.shape is Shape.NOTHING else 2
    for start in range(max(1, len(words) - _LONGEST), len(words) - fewest + 1):
        ending = words[start:]
        fits = cast.called(ending) if ending[0].is_capitalised else []
        if len(fits) == 1:
            in_full = len(ending) > 1
            return named(span_of(ending), fits[0], "named at its end", in_full=in_full)
    return None
