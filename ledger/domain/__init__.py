"""Rules and values of the ledger: pure functions and frozen values; knows no database, file, network or window."""
