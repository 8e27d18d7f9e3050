"""The ground the other tests stand on: databases that are fresh, apart from each other and spell Cyrillic right."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from tests.support import postgres


def _connect(url: str) -> psycopg.Connection:
    return psycopg.connect(url.replace("+psycopg", ""), autocommit=True)


def _tables(url: str) -> list[str]:
    with _connect(url) as connection:
        rows = connection.execute("select tablename from pg_tables where schemaname = 'public' order by 1").fetchall()
    return [str(row[0]) for row in rows]


def test_a_location_is_new_and_of_its_kind(engine_kind: str, location: str) -> None:
    if engine_kind == "sqlite":
        assert not Path(location).exists()
        assert Path(location).parent.is_dir()
    else:
        assert _tables(location) == []


def test_letters_fold_as_the_search_needs(postgres_url: str) -> None:
    with _connect(postgres_url) as connection:
        row = connection.execute("select 'Иванов' ilike '%ИВАН%', current_setting('timezone')").fetchone()
    assert row == (True, "UTC")


@pytest.mark.parametrize("extension", ["pg_trgm", "btree_gist", "citext"])
def test_the_extensions_in_use_are_there(postgres_url: str, extension: str) -> None:
    with _connect(postgres_url) as connection:
        connection.execute(f"create extension {extension}")


def test_a_template_is_built_once_and_cloned_apart() -> None:
    built: list[str] = []

    def build(url: str) -> None:
        built.append(url)
        with _connect(url) as connection:
            connection.execute("create table coins (n integer)")

    name = postgres.unique_name("template")
    assert postgres.template_database(name, build) == postgres.template_database(name, build) == name
    one, other = postgres.clone_database(name), postgres.clone_database(name)
    with _connect(one) as connection:
        connection.execute("create table extra (n integer)")
    assert (_tables(one), _tables(other), len(built)) == (["coins", "extra"], ["coins"], 1)
    for url in (one, other):
        postgres.drop_database(url)


def test_a_failed_build_of_a_template_is_tried_again() -> None:
    name = postgres.unique_name("template")

    def fail(url: str) -> None:
        raise ZeroDivisionError(url)

    with pytest.raises(ZeroDivisionError):
        postgres.template_database(name, fail)
    assert postgres.template_database(name, lambda _url: None) == name


def test_a_dropped_database_is_gone() -> None:
    url = postgres.create_database()
    postgres.drop_database(url)
    with pytest.raises(psycopg.OperationalError):
        _connect(url)
