-- What holds, transfers, claw-backs and write-offs do at the PostgreSQL door. Twin of ledger/storage/door/holds.py.

CREATE TYPE ledger.held AS (pocket bigint, n bigint, origin text, expires date, amount bigint, at bigint);

CREATE FUNCTION ledger.verb_hold(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    amount bigint := (verb->>'amount')::bigint;
    ends timestamptz := (verb->>'expires_at')::timestamptz;
    account bigint;
    placed bigint;
BEGIN
    PERFORM ledger.require_rule(d, ledger.rule_for('hold', 'purchase', ''), false);
    PERFORM ledger.require_amount(w, amount, verb->>'currency');
    PERFORM ledger.require_out(w);
    IF (ends > d.at) IS NOT TRUE THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'expires_at', 'text', verb->>'expires_at'));
    END IF;
    INSERT INTO ledger.accounts (kind, currency, code, wallet_id, balance)
    VALUES ('hold', w.currency, '2010', w.id, 0) RETURNING id INTO account;
    placed := ledger.write(d, 'hold', 'purchase', w.currency, ledger.take(d, w, amount, account, 'hold'), verb->'about', w);
    INSERT INTO ledger.holds (wallet_id, account_id, transaction_id, currency, amount, placed_at, expires_at,
        reference_type, reference_id)
    VALUES (w.id, account, placed, w.currency, amount, d.at, ends,
        coalesce(verb->'about'->>'reference_type', ''), coalesce(verb->'about'->>'reference_id', ''));
    UPDATE ledger.wallets SET next_hold_end = least(coalesce(next_hold_end, ends), ends) WHERE id = w.id;
END $$;

CREATE FUNCTION ledger.active_hold(wanted bigint) RETURNS ledger.holds LANGUAGE plpgsql AS $$
DECLARE
    h ledger.holds;
BEGIN
    SELECT * INTO h FROM ledger.holds x WHERE x.id = wanted;
    IF h.id IS NULL THEN
        PERFORM ledger.refuse('HoldNotFound', jsonb_build_object('hold', wanted));
    END IF;
    IF h.status <> 'active' THEN
        PERFORM ledger.refuse('HoldEnded', jsonb_build_object('hold', h.id, 'status', h.status));
    END IF;
    RETURN h;
END $$;

CREATE FUNCTION ledger.held_parts(h ledger.holds, low bigint, high bigint) RETURNS SETOF ledger.held LANGUAGE sql AS $$
    SELECT s.pocket, s.n, s.origin, s.expires, least(high, s.at + s.amount) - greatest(low, s.at), s.at
    FROM (SELECT a.id AS pocket, p.n, a.origin, a.expires, p.amount,
              (sum(p.amount) OVER (ORDER BY p.n) - p.amount)::bigint AS at
          FROM ledger.postings p JOIN ledger.accounts a ON a.id = p.debit_account
          WHERE p.transaction_id = h.transaction_id) s
    WHERE least(high, s.at + s.amount) > greatest(low, s.at) ORDER BY s.n
$$;

