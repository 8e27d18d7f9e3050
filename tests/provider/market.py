"""A shop with a provider: short words for what customers, the provider and the ledger's own rounds do."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from ledger.clock import SetClock
from ledger.money import Money, currency
from ledger.storage.ledger import Ledger
from ledger.use_cases import provider
from ledger.use_cases.provider import Asked, Notice, ProviderSettings, ProviderTopUp
from tests.support import doors
from tests.support.fake_yookassa import Fake
from tests.support.fake_yookassa_store import SECRET, SHOP
from tests.support.paying import Shop

SAR = currency("SAR")


@dataclass
class Market(Shop):
    """A shop's ledger and its provider, whose clocks go together."""

    fake: Fake

    def set_up(self, **more: str) -> None:
        """Set the provider up, as an administrator does."""
        provider.set_provider(self.ledger, ProviderSettings(SHOP, SECRET, self.fake.url, **more))

    def ask_top_up(self, minor: int = 150_000, *, key: str = "", method: str = "sbp") -> Asked:
        """Begin a top-up of the customer's wallet."""
        request = ProviderTopUp(key or doors.new_key(), self.customer, Money(minor, SAR), method)
        return provider.begin_top_up(self.ledger, request)

    def ask_order(self, total: int, *, method: str = "bank_card") -> tuple[int, Asked]:
        """An order that the provider is asked to be paid for: its id and the payment."""
        order = self.order(total)
        uuid = doors.new_key()
        request = provider.payment_request(self.ledger, uuid, Money(total, SAR), "order", method=method)
        number = self.begin(total, order, uuid=uuid, request=request)
        return order, provider.ask_payment(self.ledger, number)

    def there(self, asked: Asked | int) -> dict[str, Any]:
        """The payment as the provider has it."""
        number = asked if isinstance(asked, int) else asked.payment.id
        return self.fake.payment_of(self.row("payments", number).uuid)

    def pays(self, asked: Asked, **wrongly: str) -> None:
        """The customer pays, perhaps another amount."""
        self.fake.control("pay", {"id": self.there(asked)["id"], **wrongly})

    def fails(self, *faults: str) -> None:
        """What happens to the next requests."""
        self.fake.control("fail_next", {"faults": list(faults)})

    def later(self, **more: Any) -> None:  # noqa: ANN401 - as timedelta takes it
        """Both clocks go on."""
        by = timedelta(**more)
        assert isinstance(self.ledger.clock, SetClock)
        self.ledger.clock.advance(by)
        self.fake.control("advance", {"seconds": int(by.total_seconds())})

    def round(self, **more: Any) -> provider.Polled:  # noqa: ANN401 - as timedelta takes it
        """Time goes on, and whatever is due is asked about."""
        self.later(**(more or {"seconds": 30}))
        return provider.poll_due(self.ledger)

    def told(self, event: str, about: dict[str, Any], **change: object) -> Notice:
        """A notification comes in, as the receiver hands it over."""
        shown = {name: value for name, value in about.items() if not name.startswith("_")}
        body = {"type": "notification", "event": event, "object": shown | change}
        return provider.take_notification(self.ledger, json.dumps(body).encode())

    def status(self, asked: Asked | int) -> str:
        """Where our payment stands."""
        return str(self.row("payments", asked if isinstance(asked, int) else asked.payment.id).status)

    @property
    def verdicts(self) -> list[str]:
        """What was made of what the provider said, oldest first."""
        return [row.verdict for row in doors.run_sql(self.ledger, "SELECT verdict FROM provider_events ORDER BY id")]

    @property
    def open(self) -> list[str]:
        """What waits for a person."""
        return [
            row.verdict
            for row in doors.run_sql(
                self.ledger, "SELECT verdict FROM provider_events WHERE exception = 'open' ORDER BY id"
            )
        ]

    @property
    def refunds(self) -> list[tuple[str, int]]:
        """Every refund's status and amount, oldest first."""
        rows = doors.run_sql(self.ledger, "SELECT status, amount FROM refunds ORDER BY id")
        return [(row.status, int(row.amount)) for row in rows]

    def acting_as(self, login: str) -> Ledger:
        """The same ledger with somebody else at the machine."""
        who = replace(self.ledger.who, login=login)
        return replace(self.ledger, who=who, door=replace(self.ledger.door, who=who))

    def rows(self, sql: str) -> list[Any]:
        """What the database answers."""
        return doors.run_sql(self.ledger, sql)

    def operations(self, kind: str) -> int:
        """How many operations of this kind were posted."""
        (found,) = doors.run_sql(self.ledger, "SELECT count(*) AS n FROM operations WHERE kind = :k", k=kind)
        return int(found.n)
