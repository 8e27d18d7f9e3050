"""Types of arguments that several commands share. A wrong one is a fault of usage (exit 2), never a refusal."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from enum import Enum
from typing import TypeVar

from ledger.domain.words import Tender

Word = TypeVar("Word", bound=Enum)
USUAL_ROWS = 200


def natural(text: str) -> int:
    """A whole number from 1."""
    number = whole(text)
    if number < 1:
        raise ArgumentTypeError(f"{text!r} is not a whole number from 1")
    return number


def whole(text: str) -> int:
    """A whole number from 0, in plain digits."""
    if not (text.isascii() and text.isdigit()) or len(text) > LONGEST_NUMBER:
        raise ArgumentTypeError(f"{text!r} is not a whole number")
    return int(text)


LONGEST_NUMBER = 18


LONGEST_NAME = 200


def filled(text: str) -> str:
    """A name that is not empty: a script's empty variable must not stand for "the usual"."""
    if not text.strip() or len(text) > LONGEST_NAME or not text.isprintable():
        raise ArgumentTypeError(f"a name of 1 to {LONGEST_NAME} characters is needed")
    return text


def country_code(text: str) -> str:
    """A country's calling code, such as 966."""
    if not (text.isascii() and text.isdigit()) or text.startswith("0"):
        raise ArgumentTypeError(f"{text!r} is not a calling code such as 966")
    return text


def number_of(text: str) -> int:
    """The number of a card or transaction, `12` or `#12`."""
    return natural(text.removeprefix("#"))


def day(text: str) -> date:
    """A calendar day, `2026-03-01`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a day such as 2026-03-01") from None


def reference(text: str) -> tuple[str, str]:
    """What a posting refers to, `order:1007`."""
    kind, colon, number = text.partition(":")
    if not (kind and colon and number):
        raise ArgumentTypeError(f"{text!r} is not a reference such as order:1007")
    return kind, number


def column_choice(text: str) -> tuple[str, str]:
    """Which column of a file a field stands in, `phone=Mobile no.`; nothing after `=` means in none."""
    field, equals, header = text.partition("=")
    if not (field and equals):
        raise ArgumentTypeError(f"{text!r} is not a choice such as phone=Mobile")
    return field, header


def one_of(words: type[Word]) -> list[str]:
    """The stored words of an enumeration, as argparse's choices."""
    return [str(word.value) for word in words]


def take_customer(parser: ArgumentParser, flag: str = "customer") -> None:
    """Whom a command is about."""
    text = "id (12 or #12), phone, card number or external reference"
    if flag.startswith("-"):
        parser.add_argument(flag, metavar="CUSTOMER", help=text)
    else:
        parser.add_argument(flag, metavar="CUSTOMER", help=text)


def take_amount(parser: ArgumentParser, text: str = "such as 12.50 SAR; without a currency, the ledger's own") -> None:
    """How much: one argument or two, `"12.50 SAR"` or `12.50 SAR`."""
    parser.add_argument("amount", metavar="AMOUNT", nargs="+", help=text)


def take_currency(parser: ArgumentParser, text: str = "which wallet: SAR, PTS, … (the ledger's own currency)") -> None:
    """Which of a customer's wallets."""
    parser.add_argument("--currency", metavar="CODE", help=text)


def take_tender(parser: ArgumentParser, flag: str = "--tender", *, required: bool = False, text: str = "") -> None:
    """What is paid with."""
    parser.add_argument(
        flag, choices=one_of(Tender), required=required, help=text or "what the customer pays with, or is paid in"
    )


def take_preview(parser: ArgumentParser) -> None:
    """A rehearsal."""
    parser.add_argument("--preview", action="store_true", help="say what would happen or be refused; write nothing")


def take_limit(parser: ArgumentParser) -> None:
    """How many rows a list shows."""
    many = parser.add_mutually_exclusive_group()
    many.add_argument("--limit", type=natural, default=USUAL_ROWS, metavar="N", help=f"at most N rows ({USUAL_ROWS})")
    many.add_argument("--all", action="store_const", dest="limit", const=None, help="every row")
