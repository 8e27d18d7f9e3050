"""`product`: add, edit, restock, show, list. `partner`: add, edit, show, list."""

from __future__ import annotations

from argparse import ArgumentTypeError
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Answer, Column, Json, Listing, block, listing
from ledger.commands.paging import rows_of
from ledger.commands.parsers import natural, one_of, take_amount, take_limit, whole
from ledger.use_cases import partners, products
from ledger.use_cases.partners import Partner, PartnerFields, PartnerStatus
from ledger.use_cases.products import Product, ProductFields, ProductFilter, ProductKind

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.session import Session
    from ledger.commands.tree import Commands


def add_to(commands: Commands) -> None:
    """Add the nouns."""
    group = commands.group("product", "what is sold by name and price")
    add = group.command("add", add_, "Add a product.")
    add.add_argument("sku", metavar="SKU", help="what is scanned; never twice")
    add.add_argument("name", metavar="NAME")
    take_amount(add, "the price, such as 12.50 SAR")
    add.add_argument("--kind", choices=one_of(ProductKind), default=ProductKind.UNIQUE.value,
                     help="unique: sold once; counted: has a stock; open: neither (unique)")  # fmt: skip
    add.add_argument("--stock", type=whole, metavar="N", help="what a counted product starts with (0)")
    _take_product_facts(add)

    edit = group.command("edit", edit_, "Change what is named; everything else stays.")
    _take_product(edit)
    _take_version(edit)
    for flag in ("--sku", "--name"):
        edit.add_argument(flag, metavar="TEXT")
    edit.add_argument("--price", nargs="+", metavar="AMOUNT")
    _take_product_facts(edit)
    _take_switch(edit, "active", ("--on", "it may be sold"), ("--off", "it may not"))

    restock = group.command("restock", restock_, "Add pieces to a counted product's stock, or take some out.")
    _take_product(restock)
    restock.add_argument("pieces", type=pieces, metavar="PIECES", help="such as 10, or -2 with a note")
    restock.add_argument("--note", default="", metavar="TEXT")

    _take_product(group.command("show", show_, "One product."))

    lists = group.command("list", list_, "Products by name.")
    lists.add_argument("--text", default="", metavar="WORDS", help="in the SKU, name, category or brand")
    lists.add_argument("--kind", dest="kinds", action="append", choices=one_of(ProductKind), default=[])
    lists.add_argument("--category", default="", metavar="TEXT")
    lists.add_argument("--partner", metavar="PARTNER", help="its name, outside reference or id such as #12")
    lists.add_argument("--for-sale", action="store_true", help="only what can be sold now")
    lists.add_argument("--with-inactive", action="store_true", help="also those switched off")
    take_limit(lists)
    _add_partners(commands)


def _add_partners(commands: Commands) -> None:
    group = commands.group("partner", "partners, whose goods are sold for a commission")
    add = group.command("add", add_partner_, "Add a partner.")
    add.add_argument("name", metavar="NAME", help="never twice")
    _take_partner_facts(add)

    edit = group.command("edit", edit_partner_, "Change what is named; everything else stays.")
    _take_partner(edit)
    _take_version(edit)
    edit.add_argument("--name", metavar="TEXT")
    _take_partner_facts(edit)
    _take_switch(edit, "active", ("--resume", "new products may be of this partner"), ("--stop", "they may not"))

    _take_partner(group.command("show", show_partner_, "One partner. `payout partners` tells what is owed."))

    lists = group.command("list", list_partners_, "Partners by name.")
    lists.add_argument("--text", default="", metavar="WORDS", help="in the name")
    lists.add_argument("--with-stopped", action="store_true", help="also those who were stopped")
    take_limit(lists)


def _take_product(parser: ArgumentParser) -> None:
    parser.add_argument("product", metavar="PRODUCT", help="its SKU, or its id such as #12")


def _take_partner(parser: ArgumentParser) -> None:
    parser.add_argument("partner", metavar="PARTNER", help="the name, the outside reference, or the id such as #12")


