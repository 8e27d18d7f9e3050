-- Orders under lock, and the verbs that pay and deliver them. Twin of ledger/storage/door/orders.py.

CREATE TYPE ledger.locked_order AS (
    id bigint, customer bigint, currency text, kind text, status text, total bigint, points_money bigint,
    points_used bigint, expires_at timestamptz, paid_at timestamptz, delivered_at timestamptz, shop bigint,
    account bigint, balance bigint
);

CREATE FUNCTION ledger.lock_order(d ledger.desk, p_order bigint) RETURNS ledger.locked_order LANGUAGE plpgsql AS $$
DECLARE
    wanted bigint := ledger.order_of(d, p_order);
    o ledger.locked_order;
BEGIN
    SELECT x.id, x.customer_id, x.currency, x.kind, x.status, x.total, x.points_money, x.points_used, x.expires_at,
        x.paid_at, x.delivered_at, x.shop_id, a.id, a.balance INTO o
    FROM ledger.orders x JOIN ledger.accounts a ON a.order_id = x.id AND a.kind = 'order'
    WHERE x.id = wanted FOR NO KEY UPDATE OF x, a;
    IF o.id IS NULL THEN
        PERFORM ledger.refuse('OrderNotFound', jsonb_build_object('order', wanted::text));
    END IF;
    RETURN o;
END $$;

CREATE FUNCTION ledger.order_due(o ledger.locked_order) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT o.total - o.points_money - o.balance
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
