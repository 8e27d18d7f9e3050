from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_init_makes_a_ledger_and_leaves_one_that_is_there(location: str, anywhere: Run) -> None:
    first = anywhere(
        "--ledger", location, "init", "--name", "Corner shop", "--currency", "kwd", "--zone", "Asia/Kuwait", "--json"
    )
    assert (first.code, first.err) == (0, "")
    assert (first.json["created"], first.json["name"], first.json["default_currency"]) == (True, "Corner shop", "KWD")
    assert (first.json["zone"], first.json["practice"], first.json["customers"]) == ("Asia/Kuwait", False, 0)
    stranger = anywhere("--ledger", location, "info", "--staff", "mallory")
    assert (stranger.code, stranger.error) == (1, "StaffUnknown")
    again = anywhere("--ledger", location, "init", "--name", "Other", "--json")
    assert (again.code, again.json["created"], again.json["name"]) == (0, False, "Corner shop")


@pytest.mark.parametrize(
    ("option", "value", "error"),
    [("--currency", "XYZ", "CurrencyUnknown"), ("--zone", "Mars/Base", "FieldInvalid")],
)
def test_init_with_a_wrong_setting_makes_nothing(
    option: str, value: str, error: str, tmp_path: Path, anywhere: Run
) -> None:
    ran = anywhere("--ledger", tmp_path / "new.db", "init", option, value)
    assert (ran.code, ran.error) == (1, error)
    assert not (tmp_path / "new.db").exists()


def test_the_ledger_comes_from_option_then_environment_then_the_state_folder(
    state: Path, tmp_path: Path, anywhere: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert anywhere("info").error == "LedgerNotFound"
    assert anywhere("init", "--name", "usual").code == 0
    assert (state / "ledger.db").is_file()
    named = tmp_path / "named.db"
    assert anywhere("init", "--name", "named", "--ledger", named).code == 0
    assert anywhere("info", "--json").json["name"] == "usual"
    monkeypatch.setenv("WALLET_DESK_LEDGER", str(named))
    assert anywhere("info", "--json").json["name"] == "named"
    assert anywhere("info", "--json", "--ledger", state / "ledger.db").json["name"] == "usual"


def test_info_says_what_the_ledger_is(run: Run, engine_kind: str) -> None:
    ran = run("info", "--json")
    assert ran.json["engine"] == engine_kind
    assert ran.json["staff"] == {"login": "administrator", "name": "Administrator", "role": "administrator"}
    people = run("info").out
    assert "Test shop" in people
    assert engine_kind in people


def test_verify_and_upgrade_of_a_sound_ledger(run: Run, anna: int) -> None:
    assert anna
    verified = run("verify", "--json")
    assert (verified.code, verified.json["ok"], verified.json["transactions"]) == (0, True, 1)
    upgraded = run("upgrade", "--json")
    assert (upgraded.code, upgraded.json["upgraded"], upgraded.json["from"]) == (0, False, upgraded.json["revision"])


def test_verify_ends_with_1_when_a_balance_is_wrong(
    tmp_path: Path, anywhere: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "ledger.db"
    monkeypatch.setenv("WALLET_DESK_LEDGER", str(place))
    assert anywhere("init").code == 0
    assert anywhere("customer", "add", "Anna").code == 0
    assert anywhere("wallet", "top-up", "1", "5", "--tender", "cash").code == 0
    with closing(sqlite3.connect(place)) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE wallets SET available = available + 1 WHERE available > 0")
        connection.commit()
    for command in ("verify", "balance-check"):
        ran = anywhere(command, "--json")
        assert (ran.code, ran.json["ok"]) == (1, False)
        assert len(ran.err.splitlines()) == 1
        wrong = ran.json["differences"][0]
        assert (wrong["subject"], wrong["stored"], wrong["computed"], wrong["currency"]) == (
            "wallet", "5.01", "5.00", "SAR",
        )  # fmt: skip
        assert "5.01 SAR" in anywhere(command).out
    figures = anywhere("reconcile", "--json")
    assert (figures.code, figures.json["agrees"]) == (1, False)


def test_a_demonstration_ledger_is_made_beside_the_real_one(
    state: Path, anywhere: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = tmp_path / "real.db"
    monkeypatch.setenv("WALLET_DESK_LEDGER", str(real))
    ran = anywhere("demo", "--customers", "5", "--transactions", "20", "--seed", "3", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert (ran.json["practice"], ran.json["location"]) == (True, str(state / "demo.db"))
    assert ran.json["customers"] == 5
    assert not real.exists()
    again = anywhere("demo", "--customers", "5", "--transactions", "20")
    assert (again.code, again.error) == (1, "FieldInvalid")
