-- Revision 0003 at the PostgreSQL door: the verbs it adds. Twins: ledger/storage/door/{locking,sqlite}.py.

CREATE OR REPLACE FUNCTION ledger.do_verb(d ledger.desk, verb jsonb) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    w ledger.locked_wallet;
BEGIN
    IF verb->>'wallet' IS NOT NULL THEN
        w := ledger.lock_wallet((verb->>'wallet')::bigint);
    END IF;
    CASE verb->>'verb'
        WHEN 'credit' THEN PERFORM ledger.verb_credit(d, w, verb);
        WHEN 'debit' THEN PERFORM ledger.verb_debit(d, w, verb);
        WHEN 'owe' THEN PERFORM ledger.verb_owe(d, w, verb);
        WHEN 'reverse' THEN PERFORM ledger.verb_reverse(d, verb);
        WHEN 'status' THEN PERFORM ledger.verb_status(d, w, verb);
        WHEN 'hold' THEN PERFORM ledger.verb_hold(d, w, verb);
        WHEN 'release' THEN PERFORM ledger.verb_release(d, verb);
        WHEN 'capture' THEN PERFORM ledger.verb_capture(d, verb);
        WHEN 'transfer' THEN PERFORM ledger.verb_transfer(d, w, verb);
        WHEN 'clawback' THEN PERFORM ledger.verb_clawback(d, w, verb);
        WHEN 'write_off' THEN PERFORM ledger.verb_write_off(d, w, verb);
        WHEN 'pend' THEN PERFORM ledger.verb_pend(d, w, verb);
        WHEN 'settle' THEN PERFORM ledger.verb_settle(d, verb);
        WHEN 'void' THEN PERFORM ledger.verb_void(d, verb);
        WHEN 'sweep' THEN NULL;
        WHEN 'card_issue' THEN RETURN ledger.verb_card_issue(d, verb);
        WHEN 'card_sell' THEN RETURN ledger.verb_card_sell(d, verb);
        WHEN 'card_redeem' THEN RETURN ledger.verb_card_redeem(d, w, verb);
        WHEN 'card_cancel' THEN RETURN ledger.verb_card_cancel(d, verb);
        WHEN 'card_top_up' THEN RETURN ledger.verb_card_top_up(d, verb);
        WHEN 'card_replace' THEN RETURN ledger.verb_card_replace(d, verb);
        WHEN 'card_extend' THEN RETURN ledger.verb_card_extend(d, verb);
        WHEN 'card_block' THEN RETURN ledger.verb_card_block(d, verb);
        WHEN 'card_expire' THEN RETURN ledger.verb_card_expire(d, verb);
        WHEN 'order_open' THEN PERFORM ledger.verb_order_open(d, verb);
        WHEN 'order_take' THEN PERFORM ledger.verb_order_take(d, w, verb);
        WHEN 'order_points' THEN PERFORM ledger.verb_order_points(d, w, verb);
        WHEN 'order_capture' THEN PERFORM ledger.verb_order_capture(d, verb);
        WHEN 'order_card' THEN RETURN ledger.verb_order_card(d, verb);
        WHEN 'order_pay' THEN PERFORM ledger.verb_order_pay(d, verb);
        WHEN 'order_deliver' THEN PERFORM ledger.verb_order_deliver(d, verb);
        WHEN 'order_cancel' THEN RETURN ledger.verb_order_cancel(d, verb);
        WHEN 'order_earned' THEN PERFORM ledger.verb_order_earned(d, verb);
        WHEN 'order_return' THEN RETURN ledger.verb_order_return(d, verb);
        WHEN 'cashback_grant' THEN PERFORM ledger.verb_cashback_grant(d, w, verb);
        WHEN 'pocket_extend' THEN PERFORM ledger.verb_pocket_extend(d, w, verb);
        WHEN 'card_payment_begin' THEN RETURN ledger.verb_card_payment_begin(d, verb);
        WHEN 'payment_begin' THEN PERFORM ledger.verb_payment_begin(d, verb);
        WHEN 'payment_end' THEN RETURN ledger.verb_payment_end(d, verb);
        WHEN 'payment_stray' THEN PERFORM ledger.verb_payment_stray(d, verb);
        WHEN 'refund_end' THEN PERFORM ledger.verb_refund_end(d, verb);
        WHEN 'suspense_refund' THEN PERFORM ledger.verb_suspense_refund(d, verb);
        WHEN 'top_up' THEN PERFORM ledger.verb_top_up(d, w, verb);
        WHEN 'click_open' THEN PERFORM ledger.verb_click_open(d, verb);
        WHEN 'shift_open' THEN PERFORM ledger.verb_shift_open(d, verb);
        WHEN 'cash_move' THEN PERFORM ledger.verb_cash_move(d, verb);
        WHEN 'shift_close' THEN PERFORM ledger.verb_shift_close(d, verb);
        WHEN 'payout_pay' THEN PERFORM ledger.verb_payout_pay(d, verb);
    END CASE;
    RETURN '{}';
END $$;

CREATE OR REPLACE FUNCTION ledger.reversible() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY['credit', 'debit', 'adjust', 'transfer', 'withdraw', 'top_up']
$$;
