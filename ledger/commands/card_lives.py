"""`gift-card` after the issue: top-up, replace, extend, block, unblock, expire, sell-batch, case."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.card_paying import asked, by_provider, handed_over, payer_of, take_payer, with_receipt
from ledger.commands.output import Answer, Column, Listing, amount, block, listing
from ledger.commands.parsers import day, number_of, take_amount, take_customer, take_preview, take_tender
from ledger.commands.posted import posted_answer
from ledger.domain.words import Tender
from ledger.errors import FieldRequired
from ledger.use_cases import card_batches, card_lives, gift_cards, insight, jobs
from ledger.use_cases.card_lives import BlockCard, ExtendCard, ReplaceCard, TopUpCard
from ledger.use_cases.card_payments import TopUpByProvider, preview_card_payment

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.domain.card_events import CardLine
    from ledger.domain.gift_cards import GiftCard


def add_lives(group: Commands) -> None:
    """Add the commands."""
    top_up = group.command("top-up", top_up_, "Take a customer's money and add it to a card they have.")
    take_card(top_up)
    take_amount(top_up)
    take_payer(top_up)
    _take_note(top_up)
    take_preview(top_up)

    replace = group.command("replace", replace_, "A new card for a lost or misprinted one; prints its code, this once.")
    take_card(replace)
    _take_note(replace)

    extend = group.command("extend", extend_, "Give a card a later last day, or none.")
    take_card(extend)
    until = extend.add_mutually_exclusive_group(required=True)
    until.add_argument("--until", type=day, metavar="DAY", help="the new last day, later than the old one")
    until.add_argument("--always", action="store_true", help="it has no last day any more")
    _take_note(extend)
    take_preview(extend)

    for name, blocked, text in (
        ("block", True, "Stop an active card, for instance one reported lost."),
        ("unblock", False, "Let a blocked card pay again."),
    ):
        parser = group.command(name, partial(_block, blocked), text)
        take_card(parser)
        _take_note(parser)

    group.command("expire", expire_, "Expire every card whose last day has passed; the job does it too.")

    batch = group.command("sell-batch", sell_batch_, "Sell every issued card of a batch at once, or none.")
    batch.add_argument("batch", metavar="BATCH")
    take_tender(batch, text="what is paid with (invoice)")
    take_customer(batch, "--customer")
    batch.add_argument("--discount", nargs="+", metavar="AMOUNT", help="what is taken off each card")
    _take_note(batch)
    take_preview(batch)

    case = group.command("case", case_, "The file of a card: every event, what it changed, when and by whom.")
    take_card(case)


def take_card(parser: ArgumentParser) -> None:
    """Which card."""
    parser.add_argument("card", type=number_of, metavar="CARD", help="the card's number, 12 or #12")


def _take_note(parser: ArgumentParser) -> None:
    parser.add_argument("--note", default="", metavar="TEXT")


def top_up_(session: Session, args: Namespace) -> Answer:
    """Add money to a card, or rehearse it."""
    wanted = session.money(args.amount)
    if by_provider(args):
        begun = TopUpByProvider(session.key, args.card, wanted, args.method, args.note)
        return previewed(preview_card_payment(session.ledger, begun)) if args.preview else asked(session, begun)
    tender, wallet_of = payer_of(session, args)
    request = TopUpCard(
        session.key, args.card, wanted, tender, args.note, handed_over(session, args), args.slip, wallet_of
    )  # fmt: skip
    if args.preview:
        return previewed(card_lives.preview_life(session.ledger, request))
    posted = card_lives.top_up_card(session.ledger, request)
    return with_receipt(session, with_card(session, posted_answer(session, posted), args.card), posted)


def replace_(session: Session, args: Namespace) -> Answer:
    """Replace a card."""
    done = card_lives.replace_card(session.ledger, ReplaceCard(session.key, args.card, args.note))
    answer = posted_answer(session, done.posted)
    data: Json = answer.data | {
        "old": shapes.gift_card(done.old),
        "card": shapes.gift_card(done.new.card) | {"code": done.new.code},
    }
    return Answer(data, (*answer.lines, f"code  {done.new.code}", *card_lines(done.new.card)))


def extend_(session: Session, args: Namespace) -> Answer:
    """Extend a card, or rehearse it."""
    request = ExtendCard(session.key, args.card, None if args.always else args.until, args.note)
    if args.preview:
        return previewed(card_lives.preview_life(session.ledger, request))
    return with_card(session, posted_answer(session, card_lives.extend_card(session.ledger, request)), args.card)


def _block(blocked: bool, session: Session, args: Namespace) -> Answer:  # noqa: FBT001 - bound by the command's name
    """Block or unblock a card."""
    posted = card_lives.block_card(session.ledger, BlockCard(session.key, args.card, blocked, args.note))
    return with_card(session, posted_answer(session, posted), args.card)


def expire_(session: Session, _args: Namespace) -> Answer:
    """Expire what is due."""
    report = jobs.run_job(session.ledger, "gift_cards_expire", session.progress)
    said = (f"cards expired: {report.did}", *([report.note] if report.note else []))
    return Answer({"expired": report.did, "note": report.note}, said)


def sell_batch_(session: Session, args: Namespace) -> Answer:
    """Sell a batch, or say what that would be."""
    if args.preview:
        found = card_batches.preview_batch(session.ledger, _batch_request(session, args), session.progress)
        sold = found.sold
        data: Json = {
            "preview": True, "batch": sold.batch, "cards": sold.count, "values": sold.values, "prices": found.prices,
        }  # fmt: skip
        worth, price = (", ".join(map(str, amounts)) for amounts in (sold.values, found.prices))
        told = f"cards that wait: {sold.count}, worth {worth}, for {price}"
        return Answer(data, ("preview, nothing was written", told))
    posted = card_batches.sell_batch(session.ledger, _batch_request(session, args), session.progress)
    answer = posted_answer(session, posted)
    count = len(posted.changes.cards)
    return Answer(answer.data | {"cards": count}, (*answer.lines, f"cards sold: {count}"))


def _batch_request(session: Session, args: Namespace) -> card_batches.SellBatch:
    if not args.batch.strip():
        raise FieldRequired("batch")
    return card_batches.SellBatch(
        session.key,
        args.batch,
        Tender(args.tender) if args.tender else Tender.INVOICE,
        None if args.customer is None else session.customer(args.customer).id,
        session.money(args.discount) if args.discount else None,
        args.note,
    )


def case_(session: Session, args: Namespace) -> Answer:
    """A card's file."""
    found = insight.explain_card(session.ledger, args.card)
    data = shapes.gift_card(found.card) | {"adds_up": found.adds_up, "events": [_shape(one) for one in found.lines]}
    complaint = "" if found.adds_up else "the events do not add up to what is left; verify the ledger"
    return Answer(data, card_lines(found.card), complaint, _table(found.lines))


