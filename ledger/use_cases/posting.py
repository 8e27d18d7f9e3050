"""Postings that staff start by hand, their previews, and what became of a key."""

from __future__ import annotations

import logging
import uuid
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from ledger.changes import Changes
from ledger.domain import verbs
from ledger.domain.about import About
from ledger.domain.transactions import BalanceChange, Posted
from ledger.domain.verbs import Operation
from ledger.domain.words import Source, Tender, WalletStatus
from ledger.errors import AmountNotPositive, KeyReused, LedgerError, Refusal
from ledger.money import Currency, Money, currency
from ledger.storage import audit, operations, wallets
from ledger.use_cases.required import require_positive, require_text

if TYPE_CHECKING:
    from ledger.storage.door.answer import Answer
    from ledger.storage.ledger import Build, Check, Connection, Ledger

_log = logging.getLogger("ledger.posting")


def new_key() -> str:
    """An idempotency key, made when a form opens and kept until its outcome is known (SPEC 1.4)."""
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class PostCredit:
    """Value into a customer's wallet. Raises AmountNotPositive when built with an amount that is not above zero."""

    key: str
    customer_id: int
    amount: Money
    source: Source
    tender: Tender | None = None
    reason_code: str = ""
    note: str = ""
    reference_type: str = ""
    reference_id: str = ""
    expires: date | None = None

    def __post_init__(self) -> None:
        require_positive(self.amount)

    def operation(self, connection: Connection, ledger: Ledger) -> Operation:
        """As the door takes it."""
        verb = verbs.Credit(
            *value_for(connection, ledger, self.customer_id, self.amount), self.source.value, _tender(self.tender),
            expires=self.expires, by_hand=True, about=_about(self),
        )  # fmt: skip
        return Operation(self.key, "credit", (verb,), self.reason_code, self.note)


@dataclass(frozen=True, slots=True)
class PostDebit:
    """Value out of a customer's wallet."""

    key: str
    customer_id: int
    amount: Money
    source: Source
    tender: Tender | None = None
    reason_code: str = ""
    note: str = ""
    reference_type: str = ""
    reference_id: str = ""

    def __post_init__(self) -> None:
        require_positive(self.amount)

    def operation(self, connection: Connection, ledger: Ledger) -> Operation:
        """As the door takes it."""
        verb = verbs.Debit(
            *value_for(connection, ledger, self.customer_id, self.amount), self.source.value, _tender(self.tender),
            by_hand=True, about=_about(self),
        )  # fmt: skip
        return Operation(self.key, "debit", (verb,), self.reason_code, self.note)


@dataclass(frozen=True, slots=True)
class PostAdjustment:
    """A correction: `amount` above zero credits, below debits. Reason code and note are mandatory (SPEC 4)."""

    key: str
    customer_id: int
    amount: Money
    reason_code: str
    note: str

    def __post_init__(self) -> None:
        if not self.amount:
            raise AmountNotPositive(self.amount)
        require_text("reason_code", self.reason_code)
        require_text("note", self.note)

    def operation(self, connection: Connection, ledger: Ledger) -> Operation:
        """As the door takes it."""
        value = value_for(connection, ledger, self.customer_id, abs(self.amount))
        made = verbs.Credit if self.amount.minor > 0 else verbs.Debit
        about = About(reason_code=self.reason_code, note=self.note)
        verb = made(*value, Source.ADJUSTMENT.value, by_hand=True, about=about)
        return Operation(self.key, "adjust", (verb,), self.reason_code, self.note)


@dataclass(frozen=True, slots=True)
class Reverse:
    """Take back the whole operation that a transaction belongs to; a reason is mandatory."""

    key: str
    transaction_id: int
    reason_code: str
    note: str

    def __post_init__(self) -> None:
        require_text("reason_code", self.reason_code)

    def operation(self, _connection: Connection, _ledger: Ledger) -> Operation:
        """As the door takes it."""
        about = About("transaction", str(self.transaction_id), self.reason_code, self.note)
        return Operation(self.key, "reverse", (verbs.Reverse(self.transaction_id, about),), self.reason_code, self.note)


@dataclass(frozen=True, slots=True)
class ChangeStatus:
    """Freeze, unfreeze, close or reopen a wallet; the reason is mandatory and audited."""

    key: str
    wallet_id: int
    to: WalletStatus
    reason: str

    def __post_init__(self) -> None:
        require_text("reason", self.reason)

    def operation(self, _connection: Connection, _ledger: Ledger) -> Operation:
        """As the door takes it."""
        verb = verbs.ChangeStatus(self.wallet_id, self.to.value, About(note=self.reason))
        return Operation(self.key, "status", (verb,), "", self.reason)


Request = PostCredit | PostDebit | PostAdjustment | Reverse | ChangeStatus


