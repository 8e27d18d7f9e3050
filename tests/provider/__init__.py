"""The payment provider in the ledger: over real HTTP against a provider on this machine, on both engines."""
