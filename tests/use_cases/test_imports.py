"""Files into the ledger, on both engines: everything or nothing, once, and every amount where it belongs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Barrier
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from ledger.domain.import_names import Field
from ledger.domain.words import Origin
from ledger.errors import (
    AlreadyImported,
    ColumnMissing,
    FileNotReadable,
    FileNotWritable,
    KeyReused,
    NotAllowed,
    RowsRefused,
)
from ledger.gateways.spreadsheets.reading import read_table
from ledger.money import CURRENCIES, POINTS, Money
from ledger.progress import SILENT, Cancelled
from ledger.use_cases import imports
from ledger.use_cases.customers import customer_by
from ledger.use_cases.reconciliation import reconcile, verify
from ledger.use_cases.wallets import pockets
from tests.support.ledgers import a_wallet
from tests.use_cases.imported import CUSTOMERS, apply, bring, counts, file_of, shown

if TYPE_CHECKING:
    from ledger.domain.imports import ImportDone
    from ledger.storage.ledger import Ledger
from tests.support.ledgers import Places

SAR, USD = CURRENCIES["SAR"], CURRENCIES["USD"]


def test_customers_come_with_their_balances(ledger: Ledger, tmp_path: Path) -> None:
    preview = imports.preview_customers(ledger, file_of(tmp_path, CUSTOMERS))
    assert (len(preview.rows), preview.problems, preview.to_add) == (4, (), 4)
    assert preview.totals == (Money(40, POINTS), Money(1450, SAR))
    done = apply(ledger, preview)
    assert (done.customers_added, done.customers_updated, done.wallets_credited, done.refused) == (4, 0, 5, 0)
    assert done.totals == preview.totals
    assert shown(ledger, "X1") == {"SAR": "12.50 SAR", "PTS": "94 PTS"}
    assert shown(ledger, "X2") == {"SAR": "-3.00 SAR", "PTS": "-54 PTS"}
    assert shown(ledger, "X4") == {"SAR": "0.00 SAR", "PTS": "0 PTS"}
    ahmed = customer_by(ledger, "0501234567")
    assert (ahmed.name, ahmed.cards, ahmed.external_ref) == ("Ahmed", ("111",), "X1")
    (pocket,) = pockets(ledger, a_wallet(ledger, customer_by(ledger, "X3")))
    assert (pocket.origin, pocket.expires, pocket.balance) == (Origin.GIVEN, date(2026, 12, 31), Money(500, SAR))
    assert verify(ledger).ok


def test_openings_are_booked_against_opening_balances_and_refer_to_their_import(ledger: Ledger, tmp_path: Path) -> None:
    done = bring(ledger, file_of(tmp_path, CUSTOMERS))
    with ledger.reading() as connection:
        rows = connection.execute(
            text(
                "SELECT t.type, t.source, t.amount, t.currency, t.reference_type, t.reference_id, d.kind AS debit,"
                " d.code AS debit_code, c.kind AS credit, c.code AS credit_code, o.kind AS operation"
                " FROM transactions t JOIN postings p ON p.transaction_id = t.id"
                " JOIN accounts d ON d.id = p.debit_account JOIN accounts c ON c.id = p.credit_account"
                " JOIN operations o ON o.id = t.operation_id ORDER BY t.id"
            )
        ).all()
    assert {(row.source, row.reference_type, row.reference_id, row.operation) for row in rows} == {
        ("opening_balance", "import", str(done.run_id), "import")
    }
    moves = {(row.type, row.amount, row.currency, row.debit_code, row.credit_code) for row in rows}
    assert moves == {
        ("credit", 1250, "SAR", "3000", "2000"), ("credit", 94, "PTS", "3000", "2000"),
        ("debit", 300, "SAR", "1100", "3000"), ("debit", 54, "PTS", "1100", "3000"),
        ("credit", 500, "SAR", "3000", "2000"),
    }  # fmt: skip
    day = date(2026, 1, 5)
    assert reconcile(ledger, day, day).agrees


def test_the_same_file_goes_in_once(ledger: Ledger, tmp_path: Path) -> None:
    path = file_of(tmp_path, CUSTOMERS)
    preview = imports.preview_customers(ledger, path)
    done = apply(ledger, preview)
    before = counts(ledger)
    copy = file_of(tmp_path, CUSTOMERS, "renamed.csv")
    for again in (lambda: imports.preview_customers(ledger, copy), lambda: apply(ledger, preview)):
        with pytest.raises(AlreadyImported) as refused:
            again()
        assert refused.value.run == done.run_id
        assert refused.value.at == datetime(2026, 1, 5, 10, 0, tzinfo=UTC)
    assert counts(ledger) == before


def test_of_two_at_once_one_goes_in(ledger: Ledger, tmp_path: Path) -> None:
    preview = imports.preview_customers(ledger, file_of(tmp_path, CUSTOMERS))
    together = Barrier(2)

    def race(_number: int) -> ImportDone | None:
        together.wait()
        try:
            return apply(ledger, preview)
        except AlreadyImported:
            return None

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(race, range(2)))
    assert sum(outcome is not None for outcome in outcomes) == 1
    assert counts(ledger)[0] == 4
    assert shown(ledger, "X1") == {"SAR": "12.50 SAR", "PTS": "94 PTS"}


def test_a_repeated_key_answers_as_the_first_time_and_stands_for_one_file(ledger: Ledger, tmp_path: Path) -> None:
    preview = imports.preview_customers(ledger, file_of(tmp_path, CUSTOMERS))
    other = imports.preview_customers(ledger, file_of(tmp_path, "Name\nSomebody\n", "other.csv"))
    done = apply(ledger, preview, key="k1")
    before = counts(ledger)
    assert apply(ledger, preview, key="k1") == done
    with pytest.raises(KeyReused):
        apply(ledger, other, key="k1")
    assert counts(ledger) == before


def test_bad_rows_refuse_the_file_or_are_left_out(ledger: Ledger, tmp_path: Path) -> None:
    path = file_of(tmp_path, "Code;Name;Balance\nX1;Ahmed;1.5\nX2;;2\nX3;Huda;1,234\n")
    preview = imports.preview_customers(ledger, path)
    before, refused_to = counts(ledger), tmp_path / "refused.xlsx"
    with pytest.raises(RowsRefused) as refused:
        apply(ledger, preview, refused_to=refused_to)
    assert (refused.value.rows, counts(ledger)) == (2, before)
    assert [row.cells[0] for row in read_table(refused_to).rows[1:]] == [3, 4]
    refused_to.unlink()
    done = apply(ledger, preview, skip_bad_rows=True, refused_to=refused_to)
    assert (done.customers_added, done.refused, done.refused_path) == (1, 2, str(refused_to))
    again = imports.preview_customers(ledger, refused_to)
    assert [(one.row, one.refusal.name) for one in again.problems] == [(2, "FieldRequired"), (3, "AmountTooFine")]


def test_a_file_without_one_good_row_is_not_used_up(ledger: Ledger, tmp_path: Path) -> None:
    preview = imports.preview_customers(ledger, file_of(tmp_path, "Name;Balance\n;2\n"))
    for _ in range(2):
        with pytest.raises(RowsRefused):
            apply(ledger, preview, skip_bad_rows=True)


class Interrupted:
    """Somebody who cancels once a stage is reached."""

    def __init__(self, stage: str) -> None:
        self.stage = stage

    def report(self, done: int, total: int, stage: str = "") -> None:
        """Cancel at the stage."""
        if stage == self.stage:
            raise Cancelled(done, total)


@pytest.mark.parametrize("stage", ["check", "customers", "wallets", "balances", "refused"])
def test_a_cancelled_import_leaves_nothing(ledger: Ledger, tmp_path: Path, stage: str) -> None:
    path = file_of(tmp_path, CUSTOMERS + "X9;;;;1;;;\n")
    preview = imports.preview_customers(ledger, path)
    before, refused_to = counts(ledger), tmp_path / "r.xlsx"
    with pytest.raises(Cancelled):
        apply(ledger, preview, skip_bad_rows=True, refused_to=refused_to, progress=Interrupted(stage))
    assert counts(ledger) == before
    assert not refused_to.exists()
    assert apply(ledger, preview, skip_bad_rows=True, progress=SILENT).customers_added == 4


def test_refused_rows_that_cannot_be_written_stop_the_import(ledger: Ledger, tmp_path: Path) -> None:
    preview = imports.preview_customers(ledger, file_of(tmp_path, CUSTOMERS + "X9;;;;1;;;\n"))
    before = counts(ledger)
    with pytest.raises(FileNotWritable):
        apply(ledger, preview, skip_bad_rows=True, refused_to=tmp_path / "no" / "r.xlsx")
    assert counts(ledger) == before


def test_more_openings_than_one_operation_holds(ledger: Ledger, tmp_path: Path) -> None:
    lines = [f"C{n};Customer {n};{n}.5" for n in range(1, 451)]
    done = bring(ledger, file_of(tmp_path, "Code;Name;Balance\n" + "\n".join(lines)))
    assert (done.customers_added, done.wallets_credited) == (450, 450)
    assert done.totals == (Money(sum(n * 100 + 50 for n in range(1, 451)), SAR),)
    assert [shown(ledger, f"C{n}")["SAR"] for n in (1, 200, 201, 450)] == [
        "1.50 SAR", "200.50 SAR", "201.50 SAR", "450.50 SAR",
    ]  # fmt: skip
    assert verify(ledger).ok


def test_an_import_cannot_be_reversed_one_by_one_but_is_kept_as_a_run(ledger: Ledger, tmp_path: Path) -> None:
    done = bring(ledger, file_of(tmp_path, CUSTOMERS))
    with ledger.reading() as connection:
        run = connection.execute(text("SELECT * FROM import_runs")).one()
        facts = connection.execute(text("SELECT action, outcome FROM audit WHERE action = 'import'")).all()
    assert (run.id, run.kind, run.file_name, run.rows_done, run.rows_refused) == (
        done.run_id, "customers", "list.csv", 4, 0,
    )  # fmt: skip
    assert [tuple(one) for one in facts] == [("import", "done")]


def test_a_currency_and_a_mapping_may_be_given(ledger: Ledger, tmp_path: Path) -> None:
    path = file_of(tmp_path, "Kunde;Wert\nAhmed;5\n")
    with pytest.raises(ColumnMissing):
        imports.preview_customers(ledger, path)
    mapping = {Field.NAME: "Kunde", Field.BALANCE: "Wert"}
    preview = imports.preview_customers(ledger, path, mapping=mapping, currency=USD)
    assert (preview.totals, preview.mapping) == ((Money(500, USD),), ((Field.NAME, "Kunde"), (Field.BALANCE, "Wert")))


def test_cashiers_may_not_import(places: Places, tmp_path: Path) -> None:
    path = file_of(tmp_path, CUSTOMERS)
    place = places.make()
    owner = places.open(place)
    preview = imports.preview_customers(owner, path)
    with owner.writing() as connection:
        connection.execute(
            text(
                "INSERT INTO staff (login, name, role, created_at)"
                " SELECT 'till', 'Till', 'cashier', created_at FROM staff WHERE login = 'administrator'"
            )
        )
    owner.close()
    cashier = places.open(place, login="till")
    with pytest.raises(NotAllowed):
        imports.preview_customers(cashier, path)
    with pytest.raises(NotAllowed):
        apply(cashier, preview)
    assert counts(cashier)[0] == 0
    cashier.close()


def test_a_file_that_cannot_be_read_says_why(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(FileNotReadable, match="missing"):
        imports.preview_customers(ledger, tmp_path / "no.csv")


def test_the_preview_writes_nothing(ledger: Ledger, tmp_path: Path) -> None:
    before = counts(ledger)
    preview = imports.preview_customers(ledger, file_of(tmp_path, CUSTOMERS))
    assert counts(ledger) == before
    assert replace(preview, rows=()).totals == ()
