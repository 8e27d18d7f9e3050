"""Longer dates at the same instant as other longer dates, and as expiry: real processes around a shop's midnight."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.return_verbs import ExtendPocket
from ledger.domain.verbs import Credit, Sweep
from tests.support import doors
from tests.support.tills import At, Task, Tills

if TYPE_CHECKING:
    from ledger.domain.verbs import Operation
    from ledger.storage.ledger import Ledger

LAST_DAY, LATER = date(2026, 1, 6), date(2026, 2, 1)
MIDNIGHT = datetime(2026, 1, 6, 21, 0, tzinfo=UTC)
"""When LAST_DAY is over in the shop's zone."""
JUST_BEFORE = MIDNIGHT - timedelta(microseconds=1)
WALLETS = 12


pytestmark = pytest.mark.usefixtures("sound")


@pytest.fixture
def wallets(ledger: Ledger) -> list[int]:
    """Wallets with 10.00 each that expires at MIDNIGHT."""
    made = [doors.add_wallet(ledger) for _ in range(WALLETS)]
    for wallet in made:
        ledger.post(doors.operation("credit", Credit(wallet, 1_000, "SAR", "cashback", expires=LAST_DAY)))
    return made


def extend(wallet: int) -> Operation:
    return doors.operation("expiry_extend", ExtendPocket(wallet, "SAR", "given", LAST_DAY, LATER))


def test_value_is_extended_or_expired_but_never_both(tills: Tills, ledger: Ledger, wallets: list[int]) -> None:
    before = [At(JUST_BEFORE, extend(wallet)) for wallet in wallets]
    after = [At(MIDNIGHT, doors.operation("sweep", Sweep(wallet))) for wallet in reversed(wallets)]
    results = tills.run(ledger, [before, after])
    late = [wallet for wallet, outcome in zip(wallets, results[0], strict=True) if outcome.refused]
    assert {outcome.refused for outcome in results[0]} <= {"", "PocketEmpty"}
    assert not any(outcome.refused for outcome in results[1])
    sql = "SELECT wallet_id, balance, expires FROM accounts WHERE kind = 'pocket' AND balance > 0"
    held = {row.wallet_id: (row.balance, str(row.expires)) for row in doors.run_sql(ledger, sql)}
    assert held == {wallet: (1_000, LATER.isoformat()) for wallet in wallets if wallet not in late}
    (expired,) = doors.run_sql(
        ledger, "SELECT count(*) AS n, sum(amount) AS s FROM transactions WHERE source = 'expiry'"
    )
    assert (expired.n, expired.s or 0) == (len(late), 1_000 * len(late))


def test_four_managers_extend_a_pocket_once(tills: Tills, ledger: Ledger, wallets: list[int]) -> None:
    work = [[At(JUST_BEFORE, extend(wallet)) for wallet in wallets] for _ in range(4)]
    outcomes = [outcome for till in tills.run(ledger, work) for outcome in till]
    assert sorted(outcome.refused for outcome in outcomes) == [""] * WALLETS + ["PocketEmpty"] * 3 * WALLETS
    sql = "SELECT sum(balance) AS held FROM accounts WHERE kind = 'pocket' AND expires = '2026-02-01'"
    assert doors.run_sql(ledger, sql)[0].held == 1_000 * WALLETS


def test_many_pockets_at_once_never_deadlock(tills: Tills, ledger: Ledger, wallets: list[int]) -> None:
    """Bulk extensions that name the same wallets in opposite orders, while others sweep them."""
    verbs = [ExtendPocket(wallet, "SAR", "given", LAST_DAY, LATER) for wallet in wallets]
    forth = doors.operation("expiry_extend", *verbs)
    back = doors.operation("expiry_extend", *reversed(verbs))
    sweeps: list[Task] = [At(JUST_BEFORE, doors.operation("sweep", Sweep(wallet))) for wallet in wallets]
    others: list[Task] = [At(JUST_BEFORE, doors.operation("sweep", Sweep(wallet))) for wallet in reversed(wallets)]
    work: list[list[Task]] = [[At(JUST_BEFORE, forth)], [At(JUST_BEFORE, back)], sweeps, others]
    results = tills.run(ledger, work)
    assert sorted(outcome.refused for till in results[:2] for outcome in till) == ["", "PocketEmpty"]
    assert not any(outcome.refused for till in results[2:] for outcome in till)
