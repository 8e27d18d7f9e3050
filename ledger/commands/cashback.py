"""`cashback`: rules, what the job would post, granting, the laboratory, and what was granted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.cashback_options import new_rule, take_code, take_rule, with_options
from ledger.commands.output import Answer, Column, Listing, amount, block, listing
from ledger.commands.paging import rows_of
from ledger.commands.parsers import day, filled, natural, take_limit
from ledger.domain.cashback import Kind
from ledger.use_cases import cashback, cashback_granting, cashback_laboratory, jobs
from ledger.use_cases.cashback_laboratory import DAYS, Experiment

if TYPE_CHECKING:
    from argparse import Namespace

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.use_cases.cashback import CashbackRule, Given, RuleFields
    from ledger.use_cases.cashback_granting import Planned
    from ledger.use_cases.cashback_laboratory import Laboratory, Overlap

DRAFT = "draft"


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("cashback", "what delivered orders give back to customers")
    rule = group.group("rule", "one cashback rule")
    add = rule.command("add", add_, "Add a rule; it counts orders from today on, or from --from.")
    take_code(add, "a short name of its own")
    take_rule(add)
    edit = rule.command("edit", edit_, "Change a rule; what is not named stays, and so does what was granted.")
    take_code(edit)
    edit.add_argument("--code", dest="new_code", type=filled, metavar="CODE", help="its new code")
    take_rule(edit)
    rule.command("list", list_rules_, "Every rule: those in use first, the highest priority first.")
    take_code(rule.command("show", show_, "One rule."))
    take_code(rule.command("on", on_, "Switch a rule on."))
    take_code(rule.command("off", off_, "Switch a rule off: it gives nothing any more."))
    preview = group.command("preview", preview_, "What the job would post now. Writes nothing.")
    preview.add_argument("--later", action="store_true", help="what waits for its day instead")
    group.command("grant", grant_, "Give what is due, as `jobs run cashback_grant` does.")
    laboratory = group.command("laboratory", laboratory_, "Try a rule over past orders without saving it.")
    laboratory.add_argument("--like", type=filled, metavar="CODE", help="begin with this rule; the options change it")
    laboratory.add_argument("--first", type=day, metavar="DAY", help="orders delivered from this day")
    laboratory.add_argument("--last", type=day, metavar="DAY", help="to this day (today)")
    laboratory.add_argument(
        "--days", type=natural, default=DAYS, metavar="N", help=f"without --first: how many ({DAYS})"
    )
    take_rule(laboratory)
    lists = group.command("list", list_, "What was granted, newest first.")
    lists.add_argument("--rule", type=filled, metavar="CODE", help="by this rule only")
    take_limit(lists)


# -- rules --------------------------------------------------------------------------------------------------------


def add_(session: Session, args: Namespace) -> Answer:
    """Add a rule."""
    rule, _ = cashback.add_rule(session.ledger, session.key, new_rule(session, args, args.code))
    return _answer(rule, f"added rule {rule.fields.code}")


def edit_(session: Session, args: Namespace) -> Answer:
    """Change a rule."""
    rule = cashback.cashback_rule(session.ledger, args.code)
    fields = with_options(session, args, rule.fields)
    if args.new_code is not None:
        fields = replace(fields, code=args.new_code)
    if fields != rule.fields:
        rule, _ = cashback.edit_rule(session.ledger, rule.id, rule.version, fields)
    return _answer(rule, f"rule {rule.fields.code}")


def list_rules_(session: Session, _args: Namespace) -> Listing:
    """Every rule."""
    return listing(
        cashback.list_rules(session.ledger),
        _shape,
        Column("code", lambda rule: rule.fields.code),
        Column("in use", lambda rule: "yes" if rule.active else "no"),
        Column("gives", lambda rule: _value(rule.fields), figures=True),
        Column("at most", lambda rule: rule.fields.maximum, figures=True),
        Column("minimum", lambda rule: rule.fields.minimum_order, figures=True),
        Column("categories", lambda rule: ", ".join(rule.fields.categories)),
        Column("brands", lambda rule: ", ".join(rule.fields.brands)),
        Column("from", lambda rule: rule.fields.valid_from),
        Column("until", lambda rule: rule.fields.valid_until),
        Column("lock", lambda rule: rule.fields.lock_days, figures=True),
        Column("expires", lambda rule: rule.fields.expires_days or None, figures=True),
        Column("priority", lambda rule: rule.fields.priority, figures=True),
        Column("stackable", lambda rule: "yes" if rule.fields.stackable else "no"),
        Column("name", lambda rule: rule.fields.name("en")),
    )


def show_(session: Session, args: Namespace) -> Answer:
    """One rule."""
    rule = cashback.cashback_rule(session.ledger, args.code)
    return _answer(rule, f"rule {rule.fields.code}")


def on_(session: Session, args: Namespace) -> Answer:
    """Switch it on."""
    return _switch(session, args.code, active=True)


def off_(session: Session, args: Namespace) -> Answer:
    """Switch it off."""
    return _switch(session, args.code, active=False)


def _switch(session: Session, code: str, *, active: bool) -> Answer:
    rule = cashback.cashback_rule(session.ledger, code)
    if rule.active != active:
        rule, _ = cashback.switch_rule(session.ledger, rule.id, rule.version, active=active)
    return _answer(rule, f"rule {rule.fields.code} is {'on' if active else 'off'}")


# -- granting -----------------------------------------------------------------------------------------------------


def preview_(session: Session, args: Namespace) -> Listing:
    """What the job would post."""
    found = cashback_granting.preview(session.ledger, session.progress)
    return listing(
        found.later if args.later else found.now,
        _planned,
        Column("order", lambda row: row.number or f"#{row.order}"),
        Column("customer", lambda row: f"#{row.customer} {row.customer_name}"),
        Column("rule", lambda row: row.rule.fields.code),
        Column("base", lambda row: row.base, figures=True),
        Column("cashback", lambda row: row.amount, figures=True),
        Column("delivered", lambda row: row.delivered_at),
        Column("due", lambda row: row.due),
        Column("obstacle", lambda row: row.obstacle),
    )


def _planned(row: Planned) -> Json:
    return {
        "order": row.order, "number": row.number, "customer": row.customer, "customer_name": row.customer_name,
        "delivered_at": row.delivered_at, "rule": row.rule.fields.code, "currency": row.amount.currency,
        "base": amount(row.base), "amount": amount(row.amount), "due": row.due, "obstacle": row.obstacle or None,
    }  # fmt: skip


def grant_(session: Session, _args: Namespace) -> Answer:
    """Run the job."""
    report = jobs.run_job(session.ledger, "cashback_grant", session.progress)
    data: Json = {"job": report.job, "did": report.did, "note": report.note}
    return Answer(data, (f"orders that gave cashback: {report.did}", *((report.note,) if report.note else ())))


def list_(session: Session, args: Namespace) -> Listing:
    """What was granted."""
    rule = cashback.cashback_rule(session.ledger, args.rule).id if args.rule else None
    return listing(
        rows_of(lambda after, many: cashback.list_granted(session.ledger, rule, after, many), args.limit),
        _given,
        Column("given", lambda row: row.at),
        Column("order", lambda row: row.number or f"#{row.order}"),
        Column("customer", lambda row: f"#{row.customer} {row.customer_name}"),
        Column("rule", lambda row: row.code),
        Column("base", lambda row: row.base, figures=True),
        Column("cashback", lambda row: row.amount, figures=True),
        Column("taken back", lambda row: row.taken_back if row.taken_back.minor else None, figures=True),
    )


def _given(row: Given) -> Json:
    return {
        "order": row.order, "number": row.number, "customer": row.customer, "customer_name": row.customer_name,
        "rule": row.code, "currency": row.amount.currency, "base": amount(row.base), "amount": amount(row.amount),
        "taken_back": amount(row.taken_back), "at": row.at, "transaction": row.transaction,
    }  # fmt: skip


# -- the laboratory -----------------------------------------------------------------------------------------------


def laboratory_(session: Session, args: Namespace) -> Answer:
    """Try a rule."""
    like = cashback.cashback_rule(session.ledger, args.like) if args.like else None
    fields = new_rule(session, args, DRAFT) if like is None else with_options(session, args, like.fields)
    first, last = cashback_laboratory.last_days(session.ledger, args.days)
    wanted = Experiment(fields, args.first or first, args.last or last, None if like is None else like.id)
    return _found(cashback_laboratory.experiment(session.ledger, wanted, session.progress))


def _found(found: Laboratory) -> Answer:
    shape: Json = {
        "first": found.experiment.first, "last": found.experiment.last,
        "rule": _fields(found.experiment.rule), "currency": found.cost.currency,
        **shapes.flat(found, "experiment", "winners", "overlaps"), "kept": amount(found.kept),
        "spared": amount(found.spared), "winners": [shapes.flat(one) for one in found.winners],
        "overlaps": [_overlap(one) for one in found.overlaps],
    }  # fmt: skip
    lines = block(
        ("days", f"{found.experiment.first} to {found.experiment.last}"),
        ("orders delivered", found.orders),
        ("it fits", found.matching),
        ("it gives on", f"{found.turnover} in all; orders: {found.granted}, customers: {found.customers}"),
        ("costs", found.cost),
        ("orders at its maximum", str(found.capped)),
        ("taken back by returns", found.taken_back),
        ("customers keep", found.kept),
        ("other rules spared", found.spared),
    )
    met = [
        f"{one.rule.fields.code}: both on {one.both}, it keeps {one.kept}, loses {one.lost} ({one.spared} spared)"
        for one in found.overlaps
    ]
    table = listing(
        found.winners,
        shapes.flat,
        Column("customer", lambda one: f"#{one.customer} {one.name}"),
        Column("orders", lambda one: one.orders, figures=True),
        Column("cashback", lambda one: one.amount, figures=True),
    )
    return Answer(shape, (f"laboratory: {_value(found.experiment.rule)}", *lines, *met), table=table)


def _overlap(one: Overlap) -> Json:
    return {"rule": one.rule.fields.code, **shapes.flat(one, "rule")}


def _fields(fields: RuleFields) -> Json:
    shape = shapes.flat(fields, "names", "value", "kind")
    value = amount(fields.value_money) if fields.kind is Kind.FIXED else fields.percent
    return shape | {"kind": fields.kind.value, "value": value, "names": dict(fields.names)}


def _shape(rule: CashbackRule) -> Json:
    shape: Json = {"rule": rule.id, "active": rule.active, **_fields(rule.fields)}
    return shape | {"made": rule.made, "version": rule.version, "edited_by": rule.edited_by}


def _value(fields: RuleFields) -> str:
    return f"{fields.percent} %" if fields.kind is Kind.PERCENTAGE else str(fields.value_money)


def _answer(rule: CashbackRule, headline: str) -> Answer:
    fields = rule.fields
    days = f"{fields.valid_from or f'made {rule.made}'} to {fields.valid_until or ''}".strip()
    lines = block(
        ("in use", "yes" if rule.active else "no"),
        ("gives", _value(fields)),
        ("at most", fields.maximum),
        ("minimum order", fields.minimum_order),
        ("categories", ", ".join(fields.categories)),
        ("brands", ", ".join(fields.brands)),
        ("orders from", days.removesuffix(" to")),
        ("given after", f"{fields.lock_days} days"),
        ("expires after", f"{fields.expires_days} days" if fields.expires_days else "never"),
        ("priority", fields.priority or ""),
        ("with other rules", "adds up" if fields.stackable else "one gives"),
        *((f"name ({language})", name) for language, name in fields.names),
        ("description", fields.description),
    )
    return Answer(_shape(rule), (headline, *lines))
