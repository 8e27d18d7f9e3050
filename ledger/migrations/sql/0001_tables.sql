CREATE TABLE settings (
    key $text PRIMARY KEY,
    value $text NOT NULL
) $strict

CREATE TABLE currencies (
    code $text PRIMARY KEY,
    digits $int NOT NULL CONSTRAINT currency_digits CHECK (digits BETWEEN 0 AND 4)
) $strict

CREATE TABLE chart (
    code $text PRIMARY KEY,
    name $text NOT NULL,
    side $text NOT NULL CONSTRAINT chart_side CHECK (side IN ('asset', 'liability', 'equity', 'income', 'expense')),
    number $text NOT NULL DEFAULT ''
) $strict

CREATE TABLE shops (
    id $id,
    name $text NOT NULL UNIQUE
) $strict

CREATE TABLE tills (
    id $id,
    shop_id $int NOT NULL REFERENCES shops (id),
    name $text NOT NULL UNIQUE
) $strict

CREATE TABLE staff (
    id $id,
    login $text NOT NULL UNIQUE,
    name $text NOT NULL,
    role $text NOT NULL CONSTRAINT staff_role
        CHECK (role IN ('cashier', 'back_office', 'manager', 'auditor', 'administrator', 'system')),
    status $text NOT NULL DEFAULT 'active' CONSTRAINT staff_status CHECK (status IN ('active', 'disabled')),
    password_hash $text NOT NULL DEFAULT '',
    created_at $utc NOT NULL
) $strict

CREATE TABLE rights (
    role $text NOT NULL,
    right_name $text NOT NULL,
    CONSTRAINT rights_key PRIMARY KEY (role, right_name)
) $strict

CREATE TABLE limits (
    role $text NOT NULL,
    kind $text NOT NULL,
    currency $text NOT NULL REFERENCES currencies (code),
    per_post $int NOT NULL CONSTRAINT limit_per_post CHECK (per_post >= 0),
    per_day $int NOT NULL CONSTRAINT limit_per_day CHECK (per_day >= 0),
    CONSTRAINT limits_key PRIMARY KEY (role, kind, currency)
) $strict

CREATE TABLE rules (
    operation $text NOT NULL,
    source $text NOT NULL,
    tender $text NOT NULL,
    origin $text NOT NULL,
    type $text NOT NULL,
    debit $text NOT NULL,
    credit $text NOT NULL,
    right_name $text NOT NULL,
    limit_kind $text NOT NULL,
    by_hand $flag NOT NULL,
    CONSTRAINT rules_key PRIMARY KEY (operation, source, tender, origin)
) $strict

CREATE TABLE reason_codes (
    code $text PRIMARY KEY,
    active $flag NOT NULL DEFAULT $true
) $strict

CREATE TABLE customers (
    id $id,
    name $text NOT NULL CONSTRAINT customer_name CHECK (name <> ''),
    sort_name $sorted NOT NULL,
    email $text NOT NULL DEFAULT '',
    city $text NOT NULL DEFAULT '',
    sort_city $sorted NOT NULL DEFAULT '',
    birthday $date,
    consent $flag NOT NULL DEFAULT $false,
    notes $text NOT NULL DEFAULT '',
    external_ref $text,
    status $text NOT NULL DEFAULT 'active' CONSTRAINT customer_status
        CHECK (status IN ('active', 'blocked', 'merged', 'erased')),
    merged_into $int REFERENCES customers (id),
    search $text NOT NULL DEFAULT '',
    version $int NOT NULL DEFAULT 1,
    edited_by $text NOT NULL DEFAULT '',
    created_at $utc NOT NULL,
    updated_at $utc NOT NULL,
    CONSTRAINT customer_merged CHECK ((status = 'merged') = (merged_into IS NOT NULL)),
    CONSTRAINT customer_external_ref UNIQUE (external_ref)
) $strict

CREATE INDEX customers_by_name ON customers (sort_name, id)

CREATE INDEX customers_by_city ON customers (sort_city, id)

CREATE TABLE customer_phones (
    customer_id $int NOT NULL REFERENCES customers (id),
    n $int NOT NULL,
    number $text NOT NULL,
    typed $text NOT NULL,
    CONSTRAINT customer_phones_key PRIMARY KEY (customer_id, n)
) $strict

CREATE INDEX customer_phones_by_number ON customer_phones (number)

