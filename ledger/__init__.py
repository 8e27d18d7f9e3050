"""The ledger: everything that is true without a window."""
