-- The posting door on PostgreSQL: one operation, one round trip. Twin of ledger/storage/door/sqlite.py.

CREATE FUNCTION ledger.open_day(p_shop bigint, at timestamptz) RETURNS date LANGUAGE plpgsql AS $$
DECLARE
    day date;
    stands text;
BEGIN
    SELECT (at AT TIME ZONE z.value - make_interval(hours => c.value::int))::date INTO day
    FROM ledger.settings z, ledger.settings c WHERE z.key = 'zone' AND c.key = 'cutoff_hour';
    LOOP
        INSERT INTO ledger.business_days (business_date, shop_id) VALUES (day, p_shop) ON CONFLICT DO NOTHING;
        SELECT b.status INTO stands FROM ledger.business_days b WHERE b.business_date = day AND b.shop_id = p_shop FOR SHARE;
        EXIT WHEN stands = 'open';
        day := day + 1;
    END LOOP;
    RETURN day;
END $$;

CREATE FUNCTION ledger.open_desk(request jsonb, at timestamptz) RETURNS ledger.desk LANGUAGE plpgsql AS $$
DECLARE
    d ledger.desk;
    wanted text := session_user;
BEGIN
    -- whoever owns the ledger may act under a staff login of its own choosing; every other login is itself
    IF pg_has_role(session_user, (SELECT nspowner FROM pg_namespace WHERE nspname = 'ledger'), 'MEMBER') THEN
        wanted := coalesce(nullif(request->>'login', ''), 'administrator');
    END IF;
    SELECT s.id, s.role INTO d.staff, d.role FROM ledger.staff s WHERE s.login = wanted AND s.status = 'active';
    IF d.staff IS NULL THEN
        PERFORM ledger.refuse('StaffUnknown', jsonb_build_object('login', wanted));
    END IF;
    d.shop := (request->>'shop')::bigint;
    d.till := (request->>'till')::bigint;
    d.workstation := coalesce(request->>'workstation', '');
    d.business_date := ledger.open_day(d.shop, at);
    d.at := at;
    SELECT (at AT TIME ZONE z.value)::date, (at AT TIME ZONE z.value)::date + g.value::int INTO d.today, d.revive_until
    FROM ledger.settings z, ledger.settings g WHERE z.key = 'zone' AND g.key = 'grace_days';
    RETURN d;
END $$;

CREATE FUNCTION ledger.operation_to_reverse(request jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    wanted bigint;
    original ledger.operations;
BEGIN
    IF (SELECT count(*) FROM jsonb_array_elements(request->'verbs') v WHERE v->>'verb' = 'reverse') > 1 THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'verbs', 'text', 'reverse'));
    END IF;
    SELECT (v->>'transaction')::bigint INTO wanted FROM jsonb_array_elements(request->'verbs') v WHERE v->>'verb' = 'reverse';
    IF wanted IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT o.* INTO original FROM ledger.transactions t JOIN ledger.operations o ON o.id = t.operation_id WHERE t.id = wanted;
    IF original.id IS NULL THEN
        PERFORM ledger.refuse('TransactionNotFound', jsonb_build_object('transaction', wanted));
    END IF;
    RETURN CASE WHEN original.kind = ANY (ledger.reversible()) THEN original.id END;
END $$;

CREATE FUNCTION ledger.claim(d ledger.desk, request jsonb, OUT operation bigint, OUT stored jsonb) LANGUAGE plpgsql AS $$
DECLARE
    known ledger.operations;
    wanted bigint := ledger.operation_to_reverse(request);
