"""The program as it is started: window, subcommand, check, no display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app.__main__ import has_subcommand, main
from ledger import __version__, cli
from tests.support.tree import ROOT

if TYPE_CHECKING:
    from argparse import ArgumentParser


def _start(*arguments: str, folder: Path, display: bool = False) -> subprocess.CompletedProcess[str]:
    kinds = ("DATA", "CONFIG", "STATE", "CACHE")
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "WALLET_DESK_LEDGER", "WALLET_DESK_STATE"}
    kept = {name: value for name, value in os.environ.items() if display or name not in hidden}
    home = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in kinds}
    return subprocess.run(
        [sys.executable, "-m", "desktop_app", *arguments],
        cwd=ROOT, env=kept | home, capture_output=True, text=True, check=False, timeout=900,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], False),
        (["--ledger", "shop.db"], False),
        (["--ledger", "shop.db", "info"], True),
        (["info", "--json"], True),
        (["--tour", "pictures"], False),
        (["--language", "ru", "--theme", "dark"], False),
    ],
)
def test_a_word_that_belongs_to_no_option_is_a_subcommand(arguments: list[str], wanted: bool) -> None:
    assert has_subcommand(arguments) is wanted


def test_the_version_is_told_without_a_display(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"wallet-desk {__version__}\n"


def test_an_unknown_option_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--colour"]) == 2
    assert "--colour" in capsys.readouterr().err


def test_ctrl_c_before_a_command_is_under_way_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> ArgumentParser:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "build_parser", interrupted)
    assert main(["info"]) == 130
    assert capsys.readouterr() == ("", "interrupted; what was not finished is undone\n")


def test_without_a_display_a_sentence_replaces_qts_abort(tmp_path: Path) -> None:
    done = _start(folder=tmp_path)
    assert done.returncode == 1
    assert "there is no display here" in done.stderr
    assert "QT_QPA_PLATFORM=offscreen" in done.stderr


def test_a_subcommand_needs_no_display(tmp_path: Path) -> None:
    done = _start("--ledger", str(tmp_path / "shop.db"), "info", folder=tmp_path)
    assert done.returncode == 1
    assert "LedgerNotFound" in done.stderr


def test_the_self_check_tries_everything(tmp_path: Path) -> None:
    done = _start("--self-check", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "everything works"
    assert done.stderr == ""


@pytest.mark.slow
def test_without_a_display_the_same_work_is_done_and_told(tmp_path: Path) -> None:
    done = _start("--no-display", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    told = dict(line.split(None, 1) for line in done.stdout.splitlines() if line.startswith(("workbook", "pictures")))
    assert Path(told["workbook"]).stat().st_size > 0
    pictures = sorted(path.name for path in Path(told["pictures"]).glob("*.png"))
    for page in ("customers", "transactions", "gift_cards", "reconciliation", "settings"):
        assert [name.split("-", 1)[1] for name in pictures if name.endswith(f"light-{page}.png")] == [
            f"en-light-{page}.png", f"ar-light-{page}.png",
        ]  # fmt: skip
