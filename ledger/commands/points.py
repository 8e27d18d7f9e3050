"""`points`: earning rules and what points are worth."""

from __future__ import annotations

from argparse import ArgumentTypeError
from dataclasses import replace
from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Answer, Column, Listing, amount, block, listing
from ledger.commands.parsers import day, filled, natural, one_of, whole
from ledger.use_cases import points
from ledger.use_cases.points import PointsOwner, PointsPolicy, RuleFields

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from datetime import date

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.use_cases.points import EarningRule, PointsSettings

NONE = "none"


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("points", "what earns points, and what they are worth")
    group.command("rules", rules_, "Every earning rule: those in use first, the highest priority first.")
    rule = group.group("rule", "one earning rule")
    add = rule.command("add", add_, "Add a rule; it earns at once.")
    add.add_argument("code", type=filled, metavar="CODE", help="a short name of its own")
    add.add_argument("points", type=natural, metavar="POINTS", help="how many points")
    add.add_argument("per", nargs="+", metavar="AMOUNT", help="for every full amount of this, such as 10 SAR")
    _take_options(add)
    edit = rule.command("edit", edit_, "Change a rule, or switch it; what is not named stays.")
    edit.add_argument("code", type=filled, metavar="CODE", help="the rule's code")
    edit.add_argument("--points", type=natural, metavar="POINTS", help="how many points")
    edit.add_argument("--per", nargs="+", metavar="AMOUNT", help="for every full amount of this")
    edit.add_argument("--code", dest="new_code", type=filled, metavar="CODE", help="its new code")
    _take_options(edit)
    switch = edit.add_mutually_exclusive_group()
    switch.add_argument("--on", dest="active", action="store_const", const=True, help="it earns from now on")
    switch.add_argument("--off", dest="active", action="store_const", const=False, help="it earns no more")
    settings = group.command("settings", settings_, "What points are worth; with options, change it.")
    settings.add_argument("--worth", nargs="+", metavar="AMOUNT", help="what one point pays; 0: points do not pay")
    settings.add_argument("--share", type=whole, metavar="PERCENT", help="how much of an order points may pay")
    settings.add_argument(
        "--policy", choices=one_of(PointsPolicy), help="when points to be taken back are spent: debt, refuse or take"
    )
    settings.add_argument("--owner", choices=one_of(PointsOwner), help="who keeps the points: this program, or 1C")
    settings.add_argument("--void-minutes", type=whole, metavar="N", help="how long staff may cancel a sale of theirs")


def _take_options(parser: ArgumentParser) -> None:
    """What a rule may have besides its rate; None where nothing is said."""
    parser.add_argument("--name", metavar="TEXT", help="what people call it")
    parser.add_argument("--category", metavar="TEXT", help="only lines of this category; empty for every line")
    parser.add_argument("--minimum", nargs="+", metavar="AMOUNT", help="only orders of at least this; 0 for any")
    parser.add_argument("--from", dest="first", type=_day_or_none, metavar="DAY", help="its first day, or none")
    parser.add_argument("--until", type=_day_or_none, metavar="DAY", help="its last day, or none")
    parser.add_argument("--release-days", type=whole, metavar="N", help="days after payment until points are posted")
    parser.add_argument("--expires-days", type=whole, metavar="N", help="days until points expire; 0: never")
    parser.add_argument("--priority", type=_priority, metavar="N", help="of the rules for a line the highest earns")


def _day_or_none(text: str) -> date | str:
    return NONE if text == NONE else day(text)


def _priority(text: str) -> int:
    try:
        return -whole(text.removeprefix("-")) if text.startswith("-") else whole(text)
    except ArgumentTypeError:
        raise ArgumentTypeError(f"{text!r} is not a whole number") from None


def rules_(session: Session, _args: Namespace) -> Listing:
    """Every rule."""
    return listing(
        points.list_rules(session.ledger),
        _shape,
        Column("code", lambda rule: rule.fields.code),
        Column("in use", lambda rule: "yes" if rule.active else "no"),
        Column("points", lambda rule: rule.fields.points, figures=True),
        Column("for every", lambda rule: rule.fields.per, figures=True),
        Column("category", lambda rule: rule.fields.category),
        Column("minimum", lambda rule: rule.fields.minimum_order, figures=True),
        Column("from", lambda rule: rule.fields.valid_from),
        Column("until", lambda rule: rule.fields.valid_until),
        Column("release", lambda rule: rule.fields.release_days or None, figures=True),
        Column("expires", lambda rule: rule.fields.expires_days or None, figures=True),
        Column("priority", lambda rule: rule.fields.priority, figures=True),
        Column("name", lambda rule: rule.fields.name),
    )


