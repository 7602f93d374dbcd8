"""Whether two names are one person's, as far as the names tell."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from factcheck.attribution.words import lexicon
from factcheck.model import Agreement, SourceKind
from factcheck.names import spelling_of

# How alike two names are, 0 to 1, of which one may be the other with a slip: "Nayr" and "Nayar"
# are .89, "Reed" and "Reid" .75. A guess, and the same that asks after a filter's unknown name.
_MISSPELT = 0.8


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a speaker is the one that is claimed, and why, in words that can be shown."""

    agreement: Agreement
    reason: str

    @property
    def agrees(self) -> bool:
        """Whether it is the one."""
        return self.agreement is Agreement.AGREE


def agree(reason: str) -> Fit:
    """Return that it is the one claimed."""
    return Fit(Agreement.AGREE, reason)


def differ(reason: str) -> Fit:
    """Return that it is another."""
    return Fit(Agreement.DIFFER, reason)


def silent(reason: str) -> Fit:
    """Return that nothing tells whether it is the one."""
    return Fit(Agreement.SILENT, reason)


def same_person(claimed: str, name: str) -> Fit:
    """Compare two names of people, titles left out, spelling variants folded.

    A surname alone fits whoever bears it. A first name alone, or another first name with the same
    initial (Joe, Joseph; Tom, Thomas), does not settle it; nor does a surname that is nearly the
    same, which may be misspelt.
    """
    ours, theirs = _words(claimed), _words(name)
    if not ours or not theirs:
        return silent(f"there is no name to compare with {name}")
    if ours == theirs:
        return agree(f"{name} is the speaker of the claim")
    if sorted(ours) == sorted(theirs):
        return agree(f"{name} is the same name in another order")
    shorter, longer = sorted((ours, theirs), key=len)
    if longer[-len(shorter) :] == shorter:
        return agree(f"{name} bears the surname of the claim's speaker")
    if ours[-1] == theirs[-1]:
        return _by_first_names(shorter[:-1], longer[:-1], name)
    if len(shorter) == 1 and longer[0] == shorter[0]:
        whole = max(name, claimed, key=len)
        return silent(f"“{shorter[0].title()}” alone does not tell {whole} from others")
    if misspelt(claimed, name):
        return silent(f"{name} is spelled much like {claimed}, and need not be another")
    return differ(f"{name} is not {claimed}")


def misspelt(claimed: str, name: str) -> bool:
    """Tell whether one name may be the other with a slip: "Priya Nayr", "Aalt" of "Elias Aalto".

    Whoever has quite another first name is another, however much the surnames are alike.
    """
    ours, theirs = _words(claimed), _words(name)
    if not ours or not theirs:
        return False
    whole = min(len(ours), len(theirs)) > 1
    pairs = [(ours[-1], theirs[-1]), *([(ours[0], theirs[0])] if whole else [])]
    alike = all(SequenceMatcher(None, *pair).ratio() >= _MISSPELT for pair in pairs)
    return alike and any(one != other for one, other in pairs)


def _by_first_names(fewer: list[str], more: list[str], name: str) -> Fit:
    """Compare the first names of two of the same surname; initials fit the names they begin."""
    if _in_order(fewer, more):
        return agree(f"{name} is the speaker of the claim, but for an initial or a middle name")
    if fewer[0][0] == more[0][0]:
        return silent(f"{name} has the same surname, and a first name with the same initial")
    return differ(f"{name} has the same surname and another first name")


def _in_order(fewer: list[str], more: list[str]) -> bool:
    rest = iter(more)
    return all(any(_begins(word, other) for other in rest) for word in fewer)


def _begins(word: str, other: str) -> bool:
    return word == other or (1 in (len(word), len(other)) and word[0] == other[0])


def _words(name: str) -> list[str]:
    """Return the folded words of a name without titles, or what is printed before or after it."""
    bare, _, _ = name.replace("’", "'").partition(",")
    words = bare.split()
    known = lexicon()
    for place in range(len(words) - 2, -1, -1):
        word = words[place].strip(".").lower()
        titled = word.rpartition("-")[2] in known.roles | known.courtesies
        if titled and place == 0 and len(words) == 2 and word in known.male | known.female:
            # Dean Kessler, unless it is the dean.
            continue
        if titled or word.endswith("'s") or (words[place].islower() and _no_particle(word)):
            words = words[place + 1 :]
            break
    bare = " ".join(words).removesuffix("'s")
    # A surname alone is folded as one beside a first name; the "x" falls away again.
    folded = spelling_of(f"x {bare}", SourceKind.PERSON)
    first, *rest = folded.key.split() or [""]
    alone = len(words) == 1
    return rest if alone and first == "x" else spelling_of(bare, SourceKind.PERSON).key.split()


def _no_particle(word: str) -> bool:
    return word not in lexicon().particles
