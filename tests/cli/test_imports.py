from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.conftest import Run

Ask = Callable[..., Any]
PEOPLE = "Name,Phone,City,Balance\nAnna,+966500000001,Jeddah,10.50\nБорис,+966500000002,Riyadh,-3\n"
ORDERS = (
    "Order number,Customer,Item,Qty,Price,Kind,Paid by\n"
    "A-1,+966500000001,Hat,2,15.50,counter,cash\n"
    "A-1,,Ribbon,1,4,,\n"
    "A-2,,Repair,1,20,,\n"
)
BAD = PEOPLE + "Carl,+966500000003,Mecca,many?\n"


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    return path


def test_customers_come_in_with_their_balances(ask: Ask, people: Path) -> None:
    done = ask("import", "customers", people, "--key", "file-1")
    assert (done["customers_added"], done["wallets_credited"], done["refused"]) == (2, 2, 0)
    assert done["totals"] == [{"amount": "7.50", "currency": "SAR"}]
    assert ask("wallet", "show", "+966500000001")["balance"] == "10.50"
    assert (ask("wallet", "show", "+966500000002")["balance"], ask("verify")["ok"]) == ("-3.00", True)


def test_the_same_file_does_not_go_in_twice(ask: Ask, run: Run, people: Path) -> None:
    run_id = ask("import", "customers", people)["run"]
    again = run("import", "customers", people, "--json")
    assert (again.code, again.error, again.json["run"]) == (1, "AlreadyImported", run_id)
    assert ask("info")["customers"] == 2


