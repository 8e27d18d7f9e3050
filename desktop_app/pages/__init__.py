"""What fills the window: one class per page, known to the frame only through `Page`."""
