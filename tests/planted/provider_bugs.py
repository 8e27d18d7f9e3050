"""Planted bugs around the payment provider."""

from __future__ import annotations

from tests.planted.bug import Bug

_CASES, _WAYS = "ledger/use_cases/", "ledger/gateways/"
_PAYMENTS, _REFUNDS, _SWEEP, _NOTICES = (
    f"tests/provider/test_{name}.py" for name in ("payments", "refunds", "sweep", "notifications")
)
_CLIENT = "tests/gateways/test_yookassa.py"
_LITE = ("-k", "sqlite")

PROVIDER = (
    Bug("another shop's payment is money", _CASES + "provider_judging.py",
        "state.test != counter.test:\n        return Verdict.WRONG_SHOP\n    if row",
        "state.test != counter.test:\n        pass\n    if row", (_PAYMENTS, *_LITE)),
    Bug("a payment under another id is ours", _CASES + "provider_judging.py",
        '(row.purpose != "stray" and state.ours != row.uuid)', "False", (_PAYMENTS, *_LITE)),
    Bug("a forgotten key is sent again", _CASES + "provider_polling.py",
        "if row.first_sent_at is not None and now - row.first_sent_at >= KEY_LIVES:", "if False:",
        (_PAYMENTS, *_LITE)),
    Bug("a forgotten refund is sent again", _CASES + "provider_refunds.py",
        "if row.first_sent_at is not None and now - row.first_sent_at >= KEY_LIVES:", "if False:", (_REFUNDS, *_LITE)),
    Bug("held money of a cancelled order stays held", _CASES + "provider_polling.py",
        "if row.status != WAITING or row.wanted:", "if True:", (_PAYMENTS, *_LITE)),
    Bug("a payment that nobody wants is sent", _CASES + "provider_polling.py",
        "if row.first_sent_at is None and not row.wanted:", "if False:", (_PAYMENTS, *_LITE)),
    Bug("a repeat is other bytes", _WAYS + "yookassa_requests.py", "sort_keys=True", "sort_keys=False",
        (_REFUNDS, *_LITE)),
    Bug("silence ends a payment", _CASES + "provider_polling.py",
        "    if isinstance(error, Unknown):\n        return None, REPEAT",
        '    if isinstance(error, Unknown):\n        return _end(counter, row, "failed", error.why), REPEAT',
        (_PAYMENTS, *_LITE)),
    Bug("a stale answer moves a payment back", "ledger/storage/provider_payments.py",
        "if row.status not in _BEFORE.get(learned.status, ()):", "if False:", (_PAYMENTS, *_LITE)),
    Bug("a twin under our id is ours", _CASES + "provider_sweep.py",
        "row is None or row.provider_id not in {None, state.id}", "row is None", (_SWEEP, *_LITE)),
    Bug("a notification is believed", _CASES + "provider_notices.py",
        "state = counter.gateway.fetch(announced.id)",
        'state = replace(counter.gateway.fetch(announced.id), status="succeeded")', (_NOTICES, *_LITE)),
    Bug("a refused key goes on asking", _CASES + "provider_polling.py",
        "    if is_stopped(counter):\n        return Polled(0, 0, stopped=True)\n", "", (_PAYMENTS, *_LITE)),
    Bug("a server that drips holds a caller", _WAYS + "strict_http.py",
        "        _hurry(self._plain, self._deadline)\n        return self._plain.recv",
        "        return self._plain.recv", (_CLIENT, "-k", "drip")),
    Bug("a proxy's page is a definite no", _WAYS + "yookassa_reading.py",
        'raise Unknown("not_json") from None\n    if status', 'raise Refused("") from None\n    if status',
        (_CLIENT, "-k", "html403")),
    Bug("a test shop's key is taken", _CASES + "provider_setup.py",
        "if found.test != practice(ledger):", "if found.test and found.test is None:", (_SWEEP, *_LITE)),
)  # fmt: skip
