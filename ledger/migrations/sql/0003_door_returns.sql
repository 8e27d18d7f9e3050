-- Orders that give back, and what their end takes back, at the PostgreSQL door.
-- Twins: ledger/storage/door/{returns,clawing,partner_shares}.py.

-- everything back, newest first; what the order earned is taken back, its products are free. Answers the cards
CREATE FUNCTION ledger.undo_order(d ledger.desk, o ledger.locked_order, about jsonb, verb jsonb, event text) RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
    why text := coalesce(about->>'note', '');
    legs ledger.leg[];
    settled record;
BEGIN
    PERFORM ledger.free_pieces(d, (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'product', l.product_id, 'quantity', l.quantity - l.returned)), '[]') FROM ledger.order_lines l WHERE l.order_id = o.id));
    legs := ARRAY(SELECT l FROM ledger.order_legs(o) l);
    settled := ledger.settle_legs(d, o, legs, about, verb, true);
    PERFORM ledger.take_back_points(d, o, about, true);
    PERFORM ledger.take_back_shares(d, o, about, true);
    UPDATE ledger.orders SET status = 'cancelled', cancelled_at = d.at, cancel_reason = why, cashback_done = true WHERE id = o.id;
    IF o.paid_at IS NOT NULL THEN
        PERFORM ledger.write_receipt(d, 'return', ledger.money_of(legs), o.currency, p_order => o.id);
    END IF;
    PERFORM ledger.order_event(d, o.id, event, why);
    RETURN settled.cards;
END $$;

-- goods come back, or part of their price; what is left of an unpaid order coming back cancels it
CREATE FUNCTION ledger.verb_order_return(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    o ledger.locked_order;
    about jsonb;
    amount bigint;
    legs ledger.leg[];
    settled record;
    whole boolean;
BEGIN
    PERFORM ledger.require_right(d, 'order.return');
    o := ledger.lock_order(d, (verb->>'order')::bigint);
    IF o.status IN ('cancelled', 'returned') THEN
        PERFORM ledger.refuse('OrderNotOpen', jsonb_build_object('order', o.id, 'status', o.status));
    END IF;
    IF EXISTS (SELECT 1 FROM ledger.order_returns r WHERE r.operation_id = d.operation) THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'verbs', 'text', 'order_return'));
    END IF;
    PERFORM ledger.require_destination(o, verb);
    amount := ledger.require_kept(o, verb);
    PERFORM ledger.require_refund_limit(d, o, amount);
    about := ledger.about_order(verb->'about', o.id, 'rma_refund');
    IF o.paid_at IS NULL AND amount = o.total - o.returned THEN
        RETURN ledger.undo_order(d, o, about, verb, 'cancelled');
    END IF;
    UPDATE ledger.order_lines l SET returned = l.returned + (v->>'quantity')::bigint,
        returned_amount = l.returned_amount + (v->>'amount')::bigint
    FROM jsonb_array_elements(verb->'lines') v WHERE l.order_id = o.id AND l.n = (v->>'n')::bigint;
    PERFORM ledger.free_pieces(d, (SELECT jsonb_agg(jsonb_build_object('product', l.product_id, 'quantity', v->'quantity'))
        FROM jsonb_array_elements(verb->'lines') v JOIN ledger.order_lines l ON l.order_id = o.id AND l.n = (v->>'n')::bigint));
    o.returned := o.returned + amount;
    whole := o.returned = o.total;
    legs := ledger.parts_of(o, ARRAY(SELECT l FROM ledger.order_legs(o) l ORDER BY l.transaction DESC, l.n DESC));
    settled := ledger.settle_legs(d, o, legs, about, verb, whole);
    IF o.paid_at IS NULL THEN
        -- points that an unpaid order gave back pay nothing of it any more
        UPDATE ledger.orders SET points_used = points_used - back.points,
            points_money = points_money - ledger.points_worth(o, back.points)
        FROM (SELECT coalesce(sum(l.rest), 0)::bigint AS points FROM unnest(legs) l WHERE NOT l.to_order) back WHERE id = o.id;
    ELSE
        PERFORM ledger.take_back_points(d, o, about, whole);
        PERFORM ledger.take_back_shares(d, o, about, whole);
    END IF;
    PERFORM ledger.record_return(d, o, verb, about, amount, ledger.money_of(legs), settled.withheld);
    RETURN settled.cards;
END $$;

