"""One file for each schema. A published one is never changed."""
