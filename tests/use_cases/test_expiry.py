"""What expires when, longer dates in bulk and their undoing, and what is owed by age, on both engines."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from ledger.clock import SetClock
from ledger.domain.card_verbs import NewCard
from ledger.domain.verbs import Credit, Debit, Hold, IssueCards, Verb
from ledger.domain.words import Origin
from ledger.errors import (
    ExtensionNotFound,
    FieldInvalid,
    FieldRequired,
    KeyReused,
    NotAllowed,
    PocketEmpty,
    TooManyPockets,
    WalletSuspended,
)
from ledger.money import Money, currency
from ledger.storage import verifier
from ledger.use_cases import expiry
from ledger.use_cases.expiry import ExpiringFilter, ExpiringPocket, ExtendPockets, LeftOut, Step, UndoExtension
from ledger.use_cases.liability import Owed, liability
from tests.support import doors
from tests.support.ledgers import Places, new_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Ledger

TODAY = date(2026, 1, 5)
SAR, PTS = currency("SAR"), currency("PTS")


def day(after: int) -> date:
    return TODAY + timedelta(days=after)


def sar(minor: int) -> Money:
    return Money(minor, SAR)


@dataclass
class Shop:
    """Customers with value that expires."""

    ledger: Ledger
    wallets: dict[str, int] = field(default_factory=dict)

    def give(self, name: str, amount: int, after: int | None, source: str = "cashback", unit: str = "SAR") -> int:
        """Give value that expires so many days from today; the pocket's number."""
        if f"{name} {unit}" not in self.wallets:
            self.wallets[f"{name} {unit}"] = doors.add_wallet(self.ledger, doors.add_customer(self.ledger, name), unit)
        wallet = self.wallets[f"{name} {unit}"]
        expires = None if after is None else day(after)
        tender = "cash" if source == "top_up" else ""
        self.post(Credit(wallet, amount, unit, source, tender, expires=expires))
        origin = "paid" if source in {"top_up", "opening_balance"} else "given"
        sql = (
            "SELECT id FROM accounts WHERE wallet_id = :w AND kind = 'pocket' AND origin = :o"
            " AND coalesce(CAST(expires AS text), '') = :e"
        )
        rows = doors.run_sql(self.ledger, sql, w=wallet, o=origin, e=expires.isoformat() if expires else "")
        return int(rows[0].id)

    def card(self, amount: int, after: int | None, origin: str = "given") -> None:
        new = NewCard(f"hash{new_key()}", "1234")
        until = None if after is None else day(after)
        self.post(IssueCards((new,), amount, "SAR", origin, valid_until=until))

    def post(self, *verbs: Verb) -> int:
        return self.ledger.post(doors.operation("shop", *verbs)).operation

    def extend(self, *pockets: int, until: int | None = 60, key: str = "") -> expiry.Extended:
        last = None if until is None else day(until)
        return expiry.extend_pockets(self.ledger, ExtendPockets(key or new_key(), pockets, last, "we were closed"))

    def undo(self, operation: int, key: str = "") -> expiry.Extended:
        return expiry.undo_extension(self.ledger, UndoExtension(key or new_key(), operation, "a mistake"))

    def held(self, pocket: int) -> int:
        return int(doors.run_sql(self.ledger, "SELECT balance FROM accounts WHERE id = :p", p=pocket)[0].balance)

    def pass_days(self, days: int) -> None:
        assert isinstance(self.ledger.clock, SetClock)
        self.ledger.clock.advance(timedelta(days=days))


@pytest.fixture
def shop(ledger: Ledger) -> Iterator[Shop]:
    """A shop whose books are sound at the end, and whose balances add up to what it owes."""
    doors.add_staff(ledger)
    yield Shop(ledger)
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()
        assert verifier.first_wrong_row(connection) is None
    assert liability(ledger).adds_up


