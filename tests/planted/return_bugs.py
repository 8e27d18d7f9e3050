"""Bugs planted where returns are worked out, planned, posted and shown, above the doors."""

from __future__ import annotations

from tests.planted.bug import Bug

_ASKED, _TOLD = "ledger/domain/returns.py", "ledger/domain/return_plan.py"
_READ, _DONE, _NEW = "ledger/storage/returns.py", "ledger/use_cases/returns.py", "ledger/use_cases/replacing.py"
_FORM, _PAPER = "desktop_app/dialogs/order_return.py", "ledger/storage/receipts.py"
_PURE, _PLAN, _USE = (
    "tests/domain/test_returns.py",
    "tests/domain/test_return_plan.py",
    "tests/use_cases/test_returns.py",
)
_SAID = "tests/use_cases/test_returns_told.py"
_BACK, _WINDOW = "tests/use_cases/test_returns_taking_back.py", "tests/desktop_app/test_order_returns.py"
_LITE = ("-k", "sqlite")

RETURNS = (
    Bug("pieces are worth their share rounded down", _ASKED,
        "self.amount.split((quantity, self.quantity - quantity))[0]",
        "Money(self.amount.minor * quantity // self.quantity, self.amount.currency)", (_PURE,)),
    Bug("a line named twice counts once", _ASKED,
        "asked[one.n] += known", "asked[one.n] = known", (_PURE,)),
    Bug("an allowance may be more than was kept", _ASKED, "if amount > total:", "if amount > total + total:", (_PURE,)),
    Bug("a repeated return sees what it took itself", _READ,
        "back.return_id >= own.scalar_subquery()", "back.return_id > own.scalar_subquery()", (_SAID, *_LITE)),
    Bug("withheld value is forgotten in what stays", _READ,
        "return int(named) if named else row.returns_transaction", "return row.returns_transaction", (_BACK, *_LITE)),
    Bug("a revived pocket hides its old date", _TOLD,
        "before if before != one.credit.expires else None", "None", (_PLAN,)),
    Bug("a provider's refund counts as paid", _TOLD,
        "return self.place is Place.PROVIDER", "return self.place is Place.BANK", (_PLAN,)),
    Bug("debt is told as taken from the wallet", _TOLD,
        '{"debt": "debt", "pocket"', '{"debt": "from_wallet", "pocket"', (_PLAN,)),
    Bug("a plan is posted", _DONE,
        "return ledger.trial(build, lambda connection, answer: _plan(connection, posted(answer), seen))",
        "post_logged(ledger, build)\n        return ledger.trial(build, lambda connection, answer: "
        "_plan(connection, posted(answer), seen))", (_USE, *_LITE)),
    Bug("a repeated answer tells codes of cards nobody made", _NEW,
        "for card, of in made if card is not None)", "for card, of in made)", (_SAID, "-k", "nobody and sqlite")),
    Bug("no new card is drawn", _NEW, "if drawn.has(needed.card):", "if True:", (_SAID, "-k", "ended and sqlite")),
    Bug("a receipt lists what was sold", _PAPER,
        ".where(part.return_id == own)", "", (_SAID, "-k", "receipt and sqlite")),
    Bug("the form clears an amount that is typed", _FORM,
        "if self.lines.pieces and self.amount.text():", "if self.amount.text():", (_WINDOW, "-k", "place")),
    Bug("no reason is asked for", _FORM,
        "if not request.note:", "if request.note is None:", (_WINDOW, "-k", "refusals")),
)  # fmt: skip
