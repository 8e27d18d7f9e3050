"""What expires when, by radar and by list, on both engines."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from ledger.domain.words import Origin
from ledger.errors import (
    NotAllowed,
)
from ledger.money import Money
from ledger.use_cases import expiry
from ledger.use_cases.expiry import ExpiringFilter, ExpiringPocket, Step
from tests.use_cases.expiring_shop import PTS, SAR, TODAY, Shop, day, sar, shop

if TYPE_CHECKING:
    from tests.support.ledgers import Places


__all__ = ["shop"]


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
