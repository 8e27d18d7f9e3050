"""Whom the rows of a file mean: customers already here are found, filled in, and never guessed at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from ledger.domain.imports import WarningKind
from ledger.errors import RowsRefused
from ledger.gateways.spreadsheets.reading import read_table
from ledger.use_cases import imports
from ledger.use_cases.customers import get_customer
from ledger.use_cases.reconciliation import verify
from tests.gateways.files import workbook
from tests.support.ledgers import a_customer, a_wallet
from tests.use_cases.imported import CUSTOMERS, apply, bring, counts, file_of, shown

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger


def change(ledger: Ledger, statement: str, **values: object) -> None:
    with ledger.writing() as connection:
        connection.execute(text(statement), values)


def test_customers_already_here_are_filled_in_never_emptied(ledger: Ledger, tmp_path: Path) -> None:
    known = a_customer(
        ledger, "Ahmed Ali", phones=("0501234567",), cards=("111",), city="Riyadh", notes="likes tea", email="a@b.sa"
    )
    header = "Code;Name;Phone;Card;City;Notes;Balance"
    path = file_of(tmp_path, f"{header}\nX1;ahmed ali;+966501234567;222;;likes coffee;5\n")
    preview = imports.preview_customers(ledger, path)
    assert (preview.to_add, preview.to_update) == (0, 1)
    done = apply(ledger, preview)
    assert (done.customers_added, done.customers_updated) == (0, 1)
    now = get_customer(ledger, known.id)
    assert (now.external_ref, now.city, now.email, now.cards) == ("X1", "Riyadh", "a@b.sa", ("111", "222"))
    assert ([phone.number for phone in now.phones], now.notes) == (["+966501234567"], "likes tea\nlikes coffee")
    assert shown(ledger, "X1")["SAR"] == "5.00 SAR"
    same = file_of(tmp_path, "Code;Name\nX1;ahmed ali\n", "again.csv")
    assert bring(ledger, same).customers_updated == 0


def test_who_a_row_means(ledger: Ledger, tmp_path: Path) -> None:
    by_ref = a_customer(ledger, "One", external_ref="X1")
    by_card = a_customer(ledger, "Two", cards=("222",))
    family = a_customer(ledger, "Three", phones=("0501234567",))
    path = file_of(
        tmp_path,
        "Code;Name;Phone;Card\nX1;Uno;;\n;Dos;;222\n;three;0501234567;\n;Four;0501234567;\nX5;Five;;222\n",
    )
    preview = imports.preview_customers(ledger, path)
    assert [row.customer_id for row in preview.rows] == [by_ref.id, by_card.id, family.id, None]
    likely = [one for one in preview.warnings if one.kind is WarningKind.LIKELY_DUPLICATE]
    assert [(one.row, one.customers) for one in likely] == [(5, (family.id,))]
    (problem,) = preview.problems
    assert (problem.row, problem.refusal.name) == (6, "RowRepeated")


def test_a_card_under_another_reference_is_somebody_else_and_pointed_out(ledger: Ledger, tmp_path: Path) -> None:
    other = a_customer(ledger, "Two", cards=("222",), external_ref="X2")
    preview = imports.preview_customers(ledger, file_of(tmp_path, "Code;Name;Card\nX5;Five;222\n"))
    assert [row.customer_id for row in preview.rows] == [None]
    assert [(one.kind, one.customers) for one in preview.warnings] == [(WarningKind.LIKELY_DUPLICATE, (other.id,))]


def test_two_customers_who_fit_are_never_chosen_between(ledger: Ledger, tmp_path: Path) -> None:
    first = a_customer(ledger, "Twin", phones=("0501234567",))
    second = a_customer(ledger, "TWIN", phones=("0501234567",))
    preview = imports.preview_customers(ledger, file_of(tmp_path, "Name;Phone\ntwin;0501234567\n"))
    (problem,) = preview.problems
    assert problem.refusal.facts()["ids"] == [first.id, second.id]


def test_balances_of_customers_already_here(ledger: Ledger, tmp_path: Path) -> None:
    ahmed = a_customer(ledger, "Ahmed", external_ref="X1", cards=("111",), phones=("0501234567",))
    sara = a_customer(ledger, "Sara", cards=("222",))
    huda = a_customer(ledger, "Huda", phones=("0507654321",))
    rows: list[list[object]] = [
        ["Code", "Card", "Phone", "Customer ID", "Balance", "Currency", "Points"],
        ["X1", "111", "0501234567", ahmed.id, 10.5, "", ""], ["", "222", "", "", -1, "", 7],
        ["", "", "+966 50 765 4321", "", 3, "USD", ""], ["X9", "", "", "", 1, "", ""], ["", "999", "", "", 1, "", ""],
        ["X1", "222", "", "", 1, "KWD", ""], ["", "", "", 999_999, 1, "", ""], ["", "111", "", "", 5, "", ""],
        ["", "", "", f"#{huda.id}", 2, "SAR", ""],
    ]  # fmt: skip
    preview = imports.preview_balances(ledger, file_of(tmp_path, workbook(rows), "b.xlsx"))
    assert [(row.number, row.customer_id) for row in preview.rows] == [
        (2, ahmed.id), (3, sara.id), (4, huda.id), (10, huda.id),
    ]  # fmt: skip
    assert [(one.row, one.refusal.name, one.text) for one in preview.problems] == [
        (5, "CustomerNotFound", "X9"), (6, "CustomerNotFound", "999"), (7, "CustomerAmbiguous", "X1, 222"),
        (8, "CustomerNotFound", "#999999"), (9, "RowRepeated", "111"),
    ]  # fmt: skip
    done = apply(ledger, preview, skip_bad_rows=True)
    assert (done.customers_added, done.customers_updated, done.wallets_credited) == (0, 0, 5)
    assert shown(ledger, "111") == {"SAR": "10.50 SAR", "PTS": "0 PTS"}
    assert shown(ledger, "222") == {"SAR": "-1.00 SAR", "PTS": "7 PTS"}
    assert shown(ledger, "0507654321") == {"SAR": "2.00 SAR", "USD": "3.00 USD", "PTS": "0 PTS"}
    assert verify(ledger).ok


def test_a_second_opening_balance_is_pointed_out(ledger: Ledger, tmp_path: Path) -> None:
    bring(ledger, file_of(tmp_path, CUSTOMERS))
    preview = imports.preview_balances(ledger, file_of(tmp_path, "Code;Balance\nX1;5\nX4;5\n", "b.csv"))
    assert [(one.row, one.kind) for one in preview.warnings] == [(2, WarningKind.HAS_OPENING_BALANCE)]


def test_rows_are_looked_at_again_when_they_go_in(ledger: Ledger, tmp_path: Path) -> None:
    preview = imports.preview_balances(ledger, file_of(tmp_path, "Code;Balance\nX1;5\nX2;6\n"))
    assert len(preview.problems) == 2
    known = a_customer(ledger, "Ahmed", external_ref="X1")
    preview = imports.preview_balances(ledger, file_of(tmp_path, "Code;Balance\nX1;5\n"))
    wallet = a_wallet(ledger, known)
    with ledger.writing() as connection:
        connection.execute(text("UPDATE wallets SET status = 'closed' WHERE id = :id"), {"id": wallet})
    before, refused_to = counts(ledger), tmp_path / "r.xlsx"
    with pytest.raises(RowsRefused):
        apply(ledger, preview, skip_bad_rows=True, refused_to=refused_to)
    assert counts(ledger) == before
    assert [str(cell) for cell in read_table(refused_to).rows[1].cells[2:]] == ["X1", "5"]


def test_who_was_merged_stands_as_whom_they_were_merged_into(ledger: Ledger, tmp_path: Path) -> None:
    first, second, third = (a_customer(ledger, f"N{n}", external_ref=f"X{n}", cards=(str(n),)) for n in range(3))
    for one, into in ((first, second), (second, third)):
        change(
            ledger,
            "UPDATE customers SET status = 'merged', merged_into = :into WHERE id = :id",
            into=into.id,
            id=one.id,
        )
    path = file_of(tmp_path, f"Code;Card;Customer ID;Balance;Currency\nX0;;;1;SAR\n;1;;2;USD\n;;{first.id};3;KWD\n")
    preview = imports.preview_balances(ledger, path)
    assert [row.customer_id for row in preview.rows] == [third.id] * 3
    assert apply(ledger, preview).wallets_credited == 3
    assert shown(ledger, "X2") == {"SAR": "1.00 SAR", "USD": "2.00 USD", "KWD": "3.000 KWD", "PTS": "0 PTS"}


def test_erased_customers_and_wallets_that_take_nothing_refuse_their_rows(ledger: Ledger, tmp_path: Path) -> None:
    erased, closed, stopped = (a_customer(ledger, f"N{n}", external_ref=f"X{n}") for n in range(3))
    change(ledger, "UPDATE customers SET status = 'erased' WHERE id = :id", id=erased.id)
    change(ledger, "UPDATE wallets SET status = 'closed' WHERE id = :id", id=a_wallet(ledger, closed))
    change(ledger, "UPDATE wallets SET suspended = :yes WHERE id = :id", yes=True, id=a_wallet(ledger, stopped))
    preview = imports.preview_balances(ledger, file_of(tmp_path, "Code;Balance\nX0;1\nX1;1\nX2;1\n"))
    assert [(one.row, one.column, one.refusal.name) for one in preview.problems] == [
        (2, "Code", "CustomerNotActive"), (3, "Code", "WalletNotActive"), (4, "Code", "WalletSuspended"),
    ]  # fmt: skip
    fields_only = imports.preview_customers(ledger, file_of(tmp_path, "Code;Name\nX1;N1\n", "c.csv"))
    assert fields_only.problems == ()
