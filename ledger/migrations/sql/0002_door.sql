-- Revision 0002 at the PostgreSQL door: more subjects of a transaction, more to lock, orders looked at in the end.
-- Twins: ledger/storage/door/{desk,locking,sqlite}.py.

CREATE OR REPLACE FUNCTION ledger.make_move(
    debit bigint, debit_kind text, credit bigint, credit_kind text, amount bigint,
    returns_transaction bigint DEFAULT NULL, returns_n bigint DEFAULT NULL, p_origin bigint DEFAULT NULL
) RETURNS ledger.move LANGUAGE plpgsql AS $$
DECLARE
    debit_after bigint;
    credit_after bigint;
BEGIN
    debit_after := ledger.add_to(debit, debit_kind, CASE WHEN debit_kind IN ('debt', 'receivable') THEN amount ELSE -amount END);
    credit_after := ledger.add_to(credit, credit_kind, CASE WHEN credit_kind IN ('debt', 'receivable') THEN -amount ELSE amount END);
    RETURN ROW(debit, debit_kind, credit, credit_kind, amount, debit_after, credit_after,
               returns_transaction, returns_n, p_origin)::ledger.move;
END $$;

DROP FUNCTION ledger.write(ledger.desk, text, text, text, ledger.move[], jsonb, ledger.locked_wallet, bigint, bigint, date, bigint, bigint);

