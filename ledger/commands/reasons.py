"""`reason`: list, add, retire."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.commands.output import Answer, block
from ledger.use_cases import reasons

if TYPE_CHECKING:
    from argparse import Namespace

    from ledger.commands.session import Session
    from ledger.commands.tree import Commands


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("reason", "the list of reasons that forms offer")
    group.command("list", list_, "Every reason code, and whether it is offered.")
    add = group.command("add", add_, "Offer a reason code.")
    add.add_argument("code", metavar="CODE")
    retire = group.command("retire", retire_, "Offer a reason code no longer; what was posted with it keeps it.")
    retire.add_argument("code", metavar="CODE")


def list_(session: Session, _args: Namespace) -> Answer:
    """The list."""
    known = reasons.reason_codes(session.ledger)
    return Answer(dict(known), block(*((code, "offered" if offered else "retired") for code, offered in known.items())))


def add_(session: Session, args: Namespace) -> Answer:
    """Add one."""
    reasons.offer_reason(session.ledger, args.code)
    return list_(session, args)


def retire_(session: Session, args: Namespace) -> Answer:
    """Retire one."""
    reasons.offer_reason(session.ledger, args.code, offered=False)
    return list_(session, args)
