-- The posting door on PostgreSQL: one operation's facts under lock, and the primitives take, give and write.
-- Twin of ledger/storage/door/desk.py: same names, same order of blocks.

CREATE TYPE ledger.desk AS (
    staff bigint, role text, shop bigint, till bigint, workstation text, at timestamptz,
    today date, business_date date, revive_until date, operation bigint
);

CREATE TYPE ledger.locked_wallet AS (
    id bigint, customer bigint, currency text, status text, suspended boolean, customer_status text
);

CREATE TYPE ledger.move AS (
    debit bigint, debit_kind text, credit bigint, credit_kind text, amount bigint,
    debit_after bigint, credit_after bigint, returns_transaction bigint, returns_n bigint, origin bigint
);

CREATE FUNCTION ledger.refuse(name text, facts jsonb DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', name USING ERRCODE = 'WD001', DETAIL = facts::text;
END $$;

CREATE FUNCTION ledger.money(minor bigint, currency text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('minor', minor, 'currency', currency)
$$;

-- checks ----------------------------------------------------------------------------------------------------

CREATE FUNCTION ledger.require_right(d ledger.desk, wanted text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM ledger.rights r WHERE r.role = d.role AND r.right_name = wanted) THEN
        PERFORM ledger.refuse('NotAllowed', jsonb_build_object('right', wanted, 'role', d.role));
    END IF;
END $$;

CREATE FUNCTION ledger.rule_for(p_operation text, p_source text, p_tender text, p_origin text DEFAULT '')
RETURNS ledger.rules LANGUAGE plpgsql AS $$
DECLARE
    found_rule ledger.rules;
    lines bigint;
BEGIN
    SELECT r.* INTO found_rule FROM ledger.rules r
    WHERE r.operation = p_operation AND r.source = p_source AND r.tender = p_tender AND r.origin IN (p_origin, '')
    ORDER BY (r.origin = p_origin) DESC LIMIT 1;
    IF FOUND THEN
        RETURN found_rule;
    END IF;
    SELECT count(*) INTO lines FROM ledger.rules r
    WHERE r.operation = p_operation AND r.source = p_source AND r.tender = p_tender;
    IF lines <> 1 THEN
        PERFORM ledger.refuse('RuleUnknown',
            jsonb_build_object('operation', p_operation, 'source', p_source, 'tender', p_tender));
    END IF;
    SELECT r.* INTO found_rule FROM ledger.rules r
    WHERE r.operation = p_operation AND r.source = p_source AND r.tender = p_tender;
    RETURN found_rule;
END $$;

CREATE FUNCTION ledger.require_rule(d ledger.desk, rule ledger.rules, by_hand boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF by_hand AND NOT rule.by_hand THEN
        PERFORM ledger.refuse('SourceNotByHand', jsonb_build_object('source', rule.source));
    END IF;
    PERFORM ledger.require_right(d, rule.right_name);
END $$;

CREATE FUNCTION ledger.require_limit(d ledger.desk, rule ledger.rules, w ledger.locked_wallet, p_amount bigint)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    post_limit bigint;
    day_limit bigint;
    today_sum bigint;
    allowed bigint;
BEGIN
    IF rule.limit_kind = '' THEN
        RETURN;
    END IF;
    SELECT per_post, per_day INTO post_limit, day_limit FROM ledger.limits l
    WHERE l.role = d.role AND l.kind = rule.limit_kind AND l.currency = w.currency;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    -- a person's own day is counted under their staff row's lock, or two tills could each fit under the limit
    PERFORM 1 FROM ledger.staff s WHERE s.id = d.staff FOR NO KEY UPDATE;
    SELECT coalesce(sum(t.amount), 0) INTO today_sum
    FROM ledger.transactions t JOIN ledger.operations o ON o.id = t.operation_id
    WHERE t.business_date = d.business_date AND t.source = rule.source AND t.type IN ('credit', 'debit')
        AND t.currency = w.currency AND t.status = 'posted' AND o.staff_id = d.staff;
    allowed := least(post_limit, day_limit - today_sum);
    IF p_amount > allowed THEN
        PERFORM ledger.refuse('OverLimit', jsonb_build_object(
            'limit', ledger.money(greatest(allowed, 0), w.currency), 'requested', ledger.money(p_amount, w.currency)));
    END IF;
END $$;

CREATE FUNCTION ledger.require_amount(w ledger.locked_wallet, p_amount bigint, unit text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF unit IS DISTINCT FROM w.currency THEN
        PERFORM ledger.refuse('CurrencyMismatch', jsonb_build_object('expected', w.currency, 'given', unit));
    END IF;
    IF (p_amount > 0) IS NOT TRUE THEN
        PERFORM ledger.refuse('AmountNotPositive', jsonb_build_object('amount', ledger.money(coalesce(p_amount, 0), w.currency)));
    END IF;
    IF p_amount > 999999999999999 THEN
        PERFORM ledger.refuse('AmountTooLarge', jsonb_build_object(
            'text', ledger.money(p_amount, w.currency), 'limit', ledger.money(999999999999999, w.currency)));
    END IF;
END $$;

CREATE FUNCTION ledger.require_usable(w ledger.locked_wallet) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF w.suspended THEN
        PERFORM ledger.refuse('WalletSuspended', jsonb_build_object('wallet', w.id));
    END IF;
    IF w.customer_status IN ('merged', 'erased') THEN
        PERFORM ledger.refuse('CustomerNotActive', jsonb_build_object('customer', w.customer, 'status', w.customer_status));
    END IF;
END $$;

CREATE FUNCTION ledger.require_in(w ledger.locked_wallet) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ledger.require_usable(w);
    IF w.status = 'closed' THEN
        PERFORM ledger.refuse('WalletNotActive', jsonb_build_object('wallet', w.id, 'status', w.status));
    END IF;
END $$;

CREATE FUNCTION ledger.require_out(w ledger.locked_wallet) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ledger.require_usable(w);
    IF w.status <> 'active' THEN
        PERFORM ledger.refuse('WalletNotActive', jsonb_build_object('wallet', w.id, 'status', w.status));
    END IF;
    IF w.customer_status <> 'active' THEN
        PERFORM ledger.refuse('CustomerNotActive', jsonb_build_object('customer', w.customer, 'status', w.customer_status));
    END IF;
END $$;

-- accounts --------------------------------------------------------------------------------------------------

CREATE FUNCTION ledger.general(d ledger.desk, p_code text, unit text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    wanted text := p_code;
    wanted_till bigint;
    account bigint;
BEGIN
    IF unit = 'PTS' THEN
        wanted := CASE p_code WHEN '5000' THEN '5010' WHEN '4000' THEN '4010' ELSE p_code END;
    END IF;
    wanted_till := CASE WHEN wanted = '1001' THEN d.till ELSE 0 END;
    SELECT a.id INTO account FROM ledger.accounts a
    WHERE a.kind = 'general' AND a.code = wanted AND a.currency = unit AND coalesce(a.till_id, 0) = wanted_till;
    IF account IS NULL THEN
        RAISE EXCEPTION 'guard:account:%:%:%', wanted, unit, wanted_till USING ERRCODE = 'WD003';
    END IF;
    RETURN account;
END $$;

CREATE FUNCTION ledger.debt_of(w ledger.locked_wallet) RETURNS bigint LANGUAGE sql AS $$
    SELECT a.id FROM ledger.accounts a WHERE a.wallet_id = w.id AND a.kind = 'debt'
$$;

CREATE FUNCTION ledger.pocket(w ledger.locked_wallet, p_origin text, p_expires date) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    account bigint;
    is_open boolean;
BEGIN
    SELECT a.id, a.open INTO account, is_open FROM ledger.accounts a
    WHERE a.wallet_id = w.id AND a.kind = 'pocket' AND a.origin = p_origin
        AND coalesce(a.expires, 'infinity'::date) = coalesce(p_expires, 'infinity'::date);
    IF account IS NULL THEN
        INSERT INTO ledger.accounts (kind, currency, code, wallet_id, balance, origin, expires)
        VALUES ('pocket', w.currency, '2000', w.id, 0, p_origin, p_expires) RETURNING id INTO account;
    ELSIF NOT is_open THEN
        UPDATE ledger.accounts SET open = true WHERE id = account;
    END IF;
    IF p_expires IS NOT NULL THEN
        UPDATE ledger.wallets SET next_expiry = least(coalesce(next_expiry, p_expires), p_expires) WHERE id = w.id;
    END IF;
    RETURN account;
END $$;

-- primitives ------------------------------------------------------------------------------------------------

CREATE FUNCTION ledger.add_to(account bigint, kind text, delta bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    after bigint;
BEGIN
    IF kind = 'general' THEN
        RETURN NULL;
    END IF;
    UPDATE ledger.accounts SET balance = balance + delta WHERE id = account AND balance + delta >= 0
    RETURNING balance INTO after;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'guard:account_balance' USING ERRCODE = 'WD003';
    END IF;
    RETURN after;
END $$;

CREATE FUNCTION ledger.make_move(
    debit bigint, debit_kind text, credit bigint, credit_kind text, amount bigint,
    returns_transaction bigint DEFAULT NULL, returns_n bigint DEFAULT NULL, p_origin bigint DEFAULT NULL
) RETURNS ledger.move LANGUAGE plpgsql AS $$
DECLARE
    debit_after bigint;
    credit_after bigint;
BEGIN
    debit_after := ledger.add_to(debit, debit_kind, CASE WHEN debit_kind = 'debt' THEN amount ELSE -amount END);
    credit_after := ledger.add_to(credit, credit_kind, CASE WHEN credit_kind = 'debt' THEN -amount ELSE amount END);
    RETURN ROW(debit, debit_kind, credit, credit_kind, amount, debit_after, credit_after,
               returns_transaction, returns_n, p_origin)::ledger.move;
END $$;

CREATE FUNCTION ledger.take(
    d ledger.desk, w ledger.locked_wallet, p_amount bigint, target bigint, target_kind text,
    only_origin text DEFAULT '', first_accounts bigint[] DEFAULT '{}', owing bigint DEFAULT 0
) RETURNS ledger.move[] LANGUAGE plpgsql AS $$
DECLARE
    pocket record;
    available bigint;
    part bigint;
    rest bigint := p_amount;
    moves ledger.move[] := '{}';
BEGIN
    SELECT coalesce(sum(a.balance), 0) INTO available FROM ledger.accounts a
    WHERE a.wallet_id = w.id AND a.kind = 'pocket' AND a.open AND a.balance > 0
        AND only_origin IN ('', a.origin) AND coalesce(a.expires, 'infinity'::date) >= d.today;
    IF available + owing < p_amount THEN
        PERFORM ledger.refuse('InsufficientFunds', jsonb_build_object('wallet', w.id,
            'available', ledger.money(available, w.currency), 'requested', ledger.money(p_amount, w.currency)));
    END IF;
    FOR pocket IN
        SELECT a.id, a.balance FROM ledger.accounts a
        WHERE a.wallet_id = w.id AND a.kind = 'pocket' AND a.open AND a.balance > 0
            AND only_origin IN ('', a.origin) AND coalesce(a.expires, 'infinity'::date) >= d.today
        ORDER BY (a.id = ANY (first_accounts)) DESC, a.expires NULLS LAST, a.origin COLLATE "C", a.id
    LOOP
        part := least(rest, pocket.balance);
        EXIT WHEN part = 0;
        moves := moves || ledger.make_move(pocket.id, 'pocket', target, target_kind, part);
        rest := rest - part;
    END LOOP;
    IF rest > 0 THEN
        moves := moves || ledger.make_move(ledger.debt_of(w), 'debt', target, target_kind, rest);
    END IF;
    RETURN moves;
END $$;

CREATE FUNCTION ledger.give(
    w ledger.locked_wallet, p_amount bigint, source bigint, source_kind text, p_origin text, p_expires date,
    returns_transaction bigint DEFAULT NULL, returns_n bigint DEFAULT NULL
) RETURNS ledger.move[] LANGUAGE plpgsql AS $$
DECLARE
    rest bigint := p_amount;
    debt bigint;
    repaid bigint;
    moves ledger.move[] := '{}';
BEGIN
    IF p_origin = 'given' THEN
        debt := ledger.debt_of(w);
        SELECT least(a.balance, rest) INTO repaid FROM ledger.accounts a WHERE a.id = debt;
        IF repaid > 0 THEN
            moves := moves || ledger.make_move(source, source_kind, debt, 'debt', repaid, returns_transaction, returns_n);
            rest := rest - repaid;
        END IF;
    END IF;
    IF rest > 0 THEN
        moves := moves || ledger.make_move(source, source_kind, ledger.pocket(w, p_origin, p_expires), 'pocket', rest,
                                           returns_transaction, returns_n);
    END IF;
    RETURN moves;
END $$;

CREATE FUNCTION ledger.write_postings(d ledger.desk, p_transaction bigint, unit text, moves ledger.move[])
RETURNS void LANGUAGE sql AS $$
    INSERT INTO ledger.postings (transaction_id, n, debit_account, credit_account, amount, currency, posted_at, debit_after,
        credit_after, returns_transaction, returns_n, origin_account)
    SELECT p_transaction, m.n, m.debit, m.credit, m.amount, unit, d.at, m.debit_after, m.credit_after,
        m.returns_transaction, m.returns_n, m.origin
    FROM unnest(moves) WITH ORDINALITY AS m(debit, debit_kind, credit, credit_kind, amount, debit_after, credit_after,
        returns_transaction, returns_n, origin, n) ORDER BY m.n
$$;

CREATE TYPE ledger.step AS (
    seq bigint, shown_before bigint, shown_after bigint, hold_before bigint, hold_after bigint
);

CREATE FUNCTION ledger.advance(d ledger.desk, w ledger.locked_wallet, moves ledger.move[]) RETURNS ledger.step
LANGUAGE plpgsql AS $$
DECLARE
    delta_available bigint;
    delta_hold bigint;
    delta_debt bigint;
    s ledger.step;
BEGIN
    IF w.id IS NULL THEN
        RETURN s;
    END IF;
    SELECT sum(m.amount * ((m.credit_kind = 'pocket')::int - (m.debit_kind = 'pocket')::int)),
        sum(m.amount * ((m.credit_kind = 'hold')::int - (m.debit_kind = 'hold')::int)),
        sum(m.amount * ((m.debit_kind = 'debt')::int - (m.credit_kind = 'debt')::int))
    INTO delta_available, delta_hold, delta_debt FROM unnest(moves) m;
    UPDATE ledger.wallets SET available = available + delta_available, on_hold = on_hold + delta_hold,
        debt = debt + delta_debt, seq = seq + 1, updated_at = d.at
    WHERE id = w.id RETURNING available - debt, on_hold, seq INTO s.shown_after, s.hold_after, s.seq;
    s.shown_before := s.shown_after - delta_available + delta_debt;
    s.hold_before := s.hold_after - delta_hold;
    RETURN s;
END $$;

CREATE FUNCTION ledger.write(
    d ledger.desk, p_type text, p_source text, unit text, moves ledger.move[], about jsonb,
    w ledger.locked_wallet DEFAULT NULL, p_card bigint DEFAULT NULL, p_customer bigint DEFAULT NULL,
    p_expires date DEFAULT NULL, p_reverses bigint DEFAULT NULL, p_amount bigint DEFAULT NULL
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    s ledger.step := ledger.advance(d, w, moves);
    total bigint := coalesce(p_amount, (SELECT sum(m.amount) FROM unnest(moves) m));
    new_id bigint;
BEGIN
    INSERT INTO ledger.transactions (operation_id, wallet_id, customer_id, card_id, seq, type, amount, currency, source,
        status, shown_before, shown_after, hold_before, hold_after, reference_type, reference_id, reason_code, note,
        source_service, source_event_id, metadata, transaction_date, business_date, created_at, posted_at, expires_at, reverses)
    VALUES (d.operation, w.id, coalesce(w.customer, p_customer), p_card, s.seq, p_type, total, unit, p_source,
        'posted', s.shown_before, s.shown_after, s.hold_before, s.hold_after,
        coalesce(about->>'reference_type', ''), coalesce(about->>'reference_id', ''), coalesce(about->>'reason_code', ''),
        coalesce(about->>'note', ''), coalesce(about->>'source_service', ''), coalesce(about->>'source_event_id', ''),
        nullif(about->'metadata', '{}'::jsonb), coalesce((about->>'transaction_date')::timestamptz, d.at),
        d.business_date, d.at, d.at, p_expires, p_reverses)
    RETURNING id INTO new_id;
    PERFORM ledger.write_postings(d, new_id, unit, moves);
    RETURN new_id;
END $$;
