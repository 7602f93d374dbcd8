"""Trains the verifier: what a sentence does to a claim. See README.md beside this file."""
