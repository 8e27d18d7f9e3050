"""How long the answer to a code takes, by what is the matter with it: no kind of wrong code may be told by its time.

Run: python -m benchmarks.wrong_codes [--rounds N] [--sqlite-only]

Each round asks for one code of each kind, in an order of its own; the clock of the ledger moves on between, so that no
guess is refused by the throttle. Printed are the median, the spread between quarters, and the median of what each took
beside a code never issued in the same round. Below the line stand codes of cards that exist: their answer differs, so
their time may. A code whose check character is wrong is refused by arithmetic that anybody can do, before the ledger is
asked. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.clock import SetClock
from ledger.errors import CardNotFound, CodeMistyped
from ledger.use_cases.gift_cards import look_up_card
from ledger.use_cases.import_cards import apply_cards, preview_cards
from ledger.use_cases.opening import NewLedger, Who, create_ledger
from tests.support import postgres
from tests.support.guesses import foreign_codes, mistyped, right_codes, wrong_codes
from tests.support.ledgers import START, new_key

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

WARM_UP = 20
BASE = "never issued"
APART = timedelta(minutes=2)


def took(ledger: Ledger, code: str) -> float:
    """Seconds until the answer to one code."""
    begun = time.perf_counter()
    with suppress(CardNotFound, CodeMistyped):
        look_up_card(ledger, code)
    return time.perf_counter() - begun


def measure(ledger: Ledger, clock: SetClock, codes: dict[str, str], rounds: int) -> dict[str, list[float]]:
    """The seconds of every kind in every round, after some that do not count."""
    found: dict[str, list[float]] = {kind: [] for kind in codes}
    chance = random.Random(1)
    for number in range(WARM_UP + rounds):
        kinds = list(codes)
        chance.shuffle(kinds)
        for kind in kinds:
            clock.advance(APART)
            seconds = took(ledger, codes[kind])
            if number >= WARM_UP:
                found[kind].append(seconds)
    return found


def show(title: str, found: dict[str, list[float]], wrong: set[str]) -> None:
    """One line for each kind, wrong ones first."""
    print(f"\n{title:<54}{'median ms':>10}{'spread':>9}{'ratio':>8}")
    for ours in (True, False):
        for kind, seconds in found.items():
            if (kind in wrong) is ours:
                low, median, high = statistics.quantiles(seconds, n=4)
                ratio = statistics.median(own / base for own, base in zip(seconds, found[BASE], strict=True))
                print(f"  {kind:<52}{median * 1000:>10.2f}{(high - low) * 1000:>9.2f}{ratio:>8.3f}")
        if ours:
            print(f"  {'-' * 76}")


def one_place(title: str, places: tuple[str, str], folder: Path, rounds: int) -> None:
    """Two shops of one engine, then the ledger that took in an older system's cards."""
    clock = SetClock(START)
    with (
        closing(_new(places[0], clock, folder / "here")) as ledger,
        closing(_new(places[1], clock, folder / "there")) as elsewhere,
    ):
        ours, right = wrong_codes(ledger, elsewhere), right_codes(ledger)
        codes = {**ours, "mistyped: refused by its check character": mistyped(), **right}
        show(title, measure(ledger, clock, codes, rounds), set(ours))
        old = folder / "old.csv"
        old.write_text("Code;Value\nOLD SYSTEM 0001;5\n")
        apply_cards(ledger, preview_cards(ledger, old), key=new_key(), skip_bad_rows=False)
        wrong = ours | foreign_codes()
        show(f"{title}, with an older system's cards", measure(ledger, clock, wrong, rounds), set(wrong))


def _new(place: str, clock: SetClock, folder: Path) -> Ledger:
    folder.mkdir(parents=True)
    return create_ledger(
        place, NewLedger(name="Benchmark"), clock=clock, who=Who(login="administrator"), state_dir=folder
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="benchmarks.wrong_codes", description="Times of wrong codes.")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--sqlite-only", action="store_true")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".benchmark-") as made:
        folder = Path(made)
        one_place("SQLite", (str(folder / "a.db"), str(folder / "b.db")), folder / "sqlite", wanted.rounds)
        if not wanted.sqlite_only:
            urls = postgres.create_database(), postgres.create_database()
            try:
                one_place("PostgreSQL", urls, folder / "postgresql", wanted.rounds)
            finally:
                for url in urls:
                    postgres.drop_database(url)
                postgres.stop_server()


if __name__ == "__main__":
    main()
