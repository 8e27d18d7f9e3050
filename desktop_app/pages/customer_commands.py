"""What the commands of a customer's page share: what they are about, their names, who may use them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject

from desktop_app.commands import Command
from ledger.domain.rights import RIGHTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext
    from ledger.domain.customers import Customer
    from ledger.domain.wallets import Wallet

PAGE = "customer"


class Shown(Protocol):
    """What the page shows."""

    @property
    def customer(self) -> Customer | None:
        """The customer shown."""

    @property
    def wallet(self) -> Wallet | None:
        """The wallet chosen."""

    @property
    def live(self) -> bool:
        """Whether the present is shown, and so can be changed."""


Front = TypeVar("Front", bound=Shown)


class CustomerCommands(QObject, Generic[Front]):
    """Some commands of the page, by name."""

    def __init__(self, context: AppContext, window: QWidget, front: Front) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._front = front
        self.by_id = {command.id: command for command in self._make()}

    def __getitem__(self, name: str) -> Command:
        return self.by_id[f"{PAGE}.{name}"]

    def _make(self) -> list[Command]:
        raise NotImplementedError

    @staticmethod
    def _command(
        name: str, title: Callable[[], str], run: Callable[[], None], keys: str, icon: str, enabled: Callable[[], bool]
    ) -> Command:  # fmt: skip
        return Command(f"{PAGE}.{name}", title, run, keys, enabled, PAGE, icon)

    def _may(self, right: str) -> bool:
        return self._front.live and self._context.info.staff.role in RIGHTS[right]
