"""Orders from workbooks and CSV files: preview first, then all in one transaction (SPEC 8, 10)."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ledger.changes import EVERYTHING
from ledger.domain import earning
from ledger.domain.earning import EarningLine
from ledger.domain.import_names import ImportKind
from ledger.domain.import_order_matching import match_orders, refused_whole
from ledger.domain.import_order_rows import examine_orders
from ledger.domain.import_orders import OrdersDone
from ledger.domain.imports import ImportOptions
from ledger.domain.words import Tender
from ledger.errors import AlreadyImported, ClockWentBack, KeyReused, NotAllowed, Refusal, RowsRefused, StaffUnknown
from ledger.gateways.spreadsheets.reading import read_table
from ledger.money import Currency, Money, currency
from ledger.progress import SILENT, Progress
from ledger.storage import audit, earning_rules, import_goods, import_known, import_runs, non_money, rights
from ledger.storage.faults import translated
from ledger.use_cases.imports import RIGHT, refuse_repeat
from ledger.use_cases.opening import default_currency
from ledger.use_cases.sale_requests import Found, Sale, SaleLine, TenderPart, sale_operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ledger.domain.earning import EarningRule
    from ledger.domain.import_names import Field
    from ledger.domain.import_orders import ImportOrder, OrdersPreview
    from ledger.domain.imports import BadRow
    from ledger.domain.order_verbs import Earning
    from ledger.storage.ledger import Connection, Ledger
    from ledger.storage.non_money import Desk

_log = logging.getLogger("ledger.imports")
_NOT_THE_ROWS = (NotAllowed, StaffUnknown, ClockWentBack, KeyReused)
"""Refusals that are not about an order: they refuse the import itself."""


def preview_orders(
    ledger: Ledger,
    path: Path | str,
    *,
    mapping: Mapping[Field, str] | None = None,
    currency: Currency | None = None,
    progress: Progress = SILENT,
) -> OrdersPreview:
    """What importing this file of orders would do; writes nothing.

    One row per line; rows of one number are one order. Options, progress and refusals as `preview_customers`.
    """
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, RIGHT)
    table = read_table(path, progress=progress)
    with ledger.reading() as connection:
        refuse_repeat(connection, ImportKind.ORDERS, str(path), table.sha256)
        day = non_money.today(connection, ledger)
    options = ImportOptions(currency or default_currency(ledger), ledger.settings["phone_country"], day)
    preview = examine_orders(table, options, mapping, progress)
    with ledger.reading() as connection:
        return _matched(connection, preview)


def apply_orders(
    ledger: Ledger,
    preview: OrdersPreview,
    *,
    key: str,
    skip_bad_rows: bool,
    refused_to: Path | None = None,
    progress: Progress = SILENT,
    language: str = "en",
) -> OrdersDone:
    """Record the previewed orders, each one operation, in one database transaction: all of them, or nothing.

    They are matched again first. An order with a bad row is bad whole; bad orders refuse the file unless they are
    skipped. Numbers that came in before are refused, whatever file they stand in. A repeated `key` answers as the
    first time. Progress in stages "check", "orders" and "refused". Raises AlreadyImported, RowsRefused, NotAllowed,
    KeyReused, FileNotWritable.
    """
    request = _Request(ledger, preview, key, skip_bad_rows, refused_to, progress, language)
    try:
        done = ledger.write(request.run)
    except Refusal as refusal:
        _log.warning("refused import of orders: %s", refusal)
        audit.record_refusal(ledger, "import", refusal)
        raise
    _log.info(
        "imported orders run=%s orders=%s lines=%s refused=%s totals=%s", done.run_id, done.orders, done.lines,
        done.refused, ", ".join(str(total) for total in done.totals),
    )  # fmt: skip
    return done


def _matched(connection: Connection, preview: OrdersPreview) -> OrdersPreview:
    named = [one.who for order in preview.orders for one in order.named_by]
    people = import_known.known_people(connection, named)
    return match_orders(preview, people, import_goods.goods_of(connection, preview.orders))


@dataclass(frozen=True, slots=True)
class _Request:
    """One call of `apply_orders`."""

    ledger: Ledger
    preview: OrdersPreview
    key: str
    skip_bad_rows: bool
    refused_to: Path | None
    progress: Progress
    language: str

    def run(self, connection: Connection) -> OrdersDone:
        """Everything, within one transaction."""
        path, digest = self.preview.path, self.preview.sha256
        desk = non_money.open_desk(connection, self.ledger)
        non_money.require_right(connection, desk, RIGHT)
        content = {"import": ImportKind.ORDERS.value, "digest": digest, "skip_bad_rows": self.skip_bad_rows}
        claimed = non_money.claim(connection, self.ledger, desk, self.key, "import", content)
        if claimed.answer is not None:
            return _done_of(claimed.answer)
        refuse_repeat(connection, ImportKind.ORDERS, path, digest)
        self.progress.report(0, len(self.preview.orders), "check")
        preview = _matched(connection, self.preview)
        self._require_good(preview)
        run = import_runs.begin(connection, ImportKind.ORDERS.value, Path(path).name, digest, desk.staff, desk.at)
        if run is None:
            refuse_repeat(connection, ImportKind.ORDERS, path, digest)
            raise AlreadyImported(path, 0, desk.at)
        preview = self._record(connection, desk, preview)
        self._require_good(preview)
        rows = preview.rows
        import_runs.renew_statistics(connection, len(rows))
        import_runs.finish(connection, run, len(rows), len(preview.bad_rows))
        done = OrdersDone(
            run, len(preview.orders), len(rows), preview.by_tender, len(preview.bad_rows),
            self._write_refused(preview), EVERYTHING,
        )  # fmt: skip
        stored = _answer_of(done)
        non_money.note(connection, self.ledger, desk, "import", {"kind": ImportKind.ORDERS.value, **stored})
        non_money.answer(connection, claimed, stored)
        return done

    def _require_good(self, preview: OrdersPreview) -> None:
        """Raises RowsRefused, with the bad rows written down."""
        if preview.bad_rows and (not self.skip_bad_rows or not preview.orders):
            self._write_refused(preview)
            raise RowsRefused(preview.path, len(preview.bad_rows))

    def _record(self, connection: Connection, desk: Desk, preview: OrdersPreview) -> OrdersPreview:
        """Post every order; what the door itself refuses turns bad."""
        good: list[ImportOrder] = []
        bad: list[BadRow] = list(preview.bad_rows)
        rules = _Rules(connection, desk, preview.orders)
        for done, order in enumerate(preview.orders):
            self.progress.report(done, len(preview.orders), "orders")
            try:
                self._sell(connection, order, rules)
            except _NOT_THE_ROWS:
                raise
            except Refusal as refusal:
                bad += refused_whole(order, refusal)
                if not self.skip_bad_rows:
                    break
            else:
                good.append(order)
        bad.sort(key=lambda one: one.row.number)
        return replace(preview, orders=tuple(good), bad_rows=tuple(bad))

    def _sell(self, connection: Connection, order: ImportOrder, rules: _Rules) -> None:
        request = _sale(order, self.preview.sha256)
        operation = sale_operation(request, Found(earnings=rules.earnings(order)), self.ledger.clock.now())
        operation = replace(operation, business_day=order.day)
        with translated(self.ledger.location), connection.begin_nested():
            self.ledger.door.post(connection, operation)

    def _write_refused(self, preview: OrdersPreview) -> str:
        """Write the bad rows down, if there are any and somebody wants them; where they are."""
        if self.refused_to is None or not preview.bad_rows:
            return ""
        from ledger.reports.refused_rows import write_refused_rows  # noqa: PLC0415 - only who writes a workbook waits for what writes it

        write_refused_rows(
            self.refused_to, preview.columns.headers, preview.bad_rows, language=self.language, progress=self.progress
        )
        return str(self.refused_to)


class _Rules:
    """What orders earn by today's rules, looked up once."""

    def __init__(self, connection: Connection, desk: Desk, orders: tuple[ImportOrder, ...]) -> None:
        units = sorted({order.currency.code for order in orders})
        self._rules: dict[str, tuple[EarningRule, ...]] = {
            unit: earning_rules.in_use(connection, unit) for unit in units
        }
        self._day = desk.today

    def earnings(self, order: ImportOrder) -> tuple[Earning, ...]:
        """What of the order's lines earns by which rule."""
        lines = tuple(EarningLine(line.category, line.amount) for line in order.priced)
        return earning.earnings(self._rules[order.currency.code], lines, self._day)


