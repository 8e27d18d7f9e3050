"""`init`, `upgrade`, `verify`, `info` and `demo`: the ledger as a whole."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Answer, block
from ledger.commands.parsers import anchor, country_code, filled, natural, whole
from ledger.commands.reports import difference_lines
from ledger.errors import LedgerNotFound, LedgerTooOld
from ledger.money import currency
from ledger.use_cases import demo, opening, reconciliation

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.use_cases.reconciliation import BrokenSeal, VerifyReport


def add_to(commands: Commands) -> None:
    """Add the commands."""
    init = commands.command("init", init_, "Make a ledger; one that is there already stays as it is.")
    usual = opening.NewLedger()
    init.add_argument("--name", default=usual.name, metavar="TEXT", help="what the ledger is called")
    init.add_argument("--currency", default=usual.currency, metavar="CODE", help=f"the usual one ({usual.currency})")
    init.add_argument("--zone", default=usual.zone, metavar="ZONE", help=f"the shop's time zone ({usual.zone})")
    init.add_argument(
        "--cutoff-hour",
        type=whole,
        choices=range(24),
        default=usual.cutoff_hour,
        metavar="HOUR",
        help="when a business day ends, 0 to 23 (0)",
    )
    init.add_argument("--shop", type=filled, default=usual.shop, metavar="TEXT", help="what the shop is called")
    init.add_argument(
        "--phone-country",
        type=country_code,
        default=usual.phone_country,
        metavar="CODE",
        help=f"of local numbers ({usual.phone_country})",
    )

    commands.command("upgrade", upgrade_, "Bring an older ledger up to date; a file is backed up first.")
    check = commands.command(
        "verify", verify_, "Recompute every balance, every row and the seal; exit 1 if anything differs."
    )
    check.add_argument(
        "--anchor", type=anchor, metavar="POSITION:DIGEST", help="a seal that was kept outside: the chain must hold it"
    )
    commands.command("info", info_, "What the ledger is.")
    _add_demo(commands.command("demo", demo_, "Make a demonstration ledger (demo.db in the state folder)."))


def _add_demo(parser: ArgumentParser) -> None:
    usual = demo.DemoSize()
    parser.add_argument("--customers", type=natural, default=usual.customers, metavar="N")
    parser.add_argument("--transactions", type=natural, default=usual.transactions, metavar="N")
    parser.add_argument("--seed", type=whole, default=usual.seed, metavar="S", help="the same seed, the same ledger")


def init_(session: Session, args: Namespace) -> Answer:
    """Make a ledger."""
    new = opening.NewLedger(
        name=args.name,
        currency=currency(args.currency).code,
        zone=args.zone,
        cutoff_hour=args.cutoff_hour,
        shop=args.shop,
        phone_country=args.phone_country,
    )
    try:
        session.open()
    except LedgerNotFound:
        session.keep(opening.create_ledger(session.location, new, state_dir=session.state_dir))
        return _info(session, {"created": True}, "made a ledger")
    return _info(session, {"created": False}, "there is a ledger already; nothing was changed")


def upgrade_(session: Session, _args: Namespace) -> Answer:
    """Bring the ledger up to date."""
    try:
        found = opening.ledger_info(session.ledger).revision
    except LedgerTooOld as error:
        found = error.revision
        session.open(upgrade=True)
    now = opening.ledger_info(session.ledger).revision
    text = f"upgraded from {found} to {now}" if found != now else f"up to date at {now}"
    return _info(session, {"upgraded": found != now, "from": found}, text)


def info_(session: Session, _args: Namespace) -> Answer:
    """What the ledger is."""
    return _info(session, {})


def demo_(session: Session, args: Namespace) -> Answer:
    """Make a demonstration ledger. Only --ledger names another place: not the environment, which names the real one."""
    location = args.ledger or str(session.state_dir / "demo.db")
    size = demo.DemoSize(customers=args.customers, transactions=args.transactions, seed=args.seed)
    session.keep(demo.make_demo(location, size, session.progress, state_dir=session.state_dir))
    return _info(session, {}, "made a demonstration ledger")


def verify_(session: Session, args: Namespace) -> Answer:
    """Recompute everything."""
    kept = None if args.anchor is None else reconciliation.Head(*args.anchor)
    return verify_answer(reconciliation.verify(session.ledger, session.progress, kept))


def verify_answer(report: VerifyReport) -> Answer:
    """What recomputing found."""
    first, broken, seal = report.first_wrong, report.broken_seal, report.seal
    data: Json = {
        "ok": report.ok,
        "transactions": report.transactions,
        "wallets": report.wallets,
        "differences": [shapes.difference(one) for one in report.differences],
        "first_wrong": None if first is None else shapes.difference(first),
        "seal": f"{seal.position}:{seal.digest}" if seal.position else None,
        "broken_seal": None if broken is None else shapes.flat(broken),
    }
    lines = block(
        ("transactions", report.transactions),
        ("wallets", report.wallets),
        ("seal", f"{seal.position}:{seal.digest}" if seal.position else "none yet; `jobs run seal` makes one"),
        ("broken seal", None if broken is None else _broken(broken)),
        ("ok", "yes" if report.ok else "no"),
    )
    wrong = report.differences if first is None else (*report.differences, first)
    said = []
    if wrong:
        said.append("the ledger does not add up; the differences are listed")
    if broken is not None:
        said.append(f"the seal is broken: {_broken(broken)}")
    return Answer(data, (*lines, *difference_lines(wrong)), "; ".join(said))


def _broken(seal: BrokenSeal) -> str:
    """The first row that does not fit, in words."""
    if seal.what == "head":
        return f"the chain does not pass through the anchor at position {seal.position}"
    return f"transaction {seal.transaction} was {_TAMPERED[seal.what]}"


_TAMPERED = {"altered": "altered", "missing": "taken out", "inserted": "slipped in"}


def _info(session: Session, more: Json, headline: str = "") -> Answer:
    info = opening.ledger_info(session.ledger)
    data: Json = {f.name: getattr(info, f.name) for f in fields(info)}
    data["staff"] = shapes.flat(info.staff)
    lines = block(
        ("ledger", info.location),
        ("name", info.name),
        ("shop", info.shop),
        ("practice", "yes: a demonstration" if info.practice else ""),
        ("engine", info.engine),
        ("revision", info.revision),
        ("currency", info.default_currency.code),
        ("in use", ", ".join(unit.code for unit in info.currencies)),
        ("zone", f"{info.zone}, the day ends at {info.cutoff_hour}:00"),
        ("today", info.today),
        ("customers", info.customers),
        ("transactions", info.transactions),
        ("staff", f"{info.staff.login} ({info.staff.role})"),
    )
    return Answer(data | more, (headline, *lines) if headline else lines)
