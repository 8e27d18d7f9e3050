"""The tables of migrations/sql as SQLAlchemy values, for reading and for writing what no door posts."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, MetaData, Table, Text

from ledger.storage.types import Day, Flag, Id, Json, Utc

METADATA = MetaData()


def _text(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=null)


def _int(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Id, nullable=null)


def _flag(name: str) -> Column[Any]:
    return Column(name, Flag, nullable=False)


def _utc(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Utc, nullable=null)


def _day(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Day, nullable=null)


def _json(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Json, nullable=null)


def _id() -> Column[Any]:
    return Column("id", Id, primary_key=True)


def _key(name: str) -> Column[Any]:
    return Column(name, Text, primary_key=True)


def _key_int(name: str) -> Column[Any]:
    return Column(name, Id, primary_key=True, autoincrement=False)


def _table(name: str, *columns: Column[Any]) -> Table:
    return Table(name, METADATA, *columns)


settings = _table("settings", _key("key"), _text("value"))

currencies = _table("currencies", _key("code"), _int("digits"))

chart = _table("chart", _key("code"), _text("name"), _text("side"), _text("number"))

shops = _table("shops", _id(), _text("name"))

tills = _table("tills", _id(), _int("shop_id"), _text("name"))

staff = _table(
    "staff",
    _id(),
    _text("login"),
    _text("name"),
    _text("role"),
    _text("status"),
    _text("password_hash"),
    _utc("created_at"),
)

rights = _table("rights", _key("role"), _key("right_name"))

limits = _table("limits", _key("role"), _key("kind"), _key("currency"), _int("per_post"), _int("per_day"))

rules = _table(
    "rules",
    _key("operation"),
    _key("source"),
    _key("tender"),
    _key("origin"),
    _text("type"),
    _text("debit"),
    _text("credit"),
    _text("right_name"),
    _text("limit_kind"),
    _flag("by_hand"),
)

reason_codes = _table("reason_codes", _key("code"), _flag("active"))

customers = _table(
    "customers",
    _id(),
    _text("name"),
    _text("sort_name"),
    _text("email"),
    _text("city"),
    _text("sort_city"),
    _day("birthday", null=True),
    _flag("consent"),
    _text("notes"),
    _text("external_ref", null=True),
    _text("status"),
    _int("merged_into", null=True),
    _text("search"),
    _int("version"),
    _text("edited_by"),
    _utc("created_at"),
    _utc("updated_at"),
)

customer_phones = _table("customer_phones", _key_int("customer_id"), _key_int("n"), _text("number"), _text("typed"))

customer_cards = _table("customer_cards", _key_int("customer_id"), _key_int("n"), _text("number"))

purchases = _table(
    "purchases",
    _id(),
    _int("customer_id"),
    _text("card"),
    _text("source_row"),
    _utc("bought_at"),
    _int("amount"),
    _text("currency"),
    _flag("opening"),
)

wallets = _table(
    "wallets",
    _id(),
    _int("customer_id"),
    _text("currency"),
    _text("status"),
    _int("available"),
    _int("on_hold"),
    _int("debt"),
    _day("next_expiry", null=True),
    _utc("next_hold_end", null=True),
    _int("seq"),
    _flag("suspended"),
    _utc("created_at"),
    _utc("updated_at"),
)

gift_cards = _table(
    "gift_cards",
    _id(),
    _text("code_hash"),
    _text("last4"),
    _text("currency"),
    _text("origin"),
    _int("initial"),
    _int("topped_up"),
    _text("status"),
    _day("valid_from", null=True),
    _day("valid_until", null=True),
    _int("max_usage_count"),
    _int("usage_count"),
    _text("batch"),
    _text("note"),
    _int("purchased_by", null=True),
    _utc("purchased_at", null=True),
    _int("redeemed_by", null=True),
    _utc("redeemed_at", null=True),
    _utc("issued_at"),
)

code_guesses = _table("code_guesses", _id(), _utc("at"), _int("staff_id"), _text("workstation"), _flag("found"))

business_days = _table(
    "business_days", Column("business_date", Day, primary_key=True), _key_int("shop_id"), _text("status")
)

operations = _table(
    "operations",
    _id(),
    _text("key"),
    _text("fingerprint"),
    _text("kind"),
    _json("answer", null=True),
    _int("staff_id"),
    _text("performed_by_type"),
    _int("approved_by", null=True),
    _text("workstation"),
    _int("till_id", null=True),
    _int("shop_id"),
    _text("reason_code"),
    _text("note"),
    _day("business_date"),
    _utc("created_at"),
    _int("reverses", null=True),
)

accounts = _table(
    "accounts",
    _id(),
    _text("kind"),
    _text("currency"),
    _text("code"),
    _int("wallet_id", null=True),
    _int("card_id", null=True),
    _int("till_id", null=True),
    _int("balance", null=True),
    _text("origin", null=True),
    _day("expires", null=True),
    _flag("open"),
    _int("parent", null=True),
)

transactions = _table(
    "transactions",
    _id(),
    _int("operation_id"),
    _int("wallet_id", null=True),
    _int("customer_id", null=True),
    _int("card_id", null=True),
    _int("seq", null=True),
    _text("type"),
    _int("amount"),
    _text("currency"),
    _text("source"),
    _text("status"),
    _text("status_reason"),
    _utc("status_changed_at", null=True),
    _int("shown_before", null=True),
    _int("shown_after", null=True),
    _int("hold_before", null=True),
    _int("hold_after", null=True),
    _text("reference_type"),
    _text("reference_id"),
    _text("reason_code"),
    _text("note"),
    _text("source_service"),
    _text("source_event_id"),
    _json("metadata", null=True),
    _utc("transaction_date"),
    _day("business_date"),
    _utc("created_at"),
    _utc("posted_at", null=True),
    _day("expires_at", null=True),
    _int("reverses", null=True),
    _int("resolved_by", null=True),
)

holds = _table(
    "holds",
    _id(),
    _int("wallet_id"),
    _int("account_id"),
    _int("transaction_id"),
    _text("currency"),
    _int("amount"),
    _int("captured"),
    _int("released"),
    _text("status"),
    _text("status_reason"),
    _utc("placed_at"),
    _utc("expires_at"),
    _utc("ended_at", null=True),
    _text("reference_type"),
    _text("reference_id"),
)

postings = _table(
    "postings",
    _id(),
    _int("transaction_id"),
    _int("n"),
    _int("debit_account"),
    _int("credit_account"),
    _int("amount"),
    _text("currency"),
    _utc("posted_at"),
    _int("debit_after", null=True),
    _int("credit_after", null=True),
    _int("origin_account", null=True),
    _int("returns_transaction", null=True),
    _int("returns_n", null=True),
)

snapshots = _table("snapshots", _key_int("account_id"), Column("business_date", Day, primary_key=True), _int("balance"))

seals = _table(
    "seals", Column("position", Id, primary_key=True), _int("transaction_id"), _text("digest"), _utc("sealed_at")
)

job_runs = _table(
    "job_runs",
    _id(),
    _text("job"),
    _utc("started_at"),
    _utc("finished_at", null=True),
    _text("staff_login"),
    _text("workstation"),
    _text("outcome"),
    _int("did"),
    _text("note"),
)

import_runs = _table(
    "import_runs",
    _id(),
    _text("kind"),
    _text("file_name"),
    _text("digest"),
    _int("staff_id"),
    _utc("started_at"),
    _int("rows_done"),
    _int("rows_refused"),
)

audit = _table(
    "audit",
    _id(),
    _utc("at"),
    _text("staff_login"),
    _text("workstation"),
    _text("action"),
    _text("outcome"),
    _json("facts"),
)