CREATE TABLE customer_cards (
    customer_id $int NOT NULL REFERENCES customers (id),
    n $int NOT NULL,
    number $text NOT NULL,
    CONSTRAINT customer_cards_key PRIMARY KEY (customer_id, n)
) $strict

CREATE INDEX customer_cards_by_number ON customer_cards (number)

CREATE TABLE purchases (
    id $id,
    customer_id $int NOT NULL REFERENCES customers (id),
    card $text NOT NULL DEFAULT '',
    source_row $text NOT NULL,
    bought_at $utc NOT NULL,
    amount $int NOT NULL,
    currency $text NOT NULL REFERENCES currencies (code),
    opening $flag NOT NULL DEFAULT $false,
    CONSTRAINT purchase_source UNIQUE (source_row)
) $strict

CREATE INDEX purchases_by_customer ON purchases (customer_id, bought_at)

CREATE TABLE wallets (
    id $id,
    customer_id $int NOT NULL REFERENCES customers (id),
    currency $text NOT NULL REFERENCES currencies (code),
    status $text NOT NULL DEFAULT 'active' CONSTRAINT wallet_status CHECK (status IN ('active', 'frozen', 'closed')),
    available $int NOT NULL DEFAULT 0 CONSTRAINT wallet_available CHECK (available >= 0),
    on_hold $int NOT NULL DEFAULT 0 CONSTRAINT wallet_on_hold CHECK (on_hold >= 0),
    debt $int NOT NULL DEFAULT 0 CONSTRAINT wallet_debt CHECK (debt >= 0),
    next_expiry $date,
    next_hold_end $utc,
    seq $int NOT NULL DEFAULT 0,
    suspended $flag NOT NULL DEFAULT $false,
    created_at $utc NOT NULL,
    updated_at $utc NOT NULL,
    CONSTRAINT wallet_of_customer UNIQUE (customer_id, currency),
    CONSTRAINT wallet_currency UNIQUE (id, currency),
    CONSTRAINT wallet_closed_empty CHECK (status <> 'closed' OR (available = 0 AND on_hold = 0 AND debt = 0))
) $strict

CREATE INDEX wallets_due ON wallets (next_expiry) WHERE next_expiry IS NOT NULL

CREATE INDEX wallets_hold_due ON wallets (next_hold_end) WHERE next_hold_end IS NOT NULL

CREATE TABLE gift_cards (
    id $id,
    code_hash $text NOT NULL CONSTRAINT gift_card_code UNIQUE,
    last4 $text NOT NULL,
    currency $text NOT NULL REFERENCES currencies (code),
    origin $text NOT NULL CONSTRAINT gift_card_origin CHECK (origin IN ('paid', 'given')),
    initial $int NOT NULL CONSTRAINT gift_card_initial CHECK (initial > 0),
    topped_up $int NOT NULL DEFAULT 0 CONSTRAINT gift_card_topped_up CHECK (topped_up >= 0),
    status $text NOT NULL CONSTRAINT gift_card_status
        CHECK (status IN ('issued', 'active', 'redeemed', 'blocked', 'expired', 'cancelled')),
    valid_from $date,
    valid_until $date,
    max_usage_count $int NOT NULL DEFAULT 0 CONSTRAINT gift_card_max_usage CHECK (max_usage_count >= 0),
    usage_count $int NOT NULL DEFAULT 0 CONSTRAINT gift_card_usage CHECK (usage_count >= 0),
    batch $text NOT NULL DEFAULT '',
    note $text NOT NULL DEFAULT '',
    purchased_by $int REFERENCES customers (id),
    purchased_at $utc,
    redeemed_by $int REFERENCES customers (id),
    redeemed_at $utc,
    issued_at $utc NOT NULL,
    CONSTRAINT gift_card_currency UNIQUE (id, currency)
) $strict

CREATE INDEX gift_cards_by_status ON gift_cards (status, id)

CREATE INDEX gift_cards_by_last4 ON gift_cards (last4)

CREATE INDEX gift_cards_by_buyer ON gift_cards (purchased_by) WHERE purchased_by IS NOT NULL

CREATE TABLE code_guesses (
    id $id,
    at $utc NOT NULL,
    staff_id $int NOT NULL REFERENCES staff (id),
    workstation $text NOT NULL,
    found $flag NOT NULL
) $strict

CREATE INDEX code_guesses_by_time ON code_guesses (at)

