"""The schema's history: one revision is one step on both engines. Configured in code, no alembic.ini."""
