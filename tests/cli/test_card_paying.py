"""What gift cards are paid with on the command line: at the till, out of a wallet, through the provider."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.support.fake_yookassa import served
from tests.support.fake_yookassa_store import SECRET, SHOP

Ask = Callable[..., Any]


@pytest.fixture
def card(ask: Ask) -> int:
    """A card of 50.00 SAR that waits to be sold."""
    (issued,) = ask("gift-card", "issue", "50", "SAR")
    return int(issued["id"])


def test_cash_and_its_change(ask: Ask, run: Run, card: int) -> None:
    sold = ask("gift-card", "sell", card, "--tender", "cash", "--tendered", "60", "SAR")
    assert (sold["change"], sold["paid"]) == ("10.00", [{"means": "cash", "amount": "50.00"}])
    assert sold["receipt"]
    more = run("gift-card", "top-up", card, "5", "--tender", "terminal", "--slip", "S-9")
    assert "receipt" in more.out
    rows = ask("payment", "list", "--purpose", "card_top_up")
    assert [(row["reference"], row["amount"], row["card_id"]) for row in rows] == [("S-9", "5.00", card)]


def test_a_wallet_pays_and_is_paid_back(ask: Ask, run: Run, anna: int, card: int) -> None:
    sold = ask("gift-card", "sell", card, "--wallet-of", anna)
    assert sold["balances"][0]["balance_after"] == "50.00"
    assert (sold["paid"], sold["card"]["purchased_by"]) == ([{"means": "wallet", "amount": "50.00"}], anna)
    ask("gift-card", "top-up", card, "50", "--wallet-of", anna)
    refused = run("gift-card", "top-up", card, "1", "--wallet-of", anna, "--json")
    assert (refused.error, refused.json["paid"], refused.json["requested"]) == (
        "PaidPartTooSmall", "0.00 SAR", "1.00 SAR",
    )  # fmt: skip
    assert run("gift-card", "sell", card, "--tender", "cash", "--wallet-of", anna).code == 2
    assert run("gift-card", "cancel", card, "--refund-tender", "provider").error == "CardNotPaidSo"
    ask("gift-card", "cancel", card, "--to-wallet")
    assert ask("wallet", "show", anna)["available"] == "100.00"


def test_through_the_provider(ask: Ask, run: Run, card: int) -> None:
    command = ("gift-card", "sell", card, "--tender", "provider")
    assert run(*command).error == "ProviderNotSet"
    with served(datetime.now(UTC), live=True) as fake:
        ask("provider", "set", "--shop", SHOP, "--url", fake.url, stdin=f"{SECRET}\n")
        assert ask(*command, "--preview")["card"]["status"] == "issued"
        assert run(*command, "--slip", "9", "--json").error == "FieldInvalid"
        begun = ask(*command)
        assert (begun["status"], begun["amount"], begun["card"]["status"]) == ("pending", "50.00", "issued")
        assert run("gift-card", "sell", card, "--tender", "cash").error == "PaymentUnknown"
        (there,) = fake.store.payments.values()
        fake.control("pay", {"id": there["id"]})
        assert ask("payment", "ask", begun["payment"])["status"] == "succeeded"
        assert ask("gift-card", "show", card)["status"] == "active"
        more = ask("gift-card", "top-up", card, "10", "--tender", "provider")
        assert more["card"]["remaining"] == "50.00"


def test_a_wallet_s_top_up_has_its_payment_and_receipt_by_either_name(ask: Ask, anna: int) -> None:
    for noun in ("wallet", "payment"):
        done = ask(noun, "top-up", anna, "5", "--tender", "cash", "--tendered", "20", "--reference", "receipt:7")
        assert (done["payment"]["purpose"], done["change"], bool(done["receipt"])) == ("top_up", "15.00", True)
        (row,) = ask("wallet", "history", anna, "--limit", "1")
        assert (row["reference_type"], row["reference_id"], row["amount"]) == ("receipt", "7", "5.00")
