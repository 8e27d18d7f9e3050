"""The journal: every posting once, by day and number, and turnovers that tie to the trial balance."""

from __future__ import annotations

import csv
import random
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from ledger.domain.words import Source, Tender
from ledger.errors import CurrencyUnknown, FieldInvalid, FieldRequired, NotAllowed
from ledger.storage.tables import audit, postings
from ledger.use_cases import gift_cards, orders
from ledger.use_cases.chart import chart, edit_account
from ledger.use_cases.gift_cards import IssueCards, SellCard
from ledger.use_cases.jobs import run_job
from ledger.use_cases.journal import JournalFilter, export_journal, journal, journal_totals
from ledger.use_cases.reconciliation import reconcile
from ledger.use_cases.sale_requests import Sale, SaleLine
from tests.support.ledgers import Places
from tests.use_cases.histories import History
from tests.use_cases.moving import Purse, day, money, new_key, pass_time, purse

if TYPE_CHECKING:
    from pathlib import Path

    from ledger.storage.ledger import Ledger
    from ledger.use_cases.journal import JournalLine, Turnover

ALWAYS = date(2025, 1, 1), date(2027, 1, 1)


def whole(ledger: Ledger, *days: date, limit: int = 7, **wanted: object) -> list[JournalLine]:
    """Every line, page by page."""
    found: list[JournalLine] = []
    first, last = days or ALWAYS
    after = None
    while True:
        page = journal(ledger, first, last, JournalFilter(**wanted), after=after, limit=limit)  # type: ignore[arg-type]
        assert len(page.rows) <= limit
        assert page.next_key is None or len(page.rows) == limit
        found += page.rows
        after = page.next_key
        if after is None:
            return found


def tie(ledger: Ledger, first: date, last: date) -> tuple[Turnover, ...]:
    """The turnovers, seen to be what lines add up to and to close as the trial balance."""
    found = journal_totals(ledger, first, last)
    lines = whole(ledger, first, last, limit=50)
    for one in found:
        of_account = [line for line in lines if line.amount.currency == one.currency]
        debits = sum(line.amount.minor for line in of_account if line.debit.line.code == one.line.code)
        credits_ = sum(line.amount.minor for line in of_account if line.credit.line.code == one.line.code)
        assert (one.debits.minor, one.credits.minor) == (debits, credits_), one
        assert one.opening is not None
        assert one.opening + one.debits - one.credits == one.closing
    trial = {
        (one.currency.code, line.code): line.debit.minor - line.credit.minor
        for one in reconcile(ledger, first, last).currencies
        for line in one.trial_balance
    }
    assert {(one.currency.code, one.line.code): one.closing.minor for one in found if one.closing} == {
        key: minor for key, minor in trial.items() if minor
    }
    return found


def test_every_posting_of_a_random_history_stands_once_and_ties_to_the_trial_balance(ledger: Ledger) -> None:
    history = History(ledger, random.Random(5))
    for _ in history.steps(60):
        pass
    run_job(ledger, "day_end")
    lines = whole(ledger, limit=9)
    with ledger.reading() as connection:
        known = set(connection.execute(select(postings.c.id)).scalars())
    assert len(lines) == len(known)
    assert {line.id for line in lines} == known
    assert [(line.business_date, line.id) for line in lines] == sorted((line.business_date, line.id) for line in lines)
    days = sorted({line.business_date for line in lines})
    for first, last in ((days[0], days[0]), (days[1], days[-2]), (days[-1], days[-1]), ALWAYS):
        assert tie(ledger, first, last)
    between = whole(ledger, days[1], days[3])
    assert between == [line for line in lines if days[1] <= line.business_date <= days[3]]


def test_a_line_says_both_accounts_whose_they_are_and_who_posted(mixed: Purse) -> None:
    ledger = mixed.ledger
    edit_account(ledger, "1001", number="50.1")
    (issued,) = gift_cards.issue_cards(ledger, IssueCards(new_key(), 1, money(700)))
    gift_cards.sell_card(ledger, SellCard(new_key(), issued.card.id, Tender.CASH))
    sold = orders.sell(ledger, Sale(new_key(), (SaleLine("Hat", money(500)),), customer_id=mixed.customer,
                                    wallet=money(500)))  # fmt: skip
    lines = whole(ledger)
    top_up = next(line for line in lines if line.source is Source.TOP_UP and line.credit.subject_id == mixed.customer)
    assert (top_up.debit.line.code, top_up.debit.line.number, top_up.debit.subject) == ("1001", "50.1", "1")
    assert (top_up.credit.line.code, top_up.credit.kind, top_up.credit.subject) == ("2000", "pocket", "Anna Smith")
    assert (top_up.amount, top_up.performed_by, top_up.recorded) == (money(3_000), "Administrator", ledger.clock.now())
    card = next(line for line in lines if line.credit.kind == "gift_card" and line.credit.subject_id == issued.card.id)
    assert (card.credit.line.code, card.credit.subject) == ("2100", issued.card.last4)
    order = next(line for line in lines if line.credit.kind == "order" and line.reference == f"order {sold.order.id}")
    assert (order.credit.line.code, order.credit.subject_id) == ("2300", sold.order.id)
    assert order.debit.subject == "Anna Smith"


def test_who_posted_a_promise_is_who_kept_it(places: Places) -> None:
    with_admin = places.open()
    one = purse(with_admin, unit="PTS")
    promised = one.pending(30)
    with_system = places.open(places.made[-1], login="system")
    pass_time(with_system, minutes=5)
    Purse(with_system, one.customer, one.wallet, "PTS").ended(promised, "posted")
    (line,) = whole(with_admin)
    assert (line.performed_by, line.recorded) == ("System", with_system.clock.now())
    with_admin.close()
    with_system.close()


