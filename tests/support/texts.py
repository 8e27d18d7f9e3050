"""What people read: texts in the code as Qt's lupdate finds them, and the translation files."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import parse

PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\d|%L\d")
TRANSLATING = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1, "QT_TR_NOOP": 0}
GONE = {"vanished", "obsolete"}


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a translation file with its translation, in as many plural forms as the language has."""

    context: str
    source: str
    forms: tuple[str, ...]
    unfinished: bool
    counted: bool

    def faults(self) -> list[str]:
        """What is wrong with the translation, in words."""
        where = f"{self.context}: {self.source!r}"
        if self.unfinished:
            return [f"{where} is unfinished"]
        if not self.forms or not all(form.strip() for form in self.forms):
            return [f"{where} is empty"]
        wanted = placeholders(self.source)
        return [f"{where}: {form!r} has other placeholders" for form in self.forms if placeholders(form) != wanted]


def placeholders(text: str) -> set[str]:
    """The places a text leaves open: {name}, %1. `%n` is not one: some languages word one and two without a figure."""
    return set(PLACEHOLDER.findall(text))


def read_messages(path: Path) -> list[Message]:
    """The texts a translation file holds, without those the code no longer has."""
    contexts = parse(path).iter("context")
    return [
        _message(context.findtext("name") or "", message)
        for context in contexts
        for message in context.iter("message")
        if _translation(message).get("type") not in GONE
    ]


def _translation(message: Element) -> Element:
    found = message.find("translation")
    return Element("translation", {"type": "unfinished"}) if found is None else found


def _message(context: str, message: Element) -> Message:
    translation = _translation(message)
    counted = message.get("numerus") == "yes"
    forms = [form.text or "" for form in translation.iter("numerusform")] if counted else [translation.text or ""]
    unfinished = translation.get("type") == "unfinished"
    return Message(context, message.findtext("source") or "", tuple(forms), unfinished, counted)


def texts_lost_to_translators(source: str) -> list[str]:
    """Where a module composes a text inside tr() or translate(), or hides texts behind `_`: lupdate sees neither."""
    return [
        f"{node.lineno}: {what}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call | ast.FunctionDef | ast.alias) and (what := _lost(node))
    ]


def _lost(node: ast.Call | ast.FunctionDef | ast.alias) -> str:
    if isinstance(node, ast.FunctionDef):
        return "a function called _" if node.name == "_" else ""
    if isinstance(node, ast.alias):
        return "an import called _" if node.asname == "_" else ""
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name == "_":
        return "a call of _"
    at = TRANSLATING.get(name)
    if at is None or len(node.args) <= at:
        return ""
    text = node.args[at]
    composed = isinstance(text, ast.JoinedStr | ast.BinOp) or (isinstance(text, ast.Call) and _formats(text))
    return f"{name}() of a composed text" if composed else ""


def _formats(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr in {"format", "join", "replace"}
