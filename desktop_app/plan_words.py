"""What a return or a cancel does, in words a cashier reads to the customer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.marking import QT_TRANSLATE_NOOP, translate
from desktop_app.words import word
from ledger.domain.orders import OrderStatus
from ledger.domain.return_plan import GoesBack, Place, PocketBack, ReturnPlan, ShareBack, StockBack, TakenBack
from ledger.money import POINTS

if TYPE_CHECKING:
    from desktop_app.formats import Formats

_TO = {
    Place.CASH: QT_TRANSLATE_NOOP("ReturnPlan", "In cash, from this till"),
    Place.TERMINAL: QT_TRANSLATE_NOOP("ReturnPlan", "To the card, by the terminal"),
    Place.BANK: QT_TRANSLATE_NOOP("ReturnPlan", "By bank transfer"),
    Place.INVOICE: QT_TRANSLATE_NOOP("ReturnPlan", "Off the invoice"),
    Place.PROVIDER: QT_TRANSLATE_NOOP("ReturnPlan", "Through the payment provider"),
    Place.WALLET: QT_TRANSLATE_NOOP("ReturnPlan", "To the customer's wallet"),
    Place.POINTS: QT_TRANSLATE_NOOP("ReturnPlan", "Points that were used"),
    Place.CARD: QT_TRANSLATE_NOOP("ReturnPlan", "To gift card {card}"),
}

_BY_HAND = (
    Place.CASH, Place.TERMINAL, Place.BANK, Place.PROVIDER, Place.INVOICE, Place.CARD, Place.WALLET, Place.POINTS,
)  # fmt: skip
"""What a cashier must do with their hands comes first."""

_FEW = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the plan: what, how much, and what to say below it."""

    text: str
    amount: str
    notes: tuple[str, ...] = ()
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one title."""

    title: str
    entries: tuple[Entry, ...]


def sections(plan: ReturnPlan, formats: Formats) -> tuple[Section, ...]:
    """Everything the plan does, what concerns the customer first; empty sections are left out."""
    back = tuple(_goes_back(one, formats) for one in sorted(plan.back, key=lambda one: _BY_HAND.index(one.place)))
    if not back:
        back = (Entry(translate("ReturnPlan", "Nothing was given for it yet"), ""),)
    found = (
        Section(translate("ReturnPlan", "The customer gets back"), back),
        Section(translate("ReturnPlan", "Taken back"), tuple(_taken(one, formats) for one in plan.taken)),
        Section(translate("ReturnPlan", "Afterwards"), tuple(_after(plan, formats))),
        Section(
            translate("ReturnPlan", "For the shop"),
            (*(_share(one, formats) for one in plan.shares), *(_stock(one, formats) for one in plan.stock)),
        ),
    )
    return tuple(one for one in found if one.entries)


def spoken(plan: ReturnPlan, formats: Formats) -> str:
    """All of it in one breath, for a screen reader."""
    parts = []
    for section in sections(plan, formats):
        lines = (" ".join((one.text, one.amount, *one.notes)).strip() for one in section.entries)
        parts.append(f"{section.title}: {'; '.join(lines)}.")
    return " ".join(parts)


def _goes_back(one: GoesBack, formats: Formats) -> Entry:
    name = f"····{one.card_last4}" if one.card_last4 else f"#{one.card_id}"
    text = translate("ReturnPlan", _TO[one.place]).format(card=formats.code(name))
    notes = _pockets(one.pockets, formats)
    if one.owed:
        notes.append(translate("ReturnPlan", "Owed until the provider has paid it back."))
    if one.new_card:
        text = translate("ReturnPlan", "To a new gift card")
        notes.append(translate("ReturnPlan", "The card that paid takes no value any more. The code is shown once."))
    amount = formats.number(one.amount.minor) if one.place is Place.POINTS else formats.money(one.amount)
    return Entry(text, amount, tuple(notes), "warning" if one.owed else "")


def _pockets(pockets: tuple[PocketBack, ...], formats: Formats) -> list[str]:
    """Those that had expired each by itself; of many others the first and the last day."""
    notes = []
    for one in pockets:
        if one.was is not None:
            text = translate("ReturnPlan", "{amount} of it had expired on {was}; it can be used through {day}.")
            amount, was = _of_pocket(one, formats), formats.day(one.was)
            notes.append(text.format(amount=amount, was=was, day=formats.day(one.expires)))
    dated = [one for one in pockets if one.was is None and one.expires is not None]
    if len(dated) > _FEW:
        days = sorted(one.expires for one in dated if one.expires is not None)
        text = translate("ReturnPlan", "It expires between {first} and {last}.")
        if dated[0].amount.currency == POINTS:
            text = translate("ReturnPlan", "They expire between {first} and {last}.")
        return [*notes, text.format(first=formats.day(days[0]), last=formats.day(days[-1]))]
    text = translate("ReturnPlan", "{amount} of it expires after {day}.")
    if dated and dated[0].amount.currency == POINTS:
        text = translate("ReturnPlan", "{amount} of them expire after {day}.")
    return [*notes, *(text.format(amount=_of_pocket(one, formats), day=formats.day(one.expires)) for one in dated)]


def _of_pocket(one: PocketBack, formats: Formats) -> str:
    return formats.number(one.amount.minor) if one.amount.currency == POINTS else formats.money(one.amount)


def _taken(one: TakenBack, formats: Formats) -> Entry:
    def shown(part: object) -> str:
        return formats.number(part.minor) if one.of_points else formats.money(part)  # type: ignore[attr-defined, arg-type]

    if one.of_points:
        text = translate("ReturnPlan", "Points earned, rule {rule}")
    else:
        text = translate("ReturnPlan", "Cashback, rule {rule}")
    notes = []
    if one.granted is not None and one.kept is not None:
        points = translate("ReturnPlan", "The order had earned {granted}; {kept} stay.")
        money = translate("ReturnPlan", "The order had earned {granted}; {kept} stays.")
        said = points if one.of_points else money
        notes.append(said.format(granted=shown(one.granted), kept=shown(one.kept)))
    if one.withheld:
        said = translate("ReturnPlan", "{amount} spent already: kept back from the money.")
        notes.append(said.format(amount=shown(one.withheld)))
    if one.debt:
        said = translate("ReturnPlan", "{amount} spent already: becomes debt.")
        notes.append(said.format(amount=shown(one.debt)))
    return Entry(text.format(rule=formats.isolate(one.rule)), shown(-one.amount), tuple(notes), "negative")


def _after(plan: ReturnPlan, formats: Formats) -> list[Entry]:
    change = translate("ReturnPlan", "{before} before, {after} after")
    entries = [Entry(translate("ReturnPlan", "The order is"), word(plan.order.status))]
    if plan.order.due != plan.due_before and plan.order.status is not OrderStatus.CANCELLED:
        entries.append(Entry(translate("ReturnPlan", "Still to pay"), formats.money(plan.order.due)))
    for one in plan.balances:
        if one.shown_before == one.shown_after:
            continue
        points = one.shown_after.currency == POINTS
        name = translate("ReturnPlan", "Points") if points else translate("ReturnPlan", "Wallet")
        before, after = (
            formats.number(amount.minor) if points else formats.money(amount, code=False)
            for amount in (one.shown_before, one.shown_after)
        )
        tone = "negative" if one.shown_after.minor < 0 else ""
        entries.append(Entry(name, change.format(before=before, after=after), (), tone))
    before_pending, after_pending = plan.points_pending
    if before_pending != after_pending:
        said = change.format(before=formats.number(before_pending), after=formats.number(after_pending))
        entries.append(Entry(translate("ReturnPlan", "Points to come"), said))
    return entries


def _share(one: ShareBack, formats: Formats) -> Entry:
    owed = translate("ReturnPlan", "{partner} owes their share")
    scheduled = translate("ReturnPlan", "{partner} is not paid this share")
    text = (owed if one.owed else scheduled).format(partner=formats.name(one.partner_name))
    return Entry(text, formats.money(one.amount))


def _stock(one: StockBack, formats: Formats) -> Entry:
    name = formats.name(one.name)
    if one.unique:
        return Entry(translate("ReturnPlan", "{product} can be sold again").format(product=name), "")
    return Entry(
        translate("ReturnPlan", "{product}, in stock again").format(product=name), formats.number(one.quantity)
    )
