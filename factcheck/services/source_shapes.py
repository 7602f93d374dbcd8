"""A source's dossier as plain JSON, in the shape that HTTP and the terminal's `--json` share."""

from factcheck.model import Dossier, Judgement, PrintedName, Role
from factcheck.services.shapes import Shape, iso_day, quoted_shape


def dossier_shape(dossier: Dossier) -> Shape:
    """Return a source with its names, the roles it had, and the judgements on its names."""
    return {
        "source": quoted_shape(dossier.quoted),
        "names": [name_shape(name) for name in dossier.names],
        "roles": [role_shape(role) for role in dossier.roles],
        "judgements": [judgement_shape(judgement) for judgement in dossier.judgements],
    }


def name_shape(name: PrintedName) -> Shape:
    """Return a printed name; with an `article` it means the source in that article only."""
    return {
        "id": name.id,
        "name": name.name,
        "article": name.article_id,
        "statements": name.statements,
        "articles": name.articles,
        "first": iso_day(name.first),
        "last": iso_day(name.last),
    }


def role_shape(role: Role) -> Shape:
    """Return a role as it is printed, with the days of the first and the last article."""
    return {
        "role": role.role,
        "articles": role.articles,
        "first": iso_day(role.first),
        "last": iso_day(role.last),
    }


def judgement_shape(judgement: Judgement) -> Shape:
    """Return a judgement with its reason, who made it and when, and whether it was undone."""
    undone = judgement.undone_at
    return {
        "id": judgement.id,
        "source": judgement.source_id,
        "name": judgement.name,
        "article": judgement.article_id,
        "verdict": judgement.link.value,
        "reason": judgement.reason,
        "made_by": judgement.made_by.value,
        "made_at": judgement.made_at.isoformat(),
        "undone_at": undone.isoformat() if undone else None,
    }
