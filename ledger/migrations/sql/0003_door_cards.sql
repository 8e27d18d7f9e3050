-- Gift cards under lock and what becomes of them, at the PostgreSQL door. Twin of ledger/storage/door/{cards,card_life}.py.

ALTER TYPE ledger.locked_card ADD ATTRIBUTE given_as text, ADD ATTRIBUTE discount bigint, ADD ATTRIBUTE topped_up bigint;

CREATE OR REPLACE FUNCTION ledger.lock_card(p_card bigint) RETURNS ledger.locked_card LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card;
BEGIN
    SELECT g.id, g.code_hash, g.currency, g.origin, g.initial, g.status, g.valid_from, g.valid_until,
        g.max_usage_count, g.usage_count, g.purchased_by, a.id, a.balance, g.given_as, g.discount, g.topped_up INTO c
    FROM ledger.gift_cards g JOIN ledger.accounts a ON a.card_id = g.id AND a.kind = 'gift_card'
    WHERE g.id = p_card FOR NO KEY UPDATE OF g, a;
    IF c.id IS NULL THEN
        PERFORM ledger.refuse('CardNotFound');
    END IF;
    RETURN c;
END $$;

-- a line of the card's file: what it was (a card just made: nothing), and what it is now
CREATE FUNCTION ledger.card_event(
    d ledger.desk, p_card bigint, was ledger.locked_card, p_event text, p_note text,
    p_transaction bigint DEFAULT NULL, p_other bigint DEFAULT NULL
) RETURNS void LANGUAGE sql AS $$
    INSERT INTO ledger.card_events (card_id, operation_id, event, at, staff_id, status_before, balance_before, until_before,
        other_card, transaction_id, note, status_after, balance_after, until_after)
    SELECT g.id, d.operation, p_event, d.at, d.staff, coalesce(was.status, ''), coalesce(was.balance, 0), was.valid_until,
        p_other, p_transaction, coalesce(p_note, ''), g.status, a.balance, g.valid_until
    FROM ledger.gift_cards g JOIN ledger.accounts a ON a.card_id = g.id AND a.kind = 'gift_card' WHERE g.id = p_card
$$;

CREATE FUNCTION ledger.refuse_card(c ledger.locked_card, p_status text) RETURNS void LANGUAGE sql AS $$
    SELECT ledger.refuse('CardNotUsable', jsonb_build_object('card', c.id, 'status', p_status))
$$;

CREATE FUNCTION ledger.card_account(p_card bigint, unit text) RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO ledger.accounts (kind, currency, code, card_id, balance) VALUES ('gift_card', unit, '2100', p_card, 0)
    RETURNING id
$$;

-- the account of what a discount gives
CREATE FUNCTION ledger.discount_account(d ledger.desk, unit text) RETURNS bigint LANGUAGE sql AS $$
    SELECT ledger.general(d, (ledger.rule_for('card_discount', 'gift_card', '')).debit, unit)
$$;

-- the word of the rules for the expense a given card came from; none for a paid one
CREATE FUNCTION ledger.card_expense(c ledger.locked_card) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN c.origin = 'given' AND c.given_as = 'compensation' THEN 'compensation' ELSE '' END
$$;

CREATE FUNCTION ledger.end_card(d ledger.desk, c ledger.locked_card, p_status text) RETURNS void LANGUAGE sql AS $$
    UPDATE ledger.gift_cards SET status = p_status, ended_at = d.at WHERE id = c.id
$$;

-- whether this use, of so much, is the card's last
CREATE FUNCTION ledger.require_card_use(c ledger.locked_card, p_amount bigint) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    IF p_amount > c.balance THEN
        PERFORM ledger.refuse('CardTooSmall', jsonb_build_object('card', c.id,
            'remaining', ledger.money(c.balance, c.currency), 'requested', ledger.money(p_amount, c.currency)));
    END IF;
    IF c.max_usage_count > 0 AND c.usage_count >= c.max_usage_count THEN
        PERFORM ledger.refuse('CardUsedUp', jsonb_build_object('card', c.id, 'used', c.usage_count, 'allowed', c.max_usage_count));
    END IF;
    RETURN c.usage_count + 1 = c.max_usage_count;
END $$;

CREATE FUNCTION ledger.refuse_last_use(c ledger.locked_card, p_amount bigint) RETURNS void LANGUAGE sql AS $$
    SELECT ledger.refuse('CardLastUse', jsonb_build_object('card', c.id,
        'remaining', ledger.money(c.balance, c.currency), 'requested', ledger.money(p_amount, c.currency)))
