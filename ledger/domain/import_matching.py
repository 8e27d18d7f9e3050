"""Whom the rows of an import belong to, among the customers already in the ledger."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ledger.domain.customers import CustomerStatus
from ledger.domain.import_columns import bare_text
from ledger.domain.import_names import Field, ImportKind
from ledger.domain.imports import (
    BadRow,
    ImportPreview,
    ImportRow,
    RowProblem,
    RowRepeated,
    RowWarning,
    WarningKind,
    Who,
)
from ledger.domain.words import WalletStatus
from ledger.errors import (
    CustomerAmbiguous,
    CustomerNotActive,
    CustomerNotFound,
    Refusal,
    WalletNotActive,
    WalletSuspended,
)

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator


@dataclass(frozen=True, slots=True)
class KnownCustomer:
    """A customer already here. `external_ref` is empty when there is none."""

    id: int
    name: str
    external_ref: str
    status: CustomerStatus


@dataclass(frozen=True, slots=True)
class KnownWallet:
    """A wallet already here; `has_opening`: an opening balance was posted to it before."""

    id: int
    status: WalletStatus
    suspended: bool
    has_opening: bool


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger knows of the people a file names. Who was merged stands as whom they were merged into."""

    customers: dict[int, KnownCustomer] = field(default_factory=dict)
    by_ref: dict[str, int] = field(default_factory=dict)
    by_card: dict[str, frozenset[int]] = field(default_factory=dict)
    by_phone: dict[str, frozenset[int]] = field(default_factory=dict)
    wallets: dict[tuple[int, str], KnownWallet] = field(default_factory=dict)

    def with_card(self, cards: tuple[str, ...]) -> frozenset[int]:
        """Who has one of these cards."""
        return frozenset[int]().union(*(self.by_card.get(card, ()) for card in cards))

    def with_phone(self, phones: tuple[str, ...]) -> frozenset[int]:
        """Who has one of these phones."""
        return frozenset[int]().union(*(self.by_phone.get(phone, ()) for phone in phones))


def match(preview: ImportPreview, known: Known) -> ImportPreview:
    """The preview with each row's customer found. A row that fits nobody, several people or a closed wallet turns bad.

    An external reference decides; without one a card, or a phone under the same name. A customer who shares only a
    phone, or a card under another reference, is a warning: the row adds a customer.
    """
    matcher = _Matcher(preview, known)
    rows, bad, warnings = [], list(preview.bad_rows), list(preview.warnings)
    for row in preview.rows:
        try:
            found = matcher.find(row)
            matcher.check(found)
        except _Refused as refused:
            bad.append(BadRow(row.source, (refused.problem,)))
            continue
        rows.append(found)
        warnings.extend(matcher.warnings(found))
    good = {row.number for row in rows}
    return replace(
        preview,
        rows=tuple(rows),
        bad_rows=tuple(sorted(bad, key=lambda one: one.row.number)),
        warnings=tuple(one for one in warnings if one.row in good),
    )


class _Refused(Exception):
    def __init__(self, problem: RowProblem) -> None:
        super().__init__(problem)
        self.problem = problem


