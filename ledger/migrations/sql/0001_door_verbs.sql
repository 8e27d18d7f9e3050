-- What each wallet verb does at the PostgreSQL door. Twin of ledger/storage/door/verbs.py.

CREATE FUNCTION ledger.verb_credit(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('credit', verb->>'source', coalesce(verb->>'tender', ''));
    amount bigint := (verb->>'amount')::bigint;
    expires date := (verb->>'expires')::date;
    pocket_origin text;
BEGIN
    PERFORM ledger.require_rule(d, rule, coalesce((verb->>'by_hand')::boolean, false));
    PERFORM ledger.require_amount(w, amount, verb->>'currency');
    PERFORM ledger.require_in(w);
    PERFORM ledger.require_limit(d, rule, w, amount);
    IF expires < d.today THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'expires', 'text', expires::text));
    END IF;
    pocket_origin := CASE WHEN rule.source IN ('opening_balance', 'adjustment', 'transfer') THEN nullif(verb->>'origin', '') END;
    pocket_origin := coalesce(pocket_origin, nullif(rule.origin, ''), 'paid');
    IF w.currency = 'PTS' THEN
        pocket_origin := 'given';
    END IF;
    PERFORM ledger.write(d, 'credit', rule.source, w.currency,
        ledger.give(w, amount, ledger.general(d, rule.debit, w.currency), 'general', pocket_origin, expires),
        verb->'about', w, p_expires => expires);
END $$;

