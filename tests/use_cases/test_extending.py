"""Longer dates in bulk and their undoing, on both engines."""

from __future__ import annotations

import pytest

from ledger.domain.verbs import Debit
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
from ledger.money import Money
from ledger.use_cases import expiry
from ledger.use_cases.expiry import ExpiringFilter, ExtendPockets, LeftOut
from tests.support import doors
from tests.support.ledgers import Places, new_key
from tests.use_cases.expiring_shop import PTS, Shop, day, sar, shop

__all__ = ["shop"]


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
