"""What pays an order, as a till asks for it: wallet, points, gift cards, then tenders for the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.dialogs.gift_card_summary import why_unusable
from desktop_app.dialogs.paying_cards import CardList, ScannedCard, leaves_rest
from desktop_app.tasks import LatestRead
from desktop_app.widgets.boxes import number_box
from desktop_app.widgets.code_field import CodeField
from desktop_app.widgets.money_field import MoneyField
from desktop_app.widgets.tender_editor import TenderEditor
from ledger.domain.sale_sums import PointsTerms, Sums, Wanted, covered
from ledger.domain.words import Tender
from ledger.errors import (
    CardLastUse,
    CardNotFound,
    CardNotUsable,
    CardTooSmall,
    CardUsedUp,
    CodeMistyped,
    CurrencyMismatch,
    InsufficientFunds,
    OrderNotCovered,
    OrderOverpaid,
    ProviderNotSet,
    Refusal,
    TenderedTooSmall,
    TooManyGuesses,
)
from ledger.money import POINTS, Currency, Money
from ledger.use_cases.customers import customer_wallets
from ledger.use_cases.gift_cards import look_up_card
from ledger.use_cases.points import points_settings
from ledger.use_cases.provider import provider_standing
from ledger.use_cases.sale_requests import CardPart, ProviderPart, TenderPart

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.gift_cards import GiftCard
    from ledger.domain.wallets import CustomerWallets, Wallet
    from ledger.use_cases.points import PointsSettings

MOST_POINTS = 999_999_999


@dataclass(frozen=True, slots=True)
class Parts:
    """What pays, as a request takes it."""

    wallet: Money | None
    points: int
    cards: tuple[CardPart, ...]
    tenders: tuple[TenderPart, ...]
    provider: ProviderPart | None


class Paying(QObject):
    """The fields that pay and what they come to. The form around lays the widgets out and says what is to be paid."""

    changed = Signal()
    refused = Signal(object)
    """A gift card that cannot be used, or reading that failed: a `Failure`."""
    wallets_read = Signal()

    def __init__(self, context: AppContext, unit: Currency, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.unit = unit
        self.total = Money(0, unit)
        self.already = Money(0, unit)
        self.held: Money | None = None
        self.terms = PointsTerms(Money(0, unit), 0)
        self.found: CustomerWallets | None = None
        self.scanned: list[ScannedCard] = []
        self.wallet = MoneyField(unit, context.formats)
        self.points = number_box(0, MOST_POINTS)
        self.points.setSpecialValueText("–")
        self.points.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.code = CodeField()
        self.code.learn_forms(context)
        self.cards = CardList(context)
        self.tenders = TenderEditor(context, unit)
        self._wallets = LatestRead(context.tasks, parent, 50)
        self._connect()
        self._provider: str | None = None
        ledger = context.ledger
        context.tasks.read(
            lambda _: (points_settings(ledger), provider_standing(ledger).provider),
            self._take_terms, self.refused.emit, parent,
        )  # fmt: skip

    def _connect(self) -> None:
        self.wallet.textChanged.connect(self.refresh)
        self.points.valueChanged.connect(self.refresh)
        self.tenders.changed.connect(self.changed)
        self.code.completed.connect(self._read_card)
        self.code.unfit.connect(lambda: self.refused.emit(CodeMistyped()))
        self.cards.removed.connect(self._drop_card)
        self.cards.rest_asked.connect(self._take_rest)

    # -- who pays ---------------------------------------------------------------------------------------------

    def show_customer(self, customer_id: int | None) -> None:
        """Read what this customer has; None: nobody known, so neither wallet nor points."""
        self.found = None
        self.cards.somebody_known = customer_id is not None
        for part in (self.wallet, self.points):
            part.setEnabled(customer_id is not None)
        if customer_id is None:
            self._wallets.forget()
            self.wallet.clear()
            self.points.setValue(0)
            self._read_wallets(None)
            return
        ledger = self._context.ledger
        self._wallets.ask(lambda _: customer_wallets(ledger, customer_id), self._read_wallets, self.refused.emit)

    def _read_wallets(self, found: CustomerWallets | None) -> None:
        self.found = found
        self.wallets_read.emit()
        self.refresh()

    def of(self, unit: Currency) -> Wallet | None:
        """The customer's wallet in `unit`."""
        wallets = self.found.wallets if self.found is not None else ()
        return next((one for one in wallets if one.currency == unit), None)

    def available(self) -> Money:
        """What the wallet can give, with what is held for this sale."""
        wallet = self.of(self.unit)
        return self.held or (wallet.available if wallet is not None else Money(0, self.unit))

    def _take_terms(self, found: tuple[PointsSettings, str]) -> None:
        settings, self._provider = found
        self.terms = PointsTerms(settings.worth, settings.share)
        self.refresh()

    # -- what pays --------------------------------------------------------------------------------------------

    def show_bill(self, total: Money, already: Money | None = None) -> None:
        """What is to be paid in all, and what of it was given before."""
        self.total, self.already = total, already or Money(0, self.unit)
        self.refresh()

    def use_wallet(self) -> None:
        """Take from the wallet all it has, up to what is due."""
        rest = self._sums(self._wanted_points(), Money(0, self.unit)).due
        amount = min(self.available(), max(rest, Money(0, self.unit)))
        if amount.minor > 0:
            self.wallet.set_money(amount)
        self.wallet.setFocus()
        self.wallet.selectAll()

    def use_points(self) -> None:
        """Use as many points as may pay."""
        has = self.of(POINTS)
        due = self._sums(0, self._wanted_wallet()).due
        self.points.setValue(self.terms.most(self.total, due, has.available.minor if has is not None else 0))
        self.points.setFocus()
        self.points.selectAll()

    def add_tender(self, tender: Tender) -> None:
        """Pay the rest with this. An online payment needs a provider."""
        if tender is Tender.PROVIDER and self._provider == "":
            self.refused.emit(ProviderNotSet("no_provider"))
        else:
            self.tenders.add(tender)

    def sums(self) -> Sums:
        """How the bill is covered; what cannot be read counts as nothing."""
        return self._sums(self._wanted_points(), self._wanted_wallet())

    def left(self) -> Money:
        """What is due and nothing covers."""
        return self.tenders.left()

    def refresh(self) -> None:
        """Work everything out again."""
        sums = self.sums()
        self.cards.show_cards(self.scanned, sums.cards)
        before: QWidget = self.code
        for tick in self.cards.rests.values():
            QWidget.setTabOrder(before, tick)
            before = tick
        self.tenders.show_due(sums.due)
        self.changed.emit()

    def parts(self) -> Parts:
        """What pays. Raises the refusal of the first field that is wrong."""
        wallet = self.typed_wallet()
        sums = self._sums(self._wanted_points(), wallet or Money(0, self.unit))
        given = zip(self.scanned, sums.cards, strict=True)
        cards = tuple(self._card_part(one, amount) for one, amount in given if amount)
        if self.code.text().strip():
            raise CodeMistyped
        tenders, provider = self.tenders.parts()
        if provider is not None:
            if not self._provider:
                raise ProviderNotSet("no_provider")
            provider = replace(provider, provider=self._provider)
        return Parts(wallet, self.points.value(), cards, tenders, provider)

    def _card_part(self, one: ScannedCard, amount: Money) -> CardPart:
        rest = leaves_rest(one.card, amount)
        if rest and not (one.rest_to_wallet and self.cards.somebody_known):
            raise CardLastUse(one.card.id, one.card.remaining, amount)
        return CardPart(code=one.code, amount=amount, rest_to_wallet=rest)

    def typed_wallet(self) -> Money | None:
        """What is to come from the wallet, None for nothing. Raises InsufficientFunds and the refusals of an amount."""
        if not self.wallet.isEnabled() or not self.wallet.text().strip():
            return None
        amount = self.wallet.signed_money()
        if amount.minor < 0:
            return self.wallet.money()
        if amount > self.available():
            known = self.of(self.unit)
            raise InsufficientFunds(known.id if known is not None else 0, self.available(), amount)
        return amount or None

    def _wanted_wallet(self) -> Money:
        try:
            return max(self.wallet.signed_money(), Money(0, self.unit))
        except Refusal:
            return Money(0, self.unit)

    def _wanted_points(self) -> int:
        return self.points.value()

    def _sums(self, points: int, wallet: Money) -> Sums:
        worth = self.terms.pays(points) if self.terms.worth.currency == self.unit else Money(0, self.unit)
        cards = tuple((one.card.remaining, None) for one in self.scanned)
        return covered(Wanted(self.total - self.already, worth, wallet, cards))

    # -- gift cards -------------------------------------------------------------------------------------------

    def _read_card(self, code: str) -> None:
        if any(one.code == code for one in self.scanned):
            self.code.clear()
            return
        ledger = self._context.ledger
        self._context.tasks.read(
            lambda _: look_up_card(ledger, code), partial(self._take_card, code), self._card_refused, self.parent()
        )

    def _take_card(self, code: str, found: GiftCard) -> None:
        wrong = why_unusable(found, self._context.info.today)
        if wrong is None and found.remaining.currency != self.unit:
            wrong = CurrencyMismatch(self.unit.code, found.remaining.currency.code)
        if wrong is not None:
            self.refused.emit(wrong)
            return
        self.scanned.append(ScannedCard(code, found))
        self.code.clear()
        self.refresh()

    def take_card(self, code: str) -> None:
        """A gift card was scanned somewhere else in the form."""
        self._read_card(code)

    def _card_refused(self, failure: Failure) -> None:
        self.refused.emit(failure)

    def _take_rest(self, one: ScannedCard, taken: bool) -> None:
        one.rest_to_wallet = taken
        self.changed.emit()

    def _drop_card(self, one: ScannedCard) -> None:
        self.scanned.remove(one)
        self.refresh()


_BESIDE = {
    InsufficientFunds: "wallet",
    CardLastUse: "code",
    CardNotFound: "code",
    CardNotUsable: "code",
    CardTooSmall: "code",
    CardUsedUp: "code",
    CodeMistyped: "code",
    TooManyGuesses: "code",
    OrderNotCovered: "tenders",
    OrderOverpaid: "tenders",
    ProviderNotSet: "tenders",
    TenderedTooSmall: "tenders",
}
_OF_TENDERS = frozenset({"amount", "tender", "tenders"})
_OF_LINES = frozenset({"quantity", "discount", "price", "lines"})


def field_beside(refusal: Refusal) -> str:
    """The field of a till's form that a refusal stands beside, where its own name says something else; "" if none."""
    if isinstance(refusal, InsufficientFunds) and refusal.available.currency == POINTS:
        return "points"
    if type(refusal) in _BESIDE:
        return _BESIDE[type(refusal)]
    named = {refusal.field, str(getattr(refusal, "what", ""))}
    if named & _OF_LINES:
        return "lines"
    return "tenders" if named & _OF_TENDERS else ""
