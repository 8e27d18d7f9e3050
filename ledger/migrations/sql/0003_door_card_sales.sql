-- Gift cards sold, topped up and paid back, at the PostgreSQL door.
-- Twin of card_sales.py, card_paying.py and card_paid_back.py in ledger/storage/door.

-- what staff take themselves; a provider's money comes by its own payments
CREATE FUNCTION ledger.card_rule(d ledger.desk, p_operation text, p_source text, p_tender text) RETURNS ledger.rules
LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules;
BEGIN
    IF p_tender = 'provider' THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'tender', 'text', p_tender));
    END IF;
    rule := ledger.rule_for(p_operation, p_source, p_tender);
    PERFORM ledger.require_rule(d, rule, false);
    RETURN rule;
END $$;

-- why the card cannot be sold: the state it is refused with; NULL when it can
CREATE FUNCTION ledger.card_unsellable(d ledger.desk, c ledger.locked_card) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN c.status <> 'issued' THEN c.status WHEN c.valid_until < d.today THEN 'expired' END
$$;

-- a card that a provider was asked for waits for the answer
CREATE FUNCTION ledger.require_no_card_payment(c ledger.locked_card) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    live bigint;
BEGIN
    SELECT min(p.id) INTO live FROM ledger.payments p WHERE p.card_id = c.id AND p.purpose = 'card_sale'
        AND p.status IN ('creating', 'pending', 'waiting_for_capture');
    IF live IS NOT NULL THEN
        PERFORM ledger.refuse('PaymentUnknown', jsonb_build_object('payment', live));
    END IF;
END $$;

-- less than all of the price may be given
CREATE FUNCTION ledger.require_card_discount(d ledger.desk, c ledger.locked_card, off bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF off <> 0 THEN
        PERFORM ledger.require_right(d, 'gift_card.discount');
    END IF;
    IF off < 0 OR off >= c.initial THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'discount', 'text', off::text));
    END IF;
END $$;

