"""`payment`: top-up, list, show, exceptions, settle, refund-suspense, retry-refund."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.commands import provider, shapes
from ledger.commands.histories import history_of
from ledger.commands.output import Answer, Column, Json, Listing, amount, block, listing, one_line
from ledger.commands.paging import rows_of
from ledger.commands.parsers import (
    day,
    number_of,
    one_of,
    reference,
    take_amount,
    take_currency,
    take_customer,
    take_limit,
    take_preview,
)
from ledger.commands.posted import posted_answer
from ledger.domain.payments import (
    ExceptionRow,
    PaymentDetail,
    PaymentFilter,
    PaymentPurpose,
    PaymentRow,
    PaymentStatus,
    ProviderEvent,
    RefundRow,
)
from ledger.domain.receipts import NumberedReceipt
from ledger.domain.words import Tender
from ledger.use_cases import payments
from ledger.use_cases.payments import AT_THE_TILL, RefundSuspense, TopUpRequest

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.money import Money


TOP_UP = "Take a customer's money into their wallet, with payment and receipt."


def add_to(commands: Commands) -> None:
    """Add the nouns."""
    group = commands.group("payment", "payments: what was received, and what about it to look at")
    take_top_up(group.command("top-up", top_up_, TOP_UP))

    lists = group.command("list", list_, "Payments, newest first.")
    for flag, name, words in (
        ("--status", "statuses", PaymentStatus),
        ("--tender", "tenders", Tender),
        ("--purpose", "purposes", PaymentPurpose),
    ):
        lists.add_argument(flag, dest=name, action="append", choices=one_of(words), default=[], help="may be repeated")
    take_currency(lists, "only this currency")
    take_customer(lists, "--customer")
    lists.add_argument("--from", dest="first_day", type=day, metavar="DAY", help="begun on this business day or later")
    lists.add_argument("--to", dest="last_day", type=day, metavar="DAY", help="begun on this business day or before")
    lists.add_argument("--text", default="", metavar="TEXT", help="in the slip, the provider's id, the customer's data")
    take_limit(lists)

    show = group.command("show", show_, "A payment with everything that belongs to it.")
    _take_payment(show)
    group.command("exceptions", exceptions_, "What a person must look at and what to do; what is in suspense.")

    settle = group.command("settle", settle_, "Say what was done about an open exception. Moves no value.")
    settle.add_argument("event", type=number_of, metavar="EVENT", help="its number in `payment exceptions`, 12 or #12")
    settle.add_argument("--note", required=True, metavar="TEXT", help="kept with it")

    refund = group.command("refund-suspense", refund_suspense_, "Give back what lies in suspense for a payment.")
    _take_payment(refund)
    refund.add_argument("--note", required=True, metavar="TEXT")
    take_preview(refund)

    retry = group.command("retry-refund", retry_refund_, "Let a refund that the provider did not make be sent again.")
    retry.add_argument("refund", type=number_of, metavar="REFUND", help="12 or #12")
    provider.add_to_payments(group)


def _take_payment(parser: ArgumentParser) -> None:
    parser.add_argument("payment", type=number_of, metavar="PAYMENT", help="12 or #12")


def take_top_up(parser: ArgumentParser) -> None:
    """Whose wallet, how much, and what it is paid with."""
    take_customer(parser)
    take_amount(parser)
    take_till(parser)
    parser.add_argument("--reason", default="", metavar="CODE")
    parser.add_argument("--reference", type=reference, default=("", ""), metavar="KIND:ID", help="such as order:1007")


def take_till(parser: ArgumentParser) -> None:
    """What is paid with at the till."""
    tenders = [tender.value for tender in AT_THE_TILL]
    parser.add_argument("--tender", choices=tenders, required=True, help="what the customer pays with")
    parser.add_argument("--tendered", nargs="+", metavar="AMOUNT", help="the cash handed over; the change is answered")
    parser.add_argument("--slip", default="", metavar="NUMBER", help="of the terminal's slip")
    parser.add_argument("--note", default="", metavar="TEXT")
    take_preview(parser)


# -- payments -----------------------------------------------------------------------------------------------------


def top_up_(session: Session, args: Namespace) -> Answer:
    """Top a wallet up, or rehearse it."""
    request = TopUpRequest(
        session.key,
        session.customer(args.customer).id,
        session.money(args.amount),
        Tender(args.tender),
        tendered_of(session, args),
        args.slip,
        args.note,
        args.reason,
        args.reference,
    )
    return topped_up(session, request, preview=args.preview)


def topped_up(session: Session, request: TopUpRequest, *, preview: bool) -> Answer:
    """Top up, or rehearse it: what was posted, the payment, the change and the receipt."""
    if preview:
        return posted_answer(session, payments.preview_top_up(session.ledger, request), preview=True)
    done = payments.top_up(session.ledger, request)
    answer = posted_answer(session, done.posted)
    more: Json = {
        "payment": payment_row(done.payment),
        "change": amount(done.change),
        "receipt": receipt_shape(done.receipt),
    }
    return Answer(answer.data | more, (*answer.lines, *told(done.change, done.receipt)))


def list_(session: Session, args: Namespace) -> Listing:
    """Payments that match."""
    wanted = PaymentFilter(
        tuple(map(PaymentStatus, args.statuses)),
        tuple(map(Tender, args.tenders)),
        tuple(map(PaymentPurpose, args.purposes)),
        "" if args.currency is None else session.currency(args.currency).code,
        None if args.customer is None else session.customer(args.customer).id,
        first_day=args.first_day,
        last_day=args.last_day,
        text=args.text,
    )
    ledger = session.ledger
    return listing(
        rows_of(lambda after, limit: payments.list_payments(ledger, wanted, after=after, limit=limit), args.limit),
        payment_row,
        Column("payment", lambda row: f"#{row.id}", figures=True),
        Column("time", lambda row: row.created_at),
        Column("purpose", lambda row: row.purpose),
        Column("tender", lambda row: row.tender),
        Column("amount", lambda row: row.amount, figures=True),
        Column("status", lambda row: row.status.replace("_", " ")),
        Column("order", lambda row: row.order_number),
        Column("customer", lambda row: row.customer_id and f"#{row.customer_id} {row.customer_name}"),
        Column("reference", lambda row: row.reference or row.provider_id),
    )


def show_(session: Session, args: Namespace) -> Answer:
    """One payment."""
    found = payments.payment(session.ledger, args.payment)
    return Answer(payment_detail(found), _lines(found), table=history_of(found.transactions))


def exceptions_(session: Session, _args: Namespace) -> Answer:
    """What to look at."""
    found = payments.exceptions(session.ledger)
    data: Json = {"suspense": list(found.suspense), "exceptions": [exception(row) for row in found.rows]}
    total = ", ".join(map(str, found.suspense)) or "nothing"
    table = listing(
        found.rows,
        exception,
        Column("since", lambda row: row.since),
        Column("trouble", lambda row: row.trouble.replace("_", " ")),
        Column("what", lambda row: row.what.replace("_", " ")),
        Column("amount", lambda row: row.amount, figures=True),
        Column("payment", lambda row: row.payment_id and f"#{row.payment_id}", figures=True),
        Column("event", lambda row: row.event_id and f"#{row.event_id}", figures=True),
        Column("refund", lambda row: row.refund_id and f"#{row.refund_id}", figures=True),
        Column("customer", lambda row: row.customer_id and f"#{row.customer_id} {row.customer_name}"),
        Column("what to do", lambda row: row.advice.replace("_", " ")),
    )
    return Answer(data, (f"in suspense: {total}",), table=table)


def settle_(session: Session, args: Namespace) -> Answer:
    """Settle an exception."""
    payments.settle_exception(session.ledger, args.event, args.note)
    return Answer({"event": args.event, "exception": "settled"}, (f"settled: exception #{args.event}",))


def refund_suspense_(session: Session, args: Namespace) -> Answer:
    """Refund suspense, or rehearse it."""
    request = RefundSuspense(session.key, args.payment, args.note)
    if args.preview:
        return posted_answer(session, payments.preview_refund_suspense(session.ledger, request), preview=True)
    answer = posted_answer(session, payments.refund_suspense(session.ledger, request))
    found = payments.payment(session.ledger, args.payment)
    return Answer(answer.data | {"payment": payment_detail(found)}, (*answer.lines, *_lines(found)))


def retry_refund_(session: Session, args: Namespace) -> Answer:
    """Send a refund again."""
    payments.retry_refund(session.ledger, args.refund)
    return Answer({"refund": args.refund}, (f"refund #{args.refund} will be sent again",))


# -- shapes -------------------------------------------------------------------------------------------------------


def payment_row(row: PaymentRow) -> Json:
    """A line of the list."""
    change = row.change
    return {
        "currency": row.amount.currency,
        **shapes.flat(row, "received"),
        "received": row.received,
        "change": None if change is None else amount(change),
    }


def payment_detail(value: PaymentDetail) -> Json:
    """A payment with every related row."""
    return payment_row(value.row) | {
        "confirmation_kind": value.confirmation_kind,
        "confirmation": value.confirmation,
        "polls": value.polls,
        "next_poll_at": value.next_poll_at,
        "in_suspense": value.in_suspense,
        "refunds": [refund(one) for one in value.refunds],
        "events": [event(one) for one in value.events],
        "transactions": [shapes.transaction(one) for one in value.transactions],
        "receipts": [receipt_shape(one) for one in value.receipts],
    }


def refund(value: RefundRow) -> Json:
    """A refund through the provider."""
    return {"currency": value.amount.currency, **shapes.flat(value)}


def event(value: ProviderEvent) -> Json:
    """What the provider said."""
    return shapes.flat(value, "amount") | {"amount": value.amount}


def exception(value: ExceptionRow) -> Json:
    """One thing to look at."""
    return shapes.flat(value, "amount") | {"amount": value.amount}


def receipt_shape(value: NumberedReceipt | None) -> Json | None:
    """A numbered receipt."""
    return None if value is None else {"currency": value.amount.currency, **shapes.flat(value)}


def tendered_of(session: Session, args: Namespace) -> Money | None:
    """The cash handed over."""
    return session.money(args.tendered) if args.tendered else None


def told(change: Money, receipt: NumberedReceipt | None) -> tuple[str, ...]:
    """The change to hand back, and the receipt's number."""
    return block(("change", change or ""), ("receipt", receipt.number if receipt else ""))


def _lines(found: PaymentDetail) -> tuple[str, ...]:
    row = found.row
    facts = block(
        ("payment", f"#{row.id}  {row.purpose.replace('_', ' ')}"),
        ("amount", row.amount),
        ("received", row.received if row.received != row.amount else ""),
        ("tender", row.tender),
        ("status", row.status.replace("_", " ")),
        ("reason", row.reason),
        ("tendered", row.tendered),
        ("change", row.change),
        ("slip", row.reference),
        ("provider", row.provider and f"{row.provider} {row.provider_id}"),
        ("test", "yes" if row.test else ""),
        ("order", row.order_number),
        ("customer", row.customer_id and f"#{row.customer_id} {row.customer_name}"),
        ("in suspense", found.in_suspense),
        ("receipt", ", ".join(one.number for one in found.receipts)),
    )
    refunds = [f"refund #{one.id}: {one.amount} {one.status} {one.reason}".rstrip() for one in found.refunds]
    said = [
        f"event #{one.id}: {one.kind} {one.stands}, {one.verdict.replace('_', ' ')}"
        + (f" ({one.exception})" if one.exception else "")
        for one in found.events
    ]
    return (*facts, *map(one_line, (*refunds, *said)))
