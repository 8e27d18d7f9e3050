"""Any file that can be brought in, by what it holds: preview first, then all in one transaction (SPEC 10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.import_cards import CardsDone, CardsPreview
from ledger.domain.import_names import ImportKind
from ledger.domain.import_orders import OrdersDone, OrdersPreview
from ledger.domain.imports import ImportDone, ImportPreview
from ledger.progress import SILENT, Progress
from ledger.use_cases.import_cards import apply_cards, preview_cards
from ledger.use_cases.import_orders import apply_orders, preview_orders
from ledger.use_cases.imports import apply_import, preview_balances, preview_customers

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ledger.domain.import_names import Field
    from ledger.money import Currency
    from ledger.storage.ledger import Ledger

AnyPreview = ImportPreview | OrdersPreview | CardsPreview
AnyDone = ImportDone | OrdersDone | CardsDone


def preview_file(
    ledger: Ledger,
    kind: ImportKind,
    path: Path | str,
    *,
    mapping: Mapping[Field, str] | None = None,
    currency: Currency | None = None,
    progress: Progress = SILENT,
) -> AnyPreview:
    """What bringing in this file as `kind` would do; writes nothing. Options and refusals as `preview_customers`."""
    if kind is ImportKind.GIFT_CARDS:
        return preview_cards(ledger, path, mapping=mapping, currency=currency, progress=progress)
    if kind is ImportKind.ORDERS:
        return preview_orders(ledger, path, mapping=mapping, currency=currency, progress=progress)
    ask = preview_customers if kind is ImportKind.CUSTOMERS else preview_balances
    return ask(ledger, path, mapping=mapping, currency=currency, progress=progress)


def apply_file(
    ledger: Ledger,
    preview: AnyPreview,
    *,
    key: str,
    skip_bad_rows: bool,
    refused_to: Path | None = None,
    progress: Progress = SILENT,
    language: str = "en",
) -> AnyDone:
    """Bring a previewed file in, all of it or nothing. Options, progress and refusals as `apply_import`."""
    if isinstance(preview, CardsPreview):
        return apply_cards(
            ledger, preview, key=key, skip_bad_rows=skip_bad_rows, refused_to=refused_to, progress=progress,
            language=language,
        )  # fmt: skip
    if isinstance(preview, OrdersPreview):
        return apply_orders(
            ledger, preview, key=key, skip_bad_rows=skip_bad_rows, refused_to=refused_to, progress=progress,
            language=language,
        )  # fmt: skip
    return apply_import(
        ledger, preview, key=key, skip_bad_rows=skip_bad_rows, refused_to=refused_to, progress=progress,
        language=language,
    )  # fmt: skip
