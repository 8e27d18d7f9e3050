"""Balances owed to customers by the days since their wallet or card last moved, and the accounts they make up."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, text

from ledger.domain.accounts import AccountChoice
from ledger.domain.liability import AGES, CONTROLS, Control, LiabilityLine, Owed
from ledger.money import Money, currency
from ledger.storage import account_past, chart
from ledger.storage.types import Utc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

_AGE = " ".join(f"WHEN last >= :edge_{at} THEN {at}" for at in range(len(AGES) - 1))

_LYING = f"""
SELECT currency, owed, age, sum(amount) AS amount, count(*) AS n FROM (
    SELECT currency, owed, amount, CASE {_AGE} ELSE {len(AGES) - 1} END AS age FROM ({{balances}}) lying) aged
GROUP BY currency, owed, age
"""  # noqa: S608 - fixed text

_WALLETS = """
SELECT a.currency, CASE a.kind WHEN 'hold' THEN 'holds' ELSE a.origin END AS owed, sum(a.balance) AS amount,
    coalesce((SELECT t.posted_at FROM transactions t WHERE t.wallet_id = a.wallet_id AND t.seq IS NOT NULL
        AND t.reason_code <> 'expiry_extended' ORDER BY t.seq DESC LIMIT 1), :never) AS last
FROM accounts a WHERE a.kind IN ('pocket', 'hold') AND a.balance > 0
GROUP BY a.currency, a.wallet_id, CASE a.kind WHEN 'hold' THEN 'holds' ELSE a.origin END
"""

_CARDS = """
SELECT a.currency, 'cards' AS owed, a.balance AS amount,
    coalesce((SELECT t.posted_at FROM transactions t WHERE t.card_id = a.card_id AND t.posted_at IS NOT NULL
        ORDER BY t.id DESC LIMIT 1), :never) AS last
FROM accounts a WHERE a.kind = 'gift_card' AND a.balance > 0
"""


def lines(connection: Connection, edges: Sequence[datetime]) -> tuple[LiabilityLine, ...]:
    """What is owed, by currency and kind. `edges`: when each age but the last begins, the newest first.

    A longer date is no movement: value that nobody touched stays as old as it is.
    """
    names = [f"edge_{at}" for at in range(len(edges))]
    asked = dict(zip(names, edges, strict=True)) | {"never": datetime.min.replace(year=1970, tzinfo=edges[0].tzinfo)}
    ages: dict[tuple[str, Owed], list[int]] = defaultdict(lambda: [0] * len(AGES))
    counts: dict[tuple[str, Owed], int] = defaultdict(int)
    for balances in (_WALLETS, _CARDS):
        query = text(_LYING.format(balances=balances)).bindparams(*(bindparam(name, type_=Utc) for name in asked))
        for row in connection.execute(query, asked):
            key = (row.currency, Owed(row.owed))
            ages[key][row.age] += int(row.amount)
            counts[key] += int(row.n)
    order = sorted(ages, key=lambda key: (key[0] == "PTS", key[0], list(Owed).index(key[1])))
    return tuple(
        LiabilityLine(unit := currency(code), owed, tuple(Money(one, unit) for one in ages[code, owed]),
                      counts[code, owed])
        for code, owed in order
    )  # fmt: skip


def controls(connection: Connection, told: Sequence[LiabilityLine]) -> tuple[Control, ...]:
    """The accounts these balances make up, as their postings made them."""
    posted = account_past.on_day(connection, AccountChoice(tuple(CONTROLS)), date.max)
    names = chart.lines(connection)
    sums: dict[tuple[str, str], int] = defaultdict(int)
    for line in told:
        code = next(code for code, owed in CONTROLS.items() if line.owed in owed)
        sums[line.currency.code, code] += line.total.minor
    return tuple(
        Control(code, names[code].name, Money(posted.get((unit, code), 0), currency(unit)),
                Money(sums[unit, code], currency(unit)))
        for unit, code in sorted({*posted, *sums}, key=lambda key: (key[0] == "PTS", key))
    )  # fmt: skip
