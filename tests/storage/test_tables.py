"""The tables as values are the tables as migrated: reflected on each engine and compared column by column."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import BigInteger, Boolean, Column, Inspector, MetaData, Table, Text, inspect

from ledger.storage.ledger import Ledger
from ledger.storage.table_columns import METADATA
from ledger.storage.types import Day, Json, Utc

NOT_OURS = {"schema_version"}
TYPES = {
    "sqlite": {Text: "TEXT", BigInteger: "INTEGER", Boolean: "INTEGER", Utc: "INTEGER", Day: "TEXT", Json: "TEXT"},
    "postgresql": {
        Text: "TEXT",
        BigInteger: "BIGINT",
        Boolean: "BOOLEAN",
        Utc: "TIMESTAMP",
        Day: "DATE",
        Json: "JSONB",
    },
}

Described = dict[str, tuple[str, bool, bool]]


def _kind(column: Column[Any]) -> type:
    return type(column.type)


def _declared(table: Table, engine: str) -> Described:
    return {
        column.name: (TYPES[engine][_kind(column)], bool(column.nullable), column.primary_key)
        for column in table.columns
    }


def _migrated(inspector: Inspector, table: str) -> Described:
    key = inspector.get_pk_constraint(table)["constrained_columns"]
    return {
        column["name"]: (str(column["type"]).partition(" ")[0], column["nullable"] and column["name"] not in key,
                         column["name"] in key)
        for column in inspector.get_columns(table)
    }  # fmt: skip


def _differences(ledger: Ledger, metadata: MetaData) -> list[str]:
    with ledger.reading() as connection:
        inspector = inspect(connection)
        names = {name for name in inspector.get_table_names() if not name.startswith("customer_search")} - NOT_OURS
        found = [f"table {name}" for name in sorted(names ^ set(metadata.tables))]
        for name in sorted(names & set(metadata.tables)):
            declared = _declared(metadata.tables[name], connection.dialect.name)
            migrated = _migrated(inspector, name)
            both = sorted(set(declared) | set(migrated))
            found += [f"{name}.{one}" for one in both if declared.get(one) != migrated.get(one)]
            if list(declared) != list(migrated):
                found.append(f"{name}: order of columns")
    return found


def test_the_tables_are_those_of_the_schema(ledger: Ledger) -> None:
    assert _differences(ledger, METADATA) == []


@pytest.mark.parametrize(
    ("column", "kind", "nullable"), [("notes", Text, True), ("version", Text, False), ("extra", Text, False)]
)
def test_a_difference_is_seen(ledger: Ledger, column: str, kind: type[Text], nullable: bool) -> None:
    planted = MetaData()
    for table in METADATA.tables.values():
        table.to_metadata(planted)
    planted.tables["customers"].append_column(Column(column, kind, nullable=nullable), replace_existing=True)
    assert f"customers.{column}" in _differences(ledger, planted)
