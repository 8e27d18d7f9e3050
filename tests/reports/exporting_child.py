"""A program of its own that exports until it is stopped: `exporting_child.py forever|limited TARGET`."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from ledger.errors import FileNotWritable
from ledger.progress import SILENT
from ledger.reports.reconciliation_workbook import Lists, write_reconciliation
from tests.reports.builders import a_card, a_report, some_transactions

LIMIT = 20_000


def main(mode: str, target: Path) -> None:
    rows = some_transactions(1500)
    report, cards = a_report(rows), [a_card(number) for number in range(20)]

    def export() -> None:
        write_reconciliation(target, report, Lists(rows, cards), language="en", progress=SILENT, total_rows=1520)

    if mode == "limited":
        resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT))
        try:
            export()
        except FileNotWritable as refused:
            sys.stdout.write(refused.why)
        return
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        export()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
