"""What was made of a provider's answers, as people say it; a text that is not known yet is shown as it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.pages.order_timeline import PAYMENT_STATES, state_word

_VERDICTS = {
    "posted": QT_TRANSLATE_NOOP("Payments", "Paid, and posted"),
    "ended": QT_TRANSLATE_NOOP("Payments", "Ended without money"),
    "created": QT_TRANSLATE_NOOP("Payments", "The provider knows it; the customer can pay"),
    "waiting": QT_TRANSLATE_NOOP("Payments", "The customer's money is held"),
    "late": QT_TRANSLATE_NOOP("Payments", "Paid when it was wanted no more"),
    "wrong_amount": QT_TRANSLATE_NOOP("Payments", "Another amount was paid than was asked for"),
    "wrong_currency": QT_TRANSLATE_NOOP("Payments", "Paid in another currency"),
    "wrong_shop": QT_TRANSLATE_NOOP("Payments", "The money went to another shop's account"),
    "not_ours": QT_TRANSLATE_NOOP("Payments", "The provider's payment carries another number than ours"),
    "foreign": QT_TRANSLATE_NOOP("Payments", "Paid in this shop, but not asked for by this ledger"),
    "after_end": QT_TRANSLATE_NOOP("Payments", "Said of a payment that had ended already"),
    "strange_status": QT_TRANSLATE_NOOP("Payments", "A status that is not known"),
    "unknown_payment": QT_TRANSLATE_NOOP("Payments", "Announced, but the provider does not know it"),
    "not_found": QT_TRANSLATE_NOOP("Payments", "The provider does not know our payment: another shop's key?"),
    "malformed": QT_TRANSLATE_NOOP("Payments", "An announcement that cannot be read"),
    "unknown_event": QT_TRANSLATE_NOOP("Payments", "An announcement of an unknown kind"),
    "forged": QT_TRANSLATE_NOOP("Payments", "Announced otherwise than the provider says when asked"),
    "outdated": QT_TRANSLATE_NOOP("Payments", "Announced what is no longer so"),
    "hint": QT_TRANSLATE_NOOP("Payments", "Announced; the provider will be asked"),
    "confirmed": QT_TRANSLATE_NOOP("Payments", "Announced, asked, and so"),
    "refused": QT_TRANSLATE_NOOP("Payments", "The provider refused it"),
    "key_reused": QT_TRANSLATE_NOOP("Payments", "The request's key was used before"),
    "unauthorized": QT_TRANSLATE_NOOP("Payments", "The shop's key is refused"),
    "bad_answer": QT_TRANSLATE_NOOP("Payments", "The provider's answer cannot be read"),
    "receipt_cancelled": QT_TRANSLATE_NOOP("Payments", "The fiscal receipt was not registered"),
    "refund_paid": QT_TRANSLATE_NOOP("Payments", "The refund was paid"),
    "refund_cancelled": QT_TRANSLATE_NOOP("Payments", "The refund was not made; the customer is owed still"),
    "refund_differs": QT_TRANSLATE_NOOP("Payments", "Another sum was refunded than was asked for"),
}


def verdict_words(verdict: str) -> str:
    """The verdict, a status or a reason, in words."""
    if verdict in PAYMENT_STATES:
        return state_word(verdict)
    if verdict in _VERDICTS:
        return QCoreApplication.translate("Payments", _VERDICTS[verdict])
    return verdict.replace("_", " ")
