"""Who said what: frames are extracted, mentions resolved, speakers linked to sources."""

from factcheck.attribution.attribution import Attributor, LaidOut, attribute
from factcheck.attribution.extraction import Marks
from factcheck.attribution.linking import link
from factcheck.attribution.tagging import Tagger

__all__ = ["Attributor", "LaidOut", "Marks", "Tagger", "attribute", "link"]
