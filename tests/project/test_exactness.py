"""No floats and no hidden time in the ledger; and the rules that look for them see what they should."""

from __future__ import annotations

import tomllib
from functools import cache

import pytest

from tests.support.source_rules import Finding, hidden_time, inexact_figures, measured_time, naive_time
from tests.support.tree import ROOT, name_of, python_files

CLOCK = "ledger/clock.py"
MAY_MEASURE = ("ledger/storage/", "ledger/gateways/")
WORDS_OF_A_REASON = 3
EXCEPTIONS = ROOT / "tests" / "project" / "exactness_exceptions.toml"

INEXACT = [
    "price = 0.1",
    "price = 1e3",
    "price = float('1')",
    "half = total / 2",
    "total /= 2",
    "def share(total: int, parts: int) -> object:\n    return total / parts",
    "a: Decimal\ndef f(a: int) -> object:\n    return a / 2",
    "rate = Decimal(1)\nrate = count()\nx = rate / 3",
]
EXACT = [
    "half = total // 2",
    "half = Decimal(total) / 2",
    "def share(total: Decimal, parts: int) -> Decimal:\n    return total / parts",
    "def share(total: Decimal | None, parts: int) -> Decimal:\n    return parts / total",
    "here = Path(__file__).parent / name",
    "sql = files('ledger') / name",
    "data = folder / 'data'",
    "data = folder / f'{name}.db'",
    "rate = Decimal(1)\nx = rate / 3 / 2",
    "class A:\n    rate: Decimal\n    def f(self) -> Decimal:\n        return self.rate / self.n",
    "n = 10_000",
]
HIDDEN = [
    "from datetime import UTC, datetime\nx = datetime.now(UTC)",
    "import datetime as dt\nx = dt.datetime.now(dt.UTC)",
    "from datetime import date\nx = date.today()",
    "import time\nx = time.time()",
    "from time import time as now\nx = now()",
    "from datetime import datetime\nfactory = datetime.now",
]
NAIVE = [
    "from datetime import datetime\nx = datetime.now()",
    "from datetime import datetime\nx = datetime.utcnow()",
    "from datetime import datetime as dt\nx = dt.fromtimestamp(stamp)",
]
OPEN_TIME = [
    "import time\nx = time.monotonic()",
    "x = clock.now()",
    "from datetime import datetime\nx = datetime.fromisoformat(text)",
    "from datetime import UTC, datetime\nx = datetime.fromtimestamp(stamp, UTC)",
]


def _exceptions() -> dict[tuple[str, str], str]:
    entries = tomllib.loads(EXCEPTIONS.read_text(encoding="utf-8"))["exception"]
    return {(entry["file"], entry["code"]): entry["reason"] for entry in entries}


def _time_findings(file: str, source: str) -> list[Finding]:
    found = naive_time(source)
    if file != CLOCK:
        found += hidden_time(source)
    if not file.startswith(MAY_MEASURE):
        found += measured_time(source)
    return found


@cache
def _findings() -> dict[str, list[Finding]]:
    """What breaks a rule in the ledger, by file, the exceptions included."""
    sources = {name_of(path): path.read_text(encoding="utf-8") for path in python_files("ledger")}
    return {file: inexact_figures(source) + _time_findings(file, source) for file, source in sources.items()}


def test_the_ledger_makes_no_float_and_asks_only_its_clock_for_the_time() -> None:
    excused = _exceptions()
    faults = [
        f"{file}:{finding.line}: {finding.what}"
        for file, findings in _findings().items()
        for finding in findings
        if (file, finding.what) not in excused
    ]
    assert not faults, "\n".join(faults)


def test_every_exception_is_still_needed() -> None:
    found = {(file, finding.what) for file, findings in _findings().items() for finding in findings}
    assert set(_exceptions()) - found == set()


def test_every_exception_has_a_reason() -> None:
    assert [entry for entry, reason in _exceptions().items() if len(reason.split()) < WORDS_OF_A_REASON] == []


@pytest.mark.parametrize("source", INEXACT)
def test_inexact_figures_are_noticed(source: str) -> None:
    assert inexact_figures(source)


@pytest.mark.parametrize("source", EXACT)
def test_exact_figures_are_let_be(source: str) -> None:
    assert inexact_figures(source) == []


@pytest.mark.parametrize("source", HIDDEN)
def test_hidden_time_is_noticed(source: str) -> None:
    assert hidden_time(source)


@pytest.mark.parametrize("source", NAIVE)
def test_naive_time_is_noticed(source: str) -> None:
    assert naive_time(source)


@pytest.mark.parametrize("source", OPEN_TIME)
def test_other_time_is_let_be(source: str) -> None:
    assert hidden_time(source) == naive_time(source) == []


def test_measured_time_is_noticed() -> None:
    assert measured_time("from time import monotonic\nx = monotonic()") == [Finding(2, "time.monotonic")]
