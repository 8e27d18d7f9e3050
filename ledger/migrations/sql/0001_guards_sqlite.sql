CREATE VIRTUAL TABLE customer_search USING fts5 (
    search, content = 'customers', content_rowid = 'id', tokenize = 'trigram', columnsize = 0
)

CREATE VIRTUAL TABLE customer_search_terms USING fts5vocab (customer_search, 'row')

CREATE TRIGGER postings_keep BEFORE DELETE ON postings
BEGIN SELECT RAISE(ABORT, 'guard:postings_keep'); END

CREATE TRIGGER audit_keep BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'guard:audit_keep'); END

CREATE TRIGGER code_guesses_keep BEFORE DELETE ON code_guesses
BEGIN SELECT RAISE(ABORT, 'guard:code_guesses_keep'); END

CREATE TRIGGER transactions_keep BEFORE DELETE ON transactions
BEGIN SELECT RAISE(ABORT, 'guard:transactions_keep'); END

CREATE TRIGGER operations_keep BEFORE DELETE ON operations
BEGIN SELECT RAISE(ABORT, 'guard:operations_keep'); END

CREATE TRIGGER accounts_keep BEFORE DELETE ON accounts
BEGIN SELECT RAISE(ABORT, 'guard:accounts_keep'); END

CREATE TRIGGER wallets_keep BEFORE DELETE ON wallets
BEGIN SELECT RAISE(ABORT, 'guard:wallets_keep'); END

CREATE TRIGGER gift_cards_keep BEFORE DELETE ON gift_cards
BEGIN SELECT RAISE(ABORT, 'guard:gift_cards_keep'); END

CREATE TRIGGER business_days_keep BEFORE DELETE ON business_days
BEGIN SELECT RAISE(ABORT, 'guard:business_days_keep'); END

CREATE TRIGGER import_runs_keep BEFORE DELETE ON import_runs
BEGIN SELECT RAISE(ABORT, 'guard:import_runs_keep'); END

CREATE TRIGGER purchases_keep BEFORE DELETE ON purchases
BEGIN SELECT RAISE(ABORT, 'guard:purchases_keep'); END

CREATE TRIGGER postings_fixed BEFORE UPDATE ON postings
BEGIN SELECT RAISE(ABORT, 'guard:postings_fixed'); END

CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'guard:audit_fixed'); END

CREATE TRIGGER code_guesses_fixed BEFORE UPDATE ON code_guesses
BEGIN SELECT RAISE(ABORT, 'guard:code_guesses_fixed'); END

CREATE TRIGGER accounts_fixed BEFORE UPDATE OF id, kind, currency, code, wallet_id, card_id, till_id, origin, expires, parent ON accounts
BEGIN SELECT RAISE(ABORT, 'guard:accounts_fixed'); END

CREATE TRIGGER wallets_fixed BEFORE UPDATE OF id, customer_id, currency, created_at ON wallets
BEGIN SELECT RAISE(ABORT, 'guard:wallets_fixed'); END

CREATE TRIGGER gift_cards_fixed BEFORE UPDATE OF id, code_hash, last4, currency, origin, initial, issued_at ON gift_cards
BEGIN SELECT RAISE(ABORT, 'guard:gift_cards_fixed'); END

CREATE TRIGGER operations_fixed BEFORE UPDATE OF id, key, fingerprint, kind, staff_id, performed_by_type, approved_by, workstation, till_id, shop_id, reason_code, note, business_date, created_at, reverses ON operations
BEGIN SELECT RAISE(ABORT, 'guard:operations_fixed'); END

CREATE TRIGGER transactions_fixed BEFORE UPDATE OF id, operation_id, wallet_id, customer_id, card_id, type, amount, currency, source, reference_type, reference_id, reason_code, note, source_service, source_event_id, metadata, transaction_date, created_at, expires_at, reverses ON transactions
BEGIN SELECT RAISE(ABORT, 'guard:transactions_fixed'); END

CREATE TRIGGER transactions_status BEFORE UPDATE ON transactions
WHEN OLD.status <> 'pending' OR NEW.status = 'pending'
BEGIN SELECT RAISE(ABORT, 'guard:transactions_status'); END

CREATE TRIGGER operations_answer BEFORE UPDATE OF answer ON operations
WHEN OLD.answer IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'guard:operations_answer'); END

CREATE TRIGGER postings_insert BEFORE INSERT ON postings
WHEN EXISTS (SELECT 1 FROM postings WHERE transaction_id = NEW.transaction_id AND n = NEW.n) OR EXISTS (SELECT 1 FROM postings WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'guard:postings_insert'); END

