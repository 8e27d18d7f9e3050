"""What values look like as JSON. The names are a promise to scripts: add, never rename.

Amounts are decimal text. Where an object has one `currency`, its amounts are plain text beside it; elsewhere an amount
is `{"amount": "12.50", "currency": "SAR"}`. Instants and days are left to the printer.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from ledger.commands.output import Json, amount
from ledger.money import Money

if TYPE_CHECKING:
    from ledger.domain.customers import Customer, CustomerRow
    from ledger.domain.gift_cards import GiftCard
    from ledger.domain.reconciliation import BalanceDifference, CurrencyReconciliation, Flow, Reconciliation
    from ledger.domain.transactions import BalanceChange, Posted, TransactionRow
    from ledger.domain.wallets import CustomerWallets, Hold, Pocket, Wallet


def flat(value: object, *left_out: str) -> Json:
    """The fields of a frozen value in their order, amounts as plain text."""
    return {f.name: _flat(getattr(value, f.name)) for f in fields(value) if f.name not in left_out}  # type: ignore[arg-type]


def _flat(value: object) -> object:
    return amount(value) if isinstance(value, Money) else value


def customer_row(row: CustomerRow) -> Json:
    """A line of the customers table; its amounts may be of three currencies."""
    return {f.name: getattr(row, f.name) for f in fields(row)}


def customer(value: Customer, wallets: CustomerWallets) -> Json:
    """One customer with the header of their page."""
    shape: Json = {f.name: getattr(value, f.name) for f in fields(value)}
    return shape | {
        "phones": [phone.number for phone in value.phones],
        "wallets": [wallet(one) for one in wallets.wallets],
        "purchases": wallets.purchases,
        "purchases_brought_over": wallets.purchases_brought_over,
        "points_pending": amount(wallets.points_pending),
    }


def wallet(value: Wallet) -> Json:
    """One wallet."""
    return flat(value) | {"total": amount(value.total), "balance": amount(value.shown)}


def pocket(value: Pocket) -> Json:
    """One pocket of a wallet."""
    return {"currency": value.balance.currency, **flat(value, "wallet_id")}


def hold(value: Hold) -> Json:
    """One hold on a wallet."""
    return {"currency": value.held.currency, **flat(value, "wallet_id")}


def posted(value: Posted, key: str, *, preview: bool) -> Json:
    """What an operation did or, in a preview, would do: then it has no ids."""
    return {
        "preview": preview,
        "key": None if preview else key,
        "operation": None if preview else value.operation_id,
        "transactions": [] if preview else value.transaction_ids,
        "repeated": value.repeated,
        "balances": [balance_change(one) for one in value.balances],
    }


def balance_change(value: BalanceChange) -> Json:
    """One wallet before and after."""
    return {
        "currency": value.available_before.currency,
        **flat(value),
        "balance_before": amount(value.shown_before),
        "balance_after": amount(value.shown_after),
    }


def transaction(row: TransactionRow) -> Json:
    """A line of a history, signed from the wallet's or card's point of view."""
    shape = flat(row, "signed", "before", "after", "hold_before", "hold_after", "metadata", "expired")
    return shape | {
        "metadata": dict(row.metadata),
        "currency": row.signed.currency,
        "amount": amount(row.signed),
        "balance_before": _flat(row.before),
        "balance_after": _flat(row.after),
        "on_hold_before": _flat(row.hold_before),
        "on_hold_after": _flat(row.hold_after),
        "expired": _flat(row.expired),
    }


def gift_card(value: GiftCard) -> Json:
    """One card, without its code."""
    return {"currency": value.initial.currency, **flat(value), "awaits_code": value.awaits_code}


def reconciliation(value: Reconciliation) -> Json:
    """The figures of a period."""
    return {
        **flat(value, "currencies", "differences"),
        "agrees": value.agrees,
        "currencies": [_one_currency(one) for one in value.currencies],
        "differences": [difference(one) for one in value.differences],
    }


def _one_currency(value: CurrencyReconciliation) -> Json:
    parts = ("flow", "by_source", "by_status", "cards", "card_movements", "trial_balance")
    return {
        **flat(value, *parts),
        **flow(value.flow),
        "agrees": value.agrees,
        "by_source": [{"day": one.day, "source": one.source, **flow(one.flow)} for one in value.by_source],
        "by_status": [flat(one) for one in value.by_status],
        "cards": [flat(one) for one in value.cards],
        "card_movements": [flat(one) for one in value.card_movements],
        "trial_balance": [flat(one) for one in value.trial_balance],
    }


def flow(value: Flow) -> Json:
    """Totals of a kind of movement with the changes they make."""
    return flat(value) | {
        "total_change": amount(value.total_change),
        "available_change": amount(value.available_change),
    }


def difference(value: BalanceDifference) -> Json:
    """A stored balance that its postings do not add up to."""
    return {"currency": value.stored.currency, **flat(value)}
