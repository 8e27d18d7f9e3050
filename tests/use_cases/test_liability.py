"""What is owed, by age, on both engines."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text

from ledger.domain.verbs import Debit, Hold
from ledger.use_cases.liability import Owed, liability
from tests.use_cases.expiring_shop import SAR, Shop, sar, shop

__all__ = ["shop"]


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
