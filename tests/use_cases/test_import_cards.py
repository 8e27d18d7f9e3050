"""Gift cards of an older system: what goes in, what is refused, and that their codes are told nowhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ledger.domain.card_codes import new_code, read_code
from ledger.domain.words import CardStatus, Origin
from ledger.errors import AlreadyImported, CardNotFound, CodeMistyped, NotAllowed, RowsRefused
from ledger.money import parse_money
from ledger.storage import verifier
from ledger.use_cases import gift_cards
from ledger.use_cases.gift_cards import RedeemCard
from ledger.use_cases.import_cards import apply_cards, preview_cards
from ledger.use_cases.insight import explain_card
from ledger.use_cases.posting import new_key
from tests.support import doors
from tests.support.gift_cards import issued
from tests.support.ledgers import a_customer
from tests.use_cases.imported import file_of

if TYPE_CHECKING:
    from pathlib import Path

    from ledger.domain.import_cards import CardsPreview
    from ledger.storage.ledger import Ledger

GOOD = """Code;Value;Valid from;Valid until;Kind;Note
GIFT-0001-ABCD;100,50;01.01.2026;31.12.2026;paid;from the old till
gift 0002 oil;7;;;given;
"""


def told(preview: CardsPreview) -> list[tuple[int, str, str, str]]:
    return [(one.row, one.column, one.text, one.refusal.name) for one in preview.problems]


def test_cards_come_in_with_what_is_left_on_them(ledger: Ledger, tmp_path: Path) -> None:
    preview = preview_cards(ledger, file_of(tmp_path, GOOD))
    assert [(row.last4, str(row.value), row.origin) for row in preview.rows] == [
        ("ABCD", "100.50 SAR", Origin.PAID), ("2OIL", "7.00 SAR", Origin.GIVEN),
    ]  # fmt: skip
    with pytest.raises(CodeMistyped):
        gift_cards.look_up_card(ledger, "gift 0001 abcd")
    done = apply_cards(ledger, preview, key="in", skip_bad_rows=False)
    assert (done.cards, done.totals, done.refused) == (2, (parse_money("107.50 SAR"),), 0)
    assert apply_cards(ledger, preview, key="in", skip_bad_rows=False).run_id == done.run_id
    card = gift_cards.look_up_card(ledger, "gift-0001-abcd")
    assert (card.status, card.remaining, card.origin) == (CardStatus.ACTIVE, parse_money("100.50 SAR"), Origin.PAID)
    assert (card.valid_from, card.valid_until) == (date(2026, 1, 1), date(2026, 12, 31))
    assert (card.given_as, card.note, card.last4) == ("opening_balance", "from the old till", "ABCD")
    assert [line.event for line in explain_card(ledger, card.id).lines] == ["issued", "brought_over"]
    anna = a_customer(ledger).id
    gift_cards.redeem_card(ledger, RedeemCard(new_key(), "GIFT 0002 OIL", None, anna))
    books = doors.run_sql(
        ledger, "SELECT d.code, sum(p.amount) AS n FROM postings p JOIN accounts d ON d.id = p.debit_account"
        " WHERE d.kind = 'general' GROUP BY d.code",
    )  # fmt: skip
    assert [(row.code, int(row.n)) for row in books] == [("3000", 10_750)]
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()


def test_the_same_file_once_and_the_same_code_once(ledger: Ledger, tmp_path: Path) -> None:
    path = file_of(tmp_path, GOOD)
    apply_cards(ledger, preview_cards(ledger, path), key=new_key(), skip_bad_rows=False)
    with pytest.raises(AlreadyImported):
        preview_cards(ledger, path)
    other = file_of(tmp_path, GOOD + "OTHER-CODE;1;;;;\n", "other.csv")
    assert told(preview_cards(ledger, other)) == [
        (2, "Code", "····ABCD", "CardHere"), (3, "Code", "····2OIL", "CardHere"),
    ]  # fmt: skip
    with pytest.raises(RowsRefused):
        apply_cards(ledger, preview_cards(ledger, other), key=new_key(), skip_bad_rows=False)
    done = apply_cards(ledger, preview_cards(ledger, other), key=new_key(), skip_bad_rows=True)
    assert (done.cards, done.refused) == (1, 2)


def test_codes_of_ours_are_known_again(ledger: Ledger, tmp_path: Path) -> None:
    [ours] = issued(ledger)
    fresh = new_code()
    path = file_of(tmp_path, f"Code;Value\n{ours.code.lower()};5\n{fresh};6\n")
    preview = preview_cards(ledger, path)
    assert [one.refusal.name for one in preview.problems] == ["CardHere"]
    apply_cards(ledger, preview, key=new_key(), skip_bad_rows=True)
    assert gift_cards.look_up_card(ledger, fresh).remaining == parse_money("6 SAR")


def test_what_is_wrong_with_rows(ledger: Ledger, tmp_path: Path) -> None:
    rows = (
        "Code;Value;Valid from;Expires;Kind\n"
        "SHORT;5;;;\n;5;;;\nCARD-0000-0001;;;;\nCARD-0000-0002;-3;;;\nCARD-0000-0003;5;;01.01.2020;\n"
        "CARD-0000-0004;5;01.06.2026;01.05.2026;\nCARD-0000-0005;5;;;gold\nCARD-0000-0006;5;;;\ncard00000006;5;;;\n"
        "CARD-0000-0007;0,001;;;\n"
    )
    preview = preview_cards(ledger, file_of(tmp_path, rows))
    assert told(preview) == [
        (2, "Code", "", "FieldInvalid"), (3, "Code", "", "FieldRequired"), (4, "Value", "", "FieldRequired"),
        (5, "Value", "-3", "AmountNotPositive"), (6, "Expires", "01.01.2020", "FieldInvalid"),
        (7, "Expires", "01.05.2026", "FieldInvalid"), (8, "Kind", "gold", "FieldInvalid"),
        (10, "Code", "····0006", "RowRepeated"), (11, "Value", "0,001", "AmountTooFine"),
    ]  # fmt: skip
    assert [row.number for row in preview.rows] == [9]
    assert preview.sample[1][0] == ""
    assert preview.sample[2][0] == "····0001"


def test_who_may(ledger: Ledger, tmp_path: Path) -> None:
    doors.add_staff(ledger)
    who = replace(ledger.who, login="cashier")
    cashier = replace(ledger, who=who, door=replace(ledger.door, who=who))
    with pytest.raises(NotAllowed):
        preview_cards(cashier, file_of(tmp_path, GOOD))


def test_a_foreign_code_that_is_wrong_counts_as_a_guess(ledger: Ledger, tmp_path: Path) -> None:
    apply_cards(ledger, preview_cards(ledger, file_of(tmp_path, GOOD)), key=new_key(), skip_bad_rows=False)
    with pytest.raises(CodeMistyped):
        gift_cards.look_up_card(ledger, "short")
    with pytest.raises(CardNotFound):
        gift_cards.look_up_card(ledger, "GIFT-0001-ABCE")
    assert doors.run_sql(ledger, "SELECT count(*) AS n FROM code_guesses WHERE NOT found")[0].n == 1


def test_foreign_codes_are_never_taken_for_ours() -> None:
    ours = new_code()
    assert read_code(ours) == ours.replace("-", "")
    assert read_code("abc-def_123 4") == "~ABCDEF1234"
    assert read_code("ＡＢＣＤ１２３４") == "~ABCD1234"
    for wrong in ("", "1234567", "x" * 65, "abcd\u00001234"):
        with pytest.raises(CodeMistyped):
            read_code(wrong)