-- the legs go back, less cashback that is not deserved any more (whole: none is): from its own pocket, other given pockets
-- - those just given back too -, what tenders get back now, and the rest becomes debt; never from paid money
CREATE FUNCTION ledger.settle_legs(
    d ledger.desk, o ledger.locked_order, legs ledger.leg[], about jsonb, verb jsonb, whole boolean,
    OUT cards bigint[], OUT withheld bigint
) LANGUAGE plpgsql AS $$
DECLARE
    tenders ledger.leg[] := ARRAY(SELECT l FROM unnest(legs) l WHERE l.payment IS NOT NULL ORDER BY l.transaction DESC, l.n DESC);
    before bigint := ledger.money_of(tenders);
    g ledger.cashback_left;
    back bigint;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM ledger.cashback_grants x WHERE x.order_id = o.id) THEN
        cards := ledger.give_back_legs(d, o, legs, about, verb);
        withheld := 0;
        RETURN;
    END IF;
    cards := ledger.give_back_legs(d, o, ARRAY(SELECT l FROM unnest(legs) l WHERE l.payment IS NULL), about, verb);
    FOR g IN SELECT * FROM ledger.cashback_deserved(o) LOOP
        back := g.granted - g.clawed - CASE WHEN whole THEN 0 ELSE g.deserved END;
        IF back > 0 THEN
            tenders := ledger.claw_back_cashback(d, o, g, back, tenders, about);
        END IF;
    END LOOP;
    PERFORM ledger.give_back_legs(d, o, tenders, about, verb);
    withheld := before - ledger.money_of(tenders);
END $$;

-- answers what of the tenders is left to go back
CREATE FUNCTION ledger.claw_back_cashback(
    d ledger.desk, o ledger.locked_order, g ledger.cashback_left, back bigint, tenders ledger.leg[], about jsonb
) RETURNS ledger.leg[] LANGUAGE plpgsql AS $$
DECLARE
    w ledger.locked_wallet := ledger.taker(d, g.wallet);
    rule ledger.rules := ledger.rule_for('clawback', 'clawback', 'cashback');
    said jsonb := ledger.about_cashback(about, o.id, g);
    there bigint := least(back, ledger.there(d, w, rule.origin));
    withheld bigint := least(back - there, ledger.money_of(tenders));
    moves ledger.move[];
    linked ledger.move[] := '{}';
    one ledger.move;
BEGIN
    IF back > withheld THEN
        PERFORM ledger.require_in(w);
        moves := ledger.take(d, w, back - withheld, ledger.general(d, rule.credit, o.currency), 'general', rule.origin,
            (SELECT array_agg(p.credit_account) FROM ledger.postings p WHERE p.transaction_id = g.transaction),
            back - withheld - there);
        FOREACH one IN ARRAY moves LOOP
            one.returns_transaction := g.transaction;
            one.returns_n := 1;
            linked := linked || one;
        END LOOP;
        PERFORM ledger.write(d, rule.type, rule.source, o.currency, linked, said, w, p_order => o.id);
    END IF;
    RETURN ledger.withhold(d, o, withheld, tenders, said);
END $$;

-- returns to the expense of cashback, of the newest tender first
CREATE FUNCTION ledger.withhold(d ledger.desk, o ledger.locked_order, p_amount bigint, tenders ledger.leg[], about jsonb)
RETURNS ledger.leg[] LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('return_withhold', 'clawback', '');
    amount bigint := p_amount;
    part bigint;
    l ledger.leg;
    rest ledger.leg[] := '{}';
BEGIN
    FOREACH l IN ARRAY tenders LOOP
        part := least(amount, l.rest);
        IF part > 0 THEN
            PERFORM ledger.write(d, rule.type, rule.source, o.currency, ARRAY[ledger.make_move(
                    ledger.general(d, rule.debit, o.currency), 'general', ledger.general(d, rule.credit, o.currency), 'general',
                    part, l.transaction, l.n)],
                about, p_customer => o.customer, p_order => o.id, p_payment => l.payment);
            amount := amount - part;
        END IF;
        IF part < l.rest THEN
            l.rest := l.rest - part;
            rest := rest || l;
        END IF;
    END LOOP;
    RETURN rest;
END $$;

