"""Tests of the readers of annotated articles."""