CREATE FUNCTION ledger.verb_debit(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('debit', verb->>'source', coalesce(verb->>'tender', ''));
    amount bigint := (verb->>'amount')::bigint;
BEGIN
    PERFORM ledger.require_rule(d, rule, coalesce((verb->>'by_hand')::boolean, false));
    PERFORM ledger.require_amount(w, amount, verb->>'currency');
    PERFORM ledger.require_out(w);
    PERFORM ledger.require_limit(d, rule, w, amount);
    PERFORM ledger.write(d, 'debit', rule.source, w.currency,
        ledger.take(d, w, amount, ledger.general(d, rule.credit, w.currency), 'general', rule.origin),
        verb->'about', w);
END $$;

CREATE FUNCTION ledger.verb_owe(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('owe', verb->>'source', '');
    amount bigint := (verb->>'amount')::bigint;
BEGIN
    PERFORM ledger.require_rule(d, rule, false);
    PERFORM ledger.require_amount(w, amount, verb->>'currency');
    PERFORM ledger.require_in(w);
    PERFORM ledger.write(d, 'debit', rule.source, w.currency,
        ARRAY[ledger.make_move(ledger.debt_of(w), 'debt', ledger.general(d, rule.credit, w.currency), 'general', amount)],
        verb->'about', w);
END $$;

CREATE FUNCTION ledger.verb_status(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    stored ledger.wallets;
BEGIN
    PERFORM ledger.require_right(d, 'wallet.status');
    IF verb->>'status' = w.status THEN
        PERFORM ledger.refuse('WalletNotActive', jsonb_build_object('wallet', w.id, 'status', w.status));
    END IF;
    SELECT * INTO stored FROM ledger.wallets WHERE id = w.id;
    IF verb->>'status' = 'closed' AND (stored.available <> 0 OR stored.on_hold <> 0 OR stored.debt <> 0) THEN
        PERFORM ledger.refuse('WalletNotEmpty', jsonb_build_object('wallet', w.id,
            'total', ledger.money(stored.available + stored.on_hold, w.currency),
            'debt', ledger.money(stored.debt, w.currency)));
    END IF;
    UPDATE ledger.wallets SET status = verb->>'status', updated_at = d.at WHERE id = w.id;
END $$;

CREATE FUNCTION ledger.lock_wallet(p_wallet bigint) RETURNS ledger.locked_wallet LANGUAGE plpgsql AS $$
DECLARE
    found_wallet ledger.locked_wallet;
BEGIN
    SELECT w.id, w.customer_id, w.currency, w.status, w.suspended, c.status INTO found_wallet
    FROM ledger.wallets w JOIN ledger.customers c ON c.id = w.customer_id WHERE w.id = p_wallet FOR NO KEY UPDATE OF w;
    IF found_wallet.id IS NULL THEN
        PERFORM ledger.refuse('WalletNotFound', jsonb_build_object('wallet', p_wallet::text));
    END IF;
    RETURN found_wallet;
END $$;

CREATE FUNCTION ledger.take_back(d ledger.desk, w ledger.locked_wallet, p_transaction bigint, p_amount bigint)
RETURNS ledger.move[] LANGUAGE plpgsql AS $$
DECLARE
    posting record;
    repaid bigint := 0;
    credited bigint[] := '{}';
    contra bigint;
    contra_kind text;
BEGIN
    PERFORM ledger.require_out(w);
    FOR posting IN
        SELECT dr.id AS debit, dr.kind AS debit_kind, cr.id AS credit, cr.kind AS credit_kind, cr.expires, p.amount
        FROM ledger.postings p JOIN ledger.accounts dr ON dr.id = p.debit_account
            JOIN ledger.accounts cr ON cr.id = p.credit_account
        WHERE p.transaction_id = p_transaction ORDER BY p.n DESC
    LOOP
        contra := posting.debit;
        contra_kind := posting.debit_kind;
        IF posting.credit_kind = 'debt' THEN
            repaid := repaid + posting.amount;
            CONTINUE;
        END IF;
        credited := credited || posting.credit;
        IF posting.expires < d.today THEN
            PERFORM ledger.refuse('NotReversible', jsonb_build_object('transaction', p_transaction, 'why', 'expired_value'));
        END IF;
    END LOOP;
    RETURN ledger.take(d, w, p_amount, contra, contra_kind, '', credited, repaid);
END $$;

CREATE FUNCTION ledger.give_back(d ledger.desk, w ledger.locked_wallet, p_transaction bigint)
RETURNS ledger.move[] LANGUAGE plpgsql AS $$
DECLARE
    posting record;
    back_to date;
    moves ledger.move[] := '{}';
BEGIN
    PERFORM ledger.require_in(w);
    FOR posting IN
        SELECT p.n, dr.id AS debit, dr.kind AS debit_kind, cr.id AS credit, cr.kind AS credit_kind,
            dr.origin, dr.expires, p.amount
        FROM ledger.postings p JOIN ledger.accounts dr ON dr.id = p.debit_account
            JOIN ledger.accounts cr ON cr.id = p.credit_account
        WHERE p.transaction_id = p_transaction ORDER BY p.n DESC
    LOOP
        IF posting.debit_kind = 'debt' THEN
            moves := moves || ledger.make_move(posting.credit, posting.credit_kind, posting.debit, 'debt', posting.amount,
                                               p_transaction, posting.n);
            CONTINUE;
        END IF;
        back_to := CASE WHEN posting.expires < d.today THEN d.revive_until ELSE posting.expires END;
        moves := moves || ledger.give(w, posting.amount, posting.credit, posting.credit_kind, posting.origin, back_to,
                                      p_transaction, posting.n);
    END LOOP;
    RETURN moves;
END $$;

CREATE FUNCTION ledger.verb_reverse(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    original ledger.operations;
    t ledger.transactions;
    w ledger.locked_wallet;
    moves ledger.move[];
BEGIN
    PERFORM ledger.require_right(d, 'wallet.reverse');
    SELECT o.* INTO original FROM ledger.transactions x JOIN ledger.operations o ON o.id = x.operation_id
    WHERE x.id = (verb->>'transaction')::bigint;
    IF original.id IS NULL THEN
        PERFORM ledger.refuse('TransactionNotFound', jsonb_build_object('transaction', verb->'transaction'));
    END IF;
    IF NOT original.kind = ANY (ledger.reversible()) THEN
        PERFORM ledger.refuse('NotReversible', jsonb_build_object('transaction', verb->'transaction',
            'why', CASE original.kind WHEN 'reverse' THEN 'is_reversal' ELSE 'own_undo' END));
    END IF;
    FOR t IN SELECT x.* FROM ledger.transactions x WHERE x.operation_id = original.id ORDER BY x.id DESC LOOP
        IF t.status <> 'posted' THEN
            PERFORM ledger.refuse('NotReversible', jsonb_build_object('transaction', t.id, 'why', 'not_posted'));
        END IF;
        IF t.type NOT IN ('credit', 'debit') OR t.card_id IS NOT NULL THEN
            PERFORM ledger.refuse('NotReversible', jsonb_build_object('transaction', t.id,
                'why', CASE t.type WHEN 'reversal' THEN 'is_reversal' ELSE 'own_undo' END));
        END IF;
        w := ledger.lock_wallet(t.wallet_id);
        IF t.type = 'credit' THEN
            moves := ledger.take_back(d, w, t.id, t.amount);
        ELSE
            moves := ledger.give_back(d, w, t.id);
        END IF;
        PERFORM ledger.write(d, 'reversal', t.source, t.currency, moves, verb->'about', w,
                             p_reverses => t.id, p_amount => t.amount);
    END LOOP;
END $$;

CREATE FUNCTION ledger.reversible() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY['credit', 'debit', 'adjust', 'transfer', 'withdraw']
$$;

CREATE FUNCTION ledger.sweep(d ledger.desk, w ledger.locked_wallet) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    pocket record;
    rule ledger.rules;
BEGIN
    FOR pocket IN
        SELECT a.id, a.balance, a.origin, a.expires FROM ledger.accounts a
        WHERE a.wallet_id = w.id AND a.kind = 'pocket' AND a.open AND a.expires < d.today
        ORDER BY a.expires, a.origin COLLATE "C", a.id
    LOOP
        IF pocket.balance > 0 THEN
            rule := ledger.rule_for('debit', 'expiry', '', pocket.origin);
            PERFORM ledger.write(d, 'debit', 'expiry', w.currency,
                ARRAY[ledger.make_move(pocket.id, 'pocket', ledger.general(d, rule.credit, w.currency), 'general', pocket.balance)],
                jsonb_build_object('reference_type', 'pocket', 'reference_id', pocket.id::text, 'note', pocket.expires::text),
                w);
        END IF;
        UPDATE ledger.accounts SET open = false WHERE id = pocket.id;
    END LOOP;
    UPDATE ledger.wallets SET next_expiry = (SELECT min(a.expires) FROM ledger.accounts a
        WHERE a.wallet_id = w.id AND a.kind = 'pocket' AND a.open AND a.balance > 0) WHERE id = w.id;
END $$;
