CREATE TABLE partners (
    id $id,
    name $text NOT NULL CONSTRAINT partner_name CHECK (name <> ''),
    sort_name $sorted NOT NULL,
    commission_bp $int NOT NULL CONSTRAINT partner_commission CHECK (commission_bp BETWEEN 0 AND 10000),
    release_days $int NOT NULL CONSTRAINT partner_release CHECK (release_days BETWEEN 0 AND 3650),
    status $text NOT NULL DEFAULT 'active' CONSTRAINT partner_status CHECK (status IN ('active', 'stopped')),
    external_ref $text CONSTRAINT partner_external_ref UNIQUE,
    note $text NOT NULL DEFAULT '',
    version $int NOT NULL DEFAULT 1,
    edited_by $text NOT NULL DEFAULT '',
    created_at $utc NOT NULL,
    updated_at $utc NOT NULL,
    CONSTRAINT partner_once UNIQUE (name)
) $strict

CREATE TABLE products (
    id $id,
    sku $text NOT NULL CONSTRAINT product_sku UNIQUE CONSTRAINT product_sku_given CHECK (sku <> ''),
    name $text NOT NULL CONSTRAINT product_name CHECK (name <> ''),
    sort_name $sorted NOT NULL,
    category $text NOT NULL DEFAULT '',
    brand $text NOT NULL DEFAULT '',
    partner_id $int REFERENCES partners (id),
    kind $text NOT NULL CONSTRAINT product_kind CHECK (kind IN ('unique', 'counted', 'open')),
    currency $text NOT NULL REFERENCES currencies (code),
    price $int NOT NULL CONSTRAINT product_price CHECK (price >= 0 AND price <= 999999999999999),
    floor_price $int NOT NULL DEFAULT 0 CONSTRAINT product_floor CHECK (floor_price >= 0 AND floor_price <= price),
    stock $int CONSTRAINT product_stock CHECK (stock >= 0),
    is_sold $flag NOT NULL DEFAULT $false,
    active $flag NOT NULL DEFAULT $true,
    search $text NOT NULL DEFAULT '',
    version $int NOT NULL DEFAULT 1,
    edited_by $text NOT NULL DEFAULT '',
    created_at $utc NOT NULL,
    updated_at $utc NOT NULL,
    CONSTRAINT product_counted CHECK ((kind = 'counted') = (stock IS NOT NULL))
) $strict

CREATE INDEX products_by_name ON products (sort_name, id)

CREATE TABLE orders (
    id $id,
    number $text NOT NULL DEFAULT '',
    customer_id $int REFERENCES customers (id),
    currency $text NOT NULL REFERENCES currencies (code),
    kind $text NOT NULL CONSTRAINT order_kind CHECK (kind IN ('counter', 'checkout', 'delivery')),
    status $text NOT NULL DEFAULT 'awaiting_payment' CONSTRAINT order_status CHECK
        (status IN ('awaiting_payment', 'paid', 'delivered', 'partly_returned', 'returned', 'cancelled')),
    total $int NOT NULL CONSTRAINT order_total CHECK (total > 0 AND total <= 999999999999999),
    points_money $int NOT NULL DEFAULT 0 CONSTRAINT order_points_money CHECK (points_money >= 0 AND points_money <= total),
    points_used $int NOT NULL DEFAULT 0 CONSTRAINT order_points_used CHECK (points_used >= 0),
    expires_at $utc,
    operation_id $int NOT NULL REFERENCES operations (id),
    till_id $int REFERENCES tills (id),
    shop_id $int NOT NULL REFERENCES shops (id),
    staff_id $int NOT NULL REFERENCES staff (id),
    note $text NOT NULL DEFAULT '',
    external_ref $text CONSTRAINT order_external_ref UNIQUE,
    created_at $utc NOT NULL,
    paid_at $utc,
    delivered_at $utc,
    cancelled_at $utc,
    cancel_reason $text NOT NULL DEFAULT '',
    CONSTRAINT order_currency UNIQUE (id, currency),
    CONSTRAINT order_cancelled CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL)),
    CONSTRAINT order_waiting CHECK (status <> 'awaiting_payment' OR paid_at IS NULL),
    CONSTRAINT order_paid CHECK (status NOT IN ('paid', 'partly_returned', 'returned') OR paid_at IS NOT NULL),
    CONSTRAINT order_delivered CHECK (status <> 'delivered' OR delivered_at IS NOT NULL)
) $strict

CREATE UNIQUE INDEX orders_by_number ON orders (number) WHERE number <> ''