-- the customer's wallet for what tenders paid, if that is wanted
CREATE FUNCTION ledger.require_destination(o ledger.locked_order, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    w ledger.locked_wallet;
BEGIN
    IF verb->>'destination' = 'origin' THEN
        IF verb->>'wallet' IS NOT NULL THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'wallet', 'text', verb->>'wallet'));
        END IF;
        RETURN;
    END IF;
    IF verb->>'destination' IS DISTINCT FROM 'wallet' THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'destination', 'text', verb->>'destination'));
    END IF;
    IF verb->>'wallet' IS NULL THEN
        PERFORM ledger.refuse('FieldRequired', '{"what": "wallet"}');
    END IF;
    w := ledger.lock_wallet((verb->>'wallet')::bigint);
    IF w.customer IS DISTINCT FROM o.customer THEN
        PERFORM ledger.refuse('WalletNotFound', jsonb_build_object('wallet', w.id::text));
    END IF;
    PERFORM ledger.require_order_currency(o, w.currency);
    PERFORM ledger.require_in(w);
END $$;

-- what the returned lines come to: no more pieces and no more of their price than were kept
CREATE FUNCTION ledger.require_kept(o ledger.locked_order, verb jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    line jsonb;
    kept ledger.order_lines;
    pieces numeric;
    price numeric;
    total numeric := 0;
    seen bigint[] := '{}';
BEGIN
    FOR line IN SELECT v.value FROM jsonb_array_elements(verb->'lines') WITH ORDINALITY v(value, n) ORDER BY v.n LOOP
        pieces := line->>'quantity';
        price := line->>'amount';
        SELECT * INTO kept FROM ledger.order_lines l WHERE l.order_id = o.id AND l.n = (line->>'n')::bigint;
        IF kept.n IS NULL OR kept.n = ANY (seen) OR (pieces = 0 AND price = 0) THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'lines', 'text', line->>'n'));
        END IF;
        seen := seen || kept.n;
        IF pieces < 0 THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'quantity', 'text', line->>'quantity'));
        END IF;
        IF price < 0 THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'amount', 'text', line->>'amount'));
        END IF;
        IF pieces > kept.quantity - kept.returned THEN
            PERFORM ledger.refuse('ReturnTooMany', jsonb_build_object('order', o.id, 'line', kept.n,
                'kept', kept.quantity - kept.returned, 'requested', pieces));
        END IF;
        IF price > kept.amount - kept.returned_amount THEN
            PERFORM ledger.refuse('ReturnTooLarge', jsonb_build_object('order', o.id,
                'kept', ledger.money(kept.amount - kept.returned_amount, o.currency),
                'requested', jsonb_build_object('minor', price, 'currency', o.currency)));
        END IF;
        total := total + price;
    END LOOP;
    IF total = 0 THEN
        PERFORM ledger.refuse('ReturnEmpty', jsonb_build_object('order', o.id));
    END IF;
    RETURN total;
END $$;

CREATE FUNCTION ledger.money_of(legs ledger.leg[]) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(sum(l.rest), 0)::bigint FROM unnest(legs) l WHERE l.to_order
$$;

-- what of the legs goes back now, newest first, so that no more lies in the order than is kept of it. Points go back
-- whole: what is less than one waits in a paid order; an unpaid one gives one more and has it due
CREATE FUNCTION ledger.parts_of(o ledger.locked_order, legs ledger.leg[]) RETURNS ledger.leg[] LANGUAGE plpgsql AS $$
DECLARE
    l ledger.leg;
    back bigint := o.points_used - (SELECT coalesce(sum(x.rest), 0) FROM unnest(legs) x WHERE NOT x.to_order);
    beyond bigint := ledger.money_of(legs) + o.points_money - ledger.points_worth(o, back) - (o.total - o.returned);
    part bigint;
    parts ledger.leg[] := '{}';
    more boolean := true;
BEGIN
    FOREACH l IN ARRAY legs LOOP
        EXIT WHEN beyond <= 0;
        IF l.to_order THEN
            part := least(l.rest, beyond);
            beyond := beyond - part;
        ELSE
            part := least(l.rest, div((beyond + ledger.points_worth(o, back) + 1)::numeric * o.points_used - 1, o.points_money)
                                  - back);
            beyond := beyond - ledger.points_worth(o, back + part) + ledger.points_worth(o, back);
            back := back + part;
        END IF;
        l.rest := part;
        parts := parts || l;
    END LOOP;
    IF beyond > 0 AND o.paid_at IS NULL THEN
        FOR at IN 1 .. cardinality(legs) LOOP
            IF more AND parts[at].rest < legs[at].rest THEN
                parts[at].rest := parts[at].rest + 1;
                more := false;
            END IF;
        END LOOP;
    END IF;
    RETURN ARRAY(SELECT x FROM unnest(parts) x WHERE x.rest > 0 ORDER BY x.transaction DESC, x.n DESC);
END $$;

