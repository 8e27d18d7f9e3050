"""Gift cards under many real tills at once: no overspend, no second replacement, no guess beyond the tenth."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ledger.domain.card_verbs import BlockCard, ExtendCard, NewCard, ReplaceCard, TopUpCard
from ledger.domain.verbs import CancelCard, IssueCards, RedeemCard, SellCard
from ledger.money import parse_money
from ledger.use_cases import gift_cards
from ledger.use_cases.jobs import JobReport
from tests.support import doors
from tests.support.gift_cards import sold
from tests.support.ledgers import START, a_customer
from tests.support.tills import Job, LookUp, Redeeming, Task, Tills, refusals

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
TILLS, REQUESTS = (32, 100) if LONG else (8, 10)
LONG_AGO, SOME_DAY = START.date(), date(2099, 1, 1)
"""The first day of a test's ledger has passed where tills run, by the clock of this machine."""


pytestmark = pytest.mark.usefixtures("sound")


def a_card(ledger: Ledger, value: int, name: str, **more: object) -> int:
    verb = IssueCards((NewCard(name, name[-4:]),), value, "SAR", "paid", **more)  # type: ignore[arg-type]
    (card,) = ledger.post(doors.operation("issue", verb)).cards
    ledger.post(doors.operation("sell", SellCard(card, "cash")))
    return card


def balance(ledger: Ledger, card: int) -> int:
    row = doors.run_sql(ledger, "SELECT balance FROM accounts WHERE card_id = :card", card=card)[0]
    return int(row.balance)


def test_many_tills_redeem_one_card(tills: Tills, ledger: Ledger) -> None:
    """32 tills with 100 requests each in the long profile: never a unit more than there is."""
    value = TILLS * REQUESTS * 2 + 1
    card, wallets = a_card(ledger, value, "one card"), [doors.add_wallet(ledger) for _ in range(TILLS)]
    work: list[list[Task]] = [
        [doors.operation("card_redeem", RedeemCard(card, wallet, 3, "one card")) for _ in range(REQUESTS)]
        for wallet in wallets
    ]
    outcomes = refusals(tills.run(ledger, work))
    won = value // 3
    assert outcomes == {"": won, "CardTooSmall": TILLS * REQUESTS - won}
    assert balance(ledger, card) == value - 3 * won
    (row,) = doors.run_sql(ledger, "SELECT sum(available) AS n FROM wallets")
    assert int(row.n) == 3 * won


def test_redeeming_and_topping_up_at_once_lose_nothing(tills: Tills, ledger: Ledger) -> None:
    card, wallet = a_card(ledger, 1_000, "two ways"), doors.add_wallet(ledger)
    rounds = REQUESTS // 2
    work: list[list[Task]] = [
        [doors.operation("top up", TopUpCard(card, 7, "cash")) for _ in range(rounds)]
        if till % 2
        else [doors.operation("redeem", RedeemCard(card, wallet, 5)) for _ in range(rounds)]
        for till in range(TILLS)
    ]
    outcomes = refusals(tills.run(ledger, work))
    half = TILLS // 2 * rounds
    assert outcomes[""] >= half
    taken = outcomes[""] - half
    assert balance(ledger, card) == 1_000 + 7 * half - 5 * taken
    numbers = [row.number for row in doors.run_sql(ledger, "SELECT number FROM receipts ORDER BY number")]
    assert numbers == list(range(1, half + 2))


def test_a_card_is_replaced_once(tills: Tills, ledger: Ledger) -> None:
    cards = [a_card(ledger, 100, f"lost {n}") for n in range(4)]
    work: list[list[Task]] = [
        [doors.operation("replace", ReplaceCard(card, NewCard(f"{till}:{card}", "newx"))) for card in cards]
        for till in range(TILLS)
    ]
    outcomes = refusals(tills.run(ledger, work))
    assert outcomes == {"": len(cards), "CardNotUsable": (TILLS - 1) * len(cards)}
    (row,) = doors.run_sql(ledger, "SELECT sum(balance) AS n FROM accounts WHERE kind = 'gift_card'")
    assert int(row.n) == 100 * len(cards)


def test_a_card_ends_in_one_way(tills: Tills, ledger: Ledger) -> None:
    """Whoever comes first: cancelled, redeemed, replaced or blocked, its value is in one place."""
    wallet = doors.add_wallet(ledger)
    cards = [a_card(ledger, 100, f"wanted {n}", valid_until=SOME_DAY) for n in range(REQUESTS)]
    kinds = (
        lambda card, _: CancelCard(card, "cash"),
        lambda card, _: RedeemCard(card, wallet),
        lambda card, till: ReplaceCard(card, NewCard(f"{till}:{card}", "newx")),
        lambda card, _: BlockCard(card),
        lambda card, _: ExtendCard(card, None),
    )
    work: list[list[Task]] = [
        [doors.operation("race", kinds[till % len(kinds)](card, till)) for card in cards] for till in range(TILLS)
    ]
    outcomes = refusals(tills.run(ledger, work))
    assert set(outcomes) <= {"", "CardNotUsable", "FieldInvalid", "CardEmpty"}
    held = doors.run_sql(
        ledger, "SELECT (SELECT sum(balance) FROM accounts WHERE kind = 'gift_card') AS cards,"
        " (SELECT sum(available) FROM wallets) AS wallets,"
        " (SELECT coalesce(sum(amount), 0) FROM transactions WHERE source = 'refund') AS paid_out",
    )[0]  # fmt: skip
    assert int(held.cards) + int(held.wallets) + int(held.paid_out) == 100 * len(cards)


def test_no_code_is_guessed_beyond_the_tenth(tills: Tills, ledger: Ledger) -> None:
    card = sold(ledger)
    wrong = "0000-0000-0000-00000"
    results = tills.run(ledger, [[LookUp(wrong)] * 5 + [LookUp(card.code)] for _ in range(TILLS)])
    outcomes = refusals(results)
    assert outcomes["CardNotFound"] == 10
    assert outcomes["CardNotFound"] + outcomes["TooManyGuesses"] + outcomes[""] == 6 * TILLS
    (row,) = doors.run_sql(ledger, "SELECT count(*) AS n FROM code_guesses WHERE NOT found")
    assert row.n == 10


def test_guesses_of_redeeming_tills_are_counted_though_nothing_is_posted(tills: Tills, ledger: Ledger) -> None:
    customer = a_customer(ledger).id
    card = sold(ledger, "10 SAR")
    wrong = gift_cards.RedeemCard("k", "0000-0000-0000-00000", None, customer)
    too_much = parse_money("11 SAR")
    work: list[list[Task]] = [
        [Redeeming(gift_cards.RedeemCard(f"{till}", card.code, None, customer, too_much)), Redeeming(wrong)] * 2
        for till in range(TILLS)
    ]
    outcomes = refusals(tills.run(ledger, work))
    assert outcomes["CardNotFound"] == 10
    assert set(outcomes) == {"CardNotFound", "CardTooSmall", "TooManyGuesses"}


def test_two_workstations_expire_each_card_once(tills: Tills, ledger: Ledger) -> None:
    verb = IssueCards(tuple(NewCard(f"e{n}", "eeee") for n in range(20)), 100, "SAR", "given", valid_until=LONG_AGO)
    ledger.post(doors.operation("issue", verb))
    results = tills.run(ledger, [[Job("gift_cards_expire")] for _ in range(4)])
    reports = [outcome.answer for till in results for outcome in till]
    assert sum(one.did for one in reports if isinstance(one, JobReport)) == 20
    assert {row.status for row in doors.run_sql(ledger, "SELECT status FROM gift_cards")} == {"expired"}
