"""The tagger: which words are a cue, a source, content; read by a small network."""

from factcheck.attribution.tagging.reading import Tagged
from factcheck.attribution.tagging.tagger import Fed, Tagger

__all__ = ["Fed", "Tagged", "Tagger"]
