"""The demonstration ledger: a believable shop of the last eighteen months, made up from a seed."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from ledger.clock import Clock, SystemClock
from ledger.errors import FieldInvalid
from ledger.money import currency
from ledger.progress import SILENT, Progress
from ledger.storage import placing
from ledger.storage.building import Building, Hand, Shelf, building
from ledger.storage.building_customers import NewCustomer
from ledger.storage.door.answer import Who
from ledger.storage.ledger import Ledger
from ledger.storage.opening import NewLedger, open_existing
from ledger.use_cases.demo_data import people, rhythm, shelf
from ledger.use_cases.demo_data.names import STAFF
from ledger.use_cases.demo_data.story import Story
from ledger.use_cases.demo_data.teller import MANAGER, Teller
from ledger.use_cases.demo_data.world import World

_ONE_BLOCKED_IN = 40
_FEWEST = 2
"""Customers: one more than the house account."""
_OPENS_AT = timedelta(hours=7)


@dataclass(frozen=True, slots=True)
class DemoSize:
    """How much to make up: customers, about so many transactions, and `long_history` more on one single wallet.

    The same size, seed and end make the same rows. Raises FieldInvalid below two customers or nothing at all.
    """

    customers: int = 300
    transactions: int = 4000
    seed: int = 7
    long_history: int = 0

    def __post_init__(self) -> None:
        for name, least in (("customers", _FEWEST), ("transactions", 0), ("long_history", 0)):
            if getattr(self, name) < least:
                raise FieldInvalid(name, str(getattr(self, name)))


def make_demo(
    location: str,
    size: DemoSize | None = None,
    progress: Progress = SILENT,
    *,
    end: date | datetime | None = None,
    clock: Clock | None = None,
    who: Who | None = None,
    state_dir: Path | None = None,
) -> Ledger:  # fmt: skip
    """Make a practice ledger at `location` (where none is, or one that holds nothing) and open it.

    The story ends now, or at `end`: that instant, or that whole day of the shop. Cancelled or failed, nothing is left.
    Raises FieldInvalid("location") where customers or operations already are, Cancelled, and what `open_ledger` raises.
    """
    clock = clock or SystemClock()
    new = NewLedger(name="Practice shop", practice=True)
    last = _end(end, clock.now(), ZoneInfo(new.zone))
    place = placing.place(location)
    with TemporaryDirectory(prefix=".building-", dir=place.folder, ignore_cleanup_errors=True) as folder:
        start = _start(last, ZoneInfo(new.zone))
        with building(Path(folder) / "ledger.db", new, start, state_dir) as made:
            _tell(made, size or DemoSize(), last, progress)
        try:
            place.put(Path(folder) / "ledger.db", progress)
        except BaseException:
            made.forget_key()
            raise
    return open_existing(location, clock=clock, who=who, state_dir=state_dir)


def _end(end: date | datetime | None, now: datetime, zone: ZoneInfo) -> datetime:
    """The instant the story ends at; never in the future, where nobody could post after it."""
    if end is None:
        return now
    if isinstance(end, datetime):
        return min(end, now)
    return min(datetime(end.year, end.month, end.day, tzinfo=zone).astimezone(UTC) + timedelta(days=1), now)


def _start(end: datetime, zone: ZoneInfo) -> datetime:
    """The morning, eighteen months before, when the shop left its old program."""
    day = end.astimezone(zone).date() - timedelta(days=rhythm.DAYS)
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC) + _OPENS_AT


def _tell(made: Building, size: DemoSize, end: datetime, progress: Progress) -> None:
    """Fill the ledger: staff, customers, then everything that happened."""
    chance = Random(size.seed)  # noqa: S311 - a story that can be told again, not a secret
    start = made.clock.now()
    made.hire(Hand(*one) for one in STAFF)
    unit = currency(made.unit)
    goods = tuple(shelf.fields_of(good, unit) for good in shelf.GOODS)
    made.furnish(Shelf(shelf.PARTNERS, goods, shelf.rule(unit), shelf.cashback(unit)), MANAGER)
    joined = people.joining_times(chance, size.customers, start, end)
    world = World(chance, array("q", (int(when.timestamp()) for when in joined)), array("q"))
    world.house_account = 1 if size.long_history else 0
    made_up = people.people(chance, joined, house_account=bool(world.house_account))
    for done in made.welcome(_with_wallets(world, made_up, made.unit)):
        progress.report(done, size.customers, "customers")
    teller = Teller(chance, made, world, made.unit, made.zone)
    founders = joined.count(start)
    Story(teller, size.transactions, size.long_history, progress).tell(start, founders, end)
    blocked = chance.sample(range(1, size.customers + 1), size.customers // _ONE_BLOCKED_IN)
    made.block((one for one in sorted(blocked) if one != world.house_account), MANAGER)


def _with_wallets(world: World, everybody: Iterator[people.Person], unit: str) -> Iterator[NewCustomer]:
    """Every customer has a wallet in money and one in points; the world learns their numbers."""
    wallet = 1
    for number, person in enumerate(everybody, 1):
        world.wallets.append(wallet)
        wallet += 2
        currencies: tuple[str, ...] = (unit, "PTS")
        if person.roubles:
            world.roubles[number] = wallet
            world.rouble_holders.append(number)
            wallet += 1
            currencies = (unit, "PTS", "RUB")
        yield NewCustomer(person.fields, person.joined, currencies, person.brought)
