"""Tests of the project itself: rooms, style, types, texts, start."""
