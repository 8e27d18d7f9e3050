"""The planted bugs: what is wrong, where, the text that is replaced, and the tests that must notice."""

from __future__ import annotations

from tests.planted.bug import Bug
from tests.planted.card_bugs import CARDS
from tests.planted.cashback_bugs import CASHBACK
from tests.planted.expiry_bugs import EXPIRY
from tests.planted.goods_bugs import GOODS
from tests.planted.order_bugs import ORDERS
from tests.planted.payment_bugs import PAYMENTS
from tests.planted.provider_bugs import PROVIDER
from tests.planted.return_bugs import RETURNS
from tests.planted.till_bugs import TILLS

_STORAGE, _SQL, _DOOR = "ledger/storage/", "ledger/migrations/sql/", "ledger/storage/door/"
_VECTORS = "tests/storage/door/test_vectors.py"
_CONCURRENCY = "tests/storage/door/test_concurrency.py"
_MOVEMENTS, _HOLDS, _PENDING = (f"tests/use_cases/test_{name}.py" for name in ("movements", "holds", "pending"))
_JOBS, _REPAIR = "tests/use_cases/test_jobs.py", "tests/use_cases/test_repair.py"
_SNAPSHOTS, _SERVER = "tests/storage/test_snapshots.py", "tests/storage/test_server_door.py"
_PAST = "tests/storage/test_account_past.py"
_LITE, _PG = ("-k", "sqlite"), ("-k", "postgresql")

SQLITE_DOOR = (
    Bug("exactly all cannot be taken", _DOOR + "desk.py",
        "id = ? AND balance + ? >= 0 RETURNING", "id = ? AND balance + ? > 0 RETURNING", (_HOLDS, *_LITE)),
    Bug("one unit too much is refused late", _DOOR + "desk.py",
        "if available + owing < amount:", "if available + owing <= amount:", (_HOLDS, *_LITE)),
    Bug("paid goes before given", _DOOR + "desk.py",
        "ORDER BY expires IS NULL, expires, origin, id", "ORDER BY expires IS NULL, expires, origin DESC, id",
        (_MOVEMENTS, *_LITE)),
    Bug("the latest expiry goes first", _DOOR + "desk.py",
        "ORDER BY expires IS NULL, expires, origin, id", "ORDER BY expires IS NULL, expires DESC, origin, id",
        (_VECTORS, *_LITE)),
    Bug("debt is repaid by paid money", _DOOR + "desk.py", "if origin == GIVEN:", "if origin:", (_MOVEMENTS, *_LITE)),
    Bug("a limit is off by one", _DOOR + "desk.py",
        "if amount > allowed:", "if amount >= allowed:", (_VECTORS, *_LITE)),
    Bug("the daily limit is forgotten", _DOOR + "desk.py",
        "allowed = min(per_post, per_day - today)", "allowed = per_post", (_VECTORS, *_LITE)),
    Bug("a closed wallet takes money", _DOOR + "desk.py",
        'if wallet.status == "closed":', 'if wallet.status == "shut":', (_MOVEMENTS, *_LITE)),
    Bug("a suspended wallet works", _DOOR + "desk.py", "if wallet.suspended:", "if wallet.suspended is None:",
        (_REPAIR, *_LITE)),
    Bug("a claw-back takes paid money", _DOOR + "holds.py",
        "origin=rule.origin, owing=verb.amount", "owing=verb.amount", (_MOVEMENTS, *_LITE)),
    Bug("a withdrawal takes given money", _DOOR + "verbs.py",
        "moves = desk.take(wallet, verb.amount, target, origin=rule.origin)",
        "moves = desk.take(wallet, verb.amount, target)", (_MOVEMENTS, *_LITE)),
    Bug("a release gives back from the front", _DOOR + "holds.py",
        "reversed(parts(desk, held, end - amount, end))",
        "reversed(parts(desk, held, held.captured, held.captured + amount))", (_HOLDS, *_LITE)),
    Bug("a release names its postings in order of taking", _DOOR + "holds.py",
        "for part in reversed(parts(desk, held, end - amount, end)):",
        "for part in parts(desk, held, end - amount, end):", (_HOLDS, *_LITE)),
    Bug("the rest of a capture stays held", _DOOR + "holds.py",
        "if held.rest and not verb.keep_rest:", "if held.rest and verb.keep_rest:", (_HOLDS, *_LITE)),
    Bug("a capture ignores a frozen wallet", _DOOR + "holds.py",
        "desk.require_out(wallet)\n    desk.require_amount(wallet, verb.amount, wallet.currency)\n    if",
        "desk.require_in(wallet)\n    desk.require_amount(wallet, verb.amount, wallet.currency)\n    if",
        (_MOVEMENTS, *_LITE)),
    Bug("a hold lives a moment too long", _DOOR + "sqlite.py",
        "AND expires_at <= ? ORDER BY", "AND expires_at < ? ORDER BY", (_HOLDS, *_LITE)),
    Bug("a transfer forgets the date", _DOOR + "holds.py",
        "taker, move.amount, clearing, origin, expires)", "taker, move.amount, clearing, origin, None)",
        (_MOVEMENTS, *_LITE)),
    Bug("a refund into a past pocket has no grace", _DOOR + "verbs.py",
        "back_to = desk.revive_until if past_due else expires", "back_to = expires", (_VECTORS, *_LITE)),
    Bug("a reversal never becomes debt", _DOOR + "verbs.py",
        "for pocket, _ in credited), owing=repaid)", "for pocket, _ in credited))", (_VECTORS, *_LITE)),
    Bug("a voided row is settled", _DOOR + "pending.py",
        'if found.status != "pending":', 'if found.status == "posted":', (_PENDING, *_LITE)),
    Bug("another content under the same key", _DOOR + "sqlite.py",
        "if known[0] != operation.fingerprint:", "if not known:", (_MOVEMENTS, *_LITE)),
    Bug("a writer begins deferred", _STORAGE + "engine.py",
        '"BEGIN" if read_only else "BEGIN IMMEDIATE"', '"BEGIN" if read_only else "BEGIN DEFERRED"',
        (_CONCURRENCY, *_LITE)),
)  # fmt: skip

