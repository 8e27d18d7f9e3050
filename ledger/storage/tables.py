"""The tables of migrations/sql as SQLAlchemy values, for reading and for writing what no door posts."""

from __future__ import annotations

from sqlalchemy import Column

import ledger.storage.sale_tables  # noqa: F401 - METADATA holds its tables too
from ledger.storage.table_columns import day, flag, id_, int_, json_, key, key_int, table, text_, utc
from ledger.storage.types import Day, Id

settings = table("settings", key("key"), text_("value"))

currencies = table("currencies", key("code"), int_("digits"))

chart = table("chart", key("code"), text_("name"), text_("side"), text_("number"))

shops = table("shops", id_(), text_("name"))

tills = table("tills", id_(), int_("shop_id"), text_("name"))

staff = table(
    "staff",
    id_(),
    text_("login"),
    text_("name"),
    text_("role"),
    text_("status"),
    text_("password_hash"),
    utc("created_at"),
)

rights = table("rights", key("role"), key("right_name"))

limits = table("limits", key("role"), key("kind"), key("currency"), int_("per_post"), int_("per_day"))

rules = table(
    "rules",
    key("operation"),
    key("source"),
    key("tender"),
    key("origin"),
    text_("type"),
    text_("debit"),
    text_("credit"),
    text_("right_name"),
    text_("limit_kind"),
    flag("by_hand"),
)

reason_codes = table("reason_codes", key("code"), flag("active"))

customers = table(
    "customers",
    id_(),
    text_("name"),
    text_("sort_name"),
    text_("email"),
    text_("city"),
    text_("sort_city"),
    day("birthday", null=True),
    flag("consent"),
    text_("notes"),
    text_("external_ref", null=True),
    text_("status"),
    int_("merged_into", null=True),
    text_("search"),
    int_("version"),
    text_("edited_by"),
    utc("created_at"),
    utc("updated_at"),
)

customer_phones = table("customer_phones", key_int("customer_id"), key_int("n"), text_("number"), text_("typed"))

customer_cards = table("customer_cards", key_int("customer_id"), key_int("n"), text_("number"))

purchases = table(
    "purchases",
    id_(),
    int_("customer_id"),
    text_("card"),
    text_("source_row"),
    utc("bought_at"),
    int_("amount"),
    text_("currency"),
    flag("opening"),
)

wallets = table(
    "wallets",
    id_(),
    int_("customer_id"),
    text_("currency"),
    text_("status"),
    int_("available"),
    int_("on_hold"),
    int_("debt"),
    day("next_expiry", null=True),
    utc("next_hold_end", null=True),
    int_("seq"),
    flag("suspended"),
    utc("created_at"),
    utc("updated_at"),
)

gift_cards = table(
    "gift_cards",
    id_(),
    text_("code_hash"),
    text_("last4"),
    text_("currency"),
    text_("origin"),
    int_("initial"),
    int_("topped_up"),
    text_("status"),
    day("valid_from", null=True),
    day("valid_until", null=True),
    int_("max_usage_count"),
    int_("usage_count"),
    text_("batch"),
    text_("note"),
    int_("purchased_by", null=True),
    utc("purchased_at", null=True),
    int_("redeemed_by", null=True),
    utc("redeemed_at", null=True),
    utc("issued_at"),
    text_("given_as"),
    int_("discount"),
    int_("replaces", null=True),
    utc("ended_at", null=True),
)

code_guesses = table("code_guesses", id_(), utc("at"), int_("staff_id"), text_("workstation"), flag("found"))

business_days = table(
    "business_days", Column("business_date", Day, primary_key=True), key_int("shop_id"), text_("status")
)

operations = table(
    "operations",
    id_(),
    text_("key"),
    text_("fingerprint"),
    text_("kind"),
    json_("answer", null=True),
    int_("staff_id"),
    text_("performed_by_type"),
    int_("approved_by", null=True),
    text_("workstation"),
    int_("till_id", null=True),
    int_("shop_id"),
    text_("reason_code"),
    text_("note"),
    day("business_date"),
    utc("created_at"),
    int_("reverses", null=True),
)

accounts = table(
    "accounts",
    id_(),
    text_("kind"),
    text_("currency"),
    text_("code"),
    int_("wallet_id", null=True),
    int_("card_id", null=True),
    int_("till_id", null=True),
    int_("balance", null=True),
    text_("origin", null=True),
    day("expires", null=True),
    flag("open"),
    int_("parent", null=True),
    int_("order_id", null=True),
    int_("partner_id", null=True),
)

transactions = table(
    "transactions",
    id_(),
    int_("operation_id"),
    int_("wallet_id", null=True),
    int_("customer_id", null=True),
    int_("card_id", null=True),
    int_("seq", null=True),
    text_("type"),
    int_("amount"),
    text_("currency"),
    text_("source"),
    text_("status"),
    text_("status_reason"),
    utc("status_changed_at", null=True),
    int_("shown_before", null=True),
    int_("shown_after", null=True),
    int_("hold_before", null=True),
    int_("hold_after", null=True),
    text_("reference_type"),
    text_("reference_id"),
    text_("reason_code"),
    text_("note"),
    text_("source_service"),
    text_("source_event_id"),
    json_("metadata", null=True),
    utc("transaction_date"),
    day("business_date"),
    utc("created_at"),
    utc("posted_at", null=True),
    day("expires_at", null=True),
    int_("reverses", null=True),
    int_("resolved_by", null=True),
    int_("order_id", null=True),
    int_("partner_id", null=True),
    int_("till_id", null=True),
    int_("payment_id", null=True),
)

holds = table(
    "holds",
    id_(),
    int_("wallet_id"),
    int_("account_id"),
    int_("transaction_id"),
    text_("currency"),
    int_("amount"),
    int_("captured"),
    int_("released"),
    text_("status"),
    text_("status_reason"),
    utc("placed_at"),
    utc("expires_at"),
    utc("ended_at", null=True),
    text_("reference_type"),
    text_("reference_id"),
)

postings = table(
    "postings",
    id_(),
    int_("transaction_id"),
    int_("n"),
    int_("debit_account"),
    int_("credit_account"),
    int_("amount"),
    text_("currency"),
    utc("posted_at"),
    int_("debit_after", null=True),
    int_("credit_after", null=True),
    int_("origin_account", null=True),
    int_("returns_transaction", null=True),
    int_("returns_n", null=True),
)

snapshots = table("snapshots", key_int("account_id"), Column("business_date", Day, primary_key=True), int_("balance"))

seals = table(
    "seals", Column("position", Id, primary_key=True), int_("transaction_id"), text_("digest"), utc("sealed_at")
)

job_runs = table(
    "job_runs",
    id_(),
    text_("job"),
    utc("started_at"),
    utc("finished_at", null=True),
    text_("staff_login"),
    text_("workstation"),
    text_("outcome"),
    int_("did"),
    text_("note"),
)

import_runs = table(
    "import_runs",
    id_(),
    text_("kind"),
    text_("file_name"),
    text_("digest"),
    int_("staff_id"),
    utc("started_at"),
    int_("rows_done"),
    int_("rows_refused"),
)

audit = table(
    "audit",
    id_(),
    utc("at"),
    text_("staff_login"),
    text_("workstation"),
    text_("action"),
    text_("outcome"),
    json_("facts"),
)
