"""Side-by-side measurements; they print figures and assert nothing."""
