"""Tries everything that must work after an installation, on a temporary ledger: exit 0 when it does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QPainter

from desktop_app.app import App, Options, make_qt
from desktop_app.places import Places
from desktop_app.printing.card_paper import CardPages, scale_to_units
from desktop_app.printing.gift_card import CardFace
from desktop_app.printing.paper import Paper, UnfinishedPdf
from desktop_app.tour import Tour, TourError
from desktop_app.trouble import install_hooks, keep_log, remove_hooks
from ledger.domain.card_codes import new_code
from ledger.domain.customers import CustomerFields
from ledger.domain.words import Source, Tender
from ledger.errors import LedgerError
from ledger.money import Money
from ledger.use_cases.customers import add_customer
from ledger.use_cases.exports import export_reconciliation
from ledger.use_cases.opening import NewLedger, create_ledger, default_currency, today
from ledger.use_cases.posting import PostCredit, credit, new_key
from ledger.use_cases.reconciliation import verify

_AMOUNT = 12_50


class CheckFailedError(RuntimeError):
    """Something did not do what it must; the message says what."""


def self_check() -> int:
    """Make a ledger, post, verify, export, show every page off-screen; the process's exit code."""
    with TemporaryDirectory(prefix="wallet-desk-check-", ignore_cleanup_errors=True) as folder:
        try:
            _check(Path(folder))
        except (LedgerError, TourError, CheckFailedError, OSError) as error:
            print(f"failed: {type(error).__name__}: {error}", file=sys.stderr)
            return 1
    print("everything works")
    return 0


def _check(folder: Path) -> None:
    places = Places(folder / "config", folder / "state", folder / "log")
    keep_log(places.log)
    location = str(folder / "ledger.db")
    _step("a ledger is made, posted to and verified", lambda: _use_ledger(location, places))
    _step("the window shows every page", lambda: _use_window(location, places, folder))


def _step(name: str, run: Callable[[], None]) -> None:
    run()
    print(f"ok  {name}", flush=True)


def _use_ledger(location: str, places: Places) -> None:
    ledger = create_ledger(location, NewLedger(name="Self-check"), state_dir=places.state)
    try:
        customer = add_customer(ledger, new_key(), CustomerFields("Anna Ёлкина أحمد"))[0]
        amount = Money(_AMOUNT, default_currency(ledger))
        posted = credit(ledger, PostCredit(new_key(), customer.id, amount, Source.TOP_UP, Tender.CASH))
        if posted.balances[0].shown_after != amount:
            raise CheckFailedError(f"{posted.balances[0].shown_after} instead of {amount}")
        if not verify(ledger).ok:
            raise CheckFailedError("balances differ from their postings")
        day = today(ledger)
        exported = export_reconciliation(ledger, day, day, Path(location).with_name("check.xlsx"))
        if not exported.path.is_file():
            raise CheckFailedError("no workbook was written")
    finally:
        ledger.close()


def _print_card(target: Path) -> None:
    face = CardFace("Self-check", "Gift card · Подарочная карта · بطاقة هدية", "12.50", new_code(), ("",), "")
    pages = CardPages((face,), Paper.A4, right_to_left=False)
    file = UnfinishedPdf(target, face.title, private=True)
    pages.set_up(file.writer)
    painter = QPainter(file.writer)
    scale_to_units(painter, file.writer.logicalDpiX())
    pages.paint(painter, 0)
    painter.end()
    file.keep()


def _use_window(location: str, places: Places, folder: Path) -> None:
    app = App(make_qt(), Options(ledger=location), places)
    install_hooks(app.trouble)
    try:
        pictures = Tour(app, folder / "pictures").take((("en", "light"), ("ar", "dark")))
        _step("a gift card is put on paper, with both of its symbols", lambda: _print_card(folder / "card.pdf"))
    finally:
        app.close()
        remove_hooks()
    if not pictures:
        raise CheckFailedError("no page could be shown")