CREATE TABLE business_days (
    business_date $date NOT NULL,
    shop_id $int NOT NULL REFERENCES shops (id),
    status $text NOT NULL DEFAULT 'open' CONSTRAINT business_day_status CHECK (status IN ('open', 'ended', 'closed')),
    CONSTRAINT business_days_key PRIMARY KEY (business_date, shop_id)
) $strict

CREATE TABLE operations (
    id $id,
    key $text NOT NULL CONSTRAINT operation_key UNIQUE,
    fingerprint $text NOT NULL,
    kind $text NOT NULL,
    answer $json,
    staff_id $int NOT NULL REFERENCES staff (id),
    performed_by_type $text NOT NULL CONSTRAINT operation_performed_by
        CHECK (performed_by_type IN ('system', 'staff', 'customer')),
    approved_by $int REFERENCES staff (id),
    workstation $text NOT NULL DEFAULT '',
    till_id $int REFERENCES tills (id),
    shop_id $int NOT NULL REFERENCES shops (id),
    reason_code $text NOT NULL DEFAULT '',
    note $text NOT NULL DEFAULT '',
    business_date $date NOT NULL,
    created_at $utc NOT NULL,
    reverses $int REFERENCES operations (id),
    CONSTRAINT operation_reversed_once UNIQUE (reverses),
    CONSTRAINT operation_day FOREIGN KEY (business_date, shop_id) REFERENCES business_days (business_date, shop_id)
) $strict

CREATE TABLE accounts (
    id $id,
    kind $text NOT NULL CONSTRAINT account_kind
        CHECK (kind IN ('pocket', 'hold', 'gift_card', 'order', 'partner', 'debt', 'general')),
    currency $text NOT NULL REFERENCES currencies (code),
    code $text NOT NULL REFERENCES chart (code),
    wallet_id $int,
    card_id $int,
    till_id $int REFERENCES tills (id),
    balance $int CONSTRAINT account_balance CHECK (balance >= 0),
    origin $text CONSTRAINT account_origin CHECK (origin IN ('paid', 'given')),
    expires $date,
    open $flag NOT NULL DEFAULT $true,
    parent $int REFERENCES accounts (id),
    CONSTRAINT account_currency UNIQUE (id, currency),
    CONSTRAINT account_cached CHECK ((kind = 'general') = (balance IS NULL)),
    CONSTRAINT account_pocket CHECK ((kind = 'pocket') = (origin IS NOT NULL)),
    CONSTRAINT account_subject CHECK ((kind IN ('pocket', 'hold', 'debt')) = (wallet_id IS NOT NULL)),
    CONSTRAINT account_card CHECK ((kind = 'gift_card') = (card_id IS NOT NULL)),
    CONSTRAINT account_wallet_currency FOREIGN KEY (wallet_id, currency) REFERENCES wallets (id, currency),
    CONSTRAINT account_card_currency FOREIGN KEY (card_id, currency) REFERENCES gift_cards (id, currency)
) $strict

CREATE UNIQUE INDEX accounts_pocket ON accounts (wallet_id, origin, coalesce(expires, $never)) WHERE kind = 'pocket'

CREATE UNIQUE INDEX accounts_debt ON accounts (wallet_id) WHERE kind = 'debt'

CREATE UNIQUE INDEX accounts_card ON accounts (card_id) WHERE kind = 'gift_card'

CREATE UNIQUE INDEX accounts_general ON accounts (code, currency, coalesce(till_id, 0)) WHERE kind = 'general'

CREATE INDEX accounts_open_pockets ON accounts (wallet_id) WHERE kind = 'pocket' AND open

