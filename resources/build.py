"""Compile the translations: every `translations/*.ts` gets its `.qm` beside it when that is missing or older.

Run by `start.py` after setting up and by the tests before they start; by hand: `python -m resources.build`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TRANSLATIONS = Path(__file__).parent / "translations"


class BuildError(RuntimeError):
    """A translation could not be compiled; the message is the compiler's."""


def build_translations(folder: Path = TRANSLATIONS) -> list[Path]:
    """Compile what is not up to date; the files written."""
    return [compile_translation(source) for source in stale_translations(folder)]


def stale_translations(folder: Path = TRANSLATIONS) -> list[Path]:
    """The translations that were never compiled, or were edited since."""
    return [source for source in sorted(folder.glob("*.ts")) if _is_stale(source)]


def compile_translation(source: Path) -> Path:
    """Compile one translation; a reader never sees half a file, because it is renamed when whole."""
    target = source.with_suffix(".qm")
    with tempfile.TemporaryDirectory(dir=source.parent, prefix=".building-") as scratch:
        built = Path(scratch) / target.name
        command = [str(_compiler()), "-silent", str(source), "-qm", str(built)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0 or not built.is_file():
            raise BuildError(f"{source.name}: {done.stdout}{done.stderr}")
        built.replace(target)
    os.utime(target)
    return target


def _is_stale(source: Path) -> bool:
    target = source.with_suffix(".qm")
    return not target.is_file() or target.stat().st_mtime_ns < source.stat().st_mtime_ns


def _compiler() -> Path:
    """Qt's `lrelease`, as the PySide6 wheel installs it beside the interpreter."""
    beside = Path(sys.executable).parent
    found = shutil.which("pyside6-lrelease", path=str(beside)) or shutil.which("pyside6-lrelease")
    if found is None:
        raise BuildError("pyside6-lrelease is not installed: run `python3 start.py` once")
    return Path(found)


def main() -> int:
    """Build and report; the process's exit code."""
    for path in build_translations():
        print(f"built {path.relative_to(Path(__file__).parent.parent)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
