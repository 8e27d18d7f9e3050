-- A longer life for what a pocket holds, at the PostgreSQL door. Twin: ledger/storage/door/expiry.py.

CREATE TYPE ledger.extension_leg AS (debit bigint, debit_n bigint, credit bigint, credit_n bigint, rest bigint);

CREATE FUNCTION ledger.verb_pocket_extend(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    expires date := (verb->>'expires')::date;
    until date := (verb->>'until')::date;
    back_to date;
    legs ledger.extension_leg[];
    held bigint;
BEGIN
    PERFORM ledger.require_rule(d, ledger.rule_for('extend_out', 'transfer', ''), false);
    PERFORM ledger.require_amount(w, coalesce((verb->>'amount')::bigint, 1), verb->>'currency');
    PERFORM ledger.require_in(w);
    IF expires IS NOT NULL AND (until IS NULL OR until > expires) THEN
        held := ledger.extension_chosen(w, verb, ledger.pocket_held(w, verb->>'origin', expires));
        PERFORM ledger.extend_pocket(d, w, verb, until, ARRAY[ROW(NULL, NULL, NULL, NULL, held)::ledger.extension_leg]);
        RETURN;
    END IF;
    IF until IS NULL OR until IS NOT DISTINCT FROM expires OR verb->'about'->>'reference_type' <> 'operation' THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'until', 'text', coalesce(until::text, '')));
    END IF;
    legs := ledger.extension_legs(verb, expires, until);
    held := least((SELECT sum(l.rest) FROM unnest(legs) l), ledger.pocket_held(w, verb->>'origin', expires));
    held := ledger.extension_chosen(w, verb, held);
    back_to := CASE WHEN until < d.today THEN d.revive_until ELSE until END;
    IF back_to >= expires THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'until', 'text', until::text));
    END IF;
    PERFORM ledger.extend_pocket(d, w, verb, back_to, ledger.legs_up_to(legs, held));
END $$;

CREATE FUNCTION ledger.pocket_held(w ledger.locked_wallet, p_origin text, p_expires date) RETURNS bigint LANGUAGE sql AS $$
    SELECT coalesce((SELECT a.balance FROM ledger.accounts a WHERE a.wallet_id = w.id AND a.kind = 'pocket'
        AND a.origin = p_origin AND coalesce(a.expires, 'infinity'::date) = coalesce(p_expires, 'infinity'::date)), 0)
$$;

CREATE FUNCTION ledger.extension_chosen(w ledger.locked_wallet, verb jsonb, held bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    chosen bigint := coalesce((verb->>'amount')::bigint, held);
BEGIN
    IF held = 0 OR chosen > held THEN
        PERFORM ledger.refuse('PocketEmpty', jsonb_build_object('wallet', w.id, 'available', ledger.money(held, w.currency),
            'expires', coalesce((verb->>'expires')::date::text, '')));
    END IF;
    RETURN chosen;
END $$;

-- found by the wallet: one operation may have extended thousands of others (`+ 0` keeps its index from being taken)
CREATE FUNCTION ledger.extension_legs(verb jsonb, p_expires date, p_until date) RETURNS ledger.extension_leg[]
LANGUAGE plpgsql AS $$
DECLARE
    number text := verb->'about'->>'reference_id';
    legs ledger.extension_leg[];
BEGIN
    IF (number ~ '^[0-9]{1,18}$') IS NOT TRUE THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'reference_id', 'text', coalesce(number, '')));
    END IF;
    SELECT array_agg(ROW(x.debit, x.debit_n, x.credit, x.credit_n, x.rest)::ledger.extension_leg ORDER BY x.debit DESC) INTO legs
    FROM (
        SELECT dt.id AS debit, dp.n AS debit_n, ct.id AS credit, cp.n AS credit_n,
            cp.amount - (SELECT coalesce(sum(r.amount), 0) FROM ledger.postings r
                WHERE r.returns_transaction = ct.id AND r.returns_n = cp.n) AS rest
        FROM ledger.transactions dt JOIN ledger.postings dp ON dp.transaction_id = dt.id
            JOIN ledger.accounts da ON da.id = dp.debit_account
            JOIN ledger.transactions ct ON ct.wallet_id = dt.wallet_id AND ct.seq = dt.seq + 1
                AND ct.operation_id + 0 = dt.operation_id
            JOIN ledger.postings cp ON cp.transaction_id = ct.id JOIN ledger.accounts ca ON ca.id = cp.credit_account
        WHERE dt.operation_id + 0 = number::bigint AND dt.wallet_id = (verb->>'wallet')::bigint AND dt.type = 'debit'
            AND dt.source = 'transfer' AND da.kind = 'pocket' AND da.origin = verb->>'origin' AND da.expires = p_until
            AND ca.kind = 'pocket' AND ca.origin = da.origin
            AND coalesce(ca.expires, 'infinity'::date) = coalesce(p_expires, 'infinity'::date)) x;
    IF legs IS NULL THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'until', 'text', p_until::text));
    END IF;
    RETURN legs;
END $$;