CREATE FUNCTION ledger.give_held(d ledger.desk, w ledger.locked_wallet, h ledger.holds, p_amount bigint, about jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    high bigint := h.amount - h.released;
    part ledger.held;
    moves ledger.move[] := '{}';
BEGIN
    FOR part IN SELECT * FROM ledger.held_parts(h, high - p_amount, high) x ORDER BY x.n DESC LOOP
        moves := moves || ledger.give(w, part.amount, h.account_id, 'hold', part.origin, part.expires, h.transaction_id, part.n);
    END LOOP;
    PERFORM ledger.write(d, 'release', 'purchase', w.currency, moves, about, w);
END $$;

CREATE FUNCTION ledger.settle_hold(d ledger.desk, h ledger.holds, ended text, reason text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rest bigint := h.amount - h.captured - h.released;
BEGIN
    UPDATE ledger.holds SET captured = h.captured, released = h.released, status_reason = reason,
        status = CASE WHEN rest > 0 THEN h.status WHEN h.captured > 0 AND ended = 'released' THEN 'captured' ELSE ended END,
        ended_at = CASE WHEN rest > 0 THEN NULL ELSE d.at END
    WHERE id = h.id;
    UPDATE ledger.wallets SET next_hold_end = (SELECT min(x.expires_at) FROM ledger.holds x
        WHERE x.wallet_id = h.wallet_id AND x.status = 'active') WHERE id = h.wallet_id;
END $$;

CREATE FUNCTION ledger.verb_release(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    h ledger.holds := ledger.active_hold((verb->>'hold')::bigint);
    w ledger.locked_wallet := ledger.lock_wallet(h.wallet_id);
    rest bigint := h.amount - h.captured - h.released;
    amount bigint := coalesce((verb->>'amount')::bigint, rest);
BEGIN
    PERFORM ledger.require_right(d, 'wallet.hold');
    PERFORM ledger.require_in(w);
    PERFORM ledger.require_amount(w, amount, w.currency);
    IF amount > rest THEN
        PERFORM ledger.refuse('HoldTooSmall', jsonb_build_object('hold', h.id,
            'held', ledger.money(rest, w.currency), 'requested', ledger.money(amount, w.currency)));
    END IF;
    PERFORM ledger.give_held(d, w, h, amount, verb->'about');
    h.released := h.released + amount;
    PERFORM ledger.settle_hold(d, h, 'released', coalesce(verb->'about'->>'note', ''));
END $$;

CREATE FUNCTION ledger.verb_capture(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    h ledger.holds := ledger.active_hold((verb->>'hold')::bigint);
    w ledger.locked_wallet := ledger.lock_wallet(h.wallet_id);
    rule ledger.rules := ledger.rule_for('capture', 'purchase', '');
    rest bigint := h.amount - h.captured - h.released;
    amount bigint := (verb->>'amount')::bigint;
    target bigint;
    part ledger.held;
    moves ledger.move[] := '{}';
BEGIN
    PERFORM ledger.require_rule(d, rule, false);
    PERFORM ledger.require_out(w);
    PERFORM ledger.require_amount(w, amount, w.currency);
    IF amount > rest THEN
        PERFORM ledger.refuse('HoldTooSmall', jsonb_build_object('hold', h.id,
            'held', ledger.money(rest, w.currency), 'requested', ledger.money(amount, w.currency)));
    END IF;
    target := ledger.general(d, rule.credit, w.currency);
    FOR part IN SELECT * FROM ledger.held_parts(h, h.captured, h.captured + amount) LOOP
        moves := moves || ledger.make_move(h.account_id, 'hold', target, 'general', part.amount, p_origin => part.pocket);
    END LOOP;
    PERFORM ledger.write(d, 'capture', 'purchase', w.currency, moves, verb->'about', w);
    h.captured := h.captured + amount;
    rest := rest - amount;
    IF rest > 0 AND NOT coalesce((verb->>'keep_rest')::boolean, false) THEN
        PERFORM ledger.give_held(d, w, h, rest, verb->'about');
        h.released := h.released + rest;
    END IF;
    PERFORM ledger.settle_hold(d, h, 'captured', '');
END $$;

CREATE FUNCTION ledger.end_due_hold(d ledger.desk, w ledger.locked_wallet, due bigint, about jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    h ledger.holds := ledger.active_hold(due);
    rest bigint := h.amount - h.captured - h.released;
BEGIN
    PERFORM ledger.give_held(d, w, h, rest, about);
    h.released := h.released + rest;
    PERFORM ledger.settle_hold(d, h, 'expired', '');
END $$;

CREATE FUNCTION ledger.verb_transfer(d ledger.desk, giver ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    taker ledger.locked_wallet;
    amount bigint := (verb->>'amount')::bigint;
    clearing bigint;
    out_moves ledger.move[];
    into_moves ledger.move[] := '{}';
    one ledger.move;
    source ledger.accounts;
BEGIN
    IF (verb->>'to')::bigint = giver.id THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'to', 'text', verb->>'to'));
    END IF;
    taker := ledger.lock_wallet((verb->>'to')::bigint);
    PERFORM ledger.require_rule(d, ledger.rule_for('debit', 'transfer', ''), false);
    PERFORM ledger.require_amount(giver, amount, verb->>'currency');
    PERFORM ledger.require_amount(taker, amount, verb->>'currency');
    PERFORM ledger.require_out(giver);
    PERFORM ledger.require_in(taker);
    clearing := ledger.general(d, '2020', giver.currency);
    out_moves := ledger.take(d, giver, amount, clearing, 'general');
    PERFORM ledger.write(d, 'debit', 'transfer', giver.currency, out_moves, verb->'about', giver);
    FOREACH one IN ARRAY out_moves LOOP
        SELECT * INTO source FROM ledger.accounts a WHERE a.id = one.debit;
        into_moves := into_moves || ledger.give(taker, one.amount, clearing, 'general', source.origin, source.expires);
    END LOOP;
    PERFORM ledger.write(d, 'credit', 'transfer', taker.currency, into_moves, verb->'about', taker);
END $$;

CREATE FUNCTION ledger.verb_clawback(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('clawback', 'clawback', coalesce(verb->>'tender', ''));
    amount bigint := (verb->>'amount')::bigint;
BEGIN
    PERFORM ledger.require_rule(d, rule, false);
    PERFORM ledger.require_amount(w, amount, verb->>'currency');
    PERFORM ledger.require_in(w);
    PERFORM ledger.write(d, 'debit', 'clawback', w.currency,
        ledger.take(d, w, amount, ledger.general(d, rule.credit, w.currency), 'general', rule.origin, owing => amount),
        verb->'about', w);
END $$;

CREATE FUNCTION ledger.verb_write_off(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('write_off', 'write_off', '');
    amount bigint := (verb->>'amount')::bigint;
    owed bigint;
BEGIN
    PERFORM ledger.require_rule(d, rule, false);
    PERFORM ledger.require_amount(w, amount, verb->>'currency');
    PERFORM ledger.require_in(w);
    SELECT x.debt INTO owed FROM ledger.wallets x WHERE x.id = w.id;
    IF amount > owed THEN
        PERFORM ledger.refuse('DebtTooSmall', jsonb_build_object('wallet', w.id,
            'debt', ledger.money(owed, w.currency), 'requested', ledger.money(amount, w.currency)));
    END IF;
    PERFORM ledger.write(d, 'credit', 'write_off', w.currency,
        ARRAY[ledger.make_move(ledger.general(d, rule.debit, w.currency), 'general', ledger.debt_of(w), 'debt', amount)],
        verb->'about', w);
END $$;
