"""`provider`: set, show, check; and what of `payment` goes through it: begin, ask, capture, notify, poll and more."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Answer, Json, amount, block
from ledger.commands.parsers import filled, number_of, take_amount, take_customer
from ledger.commands.sentences import sentence
from ledger.use_cases import provider

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.gateways.provider import ShopState
    from ledger.use_cases.provider import Asked, ProviderPayment

LONGEST_SECRET = 500
LONGEST_NOTIFICATION = 300_000
REFUSED = "the provider refuses this machine's key; `provider check` once it is right"


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("provider", "the payment provider: which shop, and whether it answers")
    set_ = group.command(
        "set",
        set_provider_,
        "Name the shop; its secret key is read from standard input, and checked. An empty line keeps the one here.",
    )
    set_.add_argument("--shop", type=filled, required=True, metavar="ID", help="the shop's number at the provider")
    set_.add_argument("--url", type=filled, metavar="URL", help="another address of its API (https, or this machine)")
    set_.add_argument(
        "--return-url", default="", metavar="URL", help="where customers come back to; without it they pay by QR code"
    )
    set_.add_argument(
        "--foreign", choices=("suspense", "ignore"), default="suspense",
        help="money in the shop that this ledger did not ask for (suspense)",
    )  # fmt: skip
    group.command("show", show_, "What is set up, and whether this machine has the key.")
    group.command("check", check_, "Ask the provider whose key this is; a workstation that was stopped goes on.")


def add_to_payments(group: Commands) -> None:
    """Add what the provider does to the noun `payment`."""
    begin = group.command("begin", begin_, "Ask the provider for a top-up: a QR code or a page to pay by.")
    take_customer(begin)
    take_amount(begin)
    begin.add_argument("--method", type=filled, default="sbp", metavar="NAME", help="sbp (a QR code), bank_card, …")
    for name, work, text in (
        ("ask", ask_, "Send a recorded payment, or ask about it, now."),
        ("capture", capture_, "Take money that the provider holds."),
        ("release", release_, "Let money that the provider holds go back."),
    ):
        _take_payment(group.command(name, work, text))
    group.command("notify", notify_, "Take a notification of the provider from standard input: a hint to ask now.")
    group.command("poll", poll_, "Ask about every payment and refund that is due.")
    group.command("sweep", sweep_, "Compare the provider's list of the last three days with ours, both ways.")


def _take_payment(parser: ArgumentParser) -> None:
    parser.add_argument("payment", type=number_of, metavar="PAYMENT", help="12 or #12")


# -- the provider -----------------------------------------------------------------------------------------------------


def set_provider_(session: Session, args: Namespace) -> Answer:
    """Set the provider up."""
    usual = {"url": args.url} if args.url else {}
    wanted = provider.ProviderSettings(
        args.shop, _secret(), return_url=args.return_url, foreign=args.foreign, **usual
    )  # fmt: skip
    return _shop(provider.set_provider(session.ledger, wanted))


def check_(session: Session, _args: Namespace) -> Answer:
    """Ask whose key it is."""
    return _shop(provider.check_provider(session.ledger))


def show_(session: Session, _args: Namespace) -> Answer:
    """What is set up."""
    found = provider.provider_standing(session.ledger)
    data = {name: value if value != "" else None for name, value in shapes.flat(found).items()}
    lines = block(
        ("provider", found.provider or "none"),
        ("shop", found.shop),
        ("kind", "TEST" if found.test else "live"),
        ("address", found.url),
        ("return to", found.return_url),
        ("foreign money", found.foreign),
        ("key here", "yes" if found.key_here else "no"),
    )
    return Answer(data, lines, REFUSED if found.stopped_since is not None else "")


def _shop(found: ShopState) -> Answer:
    data: Json = {
        "shop": found.account, "status": found.status, "test": found.test, "fiscal": found.fiscal,
        "methods": list(found.methods),
    }  # fmt: skip
    lines = block(
        ("shop", found.account),
        ("kind", "TEST" if found.test else "live"),
        ("status", found.status),
        ("receipts", "yes" if found.fiscal else "no"),
        ("methods", ", ".join(found.methods)),
    )
    return Answer(data, lines)


def _secret() -> str:
    """A line of standard input, asked for without echo on a terminal; never an argument, which others can see."""
    if sys.stdin.isatty():
        return getpass.getpass("Secret key: ").strip()
    return sys.stdin.readline(LONGEST_SECRET).strip()


# -- payments ---------------------------------------------------------------------------------------------------------


def begin_(session: Session, args: Namespace) -> Answer:
    """Begin a top-up."""
    request = provider.ProviderTopUp(
        session.key, session.customer(args.customer).id, session.money(args.amount), args.method
    )  # fmt: skip
    return asked_answer(provider.begin_top_up(session.ledger, request))


def ask_(session: Session, args: Namespace) -> Answer:
    """Ask about one payment."""
    return asked_answer(provider.ask_payment(session.ledger, args.payment))


def capture_(session: Session, args: Namespace) -> Answer:
    """Take what is held."""
    return _payment(provider.capture_payment(session.ledger, args.payment))


def release_(session: Session, args: Namespace) -> Answer:
    """Let go what is held."""
    return _payment(provider.release_payment(session.ledger, args.payment))


def notify_(session: Session, _args: Namespace) -> Answer:
    """Take a notification. Its receiver has nothing to do with what it says, so nothing in it is a failure."""
    notice = provider.take_notification(session.ledger, _body())
    data: Json = {
        "verdict": notice.verdict.value, "payment": notice.payment_id, "refund": notice.refund_id,
        "provider_id": notice.provider_id or None,
    }  # fmt: skip
    return Answer(data, block(("verdict", notice.verdict.value), ("payment", notice.payment_id)))


def _body() -> bytes:
    """Standard input as it came, whatever its letters."""
    plain = getattr(sys.stdin, "buffer", None)
    return bytes(plain.read(LONGEST_NOTIFICATION)) if plain else sys.stdin.read(LONGEST_NOTIFICATION).encode()


def poll_(session: Session, _args: Namespace) -> Answer:
    """Ask about what is due."""
    found = provider.poll_due(session.ledger, session.progress)
    lines = block(("asked", found.asked), ("changed", found.changed))
    return Answer(shapes.flat(found), lines, REFUSED if found.stopped else "")


def sweep_(session: Session, _args: Namespace) -> Answer:
    """Compare both lists."""
    found = provider.sweep(session.ledger, session.progress)
    trouble = sentence(found.trouble) if found.trouble is not None else ""
    data = shapes.flat(found, "trouble") | {"trouble": found.trouble.why if found.trouble is not None else None}
    lines = block(("listed", found.listed), ("news", found.news), ("missing there", found.missing))
    return Answer(data, lines, REFUSED if found.stopped else trouble)


def asked_answer(asked: Asked) -> Answer:
    """A payment and how it is paid, with what kept the provider from answering."""
    shown = _payment(asked.payment)
    trouble = asked.trouble
    data = shown.data | {"trouble": trouble.why if trouble is not None else None}
    return Answer(data, shown.lines, sentence(trouble) if trouble is not None else "")


def _payment(row: ProviderPayment) -> Answer:
    data: Json = {
        "payment": row.id, "status": row.status, "reason": row.reason or None, "amount": amount(row.amount),
        "currency": row.amount.currency.code, "provider_id": row.provider_id, "test": row.test,
        "confirmation_kind": row.confirmation_kind or None, "confirmation": row.confirmation or None,
        "expires_at": row.expires_at, "next_poll_at": row.next_poll_at,
    }  # fmt: skip
    lines = block(
        ("payment", f"#{row.id}"),
        ("status", f"{row.status} (TEST)" if row.test else row.status),
        ("reason", row.reason),
        ("amount", row.amount),
        ("pay by", row.confirmation if row.live else ""),
    )
    return Answer(data, lines)