$$;

CREATE OR REPLACE FUNCTION ledger.verb_card_issue(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    unit text := verb->>'currency';
    amount bigint := (verb->>'amount')::bigint;
    until date := (verb->>'valid_until')::date;
    starts date := (verb->>'valid_from')::date;
    given text := coalesce(verb->>'given_as', 'promo');
    why text := coalesce(verb->'about'->>'note', '');
    rule ledger.rules;
    was ledger.locked_card;
    new jsonb;
    new_card bigint;
    made bigint;
    cards bigint[] := '{}';
BEGIN
    PERFORM ledger.require_right(d, 'gift_card.issue');
    IF NOT EXISTS (SELECT 1 FROM ledger.currencies c WHERE c.code = unit) THEN
        PERFORM ledger.refuse('CurrencyUnknown', jsonb_build_object('text', unit));
    END IF;
    IF unit = 'PTS' THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'currency', 'text', unit));
    END IF;
    IF (amount > 0) IS NOT TRUE THEN
        PERFORM ledger.refuse('AmountNotPositive', jsonb_build_object('amount', ledger.money(coalesce(amount, 0), unit)));
    END IF;
    IF amount > 999999999999999 THEN
        PERFORM ledger.refuse('AmountTooLarge', jsonb_build_object('text', ledger.money(amount, unit), 'limit', ledger.money(999999999999999, unit)));
    END IF;
    IF until < greatest(d.today, starts) THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'valid_until', 'text', until::text));
    END IF;
    rule := ledger.card_given_by(coalesce(verb->>'origin', ''), given);
    IF rule.operation IS NOT NULL THEN
        PERFORM ledger.require_rule(d, rule, false);
    END IF;
    FOR new IN SELECT v.value FROM jsonb_array_elements(verb->'cards') WITH ORDINALITY v(value, n) ORDER BY v.n LOOP
        INSERT INTO ledger.gift_cards (code_hash, last4, currency, origin, initial, status, valid_from, valid_until,
            max_usage_count, batch, note, issued_at, given_as)
        VALUES (new->>'code_hash', new->>'last4', unit, verb->>'origin', amount, 'issued', starts, until,
            coalesce((verb->>'max_usage_count')::bigint, 0), coalesce(verb->>'batch', ''), why, d.at, given)
        RETURNING id INTO new_card;
        PERFORM ledger.card_account(new_card, unit);
        cards := cards || new_card;
        PERFORM ledger.card_event(d, new_card, NULL, 'issued', why);
        IF rule.operation IS NOT NULL THEN
            was := ledger.lock_card(new_card);
            made := ledger.write(d, 'credit', rule.source, unit,
                ARRAY[ledger.make_move(ledger.general(d, rule.debit, unit), 'general', was.account, 'gift_card', amount)],
                verb->'about', p_card => new_card);
            UPDATE ledger.gift_cards SET status = 'active' WHERE id = new_card;
            PERFORM ledger.card_event(d, new_card, was, CASE WHEN given = 'opening_balance' THEN 'brought_over' ELSE 'given' END,
                                      '', made);
        END IF;
    END LOOP;
    RETURN cards;
END $$;

-- the rule by which cards have their value at once; none for those that wait to be sold
CREATE FUNCTION ledger.card_given_by(p_origin text, p_given text) RETURNS ledger.rules LANGUAGE plpgsql AS $$
BEGIN
    IF p_origin <> 'given' AND p_given = 'compensation' THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'given_as', 'text', p_given));
    END IF;
    IF p_origin <> 'given' AND p_given <> 'opening_balance' THEN
        RETURN NULL;
    END IF;
    RETURN ledger.rule_for('card_give', p_given, '');
END $$;

CREATE OR REPLACE FUNCTION ledger.verb_card_redeem(d ledger.desk, w ledger.locked_wallet, verb jsonb) RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card := ledger.lock_card((verb->>'card')::bigint);
    amount bigint;
    last_use boolean;
    made bigint;
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
    last_use := ledger.require_card_use(c, amount);
    IF last_use AND amount < c.balance THEN
        PERFORM ledger.refuse_last_use(c, amount);
    END IF;
    made := ledger.card_to_wallet(d, c, w, amount, verb->'about', NULL);
    PERFORM ledger.card_used(d, c, w.customer);
    PERFORM ledger.card_event(d, c.id, c, 'to_wallet', verb->'about'->>'note', made);
    RETURN ARRAY[c.id];
