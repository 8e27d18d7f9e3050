"""Texts that no database keeps, and texts nobody would read: refused alike on both engines, with the figure."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from ledger.domain.operation_texts import LONGEST, storable
from ledger.domain.search_text import LONGEST_SOUGHT, sought
from tests.cli.conftest import Run

Ask = Callable[..., Any]
SHARES_A_LEDGER = True


@pytest.mark.parametrize(("option", "what"), [("--note", "note"), ("--reason", "reason_code")])
def test_a_letter_that_cannot_be_kept(run: Run, anna: int, option: str, what: str) -> None:
    ran = run("post", "credit", anna, "5", "--source", "promo", option, "a\0b", "--json")
    assert (ran.code, json.loads(ran.out)) == (1, {"error": "FieldInvalid", "what": what, "text": "a?b"})


def test_what_a_hold_is_for_can_be_kept(run: Run, anna: int) -> None:
    ran = run("hold", "place", anna, "5", "--minutes", "5", "--reference", "cart:\0", "--json")
    assert json.loads(ran.out) == {"error": "FieldInvalid", "what": "reference_id", "text": "?"}


def test_lines_of_an_order_can_be_kept(run: Run) -> None:
    ran = run("order", "sell", "--line", "Co\0at=10", "--pay", "cash:rest", "--json")
    assert json.loads(ran.out)["error"] == "FieldInvalid"


@pytest.mark.parametrize("letter", ["\0", "\ud800"])
def test_a_parked_cart_can_be_kept(run: Run, letter: str) -> None:
    ran = run("cart", "park", json.dumps({"lines": [{"name": f"Co{letter}at"}]}), "--json")
    assert (ran.code, json.loads(ran.out)["error"]) == (1, "FieldInvalid")


@pytest.mark.parametrize(("option", "what"), [("--note", "note"), ("--reason", "reason_code")])
def test_a_text_that_is_too_long(run: Run, ask: Ask, anna: int, option: str, what: str) -> None:
    longest = LONGEST[what]
    ran = run("post", "credit", anna, "5", "--source", "promo", option, "n" * (longest + 1), "--json")
    assert json.loads(ran.out) == {
        "error": "TextTooLong", "what": what, "length": longest + 1, "longest": longest,
    }  # fmt: skip
    assert f"{longest + 1} characters" in ran.err
    ask("post", "credit", anna, "5", "--source", "promo", option, "n" * longest)


def test_a_reason_for_freezing_has_an_end(run: Run, anna: int) -> None:
    assert run("wallet", "freeze", anna, "--reason", "n" * 100_000).error == "TextTooLong"


@pytest.mark.parametrize("noun", ["transactions", "order", "payment"])
@pytest.mark.parametrize("text", ["\0", "x" * 100_000, "x\0" * 40_000])
def test_lists_are_searched_for_anything(run: Run, anna: int, noun: str, text: str) -> None:
    ran = run(noun, "list", "--text", text)
    assert (ran.code, ran.err) == (0, ""), anna


def test_cards_of_a_batch_that_cannot_be(run: Run) -> None:
    ran = run("gift-card", "list", "--batch", "\0")
    assert ran.code == 0 or ran.error == "FieldInvalid"


def test_what_is_sought() -> None:
    assert sought(" a\0b\ud800 ") == "ab"
    assert sought("я" * 1_000) == "я" * LONGEST_SOUGHT
    assert all(storable(text) for text in ("", "abc", "Анна", "a\n\u200f"))
    assert not any(storable(text) for text in ("a\0", "я\0", "\udfff"))