CREATE TABLE transactions (
    id $id,
    operation_id $int NOT NULL REFERENCES operations (id),
    wallet_id $int,
    customer_id $int REFERENCES customers (id),
    card_id $int REFERENCES gift_cards (id),
    seq $int,
    type $text NOT NULL CONSTRAINT transaction_type
        CHECK (type IN ('credit', 'debit', 'hold', 'release', 'capture', 'reversal')),
    amount $int NOT NULL CONSTRAINT transaction_amount CHECK (amount > 0 AND amount <= 999999999999999),
    currency $text NOT NULL REFERENCES currencies (code),
    source $text NOT NULL,
    status $text NOT NULL CONSTRAINT transaction_status CHECK (status IN ('pending', 'posted', 'cancelled', 'failed')),
    status_reason $text NOT NULL DEFAULT '',
    status_changed_at $utc,
    shown_before $int,
    shown_after $int,
    hold_before $int,
    hold_after $int,
    reference_type $text NOT NULL DEFAULT '',
    reference_id $text NOT NULL DEFAULT '',
    reason_code $text NOT NULL DEFAULT '',
    note $text NOT NULL DEFAULT '',
    source_service $text NOT NULL DEFAULT '',
    source_event_id $text NOT NULL DEFAULT '',
    metadata $json,
    transaction_date $utc NOT NULL,
    business_date $date NOT NULL,
    created_at $utc NOT NULL,
    posted_at $utc,
    expires_at $date,
    reverses $int REFERENCES transactions (id),
    resolved_by $int REFERENCES operations (id),
    CONSTRAINT transaction_currency UNIQUE (id, currency),
    CONSTRAINT transaction_seq UNIQUE (wallet_id, seq),
    CONSTRAINT transaction_reversed_once UNIQUE (reverses),
    CONSTRAINT transaction_wallet_currency FOREIGN KEY (wallet_id, currency) REFERENCES wallets (id, currency),
    CONSTRAINT transaction_subject CHECK (wallet_id IS NOT NULL OR card_id IS NOT NULL),
    CONSTRAINT transaction_posted CHECK ((status = 'posted') = (posted_at IS NOT NULL)),
    CONSTRAINT transaction_ordered CHECK ((wallet_id IS NOT NULL AND status = 'posted') = (seq IS NOT NULL)),
    CONSTRAINT transaction_balances CHECK ((seq IS NULL) = (shown_before IS NULL) AND (seq IS NULL) = (shown_after IS NULL)
        AND (seq IS NULL) = (hold_before IS NULL) AND (seq IS NULL) = (hold_after IS NULL)),
    CONSTRAINT transaction_arithmetic CHECK (seq IS NULL OR CASE type
        WHEN 'credit' THEN shown_after - shown_before = amount AND hold_after = hold_before
        WHEN 'debit' THEN shown_before - shown_after = amount AND hold_after = hold_before
        WHEN 'hold' THEN shown_before - shown_after = amount AND hold_after - hold_before = amount
        WHEN 'release' THEN shown_after - shown_before = amount AND hold_before - hold_after = amount
        WHEN 'capture' THEN shown_after = shown_before AND hold_before - hold_after = amount
        ELSE abs(shown_after - shown_before) = amount AND hold_after = hold_before END)
) $strict

CREATE INDEX transactions_by_customer ON transactions (customer_id, transaction_date, id)

CREATE INDEX transactions_by_card ON transactions (card_id, id) WHERE card_id IS NOT NULL

CREATE INDEX transactions_by_time ON transactions (transaction_date, id)

CREATE INDEX transactions_by_day ON transactions (business_date, source, type)

CREATE INDEX transactions_by_operation ON transactions (operation_id)

CREATE INDEX transactions_by_resolution ON transactions (resolved_by) WHERE resolved_by IS NOT NULL

CREATE INDEX transactions_by_reference ON transactions (reference_type, reference_id) WHERE reference_id <> ''

CREATE INDEX transactions_unposted ON transactions (status, id) WHERE status <> 'posted'

CREATE UNIQUE INDEX transactions_by_event ON transactions (source_service, source_event_id) WHERE source_event_id <> ''

CREATE INDEX transactions_expiring ON transactions (expires_at) WHERE expires_at IS NOT NULL

CREATE INDEX transactions_by_creation ON transactions (created_at)

CREATE TABLE holds (
    id $id,
    wallet_id $int NOT NULL,
    account_id $int NOT NULL CONSTRAINT hold_account UNIQUE,
    transaction_id $int NOT NULL CONSTRAINT hold_placed_by UNIQUE REFERENCES transactions (id),
    currency $text NOT NULL,
    amount $int NOT NULL CONSTRAINT hold_amount CHECK (amount > 0),
    captured $int NOT NULL DEFAULT 0 CONSTRAINT hold_captured CHECK (captured >= 0),
    released $int NOT NULL DEFAULT 0 CONSTRAINT hold_released CHECK (released >= 0),
    status $text NOT NULL DEFAULT 'active' CONSTRAINT hold_status
        CHECK (status IN ('active', 'captured', 'released', 'expired')),
    status_reason $text NOT NULL DEFAULT '',
    placed_at $utc NOT NULL,
    expires_at $utc NOT NULL,
    ended_at $utc,
    reference_type $text NOT NULL DEFAULT '',
    reference_id $text NOT NULL DEFAULT '',
    CONSTRAINT hold_within CHECK (captured + released <= amount),
    CONSTRAINT hold_ended CHECK ((status = 'active') = (ended_at IS NULL) AND (status = 'active' OR captured + released = amount)),
    CONSTRAINT hold_wallet FOREIGN KEY (wallet_id, currency) REFERENCES wallets (id, currency),
    CONSTRAINT hold_account_currency FOREIGN KEY (account_id, currency) REFERENCES accounts (id, currency)
) $strict

