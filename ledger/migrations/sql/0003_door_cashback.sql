-- Cashback of delivered orders (SPEC 7), at the PostgreSQL door. Twin of ledger/storage/door/cashback.py.

-- what is kept of an order, and what of it points and given value still pay
CREATE TYPE ledger.kept AS (lines jsonb, total bigint, excluded bigint);

-- cashback that was given, what of it was taken back since, and what the order as it is kept deserves
CREATE TYPE ledger.cashback_left AS (
    transaction bigint, wallet bigint, rule text, granted bigint, clawed bigint, deserved bigint
);

CREATE FUNCTION ledger.verb_cashback_grant(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    o ledger.locked_order;
    k ledger.kept;
    given jsonb;
BEGIN
    PERFORM ledger.require_rule(d, ledger.rule_for('credit', 'cashback', ''), false);
    o := ledger.lock_order(d, (verb->>'order')::bigint);
    IF w.customer IS DISTINCT FROM ledger.stands_for(o.customer) THEN
        PERFORM ledger.refuse('WalletNotFound', jsonb_build_object('wallet', w.id::text));
    END IF;
    IF w.currency <> o.currency THEN
        PERFORM ledger.refuse('CurrencyMismatch', jsonb_build_object('expected', o.currency, 'given', w.currency));
    END IF;
    IF o.status IN ('cancelled', 'returned') THEN
        PERFORM ledger.refuse('OrderNotOpen', jsonb_build_object('order', o.id, 'status', o.status));
    END IF;
    PERFORM ledger.require_in(w);
    IF jsonb_array_length(verb->'rules') = 0 THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'rules', 'text', ''));
    END IF;
    k := ledger.kept_of(o);
    FOR given IN SELECT v.value FROM jsonb_array_elements(verb->'rules') WITH ORDINALITY v(value, n) ORDER BY v.n LOOP
        PERFORM ledger.grant_one(d, o, w, given, k, verb->'about');
    END LOOP;
END $$;

CREATE FUNCTION ledger.grant_one(
    d ledger.desk, o ledger.locked_order, w ledger.locked_wallet, given jsonb, k ledger.kept, about jsonb
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    terms ledger.cashback_rules;
    counted bigint[];
    on_lines bigint;
    base bigint;
    amount bigint;
    ends date;
    said jsonb;
    made bigint;
BEGIN
    SELECT * INTO terms FROM ledger.cashback_rules r WHERE r.id = (given->>'rule')::bigint AND r.active;
    IF terms.id IS NULL THEN
        PERFORM ledger.refuse('CashbackRuleNotFound', jsonb_build_object('rule', given->>'rule'));
    END IF;
    IF terms.currency <> o.currency THEN
        PERFORM ledger.refuse('CurrencyMismatch', jsonb_build_object('expected', o.currency, 'given', terms.currency));
    END IF;
    PERFORM ledger.require_cashback_due(d, o, terms.lock_days::int);
    PERFORM ledger.require_first_grant(o, terms.id, terms.stackable);
    SELECT coalesce(array_agg(DISTINCT l::bigint ORDER BY l::bigint), '{}') INTO counted
    FROM jsonb_array_elements_text(given->'lines') l;
    IF cardinality(counted) = 0 OR NOT ARRAY(SELECT n::bigint FROM jsonb_object_keys(k.lines) n) @> counted THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'lines', 'text', array_to_string(counted, ',')));
    END IF;
    on_lines := ledger.kept_on(k, to_jsonb(counted));
    SELECT g.base, g.amount INTO base, amount
    FROM ledger.cashback_gives(terms.kind, terms.value, terms.minimum_order, terms.maximum, on_lines, k) g;
    IF amount > 0 THEN
        ends := CASE WHEN terms.expires_days > 0 THEN d.today + terms.expires_days::int END;
        said := ledger.about_order(about, o.id, 'order_cashback') || jsonb_build_object('metadata', jsonb_build_object(
            'rule', terms.code, 'base', base::text, 'currency', o.currency,
            'rate', CASE terms.kind WHEN 'percentage' THEN terms.value || '/10000' ELSE terms.kind END));
        made := ledger.write(d, 'credit', 'cashback', o.currency,
            ledger.give(w, amount, ledger.general(d, (ledger.rule_for('credit', 'cashback', '')).debit, o.currency), 'general',
                        'given', ends),
            said, w, p_expires => ends, p_order => o.id);
    END IF;
    INSERT INTO ledger.cashback_grants (order_id, rule_id, kind, value, minimum_order, maximum, lines, base, amount,
        transaction_id, operation_id, created_at)
    VALUES (o.id, terms.id, terms.kind, terms.value, terms.minimum_order, terms.maximum, to_jsonb(counted), base, amount,
        made, d.operation, d.at);