END $$;

CREATE FUNCTION ledger.card_to_wallet(
    d ledger.desk, c ledger.locked_card, w ledger.locked_wallet, p_amount bigint, about jsonb, p_order bigint
) RETURNS bigint LANGUAGE sql AS $$
    SELECT ledger.write(d, 'credit', 'gift_card', c.currency,
        ARRAY[ledger.make_move(c.account, 'gift_card', ledger.pocket(w, c.origin, NULL), 'pocket', p_amount)], about, w,
        p_card => c.id, p_order => p_order)
$$;

CREATE FUNCTION ledger.card_used(d ledger.desk, c ledger.locked_card, p_customer bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE ledger.gift_cards SET usage_count = usage_count + 1, redeemed_by = p_customer, redeemed_at = d.at,
        status = CASE WHEN (SELECT a.balance FROM ledger.accounts a WHERE a.id = c.account) > 0 THEN 'active' ELSE 'redeemed' END
    WHERE id = c.id
$$;

-- the day a card had before the operation that the verb refers to, which gave it the day it has and was not undone; one
-- that is over gets the days of grace
CREATE FUNCTION ledger.card_extension_undone(d ledger.desk, c ledger.locked_card, about jsonb, until date) RETURNS date
LANGUAGE plpgsql AS $$
DECLARE
    back_to date := CASE WHEN until < d.today THEN d.revive_until ELSE until END;
    number text := about->>'reference_id';
    known boolean := false;
BEGIN
    IF about->>'reference_type' = 'operation' AND number ~ '^[0-9]{1,18}$' AND back_to < coalesce(c.valid_until, 'infinity'::date) THEN
        SELECT true INTO known FROM ledger.card_events e
        WHERE e.card_id = c.id AND e.operation_id = number::bigint AND e.event = 'extended' AND e.until_before = until
            AND e.until_after IS NOT DISTINCT FROM c.valid_until AND NOT EXISTS (SELECT 1 FROM ledger.card_events u
                WHERE u.card_id = e.card_id AND u.id > e.id AND u.event = 'extended'
                    AND u.until_before IS NOT DISTINCT FROM e.until_after
                    AND u.until_after < coalesce(u.until_before, 'infinity'::date));
    END IF;
    IF known IS NOT TRUE THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'valid_until', 'text', coalesce(until::text, '')));
    END IF;
    RETURN back_to;
END $$;

