-- Paying a partner at the PostgreSQL door. Twin of ledger/storage/door/payouts.py.

CREATE FUNCTION ledger.verb_payout_pay(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('payout_pay', 'payout', coalesce(verb->>'tender', ''));
    p ledger.payouts;
    about jsonb;
    partner bigint;
    receivable bigint;
    owed bigint;
    kept bigint;
BEGIN
    PERFORM ledger.require_right(d, rule.right_name);
    SELECT * INTO p FROM ledger.payouts x WHERE x.id = (verb->>'payout')::bigint;
    IF p.status <> 'scheduled' OR p.release_on > d.today THEN
        PERFORM ledger.refuse('PayoutNotDue', jsonb_build_object('payout', p.id, 'status', p.status, 'release_on', p.release_on));
    END IF;
    p.amount := p.amount - p.returned;
    about := verb->'about' || jsonb_build_object('reference_type', 'order', 'reference_id', p.order_id::text);
    SELECT a.id INTO partner FROM ledger.accounts a
    WHERE a.partner_id = p.partner_id AND a.currency = p.currency AND a.kind = 'partner';
    SELECT a.id, a.balance INTO receivable, owed FROM ledger.accounts a
    WHERE a.partner_id = p.partner_id AND a.currency = p.currency AND a.kind = 'receivable' FOR NO KEY UPDATE;
    kept := least(coalesce(owed, 0), p.amount);
    IF kept > 0 THEN
        PERFORM ledger.write(d, (ledger.rule_for('payout_withhold', 'payout', '')).type, 'payout', p.currency,
            ARRAY[ledger.make_move(partner, 'partner', receivable, 'receivable', kept)], about,
            p_order => p.order_id, p_partner => p.partner_id);
    END IF;
    IF p.amount > kept THEN
        PERFORM ledger.write(d, rule.type, 'payout', p.currency,
            ARRAY[ledger.make_move(partner, 'partner', ledger.general(d, rule.credit, p.currency), 'general', p.amount - kept)],
            about, p_order => p.order_id, p_partner => p.partner_id);
    END IF;
    UPDATE ledger.payouts SET status = 'paid', withheld = kept, ended_by = d.operation, ended_at = d.at WHERE id = p.id;
END $$;
