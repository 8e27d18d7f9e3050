-- Orders under lock, and the verbs that pay and deliver them. Twin of ledger/storage/door/orders.py.

CREATE TYPE ledger.locked_order AS (
    id bigint, customer bigint, currency text, kind text, status text, total bigint, points_money bigint,
    points_used bigint, expires_at timestamptz, paid_at timestamptz, delivered_at timestamptz, shop bigint,
    account bigint, balance bigint, returned bigint
);

CREATE FUNCTION ledger.lock_order(d ledger.desk, p_order bigint) RETURNS ledger.locked_order LANGUAGE plpgsql AS $$
DECLARE
    wanted bigint := ledger.order_of(d, p_order);
    o ledger.locked_order;
BEGIN
    SELECT x.id, x.customer_id, x.currency, x.kind, x.status, x.total, x.points_money, x.points_used, x.expires_at,
        x.paid_at, x.delivered_at, x.shop_id, a.id, a.balance, x.returned INTO o
    FROM ledger.orders x JOIN ledger.accounts a ON a.order_id = x.id AND a.kind = 'order'
    WHERE x.id = wanted FOR NO KEY UPDATE OF x, a;
    IF o.id IS NULL THEN
        PERFORM ledger.refuse('OrderNotFound', jsonb_build_object('order', wanted::text));
    END IF;
    RETURN o;
END $$;

CREATE FUNCTION ledger.order_due(o ledger.locked_order) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT o.total - o.returned - o.points_money - o.balance
$$;

CREATE FUNCTION ledger.require_order_open(o ledger.locked_order) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF o.paid_at IS NOT NULL OR o.status NOT IN ('awaiting_payment', 'delivered') THEN
        PERFORM ledger.refuse('OrderNotOpen', jsonb_build_object('order', o.id, 'status', o.status));
    END IF;
END $$;

