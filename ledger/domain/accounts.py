"""Accounts as reports name them: a control account by its code, one till's cash, or one sub-account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ledger.domain.chart import ChartLine
    from ledger.money import Currency, Money


@dataclass(frozen=True, slots=True)
class AccountChoice:
    """Which accounts are meant; empty means all. `till` narrows cash to one till, `account` is one by its number."""

    codes: tuple[str, ...] = ()
    currency: str = ""
    till: int | None = None
    account: int | None = None


@dataclass(frozen=True, slots=True)
class AccountBalance:
    """What an account of the chart stood at in one currency: above zero on its natural side."""

    line: ChartLine
    balance: Money

    @property
    def currency(self) -> Currency:
        """The balance's currency."""
        return self.balance.currency

    @property
    def debit(self) -> Money:
        """The balance if it is a debit, else nothing."""
        return self._on_side(debit=True)

    @property
    def credit(self) -> Money:
        """The balance if it is a credit, else nothing."""
        return self._on_side(debit=False)

    def _on_side(self, *, debit: bool) -> Money:
        signed = self.balance if self.line.side.debit_by_nature == debit else -self.balance
        return signed if signed.minor > 0 else signed - signed