SERVER_DOOR = (
    Bug("the wallet is not locked", _SQL + "0001_door_verbs.sql",
        "WHERE w.id = p_wallet FOR NO KEY UPDATE OF w;", "WHERE w.id = p_wallet;", (_CONCURRENCY, *_PG)),
    Bug("wallets are not locked by number", _SQL + "0002_door.sql",
        "coalesce(array_agg(DISTINCT w ORDER BY w), '{}')", "coalesce(array_agg(DISTINCT w ORDER BY w DESC), '{}')",
        (_SERVER, "-k", "order_of_number")),
    Bug("no amount passes for one", _SQL + "0001_door_primitives.sql",
        "IF (p_amount > 0) IS NOT TRUE THEN", "IF p_amount <= 0 THEN", (_SERVER,)),
    Bug("no end passes for one", _SQL + "0001_door_holds.sql",
        "IF (ends > d.at) IS NOT TRUE THEN", "IF ends <= d.at THEN", (_SERVER,)),
    Bug("no currency passes for the wallet's", _SQL + "0001_door_primitives.sql",
        "IF unit IS DISTINCT FROM w.currency THEN", "IF unit <> w.currency THEN", (_SERVER,)),
    Bug("what never expires goes first", _SQL + "0001_door_primitives.sql",
        "a.expires NULLS LAST, a.origin", "a.expires NULLS FIRST, a.origin", (_MOVEMENTS, *_PG)),
    Bug("the server lets paid money repay debt", _SQL + "0001_door_primitives.sql",
        "IF p_origin = 'given' THEN", "IF p_origin <> '' THEN", (_MOVEMENTS, *_PG)),
    Bug("the server's limit is off by one", _SQL + "0001_door_primitives.sql",
        "IF p_amount > allowed THEN", "IF p_amount >= allowed THEN", (_VECTORS, *_PG)),
    Bug("two tills fit under one limit", _SQL + "0001_door_primitives.sql",
        "    PERFORM 1 FROM ledger.staff s WHERE s.id = d.staff FOR NO KEY UPDATE;\n", "",
        (_JOBS, "-k", "limit and postg")),
    Bug("the server gives no grace", _SQL + "0001_door_verbs.sql",
        "CASE WHEN posting.expires < d.today THEN d.revive_until ELSE posting.expires END", "posting.expires",
        (_VECTORS, *_PG)),
    Bug("the server releases from the front", _SQL + "0001_door_holds.sql",
        "held_parts(h, high - p_amount, high) x", "held_parts(h, h.captured, h.captured + p_amount) x",
        (_HOLDS, *_PG)),
    Bug("a capture does not say where it came from", _SQL + "0001_door_holds.sql",
        "part.amount, p_origin => part.pocket)", "part.amount)", (_HOLDS, *_PG)),
    Bug("a posting holds no business day", _SQL + "0001_door.sql",
        "b.shop_id = p_shop FOR SHARE;", "b.shop_id = p_shop;", (_SERVER,)),
    Bug("the server's door stays open", _SQL + "0002_door.sql",
        "    PERFORM set_config('ledger.door', '', true);\n", "", (_REPAIR, "-k", "door_is_shut")),
    Bug("replica mode silences a guard", _SQL + "0001_guards_postgresql.sql",
        "ALTER TABLE ledger.wallets ENABLE ALWAYS TRIGGER wallets_by_door;", "", (_REPAIR, "-k", "replica")),
)  # fmt: skip