BEGIN
    INSERT INTO ledger.operations (key, fingerprint, kind, staff_id, performed_by_type, workstation, till_id, shop_id,
        reason_code, note, business_date, created_at, reverses)
    VALUES (request->>'key', request->>'fingerprint', request->>'kind', d.staff,
        CASE d.role WHEN 'system' THEN 'system' ELSE 'staff' END, d.workstation, d.till, d.shop,
        coalesce(request->>'reason_code', ''), coalesce(request->>'note', ''), d.business_date, d.at, wanted)
    ON CONFLICT DO NOTHING RETURNING id INTO operation;
    IF operation IS NOT NULL THEN
        RETURN;
    END IF;
    SELECT * INTO known FROM ledger.operations o WHERE o.key = request->>'key';
    IF known.id IS NULL THEN
        PERFORM ledger.refuse('AlreadyReversed', (
            SELECT jsonb_build_object('transaction', (SELECT (v.value->>'transaction')::bigint
                FROM jsonb_array_elements(request->'verbs') WITH ORDINALITY v(value, n)
                WHERE v.value->>'verb' = 'reverse' ORDER BY v.n LIMIT 1), 'by', min(r.id))
            FROM ledger.operations o JOIN ledger.transactions r ON r.operation_id = o.id WHERE o.reverses = wanted));
    END IF;
    IF known.fingerprint <> request->>'fingerprint' THEN
        PERFORM ledger.refuse('KeyReused', jsonb_build_object('key', known.key));
    END IF;
    stored := known.answer;
END $$;

CREATE FUNCTION ledger.wallets_of(request jsonb) RETURNS bigint[] LANGUAGE sql AS $$
    SELECT coalesce(array_agg(DISTINCT w ORDER BY w), '{}') FROM (
        SELECT (v->>'wallet')::bigint AS w FROM jsonb_array_elements(request->'verbs') v WHERE v->>'wallet' IS NOT NULL
        UNION
        SELECT (v->>'to')::bigint FROM jsonb_array_elements(request->'verbs') v WHERE v->>'to' IS NOT NULL
        UNION
        SELECT h.wallet_id FROM jsonb_array_elements(request->'verbs') v JOIN ledger.holds h ON h.id = (v->>'hold')::bigint
        UNION
        SELECT b.wallet_id FROM jsonb_array_elements(request->'verbs') v
            JOIN ledger.transactions a ON a.id = (v->>'transaction')::bigint
            JOIN ledger.transactions b ON b.operation_id = a.operation_id
        WHERE v->>'verb' = 'reverse' AND b.wallet_id IS NOT NULL
        UNION
        SELECT t.wallet_id FROM jsonb_array_elements(request->'verbs') v
            JOIN ledger.transactions t ON t.id = (v->>'transaction')::bigint
        WHERE v->>'verb' IN ('settle', 'void') AND t.wallet_id IS NOT NULL
    ) touched
$$;

CREATE FUNCTION ledger.open_by_system(d ledger.desk, p_key text, p_kind text) RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO ledger.operations (key, fingerprint, kind, staff_id, performed_by_type, workstation, shop_id, business_date, created_at)
    SELECT p_key, '', p_kind, s.id, 'system', d.workstation, d.shop, d.business_date, d.at
    FROM ledger.staff s WHERE s.login = 'system' RETURNING id
$$;

