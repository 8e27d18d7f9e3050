-- A till's cash at the PostgreSQL door. Twin of ledger/storage/door/till.py.

CREATE FUNCTION ledger.require_cash_currency(d ledger.desk, unit text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF unit IS NULL OR unit = 'PTS' OR NOT EXISTS (SELECT 1 FROM ledger.currencies c WHERE c.code = unit) THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'currency', 'text', coalesce(unit, '')));
    END IF;
END $$;

CREATE FUNCTION ledger.require_size(amount bigint, unit text, lowest bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF (amount >= lowest) IS NOT TRUE THEN
        PERFORM ledger.refuse('AmountNotPositive', jsonb_build_object('amount', ledger.money(coalesce(amount, 0), unit)));
    END IF;
    IF amount > 999999999999999 THEN
        PERFORM ledger.refuse('AmountTooLarge', jsonb_build_object(
            'text', ledger.money(amount, unit), 'limit', ledger.money(999999999999999, unit)));
    END IF;
END $$;

-- Cash waits for a shift that is closing before it gets a transaction's number: those numbered above the shift's last
-- one are not of that shift.
CREATE OR REPLACE FUNCTION ledger.general(d ledger.desk, p_code text, unit text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    wanted text := p_code;
    wanted_till bigint;
    account bigint;
BEGIN
    IF unit = 'PTS' AND p_code IN ('1001', '1010', '1020', '1030', '1040', '1200', '2310', '2900') THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'currency', 'text', unit));
    END IF;
    IF unit = 'PTS' THEN
        wanted := CASE p_code WHEN '5000' THEN '5010' WHEN '4000' THEN '4010' ELSE p_code END;
    END IF;
    wanted_till := CASE WHEN wanted = '1001' THEN d.till ELSE 0 END;
    SELECT a.id INTO account FROM ledger.accounts a
    WHERE a.kind = 'general' AND a.code = wanted AND a.currency = unit AND coalesce(a.till_id, 0) = wanted_till;
    IF account IS NULL THEN
        RAISE EXCEPTION 'guard:account:%:%:%', wanted, unit, wanted_till USING ERRCODE = 'WD003';
    END IF;
    IF wanted = '1001' THEN
        PERFORM 1 FROM ledger.accounts a WHERE a.id = account FOR KEY SHARE;
    END IF;
    RETURN account;
END $$;

