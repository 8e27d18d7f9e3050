"""The canonical form of a sealed row, against a second reading of what it promises."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from ledger.domain import seal

if TYPE_CHECKING:
    from ledger.domain.seal import Field

TEXTS = some.text(some.characters(codec="utf-8"), max_size=40)
INSTANTS = some.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2200, 1, 1), timezones=some.just(UTC))  # noqa: DTZ001
FIELDS = some.lists(
    some.none() | TEXTS | some.integers(-(2**63), 2**63 - 1) | some.booleans() | some.dates() | INSTANTS, max_size=8
)


def written(fields: list[Field]) -> bytes:
    """The form as its description says, byte by byte."""
    out = bytearray([1])
    for value in fields:
        if value is None:
            out += b"-"
            continue
        if isinstance(value, bool):
            body = b"1" if value else b"0"
        elif isinstance(value, datetime):
            since = value - datetime(1970, 1, 1, tzinfo=UTC)
            body = str((since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds).encode("ascii")
        elif isinstance(value, date):
            body = f"{value.year:04d}-{value.month:02d}-{value.day:02d}".encode("ascii")
        else:
            body = str(value).encode("utf-8")
        out += b"+" + str(len(body)).encode("ascii") + b":" + body
    return bytes(out)


def read(form: bytes) -> list[bytes | None]:
    """The fields back from the form: only one row can have these bytes."""
    assert form[0] == 1
    fields: list[bytes | None] = []
    at = 1
    while at < len(form):
        if form[at : at + 1] == b"-":
            fields.append(None)
            at += 1
            continue
        assert form[at : at + 1] == b"+"
        colon = form.index(b":", at)
        length = int(form[at + 1 : colon])
        fields.append(form[colon + 1 : colon + 1 + length])
        at = colon + 1 + length
    return fields


@given(FIELDS)
@example(["", None, 'it\'s "quoted"; -- \\', "שלום مرحبا \u200f\u200e", "𝕬😀", "x" * 100_000, "\0\n\r\t"])
@example([0, -1, True, False, date(1, 1, 1), datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)])
def test_the_form_is_what_it_says(fields: list[Field]) -> None:
    form = seal.canonical(fields)
    assert form == written(fields)
    assert len(read(form)) == len(fields)


@given(FIELDS, FIELDS)
@example(["1", "23"], ["12", "3"])
@example([None], [""])
@example([None], ["-"])
@example(["a", "b"], ["ab"])
def test_two_rows_share_no_bytes(first: list[Field], second: list[Field]) -> None:
    same = read(written(first)) == read(written(second))
    assert (seal.canonical(first) == seal.canonical(second)) is same


@given(INSTANTS, some.integers(-14, 14))
def test_an_instant_is_the_same_in_every_zone(instant: datetime, hours: int) -> None:
    elsewhere = instant.astimezone(timezone(timedelta(hours=hours)))
    assert seal.canonical([elsewhere]) == seal.canonical([instant])


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="2026"):
        seal.canonical([datetime(2026, 1, 5)])  # noqa: DTZ001 - the point


@given(some.binary(min_size=32, max_size=32), FIELDS)
def test_a_link_is_the_digest_of_the_last_one_and_the_row(previous: bytes, fields: list[Field]) -> None:
    assert seal.digest(previous.hex(), fields) == hashlib.sha256(previous + written(fields)).hexdigest()


def test_the_form_does_not_change_between_versions() -> None:
    row: list[Field] = [1, None, "слово", date(2026, 1, 5), datetime(2026, 1, 5, 10, tzinfo=UTC), True]
    assert seal.canonical(row) == b"\x01+1:1-+10:" + "слово".encode() + b"+10:2026-01-05+16:1767607200000000+1:1"
    assert seal.digest(seal.FIRST, row) == "8dfb1a9b4aa6deb82301e1bbd392bae288f7f68622b79f15a3052d74fbd28294"


def test_the_second_form_is_another_one_and_metadata_has_one_writing() -> None:
    row = (1, None, "слово")
    assert seal.canonical(row, seal.FORM) == b"\x02" + seal.canonical(row)[1:]
    assert seal.digest(seal.FIRST, row, seal.FORM) != seal.digest(seal.FIRST, row)
    assert seal.written({"b": "я", "a": 1}) == seal.written({"a": 1, "b": "я"}) == '{"a":1,"b":"я"}'
    assert (seal.written(None), seal.written({})) == (None, "{}")
