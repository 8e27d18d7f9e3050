-- Revision 0003 at the PostgreSQL door: what earlier revisions did too slowly, or let through.

-- asked once for each posting, not once for each row of transactions: a stable function's answer may be looked up in an index
ALTER FUNCTION ledger.orders_of(jsonb) STABLE;

-- what waits has a date that is not over, like what is given at once
CREATE OR REPLACE FUNCTION ledger.verb_pend(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
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
    IF (verb->>'expires')::date < d.today THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'expires', 'text', verb->>'expires'));
    END IF;
    INSERT INTO ledger.transactions (operation_id, wallet_id, customer_id, type, amount, currency, source, status,
        reference_type, reference_id, reason_code, note, source_service, source_event_id, metadata, transaction_date,
        business_date, created_at, expires_at)
    VALUES (d.operation, w.id, w.customer, 'credit', amount, w.currency, rule.source, 'pending',
        coalesce(about->>'reference_type', ''), coalesce(about->>'reference_id', ''), coalesce(about->>'reason_code', ''),
        coalesce(about->>'note', ''), coalesce(about->>'source_service', ''), coalesce(about->>'source_event_id', ''),
        nullif(about->'metadata', '{}'::jsonb), coalesce((about->>'transaction_date')::timestamptz, d.at),
        d.business_date, d.at, (verb->>'expires')::date);
END $$;
