"""`backup` and `key`: copies of the ledger, and of the secret that gift-card codes are checked with."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.commands.output import Answer, block
from ledger.commands.setup import verify_answer
from ledger.errors import FileNotReadable, FileNotWritable
from ledger.use_cases import backups, gift_cards, opening

if TYPE_CHECKING:
    from argparse import Namespace

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands

LONGEST_KEY_FILE = 1_000


def add_to(commands: Commands) -> None:
    """Add the nouns."""
    backup = commands.group("backup", "copies of a SQLite ledger")
    create = backup.command("create", create_, "Copy the ledger while it is in use, and verify the copy.")
    create.add_argument("file", type=Path, metavar="FILE")
    check = backup.command("verify", verify_, "Recompute a copy as `verify` does the ledger; the copy stays untouched.")
    check.add_argument("file", type=Path, metavar="FILE")

    key = commands.group("key", "the code key of gift cards, which backups do not hold")
    export = key.command("export", export_, "Write the code key to a new file that only you can read.")
    export.add_argument("file", type=Path, metavar="FILE")
    bring = key.command("import", import_, "Put the code key on this machine.")
    bring.add_argument("file", metavar="FILE", help="a file that `key export` wrote, or - for standard input")
    key.command("show-check", show_check_, "The fingerprint of the key this ledger needs, and whether it is here.")


def create_(session: Session, args: Namespace) -> Answer:
    """Copy the ledger and verify the copy."""
    made = opening.back_up(session.ledger, args.file.absolute())
    return _verified(session, made, "copied and verified")


def verify_(session: Session, args: Namespace) -> Answer:
    """Verify a copy."""
    return _verified(session, args.file.absolute(), "verified")


def _verified(session: Session, file: Path, headline: str) -> Answer:
    report = backups.verify_backup(file, who=session.who, progress=session.progress)
    found = verify_answer(report)
    lines = (f"{headline}: {file}" if report.ok else f"does not add up: {file}", *found.lines)
    return Answer({"file": file, **found.data}, lines, found.complaint)


def export_(session: Session, args: Namespace) -> Answer:
    """Write the key to a new file."""
    path: Path = args.file.absolute()
    _write_new(path, gift_cards.export_code_key(session.ledger) + "\n")
    return _key_answer(session, f"written: {path}. Keep it where the backups are not.")


def import_(session: Session, args: Namespace) -> Answer:
    """Put a key in its place."""
    gift_cards.import_code_key(session.ledger, _read_key(args.file))
    return _key_answer(session, "the code key is in its place")


def show_check_(session: Session, _args: Namespace) -> Answer:
    """The key's fingerprint."""
    return _key_answer(session)


def _key_answer(session: Session, headline: str = "") -> Answer:
    known = backups.code_key_state(session.ledger)
    data: Json = {"check": known.check or None, "here": known.here}
    lines = block(("check", known.check or "none: no card was ever issued"), ("here", "yes" if known.here else "no"))
    return Answer(data, (headline, *lines) if headline else lines)


def _read_key(name: str) -> str:
    if name == "-":
        return sys.stdin.read(LONGEST_KEY_FILE)
    try:
        with Path(name).open(encoding="ascii", errors="replace") as file:
            return file.read(LONGEST_KEY_FILE)
    except OSError as error:
        raise FileNotReadable(name, "missing" if isinstance(error, FileNotFoundError) else "denied") from error


def _write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet, for its owner's eyes only; a half-written one is taken away."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise FileNotWritable(str(path), _why(error)) from error
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise FileNotWritable(str(path), "io") from error


def _why(error: OSError) -> str:
    if isinstance(error, FileExistsError):
        return "exists"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "missing"
    return "denied" if isinstance(error, PermissionError) else "io"
