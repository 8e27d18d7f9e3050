"""What the ledger makes of a provider's own answer: the one place where it may lead to a posting (INTEGRATIONS 5.7).

Whoever saw the answer - a poll, a list, a notification that made us ask - it is judged here, under keys that make the
same end post once. What does not fit is kept for a person and never reaches a wallet.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from ledger.domain.payment_verbs import EndPayment, EndRefund, StrayReceipt
from ledger.domain.provider_words import Verdict
from ledger.domain.verbs import Operation
from ledger.errors import CurrencyUnknown, KeyReused, PaymentEnded, RefundEnded
from ledger.gateways.provider import CANCELLED, PENDING, SUCCEEDED, WAITING, PaymentState, Provider, RefundState
from ledger.storage import non_money, provider_events, provider_payments
from ledger.storage.provider_events import ProviderEvent
from ledger.storage.provider_payments import Learned, ProviderPayment, ProviderRefund
from ledger.use_cases.acting import as_system
from ledger.use_cases.provider_setup import IGNORE, practice, provider_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.storage.ledger import Connection, Ledger

HOUR = timedelta(hours=1)
SUSPENDED = "settlement"
"""The source of a transaction that put money in suspense."""


@dataclass(frozen=True, slots=True)
class Counter:
    """Where a provider is dealt with: the ledger under the jobs' login, the client, and which shop it must be."""

    ledger: Ledger
    gateway: Provider
    shop: str
    test: bool
    ignores_foreign: bool

    def now(self, connection: Connection) -> datetime:
        """The instant that decides what is due: a server's own."""
        return non_money.moment(connection, self.ledger).at

    def note(self, event: ProviderEvent) -> bool:
        """Keep an event; False for one that a person has before them already."""
        return self.ledger.write(lambda connection: self.note_within(connection, event))

    def note_within(self, connection: Connection, event: ProviderEvent) -> bool:
        """Keep an event with whatever else the transaction does."""
        return provider_events.record(connection, self.gateway.name, event, self.now(connection))


def open_counter(ledger: Ledger) -> Counter:
    """Raises ProviderNotSet."""
    kept = ledger.settings
    gateway = provider_of(ledger)
    return Counter(
        as_system(ledger), gateway, kept["provider_shop"], practice(ledger), kept.get("provider_foreign") == IGNORE
    )  # fmt: skip


# -- payments ---------------------------------------------------------------------------------------------------------


def judge_payment(counter: Counter, number: int, state: PaymentState, kind: str) -> Verdict | None:
    """Take a payment as far as the provider's answer says. None: it said nothing new.

    `kind` is how the answer was come by: created, fetched, listed, notified.
    """
    event = _event(kind, state, number)
    verdict = _once(counter, event, lambda connection: _payment(counter, connection, event, state))
    if state.receipt == CANCELLED:
        counter.note(replace(event, kind="receipt", verdict=Verdict.RECEIPT_CANCELLED, stands=state.receipt))
    return verdict


def _once(counter: Counter, event: ProviderEvent, work: Callable[[Connection], Verdict | None]) -> Verdict | None:
    """Run `work` in one transaction. What another asker posted first is no news; a currency we lack is an exception."""
    try:
        return counter.ledger.write(work)
    except (PaymentEnded, RefundEnded, KeyReused):
        return None
    except CurrencyUnknown:
        counter.note(replace(event, verdict=Verdict.WRONG_CURRENCY))
        return Verdict.WRONG_CURRENCY


def _payment(
    counter: Counter, connection: Connection, event: ProviderEvent, state: PaymentState
) -> Verdict | None:  # fmt: skip
    assert event.payment_id is not None
    row = provider_payments.payment(connection, event.payment_id)
    assert row is not None
    verdict = _misfit(counter, row, state)
    if verdict is None and state.status in {PENDING, WAITING}:
        verdict = _go_on(connection, row, state)
    elif verdict is None and state.status == SUCCEEDED:
        verdict = _succeed(counter, connection, row, state)
    elif verdict is None and state.status == CANCELLED:
        verdict = _give_up(counter, connection, row, state)
    elif verdict is None:
        verdict = Verdict.STRANGE_STATUS
    if verdict is None:
        return None
    posted = verdict in {Verdict.POSTED, Verdict.LATE, Verdict.WRONG_AMOUNT, Verdict.WRONG_CURRENCY}
    transaction = provider_payments.transaction_of(connection, row.id) if posted else None
    told = counter.note_within(connection, replace(event, verdict=verdict, transaction_id=transaction))
    return verdict if told or verdict is Verdict.POSTED else None


def _misfit(counter: Counter, row: ProviderPayment, state: PaymentState) -> Verdict | None:
    """Why the answer cannot be about this payment, if it cannot."""
    if state.shop != counter.shop or state.test != counter.test:
        return Verdict.WRONG_SHOP
    if row.provider_id not in {None, state.id} or (row.purpose != "stray" and state.ours != row.uuid):
        return Verdict.NOT_OURS
    if state.status in {PENDING, WAITING} and state.amount.money() != row.amount:
        return Verdict.WRONG_AMOUNT if state.amount.currency == row.amount.currency.code else Verdict.WRONG_CURRENCY
    return None


def _go_on(connection: Connection, row: ProviderPayment, state: PaymentState) -> Verdict | None:
    if not row.live:
        return Verdict.AFTER_END
    learned = Learned(
        state.status, state.id, state.test, state.confirmation_kind, state.confirmation, state.expires_at
    )  # fmt: skip
    if not provider_payments.learn(connection, row.id, learned):
        return None
    return Verdict.WAITING if state.status == WAITING else Verdict.CREATED


