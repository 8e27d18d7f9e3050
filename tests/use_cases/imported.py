"""Files brought into a ledger, and what then stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from ledger.use_cases import imports
from ledger.use_cases.customers import customer_by, customer_wallets
from tests.support.ledgers import new_key

if TYPE_CHECKING:
    from pathlib import Path

    from ledger.domain.imports import ImportDone, ImportPreview
    from ledger.storage.ledger import Ledger

CUSTOMERS = """Code;Name;Phone;Card;Balance;Points;Kind;Expires
X1;Ahmed;0501234567;111;12,50;94;;
X2;Сара;+79161234567;;-3,00;-54;;
X3;أحمد;;;5;;given;31.12.2026
X4;Huda;;;;;;
"""


def file_of(folder: Path, content: str | bytes, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def bring(ledger: Ledger, path: Path, *, balances: bool = False, key: str = "", **options: Any) -> ImportDone:  # noqa: ANN401
    read = imports.preview_balances if balances else imports.preview_customers
    return apply(ledger, read(ledger, path), key=key, **options)


def apply(ledger: Ledger, preview: ImportPreview, *, key: str = "", **options: Any) -> ImportDone:  # noqa: ANN401
    return imports.apply_import(ledger, preview, key=key or new_key(), **{"skip_bad_rows": False, **options})


def counts(ledger: Ledger) -> tuple[int, ...]:
    """Rows of everything an import could leave behind."""
    names = ("customers", "wallets", "accounts", "transactions", "postings", "operations", "import_runs")
    with ledger.reading() as connection:
        return tuple(connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in names)


def shown(ledger: Ledger, who: str) -> dict[str, str]:
    wallets = customer_wallets(ledger, customer_by(ledger, who).id).wallets
    return {one.currency.code: str(one.shown) for one in wallets}
