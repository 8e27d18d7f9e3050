"""What `gift-card sell` and `top-up` are paid with: at the till, out of a wallet, or through the provider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Answer, amount, block
from ledger.commands.parsers import filled
from ledger.commands.provider import asked_answer
from ledger.domain.words import Tender
from ledger.errors import FieldInvalid
from ledger.use_cases import card_payments, gift_cards, receipts

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.domain.transactions import Posted
    from ledger.money import Money
    from ledger.use_cases.card_payments import SellByProvider, TopUpByProvider


def take_payer(parser: ArgumentParser) -> None:
    """What pays, and how."""
    payer = parser.add_mutually_exclusive_group(required=True)
    payer.add_argument(
        "--tender", choices=[one.value for one in Tender],
        help="what the customer pays with; provider: they will be asked to pay, and the card waits until they have",
    )  # fmt: skip
    payer.add_argument("--wallet-of", metavar="CUSTOMER", help="out of this customer's own money")
    parser.add_argument("--tendered", nargs="+", metavar="AMOUNT", help="the cash handed over; the change is answered")
    parser.add_argument("--slip", default="", metavar="NUMBER", help="of the terminal's slip, or the invoice")
    parser.add_argument("--method", type=filled, default="sbp", metavar="NAME", help="provider: sbp, bank_card, …")


def by_provider(args: Namespace) -> bool:
    """Whether a provider is asked for it. Raises FieldInvalid for what a provider does not need."""
    if args.tender != Tender.PROVIDER:
        return False
    for name, given in (("tendered", args.tendered), ("slip", args.slip)):
        if given:
            raise FieldInvalid(name, " ".join(given) if name == "tendered" else given)
    return True


def payer_of(session: Session, args: Namespace) -> tuple[Tender | None, int | None]:
    """The tender, or the customer whose wallet pays."""
    if args.wallet_of is not None:
        return None, session.customer(args.wallet_of).id
    return Tender(args.tender), None


def handed_over(session: Session, args: Namespace) -> Money | None:
    """The cash handed over."""
    return session.money(args.tendered) if args.tendered else None


def asked(session: Session, request: SellByProvider | TopUpByProvider) -> Answer:
    """Ask the provider; the answer says how to pay, and how the card stands meanwhile."""
    answer = asked_answer(card_payments.begin_card_payment(session.ledger, request))
    found = gift_cards.card(session.ledger, request.card_id)
    lines = (*answer.lines, *block(("card", f"#{found.id}  {found.status}")))
    return Answer(answer.data | {"card": shapes.gift_card(found)}, lines, answer.complaint)


def with_receipt(session: Session, answer: Answer, posted: Posted) -> Answer:
    """The answer with the receipt's number and the change to hand back."""
    found = receipts.receipts_of(session.ledger, posted.operation_id)
    if not found:
        return answer
    paper = found[0]
    more: Json = {
        "receipt": paper.number, "change": amount(paper.change),
        "paid": [{"means": part.means, "amount": amount(part.amount)} for part in paper.parts],
    }  # fmt: skip
    lines = block(("receipt", paper.number), ("change", paper.change or ""))
    return Answer(answer.data | more, (*answer.lines, *lines))
