"""Factcheck: every sentence of a news archive, and who said it."""
