"""Codes that a person might try: wrong ones of every kind, and right ones of cards in every state."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ledger.domain.card_codes import ALPHABET, check_character, new_code
from ledger.domain.words import Tender
from ledger.money import parse_money
from ledger.use_cases import card_lives, gift_cards
from ledger.use_cases.card_lives import BlockCard, ReplaceCard
from ledger.use_cases.gift_cards import CancelCard, IssueCards, RedeemCard, SellCard
from ledger.use_cases.opening import today
from tests.support.ledgers import a_customer, new_key

if TYPE_CHECKING:
    from ledger.domain.gift_cards import IssuedCard
    from ledger.storage.ledger import Ledger


def mistyped() -> str:
    """A code with one wrong character: its check character does not come out, as anybody can work out."""
    code = new_code()
    return code[:-1] + ALPHABET[ALPHABET.index(code[-1]) - 1]


def wrong_codes(ledger: Ledger, elsewhere: Ledger) -> dict[str, str]:
    """Codes that lead to no card of `ledger`, though nothing is wrong with their form."""
    return {
        "never issued": new_code(),
        "one character off and its check character with it": _near(_card(ledger).code),
        "of another shop's card": _card(elsewhere).code,
    }


def foreign_codes() -> dict[str, str]:
    """Wrong codes of forms that are not ours: only a ledger that took in cards of an older system reads them."""
    return {"of an older system": "OLD SYSTEM 4711", "a phone number": "79161234567", "mistyped": mistyped()}


def right_codes(ledger: Ledger) -> dict[str, str]:
    """The codes of a card in each state; the clock of `ledger` moves by two days."""
    anna = a_customer(ledger).id
    day = today(ledger) + timedelta(days=1)
    cards = {name: _card(ledger) for name in ("active", "redeemed", "blocked", "cancelled", "replaced")}
    gift_cards.redeem_card(ledger, RedeemCard(new_key(), cards["redeemed"].code, None, anna))
    card_lives.block_card(ledger, BlockCard(new_key(), cards["blocked"].card.id))
    gift_cards.cancel_card(ledger, CancelCard(new_key(), cards["cancelled"].card.id))
    card_lives.replace_card(ledger, ReplaceCard(new_key(), cards["replaced"].card.id))
    cards["expired"] = _card(ledger, valid_until=day)
    cards["not yet valid"] = _card(ledger, valid_from=day + timedelta(days=9))
    cards["not sold"] = _card(ledger, sold=False)
    cards["of another currency"] = _card(ledger, "50 RUB")
    ledger.clock.advance(timedelta(days=2))  # type: ignore[attr-defined]
    card_lives.expire_due(ledger)
    return {name: one.code for name, one in cards.items()}


def _card(ledger: Ledger, value: str = "50 SAR", *, sold: bool = True, **facts: object) -> IssuedCard:
    request = IssueCards(new_key(), 1, parse_money(value), **facts)  # type: ignore[arg-type]
    [one] = gift_cards.issue_cards(ledger, request)
    if sold:
        gift_cards.sell_card(ledger, SellCard(new_key(), one.card.id, Tender.CASH))
    return one


def _near(code: str) -> str:
    plain = gift_cards.parse_code(code)
    other = plain[:7] + ALPHABET[ALPHABET.index(plain[7]) - 1] + plain[8:16]
    return gift_cards.grouped(other + check_character(other))
