"""The window: asks use cases, shows answers."""