-- an earlier day undoes an extension
CREATE FUNCTION ledger.verb_card_extend(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card := ledger.lock_card((verb->>'card')::bigint);
    until date := (verb->>'valid_until')::date;
BEGIN
    PERFORM ledger.require_right(d, 'gift_card.extend');
    IF c.status IN ('expired', 'cancelled') THEN
        PERFORM ledger.refuse_card(c, c.status);
    END IF;
    IF c.valid_until IS NULL OR until <= greatest(d.today, c.valid_until) THEN
        until := ledger.card_extension_undone(d, c, verb->'about', until);
    END IF;
    UPDATE ledger.gift_cards SET valid_until = until WHERE id = c.id;
    PERFORM ledger.card_event(d, c.id, c, 'extended', verb->'about'->>'note');
    RETURN ARRAY[c.id];
END $$;

CREATE FUNCTION ledger.verb_card_block(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card := ledger.lock_card((verb->>'card')::bigint);
    blocks boolean := coalesce((verb->>'blocked')::boolean, true);
BEGIN
    PERFORM ledger.require_right(d, 'gift_card.block');
    IF c.status <> (CASE WHEN blocks THEN 'active' ELSE 'blocked' END) THEN
        PERFORM ledger.refuse_card(c, c.status);
    END IF;
    UPDATE ledger.gift_cards SET status = CASE WHEN blocks THEN 'blocked' ELSE 'active' END WHERE id = c.id;
    PERFORM ledger.card_event(d, c.id, c, CASE WHEN blocks THEN 'blocked' ELSE 'unblocked' END, verb->'about'->>'note');
    RETURN ARRAY[c.id];
END $$;

CREATE FUNCTION ledger.verb_card_expire(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card := ledger.lock_card((verb->>'card')::bigint);
BEGIN
    PERFORM ledger.require_rule(d, ledger.card_expiry(c), false);
    IF c.status NOT IN ('issued', 'active', 'blocked') THEN
        PERFORM ledger.refuse_card(c, c.status);
    END IF;
    IF (c.valid_until < d.today) IS NOT TRUE THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'valid_until', 'text', coalesce(c.valid_until::text, '')));
    END IF;
    PERFORM ledger.let_expire(d, c, verb->'about');
    RETURN ARRAY[c.id];
END $$;

CREATE FUNCTION ledger.card_expiry(c ledger.locked_card) RETURNS ledger.rules LANGUAGE sql AS $$
    SELECT ledger.rule_for('card_expire', 'expiry', ledger.card_expense(c), c.origin)
$$;

CREATE FUNCTION ledger.let_expire(d ledger.desk, c ledger.locked_card, about jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.card_expiry(c);
    made bigint;
BEGIN
    IF c.balance > 0 THEN
        made := ledger.write(d, 'debit', rule.source, c.currency,
            ARRAY[ledger.make_move(c.account, 'gift_card', ledger.general(d, rule.credit, c.currency), 'general', c.balance)],
            about, p_card => c.id, p_customer => c.purchased_by);
    END IF;
    PERFORM ledger.end_card(d, c, 'expired');
    PERFORM ledger.card_event(d, c.id, c, 'expired', about->>'note', made);
END $$;

CREATE FUNCTION ledger.verb_card_replace(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    old ledger.locked_card := ledger.lock_card((verb->>'card')::bigint);
    why text := verb->'about'->>'note';
    made ledger.locked_card;
    taken bigint;
    given bigint;
    rule ledger.rules;
    between_account bigint;
BEGIN
    PERFORM ledger.require_right(d, 'gift_card.replace');
    IF old.status IN ('expired', 'cancelled') THEN
        PERFORM ledger.refuse_card(old, old.status);
    END IF;
    IF old.valid_until < d.today THEN
        PERFORM ledger.refuse_card(old, 'expired');
    END IF;
    IF old.status <> 'issued' AND old.balance = 0 THEN
        PERFORM ledger.refuse('CardEmpty', jsonb_build_object('card', old.id));
    END IF;
    made := ledger.card_successor(d, old, verb->'new', old.valid_until, CASE WHEN old.status = 'issued' THEN 'issued' ELSE 'active' END);
    IF old.balance > 0 THEN
        rule := ledger.rule_for('card_out', 'transfer', '');
        between_account := ledger.general(d, rule.credit, old.currency);
        taken := ledger.write(d, rule.type, rule.source, old.currency,
            ARRAY[ledger.make_move(old.account, 'gift_card', between_account, 'general', old.balance)],
            verb->'about', p_card => old.id, p_customer => old.purchased_by);
        rule := ledger.rule_for('card_in', 'transfer', '');
        given := ledger.write(d, rule.type, rule.source, old.currency,
            ARRAY[ledger.make_move(between_account, 'general', made.account, 'gift_card', old.balance)],
            verb->'about', p_card => made.id, p_customer => old.purchased_by);
    END IF;
    PERFORM ledger.end_card(d, old, 'cancelled');
    PERFORM ledger.card_event(d, old.id, old, 'replaced', why, taken, made.id);
    PERFORM ledger.card_event(d, made.id, NULL, 'replaces', why, given, old.id);
    RETURN ARRAY[old.id, made.id];
END $$;

-- a card in the place of another: of its origin, uses and buyer, and worth at most what the old may still give: all that
-- was ever paid or given for the old one less what left it for good. What of it was paid for can still be paid out
CREATE FUNCTION ledger.card_successor(d ledger.desk, old ledger.locked_card, new jsonb, until date, p_status text)
RETURNS ledger.locked_card LANGUAGE plpgsql AS $$
DECLARE
    discounts bigint := ledger.discount_account(d, old.currency);
    gone bigint;
    of_discount bigint;
    made bigint;
BEGIN
    SELECT coalesce(sum(p.amount), 0), coalesce(sum(p.amount) FILTER (WHERE t.source = 'refund' AND p.credit_account = discounts), 0)
    INTO gone, of_discount FROM ledger.transactions t JOIN ledger.postings p ON p.transaction_id = t.id
    WHERE t.card_id = old.id AND p.debit_account = old.account AND t.source IN ('refund', 'expiry');
    INSERT INTO ledger.gift_cards (code_hash, last4, currency, origin, initial, status, valid_from, valid_until,
        max_usage_count, usage_count, batch, note, purchased_by, purchased_at, issued_at, given_as, discount, replaces)
    SELECT new->>'code_hash', new->>'last4', g.currency, g.origin, g.initial + g.topped_up - gone, p_status, g.valid_from, until,
        g.max_usage_count, g.usage_count, g.batch, g.note, g.purchased_by, g.purchased_at, d.at, g.given_as,
        least(g.discount - of_discount, g.initial + g.topped_up - gone), g.id
    FROM ledger.gift_cards g WHERE g.id = old.id RETURNING id INTO made;
    PERFORM ledger.card_account(made, old.currency);
    RETURN ledger.lock_card(made);
END $$;

-- the card that takes a refund: the card itself, or the one that replaced it; a new one if that takes no value any more.
-- A card past its last day expires first
CREATE FUNCTION ledger.card_receiver(
    d ledger.desk, p_card bigint, replacements jsonb, OUT taker ledger.locked_card, OUT instead_of ledger.locked_card
) LANGUAGE plpgsql AS $$
DECLARE
    found_card ledger.locked_card := ledger.lock_card(p_card);
    later bigint;
    new jsonb;
BEGIN
    LOOP
        SELECT g.id INTO later FROM ledger.gift_cards g WHERE g.replaces = found_card.id;
        EXIT WHEN later IS NULL;
        found_card := ledger.lock_card(later);
    END LOOP;
    IF found_card.status NOT IN ('expired', 'cancelled') AND (found_card.valid_until < d.today) IS NOT TRUE THEN
        taker := found_card;
        RETURN;
    END IF;
    SELECT r.value->'new' INTO new FROM jsonb_array_elements(coalesce(replacements, '[]')) WITH ORDINALITY r(value, n)
    WHERE (r.value->>'card')::bigint = found_card.id ORDER BY r.n LIMIT 1;
    IF new IS NULL THEN
        PERFORM ledger.refuse('CardNeedsReplacement', jsonb_build_object('card', found_card.id, 'status',
            CASE WHEN found_card.status IN ('expired', 'cancelled') THEN found_card.status ELSE 'expired' END));
    END IF;
    IF found_card.status NOT IN ('expired', 'cancelled') THEN
        PERFORM ledger.let_expire(d, found_card, jsonb_build_object('reference_type', 'gift_card', 'reference_id', found_card.id::text));
        found_card := ledger.lock_card(found_card.id);
    END IF;
    instead_of := found_card;
    taker := ledger.card_successor(d, found_card, new, NULL, 'active');
END $$;

-- a refund has come; with the first part of what was paid its use is given back. So is one where nothing of the refund
-- could be spent otherwise
CREATE FUNCTION ledger.card_received(
    d ledger.desk, taker ledger.locked_card, instead_of ledger.locked_card, p_transaction bigint, p_note text, fresh boolean
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    used_up boolean := taker.max_usage_count > 0 AND taker.max_usage_count <= taker.usage_count;
BEGIN
    UPDATE ledger.gift_cards SET usage_count = greatest(usage_count - (fresh OR used_up)::int, 0),
        status = CASE status WHEN 'redeemed' THEN 'active' ELSE status END
    WHERE id = taker.id;
    IF instead_of.id IS NULL THEN
        PERFORM ledger.card_event(d, taker.id, taker, 'given_back', p_note, p_transaction);
    ELSE
        PERFORM ledger.card_event(d, instead_of.id, instead_of, 'replaced', p_note, NULL, taker.id);
        PERFORM ledger.card_event(d, taker.id, NULL, 'replaces', p_note, p_transaction, instead_of.id);
    END IF;
END $$;

-- the cards an operation may touch: those it names, that its payment is for, or that gave for an order it gives back;
-- and those in their place
CREATE OR REPLACE FUNCTION ledger.cards_of(request jsonb) RETURNS bigint[] LANGUAGE sql AS $$
    WITH RECURSIVE touched AS (
        SELECT (v->>'card')::bigint AS c FROM jsonb_array_elements(request->'verbs') v WHERE v->>'card' IS NOT NULL
        UNION
        SELECT t.card_id FROM jsonb_array_elements(request->'verbs') v JOIN ledger.transactions t ON t.order_id = (v->>'order')::bigint
        WHERE v->>'verb' IN ('order_cancel', 'order_return') AND t.card_id IS NOT NULL
        UNION
        SELECT p.card_id FROM jsonb_array_elements(request->'verbs') v JOIN ledger.payments p ON p.id = (v->>'payment')::bigint
        WHERE v->>'verb' = 'payment_end' AND p.card_id IS NOT NULL
        UNION
        SELECT g.id FROM touched JOIN ledger.gift_cards g ON g.replaces = touched.c)
    SELECT coalesce(array_agg(c ORDER BY c), '{}') FROM touched
$$;
