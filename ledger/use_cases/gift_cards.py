"""Gift cards: issue, sell, look up, redeem, cancel (SPEC 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ledger.domain import verbs
from ledger.domain.about import About
from ledger.domain.card_codes import grouped, new_code, parse_code
from ledger.domain.card_codes import read_code as foreign_or_ours
from ledger.domain.card_verbs import NewCard
from ledger.domain.gift_cards import AwaitingCodes, CardFilter, GiftCard, IssuedCard
from ledger.domain.rules import WALLET
from ledger.domain.transactions import Posted, TransactionFilter, TransactionRow
from ledger.domain.verbs import Operation
from ledger.domain.words import Origin, Tender
from ledger.errors import (
    CardNotFound,
    CodeMistyped,
    FieldInvalid,
    KeyReused,
)
from ledger.money import Currency, Money
from ledger.paging import Key, Page
from ledger.progress import SILENT, Progress
from ledger.storage import audit, card_payers, cards, code_keys, non_money, operations, overview
from ledger.use_cases.card_batches import PORTION, post_in_portions
from ledger.use_cases.card_paying import minor_of, payer_of, require_payer
from ledger.use_cases.history import transactions
from ledger.use_cases.opening import calendar
from ledger.use_cases.posting import post_logged, posted, wallet_for
from ledger.use_cases.required import require_positive
from ledger.use_cases.sale_requests import stable_uuid

if TYPE_CHECKING:
    from ledger.storage.ledger import Build, Connection, Ledger

__all__ = [
    "CancelCard", "IssueCards", "RedeemCard", "SellCard", "awaiting_codes", "cancel_card", "card", "card_history",
    "export_code_key", "find_by_code", "grouped", "import_code_key", "issue_cards", "list_cards", "look_up_card",
    "paid_by", "parse_code", "preview_redeem", "preview_sell", "read_code", "redeem_card", "sell_card",
    "takes_foreign_codes",
]  # fmt: skip

MOST_AT_ONCE = 10_000
LEGACY = "foreign_codes"
"""The setting of a ledger that took in cards of an older system."""
GIVEN_AS = ("promo", "compensation")


@dataclass(frozen=True, slots=True)
class IssueCards:
    """Cards of one value. `max_usage_count` 0: any number of uses until empty. Paid cards are sold later.

    `given_as` says out of what given cards are: promo or compensation.
    """

    key: str
    count: int
    value: Money
    valid_from: date | None = None
    valid_until: date | None = None
    max_usage_count: int = 0
    origin: Origin = Origin.PAID
    batch: str = ""
    note: str = ""
    given_as: str = "promo"

    def __post_init__(self) -> None:
        require_positive(self.value)
        if not 1 <= self.count <= MOST_AT_ONCE:
            raise FieldInvalid("count", str(self.count))
        if self.max_usage_count < 0:
            raise FieldInvalid("max_usage_count", str(self.max_usage_count))
        if self.given_as not in GIVEN_AS:
            raise FieldInvalid("given_as", self.given_as)
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise FieldInvalid("valid_until", self.valid_until.isoformat())


@dataclass(frozen=True, slots=True)
class SellCard:
    """A customer (or nobody known) pays for an issued card, less the `discount`.

    What pays is a tender, with the cash handed over (`tendered`) or the slip's number (`reference`); or without one
    the own money in the wallet of the customer `wallet_of`, who is the buyer unless another is named. A provider's
    money comes by `card_payments`.
    """

    key: str
    card_id: int
    tender: Tender | None
    customer_id: int | None = None
    discount: Money | None = None
    note: str = ""
    tendered: Money | None = None
    reference: str = ""
    wallet_of: int | None = None

    def __post_init__(self) -> None:
        require_payer(self.tender, self.wallet_of)
        if self.discount is not None and self.discount.minor < 0:
            raise FieldInvalid("discount", str(self.discount))

    @property
    def uuid(self) -> str:
        """The payment's own id."""
        return stable_uuid(self.key, "card_sale")

    def operation(self, unit: Currency, wallet: int | None = None) -> Operation:
        """As the door takes it; `unit` is the card's currency. Raises CurrencyMismatch."""
        discount = minor_of(self.discount, unit) or 0
        about = About("gift_card", str(self.card_id), note=self.note)
        buyer = self.customer_id if self.customer_id is not None else self.wallet_of
        verb = verbs.SellCard(
            self.card_id, WALLET if self.tender is None else self.tender.value, buyer, about, discount, wallet,
            self.uuid if self.tender else "", minor_of(self.tendered, unit), self.reference.strip(),
        )  # fmt: skip
        return Operation(self.key, "card_sell", (verb,), "", self.note)


