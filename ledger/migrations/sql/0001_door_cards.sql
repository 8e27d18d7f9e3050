-- What each gift-card verb does at the PostgreSQL door. Twin of ledger/storage/door/cards.py.

CREATE TYPE ledger.locked_card AS (
    id bigint, code_hash text, currency text, origin text, initial bigint, status text, valid_from date,
    valid_until date, max_usage_count bigint, usage_count bigint, purchased_by bigint, account bigint, balance bigint
);

CREATE FUNCTION ledger.lock_card(p_card bigint) RETURNS ledger.locked_card LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card;
BEGIN
    SELECT g.id, g.code_hash, g.currency, g.origin, g.initial, g.status, g.valid_from, g.valid_until,
        g.max_usage_count, g.usage_count, g.purchased_by, a.id, a.balance INTO c
    FROM ledger.gift_cards g JOIN ledger.accounts a ON a.card_id = g.id AND a.kind = 'gift_card'
    WHERE g.id = p_card FOR NO KEY UPDATE OF g, a;
    IF c.id IS NULL THEN
        PERFORM ledger.refuse('CardNotFound');
    END IF;
    RETURN c;
END $$;

CREATE FUNCTION ledger.require_card_usable(d ledger.desk, c ledger.locked_card) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    stands text := CASE WHEN c.status <> 'active' THEN c.status WHEN c.valid_until < d.today THEN 'expired'
        WHEN c.valid_from > d.today THEN 'not_yet_valid' ELSE 'active' END;
BEGIN
    IF stands <> 'active' THEN
        PERFORM ledger.refuse('CardNotUsable', jsonb_build_object('card', c.id, 'status', stands));
    END IF;
END $$;

CREATE FUNCTION ledger.verb_card_issue(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    unit text := verb->>'currency';
    amount bigint := (verb->>'amount')::bigint;
    until date := (verb->>'valid_until')::date;
    valid_from date := (verb->>'valid_from')::date;
    is_given boolean := coalesce(verb->>'origin' = 'given', false);
    rule ledger.rules;
    new jsonb;
    new_card bigint;
    account bigint;
    cards bigint[] := '{}';
BEGIN
    PERFORM ledger.require_right(d, 'gift_card.issue');
    IF NOT EXISTS (SELECT 1 FROM ledger.currencies c WHERE c.code = unit) THEN
        PERFORM ledger.refuse('CurrencyUnknown', jsonb_build_object('text', unit));
    END IF;
    IF (amount > 0) IS NOT TRUE THEN
        PERFORM ledger.refuse('AmountNotPositive', jsonb_build_object('amount', ledger.money(coalesce(amount, 0), unit)));
    END IF;
    IF amount > 999999999999999 THEN
        PERFORM ledger.refuse('AmountTooLarge', jsonb_build_object('text', ledger.money(amount, unit), 'limit', ledger.money(999999999999999, unit)));
    END IF;
    IF until < greatest(d.today, valid_from) THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'valid_until', 'text', until::text));
    END IF;
    IF is_given THEN
        rule := ledger.rule_for('card_give', 'promo', '');
        PERFORM ledger.require_rule(d, rule, false);
    END IF;
    FOR new IN SELECT * FROM jsonb_array_elements(verb->'cards') LOOP
        INSERT INTO ledger.gift_cards (code_hash, last4, currency, origin, initial, status, valid_from, valid_until,
            max_usage_count, batch, note, issued_at)
        VALUES (new->>'code_hash', new->>'last4', unit, verb->>'origin', amount,
            CASE WHEN is_given THEN 'active' ELSE 'issued' END, valid_from, until,
            coalesce((verb->>'max_usage_count')::bigint, 0), coalesce(verb->>'batch', ''),
            coalesce(verb->'about'->>'note', ''), d.at) RETURNING id INTO new_card;
        INSERT INTO ledger.accounts (kind, currency, code, card_id, balance)
        VALUES ('gift_card', unit, '2100', new_card, 0) RETURNING id INTO account;
        cards := cards || new_card;
        IF is_given THEN
            PERFORM ledger.write(d, 'credit', rule.source, unit,
                ARRAY[ledger.make_move(ledger.general(d, rule.debit, unit), 'general', account, 'gift_card', amount)],
                verb->'about', p_card => new_card);
        END IF;
    END LOOP;
    RETURN cards;
END $$;

