"""Tests of what is measured on annotated articles."""
