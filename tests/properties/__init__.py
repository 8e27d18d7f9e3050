"""What must hold whatever is done, in whatever order."""
