"""`python -m tests.planted [word]`: plant every bug (whose name has the word) and say which were found."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.planted.bugs import BUGS
from tests.planted.runner import copy_tree, run


def main(word: str = "") -> int:
    """Run them; 0 when every bug was found."""
    verdicts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="planted-") as folder:
        for result in run((bug for bug in BUGS if word in bug.name), copy_tree(Path(folder))):
            verdicts[result.verdict] += 1
            sys.stdout.write(f"{result.verdict:7} {result.bug.name}  [{result.said}]\n")
            sys.stdout.flush()
    sys.stdout.write(f"{dict(verdicts)}\n")
    return 0 if set(verdicts) == {"found"} else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