CREATE TRIGGER transactions_insert BEFORE INSERT ON transactions
WHEN EXISTS (SELECT 1 FROM transactions WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM transactions WHERE wallet_id = NEW.wallet_id AND seq = NEW.seq) OR EXISTS (SELECT 1 FROM transactions WHERE reverses = NEW.reverses)
BEGIN SELECT RAISE(ABORT, 'guard:transactions_insert'); END

CREATE TRIGGER audit_insert BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'guard:audit_insert'); END

CREATE TRIGGER accounts_insert BEFORE INSERT ON accounts
WHEN EXISTS (SELECT 1 FROM accounts WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'guard:accounts_insert'); END

CREATE TRIGGER gift_cards_insert BEFORE INSERT ON gift_cards
WHEN EXISTS (SELECT 1 FROM gift_cards WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM gift_cards WHERE code_hash = NEW.code_hash)
BEGIN SELECT RAISE(ABORT, 'guard:gift_cards_insert'); END

CREATE TRIGGER holds_keep BEFORE DELETE ON holds
BEGIN SELECT RAISE(ABORT, 'guard:holds_keep'); END

CREATE TRIGGER holds_fixed BEFORE UPDATE OF id, wallet_id, account_id, transaction_id, currency, amount, placed_at, expires_at, reference_type, reference_id ON holds
BEGIN SELECT RAISE(ABORT, 'guard:holds_fixed'); END

CREATE TRIGGER holds_ended BEFORE UPDATE ON holds
WHEN OLD.status <> 'active'
BEGIN SELECT RAISE(ABORT, 'guard:holds_ended'); END

CREATE TRIGGER holds_insert BEFORE INSERT ON holds
WHEN EXISTS (SELECT 1 FROM holds WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM holds WHERE account_id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'guard:holds_insert'); END

CREATE TRIGGER snapshots_keep BEFORE DELETE ON snapshots
BEGIN SELECT RAISE(ABORT, 'guard:snapshots_keep'); END

CREATE TRIGGER snapshots_fixed BEFORE UPDATE ON snapshots
BEGIN SELECT RAISE(ABORT, 'guard:snapshots_fixed'); END

CREATE TRIGGER seals_keep BEFORE DELETE ON seals
BEGIN SELECT RAISE(ABORT, 'guard:seals_keep'); END

CREATE TRIGGER seals_fixed BEFORE UPDATE ON seals
BEGIN SELECT RAISE(ABORT, 'guard:seals_fixed'); END

CREATE TRIGGER seals_insert BEFORE INSERT ON seals
WHEN EXISTS (SELECT 1 FROM seals WHERE position = NEW.position) OR EXISTS (SELECT 1 FROM seals WHERE transaction_id = NEW.transaction_id)
BEGIN SELECT RAISE(ABORT, 'guard:seals_insert'); END

CREATE TRIGGER business_days_status BEFORE UPDATE OF status ON business_days
WHEN OLD.status = 'ended' AND NEW.status = 'open'
BEGIN SELECT RAISE(ABORT, 'guard:business_days_status'); END

CREATE TRIGGER code_guesses_insert BEFORE INSERT ON code_guesses
WHEN EXISTS (SELECT 1 FROM code_guesses WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'guard:code_guesses_insert'); END

CREATE TRIGGER operations_insert BEFORE INSERT ON operations
WHEN EXISTS (SELECT 1 FROM operations WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM operations WHERE key = NEW.key) OR EXISTS (SELECT 1 FROM operations WHERE reverses = NEW.reverses)
BEGIN SELECT RAISE(IGNORE); END

CREATE TRIGGER wallets_insert BEFORE INSERT ON wallets
WHEN EXISTS (SELECT 1 FROM wallets WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM wallets WHERE customer_id = NEW.customer_id AND currency = NEW.currency)
BEGIN SELECT RAISE(IGNORE); END

CREATE TRIGGER business_days_insert BEFORE INSERT ON business_days
WHEN EXISTS (SELECT 1 FROM business_days WHERE business_date = NEW.business_date AND shop_id = NEW.shop_id)
BEGIN SELECT RAISE(IGNORE); END

CREATE TRIGGER snapshots_insert BEFORE INSERT ON snapshots
WHEN EXISTS (SELECT 1 FROM snapshots WHERE account_id = NEW.account_id AND business_date = NEW.business_date)
BEGIN SELECT RAISE(IGNORE); END

CREATE TRIGGER purchases_insert BEFORE INSERT ON purchases
WHEN EXISTS (SELECT 1 FROM purchases WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM purchases WHERE source_row = NEW.source_row)
BEGIN SELECT RAISE(IGNORE); END

CREATE TRIGGER import_runs_insert BEFORE INSERT ON import_runs
WHEN EXISTS (SELECT 1 FROM import_runs WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM import_runs WHERE kind = NEW.kind AND digest = NEW.digest)
BEGIN SELECT RAISE(IGNORE); END
