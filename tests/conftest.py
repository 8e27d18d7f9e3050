"""What every test stands on: an off-screen Qt, private folders, the PostgreSQL server, both engines.

Fixtures: `postgres_url` (a fresh empty database), `engine_kind` ("sqlite", then "postgresql") and `location` (where a
new ledger of that kind may be made). Opened ledgers come from `tests/support/ledgers.py`.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from resources.build import build_translations
from tests.support import postgres
from tests.support.tree import long_modules

if TYPE_CHECKING:
    from collections.abc import Iterator

# Opened ledgers and other workstations for the tests of every room.
pytest_plugins = ["tests.support.ledgers", "tests.support.tills"]

ENGINE_KINDS = ("sqlite", "postgresql")
READABLE_MODULE = 350

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

# The machine is shared with others while tests run, so an example's duration proves nothing. The same commit gives the
# same examples; new ones are sought by the long profiles.
settings.register_profile(
    "wallet-desk",
    deadline=None,
    print_blob=True,
    derandomize=os.environ.get("WALLET_DESK_LONG") != "1",
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("wallet-desk")


def pytest_configure(config: pytest.Config) -> None:
    """In the controller: private folders and built translations. In a worker: learn where the server is."""
    handed_over: dict[str, Any] | None = getattr(config, "workerinput", None)
    if handed_over is not None:
        postgres.attach(handed_over["postgres_port"])
        return
    _use_private_folders()
    build_translations()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:  # noqa: ANN401 - xdist publishes no types
    """Called by xdist before each worker starts: hand over the port of the one server."""
    node.workerinput["postgres_port"] = postgres.server_port()


def pytest_unconfigure() -> None:
    """Stop the server where it was started."""
    postgres.stop_server()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the modules that outgrow what a reader holds in mind, before a test refuses them (tests/project)."""
    for module in long_modules(above=READABLE_MODULE):
        terminalreporter.write_line(f"long module: {module}")


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """A fresh empty PostgreSQL database: its SQLAlchemy URL. It is gone after the test."""
    url = postgres.create_database()
    yield url
    postgres.drop_database(url)


@pytest.fixture(params=ENGINE_KINDS)
def engine_kind(request: pytest.FixtureRequest) -> str:
    """Run the test once on each engine: "sqlite" and "postgresql"."""
    kind: str = request.param
    return kind


@pytest.fixture
def location(engine_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new ledger may be made: the path of a SQLite file not there yet, or the URL of an empty database."""
    if engine_kind == "sqlite":
        return str(tmp_path / "ledger.db")
    url: str = request.getfixturevalue("postgres_url")
    return url


def _use_private_folders() -> None:
    """Keep tests away from the settings and ledgers of whoever runs them; workers inherit the environment."""
    home = tempfile.mkdtemp(prefix="wallet-desk-home-")
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    for kind in ("DATA", "CONFIG", "STATE", "CACHE"):
        os.environ[f"XDG_{kind}_HOME"] = str(Path(home, kind.lower()))
    os.environ["APPDATA"] = os.environ["LOCALAPPDATA"] = home
