"""How verbs are written down: whole for the PL/pgSQL door, and for the fingerprint without what a repeat finds anew."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ledger.domain.verbs import Verb

_PLAIN = frozenset({str, int, bool})


def as_json(verb: Verb) -> dict[str, object]:
    """The verb as the PL/pgSQL door and the fingerprint read it."""
    return {"verb": verb.verb, **{name: _json(getattr(verb, name)) for name in _names(type(verb))}}


_COUNTED = {"card_issue": ("cards",)}
"""What is drawn anew at each try, of which only the number counts."""

_FOUND_ANEW = {
    "order_open": ("expires_at", "earnings"),
    "payment_begin": ("expires_at", "request"),
    "click_open": ("expires_at", "request", "fee", "reward"),
    "order_cancel": ("replacements",),
    "order_return": ("replacements",),
    "card_replace": ("new",),
    "card_sell": ("uuid",),
    "card_top_up": ("uuid",),
    "card_payment_begin": ("expires_at", "request"),
}
"""What a repeated request finds out anew, by the clock, the settings or chance: it does not make it another one."""


def content_of(verb: Verb) -> dict[str, object]:
    """What of a verb says what was asked: the part of an operation's fingerprint that this verb is."""
    content = as_json(verb)
    for name in _COUNTED.get(verb.verb, ()):
        content[name] = len(getattr(verb, name))
    for name in _FOUND_ANEW.get(verb.verb, ()):
        del content[name]
    for name, plain in _ADDED.get(verb.verb, {}).items():
        if content[name] == plain:
            del content[name]
    return content


_ADDED: dict[str, dict[str, object]] = {
    "card_issue": {"given_as": "promo"},
    "card_sell": {"discount": 0, "wallet": None, "tendered": None, "reference": ""},
    "card_top_up": {"wallet": None, "tendered": None, "reference": ""},
    "order_card": {"rest_to": None},
}
"""Fields that came after ledgers had fingerprints: at these values a verb is the one it was before."""

_NAMES: dict[type, tuple[str, ...]] = {}
"""The fields of each dataclass that was written once: asking `fields` again took a sixth of a posting."""


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(f.name for f in fields(kind))
    return _NAMES[kind]


def _json(value: object) -> object:
    if value is None or type(value) in _PLAIN:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_json(item) for item in value]
    if is_dataclass(value):
        return {name: _json(getattr(value, name)) for name in _names(type(value))}
    return value