END $$;

CREATE FUNCTION ledger.require_cashback_due(d ledger.desk, o ledger.locked_order, lock_days int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    due date;
BEGIN
    IF o.paid_at IS NULL OR o.delivered_at IS NULL THEN
        PERFORM ledger.refuse('CashbackNotDue', jsonb_build_object('order', o.id, 'due', ''));
    END IF;
    due := (o.delivered_at AT TIME ZONE ledger.setting('zone'))::date + lock_days;
    IF due > d.today THEN
        PERFORM ledger.refuse('CashbackNotDue', jsonb_build_object('order', o.id, 'due', due::text));
    END IF;
END $$;

-- once per order and rule, and of the rules that do not add up only one
CREATE FUNCTION ledger.require_first_grant(o ledger.locked_order, p_rule bigint, p_stackable boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    known text;
BEGIN
    SELECT r.code INTO known FROM ledger.cashback_grants g JOIN ledger.cashback_rules r ON r.id = g.rule_id
    WHERE g.order_id = o.id AND (g.rule_id = p_rule OR NOT (p_stackable OR r.stackable))
    ORDER BY (g.rule_id = p_rule) DESC, g.rule_id LIMIT 1;
    IF known IS NOT NULL THEN
        PERFORM ledger.refuse('CashbackGranted', jsonb_build_object('order', o.id, 'rule', known));
    END IF;
END $$;

-- the base and the amount on what is kept of the lines that count
CREATE FUNCTION ledger.cashback_gives(
    p_kind text, p_value bigint, p_minimum bigint, p_maximum bigint, on_lines bigint, k ledger.kept,
    OUT base bigint, OUT amount bigint
) LANGUAGE plpgsql AS $$
BEGIN
    IF on_lines = 0 OR k.total < p_minimum THEN
        base := 0;
        amount := 0;
        RETURN;
    END IF;
    base := ledger.base_of(on_lines, k.excluded, k.total);
    amount := CASE p_kind WHEN 'percentage' THEN ledger.share_of(base, 10000 - p_value) ELSE p_value END;
    amount := least(amount, base, p_maximum);
END $$;

CREATE FUNCTION ledger.kept_of(o ledger.locked_order) RETURNS ledger.kept LANGUAGE sql STABLE AS $$
    SELECT ROW(jsonb_object_agg(l.n::text, l.amount - l.returned_amount), sum(l.amount - l.returned_amount)::bigint,
        ledger.order_excluded(o))::ledger.kept
    FROM ledger.order_lines l WHERE l.order_id = o.id
$$;

CREATE FUNCTION ledger.kept_on(k ledger.kept, counted jsonb) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(sum((k.lines->>n)::bigint), 0)::bigint FROM jsonb_array_elements_text(counted) n
$$;

-- every grant of the order by its rule's number, with what it deserves on what is kept (or will be: k)
CREATE FUNCTION ledger.cashback_deserved(o ledger.locked_order, k ledger.kept DEFAULT NULL) RETURNS SETOF ledger.cashback_left
LANGUAGE plpgsql STABLE AS $$
DECLARE
    kept_now ledger.kept := coalesce(k, ledger.kept_of(o));
BEGIN
    RETURN QUERY
    SELECT g.transaction_id, t.wallet_id, r.code, g.amount,
        (coalesce((SELECT sum(p.amount) FROM ledger.postings p WHERE p.returns_transaction = g.transaction_id), 0)
            + coalesce((SELECT sum(x.amount) FROM ledger.transactions x WHERE x.order_id = g.order_id
                AND x.source = 'clawback' AND x.wallet_id IS NULL AND x.metadata->>'grant' = g.transaction_id::text), 0))::bigint,
        CASE o.status WHEN 'cancelled' THEN 0 ELSE (ledger.cashback_gives(
            g.kind, g.value, g.minimum_order, g.maximum, ledger.kept_on(kept_now, g.lines), kept_now)).amount END
    FROM ledger.cashback_grants g JOIN ledger.transactions t ON t.id = g.transaction_id
        JOIN ledger.cashback_rules r ON r.id = g.rule_id
    WHERE g.order_id = o.id ORDER BY g.rule_id;
END $$;

-- what taking cashback back says of itself; what is withheld is found by this again
CREATE FUNCTION ledger.about_cashback(about jsonb, p_order bigint, l ledger.cashback_left) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT ledger.about_order(about, p_order, 'order_cashback')
        || jsonb_build_object('metadata', jsonb_build_object('rule', l.rule, 'grant', l.transaction::text))
$$;
