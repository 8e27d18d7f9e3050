"""The only room that knows SQLAlchemy: engine, tables, the posting door, readers, schema and backup."""
