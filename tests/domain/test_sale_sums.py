"""What a till works out while a sale is typed."""

from __future__ import annotations

import pytest

from ledger.domain.sale_sums import Entry, PointsTerms, Wanted, change, covered, entry, shared_out
from ledger.money import Money, currency

SAR = currency("SAR")


def sar(minor: int) -> Money:
    return Money(minor, SAR)


def test_points_wallet_and_cards_leave_what_tenders_must_bring() -> None:
    sums = covered(Wanted(sar(10_000), sar(500), sar(2_500), ((sar(3_000), None), (sar(9_000), None))))
    assert sums.cards == (sar(3_000), sar(4_000))
    assert sums.due == sar(0)


def test_a_card_gives_what_was_asked_of_it() -> None:
    sums = covered(Wanted(sar(10_000), sar(0), sar(0), ((sar(3_000), sar(1_000)),)))
    assert sums.cards == (sar(1_000),)
    assert sums.due == sar(9_000)


def test_a_card_that_is_not_needed_gives_nothing() -> None:
    assert covered(Wanted(sar(100), sar(0), sar(100), ((sar(50), None),))).cards == (sar(0),)


def test_too_much_is_seen_as_less_than_nothing_due() -> None:
    assert covered(Wanted(sar(100), sar(0), sar(150))).due == sar(-50)


@pytest.mark.parametrize(
    ("due", "typed", "brought"),
    [
        (1_000, (None,), (1_000,)),
        (1_000, (600, None), (600, 400)),
        (1_000, (None, 600), (400, 600)),
        (1_000, (None, None), (1_000, 0)),
        (1_000, (1_200, None), (1_200, 0)),
        (-50, (None,), (0,)),
        (1_000, (), ()),
    ],
)
def test_the_first_tender_not_typed_takes_what_is_left(
    due: int, typed: tuple[int | None, ...], brought: tuple[int, ...]
) -> None:
    given = [None if one is None else sar(one) for one in typed]
    assert shared_out(sar(due), given) == tuple(sar(one) for one in brought)


def test_change_is_what_was_handed_over_above_the_amount() -> None:
    assert change(sar(1_000), sar(5_000)) == sar(4_000)
    assert change(sar(1_000), sar(900)) == sar(-100)
    assert change(sar(1_000), None) == sar(0)


@pytest.mark.parametrize(
    ("total", "due", "available", "most"),
    [
        (10_000, 10_000, 1_000, 300),
        (10_000, 1_005, 1_000, 100),
        (10_000, 10_000, 12, 12),
        (99, 99, 50, 2),
        (10_000, -5, 50, 0),
    ],
)
def test_points_pay_up_to_their_share_what_is_due_and_what_there_is(
    total: int, due: int, available: int, most: int
) -> None:
    assert PointsTerms(sar(10), 30).most(sar(total), sar(due), available) == most


def test_points_that_are_worth_nothing_or_of_another_currency_do_not_pay() -> None:
    assert PointsTerms(sar(0), 30).most(sar(100), sar(100), 9) == 0
    rub = Money(100, currency("RUB"))
    assert PointsTerms(sar(10), 30).most(rub, rub, 9) == 0
    assert PointsTerms(sar(10), 30).pays(7) == sar(70)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("12.50", Entry("12.50")),
        (" 3*12.50 ", Entry("12.50", 3)),
        ("2 x 4006381333931", Entry("4006381333931", 2)),
        ("0*5", Entry("0*5")),
        ("Mug x", Entry("Mug x")),
    ],
)
def test_what_is_typed_may_say_how_many(typed: str, read: Entry) -> None:
    assert entry(typed) == read


@pytest.mark.parametrize(
    ("typed", "price"),
    [("12.50", True), ("12,5", True), ("800", True), ("4006381333931", False), ("Mug", False), ("1.2.3", False),
     ("١٢٫٥", True)],
)  # fmt: skip
def test_a_barcode_is_no_price(typed: str, price: bool) -> None:
    assert entry(typed).may_be_price is price
