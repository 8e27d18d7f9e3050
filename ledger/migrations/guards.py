"""Guards of a table in both engines' words: what is kept, what never changes, what may not change any more."""

from __future__ import annotations

from alembic import op

from ledger.migrations.dialect import on_sqlite


def keep(table: str) -> None:
    """No row of `table` is ever deleted."""
    _trigger(f"{table}_keep", table, "DELETE")
    if not on_sqlite():
        _always(table, f"{table}_whole", f"BEFORE TRUNCATE ON ledger.{table} FOR EACH STATEMENT")


def fix(table: str, *columns: str) -> None:
    """These columns of `table` never change (all of them without names)."""
    _trigger(f"{table}_fixed", table, "UPDATE" if not columns else f"UPDATE OF {', '.join(columns)}")


def refix(table: str, *columns: str) -> None:
    """`fix` again, with columns that a revision added."""
    drop(f"{table}_fixed", table)
    fix(table, *columns)


def drop(name: str, table: str) -> None:
    """Take a guard away, to put another into its place."""
    op.execute(f"DROP TRIGGER {name}" + ("" if on_sqlite() else f" ON ledger.{table}"))


def refuse(name: str, table: str, change: str, when: str) -> None:
    """`change` (as in `UPDATE OF status`) of a row is refused while `when` holds of OLD and NEW."""
    _trigger(name, table, change, when)


def once(table: str, *keys: str) -> None:
    """On SQLite `INSERT OR REPLACE` takes no row's place; PostgreSQL has no such statement."""
    if on_sqlite():
        taken = " OR ".join(
            f"EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})"  # noqa: S608 - names fixed in revisions
            for key in ("id", *keys)
        )
        _trigger(f"{table}_insert", table, "INSERT", taken)


def _trigger(name: str, table: str, change: str, when: str = "") -> None:
    condition = f" WHEN ({when})" if when else ""
    if on_sqlite():
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {change} ON {table}{condition}"
            f" BEGIN SELECT RAISE(ABORT, 'guard\\:{name}'); END"
        )
    else:
        _always(table, name, f"BEFORE {change} ON ledger.{table} FOR EACH ROW{condition}")


def _always(table: str, name: str, event: str) -> None:
    op.execute(f"CREATE TRIGGER {name} {event} EXECUTE FUNCTION ledger.refuse_change()")
    op.execute(f"ALTER TABLE ledger.{table} ENABLE ALWAYS TRIGGER {name}")
