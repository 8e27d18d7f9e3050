"""Tests of ledger.use_cases."""
