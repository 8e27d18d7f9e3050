-- Revision 0003 at the PostgreSQL door: what revision 0002 did too slowly.

-- asked once for each posting, not once for each row of transactions: a stable function's answer may be looked up in an index
ALTER FUNCTION ledger.orders_of(jsonb) STABLE;