def test_a_preview_says_what_would_happen_and_writes_nothing(ask: Ask, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(BAD, encoding="utf-8")
    seen = ask("import", "customers", path, "--preview")
    assert (seen["rows"], seen["to_add"], seen["bad_rows"]) == (2, 2, 1)
    assert seen["mapping"] == {"name": "Name", "phone": "Phone", "city": "City", "balance": "Balance"}
    (problem,) = seen["problems"]
    assert (problem["row"], problem["column"], problem["error"]) == (4, "Balance", "AmountNotANumber")
    assert "many?" in problem["sentence"]
    out = run("import", "customers", path, "--preview").out
    assert "row 4, Balance: “many?” is not a number" in out
    assert ask("info")["customers"] == 0


def test_a_file_with_bad_rows_is_refused_whole_or_goes_in_without_them(ask: Ask, run: Run, tmp_path: Path) -> None:
    path, refused = tmp_path / "bad.csv", tmp_path / "refused.xlsx"
    path.write_text(BAD, encoding="utf-8")
    ran = run("import", "customers", path, "--json")
    assert (ran.code, ran.error, ran.json["rows"]) == (1, "RowsRefused", 1)
    assert ask("info")["customers"] == 0
    done = ask("import", "customers", path, "--skip-bad-rows", "--refused", refused)
    assert (done["customers_added"], done["refused"], done["refused_file"]) == (2, 1, str(refused))
    cells = [cell.value for sheet in openpyxl.load_workbook(refused).worksheets for row in sheet.rows for cell in row]
    assert {"Carl", "many?"} <= set(cells)


def test_columns_are_chosen(ask: Ask, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Who,Tel no\nAnna,+966500000001\n", encoding="utf-8")
    assert run("import", "customers", path).error == "ColumnMissing"
    done = ask("import", "customers", path, "--map", "name=Who", "--map", "phone=Tel no")
    assert done["customers_added"] == 1
    assert ask("customer", "show", "+966500000001")["name"] == "Anna"


def test_balances_of_customers_who_are_here(ask: Ask, tmp_path: Path, anna: int) -> None:
    path = tmp_path / "balances.csv"
    path.write_text("Phone,Balance\n+966500000001,5\n", encoding="utf-8")
    assert ask("import", "balances", path, "--currency", "usd")["wallets_credited"] == 1
    assert ask("wallet", "show", anna, "--currency", "USD")["balance"] == "5.00"


def test_orders_are_seen_first_and_then_recorded(ask: Ask, run: Run, tmp_path: Path, anna: int) -> None:
    path = tmp_path / "orders.csv"
    path.write_text(ORDERS, encoding="utf-8")
    seen = ask("import", "orders", path, "--preview")
    assert (seen["kind"], seen["rows"], seen["bad_rows"]) == ("orders", 3, 0)
    assert seen["orders"] == [
        {"number": "A-1", "customer": anna, "order_kind": "counter", "paid_by": "cash", "lines": 2,
         "total": {"amount": "35.00", "currency": "SAR"}},
        {"number": "A-2", "customer": None, "order_kind": "delivery", "paid_by": None, "lines": 1,
         "total": {"amount": "20.00", "currency": "SAR"}},
    ]  # fmt: skip
    told = run("import", "orders", path, "--preview").out
    assert "paid by cash         35.00 SAR" in told
    assert "waiting for payment  20.00 SAR" in told
    assert run("order", "show", "A-1").error == "OrderNotFound"
    done = ask("import", "orders", path, "--key", "file-2")
    again = run("import", "orders", path, "--json")
    assert (again.error, again.json["run"]) == ("AlreadyImported", done["run"])
    assert (done["orders"], done["lines"], done["totals"]) == (2, 3, [{"amount": "55.00", "currency": "SAR"}])
    assert done["by_tender"] == [
        {"paid_by": "cash", "total": {"amount": "35.00", "currency": "SAR"}},
        {"paid_by": None, "total": {"amount": "20.00", "currency": "SAR"}},
    ]
    shown = ask("order", "show", "A-1")
    assert (shown["status"], [line["name"] for line in shown["lines"]]) == ("delivered", ["Hat", "Ribbon"])
    assert ask("order", "show", "A-2")["status"] == "awaiting_payment"
    assert ask("verify")["ok"]


def test_a_bad_row_takes_its_order_out_and_both_rows_are_written_down(ask: Ask, run: Run, tmp_path: Path) -> None:
    path, refused = tmp_path / "orders.csv", tmp_path / "refused.xlsx"
    path.write_text("No;What;Price\n1;Hat;5\n1;Scarf;many\n2;Mug;7\n", encoding="utf-8")
    assert run("import", "orders", path).error == "ColumnMissing"
    ran = run("import", "orders", path, "--map", "line=What", "--json")
    assert (ran.error, ran.json["rows"]) == ("RowsRefused", 2)
    done = ask("import", "orders", path, "--map", "line=What", "--skip-bad-rows", "--refused", refused)
    assert (done["orders"], done["refused"], done["refused_file"]) == (1, 2, str(refused))
    cells = [cell.value for sheet in openpyxl.load_workbook(refused).worksheets for row in sheet.rows for cell in row]
    assert {"Hat", "Scarf", "many"} <= set(cells)
    assert "Mug" not in cells


def test_gift_cards_of_an_older_system(ask: Ask, run: Run, tmp_path: Path) -> None:
    path, refused = tmp_path / "cards.csv", tmp_path / "refused.xlsx"
    path.write_text("Code;Value\nOLD-0000-0001;50\nSHORT;5\n", encoding="utf-8")
    seen = ask("import", "gift-cards", path, "--preview")
    assert (seen["cards"], seen["bad_rows"], seen["totals"]) == (1, 1, [{"amount": "50.00", "currency": "SAR"}])
    assert run("import", "gift-cards", path, "--json").error == "RowsRefused"
    done = ask("import", "gift-cards", path, "--skip-bad-rows", "--refused", refused)
    assert (done["cards"], done["refused"]) == (1, 1)
    assert run("import", "gift-cards", path, "--json").error == "AlreadyImported"
    assert ask("gift-card", "lookup", "old 0000 0001")["remaining"] == "50.00"


def test_each_kind_of_file_knows_its_own_fields(run: Run, people: Path) -> None:
    wrong = run("import", "orders", people, "--map", "birthday=Born")
    assert (wrong.code, "there is no field 'birthday'; fields are" in wrong.err) == (2, True)
    assert "tender" in wrong.err
    assert run("import", "customers", people, "--map", "tender=Name").code == 2


def test_malformed_files_are_refused_in_one_line(ask: Ask, run: Run, tmp_path: Path) -> None:
    (tmp_path / "noise.xlsx").write_bytes(os.urandom(4000))
    (tmp_path / "torn.xlsx").write_bytes(b"PK\x03\x04" + os.urandom(500))
    (tmp_path / "empty.csv").touch()
    (tmp_path / "nulls.csv").write_bytes(b"Name\x00,Phone\n\x00\x00")
    (tmp_path / "folder.csv").mkdir()
    for name in ("noise.xlsx", "torn.xlsx", "empty.csv", "nulls.csv", "folder.csv", "missing.csv"):
        for kind in ("customers", "balances", "orders", "gift-cards"):
            ran = run("import", kind, tmp_path / name, "--json")
            assert (ran.code, ran.error) in {(1, "FileNotReadable"), (1, "ColumnMissing")}, name
            assert ran.json["error"] == ran.error
    assert ask("info")["customers"] == 0
