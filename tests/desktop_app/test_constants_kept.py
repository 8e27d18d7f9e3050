"""The interpreter survives more Qt calls than it has references to None."""

from __future__ import annotations

import subprocess
import sys

from tests.support.tree import ROOT

MANY_CALLS = """
import desktop_app
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Sender(QObject):
    sent = Signal(object)

app, sender = QCoreApplication([]), Sender()
sender.sent.connect(lambda _: None)
for _ in range(30_000):
    sender.setObjectName("x")
    sender.sent.emit(None)
print("alive")
"""


def test_many_calls_that_return_nothing_do_not_end_the_program() -> None:
    done = subprocess.run([sys.executable, "-c", MANY_CALLS], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("alive\n", 0), done.stderr
