"""What the command line asks for: one module per noun, over the same use cases as the window (SPEC 15)."""