def add_(session: Session, args: Namespace) -> Answer:
    """Add a rule."""
    fields = RuleFields(args.code, args.points, session.money(args.per))
    rule, _ = points.add_rule(session.ledger, session.key, _with_options(session, args, fields))
    return _answer(rule, f"added rule {rule.fields.code}")


def edit_(session: Session, args: Namespace) -> Answer:
    """Change a rule, then switch it if asked to."""
    rule = points.earning_rule(session.ledger, args.code)
    fields = _with_options(session, args, rule.fields)
    if args.points is not None:
        fields = replace(fields, points=args.points)
    if args.new_code is not None:
        fields = replace(fields, code=args.new_code)
    if fields != rule.fields:
        rule, _ = points.edit_rule(session.ledger, rule.id, rule.version, fields)
    if args.active is not None and args.active != rule.active:
        rule, _ = points.switch_rule(session.ledger, rule.id, rule.version, active=args.active)
    return _answer(rule, f"rule {rule.fields.code}")


def settings_(session: Session, args: Namespace) -> Answer:
    """Show the settings, changed first where something is named."""
    found = points.points_settings(session.ledger)
    wanted = replace(
        found,
        worth=found.worth if args.worth is None else session.money(args.worth),
        share=found.share if args.share is None else args.share,
        policy=found.policy if args.policy is None else PointsPolicy(args.policy),
        owner=found.owner if args.owner is None else PointsOwner(args.owner),
        void_minutes=found.void_minutes if args.void_minutes is None else args.void_minutes,
    )
    if wanted != found:
        points.save_points_settings(session.ledger, wanted)
    return _settings_answer(wanted)


def _with_options(session: Session, args: Namespace, fields: RuleFields) -> RuleFields:
    """The rule's fields with those that an option names."""
    unit = session.money(args.per).currency if args.per else fields.currency
    changed: dict[str, object] = {
        name: getattr(args, name)
        for name in ("name", "category", "release_days", "expires_days", "priority")
        if getattr(args, name) is not None
    }
    if args.per:
        changed["per"] = session.money(args.per)
    if args.minimum is not None:
        least = session.money([*args.minimum] if len(args.minimum) > 1 else [*args.minimum, unit.code])
        changed["minimum_order"] = least if least.minor else None
    for option, name in (("first", "valid_from"), ("until", "valid_until")):
        if (given := getattr(args, option)) is not None:
            changed[name] = None if given == NONE else given
    return replace(fields, **changed)  # type: ignore[arg-type]


def _shape(rule: EarningRule) -> Json:
    fields = rule.fields
    shape: Json = {"rule": rule.id, "active": rule.active, "currency": fields.currency, **shapes.flat(fields)}
    return shape | {"version": rule.version, "edited_by": rule.edited_by}


def _answer(rule: EarningRule, headline: str) -> Answer:
    fields = rule.fields
    days = f"{fields.valid_from or ''} to {fields.valid_until or ''}".strip()
    lines = block(
        ("in use", "yes" if rule.active else "no"),
        ("earns", f"{fields.points} PTS for every {fields.per}"),
        ("name", fields.name),
        ("category", fields.category),
        ("minimum order", fields.minimum_order),
        ("days", "" if days == "to" else days),
        ("release days", fields.release_days or ""),
        ("expires days", fields.expires_days or ""),
        ("priority", fields.priority or ""),
    )
    return Answer(_shape(rule), (headline, *lines))


def _settings_answer(settings: PointsSettings) -> Answer:
    data: Json = {"currency": settings.worth.currency, **shapes.flat(settings), "worth": amount(settings.worth)}
    lines = block(
        ("one point pays", settings.worth if settings.worth.minor else "nothing"),
        ("at most", f"{settings.share} % of an order"),
        ("too few to take back", settings.policy),
        ("kept by", settings.owner),
        ("own sales cancelled within", f"{settings.void_minutes} minutes"),
    )
    return Answer(data, lines)
