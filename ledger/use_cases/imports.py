"""Customers and opening balances from workbooks and CSV files: preview first, then all at once (SPEC 10)."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ledger.changes import EVERYTHING
from ledger.domain.about import About
from ledger.domain.import_matching import match
from ledger.domain.import_names import Field, ImportKind
from ledger.domain.import_rows import examine_table
from ledger.domain.imports import ImportDone, ImportOptions, ImportPreview, ImportRow, Opening, totals_of
from ledger.domain.verbs import Credit, Operation, Owe
from ledger.domain.words import Source
from ledger.errors import AlreadyImported, Refusal, RowsRefused
from ledger.gateways.spreadsheets.reading import read_table
from ledger.money import POINTS, Currency, Money, currency
from ledger.progress import SILENT, Progress
from ledger.storage import audit, import_known, import_runs, non_money, rights
from ledger.use_cases.opening import default_currency

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ledger.storage.ledger import Connection, Ledger
    from ledger.storage.non_money import Desk

__all__ = ["RIGHT", "Field", "ImportKind", "apply_import", "preview_balances", "preview_customers", "refuse_repeat"]

_log = logging.getLogger("ledger.imports")
RIGHT = "data.import"
_AT_ONCE = 200
"""Openings in one operation: the door's fixed cost is shared, and an answer stays readable."""


def preview_customers(
    ledger: Ledger,
    path: Path | str,
    *,
    mapping: Mapping[Field, str] | None = None,
    currency: Currency | None = None,
    progress: Progress = SILENT,
) -> ImportPreview:
    """What importing this file of customers would do; writes nothing.

    `mapping` says for some fields which column header they stand under (empty: under none); the others are recognised
    by name. `currency` is of amounts that name none (the ledger's own by default). Progress in stages "read" and
    "check". Raises FileNotReadable, ColumnMissing, ColumnAmbiguous, AlreadyImported, NotAllowed.
    """
    return _preview(ledger, path, ImportKind.CUSTOMERS, mapping, currency, progress)


def preview_balances(
    ledger: Ledger,
    path: Path | str,
    *,
    mapping: Mapping[Field, str] | None = None,
    currency: Currency | None = None,
    progress: Progress = SILENT,
) -> ImportPreview:
    """What importing this file of balances, of customers already here, would do; otherwise as `preview_customers`."""
    return _preview(ledger, path, ImportKind.BALANCES, mapping, currency, progress)


def apply_import(
    ledger: Ledger,
    preview: ImportPreview,
    *,
    key: str,
    skip_bad_rows: bool,
    refused_to: Path | None = None,
    progress: Progress = SILENT,
    language: str = "en",
) -> ImportDone:
    """Bring the previewed rows in, in one database transaction: all of them, or nothing.

    Rows are looked at again first, since the ledger may have changed. Bad rows refuse the whole file unless they are
    skipped; either way they are written to the workbook `refused_to`, in `language`, to be corrected and imported
    again. A repeated `key` answers as the first time. Progress in stages "check", "customers", "balances" and
    "refused"; Cancelled leaves nothing behind. Raises AlreadyImported, RowsRefused, NotAllowed, KeyReused,
    FileNotWritable.
    """
    request = _Request(ledger, preview, key, skip_bad_rows, refused_to, progress, language)
    try:
        done = ledger.write(request.run)
    except Refusal as refusal:
        _log.warning("refused import of %s: %s", preview.kind, refusal)
        audit.record_refusal(ledger, "import", refusal)
        raise
    _log.info(
        "imported %s run=%s added=%s updated=%s wallets=%s refused=%s totals=%s", preview.kind, done.run_id,
        done.customers_added, done.customers_updated, done.wallets_credited, done.refused,
        ", ".join(str(total) for total in done.totals),
    )  # fmt: skip
    return done


