"""Orders, products, partners, payments, payouts, clicks, shifts, receipts, points rules, and their guards.

Revision ID: 0002
"""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import op

from ledger.migrations.dialect import on_sqlite, run, run_file
from ledger.migrations.guards import fix, keep, once, refix, refuse

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_SQL = Path(__file__).parent.parent / "sql"
_PARTS = (
    "", "_orders", "_order_opening", "_order_completion", "_order_points", "_order_returns", "_payments", "_clicks",
    "_till", "_payouts",
)  # fmt: skip
_SUBJECT = "wallet_id IS NOT NULL OR card_id IS NOT NULL"
_ANY_SUBJECT = " OR ".join(
    f"{column}_id IS NOT NULL" for column in ("wallet", "card", "order", "partner", "till", "payment")
)
_KINDS = "'pocket', 'hold', 'gift_card', 'order', 'partner', 'debt', 'general'"
_ALL_KINDS = _KINDS.replace("'partner'", "'partner', 'receivable'")
_ENDED = "'succeeded', 'cancelled', 'failed'"
_SETTINGS = (
    ("points_worth", "10"), ("points_share", "30"), ("points_policy", "debt"), ("points_owner", "program"),
    ("void_minutes", "15"),
)  # fmt: skip


def upgrade() -> None:
    """Add the tables, widen two checks, guard what was added."""
    _widen("accounts", "account_kind", _KINDS, _ALL_KINDS, f"kind IN ({_ALL_KINDS})")
    run((_SQL / "0002_tables.sql").read_text(encoding="utf-8"))
    _widen("transactions", "transaction_subject", _SUBJECT, _ANY_SUBJECT, _ANY_SUBJECT)
    _guard_rows()
    _guard_ends()
    _add_settings()
    if not on_sqlite():
        for part in _PARTS:
            run_file(f"0002_door{part}.sql")
        op.execute("REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ledger, api FROM PUBLIC")


def _widen(table: str, check: str, old: str, new: str, condition: str) -> None:
    """Let a check allow more.

    SQLite keeps checks as text; its documentation gives this way to change one where no row needs to be rewritten
    (lang_altertable, "Making Other Kinds Of Table Schema Changes").
    """
    if not on_sqlite():
        op.execute(f"ALTER TABLE ledger.{table} DROP CONSTRAINT {check}")
        op.execute(f"ALTER TABLE ledger.{table} ADD CONSTRAINT {check} CHECK ({condition})")
        return
    connection = op.get_bind()
    version = connection.exec_driver_sql("PRAGMA schema_version").scalar_one()
    connection.exec_driver_sql("PRAGMA writable_schema = ON")
    changed = connection.exec_driver_sql(
        "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE type = 'table' AND name = ? AND instr(sql, ?)",
        (f"({old})", f"({new})", table, f"({old})"),
    )
    assert changed.rowcount == 1, f"{check} is not as revision 0001 made it"
    connection.exec_driver_sql(f"PRAGMA schema_version = {version + 1}")
    connection.exec_driver_sql("PRAGMA writable_schema = OFF")


def _add_settings() -> None:
    """A ledger that has settings gets those this revision knows; a new one is given them when it is made."""
    for key, value in _SETTINGS:
        op.execute(
            sa.text(
                "INSERT INTO settings (key, value) SELECT :key, :value"
                " WHERE EXISTS (SELECT 1 FROM settings) AND NOT EXISTS (SELECT 1 FROM settings WHERE key = :key)"
            ).bindparams(sa.bindparam("key", key, sa.Text), sa.bindparam("value", value, sa.Text))
        )


def _guard_rows() -> None:
    """What is never deleted, and what of it never changes.

    The date of a transaction's value is settled when it is posted; once posted, nothing of it changes any more.
    """
    for table in (
        "partners", "products", "orders", "order_lines", "order_events", "earning_rules", "order_earnings", "payments",
        "refunds", "provider_events", "payouts", "clicks", "shifts", "receipts", "carts",
    ):  # fmt: skip
        keep(table)
        if table not in {"order_lines", "order_earnings"}:
            once(table)
    fix("order_events")
    fix("partners", "id", "created_at")
    fix("products", "id", "currency", "kind", "created_at")
    fix("orders", "id", "number", "customer_id", "currency", "kind", "total", "operation_id", "till_id", "shop_id",
        "staff_id", "external_ref", "created_at")  # fmt: skip
    fix("order_lines", "order_id", "n", "product_id", "name", "category", "brand", "partner_id", "quantity", "price",
        "discount", "amount")  # fmt: skip
    fix("order_earnings", "order_id", "rule_id", "eligible")
    fix("payments", "id", "uuid", "purpose", "order_id", "wallet_id", "card_id", "customer_id", "discount", "tender",
        "amount", "currency", "tendered", "provider", "body", "operation_id", "till_id", "staff_id",
        "created_at")  # fmt: skip
    fix("refunds", "id", "uuid", "payment_id", "order_id", "amount", "currency", "operation_id", "created_at")
    fix("provider_events", "id", "at", "provider", "kind", "payment_id", "refund_id", "provider_id", "stands", "amount",
        "currency", "body", "verdict")  # fmt: skip
    fix("payouts", "id", "order_id", "partner_id", "amount", "currency", "release_on", "operation_id", "created_at")
    fix("clicks", "id", "product_id", "customer_id", "payment_id", "fee", "reward", "currency", "price_before",
        "price_after", "created_at")  # fmt: skip
    fix("shifts", "id", "till_id", "shop_id", "staff_id", "currency", "opening", "opened_by", "opened_at")
    fix("receipts", "id", "till_id", "number", "kind", "order_id", "payment_id", "operation_id", "amount", "currency",
        "staff_id", "created_at")  # fmt: skip
    refix("accounts", "id", "kind", "currency", "code", "wallet_id", "card_id", "till_id", "origin", "expires",
          "parent", "order_id", "partner_id")  # fmt: skip
    refix("transactions", "id", "operation_id", "wallet_id", "customer_id", "card_id", "type", "amount", "currency",
          "source", "reference_type", "reference_id", "reason_code", "note", "source_service", "source_event_id",
          "metadata", "transaction_date", "created_at", "reverses", "order_id", "partner_id", "till_id",
          "payment_id")  # fmt: skip


def _guard_ends() -> None:
    """What has ended stays so. A payment that was given up may still turn out to have succeeded, once."""
    refuse("orders_ended", "orders", "UPDATE", "OLD.status IN ('cancelled', 'returned')")
    refuse("order_earnings_rate", "order_earnings", "UPDATE OF points, per, release_days, expires_days",
           "OLD.points IS NOT NULL")  # fmt: skip
    refuse("orders_paid_once", "orders", "UPDATE OF paid_at", "OLD.paid_at IS NOT NULL")
    refuse("payments_ended", "payments", "UPDATE OF status, ended_at",
           f"OLD.status = 'succeeded' OR (OLD.status IN ({_ENDED}) AND NEW.status <> 'succeeded')")  # fmt: skip
    refuse("refunds_ended", "refunds", "UPDATE OF status, ended_at", "OLD.status IN ('succeeded', 'cancelled')")
    refuse("provider_events_settled", "provider_events", "UPDATE OF exception, settled_at", "OLD.exception <> 'open'")
    refuse("payouts_ended", "payouts", "UPDATE", "OLD.status <> 'scheduled'")
    refuse("clicks_ended", "clicks", "UPDATE", "OLD.status <> 'waiting'")
    refuse("shifts_ended", "shifts", "UPDATE", "OLD.status <> 'open'")
    refuse("carts_ended", "carts", "UPDATE", "OLD.status <> 'parked'")
