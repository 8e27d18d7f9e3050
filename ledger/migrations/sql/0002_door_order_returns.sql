-- Cancelling orders (SPEC 3, 5, 8), at the PostgreSQL door. Twin of ledger/storage/door/order_returns.py.

CREATE TYPE ledger.leg AS (
    transaction bigint, n bigint, wallet bigint, card bigint, payment bigint, rest bigint, to_order boolean, contra bigint,
    origin text, expires date, fresh boolean
);

CREATE FUNCTION ledger.verb_order_cancel(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    o ledger.locked_order := ledger.lock_order(d, (verb->>'order')::bigint);
    timed_out boolean := coalesce((verb->>'timed_out')::boolean, false);
BEGIN
    PERFORM ledger.require_may_end(d, o, timed_out);
    IF NOT timed_out THEN
        PERFORM ledger.require_refund_limit(d, o, o.total - o.returned);
    END IF;
    RETURN ledger.undo_order(d, o, ledger.about_order(verb->'about', o.id, 'order_cancelled'), verb,
        CASE WHEN timed_out THEN 'timed_out' ELSE 'cancelled' END);
END $$;

CREATE FUNCTION ledger.require_may_end(d ledger.desk, o ledger.locked_order, timed_out boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    late boolean := o.expires_at IS NOT NULL AND o.expires_at <= d.at AND o.paid_at IS NULL;
    own boolean;
    may_cancel boolean;
BEGIN
    IF o.status IN ('cancelled', 'returned') OR (timed_out AND NOT late) THEN
        PERFORM ledger.refuse('OrderNotOpen', jsonb_build_object('order', o.id, 'status', o.status));
    END IF;
    IF timed_out THEN
        PERFORM ledger.require_right(d, 'ledger.job');
        RETURN;
    END IF;
    SELECT x.staff_id = d.staff AND d.at - x.created_at < make_interval(mins => ledger.setting('void_minutes')::int) INTO own
    FROM ledger.orders x WHERE x.id = o.id;
    may_cancel := EXISTS (SELECT 1 FROM ledger.rights r WHERE r.role = d.role AND r.right_name = 'order.cancel');
    PERFORM ledger.require_right(d, CASE WHEN own AND NOT may_cancel THEN 'order.void_own' ELSE 'order.cancel' END);
END $$;

-- what a paid order may give back at once and in the person's day; counted under the staff row's lock, as every limit is
CREATE FUNCTION ledger.require_refund_limit(d ledger.desk, o ledger.locked_order, p_amount bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    post_limit bigint;
    day_limit bigint;
    today_sum bigint;
    allowed bigint;
BEGIN
    SELECT per_post, per_day INTO post_limit, day_limit FROM ledger.limits l
    WHERE l.role = d.role AND l.kind = 'refund' AND l.currency = o.currency;
    IF NOT FOUND OR o.paid_at IS NULL THEN
        RETURN;
    END IF;
    PERFORM 1 FROM ledger.staff s WHERE s.id = d.staff FOR NO KEY UPDATE;
    SELECT coalesce(sum(t.amount), 0) INTO today_sum
    FROM ledger.transactions t JOIN ledger.operations x ON x.id = t.operation_id
    WHERE t.business_date = d.business_date AND t.source = 'refund' AND t.order_id IS NOT NULL
        AND t.currency = o.currency AND t.status = 'posted' AND x.staff_id = d.staff;
    allowed := least(post_limit, day_limit - today_sum);
    IF p_amount > allowed THEN
        PERFORM ledger.refuse('OverLimit', jsonb_build_object(
            'limit', ledger.money(greatest(allowed, 0), o.currency), 'requested', ledger.money(p_amount, o.currency)));
    END IF;
END $$;

-- everything that was given for the order and not given back; points went to their own account
CREATE FUNCTION ledger.order_legs(o ledger.locked_order) RETURNS SETOF ledger.leg LANGUAGE sql AS $$
    SELECT * FROM (
        SELECT t.id, p.n, t.wallet_id, t.card_id, t.payment_id,
            p.amount - coalesce((SELECT sum(r.amount) FROM ledger.postings r
                WHERE r.returns_transaction = p.transaction_id AND r.returns_n = p.n), 0)::bigint AS rest,
            p.credit_account = o.account, p.credit_account, coalesce(x.origin, dr.origin), coalesce(x.expires, dr.expires),
            NOT EXISTS (SELECT 1 FROM ledger.postings r WHERE r.returns_transaction = p.transaction_id AND r.returns_n = p.n)
        FROM ledger.transactions t JOIN ledger.postings p ON p.transaction_id = t.id
            JOIN ledger.accounts dr ON dr.id = p.debit_account LEFT JOIN ledger.accounts x ON x.id = p.origin_account
        WHERE t.order_id = o.id AND t.status = 'posted' AND t.source = 'purchase'
            AND (p.credit_account = o.account OR (t.currency = 'PTS' AND t.type = 'debit'))) l
    WHERE l.rest > 0
$$;

-- the rest of each leg to where it came from, newest first: one transaction for each that brought it. Answers the cards.
-- The verb names the cards that may stand in for ended ones, and may name a wallet for what tenders paid
CREATE FUNCTION ledger.give_back_legs(d ledger.desk, o ledger.locked_order, legs ledger.leg[], about jsonb, verb jsonb)
RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    given bigint;
    found_legs ledger.leg[];
    cards bigint[] := '{}';
BEGIN
    FOR given IN SELECT DISTINCT l.transaction FROM unnest(legs) l ORDER BY l.transaction DESC LOOP
        SELECT array_agg(l ORDER BY l.n DESC) INTO found_legs FROM unnest(legs) l WHERE l.transaction = given;
        IF found_legs[1].card IS NOT NULL THEN
            cards := cards || ledger.return_to_card(d, o, found_legs, about, verb->'replacements');
        ELSIF found_legs[1].wallet IS NOT NULL THEN
            PERFORM ledger.return_to_wallet(d, o, found_legs, about);
        ELSE
            PERFORM ledger.return_to_tender(d, o, l, about, (verb->>'wallet')::bigint) FROM unnest(found_legs) l;
        END IF;
    END LOOP;
    RETURN cards;
END $$;

-- points come out of points redeemed, the rest out of the order while it is unpaid, then out of returns
CREATE FUNCTION ledger.make_return(
    d ledger.desk, o ledger.locked_order, l ledger.leg, target bigint, target_kind text
) RETURNS ledger.move LANGUAGE plpgsql AS $$
BEGIN
    IF l.to_order AND o.paid_at IS NULL THEN
        RETURN ledger.make_move(o.account, 'order', target, target_kind, l.rest, l.transaction, l.n);
    END IF;
    RETURN ledger.make_move(
        CASE WHEN l.to_order THEN ledger.general(d, (ledger.return_rule(o)).debit, o.currency) ELSE l.contra END, 'general',
        target, target_kind, l.rest, l.transaction, l.n);
END $$;

CREATE FUNCTION ledger.return_rule(o ledger.locked_order, p_tender text DEFAULT '') RETURNS ledger.rules LANGUAGE sql AS $$
    SELECT ledger.rule_for(CASE WHEN o.paid_at IS NULL THEN 'order_release' ELSE 'order_return' END, 'refund', p_tender)
$$;

CREATE FUNCTION ledger.return_to_wallet(d ledger.desk, o ledger.locked_order, legs ledger.leg[], about jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    w ledger.locked_wallet := ledger.lock_wallet(legs[1].wallet);
    rule ledger.rules;
    l ledger.leg;
    moves ledger.move[] := '{}';
BEGIN
    PERFORM ledger.require_in(w);
    IF legs[1].to_order THEN
        rule := ledger.return_rule(o);
    ELSE
        rule := ledger.rule_for('points_return', 'refund', '');
    END IF;
    FOREACH l IN ARRAY legs LOOP
        moves := moves || ledger.make_return(d, o, l, ledger.pocket(w, l.origin,
            CASE WHEN l.expires < d.today THEN d.revive_until ELSE l.expires END), 'pocket');
    END LOOP;
    PERFORM ledger.write(d, rule.type, rule.source, w.currency, moves, about, w, p_order => o.id);
END $$;

CREATE FUNCTION ledger.return_to_card(
    d ledger.desk, o ledger.locked_order, legs ledger.leg[], about jsonb, replacements jsonb
) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    to_card record := ledger.card_receiver(d, legs[1].card, replacements);
    c ledger.locked_card := to_card.taker;
    rule ledger.rules := ledger.return_rule(o, 'card');
    l ledger.leg;
    moves ledger.move[] := '{}';
    made bigint;
BEGIN
    FOREACH l IN ARRAY legs LOOP
        moves := moves || ledger.make_return(d, o, l, c.account, 'gift_card');
    END LOOP;
    made := ledger.write(d, rule.type, rule.source, c.currency, moves, about, p_card => c.id, p_customer => o.customer,
                         p_order => o.id);
    PERFORM ledger.card_received(d, c, to_card.instead_of, made, about->>'note', legs[1].fresh);
    RETURN ARRAY[legs[1].card, c.id];
END $$;

-- to the tender, or to the paid pocket of a wallet when one was named
CREATE FUNCTION ledger.return_to_tender(d ledger.desk, o ledger.locked_order, l ledger.leg, about jsonb, p_wallet bigint)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    paid ledger.payments;
    w ledger.locked_wallet;
    rule ledger.rules;
    one ledger.move;
    earlier bigint;
BEGIN
    SELECT * INTO paid FROM ledger.payments p WHERE p.id = l.payment;
    IF p_wallet IS NULL THEN
        rule := ledger.return_rule(o, paid.tender);
        one := ledger.make_return(d, o, l, ledger.general(d, rule.credit, o.currency), 'general');
    ELSE
        w := ledger.lock_wallet(p_wallet);
        rule := ledger.return_rule(o);
        one := ledger.make_return(d, o, l, ledger.pocket(w, 'paid', NULL), 'pocket');
    END IF;
    PERFORM ledger.write(d, rule.type, rule.source, o.currency, ARRAY[one], about, w, p_customer => o.customer,
                         p_order => o.id, p_payment => paid.id);
    UPDATE ledger.payments SET refunded = refunded + l.rest WHERE id = paid.id;
    IF paid.tender = 'provider' AND p_wallet IS NULL THEN
        SELECT count(*) INTO earlier FROM ledger.refunds r WHERE r.payment_id = paid.id;
        INSERT INTO ledger.refunds (uuid, payment_id, order_id, amount, currency, status, next_poll_at, operation_id, created_at)
        VALUES (ledger.refund_uuid(paid.uuid, earlier + 1), paid.id, o.id, l.rest, o.currency, 'owed', d.at, d.operation, d.at);
    END IF;
END $$;

-- the number of a payment's n-th refund: the same from both doors, and at every try
CREATE FUNCTION ledger.refund_uuid(p_payment text, p_n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT md5('refund:' || p_payment || ':' || p_n)::uuid::text
$$;

CREATE FUNCTION ledger.receivable_of(p_partner bigint, unit text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    account bigint;
BEGIN
    INSERT INTO ledger.accounts (kind, currency, code, partner_id, balance) VALUES ('receivable', unit, '1210', p_partner, 0)
    ON CONFLICT (partner_id, currency, kind) WHERE partner_id IS NOT NULL DO NOTHING;
    SELECT a.id INTO account FROM ledger.accounts a
    WHERE a.partner_id = p_partner AND a.currency = unit AND a.kind = 'receivable';
    RETURN account;
END $$;
