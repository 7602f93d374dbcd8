"""Signals: each compares one thing that claim and sentence say, and can be read."""