CREATE FUNCTION ledger.verb_card_sell(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card := ledger.lock_card((verb->>'card')::bigint);
    rule ledger.rules := ledger.rule_for('card_sell', 'gift_card', coalesce(verb->>'tender', ''));
    buyer bigint := (verb->>'customer')::bigint;
BEGIN
    PERFORM ledger.require_rule(d, rule, false);
    IF c.status <> 'issued' THEN
        PERFORM ledger.refuse('CardNotUsable', jsonb_build_object('card', c.id, 'status', c.status));
    END IF;
    IF c.valid_until < d.today THEN
        PERFORM ledger.refuse('CardNotUsable', jsonb_build_object('card', c.id, 'status', 'expired'));
    END IF;
    PERFORM ledger.write(d, 'credit', 'gift_card', c.currency,
        ARRAY[ledger.make_move(ledger.general(d, rule.debit, c.currency), 'general', c.account, 'gift_card', c.initial)],
        verb->'about', p_card => c.id, p_customer => buyer);
    UPDATE ledger.gift_cards SET status = 'active', purchased_by = buyer, purchased_at = d.at WHERE id = c.id;
    RETURN ARRAY[c.id];
END $$;

CREATE FUNCTION ledger.verb_card_redeem(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card := ledger.lock_card((verb->>'card')::bigint);
    amount bigint;
BEGIN
    PERFORM ledger.require_rule(d, ledger.rule_for('card_redeem', 'gift_card', ''), false);
    IF coalesce(verb->>'code_hash', '') <> c.code_hash THEN
        IF coalesce(verb->>'code_hash', '') <> '' THEN
            PERFORM ledger.refuse('CardNotFound');
        END IF;
        PERFORM ledger.require_right(d, 'gift_card.redeem_without_code');
    END IF;
    IF c.currency <> w.currency THEN
        PERFORM ledger.refuse('CurrencyMismatch', jsonb_build_object('expected', w.currency, 'given', c.currency));
    END IF;
    PERFORM ledger.require_card_usable(d, c);
    PERFORM ledger.require_in(w);
    amount := coalesce((verb->>'amount')::bigint, c.balance);
    PERFORM ledger.require_amount(w, amount, c.currency);
    IF amount > c.balance THEN
        PERFORM ledger.refuse('CardTooSmall', jsonb_build_object('card', c.id,
            'remaining', ledger.money(c.balance, c.currency), 'requested', ledger.money(amount, c.currency)));
    END IF;
    IF c.max_usage_count > 0 AND c.usage_count >= c.max_usage_count THEN
        PERFORM ledger.refuse('CardUsedUp', jsonb_build_object('card', c.id, 'used', c.usage_count, 'allowed', c.max_usage_count));
    END IF;
    PERFORM ledger.write(d, 'credit', 'gift_card', c.currency,
        ledger.give(w, amount, c.account, 'gift_card', c.origin, NULL), verb->'about', w, p_card => c.id);
    UPDATE ledger.gift_cards SET usage_count = usage_count + 1, redeemed_by = w.customer, redeemed_at = d.at,
        status = CASE WHEN amount < c.balance THEN 'active' ELSE 'redeemed' END WHERE id = c.id;
    RETURN ARRAY[c.id];
END $$;

CREATE FUNCTION ledger.verb_card_cancel(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card := ledger.lock_card((verb->>'card')::bigint);
    tender text := coalesce(verb->>'tender', '');
    rule ledger.rules;
BEGIN
    PERFORM ledger.require_right(d, 'gift_card.cancel');
    IF c.status NOT IN ('issued', 'active', 'blocked') THEN
        PERFORM ledger.refuse('CardNotUsable', jsonb_build_object('card', c.id, 'status', c.status));
    END IF;
    IF c.balance > 0 THEN
        IF tender <> '' THEN
            rule := ledger.rule_for('card_cancel', 'refund', tender, c.origin);
        ELSE
            rule := ledger.rule_for('card_void', 'expiry', '', c.origin);
        END IF;
        IF rule.origin <> c.origin THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'tender', 'text', tender));
        END IF;
        PERFORM ledger.require_rule(d, rule, false);
        PERFORM ledger.write(d, 'debit', rule.source, c.currency,
            ARRAY[ledger.make_move(c.account, 'gift_card', ledger.general(d, rule.credit, c.currency), 'general', c.balance)],
            verb->'about', p_card => c.id, p_customer => c.purchased_by);
    END IF;
    UPDATE ledger.gift_cards SET status = 'cancelled' WHERE id = c.id;
    RETURN ARRAY[c.id];
END $$;
