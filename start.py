"""Set Wallet Desk up and start it: `python3 start.py`; run its tests: `python3 start.py test`.

On Windows: `py start.py`. Further arguments go to the program (`python3 start.py reconcile --day 2026-03-01`) or to
pytest (`python3 start.py test -k wallet`). The first run makes `.venv` beside this file and installs what
requirements.lock names; later runs start at once. An interrupted set-up repairs itself at the next run.

Standard library only. Python 3.11 is needed, but 3.6 must be able to parse this file, to be refused in words.
"""

import ctypes
import hashlib
import importlib
import os
import platform
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
STAMP = os.path.join(VENV, ".stamp")
LOCK = os.path.join(ROOT, "requirements.lock")
WINDOWS = os.name == "nt"
LINUX = sys.platform.startswith("linux")
OLDEST_PYTHON = (3, 11)
RECIPE = "1"  # raise it when the way of making .venv changes

# What Qt loads, and the Debian package that carries it.
QT_LIBRARIES = (
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
)
# What Qt also loads to show windows on an X display.
DISPLAY_LIBRARIES = (
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)


class SetupError(Exception):
    """The set-up cannot go on; the message says what the person can do."""


def main(arguments: "list[str]") -> int:
    """Set up what is missing, then become the program or the tests."""
    if sys.version_info < OLDEST_PYTHON:
        say(f"Wallet Desk needs Python 3.11 or newer; this is {platform.python_version()}.")
        return 1
    try:
        provide_system_packages()
        provide_environment()
        provide_translations()
    except SetupError as error:
        say(str(error))
        return 1
    if arguments[:1] == ["test"]:
        return run_tests(arguments[1:])
    return run_program(arguments)


def say(text: str) -> None:
    """Tell the person; on standard error, so that what the program prints stays clean."""
    print("start.py: " + text, file=sys.stderr, flush=True)


# -- the system -------------------------------------------------------------------------------------------------


def provide_system_packages() -> None:
    """Find what the system lacks by trying it; install it as root with apt, otherwise say the line to type."""
    missing = missing_packages()
    if not missing:
        return
    names = [name for _, name in missing]
    apt = shutil.which("apt-get")
    if apt is None:
        wanted = ", ".join(what for what, _ in missing)
        raise SetupError(f"this system lacks {wanted}. Install them with its package manager, then start again.")
    install = ["apt-get", "install", "-y", "--no-install-recommends", *names]
    if os.geteuid() != 0:
        raise SetupError("some system packages are missing. Run this, then start again:\n  sudo " + " ".join(install))
    say("installing system packages: " + " ".join(names))
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for command in (["apt-get", "update"], install):
        if subprocess.call(command, env=env, stdout=subprocess.DEVNULL) != 0:
            raise SetupError("this failed; run it by hand, then start again:\n  " + " ".join(install))
    if missing_packages():
        raise SetupError("still missing after installing: " + ", ".join(what for what, _ in missing_packages()))


