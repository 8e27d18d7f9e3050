-- Paid clicks at the PostgreSQL door. Twin of ledger/storage/door/clicks.py.

CREATE TYPE ledger.locked_click AS (
    id bigint, product bigint, customer bigint, fee bigint, reward bigint, currency text, status text
);

CREATE FUNCTION ledger.lock_click(p_payment bigint) RETURNS ledger.locked_click LANGUAGE plpgsql AS $$
DECLARE
    k ledger.locked_click;
BEGIN
    SELECT x.id, x.product_id, x.customer_id, x.fee, x.reward, x.currency, x.status INTO k
    FROM ledger.clicks x WHERE x.payment_id = p_payment FOR NO KEY UPDATE;
    RETURN k;
END $$;

CREATE FUNCTION ledger.require_click_settings(verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    kept jsonb := (SELECT jsonb_object_agg(s.key, s.value) FROM ledger.settings s
        WHERE s.key IN ('clicks_on', 'click_fee', 'click_reward', 'default_currency'));
    what text;
BEGIN
    IF kept->>'clicks_on' IS DISTINCT FROM '1' THEN
        PERFORM ledger.refuse('ClicksOff');
    END IF;
    IF verb->>'currency' IS DISTINCT FROM kept->>'default_currency' THEN
        PERFORM ledger.refuse('CurrencyMismatch', jsonb_build_object(
            'expected', kept->>'default_currency', 'given', verb->>'currency'));
    END IF;
    FOREACH what IN ARRAY ARRAY['fee', 'reward'] LOOP
        IF (verb->>what = kept->>('click_' || what)) IS NOT TRUE THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', what, 'text', verb->>what));
        END IF;
    END LOOP;
END $$;

CREATE FUNCTION ledger.click_wallet(p_customer bigint, unit text) RETURNS ledger.locked_wallet LANGUAGE plpgsql AS $$
DECLARE
    wallet bigint := (SELECT w.id FROM ledger.wallets w WHERE w.customer_id = p_customer AND w.currency = unit);
BEGIN
    IF wallet IS NULL THEN
        IF NOT EXISTS (SELECT 1 FROM ledger.customers c WHERE c.id = p_customer) THEN
            PERFORM ledger.refuse('CustomerNotFound', jsonb_build_object('text', '#' || p_customer));
        END IF;
        PERFORM ledger.refuse('WalletNotFound', jsonb_build_object('wallet', '#' || p_customer || ' ' || unit));
    END IF;
    RETURN ledger.lock_wallet(wallet);
END $$;

-- whoever edits the product meanwhile is told that it was changed
CREATE FUNCTION ledger.change_price(d ledger.desk, p_product bigint, by bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE ledger.products SET price = price + by, version = version + 1, updated_at = d.at,
        edited_by = (SELECT s.login FROM ledger.staff s WHERE s.id = d.staff) WHERE id = p_product
$$;

CREATE FUNCTION ledger.lower_price(d ledger.desk, verb jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    fee bigint := (verb->>'fee')::bigint;
    found_product ledger.products;
BEGIN
    SELECT * INTO found_product FROM ledger.products p WHERE p.id = (verb->>'product')::bigint FOR NO KEY UPDATE;
    IF found_product.id IS NULL THEN
        PERFORM ledger.refuse('ProductNotFound', jsonb_build_object('product', verb->>'product'));
    END IF;
    IF NOT found_product.active OR found_product.currency <> verb->>'currency' THEN
        PERFORM ledger.refuse('ProductNotForSale', jsonb_build_object('product', found_product.id, 'title', found_product.name));
    END IF;
    IF found_product.is_sold THEN
        PERFORM ledger.refuse('ProductSold', jsonb_build_object('product', found_product.id, 'title', found_product.name));
    END IF;
    IF found_product.price - fee < found_product.floor_price THEN
        PERFORM ledger.refuse('PriceAtFloor', jsonb_build_object('product', found_product.id,
            'price', ledger.money(found_product.price, found_product.currency),
            'floor', ledger.money(found_product.floor_price, found_product.currency)));
    END IF;
    PERFORM ledger.change_price(d, found_product.id, -fee);
    RETURN found_product.price;
END $$;

-- fee to income, reward to the customer's given pocket
CREATE FUNCTION ledger.pay_click(
    d ledger.desk, k ledger.locked_click, w ledger.locked_wallet, p_payment bigint, p_tender text, about jsonb
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    rule ledger.rules := ledger.rule_for('click_fee', 'purchase', p_tender);
    reward ledger.rules := ledger.rule_for('credit', 'click_reward', '');
    new_id bigint;
BEGIN
    PERFORM ledger.require_rule(d, rule, false);
    new_id := ledger.write(d, rule.type, rule.source, k.currency,
        ARRAY[ledger.make_move(ledger.general(d, rule.debit, k.currency), 'general',
            ledger.general(d, rule.credit, k.currency), 'general', k.fee)],
        ledger.about_payment(about, p_payment, 'click_fee'), p_customer => k.customer, p_payment => p_payment);
    IF k.reward > 0 THEN
        PERFORM ledger.write(d, reward.type, reward.source, k.currency,
            ledger.give(w, k.reward, ledger.general(d, reward.debit, k.currency), 'general', reward.origin, NULL),
            ledger.about_payment(jsonb_build_object('note', coalesce(about->>'note', '')), p_payment, 'click_reward'), w, p_payment => p_payment);
    END IF;
    UPDATE ledger.clicks SET status = 'paid', ended_at = d.at WHERE id = k.id;
    PERFORM ledger.write_receipt(d, 'click', k.fee, k.currency, p_payment => p_payment);
    RETURN new_id;
END $$;

-- the fee of a click that still waits; NULL when it has ended, or its wallet could not take the reward
CREATE FUNCTION ledger.receive_click(d ledger.desk, p_payment bigint, p_tender text, about jsonb) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    k ledger.locked_click := ledger.lock_click(p_payment);
    w ledger.locked_wallet := ledger.click_wallet(k.customer, k.currency);
BEGIN
    IF k.status <> 'waiting' OR NOT ledger.takes(w) THEN
        RETURN NULL;
    END IF;
    RETURN ledger.pay_click(d, k, w, p_payment, p_tender, about);
END $$;

-- what its click had lowered the price by comes back, unless the click was paid or has ended before
CREATE FUNCTION ledger.end_click_unpaid(d ledger.desk, p_payment bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    k ledger.locked_click := ledger.lock_click(p_payment);
BEGIN
    IF k.status = 'waiting' THEN
        UPDATE ledger.clicks SET status = 'failed', ended_at = d.at WHERE id = k.id;
        PERFORM ledger.change_price(d, k.product, k.fee);
    END IF;
END $$;

CREATE FUNCTION ledger.verb_click_open(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    fee bigint := (verb->>'fee')::bigint;
    unit text := verb->>'currency';
    tender text := coalesce(verb->>'tender', '');
    waits boolean := tender = 'provider';
    w ledger.locked_wallet;
    price_before bigint;
    payment bigint;
BEGIN
    PERFORM ledger.require_right(d, 'order.sell');
    PERFORM ledger.require_click_settings(verb);
    PERFORM ledger.rule_for('click_fee', 'purchase', tender);
    IF waits THEN
        PERFORM ledger.require_filled(verb, 'provider');
    END IF;
    PERFORM ledger.require_size(fee, unit, 1);
    w := ledger.click_wallet((verb->>'customer')::bigint, unit);
    PERFORM ledger.require_in(w);
    IF w.customer_status <> 'active' THEN
        PERFORM ledger.refuse('CustomerNotActive', jsonb_build_object('customer', w.customer, 'status', w.customer_status));
    END IF;
    PERFORM ledger.require_tendered(tender, fee, unit, (verb->>'tendered')::bigint);
    price_before := ledger.lower_price(d, verb);
    payment := ledger.add_payment(d, 'click', tender, verb->>'uuid', fee, unit, CASE WHEN waits THEN 'creating' ELSE 'succeeded' END,
        NULL, NULL, (verb->>'tendered')::bigint, verb->>'reference', CASE WHEN waits THEN verb->>'provider' ELSE '' END, NULL,
        verb->'request', true, (verb->>'expires_at')::timestamptz);
    INSERT INTO ledger.clicks (product_id, customer_id, payment_id, fee, reward, currency, price_before, price_after, created_at)
    VALUES ((verb->>'product')::bigint, (verb->>'customer')::bigint, payment, fee, (verb->>'reward')::bigint, unit, price_before,
        price_before - fee, d.at);
    IF NOT waits THEN
        PERFORM ledger.record_payment(payment,
            ledger.pay_click(d, ledger.lock_click(payment), w, payment, tender, verb->'about'));
    END IF;
END $$;