-- What should lie in this till. The account's row is locked so that no posting to it is under way: each one holds a
-- share of the lock by its foreign key until it commits.
CREATE FUNCTION ledger.cash_held(d ledger.desk, unit text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    account bigint := ledger.general(d, '1001', unit);
    held bigint;
BEGIN
    PERFORM 1 FROM ledger.accounts a WHERE a.id = account FOR UPDATE;
    SELECT coalesce((SELECT -s.balance FROM ledger.snapshots s WHERE s.account_id = account
            ORDER BY s.business_date DESC LIMIT 1), 0)
        + coalesce((SELECT sum(CASE WHEN p.debit_account = account THEN p.amount ELSE -p.amount END)
            FROM ledger.transactions t JOIN ledger.postings p ON p.transaction_id = t.id
            WHERE t.business_date > coalesce((SELECT max(b.business_date) FROM ledger.business_days b WHERE b.status <> 'open'),
                    '-infinity'::date)
                AND (p.debit_account = account OR p.credit_account = account)), 0)
    INTO held;
    RETURN held;
END $$;

CREATE FUNCTION ledger.write_cash(d ledger.desk, rule ledger.rules, unit text, amount bigint, about jsonb, shift bigint, way text)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF amount = 0 THEN
        RETURN;
    END IF;
    PERFORM ledger.write(d, rule.type, rule.source, unit,
        ARRAY[ledger.make_move(ledger.general(d, rule.debit, unit), 'general', ledger.general(d, rule.credit, unit), 'general', amount)],
        about || jsonb_build_object('reference_type', 'shift', 'reference_id', shift::text,
            'metadata', coalesce(nullif(about->'metadata', 'null'), '{}') || jsonb_build_object('way', way)), p_till => d.till);
END $$;

CREATE FUNCTION ledger.verb_shift_open(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    unit text := verb->>'currency';
    amount bigint := (verb->>'amount')::bigint;
    other text;
    shift bigint;
BEGIN
    PERFORM ledger.require_right(d, 'till.cash');
    PERFORM ledger.require_cash_currency(d, unit);
    PERFORM ledger.require_size(amount, unit, 0);
    PERFORM 1 FROM ledger.tills t WHERE t.id = d.till FOR NO KEY UPDATE;
    SELECT w.name INTO other FROM ledger.shifts s JOIN ledger.staff w ON w.id = s.staff_id
    WHERE s.till_id = d.till AND s.currency = unit AND s.status = 'open';
    IF FOUND THEN
        PERFORM ledger.refuse('ShiftAlreadyOpen', jsonb_build_object('till', d.till, 'staff', other));
    END IF;
    INSERT INTO ledger.shifts (till_id, shop_id, staff_id, currency, opening, opened_by, opened_at)
    VALUES (d.till, d.shop, d.staff, unit, amount, d.operation, d.at) RETURNING id INTO shift;
    PERFORM ledger.write_cash(d, ledger.rule_for('shift_float', 'settlement', ''), unit, amount, verb->'about', shift, 'float');
END $$;

CREATE FUNCTION ledger.verb_cash_move(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    unit text := verb->>'currency';
    amount bigint := (verb->>'amount')::bigint;
    shift bigint;
    held bigint;
BEGIN
    PERFORM ledger.require_right(d, 'till.cash');
    PERFORM ledger.require_cash_currency(d, unit);
    IF NOT coalesce(verb->>'way' IN ('pay_in', 'pay_out', 'drop'), false) THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'way', 'text', coalesce(verb->>'way', '')));
    END IF;
    PERFORM ledger.require_size(amount, unit, 1);
    SELECT s.id INTO shift FROM ledger.shifts s
    WHERE s.till_id = d.till AND s.currency = unit AND s.status = 'open' FOR NO KEY UPDATE;
    IF shift IS NULL THEN
        PERFORM ledger.refuse('ShiftNotOpen', jsonb_build_object('till', d.till));
    END IF;
    IF verb->>'way' IN ('pay_out', 'drop') THEN
        held := ledger.cash_held(d, unit);
        IF amount > held THEN
            PERFORM ledger.refuse('CashTooSmall', jsonb_build_object(
                'expected', ledger.money(held, unit), 'requested', ledger.money(amount, unit)));
        END IF;
    END IF;
    PERFORM ledger.write_cash(d, ledger.rule_for('cash_move', 'settlement', verb->>'way'), unit, amount, verb->'about', shift,
        verb->>'way');
END $$;

CREATE FUNCTION ledger.verb_shift_close(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    s ledger.shifts;
    in_drawer bigint := (verb->>'counted')::bigint;
    taken bigint := (verb->>'taken')::bigint;
    held bigint;
    last bigint;
    way text;
BEGIN
    PERFORM ledger.require_right(d, 'till.cash');
    SELECT * INTO s FROM ledger.shifts x WHERE x.id = (verb->>'shift')::bigint;
    IF s.status <> 'open' OR s.till_id IS DISTINCT FROM d.till THEN
        PERFORM ledger.refuse('ShiftNotOpen', jsonb_build_object('till', s.till_id));
    END IF;
    PERFORM ledger.require_size(in_drawer, s.currency, 0);
    PERFORM ledger.require_size(taken, s.currency, 0);
    IF taken > in_drawer THEN
        PERFORM ledger.refuse('CashTooSmall', jsonb_build_object(
            'expected', ledger.money(in_drawer, s.currency), 'requested', ledger.money(taken, s.currency)));
    END IF;
    held := ledger.cash_held(d, s.currency);
    SELECT coalesce(max(t.id), 0) INTO last FROM ledger.transactions t;
    way := CASE WHEN in_drawer > held THEN 'over' ELSE 'short' END;
    PERFORM ledger.write_cash(d, ledger.rule_for('cash_count', 'cash_count', way), s.currency, abs(in_drawer - held),
        verb->'about', s.id, way);
    PERFORM ledger.write_cash(d, ledger.rule_for('cash_move', 'settlement', 'drop'), s.currency, taken, verb->'about', s.id,
        'drop');
    PERFORM 1 FROM ledger.tills t WHERE t.id = s.till_id FOR NO KEY UPDATE;
    UPDATE ledger.shifts SET status = 'closed', expected = held, counted = in_drawer, closed_by = d.operation,
        last_transaction = last, closed_at = d.at, z_number = (SELECT 1 + coalesce(max(z.z_number), 0) FROM ledger.shifts z WHERE z.till_id = s.till_id)
    WHERE id = s.id;
END $$;
