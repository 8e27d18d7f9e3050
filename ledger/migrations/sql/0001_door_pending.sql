-- Pending transactions: fixed now, posted, cancelled or failed later, once. Twin of ledger/storage/door/pending.py.

CREATE FUNCTION ledger.verb_pend(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules;
    amount bigint := (verb->>'amount')::bigint;
    about jsonb := verb->'about';
BEGIN
    IF NOT coalesce(verb->>'source' IN ('loyalty', 'cashback', 'promo', 'compensation', 'refund', 'click_reward'), false) THEN
        PERFORM ledger.refuse('RuleUnknown',
            jsonb_build_object('operation', 'pend', 'source', coalesce(verb->>'source', ''), 'tender', ''));
    END IF;
    rule := ledger.rule_for('credit', verb->>'source', '');
    PERFORM ledger.require_rule(d, rule, false);
    PERFORM ledger.require_amount(w, amount, verb->>'currency');
    PERFORM ledger.require_in(w);
    INSERT INTO ledger.transactions (operation_id, wallet_id, customer_id, type, amount, currency, source, status,
        reference_type, reference_id, reason_code, note, source_service, source_event_id, metadata, transaction_date,
        business_date, created_at, expires_at)
    VALUES (d.operation, w.id, w.customer, 'credit', amount, w.currency, rule.source, 'pending',
        coalesce(about->>'reference_type', ''), coalesce(about->>'reference_id', ''), coalesce(about->>'reason_code', ''),
        coalesce(about->>'note', ''), coalesce(about->>'source_service', ''), coalesce(about->>'source_event_id', ''),
        nullif(about->'metadata', '{}'::jsonb), coalesce((about->>'transaction_date')::timestamptz, d.at),
        d.business_date, d.at, (verb->>'expires')::date);
END $$;

CREATE FUNCTION ledger.pending_row(wanted bigint) RETURNS ledger.transactions LANGUAGE plpgsql AS $$
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
    RETURN t;
END $$;

CREATE FUNCTION ledger.verb_settle(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    t ledger.transactions := ledger.pending_row((verb->>'transaction')::bigint);
    w ledger.locked_wallet := ledger.lock_wallet(t.wallet_id);
    rule ledger.rules := ledger.rule_for('credit', t.source, '');
    pocket_origin text := CASE WHEN w.currency = 'PTS' THEN 'given' ELSE coalesce(nullif(rule.origin, ''), 'paid') END;
    moves ledger.move[];
    s ledger.step;
BEGIN
    PERFORM ledger.require_right(d, rule.right_name);
    PERFORM ledger.require_in(w);
    moves := ledger.give(w, t.amount, ledger.general(d, rule.debit, w.currency), 'general', pocket_origin, t.expires_at);
    s := ledger.advance(d, w, moves);
    UPDATE ledger.transactions SET status = 'posted', seq = s.seq, shown_before = s.shown_before, shown_after = s.shown_after,
        hold_before = s.hold_before, hold_after = s.hold_after, posted_at = d.at, business_date = d.business_date,
        status_changed_at = d.at, resolved_by = d.operation WHERE id = t.id;
    PERFORM ledger.write_postings(d, t.id, t.currency, moves);
END $$;

CREATE FUNCTION ledger.verb_void(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    t ledger.transactions := ledger.pending_row((verb->>'transaction')::bigint);
    rule ledger.rules := ledger.rule_for('credit', t.source, '');
BEGIN
    PERFORM ledger.require_right(d, rule.right_name);
    IF NOT coalesce(verb->>'status' IN ('cancelled', 'failed'), false) THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'status', 'text', coalesce(verb->>'status', '')));
    END IF;
    UPDATE ledger.transactions SET status = verb->>'status', status_reason = coalesce(verb->'about'->>'note', ''),
        status_changed_at = d.at, resolved_by = d.operation WHERE id = t.id;
END $$;
