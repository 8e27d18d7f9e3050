"""Gift cards under many real tills at once: no overspend, no second replacement, no guess beyond the tenth."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ledger.domain.card_verbs import BeginCardPayment, BlockCard, ExtendCard, NewCard, ReplaceCard, TopUpCard
from ledger.domain.payment_verbs import EndPayment
from ledger.domain.verbs import CancelCard, IssueCards, RedeemCard, SellCard, Verb
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
PRICE = 500
"""Of cards that a provider is asked for."""
LONG_AGO, SOME_DAY = START.date(), date(2099, 1, 1)
"""The first day of a test's ledger has passed where tills run, by the clock of this machine."""


pytestmark = pytest.mark.usefixtures("sound")


def an_issued_card(ledger: Ledger, value: int, name: str, **more: object) -> int:
    verb = IssueCards((NewCard(name, name[-4:]),), value, "SAR", "paid", **more)  # type: ignore[arg-type]
    (card,) = ledger.post(doors.operation("issue", verb)).cards
    return card


def a_card(ledger: Ledger, value: int, name: str, **more: object) -> int:
    card = an_issued_card(ledger, value, name, **more)
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


def asking(card: int) -> Verb:
    return BeginCardPayment(doors.new_key(), card, PRICE, "SAR", "yookassa")


def heard(payment: int, status: str = "succeeded") -> Verb:
    return EndPayment(payment, status, PRICE if status == "succeeded" else 0, "SAR")


def race(tills: Tills, ledger: Ledger, work: list[list[Verb]]) -> list[list[str]]:
    """What each verb was refused as, '' for what was posted, when each list runs at a till of its own."""
    results = tills.run(ledger, [[doors.operation(verb.verb, verb) for verb in verbs] for verbs in work])
    return [[outcome.refused for outcome in till] for till in results]


def wanted_cards(tills: Tills, ledger: Ledger) -> list[int]:
    """Cards to race for, when every till has asked for one of its own: whose first post is slow comes too late."""
    cards = [an_issued_card(ledger, PRICE, f"wanted {n}") for n in range(REQUESTS)]
    own = [an_issued_card(ledger, PRICE, f"own {till}") for till in range(TILLS)]
    assert race(tills, ledger, [[asking(card)] for card in own]) == [[""]] * TILLS
    return cards


def begun(tills: Tills, ledger: Ledger, cards: list[int]) -> list[int]:
    """A till asks for each; the payments."""
    assert race(tills, ledger, [[asking(card) for card in cards]]) == [[""] * len(cards)]
    sql = "SELECT id FROM payments WHERE card_id <= :last ORDER BY card_id"
    return [row.id for row in doors.run_sql(ledger, sql, last=cards[-1])]


def books(ledger: Ledger) -> dict[str, int]:
    """Every control account that stands at something: credits less debits."""
    rows = doors.run_sql(
        ledger, "SELECT a.code, sum(CASE WHEN p.credit_account = a.id THEN p.amount ELSE -p.amount END) AS net"
        " FROM accounts a JOIN postings p ON a.id IN (p.debit_account, p.credit_account) GROUP BY a.code",
    )  # fmt: skip
    return {row.code: int(row.net) for row in rows if row.net}


def statuses(ledger: Ledger, cards: list[int]) -> list[str]:
    found = {row.id: row.status for row in doors.run_sql(ledger, "SELECT id, status FROM gift_cards")}
    return [found[card] for card in cards]


def test_a_provider_is_asked_once_for_a_card(tills: Tills, ledger: Ledger) -> None:
    cards = wanted_cards(tills, ledger)
    refused = race(tills, ledger, [[asking(card) for card in cards] for _ in range(TILLS)])
    for of_card in zip(*refused, strict=True):
        assert sorted(of_card) == ["", *["PaymentUnknown"] * (TILLS - 1)]
    sql = "SELECT id, card_id, status FROM payments WHERE card_id <= :last ORDER BY card_id"
    payments = doors.run_sql(ledger, sql, last=cards[-1])
    assert [(row.card_id, row.status) for row in payments] == [(card, "creating") for card in cards]
    assert (set(statuses(ledger, cards)), books(ledger)) == ({"issued"}, {})

    told = race(tills, ledger, [[heard(row.id) for row in payments] for _ in range(TILLS)])
    for of_card in zip(*told, strict=True):
        assert sorted(of_card) == ["", *["PaymentEnded"] * (TILLS - 1)]
    assert set(statuses(ledger, cards)) == {"active"}
    assert books(ledger) == {"1020": -PRICE * REQUESTS, "2100": PRICE * REQUESTS}


