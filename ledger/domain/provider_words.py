"""What was made of a provider's answer or notification: the verdict that is kept with it (INTEGRATIONS 5.6, 5.7)."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """Stable words of `provider_events.verdict`."""

    POSTED = "posted"
    """Succeeded and posted to what it was paid for."""
    ENDED = "ended"
    """Ended without money."""
    CREATED = "created"
    """The provider knows it now; the customer can pay."""
    WAITING = "waiting"
    """The customer's money is held: capture or release it before it goes back by itself."""
    LATE = "late"
    """Succeeded when it was wanted no more: in suspense."""
    WRONG_AMOUNT = "wrong_amount"
    WRONG_CURRENCY = "wrong_currency"
    WRONG_SHOP = "wrong_shop"
    """The money went to another shop's account, or a test shop's payment turned up in a live ledger."""
    NOT_OURS = "not_ours"
    """The provider's object carries another id than ours."""
    FOREIGN = "foreign"
    """Paid in this shop, not asked for by this ledger."""
    AFTER_END = "after_end"
    """Said of a payment that had ended already: recorded, and nothing done."""
    STRANGE_STATUS = "strange_status"
    UNKNOWN_PAYMENT = "unknown_payment"
    """Announced, and the provider itself does not know it."""
    NOT_FOUND = "not_found"
    """Ours, and the provider does not know it: another shop's key?"""
    MALFORMED = "malformed"
    UNKNOWN_EVENT = "unknown_event"
    FORGED = "forged"
    """Announced otherwise than the provider says when asked."""
    OUTDATED = "outdated"
    """Announced what has been true and is so no more."""
    HINT = "hint"
    """Announced; the provider will be asked."""
    CONFIRMED = "confirmed"
    """Announced, asked, and so."""
    REFUSED = "refused"
    KEY_REUSED = "key_reused"
    UNAUTHORIZED = "unauthorized"
    """The key is refused: this workstation stops asking until `check` succeeds."""
    BAD_ANSWER = "bad_answer"
    RECEIPT_CANCELLED = "receipt_cancelled"
    """The fiscal receipt was not registered: to be made by hand."""
    REFUND_PAID = "refund_paid"
    REFUND_CANCELLED = "refund_cancelled"
    """The customer is owed still."""
    REFUND_DIFFERS = "refund_differs"
    """The provider refunded another sum than this ledger asked for."""


EXCEPTIONS = frozenset(
    {
        Verdict.LATE, Verdict.WRONG_AMOUNT, Verdict.WRONG_CURRENCY, Verdict.WRONG_SHOP, Verdict.NOT_OURS,
        Verdict.FOREIGN, Verdict.STRANGE_STATUS, Verdict.UNKNOWN_PAYMENT, Verdict.NOT_FOUND, Verdict.FORGED,
        Verdict.KEY_REUSED, Verdict.UNAUTHORIZED, Verdict.BAD_ANSWER, Verdict.RECEIPT_CANCELLED,
        Verdict.REFUND_CANCELLED, Verdict.REFUND_DIFFERS,
    }
)  # fmt: skip
"""Verdicts that a person must look at."""
