CREATE TRIGGER postings_returned BEFORE INSERT ON postings
WHEN (NEW.returns_transaction IS NOT NULL OR NEW.returns_n IS NOT NULL) AND NOT EXISTS (
    SELECT 1 FROM postings p JOIN transactions t ON t.id = p.transaction_id
    WHERE p.transaction_id = NEW.returns_transaction AND p.n = NEW.returns_n AND p.currency = NEW.currency
        AND NEW.amount + (SELECT coalesce(sum(r.amount), 0) FROM postings r
            WHERE r.returns_transaction = p.transaction_id
                AND (r.returns_n = p.n OR t.source IN ('loyalty', 'cashback'))
        ) <= CASE WHEN t.source IN ('loyalty', 'cashback') THEN t.amount ELSE p.amount END
)
BEGIN SELECT RAISE(ABORT, 'guard:postings_returned'); END
