"""Who may do what: one table of rights by role (SPEC 11). The database keeps a copy that the posting door reads."""

from __future__ import annotations

from dataclasses import dataclass

from ledger.domain.words import Role
from ledger.money import CURRENCIES

_EVERYONE = (Role.CASHIER, Role.BACK_OFFICE, Role.MANAGER, Role.ADMINISTRATOR)
_OFFICE = (Role.BACK_OFFICE, Role.MANAGER, Role.ADMINISTRATOR)
_MANAGERS = (Role.MANAGER, Role.ADMINISTRATOR)
_JOBS = (Role.SYSTEM, Role.ADMINISTRATOR)

RIGHTS: dict[str, tuple[Role, ...]] = {
    "customer.edit": _EVERYONE,
    "customer.browse": (*_OFFICE, Role.AUDITOR),
    "wallet.top_up": _EVERYONE,
    "wallet.give": _OFFICE,
    "wallet.adjust": _OFFICE,
    "wallet.sale": (*_EVERYONE, Role.SYSTEM),
    "wallet.hold": (*_EVERYONE, Role.SYSTEM),
    "wallet.transfer": _OFFICE,
    "wallet.withdraw": _OFFICE,
    "wallet.status": _MANAGERS,
    "wallet.repair": _MANAGERS,
    "wallet.reverse": _OFFICE,
    "wallet.opening": _OFFICE,
    "wallet.write_off": _MANAGERS,
    "ledger.job": _JOBS,
    "gift_card.issue": _OFFICE,
    "gift_card.give": _MANAGERS,
    "gift_card.sell": _EVERYONE,
    "gift_card.redeem": _EVERYONE,
    "gift_card.redeem_without_code": _OFFICE,
    "gift_card.cancel": _OFFICE,
    "gift_card.discount": _OFFICE,
    "gift_card.replace": _OFFICE,
    "gift_card.extend": _OFFICE,
    "gift_card.block": _EVERYONE,
    "order.sell": (*_EVERYONE, Role.SYSTEM),
    "order.cancel": (*_OFFICE, Role.SYSTEM),
    "order.return": (*_OFFICE, Role.SYSTEM),
    "order.void_own": _EVERYONE,
    "exception.resolve": _OFFICE,
    "payout.pay": (*_MANAGERS, Role.SYSTEM),
    "product.edit": _OFFICE,
    "partner.edit": _OFFICE,
    "points.edit": _MANAGERS,
    "cashback.edit": _MANAGERS,
    "expiry.extend": _MANAGERS,
    "till.cash": _EVERYONE,
    "till.report": (*_EVERYONE, Role.AUDITOR),
    "report.read": (*_OFFICE, Role.AUDITOR),
    "report.export": (*_OFFICE, Role.AUDITOR),
    "data.import": _OFFICE,
    "settings.edit": (Role.ADMINISTRATOR,),
}


@dataclass(frozen=True, slots=True)
class Limit:
    """What a role may post of one kind without approval, in minor units of one currency."""

    role: Role
    kind: str
    currency: str
    per_post: int
    per_day: int


def starting_limits() -> tuple[Limit, ...]:
    """The limits a new ledger starts with: 500 at once and 2,000 a day for the office, tenfold for managers.

    They hold for adjustments, and for what orders give back (refund). Roles without a line are not limited.
    """
    return tuple(
        Limit(role, kind, unit.code, per_post * unit.scale, per_day * unit.scale)
        for kind in ("adjustment", "refund")
        for unit in CURRENCIES.values()
        for role, per_post, per_day in ((Role.BACK_OFFICE, 500, 2_000), (Role.MANAGER, 5_000, 20_000))
    )
