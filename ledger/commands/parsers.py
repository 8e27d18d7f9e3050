"""Types of arguments that several commands share. A wrong one is a fault of usage (exit 2), never a refusal."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from datetime import UTC, date, datetime
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


def moment(text: str) -> datetime:
    """An instant, `2026-03-01T18:30+03:00`, in UTC. One without an offset is none: whose clock it is, nobody knows."""
    try:
        found: datetime | None = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None or found.year not in YEARS:
        raise ArgumentTypeError(f"{text!r} is not a time with its offset, such as 2026-03-01T18:30+03:00")
    return found.astimezone(UTC)


YEARS = range(1900, 9000)
"""Years whose instants every zone can show."""


def day_or_moment(text: str) -> date | datetime:
    """A day, or an instant with its offset."""
    return moment(text) if "T" in text or " " in text else day(text)


def minutes(text: str) -> int:
    """A number of minutes, at most a year."""
    number = natural(text)
    if number > MINUTES_OF_A_YEAR:
        raise ArgumentTypeError(f"{text!r} is more than a year of minutes; name the time with --until")
    return number


MINUTES_OF_A_YEAR = 366 * 24 * 60


def anchor(text: str) -> tuple[int, str]:
    """A seal as `verify` prints it: a position and a digest of 64 hexadecimal digits."""
    position, _, digest = text.partition(":")
    if not re.fullmatch("[0-9a-f]{64}", digest):
        raise ArgumentTypeError(f"{text!r} is not a seal such as 4711:9f86d081… with all its 64 digits")
    return natural(position), digest


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


def take_customer(parser: ArgumentParser, flag: str = "customer", shown: str = "CUSTOMER") -> None:
    """Whom a command is about."""
    parser.add_argument(flag, metavar=shown, help="id (12 or #12), phone, card number or external reference")


def take_amount(parser: ArgumentParser, text: str = "such as 12.50 SAR; without a currency, the ledger's own") -> None:
    """How much: one argument or two, `"12.50 SAR"` or `12.50 SAR`."""
    parser.add_argument("amount", metavar="AMOUNT", nargs="+", help=text)


def take_currency(parser: ArgumentParser, text: str = "which wallet: SAR, PTS, … (the ledger's own currency)") -> None:
    """Which of a customer's wallets."""
    parser.add_argument("--currency", metavar="CODE", help=text)


def take_as_of(parser: ArgumentParser) -> None:
    """Which past is meant."""
    parser.add_argument(
        "--as-of",
        type=day_or_moment,
        metavar="DAY|TIME",
        help="at the end of a business day; or as recorded until a time such as 2026-03-01T18:30+03:00",
    )


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
