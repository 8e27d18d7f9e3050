"""Holds, transfers, paying out, writing off and repairing, for the customer in front: by buttons, keys and palette."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop_app.dialogs.claw_back import ClawBackDialog, PromiseDialog
from desktop_app.dialogs.hold_end import CaptureHoldDialog, ReleaseHoldDialog
from desktop_app.dialogs.hold_place import PlaceHoldDialog
from desktop_app.dialogs.pay_out import WithdrawDialog, WriteOffDialog
from desktop_app.dialogs.posting import Subject
from desktop_app.dialogs.transfer import TransferDialog
from desktop_app.dialogs.wallet_repair import RepairDialog
from desktop_app.pages.customer_commands import CustomerCommands, Shown
from ledger.domain.customers import CustomerStatus
from ledger.domain.words import WalletStatus
from ledger.money import POINTS

if TYPE_CHECKING:
    from desktop_app.commands import Command
    from ledger.domain.wallets import Hold


class InFront(Shown, Protocol):
    """The customer, wallet and hold that movements are about."""

    @property
    def hold(self) -> Hold | None:
        """The active hold in hand, if one."""


class CustomerMovements(CustomerCommands[InFront]):
    """Opens the forms; each is offered only where it can succeed."""

    @property
    def of_holds(self) -> list[Command]:
        """Placing, capturing, releasing: what stands above the holds."""
        return [self[name] for name in ("hold", "capture", "release")]

    def _make(self) -> list[Command]:
        return [
            self._command("hold", lambda: self.tr("Place a hold…"), self.place, "Ctrl+H", "pause", self._can_hold),
            self._command("capture", lambda: self.tr("Capture…"), self.capture, "Ctrl+Shift+C", "check",
                          lambda: self._may("wallet.hold") and self._active and self._front.hold is not None),
            self._command("release", lambda: self.tr("Release…"), self.release, "Ctrl+Shift+R", "undo",
                          lambda: self._may("wallet.hold") and self._stands and self._front.hold is not None),
            self._command("transfer", lambda: self.tr("Transfer to another customer…"), self.transfer, "Ctrl+M",
                          "transactions", lambda: self._may("wallet.transfer") and self._active),
            self._command("withdraw", lambda: self.tr("Pay money out…"), self.withdraw, "Ctrl+Shift+P", "download",
                          lambda: self._may("wallet.withdraw") and self._active and self._is_money),
            self._command("write_off", lambda: self.tr("Write off debt…"), self.write_off, "", "minus",
                          lambda: self._may("wallet.write_off") and self.owes),
            self._command("claw_back", lambda: self.tr("Take cashback or points back…"), self.claw_back, "", "minus",
                          lambda: self._may("wallet.sale") and self._stands),
            self._command("promise", lambda: self.tr("Promise a credit…"), self.promise, "", "clock",
                          lambda: self._may("wallet.sale") and self._stands),
            self._command("repair", lambda: self.tr("Repair the wallet…"), self.repair, "", "adjust",
                          lambda: self._may("wallet.repair") and self.stopped),
        ]  # fmt: skip

    # -- whether ----------------------------------------------------------------------------------------------

    def _can_hold(self) -> bool:
        return self._may("wallet.hold") and self._active

    @property
    def _stands(self) -> bool:
        customer, wallet = self._front.customer, self._front.wallet
        known = customer is not None and customer.status in {CustomerStatus.ACTIVE, CustomerStatus.BLOCKED}
        return known and wallet is not None and not wallet.suspended and wallet.status is not WalletStatus.CLOSED

    @property
    def _active(self) -> bool:
        wallet = self._front.wallet
        return self._stands and wallet is not None and wallet.status is WalletStatus.ACTIVE

    @property
    def _is_money(self) -> bool:
        return self._front.wallet is not None and self._front.wallet.currency != POINTS

    @property
    def owes(self) -> bool:
        """Whether the chosen wallet has debt."""
        return self._stands and self._front.wallet is not None and bool(self._front.wallet.debt)

    @property
    def stopped(self) -> bool:
        """Whether the chosen wallet takes no postings until a repair."""
        return self._front.wallet is not None and self._front.wallet.suspended

    # -- what -------------------------------------------------------------------------------------------------

    @property
    def _subject(self) -> Subject | None:
        customer, wallet = self._front.customer, self._front.wallet
        return Subject(customer.id, customer.name, wallet.currency) if customer and wallet else None

    def place(self) -> None:
        """Set money aside."""
        if (subject := self._subject) is not None:
            PlaceHoldDialog(self._context, self._window, subject).open()

    def capture(self) -> None:
        """Take the hold in hand, all or part."""
        subject, hold = self._subject, self._front.hold
        if subject is not None and hold is not None:
            CaptureHoldDialog(self._context, self._window, subject, hold).open()

    def release(self) -> None:
        """Give the hold in hand back, all or part."""
        subject, hold = self._subject, self._front.hold
        if subject is not None and hold is not None:
            ReleaseHoldDialog(self._context, self._window, subject, hold).open()

    def transfer(self) -> None:
        """Move value to another customer."""
        if (subject := self._subject) is not None:
            TransferDialog(self._context, self._window, subject).open()

    def withdraw(self) -> None:
        """Pay the customer's own money out."""
        if (subject := self._subject) is not None:
            WithdrawDialog(self._context, self._window, subject).open()

    def write_off(self) -> None:
        """Give up the debt."""
        subject, wallet = self._subject, self._front.wallet
        if subject is not None and wallet is not None:
            WriteOffDialog(self._context, self._window, subject, wallet.debt).open()

    def claw_back(self) -> None:
        """Take back cashback or points."""
        if (subject := self._subject) is not None:
            ClawBackDialog(self._context, self._window, subject).open()

    def promise(self) -> None:
        """A credit that waits."""
        if (subject := self._subject) is not None:
            PromiseDialog(self._context, self._window, subject).open()

    def repair(self) -> None:
        """Set a stopped wallet's figures right."""
        customer, wallet = self._front.customer, self._front.wallet
        if customer is not None and wallet is not None:
            RepairDialog(self._context, self._window, wallet, customer.name).open()
