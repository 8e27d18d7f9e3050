"""Every text people read can be translated, and is, into Russian and Arabic."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from resources.build import BuildError, build_translations, stale_translations
from tests.support.texts import read_messages, texts_lost_to_translators
from tests.support.tree import ROOT, name_of, python_files

TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("ru", "ar")

LOST = [
    "self.tr(f'{name} saved')",
    "self.tr('saved ' + name)",
    "self.tr('{} saved'.format(name))",
    "QCoreApplication.translate('Page', f'{n} rows')",
    "def _(text): return text",
    "label = _('Saved')",
    "from gettext import gettext as _",
]
FOUND = ["self.tr('{name} saved').format(name=name)", "translate('Page', text)", "_, n = pair", "self.tr('a' 'b')"]

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="ru_RU"><context><name>Page</name>
<message numerus="{numerus}"><source>{source}</source><translation{kind}>{text}</translation></message>
</context></TS>
"""


def _ts_file(folder: Path, source: str, text: str, kind: str = "", numerus: str = "no") -> Path:
    path = folder / "planted_ru.ts"
    path.write_text(TS.format(source=source, text=text, kind=kind, numerus=numerus), encoding="utf-8")
    return path


def _sources_in_code(folder: Path) -> set[tuple[str, str]]:
    """What lupdate finds in the window's code today."""
    target = folder / "today.ts"
    modules = [str(path) for path in python_files("desktop_app")]
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([lupdate, *modules, "-ts", target], check=True, capture_output=True)
    return {(message.context, message.source) for message in read_messages(target)}


def test_no_text_is_lost_to_translators() -> None:
    modules = python_files("desktop_app", "ledger")
    found = [
        f"{name_of(path)}:{fault}" for path in modules for fault in texts_lost_to_translators(path.read_text("utf-8"))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_window_is_translated(tmp_path: Path, language: str) -> None:
    wanted = _sources_in_code(tmp_path)
    files = sorted(TRANSLATIONS.glob(f"*_{language}.ts"))
    messages = [message for path in files for message in read_messages(path)]
    faults = [fault for message in messages for fault in message.faults()]
    faults += [f"no translation of {lost}" for lost in sorted(wanted - {(m.context, m.source) for m in messages})]
    assert not faults, "\n".join(faults)


def test_every_translation_file_compiles() -> None:
    build_translations()
    assert stale_translations() == []


@pytest.mark.parametrize("source", LOST)
def test_a_lost_text_is_noticed(source: str) -> None:
    assert texts_lost_to_translators(source)


@pytest.mark.parametrize("source", FOUND)
def test_a_text_that_translators_find_is_let_be(source: str) -> None:
    assert texts_lost_to_translators(source) == []


@pytest.mark.parametrize(
    ("source", "text", "kind", "fault"),
    [
        ("Saved", "Сохранено", "", ""),
        ("{name} saved", "Сохранён {name}", "", ""),
        ("{name} saved", "Сохранён {имя}", "", "other placeholders"),
        ("{name} saved", "Сохранено", "", "other placeholders"),
        ("%1 of %2", "%2 из %1", "", ""),
        ("Saved", "", "", "is empty"),
        ("Saved", "Сохранено", ' type="unfinished"', "is unfinished"),
    ],
)
def test_a_faulty_translation_is_noticed(tmp_path: Path, source: str, text: str, kind: str, fault: str) -> None:
    [message] = read_messages(_ts_file(tmp_path, source, text, kind))
    assert (fault in "".join(message.faults())) if fault else message.faults() == []


def test_every_plural_form_must_be_there(tmp_path: Path) -> None:
    forms = "<numerusform>%n строка</numerusform><numerusform></numerusform>"
    [message] = read_messages(_ts_file(tmp_path, "%n row(s)", forms, numerus="yes"))
    assert message.faults() == ["Page: '%n row(s)' is empty"]


def test_a_translation_is_compiled_once_and_again_when_edited(tmp_path: Path) -> None:
    source = _ts_file(tmp_path, "Saved", "Сохранено")
    assert build_translations(tmp_path) == [source.with_suffix(".qm")]
    assert build_translations(tmp_path) == []
    newer = source.with_suffix(".qm").stat().st_mtime_ns + 1_000_000_000
    _ts_file(tmp_path, "Saved", "Записано")
    os.utime(source, ns=(newer, newer))
    assert stale_translations(tmp_path) == [source]


def test_a_broken_translation_file_is_not_compiled(tmp_path: Path) -> None:
    (tmp_path / "broken_ru.ts").write_text("<TS><context>", encoding="utf-8")
    with pytest.raises(BuildError, match="broken_ru"):
        build_translations(tmp_path)
    assert not (tmp_path / "broken_ru.qm").exists()
