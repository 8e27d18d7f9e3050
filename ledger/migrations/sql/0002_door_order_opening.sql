-- What opening an order does at the PostgreSQL door: products, lines, the order's account.
-- Twin of ledger/storage/door/order_opening.py.

CREATE FUNCTION ledger.require_small(p_minor numeric, unit text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF p_minor > 999999999999999 THEN
        PERFORM ledger.refuse('AmountTooLarge', jsonb_build_object(
            'text', jsonb_build_object('minor', p_minor, 'currency', unit), 'limit', ledger.money(999999999999999, unit)));
    END IF;
END $$;

CREATE FUNCTION ledger.require_order_customer(p_customer bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    stands text;
BEGIN
    IF p_customer IS NULL THEN
        RETURN;
    END IF;
    SELECT c.status INTO stands FROM ledger.customers c WHERE c.id = p_customer;
    IF stands IS NULL THEN
        PERFORM ledger.refuse('CustomerNotFound', jsonb_build_object('text', p_customer::text));
    END IF;
    IF stands <> 'active' THEN
        PERFORM ledger.refuse('CustomerNotActive', jsonb_build_object('customer', p_customer, 'status', stands));
    END IF;
END $$;

-- currency, kind, time limit and the two numbers that may stand once
CREATE FUNCTION ledger.require_order_words(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    unit text := coalesce(verb->>'currency', '');
BEGIN
    IF NOT EXISTS (SELECT 1 FROM ledger.currencies c WHERE c.code = unit) THEN
        PERFORM ledger.refuse('CurrencyUnknown', jsonb_build_object('text', unit));
    END IF;
    IF unit = 'PTS' THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'currency', 'text', unit));
    END IF;
    IF coalesce(verb->>'kind', '') NOT IN ('counter', 'checkout', 'delivery') THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'kind', 'text', verb->>'kind'));
    END IF;
    IF (verb->>'expires_at')::timestamptz <= d.at THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'expires_at', 'text', verb->>'expires_at'));
    END IF;
    IF EXISTS (SELECT 1 FROM ledger.orders o WHERE o.number = verb->>'number' AND o.number <> '') THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'number', 'text', verb->>'number'));
    END IF;
    IF EXISTS (SELECT 1 FROM ledger.orders o WHERE o.external_ref = verb->>'external_ref') THEN
        PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'external_ref', 'text', verb->>'external_ref'));
    END IF;
END $$;

-- what the lines come to
CREATE FUNCTION ledger.order_total(verb jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    line jsonb;
    quantity numeric;
    price numeric;
    discount numeric;
    total numeric := 0;
BEGIN
    FOR line IN SELECT v.value FROM jsonb_array_elements(verb->'lines') WITH ORDINALITY v(value, n) ORDER BY v.n LOOP
        quantity := line->>'quantity';
        price := line->>'price';
        discount := coalesce(line->>'discount', '0');
        IF coalesce(line->>'name', '') = '' THEN
            PERFORM ledger.refuse('FieldInvalid', '{"what": "name", "text": ""}');
        END IF;
        IF (quantity BETWEEN 1 AND 999999999999999) IS NOT TRUE THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'quantity', 'text', line->>'quantity'));
        END IF;
        IF (price BETWEEN 0 AND 999999999999999) IS NOT TRUE THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'price', 'text', line->>'price'));
        END IF;
        PERFORM ledger.require_small(price * quantity, verb->>'currency');
        IF discount NOT BETWEEN 0 AND price * quantity THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'discount', 'text', line->>'discount'));
        END IF;
        total := total + price * quantity - discount;
    END LOOP;
    IF total = 0 THEN
        PERFORM ledger.refuse('OrderEmpty');
    END IF;
    PERFORM ledger.require_small(total, verb->>'currency');
    RETURN total;
END $$;

-- every rule once, in this currency, on some of the lines; together on no more than all of them
CREATE FUNCTION ledger.require_earnings(verb jsonb, total bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    earning jsonb;
    eligible numeric;
    rest numeric := total;
    seen text[] := '{}';
BEGIN
    FOR earning IN SELECT v.value FROM jsonb_array_elements(verb->'earnings') WITH ORDINALITY v(value, n) ORDER BY v.n LOOP
        IF earning->>'rule' = ANY (seen) OR NOT EXISTS (SELECT 1 FROM ledger.earning_rules r
                WHERE r.id = (earning->>'rule')::bigint AND r.currency = verb->>'currency') THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'earnings', 'text', earning->>'rule'));
        END IF;
        seen := seen || (earning->>'rule');
        eligible := earning->>'eligible';
        rest := rest - eligible;
        IF (eligible > 0 AND rest >= 0) IS NOT TRUE OR (earning->'lines' <> '[]' AND eligible <> (
            SELECT coalesce(sum((l.v->>'price')::numeric * (l.v->>'quantity')::numeric - coalesce((l.v->>'discount')::numeric, 0)), 0)
            FROM jsonb_array_elements_text(earning->'lines') e(n)
                JOIN jsonb_array_elements(verb->'lines') WITH ORDINALITY l(v, n) ON l.n = e.n::bigint)) THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'earnings', 'text', earning->>'eligible'));
        END IF;
    END LOOP;
