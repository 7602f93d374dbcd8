"""Training of the packaged tagger. Needs torch; nothing that runs in service imports this."""