def _preview(
    ledger: Ledger,
    path: Path | str,
    kind: ImportKind,
    mapping: Mapping[Field, str] | None,
    unit: Currency | None,
    progress: Progress,
) -> ImportPreview:
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, RIGHT)
    table = read_table(path, progress=progress)
    with ledger.reading() as connection:
        refuse_repeat(connection, kind, str(path), table.sha256)
        day = non_money.today(connection, ledger)
    options = ImportOptions(unit or default_currency(ledger), ledger.settings["phone_country"], day)
    preview = examine_table(table, kind, options, mapping, progress)
    with ledger.reading() as connection:
        return match(preview, import_known.known_of(connection, preview.rows))


def refuse_repeat(connection: Connection, kind: ImportKind, path: str, digest: str) -> None:
    """Raises AlreadyImported when this very file went in as this kind before."""
    run = import_runs.run_of(connection, kind.value, digest)
    if run is not None:
        raise AlreadyImported(path, run.id, run.at)


@dataclass(frozen=True, slots=True)
class _Request:
    """One call of `apply_import`."""

    ledger: Ledger
    preview: ImportPreview
    key: str
    skip_bad_rows: bool
    refused_to: Path | None
    progress: Progress
    language: str

    def run(self, connection: Connection) -> ImportDone:
        """Everything, within one transaction."""
        kind, digest = self.preview.kind.value, self.preview.sha256
        desk = non_money.open_desk(connection, self.ledger)
        non_money.require_right(connection, desk, RIGHT)
        content = {"import": kind, "digest": digest, "skip_bad_rows": self.skip_bad_rows}
        claimed = non_money.claim(connection, self.ledger, desk, self.key, "import", content)
        if claimed.answer is not None:
            return _done_of(claimed.answer)
        refuse_repeat(connection, self.preview.kind, self.preview.path, digest)
        self.progress.report(0, len(self.preview.rows), "check")
        preview = match(self.preview, import_known.known_of(connection, self.preview.rows))
        if preview.bad_rows and (not self.skip_bad_rows or not preview.rows):
            self._write_refused(preview)
            raise RowsRefused(preview.path, len(preview.bad_rows))
        done = self._bring_in(connection, desk, preview)
        non_money.note(connection, self.ledger, desk, "import", {"kind": kind, **_answer_of(done)})
        non_money.answer(connection, claimed, _answer_of(done))
        return done

    def _bring_in(self, connection: Connection, desk: Desk, preview: ImportPreview) -> ImportDone:
        name = Path(preview.path).name
        run = import_runs.begin(connection, preview.kind.value, name, preview.sha256, desk.staff, desk.at)
        if run is None:
            refuse_repeat(connection, preview.kind, preview.path, preview.sha256)
            raise AlreadyImported(preview.path, 0, desk.at)
        owners, updated = self._customers(connection, desk, preview)
        wallets = self._wallets(connection, desk, preview, owners)
        import_runs.renew_statistics(connection, len(preview.rows))
        credited = self._post(connection, preview, run, owners, wallets)
        import_runs.renew_statistics(connection, len(preview.rows))
        import_runs.finish(connection, run, len(preview.rows), len(preview.bad_rows))
        refused_path = self._write_refused(preview)
        return ImportDone(
            run_id=run,
            customers_added=preview.to_add,
            customers_updated=updated,
            wallets_credited=credited,
            totals=totals_of(preview.rows),
            refused=len(preview.bad_rows),
            refused_path=refused_path,
            changes=EVERYTHING,
        )

    def _customers(
        self, connection: Connection, desk: Desk, preview: ImportPreview
    ) -> tuple[dict[int, int], int]:  # fmt: skip
        """Add and fill in customers. Each row's customer, and how many customers changed."""
        login, rows = self.ledger.who.login, preview.rows
        owners = {row.number: row.customer_id for row in rows if row.customer_id is not None}
        new = [row for row in rows if row.customer_id is None and row.record is not None]
        records = [row.record for row in new if row.record is not None]
        ids = import_runs.add_customers(connection, records, login, desk.at, self._ticks(len(rows), "customers"))
        owners |= {row.number: customer for row, customer in zip(new, ids, strict=True)}
        updated = 0
        for done, row in enumerate(rows):
            if row.customer_id is not None and row.record is not None:
                self.progress.report(len(new) + done, len(rows) + len(new), "customers")
                updated += bool(import_runs.fill_in(connection, row.customer_id, row.record, login, desk.at))
        return owners, updated

    def _wallets(
        self, connection: Connection, desk: Desk, preview: ImportPreview, owners: dict[int, int]
    ) -> dict[tuple[int, str], int]:
        """Every wallet needed: the usual two of new customers, and one for each opening's currency."""
        usual = (default_currency(self.ledger).code, POINTS.code)
        wanted = [
            (owners[row.number], unit)
            for row in preview.rows
            for unit in (
                *(usual if row.customer_id is None else ()),
                *(one.amount.currency.code for one in row.openings),
            )
        ]
        return import_runs.open_wallets(connection, wanted, desk.at, self._ticks(len(set(wanted)), "wallets"))

    def _post(
        self,
        connection: Connection,
        preview: ImportPreview,
        run: int,
        owners: dict[int, int],
        wallets: dict[tuple[int, str], int],
    ) -> int:
        """Post every opening, in the order of the wallets so that imports never wait for each other in a circle."""
        event = f"{preview.kind.value}:{preview.sha256}"
        openings = [
            (wallets[owners[row.number], one.amount.currency.code], row, n, one)
            for row in preview.rows
            for n, one in enumerate(row.openings)
        ]
        openings.sort(key=lambda opening: (opening[0], opening[1].number, opening[2]))
        verbs = (_verb(wallet, row, n, one, run, event) for wallet, row, n, one in openings)
        for number, portion in enumerate(import_known.portions(verbs, _AT_ONCE)):
            self.progress.report(number * _AT_ONCE, len(openings), "balances")
            self.ledger.door.post(connection, Operation(f"{self.key}:{number}", "import", tuple(portion)))
        return len({wallet for wallet, *_ in openings})

    def _write_refused(self, preview: ImportPreview) -> str:
        """Write the bad rows down, if there are any and somebody wants them; where they are."""
        if self.refused_to is None or not preview.bad_rows:
            return ""
        from ledger.reports.refused_rows import write_refused_rows  # noqa: PLC0415 - only who writes a workbook waits for what writes it

        headers = preview.columns.headers
        write_refused_rows(
            self.refused_to, headers, preview.bad_rows, language=self.language, progress=self.progress
        )  # fmt: skip
        return str(self.refused_to)

    def _ticks(self, total: int, stage: str) -> Callable[[int], None]:
        return lambda done: self.progress.report(done, total, stage)


