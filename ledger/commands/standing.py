"""What a wallet stood at and why, why a gift card has left what it has, and putting a wallet right."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from ledger.commands.output import Answer, Column, amount, block, listing
from ledger.domain.explanations import Part
from ledger.money import Money
from ledger.use_cases import insight, repair

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from datetime import date

    from ledger.commands.output import Json, Listing
    from ledger.commands.session import Session
    from ledger.domain.card_events import CardEvent, CardLine
    from ledger.domain.explanations import ExplainedPart, Explanation
    from ledger.domain.transactions import TransactionRow
    from ledger.domain.wallets import Wallet

FIGURES = ("available", "on_hold", "debt")


def wallet_as_of(session: Session, wallet: Wallet, when: date | datetime) -> Answer:
    """A wallet at the end of a business day, or as recorded at an instant."""
    if isinstance(when, datetime):
        found = insight.wallet_as_recorded(session.ledger, wallet.id, when)
    else:
        found = insight.wallet_as_of(session.ledger, wallet.id, when)
    data: Json = {
        "wallet": wallet.id,
        "customer_id": wallet.customer_id,
        "currency": wallet.currency,
        "business_day": found.day,
        "recorded": found.recorded,
        **{name: amount(getattr(found, name)) for name in FIGURES},
        "total": amount(found.total),
        "balance": amount(found.shown),
    }
    return Answer(data, block(
        ("wallet", wallet.id),
        ("customer", f"#{wallet.customer_id}"),
        ("as of", said_when(session, when)),
        ("balance", found.shown),
        ("available", found.available),
        ("on hold", found.on_hold),
        ("debt", found.debt),
    ))  # fmt: skip


def said_when(session: Session, when: date | datetime) -> str:
    """Which past an answer is about, in words."""
    if isinstance(when, datetime):
        return f"as recorded until {session.local(when):%Y-%m-%d %H:%M:%S}"
    return f"at the end of business day {when}"


def explain_(session: Session, args: Namespace) -> Answer:
    """Why a wallet's balance is what it is."""
    wallet = session.wallet(session.customer(args.customer), args.currency)
    found = insight.explain(session.ledger, wallet.id, args.as_of)
    data: Json = {
        "wallet": wallet.id,
        "customer_id": wallet.customer_id,
        "currency": wallet.currency,
        "business_day": found.day,
        "recorded": found.recorded,
        "spendable": amount(found.spendable),
        "balance": amount(found.shown),
        "parts": [_part_shape(part) for part in found.parts],
    }
    said = () if args.as_of is None else (said_when(session, args.as_of),)
    return Answer(data, (*said, *_sums(found)))


def explain_card_(session: Session, args: Namespace) -> Answer:
    """Why a gift card has left what it has."""
    found = insight.explain_card(session.ledger, args.card)
    sums: dict[CardEvent, Money] = {}
    for line in found.lines:
        sums[line.event] = sums.get(line.event, line.amount - line.amount) + line.amount
    terms = "".join(
        f"{' − ' if total.minor < 0 else ' + '}{amount(abs(total))} {event.replace('_', ' ')}"
        for event, total in sums.items()
        if total
    )
    said = f"{found.card.remaining} left = {terms.removeprefix(' + ')}" if terms else f"{found.card.remaining} left"
    data: Json = {
        "card": found.card.id,
        "currency": found.card.remaining.currency,
        "status": found.card.status,
        "remaining": amount(found.card.remaining),
        "spendable": amount(found.spendable),
        "adds_up": found.adds_up,
        "events": [_event_shape(line) for line in found.lines],
    }
    complaint = "" if found.adds_up else "the events do not add up to what is left; verify the ledger"
    return Answer(data, (said,), complaint, _events(found.lines))


