"""Lists of claims: read from CSV or JSON Lines, written back with their answers."""
