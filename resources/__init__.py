"""Icons, fonts, styles and translations that travel with the program."""
