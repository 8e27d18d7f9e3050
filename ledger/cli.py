"""The headless door: `wallet-desk COMMAND …` over the same use cases as the window (SPEC 15, DESIGN 10)."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import cache

from ledger.commands import (
    accounts,
    backups,
    cashback,
    chores,
    clicks,
    customers,
    expiry,
    gift_cards,
    histories,
    holds,
    imports,
    journal,
    orders,
    payments,
    payouts,
    pending,
    points,
    posting,
    products,
    provider,
    reasons,
    reports,
    setup,
    tills,
    wallets,
)
from ledger.commands.output import DONE, INTERRUPTED, REFUSED, USAGE, Answer, Listing, Meter, Printer
from ledger.commands.session import Session
from ledger.commands.tree import Commands, new_parser
from ledger.commands.trouble import fault_of, logged, note_refusal, refused_line, unexpected
from ledger.errors import LedgerError
from ledger.progress import SILENT

NOUNS = (
    setup, customers, wallets, holds, posting, pending, reasons, gift_cards, accounts, reports, expiry, journal,
    histories, imports, orders, payments, provider, clicks, products, tills, payouts, points, cashback, chores, backups,
)  # fmt: skip


@cache
def build_parser() -> ArgumentParser:
    """The parser of every command, built once: it takes longer than most commands."""
    parser = new_parser()
    commands = Commands(parser)
    for noun in NOUNS:
        noun.add_to(commands)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. 0: done; 1: refused, failed, or found something wrong; 2: wrong usage; 130: interrupted."""
    _let_every_letter_through()
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        args = _parsed(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else USAGE
    return _run(args)


def _parsed(arguments: list[str]) -> Namespace:
    """The arguments read; leaves with a usage line for wrong ones."""
    parser = build_parser()
    if any("\ud800" <= letter <= "\udfff" for letter in "".join(arguments)):
        parser.error("an argument is not text in this machine's encoding")
    args = parser.parse_args(arguments)
    if fault := getattr(args, "usage_fault", lambda _: "")(args):
        parser.error(fault)
    return args


def _run(args: Namespace) -> int:
    meter = Meter(sys.stderr)
    session = Session(args, meter if sys.stderr.isatty() and not args.json else SILENT)
    printer = Printer(sys.stdout, args.json)
    with logged(session.state_dir) as log:
        try:
            outcome = args.work(session, args)
            meter.clear()
            printer.calendar = session.shop_calendar() if isinstance(outcome, Listing) else session.calendar
            printer.show(outcome)
        except LedgerError as error:
            meter.clear()
            printer.calendar = session.calendar
            note_refusal(error, args.command)
            return _complain(printer, refused_line(error, printer), fault_of(error, printer))
        except BrokenPipeError:
            _forget_stdout()  # whoever read the list has seen enough; the work itself was done before
            return DONE
        except KeyboardInterrupt:
            meter.clear()
            sys.stderr.write("interrupted; what was not finished is undone\n")
            return INTERRUPTED
        except Exception as error:  # noqa: BLE001 - the last resort: logged whole, one line for people
            meter.clear()
            incident = unexpected(error, args.command, log)
            return _complain(printer, incident.line, incident.facts)
        finally:
            session.close()
    if isinstance(outcome, Answer) and outcome.complaint:
        sys.stderr.write(outcome.complaint + "\n")
        return REFUSED
    return DONE


def _complain(printer: Printer, line: str, facts: dict[str, object]) -> int:
    """Say what went wrong: a line for people, and an object for programs unless rows have gone out already."""
    if printer.as_json and not printer.begun:
        printer.show(Answer(facts, ()))
    sys.stderr.write(line + "\n")
    return REFUSED


def _let_every_letter_through() -> None:
    """Letters that the console's encoding lacks are written as escapes instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _forget_stdout() -> None:
    """Let the interpreter flush into nothing at its end, instead of complaining about a reader that has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