def _sale(order: ImportOrder, digest: str) -> Sale:
    tenders = () if order.tender is None else (TenderPart(order.tender, order.total),)
    return Sale(
        key=f"import:{digest}:{order.number}",
        lines=tuple(
            SaleLine(line.name, line.price, line.quantity, line.discount, line.product_id, line.category)
            for line in order.priced
        ),
        customer_id=order.customer_id,
        kind=order.kind,
        tenders=tenders,
        number=order.number,
        external_ref=import_goods.REFERENCE + order.number,
        note=order.note,
    )


def _answer_of(done: OrdersDone) -> dict[str, Any]:
    return {
        "run": done.run_id,
        "orders": done.orders,
        "lines": done.lines,
        "by_tender": [[tender or "", total.currency.code, total.minor] for tender, total in done.by_tender],
        "refused": done.refused,
        "refused_path": done.refused_path,
    }


def _done_of(answer: dict[str, Any]) -> OrdersDone:
    return OrdersDone(
        run_id=answer["run"],
        orders=answer["orders"],
        lines=answer["lines"],
        by_tender=tuple(
            (Tender(tender) if tender else None, Money(minor, currency(code)))
            for tender, code, minor in answer["by_tender"]
        ),
        refused=answer["refused"],
        refused_path=answer["refused_path"],
        changes=EVERYTHING,
    )