CREATE FUNCTION ledger.require_order_due(o ledger.locked_order, p_amount bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF p_amount > ledger.order_due(o) THEN
        PERFORM ledger.refuse('OrderOverpaid', jsonb_build_object('order', o.id,
            'due', ledger.money(ledger.order_due(o), o.currency), 'requested', ledger.money(p_amount, o.currency)));
    END IF;
END $$;

-- what a transaction of this order says of itself: its reference, and the reason unless the caller gave one
CREATE FUNCTION ledger.about_order(about jsonb, p_order bigint, p_reason text DEFAULT 'order_payment') RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(nullif(about, 'null'::jsonb), '{}') || jsonb_build_object('reference_type', 'order',
        'reference_id', p_order::text, 'reason_code', coalesce(nullif(about->>'reason_code', ''), p_reason))
$$;

CREATE FUNCTION ledger.order_event(d ledger.desk, p_order bigint, p_event text, p_note text DEFAULT '') RETURNS void
LANGUAGE sql AS $$
    INSERT INTO ledger.order_events (order_id, operation_id, event, at, staff_id, note)
    VALUES (p_order, d.operation, p_event, d.at, d.staff, p_note)
$$;

-- a tender's account to the order, for a row of payments; checks only the right
CREATE FUNCTION ledger.order_receive(
    d ledger.desk, o ledger.locked_order, p_tender text, p_amount bigint, about jsonb, p_payment bigint
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('order_pay', 'purchase', p_tender);
    new_id bigint;
BEGIN
    PERFORM ledger.require_rule(d, rule, false);
    new_id := ledger.write(d, rule.type, rule.source, o.currency,
        ARRAY[ledger.make_move(ledger.general(d, rule.debit, o.currency), 'general', o.account, 'order', p_amount)],
        ledger.about_order(about, o.id), p_customer => o.customer, p_order => o.id, p_payment => p_payment);
    UPDATE ledger.payments SET transaction_id = new_id WHERE id = p_payment;
    RETURN new_id;
END $$;

CREATE FUNCTION ledger.require_order_currency(o ledger.locked_order, unit text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF unit IS DISTINCT FROM o.currency THEN
        PERFORM ledger.refuse('CurrencyMismatch', jsonb_build_object('expected', o.currency, 'given', unit));
    END IF;
END $$;

CREATE FUNCTION ledger.require_order_amount(o ledger.locked_order, p_amount bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF (p_amount > 0) IS NOT TRUE THEN
        PERFORM ledger.refuse('AmountNotPositive', jsonb_build_object('amount', ledger.money(coalesce(p_amount, 0), o.currency)));
    END IF;
    IF p_amount > 999999999999999 THEN
        PERFORM ledger.refuse('AmountTooLarge', jsonb_build_object(
            'text', ledger.money(p_amount, o.currency), 'limit', ledger.money(999999999999999, o.currency)));
    END IF;
END $$;

-- the next number of this till's receipts
CREATE FUNCTION ledger.write_receipt(
    d ledger.desk, p_kind text, p_amount bigint, unit text, p_order bigint DEFAULT NULL, p_payment bigint DEFAULT NULL
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM ledger.tills t WHERE t.id = d.till FOR NO KEY UPDATE;
    INSERT INTO ledger.receipts (till_id, number, kind, order_id, payment_id, operation_id, amount, currency, staff_id, created_at)
    VALUES (d.till, (SELECT coalesce(max(r.number), 0) + 1 FROM ledger.receipts r WHERE r.till_id = d.till),
        p_kind, p_order, p_payment, d.operation, p_amount, unit, d.staff, d.at);
END $$;

CREATE FUNCTION ledger.verb_order_take(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    o ledger.locked_order := ledger.lock_order(d, (verb->>'order')::bigint);
    rule ledger.rules := ledger.rule_for('order_take', 'purchase', '');
    amount bigint := (verb->>'amount')::bigint;
    due bigint := ledger.order_due(o);
    available bigint;
BEGIN
    PERFORM ledger.require_rule(d, rule, false);
    PERFORM ledger.require_order_open(o);
    PERFORM ledger.require_order_currency(o, w.currency);
    PERFORM ledger.require_out(w);
    IF amount IS NULL THEN
        SELECT x.available INTO available FROM ledger.wallets x WHERE x.id = w.id;
        IF available = 0 THEN
            PERFORM ledger.refuse('InsufficientFunds', jsonb_build_object('wallet', w.id,
                'available', ledger.money(0, w.currency), 'requested', ledger.money(due, w.currency)));
        END IF;
        amount := CASE WHEN due <> 0 THEN least(available, due) ELSE available END;
    END IF;
    PERFORM ledger.require_amount(w, amount, verb->>'currency');
    PERFORM ledger.require_order_due(o, amount);
    PERFORM ledger.write(d, 'debit', 'purchase', o.currency, ledger.take(d, w, amount, o.account, 'order'),
        ledger.about_order(verb->'about', o.id), w, p_order => o.id);
END $$;

CREATE FUNCTION ledger.verb_order_capture(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    h ledger.holds := ledger.active_hold((verb->>'hold')::bigint);
    o ledger.locked_order := ledger.lock_order(d, (verb->>'order')::bigint);
    w ledger.locked_wallet := ledger.lock_wallet(h.wallet_id);
    rule ledger.rules := ledger.rule_for('order_capture', 'purchase', '');
    rest bigint := h.amount - h.captured - h.released;
    amount bigint := (verb->>'amount')::bigint;
    part ledger.held;
    moves ledger.move[] := '{}';
BEGIN
    PERFORM ledger.require_rule(d, rule, false);
    IF w.customer IS DISTINCT FROM o.customer THEN
        PERFORM ledger.refuse('HoldNotFound', jsonb_build_object('hold', h.id));
    END IF;
    PERFORM ledger.require_order_open(o);
    PERFORM ledger.require_order_currency(o, w.currency);
    PERFORM ledger.require_out(w);
    PERFORM ledger.require_order_amount(o, amount);
    IF amount > rest THEN
        PERFORM ledger.refuse('HoldTooSmall', jsonb_build_object('hold', h.id,
            'held', ledger.money(rest, w.currency), 'requested', ledger.money(amount, w.currency)));
    END IF;
    PERFORM ledger.require_order_due(o, amount);
    FOR part IN SELECT * FROM ledger.held_parts(h, h.captured, h.captured + amount) LOOP
        moves := moves || ledger.make_move(h.account_id, 'hold', o.account, 'order', part.amount, p_origin => part.pocket);
    END LOOP;
    PERFORM ledger.write(d, 'capture', 'purchase', o.currency, moves,
        ledger.about_order(verb->'about', o.id, 'order_payment_from_hold'), w, p_order => o.id);
    h.captured := h.captured + amount;
    rest := rest - amount;
    IF rest > 0 THEN
        PERFORM ledger.give_held(d, w, h, rest, verb->'about');
        h.released := h.released + rest;
    END IF;
    PERFORM ledger.settle_hold(d, h, 'captured', '');
END $$;

CREATE FUNCTION ledger.verb_order_card(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card := ledger.lock_card((verb->>'card')::bigint);
    o ledger.locked_order := ledger.lock_order(d, (verb->>'order')::bigint);
    amount bigint := (verb->>'amount')::bigint;
    due bigint := ledger.order_due(o);
    rest_to bigint := (verb->>'rest_to')::bigint;
    w ledger.locked_wallet;
    about jsonb := ledger.about_order(verb->'about', o.id);
    last_use boolean;
    made bigint;
BEGIN
    PERFORM ledger.require_rule(d, ledger.rule_for('order_card', 'purchase', ''), false);
    IF coalesce(verb->>'code_hash', '') <> c.code_hash THEN
        IF coalesce(verb->>'code_hash', '') <> '' THEN
            PERFORM ledger.refuse('CardNotFound');
        END IF;
        PERFORM ledger.require_right(d, 'gift_card.redeem_without_code');
    END IF;
    PERFORM ledger.require_order_open(o);
    PERFORM ledger.require_order_currency(o, c.currency);
    PERFORM ledger.require_card_usable(d, c);
    IF amount IS NULL THEN
        amount := CASE WHEN due <> 0 THEN least(c.balance, due) ELSE c.balance END;
    END IF;
    PERFORM ledger.require_order_amount(o, amount);
    last_use := ledger.require_card_use(c, amount);
    PERFORM ledger.require_order_due(o, amount);
    IF last_use AND amount < c.balance THEN
        IF rest_to IS NULL THEN
            PERFORM ledger.refuse_last_use(c, amount);
        END IF;
        w := ledger.lock_wallet(rest_to);
        IF w.currency <> c.currency THEN
            PERFORM ledger.refuse('CurrencyMismatch', jsonb_build_object('expected', w.currency, 'given', c.currency));
        END IF;
        PERFORM ledger.require_in(w);
    END IF;
    made := ledger.write(d, 'debit', 'purchase', o.currency,
        ARRAY[ledger.make_move(c.account, 'gift_card', o.account, 'order', amount)],
        about, p_card => c.id, p_customer => o.customer, p_order => o.id);
    PERFORM ledger.card_used(d, c, o.customer);
    PERFORM ledger.card_event(d, c.id, c, 'paid', verb->'about'->>'note', made);
    IF w.id IS NOT NULL THEN
        c := ledger.lock_card(c.id);
        made := ledger.card_to_wallet(d, c, w, c.balance, about, o.id);
        UPDATE ledger.gift_cards SET status = 'redeemed' WHERE id = c.id;
        PERFORM ledger.card_event(d, c.id, c, 'to_wallet', verb->'about'->>'note', made);
    END IF;
    RETURN ARRAY[c.id];
END $$;

CREATE FUNCTION ledger.verb_order_pay(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    o ledger.locked_order := ledger.lock_order(d, (verb->>'order')::bigint);
    tender text := coalesce(verb->>'tender', '');
    amount bigint := (verb->>'amount')::bigint;
    tendered bigint := (verb->>'tendered')::bigint;
    payment bigint;
BEGIN
    IF tender NOT IN ('cash', 'terminal', 'bank', 'invoice') THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'tender', 'text', tender));
    END IF;
    PERFORM ledger.require_rule(d, ledger.rule_for('order_pay', 'purchase', tender), false);
    PERFORM ledger.require_order_open(o);
    PERFORM ledger.require_order_amount(o, amount);
    PERFORM ledger.require_order_due(o, amount);
    PERFORM ledger.require_tendered(tender, amount, o.currency, tendered);
    IF coalesce(verb->>'uuid', '') = '' OR EXISTS (SELECT 1 FROM ledger.payments p WHERE p.uuid = verb->>'uuid') THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'uuid', 'text', coalesce(verb->>'uuid', '')));
    END IF;
    payment := ledger.add_payment(d, 'order', tender, verb->>'uuid', amount, o.currency, 'succeeded', p_order => o.id,
        p_tendered => tendered, p_reference => coalesce(verb->>'reference', ''));
    PERFORM ledger.order_receive(d, o, tender, amount, verb->'about', payment);
END $$;

CREATE FUNCTION ledger.verb_order_deliver(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    o ledger.locked_order := ledger.lock_order(d, (verb->>'order')::bigint);
    left_part boolean := o.status = 'partly_returned' AND o.delivered_at IS NULL;
BEGIN
    PERFORM ledger.require_right(d, 'order.sell');
    IF o.status <> 'paid' AND (o.status, o.kind) IS DISTINCT FROM ('awaiting_payment', 'delivery') AND NOT left_part THEN
        PERFORM ledger.refuse('OrderNotOpen', jsonb_build_object('order', o.id, 'status', o.status));
    END IF;
    UPDATE ledger.orders SET status = CASE WHEN left_part THEN status ELSE 'delivered' END, delivered_at = d.at WHERE id = o.id;
    PERFORM ledger.order_event(d, o.id, 'delivered', coalesce(verb->'about'->>'note', ''));
END $$;

-- what belongs to an order, a payment, a partner or a till has an undo of its own, whatever kind its operation was called
CREATE OR REPLACE FUNCTION ledger.verb_reverse(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    original ledger.operations;
    t ledger.transactions;
    w ledger.locked_wallet;
    moves ledger.move[];
    fresh boolean;
    may_reverse boolean;
BEGIN
    SELECT o.* INTO original FROM ledger.transactions x JOIN ledger.operations o ON o.id = x.operation_id
    WHERE x.id = (verb->>'transaction')::bigint;
    fresh := original.kind = 'top_up' AND original.staff_id = d.staff
        AND d.at - original.created_at < make_interval(mins => ledger.setting('void_minutes')::int);
    may_reverse := EXISTS (SELECT 1 FROM ledger.rights r WHERE r.role = d.role AND r.right_name = 'wallet.reverse');
    PERFORM ledger.require_right(d, CASE WHEN fresh AND NOT may_reverse THEN 'order.void_own' ELSE 'wallet.reverse' END);
    IF original.id IS NULL THEN
        PERFORM ledger.refuse('TransactionNotFound', jsonb_build_object('transaction', verb->'transaction'));
    END IF;
    IF NOT original.kind = ANY (ledger.reversible()) THEN
        PERFORM ledger.refuse('NotReversible', jsonb_build_object('transaction', verb->'transaction',
            'why', CASE original.kind WHEN 'reverse' THEN 'is_reversal' ELSE 'own_undo' END));
    END IF;
    FOR t IN SELECT x.* FROM ledger.transactions x WHERE x.operation_id = original.id ORDER BY x.id DESC LOOP
        IF t.status <> 'posted' THEN
            PERFORM ledger.refuse('NotReversible', jsonb_build_object('transaction', t.id, 'why', 'not_posted'));
        END IF;
        IF t.type NOT IN ('credit', 'debit') OR (coalesce(t.card_id, t.order_id, t.partner_id, t.till_id, t.payment_id) IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM ledger.payments p WHERE p.id = t.payment_id AND p.purpose = 'top_up'
                AND p.tender <> 'provider')) THEN
            PERFORM ledger.refuse('NotReversible', jsonb_build_object('transaction', t.id,
                'why', CASE t.type WHEN 'reversal' THEN 'is_reversal' ELSE 'own_undo' END));
        END IF;
        w := ledger.lock_wallet(t.wallet_id);
        IF t.type = 'credit' THEN
            moves := ledger.take_back(d, w, t.id, t.amount);
        ELSE
            moves := ledger.give_back(d, w, t.id);
        END IF;
        PERFORM ledger.write(d, 'reversal', t.source, t.currency, moves, verb->'about', w,
                             p_reverses => t.id, p_amount => t.amount, p_payment => t.payment_id);
        IF t.payment_id IS NOT NULL THEN
            UPDATE ledger.payments p SET refunded = p.amount WHERE p.id = t.payment_id;
            PERFORM ledger.write_receipt(d, 'return', t.amount, t.currency, p_payment => t.payment_id);
        END IF;
    END LOOP;
END $$;
