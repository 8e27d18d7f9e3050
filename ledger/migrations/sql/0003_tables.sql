CREATE TABLE card_events (
    id $id,
    card_id $int NOT NULL REFERENCES gift_cards (id),
    operation_id $int NOT NULL REFERENCES operations (id),
    event $text NOT NULL CONSTRAINT card_event CHECK (event IN ('issued', 'sold', 'given', 'brought_over', 'topped_up',
        'to_wallet', 'paid', 'given_back', 'extended', 'blocked', 'unblocked', 'replaced', 'replaces', 'expired', 'cancelled')),
    at $utc NOT NULL,
    staff_id $int NOT NULL REFERENCES staff (id),
    status_before $text NOT NULL DEFAULT '',
    status_after $text NOT NULL,
    balance_before $int NOT NULL,
    balance_after $int NOT NULL,
    until_before $date,
    until_after $date,
    other_card $int REFERENCES gift_cards (id),
    transaction_id $int REFERENCES transactions (id),
    note $text NOT NULL DEFAULT ''
) $strict

CREATE INDEX card_events_of ON card_events (card_id, id)

CREATE INDEX card_events_extended ON card_events (operation_id) WHERE event = 'extended'

ALTER TABLE gift_cards ADD COLUMN given_as $text NOT NULL DEFAULT 'promo'
    CONSTRAINT gift_card_given_as CHECK (given_as IN ('promo', 'compensation', 'opening_balance'))

ALTER TABLE gift_cards ADD COLUMN discount $int NOT NULL DEFAULT 0
    CONSTRAINT gift_card_discount CHECK (discount BETWEEN 0 AND initial)

ALTER TABLE gift_cards ADD COLUMN replaces $int REFERENCES gift_cards (id)

ALTER TABLE gift_cards ADD COLUMN ended_at $utc

CREATE UNIQUE INDEX gift_cards_replaced_once ON gift_cards (replaces) WHERE replaces IS NOT NULL

CREATE INDEX gift_cards_due ON gift_cards (valid_until, id) WHERE valid_until IS NOT NULL AND status IN ('issued', 'active', 'blocked')

CREATE INDEX gift_cards_by_batch ON gift_cards (batch, id) WHERE batch <> ''

ALTER TABLE orders ADD COLUMN returned $int NOT NULL DEFAULT 0
    CONSTRAINT order_returned CHECK (returned BETWEEN 0 AND total)

ALTER TABLE orders ADD COLUMN cashback_done $flag NOT NULL DEFAULT $false

CREATE INDEX orders_for_cashback ON orders (cashback_done, delivered_at, id)
    WHERE delivered_at IS NOT NULL AND customer_id IS NOT NULL

CREATE INDEX orders_delivered ON orders (delivered_at, id) WHERE delivered_at IS NOT NULL AND customer_id IS NOT NULL

ALTER TABLE order_lines ADD COLUMN returned_amount $int NOT NULL DEFAULT 0
    CONSTRAINT order_line_returned_amount CHECK (returned_amount BETWEEN 0 AND amount)

ALTER TABLE order_earnings ADD COLUMN minimum_order $int NOT NULL DEFAULT 0

ALTER TABLE order_earnings ADD COLUMN lines $json

ALTER TABLE payouts ADD COLUMN returned $int NOT NULL DEFAULT 0
    CONSTRAINT payout_returned CHECK (returned BETWEEN 0 AND amount)

ALTER TABLE payouts ADD COLUMN commission_bp $int
    CONSTRAINT payout_commission CHECK (commission_bp BETWEEN 0 AND 10000)

CREATE TABLE order_returns (
    id $id,
    order_id $int NOT NULL REFERENCES orders (id),
    amount $int NOT NULL CONSTRAINT order_return_amount CHECK (amount > 0),
    given_back $int NOT NULL CONSTRAINT order_return_given_back CHECK (given_back >= 0),
    withheld $int NOT NULL DEFAULT 0 CONSTRAINT order_return_withheld CHECK (withheld BETWEEN 0 AND given_back),
    currency $text NOT NULL REFERENCES currencies (code),
    unpaid $flag NOT NULL DEFAULT $false,
    destination $text NOT NULL CONSTRAINT order_return_destination CHECK (destination IN ('origin', 'wallet')),
    reason_code $text NOT NULL DEFAULT '',
    note $text NOT NULL DEFAULT '',
    operation_id $int NOT NULL CONSTRAINT order_return_operation UNIQUE REFERENCES operations (id),
    staff_id $int NOT NULL REFERENCES staff (id),
    created_at $utc NOT NULL
) $strict

