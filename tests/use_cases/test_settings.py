"""The ledger's settings: validated, kept for everybody, audited, and only an administrator's to change."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from ledger.clock import SetClock
from ledger.errors import FieldInvalid, FieldRequired, LedgerError, NotAllowed
from ledger.money import currency
from ledger.use_cases.opening import today
from ledger.use_cases.settings import ledger_settings, save_settings
from tests.support import doors

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger
    from tests.support.ledgers import Places


def test_what_is_saved_is_there_for_the_next_who_opens(places: Places) -> None:
    place = places.make()
    with closing(places.open(place)) as ledger:
        wanted = replace(
            ledger_settings(ledger), name="Corner shop", default_currency=currency("KWD"), zone="Asia/Kuwait",
            cutoff_hour=4, phone_country="965", grace_days=0,
        )  # fmt: skip
        assert save_settings(ledger, wanted).settings
        assert ledger_settings(ledger) == wanted
        (entry,) = doors.run_sql(ledger, "SELECT action, outcome FROM audit")
        assert tuple(entry) == ("settings", "done")
    with closing(places.open(place)) as again:
        assert ledger_settings(again) == wanted


def test_saving_what_is_so_already_leaves_no_trace(ledger: Ledger) -> None:
    save_settings(ledger, ledger_settings(ledger))
    assert doors.run_sql(ledger, "SELECT count(*) AS n FROM audit")[0].n == 0


def test_the_cut_off_moves_the_business_day(ledger: Ledger) -> None:
    assert isinstance(ledger.clock, SetClock)
    ledger.clock.instant = datetime(2026, 1, 6, 0, 30, tzinfo=UTC)  # 03:30 in Riyadh
    assert today(ledger) == date(2026, 1, 6)
    save_settings(ledger, replace(ledger_settings(ledger), cutoff_hour=4))
    assert today(ledger) == date(2026, 1, 5)


@pytest.mark.parametrize(
    ("field", "value", "refusal"),
    [
        ("shop", " ", FieldRequired), ("zone", "Mars/Olympus", FieldInvalid), ("zone", "", FieldInvalid),
        ("zone", "../etc/passwd", FieldInvalid), ("cutoff_hour", 24, FieldInvalid), ("cutoff_hour", -1, FieldInvalid),
        ("phone_country", "", FieldInvalid), ("phone_country", "+966", FieldInvalid),
        ("phone_country", "٩٦٦", FieldInvalid), ("grace_days", -1, FieldInvalid),
    ],
)  # fmt: skip
def test_settings_that_cannot_be(ledger: Ledger, field: str, value: object, refusal: type[LedgerError]) -> None:
    kept = ledger_settings(ledger)
    with pytest.raises(refusal):
        replace(kept, **{field: value})  # type: ignore[arg-type]
    assert ledger_settings(ledger) == kept


@pytest.mark.parametrize("role", doors.ROLES)
def test_only_an_administrator_changes_them(places: Places, role: str) -> None:
    place = places.make()
    with closing(places.open(place)) as ledger:
        doors.add_staff(ledger)
    with closing(places.open(place, login=role)) as other:
        kept = ledger_settings(other)
        with pytest.raises(NotAllowed):
            save_settings(other, replace(kept, name="Mine"))
        assert ledger_settings(other) == kept
        assert doors.run_sql(other, "SELECT value FROM settings WHERE key = 'name'")[0].value == kept.name