CREATE FUNCTION ledger.write(
    d ledger.desk, p_type text, p_source text, unit text, moves ledger.move[], about jsonb,
    w ledger.locked_wallet DEFAULT NULL, p_card bigint DEFAULT NULL, p_customer bigint DEFAULT NULL,
    p_expires date DEFAULT NULL, p_reverses bigint DEFAULT NULL, p_amount bigint DEFAULT NULL,
    p_order bigint DEFAULT NULL, p_partner bigint DEFAULT NULL, p_till bigint DEFAULT NULL, p_payment bigint DEFAULT NULL
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    s ledger.step := ledger.advance(d, w, moves);
    total bigint := coalesce(p_amount, (SELECT sum(m.amount) FROM unnest(moves) m));
    new_id bigint;
BEGIN
    INSERT INTO ledger.transactions (operation_id, wallet_id, customer_id, card_id, seq, type, amount, currency, source,
        status, shown_before, shown_after, hold_before, hold_after, reference_type, reference_id, reason_code, note,
        source_service, source_event_id, metadata, transaction_date, business_date, created_at, posted_at, expires_at, reverses,
        order_id, partner_id, till_id, payment_id)
    VALUES (d.operation, w.id, coalesce(w.customer, p_customer), p_card, s.seq, p_type, total, unit, p_source,
        'posted', s.shown_before, s.shown_after, s.hold_before, s.hold_after,
        coalesce(about->>'reference_type', ''), coalesce(about->>'reference_id', ''), coalesce(about->>'reason_code', ''),
        coalesce(about->>'note', ''), coalesce(about->>'source_service', ''), coalesce(about->>'source_event_id', ''),
        nullif(about->'metadata', '{}'::jsonb), coalesce((about->>'transaction_date')::timestamptz, d.at),
        d.business_date, d.at, d.at, p_expires, p_reverses, p_order, p_partner, p_till, p_payment)
    RETURNING id INTO new_id;
    PERFORM ledger.write_postings(d, new_id, unit, moves);
    RETURN new_id;
END $$;

-- what an operation will touch -------------------------------------------------------------------------------

CREATE FUNCTION ledger.orders_of(request jsonb) RETURNS bigint[] LANGUAGE sql AS $$
    SELECT coalesce(array_agg(DISTINCT o ORDER BY o), '{}') FROM (
        SELECT nullif((v->>'order')::bigint, 0) AS o FROM jsonb_array_elements(request->'verbs') v
        UNION
        SELECT p.order_id FROM jsonb_array_elements(request->'verbs') v JOIN ledger.payments p ON p.id = (v->>'payment')::bigint
        UNION
        SELECT r.order_id FROM jsonb_array_elements(request->'verbs') v JOIN ledger.refunds r ON r.id = (v->>'refund')::bigint
        UNION
        SELECT p.order_id FROM jsonb_array_elements(request->'verbs') v JOIN ledger.payouts p ON p.id = (v->>'payout')::bigint
    ) touched WHERE o IS NOT NULL
$$;

-- what wallets paid for a card and those it stands in for, newest first
CREATE FUNCTION ledger.paid_by_wallets(p_card bigint, OUT wallet bigint, OUT paid bigint) RETURNS SETOF record
LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY
    WITH RECURSIVE chain AS (
        SELECT p_card AS card UNION SELECT g.replaces FROM chain JOIN ledger.gift_cards g ON g.id = chain.card WHERE g.replaces IS NOT NULL)
    SELECT t.wallet_id, t.amount FROM chain JOIN ledger.transactions t ON t.card_id = chain.card
    WHERE t.wallet_id IS NOT NULL AND t.type = 'debit' AND t.source IN ('gift_card', 'top_up') ORDER BY t.id DESC;
END $$;

-- the customer, or whom they were merged into, directly or not
CREATE FUNCTION ledger.stands_for(p_customer bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
    WITH RECURSIVE merged (id, into_id) AS (
        SELECT c.id, c.merged_into FROM ledger.customers c WHERE c.id = p_customer
        UNION SELECT c.id, c.merged_into FROM merged m JOIN ledger.customers c ON c.id = m.into_id)
    SELECT coalesce((SELECT m.id FROM merged m WHERE m.into_id IS NULL), p_customer)
$$;

-- the wallets of who stand for merged customers of orders, in the orders' currency
CREATE FUNCTION ledger.standing_in(orders bigint[]) RETURNS SETOF bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF cardinality(orders) > 0 THEN
        RETURN QUERY SELECT w.id FROM ledger.orders o JOIN ledger.customers c ON c.id = o.customer_id AND c.status = 'merged'
            JOIN ledger.wallets w ON w.customer_id = ledger.stands_for(c.id) AND w.currency = o.currency
        WHERE o.id = ANY (orders);
    END IF;
END $$;

-- the wallet; in the place of a merged customer's that of who stands for them, opened if there is none
CREATE FUNCTION ledger.taker(d ledger.desk, p_wallet bigint) RETURNS ledger.locked_wallet LANGUAGE plpgsql AS $$
DECLARE
    w ledger.locked_wallet := ledger.lock_wallet(p_wallet);
    other bigint;
BEGIN
    IF w.customer_status <> 'merged' THEN
        RETURN w;
    END IF;
    SELECT x.id INTO other FROM ledger.wallets x WHERE x.customer_id = ledger.stands_for(w.customer) AND x.currency = w.currency;
    IF other IS NULL THEN
        INSERT INTO ledger.wallets (customer_id, currency, created_at, updated_at)
        VALUES (ledger.stands_for(w.customer), w.currency, d.at, d.at) RETURNING id INTO other;
        INSERT INTO ledger.accounts (kind, currency, code, wallet_id, balance, origin)
        VALUES ('pocket', w.currency, '2000', other, 0, 'paid'), ('pocket', w.currency, '2000', other, 0, 'given'),
            ('debt', w.currency, '1100', other, 0, NULL);
    END IF;
    RETURN ledger.lock_wallet(other);
END $$;

CREATE OR REPLACE FUNCTION ledger.wallets_of(request jsonb) RETURNS bigint[] LANGUAGE sql AS $$
    SELECT coalesce(array_agg(DISTINCT w ORDER BY w), '{}') FROM (
        SELECT (v->>'wallet')::bigint AS w FROM jsonb_array_elements(request->'verbs') v WHERE v->>'wallet' IS NOT NULL
        UNION
        SELECT (v->>'to')::bigint FROM jsonb_array_elements(request->'verbs') v WHERE v->>'to' IS NOT NULL
        UNION
        SELECT (v->>'rest_to')::bigint FROM jsonb_array_elements(request->'verbs') v WHERE v->>'rest_to' IS NOT NULL
        UNION
        SELECT h.wallet_id FROM jsonb_array_elements(request->'verbs') v JOIN ledger.holds h ON h.id = (v->>'hold')::bigint
        UNION
        SELECT b.wallet_id FROM jsonb_array_elements(request->'verbs') v
            JOIN ledger.transactions a ON a.id = (v->>'transaction')::bigint
            JOIN ledger.transactions b ON b.operation_id = a.operation_id
        WHERE v->>'verb' = 'reverse' AND b.wallet_id IS NOT NULL
        UNION
        SELECT t.wallet_id FROM jsonb_array_elements(request->'verbs') v
            JOIN ledger.transactions t ON t.id = (v->>'transaction')::bigint
        WHERE v->>'verb' IN ('settle', 'void') AND t.wallet_id IS NOT NULL
        UNION
        SELECT coalesce(p.wallet_id, w.id) FROM jsonb_array_elements(request->'verbs') v
            JOIN ledger.payments p ON p.id = (v->>'payment')::bigint
            LEFT JOIN ledger.clicks k ON k.payment_id = p.id
            LEFT JOIN ledger.wallets w ON w.customer_id = k.customer_id AND w.currency = k.currency
        WHERE v->>'verb' = 'payment_end' AND coalesce(p.wallet_id, w.id) IS NOT NULL
        UNION
        SELECT w.id FROM jsonb_array_elements(request->'verbs') v JOIN ledger.wallets w ON w.customer_id = (v->>'customer')::bigint
            AND w.currency = CASE v->>'verb' WHEN 'order_open' THEN 'PTS' ELSE v->>'currency' END
        WHERE v->>'verb' IN ('order_open', 'click_open')
        UNION
        SELECT b.wallet FROM jsonb_array_elements(request->'verbs') v
            CROSS JOIN LATERAL ledger.paid_by_wallets((v->>'card')::bigint) b
        WHERE v->>'verb' = 'card_cancel' AND v->>'tender' = 'wallet'
        UNION
        SELECT t.wallet_id FROM ledger.transactions t
        WHERE t.order_id = ANY (ledger.orders_of(request)) AND t.wallet_id IS NOT NULL
        UNION
        SELECT w.id FROM ledger.orders o JOIN ledger.wallets w ON w.customer_id = o.customer_id AND w.currency = 'PTS'
        WHERE o.id = ANY (ledger.orders_of(request))
        UNION
        SELECT s FROM ledger.standing_in(ledger.orders_of(request)) s
    ) touched
$$;

CREATE OR REPLACE FUNCTION ledger.cards_of(request jsonb) RETURNS bigint[] LANGUAGE sql AS $$
    SELECT coalesce(array_agg(DISTINCT c ORDER BY c), '{}') FROM (
        SELECT (v->>'card')::bigint AS c FROM jsonb_array_elements(request->'verbs') v WHERE v->>'card' IS NOT NULL
        UNION
        SELECT t.card_id FROM jsonb_array_elements(request->'verbs') v JOIN ledger.transactions t ON t.order_id = (v->>'order')::bigint
        WHERE v->>'verb' IN ('order_cancel', 'order_return') AND t.card_id IS NOT NULL
    ) touched
$$;

-- the row behind each number that is neither a wallet's nor a card's: refused when it is not there
CREATE FUNCTION ledger.require_rows(request jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    verb jsonb;
BEGIN
    FOR verb IN SELECT v.value FROM jsonb_array_elements(request->'verbs') WITH ORDINALITY v(value, n) ORDER BY v.n LOOP
        IF nullif((verb->>'order')::bigint, 0) IS NOT NULL THEN
            CONTINUE;
        END IF;
        IF verb->>'payment' IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger.payments p WHERE p.id = (verb->>'payment')::bigint) THEN
            PERFORM ledger.refuse('PaymentNotFound', jsonb_build_object('payment', verb->>'payment'));
        END IF;
        IF verb->>'refund' IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger.refunds r WHERE r.id = (verb->>'refund')::bigint) THEN
            PERFORM ledger.refuse('RefundNotFound', jsonb_build_object('refund', verb->'refund'));
        END IF;
        IF verb->>'payout' IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger.payouts p WHERE p.id = (verb->>'payout')::bigint) THEN
            PERFORM ledger.refuse('PayoutNotFound', jsonb_build_object('payout', verb->'payout'));
        END IF;
        IF verb->>'shift' IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger.shifts s WHERE s.id = (verb->>'shift')::bigint) THEN
            PERFORM ledger.refuse('ShiftNotOpen', jsonb_build_object('till', verb->'shift'));
        END IF;
    END LOOP;
