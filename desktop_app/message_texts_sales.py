"""The texts of `messages` about orders, products, payments, tills and partners: as in `message_texts`."""

from __future__ import annotations

from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.message_texts_returns import RETURN_TEXTS
from ledger import errors

SALES_TEXTS: dict[type[errors.LedgerError], tuple[str, str]] = {
    **RETURN_TEXTS,
    errors.OrderNotFound: (
        QT_TRANSLATE_NOOP("Messages", "Order not found"),
        QT_TRANSLATE_NOOP("Messages", "No order has “{order}” as number, reference or id."),
    ),
    errors.OrderNotOpen: (
        QT_TRANSLATE_NOOP("Messages", "The order does not allow this"),
        QT_TRANSLATE_NOOP("Messages", "Order {order} is {status}. Nothing was posted."),
    ),
    errors.OrderOverpaid: (
        QT_TRANSLATE_NOOP("Messages", "More than is due"),
        QT_TRANSLATE_NOOP("Messages", "Order {order} has {due} left to pay; {requested} was offered."),
    ),
    errors.OrderNotCovered: (
        QT_TRANSLATE_NOOP("Messages", "The sale is not paid in full"),
        QT_TRANSLATE_NOOP("Messages", "{due} is still to be paid. Nothing was posted."),
    ),
    errors.OrderEmpty: (
        QT_TRANSLATE_NOOP("Messages", "Nothing to sell"),
        QT_TRANSLATE_NOOP("Messages", "Add a line with a price above zero."),
    ),
    errors.ProductNotFound: (
        QT_TRANSLATE_NOOP("Messages", "Product not found"),
        QT_TRANSLATE_NOOP("Messages", "No product has “{product}” as SKU or id."),
    ),
    errors.ProductSold: (
        QT_TRANSLATE_NOOP("Messages", "Already sold"),
        QT_TRANSLATE_NOOP("Messages", "“{title}” belongs to another order."),
    ),
    errors.StockTooSmall: (
        QT_TRANSLATE_NOOP("Messages", "Not enough in stock"),
        QT_TRANSLATE_NOOP("Messages", "“{title}”: {stock} in stock, {requested} requested."),
    ),
    errors.ProductNotForSale: (
        QT_TRANSLATE_NOOP("Messages", "Not for sale"),
        QT_TRANSLATE_NOOP("Messages", "“{title}” is switched off, or priced in another currency."),
    ),
    errors.PointsOverShare: (
        QT_TRANSLATE_NOOP("Messages", "Too many points"),
        QT_TRANSLATE_NOOP("Messages", "This order takes up to {limit} points; {requested} were to be used."),
    ),
    errors.TenderedTooSmall: (
        QT_TRANSLATE_NOOP("Messages", "Not enough cash"),
        QT_TRANSLATE_NOOP("Messages", "{tendered} was handed over for {amount}."),
    ),
    errors.PaymentNotFound: (
        QT_TRANSLATE_NOOP("Messages", "Payment not found"),
        QT_TRANSLATE_NOOP("Messages", "There is no payment {payment}."),
    ),
    errors.PaymentEnded: (
        QT_TRANSLATE_NOOP("Messages", "The payment has ended"),
        QT_TRANSLATE_NOOP("Messages", "Payment {payment} is {status}."),
    ),
    errors.PaymentUnknown: (
        QT_TRANSLATE_NOOP("Messages", "An earlier payment is open"),
        QT_TRANSLATE_NOOP(
            "Messages", "What became of payment {payment} is not known yet. Wait for its answer, or cancel it first."
        ),
    ),
    errors.RefundNotFound: (
        QT_TRANSLATE_NOOP("Messages", "Refund not found"),
        QT_TRANSLATE_NOOP("Messages", "There is no refund {refund}."),
    ),
    errors.RefundEnded: (
        QT_TRANSLATE_NOOP("Messages", "The refund has ended"),
        QT_TRANSLATE_NOOP("Messages", "Refund {refund} is {status}."),
    ),
    errors.NothingInSuspense: (
        QT_TRANSLATE_NOOP("Messages", "Nothing to give back"),
        QT_TRANSLATE_NOOP("Messages", "Nothing of payment {payment} lies in suspense."),
    ),
    errors.ExceptionNotOpen: (
        QT_TRANSLATE_NOOP("Messages", "Nothing to settle"),
        QT_TRANSLATE_NOOP("Messages", "Exception {event} is not open: somebody settled it before."),
    ),
    errors.PriceAtFloor: (
        QT_TRANSLATE_NOOP("Messages", "The price is at its floor"),
        QT_TRANSLATE_NOOP("Messages", "Product {product} costs {price}; another click would take it below {floor}."),
    ),
    errors.ClicksOff: (
        QT_TRANSLATE_NOOP("Messages", "Paid clicks are switched off"),
        QT_TRANSLATE_NOOP("Messages", "An administrator can switch them on in the settings."),
    ),
    errors.ShiftAlreadyOpen: (
        QT_TRANSLATE_NOOP("Messages", "A shift is open already"),
        QT_TRANSLATE_NOOP("Messages", "{staff} has an open shift on till {till}. Close it first."),
    ),
    errors.ShiftNotOpen: (
        QT_TRANSLATE_NOOP("Messages", "No shift is open"),
        QT_TRANSLATE_NOOP("Messages", "Till {till} has no open shift in this currency."),
    ),
    errors.CashTooSmall: (
        QT_TRANSLATE_NOOP("Messages", "Not enough cash in the till"),
        QT_TRANSLATE_NOOP("Messages", "The till should hold {expected}; {requested} was to be taken out."),
    ),
    errors.PartnerNotFound: (
        QT_TRANSLATE_NOOP("Messages", "Partner not found"),
        QT_TRANSLATE_NOOP("Messages", "No partner has “{partner}” as name, reference or id."),
    ),
    errors.PayoutNotFound: (
        QT_TRANSLATE_NOOP("Messages", "Payout not found"),
        QT_TRANSLATE_NOOP("Messages", "There is no payout {payout}."),
    ),
    errors.ReceiptNotFound: (
        QT_TRANSLATE_NOOP("Messages", "No such receipt"),
        QT_TRANSLATE_NOOP("Messages", "There is no receipt {receipt}."),
    ),
    errors.PayoutNotDue: (
        QT_TRANSLATE_NOOP("Messages", "The payout is not due"),
        QT_TRANSLATE_NOOP("Messages", "Payout {payout} is {status}; its release day is {release_on}."),
    ),
}

