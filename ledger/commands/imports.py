"""`import`: customers, opening balances, orders and gift cards from a workbook or CSV."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Answer, block, one_line
from ledger.commands.parsers import column_choice, take_currency
from ledger.commands.sentences import sentence
from ledger.domain.import_cards import CardsDone, CardsPreview
from ledger.domain.import_columns import fields_for
from ledger.domain.import_names import Field, ImportKind
from ledger.domain.import_orders import OrdersDone, OrdersPreview

if TYPE_CHECKING:
    from argparse import Namespace

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.domain.imports import ImportDone, ImportPreview, RowProblem, RowWarning
    from ledger.domain.words import Tender
    from ledger.money import Money
    from ledger.use_cases.import_files import AnyPreview

    ByTender = tuple[tuple[Tender | None, Money], ...]
    Shown = tuple[tuple[str, object], ...]

SHOWN_PROBLEMS = 20


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("import", "data from workbooks and CSV files")
    for kind, text in (
        (ImportKind.CUSTOMERS, "Customers, perhaps with balances."),
        (ImportKind.BALANCES, "Opening balances of customers who are here."),
        (ImportKind.ORDERS, "Orders, one row per line; rows of one number are one order."),
        (ImportKind.GIFT_CARDS, "Gift cards of an older system: code, value, dates, paid or given."),
    ):
        fields = fields_for(kind)
        parser = group.command(kind.value.replace("_", "-"), partial(_bring_in, kind), text)
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--map",
            dest="mapping",
            type=column_choice,
            action="append",
            default=[],
            metavar="FIELD=COLUMN",
            help=f"where a field stands ({', '.join(fields)}); may be repeated",
        )
        take_currency(parser, "of amounts without one (the ledger's own)")
        parser.add_argument("--preview", action="store_true", help="say what would happen; write nothing")
        parser.add_argument("--skip-bad-rows", action="store_true", help="import the good rows of a file with bad ones")
        parser.add_argument("--refused", type=Path, metavar="FILE", help="a workbook of the rows that were left out")
        parser.set_defaults(usage_fault=partial(_unknown_field, fields))


def _unknown_field(fields: tuple[Field, ...], args: Namespace) -> str:
    """What is wrong with the columns chosen; empty when nothing is."""
    unknown = [field for field, _ in args.mapping if field not in set(fields)]
    return f"there is no field {unknown[0]!r}; fields are {', '.join(fields)}" if unknown else ""


def _bring_in(kind: ImportKind, session: Session, args: Namespace) -> Answer:
    """Import a file of this kind, or say what that would do."""
    from ledger.use_cases import import_files  # noqa: PLC0415 - only imports pay for what reads workbooks

    mapping = {Field(field): header for field, header in args.mapping} or None
    unit = None if args.currency is None else session.currency(args.currency)
    refused_to = args.refused.absolute() if args.refused else None
    file, ledger, progress = args.file.absolute(), session.ledger, session.progress
    preview = import_files.preview_file(ledger, kind, file, mapping=mapping, currency=unit, progress=progress)
    if args.preview:
        return _preview_answer(preview)
    done = import_files.apply_file(
        ledger, preview, key=session.key, skip_bad_rows=args.skip_bad_rows, refused_to=refused_to, progress=progress
    )
    if isinstance(done, CardsDone):
        return _cards_done(done, session.key)
    return _orders_done(done, session.key) if isinstance(done, OrdersDone) else _people_done(done, session.key)


def _preview_answer(preview: AnyPreview) -> Answer:
    what, shown = _what(preview)
    data: Json = {
        "preview": True,
        "kind": preview.kind,
        "file": preview.path,
        "sheet": preview.sheet,
        "mapping": {field.value: header for field, header in preview.mapping},
        "ignored": preview.columns.ignored,
        "rows": len(preview.rows),
        **what,
        "totals": preview.totals,
        "bad_rows": len(preview.bad_rows),
        "problems": [_problem(one) for one in preview.problems],
        "warnings": [shapes.flat(one) for one in preview.warnings],
    }
    lines = block(
        ("file", preview.path),
        ("columns", ", ".join(f"{field.value}={header}" for field, header in preview.mapping)),
        ("ignored", ", ".join(preview.columns.ignored)),
        ("good rows", len(preview.rows)),
        *shown,
        ("totals", ", ".join(map(str, preview.totals))),
        ("bad rows", len(preview.bad_rows)),
    )
    notes = [_problem_line(one) for one in preview.problems] + [_warning_line(one) for one in preview.warnings]
    more = len(notes) - SHOWN_PROBLEMS
    told = notes[:SHOWN_PROBLEMS] + ([f"and {more} more; --json lists all"] if more > 0 else [])
    return Answer(data, ("preview, nothing was written", *lines, *told))


def _what(preview: AnyPreview) -> tuple[Json, Shown]:
    if isinstance(preview, OrdersPreview):
        return _orders_what(preview)
    if isinstance(preview, CardsPreview):
        return {"cards": len(preview.rows)}, (("cards", len(preview.rows)),)
    return _people_what(preview)


def _people_what(preview: ImportPreview) -> tuple[Json, Shown]:
    data: Json = {"to_add": preview.to_add, "to_update": preview.to_update}
    return data, (("to add", preview.to_add), ("to update", preview.to_update))


def _orders_what(preview: OrdersPreview) -> tuple[Json, Shown]:
    data: Json = {
        "orders": [
            {
                "number": order.number,
                "customer": order.customer_id,
                "order_kind": order.kind,
                "paid_by": order.tender,
                "lines": len(order.lines),
                "total": order.total,
            }
            for order in preview.orders
        ],
        "by_tender": _by_tender(preview.by_tender),
    }
    return data, (("orders", len(preview.orders)), *_tender_lines(preview.by_tender))


def _by_tender(totals: ByTender) -> list[Json]:
    return [{"paid_by": tender, "total": total} for tender, total in totals]


def _tender_lines(totals: ByTender) -> Shown:
    return tuple(
        (f"paid by {tender}" if tender is not None else "waiting for payment", total) for tender, total in totals
    )


def _problem(one: RowProblem) -> Json:
    return {
        "row": one.row,
        "column": one.column,
        "text": one.text,
        "error": one.refusal.name,
        "facts": one.refusal.facts(),
        "sentence": sentence(one.refusal),
    }


def _problem_line(one: RowProblem) -> str:
    column = f", {one.column}" if one.column else ""
    return one_line(f"row {one.row}{column}: {sentence(one.refusal)}")


def _warning_line(one: RowWarning) -> str:
    also = [f"#{number}" for number in one.customers] + ([f"row {one.other_row}"] if one.other_row else [])
    others = f" ({', '.join(also)})" if also else ""
    return one_line(f"row {one.row}: look at “{one.text}”: {one.kind.value.replace('_', ' ')}{others}")


def _people_done(done: ImportDone, key: str) -> Answer:
    facts: Json = {
        "customers_added": done.customers_added,
        "customers_updated": done.customers_updated,
        "wallets_credited": done.wallets_credited,
    }
    return _imported(done, key, facts, *((name.replace("_", " "), count) for name, count in facts.items()))


def _orders_done(done: OrdersDone, key: str) -> Answer:
    facts: Json = {"orders": done.orders, "lines": done.lines, "by_tender": _by_tender(done.by_tender)}
    shown = ("orders", done.orders), ("lines", done.lines), *_tender_lines(done.by_tender)
    return _imported(done, key, facts, *shown)


def _cards_done(done: CardsDone, key: str) -> Answer:
    return _imported(done, key, {"cards": done.cards}, ("gift cards", done.cards))


def _imported(done: ImportDone | OrdersDone | CardsDone, key: str, facts: Json, *shown: tuple[str, object]) -> Answer:
    data: Json = {
        "preview": False,
        "key": key,
        "run": done.run_id,
        **facts,
        "totals": done.totals,
        "refused": done.refused,
        "refused_file": done.refused_path or None,
    }
    lines = block(
        ("import", done.run_id),
        *shown,
        ("totals", ", ".join(map(str, done.totals))),
        ("rows left out", done.refused),
        ("they are in", done.refused_path),
    )
    return Answer(data, ("imported", *lines))