AROUND = (
    Bug("keys may repeat", _SQL + "0001_tables.sql",
        "key $text NOT NULL CONSTRAINT operation_key UNIQUE", "key $text NOT NULL", (_MOVEMENTS, *_PG)),
    Bug("an operation is reversed twice", _SQL + "0001_tables.sql",
        "    CONSTRAINT operation_reversed_once UNIQUE (reverses),\n", "", (_VECTORS, *_PG)),
    Bug("postings may be changed", _SQL + "0001_guards_sqlite.sql",
        "CREATE TRIGGER postings_fixed BEFORE UPDATE ON postings\n",
        "CREATE TRIGGER postings_fixed BEFORE UPDATE ON postings WHEN 0\n", ("tests/storage/test_guards.py", *_LITE)),
    Bug("an ended day opens again", _SQL + "0001_guards_sqlite.sql",
        "WHEN OLD.status = 'ended' AND NEW.status = 'open'", "WHEN OLD.status = 'none'", (_SNAPSHOTS, *_LITE)),
    Bug("NORMAL for EXTRA", _STORAGE + "engine.py", '("delete", "EXTRA")', '("delete", "NORMAL")',
        ("tests/powercut/test_power_cuts.py", "-k", "ships_here")),
    Bug("a left journal is not rolled back", _STORAGE + "backup.py", "?mode=rw", "?mode=ro",
        ("tests/powercut/test_left_journal.py",)),
    Bug("the daily check stops nothing", "ledger/use_cases/jobs.py",
        "chores.suspend(connection, wrong)", "chores.suspend(connection, set())", (_REPAIR, *_LITE)),
    Bug("a repair trusts an altered history", _STORAGE + "repairing.py",
        "THEN suspended ELSE :working END", "THEN :working ELSE :working END", (_REPAIR, *_LITE)),
    Bug("a hold past its time reads as active", _STORAGE + "due_holds.py",
        "row.next_hold_end <= now.at}", "row.next_hold_end < now.at}", (_HOLDS, *_LITE)),
    Bug("the day after a snapshot is read twice", _STORAGE + "account_past.py",
        "t.business_date > :ended", "t.business_date >= :ended", (_SNAPSHOTS, *_LITE)),
    Bug("a recorded balance trusts the day before", _STORAGE + "account_past.py",
        "here - STRAY,", "here - 1,", (_PAST, *_LITE)),
    Bug("a recorded balance stops at its own day", _STORAGE + "account_past.py",
        "here + STRAY,", "here,", (_PAST, *_LITE)),
    Bug("a recorded balance takes the whole day", _STORAGE + "account_past.py",
        'p.posted_at <= :at"', '1 = 1"', (_PAST, *_LITE)),
    Bug("a page of the journal begins with the line before", _STORAGE + "journal.py",
        "p.id > :after)", "p.id >= :after)", ("tests/use_cases/test_journal.py", *_LITE)),
    Bug("a snapshot forgets the day before", _STORAGE + "snapshots.py",
        "s.business_date < :day ORDER BY s.business_date DESC LIMIT 1), 0)",
        "s.business_date < :day ORDER BY s.business_date LIMIT 1), 0)", (_SNAPSHOTS, *_LITE)),
    Bug("absent and empty are sealed alike", "ledger/domain/seal.py", 'return b"-"', 'return b"+0:"',
        ("tests/domain/test_seal.py",)),
    Bug("what rows have had since is not sealed", _STORAGE + "sealing.py",
        "Content(first, [seal.written(metadata), *later])", "Content(first, [])",
        ("tests/storage/test_sealing.py", "-k", "altered_row")),
    Bug("a late till is an intruder", _STORAGE + "sealing.py", "transactions.c.posted_at < newest - IN_FLIGHT",
        "transactions.c.posted_at < newest", ("tests/storage/test_sealing.py", "-k", "late")),
    Bug("one explanation counts held value twice", _STORAGE + "standing.py",
        "max(start, row.gone - row.released)", "start", ("tests/use_cases/test_insight.py", *_LITE)),
)  # fmt: skip

BUGS = (
    SQLITE_DOOR + SERVER_DOOR + AROUND + CARDS + CASHBACK + EXPIRY + GOODS + ORDERS + PAYMENTS + PROVIDER + RETURNS
    + TILLS
)  # fmt: skip

QUICK = (
    "debt is repaid by paid money", "a release gives back from the front", "a voided row is settled",
    "a left journal is not rolled back", "absent and empty are sealed alike",
)  # fmt: skip
"""A few that run within seconds, for every test run."""
