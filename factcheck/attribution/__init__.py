"""Who said what: frames are extracted, mentions resolved, speakers linked to sources."""

from factcheck.attribution.attribution import Attributor, LaidOut, attribute
from factcheck.attribution.linking import link
from factcheck.attribution.tagging import Outputs, Tagger

__all__ = ["Attributor", "LaidOut", "Outputs", "Tagger", "attribute", "link"]
