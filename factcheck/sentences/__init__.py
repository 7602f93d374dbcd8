"""Sentences by their place in the stored text."""

from factcheck.sentences.splitting import split

__all__ = ["split"]
