"""The window and the workbooks call the ledger's own words the same in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.translation import Translation
from desktop_app.words import word
from ledger.domain.words import CardStatus, Source, Status, Type, WalletStatus
from ledger.reports.labels import LANGUAGES
from ledger.reports.word_labels import LEDGER_WORDS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize("kind", [CardStatus, Source, Status, Type, WalletStatus])
def test_one_word_for_one_thing(app: QApplication, kind: type[CardStatus | Source | Status | Type]) -> None:
    translation = Translation(app)
    try:
        for place, language in enumerate(LANGUAGES):
            translation.use(language)
            for member in kind:
                assert LEDGER_WORDS[f"{kind.__name__}.{member.value}"][place] == word(member)
    finally:
        translation.use("en")
