"""`gift-card` and its commands. A code is shown once, at issue, and never logged."""

from __future__ import annotations

import getpass
import sys
from argparse import ArgumentTypeError
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.card_lives import add_lives, card_lines, previewed, take_card, with_card
from ledger.commands.card_paying import asked, by_provider, handed_over, payer_of, take_payer, with_receipt
from ledger.commands.histories import history_of
from ledger.commands.output import Answer, Column, Listing, listing
from ledger.commands.paging import rows_of
from ledger.commands.parsers import (
    day,
    natural,
    number_of,
    one_of,
    take_amount,
    take_currency,
    take_customer,
    take_limit,
    take_preview,
    whole,
)
from ledger.commands.posted import posted_answer
from ledger.commands.standing import explain_card_
from ledger.domain.gift_cards import CardFilter
from ledger.domain.words import CardStatus, Origin, Tender
from ledger.use_cases import gift_cards
from ledger.use_cases.card_payments import SellByProvider, preview_card_payment

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.session import Session
    from ledger.commands.tree import Commands

CODE_HELP = "the code, or - to read it from standard input, which keeps it out of the shell's history"


@dataclass(frozen=True, slots=True)
class NamedCard:
    """A card as a person named it: by its `code`, or by its number (`#12`)."""

    code: str | None = field(default=None, repr=False)
    card_id: int | None = None


def named_card(text: str) -> NamedCard:
    """An argument that is a code, `-`, or a card's number after `#`."""
    if not text.startswith("#"):
        return NamedCard(code=text)
    try:
        return NamedCard(card_id=number_of(text))
    except ArgumentTypeError:
        raise ArgumentTypeError("after # stands the number of a card") from None


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("gift-card", "gift cards")
    issue = group.command("issue", issue_, "Issue cards, all or none, and print their codes, this once.")
    _take_issue(issue)

    sell = group.command("sell", sell_, "Take a customer's money for an issued card, which makes it active.")
    take_card(sell)
    take_payer(sell)
    take_customer(sell, "--customer")
    sell.add_argument("--discount", nargs="+", metavar="AMOUNT", help="what the customer need not pay of its value")
    sell.add_argument("--note", default="", metavar="TEXT")
    take_preview(sell)

    show = group.command("show", show_, "A card by its number, with its history.")
    take_card(show)

    explain = group.command("explain", explain_card_, "Why a card has left what it has: every event, before and after.")
    take_card(explain)

    lookup = group.command("lookup", lookup_, "A card by its code. Look-ups are counted: guessing is stopped.")
    lookup.add_argument("code", metavar="CODE", help=CODE_HELP)

    redeem = group.command("redeem", redeem_, "Move a card's value into a customer's wallet.")
    redeem.add_argument("card", type=named_card, metavar="CODE", help=CODE_HELP + "; or the card's number, such as #12")
    redeem.add_argument("--to", required=True, metavar="CUSTOMER", help="whose wallet; named as elsewhere")
    redeem.add_argument("--amount", nargs="+", metavar="AMOUNT", help="all that is left, if not given")
    take_preview(redeem)

    cancel = group.command("cancel", cancel_, "End a card. What is left is paid back, or kept when no tender is named.")
    take_card(cancel)
    back = cancel.add_mutually_exclusive_group()
    back.add_argument("--refund-tender", choices=one_of(Tender), help="how what is left is paid back")
    back.add_argument("--to-wallet", action="store_true", help="back to the wallet that paid for the card")
    cancel.add_argument("--note", default="", metavar="TEXT")

    lists = group.command("list", list_, "Cards, newest first.")
    lists.add_argument(
        "--status", dest="statuses", action="append", choices=one_of(CardStatus), default=[], help="may be repeated"
    )
    take_currency(lists, "only this currency")
    lists.add_argument("--batch", default="", metavar="NAME")
    lists.add_argument("--last4", default="", metavar="CHARACTERS", help="the last four characters of the code")
    lists.add_argument("--awaiting-code", action="store_true", help="made by a job: no code leads to it yet")
    take_limit(lists)

    add_lives(group)


def _take_issue(parser: ArgumentParser) -> None:
    take_amount(parser)
    parser.add_argument("--count", type=natural, default=1, metavar="N", help="how many (1)")
    parser.add_argument("--given", action="store_true", help="a present: active at once, nobody pays")
    parser.add_argument("--compensation", action="store_true", help="a present that makes up for something")
    parser.add_argument("--valid-from", type=day, metavar="DAY")
    parser.add_argument("--valid-until", type=day, metavar="DAY")
    parser.add_argument("--uses", type=whole, default=0, metavar="N", help="how often it may be used; 0: until empty")
    parser.add_argument("--batch", default="", metavar="NAME")
    parser.add_argument("--note", default="", metavar="TEXT")


