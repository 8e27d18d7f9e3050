"""The tables that revision 0003 added, as SQLAlchemy values."""

from __future__ import annotations

from ledger.storage.table_columns import day, flag, id_, int_, json_, key_int, table, text_, utc

card_events = table(
    "card_events",
    id_(),
    int_("card_id"),
    int_("operation_id"),
    text_("event"),
    utc("at"),
    int_("staff_id"),
    text_("status_before"),
    text_("status_after"),
    int_("balance_before"),
    int_("balance_after"),
    day("until_before", null=True),
    day("until_after", null=True),
    int_("other_card", null=True),
    int_("transaction_id", null=True),
    text_("note"),
)

order_returns = table(
    "order_returns",
    id_(),
    int_("order_id"),
    int_("amount"),
    int_("given_back"),
    int_("withheld"),
    text_("currency"),
    flag("unpaid"),
    text_("destination"),
    text_("reason_code"),
    text_("note"),
    int_("operation_id"),
    int_("staff_id"),
    utc("created_at"),
)

order_return_lines = table(
    "order_return_lines",
    key_int("return_id"),
    int_("order_id"),
    key_int("n"),
    int_("quantity"),
    int_("amount"),
)

cashback_rules = table(
    "cashback_rules",
    id_(),
    text_("code"),
    json_("names"),
    text_("description"),
    text_("kind"),
    int_("value"),
    text_("currency"),
    int_("minimum_order"),
    int_("maximum", null=True),
    json_("categories"),
    json_("brands"),
    day("valid_from", null=True),
    day("valid_until", null=True),
    int_("lock_days"),
    int_("expires_days"),
    int_("priority"),
    flag("stackable"),
    flag("active"),
    int_("version"),
    text_("edited_by"),
    utc("created_at"),
    utc("updated_at"),
)

cashback_grants = table(
    "cashback_grants",
    key_int("order_id"),
    key_int("rule_id"),
    text_("kind"),
    int_("value"),
    int_("minimum_order"),
    int_("maximum", null=True),
    json_("lines"),
    int_("base"),
    int_("amount"),
    int_("transaction_id", null=True),
    int_("operation_id"),
    utc("created_at"),
)
