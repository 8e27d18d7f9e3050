-- What happens to an order when it is wholly paid, at the PostgreSQL door. Twin of ledger/storage/door/order_completion.py.

-- what is left of an amount after a commission in basis points, rounded half-even
CREATE FUNCTION ledger.share_of(sold numeric, commission_bp bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT (div(n, 10000) + CASE WHEN 2 * mod(n, 10000) > 10000 OR (2 * mod(n, 10000) = 10000 AND mod(div(n, 10000), 2) = 1)
        THEN 1 ELSE 0 END)::bigint
    FROM (SELECT sold * (10000 - commission_bp) AS n) x
$$;

-- what we owe a partner in this currency: the account, made when it is first needed
CREATE FUNCTION ledger.owed_to(p_partner bigint, unit text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    account bigint;
BEGIN
    INSERT INTO ledger.accounts (kind, currency, code, partner_id, balance) VALUES ('partner', unit, '2200', p_partner, 0)
    ON CONFLICT DO NOTHING;
    SELECT a.id INTO account FROM ledger.accounts a WHERE a.partner_id = p_partner AND a.currency = unit AND a.kind = 'partner';
    RETURN account;
END $$;

CREATE FUNCTION ledger.share_order(d ledger.desk, o ledger.locked_order) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('order_share', 'payout', '');
    sold record;
    share bigint;
BEGIN
    FOR sold IN
        SELECT p.id AS partner, sum(l.amount - l.returned_amount) AS amount, p.commission_bp, p.release_days
        FROM ledger.order_lines l JOIN ledger.partners p ON p.id = l.partner_id
        WHERE l.order_id = o.id GROUP BY p.id ORDER BY p.id
    LOOP
        share := ledger.share_of(sold.amount, sold.commission_bp);
        CONTINUE WHEN share = 0;
        PERFORM ledger.write(d, rule.type, rule.source, o.currency,
            ARRAY[ledger.make_move(ledger.general(d, rule.debit, o.currency), 'general',
                ledger.owed_to(sold.partner, o.currency), 'partner', share)],
            ledger.about_order('{}', o.id, 'partner_share'), p_customer => o.customer, p_order => o.id, p_partner => sold.partner);
        INSERT INTO ledger.payouts (order_id, partner_id, amount, currency, release_on, operation_id, created_at, commission_bp)
        VALUES (o.id, sold.partner, share, o.currency, d.today + sold.release_days::int, d.operation, d.at, sold.commission_bp);
    END LOOP;
END $$;

-- book the sale, give partners their share, write the receipt
CREATE FUNCTION ledger.complete_order(d ledger.desk, o ledger.locked_order) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('order_complete', 'settlement', '');
    at_once boolean := o.kind = 'counter';
BEGIN
    IF o.balance > 0 THEN
        PERFORM ledger.write(d, rule.type, rule.source, o.currency,
            ARRAY[ledger.make_move(o.account, 'order', ledger.general(d, rule.credit, o.currency), 'general', o.balance)],
            ledger.about_order('{}', o.id, 'order_completed'), p_customer => o.customer, p_order => o.id);
    END IF;
    UPDATE ledger.orders SET paid_at = d.at,
        status = CASE WHEN at_once OR o.status = 'delivered' THEN 'delivered' ELSE 'paid' END,
        delivered_at = CASE WHEN at_once THEN d.at ELSE o.delivered_at END WHERE id = o.id;
    PERFORM ledger.share_order(d, o);
    PERFORM ledger.write_receipt(d, 'sale', o.total - o.returned - o.points_money, o.currency, o.id);
    PERFORM ledger.order_event(d, o.id, 'paid');
    IF at_once THEN
        PERFORM ledger.order_event(d, o.id, 'delivered');
    END IF;
END $$;

-- when the verbs are done: complete an order whose account holds what is due, and see to its points
CREATE FUNCTION ledger.finish_order(d ledger.desk, p_order bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    o ledger.locked_order := ledger.lock_order(d, p_order);
BEGIN
    IF o.paid_at IS NULL AND o.status IN ('awaiting_payment', 'delivered') AND ledger.order_due(o) = 0 THEN
        PERFORM ledger.complete_order(d, o);
    END IF;
    PERFORM ledger.see_to_points(d, o);
END $$;
