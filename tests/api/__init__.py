"""Tests of the HTTP way in."""