class TestRadar:
    def test_everything_stands_in_one_bucket(self, shop: Shop) -> None:
        shop.give("Anna", 100, 0)
        shop.give("Anna", 20, 6, "opening_balance")
        shop.give("Boris", 3, 7)
        shop.give("Boris", 7_000, 400)
        shop.give("Boris", 50_000, None, "top_up")
        shop.card(900, 6)
        shop.card(40, None)
        found = expiry.radar(shop.ledger, SAR, Step.WEEK)
        first, second, *others, last = found.buckets
        assert (first.days.first, first.days.last) == (TODAY, day(6))
        assert (first.given, first.paid, first.cards) == (sar(100), sar(20), sar(900))
        assert (first.pockets_count, first.cards_count) == (2, 1)
        assert (second.days.first, second.total, second.pockets_count) == (day(7), sar(3), 1)
        assert (last.days.first, last.days.last, last.total) == (day(91), None, sar(7_000))
        assert not any(bucket.total for bucket in others)
        assert found.total == sar(8_023)

    @pytest.mark.parametrize(("step", "count"), [(Step.DAY, 32), (Step.WEEK, 14), (Step.MONTH, 13)])
    def test_buckets_follow_each_other(self, shop: Shop, step: Step, count: int) -> None:
        days = [bucket.days for bucket in expiry.radar(shop.ledger, SAR, step).buckets]
        assert len(days) == count
        assert days[0].first == TODAY
        for one, after in pairwise(days):
            assert one.last is not None
            assert after.first == one.last + timedelta(days=1)

    def test_months_are_the_calendars(self, shop: Shop) -> None:
        days = [bucket.days for bucket in expiry.radar(shop.ledger, SAR, Step.MONTH).buckets]
        assert [one.first for one in days[:3]] == [TODAY, date(2026, 2, 1), date(2026, 3, 1)]
        assert days[-1].first == date(2027, 1, 1)

    def test_what_is_past_its_date_is_gone(self, shop: Shop) -> None:
        shop.give("Anna", 100, 1)
        shop.pass_days(2)
        assert not expiry.radar(shop.ledger, SAR).total
        assert expiry.expiring_pockets(shop.ledger).rows == ()

    def test_points_have_a_radar_of_their_own(self, shop: Shop) -> None:
        shop.give("Anna", 40, 3, "loyalty", "PTS")
        assert expiry.radar(shop.ledger, PTS).total == Money(40, PTS)
        assert not expiry.radar(shop.ledger, SAR).total

    @pytest.mark.usefixtures("shop")
    def test_a_cashier_does_not_see_it(self, places: Places) -> None:
        cashier = places.open(places.made[-1], login="cashier")
        for ask in (lambda: expiry.radar(cashier, SAR), lambda: expiry.expiring_pockets(cashier)):
            with pytest.raises(NotAllowed):
                ask()
        cashier.close()


class TestLists:
    def test_pages_visit_every_pocket_once_the_soonest_first(self, shop: Shop) -> None:
        made = [shop.give(f"Customer {n}", 10 + n, (n * 7) % 5) for n in range(17)]
        seen: list[ExpiringPocket] = []
        after = None
        while True:
            page = expiry.expiring_pockets(shop.ledger, after=after, limit=4)
            seen += page.rows
            after = page.next_key
            if after is None:
                break
        assert sorted(row.id for row in seen) == sorted(made)
        assert [(row.expires, row.id) for row in seen] == sorted((row.expires, row.id) for row in seen)

    def test_filters(self, shop: Shop) -> None:
        shop.give("Anna", 100, 1)
        shop.give("Anna", 20, 5, "opening_balance")
        shop.give("Anna", 40, 5, "loyalty", "PTS")

        def amounts(wanted: ExpiringFilter) -> list[int]:
            return [row.balance.minor for row in expiry.expiring_pockets(shop.ledger, wanted).rows]

        assert amounts(ExpiringFilter(last=day(4))) == [100]
        assert amounts(ExpiringFilter(first=day(2), currency="SAR")) == [20]
        assert amounts(ExpiringFilter(currency="PTS")) == [40]
        assert amounts(ExpiringFilter(origin=Origin.GIVEN)) == [100, 40]
        assert amounts(ExpiringFilter(last=day(5))) == [100, 20, 40]
        row = expiry.expiring_pockets(shop.ledger).rows[0]
        assert amounts(ExpiringFilter(customer_id=row.customer_id)) == [100, 20]

    def test_customers_are_told_once_each(self, shop: Shop) -> None:
        shop.give("Anna", 100, 4)
        shop.give("Anna", 20, 2, "opening_balance")
        shop.give("Boris", 5, 3)
        shop.give("Carla", 5, 30)
        page = expiry.expiring_customers(shop.ledger, SAR, ExpiringFilter(last=day(10)), limit=1)
        assert [(row.customer, row.first, row.paid, row.given, row.pockets) for row in page.rows] == [
            ("Anna", day(2), sar(20), sar(100), 2)
        ]
        rest = expiry.expiring_customers(shop.ledger, SAR, ExpiringFilter(last=day(10)), after=page.next_key, limit=5)
        assert [row.customer for row in rest.rows] == ["Boris"]
        assert rest.next_key is None

    def test_cards(self, shop: Shop) -> None:
        for after in (3, 1, 3, 40):
            shop.card(100 + after, after)
        page = expiry.expiring_cards(shop.ledger, SAR, ExpiringFilter(last=day(10)), limit=2)
        rest = expiry.expiring_cards(shop.ledger, SAR, ExpiringFilter(last=day(10)), after=page.next_key, limit=2)
        assert [row.balance.minor for row in (*page.rows, *rest.rows)] == [101, 103, 103]


