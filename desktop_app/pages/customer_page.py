"""One customer: what they have, what happened, what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from desktop_app.commands import Command
from desktop_app.pages.customer_actions import CustomerActions, money_wallet
from desktop_app.pages.customer_cards import CustomerCardsTab
from desktop_app.pages.customer_exact import ExactCustomer, is_gift_card
from desktop_app.pages.customer_figures import CustomerFigures, WalletSwitch
from desktop_app.pages.customer_header import CustomerHeader
from desktop_app.pages.customer_history import HistoryTab
from desktop_app.pages.customer_holds import HoldsTab
from desktop_app.pages.customer_movements import CustomerMovements
from desktop_app.pages.customer_obstacles import Obstacles
from desktop_app.pages.customer_past import PastView
from desktop_app.pages.customer_points import CustomerPointsTab
from desktop_app.pages.customer_sales import CustomerSales
from desktop_app.pages.customer_tabs import DetailsTab, PocketsTab, extend_command
from desktop_app.pages.customer_why import Why
from desktop_app.pages.page import Page
from desktop_app.tasks import LatestRead
from desktop_app.widgets.labels import Banner
from desktop_app.widgets.later import Later, Tabs
from ledger.domain.customers import Customer
from ledger.errors import CustomerNotFound
from ledger.use_cases.customers import customer_wallets, get_customer

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.changes import Changes
    from ledger.domain.transactions import TransactionRow
    from ledger.domain.wallets import CustomerWallets, Hold, Wallet
    from ledger.money import Currency
    from ledger.use_cases.opening import Ledger

_TALL_ENOUGH_FOR_STRIP = 640
Shown = tuple[Customer, "CustomerWallets"]
OfWallet = TypeVar("OfWallet", PocketsTab, HoldsTab)
OfCustomer = TypeVar("OfCustomer", CustomerPointsTab, CustomerCardsTab)


class CustomerPage(Page):
    """Header, balances, tabs. Shown with `customer_id`; it follows every change of that customer."""

    id = "customer"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._customer_id: int | None = None
        self._found: Shown | None = None
        self._unit: Currency | None = None
        self._shown_wallet: int | None = None
        self._reading = LatestRead(context.tasks, self)
        self.actions_here = CustomerActions(context, self, self)
        self.movements = CustomerMovements(context, self, self)
        self.sales = CustomerSales(context, self, self)
        self.exact = ExactCustomer(context, self)
        self.banner = Banner()
        self.obstacles = Obstacles(context, self, self.banner, self.movements)
        self.switch = WalletSwitch(context)
        self.figures = CustomerFigures(context)
        self.past = PastView(context)
        offered = {**self.actions_here.by_id, **self.movements.by_id, **self.sales.by_id}
        self.head = CustomerHeader(self, self.actions_here, offered, self.past.enter)
        self.history = HistoryTab(context)
        self._pockets = Later(self._make_pockets)
        self._holds = Later(self._make_holds)
        self._points = Later(self._make_points)
        self._cards = Later(self._make_cards)
        self._details = Later(self._make_details)
        self.tabs = Tabs()
        self.why = Why(context, self, self.tabs, (self.history, self._pockets, self._holds))
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for tab in (self.history, self._pockets, self._holds, self._points, self._cards, self._details):
            self.tabs.addTab(tab, "")
        self.column.setSpacing(12)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.switch)
        self.column.addWidget(self.figures)
        self.column.addWidget(self.past)
        self.column.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.switch.chosen.connect(self._choose)
        self.history.reverse_asked.connect(self.actions_here.reverse)
        self.history.offer([self.actions_here["reverse"]])
        self.history.table.selection_changed.connect(self._enable)
        self.figures.why_asked.connect(self._explain)
        self.figures.pockets_asked.connect(self.why.show_pockets)
        self.past.moved.connect(self._move_in_time)
        self.past.why_asked.connect(self._explain)
        self.exact.found.connect(lambda found: self.context.navigate("customer", customer_id=found))
        self.exact.nobody.connect(lambda text: self.context.refused(CustomerNotFound(text)))
        self.context.scanned.connect(self._scanned)

    # -- tabs that are made when they are looked at -----------------------------------------------------------

    def _make_pockets(self) -> PocketsTab:
        return self._of_wallet(PocketsTab(self.context))

    def _make_holds(self) -> HoldsTab:
        return self._of_wallet(HoldsTab(self.context, self.movements.of_holds))

    def _of_wallet(self, made: OfWallet) -> OfWallet:
        if self._shown_wallet is not None:
            made.show_wallet(self._shown_wallet)
        return made

    def _make_points(self) -> CustomerPointsTab:
        return self._of_customer(CustomerPointsTab(self.context))

    def _make_cards(self) -> CustomerCardsTab:
        return self._of_customer(CustomerCardsTab(self.context))

    def _of_customer(self, made: OfCustomer) -> OfCustomer:
        if self.customer is not None:
            made.show_customer(self.customer.id)
        return made

    def _make_details(self) -> DetailsTab:
        made = DetailsTab(self.context, self.actions_here.edit)
        made.retranslate()
        if self.customer is not None:
            made.show_customer(self.customer)
        return made

    @property
    def pockets(self) -> PocketsTab:
        """What the wallet is made of."""
        return self._pockets.content

    @property
    def holds(self) -> HoldsTab:
        """What is set aside of the wallet."""
        return self._holds.content

    @property
    def points(self) -> CustomerPointsTab:
        """The customer's points."""
        return self._points.content

    @property
    def cards(self) -> CustomerCardsTab:
        """The customer's gift cards."""
        return self._cards.content

    @property
    def details(self) -> DetailsTab:
        """What is known of the customer."""
        return self._details.content

    # -- who and which ----------------------------------------------------------------------------------------

    @property
    def customer(self) -> Customer | None:
        """The customer shown."""
        return self._found[0] if self._found else None

    @property
    def wallets(self) -> tuple[Wallet, ...]:
        """The customer's wallets, money before points."""
        return self._found[1].wallets if self._found else ()

    @property
    def wallet(self) -> Wallet | None:
        """The wallet chosen; at first the one in the ledger's currency."""
        wanted = self._unit or self.context.info.default_currency
        first = next(iter(self.wallets), None)
        return next((wallet for wallet in self.wallets if wallet.currency == wanted), first)

    @property
    def money_wallet(self) -> Wallet | None:
        """The wallet chosen, or a money wallet when points are chosen."""
        return money_wallet(self.wallets, self.wallet)

    @property
    def line(self) -> TransactionRow | None:
        """The line of the history that may be reversed."""
        in_front = self.tabs.currentWidget() is self.history
        return self.history.row if in_front and self.history.reversible else None

    @property
    def hold(self) -> Hold | None:
        """The active hold in hand."""
        return self._holds.made.active if self._holds.made else None

    @property
    def live(self) -> bool:
        """Whether the present is shown, and so can be changed."""
        return not self.past.active

    # -- the page ---------------------------------------------------------------------------------------------

    def title(self) -> str:
        """The customer's name, uncut."""
        return self.customer.name if self.customer else self.header.title.text()

    def commands(self) -> list[Command]:
        """Everything that can be done for the customer, and ways around the page."""
        return [
            *self.actions_here.by_id.values(),
            *self.movements.by_id.values(),
            *self.sales.by_id.values(),
            extend_command(lambda: self._pockets.made),
            Command("customer.why", lambda: self.tr("Why this balance?"), self._explain, "Ctrl+E",
                    enabled=lambda: self.wallet is not None, page=self.id, icon="info"),
            Command("customer.past", lambda: self.tr("Show balances as of a past day…"), self.past.enter, "Ctrl+B",
                    enabled=lambda: self.wallet is not None, page=self.id, icon="clock"),
            Command("customer.now", lambda: self.tr("Back to now"), self.past.leave, "Esc",
                    enabled=lambda: self.past.active, page=self.id, icon="undo"),
            Command("customer.next_wallet", lambda: self.tr("Show the next wallet"), self._choose_next, "Alt+W",
                    enabled=lambda: len(self.wallets) > 1, page=self.id, icon="wallet"),
            Command("customer.back", lambda: self.tr("Back to all customers"), self.head.go_back, "Alt+Left",
                    page=self.id, icon="arrow-left"),
        ]  # fmt: skip

    def shown(self, **args: object) -> None:
        """Show the customer `customer_id`; without one, the one shown before."""
        wanted = args.get("customer_id")
        if isinstance(wanted, int) and wanted != self._customer_id:
            self._customer_id, self._found, self._unit, self._shown_wallet = wanted, None, None, None
            self.past.leave()
            self.tabs.setCurrentIndex(0)
            self._show_waiting()
        self._read()
        self.history.table.setFocus()

    def changed(self, changes: Changes) -> None:
        """Read again what concerns this customer; an order of theirs need not have moved a wallet."""
        concerned = changes.everything or changes.orders or self._customer_id in changes.customers
        if self._customer_id is not None and concerned:
            self._shown_wallet = None
            self._read()
        elif changes.cards and self._cards.made is not None:
            self._cards.made.bought.reload()

    def focus_search(self) -> None:
        """Into the history, where the page begins."""
        self.tabs.setCurrentWidget(self.history)
        self.history.table.setFocus()

    def retranslate(self) -> None:
        """Set every text again."""
        self.tabs.setTabText(0, self.tr("&History"))
        self.tabs.setTabText(1, self.tr("&Pockets"))
        self.tabs.setTabText(2, self.tr("H&olds"))
        self.tabs.setTabText(3, self.tr("Po&ints"))
        self.tabs.setTabText(4, self.tr("&Gift cards"))
        self.tabs.setTabText(5, self.tr("&Notes and details"))
        self.head.retranslate()
        for tab in (self._pockets, self._holds, self._points, self._cards, self._details):
            if tab.made is not None:
                tab.made.retranslate()
        for part in (self.history, self.past):
            part.retranslate()
        self._show_found()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut a long name to the room there is."""
        super().resizeEvent(event)
        self.head.fit(self.customer)
        self.history.strip.setVisible(self.height() >= _TALL_ENOUGH_FOR_STRIP)

    # -- reading ----------------------------------------------------------------------------------------------

    def _read(self) -> None:
        wanted, ledger = self._customer_id, self.context.ledger
        if wanted is not None:
            self._reading.ask(lambda _: _look(ledger, wanted), self._take, self._failed)

    def _take(self, found: Shown) -> None:
        self._found = found
        self._show_found()
        for tab in (self._points, self._cards):
            if tab.made is not None:
                tab.made.show_customer(found[0].id)

    def _failed(self, failure: Failure) -> None:
        self.banner.show_message(self.context.words(failure).both, "negative", self.tr("Try again"), self._read)

    # -- showing ----------------------------------------------------------------------------------------------

    def _show_waiting(self) -> None:
        self.banner.hide()
        self.head.show_waiting()
        for part in (self.switch, self.figures):
            part.setVisible(False)
        self.history.model.clear()
        self._enable()

    def _show_found(self) -> None:
        customer, wallet = self.customer, self.wallet
        if self._found is None or customer is None or wallet is None:
            self._show_waiting()
            return
        self.head.show_customer(customer)
        self.switch.setVisible(True)
        self.figures.setVisible(self.live)
        self.past.show_wallet(wallet)
        self.switch.show_wallets(self.wallets, wallet)
        self.figures.show_figures(self._found[1], wallet)
        if self._details.made is not None:
            self._details.made.show_customer(customer)
        self.obstacles.show_for(customer, wallet)
        if wallet.id != self._shown_wallet:
            self._shown_wallet = wallet.id
            self._show_history(wallet.id)
            for tab in (self._pockets, self._holds):
                if tab.made is not None:
                    tab.made.show_wallet(wallet.id)
            if wallet.on_hold.minor:
                self.holds.enable()  # made now: a single hold can be released from wherever one looks
        self._enable()

    def _enable(self) -> None:
        self.head.enable(self.customer, self.wallet)
        self.history.strip.reverse_button.setEnabled(self.actions_here["reverse"].enabled())
        if self._holds.made is not None:
            self._holds.made.enable()

    # -- moving -----------------------------------------------------------------------------------------------

    def _choose(self, unit: Currency) -> None:
        self._unit = unit
        self._show_found()

    def _choose_next(self) -> None:
        units = [wallet.currency for wallet in self.wallets]
        if self.wallet is not None:
            self._choose(units[(units.index(self.wallet.currency) + 1) % len(units)])

    def _explain(self, unit: Currency | None = None) -> None:
        chosen = (wallet for wallet in self.wallets if wallet.currency == unit)
        self.why.open(next(chosen, self.wallet), self.past.when)

    def _move_in_time(self) -> None:
        if self.wallet is not None:
            self._show_history(self.wallet.id)
        self._show_found()
        for tab in (self._pockets, self._holds):
            self.tabs.setTabEnabled(self.tabs.indexOf(tab), self.live)
        if self.live:
            self.history.table.setFocus()

    def _show_history(self, wallet_id: int) -> None:
        self.history.show_wallet(wallet_id, self.past.then.day if self.past.then else None)

    def _scanned(self, text: str) -> None:
        if self.isVisible() and not is_gift_card(text):
            self.exact.look_up(text)


def _look(ledger: Ledger, customer_id: int) -> Shown:
    return get_customer(ledger, customer_id), customer_wallets(ledger, customer_id)