CREATE INDEX order_returns_of ON order_returns (order_id, id)

CREATE TABLE order_return_lines (
    return_id $int NOT NULL REFERENCES order_returns (id),
    order_id $int NOT NULL,
    n $int NOT NULL,
    quantity $int NOT NULL CONSTRAINT order_return_line_quantity CHECK (quantity >= 0),
    amount $int NOT NULL CONSTRAINT order_return_line_amount CHECK (amount >= 0),
    CONSTRAINT order_return_lines_key PRIMARY KEY (return_id, n),
    CONSTRAINT order_return_line_of FOREIGN KEY (order_id, n) REFERENCES order_lines (order_id, n)
) $strict

CREATE TABLE cashback_rules (
    id $id,
    code $text NOT NULL CONSTRAINT cashback_rule_code UNIQUE CONSTRAINT cashback_rule_code_given CHECK (code <> ''),
    names $json NOT NULL,
    description $text NOT NULL DEFAULT '',
    kind $text NOT NULL CONSTRAINT cashback_rule_kind CHECK (kind IN ('percentage', 'fixed')),
    value $int NOT NULL CONSTRAINT cashback_rule_value CHECK (value > 0 AND (kind = 'fixed' OR value <= 10000)),
    currency $text NOT NULL REFERENCES currencies (code),
    minimum_order $int NOT NULL DEFAULT 0 CONSTRAINT cashback_rule_minimum CHECK (minimum_order >= 0),
    maximum $int CONSTRAINT cashback_rule_maximum CHECK (maximum > 0),
    categories $json NOT NULL,
    brands $json NOT NULL,
    valid_from $date,
    valid_until $date,
    lock_days $int NOT NULL DEFAULT 7 CONSTRAINT cashback_rule_lock CHECK (lock_days BETWEEN 0 AND 3650),
    expires_days $int NOT NULL DEFAULT 90 CONSTRAINT cashback_rule_expiry CHECK (expires_days BETWEEN 0 AND 36500),
    priority $int NOT NULL DEFAULT 0,
    stackable $flag NOT NULL DEFAULT $false,
    active $flag NOT NULL DEFAULT $true,
    version $int NOT NULL DEFAULT 1,
    edited_by $text NOT NULL DEFAULT '',
    created_at $utc NOT NULL,
    updated_at $utc NOT NULL,
    CONSTRAINT cashback_rule_dates CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from <= valid_until)
) $strict

CREATE TABLE cashback_grants (
    order_id $int NOT NULL REFERENCES orders (id),
    rule_id $int NOT NULL REFERENCES cashback_rules (id),
    kind $text NOT NULL,
    value $int NOT NULL,
    minimum_order $int NOT NULL,
    maximum $int,
    lines $json NOT NULL,
    base $int NOT NULL CONSTRAINT cashback_grant_base CHECK (base >= 0),
    amount $int NOT NULL CONSTRAINT cashback_grant_amount CHECK (amount BETWEEN 0 AND base),
    transaction_id $int REFERENCES transactions (id),
    operation_id $int NOT NULL REFERENCES operations (id),
    created_at $utc NOT NULL,
    CONSTRAINT cashback_grants_key PRIMARY KEY (order_id, rule_id),
    CONSTRAINT cashback_grant_posted CHECK ((amount > 0) = (transaction_id IS NOT NULL))
) $strict

CREATE INDEX cashback_grants_by_time ON cashback_grants (created_at)

CREATE INDEX orders_by_operation ON orders (operation_id)

CREATE INDEX payments_by_operation ON payments (operation_id)

CREATE INDEX payments_by_end ON payments (ended_by) WHERE ended_by IS NOT NULL

CREATE INDEX accounts_expiring ON accounts (expires, id) WHERE kind = 'pocket' AND open AND expires IS NOT NULL

CREATE INDEX operations_extending ON operations (id) WHERE kind = 'expiry_extend'