def _event_shape(line: CardLine) -> Json:
    row = line.transaction
    return {
        "event": line.event,
        "time": line.time,
        "amount": amount(line.amount),
        "before": amount(line.before),
        "after": amount(line.after),
        "transaction": None if row is None else row.id,
        "customer_id": None if row is None else row.customer_id,
        "reference_type": "" if row is None else row.reference_type,
        "reference_id": "" if row is None else row.reference_id,
        "performed_by": "" if row is None else row.performed_by,
    }


def _events(lines: Sequence[CardLine]) -> Listing:
    return listing(
        lines,
        _event_shape,
        Column("time", lambda line: line.time),
        Column("event", lambda line: line.event.replace("_", " ")),
        Column("amount", lambda line: line.amount, figures=True),
        Column("before", lambda line: line.before, figures=True),
        Column("after", lambda line: line.after, figures=True),
        Column("customer", lambda line: line.transaction and line.transaction.customer_name),
        Column("reference", lambda line: line.transaction and _reference(line.transaction)),
        Column("by", lambda line: line.transaction and line.transaction.performed_by),
        Column("transaction", lambda line: line.transaction and line.transaction.id, figures=True),
    )


def _reference(row: TransactionRow) -> str:
    """What a card's transaction refers to, unless that is the card itself."""
    return "" if row.reference_type == "gift_card" else f"{row.reference_type} {row.reference_id}".strip()


def _part_shape(part: ExplainedPart) -> Json:
    return {
        "part": part.part,
        "amount": amount(part.amount),
        "words": _words(part),
        "day": part.day,
        "reference_type": part.reference_type,
        "reference_id": part.reference_id,
        "transactions": part.transactions,
    }


def _sums(found: Explanation) -> tuple[str, ...]:
    """The sums in words: what can be spent, and with debt what is shown."""
    debts = [part for part in found.parts if part.part is Part.DEBT]
    others = [part for part in found.parts if part.part is not Part.DEBT]
    spendable = f"{found.spendable} spendable = {_terms(others)}" if others else f"{found.spendable} spendable"
    if not debts:
        return (spendable,)
    return spendable, f"{found.shown} balance = {amount(found.spendable)} spendable {_joined(debts)}"


def _terms(parts: list[ExplainedPart]) -> str:
    first, *rest = parts
    return f"{amount(first.amount)} {_words(first)} {_joined(rest)}".rstrip()


def _joined(parts: list[ExplainedPart]) -> str:
    signed = ((" − " if part.amount.minor < 0 else " + ", part) for part in parts)
    return "".join(f"{sign}{amount(abs(part.amount))} {_words(part)}" for sign, part in signed).lstrip()


def _words(part: ExplainedPart) -> str:
    if part.part is Part.HELD:
        return f"held for {part.reference_type} {part.reference_id}".rstrip()
    if part.part is Part.EXPIRED:
        return f"expired after {part.day}"
    return part.part.value


def repair_(session: Session, args: Namespace) -> Answer:
    """Set a wallet's stored balances to what its postings add up to."""
    wallet = session.wallet(session.customer(args.customer), args.currency)
    done = repair.repair_wallet(session.ledger, wallet.id, args.reason)

    def figures(stored: dict[str, int]) -> Json:
        return {name: amount(Money(stored[name], wallet.currency)) for name in FIGURES}

    before, after = figures(done.before), figures(done.after)
    data: Json = {
        "wallet": wallet.id,
        "customer_id": wallet.customer_id,
        "currency": wallet.currency,
        "works": done.works,
        "before": before | {"suspended": bool(done.before["suspended"])},
        "after": after | {"suspended": bool(done.after["suspended"])},
    }
    changed = [(name.replace("_", " "), f"{before[name]} -> {after[name]}") for name in FIGURES]
    lines = block(("wallet", wallet.id), *changed, ("works", "yes" if done.works else "no"))
    complaint = f"wallet {wallet.id} stays stopped: its newest transaction disagrees with its postings"
    return Answer(data, lines, "" if done.works else complaint)
