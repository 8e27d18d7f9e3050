"""Lives of gift cards, returns of orders, cashback, and their guards.

Revision ID: 0003
"""

from __future__ import annotations

from pathlib import Path

from alembic import op

from ledger.migrations.dialect import on_sqlite, run, run_file
from ledger.migrations.guards import drop, fix, keep, once, refix, refuse

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_SQL = Path(__file__).parent.parent / "sql"
_REFUND_LIMITS = """
INSERT INTO limits (role, kind, currency, per_post, per_day)
    SELECT role, 'refund', currency, per_post, per_day FROM limits WHERE kind = 'adjustment' ON CONFLICT DO NOTHING
"""
_PARTS = ("", "_cards", "_card_sales", "_cashback", "_returns", "_expiry", "_mended")


def upgrade() -> None:
    """Add the tables and columns, and guard them."""
    run((_SQL / "0003_tables.sql").read_text(encoding="utf-8"))
    run(_REFUND_LIMITS)
    _guard()
    run_file(f"0003_guards_{'sqlite' if on_sqlite() else 'postgresql'}.sql")
    if not on_sqlite():
        for part in _PARTS:
            run_file(f"0003_door{part}.sql")
        op.execute("REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ledger, api FROM PUBLIC")


def _guard() -> None:
    for table in ("card_events", "order_returns", "order_return_lines", "cashback_rules", "cashback_grants"):
        keep(table)
    for table in ("card_events", "order_returns", "cashback_rules"):
        once(table)
    for table in ("card_events", "order_returns", "order_return_lines", "cashback_grants"):
        fix(table)
    fix("cashback_rules", "id", "currency", "created_at")
    refix("gift_cards", "id", "code_hash", "last4", "currency", "origin", "initial", "issued_at", "given_as",
          "replaces")  # fmt: skip
    refuse("gift_cards_ended", "gift_cards", "UPDATE OF status", "OLD.status IN ('expired', 'cancelled')")
    refuse("gift_cards_paid_for", "gift_cards", "UPDATE OF topped_up, discount",
           "NEW.topped_up < OLD.topped_up OR (NEW.discount <> OLD.discount AND OLD.status <> 'issued')")  # fmt: skip
    refix("order_earnings", "order_id", "rule_id", "eligible", "lines")
    refix("payouts", "id", "order_id", "partner_id", "amount", "currency", "release_on", "operation_id", "created_at",
          "commission_bp")  # fmt: skip
    drop("payouts_ended", "payouts")
    refuse("payouts_ended", "payouts", "UPDATE OF status, withheld, ended_by, ended_at", "OLD.status <> 'scheduled'")
    refuse("orders_returned", "orders", "UPDATE OF returned", "NEW.returned < OLD.returned")
    refuse("order_lines_returned", "order_lines", "UPDATE OF returned, returned_amount",
           "NEW.returned < OLD.returned OR NEW.returned_amount < OLD.returned_amount")  # fmt: skip
    refuse("payouts_returned", "payouts", "UPDATE OF returned", "NEW.returned < OLD.returned")
