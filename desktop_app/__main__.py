"""The front door: no subcommand opens the window, a subcommand goes to the headless door."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
from pathlib import Path

from ledger import __version__

_WITH_VALUE = ("--ledger", "--language", "--theme", "--tour")
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(argv: list[str] | None = None) -> int:
    """Run the program with `argv` (without its name): 0 done, 1 refused, 2 wrong usage, 130 interrupted."""
    try:
        return _start(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:
        print("interrupted; what was not finished is undone", file=sys.stderr)
        return 130


def _start(arguments: list[str]) -> int:
    if has_subcommand(arguments):
        from ledger.cli import main as run_command  # noqa: PLC0415

        return run_command(arguments)
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as ended:
        return int(ended.code or 0)
    if options.self_check or options.no_display or options.tour:
        _draw_off_screen()
    elif not display_exists():
        print(
            "refused: NoDisplay: there is no display here. Set QT_QPA_PLATFORM=offscreen to work without one, "
            "add --no-display to have everything done off-screen, or use a subcommand such as `info --help`.",
            file=sys.stderr,
        )
        return 1
    return _run(options)


def has_subcommand(arguments: list[str]) -> bool:
    """Whether the first word that is neither an option nor an option's value names something to do."""
    skip = False
    for argument in arguments:
        if skip:
            skip = False
        elif argument in _WITH_VALUE:
            skip = True
        elif not argument.startswith("-"):
            return True
    return False


def display_exists() -> bool:
    """Whether Qt can start here: without a display it would abort the whole process."""
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in _DISPLAYS)


def _draw_off_screen() -> None:
    """Pictures need no display, and none should flicker past a person who has one."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wallet-desk",
        description="Customer wallets, points and gift cards over an append-only ledger.",
        epilog="A subcommand works without a window; `wallet-desk info --help` shows how.",
    )
    parser.add_argument("--version", action="version", version=f"wallet-desk {__version__}")
    parser.add_argument("--ledger", default="", metavar="URL", help="a ledger's file or PostgreSQL address")
    parser.add_argument("--language", default="", choices=("en", "ru", "ar"), help="language of the window")
    parser.add_argument("--theme", default="", choices=("light", "dark", "system"), help="colours of the window")
    parser.add_argument("--tour", default="", metavar="DIR", help="write pictures of every page to DIR and end")
    parser.add_argument("--self-check", action="store_true", help="try everything on a temporary ledger and end")
    parser.add_argument("--no-display", action="store_true", help="do the window's work off-screen and end")
    return parser


def _run(options: argparse.Namespace) -> int:
    if options.self_check:
        from desktop_app.self_check import self_check  # noqa: PLC0415

        return self_check()
    if options.no_display:
        from desktop_app.without_display import without_display  # noqa: PLC0415

        return without_display()
    if options.tour:
        from desktop_app.tour import tour  # noqa: PLC0415

        return tour(Path(options.tour), options.ledger, options.language, options.theme)
    from desktop_app.app import Options, run  # noqa: PLC0415

    return run(Options(options.ledger, options.language, options.theme))


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a frozen program reads files in a child that starts as itself
    sys.exit(main())
