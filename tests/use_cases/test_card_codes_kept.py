"""A canary for gift-card codes: whatever is done with cards, no code is kept, logged, exported, answered or refused."""

from __future__ import annotations

import logging
import traceback
import zipfile
import zlib
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import inspect, text

from ledger.domain.card_codes import new_code
from ledger.domain.words import Tender
from ledger.errors import LedgerError
from ledger.money import parse_money
from ledger.progress import SILENT
from ledger.reports import csv_report
from ledger.use_cases import card_lives, gift_cards
from ledger.use_cases.card_lives import ReplaceCard, TopUpCard
from ledger.use_cases.exports import export_reconciliation
from ledger.use_cases.gift_cards import CancelCard, IssueCards, RedeemCard, SellCard
from ledger.use_cases.history import transactions
from ledger.use_cases.import_cards import apply_cards, preview_cards
from ledger.use_cases.insight import explain_card
from ledger.use_cases.opening import back_up
from ledger.use_cases.orders import CancelOrder, cancel_order, sell
from ledger.use_cases.posting import new_key
from ledger.use_cases.sale_requests import CardPart, Sale, SaleLine
from tests.support.canary import bare, told, told_by_files
from tests.support.ledgers import START, a_customer
from tests.use_cases.imported import file_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ledger.storage.ledger import Ledger
    from tests.support.ledgers import Places

FOREIGN = "OLD SYSTEM 0001"
ASKED_FOR = {"list.csv", "refused.xlsx"}
"""The only files that tell codes: the one a person brought in, and the workbook of its refused rows they asked for."""


def live_with_cards(ledger: Ledger, folder: Path) -> tuple[set[str], list[str]]:
    """Everything people do with cards, right and wrong: the codes used, and all that was answered and refused."""
    said: list[str] = []

    def ask(work: Callable[[], Any]) -> None:
        try:
            said.append(repr(work()))
        except LedgerError as refusal:
            said.append(f"{refusal} {refusal!r} {refusal.facts()} {''.join(traceback.format_exception(refusal))}")

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
    sale = Sale(new_key(), (SaleLine("Thing", parse_money("100 SAR")),), cards=(CardPart(code=third.code),))
    sold = sell(ledger, sale)
    said += [repr(sale), repr(sold)]
    gift_cards.cancel_card(ledger, CancelCard(new_key(), fourth.card.id, Tender.CASH))
    rows = f"Code;Value\n{FOREIGN};5\n{first.code};5\nshort;5\n"
    preview = preview_cards(ledger, file_of(folder, rows))
    said.append(f"{preview.problems} {preview.sample} {preview.rows}")
    ask(lambda: apply_cards(ledger, preview, key=new_key(), skip_bad_rows=False))
    refused = folder / "refused.xlsx"
    ask(lambda: apply_cards(ledger, preview, key=new_key(), skip_bad_rows=True, refused_to=refused))
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


def export(ledger: Ledger, folder: Path) -> None:
    """Every list that has a file of its own, and a copy of the ledger."""
    today, zone = START.date(), "Asia/Riyadh"
    export_reconciliation(ledger, today - timedelta(days=1), today, folder / "book.xlsx")
    csv_report.write_transactions_csv(
        folder / "rows.csv", transactions(ledger).rows, zone=zone, language="en", progress=SILENT, total_rows=0
    )
    csv_report.write_cards_csv(
        folder / "cards.csv",
        gift_cards.list_cards(ledger).rows,
        zone=zone,
        language="ru",
        progress=SILENT,
        total_rows=0,
    )
    if ledger.location.engine == "sqlite":
        back_up(ledger, folder / "copy.db")


@pytest.fixture
def _log_kept(tmp_path: Path) -> Iterator[None]:
    """All that the ledger logs, in a file, as the window keeps it."""
    handler, log = logging.FileHandler(tmp_path / "ledger.log"), logging.getLogger()
    level = log.level
    log.addHandler(handler)
    log.setLevel(logging.DEBUG)
    yield
    log.removeHandler(handler)
    log.setLevel(level)
    handler.close()


@pytest.mark.usefixtures("_log_kept")
def test_no_code_is_kept_anywhere(places: Places, tmp_path: Path) -> None:
    with closing(places.open()) as ledger:
        codes, said = live_with_cards(ledger, tmp_path)
        export(ledger, tmp_path)
        kept = every_row(ledger)
    assert len(codes) == 7
    assert told(codes, kept, *said) == set()
    by_files = told_by_files(codes, tmp_path)
    assert set(by_files) == ASKED_FOR
    assert by_files["list.csv"] >= by_files["refused.xlsx"] > set()
    assert "posted card_redeem" in (tmp_path / "ledger.log").read_text()


def test_the_canary_sings(tmp_path: Path) -> None:
    """However a code is written, it is found."""
    code, other = new_code(), new_code()
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "noted.log").write_text(f"looked up {code.lower().replace('-', ' ')}")
    (tmp_path / "two.txt").write_text(f"ABCD {code}", encoding="utf-16-le")
    (tmp_path / f"{code}.json").write_text("{}")
    (tmp_path / "innocent.txt").write_text(other[-5:])
    with zipfile.ZipFile(tmp_path / "book.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet1.xml", f"<t>{code}</t>")
    found = told_by_files({code, other}, tmp_path)
    assert set(found) == {f"{code}.json", "book.xlsx", "one/noted.log", "two.txt"}
    assert list(found.values()) == [{bare(code)}] * 4


@pytest.mark.parametrize("last", [b"\r", b"\n", b"x"])
def test_paper_is_read_whatever_its_last_packed_byte_is(tmp_path: Path, last: bytes) -> None:
    """A packed page may end in a byte that looks like the end of a line."""
    code = new_code()
    drawn = b"BT /F1 9 Tf <" + b"".join(b"%04X" % ord(letter) for letter in code) + b"> Tj ET"
    pages = (zlib.compress(b"%" + b"!" * remark + b"\n" + drawn) for remark in range(256))
    page = next(packed for packed in pages if packed.endswith(last))
    glyphs = b"<0000> <007F> [" + b" ".join(b"<%04X>" % at for at in range(128)) + b"]"
    parts = [
        b"1 0 obj\n<< /Type /Font /Subtype /Type0 /ToUnicode 2 0 R >>\nendobj",
        b"2 0 obj\n<< /Length 1 >>\nstream\n" + glyphs + b"\nendstream\nendobj",
        b"3 0 obj\n<< /Filter /FlateDecode >>\nstream\n" + page + b"\nendstream\nendobj",
    ]
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.4\n" + b"\n".join(parts))
    assert told_by_files({code}, tmp_path) == {"paper.pdf": {bare(code)}}