class Buildable(Protocol):
    """A request that says, inside the posting's transaction, what the door is asked for."""

    def operation(self, connection: Connection, ledger: Ledger, /) -> Operation:
        """As the door takes it."""


def credit(ledger: Ledger, request: PostCredit) -> Posted:
    """Post a credit. Refuses as SPEC 4 says; a repeated key answers as the first time."""
    return post(ledger, request)


def debit(ledger: Ledger, request: PostDebit) -> Posted:
    """Post a debit. Raises InsufficientFunds, WalletNotActive, NotAllowed, KeyReused and their kin."""
    return post(ledger, request)


def adjust(ledger: Ledger, request: PostAdjustment) -> Posted:
    """Post an adjustment. Raises OverLimit above what the person may post alone."""
    return post(ledger, request)


def reverse(ledger: Ledger, request: Reverse) -> Posted:
    """Reverse an operation once. Raises AlreadyReversed, NotReversible, InsufficientFunds, TransactionNotFound."""
    return post(ledger, request)


def set_status(ledger: Ledger, request: ChangeStatus) -> Posted:
    """Change a wallet's status. Raises WalletNotEmpty when closing one that still holds something."""
    return post(ledger, request)


def post(ledger: Ledger, request: Buildable) -> Posted:
    """Post it. Refuses as SPEC 4 says; a repeated key answers as the first time."""
    return post_logged(ledger, lambda connection: request.operation(connection, ledger))


def preview(ledger: Ledger, request: Buildable) -> Posted:
    """What posting this would answer, or the refusal it would meet; writes nothing."""
    return posted(ledger.preview(lambda connection: request.operation(connection, ledger)))


def outcome_of(ledger: Ledger, key: str) -> Posted | None:
    """What a key that was sent led to; None when nothing was posted under it, and nothing on its way will be.

    On a server the sender's transaction may outlive its connection: claiming the key in a preview waits for its end.
    """
    if ledger.location.engine == "postgresql":
        with suppress(KeyReused):
            ledger.preview(lambda _: Operation(key, "outcome", ()))
    with ledger.reading() as connection:
        answer = operations.answer_of_key(connection, key)
    return None if answer is None else posted(answer)


def post_logged(
    ledger: Ledger, build: Build, check: Check | None = None, *, retried: tuple[type[Refusal], ...] = ()
) -> Posted:
    """Post, leaving one line in the log and, when refused (by `check` too), one entry in the audit.

    Refusals of the kinds `retried` are none to tell: the caller tries again.
    """
    kinds = []

    def noted(connection: Connection) -> Operation:
        operation = build(connection)
        kinds.append(operation.kind)
        return operation

    try:
        answer = posted(ledger.post_built(noted, check))
    except retried:
        raise
    except LedgerError as error:
        kind = kinds[-1] if kinds else "posting"
        _log.warning("refused %s: %s", kind, error)
        if isinstance(error, Refusal):
            audit.record_refusal(ledger, kind, error)
        raise
    for balance in answer.balances:
        _log.info(
            "posted %s operation=%s wallet=%s %s -> %s", kinds[-1], answer.operation_id, balance.wallet_id,
            balance.shown_before, balance.shown_after,
        )  # fmt: skip
    return answer


def wallet_for(connection: Connection, ledger: Ledger, customer_id: int, unit: Currency) -> int:
    """The customer's wallet in this currency, opened in this transaction if there is none. Raises CustomerNotFound."""
    return wallets.open_wallet(connection, customer_id, unit.code, ledger.clock.now())


def value_for(connection: Connection, ledger: Ledger, customer_id: int, amount: Money) -> tuple[int, int, str]:
    """The customer's wallet, the amount and its currency, as verbs take them; the wallet as by `wallet_for`."""
    return wallet_for(connection, ledger, customer_id, amount.currency), amount.minor, amount.currency.code


def posted(answer: Answer) -> Posted:
    """The door's answer as people and pages take it."""
    return Posted(
        operation_id=answer.operation,
        transaction_ids=answer.transactions,
        balances=tuple(
            BalanceChange(
                one.wallet,
                *(
                    Money(minor, currency(one.currency))
                    for minor in (
                        one.available_before, one.available_after, one.on_hold_before, one.on_hold_after,
                        one.debt_before, one.debt_after,
                    )
                ),
            )
            for one in answer.wallets
        ),
        repeated=answer.repeated,
        changes=Changes(
            customers=frozenset(one.customer for one in answer.wallets),
            wallets=frozenset(one.wallet for one in answer.wallets),
            cards=frozenset(answer.cards),
            orders=frozenset(answer.orders),
        ),
    )  # fmt: skip


def _tender(tender: Tender | None) -> str:
    return tender.value if tender is not None else ""


def _about(request: PostCredit | PostDebit) -> About:
    return About(request.reference_type, request.reference_id, request.reason_code, request.note)
