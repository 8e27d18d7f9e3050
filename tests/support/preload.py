"""Preload libraries: small C files that stand between a child process and its file system, on Linux only."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

needed = [
    pytest.mark.skipif(sys.platform != "linux", reason="what happens to files is seen by a preload library, on Linux"),
    pytest.mark.skipif(shutil.which("gcc") is None, reason="gcc is missing: the preload library can't be built"),
]
"""Marks for modules that need one."""


def built(source: Path, folder: Path) -> Path:
    """The library made of one C file."""
    library = folder / f"{source.stem}.so"
    compiler = shutil.which("gcc")
    assert compiler is not None
    command: list[str | Path] = [compiler, "-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o", library, source, "-ldl"]
    subprocess.run(command, check=True)
    return library
