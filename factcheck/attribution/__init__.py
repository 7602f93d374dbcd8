"""Who said what: frames are extracted, mentions resolved, speakers linked to sources."""

from factcheck.attribution.attribution import Attribute, attribute
from factcheck.attribution.linking import link
from factcheck.attribution.tagging import Tagger

__all__ = ["Attribute", "Tagger", "attribute", "link"]
