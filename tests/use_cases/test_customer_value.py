from __future__ import annotations

import threading
from datetime import date, timedelta

import pytest
from sqlalchemy import insert, select, text, update

from ledger.clock import SetClock
from ledger.domain.customers import CustomerStatus
from ledger.domain.order_verbs import OrderLine
from ledger.domain.verbs import Credit, Debit, Hold, Operation, Owe
from ledger.domain.words import HoldStatus, Origin
from ledger.errors import (
    WalletNotFound,
)
from ledger.money import CURRENCIES, POINTS, parse_money
from ledger.storage import wallets as storage
from ledger.storage.ledger import Ledger
from ledger.storage.tables import customers, operations, purchases, transactions
from ledger.use_cases.customers import (
    add_customer,
    customer_wallets,
    find_customers,
)
from ledger.use_cases.returns import ByPieces, Pieces, return_order
from ledger.use_cases.wallets import holds, open_wallet, pockets
from tests.support.ledgers import START, Places, a_customer, a_wallet, new_key
from tests.support.selling import Stall, paid
from tests.use_cases.people import ANNA
from tests.use_cases.returning import asked, stall

__all__ = ["stall"]

SAR = CURRENCIES["SAR"]
KWD = CURRENCIES["KWD"]


def _post(ledger: Ledger, *verbs: Credit | Debit | Hold | Owe) -> None:
    ledger.post(Operation(new_key(), "test", verbs))


def _clock(ledger: Ledger) -> SetClock:
    assert isinstance(ledger.clock, SetClock)
    return ledger.clock


# -- what lists and headers show --------------------------------------------------------------------------------


def test_a_line_shows_phone_cards_money_points_purchases_and_status(ledger: Ledger) -> None:
    anna, _ = add_customer(ledger, "key", ANNA)
    plain = a_customer(ledger, "Boris")
    _post(ledger, Credit(a_wallet(ledger, anna), 12_50, "SAR", "top_up", "cash"))
    _post(ledger, Owe(a_wallet(ledger, anna, "PTS"), 54, "PTS"))
    with ledger.writing() as connection:
        bought = {"customer_id": anna.id, "card": "", "bought_at": START, "currency": "SAR"}
        connection.execute(
            insert(purchases),
            [
                {**bought, "source_row": "1", "amount": 132_694_00, "opening": False},
                {**bought, "source_row": "2", "amount": 232_360_00, "opening": True},
                {**bought, "source_row": "3", "amount": 1, "opening": False, "currency": "RUB"},
            ],
        )
        connection.execute(update(customers).where(customers.c.id == plain.id).values(status="blocked"))
    rows = {row.name: row for row in find_customers(ledger).rows}
    first, other = rows["Анна Иванова"], rows["Boris"]
    assert (first.phone, first.cards, first.email, first.city) == (
        "+966501234567", ("1001", "AB-12"), "anna@shop.example", "Самара",
    )  # fmt: skip
    assert [str(first.money), str(first.points), str(first.purchases)] == ["12.50 SAR", "-54 PTS", "365054.00 SAR"]
    assert (other.phone, other.cards, other.status) == ("", (), CustomerStatus.BLOCKED)
    assert not other.money
    assert not other.points
    assert not other.purchases
    header = customer_wallets(ledger, anna.id)
    assert (header.purchases, header.purchases_brought_over) == (
        parse_money("365054.00 SAR"), parse_money("232360.00 SAR"),
    )  # fmt: skip


