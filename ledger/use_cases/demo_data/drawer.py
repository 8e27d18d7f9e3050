"""What happens with gift cards: printed in batches, sold, given, redeemed wholly or in part, cancelled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from ledger.domain.about import About
from ledger.domain.card_codes import ALPHABET, RANDOM_CHARACTERS, check_character
from ledger.domain.card_verbs import NewCard
from ledger.domain.verbs import CancelCard, IssueCards, RedeemCard, SellCard
from ledger.use_cases.demo_data import counter, deck, words
from ledger.use_cases.demo_data.luck import one_in
from ledger.use_cases.demo_data.teller import MANAGER, OFFICE, Teller
from ledger.use_cases.demo_data.world import HeldCard

_BATCH, _GIVEN_BATCH = 6, 2
_FULL_DRAWER = 60
_VALID = timedelta(days=365)
_GIVEN_VALID = timedelta(days=120)
_MOST_HELD = 5000
_WORTH_PARTING = 20_00


def issue(teller: Teller, at: datetime) -> None:
    """A batch for sale is printed, unless the drawer is full."""
    if len(teller.world.drawer) > _FULL_DRAWER:
        sell(teller, at)
        return
    value = teller.chance.choice(deck.CARD_VALUES) * 100
    teller.world.drawer += _issued(teller, at, value, _BATCH, given=False, once=teller.chance.randrange(5) == 0)


def give(teller: Teller, at: datetime) -> None:
    """The manager gives cards away; they pay at once."""
    value = teller.chance.choice((20, 25, 50)) * 100
    teller.world.sold += _issued(teller, at, value, _GIVEN_BATCH, given=True, once=False)


def _issued(teller: Teller, at: datetime, value: int, count: int, *, given: bool, once: bool) -> list[HeldCard]:
    codes = [_code(teller) for _ in range(count)]
    cards = tuple(NewCard(teller.poster.code_hash(code), code[-4:]) for code in codes)
    dated = given or teller.chance.randrange(2) == 0
    until = teller.day(at) + (_GIVEN_VALID if given else _VALID) if dated else None
    batch = f"{teller.chance.choice(words.CARD_BATCHES)} {at:%m/%Y}"
    verb = IssueCards(
        cards,
        value,
        teller.unit,
        "given" if given else "paid",
        valid_until=until,
        max_usage_count=int(once),
        batch=batch,
    )
    answer = teller.post(MANAGER if given else OFFICE, at, "card_issue", verb)
    numbered = zip(answer.cards, cards, strict=True)
    return [HeldCard(number, card.code_hash, value, given, until, once) for number, card in numbered]


def _code(teller: Teller) -> str:
    """A code as real ones are, but drawn from the story's chance: a demonstration's cards are worth nothing."""
    body = "".join(teller.chance.choices(ALPHABET, k=RANDOM_CHARACTERS))
    return body + check_character(body)


def sell(teller: Teller, at: datetime) -> None:
    """A printed card is sold; the buyer is known more often than not."""
    world, chance = teller.world, teller.chance
    drawer = [card for card in world.drawer if card.until is None or card.until >= teller.day(at)]
    if not drawer:
        issue(teller, at)
        return
    card = chance.choice(drawer)
    world.drawer.remove(card)
    buyer = world.somebody(at) if chance.randrange(3) else None
    verb = SellCard(card.id, chance.choice(("cash", "terminal", "terminal", "bank")), buyer, _about(card))
    teller.post(teller.cashier(), at, "card_sell", verb)
    world.sold.append(card)
    del world.sold[:-_MOST_HELD]


def redeem(teller: Teller, at: datetime, *, part: bool) -> None:
    """A card's value goes to a wallet, in full or in part."""
    card = _usable(teller, at, lambda held: not (part and (held.once or held.balance < _WORTH_PARTING)))
    if card is None:
        sell(teller, at)
        return
    amount = card.balance // 2 // 500 * 500 if part else card.balance
    wallet = teller.world.money(teller.world.somebody(at))
    verb = RedeemCard(card.id, wallet, amount if part else None, card.code_hash, _about(card))
    teller.post(teller.cashier(), at, "card_redeem", verb, reason="gift_card_redemption")
    card.balance -= amount
    if not card.balance or card.once:
        teller.world.sold.remove(card)


def cancel(teller: Teller, at: datetime) -> None:
    """A sold card comes back and is refunded in cash."""
    card = _usable(teller, at, lambda held: not held.given)
    if card is None:
        sell(teller, at)
        return
    _end(teller, at, card, "cash")
    teller.world.sold.remove(card)


def void(teller: Teller, at: datetime) -> None:
    """A card ends without a refund: one that was lost for good, or that was never sold."""
    card = _usable(teller, at, lambda _held: one_in(teller.chance, 2))
    held_by = teller.world.sold
    if card is None and teller.world.drawer:
        card, held_by = teller.world.drawer[0], teller.world.drawer
    if card is None:
        counter.top_up(teller, at, "terminal")
        return
    _end(teller, at, card, "")
    held_by.remove(card)


def _end(teller: Teller, at: datetime, card: HeldCard, tender: str) -> None:
    note = teller.chance.choice(words.CANCELLED_CARDS)
    about = About("gift_card", str(card.id), note=note)
    teller.post(OFFICE, at, "card_cancel", CancelCard(card.id, tender, about), note=note)


def _usable(teller: Teller, at: datetime, wanted: Callable[[HeldCard], bool]) -> HeldCard | None:
    """A card in somebody's hands that still pays and that `wanted` accepts; one too old is thrown away."""
    today, sold = teller.day(at), teller.world.sold
    sold[:] = [card for card in sold if card.until is None or card.until >= today]
    fitting = [card for card in sold if wanted(card)]
    return teller.chance.choice(fitting) if fitting else None


def _about(card: HeldCard) -> About:
    return About("gift_card", str(card.id))