def test_a_card_is_sold_for_cash_or_asked_for_and_never_both(tills: Tills, ledger: Ledger) -> None:
    cards = wanted_cards(tills, ledger)
    selling: list[Verb] = [SellCard(card, "cash", uuid=doors.new_key(), tendered=PRICE) for card in cards]
    asked = [[asking(card) for card in cards] for _ in range(TILLS - 1)]
    cash, *others = race(tills, ledger, [selling, *asked])
    sql = "SELECT card_id, tender, status FROM payments WHERE card_id <= :last ORDER BY card_id"
    paying = [tuple(row) for row in doors.run_sql(ledger, sql, last=cards[-1])]
    for card, by_cash, *by_provider in zip(cards, cash, *others, strict=True):
        if by_cash:
            assert by_cash == "PaymentUnknown"
            assert sorted(by_provider) == ["", *["PaymentUnknown"] * (TILLS - 2)]
            assert (card, "provider", "creating") in paying
        else:
            assert set(by_provider) == {"CardNotUsable"}
            assert (card, "cash", "succeeded") in paying
    assert [card for card, *_ in paying] == cards
    sold_ones = cash.count("")
    assert statuses(ledger, cards) == ["issued" if refused else "active" for refused in cash]
    assert books(ledger) == ({"1001": -PRICE * sold_ones, "2100": PRICE * sold_ones} if sold_ones else {})


def test_success_heard_late_races_a_sale_for_cash(tills: Tills, ledger: Ledger) -> None:
    """Whoever comes second: the till is refused, the provider's money waits in suspense."""
    cards = wanted_cards(tills, ledger)
    late = begun(tills, ledger, cards)
    assert race(tills, ledger, [[heard(payment, "cancelled") for payment in late]]) == [[""] * REQUESTS]
    telling = [[heard(payment) for payment in late] for _ in range(TILLS // 2)]
    selling: list[list[Verb]] = [[SellCard(card, "cash") for card in cards] for _ in range(TILLS // 2)]
    refused = race(tills, ledger, telling + selling)
    for of_card in zip(*refused[: TILLS // 2], strict=True):
        assert sorted(of_card) == ["", *["PaymentEnded"] * (TILLS // 2 - 1)]
    by_cash = sum(till.count("") for till in refused[TILLS // 2 :])
    assert {name for till in refused[TILLS // 2 :] for name in till} <= {"", "CardNotUsable"}
    assert set(statuses(ledger, cards)) == {"active"}
    expected = {
        "1001": -PRICE * by_cash, "1020": -PRICE * REQUESTS, "2900": PRICE * by_cash, "2100": PRICE * REQUESTS,
    }  # fmt: skip
    assert books(ledger) == {name: amount for name, amount in expected.items() if amount}


def test_a_card_asked_for_is_cancelled_or_replaced_while_success_is_heard(tills: Tills, ledger: Ledger) -> None:
    """All money is on a card that lives, or in suspense, or is owed back: none is on a card that ended."""
    cards = wanted_cards(tills, ledger)
    payments = begun(tills, ledger, cards)
    work: list[list[Verb]] = [
        [heard(payment) for payment in payments],
        [CancelCard(card) for card in cards],
        [ReplaceCard(card, NewCard(f"new {card}", "newx")) for card in cards],
        [asking(card) for card in cards],
    ]
    told, *others = race(tills, ledger, work)
    assert set(told) == {""}
    assert {name for till in others for name in till} <= {"", "CardNotUsable", "PaymentUnknown"}
    assert others[-1].count("") == 0
    (found,) = doors.run_sql(
        ledger, "SELECT (SELECT count(*) FROM payments p JOIN transactions t ON t.id = p.transaction_id"
        " WHERE t.card_id IS NOT NULL) AS sold,"
        " (SELECT sum(balance) FROM accounts WHERE kind = 'gift_card') AS held,"
        " (SELECT coalesce(sum(amount), 0) FROM transactions WHERE source = 'expiry') AS voided,"
        " (SELECT coalesce(sum(a.balance), 0) FROM accounts a JOIN gift_cards g ON g.id = a.card_id"
        " WHERE g.status IN ('issued', 'cancelled')) AS lost",
    )  # fmt: skip
    stands = books(ledger)
    assert (int(found.lost), stands["1020"]) == (0, -PRICE * REQUESTS)
    assert stands.get("2100", 0) == int(found.held)
    assert stands.get("2900", 0) == PRICE * (REQUESTS - found.sold)
    assert int(found.held) + int(found.voided) == PRICE * found.sold
