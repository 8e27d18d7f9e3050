<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ApplyImportDialog</name>
    <message numerus="yes">
        <source>%n row(s) cannot go in</source>
        <translation>
            <numerusform>%n row cannot go in</numerusform>
            <numerusform>%n rows cannot go in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) should be looked at first.</source>
        <translation>
            <numerusform>%n row should be looked at first.</numerusform>
            <numerusform>%n rows should be looked at first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift card(s) brought in</source>
        <translation>
            <numerusform>%n gift card brought in</numerusform>
            <numerusform>%n gift cards brought in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) added</source>
        <translation>
            <numerusform>%n customer added</numerusform>
            <numerusform>%n customers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) filled in</source>
        <translation>
            <numerusform>%n customer filled in</numerusform>
            <numerusform>%n customers filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) recorded</source>
        <translation>
            <numerusform>%n order recorded</numerusform>
            <numerusform>%n orders recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CashbackLaboratoryDialog</name>
    <message numerus="yes">
        <source>%n order(s) at the maximum.</source>
        <translation>
            <numerusform>%n order at the maximum.</numerusform>
            <numerusform>%n orders at the maximum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) looked at</source>
        <translation>
            <numerusform>%n order looked at</numerusform>
            <numerusform>%n orders looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CashbackPreviewDialog</name>
    <message numerus="yes">
        <source>%n order(s) looked at</source>
        <translation>
            <numerusform>%n order looked at</numerusform>
            <numerusform>%n orders looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) got cashback.</source>
        <translation>
            <numerusform>%n order got cashback.</numerusform>
            <numerusform>%n orders got cashback.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message numerus="yes">
        <source>%n card(s) issued</source>
        <translation>
            <numerusform>%n card issued</numerusform>
            <numerusform>%n cards issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n second(s), and when this closes.</source>
        <translation>
            <numerusform>Copied. The clipboard is cleared in %n second, and when this closes.</numerusform>
            <numerusform>Copied. The clipboard is cleared in %n seconds, and when this closes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExpiringLists</name>
    <message numerus="yes">
        <source>{day}  ·  %n day(s) left</source>
        <translation>
            <numerusform>{day}  ·  %n day left</numerusform>
            <numerusform>{day}  ·  %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Expiry</name>
    <message numerus="yes">
        <source>%n balance(s): {amounts}</source>
        <translation>
            <numerusform>%n balance: {amounts}</numerusform>
            <numerusform>%n balances: {amounts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n customer(s)</source>
        <translation>
            <numerusform>of %n customer</numerusform>
            <numerusform>of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift card(s): {amounts}</source>
        <translation>
            <numerusform>%n gift card: {amounts}</numerusform>
            <numerusform>%n gift cards: {amounts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): {why} ({names})</source>
        <translation>
            <numerusform>%n stay: {why} ({names})</numerusform>
            <numerusform>%n stays: {why} ({names})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift card(s) extended: {amounts}.</source>
        <translation>
            <numerusform>%n gift card extended: {amounts}.</numerusform>
            <numerusform>%n gift cards extended: {amounts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) extended: {amounts}.</source>
        <translation>
            <numerusform>%n balance extended: {amounts}.</numerusform>
            <numerusform>%n balances extended: {amounts}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message numerus="yes">
        <source>Extending %n gift card(s)</source>
        <translation>
            <numerusform>Extending %n gift card</numerusform>
            <numerusform>Extending %n gift cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extending %n balance(s)</source>
        <translation>
            <numerusform>Extending %n balance</numerusform>
            <numerusform>Extending %n balances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>point(s)</source>
        <translation>
            <numerusform>point</numerusform>
            <numerusform>points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GiftCardsPage</name>
    <message numerus="yes">
        <source>%n card(s) without a code: {amount} came back when nobody was there.</source>
        <translation>
            <numerusform>%n card without a code: {amount} came back when nobody was there.</numerusform>
            <numerusform>%n cards without a code: {amount} came back when nobody was there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueCardsDialog</name>
    <message numerus="yes">
        <source>Issue of %n gift card(s) of {value}</source>
        <translation>
            <numerusform>Issue of %n gift card of {value}</numerusform>
            <numerusform>Issue of %n gift cards of {value}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) worth {amount} in all can be used at once. {amount} is booked as compensation.</source>
        <translation>
            <numerusform>%n card worth {amount} in all can be used at once. {amount} is booked as compensation.</numerusform>
            <numerusform>%n cards worth {amount} in all can be used at once. {amount} is booked as compensation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) worth {amount} in all can be used at once. {amount} is booked as promotion.</source>
        <translation>
            <numerusform>%n card worth {amount} in all can be used at once. {amount} is booked as promotion.</numerusform>
            <numerusform>%n cards worth {amount} in all can be used at once. {amount} is booked as promotion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) worth {amount} in all. Nothing is booked until a card is sold.</source>
        <translation>
            <numerusform>%n card worth {amount} in all. Nothing is booked until a card is sold.</numerusform>
            <numerusform>%n cards worth {amount} in all. Nothing is booked until a card is sold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartnersPage</name>
    <message numerus="yes">
        <source>%n payout(s) paid by bank.</source>
        <translation>
            <numerusform>%n payout paid by bank.</numerusform>
            <numerusform>%n payouts paid by bank.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PocketsTab</name>
    <message numerus="yes">
        <source>{day}  ·  %n day(s) left</source>
        <translation>
            <numerusform>{day}  ·  %n day left</numerusform>
            <numerusform>{day}  ·  %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointsRuleForm</name>
    <message numerus="yes">
        <source>{amount} earn %n point(s).</source>
        <translation>
            <numerusform>{amount} earn %n point.</numerusform>
            <numerusform>{amount} earn %n points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintCardsDialog</name>
    <message numerus="yes">
        <source>Print %n gift card(s)</source>
        <translation>
            <numerusform>Print %n gift card</numerusform>
            <numerusform>Print %n gift cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromotionsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) for {amount}</source>
        <translation>
            <numerusform>%n point for {amount}</numerusform>
            <numerusform>%n points for {amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconciliationPage</name>
    <message numerus="yes">
        <source>{file} is written: %n row(s) listed.</source>
        <translation>
            <numerusform>{file} is written: %n row listed.</numerusform>
            <numerusform>{file} is written: %n rows listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message numerus="yes">
        <source>%n stored balance(s) differ from their postings. Postings on them are stopped.</source>
        <translation>
            <numerusform>%n stored balance differs from its postings. Postings on it are stopped.</numerusform>
            <numerusform>%n stored balances differ from their postings. Postings on them are stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s)</source>
        <translation>
            <numerusform>%n transaction</numerusform>
            <numerusform>%n transactions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SellBatchDialog</name>
    <message numerus="yes">
        <source>%n card(s) worth {value} in all, for {price}. All of them can be used at once.</source>
        <translation>
            <numerusform>%n card worth {value} in all, for {price}. All of them can be used at once.</numerusform>
            <numerusform>%n cards worth {value} in all, for {price}. All of them can be used at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) sold for {price}. They can be used now.</source>
        <translation>
            <numerusform>%n card sold for {price}. They can be used now.</numerusform>
            <numerusform>%n cards sold for {price}. They can be used now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n balance(s) differ from their postings. See Reconciliation.</source>
        <translation>
            <numerusform>%n balance differs from its postings. See Reconciliation.</numerusform>
            <numerusform>%n balances differ from their postings. See Reconciliation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransactionDialog</name>
    <message numerus="yes">
        <source>{rule}: %n point(s) for every {per} of {base}</source>
        <translation>
            <numerusform>{rule}: %n point for every {per} of {base}</numerusform>
            <numerusform>{rule}: %n points for every {per} of {base}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyCard</name>
    <message numerus="yes">
        <source>%n stored figure(s) disagree with the postings.</source>
        <translation>
            <numerusform>%n stored figure disagrees with the postings.</numerusform>
            <numerusform>%n stored figures disagree with the postings.</numerusform>
        </translation>
    </message>
</context>
</TS>
