"""Tests of the headless door."""
