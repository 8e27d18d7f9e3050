"""Keeps None, True, False and NotImplemented alive under PySide6 6.12 on Python 3.11.

The 6.12.0 wheel returns these constants as if they were immortal, which they are only from Python 3.12 on. On 3.11
every Qt call that returns nothing takes away one reference to None, and after some five thousand of them the
interpreter aborts with "none_dealloc". 6.11.3 counts correctly, and so does 6.12.0 on Python 3.12. Giving the constants
references that can never be used up makes them what the wheel takes them for.
"""

from __future__ import annotations

import ctypes
import sys

_ENOUGH = 1 << 40
_IMMORTAL_FROM = (3, 12)
_CONSTANTS = (None, True, False, NotImplemented)


def keep_constants() -> None:
    """Give the constants more references than any run takes away; nothing where they are immortal already."""
    if sys.version_info >= _IMMORTAL_FROM or sys.implementation.name != "cpython" or hasattr(sys, "getobjects"):
        return
    for constant in _CONSTANTS:
        if sys.getrefcount(constant) < _ENOUGH:
            ctypes.c_ssize_t.from_address(id(constant)).value += _ENOUGH