CREATE OR REPLACE FUNCTION ledger.verb_card_sell(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card := ledger.lock_card((verb->>'card')::bigint);
    rule ledger.rules := ledger.card_rule(d, 'card_sell', 'gift_card', coalesce(verb->>'tender', ''));
    buyer bigint := (verb->>'customer')::bigint;
    off bigint := coalesce((verb->>'discount')::bigint, 0);
    w ledger.locked_wallet;
    payment bigint;
BEGIN
    IF ledger.card_unsellable(d, c) IS NOT NULL THEN
        PERFORM ledger.refuse_card(c, ledger.card_unsellable(d, c));
    END IF;
    PERFORM ledger.require_no_card_payment(c);
    PERFORM ledger.require_card_discount(d, c, off);
    w := ledger.card_payer(d, c, verb, c.initial - off);
    payment := ledger.card_payment(d, c, verb, 'card_sale', c.initial - off, buyer, off);
    PERFORM ledger.sell_locked_card(d, c, rule, c.initial - off, off, payment, w, buyer, verb->'about');
    RETURN ARRAY[c.id];
END $$;

CREATE FUNCTION ledger.sell_locked_card(
    d ledger.desk, c ledger.locked_card, rule ledger.rules, price bigint, off bigint, payment bigint,
    w ledger.locked_wallet, buyer bigint, about jsonb
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    made bigint := ledger.receive_for_card(d, c, rule, price, off, payment, w, buyer, about);
BEGIN
    UPDATE ledger.gift_cards SET status = 'active', discount = off, purchased_by = buyer, purchased_at = d.at WHERE id = c.id;
    PERFORM ledger.card_event(d, c.id, c, 'sold', about->>'note', made);
    RETURN made;
END $$;

-- why so much cannot come onto the card: a refusal's name and facts; NULL when it can
CREATE FUNCTION ledger.card_takes_no_more(d ledger.desk, c ledger.locked_card, amount bigint) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    room bigint := 999999999999999 - c.initial - c.topped_up;
BEGIN
    IF c.status NOT IN ('active', 'redeemed') THEN
        RETURN jsonb_build_object('name', 'CardNotUsable', 'facts', jsonb_build_object('card', c.id, 'status', c.status));
    END IF;
    IF c.valid_until < d.today THEN
        RETURN jsonb_build_object('name', 'CardNotUsable', 'facts', jsonb_build_object('card', c.id, 'status', 'expired'));
    END IF;
    IF c.origin <> 'paid' THEN
        RETURN jsonb_build_object('name', 'FieldInvalid', 'facts', jsonb_build_object('what', 'origin', 'text', c.origin));
    END IF;
    IF c.max_usage_count > 0 AND c.usage_count >= c.max_usage_count THEN
        RETURN jsonb_build_object('name', 'CardUsedUp', 'facts',
            jsonb_build_object('card', c.id, 'used', c.usage_count, 'allowed', c.max_usage_count));
    END IF;
    IF amount <= 0 THEN
        RETURN jsonb_build_object('name', 'AmountNotPositive', 'facts', jsonb_build_object('amount', ledger.money(amount, c.currency)));
    END IF;
    IF amount > room THEN
        RETURN jsonb_build_object('name', 'AmountTooLarge', 'facts',
            jsonb_build_object('text', ledger.money(amount, c.currency), 'limit', ledger.money(room, c.currency)));
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION ledger.verb_card_top_up(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card := ledger.lock_card((verb->>'card')::bigint);
    rule ledger.rules := ledger.card_rule(d, 'card_top_up', 'top_up', coalesce(verb->>'tender', ''));
    amount bigint := coalesce((verb->>'amount')::bigint, 0);
    stopped jsonb := ledger.card_takes_no_more(d, c, amount);
    w ledger.locked_wallet;
    payment bigint;
BEGIN
    IF stopped IS NOT NULL THEN
        PERFORM ledger.refuse(stopped->>'name', stopped->'facts');
    END IF;
    w := ledger.card_payer(d, c, verb, amount);
    payment := ledger.card_payment(d, c, verb, 'card_top_up', amount, c.purchased_by, 0);
    PERFORM ledger.top_locked_card_up(d, c, rule, amount, payment, w, c.purchased_by, verb->'about');
    RETURN ARRAY[c.id];
END $$;

CREATE FUNCTION ledger.top_locked_card_up(
    d ledger.desk, c ledger.locked_card, rule ledger.rules, amount bigint, payment bigint, w ledger.locked_wallet,
    buyer bigint, about jsonb
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    made bigint := ledger.receive_for_card(d, c, rule, amount, 0, payment, w, buyer, about);
BEGIN
    UPDATE ledger.gift_cards SET status = 'active', topped_up = topped_up + amount WHERE id = c.id;
    PERFORM ledger.card_event(d, c.id, c, 'topped_up', about->>'note', made);
    RETURN made;
END $$;

-- the wallet that pays, if one does: one whose own money covers it
CREATE FUNCTION ledger.card_payer(d ledger.desk, c ledger.locked_card, verb jsonb, amount bigint) RETURNS ledger.locked_wallet
LANGUAGE plpgsql AS $$
DECLARE
    w ledger.locked_wallet;
    own bigint;
BEGIN
    IF coalesce(verb->>'tender', '') <> 'wallet' THEN
        IF verb->>'wallet' IS NOT NULL THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'wallet', 'text', verb->>'wallet'));
        END IF;
        RETURN NULL;
    END IF;
    PERFORM ledger.require_filled(verb, 'wallet');
    w := ledger.lock_wallet((verb->>'wallet')::bigint);
    IF w.currency <> c.currency THEN
        PERFORM ledger.refuse('CurrencyMismatch', jsonb_build_object('expected', w.currency, 'given', c.currency));
    END IF;
    PERFORM ledger.require_out(w);
    SELECT coalesce(sum(a.balance), 0) INTO own FROM ledger.accounts a
    WHERE a.wallet_id = w.id AND a.kind = 'pocket' AND a.open AND a.origin = 'paid' AND coalesce(a.expires, 'infinity'::date) >= d.today;
    IF own < amount THEN
        PERFORM ledger.refuse('PaidPartTooSmall', jsonb_build_object('wallet', w.id, 'paid', ledger.money(own, w.currency),
            'requested', ledger.money(amount, w.currency)));
    END IF;
    RETURN w;
END $$;

-- the payment's row if the verb makes one
CREATE FUNCTION ledger.card_payment(
    d ledger.desk, c ledger.locked_card, verb jsonb, p_purpose text, amount bigint, buyer bigint, off bigint
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    tender text := coalesce(verb->>'tender', '');
    handed bigint := (verb->>'tendered')::bigint;
    number text := coalesce(verb->>'uuid', '');
BEGIN
    IF tender = 'wallet' THEN
        RETURN NULL;
    END IF;
    PERFORM ledger.require_tendered(tender, amount, c.currency, handed);
    IF number = '' THEN
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT 1 FROM ledger.payments p WHERE p.uuid = number) THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'uuid', 'text', number));
    END IF;
    RETURN ledger.add_payment(d, p_purpose, tender, number, amount, c.currency, 'succeeded', p_tendered => handed,
        p_reference => verb->>'reference', p_card => c.id, p_customer => buyer, p_discount => off);
