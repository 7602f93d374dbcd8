"""Names of bodies that look like a person's."""

from collections.abc import Sequence

from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import first_names, lexicon


def is_firm(line: Line, name: Sequence[Token]) -> bool:
    """Tell five surnames in a row, or four after "at" or "with", from a person's name."""
    at = line.number_at(name[0].start)
    within = at > 0 and line.tokens[at - 1].lower in {"at", "with", "firm"}
    return is_row_of_surnames(name, least=4 if within else 5)


def may_be_body(name: Sequence[Token]) -> bool:
    """Tell Hayat Tahrir al-Sham from Mohammed al-Amr, who has a known first name."""
    article = any(token.is_capitalised and token.text[0].islower() for token in name)
    return article and name[0].lower not in first_names()


def is_row_of_surnames(name: Sequence[Token], *, least: int = 5) -> bool:
    """Tell whether a name is that of a firm's partners: Jones Smith Bryson Phillips Grossman."""
    particles = lexicon().particles
    return len(name) >= least and not any(
        token.lower in particles or token.lower in first_names() for token in name
    )
