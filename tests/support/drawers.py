"""A till's drawer as tests see it: what lies in it by its postings, and what moved between which accounts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ledger.domain.order_verbs import OpenOrder, OrderLine, PayForOrder
from ledger.storage import verifier
from ledger.storage.sale_tables import partners
from ledger.storage.tables import transactions
from tests.support import doors

if TYPE_CHECKING:
    from ledger.domain.till_verbs import TillVerb
    from ledger.domain.verbs import Verb
    from ledger.storage.door.answer import Answer
    from ledger.storage.ledger import Ledger

_BALANCE = """
SELECT coalesce(sum(CASE WHEN p.debit_account = a.id THEN p.amount ELSE -p.amount END), 0) AS minor
FROM accounts a JOIN postings p ON a.id IN (p.debit_account, p.credit_account)
WHERE a.kind = 'general' AND a.code = :code AND a.currency = :unit AND coalesce(a.till_id, 0) = :till
"""
_BOOKED = """
SELECT t.type, t.source, d.code AS debit, c.code AS credit, p.amount, t.reference_type, t.reference_id, t.till_id,
    t.partner_id, t.order_id
FROM transactions t JOIN postings p ON p.transaction_id = t.id JOIN accounts d ON d.id = p.debit_account
    JOIN accounts c ON c.id = p.credit_account
WHERE t.operation_id = :operation ORDER BY p.id
"""


def do(ledger: Ledger, verb: TillVerb, *, login: str = "", key: str = "") -> Answer:
    """Post one verb as an operation of its own."""
    wanted = doors.operation(verb.verb, verb, key=key)
    return doors.post_as(ledger, login, wanted) if login else ledger.post(wanted)


def balance(ledger: Ledger, code: str = "1001", unit: str = "SAR", till: int | None = None) -> int:
    """What a general account holds, debit less credit; 1001 of this ledger's till unless another is named."""
    at = till if till is not None else (ledger.who.till if code == "1001" else 0)
    return int(doors.run_sql(ledger, _BALANCE, code=code, unit=unit, till=at)[0].minor)


def booked(ledger: Ledger, answer: Answer) -> list[tuple[Any, ...]]:
    """Type, source, debit and credit code and minor units of each posting of an operation."""
    return [tuple(row)[:5] for row in doors.run_sql(ledger, _BOOKED, operation=answer.operation)]


def subjects(ledger: Ledger, answer: Answer) -> set[tuple[Any, ...]]:
    """What the transactions of an operation are of: reference, till, partner, order."""
    return {tuple(row)[5:] for row in doors.run_sql(ledger, _BOOKED, operation=answer.operation)}


def ways(ledger: Ledger, answer: Answer) -> list[str]:
    """How cash moved in each transaction of an operation: float, pay_in, pay_out, drop, over, short."""
    with ledger.reading() as connection:
        rows = connection.execute(
            select(transactions.c.metadata).where(transactions.c.operation_id == answer.operation)
            .order_by(transactions.c.id)
        )  # fmt: skip
        return [row.metadata["way"] for row in rows]


def assert_sound(ledger: Ledger) -> None:
    """Every stored balance is what its postings say, and every row fits its neighbours."""
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()
        assert verifier.first_wrong_row(connection) is None


def add_partner(ledger: Ledger, name: str = "Potter", *, commission_bp: int = 2_000, release_days: int = 0) -> int:
    """A partner, written straight into the table; the id."""
    now = ledger.clock.now()
    row = {
        "name": name, "sort_name": name, "commission_bp": commission_bp, "release_days": release_days,
        "status": "active", "note": "", "version": 1, "edited_by": "", "created_at": now, "updated_at": now,
    }  # fmt: skip
    insert = partners.insert().values(row).returning(partners.c.id)
    made: int = ledger.write(lambda connection: connection.execute(insert).scalar_one())
    return made


def acting(ledger: Ledger, login: str, till: int = 1) -> Ledger:
    """The same ledger with another person, or another till, at the door."""
    who = replace(ledger.who, login=login, till=till)
    return replace(ledger, who=who, door=replace(ledger.door, who=who))


def sell(ledger: Ledger, total: int, *parts: Verb, partner: int | None = None, key: str = "") -> Answer:
    """Sell something for `total` minor units of SAR over the counter, paid with these parts (cash without any)."""
    order = OpenOrder(None, "SAR", "counter", (OrderLine(None, "Vase", 1, total, partner=partner),))
    paid = parts or (PayForOrder(None, "cash", total, doors.new_key()),)
    return ledger.post(doors.operation("order", order, *paid, key=key))
