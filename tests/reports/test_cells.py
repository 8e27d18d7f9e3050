from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.errors import AmountTooLarge
from ledger.money import CURRENCIES, MAX_MINOR, Money
from ledger.reports.cells import clean, exact, pieces, serial, stored
from tests.reports.builders import SAR

RIYADH = ZoneInfo("Asia/Riyadh")


@given(st.text(), st.integers(min_value=2, max_value=7))
def test_pieces_fit_and_add_up_to_the_text(text: str, longest: int) -> None:
    parts = pieces(text, longest)
    assert "".join(parts) == clean(text)
    assert all(len(part.encode("utf-16-le")) <= 2 * longest for part in parts)


@given(st.integers(-MAX_MINOR, MAX_MINOR), st.sampled_from(sorted(CURRENCIES)))
def test_amounts_are_exact(minor: int, code: str) -> None:
    money = Money(minor, CURRENCIES[code])
    assert exact(money) == f"{money.decimal:.{money.currency.digits}f}"


@pytest.mark.parametrize("minor", [MAX_MINOR + 1, -MAX_MINOR - 1])
def test_an_amount_that_excel_would_round_is_refused(minor: int) -> None:
    with pytest.raises(AmountTooLarge):
        exact(Money(minor, SAR))


def test_what_xml_cannot_carry_is_shown_not_dropped() -> None:
    assert clean("a\0b\x1fc\ud800d\ufffee\r\nf\rg\th") == "a�b�c�d�e\nf\ng\th"


def test_text_that_looks_like_an_escape_stays_itself() -> None:
    assert stored("_x0041_ and _x_ and _x005F_") == "_x005F_x0041_ and _x_ and _x005F_x005F_"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2026, 3, 1), "46082"),
        (date(1900, 3, 1), "61"),
        (date(1900, 2, 28), None),
        (datetime(2026, 2, 28, 21, 0, tzinfo=UTC), "46082.00000000000"),
        (datetime(2026, 3, 1, 9, 0, tzinfo=UTC), "46082.50000000000"),
    ],
)
def test_days_and_times_are_the_zone_s(value: date, expected: str | None) -> None:
    assert serial(value, RIYADH) == expected


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="2026"):
        serial(datetime(2026, 3, 1, 9, 0), RIYADH)  # noqa: DTZ001 - what must be refused