def missing_packages() -> "list[tuple[str, str]]":
    """What cannot be loaded on this Linux, each with the Debian package that brings it."""
    if not LINUX:
        return []
    libraries = QT_LIBRARIES + (DISPLAY_LIBRARIES if os.environ.get("DISPLAY") else ())
    missing = [(library, package) for library, package in libraries if not can_load(library)]
    if not can_import("ensurepip"):
        missing.append(("Python's ensurepip", f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"))
    return missing


def can_load(library: str) -> bool:
    """Whether the system's loader finds this library and all it depends on."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def can_import(module: str) -> bool:
    """Whether this Python has the module, looked up afresh; a folder left empty by a package manager is none."""
    importlib.invalidate_caches()
    sys.modules.pop(module, None)
    try:
        return getattr(importlib.import_module(module), "__file__", None) is not None
    except ImportError:
        return False


# -- the environment --------------------------------------------------------------------------------------------


def provide_environment() -> None:
    """Make `.venv` hold what the lock names. The stamp is written last: without it, everything is made anew."""
    foundation, content = wanted_stamp()
    found = read_stamp()
    if found == [foundation, content] and os.path.exists(venv_program("python")):
        return
    if found[:1] == [foundation] and works([venv_program("python"), "-m", "pip", "--version"]):
        os.remove(STAMP)
        say("the list of packages has changed: bringing .venv up to date")
    else:
        say("setting up .venv, once; this takes a minute or two")
        attempt([sys.executable, "-m", "venv", "--clear", VENV], "making .venv failed")
    pip = [venv_program("python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-input"]
    attempt(
        [*pip, "--require-hashes", "--only-binary=:all:", "-r", LOCK],
        "installing the packages failed; is the network there? Behind a mirror set PIP_INDEX_URL and PIP_CERT",
    )
    with open(STAMP, "w", encoding="utf-8") as stamp:
        stamp.write(f"{foundation}\n{content}\n")


def wanted_stamp() -> "tuple[str, str]":
    """What `.venv` must have been made by (this Python, this place, this recipe) and from (this lock)."""
    foundation = f"{RECIPE} {platform.python_version()} {platform.machine()} {VENV}"
    with open(LOCK, "rb") as lock:
        content = lock.read()
    return hashlib.sha256(foundation.encode("utf-8")).hexdigest(), hashlib.sha256(content).hexdigest()


def read_stamp() -> "list[str]":
    """What `.venv` was last made by and from; nothing if it never was, or was interrupted."""
    try:
        with open(STAMP, encoding="utf-8") as stamp:
            return stamp.read().split()
    except OSError:
        return []


def provide_translations() -> None:
    """Compile translations newer than what was compiled of them."""
    from resources import build  # noqa: PLC0415 - old Pythons never come here

    if build.stale_translations():
        attempt([venv_program("python"), "-m", "resources.build"], "compiling the translations failed")


def venv_program(name: str) -> str:
    """The full path of a program in `.venv`."""
    return os.path.join(VENV, "Scripts", name + ".exe") if WINDOWS else os.path.join(VENV, "bin", name)


def attempt(command: "list[str]", failure: str) -> None:
    """Run a step of the set-up to its end."""
    if subprocess.call(command, cwd=ROOT, stdout=sys.stderr) != 0:
        raise SetupError(f"{failure}:\n  " + " ".join(command))


def works(command: "list[str]") -> bool:
    """Whether a command can be run and succeeds, silently."""
    try:
        return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


# -- what was asked for -----------------------------------------------------------------------------------------


def run_tests(arguments: "list[str]") -> int:
    """Run all tests, or those that pytest's arguments choose."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.chdir(ROOT)
    return become([venv_program("python"), "-m", "pytest", *arguments])


def run_program(arguments: "list[str]") -> int:
    """Start the program where the person stands, so that file names mean what they mean there."""
    others = [os.environ["PYTHONPATH"]] if os.environ.get("PYTHONPATH") else []
    os.environ["PYTHONPATH"] = os.pathsep.join([ROOT, *others])
    if LINUX and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        if asks_for_the_window(arguments):
            say("there is no display here: doing the same work off-screen")
            arguments = [*arguments, "--no-display"]
    return become([venv_program("python"), "-P", "-m", "desktop_app", *arguments])


def asks_for_the_window(arguments: "list[str]") -> bool:
    """Whether these arguments open the window: none at all, or only the choice of a ledger."""
    rest = list(arguments)
    if rest[:1] == ["--ledger"]:
        rest = rest[2:]
    elif rest and rest[0].startswith("--ledger="):
        rest = rest[1:]
    return not rest


def become(command: "list[str]") -> int:
    """Turn into the command; Windows cannot, so there it is run and its exit code passed on."""
    sys.stdout.flush()
    sys.stderr.flush()
    if not WINDOWS:
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted
    return subprocess.call(command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
