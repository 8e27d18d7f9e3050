"""Tests of ledger.gateways."""
