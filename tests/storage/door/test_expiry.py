"""A longer date for what a pocket holds, at each door (SPEC 2, Pocket)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ledger.domain.return_verbs import ExtendPocket
from ledger.domain.verbs import Capture, ChangeStatus, Credit, Hold, Owe, Release, Reverse, Sweep
from ledger.errors import (
    AmountNotPositive,
    CurrencyMismatch,
    CustomerNotActive,
    FieldInvalid,
    LedgerError,
    NotAllowed,
    NotReversible,
    PocketEmpty,
    WalletNotActive,
    WalletSuspended,
)
from tests.storage.door.extending import LATER, SOON, Purse, _day, pass_days, purse
from tests.support import doors

__all__ = ["purse"]


class TestExtending:
    def test_all_of_a_pocket_moves_and_keeps_its_origin(self, purse: Purse) -> None:
        purse.give(3_200, SOON)
        purse.give(500, SOON, "opening_balance")
        answer = purse.extend(SOON, LATER)
        assert purse.pockets == {("given", LATER): 3_200, ("paid", SOON): 500}
        assert purse.stands == (3_700, 0, 0, SOON)
        out, into = purse.rows(answer)
        assert tuple(out)[:5] == ("debit", "transfer", 3_200, 3_700, 500)
        assert tuple(into)[:5] == ("credit", "transfer", 3_200, 500, 3_700)
        assert (_day(out.expires_at), _day(into.expires_at)) == (None, LATER)
        assert {out.reason_code, into.reason_code} == {"expiry_extended"}

    def test_paid_value_stays_paid(self, purse: Purse) -> None:
        purse.give(500, SOON, "opening_balance")
        purse.extend(SOON, LATER, origin="paid")
        assert purse.pockets == {("paid", LATER): 500}
        assert purse.stands == (500, 0, 0, LATER)

    @pytest.mark.parametrize("amount", [1, 999, 1_000])
    def test_exactly_what_is_asked_moves(self, purse: Purse, amount: int) -> None:
        purse.give(1_000, SOON)
        purse.extend(SOON, LATER, amount)
        rest = {("given", SOON): 1_000 - amount} if amount < 1_000 else {}
        assert purse.pockets == {("given", LATER): amount, **rest}

    def test_one_unit_too_much_is_refused_with_what_is_there(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        with pytest.raises(PocketEmpty) as refused:
            purse.extend(SOON, LATER, 1_001)
        assert str(refused.value.available) == "10.00 SAR"
        assert refused.value.expires == SOON.isoformat()
        assert purse.pockets == {("given", SOON): 1_000}

    def test_without_a_date_it_never_expires(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        purse.extend(SOON, None)
        assert purse.pockets == {("given", None): 1_000}
        assert purse.stands == (1_000, 0, 0, None)
        pass_days(purse.ledger, 400)
        purse.post(Sweep(purse.wallet))
        assert purse.stands == (1_000, 0, 0, None)

    def test_it_joins_what_has_that_date_already(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        purse.give(70, LATER)
        purse.extend(SOON, LATER)
        assert purse.pockets == {("given", LATER): 1_070}

    def test_on_its_last_day_it_is_extended_and_lives_on(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        pass_days(purse.ledger, 2)
        purse.extend(SOON, LATER)
        pass_days(purse.ledger, 1)
        purse.post(Sweep(purse.wallet))
        assert purse.pockets == {("given", LATER): 1_000}

    def test_past_its_date_nothing_is_left_to_extend(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        pass_days(purse.ledger, 3)
        with pytest.raises(PocketEmpty) as refused:
            purse.extend(SOON, LATER)
        assert str(refused.value.available) == "0.00 SAR"
        purse.post(Sweep(purse.wallet))
        assert purse.pockets == {}

    def test_debt_is_left_alone(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        purse.post(Owe(purse.wallet, 300, "SAR"))
        purse.extend(SOON, LATER)
        assert purse.stands == (1_000, 0, 300, LATER)

    def test_what_a_hold_took_goes_back_to_the_old_date(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        ends = purse.ledger.clock.now() + timedelta(days=1)
        purse.post(Hold(purse.wallet, 400, "SAR", ends))
        purse.extend(SOON, LATER)
        assert purse.pockets == {("given", LATER): 600}
        (hold,) = doors.run_sql(purse.ledger, "SELECT id FROM holds")
        purse.post(Release(hold.id, 100))
        assert purse.pockets == {("given", LATER): 600, ("given", SOON): 100}
        assert purse.stands == (700, 300, 0, SOON)
        purse.post(Capture(hold.id, 300))
        assert purse.stands == (700, 0, 0, SOON)

    def test_points_are_extended_too(self, purse: Purse) -> None:
        points = doors.add_wallet(purse.ledger, unit="PTS")
        purse.post(Credit(points, 40, "PTS", "loyalty", expires=SOON))
        purse.post(ExtendPocket(points, "PTS", "given", SOON, LATER))
        assert Purse(purse.ledger, points).pockets == {("given", LATER): 40}


class TestWhoAndWhat:
    def test_a_frozen_wallet_may_be_extended(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        purse.post(ChangeStatus(purse.wallet, "frozen"))
        purse.extend(SOON, LATER)
        assert purse.pockets == {("given", LATER): 1_000}

    def test_a_blocked_customer_keeps_the_value_too(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        doors.run_sql(purse.ledger, "UPDATE customers SET status = 'blocked'")
        purse.extend(SOON, LATER)
        assert purse.pockets == {("given", LATER): 1_000}

    @pytest.mark.parametrize(
        ("spoil", "refusal"),
        [
            ("UPDATE wallets SET suspended = true", WalletSuspended),
            ("UPDATE customers SET status = 'erased'", CustomerNotActive),
        ],
    )
    def test_a_stopped_wallet_and_an_erased_customer_are_refused(
        self, purse: Purse, spoil: str, refusal: type[LedgerError]
    ) -> None:
        purse.give(1_000, SOON)
        doors.run_sql(purse.ledger, spoil)
        with pytest.raises(refusal):
            purse.extend(SOON, LATER)
        assert purse.pockets == {("given", SOON): 1_000}

    def test_a_closed_wallet_is_refused(self, purse: Purse) -> None:
        purse.post(ChangeStatus(purse.wallet, "closed"))
        with pytest.raises(WalletNotActive):
            purse.extend(SOON, LATER)

    @pytest.mark.parametrize("login", ["cashier", "back_office", "auditor", "system"])
    def test_only_managers_extend(self, purse: Purse, login: str) -> None:
        purse.give(1_000, SOON)
        wanted = doors.operation("expiry_extend", ExtendPocket(purse.wallet, "SAR", "given", SOON, LATER))
        with pytest.raises(NotAllowed) as refused:
            doors.post_as(purse.ledger, login, wanted)
        assert refused.value.right == "expiry.extend"
        doors.post_as(purse.ledger, "manager", wanted)
        assert purse.pockets == {("given", LATER): 1_000}

    @pytest.mark.parametrize(
        ("expires", "until"), [(SOON, SOON), (LATER, SOON), (None, LATER), (None, None), (SOON, date(2025, 1, 1))]
    )
    def test_a_date_that_is_not_later_is_refused(self, purse: Purse, expires: date | None, until: date | None) -> None:
        purse.give(1_000, expires)
        with pytest.raises(FieldInvalid) as refused:
            purse.extend(expires, until)
        assert (refused.value.what, refused.value.text) == ("until", until.isoformat() if until else "")

    @pytest.mark.parametrize("amount", [0, -1])
    def test_an_amount_is_above_zero(self, purse: Purse, amount: int) -> None:
        purse.give(1_000, SOON)
        with pytest.raises(AmountNotPositive):
            purse.extend(SOON, LATER, amount)

    def test_the_currency_must_fit(self, purse: Purse) -> None:
        with pytest.raises(CurrencyMismatch):
            purse.post(ExtendPocket(purse.wallet, "KWD", "given", SOON, LATER))

    def test_it_has_its_own_undo(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        answer = purse.extend(SOON, LATER)
        with pytest.raises(NotReversible):
            purse.post(Reverse(answer.transactions[0]))
