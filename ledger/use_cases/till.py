"""A till's day: shifts, cash, X and Z reports, and one's own last operations (SPEC 9)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.domain.about import About
from ledger.domain.till_verbs import CloseShift as CloseVerb
from ledger.domain.till_verbs import MoveCash as MoveVerb
from ledger.domain.till_verbs import OpenShift as OpenVerb
from ledger.domain.tills import CashWay, OwnOperation, Shift, ShiftReport, Till
from ledger.domain.verbs import Operation
from ledger.errors import AmountNotPositive, CashTooSmall, CurrencyMismatch, FieldInvalid, NotAllowed, ShiftNotOpen
from ledger.money import POINTS, Currency, Money
from ledger.storage import audit, non_money, own_operations, rights, shift_figures, tills
from ledger.use_cases.opening import calendar
from ledger.use_cases.posting import post_logged, posted
from ledger.use_cases.required import require_positive

if TYPE_CHECKING:
    from ledger.domain.transactions import Posted
    from ledger.paging import Key, Page
    from ledger.storage.ledger import Connection, Ledger

__all__ = [
    "CashMove", "CashWay", "CloseShift", "OpenShift", "add_till", "closed_shifts", "last_operations", "list_tills",
    "open_shift_here", "preview", "till_here", "till_post", "x_report", "z_report",
    "z_report_of",
]  # fmt: skip

TOUCHED = Changes(tills=True)
VOID_MINUTES = "15"
READ = "report.read"


@dataclass(frozen=True, slots=True)
class OpenShift:
    """Begin a shift at this till with `opening` out of the safe (zero: none). Raises AmountNotPositive below zero."""

    key: str
    opening: Money
    note: str = ""

    def __post_init__(self) -> None:
        _require_not_below_zero(self.opening)
        _require_cash(self.opening.currency)

    def operation(self, _connection: Connection, _ledger: Ledger) -> Operation:
        """As the door takes it."""
        verb = OpenVerb(
            self.opening.currency.code, self.opening.minor, About(reason_code="shift_float", note=self.note)
        )
        return Operation(self.key, "shift_open", (verb,), "", self.note)


@dataclass(frozen=True, slots=True)
class CashMove:
    """Cash into the drawer, or out of it, while a shift is open."""

    key: str
    way: CashWay
    amount: Money
    note: str = ""

    def __post_init__(self) -> None:
        require_positive(self.amount)
        _require_cash(self.amount.currency)

    def operation(self, _connection: Connection, _ledger: Ledger) -> Operation:
        """As the door takes it."""
        about = About(reason_code=f"cash_{self.way.value}", note=self.note)
        verb = MoveVerb(self.way.value, self.amount.currency.code, self.amount.minor, about)
        return Operation(self.key, self.way.value, (verb,), "", self.note)


@dataclass(frozen=True, slots=True)
class CloseShift:
    """End the shift with what was `counted` in the drawer; `taken` of it goes to the safe.

    `shift_id` None means the open shift of this till in the currency of `counted`.
    """

    key: str
    counted: Money
    taken: Money
    shift_id: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.taken.currency != self.counted.currency:
            raise CurrencyMismatch(self.counted.currency.code, self.taken.currency.code)
        _require_not_below_zero(self.counted)
        _require_not_below_zero(self.taken)
        _require_cash(self.counted.currency)

    def operation(self, connection: Connection, ledger: Ledger) -> Operation:
        """As the door takes it. Raises ShiftNotOpen."""
        number = self.shift_id
        if number is None:
            number = tills.shift_to_close(connection, ledger.who.till, self.counted.currency.code, self.key)
        elif tills.shift(connection, number).opening.currency != self.counted.currency:
            raise CurrencyMismatch(tills.shift(connection, number).opening.currency.code, self.counted.currency.code)
        verb = CloseVerb(
            number, self.counted.minor, self.taken.minor, About(reason_code="shift_closed", note=self.note)
        )
        return Operation(self.key, "shift_close", (verb,), "", self.note)


Request = OpenShift | CashMove | CloseShift


def till_post(ledger: Ledger, request: Request) -> Posted:
    """Post at this till. Raises ShiftAlreadyOpen, ShiftNotOpen, CashTooSmall, NotAllowed, KeyReused.

    Whoever must count blind meets FieldInvalid("amount") where others are told what should be there.
    """
    with _blindly(ledger, request):
        done = post_logged(ledger, lambda connection: request.operation(connection, ledger))
    return replace(done, changes=done.changes | TOUCHED)


def preview(ledger: Ledger, request: Request) -> Posted:
    """What posting would answer, or the refusal it would meet; writes nothing and tells nothing of the drawer."""
    with _blindly(ledger, request):
        return posted(ledger.preview(lambda connection: request.operation(connection, ledger)))


@contextmanager
def _blindly(ledger: Ledger, request: Request) -> Iterator[None]:
    """Keep what should be in the drawer from whoever may not read reports."""
    try:
        yield
    except CashTooSmall as refusal:
        if isinstance(request, CashMove) and not _may(ledger, READ):
            raise FieldInvalid("amount", str(refusal.requested)) from None
        raise


def _may(ledger: Ledger, right: str) -> bool:
    with ledger.reading() as connection:
        return rights.has_right(connection, ledger.who, right)


def list_tills(ledger: Ledger) -> tuple[Till, ...]:
    """Every till, with who has a shift open at it."""
    with ledger.reading() as connection:
        return tills.listed(connection)


def add_till(ledger: Ledger, name: str) -> Till:
    """A new till with a drawer of its own in each currency. Raises NotAllowed, FieldRequired, FieldInvalid("name")."""

    def work(connection: Connection) -> Till:
        rights.require_right(connection, ledger.who, "settings.edit")
        made = tills.add(connection, ledger.who.shop, name)
        audit.record_within(connection, ledger, "till_add", "done", {"till": made.id, "name": made.name})
        return made

    try:
        return ledger.write(work)
    except (NotAllowed, FieldInvalid) as refusal:
        audit.record_refusal(ledger, "till_add", refusal)
        raise


def till_here(ledger: Ledger) -> Till:
    """The till this workstation is."""
    with ledger.reading() as connection:
        return next(one for one in tills.listed(connection) if one.id == ledger.who.till)


def open_shift_here(ledger: Ledger, unit: Currency) -> Shift | None:
    """The shift that is open at this till in this currency."""
    with ledger.reading() as connection:
        return tills.shift_open_at(connection, ledger.who.till, unit.code)


def closed_shifts(
    ledger: Ledger, *, every_till: bool = False, after: Key | None = None, limit: int = 200
) -> Page[Shift]:
    """Shifts that have ended, newest first; of this till, or of every till."""
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, "till.report")
        return tills.closed(connection, None if every_till else ledger.who.till, after, limit)


def x_report(ledger: Ledger, unit: Currency) -> ShiftReport:
    """What the open shift has done so far. Raises ShiftNotOpen, NotAllowed.

    Whoever may not read reports gets no word of what should be in the drawer: it is counted blind.
    """
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, "till.report")
        shift = tills.shift_open_at(connection, ledger.who.till, unit.code)
        if shift is None:
            raise ShiftNotOpen(ledger.who.till)
        told = rights.has_right(connection, ledger.who, READ)
        expected = tills.cash_held(connection, shift.till.id, unit.code) if told else None
        return _report(connection, ledger, shift, expected)


def z_report(ledger: Ledger, shift_id: int) -> ShiftReport:
    """What a closed shift did, the same whenever it is asked. Raises ShiftNotOpen, NotAllowed."""
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, "till.report")
        shift = tills.shift(connection, shift_id)
        if shift.expected is None:
            raise FieldInvalid("shift", str(shift_id))
        return _report(connection, ledger, shift, shift.expected.minor)


def z_report_of(ledger: Ledger, key: str) -> ShiftReport:
    """The Z report of the shift that this key closed. Raises ShiftNotOpen when it closed none."""
    with ledger.reading() as connection:
        number = tills.closed_by_key(connection, key)
    if number is None:
        raise ShiftNotOpen(ledger.who.till)
    return z_report(ledger, number)


def _report(connection: Connection, ledger: Ledger, shift: Shift, expected: int | None) -> ShiftReport:
    unit = shift.opening.currency
    within = tills.bounds(connection, shift.id)
    found = shift_figures.figures(connection, shift.till.id, unit, within)
    count, first_receipt, last_receipt = shift_figures.receipts_of(connection, shift.till.id, unit, within)
    at = shift.closed_at or non_money.moment(connection, ledger).at

    def money(minor: int) -> Money:
        return Money(minor, unit)

    return ShiftReport(
        shift=shift,
        shop=ledger.settings["shop"],
        at=at,
        business_date=calendar(ledger).business_date(at),
        carried=None if expected is None else money(expected - found.cash),
        sales=found.lines("sales"),
        top_ups=found.lines("top_ups"),
        card_sales=found.lines("card_sales"),
        withdrawals=found.lines("withdrawals"),
        refunds=found.lines("refunds"),
        payouts=found.lines("payouts"),
        pay_ins=money(found.ways["pay_in"]),
        pay_outs=money(found.ways["pay_out"]),
        drops=money(found.ways["drop"]),
        other_cash=money(found.other),
        expected=None if expected is None else money(expected),
        counted=shift.counted,
        taken=money(found.taken),
        receipts=count,
        first_receipt=first_receipt,
        last_receipt=last_receipt,
    )


def last_operations(ledger: Ledger) -> tuple[OwnOperation, ...]:
    """What the person at this till did here today, newest first, and what of it may still be taken back."""
    with ledger.reading() as connection:
        now = non_money.moment(connection, ledger).at
        may = own_operations.MayVoid(
            now,
            int(ledger.settings.get("void_minutes", VOID_MINUTES)),
            orders=rights.has_right(connection, ledger.who, "order.void_own"),
            postings=rights.has_right(connection, ledger.who, "wallet.reverse"),
        )
        day = calendar(ledger).business_date(now)
        return own_operations.of_today(connection, ledger.who.login, ledger.who.till, day, may)


def _require_not_below_zero(amount: Money) -> None:
    if amount.minor < 0:
        raise AmountNotPositive(amount)


def _require_cash(unit: Currency) -> None:
    if unit == POINTS:
        raise FieldInvalid("currency", unit.code)
