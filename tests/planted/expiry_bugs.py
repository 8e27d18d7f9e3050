"""Bugs planted where dates of pockets are made later and extensions are undone, at both doors."""

from __future__ import annotations

from tests.planted.bug import Bug

_PYTHON, _SQL = "ledger/storage/door/expiry.py", "ledger/migrations/sql/0003_door_expiry.sql"
_EXPIRY = "tests/storage/door/test_expiry.py"
_UNDONE = "tests/storage/door/test_pocket_extension_undone.py"
_CARD = "tests/storage/door/test_card_extension_undone.py"
_LITE, _PG = ("-k", "sqlite"), ("-k", "postgresql")

EXPIRY = (
    Bug("an extension takes more than the pocket holds", _PYTHON,
        "if held == 0 or amount > held:", "if held == 0:", (_EXPIRY, *_LITE)),
    Bug("an extension is undone twice", _PYTHON,
        "held = min(sum(leg.rest for leg in legs), _held(desk, wallet, verb.origin, expires))",
        "held = _held(desk, wallet, verb.origin, expires)", (_UNDONE, *_LITE)),
    Bug("an undone extension forgets what was spent", _PYTHON,
        "held = min(sum(leg.rest for leg in legs), _held(desk, wallet, verb.origin, expires))",
        "held = sum(leg.rest for leg in legs)", (_UNDONE, *_LITE)),
    Bug("an extended wallet keeps its old date", _SQL,
        "UPDATE ledger.wallets SET next_expiry = (SELECT min(a.expires) FROM ledger.accounts a\n"
        "        WHERE a.wallet_id",
        "UPDATE ledger.wallets SET next_expiry = (SELECT min(a.expires) FROM ledger.accounts a\n"
        "        WHERE a.expires <= (verb->>'expires')::date AND a.wallet_id", (_EXPIRY, *_PG)),
    Bug("an undone extension expires at once", _SQL,
        "CASE WHEN until < d.today THEN d.revive_until ELSE until END", "until", (_UNDONE, *_PG)),
    Bug("any operation can be undone as an extension", _SQL,
        "WHERE dt.operation_id + 0 = number::bigint AND dt.wallet_id", "WHERE dt.wallet_id", (_UNDONE, *_PG)),
    Bug("a reversal forgets what was moved to a later date", "ledger/storage/door/verbs.py",
        "WHERE c.expires IS NOT NULL AND went.type = 'debit'", "WHERE c.expires IS NULL AND went.type = 'debit'",
        ("tests/storage/door/test_reversing_dated.py", "-k", "sqlite")),
    Bug("a reversal takes others' value for what expired", "ledger/storage/door/verbs.py",
        "if any(expired for _, expired in credited):", "if any(expired for _, expired in credited[:0]):",
        ("tests/storage/door/test_reversing_dated.py", "-k", "sqlite")),
    Bug("the server's reversal follows an older extension", _SQL,
        "AND went.seq > c.seq", "AND went.seq > 0", ("tests/storage/door/test_reversing_dated.py", "-k", "postgresql")),
    Bug("the server's reversal refuses what was spent in time", _SQL,
        "AND p.debit_after IS NOT NULL AND t.source = 'expiry')", "AND p.debit_after IS NOT NULL)",
        ("tests/storage/door/test_reversing_dated.py", "-k", "postgresql")),
    Bug("a card's extension is undone twice", "ledger/storage/door/card_life.py",
        "AND coalesce(u.until_after, '9999') < coalesce(u.until_before, '9999'))", "AND u.id < 0)", (_CARD, *_LITE)),
    Bug("a card's day goes back to any earlier one", "ledger/storage/door/card_life.py",
        "AND e.until_before = ? AND", "AND e.until_before <= ? AND", (_CARD, *_LITE)),
    Bug("the server undoes what another operation gave a card", "ledger/migrations/sql/0003_door_cards.sql",
        "AND e.until_after IS NOT DISTINCT FROM c.valid_until AND NOT EXISTS", "AND NOT EXISTS", (_CARD, *_PG)),
    Bug("the server gives an undone card a day that is over", "ledger/migrations/sql/0003_door_cards.sql",
        "back_to date := CASE WHEN until < d.today THEN d.revive_until ELSE until END;\n    number text",
        "back_to date := until;\n    number text", (_CARD, *_PG)),
    Bug("all of a customer's value is extended, not that of the days", "ledger/storage/expiring.py",
        '("last", wanted.last, "a.expires <= :last"),', '("last", wanted.last, ":last IS NOT NULL"),',
        ("tests/use_cases/test_card_extensions.py", *_LITE)),
)  # fmt: skip