def test_the_journal_of_one_account_a_currency_or_a_source(mixed: Purse) -> None:
    ledger = mixed.ledger
    edit_account(ledger, "5000", number="77")
    edit_account(ledger, "5010", number="77")
    points = purse(ledger, "Boris", "PTS")
    points.given(9)
    mixed.spent(400)
    (pocket,) = {line.credit.account_id for line in whole(ledger, account="1001") if line.amount == money(3_000)
                 and line.credit.subject_id == mixed.customer}  # fmt: skip
    everything = whole(ledger)
    for name, codes in (("1001", {"1001"}), ("77", {"5000", "5010"}), ("1001.1", {"1001"})):
        found = whole(ledger, account=name)
        assert found == [line for line in everything if {line.debit.line.code, line.credit.line.code} & codes]
        assert {one.line.code for one in journal_totals(ledger, *ALWAYS, JournalFilter(name))} == codes
    assert [line.debit.account_id for line in whole(ledger, account=f"#{pocket}")].count(pocket) == 0
    assert {line.credit.account_id for line in whole(ledger, account=f"#{pocket}")} == {pocket}
    assert whole(ledger, currency="pts") == [line for line in everything if line.amount.currency.code == "PTS"]
    assert whole(ledger, account="1001", currency="PTS") == []
    bought = whole(ledger, sources=(Source.PURCHASE, Source.LOYALTY))
    assert {line.source for line in bought} == {Source.PURCHASE, Source.LOYALTY}
    (sales,) = [one for one in journal_totals(ledger, *ALWAYS, JournalFilter("4000", sources=(Source.PURCHASE,)))
                if one.currency.code == "SAR"]  # fmt: skip
    assert (sales.opening, sales.closing) == (None, None)
    assert sales.credits.minor >= 400


def test_an_account_that_only_stood_has_its_line(ledger: Ledger) -> None:
    one = purse(ledger)
    one.paid(100)
    pass_time(ledger, days=3)
    found = tie(ledger, day(2), day(3))
    assert [(one.line.code, one.debits.minor, one.credits.minor, one.closing) for one in found] == [
        ("1001", 0, 0, money(100)), ("2000", 0, 0, money(-100)),
    ]  # fmt: skip
    assert journal(ledger, date.min, date.max).next_key is None
    assert tie(ledger, date.min, day(9))


def test_what_cannot_be_asked_is_refused(ledger: Ledger, places: Places) -> None:
    with pytest.raises(FieldInvalid):
        journal(ledger, day(1), day(0))
    with pytest.raises(FieldInvalid):
        journal_totals(ledger, day(0), day(1), JournalFilter("9999"))
    with pytest.raises(CurrencyUnknown):
        journal(ledger, day(0), day(1), JournalFilter(currency="XXX"))
    with_system = places.open(places.made[-1], login="system")
    with pytest.raises(NotAllowed):
        journal(with_system, day(0), day(1))
    with_system.close()


def test_the_chart_is_named_and_numbered(ledger: Ledger) -> None:
    line, changes = edit_account(ledger, "1001", name="  Cash   desk ", number=" 50.1 ")
    assert (line.name, line.number, changes.settings) == ("Cash desk", "50.1", True)
    assert {one.code: (one.name, one.number) for one in chart(ledger)}["1001"] == ("Cash desk", "50.1")
    edit_account(ledger, "1001", number="")
    edit_account(ledger, "1001")
    assert edit_account(ledger, "1001", name="Till")[0].number == ""
    purse(ledger).paid(100)
    (cash,) = [one for one in reconcile(ledger, day(0), day(0)).currencies[0].trial_balance if one.code == "1001"]
    assert (cash.name, cash.number) == ("Till", "")
    with ledger.reading() as connection:
        facts = connection.execute(
            select(audit.c.facts).where(audit.c.action == "chart").order_by(audit.c.id)
        ).scalars()
        assert list(facts) == [
            {"account": "1001", "name": "Cash desk", "number": "50.1"}, {"account": "1001", "number": ""},
            {"account": "1001", "name": "Till"},
        ]  # fmt: skip
    with pytest.raises(FieldRequired):
        edit_account(ledger, "1001", name="  ")
    for wrong in ({"name": "x" * 81}, {"number": "1\u200f2"}, {"number": "1" * 31}):
        with pytest.raises(FieldInvalid):
            edit_account(ledger, "1001", **wrong)
    with pytest.raises(FieldInvalid):
        edit_account(ledger, "9999", name="x")


def test_only_who_may_change_settings_names_accounts(ledger: Ledger, places: Places) -> None:
    with_system = places.open(places.made[-1], login="system")
    with pytest.raises(NotAllowed):
        edit_account(with_system, "1001", name="x")
    with_system.close()
    assert chart(ledger)[0].name == "Cash in tills"


def test_the_journal_is_written_as_csv(mixed: Purse, tmp_path: Path) -> None:
    target = tmp_path / "journal.csv"
    mixed.spent(400, order="=1+1")
    exported = export_journal(mixed.ledger, ALWAYS, target, JournalFilter("2000"))
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = whole(mixed.ledger, account="2000")
    assert exported.rows == len(rows) == len(lines)
    assert [(row["Posting"], row["Amount"]) for row in rows] == [
        (str(line.id), f"{line.amount.decimal:.{line.amount.currency.digits}f}") for line in lines
    ]
    assert rows[-1]["Reference"] == "order =1+1"
    assert {row["Debit, subject"] for row in rows} >= {"Anna Smith"}
    with pytest.raises(FieldInvalid):
        export_journal(mixed.ledger, ALWAYS, tmp_path / "x.csv", language="xx")
    assert not (tmp_path / "x.csv").exists()
    assert export_journal(mixed.ledger, (day(-9), day(-9)), target).rows == 0