def test_paid_orders_are_purchases_less_what_came_back(stall: Stall) -> None:
    """A cancelled order is none, one that waits for its money not yet, one of nobody is nobody's."""

    def bought() -> tuple[str, str]:
        [line] = find_customers(stall.ledger).rows
        header = customer_wallets(stall.ledger, stall.customer)
        assert header.purchases == line.purchases
        return str(header.purchases), str(header.purchases_brought_over)

    assert bought() == ("0.00 SAR", "0.00 SAR")
    first = stall.sell(80_00, paid(80_00), lines=(OrderLine(None, "Mug", 2, 40_00),))
    stall.sell(5_00, paid(5_00), customer=None)
    waits = stall.sell(30_00, kind="checkout")
    assert bought() == ("80.00 SAR", "0.00 SAR")
    stall.pay(waits, 30_00)
    with stall.ledger.writing() as connection:
        old = {"customer_id": stall.customer, "card": "", "bought_at": START, "currency": "SAR", "source_row": "1"}
        connection.execute(insert(purchases), [{**old, "amount": 1_000_00, "opening": True}])
    assert bought() == ("1110.00 SAR", "1000.00 SAR")
    return_order(stall.ledger, asked(first, ByPieces((Pieces(1, 1),))))
    assert bought() == ("1070.00 SAR", "1000.00 SAR")
    stall.cancel(waits)
    assert bought() == ("1040.00 SAR", "1000.00 SAR")


def test_value_past_its_day_is_not_shown_though_no_job_has_run(ledger: Ledger) -> None:
    anna = a_customer(ledger)
    wallet = a_wallet(ledger, anna)
    _post(ledger, Credit(wallet, 10_00, "SAR", "top_up", "cash"))
    _post(ledger, Credit(wallet, 3_00, "SAR", "promo", expires=date(2026, 1, 6)))
    _post(ledger, Credit(wallet, 4_00, "SAR", "promo", expires=date(2026, 1, 20)))

    def seen() -> tuple[str, str, list[str]]:
        header = customer_wallets(ledger, anna.id).wallets[0]
        (row,) = find_customers(ledger, "anna").rows
        assert row.money == header.shown == header.available
        found = pockets(ledger, wallet)
        assert sum(pocket.balance.minor for pocket in found) == header.available.minor
        return str(header.available), str(header.expiring_soon), [str(pocket.balance) for pocket in found]

    assert seen() == ("17.00 SAR", "7.00 SAR", ["3.00 SAR", "4.00 SAR", "10.00 SAR"])
    _clock(ledger).instant = START.replace(day=6, hour=20, minute=59)
    assert seen()[0] == "17.00 SAR"
    _clock(ledger).instant = START.replace(day=6, hour=21)
    assert seen() == ("14.00 SAR", "4.00 SAR", ["4.00 SAR", "10.00 SAR"])


def test_a_hold_past_its_time_has_given_back_in_the_list_though_no_job_has_run(ledger: Ledger) -> None:
    anna = a_customer(ledger)
    money_wallet, points_wallet = a_wallet(ledger, anna), a_wallet(ledger, anna, "PTS")
    _post(ledger, Credit(money_wallet, 10_00, "SAR", "top_up", "cash"), Credit(points_wallet, 90, "PTS", "loyalty"))
    ends = START + timedelta(minutes=30)
    _post(ledger, Hold(money_wallet, 4_00, "SAR", ends), Hold(points_wallet, 60, "PTS", ends))
    _post(ledger, Owe(points_wallet, 50, "PTS"))

    def listed() -> tuple[str, str]:
        (row,) = find_customers(ledger, "anna").rows
        header = {one.currency: one for one in customer_wallets(ledger, anna.id).wallets}
        assert (row.money, row.points) == (header[SAR].shown, header[POINTS].shown)
        return str(row.money), str(row.points)

    assert listed() == ("6.00 SAR", "-20 PTS")
    _clock(ledger).instant = ends - timedelta.resolution
    assert listed() == ("6.00 SAR", "-20 PTS")
    _clock(ledger).instant = ends
    assert listed() == ("10.00 SAR", "40 PTS"), "60 points came back, 50 of them repaid the debt"


