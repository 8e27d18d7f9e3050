"""Lives of gift cards as people ask for them: top-ups, replacements, dates, blocks, batches, and their files."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.clock import SetClock
from ledger.domain.card_events import CardEvent
from ledger.domain.gift_cards import CardFilter
from ledger.domain.words import CardStatus, Origin, Tender
from ledger.errors import (
    AmountNotPositive,
    BatchNotForSale,
    CardNotFound,
    CardNotUsable,
    CurrencyMismatch,
    FieldInvalid,
    KeyReused,
    NotAllowed,
)
from ledger.money import Money, parse_money
from ledger.progress import Cancelled
from ledger.storage import verifier
from ledger.use_cases import card_batches, card_lives, gift_cards
from ledger.use_cases.card_lives import BlockCard, ExtendCard, ReplaceCard, TopUpCard
from ledger.use_cases.gift_cards import CancelCard, IssueCards, SellCard
from ledger.use_cases.insight import explain_card
from ledger.use_cases.jobs import run_job
from ledger.use_cases.posting import new_key
from tests.support import doors
from tests.support.gift_cards import issued, sold
from tests.support.ledgers import START, a_customer

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

TODAY = START.date()


def sar(text: str) -> Money:
    return parse_money(f"{text} SAR")


def pass_days(ledger: Ledger, days: int) -> None:
    assert isinstance(ledger.clock, SetClock)
    ledger.clock.advance(timedelta(days=days))


class Counting:
    """Progress that is heard, and cancelled at a stage."""

    def __init__(self, stop_in: str = "", at: int = 0) -> None:
        self.heard: list[tuple[int, int, str]] = []
        self._stop_in, self._at = stop_in, at

    def report(self, done: int, total: int, stage: str = "") -> None:
        self.heard.append((done, total, stage))
        if stage == self._stop_in and done >= self._at:
            raise Cancelled


def test_a_top_up_is_tried_then_posted(ledger: Ledger) -> None:
    card = sold(ledger)
    request = TopUpCard(new_key(), card.card.id, sar("50"), Tender.CASH, "birthday")
    seen = card_lives.preview_life(ledger, request)
    assert (seen.remaining, seen.topped_up) == (sar("250"), sar("50"))
    assert gift_cards.card(ledger, card.card.id).remaining == sar("200")
    first = card_lives.top_up_card(ledger, request)
    assert card_lives.top_up_card(ledger, request).repeated
    assert first.changes.cards == {card.card.id}
    assert gift_cards.look_up_card(ledger, card.code).remaining == sar("250")
    with pytest.raises(CurrencyMismatch):
        card_lives.top_up_card(ledger, TopUpCard(new_key(), card.card.id, parse_money("5 KWD"), Tender.CASH))
    with pytest.raises(CardNotFound):
        card_lives.top_up_card(ledger, TopUpCard(new_key(), 999, sar("5"), Tender.CASH))
    with pytest.raises(AmountNotPositive):
        TopUpCard(new_key(), card.card.id, sar("0"), Tender.CASH)


def test_a_discount_is_in_the_cards_own_currency(ledger: Ledger) -> None:
    [one] = issued(ledger)
    with pytest.raises(CurrencyMismatch):
        gift_cards.sell_card(ledger, SellCard("k", one.card.id, Tender.CASH, discount=parse_money("1 KWD")))
    with pytest.raises(FieldInvalid):
        SellCard("k", one.card.id, Tender.CASH, discount=sar("-1"))
    request = SellCard("k", one.card.id, Tender.CASH, discount=sar("20"))
    assert gift_cards.preview_sell(ledger, request).status is CardStatus.ACTIVE
    gift_cards.sell_card(ledger, request)
    card = gift_cards.card(ledger, one.card.id)
    assert (card.remaining, card.discount, card.can_pay_out) == (sar("200"), sar("20"), sar("180"))


def test_a_replacement_tells_its_code_once(ledger: Ledger) -> None:
    card = sold(ledger)
    done = card_lives.replace_card(ledger, ReplaceCard("once", card.card.id, "lost"))
    assert (done.old.status, done.old.replaced_by) == (CardStatus.CANCELLED, done.new.card.id)
    assert (done.new.card.replaces, done.new.card.remaining) == (card.card.id, sar("200"))
    assert gift_cards.look_up_card(ledger, done.new.code).id == done.new.card.id
    assert done.new.code != card.code
    with pytest.raises(KeyReused):
        card_lives.replace_card(ledger, ReplaceCard("once", card.card.id, "lost"))
    assert gift_cards.look_up_card(ledger, card.code).status is CardStatus.CANCELLED


def test_the_file_of_a_card(ledger: Ledger) -> None:
    card = sold(ledger, valid_until=TODAY)
    card_lives.block_card(ledger, BlockCard(new_key(), card.card.id, note="reported lost"))
    card_lives.block_card(ledger, BlockCard(new_key(), card.card.id, blocked=False))
    card_lives.extend_card(ledger, ExtendCard(new_key(), card.card.id, TODAY + timedelta(days=1), "kept waiting"))
    done = card_lives.replace_card(ledger, ReplaceCard(new_key(), card.card.id))
    found = explain_card(ledger, card.card.id)
    told = [(line.event, line.after) for line in found.lines]
    assert told == [
        (CardEvent.ISSUED, sar("0")), (CardEvent.SOLD, sar("200")), (CardEvent.BLOCKED, sar("200")),
        (CardEvent.UNBLOCKED, sar("200")), (CardEvent.EXTENDED, sar("200")), (CardEvent.REPLACED, sar("0")),
    ]  # fmt: skip
    assert found.adds_up
    blocked, extended, replaced = (found.lines[n].entry for n in (2, 4, 5))
    assert blocked is not None
    assert (blocked.status_before, blocked.status_after, blocked.note) == ("active", "blocked", "reported lost")
    assert extended is not None
    assert (extended.until_before, extended.until_after) == (TODAY, TODAY + timedelta(days=1))
    assert replaced is not None
    assert (replaced.other_card, replaced.by) == (done.new.card.id, "Administrator")
    [line] = explain_card(ledger, done.new.card.id).lines
    assert (line.event, line.amount) == (CardEvent.REPLACES, sar("200"))


def test_a_card_older_than_files_is_told_by_its_transactions(ledger: Ledger) -> None:
    """As a ledger that came from an earlier revision has them."""
    card = sold(ledger)
    if ledger.location.engine == "sqlite":
        doors.run_sql(ledger, "DROP TRIGGER card_events_keep")
    else:
        doors.run_sql(ledger, "ALTER TABLE card_events DISABLE TRIGGER card_events_keep")
    doors.run_sql(ledger, "DELETE FROM card_events")
    card_lives.top_up_card(ledger, TopUpCard(new_key(), card.card.id, sar("5"), Tender.CASH))
    found = explain_card(ledger, card.card.id)
    assert [line.event for line in found.lines] == [CardEvent.ISSUED, CardEvent.SOLD, CardEvent.TOPPED_UP]
    assert found.adds_up
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()


def test_the_job_expires_what_is_past(ledger: Ledger) -> None:
    cards = [sold(ledger, valid_until=TODAY + timedelta(days=days)).card.id for days in (0, 1, 5)]
    [unsold] = issued(ledger, valid_until=TODAY)
    assert run_job(ledger, "gift_cards_expire").did == 0
    pass_days(ledger, 2)
    assert run_job(ledger, "gift_cards_expire").did == 3
    assert run_job(ledger, "gift_cards_expire").did == 0
    stand = [gift_cards.card(ledger, card) for card in (*cards, unsold.card.id)]
    assert [one.remaining for one in stand] == [sar("0"), sar("0"), sar("200"), sar("0")]
    assert [one.status for one in stand][:2] == [CardStatus.EXPIRED] * 2
    assert explain_card(ledger, cards[0]).lines[-1].event is CardEvent.EXPIRED
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()


def test_a_batch_is_issued_whole_or_not_at_all(ledger: Ledger) -> None:
    request = IssueCards(new_key(), 1_200, sar("10"), batch="spring")
    with pytest.raises(Cancelled):
        gift_cards.issue_cards(ledger, request, Counting("issue", 1_000))
    assert not gift_cards.list_cards(ledger, CardFilter(batch="spring")).rows
    heard = Counting()
    made = gift_cards.issue_cards(ledger, request, heard)
    assert [one for one in heard.heard if one[2] == "issue"] == [
        (0, 1_200, "issue"), (500, 1_200, "issue"), (1_000, 1_200, "issue"), (1_200, 1_200, "issue"),
    ]  # fmt: skip
    assert len({one.card.id for one in made}) == 1_200
    for one in (made[0], made[499], made[500], made[-1]):
        assert gift_cards.look_up_card(ledger, one.code).id == one.card.id
    with pytest.raises(KeyReused):
        gift_cards.issue_cards(ledger, request)


def test_a_batch_is_sold_on_invoice(ledger: Ledger) -> None:
    company = a_customer(ledger).id
    issued(ledger, 502, "10 SAR", batch="firm")
    issued(ledger, 1, "10 SAR", batch="other")
    waiting = card_batches.batch_for_sale(ledger, "firm")
    assert (waiting.count, waiting.values) == (502, (sar("5020"),))
    request = card_batches.SellBatch(new_key(), "firm", customer_id=company, discount=sar("1"))
    with pytest.raises(Cancelled):
        card_batches.sell_batch(ledger, request, Counting("sell", 500))
    assert card_batches.batch_for_sale(ledger, "firm").count == 502
    posted = card_batches.sell_batch(ledger, request)
    assert len(posted.changes.cards) == len(posted.transaction_ids) == 502
    page = gift_cards.list_cards(ledger, CardFilter(batch="firm"), limit=1_000).rows
    assert {one.status for one in page} == {CardStatus.ACTIVE}
    assert {one.purchased_by for one in page} == {company}
    books = doors.run_sql(
        ledger, "SELECT d.code, sum(p.amount) AS n FROM postings p JOIN accounts d ON d.id = p.debit_account"
        " GROUP BY d.code ORDER BY d.code",
    )  # fmt: skip
    assert [(row.code, int(row.n)) for row in books] == [("1200", 451_800), ("5000", 50_200)]
    with pytest.raises(KeyReused):
        card_batches.sell_batch(ledger, request)
    with pytest.raises(BatchNotForSale):
        card_batches.sell_batch(ledger, card_batches.SellBatch(new_key(), "firm"))


def test_compensation_cards(ledger: Ledger) -> None:
    [one] = issued(ledger, origin=Origin.GIVEN, given_as="compensation")
    assert gift_cards.card(ledger, one.card.id).given_as == "compensation"
    with pytest.raises(FieldInvalid):
        IssueCards("k", 1, sar("1"), given_as="opening_balance")


@pytest.mark.parametrize("login", ["cashier", "auditor"])
def test_who_may_replace(ledger: Ledger, login: str) -> None:
    doors.add_staff(ledger)
    card = sold(ledger)
    ledger.door = replace(ledger.door, who=replace(ledger.door.who, login=login))
    with pytest.raises(NotAllowed):
        card_lives.replace_card(ledger, ReplaceCard(new_key(), card.card.id))


def test_what_a_cancelled_card_shows(ledger: Ledger) -> None:
    card = sold(ledger)
    gift_cards.cancel_card(ledger, CancelCard(new_key(), card.card.id, Tender.CASH))
    one = gift_cards.card(ledger, card.card.id)
    assert one.ended_at == START
    with pytest.raises(CardNotUsable):
        card_lives.extend_card(ledger, ExtendCard(new_key(), card.card.id, None))
