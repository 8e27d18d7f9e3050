"""The tree of commands: nouns, verbs below them, and the options that every command knows."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ledger.commands.parsers import filled, natural

if TYPE_CHECKING:
    from ledger.commands.output import Outcome
    from ledger.commands.session import Session

Work = Callable[["Session", Namespace], "Outcome"]
"""What a command does: it asks use cases and answers with what to print."""

PROGRAM = "wallet-desk"
ABOUT = """\
The headless door of Wallet Desk. Without a command the window opens.

The ledger is --ledger, else WALLET_DESK_LEDGER, else ledger.db in the state folder.
Exit: 0 done, 1 refused (one line on stderr), 2 usage."""


class Commands:
    """One level of the tree, to which nouns and commands are added."""

    def __init__(self, parser: ArgumentParser, path: str = "") -> None:
        self._path = path
        self._add_parser = parser.add_subparsers(required=True, metavar="COMMAND", title="commands").add_parser

    def group(self, name: str, text: str) -> Commands:
        """A noun: `text` says what its commands are about."""
        parser = self._add_parser(name, help=text, description=text, allow_abbrev=False)
        return Commands(parser, f"{self._path}{name} ")

    def command(self, name: str, work: Work, text: str) -> ArgumentParser:
        """A command that `work` does; its own arguments are added to the parser returned."""
        parser = self._add_parser(name, help=text, description=text, allow_abbrev=False)
        parser.set_defaults(work=work, command=self._path + name)
        _add_common(parser, at_top=False)
        return parser


def new_parser() -> ArgumentParser:
    """The program's parser, with the common options and no command yet."""
    parser = ArgumentParser(PROGRAM, description=ABOUT, formatter_class=RawDescriptionHelpFormatter, allow_abbrev=False)
    _add_common(parser, at_top=True)
    return parser


def _add_common(parser: ArgumentParser, *, at_top: bool) -> None:
    """The options every command knows; they may stand before or after it, so only the top has defaults."""
    common = parser.add_argument_group("common options")
    none = None if at_top else SUPPRESS
    common.add_argument(
        "--ledger",
        type=filled,
        default=none,
        metavar="PLACE",
        help="a SQLite file, or the URL of a PostgreSQL database (postgresql://…; the password from PGPASSWORD)",
    )
    common.add_argument("--staff", type=filled, default=none, metavar="LOGIN", help="who is at the machine")
    common.add_argument(
        "--till", type=natural, default=1 if at_top else SUPPRESS, metavar="N", help="the till cash goes to (1)"
    )
    common.add_argument(
        "--json",
        action="store_true",
        default=False if at_top else SUPPRESS,
        help="one object or one array on stdout: amounts as text, times ISO 8601 with offset",
    )
    common.add_argument(
        "--key",
        type=filled,
        default=none,
        metavar="KEY",
        help="idempotency key: the same command with the same key is done once",
    )


def command_paths(parser: ArgumentParser, path: str = "") -> Iterator[tuple[str, ArgumentParser]]:
    """Every command below this parser: its words, and its own parser."""
    children = _children(parser)
    if not children:
        yield path, parser
    for name, child in children.items():
        yield from command_paths(child, f"{path} {name}".strip())


def _children(parser: ArgumentParser) -> dict[str, ArgumentParser]:
    """The parsers of the next words, by word."""
    found: dict[str, ArgumentParser] = {}
    for action in parser._actions:  # noqa: SLF001 - argparse has no public way to walk its own tree
        if isinstance(action.choices, dict):
            found.update(action.choices)
    return found
