"""What is kept of what a person typed about a customer: trimmed, checked, phones in E.164."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from ledger.domain.customers import CustomerFields, Phone
from ledger.domain.phones import normalise_phone
from ledger.domain.search_text import search_text, sort_key, visible
from ledger.errors import FieldInvalid

LONGEST = {"name": 200, "email": 254, "city": 200, "card": 64, "phone": 40, "external_ref": 200, "notes": 20_000}
"""Characters a field may have."""

MOST_NUMBERS = 20
"""Phones, and cards, that one customer may have."""

_EARLIEST_BIRTHDAY = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class CustomerRecord:
    """A customer as written. `external_ref` is None when there is none."""

    name: str
    phones: tuple[Phone, ...]
    email: str
    city: str
    cards: tuple[str, ...]
    birthday: date | None
    consent: bool
    notes: str
    external_ref: str | None

    @property
    def sort_name(self) -> str:
        """What lists by name are ordered by."""
        return sort_key(self.name)

    @property
    def sort_city(self) -> str:
        """What lists by city are ordered by."""
        return sort_key(self.city)

    @property
    def search(self) -> str:
        """What the search looks through."""
        numbers = (phone.number for phone in self.phones)
        return search_text(self.name, numbers, self.email, self.city, self.cards)

    def content(self) -> dict[str, object]:
        """JSON-ready, for telling whether two requests are the same."""
        return asdict(self) | {"birthday": self.birthday.isoformat() if self.birthday else None}


def record_of(fields: CustomerFields, country: str, today: date) -> CustomerRecord:
    """Check and trim what was typed; doubled phones and cards are kept once.

    `country` is the calling code a national number belongs to; `today` bounds the birthday. Raises FieldInvalid.
    """
    if fields.birthday is not None and not _EARLIEST_BIRTHDAY <= fields.birthday <= today:
        raise FieldInvalid("birthday", fields.birthday.isoformat())
    return CustomerRecord(
        name=" ".join(_text("name", fields.name).split()),
        phones=_phones(fields.phones, country),
        email=visible(_text("email", fields.email)),
        city=" ".join(_text("city", fields.city).split()),
        cards=_cards(fields.cards),
        birthday=fields.birthday,
        consent=fields.consent,
        notes=_text("notes", fields.notes),
        external_ref=visible(_text("external_ref", fields.external_ref)) or None,
    )


def _text(what: str, typed: str) -> str:
    """Trimmed; refused when too long or not storable as text (NUL, halves of surrogate pairs)."""
    text = typed.strip()
    if len(text) > LONGEST[what]:
        raise FieldInvalid(what, text[:60] + "…")
    if any(character == "\0" or "\ud800" <= character <= "\udfff" for character in text):
        raise FieldInvalid(what, text.encode("ascii", "replace").decode().replace("\0", "?"))
    return text


def _phones(typed: tuple[str, ...], country: str) -> tuple[Phone, ...]:
    texts = [text for text in (_text("phone", one) for one in typed) if text]
    found: dict[str, Phone] = {}
    for text in texts:
        number = normalise_phone(text, country)
        found.setdefault(number, Phone(number, text))
    if len(found) > MOST_NUMBERS:
        raise FieldInvalid("phone", texts[-1])
    return tuple(found.values())


def _cards(typed: tuple[str, ...]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(card for card in (visible(_text("card", one)) for one in typed) if card))
    if len(found) > MOST_NUMBERS:
        raise FieldInvalid("card", found[-1])
    return found
