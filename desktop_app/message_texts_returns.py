"""The texts of `messages` about cards' lives, returns, cashback and expiry: as in `message_texts`."""

from __future__ import annotations

from desktop_app.marking import QT_TRANSLATE_NOOP
from ledger import errors

RETURN_TEXTS: dict[type[errors.LedgerError], tuple[str, str]] = {
    errors.CardNeedsReplacement: (
        QT_TRANSLATE_NOOP("Messages", "A new card is needed"),
        QT_TRANSLATE_NOOP("Messages", "Card {card} is {status}: what goes back to it needs a new card."),
    ),
    errors.CardLastUse: (
        QT_TRANSLATE_NOOP("Messages", "The card’s last use"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Card {card} can be used once more and holds {remaining}; {requested} would leave a rest nobody could "
            "use. Use all of it, or send the rest to a wallet.",
        ),
    ),
    errors.CardEmpty: (
        QT_TRANSLATE_NOOP("Messages", "The card is empty"),
        QT_TRANSLATE_NOOP("Messages", "Nothing is left on card {card}."),
    ),
    errors.CardNotPaidSo: (
        QT_TRANSLATE_NOOP("Messages", "Not paid that way"),
        QT_TRANSLATE_NOOP(
            "Messages", "Only {paid} of the card was paid this way; {requested} is to be paid back. Choose another way."
        ),
    ),
    errors.PaidPartTooSmall: (
        QT_TRANSLATE_NOOP("Messages", "Not enough money of their own"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "{paid} of the wallet is the customer’s own money; {requested} was asked for. What was given buys no "
            "gift card.",
        ),
    ),
    errors.ReturnEmpty: (
        QT_TRANSLATE_NOOP("Messages", "Nothing to return"),
        QT_TRANSLATE_NOOP("Messages", "Count the pieces that come back, or type an amount."),
    ),
    errors.ReturnTooMany: (
        QT_TRANSLATE_NOOP("Messages", "More than was kept"),
        QT_TRANSLATE_NOOP("Messages", "Line {line}: the customer has {kept}; {requested} were to come back."),
    ),
    errors.ReturnTooLarge: (
        QT_TRANSLATE_NOOP("Messages", "More than was paid"),
        QT_TRANSLATE_NOOP("Messages", "{kept} can still be given back; {requested} was requested."),
    ),
    errors.RuleCodeTaken: (
        QT_TRANSLATE_NOOP("Messages", "This code is taken"),
        QT_TRANSLATE_NOOP("Messages", "Another rule has the code “{text}”. Choose another one."),
    ),
    errors.BatchNotForSale: (
        QT_TRANSLATE_NOOP("Messages", "Nothing to sell"),
        QT_TRANSLATE_NOOP("Messages", "No gift card of the batch “{text}” waits to be sold."),
    ),
    errors.CashbackRuleNotFound: (
        QT_TRANSLATE_NOOP("Messages", "Rule not found"),
        QT_TRANSLATE_NOOP("Messages", "No cashback rule has “{rule}” as code."),
    ),
    errors.CashbackNotDue: (
        QT_TRANSLATE_NOOP("Messages", "Too early for cashback"),
        QT_TRANSLATE_NOOP("Messages", "Order {order} may be given cashback from {due} on."),
    ),
    errors.CashbackGranted: (
        QT_TRANSLATE_NOOP("Messages", "Given already"),
        QT_TRANSLATE_NOOP("Messages", "Rule {rule} has given cashback on order {order}."),
    ),
    errors.TooManyPockets: (
        QT_TRANSLATE_NOOP("Messages", "Too many at once"),
        QT_TRANSLATE_NOOP("Messages", "{found} are chosen; at most {most} get a later date at once. Choose fewer."),
    ),
    errors.ExtensionNotFound: (
        QT_TRANSLATE_NOOP("Messages", "Extension not found"),
        QT_TRANSLATE_NOOP("Messages", "Operation {operation} gave nothing a later date."),
    ),
    errors.PocketEmpty: (
        QT_TRANSLATE_NOOP("Messages", "Nothing left to extend"),
        QT_TRANSLATE_NOOP("Messages", "Wallet {wallet} has {available} that expires on {expires}."),
    ),
}

RETURN_FACTS = {
    "account": QT_TRANSLATE_NOOP("Messages", "account"),
    "as_of": QT_TRANSLATE_NOOP("Messages", "date"),
    "batch": QT_TRANSLATE_NOOP("Messages", "batch name"),
    "cards": QT_TRANSLATE_NOOP("Messages", "gift cards"),
    "columns": QT_TRANSLATE_NOOP("Messages", "columns"),
    "customer_id": QT_TRANSLATE_NOOP("Messages", "customer’s number"),
    "destination": QT_TRANSLATE_NOOP("Messages", "where the payment goes back"),
    "expires_at": QT_TRANSLATE_NOOP("Messages", "time it ends"),
    "expires_days": QT_TRANSLATE_NOOP("Messages", "days until it expires"),
    "given_as": QT_TRANSLATE_NOOP("Messages", "what it is given for"),
    "grace_days": QT_TRANSLATE_NOOP("Messages", "days of grace"),
    "hold": QT_TRANSLATE_NOOP("Messages", "hold"),
    "last_day": QT_TRANSLATE_NOOP("Messages", "last day"),
    "location": QT_TRANSLATE_NOOP("Messages", "place of the ledger"),
    "lock_days": QT_TRANSLATE_NOOP("Messages", "days from delivery to cashback"),
    "max_usage_count": QT_TRANSLATE_NOOP("Messages", "number of uses"),
    "maximum": QT_TRANSLATE_NOOP("Messages", "most on one order"),
    "method": QT_TRANSLATE_NOOP("Messages", "way to pay"),
    "names": QT_TRANSLATE_NOOP("Messages", "names"),
    "origin": QT_TRANSLATE_NOOP("Messages", "paid or given"),
    "percent": QT_TRANSLATE_NOOP("Messages", "percentage"),
    "phone_country": QT_TRANSLATE_NOOP("Messages", "country of phone numbers"),
    "pockets": QT_TRANSLATE_NOOP("Messages", "balances"),
    "priority": QT_TRANSLATE_NOOP("Messages", "priority"),
    "row": QT_TRANSLATE_NOOP("Messages", "row"),
    "shift": QT_TRANSLATE_NOOP("Messages", "shift"),
    "source": QT_TRANSLATE_NOOP("Messages", "source"),
    "status": QT_TRANSLATE_NOOP("Messages", "status"),
    "tenders": QT_TRANSLATE_NOOP("Messages", "tenders"),
    "till": QT_TRANSLATE_NOOP("Messages", "till"),
    "until": QT_TRANSLATE_NOOP("Messages", "last day"),
    "value": QT_TRANSLATE_NOOP("Messages", "value"),
}
"""Names of fields that refusals name."""
