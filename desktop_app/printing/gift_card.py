"""What gift cards say on paper: the card with its code, once; later only what is left on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.dialogs.gift_card_summary import card_name, validity
from desktop_app.marking import translate
from desktop_app.printing.slip import Block, Pair, Rule, Slip, Text, Weight
from desktop_app.words import word
from ledger.domain.words import CardStatus

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.formats import Formats
    from ledger.domain.gift_cards import GiftCard, IssuedCard


@dataclass(frozen=True, slots=True, repr=False)
class CardFace:
    """One card as it is printed. `code` is grouped for reading; what stands in its repr is no secret."""

    shop: str
    title: str
    value: str
    code: str
    lines: tuple[str, ...]
    keep: str

    def __repr__(self) -> str:
        return f"CardFace({self.value})"


def card_face(issued: IssuedCard, formats: Formats, shop: str, *, practice: bool) -> CardFace:
    """The face of a card whose code is still known. `practice`: it says that it is worth nothing."""
    card = issued.card
    lines = [validity(card, formats)]
    if card.valid_from is not None or card.valid_until is not None:
        lines = [translate("CardPaper", "Valid: {validity}").format(validity=lines[0])]
    if card.max_usage_count == 1:
        lines.append(translate("CardPaper", "Can be used once"))
    elif card.max_usage_count:
        text = translate("CardPaper", "Can be used {uses} times")
        lines.append(text.format(uses=formats.number(card.max_usage_count)))
    title = translate("CardPaper", "Gift card")
    if practice:
        title = translate("CardPaper", "PRACTICE: worth nothing")
    return CardFace(
        formats.name(shop), title, formats.money(card.remaining or card.initial), issued.code, tuple(lines),
        translate("CardPaper", "Whoever shows this code can spend it. Keep it like cash."),
    )  # fmt: skip


def balance_slip(card: GiftCard, formats: Formats, shop: str, at: datetime, *, practice: bool = False) -> Slip:
    """What is left on a card at a moment. Its code is not known any more: the last four characters name it.

    `practice`: it says that the card is worth nothing.
    """
    name = card_name(card, formats)
    title = translate("CardPaper", "Gift card {card}").format(card=name)
    blocks: list[Block] = [
        Text(shop, Weight.STRONG, centred=True),
        Text(title, Weight.BIG, centred=True),
        *([Text(translate("CardPaper", "PRACTICE: worth nothing"), Weight.STRONG, centred=True)] if practice else []),
        Text(formats.moment(at), Weight.SMALL, centred=True),
        Rule(),
        Pair(translate("CardPaper", "Left"), formats.money(card.remaining), Weight.BIG),
        Pair(translate("CardPaper", "Valid"), validity(card, formats)),
    ]
    if card.max_usage_count:
        left = formats.number(max(0, card.max_usage_count - card.usage_count))
        blocks.append(Pair(translate("CardPaper", "Uses left"), left))
    if card.status is not CardStatus.ACTIVE:
        blocks.append(Pair(translate("CardPaper", "Status"), word(card.status), Weight.STRONG))
    blocks += [Rule(), Text(translate("CardPaper", "What was left at the time above"), Weight.SMALL, centred=True)]
    return Slip(title, tuple(blocks))
