"""Every refusal and fault has words, in every language, that name its figures."""

from __future__ import annotations

import ast
import dataclasses
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import desktop_app
from desktop_app.formats import Formats, plain
from desktop_app.message_facts import FACT_WORDS
from desktop_app.message_texts import TEXTS
from desktop_app.messages import placeholders, words_for
from desktop_app.translation import Translation
from desktop_app.trouble import Incident, Unexpected
from ledger.errors import Fault, FieldInvalid, InsufficientFunds, LedgerError, NotReversible, Refusal, subclasses_of
from ledger.money import Money, currency

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SAR = currency("SAR")
ALL = [*subclasses_of(Refusal), *subclasses_of(Fault)]
_EXAMPLES: dict[str, object] = {
    "Money": Money(-1234567, SAR),
    "int": 42,
    "str": "frozen",
    "date": date(2026, 11, 20),
    "datetime": datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
    "tuple[int, ...]": (3, 5),
    "tuple[str, ...]": ("a", "b"),
}


def _example(kind: Any) -> LedgerError:  # noqa: ANN401 - any dataclass of an error
    facts = {one.name: _EXAMPLES[str(one.type)] for one in dataclasses.fields(kind)}
    made: LedgerError = kind(**facts)
    return made


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_every_error_has_words_over_its_own_facts(kind: Any) -> None:  # noqa: ANN401 - any error
    assert kind in TEXTS, f"{kind.__name__} has no words"
    names = {one.name for one in dataclasses.fields(kind)}
    title, sentence = TEXTS[kind]
    assert title
    assert not placeholders(title)
    assert placeholders(sentence) <= names


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_the_words_can_be_said_in_every_language(app: QApplication, language: str, kind: type[Any]) -> None:
    translation = Translation(app)
    translation.use(language)
    try:
        words = words_for(_example(kind), Formats(language))
    finally:
        translation.use("en")
    assert words.title
    assert "{" not in words.both
    if language != "en":
        english_title, english = TEXTS[kind]
        assert words.title != english_title
        assert not english.startswith(words.sentence)


def test_no_words_are_left_for_errors_that_are_gone() -> None:
    assert set(TEXTS) == set(ALL)


def test_a_refusal_names_the_figures() -> None:
    words = words_for(InsufficientFunds(7, Money(1000, SAR), Money(1250, SAR)), Formats("en"))
    assert plain(words.sentence) == "Available 10.00 SAR, requested 12.50 SAR. Nothing was posted."


UNSEEN = {"business_day", "foreign", "job", "key", "language", "reference_id", "rules", "text", "to", "uuid", "verbs",
          "way"}  # fmt: skip
"""Fields that no form has: a program has sent them wrongly."""

OF_RULES = {
    "value", "lock_days", "expires_days", "priority", "maximum", "minimum_order", "points", "per", "release_days",
}  # fmt: skip
"""Fields of rules, which are refused in a loop over their names."""


def test_every_field_that_a_refusal_names_is_named_as_people_say_it() -> None:
    root = Path(desktop_app.__file__).parents[1]
    named = set(OF_RULES)
    for path in (*root.glob("ledger/**/*.py"), *root.glob("desktop_app/**/*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                what = node.args[0]
                if node.func.id in {"FieldInvalid", "FieldRequired"} and isinstance(what, ast.Constant):
                    named.add(str(what.value))
    assert len(named) > 60
    assert named - UNSEEN - set(FACT_WORDS) == set()
    assert named >= UNSEEN


def test_what_a_person_typed_is_said_as_it_was_typed(app: QApplication) -> None:
    translation = Translation(app)
    translation.use("ru")
    try:
        words = words_for(FieldInvalid("status", "frozen"), Formats("ru"))
    finally:
        translation.use("en")
    assert plain(words.sentence) == "«frozen» не подходит для поля: статус."


def test_a_stable_word_is_said_as_people_say_it() -> None:
    words = words_for(NotReversible(7, "is_reversal"), Formats("en"))
    assert words.sentence == "Transaction 7: it is itself a reversal."


def test_an_unexpected_error_names_its_incident() -> None:
    assert "C0FFEE" in words_for(Unexpected(Incident("C0FFEE", "KeyError")), Formats("en")).sentence
