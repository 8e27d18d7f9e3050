"""What pays an order, as options of a command say it: wallet, points, cards, tenders, a provider."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable
from typing import TYPE_CHECKING

from ledger.commands.gift_cards import CODE_HELP, NamedCard, code_of, named_card
from ledger.commands.parsers import number_of, take_preview, whole
from ledger.domain.words import Tender
from ledger.errors import ProviderNotSet
from ledger.money import Money
from ledger.use_cases import orders
from ledger.use_cases.provider import provider_standing
from ledger.use_cases.sale_requests import CardPart, ProviderPart, TenderPart

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.session import Session

PAYABLE = tuple(tender.value for tender in Tender if tender is not Tender.PROVIDER)
REST = "rest"


def take_paying(parser: ArgumentParser) -> None:
    """The options."""
    parser.add_argument("--wallet", nargs="+", metavar="AMOUNT", help="of the customer's wallet (or of --hold)")
    parser.add_argument("--points", type=whole, default=0, metavar="N")
    parser.add_argument("--hold", type=number_of, metavar="HOLD", help="capture --wallet from this hold")
    parser.add_argument("--card", dest="cards", type=named_card, action="append", default=[], metavar="CODE",
                        help=CODE_HELP + "; or the card's number, such as #12; up to what is due")  # fmt: skip
    parser.add_argument("--rest-to-wallet", action="store_true",
                        help="what the last use of a card leaves goes to the customer's wallet")  # fmt: skip
    parser.add_argument("--pay", dest="tenders", type=tender, action="append", default=[], metavar="TENDER:AMOUNT",
                        help=f"{', '.join(PAYABLE)}, such as cash:40 or terminal:rest; may be repeated")  # fmt: skip
    parser.add_argument("--tendered", nargs="+", metavar="AMOUNT", help="the cash handed over; the change is answered")
    parser.add_argument("--slip", default="", metavar="NUMBER", help="of the terminal's slip")
    parser.add_argument("--provider", nargs="+", metavar="AMOUNT", help="ask a payment provider for this much, or rest")
    parser.add_argument("--note", default="", metavar="TEXT")
    take_preview(parser)


def tender(text: str) -> tuple[Tender, str]:
    """A tender and an amount as text."""
    name, colon, size = text.partition(":")
    if not colon or name not in PAYABLE:
        raise ArgumentTypeError(f"a tender is one of {', '.join(PAYABLE)}, a colon and an amount")
    return Tender(name), size


def money_of(session: Session, words: list[str] | None) -> Money | None:
    """An amount, if there is one."""
    return session.money(words) if words else None


def cards_of(args: Namespace) -> tuple[CardPart, ...]:
    """The cards."""
    named: list[NamedCard] = args.cards
    rest: bool = args.rest_to_wallet
    return tuple(CardPart(code_of(one.code) if one.code else None, one.card_id, rest_to_wallet=rest) for one in named)


def tenders_of(
    session: Session, args: Namespace, due: Callable[[], Money]
) -> tuple[tuple[TenderPart, ...], ProviderPart | None]:
    """What tenders and the provider pay. `rest` is what all others leave of what is `due`; of nothing it is nothing.

    Under a key that was used before it is what it was then, so that a repetition says the same.
    """
    sizes = [size for _, size in args.tenders]
    by_provider = " ".join(args.provider or ())
    named = [session.money([size]) for size in (*sizes, by_provider) if size not in {REST, ""}]
    left = None
    if REST in {*sizes, by_provider}:
        asked = orders.asked_of_tenders(session.ledger, session.key) if session.key_was_given else None
        left = asked or due()
        for one in named:
            left -= one
    parts = []
    for kind, size in args.tenders:
        amount, left = _part(session, size, left)
        if amount is not None:
            handed = session.money(args.tendered) if args.tendered and kind is Tender.CASH else None
            parts.append(TenderPart(kind, amount, handed, args.slip if kind is Tender.TERMINAL else ""))
    amount, _ = _part(session, by_provider, left)
    if amount is not None and not provider_standing(session.ledger).provider:
        raise ProviderNotSet("no_provider")
    return tuple(parts), None if amount is None else ProviderPart(amount)


def _part(session: Session, size: str, left: Money | None) -> tuple[Money | None, Money | None]:
    """What one of them pays, and the rest that remains; the first that asks for the rest takes it whole."""
    if size != REST:
        return (session.money([size]) if size else None), left
    assert left is not None
    return (left if left.minor > 0 else None), Money(min(left.minor, 0), left.currency)