@dataclass(frozen=True, slots=True, repr=False)
class RedeemCard:
    """Card to a customer's wallet: `amount`, or all that remains. By `code`, or by `card_id` with a stronger right."""

    key: str
    code: str | None
    card_id: int | None
    customer_id: int
    amount: Money | None = None

    def __repr__(self) -> str:
        return f"RedeemCard({self.key}, card={self.card_id}, customer={self.customer_id}, {self.amount})"

    def __post_init__(self) -> None:
        if (self.code is None) == (self.card_id is None):
            raise CardNotFound
        require_positive(self.amount)


@dataclass(frozen=True, slots=True)
class CancelCard:
    """End a card. With `refund_tender`, or `to_wallet`, what remains is paid back; without, it is kept as breakage.

    To the wallets that paid for it goes no more than they paid; through a provider likewise.
    """

    key: str
    card_id: int
    refund_tender: Tender | None = None
    note: str = ""
    to_wallet: bool = False

    def __post_init__(self) -> None:
        if self.to_wallet and self.refund_tender is not None:
            raise FieldInvalid("tender", self.refund_tender.value)


def issue_cards(ledger: Ledger, request: IssueCards, progress: Progress = SILENT) -> tuple[IssuedCard, ...]:
    """Issue cards, all or nothing. Their codes are in the answer and nowhere else.

    Progress in the stages "codes" and "issue"; Cancelled leaves nothing behind. A repeated key raises KeyReused: the
    first answer's codes cannot be told again. Raises NotAllowed, FieldInvalid.
    """
    with ledger.reading() as connection:
        if operations.answer_of_key(connection, request.key) is not None:
            raise KeyReused(request.key)
    code_keys.make_key_once(ledger)
    codes = []
    for done in range(request.count):
        codes.append(parse_code(new_code()))
        progress.report(done + 1, request.count, "codes")
    key = code_keys.read_key(ledger)
    new = [NewCard(code_keys.hash_with(key, code), code[-4:]) for code in codes]
    portions: list[tuple[verbs.Verb, ...]] = [
        (verbs.IssueCards(
            tuple(new[start : start + PORTION]), request.value.minor, request.value.currency.code,
            request.origin.value, request.valid_from, request.valid_until, request.max_usage_count, request.batch,
            About(note=request.note), request.given_as,
        ),)
        for start in range(0, len(new), PORTION)
    ]  # fmt: skip
    operation = Operation(request.key, "card_issue", (), "", request.note)
    answer = post_in_portions(ledger, operation, lambda _: portions, progress, "issue")
    with ledger.reading() as connection:
        made = cards.by_ids(connection, sorted(answer.changes.cards), non_money.today(connection, ledger))
    return tuple(IssuedCard(one, grouped(code)) for one, code in zip(made, codes, strict=True))


def sell_card(ledger: Ledger, request: SellCard) -> Posted:
    """Take what pays for an issued card and make it active.

    Raises CardNotUsable when it was sold or cancelled, PaymentUnknown while a provider was asked for it,
    PaidPartTooSmall when the wallet has less money of its own.
    """
    return post_logged(ledger, lambda one: _sale(one, ledger, request))


def preview_sell(ledger: Ledger, request: SellCard) -> GiftCard:
    """The card as it would be once sold, or the refusal; writes nothing."""
    return ledger.trial(
        lambda one: _sale(one, ledger, request),
        lambda one, _: cards.by_id(one, request.card_id, non_money.today(one, ledger)),
    )


def look_up_card(ledger: Ledger, code: str) -> GiftCard:
    """The card of a typed or scanned code. Raises CodeMistyped, CardNotFound, TooManyGuesses, CodeKeyMissing."""
    return find_by_code(ledger, read_code(ledger, code))[0]


def redeem_card(ledger: Ledger, request: RedeemCard) -> Posted:
    """Move a card's value to a wallet. Raises CardNotUsable, CardTooSmall, CardUsedUp, CurrencyMismatch and kin."""
    return post_logged(ledger, _redemption(ledger, request))


def preview_redeem(ledger: Ledger, request: RedeemCard) -> Posted:
    """What redeeming would answer; writes nothing. It counts in the throttle like any look-up."""
    return posted(ledger.preview(_redemption(ledger, request)))