CREATE INDEX orders_by_time ON orders (created_at, id)

CREATE INDEX orders_by_customer ON orders (customer_id, id) WHERE customer_id IS NOT NULL

CREATE INDEX orders_by_status ON orders (status, id)

CREATE INDEX orders_due ON orders (expires_at) WHERE status = 'awaiting_payment' AND expires_at IS NOT NULL

CREATE TABLE order_lines (
    order_id $int NOT NULL REFERENCES orders (id),
    n $int NOT NULL,
    product_id $int REFERENCES products (id),
    name $text NOT NULL CONSTRAINT order_line_name CHECK (name <> ''),
    category $text NOT NULL DEFAULT '',
    brand $text NOT NULL DEFAULT '',
    partner_id $int REFERENCES partners (id),
    quantity $int NOT NULL CONSTRAINT order_line_quantity CHECK (quantity > 0),
    price $int NOT NULL CONSTRAINT order_line_price CHECK (price >= 0),
    discount $int NOT NULL DEFAULT 0 CONSTRAINT order_line_discount CHECK (discount >= 0),
    amount $int NOT NULL,
    returned $int NOT NULL DEFAULT 0 CONSTRAINT order_line_returned CHECK (returned BETWEEN 0 AND quantity),
    CONSTRAINT order_lines_key PRIMARY KEY (order_id, n),
    CONSTRAINT order_line_amount CHECK (amount = price * quantity - discount AND amount >= 0)
) $strict

CREATE INDEX order_lines_by_product ON order_lines (product_id) WHERE product_id IS NOT NULL

CREATE TABLE order_events (
    id $id,
    order_id $int NOT NULL REFERENCES orders (id),
    operation_id $int NOT NULL REFERENCES operations (id),
    event $text NOT NULL,
    at $utc NOT NULL,
    staff_id $int NOT NULL REFERENCES staff (id),
    note $text NOT NULL DEFAULT ''
) $strict

CREATE INDEX order_events_of ON order_events (order_id, id)

CREATE TABLE earning_rules (
    id $id,
    code $text NOT NULL CONSTRAINT earning_rule_code UNIQUE CONSTRAINT earning_rule_code_given CHECK (code <> ''),
    name $text NOT NULL DEFAULT '',
    points $int NOT NULL CONSTRAINT earning_rule_points CHECK (points BETWEEN 1 AND 1000000),
    per $int NOT NULL CONSTRAINT earning_rule_per CHECK (per BETWEEN 1 AND 1000000000),
    currency $text NOT NULL REFERENCES currencies (code),
    category $text NOT NULL DEFAULT '',
    minimum_order $int NOT NULL DEFAULT 0 CONSTRAINT earning_rule_minimum CHECK (minimum_order >= 0),
    valid_from $date,
    valid_until $date,
    release_days $int NOT NULL DEFAULT 0 CONSTRAINT earning_rule_release CHECK (release_days BETWEEN 0 AND 3650),
    expires_days $int NOT NULL DEFAULT 0 CONSTRAINT earning_rule_expiry CHECK (expires_days BETWEEN 0 AND 36500),
    priority $int NOT NULL DEFAULT 0,
    active $flag NOT NULL DEFAULT $true,
    version $int NOT NULL DEFAULT 1,
    edited_by $text NOT NULL DEFAULT '',
    created_at $utc NOT NULL,
    updated_at $utc NOT NULL,
    CONSTRAINT earning_rule_dates CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from <= valid_until)
) $strict

CREATE TABLE order_earnings (
    order_id $int NOT NULL REFERENCES orders (id),
    rule_id $int NOT NULL REFERENCES earning_rules (id),
    eligible $int NOT NULL CONSTRAINT order_earning_eligible CHECK (eligible > 0),
    points $int,
    per $int,
    release_days $int,
    expires_days $int,
    transaction_id $int REFERENCES transactions (id),
    release_on $date,
    CONSTRAINT order_earnings_key PRIMARY KEY (order_id, rule_id)
) $strict

CREATE INDEX order_earnings_due ON order_earnings (release_on) WHERE release_on IS NOT NULL