def _take_version(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--version", type=natural, metavar="N", help="refuse when it was saved since this version was read"
    )


def _take_switch(parser: ArgumentParser, name: str, on: tuple[str, str], off: tuple[str, str]) -> None:
    switch = parser.add_mutually_exclusive_group()
    switch.add_argument(on[0], dest=name, action="store_true", default=None, help=on[1])
    switch.add_argument(off[0], dest=name, action="store_false", help=off[1])


def _take_product_facts(parser: ArgumentParser) -> None:
    for flag in ("--category", "--brand"):
        parser.add_argument(flag, metavar="TEXT")
    parser.add_argument("--partner", metavar="PARTNER", help="whose goods; empty: nobody's")
    parser.add_argument("--floor", nargs="+", metavar="AMOUNT", help="clicks never take the price below it")


def _take_partner_facts(parser: ArgumentParser) -> None:
    parser.add_argument("--commission", type=basis_points, metavar="PERCENT", help="what the shop keeps, such as 12.5")
    parser.add_argument("--release-days", type=whole, metavar="N", help="how long a share waits before it is paid out")
    parser.add_argument("--ref", metavar="TEXT", help="what another system calls it; never twice")
    parser.add_argument("--note", metavar="TEXT")


def basis_points(text: str) -> int:
    """Percent with at most two decimals, from 0 to 100, as hundredths of a percent."""
    try:
        found = Decimal(text) * 100
    except InvalidOperation:
        found = Decimal(-1)
    if not found.is_finite() or found != int(found) or not 0 <= found <= 100 * 100:
        raise ArgumentTypeError(f"{text!r} is not a percentage such as 12.5")
    return int(found)


def pieces(text: str) -> int:
    """A whole number that is not zero."""
    number = whole(text.removeprefix("-").removeprefix("+"))
    return -number if text.startswith("-") else number


# -- products -----------------------------------------------------------------------------------------------------


def add_(session: Session, args: Namespace) -> Answer:
    """Add one."""
    fields = ProductFields(
        args.sku,
        args.name,
        session.money(args.amount),
        ProductKind(args.kind),
        args.stock,
        args.category or "",
        args.brand or "",
        _partner_id(session, args.partner),
        session.money(args.floor) if args.floor else None,
    )
    return _product_answer(products.add_product(session.ledger, session.key, fields))


def edit_(session: Session, args: Namespace) -> Answer:
    """Change what is named."""
    found = products.product_by(session.ledger, args.product)
    kept = ProductFields(
        found.sku, found.name, found.price, found.kind, None, found.category, found.brand, found.partner_id,
        found.floor, found.active,
    )  # fmt: skip
    named = {name: getattr(args, name) for name in ("sku", "name", "category", "brand", "active")}
    wanted = replace(
        kept,
        **{name: value for name, value in named.items() if value is not None},
        price=session.money(args.price) if args.price else kept.price,
        floor=session.money(args.floor) if args.floor else kept.floor,
        partner_id=kept.partner_id if args.partner is None else _partner_id(session, args.partner),
    )
    return _product_answer(products.edit_product(session.ledger, found.id, args.version or found.version, wanted))


def restock_(session: Session, args: Namespace) -> Answer:
    """Add pieces, or take some out."""
    found = products.product_by(session.ledger, args.product)
    return _product_answer(products.restock(session.ledger, session.key, found.id, args.pieces, args.note))


def show_(session: Session, args: Namespace) -> Answer:
    """One product."""
    return _product_answer(products.product_by(session.ledger, args.product))


def list_(session: Session, args: Namespace) -> Listing:
    """Products that match."""
    wanted = ProductFilter(
        args.text,
        tuple(map(ProductKind, args.kinds)),
        args.category,
        None if args.partner is None else partners.partner_by(session.ledger, args.partner).id,
        args.for_sale,
        args.with_inactive,
    )
    ledger = session.ledger
    return listing(
        rows_of(lambda after, limit: products.find_products(ledger, wanted, after=after, limit=limit), args.limit),
        product,
        Column("product", lambda row: f"#{row.id}", figures=True),
        Column("sku", lambda row: row.sku),
        Column("name", lambda row: row.name),
        Column("price", lambda row: row.price, figures=True),
        Column("kind", lambda row: row.kind),
        Column("stock", lambda row: row.stock, figures=True),
        Column("status", _stands),
        Column("category", lambda row: row.category),
        Column("partner", lambda row: row.partner_name),
    )


