"""The figures of a file that could be brought in, for the cards above its preview."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.marking import translate
from desktop_app.words import word
from ledger.domain.import_cards import CardsPreview
from ledger.domain.import_orders import OrdersPreview
from ledger.domain.words import Origin
from ledger.money import POINTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.formats import Formats
    from ledger.domain.imports import ImportPreview
    from ledger.domain.words import Tender
    from ledger.money import Money
    from ledger.use_cases.import_files import AnyPreview


@dataclass(frozen=True, slots=True)
class Figure:
    """One card."""

    title: str
    figure: str
    note: str = ""
    tone: str = ""


def figures_of(preview: AnyPreview, formats: Formats) -> tuple[Figure, ...]:
    """What goes in, what is refused, what it comes to."""
    if isinstance(preview, CardsPreview):
        return _of_cards(preview, formats)
    if isinstance(preview, OrdersPreview):
        return _of_orders(preview, formats)
    return _of_people(preview, formats)


def by_tender_words(totals: Iterable[tuple[Tender | None, Money]], formats: Formats) -> str:
    """What is paid by what, and what waits: "Cash 34.00 SAR · Waiting for payment 95.50 SAR"."""
    waits = translate("Import", "Waiting for payment")
    return " · ".join(f"{waits if tender is None else word(tender)} {formats.money(total)}" for tender, total in totals)


def _of_people(preview: ImportPreview, formats: Formats) -> tuple[Figure, ...]:
    known = len(preview.rows) - preview.to_add
    note = translate("Import", "{added} new, {known} known").format(
        added=formats.number(preview.to_add), known=formats.number(known)
    )
    return (
        Figure(translate("Import", "Good rows"), formats.number(len(preview.rows)), note),
        _refused(preview, formats),
        Figure(translate("Import", "To look at"), formats.number(len(preview.warnings))),
        _sum(translate("Import", "Opening balances"), preview.totals, formats),
    )


def _of_orders(preview: OrdersPreview, formats: Formats) -> tuple[Figure, ...]:
    lines = translate("Import", "lines: {count}").format(count=formats.number(len(preview.rows)))
    return (
        Figure(translate("Import", "Good orders"), formats.number(len(preview.orders)), lines),
        _refused(preview, formats),
        _sum(translate("Import", "Paid"), preview.paid, formats),
        _sum(translate("Import", "Waiting for payment"), preview.waiting, formats),
    )


def _of_cards(preview: CardsPreview, formats: Formats) -> tuple[Figure, ...]:
    return (
        Figure(translate("Import", "Good cards"), formats.number(len(preview.rows))),
        _refused(preview, formats),
        _sum(translate("Import", "Paid value"), preview.worth[Origin.PAID], formats),
        _sum(translate("Import", "Given value"), preview.worth[Origin.GIVEN], formats),
    )


def _refused(preview: AnyPreview, formats: Formats) -> Figure:
    bad = len(preview.bad_rows)
    return Figure(translate("Import", "Refused rows"), formats.number(bad), "", "negative" if bad else "")


def _sum(title: str, totals: tuple[Money, ...], formats: Formats) -> Figure:
    """The first currency large, the others below."""
    sums = [formats.money(total) for total in sorted(totals, key=lambda one: one.currency == POINTS)]
    return Figure(title, sums[0] if sums else "–", "  ·  ".join(sums[1:]))
