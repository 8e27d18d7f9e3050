"""A sale and its cancelling fail at every write in turn: nothing is half done, and a retry ends once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from ledger.domain.orders import OrderKind, OrderStatus
from ledger.domain.return_verbs import ReturnedLine, ReturnOrder
from ledger.domain.verbs import Debit
from ledger.domain.words import Origin, Tender
from ledger.errors import GuardTripped
from ledger.money import Money, currency
from ledger.storage import verifier
from ledger.storage.return_tables import card_events, order_return_lines, order_returns
from ledger.storage.sale_tables import (
    order_earnings,
    order_events,
    order_lines,
    orders,
    payments,
    payouts,
    products,
    receipts,
    refunds,
)
from ledger.storage.tables import accounts, gift_cards, holds, operations, postings, transactions, wallets
from ledger.use_cases import orders as sales
from ledger.use_cases.gift_cards import IssueCards, issue_cards
from ledger.use_cases.movements import PlaceHold, move
from ledger.use_cases.posting import new_key
from ledger.use_cases.sale_requests import CancelOrder as Cancel
from ledger.use_cases.sale_requests import CardPart, Sale, SaleLine, TenderPart
from tests.support import cashing, doors
from tests.support.drawers import add_partner
from tests.support.paying import Shop
from tests.support.selling import Stall

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ledger.storage.ledger import Connection, Ledger

SAR = currency("SAR")
KEPT = (
    operations, transactions, postings, orders, order_lines, order_events, order_earnings, payments, receipts, payouts,
    refunds, accounts, wallets, gift_cards, holds, products, order_returns, order_return_lines, card_events,
)  # fmt: skip
INSERTED = (
    "operations", "orders", "order_lines", "order_events", "transactions", "postings", "payments", "receipts",
    "card_events", "order_returns", "order_return_lines",
)  # fmt: skip
UPDATED = (
    "accounts", "wallets", "orders", "gift_cards", "holds", "products", "transactions", "operations", "order_lines",
    "order_earnings", "payments", "payouts",
)  # fmt: skip
MOST = 40


def everything(ledger: Ledger) -> list[Any]:
    """Every row of every table that a sale may write."""
    with ledger.reading() as connection:
        return [tuple(connection.execute(select(table).order_by(*table.primary_key)).all()) for table in KEPT]


def break_at(ledger: Ledger, table: str, event: str, counted: str, number: int) -> None:
    """Let `event` on `table` fail once `counted` has this many rows."""
    if ledger.location.engine == "sqlite":
        body = f"WHEN (SELECT count(*) FROM {counted}) >= {number} BEGIN SELECT RAISE(ABORT, 'guard:broken'); END"
        doors.run_sql(ledger, _plain(f"CREATE TRIGGER broken BEFORE {event} ON {table} {body}"))
        return
    doors.run_sql(
        ledger,
        _plain(
            "CREATE OR REPLACE FUNCTION ledger.break_now() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            f" IF (SELECT count(*) FROM ledger.{counted}) >= {number} THEN RAISE EXCEPTION 'guard:broken'"
            " USING ERRCODE = 'WD003'; END IF; RETURN NEW; END $$"
        ),
    )
    doors.run_sql(
        ledger,
        f"CREATE TRIGGER broken BEFORE {event} ON ledger.{table} FOR EACH ROW EXECUTE FUNCTION ledger.break_now()",
    )


def mend(ledger: Ledger, table: str) -> None:
    on = "" if ledger.location.engine == "sqlite" else f" ON ledger.{table}"
    doors.run_sql(ledger, f"DROP TRIGGER broken{on}")


def _plain(sql: str) -> str:
    """A colon that is no parameter."""
    return sql.replace("guard:", "guard\\:")


def count(ledger: Ledger, table: str) -> int:
    return int(doors.run_sql(ledger, f"SELECT count(*) FROM {table}")[0][0])


def steps(ledger: Ledger) -> Iterator[tuple[str, str, str, int]]:
    """Each write there may be: an insert once its own table has grown so far, an update once the postings have."""
    for table in INSERTED:
        for grown in range(MOST):
            yield table, "INSERT", table, count(ledger, table) + grown
    for table in UPDATED:
        for grown in range(MOST):
            yield table, "UPDATE", "postings", count(ledger, "postings") + grown


def fails_at_every_step(ledger: Ledger, work: Callable[[Connection], object]) -> int:
    """Break `work` at each write until a step is past its last; nothing may have changed. How often it broke."""
    before, broken = everything(ledger), 0
    past: set[tuple[str, str]] = set()
    for table, event, counted, number in list(steps(ledger)):
        if (table, event) in past:
            continue
        break_at(ledger, table, event, counted, number)
        try:
            with ledger.writing() as connection:
                _tried(connection, work)
        except _DoneError:
            past.add((table, event))
        except GuardTripped as tripped:
            assert "broken" in str(tripped)  # noqa: PT017 - the other end is tested too
            broken += 1
        finally:
            mend(ledger, table)
        assert everything(ledger) == before, (table, event, number)
    return broken


class _DoneError(Exception):
    """The work went through: undone, as the next step wants the same start."""


def _tried(connection: Connection, work: Callable[[Connection], object]) -> None:
    work(connection)
    raise _DoneError


@pytest.fixture
def stall(ledger: Ledger) -> Stall:
    """A customer with money of both origins, points, a card, a hold, and a product of a partner."""
    made = Stall(ledger)
    made.put_in(2_000)
    made.promote(500)
    made.give_points(40)
    return made


def request(stall: Stall) -> Sale:
    """A sale that takes something of everything."""
    ledger = stall.ledger
    (card,) = issue_cards(ledger, IssueCards(new_key(), 1, Money(600, SAR), origin=Origin.GIVEN))
    product = Shop(ledger, stall.customer, stall.money).product(2_500)
    doors.run_sql(ledger, "UPDATE products SET partner_id = :partner", partner=add_partner(ledger))
    ends = ledger.clock.now() + timedelta(minutes=9)
    held = move(ledger, PlaceHold(new_key(), stall.customer, Money(700, SAR), ends))
    (hold,) = doors.run_sql(ledger, "SELECT id FROM holds WHERE transaction_id = :t", t=held.transaction_ids[-1])
    lines = (SaleLine("Lamp", Money(2_500, SAR), product_id=product), SaleLine("Bulb", Money(500, SAR), 2))
    return Sale(
        new_key(), lines, stall.customer, OrderKind.COUNTER, Money(700, SAR), 20, (CardPart(card_id=card.card.id),),
        hold.id, (TenderPart(Tender.CASH, Money(1_000, SAR)), TenderPart(Tender.TERMINAL, Money(1_000, SAR))),
    )  # fmt: skip


def test_a_return_is_never_half_done(stall: Stall) -> None:
    """Part of an order that something of everything paid: what goes back, points, shares, cashback of it withheld."""
    ledger = stall.ledger
    sold = sales.sell(ledger, request(stall)).order
    stall.wait(days=7)
    cashing.give(stall, sold.id, cashing.add_rule(stall), lines=(1, 2))
    spent = stall.shown(stall.money)
    stall.post("debit", Debit(stall.money, spent, "SAR", "purchase"))
    verb = ReturnOrder(sold.id, (ReturnedLine(1, 1, 2_500), ReturnedLine(2, 1, 400)))
    operation = doors.operation("order_return", verb)
    broke = fails_at_every_step(ledger, lambda connection: ledger.door.post(connection, operation))
    assert broke > 50
    first = ledger.post(operation)
    assert ledger.post(operation).repeated
    row = stall.row("SELECT amount, withheld FROM order_returns")
    assert (row.amount, row.withheld > 0, first.orders) == (2_900, True, (sold.id,))
    stall.assert_sound()


def test_a_sale_and_its_cancelling_are_never_half_done(stall: Stall) -> None:
    ledger = stall.ledger
    sale = request(stall)
    build = sales.sale_build(ledger, sale)
    broke = fails_at_every_step(ledger, lambda connection: ledger.door.post(connection, build(connection)))
    assert broke > 60
    sold = sales.sell(ledger, sale)
    assert sold.order.status is OrderStatus.DELIVERED
    assert sales.sell(ledger, sale).repeated
    cancel = Cancel(new_key(), sold.order.id, "broken lamp")
    broke = fails_at_every_step(ledger, lambda connection: ledger.door.post(connection, cancel.operation()))
    assert broke > 40
    assert sales.cancel_order(ledger, cancel).order.status is OrderStatus.CANCELLED
    assert sales.cancel_order(ledger, cancel).repeated
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()
