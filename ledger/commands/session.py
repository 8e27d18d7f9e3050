"""One run of one command: which ledger, who asks, under which key."""

from __future__ import annotations

import os
import platform
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.errors import WalletNotFound
from ledger.money import Currency, Money, currency, parse_money
from ledger.use_cases import customers, opening, posting

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from datetime import datetime

    from ledger.clock import BusinessCalendar
    from ledger.domain.customers import Customer
    from ledger.domain.wallets import Wallet
    from ledger.progress import Progress
    from ledger.use_cases.opening import Ledger, Who

LEDGER_VARIABLE = "WALLET_DESK_LEDGER"


class Session:
    """What a command works with. The ledger is opened when first asked for; `close` lets it go."""

    def __init__(self, args: Namespace, progress: Progress) -> None:
        self.progress = progress
        self.state_dir: Path = opening.default_state_dir()
        self._args = args
        self._opened: Ledger | None = None

    @property
    def named_location(self) -> str:
        """The place named by option or environment; empty when neither names one."""
        return str(self._args.ledger or os.environ.get(LEDGER_VARIABLE, ""))

    @property
    def location(self) -> str:
        """The place of the ledger this command is about."""
        return self.named_location or str(self.state_dir / "ledger.db")

    @property
    def who(self) -> Who:
        """Who is at the machine."""
        usual = opening.Who()
        return opening.Who(self._args.staff or usual.login, platform.node(), self._args.till)

    @cached_property
    def key(self) -> str:
        """The idempotency key given, else a new one."""
        return str(self._args.key or posting.new_key())

    @property
    def key_was_given(self) -> bool:
        """Whether this may be a repetition."""
        return self._args.key is not None

    @property
    def ledger(self) -> Ledger:
        """The open ledger, opened when first asked for."""
        return self._opened or self.open()

    def open(self, *, upgrade: bool = False) -> Ledger:
        """Open the ledger. An older one is refused with LedgerTooOld unless it is to be upgraded."""
        return self.keep(opening.open_ledger(self.location, upgrade=upgrade, who=self.who, state_dir=self.state_dir))

    def keep(self, ledger: Ledger) -> Ledger:
        """Work with this ledger from now on, and close it at the end."""
        self.close()
        self._opened = ledger
        return ledger

    def close(self) -> None:
        """Let the ledger go."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    @property
    def calendar(self) -> BusinessCalendar | None:
        """The shop's calendar, once a ledger is open."""
        return None if self._opened is None else opening.calendar(self._opened)

    def shop_calendar(self) -> BusinessCalendar:
        """The shop's calendar; opens the ledger for it. Rows may be asked for only when they are printed."""
        return opening.calendar(self.ledger)

    def now(self) -> datetime:
        """The present instant, by the ledger's clock."""
        return self.ledger.clock.now()

    def local(self, instant: datetime) -> datetime:
        """An instant in the shop's zone."""
        return opening.calendar(self.ledger).local(instant)

    def currency(self, code: str | None) -> Currency:
        """The currency of this code; the ledger's own without one. Raises CurrencyUnknown."""
        return opening.default_currency(self.ledger) if code is None else currency(code)

    def money(self, words: Sequence[str]) -> Money:
        """The amount in these arguments. Raises what `parse_money` raises."""
        return parse_money(" ".join(words), opening.default_currency(self.ledger))

    def customer(self, text: str) -> Customer:
        """The customer named so. Raises CustomerNotFound, CustomerAmbiguous."""
        return customers.customer_by(self.ledger, text)

    def wallet(self, customer: Customer, code: str | None) -> Wallet:
        """The customer's wallet in this currency. Raises WalletNotFound, CurrencyUnknown."""
        unit = self.currency(code)
        for wallet in customers.customer_wallets(self.ledger, customer.id).wallets:
            if wallet.currency == unit:
                return wallet
        raise WalletNotFound(f"#{customer.id} {unit.code}")
