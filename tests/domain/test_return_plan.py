"""What a return does, told from its postings."""

from __future__ import annotations

from datetime import date
from typing import Any

from ledger.domain.return_plan import (
    GoesBack,
    Movement,
    Place,
    PocketBack,
    ShareBack,
    Side,
    TakenBack,
    goes_back,
    shares_back,
    taken_back,
)
from ledger.domain.words import Source
from ledger.money import POINTS, Money, currency

SAR = currency("SAR")
MAY = date(2026, 5, 1)
RETURNS, POINTS_OUT = Side("general"), Side("general")


def sar(minor: int) -> Money:
    return Money(minor, SAR)


def pts(amount: int) -> Money:
    return Money(amount, POINTS)


def moved(source: Source, amount: Money, debit: Side, credit: Side, **more: Any) -> Movement:  # noqa: ANN401
    return Movement(1, source, amount, debit, credit, **more)


def back(amount: Money, credit: Side, **more: Any) -> Movement:  # noqa: ANN401 - fields of a movement
    return moved(Source.REFUND, amount, RETURNS, credit, **more)


def test_each_place_is_told_once_with_its_pockets() -> None:
    paid, given = Side("pocket", origin="paid"), Side("pocket", origin="given", expires=MAY)
    found = goes_back(
        (
            back(sar(500), Side("general"), tender="cash"),
            back(sar(800), given),
            back(sar(1_000), paid),
            back(sar(1_200), paid),
            back(pts(5), given),
            back(sar(100), Side("general"), tender="provider"),
            back(sar(700), Side("general"), tender="cash"),
        )
    )
    assert [(one.place, one.amount, one.owed) for one in found] == [
        (Place.CASH, sar(1_200), False),
        (Place.WALLET, sar(3_000), False),
        (Place.POINTS, pts(5), False),
        (Place.PROVIDER, sar(100), True),
    ]
    assert found[1].pockets == (PocketBack("given", MAY, sar(800)), PocketBack("paid", None, sar(2_200)))


def test_a_pocket_that_had_expired_says_its_old_date() -> None:
    was = date(2026, 1, 1)
    revived = Side("pocket", origin="given", expires=MAY)
    [wallet] = goes_back((back(sar(100), revived, came_from=Side("pocket", origin="given", expires=was)),))
    assert wallet.pockets == (PocketBack("given", MAY, sar(100), was),)
    [same] = goes_back((back(sar(100), revived, came_from=Side("pocket", origin="given", expires=MAY)),))
    assert same.pockets[0].was is None
    [tender] = goes_back((back(sar(100), Side("pocket", origin="paid"), came_from=Side("general"), tender="cash"),))
    assert (tender.place, tender.pockets) == (Place.WALLET, (PocketBack("paid", None, sar(100)),))


def test_cards_are_told_apart_and_new_ones_named() -> None:
    found = goes_back(
        (
            back(sar(100), Side("gift_card", 4, "AB12")),
            back(sar(200), Side("gift_card", 9, "ZZ99")),
            back(sar(50), Side("gift_card", 4, "AB12")),
        ),
        (9,),
    )
    assert found == (
        GoesBack(Place.CARD, sar(150), (), 4, "AB12"),
        GoesBack(Place.CARD, sar(200), (), 9, "ZZ99", new_card=True),
    )


def test_what_is_taken_back_says_the_rule_and_where_it_comes_from() -> None:
    told = {"rule": "base", "granted": pts(64), "left": pts(42)}
    found = taken_back(
        (
            moved(Source.CLAWBACK, sar(500), Side("pocket", origin="given"), Side("general"), rule="spring"),
            moved(Source.CLAWBACK, sar(300), RETURNS, Side("general"), rule="spring"),
            moved(Source.CLAWBACK, sar(275), Side("debt"), Side("general"), rule="spring"),
            moved(Source.CLAWBACK, pts(18), Side("pocket"), POINTS_OUT, **told),
            moved(Source.CLAWBACK, pts(4), Side("debt"), POINTS_OUT, **told),
            back(sar(100), Side("general"), tender="cash"),
        )
    )
    assert found == (
        TakenBack("spring", sar(500), sar(300), sar(275)),
        TakenBack("base", pts(18), pts(0), pts(4), pts(64), pts(42)),
    )
    assert [str(one.amount) for one in found] == ["10.75 SAR", "22 PTS"]
    assert [one.of_points for one in found] == [False, True]


def test_shares_of_partners_are_cancelled_or_owed() -> None:
    partner, owing = Side("partner", partner_id=3, partner_name="Mill"), Side("receivable", partner_id=3)
    found = shares_back(
        (
            moved(Source.PAYOUT, sar(90), partner, Side("general")),
            moved(Source.PAYOUT, sar(10), owing, Side("general")),
            moved(Source.SETTLEMENT, sar(10), partner, Side("general")),
        )
    )
    assert found == (ShareBack(3, "Mill", sar(90), owed=False), ShareBack(3, "", sar(10), owed=True))
