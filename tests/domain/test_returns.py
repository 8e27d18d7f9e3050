"""What of an order comes back: by pieces, by an amount, whole."""

from __future__ import annotations

import random

import pytest

from ledger.domain.return_verbs import ReturnedLine
from ledger.domain.returns import (
    ByAmount,
    ByPieces,
    Destination,
    KeptLine,
    Pieces,
    ReturnOrder,
    Whole,
    lines_to_return,
)
from ledger.errors import (
    AmountNotPositive,
    CurrencyMismatch,
    FieldInvalid,
    FieldRequired,
    ReturnEmpty,
    ReturnTooLarge,
    ReturnTooMany,
)
from ledger.money import Money, currency

SAR = currency("SAR")
KEPT = (
    KeptLine(1, "Mug", 3, Money(1_000, SAR)),
    KeptLine(2, "Hat", 1, Money(2_500, SAR)),
    KeptLine(3, "Free pen", 2, Money(0, SAR)),
)


def sar(minor: int) -> Money:
    return Money(minor, SAR)


def test_pieces_are_worth_their_share_and_the_last_one_what_is_left() -> None:
    found = lines_to_return(7, KEPT, ByPieces((Pieces(1, 1), Pieces(2))))
    assert found == (ReturnedLine(1, 1, 333), ReturnedLine(2, 1, 2_500))
    rest = (KeptLine(1, "Mug", 2, sar(667)),)
    assert lines_to_return(7, rest, ByPieces((Pieces(1, 1),))) == (ReturnedLine(1, 1, 334),)
    assert lines_to_return(7, (KeptLine(1, "Mug", 1, sar(333)),), ByPieces((Pieces(1),))) == (ReturnedLine(1, 1, 333),)


def test_a_line_named_twice_is_asked_for_both() -> None:
    twice = ByPieces((Pieces(1, 1), Pieces(1, 1)))
    assert lines_to_return(7, KEPT, twice) == (ReturnedLine(1, 2, 667),)
    with pytest.raises(ReturnTooMany) as raised:
        lines_to_return(7, KEPT, ByPieces((Pieces(1, 2), Pieces(1, 2))))
    assert raised.value.facts() == {"order": 7, "line": 1, "kept": 3, "requested": 4}


def test_an_amount_is_shared_by_what_was_kept_and_no_piece_comes_back() -> None:
    found = lines_to_return(7, KEPT, ByAmount(sar(100)))
    assert found == (ReturnedLine(1, 0, 29), ReturnedLine(2, 0, 71))
    everything = lines_to_return(7, KEPT, ByAmount(sar(3_500)))
    assert everything == (ReturnedLine(1, 0, 1_000), ReturnedLine(2, 0, 2_500))


def test_whole_takes_every_kept_piece() -> None:
    found = lines_to_return(7, KEPT, Whole())
    assert found == (ReturnedLine(1, 3, 1_000), ReturnedLine(2, 1, 2_500), ReturnedLine(3, 2, 0))


def test_no_more_comes_back_than_was_kept() -> None:
    with pytest.raises(ReturnTooLarge) as raised:
        lines_to_return(7, KEPT, ByAmount(sar(3_501)))
    assert raised.value.facts() == {"order": 7, "kept": "35.00 SAR", "requested": "35.01 SAR"}
    with pytest.raises(ReturnTooMany):
        lines_to_return(7, KEPT, ByPieces((Pieces(2, 2),)))
    with pytest.raises(ReturnTooMany):
        lines_to_return(7, (KeptLine(1, "Mug", 0, sar(0)),), ByPieces((Pieces(1),)))
    with pytest.raises(FieldInvalid):
        lines_to_return(7, KEPT, ByPieces((Pieces(9),)))
    with pytest.raises(CurrencyMismatch):
        lines_to_return(7, KEPT, ByAmount(Money(100, currency("KWD"))))


@pytest.mark.parametrize("what", [ByPieces(()), ByPieces((Pieces(3, 1),))])
def test_a_return_of_nothing_is_refused(what: ByPieces) -> None:
    with pytest.raises(ReturnEmpty):
        lines_to_return(7, KEPT, what)


def test_nothing_kept_leaves_nothing_to_return() -> None:
    gone = (KeptLine(1, "Mug", 0, sar(0)),)
    with pytest.raises(ReturnEmpty):
        lines_to_return(7, gone, Whole())
    with pytest.raises(ReturnTooLarge):
        lines_to_return(7, gone, ByAmount(sar(1)))


def test_part_after_part_comes_out_exactly() -> None:
    dice = random.Random(7)
    for _ in range(300):
        line = KeptLine(1, "Thing", dice.randint(1, 9), sar(dice.randint(1, 10_000)))
        whole, parts = line.amount.minor, 0
        while line.quantity:
            many = dice.randint(1, line.quantity)
            worth = line.worth(many)
            assert 0 <= worth.minor <= line.amount.minor
            parts += worth.minor
            line = KeptLine(1, "Thing", line.quantity - many, line.amount - worth)
        assert parts == whole


def test_an_amount_shared_over_many_lines_never_exceeds_a_line() -> None:
    dice = random.Random(11)
    for _ in range(300):
        kept = [KeptLine(n, "Thing", 1, sar(dice.choice((0, 1, 2, 3, 500, 99_999)))) for n in range(1, 9)]
        total = sum(line.amount.minor for line in kept)
        if not total:
            continue
        asked = dice.randint(1, total)
        found = {line.n: line.amount for line in lines_to_return(1, kept, ByAmount(sar(asked)))}
        assert sum(found.values()) == asked
        assert all(amount <= kept[n - 1].amount.minor for n, amount in found.items())


def test_the_operation_says_where_and_why() -> None:
    request = ReturnOrder("k", 7, Whole(), Destination.WALLET, "goodwill", "too small ")
    operation = request.operation((ReturnedLine(1, 3, 1_000),), 5)
    (verb,) = operation.verbs
    assert (operation.kind, operation.reason_code, operation.note) == ("order_return", "goodwill", "too small")
    assert (verb.order, verb.destination, verb.wallet) == (7, "wallet", 5)  # type: ignore[union-attr]


def test_what_cannot_be_asked_for() -> None:
    with pytest.raises(AmountNotPositive):
        ByAmount(sar(0))
    with pytest.raises(FieldInvalid):
        Pieces(1, 0)
    with pytest.raises(FieldRequired):
        ReturnOrder("k", 7, Whole(), reason_code=" ")