CREATE TABLE payments (
    id $id,
    uuid $text NOT NULL CONSTRAINT payment_uuid UNIQUE,
    purpose $text NOT NULL CONSTRAINT payment_purpose CHECK
        (purpose IN ('order', 'top_up', 'click', 'stray', 'card_sale', 'card_top_up')),
    order_id $int,
    wallet_id $int,
    card_id $int REFERENCES gift_cards (id),
    customer_id $int REFERENCES customers (id),
    discount $int NOT NULL DEFAULT 0 CONSTRAINT payment_discount CHECK (discount >= 0),
    tender $text NOT NULL CONSTRAINT payment_tender CHECK (tender IN ('cash', 'terminal', 'provider', 'bank', 'invoice')),
    amount $int NOT NULL CONSTRAINT payment_amount CHECK (amount > 0 AND amount <= 999999999999999),
    refunded $int NOT NULL DEFAULT 0 CONSTRAINT payment_refunded CHECK (refunded BETWEEN 0 AND amount),
    currency $text NOT NULL REFERENCES currencies (code),
    tendered $int CONSTRAINT payment_tendered CHECK (tendered >= amount),
    reference $text NOT NULL DEFAULT '',
    status $text NOT NULL CONSTRAINT payment_status CHECK
        (status IN ('creating', 'pending', 'waiting_for_capture', 'succeeded', 'cancelled', 'failed')),
    reason $text NOT NULL DEFAULT '',
    provider $text NOT NULL DEFAULT '',
    provider_id $text CONSTRAINT payment_provider_id UNIQUE,
    confirmation_kind $text NOT NULL DEFAULT '',
    confirmation $text NOT NULL DEFAULT '',
    body $json,
    test $flag NOT NULL DEFAULT $false,
    capture $flag NOT NULL DEFAULT $true,
    first_sent_at $utc,
    expires_at $utc,
    next_poll_at $utc,
    polls $int NOT NULL DEFAULT 0,
    operation_id $int NOT NULL REFERENCES operations (id),
    ended_by $int REFERENCES operations (id),
    transaction_id $int REFERENCES transactions (id),
    till_id $int REFERENCES tills (id),
    staff_id $int NOT NULL REFERENCES staff (id),
    created_at $utc NOT NULL,
    ended_at $utc,
    CONSTRAINT payment_subject CHECK (purpose = 'click' OR (purpose = 'order') = (order_id IS NOT NULL)),
    CONSTRAINT payment_wallet CHECK ((purpose = 'top_up') = (wallet_id IS NOT NULL)),
    CONSTRAINT payment_card CHECK ((purpose IN ('card_sale', 'card_top_up')) = (card_id IS NOT NULL)),
    CONSTRAINT payment_ended CHECK ((status IN ('succeeded', 'cancelled', 'failed')) = (ended_at IS NOT NULL)),
    CONSTRAINT payment_order_currency FOREIGN KEY (order_id, currency) REFERENCES orders (id, currency),
    CONSTRAINT payment_wallet_currency FOREIGN KEY (wallet_id, currency) REFERENCES wallets (id, currency)
) $strict

CREATE INDEX payments_of_order ON payments (order_id, id) WHERE order_id IS NOT NULL

CREATE INDEX payments_of_wallet ON payments (wallet_id, id) WHERE wallet_id IS NOT NULL

CREATE INDEX payments_of_card ON payments (card_id, id) WHERE card_id IS NOT NULL

CREATE INDEX payments_by_customer ON payments (customer_id, id) WHERE customer_id IS NOT NULL

CREATE INDEX payments_by_time ON payments (created_at, id)

CREATE INDEX payments_to_poll ON payments (next_poll_at) WHERE next_poll_at IS NOT NULL

CREATE INDEX payments_open ON payments (id) WHERE ended_at IS NULL

CREATE INDEX payments_by_transaction ON payments (transaction_id) WHERE transaction_id IS NOT NULL

CREATE TABLE refunds (
    id $id,
    uuid $text NOT NULL CONSTRAINT refund_uuid UNIQUE,
    payment_id $int NOT NULL REFERENCES payments (id),
    order_id $int REFERENCES orders (id),
    amount $int NOT NULL CONSTRAINT refund_amount CHECK (amount > 0),
    currency $text NOT NULL REFERENCES currencies (code),
    status $text NOT NULL DEFAULT 'owed' CONSTRAINT refund_status CHECK (status IN ('owed', 'pending', 'succeeded', 'cancelled')),
    reason $text NOT NULL DEFAULT '',
    provider_id $text CONSTRAINT refund_provider_id UNIQUE,
    body $json,
    first_sent_at $utc,
    next_poll_at $utc,
    polls $int NOT NULL DEFAULT 0,
    operation_id $int NOT NULL REFERENCES operations (id),
    ended_by $int REFERENCES operations (id),
    created_at $utc NOT NULL,
    ended_at $utc,
    CONSTRAINT refund_ended CHECK ((status IN ('succeeded', 'cancelled')) = (ended_at IS NOT NULL))
) $strict

