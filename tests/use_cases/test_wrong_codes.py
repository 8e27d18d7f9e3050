"""Every wrong code costs and tells the same, so that answers and times say nothing about codes (SPEC 6).

A code with a wrong check character is refused by arithmetic that anybody can do, before the ledger is asked: that tells
nothing about any card. The code of a card that exists is a right one, whatever became of the card: staff must be able
to say why it does not pay. Times are compared in `benchmarks/wrong_codes.py`.
"""

from __future__ import annotations

import traceback
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event, text

from ledger.errors import CardNotFound, CodeMistyped, Refusal
from ledger.money import parse_money
from ledger.use_cases import gift_cards
from ledger.use_cases.gift_cards import RedeemCard
from ledger.use_cases.import_cards import apply_cards, preview_cards
from ledger.use_cases.orders import preview_sale
from ledger.use_cases.sale_requests import CardPart, Sale, SaleLine
from tests.support.guesses import foreign_codes, mistyped, right_codes, wrong_codes
from tests.support.ledgers import a_customer, new_key
from tests.use_cases.imported import file_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ledger.storage.ledger import Ledger
    from tests.support.ledgers import Places


@dataclass(frozen=True)
class Seen:
    """What a guesser gets, and what the ledger does for it: the statements sent, the rows added."""

    answer: str
    raised_at: tuple[str, ...]
    statements: tuple[str, ...]
    guesses: tuple[bool, ...]
    audited: tuple[str, ...]


@contextmanager
def statements(ledger: Ledger) -> Iterator[list[str]]:
    """Every statement that is sent meanwhile."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement)

    event.listen(ledger.engine, "before_cursor_execute", note)
    yield sent
    event.remove(ledger.engine, "before_cursor_execute", note)


def seen(ledger: Ledger, ask: Callable[[], object]) -> Seen:
    """Ask once, half an hour after the last time, so that no guess counts with another."""
    ledger.clock.advance(timedelta(minutes=30))  # type: ignore[attr-defined]
    before = len(_rows(ledger, "SELECT found FROM code_guesses")), len(_rows(ledger, "SELECT id FROM audit"))
    raised: tuple[str, ...] = ()
    with statements(ledger) as sent:
        try:
            answer = type(ask()).__name__
        except Refusal as refusal:
            answer = f"{refusal} {refusal.facts()}"
            raised = tuple(f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(refusal.__traceback__)[1:])
    found = _rows(ledger, "SELECT found FROM code_guesses ORDER BY id")[before[0] :]
    audited = _rows(ledger, "SELECT action, outcome, facts FROM audit ORDER BY id")[before[1] :]
    return Seen(answer, raised, tuple(sent), tuple(bool(row[0]) for row in found), tuple(str(row) for row in audited))


def _rows(ledger: Ledger, query: str) -> list[tuple[object, ...]]:
    with ledger.reading() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


@pytest.fixture
def asked(places: Places, tmp_path: Path) -> Iterator[tuple[Ledger, Ledger]]:
    """A ledger that took in cards of an older system, and one of another shop on another machine."""
    others = replace(places, folder=tmp_path / "elsewhere")
    others.folder.mkdir()
    with closing(places.open()) as ledger, closing(others.open()) as elsewhere:
        preview = preview_cards(ledger, file_of(tmp_path, "Code;Value\nOLD SYSTEM 0001;5\n"))
        apply_cards(ledger, preview, key=new_key(), skip_bad_rows=False)
        yield ledger, elsewhere
    others.remove()


def ways(ledger: Ledger) -> dict[str, Callable[[str], object]]:
    """Everywhere that a code can be tried."""
    anna = a_customer(ledger).id
    line = SaleLine("Thing", parse_money("10 SAR"))
    return {
        "look up": lambda code: gift_cards.look_up_card(ledger, code),
        "redeem": lambda code: gift_cards.redeem_card(ledger, RedeemCard(new_key(), code, None, anna)),
        "preview": lambda code: gift_cards.preview_redeem(ledger, RedeemCard(new_key(), code, None, anna)),
        "pay": lambda code: preview_sale(ledger, Sale(new_key(), (line,), cards=(CardPart(code=code),))),
    }


def test_every_wrong_code_is_answered_alike(asked: tuple[Ledger, Ledger]) -> None:
    ledger, elsewhere = asked
    ours, foreign = wrong_codes(ledger, elsewhere), foreign_codes()
    right_codes(ledger)
    for name, way in ways(ledger).items():
        found = {kind: seen(ledger, partial(way, code)) for kind, code in (ours | foreign).items()}
        usual = found["never issued"]
        assert (usual.answer, usual.guesses, len(usual.audited)) == ("CardNotFound() {}", (False,), 1), name
        assert {(one.answer, one.raised_at, one.guesses, one.audited) for one in found.values()} == {
            (usual.answer, usual.raised_at, usual.guesses, usual.audited)
        }, name
        for kinds in (ours, foreign):
            assert len({found[kind].statements for kind in kinds}) == 1, name


def test_a_right_code_costs_the_same_whatever_became_of_the_card(asked: tuple[Ledger, Ledger]) -> None:
    ledger, _ = asked
    codes = right_codes(ledger)
    found = {kind: seen(ledger, partial(gift_cards.look_up_card, ledger, code)) for kind, code in codes.items()}
    usual = found["active"]
    assert (usual.answer, usual.guesses, usual.audited) == ("GiftCard", (True,), ())
    assert len(usual.statements) >= 3
    assert set(found.values()) == {usual}


def test_a_mistyped_code_is_refused_before_the_ledger_is_asked(places: Places) -> None:
    """Its check character is public arithmetic: nothing about a card is told, and nothing counted."""
    with closing(places.open()) as ledger:
        right_codes(ledger)
        one = seen(ledger, partial(gift_cards.look_up_card, ledger, mistyped()))
        assert one.answer.startswith(CodeMistyped.__name__)
        assert (one.guesses, one.audited) == ((), ())
        assert not [sent for sent in one.statements if "gift_cards" in sent]
        with pytest.raises(CardNotFound):
            gift_cards.look_up_card(ledger, gift_cards.grouped("0000000000000000" + "0"))
