"""Customers: add, edit, find, and the value they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.domain.customer_record import CustomerRecord, record_of
from ledger.domain.customers import Customer, CustomerFields, CustomerRow
from ledger.domain.phones import normalise_phone
from ledger.domain.search_text import needles, visible
from ledger.domain.wallets import CustomerWallets
from ledger.errors import CustomerAmbiguous, CustomerNotFound, FieldInvalid, GuardTripped
from ledger.money import POINTS
from ledger.paging import CappedCount, Key, Page
from ledger.storage import customer_likeness, customer_rows, customer_search, customers, non_money, rights, wallets
from ledger.storage.customer_search import Order, Wanted
from ledger.use_cases.opening import default_currency

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ledger.storage.ledger import Connection, Ledger

_EDIT, _BROWSE = "customer.edit", "customer.browse"
_EXTERNAL_REF_GUARDS = frozenset({"customer_external_ref", "customers.external_ref"})
_Saved = tuple[Customer, Changes]


def add_customer(ledger: Ledger, key: str, fields: CustomerFields) -> _Saved:
    """Add a customer with wallets in the ledger's currency and in points; once per `key`.

    Raises NotAllowed, KeyReused, FieldInvalid (also for an external reference that another customer has).
    """

    def work(connection: Connection) -> _Saved:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, _EDIT)
        record = _record(ledger, fields, desk.today)
        claimed = non_money.claim(connection, ledger, desk, key, "customer", record.content())
        if claimed.answer is not None:
            return _saved(connection, claimed.answer["customer"])
        customer = customers.add(connection, record, ledger.who.login, desk.at)
        for unit in dict.fromkeys((default_currency(ledger), POINTS)):
            wallets.open_wallet(connection, customer, unit.code, desk.at)
        non_money.note(connection, ledger, desk, "customer.add", {"customer": customer})
        non_money.answer(connection, claimed, {"customer": customer})
        return _saved(connection, customer)

    return _unless_taken(fields, lambda: ledger.write(work))


def edit_customer(ledger: Ledger, customer_id: int, version: int, fields: CustomerFields) -> _Saved:
    """Save what was edited of a customer read at `version`.

    Raises NotAllowed, CustomerNotFound, EditedMeanwhile, CustomerNotActive (merged and erased ones), FieldInvalid.
    """

    def work(connection: Connection) -> _Saved:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, _EDIT)
        record = _record(ledger, fields, desk.today)
        changed = customers.edit(connection, customer_id, version, record, ledger.who.login, desk.at)
        facts = {"customer": customer_id, "changed": list(changed)}
        non_money.note(connection, ledger, desk, "customer.edit", facts)
        return _saved(connection, customer_id)

    return _unless_taken(fields, lambda: ledger.write(work))


def similar_customers(ledger: Ledger, fields: CustomerFields) -> tuple[CustomerRow, ...]:
    """Customers who may be this one: the same phone, card or email first, then nearly the same name.

    Somebody who is being edited is among them.
    """
    with ledger.reading() as connection:
        now = non_money.moment(connection, ledger)
        ids = customer_likeness.alike(connection, _record(ledger, fields, now.today))
        return customer_rows.rows_of(connection, ids, default_currency(ledger), now)


def find_customers(
    ledger: Ledger, text: str = "", *, order: str = "name", descending: bool = False, after: Key | None = None,
    limit: int = 100,
) -> Page[CustomerRow]:  # fmt: skip
    """Customers whose name, phones, email, city or cards contain every word of `text`; everybody without words.

    A single character finds names that begin with it. `order`: name, city or id. Raises NotAllowed when everybody
    is asked for without the right to browse.
    """
    wanted = Wanted(text, Order(order), descending, after, limit)
    with ledger.reading() as connection:
        _may_browse(connection, ledger, text)
        ids, next_key = customer_search.page(connection, wanted)
        now = non_money.moment(connection, ledger)
        return Page(customer_rows.rows_of(connection, ids, default_currency(ledger), now), next_key)


def count_customers(ledger: Ledger, text: str = "") -> CappedCount:
    """How many `find_customers` finds. Raises NotAllowed as it does."""
    with ledger.reading() as connection:
        _may_browse(connection, ledger, text)
        return customer_search.count(connection, text)


def get_customer(ledger: Ledger, customer_id: int) -> Customer:
    """One customer. Raises CustomerNotFound."""
    with ledger.reading() as connection:
        return customers.read(connection, customer_id)


def customer_wallets(ledger: Ledger, customer_id: int) -> CustomerWallets:
    """The header of a customer's page. Raises CustomerNotFound.

    Purchases are those in the ledger's currency; brought over are the openings among them.
    """
    unit = default_currency(ledger)
    with ledger.reading() as connection:
        customers.read(connection, customer_id)
        purchases, brought_over = wallets.purchases_of(connection, customer_id, unit)
        return CustomerWallets(
            customer_id=customer_id,
            wallets=wallets.of_customer(connection, customer_id, non_money.moment(connection, ledger)),
            purchases=purchases,
            purchases_brought_over=brought_over,
            points_pending=wallets.points_pending(connection, customer_id),
        )


def customer_by(ledger: Ledger, text: str) -> Customer:
    """The one customer with this id (`#12` or `12`), phone, card number or external reference, exactly.

    One who was merged stands for the customer they were merged into, unless asked for by `#` and id.
    Raises CustomerNotFound, CustomerAmbiguous.
    """
    typed = visible(text)
    with ledger.reading() as connection:
        if typed.startswith("#") and typed[1:].isdecimal():
            return customers.read(connection, int(typed[1:]))
        ids = customers.exactly(connection, typed, _phone(ledger, typed))
        if not ids:
            raise CustomerNotFound(typed)
        if len(ids) > 1:
            raise CustomerAmbiguous(typed, ids)
        return customers.read(connection, ids[0])


def _record(ledger: Ledger, fields: CustomerFields, today: date) -> CustomerRecord:
    return record_of(fields, ledger.settings["phone_country"], today)


def _phone(ledger: Ledger, typed: str) -> str | None:
    try:
        return normalise_phone(typed, ledger.settings["phone_country"])
    except FieldInvalid:
        return None


def _saved(connection: Connection, customer: int) -> _Saved:
    return customers.read(connection, customer), Changes(customers=frozenset({customer}))


def _may_browse(connection: Connection, ledger: Ledger, text: str) -> None:
    if not needles(text):
        rights.require_right(connection, ledger.who, _BROWSE)


def _unless_taken(fields: CustomerFields, write: Callable[[], _Saved]) -> _Saved:
    """Two people may give one external reference at once; who comes second is told so."""
    try:
        return write()
    except GuardTripped as fault:
        if fault.guard in _EXTERNAL_REF_GUARDS:
            raise FieldInvalid("external_ref", fields.external_ref.strip()) from fault
        raise
