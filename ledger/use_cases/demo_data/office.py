"""What happens in the office: corrections, mistakes and their reversal, wallets frozen and closed, opening balances."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from ledger.domain.about import About
from ledger.domain.verbs import ChangeStatus, Credit, Debit, Owe, Reverse, Transfer, WriteOff
from ledger.storage.door.answer import Answer
from ledger.use_cases.demo_data import counter, deck, words
from ledger.use_cases.demo_data.luck import percent
from ledger.use_cases.demo_data.teller import MANAGER, OFFICE, Cause, Teller

_MOST_ADJUSTMENTS_A_DAY = 12
_SMALL = 50_00
_KEPT_DEBTORS = 4
_ONE_FROZEN_IN, _ONE_CLOSED_IN = 40, 60
_BETWEEN_ROWS, _OPENING_LASTS = timedelta(milliseconds=200), timedelta(hours=16)
_ONE_OWES_IN, _ONE_EMPTY_IN, _ONE_WITH_POINTS_IN = 12, 3, 2


def opening(teller: Teller, customers: int, most: int, at: datetime) -> None:
    """What the old program said: balances, some debts, points. At most so many transactions, within that day."""
    step = min(_BETWEEN_ROWS, _OPENING_LASTS // customers)
    for customer in range(1, customers + 1):
        if teller.poster.transactions() >= most:
            return
        when = at + step * customer
        draw = teller.chance.randrange(60)
        if draw % _ONE_EMPTY_IN == 0 and draw:
            continue
        about = About("import", f"1C-{customer:06}")
        wallet, amount = teller.world.money(customer), deck.price(teller.chance)
        if draw % _ONE_OWES_IN == 1:
            teller.world.debtors.append(customer)
            teller.post(OFFICE, when, "import", Owe(wallet, min(amount, 150_00), teller.unit, about=about))
            continue
        verbs = [Credit(wallet, amount, teller.unit, "opening_balance", about=about)]
        if draw % _ONE_WITH_POINTS_IN == 0:
            points = teller.chance.randrange(5, 900)
            verbs.append(Credit(teller.world.points(customer), points, "PTS", "opening_balance", about=about))
        teller.post(OFFICE, when, "import", *verbs)


def adjust(teller: Teller, at: datetime, *, up: bool) -> None:
    """A correction with its reason: small ones by the office, large ones by the manager, a few a day."""
    day = teller.day(at)
    count = teller.adjusted[1] + 1 if teller.adjusted[0] == day else 1
    teller.adjusted = (day, count)
    customer = teller.world.somebody(at)
    wallet = teller.world.money(customer)
    amount = teller.chance.choice((5, 10, 10, 20, 35, 50, 100)) * 100
    if not up:
        amount = min(amount, teller.spendable(wallet, at))
    if not amount or count > _MOST_ADJUSTMENTS_A_DAY:
        counter.top_up(teller, at, "cash", customer=customer)
        return
    note = teller.chance.choice(words.CORRECTIONS_UP if up else words.CORRECTIONS_DOWN)
    about = About(reason_code="correction", note=note)
    verb = (Credit if up else Debit)(wallet, amount, teller.unit, "adjustment", by_hand=True, about=about)
    login = OFFICE if amount < _SMALL else MANAGER
    teller.post(login, at, "adjust", verb, reason="correction", note=note)


def promotion_back(teller: Teller, at: datetime) -> None:
    """A promotion that should not have been given is taken back by hand."""
    customer = teller.world.somebody(at)
    wallet = teller.world.money(customer)
    amount = min(10_00, teller.spendable(wallet, at))
    if not amount:
        counter.promotion(teller, at)
        return
    note = teller.chance.choice(words.WITHDRAWN_PROMOTIONS)
    about = About(reason_code="correction", note=note)
    verb = Debit(wallet, amount, teller.unit, "promo", by_hand=True, about=about)
    teller.post(OFFICE, at, "debit", verb, reason="correction", note=note)


def withdraw(teller: Teller, at: datetime) -> None:
    """A customer takes paid money out in cash."""
    customer = teller.world.somebody(at)
    wallet = teller.world.money(customer)
    amount = min(teller.spendable(wallet, at, "paid"), 200_00)
    if not amount:
        counter.top_up(teller, at, "cash", customer=customer)
        return
    note = teller.chance.choice(words.WITHDRAWALS)
    verb = Debit(wallet, amount, teller.unit, "withdrawal", "cash", about=About(note=note))
    teller.post(OFFICE, at, "withdraw", verb, note=note)


def transfer(teller: Teller, at: datetime) -> None:
    """Value goes to somebody else's wallet at the customer's wish."""
    giver, taker = teller.world.somebody(at), teller.world.somebody(at)
    spendable = teller.spendable(teller.world.money(giver), at)
    amount = min(spendable, teller.chance.choice((20, 50, 100, 200)) * 100)
    if not amount or giver == taker:
        counter.top_up(teller, at, "bank", customer=giver)
        return
    note = teller.chance.choice(words.TRANSFERS)
    verb = Transfer(teller.world.money(giver), teller.world.money(taker), amount, teller.unit, About(note=note))
    teller.post(OFFICE, at, "transfer", verb, note=note)


def write_off(teller: Teller, at: datetime) -> None:
    """The manager gives up an old debt, as long as more than a few customers owe."""
    debtors = [customer for customer in teller.world.debtors if customer not in teller.world.away]
    if len(debtors) < _KEPT_DEBTORS:
        counter.promotion(teller, at)
        return
    customer = teller.chance.choice(debtors)
    teller.world.debtors.remove(customer)
    wallet = teller.world.money(customer)
    if debt := teller.poster.debt(wallet):
        note = teller.chance.choice(words.WRITE_OFFS)
        teller.post(MANAGER, at, "write_off", WriteOff(wallet, debt, teller.unit, About(note=note)), note=note)


def wrong_top_up(teller: Teller, at: datetime) -> None:
    """One zero too many; found some minutes later, reversed by the office and entered right."""
    customer, amount = teller.world.somebody(at), min(deck.top_up(teller.chance), 200_00)
    if not teller.world.can_spare(at):
        counter.top_up(teller, at, "cash", customer=customer, amount=amount)
        return
    cause = Cause("top_up", "cash", "customer_top_up")
    answer = teller.credit(teller.cashier(), at, customer, amount * 10, cause)

    def right(then: datetime) -> None:
        counter.top_up(teller, then, "cash", customer=customer, amount=amount)

    _undo_later(teller, at, customer, answer, right)


def wrong_credit(teller: Teller, at: datetime) -> None:
    """Compensation given to somebody else of the same name."""
    customer, note = teller.world.somebody(at), teller.chance.choice(words.APOLOGIES)
    if not teller.world.can_spare(at):
        counter.compensation(teller, at)
        return
    answer = teller.credit(OFFICE, at, customer, 30_00, Cause("compensation", "", "goodwill", note))
    _undo_later(teller, at, customer, answer, None)


def _undo_later(
    teller: Teller, at: datetime, customer: int, answer: Answer, then: Callable[[datetime], None] | None
) -> None:
    """Reverse after some minutes; until then nobody touches the wallet."""
    transaction, note = answer.transactions[0], teller.chance.choice(words.MISTAKES)
    teller.world.away.add(customer)

    def undo(when: datetime) -> None:
        verb = Reverse(transaction, About("transaction", str(transaction), "typing_error", note))
        teller.post(OFFICE, when, "reverse", verb, reason="typing_error", note=note)
        teller.world.away.discard(customer)
        if then is not None:
            teller.after(when, (1, 4), then)

    teller.after(at, (3, 26), undo)


def freeze(teller: Teller, at: datetime) -> None:
    """A wallet is frozen; most are freed after some days."""
    customer = teller.world.somebody(at)
    if (len(teller.world.away) + 1) * _ONE_FROZEN_IN > len(teller.world.joined):
        counter.top_up(teller, at, "cash", customer=customer)
        return
    teller.world.away.add(customer)
    _status(teller, at, customer, "frozen", teller.chance.choice(words.FREEZES))
    if percent(teller.chance, 60):

        def free(when: datetime) -> None:
            _status(teller, when, customer, "active", teller.chance.choice(words.UNFREEZES))
            teller.world.away.discard(customer)

        teller.another_day(at, (1, 8), free)


def close(teller: Teller, at: datetime) -> None:
    """Somebody leaves: what is left is taken out and the wallet closed, if nothing given remains."""
    customer = teller.world.somebody(at)
    wallet = teller.world.money(customer)
    if (teller.world.closed + 1) * _ONE_CLOSED_IN > len(teller.world.joined):
        counter.top_up(teller, at, "cash", customer=customer)
        return
    left = teller.spendable(wallet, at, "paid")
    note = teller.chance.choice(words.CLOSURES)
    if left:
        verb = Debit(wallet, left, teller.unit, "withdrawal", "cash", about=About(note=note))
        teller.post(OFFICE, at, "withdraw", verb, note=note)
    if teller.poster.is_empty(wallet):
        teller.world.closed += 1
        teller.world.away.add(customer)
        teller.after(at, (1, 3), lambda when: _status(teller, when, customer, "closed", note))


def _status(teller: Teller, at: datetime, customer: int, status: str, reason: str) -> None:
    verb = ChangeStatus(teller.world.money(customer), status, About(note=reason))
    teller.post(MANAGER, at, "status", verb, note=reason)
