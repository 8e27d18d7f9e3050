"""What a cashback rule is written as on the command line: the options of adding, editing and trying one."""

from __future__ import annotations

from argparse import ArgumentTypeError
from dataclasses import replace
from typing import TYPE_CHECKING

from ledger.commands.parsers import day, filled, whole
from ledger.commands.products import basis_points
from ledger.domain.cashback import Kind, RuleFields
from ledger.errors import FieldRequired

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from datetime import date

    from ledger.commands.session import Session

NONE = "none"
_AS_THEY_ARE = ("description", "lock_days", "expires_days", "priority", "stackable")


def take_rule(parser: ArgumentParser) -> None:
    """What a rule gives, on what and when; None where nothing is said."""
    gives = parser.add_mutually_exclusive_group()
    gives.add_argument("--percent", type=basis_points, metavar="PERCENT", help="how much of what was bought, such as 5")
    gives.add_argument("--amount", nargs="+", metavar="AMOUNT", help="the same amount for every order")
    parser.add_argument("--maximum", nargs="+", metavar="AMOUNT", help="at most this on one order, or none")
    parser.add_argument("--minimum", nargs="+", metavar="AMOUNT", help="only orders of at least this; 0 for any")
    for what in ("category", "brand"):
        parser.add_argument(f"--{what}", action="append", metavar="TEXT",
                            help=f"only lines of this {what}; may be repeated; none for every {what}")  # fmt: skip
    parser.add_argument("--from", dest="first", type=_day_or_none, metavar="DAY", help="its first day, or none")
    parser.add_argument("--until", type=_day_or_none, metavar="DAY", help="its last day, or none")
    parser.add_argument("--lock-days", type=whole, metavar="N", help="days after delivery until it is given (7)")
    parser.add_argument("--expires-days", type=whole, metavar="N", help="days until it expires (90); 0: never")
    parser.add_argument("--priority", type=_priority, metavar="N", help="of the rules of which one gives the highest")
    together = parser.add_mutually_exclusive_group()
    together.add_argument("--stackable", action="store_const", const=True, help="it gives beside other rules")
    together.add_argument("--alone", dest="stackable", action="store_const", const=False,
                          help="of such rules one gives on an order")  # fmt: skip
    parser.add_argument("--name", action="append", type=_name, metavar="LANGUAGE=TEXT",
                        help="what customers read, such as ru=Кэшбэк; may be repeated")  # fmt: skip
    parser.add_argument("--description", metavar="TEXT")


def take_code(parser: ArgumentParser, text: str = "the rule's code") -> None:
    """Which rule."""
    parser.add_argument("code", type=filled, metavar="CODE", help=text)


def new_rule(session: Session, args: Namespace, code: str) -> RuleFields:
    """The rule that the options make. Raises FieldRequired("value") when they do not say what it gives."""
    if args.percent is None and args.amount is None:
        raise FieldRequired("value")
    unit = session.currency(None)
    start = RuleFields(code, Kind.PERCENTAGE, args.percent or 1, unit)
    if args.amount is not None:
        given = session.money(args.amount)
        start = RuleFields(code, Kind.FIXED, given.minor, given.currency)
    return with_options(session, args, start)


def with_options(session: Session, args: Namespace, fields: RuleFields) -> RuleFields:
    """The rule's fields with those that an option names."""
    changed: dict[str, object] = {name: getattr(args, name) for name in _AS_THEY_ARE if getattr(args, name) is not None}
    if args.percent is not None:
        changed |= {"kind": Kind.PERCENTAGE, "value": args.percent}
    elif args.amount is not None:
        given = session.money(_in_unit(args.amount, fields))
        changed |= {"kind": Kind.FIXED, "value": given.minor, "currency": given.currency}
    for option, name in (("minimum", "minimum_order"), ("maximum", "maximum")):
        words = getattr(args, option)
        if words is not None:
            found = None if words == [NONE] else session.money(_in_unit(words, fields))
            changed[name] = None if found is None or (option == "minimum" and not found.minor) else found
    for option, name in (("category", "categories"), ("brand", "brands")):
        if (named := getattr(args, option)) is not None:
            changed[name] = () if named == [NONE] else tuple(named)
    for option, name in (("first", "valid_from"), ("until", "valid_until")):
        if (given_day := getattr(args, option)) is not None:
            changed[name] = None if given_day == NONE else given_day
    if args.name:
        changed["names"] = tuple(sorted((dict(fields.names) | dict(args.name)).items()))
    return replace(fields, **changed)  # type: ignore[arg-type]


def _in_unit(words: list[str], fields: RuleFields) -> list[str]:
    """An amount without a currency is in the rule's own."""
    return words if len(words) > 1 else [*words, fields.currency.code]


def _day_or_none(text: str) -> date | str:
    return NONE if text == NONE else day(text)


def _priority(text: str) -> int:
    try:
        return -whole(text.removeprefix("-")) if text.startswith("-") else whole(text)
    except ArgumentTypeError:
        raise ArgumentTypeError(f"{text!r} is not a whole number") from None


def _name(text: str) -> tuple[str, str]:
    language, equals, name = text.partition("=")
    if not (language and equals):
        raise ArgumentTypeError(f"{text!r} is not a name such as en=Five percent")
    return language, name
