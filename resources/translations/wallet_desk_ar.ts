<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>Connection</name>
    <message>
        <location filename="../../desktop_app/connection.py" line="65"/>
        <source>This was posted: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/connection.py" line="67"/>
        <source>This was not posted: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateLedgerDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="96"/>
        <source>Create a new ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="96"/>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="105"/>
        <source>Name of the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="106"/>
        <source>Where it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="107"/>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="110"/>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="111"/>
        <source>A day ends at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="113"/>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <location filename="../../desktop_app/widgets/customer_picker.py" line="61"/>
        <source>Name, phone, email, city or card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="70"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="206"/>
        <source>The answer did not arrive. Checking whether it was posted…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="219"/>
        <source>It was not posted. You can send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="224"/>
        <source>{problem} Nobody knows yet whether it was posted. Sending this form again is safe: it cannot be posted twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="248"/>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../desktop_app/main_window.py" line="113"/>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="114"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="115"/>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="116"/>
        <source>Read everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="117"/>
        <source>Theme: light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="118"/>
        <source>Theme: dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="120"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="126"/>
        <source>Go to: {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="136"/>
        <source>Language: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="219"/>
        <source>Something went wrong in the program. It is in the log as incident {number}. What you did last may not have happened: look before you repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="226"/>
        <source>{problem} What you typed is kept; trying again every few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="228"/>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="232"/>
        <source>PRACTICE — a demonstration ledger. Nothing here is real money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="269"/>
        <source>Close Wallet Desk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="270"/>
        <source>This is still under way. Closing stops it; nothing half done remains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="271"/>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="9"/>
        <source>Something went wrong in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="10"/>
        <source>It is in the log as incident {number}. What you did last may not have happened: look before you repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="19"/>
        <source>Not an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="20"/>
        <source>“{text}” is not a number such as 12.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="23"/>
        <source>Too many decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="24"/>
        <source>“{text}” is finer than {currency} allows: {digits} decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="27"/>
        <source>Amount too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="28"/>
        <source>“{text}” is above the most one posting may carry, {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="31"/>
        <source>Amount must be above zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="32"/>
        <source>{amount} is not above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="35"/>
        <source>Unknown currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="36"/>
        <source>There is no currency “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="39"/>
        <source>Currencies differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="40"/>
        <source>{given} was given where {expected} is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="43"/>
        <source>Something is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="44"/>
        <source>Please fill in: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="47"/>
        <source>This cannot be right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="48"/>
        <source>“{text}” cannot be used as: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="52"/>
        <source>Not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="53"/>
        <source>The role “{role}” does not have the right “{right}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="56"/>
        <source>Above your limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="57"/>
        <source>You may post up to {limit}; {requested} needs another person&apos;s approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="60"/>
        <source>Unknown staff member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="61"/>
        <source>Nobody active has the login “{login}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="64"/>
        <source>Already used for something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="65"/>
        <source>This form was already sent with other content. Close it and open a new one. (Key {key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="70"/>
        <source>This computer&apos;s clock is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="71"/>
        <source>It says {now}, but the newest posting is from {newest}. Set the clock first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="75"/>
        <source>Customer not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="76"/>
        <source>Nobody has “{text}” as id, phone, card or reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="79"/>
        <source>Several customers match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="80"/>
        <source>“{text}” belongs to customers {ids}. Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="83"/>
        <source>Customer is not active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="84"/>
        <source>Customer {customer} is {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="87"/>
        <source>Changed by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="88"/>
        <source>{by} saved this at {at}, after you opened it. Open it again to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="91"/>
        <source>No such wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="92"/>
        <source>There is no wallet {wallet}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="95"/>
        <source>The wallet does not allow this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="96"/>
        <source>Wallet {wallet} is {status}. Nothing was posted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="99"/>
        <source>The wallet is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="100"/>
        <source>Wallet {wallet} holds {total} and owes {debt}; only an empty wallet can be closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="105"/>
        <source>The wallet is suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="106"/>
        <source>The stored balance of wallet {wallet} disagrees with its postings. It takes none until it is repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="112"/>
        <source>Not enough available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="113"/>
        <source>Available {available}, requested {requested}. Nothing was posted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="116"/>
        <source>Not by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="117"/>
        <source>“{source}” comes from its own operation and cannot be chosen by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="120"/>
        <source>No rule for this posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="121"/>
        <source>The rules do not know {operation} of {source} with tender “{tender}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="125"/>
        <source>Transaction not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="126"/>
        <source>There is no transaction {transaction}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="129"/>
        <source>Already reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="130"/>
        <source>Transaction {transaction} was reversed by transaction {by}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="133"/>
        <source>Cannot be reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="134"/>
        <source>Transaction {transaction}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="137"/>
        <source>Hold not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="138"/>
        <source>There is no hold {hold}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="141"/>
        <source>The hold has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="142"/>
        <source>Hold {hold} is {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="145"/>
        <source>The hold is smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="146"/>
        <source>Hold {hold} holds {held}; {requested} was requested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="150"/>
        <source>The code is mistyped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="151"/>
        <source>Its check character does not fit. Compare it with the card, letter by letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="154"/>
        <source>Card not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="155"/>
        <source>No gift card has this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="158"/>
        <source>The card cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="159"/>
        <source>Gift card {card} is {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="162"/>
        <source>Not enough on the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="163"/>
        <source>Gift card {card} has {remaining} left; {requested} was requested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="166"/>
        <source>The card is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="167"/>
        <source>Gift card {card} was used {used} times; {allowed} are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="170"/>
        <source>Too many wrong codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="171"/>
        <source>Looking up codes is paused until {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="174"/>
        <source>The gift-card key is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="175"/>
        <source>This computer does not have the key of ledger “{ledger}”, so codes cannot be checked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="181"/>
        <source>The file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="182"/>
        <source>{path}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="185"/>
        <source>A column is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="186"/>
        <source>The file needs a column “{column}”; it has: {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="189"/>
        <source>Already imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="190"/>
        <source>{path} went in as import {run} at {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="193"/>
        <source>Nothing was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="194"/>
        <source>{rows} rows of {path} cannot be imported; correct them, or skip bad rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="197"/>
        <source>The file cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="198"/>
        <source>{path}: {why}. An older file of that name is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="202"/>
        <source>No ledger there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="203"/>
        <source>There is no ledger at {location}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="206"/>
        <source>The ledger does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="207"/>
        <source>{location}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="210"/>
        <source>Login refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="211"/>
        <source>{location} does not accept the login “{login}” with this password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="214"/>
        <source>The ledger is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="215"/>
        <source>{location}: {why}. Restore the newest good backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="218"/>
        <source>The ledger is newer than this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="219"/>
        <source>{location} was upgraded to {revision}. Install the newer program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="222"/>
        <source>The ledger must be upgraded first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="223"/>
        <source>{location} is at {revision}, and this login may not upgrade it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="226"/>
        <source>Not a safe place for a ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="227"/>
        <source>{location}: {why}. Keep the file on a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="230"/>
        <source>The ledger is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="231"/>
        <source>Another workstation held {location} too long. Nothing was posted; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="234"/>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="235"/>
        <source>There is no room left at {location}. Nothing was posted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="238"/>
        <source>Refused by the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="239"/>
        <source>The guard “{guard}” stopped this. Nothing was posted; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="244"/>
        <source>it is itself a reversal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="245"/>
        <source>it was never posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="246"/>
        <source>it is undone only by its own cancel, return or undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="247"/>
        <source>what it credited has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="248"/>
        <source>what it put on the card is already spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="249"/>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="250"/>
        <source>frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="251"/>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="252"/>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="253"/>
        <source>merged into another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="254"/>
        <source>erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="255"/>
        <source>issued but not yet sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="256"/>
        <source>already redeemed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="257"/>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="258"/>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="259"/>
        <source>captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="260"/>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="261"/>
        <source>not yet valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="262"/>
        <source>it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="263"/>
        <source>access is denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="264"/>
        <source>it is neither a workbook nor CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="265"/>
        <source>it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="266"/>
        <source>it is larger than is safe to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="267"/>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="268"/>
        <source>its letters cannot be decoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="269"/>
        <source>reading it took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="270"/>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="271"/>
        <source>it is open in another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="272"/>
        <source>the disk reported an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="273"/>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="274"/>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="275"/>
        <source>email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="276"/>
        <source>birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="277"/>
        <source>validity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="278"/>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="279"/>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="280"/>
        <source>amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="281"/>
        <source>customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="282"/>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="283"/>
        <source>number of cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="284"/>
        <source>tender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="285"/>
        <source>time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="286"/>
        <source>cut-off hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="287"/>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="288"/>
        <source>cashier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="289"/>
        <source>back office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="290"/>
        <source>manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="291"/>
        <source>auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="292"/>
        <source>administrator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenLedgerDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="49"/>
        <source>Open another ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="49"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="53"/>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="55"/>
        <source>A file on this computer, or the address of a shared PostgreSQL database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="58"/>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <location filename="../../desktop_app/opening.py" line="81"/>
        <source>Opening the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/opening.py" line="87"/>
        <source>Preparing the demonstration ledger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="37"/>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="38"/>
        <source>Transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="39"/>
        <source>Gift cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="40"/>
        <source>Reconciliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="41"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="42"/>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../desktop_app/widgets/palette.py" line="27"/>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/palette.py" line="31"/>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/palette.py" line="32"/>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/palette.py" line="39"/>
        <source>No command matches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <location filename="../../desktop_app/widgets/rail.py" line="107"/>
        <source>Commands (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/rail.py" line="108"/>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/rail.py" line="109"/>
        <source>Keyboard shortcuts (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/rail.py" line="110"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../../desktop_app/settings.py" line="96"/>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/settings.py" line="100"/>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/settings.py" line="102"/>
        <source>The ledger opened last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <location filename="../../desktop_app/widgets/shortcut_sheet.py" line="25"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/shortcut_sheet.py" line="33"/>
        <source>On this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/shortcut_sheet.py" line="34"/>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/shortcut_sheet.py" line="53"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="81"/>
        <source>Opening the ledger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="83"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="84"/>
        <source>Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="85"/>
        <source>Create a new one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="86"/>
        <source>Practise on a demonstration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <location filename="../../desktop_app/widgets/table_status.py" line="54"/>
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/table_status.py" line="68"/>
        <source>{count} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/widgets/table_status.py" line="70"/>
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/table_status.py" line="72"/>
        <source>More than {count} rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableOverlay</name>
    <message>
        <location filename="../../desktop_app/widgets/table_overlay.py" line="64"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/table_overlay.py" line="77"/>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <location filename="../../desktop_app/widgets/table.py" line="166"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/table.py" line="167"/>
        <source>Choose columns…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskStrip</name>
    <message>
        <location filename="../../desktop_app/widgets/task_strip.py" line="45"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/task_strip.py" line="57"/>
        <source>Stopping: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <location filename="../../desktop_app/words.py" line="15"/>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="16"/>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="17"/>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="18"/>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="19"/>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="20"/>
        <source>Reversal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="23"/>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="24"/>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="25"/>
        <location filename="../../desktop_app/words.py" line="77"/>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="26"/>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="29"/>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="30"/>
        <source>Cashback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="31"/>
        <source>Gift card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="32"/>
        <source>Top-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="33"/>
        <source>Purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="34"/>
        <location filename="../../desktop_app/words.py" line="108"/>
        <source>Promotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="35"/>
        <source>Loyalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="36"/>
        <source>Adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="37"/>
        <source>Compensation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="38"/>
        <source>Click reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="39"/>
        <source>Payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="40"/>
        <source>Expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="41"/>
        <source>Opening balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="42"/>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="43"/>
        <source>Claw-back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="44"/>
        <source>Withdrawal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="45"/>
        <source>Write-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="46"/>
        <source>Settlement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="47"/>
        <source>Cash count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="50"/>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="51"/>
        <source>Card terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="52"/>
        <source>Online payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="53"/>
        <source>Bank transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="54"/>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="57"/>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="58"/>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="61"/>
        <location filename="../../desktop_app/words.py" line="66"/>
        <location filename="../../desktop_app/words.py" line="73"/>
        <location filename="../../desktop_app/words.py" line="80"/>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="62"/>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="63"/>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="67"/>
        <source>Captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="68"/>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="69"/>
        <location filename="../../desktop_app/words.py" line="76"/>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="72"/>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="74"/>
        <source>Redeemed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="75"/>
        <location filename="../../desktop_app/words.py" line="81"/>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="82"/>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="83"/>
        <source>Erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="86"/>
        <source>Cashier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="87"/>
        <source>Back office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="88"/>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="89"/>
        <source>Auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="90"/>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="91"/>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="95"/>
        <source>Return of goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="96"/>
        <source>Order payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="97"/>
        <source>Order payment from hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="98"/>
        <source>Gift card redemption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="99"/>
        <source>Order cashback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="100"/>
        <source>Reversal of a transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="101"/>
        <source>Quest completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="102"/>
        <source>Quest purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="103"/>
        <source>Premium voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="104"/>
        <source>Booking paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="105"/>
        <source>Referral reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="106"/>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="107"/>
        <source>Goodwill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="109"/>
        <source>Top-up by the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="110"/>
        <source>Typing error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
