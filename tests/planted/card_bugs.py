"""Bugs planted in the lives of gift cards, at both doors."""

from __future__ import annotations

from tests.planted.bug import Bug

_DOOR, _SQL = "ledger/storage/door/", "ledger/migrations/sql/0003_door_cards.sql"
_SALES_SQL, _SALES = "ledger/migrations/sql/0003_door_card_sales.sql", "tests/storage/door/test_card_sales.py"
_CARDS, _RACES = "tests/storage/door/test_cards.py", "tests/storage/door/test_card_races.py"
_REPLACING = "tests/storage/door/test_card_replacing.py"
_KEPT = "tests/use_cases/test_card_codes_kept.py"
_WINDOW = "tests/desktop_app/test_no_code_left_behind.py"
_LITE, _PG = ("-k", "sqlite"), ("-k", "postgresql")

CARDS = (
    Bug("points are sold for cash on a gift card", _DOOR + "cards.py", "if verb.currency == POINTS.code:", "if False:",
        (_CARDS, *_LITE)),
    Bug("points are sold for cash on a gift card, at the server", _SQL, "IF unit = 'PTS' THEN", "IF false THEN",
        (_CARDS, *_PG)),
    Bug("a discount is paid out", _DOOR + "cards.py",
        "return min(self.balance, self.initial - self.discount + self.topped_up)", "return self.balance",
        (_CARDS, *_LITE)),
    Bug("a past card is given a day that has passed", _DOOR + "card_life.py",
        "until <= max(desk.today, card.valid_until)", "until <= card.valid_until", (_CARDS, *_LITE)),
    Bug("compensation expires into promotions", _DOOR + "card_life.py",
        'return rule_for("card_expire", "expiry", cards.expense(card), card.origin)',
        'return rule_for("card_expire", "expiry", "", card.origin)', (_CARDS, *_LITE)),
    Bug("a refund goes onto a card whose last day has passed", _DOOR + "card_life.py",
        "if card.status not in ENDED and not card.past(desk.today):", "if card.status not in ENDED:",
        (_REPLACING, *_LITE)),
    Bug("a refund keeps the use", _DOOR + "card_life.py",
        "gives = fresh or 0 < card.max_usage_count <= card.usage_count", "gives = False", (_REPLACING, *_LITE)),
    Bug("what left a card for good comes back with its replacement", _DOOR + "card_life.py",
        "initial = old.initial + old.topped_up - gone", "initial = old.initial + old.topped_up", (_REPLACING, *_LITE)),
    Bug("money is taken for a card without uses", _SALES_SQL,
        "IF c.max_usage_count > 0 AND c.usage_count >= c.max_usage_count THEN", "IF false THEN", (_CARDS, *_PG)),
    Bug("what was given buys a gift card", _DOOR + "card_paying.py",
        "desk.take(paid.wallet, paid.amount, card.held, origin=rule.origin)",
        "desk.take(paid.wallet, paid.amount, card.held)", (_SALES, *_LITE)),
    Bug("a card that a provider was asked for is sold to another", _DOOR + "card_sales.py",
        "    if live is not None:\n        raise PaymentUnknown", "    if live is None:\n        raise PaymentUnknown",
        (_SALES, *_LITE)),
    Bug("a provider's late money reaches a card that was sold", _SALES_SQL,
        "IF (sells AND ledger.card_unsellable(d, c) IS NOT NULL)", "IF (sells AND c.status = 'cancelled')",
        (_SALES, *_PG)),
    Bug("more goes to a wallet than it paid", _SALES_SQL,
        "IF rest > 0 AND p_tender IN ('provider', 'wallet') THEN", "IF rest > 0 AND p_tender = 'provider' THEN",
        (_SALES, *_PG)),
    Bug("what lies in suspense is paid back again", _DOOR + "card_paid_back.py",
        "JOIN transactions t ON t.id = p.transaction_id AND t.card_id = p.card_id",
        "JOIN transactions t ON t.id = p.transaction_id", (_SALES, *_LITE)),
    Bug("what a discount gave is paid out through a replacement", _SQL,
        "least(g.discount - of_discount,", "least(0,", (_REPLACING, *_PG)),
    Bug("the last use leaves a rest", _SQL,
        "IF last_use AND amount < c.balance THEN", "IF false THEN", (_REPLACING, *_PG)),
    Bug("a wrong code of an older system is answered sooner", "ledger/use_cases/gift_cards.py",
        "    if found is None:\n        audit",
        '    if found is None:\n        if not code.startswith("~"):\n            audit',
        ("tests/use_cases/test_wrong_codes.py", *_LITE)),
    Bug("a redemption tells its code to the log", "ledger/use_cases/gift_cards.py",
        'return f"RedeemCard({self.key}, card={self.card_id}, customer={self.customer_id}, {self.amount})"',
        'return f"RedeemCard({self.key}, card={self.code}, customer={self.customer_id}, {self.amount})"',
        (_KEPT, *_LITE)),
    Bug("a typed code stands in the audit", "ledger/use_cases/gift_cards.py",
        'audit.record_refusal(ledger, "card_look_up", CardNotFound())',
        'audit.record(ledger, "card_look_up", "refused", {"code": code})', (_KEPT, *_PG)),
    Bug("a request on its way tells its code to the disk", "desktop_app/dialogs/gift_card_redeem.py",
        'card=card_name(self.card, formats) if self.card else "",', "card=request.code,", (_WINDOW,)),
    Bug("tills that ask a provider for one card at once all do", _SQL,
        "WHERE g.id = p_card FOR NO KEY UPDATE OF g, a;", "WHERE g.id = p_card;",
        (_RACES, "-k", "postgresql and asked_once")),
    Bug("look-ups that count at once all pass", "ledger/storage/cards.py",
        'if connection.dialect.name != "sqlite":', 'if connection.dialect.name == "none":', (_RACES, *_PG)),
)  # fmt: skip
