"""Rows of many pages as one stream."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from ledger.paging import Key, Page

Row = TypeVar("Row")
ROWS_AT_ONCE = 500


def rows_of(fetch: Callable[[Key | None, int], Page[Row]], limit: int | None) -> Iterator[Row]:
    """Up to `limit` rows (None: all). `fetch` gives the page after a key, of at most so many rows."""
    left, after = limit, None
    while left is None or left > 0:
        page = fetch(after, ROWS_AT_ONCE if left is None else min(left, ROWS_AT_ONCE))
        yield from page.rows
        after = page.next_key
        if after is None:
            return
        left = None if left is None else left - len(page.rows)