CREATE INDEX refunds_of_payment ON refunds (payment_id, id)

CREATE INDEX refunds_open ON refunds (id) WHERE ended_at IS NULL

CREATE INDEX refunds_to_poll ON refunds (next_poll_at) WHERE next_poll_at IS NOT NULL

CREATE TABLE provider_events (
    id $id,
    at $utc NOT NULL,
    provider $text NOT NULL,
    kind $text NOT NULL CONSTRAINT provider_event_kind CHECK
        (kind IN ('created', 'fetched', 'listed', 'notified', 'refund', 'receipt', 'failed')),
    payment_id $int REFERENCES payments (id),
    refund_id $int REFERENCES refunds (id),
    provider_id $text NOT NULL DEFAULT '',
    stands $text NOT NULL DEFAULT '',
    amount $int,
    currency $text NOT NULL DEFAULT '',
    body $json,
    verdict $text NOT NULL,
    exception $text NOT NULL DEFAULT '' CONSTRAINT provider_event_exception CHECK (exception IN ('', 'open', 'settled')),
    transaction_id $int REFERENCES transactions (id),
    settled_by $int REFERENCES staff (id),
    settled_at $utc,
    settled_note $text NOT NULL DEFAULT '',
    CONSTRAINT provider_event_settled CHECK ((exception = 'settled') = (settled_at IS NOT NULL))
) $strict

CREATE INDEX provider_events_open ON provider_events (id) WHERE exception = 'open'

CREATE INDEX provider_events_of_payment ON provider_events (payment_id, id) WHERE payment_id IS NOT NULL

CREATE INDEX provider_events_by_provider ON provider_events (provider_id, id)

CREATE TABLE payouts (
    id $id,
    order_id $int NOT NULL REFERENCES orders (id),
    partner_id $int NOT NULL REFERENCES partners (id),
    amount $int NOT NULL CONSTRAINT payout_amount CHECK (amount > 0),
    currency $text NOT NULL REFERENCES currencies (code),
    status $text NOT NULL DEFAULT 'scheduled' CONSTRAINT payout_status CHECK (status IN ('scheduled', 'paid', 'cancelled')),
    release_on $date NOT NULL,
    withheld $int NOT NULL DEFAULT 0 CONSTRAINT payout_withheld CHECK (withheld BETWEEN 0 AND amount),
    operation_id $int NOT NULL REFERENCES operations (id),
    ended_by $int REFERENCES operations (id),
    created_at $utc NOT NULL,
    ended_at $utc,
    CONSTRAINT payout_once UNIQUE (order_id, partner_id),
    CONSTRAINT payout_ended CHECK ((status = 'scheduled') = (ended_at IS NULL))
) $strict

CREATE INDEX payouts_due ON payouts (release_on, id) WHERE status = 'scheduled'

CREATE INDEX payouts_of_partner ON payouts (partner_id, id)

CREATE TABLE clicks (
    id $id,
    product_id $int NOT NULL REFERENCES products (id),
    customer_id $int NOT NULL REFERENCES customers (id),
    payment_id $int NOT NULL CONSTRAINT click_payment UNIQUE REFERENCES payments (id),
    fee $int NOT NULL CONSTRAINT click_fee CHECK (fee > 0),
    reward $int NOT NULL CONSTRAINT click_reward CHECK (reward >= 0),
    currency $text NOT NULL REFERENCES currencies (code),
    price_before $int NOT NULL,
    price_after $int NOT NULL,
    status $text NOT NULL DEFAULT 'waiting' CONSTRAINT click_status CHECK (status IN ('waiting', 'paid', 'failed')),
    created_at $utc NOT NULL,
    ended_at $utc,
    CONSTRAINT click_lowers CHECK (price_after = price_before - fee AND price_after >= 0)
) $strict

CREATE INDEX clicks_of_product ON clicks (product_id, id)

CREATE INDEX clicks_of_customer ON clicks (customer_id, id)