def product(value: Product) -> Json:
    """One product as JSON."""
    return {"currency": value.price.currency, **shapes.flat(value), "for_sale": value.for_sale}


def _stands(value: Product) -> str:
    if not value.active:
        return "off"
    return "sold" if value.is_sold else ""


def _product_answer(found: Product) -> Answer:
    return Answer(
        product(found),
        block(
            ("product", f"#{found.id}  {found.sku}"),
            ("name", found.name),
            ("price", found.price),
            ("floor", found.floor or ""),
            ("kind", found.kind),
            ("stock", found.stock),
            ("status", _stands(found)),
            ("category", found.category),
            ("brand", found.brand),
            ("partner", found.partner_id and f"#{found.partner_id} {found.partner_name}"),
            ("version", found.version),
        ),
    )


# -- partners -----------------------------------------------------------------------------------------------------


def add_partner_(session: Session, args: Namespace) -> Answer:
    """Add one."""
    fields = PartnerFields(
        args.name, args.commission or 0, args.release_days or 0, PartnerStatus.ACTIVE, args.ref or "", args.note or ""
    )
    return _partner_answer(partners.add_partner(session.ledger, session.key, fields))


def edit_partner_(session: Session, args: Namespace) -> Answer:
    """Change what is named."""
    found = partners.partner_by(session.ledger, args.partner)
    kept = PartnerFields(
        found.name, found.commission_bp, found.release_days, found.status, found.external_ref, found.note
    )
    status = None if args.active is None else PartnerStatus.ACTIVE if args.active else PartnerStatus.STOPPED
    named = {
        "name": args.name, "commission_bp": args.commission, "release_days": args.release_days, "status": status,
        "external_ref": args.ref, "note": args.note,
    }  # fmt: skip
    wanted = replace(kept, **{name: value for name, value in named.items() if value is not None})
    return _partner_answer(partners.edit_partner(session.ledger, found.id, args.version or found.version, wanted))


def show_partner_(session: Session, args: Namespace) -> Answer:
    """One partner."""
    return _partner_answer(partners.partner_by(session.ledger, args.partner))


def list_partners_(session: Session, args: Namespace) -> Listing:
    """Partners that match."""
    ledger = session.ledger
    return listing(
        rows_of(
            lambda after, limit: partners.find_partners(
                ledger, args.text, stopped=args.with_stopped, after=after, limit=limit
            ),
            args.limit,
        ),
        partner,
        Column("partner", lambda row: f"#{row.id}", figures=True),
        Column("name", lambda row: row.name),
        Column("commission", _percent, figures=True),
        Column("release days", lambda row: row.release_days, figures=True),
        Column("status", lambda row: row.status),
        Column("reference", lambda row: row.external_ref),
    )


def partner(value: Partner) -> Json:
    """One partner as JSON; `commission` in percent."""
    return shapes.flat(value, "commission_bp") | {"commission": f"{Decimal(value.commission_bp).scaleb(-2):f}"}


def _percent(value: Partner) -> str:
    return f"{Decimal(value.commission_bp).scaleb(-2):f} %"


def _partner_answer(found: Partner) -> Answer:
    return Answer(
        partner(found),
        block(
            ("partner", f"#{found.id}"),
            ("name", found.name),
            ("commission", _percent(found)),
            ("release days", found.release_days),
            ("status", found.status),
            ("reference", found.external_ref),
            ("note", found.note),
            ("version", found.version),
        ),
    )


def _partner_id(session: Session, text: str | None) -> int | None:
    return partners.partner_by(session.ledger, text).id if text else None