def _succeed(
    counter: Counter, connection: Connection, row: ProviderPayment, state: PaymentState
) -> Verdict | None:  # fmt: skip
    if row.status == SUCCEEDED:
        return None
    money = state.amount.money()
    same_unit = state.amount.currency == row.amount.currency.code
    if money is None or money.minor <= 0:
        return Verdict.WRONG_AMOUNT if same_unit else Verdict.WRONG_CURRENCY
    verb = EndPayment(row.id, SUCCEEDED, money.minor, money.currency.code)
    answer = counter.ledger.door.post(connection, Operation(_key(row.uuid, SUCCEEDED), "payment_end", (verb,)))
    if answer.repeated:
        return None
    provider_payments.name_payment(connection, row.id, state.id, test=state.test)
    if provider_payments.posted_by(connection, row.id) != SUSPENDED:
        return Verdict.POSTED
    if not same_unit:
        return Verdict.WRONG_CURRENCY
    return Verdict.LATE if money == row.amount else Verdict.WRONG_AMOUNT


def _give_up(
    counter: Counter, connection: Connection, row: ProviderPayment, state: PaymentState
) -> Verdict | None:  # fmt: skip
    if row.status == SUCCEEDED:
        return Verdict.AFTER_END
    if not row.live:
        return None
    end_unpaid(counter, connection, row, CANCELLED, state.reason or state.party)
    provider_payments.name_payment(connection, row.id, state.id, test=state.test)
    return Verdict.ENDED


def end_unpaid(counter: Counter, connection: Connection, row: ProviderPayment, status: str, reason: str) -> None:
    """End a payment without money: `cancelled`, or `failed` when the provider never had it. Raises PaymentEnded."""
    verb = EndPayment(row.id, status, row.amount.minor, row.amount.currency.code, reason)
    counter.ledger.door.post(connection, Operation(_key(row.uuid, status), "payment_end", (verb,)))


def judge_stray(counter: Counter, state: PaymentState, kind: str) -> Verdict | None:
    """A payment in our shop that is none of ours: its money waits in suspense, unless such is to be ignored."""
    if state.status != SUCCEEDED or (counter.ignores_foreign and not state.ours):
        return None
    event = replace(_event(kind, state, None), verdict=Verdict.FOREIGN)
    if state.shop != counter.shop or state.test != counter.test:
        return Verdict.WRONG_SHOP if counter.note(replace(event, verdict=Verdict.WRONG_SHOP)) else None
    money = state.amount.money()

    def work(connection: Connection) -> Verdict | None:
        if money is None or money.minor <= 0:
            return Verdict.FOREIGN if counter.note_within(connection, event) else None
        verb = StrayReceipt(counter.gateway.name, state.id, money.minor, money.currency.code)
        operation = Operation(f"provider:stray:{counter.gateway.name}:{state.id}", "payment_stray", (verb,))
        answer = counter.ledger.door.post(connection, operation)
        if answer.repeated:
            return None
        (number,) = answer.payments
        counter.note_within(
            connection, replace(event, payment_id=number, transaction_id=answer.transactions[0])
        )  # fmt: skip
        return Verdict.FOREIGN

    return _once(counter, event, work)


# -- refunds ----------------------------------------------------------------------------------------------------------


def judge_refund(counter: Counter, row: ProviderRefund, state: RefundState, kind: str = "refund") -> Verdict | None:
    """Take a refund as far as the provider's answer says; only its success is posted. None: it said nothing new."""
    money = state.amount.money()
    event = ProviderEvent(
        kind, Verdict.REFUND_DIFFERS, state.id, state.status, row.payment_id, row.id,
        money.minor if money is not None else None, state.amount.currency, state.answer,
    )  # fmt: skip
    if state.payment != row.payment_provider_id or money != row.amount:
        return Verdict.REFUND_DIFFERS if counter.note(event) else None

    def work(connection: Connection) -> Verdict | None:
        if state.status not in {SUCCEEDED, CANCELLED}:
            provider_payments.learn_refund(connection, row.id, state.id, PENDING)
            return None
        provider_payments.learn_refund(connection, row.id, state.id, PENDING)
        return end_refund(counter, connection, event, row, state.reason)

    return _once(counter, event, work)


def end_refund(
    counter: Counter, connection: Connection, event: ProviderEvent, row: ProviderRefund, reason: str
) -> Verdict | None:  # fmt: skip
    """Post a refund's success; or keep that the customer is owed still. `event.stands` says which."""
    status = SUCCEEDED if event.stands == SUCCEEDED else CANCELLED
    verb = EndRefund(row.id, status, reason)
    answer = counter.ledger.door.post(connection, Operation(_key(row.uuid, status), "refund_end", (verb,)))
    if answer.repeated:
        return None
    verdict = Verdict.REFUND_PAID if status == SUCCEEDED else Verdict.REFUND_CANCELLED
    counter.note_within(connection, replace(event, verdict=verdict))
    return verdict


def _key(uuid: str, status: str) -> str:
    return f"provider:{uuid}:{status}"


def _event(kind: str, state: PaymentState, number: int | None) -> ProviderEvent:
    money = state.amount.money()
    return ProviderEvent(
        kind, Verdict.CREATED, state.id, state.status, number, None, money.minor if money is not None else None,
        state.amount.currency, state.answer,
    )  # fmt: skip
