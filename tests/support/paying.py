"""A shop that takes payments, as tests of the doors drive it: orders, products, a provider's answers, and the books."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from ledger.clock import SetClock
from ledger.domain.order_verbs import CancelOrder, OpenOrder, OrderLine, PayForOrder
from ledger.domain.payment_verbs import (
    BeginPayment,
    EndPayment,
    EndRefund,
    OpenClick,
    RefundSuspense,
    StrayReceipt,
    TopUp,
)
from ledger.storage import verifier
from ledger.storage.sale_tables import products
from tests.support import doors

if TYPE_CHECKING:
    from ledger.domain.verbs import Verb
    from ledger.storage.door.answer import Answer
    from ledger.storage.ledger import Ledger

FEE, REWARD = 3_000, 4_000
"""30.00 and 40.00, as in SPEC 8."""


@dataclass
class Shop:
    """One customer's wallet in SAR, and what is sold to them."""

    ledger: Ledger
    customer: int
    wallet: int

    def post(self, *verbs: Verb, kind: str = "payment", key: str = "", login: str = "") -> Answer:
        """Post as the administrator, or as somebody else."""
        operation = doors.operation(kind, *verbs, key=key)
        return doors.post_as(self.ledger, login, operation) if login else self.ledger.post(operation)

    # -- orders and products --------------------------------------------------------------------------------

    def order(self, total: int, *, kind: str = "checkout", customer: int | None = -1) -> int:
        """An open-price order of this customer (None: of nobody); its id."""
        owner = self.customer if customer == -1 else customer
        line = OrderLine(None, "Lamp", 1, total)
        return self.post(OpenOrder(owner, "SAR", kind, (line,)), kind="order").orders[0]

    def pay(self, order: int, amount: int, tender: str = "cash") -> None:
        self.post(PayForOrder(order, tender, amount, doors.new_key()), kind="order_payment")

    def cancel(self, order: int) -> None:
        self.post(CancelOrder(order), kind="order_cancel")

    def product(self, price: int, floor: int = 0, **more: object) -> int:
        """A unique product; its id."""
        facts: dict[str, Any] = {
            "sku": doors.new_key(), "name": "Vase", "sort_name": "vase", "category": "", "brand": "", "kind": "unique",
            "currency": "SAR", "price": price, "floor_price": floor, "is_sold": False, "active": True, "search": "vase",
            "version": 1, "edited_by": "", "created_at": self.ledger.clock.now(),
            "updated_at": self.ledger.clock.now(),
        } | more  # fmt: skip
        made: int = self.ledger.write(
            lambda connection: connection.execute(products.insert().values(facts).returning(products.c.id)).scalar_one()
        )
        return made

    def price(self, product: int) -> int:
        (row,) = doors.run_sql(self.ledger, "SELECT price FROM products WHERE id = :p", p=product)
        return int(row.price)

    # -- payments -------------------------------------------------------------------------------------------

    def begin(self, amount: int, order: int | None = None, **more: Any) -> int:  # noqa: ANN401 - any field of the verb
        """Ask a provider for an order, or for a top-up of the wallet; the payment's id."""
        wallet = self.wallet if order is None else None
        verb = BeginPayment(doors.new_key(), amount, "SAR", "yookassa", order, wallet, {"amount": str(amount)})
        return self.post(replace(verb, **more)).payments[0]

    def end(self, payment: int, status: str, amount: int, unit: str = "SAR", **more: str) -> Answer:
        """The provider's final answer."""
        return self.post(EndPayment(payment, status, amount, unit, more.pop("reason", "")), **more)

    def top_up(self, amount: int, tender: str = "cash", **more: Any) -> Answer:  # noqa: ANN401 - any field of the verb
        verb = TopUp(self.wallet, tender, amount, "SAR", doors.new_key())
        return self.post(replace(verb, **more), kind="top_up")

    def stray(self, provider_id: str, amount: int, unit: str = "SAR") -> Answer:
        return self.post(StrayReceipt("yookassa", provider_id, amount, unit))

    def refund_suspense(self, payment: int, **more: str) -> int:
        """The refund that is owed; its id."""
        uuid = doors.new_key()
        self.post(RefundSuspense(payment, uuid), **more)
        (row,) = doors.run_sql(self.ledger, "SELECT id FROM refunds WHERE uuid = :u", u=uuid)
        return int(row.id)

    def end_refund(self, refund: int, status: str, reason: str = "") -> None:
        self.post(EndRefund(refund, status, reason), kind="refund")

    def switch_clicks_on(self, fee: int = FEE, reward: int = REWARD) -> None:
        for key, value in {"clicks_on": "1", "click_fee": str(fee), "click_reward": str(reward)}.items():
            doors.run_sql(
                self.ledger,
                "INSERT INTO settings (key, value) VALUES (:k, :v)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                k=key, v=value,
            )  # fmt: skip

    def click(self, product: int, tender: str = "provider", **more: Any) -> int:  # noqa: ANN401 - any field of the verb
        """Open a click; its payment's id."""
        return self.post(replace(self.click_verb(product, tender), **more), kind="click").payments[0]

    def click_verb(self, product: int, tender: str) -> OpenClick:
        provider = "yookassa" if tender == "provider" else ""
        return OpenClick(product, self.customer, FEE, REWARD, "SAR", tender, doors.new_key(), provider)

    # -- what stands ----------------------------------------------------------------------------------------

    def row(self, table: str, number: int) -> Any:  # noqa: ANN401 - a database row
        """One row by its id."""
        (found,) = doors.run_sql(self.ledger, f"SELECT * FROM {table} WHERE id = :i", i=number)
        return found

    def count(self, table: str) -> int:
        (found,) = doors.run_sql(self.ledger, f"SELECT count(*) AS n FROM {table}")
        return int(found.n)

    @property
    def available(self) -> int:
        return int(self.row("wallets", self.wallet).available)

    @property
    def pockets(self) -> dict[str, int]:
        """What is in the wallet by origin."""
        rows = doors.run_sql(
            self.ledger,
            "SELECT origin, balance FROM accounts WHERE wallet_id = :w AND kind = 'pocket' AND balance > 0",
            w=self.wallet,
        )
        return {row.origin: int(row.balance) for row in rows}

    @property
    def books(self) -> dict[str, int]:
        """Every control account that stands at something: credits less debits, all currencies together."""
        rows = doors.run_sql(
            self.ledger,
            "SELECT a.code, sum(CASE WHEN p.credit_account = a.id THEN p.amount ELSE -p.amount END) AS net"
            " FROM accounts a JOIN postings p ON a.id IN (p.debit_account, p.credit_account) GROUP BY a.code",
        )
        return {row.code: int(row.net) for row in rows if row.net}

    def assert_sound(self) -> None:
        """Every stored balance is what its postings add up to, and the trial balance is zero."""
        with self.ledger.reading() as connection:
            assert verifier.differences(connection) == ()
            assert verifier.first_wrong_row(connection) is None
        assert sum(self.books.values()) == 0

    def later(self, **more: Any) -> None:  # noqa: ANN401 - as timedelta takes it
        """Let the clock go on."""
        assert isinstance(self.ledger.clock, SetClock)
        self.ledger.clock.instant += timedelta(**more)


def a_shop(ledger: Ledger) -> Shop:
    """A shop with one customer."""
    customer = doors.add_customer(ledger)
    return Shop(ledger, customer, doors.add_wallet(ledger, customer))
