"""Columns of tables in the types that both engines share."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, MetaData, Table, Text

from ledger.storage.types import Day, Flag, Id, Json, Utc

METADATA = MetaData()


def text_(name: str, *, null: bool = False) -> Column[Any]:
    """Text."""
    return Column(name, Text, nullable=null)


def int_(name: str, *, null: bool = False) -> Column[Any]:
    """A number: ids and minor units."""
    return Column(name, Id, nullable=null)


def flag(name: str) -> Column[Any]:
    """Yes or no."""
    return Column(name, Flag, nullable=False)


def utc(name: str, *, null: bool = False) -> Column[Any]:
    """A moment."""
    return Column(name, Utc, nullable=null)


def day(name: str, *, null: bool = False) -> Column[Any]:
    """A date."""
    return Column(name, Day, nullable=null)


def json_(name: str, *, null: bool = False) -> Column[Any]:
    """JSON."""
    return Column(name, Json, nullable=null)


def id_() -> Column[Any]:
    """The row's own number."""
    return Column("id", Id, primary_key=True)


def key(name: str) -> Column[Any]:
    """Text that names the row."""
    return Column(name, Text, primary_key=True)


def key_int(name: str) -> Column[Any]:
    """A number that names the row, with others."""
    return Column(name, Id, primary_key=True, autoincrement=False)


def table(name: str, *columns: Column[Any]) -> Table:
    """One table of METADATA."""
    return Table(name, METADATA, *columns)
