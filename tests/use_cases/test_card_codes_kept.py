"""A canary for gift-card codes: whatever is done with cards, no code is kept, logged, exported, answered or refused."""

from __future__ import annotations

import logging
import zipfile
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect, text

from ledger.domain.card_codes import new_code
from ledger.domain.words import Tender
from ledger.errors import LedgerError
from ledger.money import parse_money
from ledger.use_cases import card_lives, gift_cards
from ledger.use_cases.card_lives import ReplaceCard, TopUpCard
from ledger.use_cases.exports import export_reconciliation
from ledger.use_cases.gift_cards import CancelCard, IssueCards, RedeemCard, SellCard
from ledger.use_cases.import_cards import apply_cards, preview_cards
from ledger.use_cases.insight import explain_card
from ledger.use_cases.orders import CancelOrder, cancel_order, sell
from ledger.use_cases.posting import new_key
from ledger.use_cases.sale_requests import CardPart, Sale, SaleLine
from tests.support.ledgers import START, a_customer
from tests.use_cases.imported import file_of

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from ledger.storage.ledger import Ledger
    from tests.support.ledgers import Places

FOREIGN = "OLD SYSTEM 0001"


def live_with_cards(ledger: Ledger, folder: Path) -> tuple[set[str], list[str]]:
    """Everything people do with cards, right and wrong: the codes used, and all that was answered and refused."""
    said: list[str] = []

    def ask(work: Callable[[], Any]) -> None:
        try:
            said.append(repr(work()))
        except LedgerError as refusal:
            said.append(f"{refusal} {refusal!r} {refusal.facts()}")

    customer, wrong = a_customer(ledger).id, new_code()
    issued = gift_cards.issue_cards(ledger, IssueCards(new_key(), 4, parse_money("100 SAR")))
    said.append(repr(issued))
    codes = {one.code for one in issued} | {wrong, FOREIGN}
    for one in issued:
        gift_cards.sell_card(ledger, SellCard(new_key(), one.card.id, Tender.CASH))
        ask(partial(gift_cards.look_up_card, ledger, one.code))
    first, second, third, fourth = issued
    ask(lambda: gift_cards.look_up_card(ledger, wrong))
    for code, amount in ((first.code, "40 SAR"), (first.code, "400 SAR"), (wrong, "1 SAR")):
        request = RedeemCard(new_key(), code, None, customer, parse_money(amount))
        said.append(repr(request))
        ask(partial(gift_cards.preview_redeem, ledger, request))
        ask(partial(gift_cards.redeem_card, ledger, request))
    ask(lambda: card_lives.top_up_card(ledger, TopUpCard(new_key(), first.card.id, parse_money("5 SAR"), Tender.CASH)))
    done = card_lives.replace_card(ledger, ReplaceCard(new_key(), second.card.id, "lost"))
    codes.add(done.new.code)
    said.append(repr(done))
    part = CardPart(code=third.code)
    sold = sell(ledger, Sale(new_key(), (SaleLine("Thing", parse_money("100 SAR")),), cards=(part,)))
    said.append(repr(sold))
    gift_cards.cancel_card(ledger, CancelCard(new_key(), fourth.card.id, Tender.CASH))
    rows = f"Code;Value\n{FOREIGN};5\n{first.code};5\nshort;5\n"
    preview = preview_cards(ledger, file_of(folder, rows))
    said.append(f"{preview.problems} {preview.sample} {preview.rows}")
    ask(lambda: apply_cards(ledger, preview, key=new_key(), skip_bad_rows=False))
    ask(lambda: apply_cards(ledger, preview, key=new_key(), skip_bad_rows=True))
    ask(lambda: gift_cards.look_up_card(ledger, FOREIGN))
    cancelled = cancel_order(ledger, CancelOrder(new_key(), sold.order.id, "changed their mind"))
    codes |= {one.code for one in cancelled.new_cards}
    said += [repr(cancelled), *(repr(explain_card(ledger, one.card.id)) for one in issued)]
    return codes, said


def every_row(ledger: Ledger) -> str:
    """All rows of all tables, as text."""
    schema = "ledger" if ledger.location.engine == "postgresql" else None
    with ledger.reading() as connection:
        names = inspect(connection).get_table_names(schema)
        assert "gift_cards" in names
        rows = [str(row) for name in names for row in connection.execute(text(f"SELECT * FROM {name}"))]
    return "\n".join(rows)


def test_no_code_is_kept_anywhere(places: Places, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    place, book = places.make(), tmp_path / "book.xlsx"
    with closing(places.open(place)) as ledger:
        codes, said = live_with_cards(ledger, tmp_path)
        today = START.date()
        export_reconciliation(ledger, today - timedelta(days=1), today, book)
        kept = every_row(ledger)
    with zipfile.ZipFile(book) as archive:
        exported = "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    files = [Path(place).read_bytes().decode("latin-1")] if places.kind == "sqlite" else []
    files += [path.read_text(encoding="latin-1") for path in places.folder.rglob("*.log")]
    assert len(codes) == 7
    for where in (kept, exported, caplog.text, *said, *files):
        for code in codes:
            plain = "".join(letter for letter in code.upper() if letter.isalnum())
            bare = "".join(letter for letter in where.upper() if letter.isalnum())
            assert plain not in bare
