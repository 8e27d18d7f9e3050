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
