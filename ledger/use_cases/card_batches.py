"""Many gift cards at once: issued with their codes, or sold to a company, all of them or none (SPEC 6).

The cards go through the door in portions, each an operation under a key of its own, within one database transaction.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ledger.domain import verbs
from ledger.domain.about import About
from ledger.domain.gift_cards import BatchForSale, BatchSale
from ledger.domain.verbs import Operation
from ledger.domain.words import Tender
from ledger.errors import BatchNotForSale, CurrencyMismatch, FieldInvalid, FieldRequired, KeyReused, Refusal
from ledger.money import Money
from ledger.progress import SILENT, Progress
from ledger.storage import audit, cards, non_money, operations
from ledger.use_cases.posting import posted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ledger.domain.transactions import Posted
    from ledger.domain.verbs import Verb
    from ledger.storage.ledger import Connection, Ledger

    Portion = tuple[Verb, ...]

__all__ = [
    "BatchForSale",
    "BatchSale",
    "SellBatch",
    "batch_for_sale",
    "post_in_portions",
    "preview_batch",
    "sell_batch",
]

_log = logging.getLogger("ledger.posting")
PORTION = 500


@dataclass(frozen=True, slots=True)
class SellBatch:
    """Sell every issued card of a batch with one tender, by default on invoice; `discount` is taken off each card."""

    key: str
    batch: str
    tender: Tender = Tender.INVOICE
    customer_id: int | None = None
    discount: Money | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not self.batch.strip():
            raise FieldRequired("batch")
        if self.discount is not None and self.discount.minor < 0:
            raise FieldInvalid("discount", str(self.discount))


def batch_for_sale(ledger: Ledger, batch: str) -> BatchForSale:
    """What selling a batch would sell: how many cards wait, and what they are worth in each currency."""
    with ledger.reading() as connection:
        return cards.for_sale(connection, batch, non_money.today(connection, ledger))


def sell_batch(ledger: Ledger, request: SellBatch, progress: Progress = SILENT) -> Posted:
    """Sell all issued cards of a batch, or none; what every portion posted is in the answer.

    Progress in the stage "sell"; Cancelled leaves nothing behind. Raises BatchNotForSale when no card of it
    waits to be sold, KeyReused for a key that was used, NotAllowed, CurrencyMismatch for a discount in another one.
    """
    operation, plan = _sale_of(ledger, request)
    return post_in_portions(ledger, operation, plan, progress, "sell")


def preview_batch(ledger: Ledger, request: SellBatch, progress: Progress = SILENT) -> BatchSale:
    """What `sell_batch` would sell, and for how much, or the refusal it would meet; writes nothing."""
    operation, plan = _sale_of(ledger, request)

    def work(connection: Connection) -> BatchSale:
        sold = cards.for_sale(connection, request.batch, non_money.today(connection, ledger))
        _post_all(connection, ledger, operation, plan(connection), progress, "sell")
        if request.discount is None:
            return BatchSale(sold, sold.values)
        off = Money(request.discount.minor * sold.count, request.discount.currency)
        return BatchSale(sold, (sold.values[0] - off,))

    return ledger.undone(work)


def _sale_of(ledger: Ledger, request: SellBatch) -> tuple[Operation, Callable[[Connection], list[Portion]]]:
    def plan(connection: Connection) -> list[Portion]:
        if operations.answer_of_key(connection, request.key) is not None:
            raise KeyReused(request.key)
        waiting = cards.waiting_in(connection, request.batch, non_money.today(connection, ledger))
        if not waiting:
            raise BatchNotForSale(request.batch)
        off, discount = request.discount, 0
        if off is not None:
            for _, unit in waiting:
                if unit != off.currency.code:
                    raise CurrencyMismatch(unit, off.currency.code)
            discount = off.minor
        tender, buyer = request.tender.value, request.customer_id
        sold: list[Verb] = [
            verbs.SellCard(one, tender, buyer, About("gift_card", str(one), note=request.note), discount)
            for one, _ in waiting
        ]
        return [tuple(sold[start : start + PORTION]) for start in range(0, len(sold), PORTION)]

    return Operation(request.key, "card_sell", (), "", request.note), plan


def post_in_portions(
    ledger: Ledger, first: Operation, plan: Callable[[Connection], Sequence[Portion]], progress: Progress, stage: str
) -> Posted:
    """Post each portion that `plan` finds, all in one transaction; `first` gives key and kind.

    The first portion has the key itself, the others a number behind it. The answer is the first portion's with the
    transactions and cards of all. Raises KeyReused, as the first answer of a key is not told again.
    """
    try:
        done = ledger.write(lambda one: _post_all(one, ledger, first, plan(one), progress, stage))
    except Refusal as refusal:
        _log.warning("refused %s: %s", first.kind, refusal)
        audit.record_refusal(ledger, first.kind, refusal)
        raise
    _log.info("posted %s operation=%s cards=%s", first.kind, done.operation_id, len(done.changes.cards))
    return done


def _post_all(
    connection: Connection, ledger: Ledger, first: Operation, portions: Sequence[Portion], progress: Progress,
    stage: str,
) -> Posted:  # fmt: skip
    total, done, whole = sum(map(_cards_in, portions)), 0, None
    for number, portion in enumerate(portions):
        progress.report(done, total, stage)
        key = first.key if number == 0 else f"{first.key}:{number}"
        one = posted(ledger.door.post(connection, replace(first, key=key, verbs=portion)))
        if one.repeated:
            raise KeyReused(key)
        whole = one if whole is None else _with(whole, one)
        done += _cards_in(portion)
    progress.report(done, total, stage)
    assert whole is not None
    return whole


def _cards_in(portion: Portion) -> int:
    return sum(len(verb.cards) if isinstance(verb, verbs.IssueCards) else 1 for verb in portion)


def _with(whole: Posted, one: Posted) -> Posted:
    ids = whole.transaction_ids + one.transaction_ids
    return replace(whole, transaction_ids=ids, changes=whole.changes | one.changes)
