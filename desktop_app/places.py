"""Where the program keeps its settings, state and log on this machine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

from ledger.use_cases.opening import default_state_dir

PROGRAM = "wallet-desk"


@dataclass(frozen=True, slots=True)
class Places:
    """Folders of one installation; tests make their own."""

    config: Path
    state: Path
    log: Path

    @property
    def demonstration(self) -> Path:
        """The demonstration ledger's file; the command line makes it there too."""
        return self.state / "demo.db"

    @property
    def usual_ledger(self) -> Path:
        """Where the command line keeps this machine's ledger unless another is named."""
        return self.state / "ledger.db"

    @property
    def outbox(self) -> Path:
        """Keys of requests whose answers have not arrived yet."""
        return self.state / "outbox"


def user_places() -> Places:
    """The folders the system gives this user; each is created when first written to."""
    dirs = PlatformDirs(PROGRAM, appauthor=False)
    return Places(Path(dirs.user_config_dir), default_state_dir(), Path(dirs.user_log_dir))
