"""Every list tells times in the shop's zone, whenever its rows are asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.conftest import Ran, Run

if TYPE_CHECKING:
    from pathlib import Path

INSTANT = re.compile(r'"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)"')
LISTS = (
    ("order", "list"),
    ("cart", "list"),
    ("payment", "list"),
    ("payout", "list"),
    ("payout", "statement", "Maker"),
    ("shift", "list"),
    ("shift", "last"),
    ("transactions", "list"),
    ("hold", "list", "1"),
)


@pytest.fixture
def riyadh(anywhere: Run, location: str) -> Run:
    """A ledger three hours east of UTC in which something of each kind happened."""

    def run(*words: object, **more: Any) -> Ran:  # noqa: ANN401 - what `anywhere` takes
        return anywhere("--ledger", location, *words, **more)

    for command in (
        ("init", "--zone", "Asia/Riyadh", "--currency", "SAR"),
        ("customer", "add", "Anna"),
        ("shift", "open", "100"),
        ("wallet", "top-up", "1", "100", "--tender", "cash"),
        ("partner", "add", "Maker", "--commission", "20", "--release-days", "0"),
        ("product", "add", "V", "Vase", "10", "--kind", "counted", "--stock", "5", "--partner", "Maker"),
        ("order", "sell", "--product", "V", "--pay", "cash:rest"),
        ("payout", "run"),
        ("cart", "park", "{}", "--customer", "1", "--hold", "5"),
        ("shift", "close", "--counted", "210"),
    ):
        ran = run(*command)
        assert ran.code == 0, (command, ran.err)
    return run


def test_every_list_tells_times_in_the_shops_zone(riyadh: Run) -> None:
    for command in LISTS:
        ran = riyadh(*command, "--json")
        assert ran.code == 0, (command, ran.err)
        assert set(INSTANT.findall(ran.out)) == {"+03:00"}, command


def test_a_refusal_tells_times_in_the_shops_zone(riyadh: Run, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name\nAnna of the file\n", encoding="utf-8")
    assert riyadh("import", "customers", file).code == 0
    ran = riyadh("import", "customers", file, "--json")
    assert ran.error == "AlreadyImported"
    day, clock = ran.json["at"][:10], ran.json["at"][11:16]
    assert INSTANT.findall(ran.out) == ["+03:00"]
    assert f"went in at {day} {clock}, as import" in ran.err
