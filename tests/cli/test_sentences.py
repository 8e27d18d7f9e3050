from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from string import Formatter
from typing import Any

import pytest

import ledger.use_cases.demo
import ledger.use_cases.exports
import ledger.use_cases.imports  # noqa: F401 - with every use case loaded, every error is known
from ledger.commands.sentences import SENTENCES, WORDS, sentence
from ledger.errors import (
    CustomerAmbiguous,
    FileNotReadable,
    InsufficientFunds,
    LedgerError,
    NotPending,
    NotReversible,
    StaffUnknown,
    subclasses_of,
)
from ledger.money import Money, currency

KINDS = [kind for kind in subclasses_of(LedgerError) if kind.__module__.startswith("ledger.")]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_that_its_facts_fill(kind: type[LedgerError]) -> None:
    named = {name for _, name, _, _ in Formatter().parse(SENTENCES[kind]) if name}
    facts = {f.name for f in fields(kind)}  # type: ignore[arg-type]
    assert named <= facts
    text = sentence(kind(**{name: _a_fact(name) for name in facts}))
    assert text.endswith((".", "?"))
    assert not text.endswith("..")
    assert "{" not in text


def _a_fact(name: str) -> Any:  # noqa: ANN401 - whatever the error takes
    return datetime(2026, 3, 1, tzinfo=UTC) if name in {"at", "now", "until", "newest"} else name


def test_facts_are_told_in_words() -> None:
    sar = currency("SAR")
    assert sentence(InsufficientFunds(3, Money(1000, sar), Money(1250, sar))) == (
        "wallet 3 has 10.00 SAR available, 12.50 SAR was requested."
    )
    assert sentence(NotReversible(9, "own_undo")) == f"transaction 9 cannot be reversed: {WORDS['own_undo']}."
    assert sentence(FileNotReadable("../a.xlsx", "empty")) == "../a.xlsx cannot be read: it has no rows."
    assert sentence(CustomerAmbiguous("+7", (1, 2))).startswith("“+7” belongs to several customers (1, 2)")


def test_what_an_order_ends_itself_is_left_to_it() -> None:
    assert sentence(NotPending(5, "order")) == "transaction 5 is left to its order, no longer pending."
    assert sentence(NotPending(5, "posted")) == "transaction 5 is posted, no longer pending."


def test_a_sentence_is_one_line_whatever_the_facts_hold() -> None:
    text = sentence(StaffUnknown("a\nb\x1b[31mc\u202ed"))
    assert text == "nobody active has the login “a b\ufffd[31mc\ufffdd”."
