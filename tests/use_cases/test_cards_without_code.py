"""Value that a job gives back to an ended card: it lies on a new card that waits, visibly, for its code."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.gift_cards import AwaitingCodes, CardFilter
from ledger.domain.orders import OrderKind
from ledger.domain.words import CardStatus, Tender
from ledger.errors import CodeKeyMissing, NotAllowed
from ledger.money import parse_money
from ledger.progress import SILENT
from ledger.storage import code_keys
from ledger.use_cases import card_lives, gift_cards
from ledger.use_cases.card_lives import ReplaceCard, TopUpCard
from ledger.use_cases.gift_cards import CancelCard, RedeemCard
from ledger.use_cases.insight import explain_card
from ledger.use_cases.jobs import run_job
from ledger.use_cases.orders import sell
from ledger.use_cases.receipts import receipts_of
from ledger.use_cases.reconciliation import verify
from ledger.use_cases.sale_requests import CardPart, Sale, SaleLine
from tests.support import doors
from tests.support.gift_cards import sold
from tests.support.ledgers import a_customer, new_key

if TYPE_CHECKING:
    from ledger.domain.gift_cards import GiftCard, IssuedCard
    from ledger.storage.ledger import Ledger

LINE = SaleLine("Hat", parse_money("100 SAR"))
NONE = AwaitingCodes(0, ())


@pytest.fixture
def waiting(ledger: Ledger) -> GiftCard:
    """30.00 of a cancelled card that came back when an order's time was over, on a machine without the code key."""
    card = sold(ledger, "80 SAR")
    part = CardPart(code=card.code, amount=parse_money("30 SAR"))
    sell(ledger, Sale(new_key(), (LINE,), kind=OrderKind.CHECKOUT, cards=(part,)))
    gift_cards.cancel_card(ledger, CancelCard(new_key(), card.card.id, Tender.CASH))
    assert gift_cards.awaiting_codes(ledger) == NONE
    ledger.clock.advance(timedelta(minutes=31))  # type: ignore[attr-defined]
    key = code_keys.key_file(ledger)
    kept = key.read_text()
    key.unlink()
    with pytest.raises(CodeKeyMissing):
        code_keys.read_key(ledger)
    assert run_job(ledger, "order_timeouts").did == 1
    assert run_job(ledger, "order_timeouts").did == 0
    key.write_text(kept)
    [one] = gift_cards.list_cards(ledger, CardFilter(awaiting_code=True)).rows
    assert one.replaces == card.card.id
    return one


def issue_code(ledger: Ledger, card: GiftCard) -> IssuedCard:
    return card_lives.replace_card(ledger, ReplaceCard(new_key(), card.id, "the customer came")).new


def test_the_value_waits_in_sight(ledger: Ledger, waiting: GiftCard) -> None:
    assert (waiting.status, str(waiting.remaining), waiting.last4) == (CardStatus.ACTIVE, "30.00 SAR", "")
    assert waiting.awaits_code
    assert gift_cards.awaiting_codes(ledger) == AwaitingCodes(1, (parse_money("30 SAR"),))
    [row] = doors.run_sql(ledger, "SELECT code_hash FROM gift_cards WHERE id = :card", card=waiting.id)
    with pytest.raises(ValueError, match="non-hexadecimal"):
        bytes.fromhex(row.code_hash)


def test_a_person_issues_the_code_and_is_told_it_once(ledger: Ledger, waiting: GiftCard) -> None:
    new = issue_code(ledger, waiting)
    assert (new.card.replaces, str(new.card.remaining), new.card.awaits_code) == (waiting.id, "30.00 SAR", False)
    assert gift_cards.awaiting_codes(ledger) == NONE
    assert gift_cards.list_cards(ledger, CardFilter(awaiting_code=True)).rows == ()
    assert gift_cards.card(ledger, waiting.id).status is CardStatus.CANCELLED
    anna = a_customer(ledger).id
    gift_cards.redeem_card(ledger, RedeemCard(new_key(), new.code, None, anna))
    assert explain_card(ledger, waiting.id).adds_up
    assert explain_card(ledger, new.card.id).adds_up
    assert verify(ledger, SILENT).ok


def test_issuing_it_is_a_right(ledger: Ledger, waiting: GiftCard) -> None:
    doors.add_staff(ledger)
    ledger.door = replace(ledger.door, who=replace(ledger.door.who, login="cashier"))
    with pytest.raises(NotAllowed):
        issue_code(ledger, waiting)


def test_value_that_comes_back_later_goes_to_the_card_in_its_place(ledger: Ledger, waiting: GiftCard) -> None:
    """A card without a code is a card: it can be topped up, and what is issued for it carries everything."""
    posted = card_lives.top_up_card(ledger, TopUpCard(new_key(), waiting.id, parse_money("5 SAR"), Tender.CASH))
    [paper] = receipts_of(ledger, posted.operation_id)
    assert [line.name for line in paper.lines] == [f"#{waiting.id}"]
    assert gift_cards.awaiting_codes(ledger).values == (parse_money("35 SAR"),)
    assert str(issue_code(ledger, waiting).card.remaining) == "35.00 SAR"