CREATE FUNCTION ledger.close_by_system(p_operation bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE ledger.operations SET answer = jsonb_build_object('operation', p_operation, 'wallets', '[]'::jsonb, 'cards', '[]'::jsonb,
        'transactions', (SELECT jsonb_agg(t.id ORDER BY t.id) FROM ledger.transactions t WHERE t.operation_id = p_operation))
    WHERE id = p_operation
$$;

CREATE FUNCTION ledger.sweep_due(d ledger.desk, p_wallet bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    stored ledger.wallets;
    w ledger.locked_wallet;
    due_hold bigint;
BEGIN
    SELECT * INTO stored FROM ledger.wallets x WHERE x.id = p_wallet;
    IF stored.suspended THEN
        RETURN;
    END IF;
    IF stored.next_hold_end <= d.at THEN
        w := ledger.lock_wallet(p_wallet);
        FOR due_hold IN
            SELECT h.id FROM ledger.holds h
            WHERE h.wallet_id = p_wallet AND h.status = 'active' AND h.expires_at <= d.at ORDER BY h.expires_at, h.id
        LOOP
            d.operation := ledger.open_by_system(d, format('hold-end:%s', due_hold), 'hold_end');
            PERFORM ledger.end_due_hold(d, w, due_hold,
                jsonb_build_object('reference_type', 'hold', 'reference_id', due_hold::text));
            PERFORM ledger.close_by_system(d.operation);
        END LOOP;
        SELECT * INTO stored FROM ledger.wallets x WHERE x.id = p_wallet;
    END IF;
    IF stored.next_expiry < d.today AND EXISTS (SELECT 1 FROM ledger.accounts a WHERE a.wallet_id = p_wallet
        AND a.kind = 'pocket' AND a.open AND a.balance > 0 AND a.expires < d.today) THEN
        w := ledger.lock_wallet(p_wallet);
        d.operation := ledger.open_by_system(d, format('expiry:%s:%s:%s', p_wallet, stored.seq, d.today), 'expiry');
        PERFORM ledger.sweep(d, w);
        PERFORM ledger.close_by_system(d.operation);
    END IF;
END $$;

CREATE FUNCTION ledger.do_verb(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    w ledger.locked_wallet;
BEGIN
    IF verb->>'wallet' IS NOT NULL THEN
        w := ledger.lock_wallet((verb->>'wallet')::bigint);
    END IF;
    CASE verb->>'verb'
        WHEN 'credit' THEN PERFORM ledger.verb_credit(d, w, verb);
        WHEN 'debit' THEN PERFORM ledger.verb_debit(d, w, verb);
        WHEN 'owe' THEN PERFORM ledger.verb_owe(d, w, verb);
        WHEN 'reverse' THEN PERFORM ledger.verb_reverse(d, verb);
        WHEN 'status' THEN PERFORM ledger.verb_status(d, w, verb);
        WHEN 'hold' THEN PERFORM ledger.verb_hold(d, w, verb);
        WHEN 'release' THEN PERFORM ledger.verb_release(d, verb);
        WHEN 'capture' THEN PERFORM ledger.verb_capture(d, verb);
        WHEN 'transfer' THEN PERFORM ledger.verb_transfer(d, w, verb);
        WHEN 'clawback' THEN PERFORM ledger.verb_clawback(d, w, verb);
        WHEN 'write_off' THEN PERFORM ledger.verb_write_off(d, w, verb);
        WHEN 'pend' THEN PERFORM ledger.verb_pend(d, w, verb);
        WHEN 'settle' THEN PERFORM ledger.verb_settle(d, verb);
        WHEN 'void' THEN PERFORM ledger.verb_void(d, verb);
        WHEN 'sweep' THEN NULL;
        WHEN 'card_issue' THEN RETURN ledger.verb_card_issue(d, verb);
        WHEN 'card_sell' THEN RETURN ledger.verb_card_sell(d, verb);
        WHEN 'card_redeem' THEN RETURN ledger.verb_card_redeem(d, w, verb);
        WHEN 'card_cancel' THEN RETURN ledger.verb_card_cancel(d, verb);
    END CASE;
    RETURN '{}';
END $$;

CREATE FUNCTION ledger.standings(wallets bigint[]) RETURNS jsonb LANGUAGE sql AS $$
    SELECT coalesce(jsonb_object_agg(w.id, to_jsonb(w)), '{}') FROM ledger.wallets w WHERE w.id = ANY (wallets)
$$;

CREATE FUNCTION ledger.store(d ledger.desk, wallets bigint[], before jsonb, cards bigint[]) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    result jsonb;
BEGIN
    SELECT jsonb_build_object('operation', d.operation, 'cards', (
            SELECT coalesce(jsonb_agg(x.card ORDER BY x.n), '[]')
            FROM (SELECT u.card, min(u.n) AS n FROM unnest(cards) WITH ORDINALITY u(card, n) GROUP BY u.card) x),
        'transactions', coalesce((SELECT jsonb_agg(t.id ORDER BY t.id) FROM ledger.transactions t
            WHERE t.operation_id = d.operation OR t.resolved_by = d.operation), '[]'),
        'wallets', coalesce((SELECT jsonb_agg(jsonb_build_object('wallet', w.id, 'customer', w.customer_id, 'currency', w.currency,
            'available_before', b->'available', 'available_after', w.available, 'on_hold_before', b->'on_hold',
            'on_hold_after', w.on_hold, 'debt_before', b->'debt', 'debt_after', w.debt) ORDER BY w.id)
            FROM ledger.wallets w CROSS JOIN LATERAL (SELECT before->(w.id::text) AS b) x WHERE w.id = ANY (wallets)), '[]'))
    INTO result;
    UPDATE ledger.operations SET answer = result WHERE id = d.operation;
    RETURN result;
END $$;

CREATE FUNCTION ledger.cards_of(request jsonb) RETURNS bigint[] LANGUAGE sql AS $$
    SELECT coalesce(array_agg(DISTINCT (v->>'card')::bigint ORDER BY (v->>'card')::bigint), '{}')
    FROM jsonb_array_elements(request->'verbs') v WHERE v->>'card' IS NOT NULL
$$;

-- `at` is for replays and tests; without it the server's clock is read again once every lock is held
CREATE FUNCTION ledger.post_at(request jsonb, at timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    d ledger.desk := ledger.open_desk(request, coalesce(at, clock_timestamp()));
    stored jsonb;
    wallets bigint[];
    wallet bigint;
    card bigint;
    before jsonb;
    verb jsonb;
    cards bigint[] := '{}';
BEGIN
    SELECT c.operation, c.stored INTO d.operation, stored FROM ledger.claim(d, request) c;
    IF stored IS NOT NULL THEN
        RETURN stored || '{"repeated": true}';
    END IF;
    PERFORM set_config('ledger.door', 'open', true);
    wallets := ledger.wallets_of(request);
    FOREACH wallet IN ARRAY wallets LOOP
        PERFORM ledger.lock_wallet(wallet);
    END LOOP;
    FOREACH card IN ARRAY ledger.cards_of(request) LOOP
        PERFORM ledger.lock_card(card);
    END LOOP;
    d.at := coalesce(at, clock_timestamp());
    FOREACH wallet IN ARRAY wallets LOOP
        PERFORM ledger.sweep_due(d, wallet);
    END LOOP;
    before := ledger.standings(wallets);
    FOR verb IN SELECT v.value FROM jsonb_array_elements(request->'verbs') WITH ORDINALITY v(value, n) ORDER BY v.n LOOP
        cards := cards || ledger.do_verb(d, verb);
    END LOOP;
    FOREACH wallet IN ARRAY wallets LOOP
        PERFORM ledger.sweep_due(d, wallet);
    END LOOP;
    stored := ledger.store(d, wallets, before, cards);
    PERFORM set_config('ledger.door', '', true);
    RETURN stored;
END $$;

CREATE FUNCTION ledger.preview_at(request jsonb, at timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    BEGIN
        answer := ledger.post_at(request, at)::text;
        RAISE EXCEPTION 'preview' USING ERRCODE = 'WD002', DETAIL = answer;
    EXCEPTION WHEN SQLSTATE 'WD002' THEN
        GET STACKED DIAGNOSTICS answer = PG_EXCEPTION_DETAIL;
    END;
    RETURN answer::jsonb;
END $$;

CREATE FUNCTION api.post(request jsonb) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, ledger, pg_temp SET timezone = 'UTC' AS $$
BEGIN
    PERFORM set_config('synchronous_commit', 'on', true);
    RETURN ledger.post_at(request, NULL);
END $$;

CREATE FUNCTION api.preview(request jsonb) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, ledger, pg_temp SET timezone = 'UTC' AS $$
BEGIN
    RETURN ledger.preview_at(request, NULL);
END $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ledger, api FROM PUBLIC;
