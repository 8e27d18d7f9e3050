"""Recomputing everything that is stored twice, in the database itself, and naming the first row that is wrong.

The same SQL runs on both engines. Amounts are minor units; debts are debit by nature, other cached accounts credit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from ledger.domain.reconciliation import BalanceDifference
from ledger.money import Money, currency
from ledger.progress import SILENT, Progress
from ledger.storage.card_checks import CARDS
from ledger.storage.cashback_checks import CASHBACK
from ledger.storage.return_checks import RETURNS
from ledger.storage.sale_checks import SALES, Check

if TYPE_CHECKING:
    from sqlalchemy import Connection

SHOWN_DIFFERENCES = 1_000


_NATURAL = "CASE WHEN a.kind IN ('debt', 'receivable') THEN -1 ELSE 1 END"

BALANCES = (
    Check(
        "accounts",
        f"""
        SELECT a.kind AS subject, coalesce(a.order_id, a.partner_id, a.id) AS id, 'balance' AS what, a.currency,
            a.balance AS stored, {_NATURAL} * (coalesce(given.total, 0) - coalesce(taken.total, 0)) AS computed
        FROM accounts a
        LEFT JOIN (SELECT credit_account AS id, sum(amount) AS total FROM postings WHERE credit_after IS NOT NULL
            GROUP BY credit_account) given ON given.id = a.id
        LEFT JOIN (SELECT debit_account AS id, sum(amount) AS total FROM postings WHERE debit_after IS NOT NULL
            GROUP BY debit_account) taken ON taken.id = a.id
        WHERE a.balance IS NOT NULL
            AND a.balance <> {_NATURAL} * (coalesce(given.total, 0) - coalesce(taken.total, 0))
        ORDER BY a.id
        """,  # noqa: S608 - fixed text
    ),
    *(
        Check(
            f"wallets.{column}",
            f"""
            SELECT 'wallet' AS subject, w.id, '{column}' AS what, w.currency, w.{column} AS stored,
                coalesce(sum(a.balance), 0) AS computed
            FROM wallets w LEFT JOIN accounts a ON a.wallet_id = w.id AND a.kind = '{kind}'
            GROUP BY w.id, w.currency, w.{column} HAVING w.{column} <> coalesce(sum(a.balance), 0) ORDER BY w.id
            """,  # noqa: S608 - fixed text
        )
        for column, kind in (("available", "pocket"), ("on_hold", "hold"), ("debt", "debt"))
    ),
    Check(
        "wallets.history",
        """
        SELECT 'wallet' AS subject, w.id, 'shown' AS what, w.currency, w.available - w.debt + w.on_hold AS stored,
            coalesce(t.shown_after + t.hold_after, 0) AS computed
        FROM wallets w LEFT JOIN transactions t ON t.wallet_id = w.id AND t.seq = w.seq
        WHERE w.available - w.debt + w.on_hold <> coalesce(t.shown_after + t.hold_after, 0)
            OR (w.seq > 0 AND t.id IS NULL)
        ORDER BY w.id
        """,
    ),
    Check(
        "holds",
        """
        SELECT 'hold' AS subject, h.id, 'held' AS what, h.currency, a.balance AS stored,
            h.amount - h.captured - h.released AS computed
        FROM holds h JOIN accounts a ON a.id = h.account_id
        WHERE a.balance <> h.amount - h.captured - h.released ORDER BY h.id
        """,
    ),
    *CARDS,
    Check(
        "holds",
        """
        SELECT 'hold' AS subject, a.id, 'held' AS what, a.currency, h.amount - h.captured - h.released AS stored,
            a.balance AS computed
        FROM holds h JOIN accounts a ON a.id = h.account_id
        WHERE h.amount - h.captured - h.released <> a.balance ORDER BY a.id
        """,
    ),
    Check(
        "pockets.open",
        """
        SELECT 'pocket' AS subject, a.id, 'open' AS what, a.currency, 0 AS stored, a.balance AS computed
        FROM accounts a WHERE a.kind = 'pocket' AND NOT a.open AND a.balance > 0 ORDER BY a.id
        """,
    ),
    Check(
        "wallets.due",
        """
        SELECT 'wallet' AS subject, w.id, 'next_expiry' AS what, w.currency, 0 AS stored, sum(a.balance) AS computed
        FROM accounts a JOIN wallets w ON w.id = a.wallet_id
        WHERE a.kind = 'pocket' AND a.balance > 0 AND a.expires IS NOT NULL
            AND (w.next_expiry IS NULL OR w.next_expiry > a.expires)
        GROUP BY w.id, w.currency ORDER BY w.id
        """,
    ),
    Check(
        "wallets.hold_due",
        """
        SELECT 'wallet' AS subject, w.id, 'next_hold_end' AS what, w.currency, 0 AS stored,
            sum(h.amount - h.captured - h.released) AS computed
        FROM holds h JOIN wallets w ON w.id = h.wallet_id
        WHERE h.status = 'active' AND (w.next_hold_end IS NULL OR w.next_hold_end > h.expires_at)
        GROUP BY w.id, w.currency ORDER BY w.id
        """,
    ),
    *SALES,
    *RETURNS,
    *CASHBACK,
)

ROWS = (
    Check(
        "sequence",
        """
        SELECT 'transaction' AS subject, id, 'seq' AS what, currency, seq AS stored, expected AS computed FROM (
            SELECT id, currency, seq, row_number() OVER (PARTITION BY wallet_id ORDER BY seq) AS expected
            FROM transactions WHERE seq IS NOT NULL) numbered
        WHERE seq <> expected ORDER BY id
        """,
    ),
    Check(
        "chain",
        """
        SELECT 'transaction' AS subject, id, 'before' AS what, currency, shown_before + hold_before AS stored,
            previous AS computed FROM (
            SELECT id, currency, shown_before, hold_before, lag(shown_after, 1, 0) OVER wallet AS shown,
                lag(hold_after, 1, 0) OVER wallet AS held, lag(shown_after + hold_after, 1, 0) OVER wallet AS previous
            FROM transactions WHERE seq IS NOT NULL WINDOW wallet AS (PARTITION BY wallet_id ORDER BY seq)) chained
        WHERE shown_before <> shown OR hold_before <> held ORDER BY id
        """,
    ),
    Check(
        "postings",
        """
        SELECT 'transaction' AS subject, t.id, 'postings' AS what, t.currency,
            t.shown_after - t.shown_before + t.hold_after - t.hold_before AS stored, coalesce(p.moved, 0) AS computed
        FROM transactions t LEFT JOIN (
            SELECT p.transaction_id,
                sum(p.amount * ((CASE WHEN c.wallet_id IS NULL THEN 0 ELSE 1 END)
                              - (CASE WHEN d.wallet_id IS NULL THEN 0 ELSE 1 END))) AS moved,
                sum(p.amount * ((CASE WHEN c.kind = 'hold' THEN 1 ELSE 0 END)
                              - (CASE WHEN d.kind = 'hold' THEN 1 ELSE 0 END))) AS held
            FROM postings p JOIN accounts d ON d.id = p.debit_account JOIN accounts c ON c.id = p.credit_account
            GROUP BY p.transaction_id) p ON p.transaction_id = t.id
        WHERE t.seq IS NOT NULL AND (p.moved IS NULL OR p.held <> t.hold_after - t.hold_before
            OR p.moved <> t.shown_after - t.shown_before + t.hold_after - t.hold_before)
        ORDER BY t.id
        """,
    ),
    Check(
        "amounts",
        """
        SELECT 'transaction' AS subject, t.id, 'amount' AS what, t.currency, t.amount AS stored,
            coalesce(sum(p.amount), 0) AS computed
        FROM transactions t LEFT JOIN postings p ON p.transaction_id = t.id
        WHERE t.status = 'posted' GROUP BY t.id, t.currency, t.amount HAVING t.amount <> coalesce(sum(p.amount), 0)
        ORDER BY t.id
        """,
    ),
    Check(
        "legs",
        """
        SELECT 'transaction' AS subject, transaction_id AS id, 'balance_after' AS what, currency, after AS stored,
            expected AS computed FROM (
            SELECT transaction_id, currency, after, sum(delta) OVER (PARTITION BY account ORDER BY id)
                AS expected FROM (
                SELECT p.debit_account AS account, p.transaction_id, p.id, p.currency, p.debit_after AS after,
                    CASE WHEN a.kind IN ('debt', 'receivable') THEN p.amount ELSE -p.amount END AS delta
                FROM postings p JOIN accounts a ON a.id = p.debit_account WHERE a.kind <> 'general'
                UNION ALL
                SELECT p.credit_account, p.transaction_id, p.id, p.currency, p.credit_after,
                    CASE WHEN a.kind IN ('debt', 'receivable') THEN -p.amount ELSE p.amount END
                FROM postings p JOIN accounts a ON a.id = p.credit_account WHERE a.kind <> 'general') moved) summed
        WHERE after IS NULL OR after <> expected ORDER BY transaction_id
        """,
    ),
)


def differences(
    connection: Connection, checks: tuple[Check, ...] = BALANCES, progress: Progress = SILENT
) -> tuple[BalanceDifference, ...]:
    """Every difference the checks find, the first thousand of each."""
    found: list[BalanceDifference] = []
    for done, check in enumerate(checks):
        progress.report(done, len(checks), check.name)
        rows = connection.execute(text(f"SELECT * FROM ({check.sql}) wrong LIMIT {SHOWN_DIFFERENCES}"))  # noqa: S608
        for row in rows:
            unit = currency(row.currency)
            stored, computed = int(row.stored or 0), int(row.computed or 0)
            found.append(BalanceDifference(row.subject, row.id, row.what, Money(stored, unit), Money(computed, unit)))
    progress.report(len(checks), len(checks), "")
    return tuple(found)


def first_wrong_row(connection: Connection, progress: Progress = SILENT) -> BalanceDifference | None:
    """The wrong transaction with the lowest number, over every check of rows."""
    return min(differences(connection, ROWS, progress), key=lambda one: one.subject_id, default=None)


def sizes(connection: Connection) -> tuple[int, int]:
    """How many posted transactions and wallets there are to check."""
    rows = connection.execute(text("SELECT (SELECT count(*) FROM transactions), (SELECT count(*) FROM wallets)")).one()
    return int(rows[0]), int(rows[1])
