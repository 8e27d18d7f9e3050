"""Qt models over the ledger's pages of rows."""
