"""What becomes of a gift card after its issue: top-up, replacement, a later day, block, expiry (SPEC 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ledger.domain import card_verbs
from ledger.domain.about import About
from ledger.domain.card_codes import grouped, new_code, parse_code
from ledger.domain.card_verbs import NewCard
from ledger.domain.gift_cards import GiftCard, IssuedCard, ReplacedCard
from ledger.domain.rules import WALLET
from ledger.domain.verbs import Operation
from ledger.domain.words import Tender
from ledger.errors import KeyReused, Refusal
from ledger.money import Money
from ledger.progress import SILENT, Progress
from ledger.storage import cards, code_keys, non_money, operations
from ledger.use_cases.card_paying import minor_of, payer_of, require_payer
from ledger.use_cases.posting import post_logged, posted
from ledger.use_cases.required import require_positive
from ledger.use_cases.sale_requests import stable_uuid

if TYPE_CHECKING:
    from ledger.domain.transactions import Posted
    from ledger.money import Currency
    from ledger.storage.ledger import Connection, Ledger

__all__ = [
    "BlockCard", "ExtendCard", "ReplaceCard", "ReplacedCard", "TopUpCard", "block_card", "expire_due", "extend_card",
    "preview_life", "replace_card", "top_up_card",
]  # fmt: skip

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class TopUpCard:
    """A customer pays more onto an active or redeemed card of paid value; what pays is as in `SellCard`."""

    key: str
    card_id: int
    amount: Money
    tender: Tender | None
    note: str = ""
    tendered: Money | None = None
    reference: str = ""
    wallet_of: int | None = None

    def __post_init__(self) -> None:
        require_payer(self.tender, self.wallet_of)
        require_positive(self.amount)

    @property
    def uuid(self) -> str:
        """The payment's own id."""
        return stable_uuid(self.key, "card_top_up")

    def operation(self, unit: Currency, wallet: int | None = None) -> Operation:
        """As the door takes it; `unit` is the card's currency. Raises CurrencyMismatch."""
        verb = card_verbs.TopUpCard(
            self.card_id, minor_of(self.amount, unit) or 0, WALLET if self.tender is None else self.tender.value,
            _about(self), wallet, self.uuid if self.tender else "", minor_of(self.tendered, unit),
            self.reference.strip(),
        )  # fmt: skip
        return Operation(self.key, "card_top_up", (verb,), "", self.note)


@dataclass(frozen=True, slots=True)
class ReplaceCard:
    """A new card in the place of a lost or misprinted one, with what it holds, its dates and its uses."""

    key: str
    card_id: int
    note: str = ""

    def operation(self, new: NewCard) -> Operation:
        """As the door takes it."""
        verb = card_verbs.ReplaceCard(self.card_id, new, _about(self))
        return Operation(self.key, "card_replace", (verb,), "", self.note)


@dataclass(frozen=True, slots=True)
class ExtendCard:
    """A later last day for a card; None: it lasts for ever."""

    key: str
    card_id: int
    valid_until: date | None
    note: str = ""

    def operation(self) -> Operation:
        """As the door takes it."""
        verb = card_verbs.ExtendCard(self.card_id, self.valid_until, _about(self))
        return Operation(self.key, "card_extend", (verb,), "", self.note)


@dataclass(frozen=True, slots=True)
class BlockCard:
    """Block an active card; with `blocked` False let a blocked one pay again."""

    key: str
    card_id: int
    blocked: bool = True
    note: str = ""

    def operation(self) -> Operation:
        """As the door takes it."""
        verb = card_verbs.BlockCard(self.card_id, self.blocked, _about(self))
        return Operation(self.key, "card_block", (verb,), "", self.note)


def top_up_card(ledger: Ledger, request: TopUpCard) -> Posted:
    """Take the tender and add it to the card, with a receipt.

    Raises CardNotUsable, CardUsedUp, CurrencyMismatch, FieldInvalid("origin") for a given card, AmountTooLarge,
    PaidPartTooSmall when the wallet has less money of its own.
    """
    return post_logged(ledger, lambda connection: _top_up(connection, ledger, request))


def extend_card(ledger: Ledger, request: ExtendCard) -> Posted:
    """Give a card a later last day. Raises CardNotUsable, FieldInvalid("valid_until") for one that is not later."""
    return post_logged(ledger, lambda _: request.operation())


def block_card(ledger: Ledger, request: BlockCard) -> Posted:
    """Block or unblock a card. Raises CardNotUsable when it is not active, or not blocked."""
    return post_logged(ledger, lambda _: request.operation())


def preview_life(ledger: Ledger, request: TopUpCard | ExtendCard | BlockCard) -> GiftCard:
    """The card as it would be afterwards, or the refusal; writes nothing."""

    def build(connection: Connection) -> Operation:
        return _top_up(connection, ledger, request) if isinstance(request, TopUpCard) else request.operation()

    def read(connection: Connection, _answer: object) -> GiftCard:
        return cards.by_id(connection, request.card_id, non_money.today(connection, ledger))

    return ledger.trial(build, read)


def replace_card(ledger: Ledger, request: ReplaceCard) -> ReplacedCard:
    """Move what a card holds to a new one and end the old. The new code is in the answer and nowhere else.

    A repeated key raises KeyReused: the first answer's code cannot be told again; the new card can be replaced in
    its turn. Raises CardNotUsable, CardEmpty, CodeKeyMissing, NotAllowed.
    """
    with ledger.reading() as connection:
        if operations.answer_of_key(connection, request.key) is not None:
            raise KeyReused(request.key)
    code_keys.make_key_once(ledger)
    code = parse_code(new_code())
    new = NewCard(code_keys.code_hash(ledger, code), code[-4:])
    answer = post_logged(ledger, lambda _: request.operation(new))
    with ledger.reading() as connection:
        today = non_money.today(connection, ledger)
        made = cards.by_hash(connection, new.code_hash, today)
        if made is None:
            raise KeyReused(request.key)
        return ReplacedCard(answer, cards.by_id(connection, request.card_id, today), IssuedCard(made, grouped(code)))


def expire_due(ledger: Ledger, progress: Progress = SILENT) -> tuple[int, int]:
    """Expire the cards whose last day has passed; answers how many expired, and how many were refused.

    Each is an operation of its own under a key of its card and day, so two workstations expire each once (SPEC 12).
    """
    expired = refused = 0
    last = (date.min, 0)
    while True:
        with ledger.reading() as connection:
            due = cards.past_due(connection, non_money.today(connection, ledger), last, AT_ONCE)
        if not due:
            return expired, refused
        for until, card_id in due:
            progress.report(expired + refused, 0, "cards")
            verb = card_verbs.ExpireCard(card_id, About("gift_card", str(card_id)))
            try:
                done = posted(ledger.post(Operation(f"card-expiry:{card_id}:{until}", "card_expiry", (verb,))))
            except Refusal:
                refused += 1
            else:
                expired += not done.repeated
        last = due[-1]


def _top_up(connection: Connection, ledger: Ledger, request: TopUpCard) -> Operation:
    unit = cards.currency_of(connection, request.card_id)
    return request.operation(unit, payer_of(connection, ledger, request.wallet_of, unit))


def _about(request: TopUpCard | ReplaceCard | ExtendCard | BlockCard) -> About:
    return About("gift_card", str(request.card_id), note=request.note)
