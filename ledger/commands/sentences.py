"""The words of the command line: one sentence for each refusal and fault. The window has its own, translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger import errors
from ledger.commands.output import one_line
from ledger.commands.sentences_returns import RETURN_SENTENCES
from ledger.domain.import_cards import CardHere
from ledger.domain.import_columns import ColumnAmbiguous
from ledger.domain.import_orders import OrderNumberTaken, OrderRowRefused, RowDisagrees
from ledger.domain.imports import RowRepeated

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

SENTENCES: dict[type[errors.LedgerError], str] = {
    **RETURN_SENTENCES,
    # what was typed
    errors.AmountNotANumber: "“{text}” is not a number such as 12.50.",
    errors.AmountTooFine: "“{text}” is finer than {currency} allows ({digits} decimals).",
    errors.AmountTooLarge: "“{text}” is above the most one posting may carry, {limit}.",
    errors.AmountNotPositive: "{amount} is not above zero.",
    errors.CurrencyUnknown: "there is no currency “{text}”.",
    errors.CurrencyMismatch: "{given} was given where {expected} is needed.",
    errors.FieldRequired: "{what} is needed.",
    errors.FieldInvalid: "“{text}” cannot be used as {what}.",
    errors.TextTooLong: "{what} has {length} characters, at most {longest} are kept.",
    # who and when
    errors.NotAllowed: "the role {role} does not have the right {right}.",
    errors.OverLimit: "you may post up to {limit}; {requested} needs another person's approval.",
    errors.StaffUnknown: "nobody active has the login “{login}”.",
    errors.KeyReused: "the key {key} was used before, for something else.",
    errors.DayClosed: "the business day {day} has ended and takes no posting; without a date it is booked today.",
    errors.ClockWentBack: "this machine's clock says {now}, the newest posting is from {newest}; set the clock first.",
    # customers and wallets
    errors.CustomerNotFound: "nobody has “{text}” as id, phone, card or external reference.",
    errors.CustomerAmbiguous: "“{text}” belongs to several customers ({ids}); name one by id.",
    errors.CustomerNotActive: "customer {customer} is {status}.",
    errors.EditedMeanwhile: "{by} saved the {what} at {at}; look at it again first.",
    errors.WalletNotFound: "there is no wallet {wallet}.",
    errors.WalletNotActive: "wallet {wallet} is {status}.",
    errors.WalletNotEmpty: "wallet {wallet} has {total} and owes {debt}; only an empty one can be closed.",
    errors.WalletSuspended: "wallet {wallet} disagrees with its own postings and takes none until it is repaired.",
    errors.InsufficientFunds: "wallet {wallet} has {available} available, {requested} was requested.",
    errors.DebtTooSmall: "wallet {wallet} owes {debt}; {requested} was to be written off.",
    errors.SourceNotByHand: "{source} comes from its own operation and cannot be posted by hand.",
    errors.RuleUnknown: "there is no rule for {operation}, source {source}, tender “{tender}”.",
    # transactions
    errors.TransactionNotFound: "there is no transaction {transaction}.",
    errors.NotPending: "transaction {transaction} is {status}, no longer pending.",
    errors.AlreadyReversed: "transaction {transaction} was reversed by transaction {by}.",
    errors.NotReversible: "transaction {transaction} cannot be reversed: {why}.",
    errors.HoldNotFound: "there is no hold {hold}.",
    errors.HoldEnded: "hold {hold} is {status}.",
    errors.HoldTooSmall: "hold {hold} still holds {held}, {requested} was requested.",
    # gift cards
    errors.CodeMistyped: "the code is mistyped: its check character does not fit.",
    errors.CardNotFound: "there is no such gift card.",
    errors.CardNotUsable: "gift card {card} is {status}.",
    errors.CardTooSmall: "gift card {card} has {remaining} left, {requested} was requested.",
    errors.CardUsedUp: "gift card {card} was used {used} of {allowed} times.",
    errors.TooManyGuesses: "too many codes were looked up; wait until {until}.",
    errors.CodeKeyMissing: "this machine does not have the code key of ledger {ledger}; bring it with `key import`.",
    # orders, products, payments, tills, partners
    errors.OrderNotFound: "no order has “{order}” as number, reference or id.",
    errors.OrderNotOpen: "order {order} is {status}.",
    errors.OrderOverpaid: "order {order} has {due} left to pay, {requested} was offered.",
    errors.OrderNotCovered: "{due} is still to be paid, and a counter sale does not wait.",
    errors.OrderEmpty: "an order needs a line, and a total above zero.",
    errors.ProductNotFound: "no product has “{product}” as SKU or id.",
    errors.ProductSold: "product {product} ({title}) belongs to another order.",
    errors.StockTooSmall: "product {product} ({title}) has {stock} in stock, {requested} was requested.",
    errors.ProductNotForSale: "product {product} ({title}) is switched off, or priced in another currency.",
    errors.PointsOverShare: "the order takes up to {limit} points, {requested} were to be used.",
    errors.TenderedTooSmall: "{tendered} was handed over for {amount}.",
    errors.PaymentNotFound: "there is no payment {payment}.",
    errors.PaymentEnded: "payment {payment} is {status}.",
    errors.PaymentUnknown: "what became of payment {payment} is not known yet; a second one waits for its answer.",
    errors.RefundNotFound: "there is no refund {refund}.",
    errors.RefundEnded: "refund {refund} is {status}.",
    errors.ExceptionNotOpen: "exception {event} is not open: somebody settled it, or there is none.",
    errors.NothingInSuspense: "nothing of payment {payment} lies in suspense.",
    errors.PriceAtFloor: "product {product} costs {price}; another click would take it below {floor}.",
    errors.ClicksOff: "paid clicks are switched off in the settings.",
    errors.ShiftAlreadyOpen: "{staff} has an open shift on till {till}; close it first.",
    errors.ShiftNotOpen: "till {till} has no open shift in this currency.",
    errors.CashTooSmall: "the till should hold {expected}, {requested} was to be taken out.",
    errors.PartnerNotFound: "no partner has “{partner}” as name, reference or id.",
    errors.ReceiptNotFound: "there is no receipt {receipt}.",
    errors.PayoutNotFound: "there is no payout {payout}.",
    errors.PayoutNotDue: "payout {payout} is {status}; its release day is {release_on}.",
    # the payment provider
    errors.ProviderNotSet: "the payment provider cannot be asked: {why}.",
    errors.ProviderKindDiffers: "this is a {kind} shop; practice ledgers take test shops, all others live ones.",
    errors.ProviderFailed: "the payment provider did not confirm it: {why} {detail}.",
    # data in and out
    errors.FileNotReadable: "{path} cannot be read: {why}.",
    errors.ColumnMissing: "the file has no column for {column}; its columns are: {found}. Choose one with --map.",
    ColumnAmbiguous: "several columns could be {what}: {columns}. Choose one with --map.",
    errors.AlreadyImported: "{path} went in at {at}, as import {run}.",
    errors.RowsRefused: "{rows} rows of {path} cannot go in, so nothing did; correct them or use --skip-bad-rows.",
    RowRepeated: "row {row} of the file has the same {what}, “{text}”.",
    RowDisagrees: "row {row} of the same order says another {what} than “{text}”.",
    OrderRowRefused: "row {row} of order {number} cannot go in, so the order cannot.",
    CardHere: "gift card #{card} has this code already.",
    OrderNumberTaken: "order #{order} has the number {number} already.",
    errors.FileNotWritable: "{path} cannot be written: {why}; an older file of that name is untouched.",
    # the ledger's own place
    errors.LedgerNotFound: "there is no ledger at {location}; `init` makes one.",
    errors.LedgerUnreachable: "{location} does not answer: {why}.",
    errors.PasswordRefused: "{location} does not let {login} in with this password.",
    errors.LedgerDamaged: "{location} is damaged or no ledger: {why}.",
    errors.LedgerTooNew: "{location} is at revision {revision}, which a newer version of the program made.",
    errors.LedgerTooOld: "{location} is at revision {revision}; run `upgrade` first.",
    errors.LocationUnsafe: "{location} is no safe place for a ledger: {why}.",
    errors.LedgerBusy: "{location} was busy too long; nothing was posted, try again with the same --key.",
    errors.DiskFull: "the disk of {location} is full; nothing was posted.",
    errors.GuardTripped: "the database refused it (guard {guard}); nothing was posted. Please report this.",
}

WORDS = {
    "is_reversal": "it is a reversal itself",
    "not_posted": "it is not posted",
    "own_undo": "it is taken back by its own cancel, return or undo",
    "expired_value": "what it brought has expired",
    "would_overdraw_card": "the card no longer holds it",
    "order": "part of an order, which settles it",
    "missing": "it is not there",
    "denied": "access is denied",
    "not_a_workbook": "it is neither a workbook nor CSV",
    "damaged": "it is damaged",
    "too_large": "it is too large to be opened safely",
    "empty": "it has no rows",
    "encoding": "its letters cannot be made out",
    "timeout": "reading it took too long",
    "full": "the disk is full",
    "open_elsewhere": "another program has it open",
    "io": "the disk reported an error",
    "exists": "there is a file of that name already",
    "not_yet_valid": "not yet valid",
    "not_a_database": "it is not a SQLite file",
    "not_a_ledger": "it is some other database",
    "not_a_url": "the address cannot be read",
    "unknown_scheme": "only files and postgresql:// are known",
    "network_share": "it is on a network share",
    "no_provider": "this ledger has none; `provider set` names one",
    "no_key": "this machine does not have its key; `provider set` keeps it",
    "key_refused": "it refuses the key",
    "unknown_there": "it knows nothing of this",
    "busy_there": "it is busy, ask again later",
    "silent": "it did not answer in time",
    "unreachable": "it cannot be reached",
    "tls": "its certificate is not trusted",
    "server_failed": "it failed itself",
    "unreadable": "its answer cannot be read",
    "refused_there": "it refused the request",
    "synchronised_folder": "its folder is synchronised with other machines",
}
"""Stable words in the facts, where a sentence needs more than the word itself."""

_NAMED_BY_WORDS = frozenset({"what", "status", "role", "column", "why"})
"""Facts that are stable words, or the driver's own."""


def sentence(error: errors.LedgerError, moments: Mapping[str, date | datetime] | None = None) -> str:
    """The error in one line; `moments` are instants among its facts as they are to be said, to the minute."""
    words = SENTENCES.get(type(error), "the facts are {facts}.")
    facts = {name: _said(name, value) for name, value in error.facts().items()}
    facts |= {name: f"{value:%Y-%m-%d %H:%M}" for name, value in (moments or {}).items()}
    text = one_line(words.format(**facts, facts=facts)).replace(" .", ".")
    return text[:-1] if text.endswith("..") else text


def _said(name: str, value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    text = str(value)
    if (name, text) == ("status", "order"):
        return "left to its order"
    return WORDS.get(text, text.replace("_", " ") if name in _NAMED_BY_WORDS else text)
