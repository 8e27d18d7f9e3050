"""What the demonstration ledger is made of: people, their days, what they buy and what goes wrong."""