def _verb(wallet: int, row: ImportRow, n: int, opening: Opening, run: int, event: str) -> Credit | Owe:
    unit = opening.amount.currency.code
    about = About("import", str(run), source_service="import", source_event_id=f"{event}:{row.number}:{n}")
    if opening.amount.minor < 0:
        return Owe(wallet, -opening.amount.minor, unit, about=about)
    source, origin = Source.OPENING_BALANCE.value, opening.origin.value
    return Credit(wallet, opening.amount.minor, unit, source, origin=origin, expires=opening.expires, about=about)


def _answer_of(done: ImportDone) -> dict[str, Any]:
    return {
        "run": done.run_id,
        "added": done.customers_added,
        "updated": done.customers_updated,
        "wallets": done.wallets_credited,
        "totals": {total.currency.code: total.minor for total in done.totals},
        "refused": done.refused,
        "refused_path": done.refused_path,
    }


def _done_of(answer: dict[str, Any]) -> ImportDone:
    return ImportDone(
        run_id=answer["run"],
        customers_added=answer["added"],
        customers_updated=answer["updated"],
        wallets_credited=answer["wallets"],
        totals=tuple(Money(minor, currency(code)) for code, minor in answer["totals"].items()),
        refused=answer["refused"],
        refused_path=answer["refused_path"],
        changes=EVERYTHING,
    )
