-- Points that an order uses and earns (SPEC 5), at the PostgreSQL door. Twin of ledger/storage/door/order_points.py.

-- a pending transaction of an order is settled and cancelled by the order alone
CREATE OR REPLACE FUNCTION ledger.pending_row(wanted bigint) RETURNS ledger.transactions LANGUAGE plpgsql AS $$
DECLARE
    t ledger.transactions;
BEGIN
    SELECT * INTO t FROM ledger.transactions x WHERE x.id = wanted;
    IF t.id IS NULL THEN
        PERFORM ledger.refuse('TransactionNotFound', jsonb_build_object('transaction', wanted));
    END IF;
    IF t.status <> 'pending' THEN
        PERFORM ledger.refuse('NotPending', jsonb_build_object('transaction', t.id, 'status', t.status));
    END IF;
    IF t.order_id IS NOT NULL THEN
        PERFORM ledger.refuse('NotPending', jsonb_build_object('transaction', t.id, 'status', 'order'));
    END IF;
    RETURN t;
END $$;

CREATE FUNCTION ledger.pending_post(
    d ledger.desk, p_pending bigint, w ledger.locked_wallet, p_amount bigint, p_source text, p_expires date
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('credit', p_source, '');
    pocket_origin text := CASE WHEN w.currency = 'PTS' THEN 'given' ELSE coalesce(nullif(rule.origin, ''), 'paid') END;
    moves ledger.move[];
    s ledger.step;
BEGIN
    moves := ledger.give(w, p_amount, ledger.general(d, rule.debit, w.currency), 'general', pocket_origin, p_expires);
    s := ledger.advance(d, w, moves);
    UPDATE ledger.transactions SET status = 'posted', seq = s.seq, shown_before = s.shown_before, shown_after = s.shown_after,
        hold_before = s.hold_before, hold_after = s.hold_after, posted_at = d.at, business_date = d.business_date,
        expires_at = p_expires, status_changed_at = d.at, resolved_by = d.operation WHERE id = p_pending;
    PERFORM ledger.write_postings(d, p_pending, w.currency, moves);
END $$;

CREATE FUNCTION ledger.pending_end(d ledger.desk, p_pending bigint, p_status text, p_reason text) RETURNS void LANGUAGE sql AS $$
    UPDATE ledger.transactions SET status = p_status, status_reason = p_reason, status_changed_at = d.at,
        resolved_by = d.operation WHERE id = p_pending
$$;

CREATE FUNCTION ledger.setting(p_key text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT s.value FROM ledger.settings s WHERE s.key = p_key
$$;

CREATE FUNCTION ledger.verb_order_points(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    o ledger.locked_order := ledger.lock_order(d, (verb->>'order')::bigint);
    rule ledger.rules := ledger.rule_for('order_points', 'purchase', '');
    amount bigint := (verb->>'amount')::bigint;
    worth bigint := ledger.setting('points_worth')::bigint;
    most bigint;
    points_limit bigint;
BEGIN
    PERFORM ledger.require_rule(d, rule, false);
    PERFORM ledger.require_amount(w, amount, 'PTS');
    IF w.customer IS DISTINCT FROM o.customer THEN
        PERFORM ledger.refuse('WalletNotFound', jsonb_build_object('wallet', w.id::text));
    END IF;
    PERFORM ledger.require_order_open(o);
    IF o.currency <> ledger.setting('default_currency') THEN
        PERFORM ledger.refuse('CurrencyMismatch',
            jsonb_build_object('expected', ledger.setting('default_currency'), 'given', o.currency));
    END IF;
    most := div((o.total - o.returned)::numeric * ledger.setting('points_share')::numeric, 100) - o.points_money;
    points_limit := CASE WHEN worth = 0 THEN 0 ELSE greatest(most, 0) / worth END;
    IF amount > points_limit THEN
        PERFORM ledger.refuse('PointsOverShare', jsonb_build_object('limit', points_limit, 'requested', amount));
    END IF;
    PERFORM ledger.require_order_due(o, amount * worth);
    PERFORM ledger.require_out(w);
    PERFORM ledger.write(d, rule.type, rule.source, 'PTS',
        ledger.take(d, w, amount, ledger.general(d, rule.credit, 'PTS'), 'general'),
        ledger.about_order(verb->'about', o.id), w, p_order => o.id);
    UPDATE ledger.orders SET points_used = points_used + amount, points_money = points_money + amount * worth WHERE id = o.id;
END $$;

CREATE FUNCTION ledger.verb_order_earned(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    o ledger.locked_order;
BEGIN
    PERFORM ledger.require_right(d, 'ledger.job');
    o := ledger.lock_order(d, (verb->>'order')::bigint);
    IF o.paid_at IS NULL OR o.status IN ('cancelled', 'returned') THEN
        PERFORM ledger.refuse('OrderNotOpen', jsonb_build_object('order', o.id, 'status', o.status));
    END IF;
END $$;

-- what so many of the points that pay the order are worth, rounded down: all of them what they pay
CREATE FUNCTION ledger.points_worth(o ledger.locked_order, p_points bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN o.points_used = 0 THEN 0 ELSE div(p_points::numeric * o.points_money, o.points_used) END::bigint
$$;

-- what of a posting was not given back yet
CREATE FUNCTION ledger.rest_of(p ledger.postings) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT p.amount - coalesce((SELECT sum(r.amount) FROM ledger.postings r
        WHERE r.returns_transaction = p.transaction_id AND r.returns_n = p.n), 0)::bigint
$$;

-- what points and given value that are still in the order pay of it: it earns nothing
CREATE FUNCTION ledger.order_excluded(o ledger.locked_order) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT least(o.points_money - ledger.points_worth(o, o.points_used - points.rest) + given.rest, o.total - o.returned)
    FROM (
        SELECT coalesce(sum(ledger.rest_of(p)), 0)::bigint AS rest
        FROM ledger.postings p JOIN ledger.accounts dr ON dr.id = p.debit_account
            LEFT JOIN ledger.accounts x ON x.id = p.origin_account LEFT JOIN ledger.gift_cards g ON g.id = dr.card_id
        WHERE p.credit_account = o.account AND p.credit_after IS NOT NULL
            AND coalesce(x.origin, dr.origin, g.origin) = 'given') given
    CROSS JOIN (
        SELECT coalesce(sum(ledger.rest_of(p)), 0)::bigint AS rest
        FROM ledger.transactions t JOIN ledger.postings p ON p.transaction_id = t.id
        WHERE t.order_id = o.id AND t.currency = 'PTS' AND t.type = 'debit' AND t.source = 'purchase') points
$$;

-- what is kept of what earns by a rule; its part of everything, rounded down, where the lines are not known
CREATE FUNCTION ledger.kept_of(o ledger.locked_order, p_order bigint, eligible bigint, p_lines jsonb) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_lines IS NULL THEN
        RETURN div(eligible::numeric * (o.total - o.returned), o.total);
    END IF;
    RETURN (SELECT coalesce(sum(l.amount - l.returned_amount), 0) FROM jsonb_array_elements_text(p_lines) j(n)
        JOIN ledger.order_lines l ON l.order_id = p_order AND l.n = j.n::bigint);
END $$;

-- what of the lines kept counts: all but their part, rounded up, of what points and given value pay
CREATE FUNCTION ledger.base_of(lines_kept bigint, excluded bigint, kept bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN kept = 0 THEN 0 ELSE lines_kept - div(excluded::numeric * lines_kept + kept - 1, kept) END::bigint
$$;

CREATE FUNCTION ledger.earning_base(o ledger.locked_order, earning jsonb, excluded bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN o.total - o.returned < (earning->>'minimum_order')::bigint THEN 0
        ELSE ledger.base_of((earning->>'kept')::bigint, excluded, o.total - o.returned) END
$$;

CREATE FUNCTION ledger.points_on(earning jsonb, base bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT least(div(base::numeric * (earning->>'points')::numeric, (earning->>'per')::numeric), 999999999999999)::bigint
$$;

CREATE FUNCTION ledger.see_to_points(d ledger.desk, touched ledger.locked_order) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    o ledger.locked_order := ledger.lock_order(d, touched.id);
    w ledger.locked_wallet;
    points_wallet bigint;
    earning record;
    excluded bigint;
    fixed bigint;
BEGIN
    SELECT x.id INTO points_wallet FROM ledger.wallets x WHERE x.customer_id = o.customer AND x.currency = 'PTS';
    IF points_wallet IS NULL OR o.status IN ('cancelled', 'returned') THEN
        RETURN;
    END IF;
    w := ledger.lock_wallet(points_wallet);
    -- the rates an order was opened with stay, whatever becomes of their rules
    UPDATE ledger.order_earnings e SET points = r.points, per = r.per, release_days = r.release_days, expires_days = r.expires_days
    FROM ledger.earning_rules r WHERE r.id = e.rule_id AND e.order_id = o.id AND e.points IS NULL;
    GET DIAGNOSTICS fixed = ROW_COUNT;
    excluded := ledger.order_excluded(o);
    FOR earning IN
        SELECT r.id AS rule, r.code, ledger.kept_of(o, e.order_id, e.eligible, e.lines) AS kept, e.minimum_order,
            CASE WHEN ledger.setting('points_owner') = '1c' THEN 0 ELSE e.points END AS points, e.per, e.release_days,
            e.expires_days, e.release_on, CASE WHEN t.status <> 'cancelled' THEN t.id END AS transaction_id,
            coalesce(t.amount, 0) AS amount
        FROM ledger.order_earnings e JOIN ledger.earning_rules r ON r.id = e.rule_id
            LEFT JOIN ledger.transactions t ON t.id = e.transaction_id
        WHERE e.order_id = o.id AND r.currency = o.currency AND coalesce(t.status, '') <> 'posted'
            -- what was seen to when the order was paid, and came to nothing, stays so: goods that come back earn nothing
            AND NOT (fixed = 0 AND touched.paid_at IS NOT NULL AND e.release_on IS NULL
                AND coalesce(t.status, 'cancelled') = 'cancelled')
        ORDER BY e.rule_id
    LOOP
        PERFORM ledger.see_to_earning(d, o, w, to_jsonb(earning), excluded);
    END LOOP;
END $$;

CREATE FUNCTION ledger.see_to_earning(d ledger.desk, o ledger.locked_order, w ledger.locked_wallet, earning jsonb, excluded bigint)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule bigint := (earning->>'rule')::bigint;
    base bigint := ledger.earning_base(o, earning, excluded);
    points bigint := ledger.points_on(earning, base);
    waiting bigint := (earning->>'transaction_id')::bigint;
    release_on date;
    expires date := CASE WHEN earning->'expires_days' <> '0' THEN d.today + (earning->>'expires_days')::int END;
    about jsonb := ledger.about_order('{}', o.id, 'order_points') || jsonb_build_object('metadata', jsonb_build_object(
        'rule', earning->>'code', 'base', base::text, 'rate', (earning->>'points') || '/' || (earning->>'per'),
        'currency', o.currency));
BEGIN
    IF waiting IS NOT NULL AND (earning->>'amount')::bigint <> points THEN
        PERFORM ledger.pending_end(d, waiting, 'cancelled', 'amount_changed');
        waiting := NULL;
    END IF;
    IF points = 0 THEN
        PERFORM ledger.keep_earning(o.id, rule, waiting, NULL);
        RETURN;
    END IF;
    IF o.paid_at IS NOT NULL THEN
        release_on := coalesce((earning->>'release_on')::date, d.today + (earning->>'release_days')::int);
    END IF;
    IF w.status = 'closed' OR w.suspended OR w.customer_status IN ('merged', 'erased') THEN
        PERFORM ledger.keep_earning(o.id, rule, waiting, release_on);
        IF o.paid_at IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM ledger.order_events x WHERE x.order_id = o.id AND x.event = 'points_skipped') THEN
            PERFORM ledger.order_event(d, o.id, 'points_skipped');
        END IF;
        RETURN;
    END IF;
    IF release_on IS NULL OR release_on > d.today THEN
        IF waiting IS NULL THEN
            waiting := ledger.pend_earning(d, o, w, points, about, expires);
        END IF;
        PERFORM ledger.keep_earning(o.id, rule, waiting, release_on);
        RETURN;
    END IF;
    IF waiting IS NULL THEN
        waiting := ledger.write(d, 'credit', 'loyalty', 'PTS',
            ledger.give(w, points, ledger.general(d, (ledger.rule_for('credit', 'loyalty', '')).debit, 'PTS'), 'general',
                        'given', expires),
            about, w, p_expires => expires, p_order => o.id);
    ELSE
        PERFORM ledger.pending_post(d, waiting, w, points, 'loyalty', expires);
    END IF;
    PERFORM ledger.keep_earning(o.id, rule, waiting, NULL);
END $$;

CREATE FUNCTION ledger.keep_earning(p_order bigint, p_rule bigint, p_transaction bigint, p_release_on date) RETURNS void
LANGUAGE sql AS $$
    UPDATE ledger.order_earnings SET transaction_id = p_transaction, release_on = p_release_on
    WHERE order_id = p_order AND rule_id = p_rule
$$;

CREATE FUNCTION ledger.pend_earning(
    d ledger.desk, o ledger.locked_order, w ledger.locked_wallet, points bigint, about jsonb, p_expires date
) RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO ledger.transactions (operation_id, wallet_id, customer_id, type, amount, currency, source, status,
        reference_type, reference_id, reason_code, note, metadata, transaction_date, business_date, created_at, expires_at,
        order_id)
    VALUES (d.operation, w.id, w.customer, 'credit', points, w.currency, 'loyalty', 'pending', about->>'reference_type',
        about->>'reference_id', about->>'reason_code', coalesce(about->>'note', ''), about->'metadata', d.at,
        d.business_date, d.at, p_expires, o.id)
    RETURNING id
$$;

-- what a cancelled or wholly returned order earned: pending rows are cancelled, posted ones clawed back. Of one that was
-- partly returned only what the lines kept no longer deserve; see_to_points sees to its pending rows
CREATE FUNCTION ledger.take_back_points(d ledger.desk, o ledger.locked_order, about jsonb, whole boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    earned record;
    excluded bigint;
    rest bigint;
BEGIN
    IF whole THEN
        PERFORM ledger.pending_end(d, t.id, 'cancelled', coalesce(about->>'note', ''))
        FROM (SELECT x.id FROM ledger.transactions x WHERE x.order_id = o.id AND x.status = 'pending' ORDER BY x.id) t;
    ELSE
        excluded := ledger.order_excluded(o);
    END IF;
    FOR earned IN
        SELECT t.id, t.wallet_id, r.code, e.minimum_order, e.points, e.per,
            ledger.kept_of(o, e.order_id, e.eligible, e.lines) AS kept,
            t.amount - coalesce((SELECT sum(p.amount) FROM ledger.postings p WHERE p.returns_transaction = t.id), 0) AS rest
        FROM ledger.order_earnings e JOIN ledger.transactions t ON t.id = e.transaction_id
            JOIN ledger.earning_rules r ON r.id = e.rule_id
        WHERE e.order_id = o.id AND t.status = 'posted' ORDER BY e.rule_id
    LOOP
        rest := earned.rest;
        IF NOT whole THEN
            rest := rest - ledger.points_on(to_jsonb(earned), ledger.earning_base(o, to_jsonb(earned), excluded));
        END IF;
        IF rest > 0 THEN
            PERFORM ledger.claw_back_points(d, o, ledger.lock_wallet(earned.wallet_id), earned.id, rest,
                about || jsonb_build_object('metadata', jsonb_build_object('rule', earned.code)));
        END IF;
    END LOOP;
END $$;

-- what the wallet's pockets of this origin hold today
CREATE FUNCTION ledger.there(d ledger.desk, w ledger.locked_wallet, p_origin text) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(a.balance), 0)::bigint FROM ledger.accounts a
    WHERE a.wallet_id = w.id AND a.kind = 'pocket' AND a.open AND a.origin = p_origin
        AND coalesce(a.expires, 'infinity'::date) >= d.today
$$;

CREATE FUNCTION ledger.claw_back_points(
    d ledger.desk, o ledger.locked_order, w ledger.locked_wallet, earned bigint, rest bigint, about jsonb
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('clawback', 'clawback', 'loyalty');
    policy text := ledger.setting('points_policy');
    amount bigint := rest;
    moves ledger.move[];
    linked ledger.move[] := '{}';
    one ledger.move;
BEGIN
    PERFORM ledger.require_in(w);
    IF policy = 'take' THEN
        amount := least(rest, ledger.there(d, w, rule.origin));
        IF amount < rest THEN
            PERFORM ledger.order_event(d, o.id, 'points_short', (rest - amount)::text);
        END IF;
    END IF;
    IF amount = 0 THEN
        RETURN;
    END IF;
    moves := ledger.take(d, w, amount, ledger.general(d, rule.credit, 'PTS'), 'general', rule.origin,
        (SELECT array_agg(p.credit_account) FROM ledger.postings p WHERE p.transaction_id = earned),
        CASE WHEN policy = 'debt' THEN amount ELSE 0 END);
    FOREACH one IN ARRAY moves LOOP
        one.returns_transaction := earned;
        one.returns_n := 1;
        linked := linked || one;
    END LOOP;
    PERFORM ledger.write(d, rule.type, rule.source, 'PTS', linked, about, w, p_order => o.id);
END $$;
