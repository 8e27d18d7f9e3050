"""Bugs planted on purpose, to see that the tests find them: `python -m tests.planted` (DESIGN 4)."""
