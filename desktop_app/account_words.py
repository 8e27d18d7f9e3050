"""What accounts are called: the chart's own names in the language of the window, others as they were given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.marking import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from ledger.domain.journal import JournalSide

_OWN_NAMES = {
    "1001": QT_TRANSLATE_NOOP("Accounts", "Cash in tills"),
    "1010": QT_TRANSLATE_NOOP("Accounts", "Card terminal clearing"),
    "1020": QT_TRANSLATE_NOOP("Accounts", "Payment provider clearing"),
    "1030": QT_TRANSLATE_NOOP("Accounts", "Bank"),
    "1040": QT_TRANSLATE_NOOP("Accounts", "Safe and in transit"),
    "1100": QT_TRANSLATE_NOOP("Accounts", "Customer debt"),
    "1200": QT_TRANSLATE_NOOP("Accounts", "Invoices"),
    "1210": QT_TRANSLATE_NOOP("Accounts", "Partner receivable"),
    "2000": QT_TRANSLATE_NOOP("Accounts", "Customer wallets, available"),
    "2010": QT_TRANSLATE_NOOP("Accounts", "Customer wallets, on hold"),
    "2020": QT_TRANSLATE_NOOP("Accounts", "Transfers between wallets"),
    "2100": QT_TRANSLATE_NOOP("Accounts", "Gift cards"),
    "2200": QT_TRANSLATE_NOOP("Accounts", "Partner payables"),
    "2300": QT_TRANSLATE_NOOP("Accounts", "Unsettled orders"),
    "2310": QT_TRANSLATE_NOOP("Accounts", "Refunds payable"),
    "2900": QT_TRANSLATE_NOOP("Accounts", "Suspense"),
    "3000": QT_TRANSLATE_NOOP("Accounts", "Opening balances"),
    "4000": QT_TRANSLATE_NOOP("Accounts", "Sales, gross"),
    "4010": QT_TRANSLATE_NOOP("Accounts", "Points redeemed"),
    "4090": QT_TRANSLATE_NOOP("Accounts", "Sales returns"),
    "4100": QT_TRANSLATE_NOOP("Accounts", "Click fees"),
    "4900": QT_TRANSLATE_NOOP("Accounts", "Breakage of paid value"),
    "5000": QT_TRANSLATE_NOOP("Accounts", "Cashback and promotions"),
    "5010": QT_TRANSLATE_NOOP("Accounts", "Points"),
    "5020": QT_TRANSLATE_NOOP("Accounts", "Compensation"),
    "5030": QT_TRANSLATE_NOOP("Accounts", "Adjustments"),
    "5050": QT_TRANSLATE_NOOP("Accounts", "Click rewards"),
    "5060": QT_TRANSLATE_NOOP("Accounts", "Partners' share"),
    "5070": QT_TRANSLATE_NOOP("Accounts", "Cash over and short"),
    "5080": QT_TRANSLATE_NOOP("Accounts", "Payment fees"),
    "5090": QT_TRANSLATE_NOOP("Accounts", "Debt written off"),
}


def account_name(code: str, name: str) -> str:
    """An account's name, translated while nobody has renamed it."""
    return translate("Accounts", name) if name == _OWN_NAMES.get(code) else name


def side_words(side: JournalSide, formats: Formats) -> str:
    """One side of a posting: its code, and whose sub-account or which account it is."""
    named = formats.code(f"····{side.subject}") if side.kind == "gift_card" else formats.name(side.subject)
    if side.kind in {"general", "order"}:
        name = account_name(side.line.code, side.line.name)
        named = f"{formats.name(name)} {formats.code(side.subject)}".strip()
    return f"{formats.code(side.line.code)}  {named}"