class TestExtending:
    def test_many_at_once_in_one_operation(self, shop: Shop) -> None:
        pockets = [shop.give("Anna", 100, 1), shop.give("Boris", 50, 2), shop.give("Anna", 7, 3, "loyalty", "PTS")]
        done = shop.extend(*pockets)
        assert done.plan.totals == (Money(7, PTS), sar(150))
        assert [shop.held(pocket) for pocket in pockets] == [0, 0, 0]
        assert {row.expires for row in expiry.expiring_pockets(shop.ledger).rows} == {day(60)}
        (made,) = expiry.extensions_made(shop.ledger).rows
        assert (made.operation_id, made.pockets, made.customers) == (done.posted.operation_id, 3, 3)
        assert (made.reason, made.until, made.by) == ("we were closed", day(60), "Administrator")
        assert made.moved == (Money(7, PTS), sar(150))
        assert made.moved_back == (Money(0, PTS), sar(0))

    def test_those_that_cannot_are_left_out_and_told(self, shop: Shop) -> None:
        fine, late, spent = shop.give("Anna", 100, 1), shop.give("Anna", 100, 90), shop.give("Boris", 5, 1)
        shop.post(Debit(shop.wallets["Boris SAR"], 5, "SAR", "purchase"))
        stopped = shop.give("Carla", 9, 1)
        doors.run_sql(shop.ledger, "UPDATE wallets SET suspended = true WHERE id = :w", w=shop.wallets["Carla SAR"])
        never = shop.give("Anna", 10, None, "top_up")
        done = shop.extend(fine, late, spent, stopped, never)
        assert {line.pocket.id: line.left_out for line in done.plan.lines} == {
            fine: None, late: LeftOut.LATER, spent: LeftOut.EMPTY, stopped: LeftOut.STOPPED, never: LeftOut.LATER,
        }  # fmt: skip
        assert done.plan.totals == (sar(100),)
        assert shop.held(late) == 100

    def test_the_plan_writes_nothing(self, shop: Shop) -> None:
        pocket = shop.give("Anna", 100, 1)
        plan = expiry.plan_extension(shop.ledger, (pocket, pocket), None)
        assert [(line.amount, line.until) for line in plan.moved] == [(sar(100), None)]
        assert shop.held(pocket) == 100
        assert expiry.extensions_made(shop.ledger).rows == ()

    def test_when_none_can_the_refusal_says_why(self, shop: Shop) -> None:
        spent = shop.give("Anna", 5, 1)
        shop.post(Debit(shop.wallets["Anna SAR"], 5, "SAR", "purchase"))
        with pytest.raises(PocketEmpty):
            shop.extend(spent)
        late = shop.give("Boris", 5, 90)
        with pytest.raises(FieldInvalid):
            shop.extend(late)
        doors.run_sql(shop.ledger, "UPDATE wallets SET suspended = true WHERE id = :w", w=shop.wallets["Boris SAR"])
        with pytest.raises(WalletSuspended):
            shop.extend(late, until=120)

    def test_a_day_that_is_over_and_a_pocket_nobody_knows_are_refused(self, shop: Shop) -> None:
        pocket = shop.give("Anna", 5, 1)
        with pytest.raises(FieldInvalid) as refused:
            shop.extend(pocket, until=-1)
        assert refused.value.what == "until"
        with pytest.raises(FieldInvalid) as refused:
            shop.extend(pocket, 999_999)
        assert (refused.value.what, refused.value.text) == ("pockets", "999999")

    def test_reason_and_pockets_are_needed(self) -> None:
        with pytest.raises(FieldRequired):
            ExtendPockets("k", (1,), None, " ")
        with pytest.raises(FieldRequired):
            ExtendPockets("k", (), None, "x")
        with pytest.raises(TooManyPockets):
            ExtendPockets("k", tuple(range(expiry.AT_ONCE + 1)), None, "x")

    def test_a_filter_chooses_all_that_fit(self, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
        made = [shop.give(f"Customer {n}", 10, 2) for n in range(3)]
        shop.give("Anna", 10, 9)
        chosen = expiry.chosen_pockets(shop.ledger, ExpiringFilter(last=day(3)))
        assert [row.id for row in chosen] == made
        monkeypatch.setattr(expiry, "AT_ONCE", 2)
        with pytest.raises(TooManyPockets) as refused:
            expiry.chosen_pockets(shop.ledger, ExpiringFilter(last=day(3)))
        assert (refused.value.found, refused.value.most) == (3, 2)

    def test_the_same_key_answers_as_the_first_time(self, shop: Shop) -> None:
        first, late = shop.give("Anna", 100, 1), shop.give("Anna", 5, 90)
        key = new_key()
        done = shop.extend(first, late, key=key)
        again = shop.extend(first, late, key=key)
        assert again.posted.repeated
        assert again.posted.operation_id == done.posted.operation_id
        assert again.plan.totals == (sar(100),)
        for pockets, until, reason in (((late,), 60, "we were closed"), ((first, late), 61, "we were closed"),
                                       ((first, late), 60, "another")):  # fmt: skip
            with pytest.raises(KeyReused):
                expiry.extend_pockets(shop.ledger, ExtendPockets(key, pockets, day(until), reason))
        with pytest.raises(KeyReused):
            shop.undo(done.posted.operation_id, key)

    def test_only_a_manager_may(self, shop: Shop, places: Places) -> None:
        pocket = shop.give("Anna", 100, 1)
        office = places.open(places.made[-1], login="back_office")
        with pytest.raises(NotAllowed):
            expiry.plan_extension(office, (pocket,), None)
        with pytest.raises(NotAllowed):
            expiry.extend_pockets(office, ExtendPockets(new_key(), (pocket,), None, "x"))
        office.close()


class TestUndoing:
    def test_what_is_still_held_goes_back_and_the_rest_is_listed(self, shop: Shop) -> None:
        whole, part, gone = shop.give("Anna", 100, 1), shop.give("Boris", 50, 2), shop.give("Carla", 9, 3)
        done = shop.extend(whole, part, gone)
        shop.post(Debit(shop.wallets["Boris SAR"], 20, "SAR", "purchase"))
        shop.post(Debit(shop.wallets["Carla SAR"], 9, "SAR", "purchase"))
        plan = expiry.plan_undo(shop.ledger, done.posted.operation_id)
        undone = shop.undo(done.posted.operation_id)
        assert undone.plan == plan
        assert undone.plan.totals == (sar(130),)
        assert [(line.pocket.customer, line.left_out) for line in undone.plan.left] == [("Carla", LeftOut.EMPTY)]
        assert [shop.held(pocket) for pocket in (whole, part, gone)] == [100, 30, 0]
        (made,) = expiry.extensions_made(shop.ledger).rows
        assert (made.moved, made.moved_back) == ((sar(159),), (sar(130),))

    def test_several_pockets_that_became_one(self, shop: Shop) -> None:
        first, second = shop.give("Anna", 100, 1), shop.give("Anna", 50, 2)
        done = shop.extend(first, second)
        shop.post(Debit(shop.wallets["Anna SAR"], 120, "SAR", "purchase"))
        assert shop.undo(done.posted.operation_id).plan.totals == (sar(30),)
        assert (shop.held(first), shop.held(second)) == (0, 30)

    def test_twice_moves_nothing_more(self, shop: Shop) -> None:
        pocket = shop.give("Anna", 100, 1)
        done = shop.extend(pocket)
        shop.undo(done.posted.operation_id)
        plan = expiry.plan_undo(shop.ledger, done.posted.operation_id)
        assert [line.left_out for line in plan.lines] == [LeftOut.MOVED_BACK]
        with pytest.raises(PocketEmpty):
            shop.undo(done.posted.operation_id)

    def test_the_same_key_answers_as_the_first_time(self, shop: Shop) -> None:
        done, key = shop.extend(shop.give("Anna", 100, 1)), new_key()
        undone = shop.undo(done.posted.operation_id, key)
        again = shop.undo(done.posted.operation_id, key)
        assert again.posted.repeated
        assert again.posted.operation_id == undone.posted.operation_id
        other = shop.extend(shop.give("Boris", 100, 1))
        with pytest.raises(KeyReused):
            shop.undo(other.posted.operation_id, key)

    def test_a_date_that_passed_gets_grace_unless_that_is_later(self, shop: Shop) -> None:
        long, short = shop.give("Anna", 100, 1), shop.give("Boris", 50, 1)
        first, second = shop.extend(long), shop.extend(short, until=16)
        shop.pass_days(3)
        assert shop.undo(first.posted.operation_id).plan.totals == (sar(100),)
        assert [row.expires for row in expiry.expiring_pockets(shop.ledger).rows] == [day(16), day(17)]
        plan = expiry.plan_undo(shop.ledger, second.posted.operation_id)
        assert [line.left_out for line in plan.lines] == [LeftOut.LATER]

    def test_another_operation_is_no_extension(self, shop: Shop) -> None:
        shop.give("Anna", 100, 1)
        (last,) = doors.run_sql(shop.ledger, "SELECT max(id) AS id FROM operations")
        with pytest.raises(ExtensionNotFound):
            expiry.plan_undo(shop.ledger, last.id)
        with pytest.raises(ExtensionNotFound):
            shop.undo(last.id)


class TestLiability:
    def test_it_adds_up_to_the_accounts(self, shop: Shop) -> None:
        shop.give("Anna", 100, 1)
        shop.give("Anna", 5_000, None, "top_up")
        shop.give("Boris", 40, 3, "loyalty", "PTS")
        shop.post(Hold(shop.wallets["Anna SAR"], 700, "SAR", shop.ledger.clock.now() + timedelta(hours=1)))
        shop.card(900, 6)
        found = liability(shop.ledger)
        totals = {(line.currency.code, line.owed): (line.total.minor, line.count) for line in found.lines}
        assert totals == {
            ("SAR", Owed.PAID): (4_400, 1), ("SAR", Owed.HOLDS): (700, 1), ("SAR", Owed.CARDS): (900, 1),
            ("PTS", Owed.GIVEN): (40, 1),
        }  # fmt: skip
        posted = {(one.posted.currency.code, one.code): one.posted.minor for one in found.controls}
        assert posted == {("SAR", "2000"): 4_400, ("SAR", "2010"): 700, ("SAR", "2100"): 900, ("PTS", "2000"): 40}
        assert found.adds_up
        assert found.by_age(SAR) == (sar(4_400 + 700 + 900 + 400), *[sar(0)] * 4)

    def test_a_wrong_balance_is_told(self, shop: Shop) -> None:
        shop.give("Anna", 100, None)
        pocket = "kind = 'pocket' AND balance > 0"
        for change, right in (("+ 1", False), ("- 1", True)):
            with shop.ledger.writing() as connection:
                if shop.ledger.location.engine == "postgresql":
                    connection.execute(text("SELECT set_config('ledger.door', 'open', true)"))
                connection.execute(text(f"UPDATE accounts SET balance = balance {change} WHERE {pocket}"))
            assert liability(shop.ledger).adds_up is right

    @pytest.mark.parametrize(
        ("days", "age"), [(0, 0), (30, 0), (31, 1), (90, 1), (91, 2), (180, 2), (181, 3), (366, 4)]
    )
    def test_value_ages_by_the_days_it_lies_still(self, shop: Shop, days: int, age: int) -> None:
        shop.give("Anna", 100, None, "top_up")
        shop.card(70, None)
        shop.pass_days(days)
        for line in liability(shop.ledger).lines:
            assert [bool(amount) for amount in line.ages] == [at == age for at in range(5)]

    def test_a_longer_date_is_no_movement(self, shop: Shop) -> None:
        pocket = shop.give("Anna", 100, 200)
        shop.pass_days(100)
        shop.extend(pocket, until=400)
        (line,) = liability(shop.ledger).lines
        assert line.ages[2] == sar(100)
        shop.post(Debit(shop.wallets["Anna SAR"], 1, "SAR", "purchase"))
        (line,) = liability(shop.ledger).lines
        assert line.ages[0] == sar(99)
