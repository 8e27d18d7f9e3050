-- A posting gives back at most what is left of the one it names. A claw-back names a reward's first posting for all of it,
-- as part of a reward may have repaid debt. The lock on the named transaction lets two writers pass one after the other.
CREATE FUNCTION ledger.refuse_return_beyond() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    most bigint;
    earned boolean;
    back bigint;
BEGIN
    SELECT CASE WHEN t.source IN ('loyalty', 'cashback') THEN t.amount ELSE p.amount END, t.source IN ('loyalty', 'cashback')
        INTO most, earned
        FROM ledger.postings p JOIN ledger.transactions t ON t.id = p.transaction_id
        WHERE p.transaction_id = NEW.returns_transaction AND p.n = NEW.returns_n AND p.currency = NEW.currency
        FOR NO KEY UPDATE OF t;
    SELECT coalesce(sum(r.amount), 0) INTO back FROM ledger.postings r
        WHERE r.returns_transaction = NEW.returns_transaction AND (earned OR r.returns_n = NEW.returns_n);
    IF (NEW.amount + back <= most) IS NOT TRUE THEN
        RAISE EXCEPTION 'guard:%', TG_NAME USING ERRCODE = 'WD003';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER postings_returned BEFORE INSERT ON ledger.postings
    FOR EACH ROW WHEN (NEW.returns_transaction IS NOT NULL OR NEW.returns_n IS NOT NULL)
    EXECUTE FUNCTION ledger.refuse_return_beyond();
ALTER TABLE ledger.postings ENABLE ALWAYS TRIGGER postings_returned;
