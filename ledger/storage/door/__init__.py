"""The posting door: the only writer of transactions, postings and stored balances (DESIGN 4).

Two mirrored doors with the same names and order of blocks: Python inside `BEGIN IMMEDIATE` on SQLite, PL/pgSQL on
PostgreSQL (`migrations/sql/0001_door*.sql`). What only is true under lock is decided here.
"""
