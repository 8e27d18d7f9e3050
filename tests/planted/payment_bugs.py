"""Bugs planted in payments, top-ups, refunds and clicks, at both doors and around them."""

from __future__ import annotations

from tests.planted.bug import Bug

_DOOR, _SQL = "ledger/storage/door/", "ledger/migrations/sql/0002_door_"
_PAYMENTS, _CLICKS = "tests/storage/door/test_payments.py", "tests/storage/door/test_clicks.py"
_TOP_UPS = "tests/storage/door/test_top_ups.py"
_USES = "tests/use_cases/test_payment_exceptions.py"
_LITE, _PG = ("-k", "sqlite"), ("-k", "postgresql")

PAYMENTS = (
    Bug("another amount is credited", _DOOR + "payments.py",
        "if (verb.amount, verb.currency) == (payment.amount, payment.currency):",
        "if verb.currency == payment.currency:", (_TOP_UPS, *_LITE)),
    Bug("another currency is credited", _DOOR + "payments.py",
        "if (verb.amount, verb.currency) == (payment.amount, payment.currency):",
        "if verb.amount == payment.amount:", (_TOP_UPS, *_LITE)),
    Bug("success is heard twice", _DOOR + "payments.py",
        "if payment.status == SUCCEEDED or (", "if payment.status in GIVEN_UP and (", (_PAYMENTS, *_LITE)),
    Bug("late success is not heard", _DOOR + "payments.py",
        "(payment.status in GIVEN_UP and verb.status in GIVEN_UP)", "payment.status in GIVEN_UP", (_TOP_UPS, *_LITE)),
    Bug("an order is overpaid by the provider", _DOOR + "payments.py",
        " or payment.amount > order.due:", ":", (_PAYMENTS, *_LITE)),
    Bug("a cancelled order is paid", _DOOR + "payments.py",
        "order.status not in orders.UNPAID", "order.status in ()", (_PAYMENTS, *_LITE)),
    Bug("a closed wallet takes a provider's money", _DOOR + "payment_rows.py",
        'wallet.status != "closed"', 'wallet.status != "shut"', (_TOP_UPS, *_LITE)),
    Bug("suspense is given back twice", _DOOR + "payments.py",
        "THEN p.amount ELSE -p.amount END) AS rest", "THEN p.amount ELSE 0 END) AS rest", (_PAYMENTS, *_LITE)),
    Bug("anybody may say that money came", _DOOR + "payments.py",
        """    desk.require_right(JOB)
    payment = locked(desk, verb.payment)""",
        "    payment = locked(desk, verb.payment)", (_PAYMENTS, *_LITE)),
    Bug("two payments of unknown end for one order", _DOOR + "payments.py",
        "if live is not None:", "if live == 0:", (_PAYMENTS, *_LITE)),
    Bug("a click goes below the floor", _DOOR + "clicks.py",
        "if price - verb.fee < floor:", "if price < floor:", (_CLICKS, *_LITE)),
    Bug("a failed click keeps the price down", _DOOR + "clicks.py",
        "_change_price(desk, click.product, click.fee)", "_change_price(desk, click.product, 0)", (_CLICKS, *_LITE)),
    Bug("a click is rewarded as its caller likes", _DOOR + "clicks.py",
        '(("fee", verb.fee), ("reward", verb.reward))', '(("fee", verb.fee),)', (_CLICKS, *_LITE)),
    Bug("the server credits another amount", _SQL + "payments.sql",
        "IF amount = p.amount AND unit = p.currency THEN", "IF unit = p.currency THEN", (_TOP_UPS, *_PG)),
    Bug("the server hears success twice", _SQL + "payments.sql",
        "IF p.status = 'succeeded' OR (", "IF p.status = 'none' OR (", (_PAYMENTS, *_PG)),
    Bug("the server overpays an order", _SQL + "payments.sql",
        " OR p.amount > ledger.order_due(o) THEN", " THEN", (_PAYMENTS, *_PG)),
    Bug("the server's suspended wallet takes money", _SQL + "payments.sql",
        "SELECT NOT w.suspended AND w.status", "SELECT w.status", (_TOP_UPS, *_PG)),
    Bug("the server forgets what a click cost", _SQL + "clicks.sql",
        "PERFORM ledger.change_price(d, k.product, k.fee);", "PERFORM ledger.change_price(d, k.product, 0);",
        (_CLICKS, *_PG)),
    Bug("two tills click below the floor", _SQL + "clicks.sql",
        "(verb->>'product')::bigint FOR NO KEY UPDATE;", "(verb->>'product')::bigint;",
        ("tests/storage/door/test_payment_races.py", "-k", "postgresql and floor")),
    Bug("a stray receipt is booked per telling", _SQL + "payments.sql",
        "ON CONFLICT (provider_id) DO NOTHING RETURNING id INTO new_id;", "RETURNING id INTO new_id;",
        (_PAYMENTS, *_PG)),
    Bug("a settled exception is settled again", "ledger/storage/payment_exceptions.py",
        """.where(provider_events.c.id == event, provider_events.c.exception == "open")""",
        ".where(provider_events.c.id == event)", (_USES, *_LITE)),
    Bug("an order received what went to suspense", "ledger/storage/orders.py",
        't.reference_type == "order",', "t.reference_type.is_not(None),", (_USES, *_LITE)),
    Bug("an edit takes back a click", "ledger/storage/products.py",
        "if known.version != version:", "if known.version < version:", ("tests/use_cases/test_clicks.py", *_LITE)),
)  # fmt: skip
