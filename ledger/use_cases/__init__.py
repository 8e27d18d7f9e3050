"""What a person or a job can ask for: one short function each."""
