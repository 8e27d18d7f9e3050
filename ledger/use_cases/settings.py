"""The ledger's own settings: what the shop is called, its currency, zone and business day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.errors import FieldInvalid
from ledger.money import Currency, currency
from ledger.storage import audit, overview
from ledger.use_cases.opening import require_zone
from ledger.use_cases.required import require_text

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

_HOURS = range(24)
OTHER = "other"
HOLD_MINUTES = {"cart": 30, "order": 24 * 60, "booking": 3 * 24 * 60, OTHER: 24 * 60}
"""How long a hold lasts by what it is for, in a ledger that says nothing else (SPEC 2, Hold)."""
LONGEST_HOLD = 366 * 24 * 60
_UNSAID = {f"hold_{kind}": str(minutes) for kind, minutes in HOLD_MINUTES.items()}
"""What holds as long as nobody has saved anything else."""


@dataclass(frozen=True, slots=True)
class LedgerSettings:
    """What an administrator may change. Raises FieldInvalid, FieldRequired, CurrencyUnknown when built wrongly.

    `cutoff_hour` (0-23) ends one business day and begins the next; `grace_days` revives a refunded, expired pocket.
    `hold_…` is how many minutes a hold lasts by what it is for, where nobody says otherwise.
    """

    name: str
    shop: str
    default_currency: Currency
    zone: str
    cutoff_hour: int
    phone_country: str
    grace_days: int
    hold_cart: int = HOLD_MINUTES["cart"]
    hold_order: int = HOLD_MINUTES["order"]
    hold_booking: int = HOLD_MINUTES["booking"]
    hold_other: int = HOLD_MINUTES[OTHER]

    def __post_init__(self) -> None:
        require_text("shop", self.shop)
        require_zone(self.zone)
        if self.cutoff_hour not in _HOURS:
            raise FieldInvalid("cutoff_hour", str(self.cutoff_hour))
        if not (self.phone_country.isascii() and self.phone_country.isdigit()):
            raise FieldInvalid("phone_country", self.phone_country)
        if self.grace_days < 0:
            raise FieldInvalid("grace_days", str(self.grace_days))
        for kind in HOLD_MINUTES:
            minutes = getattr(self, f"hold_{kind}")
            if not 0 < minutes <= LONGEST_HOLD:
                raise FieldInvalid(f"hold_{kind}", str(minutes))

    def stored(self) -> dict[str, str]:
        """As the settings table keeps them."""
        return {
            "name": self.name,
            "shop": self.shop,
            "default_currency": self.default_currency.code,
            "zone": self.zone,
            "cutoff_hour": str(self.cutoff_hour),
            "phone_country": self.phone_country,
            "grace_days": str(self.grace_days),
            **{f"hold_{kind}": str(getattr(self, f"hold_{kind}")) for kind in HOLD_MINUTES},
        }


def ledger_settings(ledger: Ledger) -> LedgerSettings:
    """The settings in force."""
    kept = ledger.settings
    return LedgerSettings(
        name=kept["name"],
        shop=kept["shop"],
        default_currency=currency(kept["default_currency"]),
        zone=kept["zone"],
        cutoff_hour=int(kept["cutoff_hour"]),
        phone_country=kept["phone_country"],
        grace_days=int(kept["grace_days"]),
        hold_cart=hold_minutes(ledger, "cart"),
        hold_order=hold_minutes(ledger, "order"),
        hold_booking=hold_minutes(ledger, "booking"),
        hold_other=hold_minutes(ledger, OTHER),
    )


def hold_minutes(ledger: Ledger, kind: str) -> int:
    """How long a hold for this kind of reference lasts where nobody says otherwise."""
    known = kind if kind in HOLD_MINUTES else OTHER
    return int(ledger.settings.get(f"hold_{known}", HOLD_MINUTES[known]))


def save_settings(ledger: Ledger, settings: LedgerSettings) -> Changes:
    """Store settings; audited with what changed. Raises NotAllowed."""
    stored = settings.stored()
    changed = {key: value for key, value in stored.items() if ledger.settings.get(key, _UNSAID.get(key)) != value}
    ledger.write(lambda connection: overview.save_settings(connection, ledger.who, changed))
    if changed:
        audit.record(ledger, "settings", "done", dict(changed))
    ledger.settings.update(changed)
    return Changes(settings=True)
