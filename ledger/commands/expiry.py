"""`expiry`: what expires when, longer dates for it, and their undoing; `liability`: what is owed, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Answer, Column, Listing, amount, listing, shown_columns
from ledger.commands.paging import rows_of
from ledger.commands.parsers import day, number_of, one_of, take_currency, take_limit, take_preview
from ledger.domain.liability import AGES
from ledger.domain.words import Origin
from ledger.use_cases import expiry
from ledger.use_cases import liability as owing
from ledger.use_cases.expiry import ExpiringFilter, Step

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from datetime import date

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.domain.expiring import Bucket, Extension, ExtensionPlan, PlannedCard, PlannedPocket
    from ledger.domain.liability import Liability, LiabilityLine
    from ledger.money import Money

_WHAT = ("pockets", "customers", "cards")


def add_to(commands: Commands) -> None:
    """Add the noun, and the command about all that is owed."""
    group = commands.group("expiry", "value with a last day")
    radar = group.command("radar", radar_, "What expires when, in buckets of days.")
    radar.add_argument("--step", choices=one_of(Step), default=Step.WEEK.value, help="how long a bucket is (week)")
    take_currency(radar, "SAR, PTS, … (the ledger's own currency)")
    lists = group.command("list", list_, "What expires, the soonest first.")
    lists.add_argument("--what", choices=_WHAT, default="pockets", help="wallets' value, by customer, or gift cards")
    _take_filter(lists)
    take_limit(lists)
    extend = group.command("extend", extend_, "Give value a later last day: pockets by number, or all that fit.")
    extend.add_argument("pockets", nargs="*", type=number_of, metavar="NUMBER", help="as `expiry list` numbers them")
    extend.add_argument("--cards", action="store_true", help="gift cards instead of wallets' pockets")
    _take_filter(extend)
    until = extend.add_mutually_exclusive_group(required=True)
    until.add_argument("--until", type=day, metavar="DAY", help="the new last day")
    until.add_argument("--always", action="store_true", help="it never expires")
    extend.add_argument("--reason", required=True, metavar="TEXT", help="kept with each row")
    take_preview(extend)
    extend.set_defaults(usage_fault=_not_one_choice)
    undo = group.command("undo", undo_, "Move back what extended pockets still hold; say what stays.")
    undo.add_argument("operation", type=number_of, metavar="OPERATION", help="as `expiry extensions` numbers them")
    undo.add_argument("--reason", required=True, metavar="TEXT")
    take_preview(undo)
    made = group.command("extensions", extensions_, "Extensions that were made, the newest first.")
    take_limit(made)
    owed = commands.command("liability", liability_, "What is owed to customers; exit 1 if accounts say otherwise.")
    owed.add_argument("--ageing", action="store_true", help="by days since the last movement")


def _take_filter(parser: ArgumentParser) -> None:
    parser.add_argument("--from", dest="first", type=day, metavar="DAY", help="what expires on this day or later")
    parser.add_argument("--to", dest="last", type=day, metavar="DAY", help="what expires on this day or earlier")
    parser.add_argument("--currency", metavar="CODE", help="only this currency")
    parser.add_argument("--origin", choices=one_of(Origin), help="only paid or given value")
    parser.add_argument("--customer", metavar="CUSTOMER", help="only this customer's")


def _not_one_choice(args: Namespace) -> str:
    chosen = (args.first, args.last, args.currency, args.origin, args.customer)
    by_filter = any(one is not None for one in chosen)
    if args.cards and (args.origin, args.customer) != (None, None):
        return "gift cards are chosen by number, or by --from, --to and --currency"
    return "" if bool(args.pockets) != by_filter else "name pockets by number, or say which by --from, --to and so on"


# -- reading ----------------------------------------------------------------------------------------------------


def radar_(session: Session, args: Namespace) -> Answer:
    """The buckets and their sum."""
    found = expiry.radar(session.ledger, session.currency(args.currency), Step(args.step))
    rows = [
        [_days(one), *map(amount, (one.paid, one.given, one.cards, one.total)), str(one.pockets_count),
         str(one.cards_count)]
        for one in found.buckets if one.total
    ]  # fmt: skip
    headers = ["expires", "paid", "given", "gift cards", "total", "pockets", "cards"]
    lines = shown_columns(headers, rows, figures=(1, 2, 3, 4, 5, 6)) or ("nothing expires",)
    data: Json = {
        "today": found.today, "step": found.step, "currency": found.currency, "total": amount(found.total),
        "buckets": [_bucket(one) for one in found.buckets],
    }  # fmt: skip
    return Answer(data, (f"{found.total} expires from {found.today} on", *lines))


def list_(session: Session, args: Namespace) -> Listing:
    """Pockets, customers or cards."""
    ledger, unit = session.ledger, session.currency(args.currency)
    days = ExpiringFilter(args.first, args.last)
    if args.what == "customers":
        people = rows_of(
            lambda after, most: expiry.expiring_customers(ledger, unit, days, after=after, limit=most), args.limit
        )
        return listing(
            people,
            lambda one: {**shapes.flat(one), "currency": unit},
            Column("customer", lambda one: f"#{one.customer_id}", figures=True),
            Column("name", lambda one: one.customer),
            Column("first", lambda one: one.first),
            Column("paid", lambda one: amount(one.paid), figures=True),
            Column("given", lambda one: one.given, figures=True),
            Column("pockets", lambda one: one.pockets, figures=True),
        )
    if args.what == "cards":
        cards = rows_of(
            lambda after, most: expiry.expiring_cards(ledger, unit, days, after=after, limit=most), args.limit
        )
        return listing(
            cards,
            lambda one: {**shapes.flat(one), "currency": unit},
            Column("card", lambda one: f"#{one.id}", figures=True),
            Column("code", lambda one: f"…{one.last4}"),
            Column("status", lambda one: one.status),
            Column("last day", lambda one: one.valid_until),
            Column("origin", lambda one: one.origin),
            Column("balance", lambda one: one.balance, figures=True),
            Column("sold to", lambda one: one.buyer),
        )
    wanted = _filter(session, args)
    return listing(
        rows_of(lambda after, most: expiry.expiring_pockets(ledger, wanted, after=after, limit=most), args.limit),
        lambda one: {**shapes.flat(one), "currency": one.balance.currency},
        Column("pocket", lambda one: f"#{one.id}", figures=True),
        Column("expires", lambda one: one.expires),
        Column("origin", lambda one: one.origin),
        Column("balance", lambda one: one.balance, figures=True),
        Column("customer", lambda one: f"#{one.customer_id} {one.customer}"),
    )


def extensions_(session: Session, args: Namespace) -> Listing:
    """What was extended, and what of it was moved back."""
    ledger = session.ledger
    return listing(
        rows_of(lambda after, most: expiry.extensions_made(ledger, after=after, limit=most), args.limit),
        _extension,
        Column("operation", lambda one: f"#{one.operation_id}", figures=True),
        Column("time", lambda one: one.at),
        Column("by", lambda one: one.by),
        Column("until", lambda one: one.until or "always"),
        Column("pockets", lambda one: one.pockets, figures=True),
        Column("cards", lambda one: one.cards, figures=True),
        Column("moved", lambda one: one.moved, figures=True),
        Column("moved back", lambda one: tuple(each for each in one.moved_back if each), figures=True),
        Column("reason", lambda one: one.reason),
    )


def liability_(session: Session, args: Namespace) -> Answer:
    """Every line, the accounts they make up, and ages if asked for."""
    found = owing.liability(session.ledger)
    ages = [f"{first}-{last}" if last is not None else f"{first}-" for first, last in AGES]
    rows = [
        [line.currency.code, line.owed.value, amount(line.total), str(line.count),
         *(map(amount, line.ages) if args.ageing else ())]
        for line in found.lines
    ]  # fmt: skip
    headers = ["currency", "owed", "amount", "count", *(ages if args.ageing else ())]
    controls = [[one.code, one.name, str(one.posted), amount(one.difference)] for one in found.controls]
    lines = (
        *shown_columns(headers, rows, figures=range(2, len(headers))),
        *shown_columns(["account", "name", "posted", "difference"], controls, figures=(2, 3)),
    )
    wrong = ", ".join(f"{one.code} {one.posted.currency.code}" for one in found.controls if one.difference)
    return Answer(_liability(found), lines[1:], f"balances are not what was posted: {wrong}" if wrong else "")


# -- writing ----------------------------------------------------------------------------------------------------


def extend_(session: Session, args: Namespace) -> Answer:
    """Extend, or say what would be."""
    until = None if args.always else args.until
    if args.cards:
        return _extend_cards(session, args, until)
    chosen = tuple(args.pockets) or _fitting(session, args)
    if args.preview or not chosen:
        return _planned(expiry.plan_extension(session.ledger, chosen, until))
    done = expiry.extend_pockets(session.ledger, expiry.ExtendPockets(session.key, chosen, until, args.reason))
    return _done(session, done)


def undo_(session: Session, args: Namespace) -> Answer:
    """Undo, or say what would go back."""
    if args.preview:
        return _planned(expiry.plan_undo(session.ledger, args.operation))
    request = expiry.UndoExtension(session.key, args.operation, args.reason)
    return _done(session, expiry.undo_extension(session.ledger, request))


def _extend_cards(session: Session, args: Namespace, until: date | None) -> Answer:
    """Gift cards by number, or those that end on the days named."""
    ledger, days = session.ledger, ExpiringFilter(args.first, args.last)
    chosen = tuple(args.pockets)
    if not chosen and session.key_was_given:
        chosen = expiry.cards_of_key(ledger, session.key)
    if not chosen:
        chosen = tuple(card.id for card in expiry.chosen_cards(ledger, session.currency(args.currency), days))
    if args.preview or not chosen:
        return _planned(expiry.plan_cards(ledger, chosen, until))
    return _done(session, expiry.extend_cards(ledger, expiry.ExtendCards(session.key, chosen, until, args.reason)))


def _fitting(session: Session, args: Namespace) -> tuple[int, ...]:
    """What fits the filter; with a key that was used, what was extended under it, as that fits no more."""
    before = expiry.pockets_of_key(session.ledger, session.key) if session.key_was_given else ()
    return before or tuple(one.id for one in expiry.chosen_pockets(session.ledger, _filter(session, args)))


def _filter(session: Session, args: Namespace) -> ExpiringFilter:
    return ExpiringFilter(
        args.first,
        args.last,
        "" if args.currency is None else session.currency(args.currency).code,
        None if args.origin is None else Origin(args.origin),
        None if args.customer is None else session.customer(args.customer).id,
    )


def _planned(plan: ExtensionPlan) -> Answer:
    return Answer({"preview": True, **_plan(plan)}, ("preview, nothing was posted", *_plan_lines(plan)))


def _done(session: Session, done: expiry.Extended) -> Answer:
    told = f"done before under key {session.key}" if done.posted.repeated else "done"
    data = shapes.posted(done.posted, session.key, preview=False) | _plan(done.plan)
    return Answer(data, (f"{told}: operation {done.posted.operation_id}", *_plan_lines(done.plan)))


def _plan(plan: ExtensionPlan) -> Json:
    return {"totals": list(plan.totals), "moved": [_line(one) for one in plan.moved],
            "left": [_line(one) for one in plan.left],
            "cards": [_card_line(one) for one in plan.card_lines]}  # fmt: skip


def _card_line(one: PlannedCard) -> Json:
    card = one.card
    return {
        "card": card.id, "last4": card.last4, "status": card.status, "expires": card.valid_until, "until": one.until,
        "amount": card.balance, "left_out": one.left_out,
    }  # fmt: skip


def _line(one: PlannedPocket) -> Json:
    pocket = one.pocket
    return {
        "pocket": pocket.id, "wallet_id": pocket.wallet_id, "customer_id": pocket.customer_id,
        "customer": pocket.customer, "origin": pocket.origin, "expires": pocket.expires, "until": one.until,
        "amount": one.amount, "left_out": one.left_out,
    }  # fmt: skip


def _plan_lines(plan: ExtensionPlan) -> tuple[str, ...]:
    rows = [
        [f"#{one.pocket.id}", one.pocket.customer, str(one.pocket.expires or "always"), str(one.until or "always"),
         str(one.amount), "" if one.left_out is None else f"stays: {one.left_out.value.replace('_', ' ')}"]
        for one in plan.lines
    ]  # fmt: skip
    rows += [
        [f"#{one.card.id}", f"…{one.card.last4}", str(one.card.valid_until or "always"), str(one.until or "always"),
         str(one.card.balance), "" if one.left_out is None else f"stays: {one.left_out.value.replace('_', ' ')}"]
        for one in plan.card_lines
    ]  # fmt: skip
    if not plan.lines and plan.card_lines:
        return shown_columns(["card", "code", "from", "to", "amount", ""], rows, figures=(0, 4))
    return shown_columns(["pocket", "customer", "from", "to", "amount", ""], rows, figures=(0, 4))


def _days(one: Bucket) -> str:
    if one.days.last is None:
        return f"{one.days.first} and later"
    return str(one.days.first) if one.days.first == one.days.last else f"{one.days.first} to {one.days.last}"


def _bucket(one: Bucket) -> Json:
    return {
        "first": one.days.first, "last": one.days.last, "paid": amount(one.paid), "given": amount(one.given),
        "cards": amount(one.cards), "total": amount(one.total), "pockets": one.pockets_count,
        "cards_count": one.cards_count,
    }  # fmt: skip


def _extension(one: Extension) -> Json:
    return {
        "operation": one.operation_id, "at": one.at, "by": one.by, "reason": one.reason, "until": one.until,
        "pockets": one.pockets, "cards": one.cards, "customers": one.customers, "moved": list(one.moved),
        "moved_back": list(one.moved_back),
    }  # fmt: skip


def _liability(found: Liability) -> Json:
    return {
        "made_at": found.made_at, "point_worth": found.worth, "adds_up": found.adds_up,
        "ages": [{"first": first, "last": last} for first, last in AGES],
        "lines": [_owed(found, line) for line in found.lines],
        "accounts": [
            {"code": one.code, "name": one.name, "posted": one.posted, "told": one.told, "difference": one.difference}
            for one in found.controls
        ],
    }  # fmt: skip


def _owed(found: Liability, line: LiabilityLine) -> Json:
    worth: Money = found.at_worth(line.total)
    return {
        "currency": line.currency, "owed": line.owed, "amount": amount(line.total), "count": line.count,
        "ages": [amount(each) for each in line.ages], "worth": worth,
    }  # fmt: skip