class _Matcher:
    def __init__(self, preview: ImportPreview, known: Known) -> None:
        self._preview = preview
        self._known = known
        self._taken: dict[Hashable, int] = {}

    def find(self, row: ImportRow) -> ImportRow:
        """The row with its customer. Raises _Refused."""
        owner = self._payee(row) if self._preview.kind is ImportKind.BALANCES else self._same_customer(row)
        return replace(row, customer_id=owner)

    def check(self, row: ImportRow) -> None:
        """That the customer and wallets can take the row, and no earlier row was theirs. Raises _Refused."""
        if row.customer_id is None:
            return
        customer = self._known.customers[row.customer_id]
        what, text = _most_telling(row.who)
        if customer.status in {CustomerStatus.MERGED, CustomerStatus.ERASED}:
            raise self._refused(row, what, text, CustomerNotActive(customer.id, customer.status.value))
        for opening in row.openings:
            wallet = self._known.wallets.get((customer.id, opening.amount.currency.code))
            if wallet and wallet.status is WalletStatus.CLOSED:
                raise self._refused(row, what, text, WalletNotActive(wallet.id, wallet.status.value))
            if wallet and wallet.suspended:
                raise self._refused(row, what, text, WalletSuspended(wallet.id))
        self._take(row, what, text)

    def warnings(self, row: ImportRow) -> Iterator[RowWarning]:
        """What a person should look at in a good row."""
        if row.customer_id is None:
            alike = self._known.with_phone(row.who.phones) | self._known.with_card(row.who.cards)
            if alike:
                kind = WarningKind.LIKELY_DUPLICATE
                yield RowWarning(row.number, "", row.who.name, kind, customers=tuple(sorted(alike)))
            return
        for opening in row.openings:
            wallet = self._known.wallets.get((row.customer_id, opening.amount.currency.code))
            if wallet and wallet.has_opening:
                kind = WarningKind.HAS_OPENING_BALANCE
                yield RowWarning(row.number, "", str(opening.amount), kind, customers=(row.customer_id,))

    def _same_customer(self, row: ImportRow) -> int | None:
        """Whose details a row of customers fills in; None adds one."""
        who, known = row.who, self._known
        if who.external_ref in known.by_ref:
            return known.by_ref[who.external_ref]
        named = {one for one in known.with_phone(who.phones) if self._is_named(one, who.name)}
        for field_, text, found in (
            (Field.CARD, ", ".join(who.cards), known.with_card(who.cards)),
            (Field.PHONE, ", ".join(who.phones), named),
        ):
            free = {one for one in found if not who.external_ref or not known.customers[one].external_ref}
            if len(free) > 1:
                raise self._refused(row, field_, text, CustomerAmbiguous(text, tuple(sorted(free))))
            if free:
                return free.pop()
        return None

    def _payee(self, row: ImportRow) -> int:
        """Whose balance a row is. Everything the row says of them must mean one and the same customer."""
        who, known = row.who, self._known
        says: list[tuple[Field, str, frozenset[int]]] = []
        if who.customer_id is not None:
            standing = known.customers.get(who.customer_id)
            found = frozenset({standing.id} if standing else ())
            says.append((Field.CUSTOMER_ID, f"#{who.customer_id}", found))
        if who.external_ref:
            found = frozenset({known.by_ref[who.external_ref]} if who.external_ref in known.by_ref else ())
            says.append((Field.EXTERNAL_REF, who.external_ref, found))
        if who.cards:
            says.append((Field.CARD, ", ".join(who.cards), known.with_card(who.cards)))
        if who.phones:
            says.append((Field.PHONE, ", ".join(who.phones), known.with_phone(who.phones)))
        (first, first_text, candidates) = says[0]
        if first in (Field.CUSTOMER_ID, Field.EXTERNAL_REF) and not candidates:
            raise self._refused(row, first, first_text, CustomerNotFound(first_text))
        everybody: frozenset[int] = frozenset().union(*(found for _, _, found in says))
        common = everybody.intersection(*(found for _, _, found in says if found)) if everybody else everybody
        if not everybody:
            raise self._refused(row, first, first_text, CustomerNotFound(first_text))
        if len(common) != 1:
            text = ", ".join(text for _, text, _ in says)
            raise self._refused(row, first, text, CustomerAmbiguous(text, tuple(sorted(common or everybody))))
        return next(iter(common))

    def _is_named(self, customer: int, name: str) -> bool:
        return bare_text(self._known.customers[customer].name) == bare_text(name)

    def _take(self, row: ImportRow, what: Field, text: str) -> None:
        """Each customer once, or for balances each of their pockets once, however the rows name them."""
        keys: list[Hashable] = [row.customer_id]
        if row.record is None:
            pockets = ((one.amount.currency.code, one.origin, one.expires) for one in row.openings)
            keys = [(row.customer_id, *pocket) for pocket in pockets]
        for key in keys:
            earlier = self._taken.setdefault(key, row.number)
            if earlier != row.number:
                raise self._refused(row, what, text, RowRepeated(what.value, text, earlier))

    def _refused(self, row: ImportRow, what: Field, text: str, refusal: Refusal) -> _Refused:
        return _Refused(RowProblem(row.number, self._preview.columns.header(what), text, refusal))


def _most_telling(who: Who) -> tuple[Field, str]:
    if who.external_ref:
        return Field.EXTERNAL_REF, who.external_ref
    if who.cards:
        return Field.CARD, ", ".join(who.cards)
    if who.phones:
        return Field.PHONE, ", ".join(who.phones)
    return Field.CUSTOMER_ID, f"#{who.customer_id}" if who.customer_id else who.name
