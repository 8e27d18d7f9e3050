"""`import`: customers and opening balances from a workbook or CSV."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Answer, block, one_line
from ledger.commands.parsers import column_choice, take_currency
from ledger.commands.sentences import sentence
from ledger.domain.import_columns import Field, ImportKind

if TYPE_CHECKING:
    from argparse import Namespace

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands, Work
    from ledger.domain.imports import ImportDone, ImportPreview, RowProblem, RowWarning

SHOWN_PROBLEMS = 20


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("import", "data from workbooks and CSV files")
    for kind, text in (
        (ImportKind.CUSTOMERS, "Customers, perhaps with balances."),
        (ImportKind.BALANCES, "Opening balances of customers who are here."),
    ):
        parser = group.command(kind.value, _work(kind), text)
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--map",
            dest="mapping",
            type=column_choice,
            action="append",
            default=[],
            metavar="FIELD=COLUMN",
            help=f"where a field stands ({', '.join(Field)}); may be repeated",
        )
        take_currency(parser, "of amounts without one (the ledger's own)")
        parser.add_argument("--preview", action="store_true", help="say what would happen; write nothing")
        parser.add_argument("--skip-bad-rows", action="store_true", help="import the good rows of a file with bad ones")
        parser.add_argument("--refused", type=Path, metavar="FILE", help="a workbook of the rows that were left out")
        parser.set_defaults(usage_fault=_unknown_field)


def _unknown_field(args: Namespace) -> str:
    """What is wrong with the columns chosen; empty when nothing is."""
    unknown = [field for field, _ in args.mapping if field not in set(Field)]
    return f"there is no field {unknown[0]!r}; fields are {', '.join(Field)}" if unknown else ""


def _work(kind: ImportKind) -> Work:
    """What imports this kind of file."""

    def work(session: Session, args: Namespace) -> Answer:
        from ledger.use_cases import imports  # noqa: PLC0415 - only imports pay for what reads workbooks

        read = imports.preview_customers if kind is ImportKind.CUSTOMERS else imports.preview_balances
        preview = read(
            session.ledger,
            args.file.absolute(),
            mapping={Field(field): header for field, header in args.mapping} or None,
            currency=None if args.currency is None else session.currency(args.currency),
            progress=session.progress,
        )
        if args.preview:
            return _preview_answer(preview)
        done = imports.apply_import(
            session.ledger,
            preview,
            key=session.key,
            skip_bad_rows=args.skip_bad_rows,
            refused_to=args.refused.absolute() if args.refused else None,
            progress=session.progress,
        )
        return _done_answer(done, session.key)

    return work


def _preview_answer(preview: ImportPreview) -> Answer:
    data: Json = {
        "preview": True,
        "kind": preview.kind,
        "file": preview.path,
        "sheet": preview.sheet,
        "mapping": {field.value: header for field, header in preview.mapping},
        "ignored": preview.columns.ignored,
        "rows": len(preview.rows),
        "to_add": preview.to_add,
        "to_update": preview.to_update,
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
        ("to add", preview.to_add),
        ("to update", preview.to_update),
        ("totals", ", ".join(map(str, preview.totals))),
        ("bad rows", len(preview.bad_rows)),
    )
    notes = [_problem_line(one) for one in preview.problems] + [_warning_line(one) for one in preview.warnings]
    more = len(notes) - SHOWN_PROBLEMS
    shown = notes[:SHOWN_PROBLEMS] + ([f"and {more} more; --json lists all"] if more > 0 else [])
    return Answer(data, ("preview, nothing was written", *lines, *shown))


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


def _done_answer(done: ImportDone, key: str) -> Answer:
    data: Json = {
        "preview": False,
        "key": key,
        "run": done.run_id,
        "customers_added": done.customers_added,
        "customers_updated": done.customers_updated,
        "wallets_credited": done.wallets_credited,
        "totals": done.totals,
        "refused": done.refused,
        "refused_file": done.refused_path or None,
    }
    lines = block(
        ("import", done.run_id),
        ("customers added", done.customers_added),
        ("customers updated", done.customers_updated),
        ("wallets credited", done.wallets_credited),
        ("totals", ", ".join(map(str, done.totals))),
        ("rows left out", done.refused),
        ("they are in", done.refused_path),
    )
    return Answer(data, ("imported", *lines))