def _shape(line: CardLine) -> Json:
    entry = line.entry
    return {
        "event": line.event,
        "time": line.time,
        "amount": amount(line.amount),
        "before": amount(line.before),
        "after": amount(line.after),
        "status_before": entry and entry.status_before,
        "status_after": entry and entry.status_after,
        "valid_until_before": entry and entry.until_before,
        "valid_until_after": entry and entry.until_after,
        "other_card": entry and entry.other_card,
        "transaction": None if line.transaction is None else line.transaction.id,
        "by": _by(line),
        "note": entry.note if entry else "",
    }


def _by(line: CardLine) -> str:
    if line.entry is not None:
        return line.entry.by
    return "" if line.transaction is None else line.transaction.performed_by


def _table(lines: tuple[CardLine, ...]) -> Listing:
    return listing(
        lines,
        _shape,
        Column("time", lambda one: one.time),
        Column("event", lambda one: one.event.replace("_", " ")),
        Column("before", lambda one: one.before, figures=True),
        Column("after", lambda one: one.after, figures=True),
        Column("status", lambda one: one.entry and one.entry.status_after),
        Column("until", lambda one: one.entry and one.entry.until_after),
        Column("other card", lambda one: one.entry and one.entry.other_card and f"#{one.entry.other_card}"),
        Column("by", _by),
        Column("note", lambda one: one.entry and one.entry.note),
    )


def previewed(found: GiftCard) -> Answer:
    """The card as it would be."""
    data: Json = {"preview": True, "card": shapes.gift_card(found)}
    return Answer(data, ("preview, nothing was written", *card_lines(found)))


def with_card(session: Session, answer: Answer, card_id: int) -> Answer:
    """The answer with the card as it is now."""
    found = gift_cards.card(session.ledger, card_id)
    return Answer(answer.data | {"card": shapes.gift_card(found)}, (*answer.lines, *card_lines(found)))


def card_lines(found: GiftCard) -> tuple[str, ...]:
    """A card for people."""
    return block(
        ("card", f"#{found.id}  ····{found.last4}" if found.last4 else f"#{found.id}"),
        ("code", "none yet; replacing the card issues one" if found.awaits_code else None),
        ("status", found.status),
        ("remaining", f"{amount(found.remaining)} of {found.initial}"),
        ("topped up", found.topped_up or None),
        ("discount", found.discount or None),
        ("origin", found.origin),
        ("valid from", found.valid_from),
        ("valid until", found.valid_until),
        ("uses", f"{found.usage_count} of {found.max_usage_count}" if found.max_usage_count else found.usage_count),
        ("bought by", found.purchased_by and f"#{found.purchased_by} {found.purchased_by_name}"),
        ("in the place of", found.replaces and f"#{found.replaces}"),
        ("replaced by", found.replaced_by and f"#{found.replaced_by}"),
        ("batch", found.batch),
        ("note", found.note),
    )
