-- What verbs on payments, refunds and top-ups do at the PostgreSQL door. Twin of ledger/storage/door/payments.py and payment_rows.py.

CREATE TYPE ledger.locked_payment AS (
    id bigint, uuid text, purpose text, order_id bigint, wallet_id bigint, tender text, amount bigint, currency text,
    status text, provider text, card_id bigint, customer_id bigint, discount bigint
);

CREATE FUNCTION ledger.lock_payment(p_payment bigint) RETURNS ledger.locked_payment LANGUAGE plpgsql AS $$
DECLARE
    p ledger.locked_payment;
BEGIN
    SELECT x.id, x.uuid, x.purpose, x.order_id, x.wallet_id, x.tender, x.amount, x.currency, x.status, x.provider,
        x.card_id, x.customer_id, x.discount INTO p
    FROM ledger.payments x WHERE x.id = p_payment FOR NO KEY UPDATE;
    RETURN p;
END $$;

-- the payment's row, first asked about at once while it waits; NULL when its provider id is known
CREATE FUNCTION ledger.add_payment(
    d ledger.desk, p_purpose text, p_tender text, p_uuid text, p_amount bigint, unit text, p_status text,
    p_order bigint DEFAULT NULL, p_wallet bigint DEFAULT NULL, p_tendered bigint DEFAULT NULL, p_reference text DEFAULT '',
    p_provider text DEFAULT '', p_provider_id text DEFAULT NULL, p_request jsonb DEFAULT NULL, p_capture boolean DEFAULT true,
    p_expires_at timestamptz DEFAULT NULL, p_card bigint DEFAULT NULL, p_customer bigint DEFAULT NULL, p_discount bigint DEFAULT 0
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    waits boolean := p_status = 'creating';
    new_id bigint;
BEGIN
    INSERT INTO ledger.payments (uuid, purpose, order_id, wallet_id, tender, amount, currency, tendered, reference, status,
        provider, provider_id, body, capture, expires_at, next_poll_at, operation_id, ended_by, till_id, staff_id, created_at,
        ended_at, card_id, customer_id, discount)
    VALUES (p_uuid, p_purpose, p_order, p_wallet, p_tender, p_amount, unit, p_tendered, coalesce(p_reference, ''), p_status,
        coalesce(p_provider, ''), p_provider_id, nullif(nullif(p_request, 'null'::jsonb), '{}'::jsonb), coalesce(p_capture, true),
        p_expires_at, CASE WHEN waits THEN d.at END, d.operation, CASE WHEN NOT waits THEN d.operation END, d.till, d.staff, d.at,
        CASE WHEN NOT waits THEN d.at END, p_card, p_customer, p_discount)
    ON CONFLICT (provider_id) DO NOTHING RETURNING id INTO new_id;
    RETURN new_id;
END $$;

CREATE FUNCTION ledger.record_payment(p_payment bigint, p_transaction bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE ledger.payments SET transaction_id = p_transaction WHERE id = p_payment
$$;

-- whether value may come in, as require_in asks
CREATE FUNCTION ledger.takes(w ledger.locked_wallet) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT NOT w.suspended AND w.status <> 'closed' AND w.customer_status NOT IN ('merged', 'erased')
$$;

-- what a transaction of this payment says of itself: its reference unless the caller gave one, and the reason
CREATE FUNCTION ledger.about_payment(about jsonb, p_payment bigint, p_reason text DEFAULT '') RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(nullif(about, 'null'::jsonb), '{}')
        || CASE WHEN coalesce(about->>'reference_type', '') = ''
            THEN jsonb_build_object('reference_type', 'payment', 'reference_id', p_payment::text) ELSE '{}' END
        || jsonb_build_object('reason_code', coalesce(nullif(about->>'reason_code', ''), p_reason))
$$;

CREATE FUNCTION ledger.about_event(about jsonb, service text, uuid text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(nullif(about, 'null'::jsonb), '{}')
        || jsonb_build_object('source_service', service, 'source_event_id', uuid || ':succeeded')
$$;

-- cash may be handed over in a larger sum, never in a smaller
CREATE FUNCTION ledger.require_tendered(p_tender text, p_amount bigint, unit text, p_tendered bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF p_tendered IS NULL THEN
        RETURN;
    END IF;
    IF p_tender <> 'cash' THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'tendered', 'text', p_tendered::text));
    END IF;
    IF p_tendered < p_amount THEN
        PERFORM ledger.refuse('TenderedTooSmall', jsonb_build_object(
            'amount', ledger.money(p_amount, unit), 'tendered', ledger.money(p_tendered, unit)));
    END IF;
END $$;

-- points cannot be bought
CREATE FUNCTION ledger.require_bought(w ledger.locked_wallet, p_amount bigint, unit text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF w.currency = 'PTS' THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'currency', 'text', w.currency));
    END IF;
    PERFORM ledger.require_amount(w, p_amount, unit);
END $$;

CREATE FUNCTION ledger.require_received(p_amount bigint, unit text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM ledger.currencies c WHERE c.code = unit) THEN
        PERFORM ledger.refuse('CurrencyUnknown', jsonb_build_object('text', coalesce(unit, '')));
    END IF;
    PERFORM ledger.require_size(p_amount, unit, 1);
END $$;

CREATE FUNCTION ledger.require_filled(verb jsonb, what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(verb->>what, '') = '' THEN
        PERFORM ledger.refuse('FieldRequired', jsonb_build_object('what', what));
    END IF;
END $$;

CREATE FUNCTION ledger.verb_payment_begin(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    amount bigint := (verb->>'amount')::bigint;
    unit text := verb->>'currency';
    w ledger.locked_wallet;
    o ledger.locked_order;
    live bigint;
BEGIN
    IF verb->>'order' IS NULL AND verb->>'wallet' IS NULL THEN
        PERFORM ledger.refuse('FieldRequired', '{"what": "order"}');
    END IF;
    IF verb->>'order' IS NOT NULL AND verb->>'wallet' IS NOT NULL THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'wallet', 'text', verb->>'wallet'));
    END IF;
    PERFORM ledger.require_filled(verb, 'provider');
    IF verb->>'wallet' IS NOT NULL THEN
        w := ledger.lock_wallet((verb->>'wallet')::bigint);
        PERFORM ledger.require_right(d, 'wallet.top_up');
        PERFORM ledger.require_bought(w, amount, unit);
        PERFORM ledger.require_in(w);
    ELSE
        PERFORM ledger.require_right(d, 'order.sell');
        o := ledger.lock_order(d, (verb->>'order')::bigint);
        PERFORM ledger.require_order_open(o);
        IF unit IS DISTINCT FROM o.currency THEN
            PERFORM ledger.refuse('CurrencyMismatch', jsonb_build_object('expected', o.currency, 'given', unit));
        END IF;
        PERFORM ledger.require_size(amount, unit, 1);
        PERFORM ledger.require_order_due(o, amount);
        SELECT min(p.id) INTO live FROM ledger.payments p
        WHERE p.order_id = o.id AND p.status IN ('creating', 'pending', 'waiting_for_capture');
        IF live IS NOT NULL THEN
            PERFORM ledger.refuse('PaymentUnknown', jsonb_build_object('payment', live));
        END IF;
    END IF;
    PERFORM ledger.add_payment(d, CASE WHEN o.id IS NULL THEN 'top_up' ELSE 'order' END, 'provider', verb->>'uuid', amount, unit,
        'creating', o.id, w.id, NULL, '', verb->>'provider', NULL, verb->'request', (verb->>'capture')::boolean,
        (verb->>'expires_at')::timestamptz);
END $$;

-- a tender to the wallet's paid pocket, with its receipt
CREATE FUNCTION ledger.credit_payment(
    d ledger.desk, w ledger.locked_wallet, p_payment bigint, p_tender text, p_amount bigint, about jsonb
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('credit', 'top_up', p_tender);
    new_id bigint;
BEGIN
    new_id := ledger.write(d, rule.type, rule.source, w.currency,
        ledger.give(w, p_amount, ledger.general(d, rule.debit, w.currency), 'general', 'paid', NULL),
        ledger.about_payment(about, p_payment, 'customer_top_up'), w, p_payment => p_payment);
    PERFORM ledger.write_receipt(d, 'top_up', p_amount, w.currency, p_payment => p_payment);
    RETURN new_id;
END $$;

CREATE FUNCTION ledger.suspend(
    d ledger.desk, p ledger.locked_payment, p_amount bigint, unit text, about jsonb
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('payment_suspense', 'settlement', '');
BEGIN
    RETURN ledger.write(d, rule.type, rule.source, unit,
        ARRAY[ledger.make_move(ledger.general(d, rule.debit, unit), 'general', ledger.general(d, rule.credit, unit), 'general', p_amount)],
        ledger.about_payment(about, p.id, 'money_unclear'), p_order => p.order_id, p_payment => p.id);
END $$;

-- the money to what it was paid for; NULL when that takes it no more
CREATE FUNCTION ledger.apply_payment(d ledger.desk, p ledger.locked_payment, about jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    o ledger.locked_order;
    w ledger.locked_wallet;
BEGIN
    IF p.purpose = 'click' THEN
        RETURN ledger.receive_click(d, p.id, 'provider', about);
    END IF;
    IF p.card_id IS NOT NULL THEN
        RETURN ledger.receive_card(d, p, about);
    END IF;
    IF p.order_id IS NOT NULL THEN
        o := ledger.lock_order(d, p.order_id);
        IF o.paid_at IS NOT NULL OR o.status NOT IN ('awaiting_payment', 'delivered') OR p.amount > ledger.order_due(o) THEN
            RETURN NULL;
        END IF;
        RETURN ledger.order_receive(d, o, 'provider', p.amount, about, p.id);
    END IF;
    w := ledger.lock_wallet(p.wallet_id);
    IF NOT ledger.takes(w) THEN
        RETURN NULL;
    END IF;
    RETURN ledger.credit_payment(d, w, p.id, 'provider', p.amount, about);
END $$;

CREATE FUNCTION ledger.verb_payment_end(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    p ledger.locked_payment;
    ends text := verb->>'status';
    amount bigint := (verb->>'amount')::bigint;
    unit text := verb->>'currency';
    about jsonb;
    cards bigint[] := '{}';
    new_id bigint;
BEGIN
    PERFORM ledger.require_right(d, 'ledger.job');
    p := ledger.lock_payment((verb->>'payment')::bigint);
    IF (ends IN ('succeeded', 'cancelled', 'failed')) IS NOT TRUE THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'status', 'text', coalesce(ends, '')));
    END IF;
    IF p.status = 'succeeded' OR (p.status IN ('cancelled', 'failed') AND ends <> 'succeeded') THEN
        PERFORM ledger.refuse('PaymentEnded', jsonb_build_object('payment', p.id, 'status', p.status));
    END IF;
    IF ends = 'succeeded' THEN
        PERFORM ledger.require_received(amount, unit);
        about := ledger.about_event(verb->'about', p.provider, p.uuid);
        IF amount = p.amount AND unit = p.currency THEN
            new_id := ledger.apply_payment(d, p, about);
            cards := array_remove(ARRAY[p.card_id], NULL);
        END IF;
        IF new_id IS NULL THEN
            new_id := ledger.suspend(d, p, amount, unit, about);
        END IF;
    END IF;
    IF p.purpose = 'click' THEN
        PERFORM ledger.end_click_unpaid(d, p.id);
    END IF;
    UPDATE ledger.payments SET status = ends, reason = coalesce(verb->>'reason', ''), ended_by = d.operation, ended_at = d.at,
        next_poll_at = NULL, transaction_id = coalesce(new_id, transaction_id) WHERE id = p.id;
    RETURN cards;
END $$;

CREATE FUNCTION ledger.verb_payment_stray(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    amount bigint := (verb->>'amount')::bigint;
    unit text := verb->>'currency';
    wanted text;
    payment bigint;
    p ledger.locked_payment;
BEGIN
    PERFORM ledger.require_right(d, 'ledger.job');
    PERFORM ledger.require_filled(verb, 'provider');
    PERFORM ledger.require_filled(verb, 'provider_id');
    PERFORM ledger.require_received(amount, unit);
    wanted := (verb->>'provider') || ':' || (verb->>'provider_id');
    payment := ledger.add_payment(d, 'stray', 'provider', wanted, amount, unit, 'succeeded',
        p_provider => verb->>'provider', p_provider_id => verb->>'provider_id');
    IF payment IS NULL THEN
        PERFORM ledger.refuse('PaymentEnded', (SELECT jsonb_build_object('payment', x.id, 'status', x.status)
            FROM ledger.payments x WHERE x.provider_id = verb->>'provider_id'));
    END IF;
    p := ledger.lock_payment(payment);
    PERFORM ledger.record_payment(payment,
        ledger.suspend(d, p, amount, unit, ledger.about_event(verb->'about', p.provider, p.uuid)));
END $$;

CREATE FUNCTION ledger.verb_refund_end(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('refund_paid', 'refund', '');
    refund ledger.refunds;
    p ledger.locked_payment;
    ends text := verb->>'status';
BEGIN
    PERFORM ledger.require_rule(d, rule, false);
    SELECT * INTO refund FROM ledger.refunds r WHERE r.id = (verb->>'refund')::bigint FOR NO KEY UPDATE;
    IF (ends IN ('succeeded', 'cancelled')) IS NOT TRUE THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'status', 'text', coalesce(ends, '')));
    END IF;
    IF refund.status IN ('succeeded', 'cancelled') THEN
        PERFORM ledger.refuse('RefundEnded', jsonb_build_object('refund', refund.id, 'status', refund.status));
    END IF;
    p := ledger.lock_payment(refund.payment_id);
    UPDATE ledger.refunds SET status = ends, reason = coalesce(verb->>'reason', ''), ended_by = d.operation, ended_at = d.at,
        next_poll_at = NULL WHERE id = refund.id;
    IF ends <> 'succeeded' THEN
        INSERT INTO ledger.refunds (uuid, payment_id, order_id, amount, currency, operation_id, created_at)
        SELECT p.uuid || '-again-' || count(*), refund.payment_id, refund.order_id, refund.amount, refund.currency, d.operation, d.at
        FROM ledger.refunds r WHERE r.payment_id = refund.payment_id;
        RETURN;
    END IF;
    PERFORM ledger.write(d, rule.type, rule.source, refund.currency,
        ARRAY[ledger.make_move(ledger.general(d, rule.debit, refund.currency), 'general',
            ledger.general(d, rule.credit, refund.currency), 'general', refund.amount)],
        ledger.about_payment(ledger.about_event(verb->'about', p.provider, refund.uuid), p.id, 'refund_paid'),
        p_order => refund.order_id, p_payment => p.id);
END $$;

CREATE FUNCTION ledger.verb_suspense_refund(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('suspense_refund', 'refund', '');
    p ledger.locked_payment;
    unit text;
    rest bigint;
BEGIN
    PERFORM ledger.require_rule(d, rule, false);
    p := ledger.lock_payment((verb->>'payment')::bigint);
    SELECT x.currency, sum(CASE WHEN c.code = '2900' THEN x.amount ELSE -x.amount END) INTO unit, rest
    FROM ledger.transactions t JOIN ledger.postings x ON x.transaction_id = t.id
        JOIN ledger.accounts b ON b.id = x.debit_account JOIN ledger.accounts c ON c.id = x.credit_account
    WHERE t.payment_id = p.id AND '2900' IN (b.code, c.code)
    GROUP BY x.currency HAVING sum(CASE WHEN c.code = '2900' THEN x.amount ELSE -x.amount END) > 0;
    IF unit IS NULL THEN
        PERFORM ledger.refuse('NothingInSuspense', jsonb_build_object('payment', p.id));
    END IF;
    INSERT INTO ledger.refunds (uuid, payment_id, order_id, amount, currency, next_poll_at, operation_id, created_at)
    VALUES (verb->>'uuid', p.id, p.order_id, rest, unit, d.at, d.operation, d.at);
    PERFORM ledger.write(d, rule.type, rule.source, unit,
        ARRAY[ledger.make_move(ledger.general(d, rule.debit, unit), 'general', ledger.general(d, rule.credit, unit), 'general', rest)],
        ledger.about_payment(verb->'about', p.id, 'suspense_refund'), p_order => p.order_id, p_payment => p.id);
END $$;

CREATE FUNCTION ledger.verb_top_up(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    amount bigint := (verb->>'amount')::bigint;
    tender text := coalesce(verb->>'tender', '');
    tendered bigint := (verb->>'tendered')::bigint;
    payment bigint;
BEGIN
    PERFORM ledger.require_rule(d, ledger.rule_for('credit', 'top_up', tender), true);
    PERFORM ledger.require_bought(w, amount, verb->>'currency');
    PERFORM ledger.require_in(w);
    PERFORM ledger.require_tendered(tender, amount, w.currency, tendered);
    payment := ledger.add_payment(d, 'top_up', tender, verb->>'uuid', amount, w.currency, 'succeeded', NULL, w.id, tendered,
        verb->>'reference');
    PERFORM ledger.record_payment(payment, ledger.credit_payment(d, w, payment, tender, amount, verb->'about'));
END $$;
