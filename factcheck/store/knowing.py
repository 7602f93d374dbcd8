"""Which names of a filter the archive does not know, and which that it knows are like them."""

import difflib
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, exists, false, func, or_, select

from factcheck.model import Filters
from factcheck.store import links
from factcheck.store.columns import folded, outlet_key
from factcheck.store.tables import names, revisions

# As many as are read in a sentence.
_MOST_NEAR = 3
# How alike two names are, 0 to 1, that are worth asking about ("Tmes" and "Times": .89; and "Test":
# .75), and among how many names of sources is looked. Guesses.
_ALIKE = 0.8
_MOST_COMPARED = 5_000


def unknown(connection: Connection, filters: Filters) -> Iterator[str]:
    """Yield a sentence for each outlet and each source of the filters that nothing here has."""
    for outlet in filters.outlets:
        key = outlet_key(outlet)
        # `IN`, because a blank name's key is null and shall find nothing, as it does in a filter.
        its = revisions.c.newest & revisions.c.outlet_key.in_([key])
        if not connection.execute(select(exists().where(its))).scalar():
            yield _told("outlet", outlet, _nearest(key or "", _outlets(connection)))
    for source in filters.sources:
        if not _is_source(connection, source):
            wanted = folded(source)
            yield _told("source", source, _nearest(wanted, _sources(connection, wanted)))


def _told(what: str, name: str, near: Sequence[str]) -> str:
    return f'no {what} here is called "{name}"' + (_or(near) and f": did you mean {_or(near)}?")


def _or(near: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(near[:-1]), *near[-1:])))


def _is_source(connection: Connection, given: str) -> bool:
    by_name = exists().where(names.c.folded_name == folded(given))
    known = bool(connection.execute(select(by_name)).scalar())
    return known or links.leading(connection, given) is not None


def _outlets(connection: Connection) -> dict[str, str]:
    """Return the outlets as they are printed, by how they are compared."""
    query = select(revisions.c.outlet_key, func.min(revisions.c.outlet)).where(
        revisions.c.newest, revisions.c.outlet_key.is_not(None)
    )
    rows = connection.execute(query.group_by(revisions.c.outlet_key).order_by("outlet_key"))
    return {row[0]: row[1] for row in rows}


def _sources(connection: Connection, wanted: str) -> dict[str, str]:
    """Return names that may be like the wanted one, by how they are compared.

    A word of them begins with the letter of one of its words; those that hold it come first.
    """
    name = names.c.folded_name
    letters = sorted({word[0] for word in wanted.split()})
    begun = [name.startswith(letter, autoescape=True) for letter in letters]
    begun += [name.contains(f" {letter}", autoescape=True) for letter in letters]
    holding = name.contains(wanted, autoescape=True)
    query = select(name, func.min(names.c.name)).where(or_(false(), *begun)).group_by(name)
    likely = query.order_by(holding.desc(), name).limit(_MOST_COMPARED)
    return {row[0]: row[1] for row in connection.execute(likely)}


def _nearest(wanted: str, known: dict[str, str]) -> list[str]:
    """Return the known names that hold the wanted one, then those that are spelled most like it.

    "Zelenky" is compared with "Zelensky" of "Volodymyr Zelensky" too.
    """
    whole = f" {wanted} "
    holding = [name for name in known if wanted and whole in f" {name} "]
    lasts: dict[str, str] = {}
    for name in known:
        lasts.setdefault(name.rpartition(" ")[2], name)
    spelled = difflib.get_close_matches(wanted, [*known, *lasts], _MOST_NEAR, _ALIKE)
    alike = [name if name in known else lasts[name] for name in spelled]
    return [known[name] for name in dict.fromkeys([*holding, *alike])][:_MOST_NEAR]
