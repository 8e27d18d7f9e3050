"""Random programs of everything a wallet can do, on each engine; a plain model says what must come of each step."""

from __future__ import annotations

import logging
import os
from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.properties.machine import Machine

if TYPE_CHECKING:
    from pathlib import Path

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
PROGRAMS = {"sqlite": 2_000, "postgresql": 2_000} if LONG else {"sqlite": 25, "postgresql": 10}
STEPS = 50 if LONG else 30

KINDS = {
    "adjust", "capture", "card_redeem", "clawback", "credit", "debit", "hold", "opening", "pend", "release", "reverse",
    "settle", "status", "sweep", "transfer", "void", "write_off",
}  # fmt: skip
REFUSALS = {
    "AlreadyReversed", "CardLastUse", "CardNotUsable", "CardTooSmall", "DebtTooSmall", "FieldInvalid", "HoldEnded",
    "HoldTooSmall", "InsufficientFunds", "NotPending", "NotReversible", "WalletNotActive", "WalletNotEmpty",
}  # fmt: skip
"""Every refusal that the model knows."""


def test_the_ledger_does_what_its_model_does(engine_kind: str, sqlite_template: Path) -> None:
    met: Counter[str] = Counter()
    machine = type("Machine", (Machine,), {"kind": engine_kind, "template": sqlite_template, "met": met})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=PROGRAMS[engine_kind],
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
    assert sum(count for what, count in met.items() if what.endswith(" done")) > 5 * PROGRAMS[engine_kind]
    if LONG:
        _everything_was_met(met)


def _everything_was_met(met: Counter[str]) -> None:
    logging.getLogger(__name__).info("%s operations: %s", sum(met.values()), dict(sorted(met.items())))
    assert {what.split()[0] for what in met if what.endswith(" done")} == KINDS
    assert {what.split()[1] for what in met} - {"done"} == REFUSALS
