"""Many tills at once on one ledger: nothing is lost, nothing is posted twice, nobody sees a database's error."""

from __future__ import annotations

import os
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.card_verbs import NewCard
from ledger.domain.verbs import (
    Capture,
    Credit,
    Debit,
    Hold,
    IssueCards,
    Operation,
    RedeemCard,
    Reverse,
    SellCard,
    Transfer,
)
from tests.support import doors
from tests.support.tills import Opening, Outcome, Task, Tills

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
MORE = 10 if LONG else 1
MOST = 8


pytestmark = pytest.mark.usefixtures("sound")


def credit(wallet: int, amount: int, key: str = "") -> Operation:
    return doors.operation("credit", Credit(wallet, amount, "SAR", "top_up", "cash"), key=key)


def debit(wallet: int, amount: int) -> Operation:
    return doors.operation("debit", Debit(wallet, amount, "SAR", "purchase"))


def flat(results: list[list[Outcome]]) -> list[Outcome]:
    return [outcome for till in results for outcome in till]


def refusals(results: list[list[Outcome]]) -> Counter[str]:
    return Counter(outcome.refused for outcome in flat(results) if outcome.refused)


def available(ledger: Ledger, wallet: int) -> int:
    found: int = doors.run_sql(ledger, "SELECT available FROM wallets WHERE id = :w", w=wallet)[0].available
    return found


def sold_card(ledger: Ledger, value: int, code_hash: str = "h") -> int:
    issue = IssueCards((NewCard(code_hash, "0000"),), value, "SAR", "paid")
    (card,) = ledger.post(doors.operation("card_issue", issue)).cards
    ledger.post(doors.operation("card_sell", SellCard(card, "cash")))
    return card


@pytest.mark.parametrize("count", [4, MOST])
def test_one_wallet_pays_out_exactly_what_it_has(tills: Tills, ledger: Ledger, count: int) -> None:
    wallet, funds, tries = doors.add_wallet(ledger), 60 * MORE, 25 * MORE
    ledger.post(credit(wallet, funds))
    work = [[debit(wallet, 1) for _ in range(tries)] for _ in range(count)]
    results = tills.run(ledger, work)
    assert refusals(results) == {"InsufficientFunds": count * tries - funds}
    assert available(ledger, wallet) == 0


def test_no_update_is_lost(tills: Tills, ledger: Ledger) -> None:
    wallet, rounds = doors.add_wallet(ledger), 10 * MORE
    ledger.post(credit(wallet, 1_000))
    work: list[list[Task]] = [
        [task for _ in range(rounds) for task in (credit(wallet, 7 + till), debit(wallet, 5))] for till in range(4)
    ]
    results = tills.run(ledger, work)
    assert not refusals(results)
    assert available(ledger, wallet) == 1_000 + rounds * (7 + 8 + 9 + 10 - 4 * 5)
    counted = "SELECT max(seq) AS last, count(*) AS n FROM transactions WHERE wallet_id = :w"
    (row,) = doors.run_sql(ledger, counted, w=wallet)
    assert row.last == row.n == 1 + 2 * 4 * rounds


def test_one_key_posts_once_and_answers_everybody(tills: Tills, ledger: Ledger) -> None:
    wallet, keys = doors.add_wallet(ledger), [doors.new_key() for _ in range(12 * MORE)]
    results = tills.run(ledger, [[credit(wallet, 10, key) for key in keys] for _ in range(4)])
    assert not refusals(results)
    for same in zip(*results, strict=True):
        answers = [outcome.posted for outcome in same]
        assert sum(not answer.repeated for answer in answers) == 1
        assert len({(answer.operation, answer.transactions, answer.wallets) for answer in answers}) == 1
    assert available(ledger, wallet) == 10 * len(keys)


def test_every_posting_is_reversed_once(tills: Tills, ledger: Ledger) -> None:
    wallet, count = doors.add_wallet(ledger), 15 * MORE
    posted = [ledger.post(credit(wallet, 10)).transactions[0] for _ in range(count)]
    work = [[doors.operation("reverse", Reverse(transaction)) for transaction in posted] for _ in range(4)]
    results = tills.run(ledger, work)
    assert refusals(results) == {"AlreadyReversed": 3 * count}
    assert available(ledger, wallet) == 0


def test_a_card_is_never_overspent(tills: Tills, ledger: Ledger) -> None:
    wallets, card = [doors.add_wallet(ledger) for _ in range(4)], sold_card(ledger, 100 * MORE)
    tries = range(6 * MORE)
    work = [[doors.operation("card_redeem", RedeemCard(card, wallet, 7, "h")) for _ in tries] for wallet in wallets]
    results = tills.run(ledger, work)
    won = 100 * MORE // 7
    assert refusals(results) == {"CardTooSmall": 4 * 6 * MORE - won}
    assert sum(available(ledger, wallet) for wallet in wallets) == 7 * won


def test_one_till_wins_the_whole_card(tills: Tills, ledger: Ledger) -> None:
    wallets = [doors.add_wallet(ledger) for _ in range(4)]
    cards = [sold_card(ledger, 500, f"h{number}") for number in range(5 * MORE)]
    work = [[doors.operation("card_redeem", RedeemCard(card, wallet)) for card in cards] for wallet in wallets]
    results = tills.run(ledger, work)
    assert refusals(results) == {"CardNotUsable": 3 * len(cards)}
    assert sum(available(ledger, wallet) for wallet in wallets) == 500 * len(cards)


def test_opposite_transfers_never_deadlock(tills: Tills, ledger: Ledger) -> None:
    first, second = sorted(doors.add_wallet(ledger) for _ in range(2))
    for wallet in (first, second):
        ledger.post(credit(wallet, 1_000))

    def moves(giver: int, taker: int) -> list[Operation]:
        return [
            doors.operation("transfer", Transfer(giver, taker, 3, "SAR"), Debit(taker, 1, "SAR", "purchase"))
            for _ in range(10 * MORE)
        ]

    both = ((first, second), (second, first))
    results = tills.run(ledger, [moves(*way) for way in both * 2])
    assert not refusals(results)
    assert available(ledger, first) + available(ledger, second) == 2_000 - 4 * 10 * MORE


def test_a_hold_is_captured_once(tills: Tills, ledger: Ledger) -> None:
    wallet, count = doors.add_wallet(ledger), 6 * MORE
    ledger.post(credit(wallet, 100 * count))
    for _ in range(count):
        ledger.post(doors.operation("hold", Hold(wallet, 100, "SAR", datetime.now(UTC) + timedelta(days=1))))
    holds = [row.id for row in doors.run_sql(ledger, "SELECT id FROM holds ORDER BY id")]
    work = [[doors.operation("capture", Capture(hold, 60)) for hold in holds] for _ in range(4)]
    results = tills.run(ledger, work)
    assert refusals(results) == {"HoldEnded": 3 * count}
    assert available(ledger, wallet) == 40 * count


def test_a_wallet_opens_once(tills: Tills, ledger: Ledger) -> None:
    customers = [doors.add_customer(ledger) for _ in range(10 * MORE)]
    work = [[Opening(customer, "KWD") for customer in customers] for _ in range(4)]
    results = tills.run(ledger, work)
    for same in zip(*results, strict=True):
        assert len({outcome.answer for outcome in same}) == 1
    ((accounts,),) = doors.run_sql(
        ledger, "SELECT count(*) FROM accounts a JOIN wallets w ON w.id = a.wallet_id WHERE w.currency = 'KWD'"
    )
    assert accounts == 3 * len(customers)
