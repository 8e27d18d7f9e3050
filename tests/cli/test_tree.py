from __future__ import annotations

import re
from argparse import ArgumentParser

import pytest

from ledger.cli import build_parser, main
from ledger.commands.tree import command_paths
from tests.cli.conftest import Run
from tests.support.tree import ROOT

COMMANDS = dict(command_paths(build_parser()))
PAGE = (ROOT / "COMMANDS.md").read_text(encoding="utf-8")
USAGES = [
    re.sub(r"\s+", " ", usage)
    for block in re.findall(r"^```\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    for usage in re.split(r"\n(?=\S)", block.strip())
]
COMMON = {"--ledger", "--staff", "--till", "--json", "--key", "--help", "-h"}


def _usage_of(path: str) -> str:
    found = [usage for usage in USAGES if usage == f"wallet-desk {path}" or usage.startswith(f"wallet-desk {path} ")]
    assert len(found) == 1, f"{path}: {found}"
    return found[0]


def _options(parser: ArgumentParser) -> set[str]:
    return {option for action in parser._actions for option in action.option_strings} - COMMON


def _arguments(parser: ArgumentParser) -> list[str]:
    return [str(action.metavar) for action in parser._actions if not action.option_strings]


@pytest.mark.parametrize("path", COMMANDS)
def test_the_page_of_commands_shows_each_with_all_its_options(path: str) -> None:
    usage = _usage_of(path)
    assert set(re.findall(r"--[a-z0-9-]+", usage)) == _options(COMMANDS[path])
    words = usage.removeprefix(f"wallet-desk {path}").split(" ")
    assert all(any(name in word for word in words) for name in _arguments(COMMANDS[path]))


def test_the_page_of_commands_shows_nothing_else() -> None:
    shown = {re.split(r" (?=[^a-z]|$)", usage.removeprefix("wallet-desk "))[0] for usage in USAGES[1:]}
    assert shown == set(COMMANDS)


def test_the_page_of_commands_shows_the_common_options() -> None:
    assert set(re.findall(r"--[a-z]+", USAGES[0])) == COMMON - {"--help", "-h"}


def test_the_commands_in_the_read_me_are_commands() -> None:
    lines = re.findall(
        r"^python3 start\.py (--ledger .*)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert lines
    for line in lines:
        assert build_parser().parse_args(line.split()).command in COMMANDS


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_has_help(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*path.split(), "--help"]) == 0
    assert COMMANDS[path].description
    assert "usage: wallet-desk" in capsys.readouterr().out


def test_common_options_stand_before_or_after_the_command() -> None:
    before = build_parser().parse_args(["--ledger", "a.db", "--json", "--key", "k", "--till", "2", "info"])
    after = build_parser().parse_args(["info", "--ledger", "a.db", "--json", "--key", "k", "--till", "2"])
    assert vars(before) == vars(after)
    assert (before.ledger, before.json, before.key, before.till) == ("a.db", True, "k", 2)


WRONG_USAGE = [
    [],
    ["no-such-noun"],
    ["customer"],
    ["customer", "show"],
    ["info", "--no-such-option"],
    ["info", "--jso"],
    ["--till", "0", "info"],
    ["--key", "", "info"],
    ["--ledger", " ", "info"],
    ["info", "--staff", ""],
    ["info", "--key", "k" * 201],
    ["init", "--cutoff-hour", "24"],
    ["init", "--phone-country", "0x"],
    ["init", "--shop", ""],
    ["--till", "١", "info"],
    ["reconcile", "--day", "2026-02-30"],
    ["reconcile", "--day", "2026-02-01", "--from", "2026-01-01"],
    ["journal", "--day", "2026-02-01", "--to", "2026-03-01"],
    ["account", "show"],
    ["account", "list", "--as-of", "2026-02-01T12:00"],
    ["post", "credit", "1", "5"],
    ["post", "credit", "1", "5", "--source", "nowhere"],
    ["post", "credit", "1", "5", "--source", "promo", "--reference", "order"],
    ["post", "reverse", "x", "--reason", "correction", "--note", "n"],
    ["hold", "place", "1", "5", "--minutes", "0"],
    ["hold", "place", "1", "5", "--minutes", "999999999"],
    ["hold", "place", "1", "5", "--minutes", "5", "--until", "2098-03-01T18:30Z"],
    ["hold", "place", "1", "5", "--until", "2098-03-01T18:30"],
    ["hold", "place", "1", "5", "--until", "9999-12-31T23:59-12:00"],
    ["hold", "place", "1", "5", "--until", "tomorrow"],
    ["hold", "release", "1"],
    ["hold", "list"],
    ["hold", "list", "1", "--wallet", "1"],
    ["hold", "list", "--wallet", "1", "--currency", "SAR"],
    ["wallet", "show", "1", "--as-of", "2026-02-30"],
    ["wallet", "show", "1", "--as-of", "2026-02-01T12:00"],
    ["wallet", "withdraw", "1", "5", "--tender", "terminal"],
    ["post", "clawback", "1", "5", "--of", "promo", "--reference", "order:1"],
    ["pending", "add", "1", "5", "--source", "transfer", "--reference", "order:1"],
    ["pending", "cancel", "1"],
    ["jobs", "run", "no_such_job"],
    ["verify", "--anchor", "7"],
    ["verify", "--anchor", "0:" + "0" * 64],
    ["verify", "--anchor", "7:9f86"],
    ["transactions", "list", "--limit", "0"],
    ["transactions", "list", "--limit", "5", "--all"],
    ["gift-card", "redeem", "#x", "--to", "1"],
    ["import", "customers", "file.csv", "--map", "phone"],
    ["import", "customers", "file.csv", "--map", "shoe_size=Size"],
    ["customer", "add", "caf\udce9"],
]


@pytest.mark.parametrize("arguments", WRONG_USAGE, ids=" ".join)
def test_wrong_usage_ends_with_2_and_says_why(arguments: list[str], anywhere: Run) -> None:
    ran = anywhere(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "usage: wallet-desk" in ran.err
    assert "error: " in ran.err