def issue_(session: Session, args: Namespace) -> Listing:
    """Issue cards."""
    request = gift_cards.IssueCards(
        session.key,
        args.count,
        session.money(args.amount),
        args.valid_from,
        args.valid_until,
        args.uses,
        Origin.GIVEN if args.given or args.compensation else Origin.PAID,
        args.batch,
        args.note,
        "compensation" if args.compensation else "promo",
    )
    return listing(
        gift_cards.issue_cards(session.ledger, request, session.progress),
        lambda one: shapes.gift_card(one.card) | {"code": one.code},
        Column("card", lambda one: f"#{one.card.id}", figures=True),
        Column("code", lambda one: one.code),
        Column("value", lambda one: one.card.initial, figures=True),
        Column("status", lambda one: one.card.status),
        Column("valid until", lambda one: one.card.valid_until),
    )


def sell_(session: Session, args: Namespace) -> Answer:
    """Sell a card."""
    customer_id = None if args.customer is None else session.customer(args.customer).id
    discount = session.money(args.discount) if args.discount else None
    if by_provider(args):
        wanted = SellByProvider(session.key, args.card, customer_id, discount, args.method, args.note)
        return previewed(preview_card_payment(session.ledger, wanted)) if args.preview else asked(session, wanted)
    tender, wallet_of = payer_of(session, args)
    request = gift_cards.SellCard(
        session.key, args.card, tender, customer_id, discount, args.note, handed_over(session, args), args.slip,
        wallet_of,
    )  # fmt: skip
    if args.preview:
        return previewed(gift_cards.preview_sell(session.ledger, request))
    posted = gift_cards.sell_card(session.ledger, request)
    return with_receipt(session, with_card(session, posted_answer(session, posted), args.card), posted)


def show_(session: Session, args: Namespace) -> Answer:
    """One card and what happened to it."""
    found = gift_cards.card(session.ledger, args.card)
    past = tuple(
        rows_of(
            lambda after, limit: gift_cards.card_history(session.ledger, found.id, after=after, limit=limit), limit=None
        )
    )
    data = shapes.gift_card(found) | {"history": [shapes.transaction(row) for row in past]}
    return Answer(data, card_lines(found), table=history_of(past))


def lookup_(session: Session, args: Namespace) -> Answer:
    """A card by code."""
    found = gift_cards.look_up_card(session.ledger, code_of(args.code))
    return Answer(shapes.gift_card(found), card_lines(found))


def redeem_(session: Session, args: Namespace) -> Answer:
    """Redeem a card, or rehearse it."""
    named: NamedCard = args.card
    request = gift_cards.RedeemCard(
        session.key,
        None if named.code is None else code_of(named.code),
        named.card_id,
        session.customer(args.to).id,
        session.money(args.amount) if args.amount else None,
    )
    if args.preview:
        return posted_answer(session, gift_cards.preview_redeem(session.ledger, request), preview=True)
    return posted_answer(session, gift_cards.redeem_card(session.ledger, request))


def cancel_(session: Session, args: Namespace) -> Answer:
    """Cancel a card."""
    tender = Tender(args.refund_tender) if args.refund_tender else None
    request = gift_cards.CancelCard(session.key, args.card, tender, args.note, args.to_wallet)
    posted = gift_cards.cancel_card(session.ledger, request)
    return with_card(session, posted_answer(session, posted), args.card)


def list_(session: Session, args: Namespace) -> Listing:
    """Cards that match."""
    ledger = session.ledger
    wanted = CardFilter(
        tuple(map(CardStatus, args.statuses)),
        "" if args.currency is None else session.currency(args.currency).code,
        args.batch,
        args.last4,
        awaiting_code=args.awaiting_code,
    )
    return listing(
        rows_of(lambda after, limit: gift_cards.list_cards(ledger, wanted, after=after, limit=limit), args.limit),
        shapes.gift_card,
        Column("card", lambda row: f"#{row.id}", figures=True),
        Column("code", lambda row: f"····{row.last4}" if row.last4 else "none yet" if row.awaits_code else ""),
        Column("status", lambda row: row.status),
        Column("origin", lambda row: row.origin),
        Column("remaining", lambda row: row.remaining, figures=True),
        Column("of", lambda row: row.initial, figures=True),
        Column("valid until", lambda row: row.valid_until),
        Column("batch", lambda row: row.batch),
    )


def code_of(text: str) -> str:
    """The code itself; for `-` a line of standard input, asked for without echo on a terminal."""
    if text != "-":
        return text
    if sys.stdin.isatty():
        return getpass.getpass("Code: ")
    return sys.stdin.readline()