CREATE FUNCTION ledger.legs_up_to(legs ledger.extension_leg[], p_amount bigint) RETURNS ledger.extension_leg[]
LANGUAGE plpgsql AS $$
DECLARE
    leg ledger.extension_leg;
    part bigint;
    left_over bigint := p_amount;
    chosen ledger.extension_leg[] := '{}';
BEGIN
    FOREACH leg IN ARRAY legs LOOP
        part := least(left_over, leg.rest);
        left_over := left_over - part;
        leg.rest := part;
        IF part > 0 THEN
            chosen := chosen || leg;
        END IF;
    END LOOP;
    RETURN chosen;
END $$;

-- debt is left alone: nothing comes in
CREATE FUNCTION ledger.extend_pocket(
    d ledger.desk, w ledger.locked_wallet, verb jsonb, p_until date, legs ledger.extension_leg[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    clearing bigint := ledger.general(d, '2020', w.currency);
    old_pocket bigint := ledger.pocket(w, verb->>'origin', (verb->>'expires')::date);
    new_pocket bigint;
    leg ledger.extension_leg;
    out_moves ledger.move[] := '{}';
    into_moves ledger.move[] := '{}';
BEGIN
    FOREACH leg IN ARRAY legs LOOP
        out_moves := out_moves || ledger.make_move(old_pocket, 'pocket', clearing, 'general', leg.rest, leg.credit, leg.credit_n);
    END LOOP;
    PERFORM ledger.write(d, 'debit', 'transfer', w.currency, out_moves, verb->'about', w);
    new_pocket := ledger.pocket(w, verb->>'origin', p_until);
    FOREACH leg IN ARRAY legs LOOP
        into_moves := into_moves || ledger.make_move(clearing, 'general', new_pocket, 'pocket', leg.rest, leg.debit, leg.debit_n);
    END LOOP;
    PERFORM ledger.write(d, 'credit', 'transfer', w.currency, into_moves, verb->'about', w, p_expires => p_until);
    UPDATE ledger.wallets SET next_expiry = (SELECT min(a.expires) FROM ledger.accounts a
        WHERE a.wallet_id = w.id AND a.kind = 'pocket' AND a.open AND a.balance > 0) WHERE id = w.id;
END $$;

-- the credited pockets first, then the others; what was moved to a later date since stands for the credited pocket, and
-- nothing is taken for value that expired
CREATE OR REPLACE FUNCTION ledger.take_back(d ledger.desk, w ledger.locked_wallet, p_transaction bigint, p_amount bigint)
RETURNS ledger.move[] LANGUAGE plpgsql AS $$
DECLARE
    contra bigint;
    contra_kind text;
    repaid bigint;
    first bigint[];
    lost boolean;
BEGIN
    PERFORM ledger.require_out(w);
    SELECT p.debit_account, dr.kind INTO contra, contra_kind
    FROM ledger.postings p JOIN ledger.accounts dr ON dr.id = p.debit_account WHERE p.transaction_id = p_transaction LIMIT 1;
    SELECT coalesce(sum(p.amount), 0) INTO repaid
    FROM ledger.postings p JOIN ledger.accounts cr ON cr.id = p.credit_account
    WHERE p.transaction_id = p_transaction AND cr.kind = 'debt';
    SELECT array_agg(c.pocket), bool_or(c.expired) INTO first, lost FROM ledger.credited_pockets(p_transaction) c;
    IF lost THEN
        PERFORM ledger.refuse('NotReversible', jsonb_build_object('transaction', p_transaction, 'why', 'expired_value'));
    END IF;
    RETURN ledger.take(d, w, p_amount, contra, contra_kind, '', coalesce(first, '{}'), repaid);
END $$;

-- the pockets a credit went to, those of a later date that its value was moved to since, and whether any of it expired
CREATE FUNCTION ledger.credited_pockets(p_transaction bigint) RETURNS TABLE (pocket bigint, expired boolean) LANGUAGE sql STABLE AS $$
    WITH RECURSIVE credited (pocket, expires, seq) AS (
        SELECT a.id, a.expires, t.seq FROM ledger.transactions t JOIN ledger.postings p ON p.transaction_id = t.id
            JOIN ledger.accounts a ON a.id = p.credit_account WHERE t.id = p_transaction AND a.kind = 'pocket'
        UNION
        SELECT a.id, a.expires, came.seq FROM credited c JOIN ledger.postings o ON o.debit_account = c.pocket AND o.debit_after IS NOT NULL
            JOIN ledger.transactions went ON went.id = o.transaction_id AND went.seq > c.seq
            JOIN ledger.transactions came ON came.wallet_id = went.wallet_id AND came.seq = went.seq + 1
                AND came.operation_id = went.operation_id AND came.type = 'credit' AND came.source = 'transfer'
            JOIN ledger.postings i ON i.transaction_id = came.id JOIN ledger.accounts a ON a.id = i.credit_account
        WHERE c.expires IS NOT NULL AND went.type = 'debit' AND went.source = 'transfer' AND a.kind = 'pocket'
    )
    SELECT c.pocket, c.expires IS NOT NULL AND EXISTS (SELECT 1 FROM ledger.postings p
        JOIN ledger.transactions t ON t.id = p.transaction_id
        WHERE p.debit_account = c.pocket AND p.debit_after IS NOT NULL AND t.source = 'expiry')
    FROM credited c
$$;
