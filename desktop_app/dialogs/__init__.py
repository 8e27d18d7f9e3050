"""Questions put to a person: each builds a domain value and sends it once."""
