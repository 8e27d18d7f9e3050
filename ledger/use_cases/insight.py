"""Balances of the past, and why a balance is what it is (DESIGN 6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ledger.domain import card_events
from ledger.domain.accounts import AccountBalance, AccountChoice
from ledger.domain.card_events import CardEvent, CardExplanation, CardLine
from ledger.domain.explanations import Explanation, WalletAsOf
from ledger.errors import FieldInvalid
from ledger.money import Money, currency
from ledger.storage import account_past, card_files, cards, chart, explaining, history, non_money, standing, wallets
from ledger.storage.due_holds import Moment
from ledger.storage.rights import require_right
from ledger.use_cases.opening import calendar

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger

__all__ = [
    "AccountBalance", "AccountChoice", "CardEvent", "CardExplanation", "CardLine", "Explanation", "WalletAsOf",
    "account_named", "accounts_as_of", "accounts_as_recorded", "explain", "explain_card", "wallet_as_of",
    "wallet_as_recorded",
]  # fmt: skip

LOOK_BACK = timedelta(days=365)
"""Expiries within this time are lines of their own in an explanation."""


def wallet_as_of(ledger: Ledger, wallet_id: int, day: date) -> WalletAsOf:
    """A wallet at the end of a business day, by business time; now, while it lasts. Raises WalletNotFound."""
    return _wallet(ledger, wallet_id, day)


def wallet_as_recorded(ledger: Ledger, wallet_id: int, at: datetime) -> WalletAsOf:
    """A wallet as it stood in the ledger at a moment. Raises WalletNotFound, FieldInvalid for a naive moment."""
    return _wallet(ledger, wallet_id, _aware(at))


def explain(ledger: Ledger, wallet_id: int, then: date | datetime | None = None) -> Explanation:
    """The pockets, holds, expiries and debt that make a wallet's balance: now, at the end of a day, or as recorded.

    Raises WalletNotFound, FieldInvalid for a naive moment.
    """
    with ledger.reading() as connection:
        now = _moment(connection, ledger, then)
        found = explaining.explain(connection, wallet_id, then, now, _back(now.today))
    if isinstance(then, datetime):
        return replace(found, recorded=then)
    return replace(found, day=then)


def explain_card(ledger: Ledger, card_id: int) -> CardExplanation:
    """Every event of a gift card, with what was on it before and after. Raises CardNotFound."""
    with ledger.reading() as connection:
        found = cards.by_id(connection, card_id, non_money.today(connection, ledger))
        return card_events.explained(
            found, history.of_card(connection, card_id), card_files.entries(connection, card_id)
        )


def account_named(ledger: Ledger, name: str) -> AccountChoice:
    """The accounts a person names: a code, the accountant's own number, `1001.2` for a till's cash, `#57` for one.

    Raises FieldInvalid("account").
    """
    with ledger.reading() as connection:
        return chart.named(connection, name)


def accounts_as_of(ledger: Ledger, which: AccountChoice, day: date) -> tuple[AccountBalance, ...]:
    """Accounts at the end of a business day, by business time: by currency and code. Raises NotAllowed."""
    with ledger.reading() as connection:
        require_right(connection, ledger.who, "report.read")
        return _named(connection, account_past.on_day(connection, which, day))


def accounts_as_recorded(ledger: Ledger, which: AccountChoice, at: datetime) -> tuple[AccountBalance, ...]:
    """Accounts as the ledger had them at a moment. Raises NotAllowed, FieldInvalid for a naive moment."""
    with ledger.reading() as connection:
        require_right(connection, ledger.who, "report.read")
        return _named(connection, account_past.recorded(connection, which, _aware(at)))


def _named(connection: Connection, found: account_past.Balances) -> tuple[AccountBalance, ...]:
    known = chart.lines(connection)
    made = []
    for (unit, code), minor in sorted(found.items(), key=lambda one: (one[0][0] == "PTS", one[0])):
        natural = -minor if known[code].side.debit_by_nature else minor
        made.append(AccountBalance(known[code], Money(natural, currency(unit))))
    return tuple(made)


def _wallet(ledger: Ledger, wallet_id: int, then: date | datetime) -> WalletAsOf:
    with ledger.reading() as connection:
        unit = currency(wallets.one(connection, wallet_id).currency)
        found = standing.standing_of(connection, wallet_id, then).settled(_moment(connection, ledger, then))
    figures = (Money(minor, unit) for minor in (found.available, found.on_hold, found.debt))
    if isinstance(then, datetime):
        return WalletAsOf(wallet_id, None, then, *figures)
    return WalletAsOf(wallet_id, then, None, *figures)


def _moment(connection: Connection, ledger: Ledger, then: date | datetime | None) -> Moment:
    """The instant and the shop's day that decide what is past due as of `then`: a day's last instant, never to come."""
    now, days = non_money.moment(connection, ledger), calendar(ledger)
    if then is None:
        return now
    if isinstance(then, datetime):
        at = _aware(then)
    else:
        at = days.end_of(then) - timedelta.resolution if then < days.business_date(now.at) else now.at
    return Moment(at, days.local(at).date())


def _aware(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise FieldInvalid("as_of", at.isoformat())
    return at


def _back(today: date) -> date:
    return today - LOOK_BACK if today - date.min > LOOK_BACK else date.min
