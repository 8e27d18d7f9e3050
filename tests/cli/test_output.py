from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from ledger.clock import BusinessCalendar
from ledger.commands.output import Answer, Column, Listing, Meter, Outcome, Printer, block, listing, shown_width
from ledger.commands.paging import rows_of
from ledger.money import Money, currency
from ledger.paging import Key, Page

RIYADH = BusinessCalendar("Asia/Riyadh")


def _printed(outcome: Outcome, *, as_json: bool = False) -> str:
    out = io.StringIO()
    Printer(out, as_json, RIYADH).show(outcome)
    return out.getvalue()


def _word(n: int) -> str:
    return "x" * n


def _number(n: int) -> int:
    return n


def _shape(n: int) -> dict[str, object]:
    return {"n": n}


def _numbers(count: int) -> Listing:
    return listing(list(range(count)), _shape, Column("n", _number, figures=True), Column("word", _word))


def test_an_array_has_a_row_in_each_line() -> None:
    assert _printed(_numbers(2), as_json=True) == '[{"n": 0}\n,{"n": 1}\n]\n'
    assert json.loads(_printed(_numbers(3), as_json=True)) == [{"n": 0}, {"n": 1}, {"n": 2}]


def test_an_empty_list_is_an_array_for_programs_and_a_word_for_people() -> None:
    assert _printed(_numbers(0), as_json=True) == "[]\n"
    assert _printed(_numbers(0)) == "nothing\n"


def test_a_table_pads_words_and_sets_figures_to_the_right() -> None:
    assert _printed(_numbers(11)).splitlines()[-1] == "10  xxxxxxxxxx"
    assert _printed(_numbers(11)).splitlines()[:2] == [" n  word", " 0"]


def test_a_long_list_comes_as_it_is_read() -> None:
    seen = []

    def endless() -> Iterator[int]:
        for n in range(1_000_000):
            seen.append(n)
            yield n

    class Full(io.StringIO):
        def write(self, text: str) -> int:
            if len(seen) > 300:
                raise BrokenPipeError
            return super().write(text)

    with pytest.raises(BrokenPipeError):
        Printer(Full(), as_json=True).show(listing(endless(), lambda n: {"n": n}, Column("n", str)))
    assert len(seen) == 301


def test_values_in_json() -> None:
    data = {
        "money": Money(-1250, currency("SAR")),
        "yen": Money(7, currency("JPY")),
        "currency": currency("PTS"),
        "day": date(2026, 3, 1),
        "time": datetime(2026, 3, 1, 22, 30, tzinfo=UTC),
        "name": "Анна سارة",
    }
    assert json.loads(_printed(Answer(data, ()), as_json=True)) == {
        "money": {"amount": "-12.50", "currency": "SAR"},
        "yen": {"amount": "7", "currency": "JPY"},
        "currency": "PTS",
        "day": "2026-03-01",
        "time": "2026-03-02T01:30:00+03:00",
        "name": "Анна سارة",
    }


def test_json_stays_json_on_a_stream_that_lacks_the_letters() -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="cp1252", errors="backslashreplace", write_through=True)
    Printer(out, as_json=True).show(Answer({"name": "Анна"}, ()))
    assert json.loads(raw.getvalue()) == {"name": "Анна"}


def test_text_cannot_steer_the_terminal_nor_leave_its_line() -> None:
    rows = ["two\nlines\x1b[2J", "over\u202eride"]
    table = _printed(listing(rows, lambda row: {"row": row}, Column("row", lambda row: row)))
    assert table == "row\ntwo lines\ufffd[2J\nover\ufffdride\n"
    assert block(("note", "a\nb")) == ("note  a b",)


def test_widths_count_cells_not_letters() -> None:
    assert [shown_width(text) for text in ("abc", "日本", "é", "e\u0301", "a\u200cb")] == [3, 4, 1, 1, 2]


def test_a_complete_answer_shows_its_table_below() -> None:
    table = listing([1], lambda n: {"n": n}, Column("n", lambda n: n))
    assert _printed(Answer({}, ("head",), table=table)) == "head\n\nn\n1\n"


@pytest.mark.parametrize(("limit", "expected"), [(None, 1234), (5, 5), (600, 600), (5000, 1234)])
def test_rows_of_many_pages_are_one_stream(limit: int | None, expected: int) -> None:
    asked: list[int] = []

    def fetch(after: Key | None, most: int) -> Page[int]:
        asked.append(most)
        start = int(after[0]) if after else 0
        end = min(start + most, 1234)
        return Page(tuple(range(start, end)), None if end == 1234 else (end,))

    assert list(rows_of(fetch, limit)) == list(range(expected))
    assert max(asked) <= 500


def test_the_meter_writes_over_itself_and_leaves_nothing() -> None:
    err = io.StringIO()
    meter = Meter(err)
    meter.report(1, 2, "long_stage")
    meter.report(1, 2, "long_stage")
    meter.report(3, 0, "b")
    meter.clear()
    assert err.getvalue() == "\rlong stage  50 %\rb 3" + " " * 13 + "\r   \r"