CREATE TABLE shifts (
    id $id,
    till_id $int NOT NULL REFERENCES tills (id),
    shop_id $int NOT NULL REFERENCES shops (id),
    staff_id $int NOT NULL REFERENCES staff (id),
    currency $text NOT NULL REFERENCES currencies (code),
    status $text NOT NULL DEFAULT 'open' CONSTRAINT shift_status CHECK (status IN ('open', 'closed')),
    opening $int NOT NULL CONSTRAINT shift_opening CHECK (opening >= 0),
    expected $int,
    counted $int CONSTRAINT shift_counted CHECK (counted >= 0),
    z_number $int,
    opened_by $int NOT NULL REFERENCES operations (id),
    closed_by $int REFERENCES operations (id),
    last_transaction $int,
    opened_at $utc NOT NULL,
    closed_at $utc,
    CONSTRAINT shift_closed CHECK ((status = 'closed') = (closed_at IS NOT NULL) AND (status = 'closed') = (counted IS NOT NULL)
        AND (status = 'closed') = (expected IS NOT NULL) AND (status = 'closed') = (z_number IS NOT NULL))
) $strict

CREATE UNIQUE INDEX shifts_open ON shifts (till_id, currency) WHERE status = 'open'

CREATE UNIQUE INDEX shifts_z ON shifts (till_id, z_number) WHERE z_number IS NOT NULL

CREATE TABLE receipts (
    id $id,
    till_id $int NOT NULL REFERENCES tills (id),
    number $int NOT NULL,
    kind $text NOT NULL CONSTRAINT receipt_kind CHECK (kind IN ('sale', 'return', 'top_up', 'withdrawal', 'card_sale', 'click')),
    order_id $int REFERENCES orders (id),
    payment_id $int REFERENCES payments (id),
    operation_id $int NOT NULL REFERENCES operations (id),
    amount $int NOT NULL,
    currency $text NOT NULL REFERENCES currencies (code),
    printed $int NOT NULL DEFAULT 0 CONSTRAINT receipt_printed CHECK (printed >= 0),
    staff_id $int NOT NULL REFERENCES staff (id),
    created_at $utc NOT NULL,
    CONSTRAINT receipt_number UNIQUE (till_id, number)
) $strict

CREATE INDEX receipts_of_order ON receipts (order_id, id) WHERE order_id IS NOT NULL

CREATE INDEX receipts_of_operation ON receipts (operation_id)

CREATE TABLE carts (
    id $id,
    label $text NOT NULL DEFAULT '',
    customer_id $int REFERENCES customers (id),
    hold_id $int REFERENCES holds (id),
    content $json NOT NULL,
    status $text NOT NULL DEFAULT 'parked' CONSTRAINT cart_status CHECK (status IN ('parked', 'resumed', 'dropped')),
    till_id $int REFERENCES tills (id),
    staff_id $int NOT NULL REFERENCES staff (id),
    created_at $utc NOT NULL,
    ended_at $utc,
    CONSTRAINT cart_ended CHECK ((status = 'parked') = (ended_at IS NULL))
) $strict

CREATE INDEX carts_parked ON carts (id) WHERE status = 'parked'

ALTER TABLE accounts ADD COLUMN order_id $int REFERENCES orders (id)
    CONSTRAINT account_order CHECK ((kind = 'order') = (order_id IS NOT NULL))

ALTER TABLE accounts ADD COLUMN partner_id $int REFERENCES partners (id)
    CONSTRAINT account_partner CHECK ((kind IN ('partner', 'receivable')) = (partner_id IS NOT NULL))

CREATE UNIQUE INDEX accounts_order ON accounts (order_id) WHERE kind = 'order'

CREATE UNIQUE INDEX accounts_partner ON accounts (partner_id, currency, kind) WHERE partner_id IS NOT NULL

ALTER TABLE transactions ADD COLUMN order_id $int REFERENCES orders (id)

ALTER TABLE transactions ADD COLUMN partner_id $int REFERENCES partners (id)

ALTER TABLE transactions ADD COLUMN till_id $int REFERENCES tills (id)

ALTER TABLE transactions ADD COLUMN payment_id $int REFERENCES payments (id) DEFERRABLE INITIALLY IMMEDIATE

CREATE INDEX transactions_by_order ON transactions (order_id, id) WHERE order_id IS NOT NULL

CREATE INDEX transactions_by_partner ON transactions (partner_id, id) WHERE partner_id IS NOT NULL

CREATE INDEX transactions_by_till ON transactions (till_id, id) WHERE till_id IS NOT NULL

CREATE INDEX transactions_by_payment ON transactions (payment_id, id) WHERE payment_id IS NOT NULL

CREATE INDEX transactions_in_suspense ON transactions (payment_id) WHERE source = 'settlement' AND payment_id IS NOT NULL

CREATE INDEX postings_returning ON postings (returns_transaction, returns_n) WHERE returns_transaction IS NOT NULL
