"""A longer date for what a pocket holds, and its undoing, at each door (SPEC 2, Pocket)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from ledger.clock import SetClock
from ledger.domain.about import About
from ledger.domain.return_verbs import ExtendPocket
from ledger.domain.verbs import Capture, ChangeStatus, Credit, Debit, Hold, Owe, Release, Reverse, Sweep, Verb
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
from ledger.storage import verifier
from tests.support import doors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.door.answer import Answer
    from ledger.storage.ledger import Ledger

TODAY = date(2026, 1, 5)
SOON, LATER, LATEST = (TODAY + timedelta(days=days) for days in (2, 30, 60))
WHY = About(reason_code="expiry_extended", note="the shop was closed")


@dataclass
class Purse:
    """One wallet, and what its pockets hold."""

    ledger: Ledger
    wallet: int

    def give(self, amount: int, expires: date | None, source: str = "cashback") -> Answer:
        return self.post(Credit(self.wallet, amount, "SAR", source, expires=expires))

    def extend(
        self, expires: date | None, until: date | None, amount: int | None = None, *, origin: str = "given",
        undoes: int = 0,
    ) -> Answer:  # fmt: skip
        about = About("operation", str(undoes), "expiry_extended") if undoes else WHY
        return self.post(ExtendPocket(self.wallet, "SAR", origin, expires, until, amount, about))

    def post(self, *verbs: Verb) -> Answer:
        return self.ledger.post(doors.operation("expiry_extend", *verbs))

    @property
    def pockets(self) -> dict[tuple[str, date | None], int]:
        rows = doors.run_sql(
            self.ledger,
            "SELECT origin, expires, balance FROM accounts WHERE kind = 'pocket' AND balance > 0 AND wallet_id = :w",
            w=self.wallet,
        )
        return {(row.origin, _day(row.expires)): row.balance for row in rows}

    @property
    def stands(self) -> tuple[int, int, int, date | None]:
        """Available, on hold, debt, and the date its next value expires."""
        sql = "SELECT available, on_hold, debt, next_expiry FROM wallets WHERE id = :w"
        (row,) = doors.run_sql(self.ledger, sql, w=self.wallet)
        return row.available, row.on_hold, row.debt, _day(row.next_expiry)

    def rows(self, answer: Answer) -> list[Any]:
        sql = (
            "SELECT type, source, amount, shown_before, shown_after, expires_at, reason_code FROM transactions"
            " WHERE operation_id = :o ORDER BY id"
        )
        return doors.run_sql(self.ledger, sql, o=answer.operation)


def _day(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


@pytest.fixture
def purse(ledger: Ledger) -> Iterator[Purse]:
    """A wallet whose books are sound at the end, with nothing left in the clearing account."""
    doors.add_staff(ledger)
    yield Purse(ledger, doors.add_wallet(ledger))
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()
        assert verifier.first_wrong_row(connection) is None
    cleared = (
        "SELECT coalesce(sum(CASE WHEN p.debit_account = a.id THEN p.amount ELSE -p.amount END), 0) AS net"
        " FROM accounts a JOIN postings p ON a.id IN (p.debit_account, p.credit_account) WHERE a.code = '2020'"
    )
    assert doors.run_sql(ledger, cleared)[0].net == 0


def pass_days(ledger: Ledger, days: int) -> None:
    assert isinstance(ledger.clock, SetClock)
    ledger.clock.advance(timedelta(days=days))


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


class TestUndoing:
    def test_it_moves_back_exactly_what_was_extended(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        purse.give(70, LATER)
        answer = purse.extend(SOON, LATER)
        purse.extend(LATER, SOON, undoes=answer.operation)
        assert purse.pockets == {("given", SOON): 1_000, ("given", LATER): 70}
        assert purse.stands == (1_070, 0, 0, SOON)

    def test_it_names_what_it_takes_back(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        answer = purse.extend(SOON, LATER)
        undone = purse.extend(LATER, SOON, undoes=answer.operation)
        sql = "SELECT returns_transaction, returns_n FROM postings WHERE transaction_id IN (:a, :b) ORDER BY id"
        first, second = undone.transactions
        links = [tuple(row) for row in doors.run_sql(purse.ledger, sql, a=first, b=second)]
        assert links == [(answer.transactions[1], 1), (answer.transactions[0], 1)]

    def test_what_was_spent_meanwhile_stays_spent(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        answer = purse.extend(SOON, LATER)
        purse.post(Debit(purse.wallet, 300, "SAR", "purchase"))
        purse.extend(LATER, SOON, undoes=answer.operation)
        assert purse.pockets == {("given", SOON): 700}

    def test_no_more_than_once(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        answer = purse.extend(SOON, LATER)
        purse.give(5_000, LATER)
        purse.extend(LATER, SOON, 400, undoes=answer.operation)
        with pytest.raises(PocketEmpty) as refused:
            purse.extend(LATER, SOON, 601, undoes=answer.operation)
        assert str(refused.value.available) == "6.00 SAR"
        purse.extend(LATER, SOON, undoes=answer.operation)
        with pytest.raises(PocketEmpty):
            purse.extend(LATER, SOON, undoes=answer.operation)
        assert purse.pockets == {("given", SOON): 1_000, ("given", LATER): 5_000}

    def test_two_extensions_into_one_pocket_go_back_one_by_one(self, purse: Purse) -> None:
        purse.give(100, SOON)
        purse.give(50, LATER)
        answer = purse.post(
            ExtendPocket(purse.wallet, "SAR", "given", SOON, LATEST, about=WHY),
            ExtendPocket(purse.wallet, "SAR", "given", LATER, LATEST, about=WHY),
        )
        purse.post(Debit(purse.wallet, 60, "SAR", "purchase"))
        purse.extend(LATEST, LATER, undoes=answer.operation)
        purse.extend(LATEST, SOON, undoes=answer.operation)
        assert purse.pockets == {("given", LATER): 50, ("given", SOON): 40}

    def test_from_never_back_to_its_date(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        answer = purse.extend(SOON, None)
        purse.extend(None, SOON, undoes=answer.operation)
        assert purse.pockets == {("given", SOON): 1_000}
        assert purse.stands == (1_000, 0, 0, SOON)

    def test_a_date_that_passed_meanwhile_gets_grace(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        answer = purse.extend(SOON, LATEST)
        pass_days(purse.ledger, 10)
        purse.extend(LATEST, SOON, undoes=answer.operation)
        grace = TODAY + timedelta(days=10 + 14)
        assert purse.pockets == {("given", grace): 1_000}
        assert purse.stands == (1_000, 0, 0, grace)

    def test_grace_never_lengthens_it(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        answer = purse.extend(SOON, SOON + timedelta(days=14))
        pass_days(purse.ledger, 3)
        with pytest.raises(FieldInvalid):
            purse.extend(SOON + timedelta(days=14), SOON, undoes=answer.operation)

    def test_only_what_that_operation_extended(self, purse: Purse) -> None:
        purse.give(1_000, SOON)
        other = Purse(purse.ledger, doors.add_wallet(purse.ledger, doors.add_customer(purse.ledger, "Boris")))
        other.give(1_000, LATER)
        answer = purse.extend(SOON, LATER)
        given = purse.give(500, LATEST)
        for target, expires, until, undoes in (
            (other, LATER, SOON, answer.operation),
            (purse, LATEST, SOON, answer.operation),
            (purse, LATER, TODAY, answer.operation),
            (purse, LATEST, SOON, given.operation),
            (purse, LATER, SOON, 10**17),
        ):
            with pytest.raises(FieldInvalid) as refused:
                target.extend(expires, until, undoes=undoes)
            assert refused.value.what == "until"

    @pytest.mark.parametrize("text", ["", "x", "-1", "1 ", "9" * 19, "\u0661"])
    def test_an_operation_has_a_number(self, purse: Purse, text: str) -> None:
        about = About("operation", text)
        with pytest.raises(FieldInvalid) as refused:
            purse.post(ExtendPocket(purse.wallet, "SAR", "given", LATER, SOON, about=about))
        assert (refused.value.what, refused.value.text) == ("reference_id", text)
