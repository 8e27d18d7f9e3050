from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from ledger.domain.chart import CHART
from ledger.domain.liability import Owed
from ledger.domain.words import CardStatus, Origin, Source, Status, Type, WalletStatus
from ledger.errors import FieldInvalid
from ledger.reports import labels
from ledger.reports.labels import LABELS, LANGUAGES, Words

_SHEETS = [key for key in LABELS if key.startswith("sheet.") and key != "sheet.continued"]


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", LABELS)
def test_every_text_is_there_in_every_language(key: str) -> None:
    label = LABELS[key]
    assert all(text.strip() == text and text for text in label)
    assert len({frozenset(_placeholders(text)) for text in label}) == 1


@pytest.mark.parametrize("key", [key for key in LABELS if key not in {"sheet.continued", "period.one_day"}])
def test_texts_are_in_their_own_script(key: str) -> None:
    label = LABELS[key]
    assert key == "number" or re.search("[а-яё]", label.ru, re.IGNORECASE)
    assert re.search("[\u0621-\u064a]", label.ar)


@pytest.mark.parametrize(
    "word", [word for kind in (Type, Status, Source, WalletStatus, CardStatus, Origin, Owed) for word in kind]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_ledger_has_a_text(word: Type, language: str) -> None:
    assert Words(language).of(word)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_have_names_that_excel_takes(language: str) -> None:
    names = [Words(language)(key) for key in _SHEETS]
    assert len(set(names)) == len(names)
    for name in names:
        continued = Words(language)("sheet.continued", title=name, number=99)
        assert len(continued) <= 31
        assert not set(continued) & set("[]:*?/\\'")


@pytest.mark.parametrize("language", LANGUAGES)
def test_types_and_statuses_can_be_told_apart_by_formulas(language: str) -> None:
    for kind in (Type, Status):
        texts = [Words(language).of(word) for word in kind]
        assert len({text.casefold() for text in texts}) == len(texts)
        assert not set("".join(texts)) & set('*?~"<>=')


def test_every_key_is_used() -> None:
    room = Path(labels.__file__).parent
    code = "".join(path.read_text("utf-8") for path in room.glob("*.py") if not path.name.endswith("labels.py"))
    built = (
        "Type.",
        "Status.",
        "Source.",
        "WalletStatus.",
        "CardStatus.",
        "Origin.",
        "Owed.",
        "subject.",
        "what.",
        "account.",
    )
    about = {f"about.{name.removeprefix('sheet.')}" for name in _SHEETS}
    unused = [key for key in LABELS if f'"{key}"' not in code and not key.startswith(built) and key not in about]
    assert not unused


def test_the_chart_s_names_are_translated_and_renamed_ones_kept() -> None:
    assert {key.removeprefix("account.") for key in LABELS if re.fullmatch(r"account\.\d+", key)} == {
        line.code for line in CHART
    }
    assert all(LABELS[f"account.{line.code}"].en == line.name for line in CHART)
    assert Words("ru").account("Bank") == "Банк"
    assert Words("ru").account("Bank of Olaya") == "Bank of Olaya"


def test_regions_are_understood_and_unknown_languages_refused() -> None:
    assert Words("ar_SA").right_to_left
    assert not Words("en-GB").right_to_left
    with pytest.raises(FieldInvalid):
        Words("fr")


def test_dates_inside_arabic_sentences_keep_their_order() -> None:
    text = Words("ar")("period.days", first="2026-03-01", last="2026-03-07")
    assert "\u200e2026-03-01\u200e" in text
    assert "\u200e" not in Words("ru")("period.days", first="2026-03-01", last="2026-03-07")
