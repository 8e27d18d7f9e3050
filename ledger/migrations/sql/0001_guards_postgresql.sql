CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE INDEX customers_search ON ledger.customers USING gin (search public.gin_trgm_ops);

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'guard:%', TG_NAME USING ERRCODE = 'WD003';
END $$;

CREATE TRIGGER postings_keep BEFORE DELETE ON ledger.postings
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER postings_whole BEFORE TRUNCATE ON ledger.postings
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.postings ENABLE ALWAYS TRIGGER postings_keep;
ALTER TABLE ledger.postings ENABLE ALWAYS TRIGGER postings_whole;

CREATE TRIGGER audit_keep BEFORE DELETE ON ledger.audit
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER audit_whole BEFORE TRUNCATE ON ledger.audit
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.audit ENABLE ALWAYS TRIGGER audit_keep;
ALTER TABLE ledger.audit ENABLE ALWAYS TRIGGER audit_whole;

CREATE TRIGGER code_guesses_keep BEFORE DELETE ON ledger.code_guesses
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER code_guesses_whole BEFORE TRUNCATE ON ledger.code_guesses
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.code_guesses ENABLE ALWAYS TRIGGER code_guesses_keep;
ALTER TABLE ledger.code_guesses ENABLE ALWAYS TRIGGER code_guesses_whole;

CREATE TRIGGER transactions_keep BEFORE DELETE ON ledger.transactions
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER transactions_whole BEFORE TRUNCATE ON ledger.transactions
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.transactions ENABLE ALWAYS TRIGGER transactions_keep;
ALTER TABLE ledger.transactions ENABLE ALWAYS TRIGGER transactions_whole;

CREATE TRIGGER operations_keep BEFORE DELETE ON ledger.operations
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER operations_whole BEFORE TRUNCATE ON ledger.operations
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.operations ENABLE ALWAYS TRIGGER operations_keep;
ALTER TABLE ledger.operations ENABLE ALWAYS TRIGGER operations_whole;

CREATE TRIGGER accounts_keep BEFORE DELETE ON ledger.accounts
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER accounts_whole BEFORE TRUNCATE ON ledger.accounts
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.accounts ENABLE ALWAYS TRIGGER accounts_keep;
ALTER TABLE ledger.accounts ENABLE ALWAYS TRIGGER accounts_whole;

CREATE TRIGGER wallets_keep BEFORE DELETE ON ledger.wallets
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER wallets_whole BEFORE TRUNCATE ON ledger.wallets
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.wallets ENABLE ALWAYS TRIGGER wallets_keep;
ALTER TABLE ledger.wallets ENABLE ALWAYS TRIGGER wallets_whole;

CREATE TRIGGER gift_cards_keep BEFORE DELETE ON ledger.gift_cards
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER gift_cards_whole BEFORE TRUNCATE ON ledger.gift_cards
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.gift_cards ENABLE ALWAYS TRIGGER gift_cards_keep;
ALTER TABLE ledger.gift_cards ENABLE ALWAYS TRIGGER gift_cards_whole;

CREATE TRIGGER business_days_keep BEFORE DELETE ON ledger.business_days
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER business_days_whole BEFORE TRUNCATE ON ledger.business_days
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.business_days ENABLE ALWAYS TRIGGER business_days_keep;
ALTER TABLE ledger.business_days ENABLE ALWAYS TRIGGER business_days_whole;

CREATE TRIGGER import_runs_keep BEFORE DELETE ON ledger.import_runs
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER import_runs_whole BEFORE TRUNCATE ON ledger.import_runs
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.import_runs ENABLE ALWAYS TRIGGER import_runs_keep;
ALTER TABLE ledger.import_runs ENABLE ALWAYS TRIGGER import_runs_whole;

CREATE TRIGGER purchases_keep BEFORE DELETE ON ledger.purchases
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER purchases_whole BEFORE TRUNCATE ON ledger.purchases
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.purchases ENABLE ALWAYS TRIGGER purchases_keep;
ALTER TABLE ledger.purchases ENABLE ALWAYS TRIGGER purchases_whole;

CREATE TRIGGER postings_fixed BEFORE UPDATE ON ledger.postings
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.postings ENABLE ALWAYS TRIGGER postings_fixed;

CREATE TRIGGER audit_fixed BEFORE UPDATE ON ledger.audit
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.audit ENABLE ALWAYS TRIGGER audit_fixed;

CREATE TRIGGER code_guesses_fixed BEFORE UPDATE ON ledger.code_guesses
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.code_guesses ENABLE ALWAYS TRIGGER code_guesses_fixed;

