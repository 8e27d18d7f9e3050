"""The daily check stops a wallet whose stored balance is wrong; an audited repair sets it right (SPEC 1.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

import psycopg
import pytest

from ledger.domain.verbs import Credit
from ledger.domain.words import Tender, WalletStatus
from ledger.errors import FieldRequired, GuardTripped, NotAllowed, WalletNotFound, WalletSuspended
from ledger.storage import repairing
from ledger.storage.ledger import Ledger
from ledger.storage.tables import audit
from ledger.use_cases import movements, posting
from ledger.use_cases.customers import customer_wallets
from ledger.use_cases.jobs import run_job
from ledger.use_cases.movements import PlaceHold, Transfer, Withdraw, WriteOffDebt
from ledger.use_cases.posting import ChangeStatus, Reverse
from ledger.use_cases.reconciliation import verify
from ledger.use_cases.repair import repair_wallet
from tests.support import doors, postgres
from tests.support.ledgers import Places
from tests.use_cases.moving import SOON, Purse, assert_sound, money, new_key, pass_time, purse

if TYPE_CHECKING:
    from sqlalchemy import Connection

CACHES = (
    "UPDATE wallets SET available = available + 94 WHERE id = {wallet}",
    "UPDATE wallets SET on_hold = on_hold + 1 WHERE id = {wallet}",
    "UPDATE wallets SET debt = debt + 1 WHERE id = {wallet}",
    "UPDATE accounts SET balance = balance + 94 WHERE wallet_id = {wallet} AND kind = 'pocket' AND origin = 'paid'",
    "UPDATE accounts SET balance = balance + 1 WHERE wallet_id = {wallet} AND kind = 'hold'",
    "UPDATE accounts SET balance = balance + 1 WHERE wallet_id = {wallet} AND kind = 'debt'",
)


def tamper(ledger: Ledger, *statements: str) -> None:
    """What the owner of a file, or a superuser who silences the guards, can do to a ledger."""
    if ledger.location.engine == "sqlite":
        for statement in statements:
            doors.run_sql(ledger, statement)
        return
    assert ledger.location.url is not None
    with closing(postgres.admin_connection(ledger.location.url.database or "")) as admin:
        admin.execute("SET search_path = ledger")
        _silence(admin, statements)


def _silence(admin: Any, statements: tuple[str, ...]) -> None:  # noqa: ANN401 - a psycopg connection
    tables = {"wallets", "accounts", "transactions", "postings"}
    touched = {table for table in tables for statement in statements if table in statement}
    with admin.transaction():
        admin.execute("SET LOCAL session_replication_role = replica")
        for table in touched:
            admin.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for statement in statements:
            admin.execute(statement)
        for table in touched:
            admin.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
            for trigger in _ALWAYS[table]:
                admin.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {trigger}")


_ALWAYS = {
    "wallets": ("wallets_keep", "wallets_whole", "wallets_fixed", "wallets_by_door"),
    "accounts": ("accounts_keep", "accounts_whole", "accounts_fixed", "accounts_by_door"),
    "transactions": ("transactions_keep", "transactions_whole", "transactions_fixed", "transactions_status"),
    "postings": ("postings_keep", "postings_whole", "postings_fixed"),
}


@pytest.fixture
def victim(ledger: Ledger) -> Purse:
    """A wallet with value in every kind of account."""
    one = purse(ledger)
    one.given(100)
    one.clawed(120)
    one.paid(1_000)
    one.held(300, SOON)
    assert one.stands == (700, 300, 20)
    return one


@pytest.mark.parametrize("statement", CACHES)
def test_a_cache_written_past_the_door_stops_its_wallet_and_no_other(victim: Purse, statement: str) -> None:
    other, ledger = purse(victim.ledger, "Boris"), victim.ledger
    other.paid(500)
    before = victim.stands
    tamper(ledger, statement.format(wallet=victim.wallet))
    report = run_job(ledger, "daily_check")
    assert report.did == 1
    assert report.note
    assert customer_wallets(ledger, victim.customer).wallets[0].suspended
    with pytest.raises(WalletSuspended):
        victim.paid(1)
    other.spent(500)
    repaired = repair_wallet(ledger, victim.wallet, "checked against the receipts")
    assert repaired.works
    assert victim.stands == before
    victim.spent(700)
    assert_sound(ledger)


def test_a_stopped_wallet_refuses_everything(victim: Purse) -> None:
    other, ledger = purse(victim.ledger, "Boris"), victim.ledger
    other.paid(500)
    pending, credited = victim.pending(5), victim.paid(5)
    (hold,) = doors.run_sql(ledger, "SELECT id FROM holds")
    tamper(ledger, CACHES[0].format(wallet=victim.wallet))
    run_job(ledger, "daily_check")
    acts: tuple[Callable[[], object], ...] = (
        lambda: victim.paid(1),
        lambda: victim.given(1),
        lambda: victim.spent(1),
        lambda: victim.clawed(1),
        lambda: victim.pending(1),
        lambda: victim.ended(pending, "posted"),
        lambda: victim.released(hold.id),
        lambda: victim.captured(hold.id, 1),
        lambda: movements.move(ledger, PlaceHold(new_key(), victim.customer, money(1), SOON)),
        lambda: movements.move(ledger, Transfer(new_key(), victim.customer, other.customer, money(1), "x")),
        lambda: movements.move(ledger, Transfer(new_key(), other.customer, victim.customer, money(1), "x")),
        lambda: movements.move(ledger, Withdraw(new_key(), victim.customer, money(1), Tender.CASH)),
        lambda: movements.move(ledger, WriteOffDebt(new_key(), victim.customer, money(1), "x")),
        lambda: posting.reverse(ledger, Reverse(new_key(), credited, "typing_error", "")),
    )
    before = (victim.stands, other.stands)
    for act in acts:
        with pytest.raises(WalletSuspended) as refused:
            act()
        assert refused.value.wallet == victim.wallet
    pass_time(ledger, hours=2)
    run_job(ledger, "hold_expiry")
    assert (victim.stands, other.stands) == before


def test_a_wallet_s_status_may_still_change_while_it_is_stopped(victim: Purse) -> None:
    tamper(victim.ledger, CACHES[0].format(wallet=victim.wallet))
    run_job(victim.ledger, "daily_check")
    posting.set_status(victim.ledger, ChangeStatus(new_key(), victim.wallet, WalletStatus.FROZEN, "asked for"))


def test_check_and_repair_are_audited_with_the_figures(victim: Purse) -> None:
    ledger = victim.ledger
    tamper(ledger, CACHES[0].format(wallet=victim.wallet))
    run_job(ledger, "daily_check")
    repair_wallet(ledger, victim.wallet, "checked against the receipts")
    rows = audit_of(ledger)
    assert rows[0][:2] == ("daily_check", "refused")
    assert rows[0][2]["wallets"] == [victim.wallet]
    action, outcome, facts = rows[1]
    assert (action, outcome, facts["wallet"], facts["reason"]) == (
        "wallet_repair", "done", victim.wallet, "checked against the receipts"
    )  # fmt: skip
    assert (facts["before"]["available"], facts["after"]["available"]) == (794, 700)
    assert (facts["before"]["suspended"], facts["after"]["suspended"]) == (1, 0)


def audit_of(ledger: Ledger) -> list[tuple[str, str, Any]]:
    def read(connection: Connection) -> list[tuple[str, str, Any]]:
        wanted = audit.select().where(audit.c.action.in_(["daily_check", "wallet_repair"])).order_by(audit.c.id)
        return [(row.action, row.outcome, row.facts) for row in connection.execute(wanted)]

    with ledger.reading() as connection:
        return read(connection)


def test_who_may_repair_and_what_it_needs(victim: Purse, places: Any) -> None:  # noqa: ANN401 - Places
    doors.add_staff(victim.ledger)
    tamper(victim.ledger, CACHES[0].format(wallet=victim.wallet))
    run_job(victim.ledger, "daily_check")
    with closing(places.open(places.made[0], login="back_office")) as clerk, pytest.raises(NotAllowed):
        repair_wallet(clerk, victim.wallet, "wants to")
    with pytest.raises(FieldRequired):
        repair_wallet(victim.ledger, victim.wallet, " ")
    with pytest.raises(WalletNotFound):
        repair_wallet(victim.ledger, 10**6, "not there")
    assert victim.stands == (794, 300, 20)


def test_repairing_a_sound_wallet_changes_nothing(victim: Purse) -> None:
    repaired = repair_wallet(victim.ledger, victim.wallet, "to be sure")
    assert repaired.before == repaired.after
    assert repaired.works


ALTERED = (
    "UPDATE postings SET amount = amount + 5 WHERE transaction_id = {transaction}",
    "UPDATE postings SET amount = amount + 5, credit_after = credit_after + 5 WHERE transaction_id = {transaction}",
)


@pytest.mark.parametrize("statement", ALTERED)
def test_an_altered_history_stays_stopped(victim: Purse, statement: str) -> None:
    ledger, credited = victim.ledger, victim.paid(40)
    if ledger.location.engine == "sqlite":
        doors.run_sql(ledger, "DROP TRIGGER postings_fixed")
    tamper(ledger, statement.format(transaction=credited))
    assert run_job(ledger, "daily_check").did == 1
    repaired = repair_wallet(ledger, victim.wallet, "tried")
    assert not repaired.works
    with pytest.raises(WalletSuspended):
        victim.paid(1)
    report = verify(ledger)
    assert not report.ok
    assert report.first_wrong is not None
    assert report.first_wrong.subject_id == credited


PLAIN = {
    "UPDATE wallets SET available = available + 1": "wallets_by_door",
    "UPDATE wallets SET on_hold = 0": "wallets_by_door",
    "UPDATE wallets SET debt = 0": "wallets_by_door",
    "UPDATE wallets SET seq = seq + 1": "wallets_by_door",
    "UPDATE accounts SET balance = 0 WHERE balance IS NOT NULL": "accounts_by_door",
}


@pytest.fixture(scope="module")
def server(sqlite_template: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Purse]:  # noqa: ANN401
    """A wallet on PostgreSQL for all that a server refuses."""
    made = Places("postgresql", tmp_path_factory.mktemp("server"), sqlite_template)
    with closing(made.open()) as ledger:
        one = purse(ledger)
        one.paid(100)
        yield one
    made.remove()


@pytest.mark.parametrize(("statement", "guard"), PLAIN.items())
def test_a_server_refuses_a_balance_written_past_the_door(server: Purse, statement: str, guard: str) -> None:
    with pytest.raises(GuardTripped) as refused:
        doors.run_sql(server.ledger, statement)
    assert refused.value.guard == guard
    assert server.stands[0] == 100


def test_even_a_superuser_s_replica_mode_is_refused(server: Purse) -> None:
    assert server.ledger.location.url is not None
    with closing(postgres.admin_connection(server.ledger.location.url.database or "")) as admin:
        admin.execute("SET session_replication_role = replica")
        with pytest.raises(psycopg.Error, match="guard:wallets_by_door"):
            admin.execute("UPDATE ledger.wallets SET available = 1")


@pytest.mark.parametrize("door", ["post", "repeat", "preview", "repair"])
def test_the_door_is_shut_again_within_the_same_transaction(server: Purse, door: str) -> None:
    ledger = server.ledger
    wanted = doors.operation("credit", Credit(server.wallet, 1, "SAR", "top_up", "cash"))
    if door == "repeat":
        ledger.post(wanted)

    def and_then_past_it(connection: Connection) -> None:
        if door == "preview":
            ledger.door.preview(connection, wanted)
        elif door == "repair":
            repairing.recompute(connection, server.wallet)
        else:
            ledger.door.post(connection, wanted)
        connection.exec_driver_sql("UPDATE wallets SET available = available + 1")

    with pytest.raises(GuardTripped):
        ledger.write(and_then_past_it)