SALES_FACTS = {
    "awaiting_payment": QT_TRANSLATE_NOOP("Messages", "awaiting payment"),
    "paid": QT_TRANSLATE_NOOP("Messages", "paid"),
    "delivered": QT_TRANSLATE_NOOP("Messages", "delivered"),
    "partly_returned": QT_TRANSLATE_NOOP("Messages", "partly returned"),
    "returned": QT_TRANSLATE_NOOP("Messages", "returned"),
    "creating": QT_TRANSLATE_NOOP("Messages", "being created"),
    "pending": QT_TRANSLATE_NOOP("Messages", "pending"),
    "waiting_for_capture": QT_TRANSLATE_NOOP("Messages", "waiting for capture"),
    "succeeded": QT_TRANSLATE_NOOP("Messages", "succeeded"),
    "failed": QT_TRANSLATE_NOOP("Messages", "failed"),
    "owed": QT_TRANSLATE_NOOP("Messages", "owed"),
    "scheduled": QT_TRANSLATE_NOOP("Messages", "scheduled"),
    "order": QT_TRANSLATE_NOOP("Messages", "part of an order"),
    "points": QT_TRANSLATE_NOOP("Messages", "points"),
    "lines": QT_TRANSLATE_NOOP("Messages", "lines"),
    "quantity": QT_TRANSLATE_NOOP("Messages", "quantity"),
    "price": QT_TRANSLATE_NOOP("Messages", "price"),
    "discount": QT_TRANSLATE_NOOP("Messages", "discount"),
    "product": QT_TRANSLATE_NOOP("Messages", "product"),
    "tendered": QT_TRANSLATE_NOOP("Messages", "cash handed over"),
    "wallet": QT_TRANSLATE_NOOP("Messages", "amount from the wallet"),
    "number": QT_TRANSLATE_NOOP("Messages", "number"),
    "sku": QT_TRANSLATE_NOOP("Messages", "SKU"),
    "category": QT_TRANSLATE_NOOP("Messages", "category"),
    "brand": QT_TRANSLATE_NOOP("Messages", "brand"),
    "stock": QT_TRANSLATE_NOOP("Messages", "stock"),
    "floor_price": QT_TRANSLATE_NOOP("Messages", "floor price"),
    "floor": QT_TRANSLATE_NOOP("Messages", "floor price"),
    "fee": QT_TRANSLATE_NOOP("Messages", "fee"),
    "reward": QT_TRANSLATE_NOOP("Messages", "reward"),
    "currency": QT_TRANSLATE_NOOP("Messages", "currency"),
    "partner": QT_TRANSLATE_NOOP("Messages", "partner"),
    "commission": QT_TRANSLATE_NOOP("Messages", "commission"),
    "earnings": QT_TRANSLATE_NOOP("Messages", "points to be earned"),
    "kind": QT_TRANSLATE_NOOP("Messages", "kind"),
    "rule": QT_TRANSLATE_NOOP("Messages", "earning rule"),
    "per": QT_TRANSLATE_NOOP("Messages", "amount that earns"),
    "minimum_order": QT_TRANSLATE_NOOP("Messages", "least order"),
    "valid_until": QT_TRANSLATE_NOOP("Messages", "last day"),
    "release_days": QT_TRANSLATE_NOOP("Messages", "days of waiting"),
    "expires_days": QT_TRANSLATE_NOOP("Messages", "days until expiry"),
    "priority": QT_TRANSLATE_NOOP("Messages", "priority"),
    "worth": QT_TRANSLATE_NOOP("Messages", "worth of a point"),
    "share": QT_TRANSLATE_NOOP("Messages", "share of an order"),
    "void_minutes": QT_TRANSLATE_NOOP("Messages", "minutes to cancel"),
    "provider": QT_TRANSLATE_NOOP("Messages", "payment provider"),
}
"""Stable words of these errors, as people say them."""