-- the return's own rows, and where the order stands
CREATE FUNCTION ledger.record_return(
    d ledger.desk, o ledger.locked_order, verb jsonb, about jsonb, p_amount bigint, p_given_back bigint,
    p_withheld bigint
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    made bigint;
    is_unpaid boolean := o.paid_at IS NULL;
BEGIN
    INSERT INTO ledger.order_returns (order_id, amount, given_back, withheld, currency, destination, unpaid, reason_code,
        note, operation_id, staff_id, created_at)
    VALUES (o.id, p_amount, p_given_back, p_withheld, o.currency, verb->>'destination', is_unpaid, about->>'reason_code',
        coalesce(about->>'note', ''), d.operation, d.staff, d.at) RETURNING id INTO made;
    INSERT INTO ledger.order_return_lines (return_id, order_id, n, quantity, amount)
    SELECT made, o.id, (v->>'n')::bigint, (v->>'quantity')::bigint, (v->>'amount')::bigint
    FROM jsonb_array_elements(verb->'lines') v;
    UPDATE ledger.orders SET returned = o.returned, cashback_done = cashback_done OR o.returned = o.total,
        status = CASE WHEN is_unpaid THEN o.status WHEN o.returned = o.total THEN 'returned' ELSE 'partly_returned' END
    WHERE id = o.id;
    IF NOT is_unpaid THEN
        PERFORM ledger.write_receipt(d, 'return', p_given_back, o.currency, p_order => o.id);
    END IF;
    PERFORM ledger.order_event(d, o.id, 'returned', coalesce(about->>'note', ''));
END $$;

-- unique products can be sold again, pieces of counted ones are in stock again
CREATE FUNCTION ledger.free_pieces(d ledger.desk, pieces jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    piece record;
BEGIN
    FOR piece IN
        SELECT (v->>'product')::bigint AS product, sum((v->>'quantity')::bigint)::bigint AS quantity
        FROM jsonb_array_elements(pieces) v WHERE v->>'product' IS NOT NULL AND (v->>'quantity')::bigint > 0
        GROUP BY 1 ORDER BY 1
    LOOP
        UPDATE ledger.products SET is_sold = is_sold AND kind <> 'unique', stock = stock + piece.quantity, updated_at = d.at
        WHERE id = piece.product AND kind IN ('unique', 'counted');
    END LOOP;
END $$;

-- shares beyond what the lines kept deserve, or all: cancelled while they wait, owed by the partner once they were paid
CREATE FUNCTION ledger.take_back_shares(d ledger.desk, o ledger.locked_order, about jsonb, whole boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    share record;
    rule ledger.rules;
    target bigint;
    back bigint;
    one ledger.move;
BEGIN
    FOR share IN
        SELECT p.id, p.partner_id, p.amount - p.returned AS rest, p.status = 'scheduled' AS scheduled, a.id AS account,
            coalesce(p.commission_bp, x.commission_bp) AS commission,
            (SELECT coalesce(sum(l.amount - l.returned_amount), 0) FROM ledger.order_lines l
                WHERE l.order_id = p.order_id AND l.partner_id = p.partner_id) AS kept
        FROM ledger.payouts p JOIN ledger.partners x ON x.id = p.partner_id
            JOIN ledger.accounts a ON a.kind = 'partner' AND a.partner_id = p.partner_id AND a.currency = p.currency
        WHERE p.order_id = o.id AND p.status <> 'cancelled' ORDER BY p.partner_id
    LOOP
        back := CASE WHEN whole THEN share.rest ELSE greatest(share.rest - ledger.share_of(share.kept, share.commission), 0) END;
        CONTINUE WHEN back = 0;
        rule := ledger.rule_for('share_return', 'payout', CASE WHEN share.scheduled THEN '' ELSE 'receivable' END);
        target := ledger.general(d, rule.credit, o.currency);
        IF share.scheduled THEN
            one := ledger.make_move(share.account, 'partner', target, 'general', back);
        ELSE
            one := ledger.make_move(ledger.receivable_of(share.partner_id, o.currency), 'receivable', target, 'general', back);
        END IF;
        PERFORM ledger.write(d, rule.type, rule.source, o.currency, ARRAY[one], about, p_customer => o.customer,
                             p_order => o.id, p_partner => share.partner_id);
        UPDATE ledger.payouts SET returned = returned + back WHERE id = share.id;
        IF share.scheduled AND back = share.rest THEN
            UPDATE ledger.payouts SET status = 'cancelled', ended_by = d.operation, ended_at = d.at WHERE id = share.id;
        END IF;
    END LOOP;
END $$;