CREATE INDEX holds_of_wallet ON holds (wallet_id, id)

CREATE INDEX holds_active ON holds (expires_at) WHERE status = 'active'

CREATE INDEX holds_by_reference ON holds (reference_type, reference_id) WHERE reference_id <> ''

CREATE TABLE postings (
    id $id,
    transaction_id $int NOT NULL,
    n $int NOT NULL,
    debit_account $int NOT NULL,
    credit_account $int NOT NULL,
    amount $int NOT NULL CONSTRAINT posting_amount CHECK (amount > 0),
    currency $text NOT NULL,
    posted_at $utc NOT NULL,
    debit_after $int,
    credit_after $int,
    origin_account $int REFERENCES accounts (id),
    returns_transaction $int,
    returns_n $int,
    CONSTRAINT posting_number UNIQUE (transaction_id, n),
    CONSTRAINT posting_moves CHECK (debit_account <> credit_account),
    CONSTRAINT posting_transaction FOREIGN KEY (transaction_id, currency) REFERENCES transactions (id, currency),
    CONSTRAINT posting_debit FOREIGN KEY (debit_account, currency) REFERENCES accounts (id, currency),
    CONSTRAINT posting_credit FOREIGN KEY (credit_account, currency) REFERENCES accounts (id, currency),
    CONSTRAINT posting_returns FOREIGN KEY (returns_transaction, returns_n) REFERENCES postings (transaction_id, n)
) $strict

CREATE INDEX postings_debit ON postings (debit_account, posted_at, id) WHERE debit_after IS NOT NULL

CREATE INDEX postings_credit ON postings (credit_account, posted_at, id) WHERE credit_after IS NOT NULL

CREATE TABLE snapshots (
    account_id $int NOT NULL REFERENCES accounts (id),
    business_date $date NOT NULL,
    balance $int NOT NULL,
    CONSTRAINT snapshots_key PRIMARY KEY (account_id, business_date)
) $strict

CREATE TABLE seals (
    position $id,
    transaction_id $int NOT NULL CONSTRAINT seal_once UNIQUE REFERENCES transactions (id),
    digest $text NOT NULL,
    sealed_at $utc NOT NULL
) $strict

CREATE TABLE job_runs (
    id $id,
    job $text NOT NULL,
    started_at $utc NOT NULL,
    finished_at $utc,
    staff_login $text NOT NULL,
    workstation $text NOT NULL DEFAULT '',
    outcome $text NOT NULL CONSTRAINT job_outcome CHECK (outcome IN ('running', 'done', 'failed')),
    did $int NOT NULL DEFAULT 0,
    note $text NOT NULL DEFAULT ''
) $strict

CREATE INDEX job_runs_by_job ON job_runs (job, id)

CREATE TABLE import_runs (
    id $id,
    kind $text NOT NULL,
    file_name $text NOT NULL,
    digest $text NOT NULL,
    staff_id $int NOT NULL REFERENCES staff (id),
    started_at $utc NOT NULL,
    rows_done $int NOT NULL DEFAULT 0,
    rows_refused $int NOT NULL DEFAULT 0,
    CONSTRAINT import_once UNIQUE (kind, digest)
) $strict

CREATE TABLE audit (
    id $id,
    at $utc NOT NULL,
    staff_login $text NOT NULL,
    workstation $text NOT NULL DEFAULT '',
    action $text NOT NULL,
    outcome $text NOT NULL CONSTRAINT audit_outcome CHECK (outcome IN ('done', 'refused')),
    facts $json NOT NULL
) $strict

CREATE INDEX audit_by_time ON audit (at)