def cancel_card(ledger: Ledger, request: CancelCard) -> Posted:
    """End a card. Raises CardNotUsable when it has ended already, CardNotPaidSo when less was paid that way."""
    tender = WALLET if request.to_wallet else request.refund_tender.value if request.refund_tender else ""
    about = About("gift_card", str(request.card_id), note=request.note)
    verb = verbs.CancelCard(request.card_id, tender, about)
    operation = Operation(request.key, "card_cancel", (verb,), "", request.note)
    return post_logged(ledger, lambda _: operation)


def paid_by(ledger: Ledger, card_id: int) -> dict[str, Money]:
    """What was paid for the card and not given back, by tender; `wallet` for what came out of wallets.

    Cards sold in batches, or before payments were kept of cards, have nothing of their tenders here.
    """
    with ledger.reading() as connection:
        return card_payers.paid_by(connection, card_id)


def list_cards(
    ledger: Ledger, wanted: CardFilter | None = None, *, after: Key | None = None, limit: int = 200
) -> Page[GiftCard]:
    """Cards newest first."""
    with ledger.reading() as connection:
        today = calendar(ledger).local(ledger.clock.now()).date()
        return cards.page(connection, wanted or CardFilter(), after, limit, today)


def card(ledger: Ledger, card_id: int) -> GiftCard:
    """One card. Raises CardNotFound."""
    with ledger.reading() as connection:
        return cards.by_id(connection, card_id, calendar(ledger).local(ledger.clock.now()).date())


def awaiting_codes(ledger: Ledger) -> AwaitingCodes:
    """The cards that jobs made in the place of ended ones: each waits for a code, which comes by replacing it."""
    with ledger.reading() as connection:
        return cards.awaiting_codes(connection)


def card_history(ledger: Ledger, card_id: int, *, after: Key | None = None, limit: int = 200) -> Page[TransactionRow]:
    """Everything that moved a card's value, newest first, signed from the card's point of view."""
    return transactions(ledger, TransactionFilter(card_id=card_id), after=after, limit=limit)


def export_code_key(ledger: Ledger) -> str:
    """The ledger's code key as text, to be kept where backups are not; audited. Raises CodeKeyMissing."""
    key = code_keys.read_key(ledger).hex()
    audit.record(ledger, "code_key_export", "done", {})
    return key


def import_code_key(ledger: Ledger, text: str) -> None:
    """Put the code key on this machine. Raises FieldInvalid("key") when it is not this ledger's."""
    code_keys.import_key(ledger, text)
    audit.record(ledger, "code_key_import", "done", {})


def read_code(ledger: Ledger, text: str) -> str:
    """What was typed or scanned, as codes are compared. Codes of other forms are taken once such cards were imported.

    Raises CodeMistyped before any card is looked for.
    """
    try:
        return parse_code(text)
    except CodeMistyped:
        if not takes_foreign_codes(ledger):
            raise
        return foreign_or_ours(text)


def takes_foreign_codes(ledger: Ledger) -> bool:
    """Whether cards of an older system were imported, whose codes have any form."""
    with ledger.reading() as connection:
        return overview.setting(connection, LEGACY) is not None


def find_by_code(ledger: Ledger, code: str) -> tuple[GiftCard, str]:
    """The card of a plain code and the code's hash; every look-up is counted before it is answered.

    Raises CardNotFound, TooManyGuesses, CodeKeyMissing.
    """
    hashed = code_keys.code_hash(ledger, code) if code_keys.SETTING in ledger.settings else ""
    now = ledger.clock.now()
    today = calendar(ledger).local(now).date()

    found = ledger.write(lambda connection: cards.look_up(connection, hashed, ledger.who, now, today))
    if found is None:
        audit.record_refusal(ledger, "card_look_up", CardNotFound())
        raise CardNotFound
    return found, hashed


def _redemption(ledger: Ledger, request: RedeemCard) -> Build:
    """Find the card, counted and committed by itself; the rest is for the posting's transaction."""
    if request.code is not None:
        found, hashed = find_by_code(ledger, read_code(ledger, request.code))
    else:
        found, hashed = card(ledger, request.card_id or 0), ""
    unit = request.amount.currency if request.amount else found.initial.currency
    amount = request.amount.minor if request.amount else None

    def build(connection: Connection) -> Operation:
        wallet = wallet_for(connection, ledger, request.customer_id, unit)
        verb = verbs.RedeemCard(found.id, wallet, amount, hashed, _about(found.id))
        return Operation(request.key, "card_redeem", (verb,))

    return build


def _sale(connection: Connection, ledger: Ledger, request: SellCard) -> Operation:
    unit = cards.currency_of(connection, request.card_id)
    return request.operation(unit, payer_of(connection, ledger, request.wallet_of, unit))


def _about(card_id: int) -> About:
    return About("gift_card", str(card_id))
