"""Paper: what is printed or written as PDF, laid out for 80 mm rolls and A4 sheets."""
