from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from ledger.progress import SILENT, Cancelled
from ledger.reports.csv_report import (
    write_daily_csv,
    write_differences_csv,
    write_summary_csv,
    write_transactions_csv,
    write_trial_balance_csv,
)
from ledger.reports.labels import LANGUAGES
from tests.reports.builders import a_report, some_transactions

if TYPE_CHECKING:
    from pathlib import Path


def _read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_adds_up_in_every_language(tmp_path: Path, language: str) -> None:
    report, target = a_report(some_transactions(40)), tmp_path / "summary.csv"
    write_summary_csv(target, report, language=language, progress=SILENT)
    _, opening, *_, change, closing, wallets = _read(target)[:11]
    one = report.currencies[0]
    assert opening[2:] == ["500000.00", "500000.00"]
    assert change[2:] == [str(one.flow.total_change.decimal), str(one.flow.available_change.decimal)]
    assert closing[2:] == wallets[2:] == [str(one.closing_total.decimal), str(one.closing_available.decimal)]


def test_daily_trial_balance_and_differences_are_whole(tmp_path: Path) -> None:
    report, target = a_report(some_transactions(40)), tmp_path / "report.csv"
    lines = sum(len(one.by_source) for one in report.currencies)
    assert write_daily_csv(target, report, language="en", progress=SILENT).rows == lines
    first = report.currencies[0].by_source[0]
    assert _read(target)[1][:4] == ["SAR", first.day.isoformat(), "Purchase", str(first.flow.credits.decimal)]
    assert _read(target)[1][9] == str(first.flow.total_change.decimal)
    write_trial_balance_csv(target, report, language="ru", progress=SILENT)
    assert _read(target)[1][:3] == ["SAR", "1001", "Наличные в кассах"]
    write_differences_csv(target, report, language="en", progress=SILENT)
    assert len(_read(target)) == 1


def test_cancelling_leaves_the_older_file_alone(tmp_path: Path) -> None:
    class Impatient:
        def report(self, done: int, total: int, stage: str = "") -> None:
            assert (done, total, stage) == (500, 600, "transactions")
            raise Cancelled

    target = tmp_path / "rows.csv"
    target.write_bytes(b"old")
    with pytest.raises(Cancelled):
        write_transactions_csv(
            target, some_transactions(600), zone="Asia/Riyadh", language="en", progress=Impatient(), total_rows=600
        )
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]
