"""Who said what: frames are extracted, mentions resolved, speakers linked to sources."""

from factcheck.attribution.attribution import attribute
from factcheck.attribution.linking import link

__all__ = ["attribute", "link"]
