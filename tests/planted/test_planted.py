"""The planted bugs still fit the code, and the quick ones are found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.planted.bugs import BUGS, QUICK
from tests.planted.runner import ROOT, copy_tree, run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.planted.bug import Bug


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_a_bug_still_fits_the_code(bug: Bug) -> None:
    assert (ROOT / bug.file).read_text(encoding="utf-8").count(bug.old) == 1
    assert bug.old != bug.new
    assert (ROOT / bug.tests[0]).is_file()


@pytest.mark.parametrize("bug", [bug for bug in BUGS if bug.file.endswith(".sql")], ids=lambda bug: bug.name)
def test_no_later_revision_replaces_what_is_planted(bug: Bug) -> None:
    file = ROOT / bug.file
    whole = file.read_text(encoding="utf-8")
    made = re.findall(r"FUNCTION (\w+\.\w+)\(", whole[: whole.index(bug.old)] + bug.old)
    later = [one for one in file.parent.glob("*.sql") if one.name[:4] > file.name[:4]]
    replaced = [one.name for one in later if made and f"FUNCTION {made[-1]}(" in one.read_text(encoding="utf-8")]
    assert not replaced


def test_the_quick_ones_are_found(tmp_path: Path) -> None:
    quick = [bug for bug in BUGS if bug.name in QUICK]
    assert len(quick) == len(QUICK)
    results = list(run(quick, copy_tree(tmp_path)))
    assert {result.bug.name: result.verdict for result in results} == dict.fromkeys(QUICK, "found")