END $$;

-- take the line's product out of what is for sale; category, brand and partner are the product's
CREATE FUNCTION ledger.file_line(d ledger.desk, line jsonb, unit text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    p ledger.products;
    quantity bigint := (line->>'quantity')::bigint;
    wanted bigint := (line->>'product')::bigint;
BEGIN
    IF wanted IS NULL THEN
        IF line->>'partner' IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM ledger.partners x WHERE x.id = (line->>'partner')::bigint) THEN
            PERFORM ledger.refuse('PartnerNotFound', jsonb_build_object('partner', line->>'partner'));
        END IF;
        RETURN line;
    END IF;
    SELECT * INTO p FROM ledger.products x WHERE x.id = wanted;
    IF p.id IS NULL THEN
        PERFORM ledger.refuse('ProductNotFound', jsonb_build_object('product', wanted::text));
    END IF;
    IF NOT p.active OR p.currency <> unit THEN
        PERFORM ledger.refuse('ProductNotForSale', jsonb_build_object('product', p.id, 'title', p.name));
    END IF;
    IF p.kind = 'unique' THEN
        IF quantity <> 1 THEN
            PERFORM ledger.refuse('FieldInvalid', jsonb_build_object('what', 'quantity', 'text', line->>'quantity'));
        END IF;
        IF p.is_sold THEN
            PERFORM ledger.refuse('ProductSold', jsonb_build_object('product', p.id, 'title', p.name));
        END IF;
        UPDATE ledger.products SET is_sold = true, updated_at = d.at WHERE id = p.id;
    END IF;
    IF p.stock IS NOT NULL THEN
        IF quantity > p.stock THEN
            PERFORM ledger.refuse('StockTooSmall', jsonb_build_object('product', p.id, 'title', p.name,
                'stock', p.stock, 'requested', quantity));
        END IF;
        UPDATE ledger.products SET stock = stock - quantity, updated_at = d.at WHERE id = p.id;
    END IF;
    RETURN line || jsonb_build_object('category', p.category, 'brand', p.brand, 'partner', p.partner_id);
END $$;

CREATE FUNCTION ledger.verb_order_open(d ledger.desk, verb jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    total bigint;
    line jsonb;
    lines jsonb := '[]';
    new_order bigint;
BEGIN
    PERFORM ledger.require_right(d, 'order.sell');
    PERFORM ledger.require_order_customer((verb->>'customer')::bigint);
    PERFORM ledger.require_order_words(d, verb);
    total := ledger.order_total(verb);
    PERFORM ledger.require_earnings(verb, total);
    PERFORM 1 FROM ledger.products p WHERE p.id IN (
        SELECT (v->>'product')::bigint FROM jsonb_array_elements(verb->'lines') v) ORDER BY p.id FOR NO KEY UPDATE;
    FOR line IN SELECT v.value FROM jsonb_array_elements(verb->'lines') WITH ORDINALITY v(value, n) ORDER BY v.n LOOP
        lines := lines || jsonb_build_array(ledger.file_line(d, line, verb->>'currency'));
    END LOOP;
    INSERT INTO ledger.orders (number, customer_id, currency, kind, total, expires_at, operation_id, till_id, shop_id,
        staff_id, note, external_ref, created_at)
    VALUES (coalesce(verb->>'number', ''), (verb->>'customer')::bigint, verb->>'currency', verb->>'kind', total,
        (verb->>'expires_at')::timestamptz, d.operation, d.till, d.shop, d.staff, coalesce(verb->'about'->>'note', ''),
        nullif(verb->>'external_ref', ''), d.at) RETURNING id INTO new_order;
    INSERT INTO ledger.order_lines (order_id, n, product_id, name, category, brand, partner_id, quantity, price, discount, amount)
    SELECT new_order, l.n, (v->>'product')::bigint, v->>'name', coalesce(v->>'category', ''), coalesce(v->>'brand', ''),
        (v->>'partner')::bigint, (v->>'quantity')::bigint, (v->>'price')::bigint, coalesce((v->>'discount')::bigint, 0),
        (v->>'price')::bigint * (v->>'quantity')::bigint - coalesce((v->>'discount')::bigint, 0)
    FROM jsonb_array_elements(lines) WITH ORDINALITY l(v, n) ORDER BY l.n;
    INSERT INTO ledger.order_earnings (order_id, rule_id, eligible, lines, minimum_order)
    SELECT new_order, r.id, (v->>'eligible')::bigint, nullif(v->'lines', '[]'), r.minimum_order
    FROM jsonb_array_elements(verb->'earnings') v JOIN ledger.earning_rules r ON r.id = (v->>'rule')::bigint;
    INSERT INTO ledger.accounts (kind, currency, code, order_id, balance) VALUES ('order', verb->>'currency', '2300', new_order, 0);
    PERFORM ledger.order_event(d, new_order, 'opened');
END $$;