def test_pockets_stand_in_the_order_they_are_taken(ledger: Ledger) -> None:
    wallet = a_wallet(ledger)
    soon, later = date(2026, 2, 1), date(2026, 3, 1)
    _post(ledger, Credit(wallet, 5_00, "SAR", "top_up", "cash"))
    _post(ledger, Credit(wallet, 4_00, "SAR", "promo"))
    _post(ledger, Credit(wallet, 3_00, "SAR", "promo", expires=later))
    _post(ledger, Credit(wallet, 2_00, "SAR", "promo", expires=soon))
    assert [(pocket.origin, pocket.expires, pocket.balance.minor) for pocket in pockets(ledger, wallet)] == [
        (Origin.GIVEN, soon, 200), (Origin.GIVEN, later, 300), (Origin.GIVEN, None, 400), (Origin.PAID, None, 500),
    ]  # fmt: skip
    _post(ledger, Debit(wallet, 5_50, "SAR", "purchase"))
    assert [pocket.balance.minor for pocket in pockets(ledger, wallet)] == [350, 500]


def test_holds_are_read_with_what_they_still_hold(ledger: Ledger) -> None:
    wallet = a_wallet(ledger)
    assert holds(ledger, wallet) == ()
    _post(ledger, Credit(wallet, 10_00, "SAR", "top_up", "cash"))
    until = START + timedelta(minutes=30)
    _post(ledger, Hold(wallet, 4_00, "SAR", until))
    (hold,) = holds(ledger, wallet)
    assert (hold.status, str(hold.amount), str(hold.held)) == (HoldStatus.ACTIVE, "4.00 SAR", "4.00 SAR")
    assert (hold.placed_at, hold.expires_at, hold.wallet_id) == (START, until, wallet)


@pytest.mark.parametrize("wallet", [0, 99, 2**70])
def test_a_wallet_that_is_not_there_is_said_so(ledger: Ledger, wallet: int) -> None:
    for ask in (pockets, holds):
        with pytest.raises(WalletNotFound):
            ask(ledger, wallet)


def test_a_wallet_is_opened_once(ledger: Ledger) -> None:
    anna = a_customer(ledger)
    first = open_wallet(ledger, anna.id, KWD)
    assert open_wallet(ledger, anna.id, KWD) == first
    assert [wallet.currency for wallet in customer_wallets(ledger, anna.id).wallets] == [KWD, SAR, POINTS]
    _post(ledger, Credit(first, 1_234, "KWD", "top_up", "cash"))
    with ledger.reading() as connection:
        kinds = connection.execute(
            text("SELECT kind, origin FROM accounts WHERE wallet_id = :wallet ORDER BY id"), {"wallet": first}
        )
        assert list(map(tuple, kinds)) == [("pocket", "paid"), ("pocket", "given"), ("debt", None)]


def test_a_wallet_opened_by_two_at_once_is_one(places: Places) -> None:
    place = places.make()
    first, second = places.open(place), places.open(place)
    anna = a_customer(first)
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.append(open_wallet(second, anna.id, KWD)))
    with first.writing() as connection:
        opened = storage.open_wallet(connection, anna.id, "KWD", START)
        thread.start()
        thread.join(0.5)
        assert thread.is_alive()
    thread.join(60)
    first.close()
    second.close()
    assert found == [opened]


def test_points_not_posted_yet_are_pending(ledger: Ledger) -> None:
    anna = a_customer(ledger)
    wallet = a_wallet(ledger, anna, "PTS")
    with ledger.writing() as connection:
        operation = connection.execute(select(operations.c.id, operations.c.business_date)).first()
        assert operation is not None
        row = {
            "operation_id": operation.id, "wallet_id": wallet, "customer_id": anna.id, "type": "credit", "amount": 30,
            "currency": "PTS", "source": "loyalty", "status": "pending", "transaction_date": START,
            "business_date": operation.business_date, "created_at": START,
        }  # fmt: skip
        connection.execute(insert(transactions).values(row))
    header = customer_wallets(ledger, anna.id)
    assert str(header.points_pending) == "30 PTS"
    assert not header.wallets[1].available