CREATE TRIGGER accounts_fixed BEFORE UPDATE OF id, kind, currency, code, wallet_id, card_id, till_id, origin, expires, parent ON ledger.accounts
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.accounts ENABLE ALWAYS TRIGGER accounts_fixed;

CREATE TRIGGER wallets_fixed BEFORE UPDATE OF id, customer_id, currency, created_at ON ledger.wallets
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.wallets ENABLE ALWAYS TRIGGER wallets_fixed;

CREATE TRIGGER gift_cards_fixed BEFORE UPDATE OF id, code_hash, last4, currency, origin, initial, issued_at ON ledger.gift_cards
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.gift_cards ENABLE ALWAYS TRIGGER gift_cards_fixed;

CREATE TRIGGER operations_fixed BEFORE UPDATE OF id, key, fingerprint, kind, staff_id, performed_by_type, approved_by, workstation, till_id, shop_id, reason_code, note, business_date, created_at, reverses ON ledger.operations
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.operations ENABLE ALWAYS TRIGGER operations_fixed;

CREATE TRIGGER transactions_fixed BEFORE UPDATE OF id, operation_id, wallet_id, customer_id, card_id, type, amount, currency, source, reference_type, reference_id, reason_code, note, source_service, source_event_id, metadata, transaction_date, created_at, expires_at, reverses ON ledger.transactions
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.transactions ENABLE ALWAYS TRIGGER transactions_fixed;

CREATE TRIGGER transactions_status BEFORE UPDATE ON ledger.transactions
    FOR EACH ROW WHEN (OLD.status <> 'pending' OR NEW.status = 'pending') EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.transactions ENABLE ALWAYS TRIGGER transactions_status;

CREATE TRIGGER operations_answer BEFORE UPDATE OF answer ON ledger.operations
    FOR EACH ROW WHEN (OLD.answer IS NOT NULL) EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.operations ENABLE ALWAYS TRIGGER operations_answer;

CREATE TRIGGER holds_keep BEFORE DELETE ON ledger.holds
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER holds_whole BEFORE TRUNCATE ON ledger.holds
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.holds ENABLE ALWAYS TRIGGER holds_keep;
ALTER TABLE ledger.holds ENABLE ALWAYS TRIGGER holds_whole;

CREATE TRIGGER holds_fixed BEFORE UPDATE OF id, wallet_id, account_id, transaction_id, currency, amount, placed_at, expires_at, reference_type, reference_id ON ledger.holds
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.holds ENABLE ALWAYS TRIGGER holds_fixed;

CREATE TRIGGER holds_ended BEFORE UPDATE ON ledger.holds
    FOR EACH ROW WHEN (OLD.status <> 'active') EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.holds ENABLE ALWAYS TRIGGER holds_ended;

CREATE TRIGGER snapshots_keep BEFORE DELETE ON ledger.snapshots
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER snapshots_whole BEFORE TRUNCATE ON ledger.snapshots
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER snapshots_fixed BEFORE UPDATE ON ledger.snapshots
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.snapshots ENABLE ALWAYS TRIGGER snapshots_keep;
ALTER TABLE ledger.snapshots ENABLE ALWAYS TRIGGER snapshots_whole;
ALTER TABLE ledger.snapshots ENABLE ALWAYS TRIGGER snapshots_fixed;

CREATE TRIGGER seals_keep BEFORE DELETE ON ledger.seals
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER seals_whole BEFORE TRUNCATE ON ledger.seals
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER seals_fixed BEFORE UPDATE ON ledger.seals
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.seals ENABLE ALWAYS TRIGGER seals_keep;
ALTER TABLE ledger.seals ENABLE ALWAYS TRIGGER seals_whole;
ALTER TABLE ledger.seals ENABLE ALWAYS TRIGGER seals_fixed;

CREATE TRIGGER business_days_status BEFORE UPDATE OF status ON ledger.business_days
    FOR EACH ROW WHEN (OLD.status = 'ended' AND NEW.status = 'open') EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.business_days ENABLE ALWAYS TRIGGER business_days_status;

-- stored balances change only while the posting door is at work; a plain UPDATE is refused, whoever sends it
CREATE TRIGGER wallets_by_door BEFORE UPDATE OF available, on_hold, debt, seq ON ledger.wallets
    FOR EACH ROW WHEN (current_setting('ledger.door', true) IS DISTINCT FROM 'open') EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.wallets ENABLE ALWAYS TRIGGER wallets_by_door;

CREATE TRIGGER accounts_by_door BEFORE UPDATE OF balance ON ledger.accounts
    FOR EACH ROW WHEN (current_setting('ledger.door', true) IS DISTINCT FROM 'open') EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.accounts ENABLE ALWAYS TRIGGER accounts_by_door;