END $$;

-- what pays to the card; what nobody pays in the same step, of a wallet's purchase beside it
CREATE FUNCTION ledger.receive_for_card(
    d ledger.desk, c ledger.locked_card, rule ledger.rules, amount bigint, off bigint, payment bigint,
    w ledger.locked_wallet, buyer bigint, about jsonb
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    moves ledger.move[];
    given ledger.move[] := '{}';
    made bigint;
BEGIN
    IF w.id IS NOT NULL THEN
        moves := ledger.take(d, w, amount, c.account, 'gift_card', rule.origin);
    ELSE
        moves := ARRAY[ledger.make_move(ledger.general(d, rule.debit, c.currency), 'general', c.account, 'gift_card', amount)];
    END IF;
    IF off > 0 THEN
        given := ARRAY[ledger.make_move(ledger.discount_account(d, c.currency), 'general', c.account, 'gift_card', off)];
    END IF;
    IF w.id IS NULL THEN
        moves := moves || given;
    END IF;
    made := ledger.write(d, rule.type, rule.source, c.currency, moves, about, w, p_card => c.id, p_customer => buyer,
                         p_payment => payment);
    IF off > 0 AND w.id IS NOT NULL THEN
        PERFORM ledger.write(d, 'credit', 'gift_card', c.currency, given, about, p_card => c.id, p_customer => buyer);
    END IF;
    IF payment IS NOT NULL THEN
        PERFORM ledger.record_payment(payment, made);
    END IF;
    RETURN made;
END $$;

-- what a provider will be asked for; a card to be sold has one such payment whose end is not known
CREATE FUNCTION ledger.verb_card_payment_begin(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    tops_up boolean := coalesce((verb->>'top_up')::boolean, false);
    amount bigint := coalesce((verb->>'amount')::bigint, 0);
    off bigint := coalesce((verb->>'discount')::bigint, 0);
    buyer bigint := (verb->>'customer')::bigint;
    price bigint := amount;
    c ledger.locked_card;
    stopped jsonb;
BEGIN
    PERFORM ledger.require_filled(verb, 'provider');
    PERFORM ledger.require_right(d, 'gift_card.sell');
    c := ledger.lock_card((verb->>'card')::bigint);
    IF verb->>'currency' IS DISTINCT FROM c.currency THEN
        PERFORM ledger.refuse('CurrencyMismatch', jsonb_build_object('expected', c.currency, 'given', verb->>'currency'));
    END IF;
    IF tops_up THEN
        stopped := ledger.card_takes_no_more(d, c, amount);
        IF stopped IS NOT NULL THEN
            PERFORM ledger.refuse(stopped->>'name', stopped->'facts');
        END IF;
        IF off <> 0 THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'discount', 'text', off::text));
        END IF;
        buyer := c.purchased_by;
    ELSE
        IF ledger.card_unsellable(d, c) IS NOT NULL THEN
            PERFORM ledger.refuse_card(c, ledger.card_unsellable(d, c));
        END IF;
        PERFORM ledger.require_no_card_payment(c);
        PERFORM ledger.require_card_discount(d, c, off);
        price := c.initial - off;
    END IF;
    IF amount <> price THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'amount', 'text', ledger.money(amount, c.currency)));
    END IF;
    PERFORM ledger.add_payment(d, CASE WHEN tops_up THEN 'card_top_up' ELSE 'card_sale' END, 'provider', verb->>'uuid', amount,
        c.currency, 'creating', p_provider => verb->>'provider', p_request => verb->'request',
        p_capture => (verb->>'capture')::boolean, p_expires_at => (verb->>'expires_at')::timestamptz,
        p_card => c.id, p_customer => buyer, p_discount => off);
    RETURN ARRAY[c.id];
END $$;

