"""The sentences of the command line about cards' lives, returns, cashback and expiry."""

from __future__ import annotations

from ledger import errors

RETURN_SENTENCES: dict[type[errors.LedgerError], str] = {
    errors.CardNeedsReplacement: "card {card} is {status}; what goes back to it needs a new card.",
    errors.CardLastUse: (
        "card {card} can be used once more and holds {remaining}; {requested} would leave a rest nobody could use."
    ),
    errors.CardEmpty: "nothing is left on card {card}.",
    errors.CardNotPaidSo: "{paid} was paid for card {card} by {tender}; {requested} was to be paid back so.",
    errors.PaidPartTooSmall: (
        "{paid} of wallet {wallet} is the customer's own money, {requested} was requested;"
        " what was given buys no gift card."
    ),
    errors.ReturnEmpty: "say what of order {order} comes back.",
    errors.ReturnTooMany: "line {line} of order {order}: the customer has {kept}; {requested} were to come back.",
    errors.ReturnTooLarge: "of order {order} {kept} can still be given back; {requested} was requested.",
    errors.RuleCodeTaken: "another rule has the code “{text}”.",
    errors.BatchNotForSale: "no gift card of the batch “{text}” waits to be sold.",
    errors.CashbackRuleNotFound: "no cashback rule has “{rule}” as code.",
    errors.CashbackNotDue: "order {order} may be given cashback from {due} on.",
    errors.CashbackGranted: "rule {rule} has given cashback on order {order} already.",
    errors.TooManyPockets: "{found} are chosen; one operation gives at most {most} a later date.",
    errors.ExtensionNotFound: "operation {operation} gave nothing a later date.",
    errors.PocketEmpty: "wallet {wallet} has {available} that expires on {expires}.",
}
