"""Checks that stand beside the tests tell what they compared, as the tests' own do."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("tests.faults.sale_books", "tests.faults.shift")
