"""The window's main job where there is no display: the same use cases, pictures instead of a window, told in words."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.formats import Formats, plain
from desktop_app.messages import words_for
from desktop_app.opening import open_demonstration
from desktop_app.places import Places, user_places
from ledger.domain.words import Tender
from ledger.errors import LedgerError
from ledger.money import Money
from ledger.progress import SILENT
from ledger.use_cases.customers import find_customers
from ledger.use_cases.exports import export_reconciliation
from ledger.use_cases.gift_cards import IssueCards, RedeemCard, SellCard, issue_cards, redeem_card, sell_card
from ledger.use_cases.opening import default_currency, today
from ledger.use_cases.payments import TopUpRequest, top_up
from ledger.use_cases.posting import new_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.customers import CustomerRow
    from ledger.domain.transactions import Posted
    from ledger.use_cases.opening import Ledger

_TOP_UP, _CARD = 50, 100
"""In major units of the ledger's usual currency."""


@dataclass(frozen=True, slots=True)
class Work:
    """What was done and where it lies."""

    ledger: str
    workbook: Path
    pictures: Path


def do_the_work(places: Places, say: Callable[[str], None]) -> Work:
    """Open (or make) the demonstration ledger, post, issue, sell and redeem a card, export today's reconciliation.

    Each step is told to `say`. Raises what the use cases raise.
    """
    say("opening the demonstration ledger (the first time it is made up, which takes a moment)")
    opened = open_demonstration(places, SILENT)
    ledger, folder = opened.ledger, places.state / "without-display"
    try:
        say(f"{opened.info.name}: {opened.info.customers} customers, {opened.info.transactions} transactions")
        customer = next(row for row in find_customers(ledger).rows if row.status == "active")
        _top_up(ledger, customer, say)
        _card(ledger, customer, say)
        folder.mkdir(parents=True, exist_ok=True)
        day = today(ledger)
        exported = export_reconciliation(ledger, day, day, folder / f"reconciliation-{day}.xlsx")
        say(f"reconciliation of {day}: {len(exported.sheets)} sheets, {exported.rows} rows listed")
        return Work(opened.info.location, exported.path, folder / "pictures")
    finally:
        ledger.close()


def _top_up(ledger: Ledger, customer: CustomerRow, say: Callable[[str], None]) -> None:
    amount = _major(ledger, _TOP_UP)
    posted = top_up(ledger, TopUpRequest(new_key(), customer.id, amount, Tender.CASH)).posted
    say(f"topped up {customer.name} by {amount}: {_before_after(posted)}")


def _card(ledger: Ledger, customer: CustomerRow, say: Callable[[str], None]) -> None:
    issued = issue_cards(ledger, IssueCards(new_key(), 1, _major(ledger, _CARD)))[0]
    say(f"issued gift card {issued.card.id} for {issued.card.initial}, code ending in {issued.card.last4}")
    sell_card(ledger, SellCard(new_key(), issued.card.id, Tender.CASH, customer.id))
    posted = redeem_card(ledger, RedeemCard(new_key(), issued.code, None, customer.id))
    say(f"sold it for cash and redeemed it to {customer.name}: {_before_after(posted)}")


def _major(ledger: Ledger, units: int) -> Money:
    unit = default_currency(ledger)
    return Money(units * unit.scale, unit)


def _before_after(posted: Posted) -> str:
    return ", ".join(f"{one.shown_before} -> {one.shown_after}" for one in posted.balances)


def without_display() -> int:
    """Do the work, take the pictures, say where everything lies; the process's exit code."""
    from desktop_app.tour import tour  # noqa: PLC0415 - Qt is not needed until the figures are done

    places = user_places()
    try:
        work = do_the_work(places, _say)
    except LedgerError as error:
        words = words_for(error, Formats("en"))
        print(f"refused: {error.name}: {plain(words.both)}", file=sys.stderr)  # noqa: T201 - a headless command
        return 1
    ended = tour(work.pictures, work.ledger)
    if ended != 0:
        return ended
    for line in (
        "",
        f"ledger      {work.ledger}",
        f"workbook    {work.workbook}",
        f"pictures    {work.pictures}",
        "",
        "Open the window on a machine with a display:   python3 start.py",
        "Use the command line here:                     python3 start.py info --help",
    ):
        _say(line)
    return 0


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what it prints is its window