END $$;

-- wallets by id, then cards, orders and payments by id. An order may have gained a wallet while its lock was awaited:
-- then the whole request is sent again
CREATE FUNCTION ledger.lock_all(request jsonb, wallets bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    one bigint;
BEGIN
    PERFORM ledger.require_rows(request);
    FOREACH one IN ARRAY wallets LOOP
        PERFORM ledger.lock_wallet(one);
    END LOOP;
    FOREACH one IN ARRAY ledger.cards_of(request) LOOP
        PERFORM ledger.lock_card(one);
    END LOOP;
    FOREACH one IN ARRAY ledger.orders_of(request) LOOP
        PERFORM 1 FROM ledger.orders o WHERE o.id = one FOR NO KEY UPDATE;
        IF NOT FOUND THEN
            PERFORM ledger.refuse('OrderNotFound', jsonb_build_object('order', one::text));
        END IF;
    END LOOP;
    PERFORM 1 FROM ledger.payments p WHERE p.id IN (
        SELECT (v->>'payment')::bigint FROM jsonb_array_elements(request->'verbs') v) ORDER BY p.id FOR NO KEY UPDATE;
    PERFORM 1 FROM ledger.refunds r WHERE r.id IN (
        SELECT (v->>'refund')::bigint FROM jsonb_array_elements(request->'verbs') v) ORDER BY r.id FOR NO KEY UPDATE;
    PERFORM 1 FROM ledger.payouts p WHERE p.id IN (
        SELECT (v->>'payout')::bigint FROM jsonb_array_elements(request->'verbs') v) ORDER BY p.id FOR NO KEY UPDATE;
    PERFORM 1 FROM ledger.shifts s WHERE s.id IN (
        SELECT (v->>'shift')::bigint FROM jsonb_array_elements(request->'verbs') v) ORDER BY s.id FOR NO KEY UPDATE;
    IF ledger.wallets_of(request) <> wallets THEN
        RAISE EXCEPTION 'more to lock' USING ERRCODE = '40001';
    END IF;
END $$;

-- the order a verb means: the one it names, else the one this operation opened
CREATE FUNCTION ledger.order_of(d ledger.desk, p_order bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    found_order bigint := nullif(p_order, 0);
BEGIN
    IF found_order IS NULL THEN
        SELECT o.id INTO found_order FROM ledger.orders o WHERE o.operation_id = d.operation ORDER BY o.id DESC LIMIT 1;
        IF found_order IS NULL THEN
            PERFORM ledger.refuse('OrderNotFound', '{"order": ""}');
        END IF;
    END IF;
    RETURN found_order;
END $$;

CREATE OR REPLACE FUNCTION ledger.do_verb(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    w ledger.locked_wallet;
BEGIN
    IF verb->>'wallet' IS NOT NULL THEN
        w := ledger.lock_wallet((verb->>'wallet')::bigint);
    END IF;
    CASE verb->>'verb'
        WHEN 'credit' THEN PERFORM ledger.verb_credit(d, w, verb);
        WHEN 'debit' THEN PERFORM ledger.verb_debit(d, w, verb);
        WHEN 'owe' THEN PERFORM ledger.verb_owe(d, w, verb);
        WHEN 'reverse' THEN PERFORM ledger.verb_reverse(d, verb);
        WHEN 'status' THEN PERFORM ledger.verb_status(d, w, verb);
        WHEN 'hold' THEN PERFORM ledger.verb_hold(d, w, verb);
        WHEN 'release' THEN PERFORM ledger.verb_release(d, verb);
        WHEN 'capture' THEN PERFORM ledger.verb_capture(d, verb);
        WHEN 'transfer' THEN PERFORM ledger.verb_transfer(d, w, verb);
        WHEN 'clawback' THEN PERFORM ledger.verb_clawback(d, w, verb);
        WHEN 'write_off' THEN PERFORM ledger.verb_write_off(d, w, verb);
        WHEN 'pend' THEN PERFORM ledger.verb_pend(d, w, verb);
        WHEN 'settle' THEN PERFORM ledger.verb_settle(d, verb);
        WHEN 'void' THEN PERFORM ledger.verb_void(d, verb);
        WHEN 'sweep' THEN NULL;
        WHEN 'card_issue' THEN RETURN ledger.verb_card_issue(d, verb);
        WHEN 'card_sell' THEN RETURN ledger.verb_card_sell(d, verb);
        WHEN 'card_redeem' THEN RETURN ledger.verb_card_redeem(d, w, verb);
        WHEN 'card_cancel' THEN RETURN ledger.verb_card_cancel(d, verb);
        WHEN 'order_open' THEN PERFORM ledger.verb_order_open(d, verb);
        WHEN 'order_take' THEN PERFORM ledger.verb_order_take(d, w, verb);
        WHEN 'order_points' THEN PERFORM ledger.verb_order_points(d, w, verb);
        WHEN 'order_capture' THEN PERFORM ledger.verb_order_capture(d, verb);
        WHEN 'order_card' THEN RETURN ledger.verb_order_card(d, verb);
        WHEN 'order_pay' THEN PERFORM ledger.verb_order_pay(d, verb);
        WHEN 'order_deliver' THEN PERFORM ledger.verb_order_deliver(d, verb);
        WHEN 'order_cancel' THEN RETURN ledger.verb_order_cancel(d, verb);
        WHEN 'order_earned' THEN PERFORM ledger.verb_order_earned(d, verb);
        WHEN 'payment_begin' THEN PERFORM ledger.verb_payment_begin(d, verb);
        WHEN 'payment_end' THEN RETURN ledger.verb_payment_end(d, verb);
        WHEN 'payment_stray' THEN PERFORM ledger.verb_payment_stray(d, verb);
        WHEN 'refund_end' THEN PERFORM ledger.verb_refund_end(d, verb);
        WHEN 'suspense_refund' THEN PERFORM ledger.verb_suspense_refund(d, verb);
        WHEN 'top_up' THEN PERFORM ledger.verb_top_up(d, w, verb);
        WHEN 'click_open' THEN PERFORM ledger.verb_click_open(d, verb);
        WHEN 'shift_open' THEN PERFORM ledger.verb_shift_open(d, verb);
        WHEN 'cash_move' THEN PERFORM ledger.verb_cash_move(d, verb);
        WHEN 'shift_close' THEN PERFORM ledger.verb_shift_close(d, verb);
        WHEN 'payout_pay' THEN PERFORM ledger.verb_payout_pay(d, verb);
    END CASE;
    RETURN '{}';
END $$;

DROP FUNCTION ledger.store(ledger.desk, bigint[], jsonb, bigint[]);

CREATE FUNCTION ledger.store(d ledger.desk, wallets bigint[], before jsonb, cards bigint[], orders bigint[]) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    result jsonb;
BEGIN
    SELECT jsonb_build_object('operation', d.operation, 'cards', (
            SELECT coalesce(jsonb_agg(x.card ORDER BY x.n), '[]')
            FROM (SELECT u.card, min(u.n) AS n FROM unnest(cards) WITH ORDINALITY u(card, n) GROUP BY u.card) x),
        'orders', to_jsonb(orders),
        'payments', coalesce((SELECT jsonb_agg(p.id ORDER BY p.id) FROM ledger.payments p
            WHERE p.operation_id = d.operation OR p.ended_by = d.operation), '[]'),
        'transactions', coalesce((SELECT jsonb_agg(t.id ORDER BY t.id) FROM ledger.transactions t
            WHERE t.operation_id = d.operation OR t.resolved_by = d.operation), '[]'),
        'wallets', coalesce((SELECT jsonb_agg(jsonb_build_object('wallet', w.id, 'customer', w.customer_id, 'currency', w.currency,
            'available_before', b->'available', 'available_after', w.available, 'on_hold_before', b->'on_hold',
            'on_hold_after', w.on_hold, 'debt_before', b->'debt', 'debt_after', w.debt) ORDER BY w.id)
            FROM ledger.wallets w CROSS JOIN LATERAL (SELECT before->(w.id::text) AS b) x WHERE w.id = ANY (wallets)), '[]'))
    INTO result;
    UPDATE ledger.operations SET answer = result WHERE id = d.operation;
    RETURN result;
END $$;

-- the business day an operation is booked on: the one it names, else today's. No day ends meanwhile (snapshots.DAYS_LOCK)
CREATE FUNCTION ledger.chosen_day(d ledger.desk, request jsonb) RETURNS date LANGUAGE plpgsql AS $$
DECLARE
    wanted date := (request->>'business_day')::date;
BEGIN
    IF wanted IS NULL THEN
        RETURN d.business_date;
    END IF;
    PERFORM pg_advisory_xact_lock_shared(1684109683);
    INSERT INTO ledger.business_days (business_date, shop_id) VALUES (wanted, d.shop) ON CONFLICT DO NOTHING;
    PERFORM 1 FROM ledger.business_days b WHERE b.business_date = wanted AND b.shop_id = d.shop FOR SHARE;
    RETURN wanted;
END $$;

-- only imports of orders name a day, none that is still to come, none up to one that has ended: snapshots stay true
CREATE FUNCTION ledger.require_bookable(d ledger.desk, request jsonb, wanted date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ledger.require_right(d, 'data.import');
    IF wanted > d.business_date OR EXISTS (
            SELECT 1 FROM jsonb_array_elements(request->'verbs') v WHERE NOT starts_with(v->>'verb', 'order_')) THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'business_day', 'text', wanted::text));
    END IF;
    IF EXISTS (SELECT 1 FROM ledger.business_days b WHERE b.status <> 'open' AND b.business_date >= wanted) THEN
        PERFORM ledger.refuse('DayClosed', jsonb_build_object('day', wanted::text));
    END IF;
END $$;

CREATE OR REPLACE FUNCTION ledger.post_at(request jsonb, at timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    d ledger.desk := ledger.open_desk(request, coalesce(at, clock_timestamp()));
    own_day date := d.business_date;
    chosen_day date := ledger.chosen_day(d, request);
    stored jsonb;
    wallets bigint[];
    wallet bigint;
    before jsonb;
    verb jsonb;
    cards bigint[] := '{}';
    orders bigint[];
    touched bigint;
BEGIN
    d.business_date := chosen_day;
    SELECT c.operation, c.stored INTO d.operation, stored FROM ledger.claim(d, request) c;
    IF stored IS NOT NULL THEN
        RETURN stored || '{"repeated": true}';
    END IF;
    d.business_date := own_day;
    IF request->>'business_day' IS NOT NULL THEN
        PERFORM ledger.require_bookable(d, request, chosen_day);
    END IF;
    PERFORM set_config('ledger.door', 'open', true);
    wallets := ledger.wallets_of(request);
    PERFORM ledger.lock_all(request, wallets);
    d.at := coalesce(at, clock_timestamp());
    SELECT (d.at AT TIME ZONE z.value)::date, (d.at AT TIME ZONE z.value)::date + g.value::int INTO d.today, d.revive_until
    FROM ledger.settings z, ledger.settings g WHERE z.key = 'zone' AND g.key = 'grace_days';
    FOREACH wallet IN ARRAY wallets LOOP
        PERFORM ledger.sweep_due(d, wallet);
    END LOOP;
    before := ledger.standings(wallets);
    d.business_date := chosen_day;
    FOR verb IN SELECT v.value FROM jsonb_array_elements(request->'verbs') WITH ORDINALITY v(value, n) ORDER BY v.n LOOP
        cards := cards || ledger.do_verb(d, verb);
    END LOOP;
    SELECT coalesce(array_agg(x.id ORDER BY x.id), '{}') INTO orders FROM (
        SELECT unnest(ledger.orders_of(request)) AS id UNION SELECT o.id FROM ledger.orders o WHERE o.operation_id = d.operation) x;
    PERFORM ledger.card_receipts(d, request);
    FOREACH touched IN ARRAY orders LOOP
        PERFORM ledger.finish_order(d, touched);
    END LOOP;
    d.business_date := own_day;
    FOREACH wallet IN ARRAY wallets LOOP
        PERFORM ledger.sweep_due(d, wallet);
    END LOOP;
    stored := ledger.store(d, wallets, before, cards, orders);
    PERFORM set_config('ledger.door', '', true);
    RETURN stored;
END $$;
