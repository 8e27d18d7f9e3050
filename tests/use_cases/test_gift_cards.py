"""Gift cards as people meet them: codes shown once, guesses throttled, every state's refusals."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ledger.clock import SetClock
from ledger.domain.gift_cards import CardFilter
from ledger.domain.words import CardStatus, Origin, Source, Tender, Type
from ledger.errors import (
    AmountNotPositive,
    CardLastUse,
    CardNotFound,
    CardNotUsable,
    CardTooSmall,
    CodeKeyMissing,
    CodeMistyped,
    CurrencyMismatch,
    FieldInvalid,
    KeyReused,
    NotAllowed,
    TooManyGuesses,
)
from ledger.money import Money, currency
from ledger.use_cases import gift_cards
from ledger.use_cases.gift_cards import CancelCard, IssueCards, RedeemCard, SellCard
from ledger.use_cases.posting import new_key
from tests.support import doors
from tests.support.ledgers import START, a_customer

if TYPE_CHECKING:
    from ledger.domain.gift_cards import IssuedCard
    from ledger.storage.ledger import Ledger
    from tests.support.ledgers import Places

SAR = currency("SAR")


def sar(minor: int) -> Money:
    return Money(minor, SAR)


def issued(ledger: Ledger, value: int = 1_000, **more: object) -> IssuedCard:
    (card,) = gift_cards.issue_cards(ledger, IssueCards(new_key(), 1, sar(value), **more))  # type: ignore[arg-type]
    return card


def sold(ledger: Ledger, value: int = 1_000, **more: object) -> IssuedCard:
    card = issued(ledger, value, **more)
    gift_cards.sell_card(ledger, SellCard(new_key(), card.card.id, Tender.CASH))
    return card


def redeem(ledger: Ledger, code: str, customer: int, minor: int | None = None) -> Money:
    """Redeem and give what the wallet shows then."""
    amount = None if minor is None else sar(minor)
    answer = gift_cards.redeem_card(ledger, RedeemCard(new_key(), code, None, customer, amount))
    return answer.balances[0].shown_after


def wrong_code() -> str:
    return "0000-0000-0000-00000"


def test_a_batch_is_issued_with_its_codes(ledger: Ledger) -> None:
    request = IssueCards("batch", 25, sar(5_000), batch="spring", note="window", max_usage_count=3)
    cards = gift_cards.issue_cards(ledger, request)
    assert len({card.code for card in cards}) == 25
    for card in cards:
        assert card.code.replace("-", "")[-4:] == card.card.last4
        assert (card.card.status, card.card.remaining, card.card.batch) == (CardStatus.ISSUED, sar(0), "spring")
        assert card.code not in repr(card)
    assert gift_cards.look_up_card(ledger, cards[7].code).id == cards[7].card.id
    with pytest.raises(KeyReused):
        gift_cards.issue_cards(ledger, request)
    assert len(gift_cards.list_cards(ledger, CardFilter(batch="spring")).rows) == 25


def test_a_code_is_nowhere_in_the_ledger(places: Places) -> None:
    place = places.make()
    with closing(places.open(place)) as ledger:
        card, customer = sold(ledger), a_customer(ledger).id
        redeem(ledger, card.code, customer, 10)
        plain = gift_cards.parse_code(card.code)
        for table in ("gift_cards", "operations", "transactions", "audit", "settings", "code_guesses"):
            for row in doors.run_sql(ledger, f"SELECT * FROM {table}"):
                assert plain not in str(row)
                assert card.code not in str(row)
        (key_file,) = (places.folder / "keys").iterdir()
        assert key_file.stat().st_mode & 0o077 == 0
        secret = key_file.read_text(encoding="ascii")
        assert all(secret not in str(row) for row in doors.run_sql(ledger, "SELECT value FROM settings"))
    if places.kind == "sqlite":
        content = Path(place).read_bytes()
        assert plain.encode() not in content
        assert bytes.fromhex(secret) not in content


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        ({"count": 0}, FieldInvalid), ({"count": 10_001}, FieldInvalid), ({"count": -1}, FieldInvalid),
        ({"value": sar(0)}, AmountNotPositive), ({"value": sar(-1)}, AmountNotPositive),
        ({"max_usage_count": -1}, FieldInvalid),
        ({"valid_from": START.date(), "valid_until": START.date() - timedelta(days=1)}, FieldInvalid),
    ],
)  # fmt: skip
def test_cards_that_cannot_be(more: dict[str, object], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        IssueCards(**{"key": "k", "count": 1, "value": sar(1)} | more)  # type: ignore[arg-type]


def test_a_card_that_would_be_over_already_is_not_issued(ledger: Ledger) -> None:
    with pytest.raises(FieldInvalid):
        issued(ledger, valid_until=START.date() - timedelta(days=1))
    assert gift_cards.list_cards(ledger).rows == ()


def test_from_issue_to_the_last_unit(ledger: Ledger) -> None:
    card, customer = issued(ledger), a_customer(ledger).id
    with pytest.raises(CardNotUsable, match="issued"):
        redeem(ledger, card.code, customer)
    gift_cards.sell_card(ledger, SellCard(new_key(), card.card.id, Tender.TERMINAL, customer))
    with pytest.raises(CardNotUsable, match="active"):
        gift_cards.sell_card(ledger, SellCard(new_key(), card.card.id, Tender.CASH))
    with pytest.raises(CardTooSmall) as refused:
        redeem(ledger, card.code, customer, 1_001)
    assert (refused.value.remaining, refused.value.requested) == (sar(1_000), sar(1_001))
    assert redeem(ledger, card.code.lower().replace("-", " "), customer, 400) == sar(400)
    assert redeem(ledger, card.code, customer) == sar(1_000)
    found = gift_cards.card(ledger, card.card.id)
    assert (found.status, found.remaining, found.usage_count) == (CardStatus.REDEEMED, sar(0), 2)
    assert (found.purchased_by, found.redeemed_by, found.initial) == (customer, customer, sar(1_000))
    with pytest.raises(CardNotUsable, match="redeemed"):
        redeem(ledger, card.code, customer)


def test_a_cards_history_is_signed_from_its_own_side(ledger: Ledger) -> None:
    card, customer = sold(ledger), a_customer(ledger).id
    redeem(ledger, card.code, customer, 300)
    gift_cards.cancel_card(ledger, CancelCard(new_key(), card.card.id, Tender.CASH, "unwanted"))
    rows = gift_cards.card_history(ledger, card.card.id).rows
    assert [(row.type, row.source, row.signed, row.before, row.after) for row in rows] == [
        (Type.DEBIT, Source.REFUND, sar(-700), sar(700), sar(0)),
        (Type.CREDIT, Source.GIFT_CARD, sar(-300), sar(1_000), sar(700)),
        (Type.CREDIT, Source.GIFT_CARD, sar(1_000), sar(0), sar(1_000)),
    ]
    assert len(gift_cards.card_history(ledger, card.card.id, limit=1).rows) == 1


def test_a_given_card_is_active_at_once(ledger: Ledger) -> None:
    card, customer = issued(ledger, origin=Origin.GIVEN), a_customer(ledger).id
    assert card.card.status is CardStatus.ACTIVE
    assert card.card.remaining == sar(1_000)
    with pytest.raises(FieldInvalid):
        gift_cards.cancel_card(ledger, CancelCard(new_key(), card.card.id, Tender.CASH))
    assert redeem(ledger, card.code, customer, 1) == sar(1)


def test_a_card_of_one_use(ledger: Ledger) -> None:
    card, customer = sold(ledger, max_usage_count=1), a_customer(ledger).id
    with pytest.raises(CardLastUse):
        redeem(ledger, card.code, customer, 1)
    assert redeem(ledger, card.code, customer) == sar(1_000)


def test_a_card_shows_expired_after_its_last_day(ledger: Ledger) -> None:
    card, customer = sold(ledger, valid_until=START.date() + timedelta(days=1)), a_customer(ledger).id
    assert isinstance(ledger.clock, SetClock)
    ledger.clock.advance(timedelta(days=1, hours=10, minutes=59, seconds=59))
    assert redeem(ledger, card.code, customer, 1) == sar(1)
    ledger.clock.advance(timedelta(seconds=1))
    assert gift_cards.look_up_card(ledger, card.code).status is CardStatus.EXPIRED
    with pytest.raises(CardNotUsable, match="expired"):
        redeem(ledger, card.code, customer, 1)


def test_the_amounts_currency_is_the_cards(ledger: Ledger) -> None:
    card, customer = sold(ledger), a_customer(ledger).id
    with pytest.raises(CurrencyMismatch):
        gift_cards.redeem_card(ledger, RedeemCard("k", card.code, None, customer, Money(1, currency("KWD"))))


def test_a_preview_of_a_redemption_writes_nothing_but_its_look_up(ledger: Ledger) -> None:
    card, customer = sold(ledger), a_customer(ledger).id
    request = RedeemCard("k", card.code, None, customer, sar(300))
    foreseen = gift_cards.preview_redeem(ledger, request)
    assert gift_cards.card(ledger, card.card.id).remaining == sar(1_000)
    assert gift_cards.redeem_card(ledger, request).balances == foreseen.balances
    again = gift_cards.redeem_card(ledger, request)
    assert again.repeated
    assert gift_cards.card(ledger, card.card.id).remaining == sar(700)


# -- guessing ---------------------------------------------------------------------------------------------------


def guess(ledger: Ledger) -> None:
    with pytest.raises(CardNotFound):
        gift_cards.look_up_card(ledger, wrong_code())


def test_a_typing_error_asks_no_database(ledger: Ledger) -> None:
    for _ in range(30):
        with pytest.raises(CodeMistyped):
            gift_cards.look_up_card(ledger, "0000-0000-0000-00001")
    assert doors.run_sql(ledger, "SELECT count(*) AS n FROM code_guesses")[0].n == 0


def test_ten_wrong_codes_in_ten_minutes_are_enough(ledger: Ledger) -> None:
    card = sold(ledger)
    for _ in range(9):
        guess(ledger)
    assert gift_cards.look_up_card(ledger, card.code).id == card.card.id
    guess(ledger)
    for code in (wrong_code(), card.code):
        with pytest.raises(TooManyGuesses) as refused:
            gift_cards.look_up_card(ledger, code)
        assert refused.value.until == START + timedelta(minutes=10)
    assert isinstance(ledger.clock, SetClock)
    ledger.clock.advance(timedelta(minutes=10))
    assert gift_cards.look_up_card(ledger, card.code).id == card.card.id


def test_guesses_are_counted_by_previews_and_survive_a_restart(places: Places) -> None:
    place = places.make()
    with closing(places.open(place)) as ledger:
        sold(ledger)
        customer = a_customer(ledger).id
        for _ in range(10):
            with pytest.raises(CardNotFound):
                gift_cards.preview_redeem(ledger, RedeemCard("k", wrong_code(), None, customer))
        found = doors.run_sql(ledger, "SELECT facts FROM audit WHERE outcome = 'refused'")
        assert len(found) == 10
        facts = [row.facts if isinstance(row.facts, dict) else json.loads(row.facts) for row in found]
        assert {one["refusal"] for one in facts} == {"CardNotFound"}
    with closing(places.open(place)) as again, pytest.raises(TooManyGuesses):
        gift_cards.look_up_card(again, wrong_code())


def test_a_ledger_that_has_no_card_yet_answers_as_any_other(ledger: Ledger) -> None:
    for _ in range(10):
        guess(ledger)
    with pytest.raises(TooManyGuesses):
        gift_cards.look_up_card(ledger, wrong_code())


# -- keys and rights --------------------------------------------------------------------------------------------


def test_a_machine_without_the_key_says_so(places: Places, tmp_path: Path) -> None:
    place = places.make()
    with closing(places.open(place)) as ledger:
        card = sold(ledger)
        recovery = gift_cards.export_code_key(ledger)
    places.folder = tmp_path / "another machine"
    with closing(places.open(place)) as other:
        with pytest.raises(CodeKeyMissing):
            gift_cards.look_up_card(other, card.code)
        with pytest.raises(CodeKeyMissing):
            issued(other)
        for wrong in ("", "00" * 32, "no key", recovery[:-2]):
            with pytest.raises(FieldInvalid):
                gift_cards.import_code_key(other, wrong)
        gift_cards.import_code_key(other, f" {recovery}\n")
        assert gift_cards.look_up_card(other, card.code).id == card.card.id


def test_a_card_needs_its_code_or_a_stronger_right(places: Places) -> None:
    place = places.make()
    with closing(places.open(place)) as ledger:
        doors.add_staff(ledger)
        card, customer = sold(ledger), a_customer(ledger).id
    by_number = RedeemCard("k", None, card.card.id, customer, sar(5))
    with closing(places.open(place, login="cashier")) as cashier:
        with pytest.raises(NotAllowed):
            gift_cards.redeem_card(cashier, by_number)
        assert redeem(cashier, card.code, customer, 1) == sar(1)
        with pytest.raises(NotAllowed):
            issued(cashier)
    with closing(places.open(place, login="back_office")) as office:
        assert gift_cards.redeem_card(office, by_number).balances[0].shown_after == sar(6)
        with pytest.raises(NotAllowed):
            issued(office, origin=Origin.GIVEN)


@pytest.mark.parametrize(("code", "card"), [(None, None), ("x", 1)])
def test_one_way_to_name_a_card(code: str | None, card: int | None) -> None:
    with pytest.raises(CardNotFound):
        RedeemCard("k", code, card, 1)


def test_cards_are_listed_page_by_page(ledger: Ledger) -> None:
    gift_cards.issue_cards(ledger, IssueCards("a", 5, sar(10)))
    issued(ledger, origin=Origin.GIVEN)
    first = gift_cards.list_cards(ledger, limit=4)
    rest = gift_cards.list_cards(ledger, after=first.next_key, limit=4)
    ids = [card.id for card in (*first.rows, *rest.rows)]
    assert ids == sorted(ids, reverse=True)
    assert len(ids) == 6
    assert rest.next_key is None
    active = gift_cards.list_cards(ledger, CardFilter(statuses=(CardStatus.ACTIVE,)))
    assert [card.origin for card in active.rows] == [Origin.GIVEN]
    assert gift_cards.list_cards(ledger, CardFilter(currency="KWD")).rows == ()
    with pytest.raises(CardNotFound):
        gift_cards.card(ledger, 10**9)
