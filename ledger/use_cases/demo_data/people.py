"""The demonstration's customers: families, phones, cards and habits, drawn from one stream of chance."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from ledger.domain.customers import CustomerFields
from ledger.use_cases.demo_data.luck import one_in, percent
from ledger.use_cases.demo_data.names import ARABIC, ENGLISH, HOUSE_ACCOUNT, RUSSIAN, Language, Spelled

_LANGUAGES = (ARABIC,) * 9 + (RUSSIAN,) * 8 + (ENGLISH,) * 3
_ONE_IN_FAMILY, _ONE_IN_LATIN = 6, 5
_KNOWN_FAMILIES = 40
_FROM_THE_START = 40
_CARDS_FROM, _REPLACED_FROM = 770_000_000_000, 775_000_000_000
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@dataclass(frozen=True, slots=True)
class Person:
    """A customer and when they joined. `roubles`: has a wallet in RUB too; `brought`: purchases in the old program."""

    fields: CustomerFields
    joined: datetime
    roubles: bool
    brought: tuple[tuple[datetime, int], ...]


@dataclass(frozen=True, slots=True)
class _Family:
    language: Language
    name: tuple[Spelled, Spelled]
    city: str
    phone: str


def joining_times(chance: Random, count: int, start: datetime, end: datetime) -> list[datetime]:
    """When each customer joined, in order: two in five stood in the old program, the rest came one by one."""
    seconds = int((end - start).total_seconds())
    founders = max(2, count * _FROM_THE_START // 100)
    later = sorted(
        chance.randrange(seconds // 50, max(seconds // 50 + 1, seconds * 19 // 20)) for _ in range(count - founders)
    )
    return [start] * founders + [start + timedelta(seconds=second) for second in later]


def people(chance: Random, joined: list[datetime], *, house_account: bool) -> Iterator[Person]:
    """One person for each time of joining. With `house_account` the first is the café with the long history."""
    known: deque[_Family] = deque(maxlen=_KNOWN_FAMILIES)
    for number, when in enumerate(joined, 1):
        if number == 1 and house_account:
            yield _cafe(when)
            continue
        yield _person(chance, number, when, joined[0], known)


def _cafe(joined: datetime) -> Person:
    name, mailbox = HOUSE_ACCOUNT
    fields = CustomerFields(
        name, ("+966 12 645 0001",), f"{mailbox}@example.com", "جدة", ("7700000000017",), notes="House account",
        consent=True, external_ref="1C-000001",
    )  # fmt: skip
    return Person(fields, joined, roubles=False, brought=())


def _person(chance: Random, number: int, joined: datetime, start: datetime, known: deque[_Family]) -> Person:
    family = _family(chance, known)
    woman = chance.randrange(2)
    first = chance.choice(family.language.women if woman else family.language.men)
    last = family.name[woman]
    founder = joined == start
    fields = CustomerFields(
        name=_full_name(chance, family.language, first, last, woman=bool(woman)),
        phones=_phones(chance, family),
        email=_email(chance, first, last),
        city=family.city,
        cards=_cards(chance, number),
        birthday=_birthday(chance, start),
        consent=percent(chance, 66),
        notes=chance.choice(family.language.notes) if percent(chance, 7) else "",
        external_ref=f"1C-{number:06}" if founder else "",
    )
    brought = _brought(chance, start) if founder and percent(chance, 66) else ()
    return Person(fields, joined, family.language is RUSSIAN and percent(chance, 8), brought)


def _family(chance: Random, known: deque[_Family]) -> _Family:
    """Now and then somebody of a family that already comes; else a new one."""
    if known and one_in(chance, _ONE_IN_FAMILY):
        return known[chance.randrange(len(known))]
    language = chance.choice(_LANGUAGES)
    family = _Family(
        language, chance.choice(language.families), chance.choice(language.cities), _phone(chance, language)
    )
    known.append(family)
    return family


def _full_name(chance: Random, language: Language, first: Spelled, last: Spelled, *, woman: bool) -> str:
    if language is not ENGLISH and one_in(chance, _ONE_IN_LATIN):
        return f"{first[1]} {last[1]}"
    if language is RUSSIAN:
        return f"{last[0]} {first[0]}" if one_in(chance, 3) else f"{first[0]} {last[0]}"
    if language is ARABIC and one_in(chance, 3):
        father = chance.choice(ARABIC.men)[0]
        return f"{first[0]} {'بنت' if woman else 'بن'} {father} {last[0]}"
    return f"{first[0]} {last[0]}"


def _phone(chance: Random, language: Language) -> str:
    """A mobile number as people write it."""
    a, b, c = chance.randrange(100, 1000), chance.randrange(100, 1000), chance.randrange(10000)
    if language is ENGLISH:
        return f"+44 7{a} {b:03}{c % 1000:03}"
    if language is RUSSIAN:
        code = chance.choice((978, 916, 925, 903, 988, 965))
        forms = (
            f"+7 {code} {b}-{c // 100:02}-{c % 100:02}",
            f"8 ({code}) {b}-{c // 100:02}-{c % 100:02}",
            f"8{code}{b}{c:04}",
        )
        return chance.choice(forms)
    second = chance.choice((0, 3, 4, 5, 6, 9))
    forms = (f"+966 5{second} {b} {c:04}", f"05{second}{b}{c:04}", f"05{second} {b} {c:04}")
    written = chance.choice(forms)
    return written.translate(_EASTERN) if one_in(chance, 9) else written


def _phones(chance: Random, family: _Family) -> tuple[str, ...]:
    """Mostly the family's own; some have another one too, some left none."""
    if percent(chance, 5):
        return ()
    return (_phone(chance, family.language), family.phone) if percent(chance, 15) else (family.phone,)


def _email(chance: Random, first: Spelled, last: Spelled) -> str:
    if percent(chance, 40):
        return ""
    plain = f"{first[1]}.{last[1]}".lower().replace("'", "").replace("al-", "al").replace("á", "a").replace("ë", "e")
    number = chance.randrange(100)
    return f"{plain}{number:02}@example.{chance.choice(('com', 'net', 'org'))}"


def _cards(chance: Random, number: int) -> tuple[str, ...]:
    """Discount cards: an EAN of the shop's own range; a replaced one keeps its number too."""
    if percent(chance, 40):
        return ()
    card = _ean(_CARDS_FROM + number)
    return (card, _ean(_REPLACED_FROM + number)) if percent(chance, 12) else (card,)


def _ean(body: int) -> str:
    digits = f"{body:012}"
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits))
    return f"{digits}{-total % 10}"


def _birthday(chance: Random, start: datetime) -> date | None:
    if percent(chance, 40):
        return None
    return start.date() - timedelta(days=18 * 365 + chance.randrange(55 * 365))


def _brought(chance: Random, start: datetime) -> tuple[tuple[datetime, int], ...]:
    """Purchases of the years before, in halalas."""
    count = chance.choice((1, 1, 2, 3, 5))
    days = sorted((chance.randrange(5, 900) for _ in range(count)), reverse=True)
    return tuple(
        (start - timedelta(days=day, minutes=chance.randrange(600)), chance.randrange(20, 900) * 100) for day in days
    )
