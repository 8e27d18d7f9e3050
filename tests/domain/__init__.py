"""Tests of ledger.domain."""