-- a provider's money for the card it was paid for; NULL when that card can no longer be sold, or topped up
CREATE FUNCTION ledger.receive_card(d ledger.desk, p ledger.locked_payment, about jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card := ledger.lock_card(p.card_id);
    sells boolean := p.purpose = 'card_sale';
    rule ledger.rules;
    said jsonb;
    made bigint;
BEGIN
    IF (sells AND ledger.card_unsellable(d, c) IS NOT NULL)
        OR (NOT sells AND ledger.card_takes_no_more(d, c, p.amount) IS NOT NULL) THEN
        RETURN NULL;
    END IF;
    rule := CASE WHEN sells THEN ledger.rule_for('card_sell', 'gift_card', 'provider')
                 ELSE ledger.rule_for('card_top_up', 'top_up', 'provider') END;
    PERFORM ledger.require_rule(d, rule, false);
    said := about || jsonb_build_object('reference_type', 'gift_card', 'reference_id', c.id::text);
    IF sells THEN
        made := ledger.sell_locked_card(d, c, rule, p.amount, p.discount, p.id, NULL, p.customer_id, said);
    ELSE
        made := ledger.top_locked_card_up(d, c, rule, p.amount, p.id, NULL, p.customer_id, said);
    END IF;
    PERFORM ledger.write_receipt(d, 'card_sale', p.amount, c.currency, p_payment => p.id);
    RETURN made;
END $$;

CREATE OR REPLACE FUNCTION ledger.verb_card_cancel(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    c ledger.locked_card := ledger.lock_card((verb->>'card')::bigint);
    made bigint;
BEGIN
    PERFORM ledger.require_right(d, 'gift_card.cancel');
    IF c.status NOT IN ('issued', 'active', 'blocked') THEN
        PERFORM ledger.refuse_card(c, c.status);
    END IF;
    IF c.balance > 0 THEN
        made := ledger.empty_card(d, c, coalesce(verb->>'tender', ''), verb->'about');
    END IF;
    PERFORM ledger.end_card(d, c, 'cancelled');
    PERFORM ledger.card_event(d, c.id, c, 'cancelled', verb->'about'->>'note', made);
    RETURN ARRAY[c.id];
END $$;

CREATE TYPE ledger.card_part AS (amount bigint, payment bigint, uuid text, wallet bigint);

-- what of a card's value goes back for each payment, or to each wallet, newest first; the rest for neither
CREATE FUNCTION ledger.card_parts(c ledger.locked_card, p_tender text) RETURNS ledger.card_part[] LANGUAGE plpgsql AS $$
DECLARE
    out_of bigint := least(c.balance, c.initial - c.discount + c.topped_up);
    rest bigint := out_of;
    known record;
    parts ledger.card_part[] := '{}';
BEGIN
    FOR known IN
        SELECT NULL::bigint AS payment, '' AS number, b.wallet, b.paid AS amount
        FROM ledger.paid_by_wallets(c.id) b WHERE p_tender = 'wallet'
        UNION ALL
        SELECT * FROM (
            WITH RECURSIVE chain AS (
                SELECT c.id AS card UNION
                SELECT g.replaces FROM chain JOIN ledger.gift_cards g ON g.id = chain.card WHERE g.replaces IS NOT NULL)
            SELECT p.id, p.uuid, NULL::bigint, p.amount - p.refunded FROM chain JOIN ledger.payments p ON p.card_id = chain.card
                JOIN ledger.transactions t ON t.id = p.transaction_id AND t.card_id = p.card_id
            WHERE p_tender <> 'wallet' AND p.tender = p_tender AND p.status = 'succeeded' AND p.amount > p.refunded
            ORDER BY p.id DESC) by_payment
    LOOP
        EXIT WHEN rest = 0;
        parts := parts || ROW(least(rest, known.amount), known.payment, known.number, known.wallet)::ledger.card_part;
        rest := rest - least(rest, known.amount);
    END LOOP;
    IF rest > 0 AND p_tender IN ('provider', 'wallet') THEN
        PERFORM ledger.refuse('CardNotPaidSo', jsonb_build_object('card', c.id, 'tender', p_tender,
            'paid', ledger.money(out_of - rest, c.currency), 'requested', ledger.money(out_of, c.currency)));
    END IF;
    IF rest > 0 THEN
        parts := parts || ROW(rest, NULL, '', NULL)::ledger.card_part;
    END IF;
    RETURN parts;
END $$;

-- all that is on the card to where it belongs; answers the first transaction
CREATE FUNCTION ledger.empty_card(d ledger.desk, c ledger.locked_card, p_tender text, about jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules;
    parts ledger.card_part[];
    part ledger.card_part;
    rest bigint;
    made bigint[] := '{}';
    moves ledger.move[];
BEGIN
    IF p_tender <> '' THEN
        rule := ledger.rule_for('card_cancel', 'refund', p_tender, c.origin);
    ELSE
        rule := ledger.rule_for('card_void', 'expiry', ledger.card_expense(c), c.origin);
    END IF;
    IF rule.origin <> c.origin THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'tender', 'text', p_tender));
    END IF;
    PERFORM ledger.require_rule(d, rule, false);
    parts := CASE WHEN p_tender <> '' THEN ledger.card_parts(c, p_tender)
                  ELSE ARRAY[ROW(c.balance, NULL, '', NULL)::ledger.card_part] END;
    rest := c.balance - coalesce((SELECT sum(x.amount) FROM unnest(parts) x), 0);
    FOREACH part IN ARRAY parts LOOP
        IF part.wallet IS NOT NULL THEN
            made := made || ledger.card_back_to_wallet(d, c, part, rule, about);
            CONTINUE;
        END IF;
        moves := ARRAY[ledger.make_move(c.account, 'gift_card', ledger.general(d, rule.credit, c.currency), 'general', part.amount)];
        IF rest > 0 THEN
            moves := moves || ledger.make_move(c.account, 'gift_card', ledger.discount_account(d, c.currency), 'general', rest);
            rest := 0;
        END IF;
        made := made || ledger.write(d, 'debit', rule.source, c.currency, moves, about, p_card => c.id,
                                     p_customer => c.purchased_by, p_payment => part.payment);
        PERFORM ledger.owe_for_card(d, c, part, p_tender);
    END LOOP;
    IF rest > 0 THEN
        made := made || ledger.write(d, 'debit', rule.source, c.currency,
            ARRAY[ledger.make_move(c.account, 'gift_card', ledger.discount_account(d, c.currency), 'general', rest)],
            about, p_card => c.id, p_customer => c.purchased_by);
    END IF;
    RETURN made[1];
END $$;

-- to the paid pocket of the wallet that had paid
CREATE FUNCTION ledger.card_back_to_wallet(
    d ledger.desk, c ledger.locked_card, part ledger.card_part, rule ledger.rules, about jsonb
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    w ledger.locked_wallet := ledger.lock_wallet(part.wallet);
BEGIN
    PERFORM ledger.require_in(w);
    RETURN ledger.write(d, rule.type, rule.source, c.currency,
        ledger.give(w, part.amount, c.account, 'gift_card', 'paid', NULL), about, w, p_card => c.id);
END $$;

-- the payment knows what went back of it; through a provider that is owed until the provider has paid
CREATE FUNCTION ledger.owe_for_card(d ledger.desk, c ledger.locked_card, part ledger.card_part, p_tender text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE ledger.payments SET refunded = refunded + part.amount WHERE id = part.payment;
    IF p_tender = 'provider' THEN
        INSERT INTO ledger.refunds (uuid, payment_id, order_id, amount, currency, status, next_poll_at, operation_id, created_at)
        SELECT ledger.refund_uuid(part.uuid, 1 + count(*)), part.payment, NULL, part.amount, c.currency, 'owed', d.at, d.operation, d.at
        FROM ledger.refunds r WHERE r.payment_id = part.payment;
    END IF;
END $$;

-- one receipt for all cards that the operation sold or topped up, of what was paid for them
CREATE FUNCTION ledger.card_receipts(d ledger.desk, request jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    paid record;
    own bigint[];
BEGIN
    IF NOT EXISTS (SELECT 1 FROM jsonb_array_elements(request->'verbs') v WHERE v->>'verb' IN ('card_sell', 'card_top_up')) THEN
        RETURN;
    END IF;
    SELECT array_agg(p.id) INTO own FROM ledger.payments p WHERE p.operation_id = d.operation;
    FOR paid IN
        SELECT t.currency, sum(p.amount)::bigint AS amount
        FROM ledger.transactions t JOIN ledger.postings p ON p.transaction_id = t.id
            JOIN ledger.accounts da ON da.id = p.debit_account JOIN ledger.accounts ca ON ca.id = p.credit_account
        WHERE t.operation_id = d.operation AND t.source IN ('gift_card', 'top_up') AND ca.kind = 'gift_card'
            AND (da.kind = 'pocket' OR da.code IN ('1001', '1010', '1030', '1200'))
        GROUP BY t.currency ORDER BY t.currency
    LOOP
        PERFORM ledger.write_receipt(d, 'card_sale', paid.amount, paid.currency,
            p_payment => CASE WHEN cardinality(own) = 1 THEN own[1] END);
    END LOOP;
END $$;
