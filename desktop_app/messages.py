"""The words for every refusal and fault: a title, and a sentence that names the figures (SPEC 16)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from string import Formatter
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from desktop_app.message_facts import FACT_WORDS
from desktop_app.message_texts import TEXTS, UNEXPECTED
from desktop_app.trouble import Unexpected
from ledger.money import Money

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from ledger.errors import LedgerError

_TYPED = frozenset({"location", "path", "text", "login", "key", "rule"})
"""Facts that people wrote themselves: said as they were written, whatever they happen to be called."""

_ISOLATED = frozenset({"location", "path", "text", "login", "key", "currency", "revision", "column"})


@dataclass(frozen=True, slots=True)
class Words:
    """What a person is told."""

    title: str
    sentence: str

    @property
    def both(self) -> str:
        """Title and sentence in one line."""
        return f"{self.title}. {self.sentence}"


def words_for(error: LedgerError | Unexpected, formats: Formats) -> Words:
    """The words for `error` in the present language, with its facts as `formats` writes them."""
    if isinstance(error, Unexpected):
        title, sentence = UNEXPECTED
        return Words(_translated(title), _translated(sentence).format(number=formats.code(error.incident.number)))
    title, sentence = TEXTS[type(error)]
    facts = {name: _fact(name, value, formats) for name, value in _values(error).items()}
    return Words(_translated(title), _translated(sentence).format(**facts))


def placeholders(text: str) -> set[str]:
    """The names in braces in `text`."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def _translated(text: str) -> str:
    return QCoreApplication.translate("Messages", text)


def _values(error: LedgerError) -> dict[str, object]:
    return {one.name: getattr(error, one.name) for one in fields(error)}  # type: ignore[arg-type]


def _fact(name: str, value: object, formats: Formats) -> str:  # noqa: PLR0911 - one line per kind of value
    if isinstance(value, Money):
        return formats.money(value)
    if isinstance(value, datetime):
        return formats.moment(value)
    if isinstance(value, date):
        return formats.day(value)
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int):
        return formats.isolate(str(value))
    if isinstance(value, tuple):
        return ", ".join(formats.isolate(str(item)) for item in cast("tuple[object, ...]", value))
    text = str(value)
    if text in FACT_WORDS and name not in _TYPED:
        return _translated(FACT_WORDS[text])
    return formats.isolate(text) if name in _ISOLATED else text
