"""An extension of a pocket is undone at each door: once, and no more than is still there (SPEC 2, Pocket)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ledger.domain.about import About
from ledger.domain.return_verbs import ExtendPocket
from ledger.domain.verbs import Debit
from ledger.errors import (
    FieldInvalid,
    PocketEmpty,
)
from tests.storage.door.extending import LATER, LATEST, SOON, TODAY, WHY, Purse, pass_days, purse
from tests.support import doors

__all__ = ["purse"]


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
