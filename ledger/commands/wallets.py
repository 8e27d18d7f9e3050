"""`wallet`: open, show, explain, history, freeze, unfreeze, close, reopen, repair, top-up, withdraw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.histories import history_of
from ledger.commands.output import Answer, Listing, amount, block, shown_columns
from ledger.commands.paging import rows_of
from ledger.commands.parsers import (
    take_amount,
    take_as_of,
    take_currency,
    take_customer,
    take_limit,
    take_preview,
)
from ledger.commands.payments import TOP_UP, take_top_up, top_up_
from ledger.commands.posting import move, post
from ledger.commands.standing import explain_, repair_, wallet_as_of
from ledger.domain.words import Tender, WalletStatus
from ledger.errors import WalletNotActive
from ledger.use_cases import history, movements, posting, wallets

if TYPE_CHECKING:
    from argparse import Namespace

    from ledger.commands.session import Session
    from ledger.commands.tree import Commands, Work
    from ledger.domain.wallets import Wallet

_STATUS_COMMANDS = (
    ("freeze", WalletStatus.FROZEN, None, "Let nothing out that the customer or staff start."),
    ("unfreeze", WalletStatus.ACTIVE, WalletStatus.FROZEN, "Let a frozen wallet work again."),
    ("close", WalletStatus.CLOSED, None, "Close an empty wallet."),
    ("reopen", WalletStatus.ACTIVE, WalletStatus.CLOSED, "Let a closed wallet work again."),
)

PAID_OUT_IN = (Tender.CASH.value, Tender.BANK.value)


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("wallet", "customers' wallets")
    opened = group.command("open", open_, "Open a customer's wallet in a currency; one that is there stays as it is.")
    take_customer(opened)
    take_currency(opened)

    show = group.command("show", show_, "A wallet with its pockets and holds.")
    take_customer(show)
    take_currency(show)
    take_as_of(show)

    explain = group.command("explain", explain_, "Why a balance is what it is: the parts that add up to it.")
    take_customer(explain)
    take_currency(explain)
    take_as_of(explain)

    past = group.command("history", history_, "What happened to a wallet, newest first.")
    take_customer(past)
    take_currency(past)
    take_limit(past)

    for name, to, only_from, text in _STATUS_COMMANDS:
        parser = group.command(name, _status_work(to, only_from), text)
        take_customer(parser)
        take_currency(parser)
        parser.add_argument("--reason", required=True, metavar="TEXT", help="kept in the audit")
        take_preview(parser)

    mend = group.command("repair", repair_, "Set stored balances to what the postings add up to; exit 1 if that fails.")
    take_customer(mend)
    take_currency(mend)
    mend.add_argument("--reason", required=True, metavar="TEXT", help="kept in the audit, with both figures")

    take_top_up(group.command("top-up", top_up_, TOP_UP))

    withdraw = group.command("withdraw", withdraw_, "Pay a customer's own money out; what was given stays.")
    take_customer(withdraw)
    take_amount(withdraw)
    withdraw.add_argument("--tender", choices=PAID_OUT_IN, required=True, help="how it is paid out")
    withdraw.add_argument("--note", default="", metavar="TEXT")
    take_preview(withdraw)


def open_(session: Session, args: Namespace) -> Answer:
    """Open a wallet."""
    customer = session.customer(args.customer)
    wallets.open_wallet(session.ledger, customer.id, session.currency(args.currency))
    return _shown(session, session.wallet(customer, args.currency))


def show_(session: Session, args: Namespace) -> Answer:
    """One wallet, now or at a past moment."""
    wallet = session.wallet(session.customer(args.customer), args.currency)
    if args.as_of is not None:
        return wallet_as_of(session, wallet, args.as_of)
    return _shown(session, wallet)


def _shown(session: Session, wallet: Wallet) -> Answer:
    pockets = wallets.pockets(session.ledger, wallet.id)
    holds = wallets.holds(session.ledger, wallet.id)
    data = shapes.wallet(wallet) | {
        "pockets": [shapes.pocket(one) for one in pockets],
        "holds": [shapes.hold(one) for one in holds],
    }
    lines = block(
        ("wallet", wallet.id),
        ("customer", f"#{wallet.customer_id}"),
        ("status", f"{wallet.status}{', suspended' if wallet.suspended else ''}"),
        ("balance", wallet.shown),
        ("available", wallet.available),
        ("on hold", wallet.on_hold),
        ("debt", wallet.debt),
        ("expiring soon", wallet.expiring_soon or None),
    )
    return Answer(data, (
        *lines,
        *shown_columns(
            ["pocket", "origin", "expires", "balance"],
            [[str(one.id), one.origin, str(one.expires or "never"), amount(one.balance)] for one in pockets],
            figures=(3,),
        ),
        *shown_columns(
            ["hold", "status", "held", "of"],
            [[str(one.id), one.status, amount(one.held), amount(one.amount)] for one in holds],
            figures=(2, 3),
        ),
    ))  # fmt: skip


def history_(session: Session, args: Namespace) -> Listing:
    """One wallet's transactions."""
    wallet = session.wallet(session.customer(args.customer), args.currency)
    ledger = session.ledger
    return history_of(
        rows_of(lambda after, limit: history.wallet_history(ledger, wallet.id, after=after, limit=limit), args.limit)
    )


def _status_work(to: WalletStatus, only_from: WalletStatus | None) -> Work:
    """What changes a wallet to this status, perhaps from one other status only."""

    def work(session: Session, args: Namespace) -> Answer:
        wallet = session.wallet(session.customer(args.customer), args.currency)
        repeated = session.key_was_given and posting.outcome_of(session.ledger, session.key) is not None
        if only_from is not None and wallet.status is not only_from and not repeated:
            raise WalletNotActive(wallet.id, wallet.status)
        request = posting.ChangeStatus(session.key, wallet.id, to, args.reason)
        return post(session, args, request, posting.set_status)

    return work


def withdraw_(session: Session, args: Namespace) -> Answer:
    """Pay out."""
    customer, amount_ = session.customer(args.customer).id, session.money(args.amount)
    return move(session, args, movements.Withdraw(session.key, customer, amount_, Tender(args.tender), args.note))
