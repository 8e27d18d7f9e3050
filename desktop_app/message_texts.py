"""The texts behind `messages`: one title and sentence per error; names in braces are the error's own facts."""

from __future__ import annotations

from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.message_texts_provider import PROVIDER_TEXTS
from desktop_app.message_texts_sales import SALES_TEXTS
from ledger import errors
from ledger.domain.import_cards import CardHere
from ledger.domain.import_columns import ColumnAmbiguous
from ledger.domain.import_orders import OrderNumberTaken, OrderRowRefused, RowDisagrees
from ledger.domain.imports import RowRepeated

UNEXPECTED = (
    QT_TRANSLATE_NOOP("Messages", "Something went wrong in the program"),
    QT_TRANSLATE_NOOP(
        "Messages",
        "It is in the log as incident {number}. What you did last may not have happened: look before you repeat it.",
    ),
)

TEXTS: dict[type[errors.LedgerError], tuple[str, str]] = {
    # what was typed
    errors.AmountNotANumber: (
        QT_TRANSLATE_NOOP("Messages", "Not an amount"),
        QT_TRANSLATE_NOOP("Messages", "“{text}” is not a number such as 12.50."),
    ),
    errors.AmountTooFine: (
        QT_TRANSLATE_NOOP("Messages", "Too many decimals"),
        QT_TRANSLATE_NOOP("Messages", "“{text}” is finer than {currency} allows: {digits} decimals."),
    ),
    errors.AmountTooLarge: (
        QT_TRANSLATE_NOOP("Messages", "Amount too large"),
        QT_TRANSLATE_NOOP("Messages", "“{text}” is above the most one posting may carry, {limit}."),
    ),
    errors.AmountNotPositive: (
        QT_TRANSLATE_NOOP("Messages", "Amount must be above zero"),
        QT_TRANSLATE_NOOP("Messages", "{amount} is not above zero."),
    ),
    errors.CurrencyUnknown: (
        QT_TRANSLATE_NOOP("Messages", "Unknown currency"),
        QT_TRANSLATE_NOOP("Messages", "There is no currency “{text}”."),
    ),
    errors.CurrencyMismatch: (
        QT_TRANSLATE_NOOP("Messages", "Currencies differ"),
        QT_TRANSLATE_NOOP("Messages", "{given} was given where {expected} is needed."),
    ),
    errors.FieldRequired: (
        QT_TRANSLATE_NOOP("Messages", "Something is missing"),
        QT_TRANSLATE_NOOP("Messages", "Please fill in: {what}."),
    ),
    errors.FieldInvalid: (
        QT_TRANSLATE_NOOP("Messages", "This cannot be right"),
        QT_TRANSLATE_NOOP("Messages", "“{text}” cannot be used as: {what}."),
    ),
    errors.TextTooLong: (
        QT_TRANSLATE_NOOP("Messages", "Too long"),
        QT_TRANSLATE_NOOP("Messages", "This text has {length} characters ({what}); at most {longest} are kept."),
    ),
    # who and when
    errors.NotAllowed: (
        QT_TRANSLATE_NOOP("Messages", "Not allowed"),
        QT_TRANSLATE_NOOP("Messages", "The role “{role}” does not have the right “{right}”."),
    ),
    errors.OverLimit: (
        QT_TRANSLATE_NOOP("Messages", "Above your limit"),
        QT_TRANSLATE_NOOP("Messages", "You may post up to {limit}; {requested} needs another person's approval."),
    ),
    errors.StaffUnknown: (
        QT_TRANSLATE_NOOP("Messages", "Unknown staff member"),
        QT_TRANSLATE_NOOP("Messages", "Nobody active has the login “{login}”."),
    ),
    errors.KeyReused: (
        QT_TRANSLATE_NOOP("Messages", "Already used for something else"),
        QT_TRANSLATE_NOOP(
            "Messages", "This form was already sent with other content. Close it and open a new one. (Key {key})"
        ),
    ),
    errors.DayClosed: (
        QT_TRANSLATE_NOOP("Messages", "That day has ended"),
        QT_TRANSLATE_NOOP("Messages", "Nothing is booked on {day} any more. Leave the date out to book it today."),
    ),
    errors.ClockWentBack: (
        QT_TRANSLATE_NOOP("Messages", "This computer's clock is wrong"),
        QT_TRANSLATE_NOOP("Messages", "It says {now}, but the newest posting is from {newest}. Set the clock first."),
    ),
    # customers and wallets
    errors.CustomerNotFound: (
        QT_TRANSLATE_NOOP("Messages", "Customer not found"),
        QT_TRANSLATE_NOOP("Messages", "Nobody has “{text}” as id, phone, card or reference."),
    ),
    errors.CustomerAmbiguous: (
        QT_TRANSLATE_NOOP("Messages", "Several customers match"),
        QT_TRANSLATE_NOOP("Messages", "“{text}” belongs to customers {ids}. Choose one of them."),
    ),
    errors.CustomerNotActive: (
        QT_TRANSLATE_NOOP("Messages", "Customer is not active"),
        QT_TRANSLATE_NOOP("Messages", "Customer {customer} is {status}."),
    ),
    errors.EditedMeanwhile: (
        QT_TRANSLATE_NOOP("Messages", "Changed by somebody else"),
        QT_TRANSLATE_NOOP("Messages", "{by} saved this at {at}, after you opened it. Open it again to see it."),
    ),
    errors.WalletNotFound: (
        QT_TRANSLATE_NOOP("Messages", "No such wallet"),
        QT_TRANSLATE_NOOP("Messages", "There is no wallet {wallet}."),
    ),
    errors.WalletNotActive: (
        QT_TRANSLATE_NOOP("Messages", "The wallet does not allow this"),
        QT_TRANSLATE_NOOP("Messages", "Wallet {wallet} is {status}. Nothing was posted."),
    ),
    errors.WalletNotEmpty: (
        QT_TRANSLATE_NOOP("Messages", "The wallet is not empty"),
        QT_TRANSLATE_NOOP(
            "Messages", "Wallet {wallet} holds {total} and owes {debt}; only an empty wallet can be closed."
        ),
    ),
    errors.WalletSuspended: (
        QT_TRANSLATE_NOOP("Messages", "The wallet is suspended"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The stored balance of wallet {wallet} disagrees with its postings. It takes none until it is repaired.",
        ),
    ),
    errors.InsufficientFunds: (
        QT_TRANSLATE_NOOP("Messages", "Not enough available"),
        QT_TRANSLATE_NOOP("Messages", "Available {available}, requested {requested}. Nothing was posted."),
    ),
    errors.DebtTooSmall: (
        QT_TRANSLATE_NOOP("Messages", "More than is owed"),
        QT_TRANSLATE_NOOP("Messages", "The customer owes {debt}; {requested} was to be written off."),
    ),
    errors.SourceNotByHand: (
        QT_TRANSLATE_NOOP("Messages", "Not by hand"),
        QT_TRANSLATE_NOOP("Messages", "“{source}” comes from its own operation and cannot be chosen by hand."),
    ),
    errors.RuleUnknown: (
        QT_TRANSLATE_NOOP("Messages", "No rule for this posting"),
        QT_TRANSLATE_NOOP("Messages", "The rules do not know {operation} of {source} with tender “{tender}”."),
    ),
    # transactions
    errors.TransactionNotFound: (
        QT_TRANSLATE_NOOP("Messages", "Transaction not found"),
        QT_TRANSLATE_NOOP("Messages", "There is no transaction {transaction}."),
    ),
    errors.NotPending: (
        QT_TRANSLATE_NOOP("Messages", "No longer pending"),
        QT_TRANSLATE_NOOP("Messages", "Transaction {transaction} is {status}."),
    ),
    errors.AlreadyReversed: (
        QT_TRANSLATE_NOOP("Messages", "Already reversed"),
        QT_TRANSLATE_NOOP("Messages", "Transaction {transaction} was reversed by transaction {by}."),
    ),
    errors.NotReversible: (
        QT_TRANSLATE_NOOP("Messages", "Cannot be reversed"),
        QT_TRANSLATE_NOOP("Messages", "Transaction {transaction}: {why}."),
    ),
    errors.HoldNotFound: (
        QT_TRANSLATE_NOOP("Messages", "Hold not found"),
        QT_TRANSLATE_NOOP("Messages", "There is no hold {hold}."),
    ),
    errors.HoldEnded: (
        QT_TRANSLATE_NOOP("Messages", "The hold has ended"),
        QT_TRANSLATE_NOOP("Messages", "Hold {hold} is {status}."),
    ),
    errors.HoldTooSmall: (
        QT_TRANSLATE_NOOP("Messages", "The hold is smaller"),
        QT_TRANSLATE_NOOP("Messages", "Hold {hold} holds {held}; {requested} was requested."),
    ),
    # gift cards
    errors.CodeMistyped: (
        QT_TRANSLATE_NOOP("Messages", "The code is mistyped"),
        QT_TRANSLATE_NOOP("Messages", "Its check character does not fit. Compare it with the card, letter by letter."),
    ),
    errors.CardNotFound: (
        QT_TRANSLATE_NOOP("Messages", "Card not found"),
        QT_TRANSLATE_NOOP("Messages", "No gift card has this code."),
    ),
    errors.CardNotUsable: (
        QT_TRANSLATE_NOOP("Messages", "The card cannot be used"),
        QT_TRANSLATE_NOOP("Messages", "Gift card {card} is {status}."),
    ),
    errors.CardTooSmall: (
        QT_TRANSLATE_NOOP("Messages", "Not enough on the card"),
        QT_TRANSLATE_NOOP("Messages", "Gift card {card} has {remaining} left; {requested} was requested."),
    ),
    errors.CardUsedUp: (
        QT_TRANSLATE_NOOP("Messages", "The card is used up"),
        QT_TRANSLATE_NOOP("Messages", "Gift card {card} was used {used} times; {allowed} are allowed."),
    ),
    errors.TooManyGuesses: (
        QT_TRANSLATE_NOOP("Messages", "Too many wrong codes"),
        QT_TRANSLATE_NOOP("Messages", "Looking up codes is paused until {until}."),
    ),
    errors.CodeKeyMissing: (
        QT_TRANSLATE_NOOP("Messages", "The gift-card key is missing"),
        QT_TRANSLATE_NOOP(
            "Messages", "This computer does not have the key of ledger “{ledger}”, so codes cannot be checked here."
        ),
    ),
    # data in and out
    errors.FileNotReadable: (
        QT_TRANSLATE_NOOP("Messages", "The file cannot be read"),
        QT_TRANSLATE_NOOP("Messages", "{path}: {why}."),
    ),
    errors.ColumnMissing: (
        QT_TRANSLATE_NOOP("Messages", "A column is missing"),
        QT_TRANSLATE_NOOP("Messages", "The file needs a column “{column}”; it has: {found}."),
    ),
    ColumnAmbiguous: (
        QT_TRANSLATE_NOOP("Messages", "Several columns fit"),
        QT_TRANSLATE_NOOP("Messages", "As {what} the file offers: {columns}. Choose one of them."),
    ),
    RowRepeated: (
        QT_TRANSLATE_NOOP("Messages", "The same row again"),
        QT_TRANSLATE_NOOP("Messages", "Row {row} already has “{text}” as: {what}."),
    ),
    RowDisagrees: (
        QT_TRANSLATE_NOOP("Messages", "Rows of one order disagree"),
        QT_TRANSLATE_NOOP("Messages", "“{text}” is not what row {row} of the same order says as: {what}."),
    ),
    OrderRowRefused: (
        QT_TRANSLATE_NOOP("Messages", "The order cannot go in"),
        QT_TRANSLATE_NOOP("Messages", "Row {row} of order {number} is refused, so the whole order is."),
    ),
    CardHere: (
        QT_TRANSLATE_NOOP("Messages", "The card is here already"),
        QT_TRANSLATE_NOOP("Messages", "Gift card #{card} has this code."),
    ),
    OrderNumberTaken: (
        QT_TRANSLATE_NOOP("Messages", "The order is here already"),
        QT_TRANSLATE_NOOP("Messages", "Order #{order} has the number {number}."),
    ),
    errors.AlreadyImported: (
        QT_TRANSLATE_NOOP("Messages", "Already imported"),
        QT_TRANSLATE_NOOP("Messages", "{path} went in as import {run} at {at}."),
    ),
    errors.RowsRefused: (
        QT_TRANSLATE_NOOP("Messages", "Nothing was imported"),
        QT_TRANSLATE_NOOP("Messages", "{rows} rows of {path} cannot be imported; correct them, or skip bad rows."),
    ),
    errors.FileNotWritable: (
        QT_TRANSLATE_NOOP("Messages", "The file cannot be written"),
        QT_TRANSLATE_NOOP("Messages", "{path}: {why}. An older file of that name is untouched."),
    ),
    # the ledger's own place
    errors.LedgerNotFound: (
        QT_TRANSLATE_NOOP("Messages", "No ledger there"),
        QT_TRANSLATE_NOOP("Messages", "There is no ledger at {location}."),
    ),
    errors.LedgerUnreachable: (
        QT_TRANSLATE_NOOP("Messages", "The ledger does not answer"),
        QT_TRANSLATE_NOOP("Messages", "{location}: {why}"),
    ),
    errors.PasswordRefused: (
        QT_TRANSLATE_NOOP("Messages", "Login refused"),
        QT_TRANSLATE_NOOP("Messages", "{location} does not accept the login “{login}” with this password."),
    ),
    errors.LedgerDamaged: (
        QT_TRANSLATE_NOOP("Messages", "The ledger is damaged"),
        QT_TRANSLATE_NOOP("Messages", "{location}: {why}. Restore the newest good backup."),
    ),
    errors.LedgerTooNew: (
        QT_TRANSLATE_NOOP("Messages", "The ledger is newer than this program"),
        QT_TRANSLATE_NOOP("Messages", "{location} was upgraded to {revision}. Install the newer program."),
    ),
    errors.LedgerTooOld: (
        QT_TRANSLATE_NOOP("Messages", "The ledger must be upgraded first"),
        QT_TRANSLATE_NOOP("Messages", "{location} is at {revision}, and this login may not upgrade it."),
    ),
    errors.LocationUnsafe: (
        QT_TRANSLATE_NOOP("Messages", "Not a safe place for a ledger"),
        QT_TRANSLATE_NOOP("Messages", "{location}: {why}. Keep the file on a local disk."),
    ),
    errors.LedgerBusy: (
        QT_TRANSLATE_NOOP("Messages", "The ledger is busy"),
        QT_TRANSLATE_NOOP("Messages", "Another workstation held {location} too long. Nothing was posted; try again."),
    ),
    errors.DiskFull: (
        QT_TRANSLATE_NOOP("Messages", "The disk is full"),
        QT_TRANSLATE_NOOP("Messages", "There is no room left at {location}. Nothing was posted."),
    ),
    errors.GuardTripped: (
        QT_TRANSLATE_NOOP("Messages", "Refused by the database"),
        QT_TRANSLATE_NOOP("Messages", "The guard “{guard}” stopped this. Nothing was posted; please report it."),
    ),
    **PROVIDER_TEXTS,
    **SALES_TEXTS,
}
