"""Whether what is claimed to speak is a body that is printed, as far as the names tell."""

from factcheck.attribution.words import lexicon
from factcheck.model import SourceKind
from factcheck.names import spelling_of
from factcheck.verification.descriptions import (
    head,
    initials,
    is_organ,
    is_voice,
    seat,
    telling,
    words,
)
from factcheck.verification.persons import Fit, agree, differ, same_person, silent


def same_body(claimed: str, name: str) -> Fit:
    """Compare what is claimed to speak with the name of a body.

    A name fits its short form, its initials and a spelling variant, and a government fits the place
    that it sits in. What only says "the company" may be any.
    """
    kind = SourceKind.ORGANISATION
    if spelling_of(claimed, kind).key == spelling_of(name, kind).key:
        return agree(f"{name} is the speaker of the claim")
    if _short_for(claimed, name) or _short_for(name, claimed):
        return agree(f"{name} and {claimed} are the same, one in short")
    return _by_seat(claimed, name) or _by_words(claimed, name)


def _short_for(short: str, full: str) -> bool:
    letters = short.removeprefix("The ").removeprefix("the ").replace(".", "")
    return letters.isupper() and len(letters) > 1 and letters == initials(full)


def _by_seat(claimed: str, name: str) -> Fit | None:
    """Compare governments, called by their country, its capital or a house in it."""
    ours, theirs = seat(claimed), seat(name)
    if ours is None:
        return None
    nation, partly = ours
    if theirs is None:
        # "Ukraine says" where Ukraine's military intelligence does.
        fits = nation in words(name) and is_organ(name) and not partly
        return agree(f"{name} is a part of {claimed}") if fits else None
    if nation != theirs[0]:
        return differ(f"{name} is not {claimed}")
    if partly and not theirs[1]:
        return silent(f"{name} can be {claimed}, or another part of the government")
    if partly:
        return silent(f"{name} and {claimed} are of one government")
    return agree(f"{name} and {claimed} are one government")


def _by_words(claimed: str, name: str) -> Fit:
    ours, theirs = words(claimed), words(name)
    if ours and ours <= theirs:
        if is_voice(theirs - ours):
            return agree(f"{name} speaks for {claimed}")
        return agree(f"{name} is what the claim calls {claimed}")
    if theirs and theirs <= ours:
        if telling(theirs):
            return agree(f"{name} is short for {claimed}")
        return silent(f"“{name}” can be {claimed} or another")
    if is_anaphor(name):
        return silent(f"“{name}” can be {claimed} or another")
    if " " not in name.strip() and same_person(claimed, name).agrees:
        # Without its first name a person can be read as a body.
        return agree(f"{name} is the surname of {claimed}")
    if not telling(ours) and not _of_two_kinds(claimed, name):
        return silent(f"the claim does not say which “{claimed}” is meant, {name} could be")
    return differ(f"{name} is not {claimed}")


def _of_two_kinds(claimed: str, name: str) -> bool:
    """Tell whether the names say what each is, and it is not the same: a ministry, a union."""
    ours, theirs = head(claimed), head(name)
    known = lexicon()
    kinds = known.bodies - known.generic_bodies
    return ours != theirs and ours in kinds and theirs in kinds


def is_anaphor(name: str) -> bool:
    """Tell whether a body is called by what it is alone, as one named before: "the company"."""
    first, *rest = name.split() or [""]
    determined = bool(rest) and first.lower() in lexicon().determiners
    return determined and seat(name) is None and not telling(words(name))
