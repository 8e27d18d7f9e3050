<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>AddCustomerDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="143"/>
        <source>Add a customer</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="143"/>
        <source>Add customer</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="177"/>
        <source>Somebody like this is already here. Look at the list; press Enter again to add anyway.</source>
        <translation>Похожий клиент уже есть. Посмотрите список; нажмите Enter ещё раз, чтобы всё равно добавить.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="187"/>
        <source>Added {name}.</source>
        <translation>Клиент {name} добавлен.</translation>
    </message>
</context>
<context>
    <name>AdjustDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="152"/>
        <source>Adjust the balance of {name}</source>
        <translation>Корректировка баланса: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="152"/>
        <source>Post adjustment</source>
        <translation>Провести корректировку</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="155"/>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="155"/>
        <source>Effect</source>
        <translation>Действие</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="160"/>
        <source>Raises the balance</source>
        <translation>Увеличивает баланс</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="160"/>
        <source>Lowers the balance</source>
        <translation>Уменьшает баланс</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="187"/>
        <source>Adjusted {name} by {amount}. New balance: {balance}.</source>
        <translation>Корректировка {name} на {amount}. Новый баланс: {balance}.</translation>
    </message>
</context>
<context>
    <name>ApplyImportDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/import_apply.py" line="57"/>
        <source>Bring in {file}</source>
        <translation>Загрузить {file}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/import_apply.py" line="57"/>
        <source>Bring in</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/import_apply.py" line="60"/>
        <source>Save the refused rows as a workbook beside the file</source>
        <translation>Сохранить отклонённые строки книгой рядом с файлом</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/import_apply.py" line="64"/>
        <source>%n row(s) cannot go in</source>
        <translation>
            <numerusform>%n строку нельзя загрузить</numerusform>
            <numerusform>%n строки нельзя загрузить</numerusform>
            <numerusform>%n строк нельзя загрузить</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/import_apply.py" line="67"/>
        <source>%n row(s) should be looked at first.</source>
        <translation>
            <numerusform>%n строку стоит сначала посмотреть.</numerusform>
            <numerusform>%n строки стоит сначала посмотреть.</numerusform>
            <numerusform>%n строк стоит сначала посмотреть.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/import_apply.py" line="105"/>
        <source>%n customer(s) added</source>
        <translation>
            <numerusform>добавлен %n клиент</numerusform>
            <numerusform>добавлено %n клиента</numerusform>
            <numerusform>добавлено %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/import_apply.py" line="107"/>
        <source>%n customer(s) filled in</source>
        <translation>
            <numerusform>дополнен %n клиент</numerusform>
            <numerusform>дополнено %n клиента</numerusform>
            <numerusform>дополнено %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/import_apply.py" line="109"/>
        <source>{amount} as opening balances</source>
        <translation>{amount} как начальные остатки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/import_apply.py" line="113"/>
        <source>{count} rows, and nothing in them is new.</source>
        <translation>Строк: {count}, и ничего нового в них нет.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/import_apply.py" line="118"/>
        <source>All or nothing: correct the file first</source>
        <translation>Всё или ничего: сначала исправить файл</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/import_apply.py" line="119"/>
        <source>Leave them out, bring in the others</source>
        <translation>Пропустить их, загрузить остальные</translation>
    </message>
</context>
<context>
    <name>BalanceChange</name>
    <message>
        <location filename="../../desktop_app/widgets/balance_change.py" line="66"/>
        <source>Balance now {before}, after {after}.</source>
        <translation>Баланс сейчас {before}, после {after}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/balance_change.py" line="72"/>
        <source>Balance now</source>
        <translation>Баланс сейчас</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/balance_change.py" line="73"/>
        <source>After posting</source>
        <translation>После проводки</translation>
    </message>
</context>
<context>
    <name>CancelCardDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="42"/>
        <source>Cancel a gift card</source>
        <translation>Аннулировать подарочную карту</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="42"/>
        <source>Cancel the card</source>
        <translation>Аннулировать карту</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="43"/>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="45"/>
        <source>Left on the card</source>
        <translation>Остаток на карте</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="52"/>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="54"/>
        <source>What is left</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="55"/>
        <source>Paid back in</source>
        <translation>Вернуть через</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="83"/>
        <source>Cancelling gift card {card} with {amount} left</source>
        <translation>Аннулирование подарочной карты {card}, остаток {amount}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="92"/>
        <source>Card {card} is cancelled. Pay back {amount}: {tender}.</source>
        <translation>Карта {card} аннулирована. Верните {amount}: {tender}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="94"/>
        <source>Card {card} is cancelled.</source>
        <translation>Карта {card} аннулирована.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="110"/>
        <source>Nothing is left on the card, so nothing is booked. It can never be used or sold again.</source>
        <translation>На карте ничего не осталось, поэтому проводок не будет. Использовать или продать её больше нельзя.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="113"/>
        <source>The card was given away, so nothing is paid back: the {amount} left lowers the promotion expense.</source>
        <translation>Карта была подарена, возвращать нечего: остаток {amount} уменьшит расходы на акции.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="116"/>
        <source>Hand out {amount} ({tender}). The gift-card liability goes down by as much.</source>
        <translation>Выдайте {amount} ({tender}). Обязательства по подарочным картам уменьшатся на столько же.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="119"/>
        <source>Nothing is paid back: {amount} leaves the gift-card liability and becomes income (breakage).</source>
        <translation>Ничего не возвращается: {amount} уходит из обязательств по картам и становится доходом (неиспользованный остаток).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="126"/>
        <source>Pay {amount} back to the customer</source>
        <translation>Вернуть клиенту {amount}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="127"/>
        <source>Keep it: the customer gets nothing</source>
        <translation>Оставить: клиент ничего не получает</translation>
    </message>
</context>
<context>
    <name>CardFilters</name>
    <message>
        <location filename="../../desktop_app/pages/gift_card_filters.py" line="33"/>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_filters.py" line="85"/>
        <source>Batch</source>
        <translation>Партия</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_filters.py" line="86"/>
        <source>Last four</source>
        <translation>Последние четыре</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_filters.py" line="87"/>
        <source>Clear filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_filters.py" line="95"/>
        <source>All currencies</source>
        <translation>Все валюты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_filters.py" line="99"/>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
</context>
<context>
    <name>CardLookUp</name>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="70"/>
        <source>Look up a card</source>
        <translation>Найти карту</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="71"/>
        <source>Scan the card, or type its code</source>
        <translation>Отсканируйте карту или введите код</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="72"/>
        <source>Code of the gift card</source>
        <translation>Код подарочной карты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="94"/>
        <source>Looking up…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="105"/>
        <source>Found: card {last4}.</source>
        <translation>Найдена карта {last4}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="133"/>
        <source>A scanner works anywhere on this page.</source>
        <translation>Сканер работает в любом месте этой страницы.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="137"/>
        <source>{typed} of {all} characters.</source>
        <translation>{typed} из {all} символов.</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="154"/>
        <source>Redeem…</source>
        <translation>Зачислить…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="155"/>
        <source>Sell…</source>
        <translation>Продать…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="156"/>
        <source>Cancel card…</source>
        <translation>Аннулировать…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="157"/>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="158"/>
        <source>Close the card</source>
        <translation>Закрыть карту</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="173"/>
        <source>Card {last4}</source>
        <translation>Карта {last4}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="181"/>
        <source>Sold to {name}</source>
        <translation>Продана: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="186"/>
        <source>Not sold yet. Once sold it is worth {value}.</source>
        <translation>Ещё не продана. После продажи стоит {value}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="188"/>
        <source>Left of {value}</source>
        <translation>Остаток из {value}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="194"/>
        <source>Valid</source>
        <translation>Действует</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="195"/>
        <source>Origin</source>
        <translation>Происхождение</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="196"/>
        <source>Used</source>
        <translation>Использована</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="199"/>
        <source>Batch</source>
        <translation>Партия</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="200"/>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="203"/>
        <source>Issued</source>
        <translation>Выпущена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="204"/>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="210"/>
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n раз</numerusform>
            <numerusform>%n раза</numerusform>
            <numerusform>%n раз</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="211"/>
        <source>{used} of {allowed} times</source>
        <translation>{used} из {allowed} раз</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="220"/>
        <source>Nothing moved yet</source>
        <translation>Движений ещё не было</translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="78"/>
        <source>%n card(s) issued</source>
        <translation>
            <numerusform>Выпущена %n карта</numerusform>
            <numerusform>Выпущено %n карты</numerusform>
            <numerusform>Выпущено %n карт</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="82"/>
        <source>Write the codes down or copy them now. They are not kept: nobody can show them again.</source>
        <translation>Запишите или скопируйте коды сейчас. Они не хранятся: показать их ещё раз никто не сможет.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="84"/>
        <source>Copy all</source>
        <translation>Копировать все</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="85"/>
        <source>Sell this card…</source>
        <translation>Продать эту карту…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="88"/>
        <source>I have the codes</source>
        <translation>Коды у меня</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="119"/>
        <source>Codes</source>
        <translation>Коды</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="140"/>
        <source>Value {value}</source>
        <translation>Номинал {value}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="141"/>
        <source>Value {value} each</source>
        <translation>Номинал {value} каждая</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="172"/>
        <source>Copied. The clipboard is cleared in %n second(s), and when this closes.</source>
        <translation>
            <numerusform>Скопировано. Буфер обмена очистится через %n секунду и при закрытии окна.</numerusform>
            <numerusform>Скопировано. Буфер обмена очистится через %n секунды и при закрытии окна.</numerusform>
            <numerusform>Скопировано. Буфер обмена очистится через %n секунд и при закрытии окна.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="174"/>
        <source>The clipboard has been cleared.</source>
        <translation>Буфер обмена очищен.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="207"/>
        <source>The codes were not copied. Press Escape again to close without them.</source>
        <translation>Коды не скопированы. Нажмите Escape ещё раз, чтобы закрыть без них.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <location filename="../../desktop_app/connection.py" line="65"/>
        <source>This was posted: {title}</source>
        <translation>Проведено: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/connection.py" line="67"/>
        <source>This was not posted: {title}</source>
        <translation>Не проведено: {title}</translation>
    </message>
</context>
<context>
    <name>CreateLedgerDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="96"/>
        <source>Create a new ledger</source>
        <translation>Новая книга</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="96"/>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="105"/>
        <source>Name of the ledger</source>
        <translation>Название книги</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="106"/>
        <source>Where it is kept</source>
        <translation>Где хранится</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="107"/>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="110"/>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="111"/>
        <source>A day ends at</source>
        <translation>День кончается в</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="113"/>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
</context>
<context>
    <name>CreditDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="72"/>
        <source>Give credit to {name}</source>
        <translation>Зачислить: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="72"/>
        <source>Post credit</source>
        <translation>Провести зачисление</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="75"/>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="75"/>
        <source>Given as</source>
        <translation>Зачислить как</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="76"/>
        <source>Expires</source>
        <translation>Сгорает</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="98"/>
        <source>Gave {amount} to {name}. New balance: {balance}.</source>
        <translation>Зачислено {amount}: {name}. Новый баланс: {balance}.</translation>
    </message>
</context>
<context>
    <name>CustomerActions</name>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="73"/>
        <source>Top up…</source>
        <translation>Пополнить…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="75"/>
        <source>Give credit…</source>
        <translation>Зачислить…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="77"/>
        <source>Take back…</source>
        <translation>Списать…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="79"/>
        <source>Adjust…</source>
        <translation>Корректировать…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="81"/>
        <source>Redeem a gift card…</source>
        <translation>Зачислить подарочную карту…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="83"/>
        <source>Reverse the selected line…</source>
        <translation>Сторнировать выбранную строку…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="85"/>
        <source>Edit customer…</source>
        <translation>Изменить клиента…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="87"/>
        <source>Freeze the wallet…</source>
        <translation>Заморозить кошелёк…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="89"/>
        <source>Unfreeze the wallet…</source>
        <translation>Разморозить кошелёк…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="91"/>
        <source>Close the wallet…</source>
        <translation>Закрыть кошелёк…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="93"/>
        <source>Reopen the wallet…</source>
        <translation>Открыть кошелёк снова…</translation>
    </message>
</context>
<context>
    <name>CustomerCardsTab</name>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="101"/>
        <source>Gift cards of the customer</source>
        <translation>Подарочные карты клиента</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="106"/>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="108"/>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="109"/>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="111"/>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="113"/>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="114"/>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="126"/>
        <source>Bought</source>
        <translation>Куплена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="126"/>
        <source>Redeemed to the wallet</source>
        <translation>Зачислена в кошелёк</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="134"/>
        <source>No gift cards</source>
        <translation>Подарочных карт нет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="134"/>
        <source>Cards this customer buys or redeems show up here.</source>
        <translation>Здесь появятся карты, которые клиент купит или зачислит.</translation>
    </message>
</context>
<context>
    <name>CustomerColumns</name>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="37"/>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="43"/>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="44"/>
        <source>Email</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="45"/>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="48"/>
        <source>Cards</source>
        <translation>Карты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="56"/>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="66"/>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="76"/>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="84"/>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="93"/>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
</context>
<context>
    <name>CustomerFigures</name>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="120"/>
        <source>On hold {held} · total {total}</source>
        <translation>Заблокировано {held} · всего {total}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="122"/>
        <source>Available {amount}</source>
        <translation>Доступно {amount}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="124"/>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="126"/>
        <source>Available</source>
        <translation>Доступно</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="130"/>
        <source>of which brought over {amount}</source>
        <translation>из них перенесено {amount}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="131"/>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="136"/>
        <source>of what is available</source>
        <translation>из доступного</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="136"/>
        <source>Nothing expires soon</source>
        <translation>Скоро ничего не сгорает</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="137"/>
        <source>Expires within 30 days</source>
        <translation>Сгорит за 30 дней</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="144"/>
        <source>{amount} pending</source>
        <translation>ожидается {amount}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="144"/>
        <source>None pending</source>
        <translation>Ожидаемых нет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="145"/>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="43"/>
        <source>Agreed to receive messages</source>
        <translation>Согласен получать сообщения</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="61"/>
        <source>Several: put commas between them</source>
        <translation>Несколько — через запятую</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="62"/>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="63"/>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="64"/>
        <source>Discount cards</source>
        <translation>Скидочные карты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="64"/>
        <source>Type or scan; Enter begins the next</source>
        <translation>Введите или отсканируйте; Enter — следующая</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="65"/>
        <source>Email</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="65"/>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="67"/>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="68"/>
        <source>Number in the ERP</source>
        <translation>Номер в учётной системе</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="70"/>
        <source>day.month.year</source>
        <translation>день.месяц.год</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="72"/>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="140"/>
        <source>Show the next wallet</source>
        <translation>Показать следующий кошелёк</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="142"/>
        <source>Back to all customers</source>
        <translation>Назад ко всем клиентам</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="168"/>
        <source>&amp;History</source>
        <translation>&amp;История</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="169"/>
        <source>&amp;Pockets</source>
        <translation>&amp;Карманы</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="170"/>
        <source>&amp;Gift cards</source>
        <translation>&amp;Подарочные карты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="171"/>
        <source>&amp;Notes and details</source>
        <translation>&amp;Заметки и данные</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="172"/>
        <source>Back to all customers (Alt+Left)</source>
        <translation>Назад ко всем клиентам (Alt+←)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="173"/>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="175"/>
        <source>Top up</source>
        <translation>Пополнить</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="176"/>
        <source>Adjust</source>
        <translation>Корректировать</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="203"/>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="210"/>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="246"/>
        <source>Cards: {numbers}</source>
        <translation>Карты: {numbers}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="268"/>
        <source>This customer was merged into customer {number}.</source>
        <translation>Клиент объединён с клиентом {number}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="270"/>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="274"/>
        <source>This wallet&apos;s balance disagrees with its postings. It takes none until it is repaired.</source>
        <translation>Баланс кошелька не сходится с проводками. До исправления новые проводки не принимаются.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="277"/>
        <source>Owes {debt}: the next points, cashback and promotions repay it first.</source>
        <translation>Долг {debt}: его сначала погасят следующие баллы, кешбэк и акции.</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <location filename="../../desktop_app/widgets/customer_picker.py" line="62"/>
        <source>Name, phone, email, city or card</source>
        <translation>Имя, телефон, почта, город или карта</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="90"/>
        <source>Add a customer…</source>
        <translation>Новый клиент…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="115"/>
        <location filename="../../desktop_app/pages/customers.py" line="119"/>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="116"/>
        <source>Name, phone, email, city or card number</source>
        <translation>Имя, телефон, почта, город или номер карты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="117"/>
        <source>Add customer</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="118"/>
        <source>Add a customer (Ctrl+N)</source>
        <translation>Новый клиент (Ctrl+N)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="167"/>
        <source>Nobody matches “{text}”</source>
        <translation>Никто не найден: «{text}»</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="168"/>
        <source>Press Ctrl+N to add them as a new customer.</source>
        <translation>Нажмите Ctrl+N, чтобы добавить нового клиента.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="169"/>
        <source>Type a part of the name, phone, email, city or card, or scan a card.</source>
        <translation>Введите часть имени, телефона, почты, города или карты либо отсканируйте карту.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="170"/>
        <source>Find a customer</source>
        <translation>Найти клиента</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="126"/>
        <source>Choose a file to bring in…</source>
        <translation>Выбрать файл для загрузки…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="130"/>
        <source>Bring the file in…</source>
        <translation>Загрузить файл…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="134"/>
        <source>Save the refused rows…</source>
        <translation>Сохранить отклонённые строки…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="138"/>
        <source>Start over with another file</source>
        <translation>Начать заново с другим файлом</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="158"/>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="158"/>
        <source>Customers and opening balances from a workbook or CSV file.</source>
        <translation>Клиенты и начальные остатки из файла Excel или CSV.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="159"/>
        <source>Choose another file…</source>
        <translation>Выбрать другой файл…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="160"/>
        <source>Save refused rows…</source>
        <translation>Сохранить отклонённые…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="161"/>
        <source>Bring in…</source>
        <translation>Загрузить…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="162"/>
        <location filename="../../desktop_app/pages/data_sync.py" line="212"/>
        <source>The file holds</source>
        <translation>В файле</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="163"/>
        <location filename="../../desktop_app/pages/data_sync.py" line="213"/>
        <source>Amounts without a currency are in</source>
        <translation>Суммы без валюты считать в</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="183"/>
        <source>Choose a file to bring in</source>
        <translation>Выберите файл для загрузки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="184"/>
        <source>Tables ({files})</source>
        <translation>Таблицы ({files})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="293"/>
        <source>{added} new, {known} known</source>
        <translation>новых {added}, известных {known}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="297"/>
        <source>Good rows</source>
        <translation>Хорошие строки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="301"/>
        <source>Refused rows</source>
        <translation>Отклонённые строки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="304"/>
        <source>To look at</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="306"/>
        <source>Opening balances</source>
        <translation>Начальные остатки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="321"/>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="330"/>
        <source>Save the refused rows</source>
        <translation>Сохранить отклонённые строки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="345"/>
        <source>Saving the refused rows</source>
        <translation>Сохранение отклонённых строк</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="349"/>
        <source>Saved {file}. Correct the rows there and bring that file in.</source>
        <translation>Сохранено: {file}. Исправьте строки там и загрузите этот файл.</translation>
    </message>
</context>
<context>
    <name>DebitDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="110"/>
        <source>Take from {name}</source>
        <translation>Списать: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="110"/>
        <source>Post debit</source>
        <translation>Провести списание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="112"/>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="112"/>
        <source>Taken as</source>
        <translation>Списать как</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="134"/>
        <source>Took {amount} from {name}. New balance: {balance}.</source>
        <translation>Списано {amount}: {name}. Новый баланс: {balance}.</translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="172"/>
        <source>Details</source>
        <translation>Данные</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="173"/>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="174"/>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="175"/>
        <source>Edit the customer (F2)</source>
        <translation>Изменить клиента (F2)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="178"/>
        <source>No notes.</source>
        <translation>Заметок нет.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="182"/>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="183"/>
        <source>Agreed to receive messages</source>
        <translation>Согласен получать сообщения</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="183"/>
        <source>No messages wanted</source>
        <translation>Сообщения не нужны</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="185"/>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="186"/>
        <source>Email</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="187"/>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="188"/>
        <source>Discount cards</source>
        <translation>Скидочные карты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="189"/>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="190"/>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="191"/>
        <source>Number in the ERP</source>
        <translation>Номер в учётной системе</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="192"/>
        <source>Customer since</source>
        <translation>Клиент с</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="193"/>
        <source>Last edited</source>
        <translation>Последнее изменение</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <location filename="../../desktop_app/widgets/drop_zone.py" line="47"/>
        <source>Drop a file here</source>
        <translation>Перетащите файл сюда</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/drop_zone.py" line="49"/>
        <source>A workbook (.xlsx) or a text table (.csv). Nothing is written before you have seen what it holds.</source>
        <translation>Книга Excel (.xlsx) или таблица (.csv). Ничего не записывается, пока вы не увидите содержимое.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/drop_zone.py" line="51"/>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
</context>
<context>
    <name>EditCustomerDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="196"/>
        <source>Edit {name}</source>
        <translation>Изменить: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="196"/>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="212"/>
        <source>Saved {name}.</source>
        <translation>Сохранено: {name}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="218"/>
        <source>Take over their changes</source>
        <translation>Принять чужие изменения</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="234"/>
        <source>Their changes are in the form beside yours. Check it and save again.</source>
        <translation>Чужие изменения внесены в форму рядом с вашими. Проверьте и сохраните ещё раз.</translation>
    </message>
</context>
<context>
    <name>ExpiryChoice</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="118"/>
        <source>Expires on</source>
        <translation>Сгорает</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="126"/>
        <source>Expiry</source>
        <translation>Срок</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="144"/>
        <source>Does not expire</source>
        <translation>Не сгорает</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="146"/>
        <source>On a date…</source>
        <translation>К дате…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="148"/>
        <source>For 30 days, until {date}</source>
        <translation>На 30 дней, до {date}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="149"/>
        <source>For 90 days, until {date}</source>
        <translation>На 90 дней, до {date}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="150"/>
        <source>For a year, until {date}</source>
        <translation>На год, до {date}</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="72"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="218"/>
        <source>The answer did not arrive. Checking whether it was posted…</source>
        <translation>Ответ не пришёл. Проверяем, проведено ли…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="229"/>
        <source>Stopped. Nothing was posted.</source>
        <translation>Остановлено. Ничего не проведено.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="237"/>
        <source>It was not posted. You can send it again.</source>
        <translation>Не проведено. Можно отправить ещё раз.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="242"/>
        <source>{problem} Nobody knows yet whether it was posted. Sending this form again is safe: it cannot be posted twice.</source>
        <translation>{problem} Пока неизвестно, проведено ли. Отправить форму ещё раз безопасно: дважды она не проведётся.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="269"/>
        <source>Sending…</source>
        <translation>Отправка…</translation>
    </message>
</context>
<context>
    <name>GiftCards</name>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_summary.py" line="37"/>
        <source>From {day}</source>
        <translation>С {day}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_summary.py" line="40"/>
        <source>Does not expire</source>
        <translation>Не сгорает</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_summary.py" line="75"/>
        <source>Card {last4} · {origin} · Valid: {validity}</source>
        <translation>Карта {last4} · {origin} · Действует: {validity}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="24"/>
        <source>No customer named</source>
        <translation>Клиент не указан</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="37"/>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="41"/>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="45"/>
        <source>Remaining</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="50"/>
        <source>Value</source>
        <translation>Номинал</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="54"/>
        <source>Origin</source>
        <translation>Происхождение</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="58"/>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="61"/>
        <source>Batch</source>
        <translation>Партия</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="62"/>
        <source>Sold to</source>
        <translation>Продана кому</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="64"/>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="85"/>
        <source>Sold</source>
        <translation>Продана</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="68"/>
        <source>Issued at</source>
        <translation>Выпущена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="72"/>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="81"/>
        <source>To {customer}</source>
        <translation>Кому: {customer}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="87"/>
        <source>Given away</source>
        <translation>Подарена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="90"/>
        <source>Paid back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="91"/>
        <source>Ended, nothing paid back</source>
        <translation>Закрыта без возврата</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="99"/>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="104"/>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="108"/>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>GiftCardsPage</name>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="96"/>
        <source>Issue gift cards…</source>
        <translation>Выпустить подарочные карты…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="101"/>
        <source>Clear the filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="105"/>
        <source>Choose columns…</source>
        <translation>Выбрать столбцы…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="113"/>
        <source>Sell the card…</source>
        <translation>Продать карту…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="117"/>
        <source>Redeem to a customer&apos;s wallet…</source>
        <translation>Зачислить в кошелёк клиента…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="121"/>
        <source>Cancel the card…</source>
        <translation>Аннулировать карту…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="151"/>
        <source>Gift cards</source>
        <translation>Подарочные карты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="151"/>
        <source>A code is worth money: it is never kept, and shown once, when issued.</source>
        <translation>Код — это деньги: он не хранится и показывается один раз, при выпуске.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="153"/>
        <source>Issue cards…</source>
        <translation>Выпустить карты…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="154"/>
        <source>Choose columns</source>
        <translation>Выбрать столбцы</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="188"/>
        <source>No cards match</source>
        <translation>Подходящих карт нет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="188"/>
        <source>Clear the filters with Ctrl+Shift+F.</source>
        <translation>Сбросьте фильтры: Ctrl+Shift+F.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="189"/>
        <source>No gift cards yet</source>
        <translation>Подарочных карт ещё нет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="189"/>
        <source>Issue the first ones with Ctrl+N.</source>
        <translation>Выпустите первые: Ctrl+N.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="196"/>
        <source>Show only this batch</source>
        <translation>Показать только эту партию</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="293"/>
        <source>The cards were issued, but their codes were lost on the way. Cancel them: {cards}</source>
        <translation>Карты выпущены, но их коды потеряны по дороге. Аннулируйте их: {cards}</translation>
    </message>
</context>
<context>
    <name>HistoryColumns</name>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="43"/>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="49"/>
        <source>Type</source>
        <translation>Вид</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="50"/>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="53"/>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="64"/>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="73"/>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="80"/>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="83"/>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="87"/>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="88"/>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="255"/>
        <source>Reversed</source>
        <translation>Сторнировано</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="139"/>
        <source>History of the wallet</source>
        <translation>История кошелька</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="156"/>
        <source>Nothing has happened yet</source>
        <translation>Пока ничего не было</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="156"/>
        <source>Top the wallet up with Ctrl+T.</source>
        <translation>Пополните кошелёк: Ctrl+T.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="21"/>
        <source>Number in Wallet Desk</source>
        <translation>Номер в Wallet Desk</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="22"/>
        <source>Outside code</source>
        <translation>Внешний код</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="23"/>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="24"/>
        <source>Family name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="25"/>
        <source>Middle name</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="26"/>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="27"/>
        <source>Second phone</source>
        <translation>Второй телефон</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="28"/>
        <source>Email</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="29"/>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="30"/>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="31"/>
        <source>Second card</source>
        <translation>Вторая карта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="32"/>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="33"/>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="34"/>
        <source>Opening balance</source>
        <translation>Начальный остаток</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="35"/>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="36"/>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="37"/>
        <source>Paid or given</source>
        <translation>Оплачено или подарено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="38"/>
        <source>Expires</source>
        <translation>Сгорает</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="41"/>
        <source>Customers, perhaps with balances</source>
        <translation>Клиенты, возможно с остатками</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="42"/>
        <source>Opening balances of customers already here</source>
        <translation>Начальные остатки уже имеющихся клиентов</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="45"/>
        <source>The phone has no country: {text}</source>
        <translation>Телефон без кода страны: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="46"/>
        <source>Somebody else has this phone: {text}</source>
        <translation>Этот телефон есть у другого: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="47"/>
        <source>Perhaps the same person: {text}</source>
        <translation>Возможно, тот же человек: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="48"/>
        <source>Already has an opening balance; this one is added</source>
        <translation>Начальный остаток уже есть; этот добавится</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="51"/>
        <source>Reading the file</source>
        <translation>Чтение файла</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="52"/>
        <source>Checking the rows</source>
        <translation>Проверка строк</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="53"/>
        <source>Bringing in customers</source>
        <translation>Загрузка клиентов</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="54"/>
        <source>Opening wallets</source>
        <translation>Открытие кошельков</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="55"/>
        <source>Posting balances</source>
        <translation>Проведение остатков</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="56"/>
        <source>Writing the refused rows</source>
        <translation>Запись отклонённых строк</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="88"/>
        <source>{sentence} (customers {ids})</source>
        <translation>{sentence} (клиенты {ids})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="92"/>
        <source>{sentence} (row {row})</source>
        <translation>{sentence} (строка {row})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="100"/>
        <source>Working…</source>
        <translation>Идёт работа…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="103"/>
        <source>{stage}…</source>
        <translation>{stage}…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="104"/>
        <source>{stage}: {done} of {total}</source>
        <translation>{stage}: {done} из {total}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="111"/>
        <source>Workbook, sheet “{sheet}”</source>
        <translation>Книга, лист «{sheet}»</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="113"/>
        <source>Text table</source>
        <translation>Текстовая таблица</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="117"/>
        <source>header in row {row}</source>
        <translation>заголовок в строке {row}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="123"/>
        <source>not used: {columns}</source>
        <translation>не используются: {columns}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="132"/>
        <source>Import {run}: {added} customers added, {updated} filled in, {wallets} wallets credited.</source>
        <translation>Импорт {run}: добавлено клиентов {added}, дополнено {updated}, пополнено кошельков {wallets}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="145"/>
        <source>Opening balances: {sums}.</source>
        <translation>Начальные остатки: {sums}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="148"/>
        <source>Rows left out: {count}.</source>
        <translation>Пропущено строк: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="152"/>
        <source>They are in {file}.</source>
        <translation>Они в {file}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="159"/>
        <source>Several columns could be “{field}”: {columns}. Choose one below.</source>
        <translation>Столбцом «{field}» могут быть: {columns}. Выберите ниже.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="162"/>
        <source>No column was recognised as “{field}”. Choose it below. The file has: {columns}.</source>
        <translation>Столбец «{field}» не распознан. Выберите его ниже. В файле есть: {columns}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="144"/>
        <location filename="../../desktop_app/pages/import_tables.py" line="165"/>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="148"/>
        <source>Why it is refused</source>
        <translation>Почему отклонено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="152"/>
        <source>As it stands in the file</source>
        <translation>Как в файле</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="169"/>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="173"/>
        <source>What to look at</source>
        <translation>На что посмотреть</translation>
    </message>
</context>
<context>
    <name>IssueCardsDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="53"/>
        <source>Issue gift cards</source>
        <translation>Выпуск подарочных карт</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="53"/>
        <source>Issue</source>
        <translation>Выпустить</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="81"/>
        <source>Any number of times</source>
        <translation>Сколько угодно раз</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="90"/>
        <source>Value of each card</source>
        <translation>Номинал каждой карты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="90"/>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="92"/>
        <source>How many</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="92"/>
        <source>The customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="94"/>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="95"/>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="97"/>
        <source>Can be used</source>
        <translation>Можно использовать</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="99"/>
        <source>Batch name (optional)</source>
        <translation>Название партии (необязательно)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="99"/>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="140"/>
        <source>Issue of %n gift card(s) of {value}</source>
        <translation>
            <numerusform>Выпуск %n подарочной карты по {value}</numerusform>
            <numerusform>Выпуск %n подарочных карт по {value}</numerusform>
            <numerusform>Выпуск %n подарочных карт по {value}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="147"/>
        <source>Nothing is booked until a card is sold.</source>
        <translation>До продажи карты проводок нет.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="156"/>
        <source>%n card(s) worth {amount} in all can be used at once. {amount} is booked as promotion.</source>
        <translation>
            <numerusform>%n картой на {amount} можно пользоваться сразу. {amount} проводится как акция.</numerusform>
            <numerusform>%n картами на {amount} можно пользоваться сразу. {amount} проводится как акция.</numerusform>
            <numerusform>%n картами на {amount} можно пользоваться сразу. {amount} проводится как акция.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="162"/>
        <source>%n card(s) worth {amount} in all. Nothing is booked until a card is sold.</source>
        <translation>
            <numerusform>%n карта на {amount}. До продажи карты проводок нет.</numerusform>
            <numerusform>%n карты на {amount}. До продажи карты проводок нет.</numerusform>
            <numerusform>%n карт на {amount}. До продажи карты проводок нет.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="170"/>
        <source>pays for the card</source>
        <translation>платит за карту</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="170"/>
        <source>gets it for free</source>
        <translation>получает бесплатно</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="175"/>
        <source>Drawing codes: {done} of {total}</source>
        <translation>Создание кодов: {done} из {total}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="176"/>
        <source>Writing to the ledger…</source>
        <translation>Запись в книгу…</translation>
    </message>
</context>
<context>
    <name>LedgerSettingsDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="29"/>
        <source>Settings of the ledger</source>
        <translation>Настройки книги</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="29"/>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="45"/>
        <source>Name of the ledger</source>
        <translation>Название книги</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="47"/>
        <source>Shop number</source>
        <translation>Номер магазина</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="47"/>
        <source>Usual currency</source>
        <translation>Обычная валюта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="50"/>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="50"/>
        <source>A business day ends at</source>
        <translation>Рабочий день кончается в</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="53"/>
        <source>Country code of phones</source>
        <translation>Код страны телефонов</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="54"/>
        <source>Days of grace for refunds</source>
        <translation>Льготных дней для возвратов</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="77"/>
        <source>The settings are saved.</source>
        <translation>Настройки сохранены.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../desktop_app/main_window.py" line="114"/>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="115"/>
        <source>Keyboard shortcuts</source>
        <translation>Горячие клавиши</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="116"/>
        <source>Find on this page</source>
        <translation>Найти на странице</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="117"/>
        <source>Read everything again</source>
        <translation>Прочитать всё заново</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="118"/>
        <source>Theme: light</source>
        <translation>Тема: светлая</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="119"/>
        <source>Theme: dark</source>
        <translation>Тема: тёмная</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="121"/>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="127"/>
        <source>Go to: {page}</source>
        <translation>Перейти: {page}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="137"/>
        <source>Language: {name}</source>
        <translation>Язык: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="222"/>
        <source>Something went wrong in the program. It is in the log as incident {number}. What you did last may not have happened: look before you repeat it.</source>
        <translation>В программе произошла ошибка. В журнале она под номером {number}. Последнее действие могло не выполниться: проверьте, прежде чем повторять.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="229"/>
        <source>{problem} What you typed is kept; trying again every few seconds.</source>
        <translation>{problem} Введённое сохранено; попытки повторяются каждые несколько секунд.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="231"/>
        <source>Try now</source>
        <translation>Повторить сейчас</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="235"/>
        <source>PRACTICE — a demonstration ledger. Nothing here is real money.</source>
        <translation>УЧЕБНЫЙ РЕЖИМ — демонстрационная книга. Здесь нет настоящих денег.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="272"/>
        <source>Close Wallet Desk?</source>
        <translation>Закрыть Wallet Desk?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="273"/>
        <source>This is still under way. Closing stops it; nothing half done remains.</source>
        <translation>Работа ещё идёт. Закрытие её остановит; сделанного наполовину не останется.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="274"/>
        <source>Stop and close</source>
        <translation>Остановить и закрыть</translation>
    </message>
</context>
<context>
    <name>MappingCard</name>
    <message>
        <location filename="../../desktop_app/pages/import_mapping.py" line="64"/>
        <source>Which column of the file is what</source>
        <translation>Какой столбец файла что означает</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_mapping.py" line="87"/>
        <source>– not in the file –</source>
        <translation>– нет в файле –</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="11"/>
        <source>Something went wrong in the program</source>
        <translation>В программе произошла ошибка</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="12"/>
        <source>It is in the log as incident {number}. What you did last may not have happened: look before you repeat it.</source>
        <translation>В журнале она под номером {number}. Последнее действие могло не выполниться: проверьте, прежде чем повторять.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="21"/>
        <source>Not an amount</source>
        <translation>Это не сумма</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="22"/>
        <source>“{text}” is not a number such as 12.50.</source>
        <translation>«{text}» — не число вида 12,50.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="25"/>
        <source>Too many decimals</source>
        <translation>Слишком много знаков</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="26"/>
        <source>“{text}” is finer than {currency} allows: {digits} decimals.</source>
        <translation>«{text}» точнее, чем допускает {currency}: знаков после запятой — {digits}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="29"/>
        <source>Amount too large</source>
        <translation>Слишком большая сумма</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="30"/>
        <source>“{text}” is above the most one posting may carry, {limit}.</source>
        <translation>«{text}» больше предела одной проводки, {limit}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="33"/>
        <source>Amount must be above zero</source>
        <translation>Сумма должна быть больше нуля</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="34"/>
        <source>{amount} is not above zero.</source>
        <translation>{amount} не больше нуля.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="37"/>
        <source>Unknown currency</source>
        <translation>Неизвестная валюта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="38"/>
        <source>There is no currency “{text}”.</source>
        <translation>Валюты «{text}» нет.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="41"/>
        <source>Currencies differ</source>
        <translation>Валюты различаются</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="42"/>
        <source>{given} was given where {expected} is needed.</source>
        <translation>Указано {given}, а нужно {expected}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="45"/>
        <source>Something is missing</source>
        <translation>Не всё заполнено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="46"/>
        <source>Please fill in: {what}.</source>
        <translation>Заполните: {what}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="49"/>
        <source>This cannot be right</source>
        <translation>Так быть не может</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="50"/>
        <source>“{text}” cannot be used as: {what}.</source>
        <translation>«{text}» не подходит для поля: {what}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="54"/>
        <source>Not allowed</source>
        <translation>Нет права</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="55"/>
        <source>The role “{role}” does not have the right “{right}”.</source>
        <translation>У роли «{role}» нет права «{right}».</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="58"/>
        <source>Above your limit</source>
        <translation>Выше вашего предела</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="59"/>
        <source>You may post up to {limit}; {requested} needs another person&apos;s approval.</source>
        <translation>Вы можете проводить до {limit}; для {requested} нужно одобрение другого сотрудника.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="62"/>
        <source>Unknown staff member</source>
        <translation>Неизвестный сотрудник</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="63"/>
        <source>Nobody active has the login “{login}”.</source>
        <translation>Нет действующего сотрудника с логином «{login}».</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="66"/>
        <source>Already used for something else</source>
        <translation>Уже использовано для другого</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="67"/>
        <source>This form was already sent with other content. Close it and open a new one. (Key {key})</source>
        <translation>Эта форма уже отправлялась с другим содержанием. Закройте её и откройте новую. (Ключ {key})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="72"/>
        <source>This computer&apos;s clock is wrong</source>
        <translation>Часы компьютера неверны</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="73"/>
        <source>It says {now}, but the newest posting is from {newest}. Set the clock first.</source>
        <translation>На них {now}, а последняя проводка сделана {newest}. Сначала установите часы.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="77"/>
        <source>Customer not found</source>
        <translation>Клиент не найден</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="78"/>
        <source>Nobody has “{text}” as id, phone, card or reference.</source>
        <translation>Нет клиента с номером, телефоном, картой или кодом «{text}».</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="81"/>
        <source>Several customers match</source>
        <translation>Подходят несколько клиентов</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="82"/>
        <source>“{text}” belongs to customers {ids}. Choose one of them.</source>
        <translation>«{text}» есть у клиентов {ids}. Выберите одного.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="85"/>
        <source>Customer is not active</source>
        <translation>Клиент не активен</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="86"/>
        <source>Customer {customer} is {status}.</source>
        <translation>Клиент {customer}: {status}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="89"/>
        <source>Changed by somebody else</source>
        <translation>Изменено другим сотрудником</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="90"/>
        <source>{by} saved this at {at}, after you opened it. Open it again to see it.</source>
        <translation>{by} сохранил это {at}, после того как вы открыли. Откройте снова.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="93"/>
        <source>No such wallet</source>
        <translation>Нет такого кошелька</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="94"/>
        <source>There is no wallet {wallet}.</source>
        <translation>Кошелька {wallet} нет.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="97"/>
        <source>The wallet does not allow this</source>
        <translation>Кошелёк этого не допускает</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="98"/>
        <source>Wallet {wallet} is {status}. Nothing was posted.</source>
        <translation>Кошелёк {wallet}: {status}. Ничего не проведено.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="101"/>
        <source>The wallet is not empty</source>
        <translation>Кошелёк не пуст</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="102"/>
        <source>Wallet {wallet} holds {total} and owes {debt}; only an empty wallet can be closed.</source>
        <translation>В кошельке {wallet} {total} и долг {debt}; закрыть можно только пустой.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="107"/>
        <source>The wallet is suspended</source>
        <translation>Кошелёк приостановлен</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="108"/>
        <source>The stored balance of wallet {wallet} disagrees with its postings. It takes none until it is repaired.</source>
        <translation>Сохранённый баланс кошелька {wallet} не сходится с проводками. До исправления новые не принимаются.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="114"/>
        <source>Not enough available</source>
        <translation>Недостаточно средств</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="115"/>
        <source>Available {available}, requested {requested}. Nothing was posted.</source>
        <translation>Доступно {available}, запрошено {requested}. Ничего не проведено.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="118"/>
        <source>More than is owed</source>
        <translation>Больше, чем долг</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="119"/>
        <source>The customer owes {debt}; {requested} was to be written off.</source>
        <translation>Долг клиента {debt}; списать хотели {requested}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="122"/>
        <source>Not by hand</source>
        <translation>Не вручную</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="123"/>
        <source>“{source}” comes from its own operation and cannot be chosen by hand.</source>
        <translation>«{source}» возникает из своей операции, вручную выбрать нельзя.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="126"/>
        <source>No rule for this posting</source>
        <translation>Нет правила для проводки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="127"/>
        <source>The rules do not know {operation} of {source} with tender “{tender}”.</source>
        <translation>Правила не знают: {operation}, {source}, способ «{tender}».</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="131"/>
        <source>Transaction not found</source>
        <translation>Операция не найдена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="132"/>
        <source>There is no transaction {transaction}.</source>
        <translation>Операции {transaction} нет.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="135"/>
        <source>No longer pending</source>
        <translation>Уже не ожидает</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="136"/>
        <source>Transaction {transaction} is {status}.</source>
        <translation>Операция {transaction}: {status}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="139"/>
        <source>Already reversed</source>
        <translation>Уже сторнировано</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="140"/>
        <source>Transaction {transaction} was reversed by transaction {by}.</source>
        <translation>Операция {transaction} сторнирована операцией {by}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="143"/>
        <source>Cannot be reversed</source>
        <translation>Сторнировать нельзя</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="144"/>
        <source>Transaction {transaction}: {why}.</source>
        <translation>Операция {transaction}: {why}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="147"/>
        <source>Hold not found</source>
        <translation>Блокировка не найдена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="148"/>
        <source>There is no hold {hold}.</source>
        <translation>Блокировки {hold} нет.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="151"/>
        <source>The hold has ended</source>
        <translation>Блокировка окончена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="152"/>
        <source>Hold {hold} is {status}.</source>
        <translation>Блокировка {hold}: {status}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="155"/>
        <source>The hold is smaller</source>
        <translation>Блокировка меньше</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="156"/>
        <source>Hold {hold} holds {held}; {requested} was requested.</source>
        <translation>В блокировке {hold} {held}; запрошено {requested}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="160"/>
        <source>The code is mistyped</source>
        <translation>Опечатка в коде</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="161"/>
        <source>Its check character does not fit. Compare it with the card, letter by letter.</source>
        <translation>Контрольный символ не подходит. Сверьте код с картой по символам.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="164"/>
        <source>Card not found</source>
        <translation>Карта не найдена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="165"/>
        <source>No gift card has this code.</source>
        <translation>Подарочной карты с таким кодом нет.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="168"/>
        <source>The card cannot be used</source>
        <translation>Картой нельзя воспользоваться</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="169"/>
        <source>Gift card {card} is {status}.</source>
        <translation>Подарочная карта {card}: {status}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="172"/>
        <source>Not enough on the card</source>
        <translation>На карте недостаточно</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="173"/>
        <source>Gift card {card} has {remaining} left; {requested} was requested.</source>
        <translation>На подарочной карте {card} осталось {remaining}; запрошено {requested}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="176"/>
        <source>The card is used up</source>
        <translation>Карта исчерпана</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="177"/>
        <source>Gift card {card} was used {used} times; {allowed} are allowed.</source>
        <translation>Подарочная карта {card} использована раз: {used}; можно: {allowed}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="180"/>
        <source>Too many wrong codes</source>
        <translation>Слишком много неверных кодов</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="181"/>
        <source>Looking up codes is paused until {until}.</source>
        <translation>Поиск по кодам приостановлен до {until}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="184"/>
        <source>The gift-card key is missing</source>
        <translation>Нет ключа подарочных карт</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="185"/>
        <source>This computer does not have the key of ledger “{ledger}”, so codes cannot be checked here.</source>
        <translation>На этом компьютере нет ключа книги «{ledger}», поэтому коды здесь не проверить.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="191"/>
        <source>The file cannot be read</source>
        <translation>Файл не читается</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="192"/>
        <source>{path}: {why}.</source>
        <translation>{path}: {why}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="195"/>
        <source>A column is missing</source>
        <translation>Не хватает столбца</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="196"/>
        <source>The file needs a column “{column}”; it has: {found}.</source>
        <translation>В файле нужен столбец «{column}»; есть: {found}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="199"/>
        <source>Several columns fit</source>
        <translation>Подходят несколько столбцов</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="200"/>
        <source>As {what} the file offers: {columns}. Choose one of them.</source>
        <translation>Для поля «{what}» в файле есть: {columns}. Выберите один.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="203"/>
        <source>The same row again</source>
        <translation>Та же строка ещё раз</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="204"/>
        <source>Row {row} already has “{text}” as: {what}.</source>
        <translation>В строке {row} уже есть «{text}»: {what}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="207"/>
        <source>Already imported</source>
        <translation>Уже загружено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="208"/>
        <source>{path} went in as import {run} at {at}.</source>
        <translation>{path} загружен как импорт {run} {at}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="211"/>
        <source>Nothing was imported</source>
        <translation>Ничего не загружено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="212"/>
        <source>{rows} rows of {path} cannot be imported; correct them, or skip bad rows.</source>
        <translation>Строк с ошибками в {path}: {rows}; исправьте их или пропустите.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="215"/>
        <source>The file cannot be written</source>
        <translation>Файл не записывается</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="216"/>
        <source>{path}: {why}. An older file of that name is untouched.</source>
        <translation>{path}: {why}. Прежний файл с этим именем не тронут.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="220"/>
        <source>No ledger there</source>
        <translation>Книги там нет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="221"/>
        <source>There is no ledger at {location}.</source>
        <translation>По адресу {location} книги нет.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="224"/>
        <source>The ledger does not answer</source>
        <translation>Книга не отвечает</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="225"/>
        <source>{location}: {why}</source>
        <translation>{location}: {why}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="228"/>
        <source>Login refused</source>
        <translation>Вход отклонён</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="229"/>
        <source>{location} does not accept the login “{login}” with this password.</source>
        <translation>{location} не принимает логин «{login}» с этим паролем.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="232"/>
        <source>The ledger is damaged</source>
        <translation>Книга повреждена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="233"/>
        <source>{location}: {why}. Restore the newest good backup.</source>
        <translation>{location}: {why}. Восстановите последнюю исправную копию.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="236"/>
        <source>The ledger is newer than this program</source>
        <translation>Книга новее программы</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="237"/>
        <source>{location} was upgraded to {revision}. Install the newer program.</source>
        <translation>{location} обновлена до {revision}. Установите новую программу.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="240"/>
        <source>The ledger must be upgraded first</source>
        <translation>Книгу надо сначала обновить</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="241"/>
        <source>{location} is at {revision}, and this login may not upgrade it.</source>
        <translation>{location} имеет версию {revision}, а этому логину обновлять нельзя.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="244"/>
        <source>Not a safe place for a ledger</source>
        <translation>Ненадёжное место для книги</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="245"/>
        <source>{location}: {why}. Keep the file on a local disk.</source>
        <translation>{location}: {why}. Держите файл на локальном диске.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="248"/>
        <source>The ledger is busy</source>
        <translation>Книга занята</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="249"/>
        <source>Another workstation held {location} too long. Nothing was posted; try again.</source>
        <translation>Другое рабочее место слишком долго держало {location}. Ничего не проведено; повторите.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="252"/>
        <source>The disk is full</source>
        <translation>Диск заполнен</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="253"/>
        <source>There is no room left at {location}. Nothing was posted.</source>
        <translation>На {location} нет места. Ничего не проведено.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="256"/>
        <source>Refused by the database</source>
        <translation>Отклонено базой данных</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="257"/>
        <source>The guard “{guard}” stopped this. Nothing was posted; please report it.</source>
        <translation>Сработала защита «{guard}». Ничего не проведено; сообщите об этом.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="262"/>
        <source>it is itself a reversal</source>
        <translation>она сама сторнирующая</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="263"/>
        <source>it was never posted</source>
        <translation>она не была проведена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="264"/>
        <source>it is undone only by its own cancel, return or undo</source>
        <translation>её отменяет только собственная отмена или возврат</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="265"/>
        <source>what it credited has expired</source>
        <translation>зачисленное ею уже сгорело</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="266"/>
        <source>what it put on the card is already spent</source>
        <translation>зачисленное на карту уже потрачено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="267"/>
        <source>active</source>
        <translation>действует</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="268"/>
        <source>frozen</source>
        <translation>заморожен</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="269"/>
        <source>closed</source>
        <translation>закрыт</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="270"/>
        <source>blocked</source>
        <translation>заблокировано</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="271"/>
        <source>merged into another</source>
        <translation>объединён с другим</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="272"/>
        <source>erased</source>
        <translation>удалён</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="273"/>
        <source>issued but not yet sold</source>
        <translation>выпущена, но не продана</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="274"/>
        <source>already redeemed</source>
        <translation>уже использована</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="275"/>
        <source>expired</source>
        <translation>срок истёк</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="276"/>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="277"/>
        <source>captured</source>
        <translation>списано</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="278"/>
        <source>released</source>
        <translation>снята</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="279"/>
        <source>not yet valid</source>
        <translation>ещё не действует</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="280"/>
        <source>it is not there</source>
        <translation>его там нет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="281"/>
        <source>access is denied</source>
        <translation>нет доступа</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="282"/>
        <source>it is neither a workbook nor CSV</source>
        <translation>это не книга Excel и не CSV</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="283"/>
        <source>it is damaged</source>
        <translation>он повреждён</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="284"/>
        <source>it is larger than is safe to open</source>
        <translation>он слишком велик, чтобы открыть безопасно</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="285"/>
        <source>it is empty</source>
        <translation>он пуст</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="286"/>
        <source>its letters cannot be decoded</source>
        <translation>не удалось определить кодировку</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="287"/>
        <source>reading it took too long</source>
        <translation>чтение заняло слишком много времени</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="288"/>
        <source>the disk is full</source>
        <translation>диск заполнен</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="289"/>
        <source>it is open in another program</source>
        <translation>он открыт в другой программе</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="290"/>
        <source>the disk reported an error</source>
        <translation>диск сообщил об ошибке</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="291"/>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="292"/>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="293"/>
        <source>email</source>
        <translation>эл. почта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="294"/>
        <source>birthday</source>
        <translation>день рождения</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="295"/>
        <source>validity</source>
        <translation>срок действия</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="296"/>
        <location filename="../../desktop_app/message_texts.py" line="297"/>
        <source>reason</source>
        <translation>причина</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="298"/>
        <source>discount card</source>
        <translation>скидочная карта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="299"/>
        <source>city</source>
        <translation>город</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="300"/>
        <source>number in the ERP</source>
        <translation>номер в учётной системе</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="301"/>
        <source>notes</source>
        <translation>заметки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="302"/>
        <source>expiry</source>
        <translation>срок</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="303"/>
        <source>note</source>
        <translation>примечание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="304"/>
        <source>amount</source>
        <translation>сумма</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="305"/>
        <source>customer</source>
        <translation>клиент</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="306"/>
        <source>code</source>
        <translation>код</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="307"/>
        <source>number of cards</source>
        <translation>число карт</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="308"/>
        <source>tender</source>
        <translation>способ оплаты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="309"/>
        <source>time zone</source>
        <translation>часовой пояс</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="310"/>
        <source>cut-off hour</source>
        <translation>час окончания дня</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="311"/>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="312"/>
        <source>cashier</source>
        <translation>кассир</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="313"/>
        <source>back office</source>
        <translation>бэк-офис</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="314"/>
        <source>manager</source>
        <translation>менеджер</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="315"/>
        <source>auditor</source>
        <translation>аудитор</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="316"/>
        <source>administrator</source>
        <translation>администратор</translation>
    </message>
</context>
<context>
    <name>MultiChoice</name>
    <message>
        <location filename="../../desktop_app/widgets/choice.py" line="89"/>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/choice.py" line="107"/>
        <source>{title}: {values}</source>
        <translation>{title}: {values}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/choice.py" line="108"/>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/choice.py" line="111"/>
        <source>{title}: {count} chosen</source>
        <translation>{title}: выбрано {count}</translation>
    </message>
</context>
<context>
    <name>NobodyYet</name>
    <message>
        <location filename="../../desktop_app/pages/customers_empty.py" line="51"/>
        <source>No customers yet</source>
        <translation>Клиентов ещё нет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers_empty.py" line="52"/>
        <source>Add the first one, or bring your customers from an Excel or CSV file.</source>
        <translation>Добавьте первого или загрузите клиентов из файла Excel или CSV.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers_empty.py" line="53"/>
        <source>Add a customer</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers_empty.py" line="54"/>
        <source>Import a file…</source>
        <translation>Загрузить файл…</translation>
    </message>
</context>
<context>
    <name>OpenLedgerDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="49"/>
        <source>Open another ledger</source>
        <translation>Открыть другую книгу</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="49"/>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="53"/>
        <source>Where it is</source>
        <translation>Где находится</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="55"/>
        <source>A file on this computer, or the address of a shared PostgreSQL database.</source>
        <translation>Файл на этом компьютере или адрес общей базы PostgreSQL.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="58"/>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <location filename="../../desktop_app/opening.py" line="87"/>
        <source>Opening the ledger</source>
        <translation>Открытие книги</translation>
    </message>
    <message>
        <location filename="../../desktop_app/opening.py" line="93"/>
        <source>Preparing the demonstration ledger</source>
        <translation>Подготовка демонстрационной книги</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="61"/>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="62"/>
        <source>Transactions</source>
        <translation>Операции</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="63"/>
        <source>Gift cards</source>
        <translation>Подарочные карты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="64"/>
        <source>Reconciliation</source>
        <translation>Сверка</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="65"/>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="66"/>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="67"/>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../desktop_app/widgets/palette.py" line="29"/>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/palette.py" line="33"/>
        <source>What would you like to do?</source>
        <translation>Что вы хотите сделать?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/palette.py" line="34"/>
        <source>Search commands</source>
        <translation>Поиск команд</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/palette.py" line="41"/>
        <source>No command matches.</source>
        <translation>Подходящих команд нет.</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="45"/>
        <source>Any day</source>
        <translation>Любой день</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="46"/>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="47"/>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="48"/>
        <source>Last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="49"/>
        <source>This month</source>
        <translation>Этот месяц</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="50"/>
        <source>Last month</source>
        <translation>Прошлый месяц</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="51"/>
        <source>This year</source>
        <translation>Этот год</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="52"/>
        <source>From … to …</source>
        <translation>С … по …</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="110"/>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="111"/>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="112"/>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
</context>
<context>
    <name>PocketsTab</name>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="51"/>
        <source>Origin</source>
        <translation>Происхождение</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="53"/>
        <source>Can be spent until</source>
        <translation>Можно потратить до</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="55"/>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="64"/>
        <source>Does not expire</source>
        <translation>Не сгорает</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="66"/>
        <source>{day}  ·  days left: {days}</source>
        <translation>{day}  ·  осталось дней: {days}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="79"/>
        <source>Pockets of the wallet</source>
        <translation>Состав кошелька</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="80"/>
        <source>Spent from top to bottom: the soonest to expire first, given before paid.</source>
        <translation>Тратится сверху вниз: сначала то, что раньше сгорит, подаренное раньше оплаченного.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="83"/>
        <source>The wallet is empty</source>
        <translation>Кошелёк пуст</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="83"/>
        <source>What comes in shows up here with its origin and expiry.</source>
        <translation>Поступления появятся здесь с происхождением и сроком.</translation>
    </message>
</context>
<context>
    <name>PostingChoices</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="24"/>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="82"/>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="25"/>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="26"/>
        <source>Return</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="27"/>
        <source>Payment</source>
        <translation>Платёж</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="28"/>
        <source>Booking</source>
        <translation>Бронь</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="29"/>
        <source>Voucher</source>
        <translation>Ваучер</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="30"/>
        <source>Quest</source>
        <translation>Задание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="31"/>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="32"/>
        <source>Cart</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="33"/>
        <source>Gift card</source>
        <translation>Подарочная карта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="34"/>
        <source>Click</source>
        <translation>Клик</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="35"/>
        <source>Transaction</source>
        <translation>Операция</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="36"/>
        <source>Pocket</source>
        <translation>Часть кошелька</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="80"/>
        <source>Choose a reason…</source>
        <translation>Выберите причину…</translation>
    </message>
</context>
<context>
    <name>PostingDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="83"/>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="85"/>
        <source>Reason (optional)</source>
        <translation>Причина (необязательно)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="87"/>
        <source>Refers to (optional)</source>
        <translation>Относится к (необязательно)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="88"/>
        <source>Its number</source>
        <translation>Его номер</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="90"/>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="90"/>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="135"/>
        <source>Owes {debt}.</source>
        <translation>Долг {debt}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="137"/>
        <source>{amount} more is on hold.</source>
        <translation>Ещё {amount} заблокировано.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="141"/>
        <source>Only {available} is available: {missing} short.</source>
        <translation>Доступно только {available}: не хватает {missing}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="149"/>
        <source>Repays {repaid} of the debt of {debt}.</source>
        <translation>Погасит {repaid} из долга {debt}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="179"/>
        <source>The balance has changed while this form was open. Look at the figures, then post again.</source>
        <translation>Баланс изменился, пока форма была открыта. Посмотрите суммы и проведите ещё раз.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="196"/>
        <source>{title}: {amount}</source>
        <translation>{title}: {amount}</translation>
    </message>
</context>
<context>
    <name>PreviewTables</name>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="97"/>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="98"/>
        <source>First rows</source>
        <translation>Первые строки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="99"/>
        <source>Refused ({count})</source>
        <translation>Отклонено ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="100"/>
        <source>To look at ({count})</source>
        <translation>Посмотреть ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="122"/>
        <source>No rows</source>
        <translation>Строк нет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="128"/>
        <source>No row is refused</source>
        <translation>Отклонённых строк нет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="131"/>
        <source>Nothing doubtful was found</source>
        <translation>Ничего сомнительного не найдено</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <location filename="../../desktop_app/widgets/progress_row.py" line="36"/>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <location filename="../../desktop_app/widgets/rail.py" line="107"/>
        <source>Commands (Ctrl+K)</source>
        <translation>Команды (Ctrl+K)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/rail.py" line="108"/>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/rail.py" line="109"/>
        <source>Keyboard shortcuts (F1)</source>
        <translation>Горячие клавиши (F1)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/rail.py" line="110"/>
        <source>Keyboard shortcuts</source>
        <translation>Горячие клавиши</translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="46"/>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="119"/>
        <source>Credits</source>
        <translation>Зачисления</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="47"/>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="120"/>
        <source>Debits</source>
        <translation>Списания</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="48"/>
        <source>Holds</source>
        <translation>Блокировки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="49"/>
        <source>Releases</source>
        <translation>Разблокировки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="50"/>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="122"/>
        <source>Captures</source>
        <translation>Списания блокировок</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="51"/>
        <source>Reversals, net</source>
        <translation>Сторно, итог</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="70"/>
        <source>Differences</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="71"/>
        <source>Every stored balance agrees with its postings.</source>
        <translation>Каждый сохранённый баланс сходится с проводками.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="74"/>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="76"/>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="77"/>
        <source>Stored</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="78"/>
        <source>Computed</source>
        <translation>Вычислено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="87"/>
        <source>Movements of the period</source>
        <translation>Движения за период</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="90"/>
        <source>Movement</source>
        <translation>Движение</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="91"/>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="93"/>
        <source>In the total</source>
        <translation>Во всём</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="97"/>
        <source>In available</source>
        <translation>В доступном</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="109"/>
        <source>By day and source</source>
        <translation>По дням и источникам</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="110"/>
        <source>Nothing moved in this period.</source>
        <translation>За период движений не было.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="112"/>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="115"/>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="125"/>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="127"/>
        <source>Count</source>
        <translation>Число</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="136"/>
        <source>Wallets by status</source>
        <translation>Кошельки по статусам</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="137"/>
        <source>No wallet in this currency.</source>
        <translation>Кошельков в этой валюте нет.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="141"/>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="162"/>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="145"/>
        <source>Wallets</source>
        <translation>Кошельки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="146"/>
        <source>Available</source>
        <translation>Доступно</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="147"/>
        <source>On hold</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="148"/>
        <source>Debt</source>
        <translation>Долг</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="157"/>
        <source>Gift cards by status</source>
        <translation>Подарочные карты по статусам</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="158"/>
        <source>No gift card in this currency.</source>
        <translation>Подарочных карт в этой валюте нет.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="166"/>
        <source>Cards</source>
        <translation>Карты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="167"/>
        <source>Issued for</source>
        <translation>Выпущено на</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="168"/>
        <source>Remaining</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="177"/>
        <source>Trial balance</source>
        <translation>Оборотный баланс</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="178"/>
        <source>No account has moved in this currency.</source>
        <translation>В этой валюте движений по счетам нет.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="180"/>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="181"/>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="182"/>
        <source>Debit</source>
        <translation>Дебет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="184"/>
        <source>Credit</source>
        <translation>Кредит</translation>
    </message>
</context>
<context>
    <name>ReconciliationPage</name>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="68"/>
        <source>Export the workbook…</source>
        <translation>Выгрузить книгу Excel…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="86"/>
        <location filename="../../desktop_app/pages/reconciliation.py" line="132"/>
        <source>Reconciliation</source>
        <translation>Сверка</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="87"/>
        <source>Export workbook</source>
        <translation>Выгрузить в Excel</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="96"/>
        <source>Opening, what moved, closing — and what the wallets say.</source>
        <translation>На начало, движения, на конец — и что в кошельках.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="98"/>
        <source>{days}  ·  {zone}  ·  read {time}</source>
        <translation>{days}  ·  {zone}  ·  прочитано в {time}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="137"/>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="147"/>
        <source>Export the workbook</source>
        <translation>Выгрузка книги Excel</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="147"/>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Книги Excel (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="162"/>
        <source>Writing {file}</source>
        <translation>Запись {file}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/pages/reconciliation.py" line="169"/>
        <source>{file} is written: %n row(s) listed.</source>
        <translation>
            <numerusform>{file} записан: %n строка.</numerusform>
            <numerusform>{file} записан: %n строки.</numerusform>
            <numerusform>{file} записан: %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="173"/>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="183"/>
        <source>The export was cancelled; nothing was written.</source>
        <translation>Выгрузка отменена; ничего не записано.</translation>
    </message>
</context>
<context>
    <name>RedeemCardDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="54"/>
        <source>Redeem a gift card</source>
        <translation>Зачислить подарочную карту</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="54"/>
        <source>Redeem</source>
        <translation>Зачислить</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="73"/>
        <source>Scan the card, or type its code</source>
        <translation>Отсканируйте карту или введите код</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="81"/>
        <source>All that is left</source>
        <translation>Весь остаток</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="86"/>
        <source>Code of the card</source>
        <translation>Код карты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="88"/>
        <source>To the wallet of</source>
        <translation>В кошелёк клиента</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="89"/>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="120"/>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="282"/>
        <source>Left on the card</source>
        <translation>Остаток на карте</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="221"/>
        <source>This is the card&apos;s last use: the {left} left on it could not be used any more.</source>
        <translation>Это последнее использование карты: остаток {left} станет недоступен.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="224"/>
        <source>A wallet in {currency} will be opened.</source>
        <translation>Будет открыт кошелёк в {currency}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="227"/>
        <source>Repays {repaid} of the debt of {debt}.</source>
        <translation>Погасит {repaid} из долга {debt}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="285"/>
        <source>The figures have changed while this form was open. Look at them, then redeem again.</source>
        <translation>Суммы изменились, пока форма была открыта. Посмотрите их и зачислите ещё раз.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="302"/>
        <source>Redemption of {amount} from gift card {card} to customer {customer}</source>
        <translation>Зачисление {amount} с подарочной карты {card} клиенту {customer}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="311"/>
        <source>Redeemed. The wallet of {name} now shows {balance}.</source>
        <translation>Зачислено. В кошельке {name} теперь {balance}.</translation>
    </message>
</context>
<context>
    <name>RedeemEffect</name>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_effect.py" line="61"/>
        <source>On the card</source>
        <translation>На карте</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_effect.py" line="62"/>
        <source>In the wallet</source>
        <translation>В кошельке</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_effect.py" line="70"/>
        <source>On the card {card}, after {card_after}. In the wallet {wallet}, after {wallet_after}.</source>
        <translation>На карте {card}, после {card_after}. В кошельке {wallet}, после {wallet_after}.</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="48"/>
        <source>Nothing has been posted yet.</source>
        <translation>Проводок ещё не было.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="54"/>
        <source>Everything agrees: opening plus movements is closing, and {wallets} wallets were checked.</source>
        <translation>Всё сходится: начало плюс движения равно концу; проверено кошельков: {wallets}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="59"/>
        <source>%n stored balance(s) differ from their postings. Postings on them are stopped.</source>
        <translation>
            <numerusform>%n сохранённый баланс не сходится с проводками. Проводки по нему остановлены.</numerusform>
            <numerusform>%n сохранённых баланса не сходятся с проводками. Проводки по ним остановлены.</numerusform>
            <numerusform>%n сохранённых балансов не сходятся с проводками. Проводки по ним остановлены.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="61"/>
        <source>Opening plus movements is not closing. Do not close the day; have the ledger verified.</source>
        <translation>Начало плюс движения не равно концу. Не закрывайте день; проверьте книгу.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="80"/>
        <source>Opening</source>
        <translation>На начало</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="81"/>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="81"/>
        <source>%n transaction(s)</source>
        <translation>
            <numerusform>%n операция</numerusform>
            <numerusform>%n операции</numerusform>
            <numerusform>%n операций</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="82"/>
        <source>Closing</source>
        <translation>На конец</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="83"/>
        <source>Wallets say</source>
        <translation>В кошельках</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="95"/>
        <source>available {amount}</source>
        <translation>доступно {amount}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="99"/>
        <source>now, not at the end of the period</source>
        <translation>сейчас, а не на конец периода</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="100"/>
        <source>agrees with closing</source>
        <translation>сходится с концом</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="100"/>
        <source>differs from closing</source>
        <translation>не сходится с концом</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="35"/>
        <source>Reverse this posting?</source>
        <translation>Сторнировать эту проводку?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="35"/>
        <source>Reverse</source>
        <translation>Сторнировать</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="46"/>
        <location filename="../../desktop_app/dialogs/reverse.py" line="62"/>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="47"/>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="48"/>
        <source>Working out what would happen…</source>
        <translation>Считаем, что получится…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="56"/>
        <source>Posting</source>
        <translation>Проводка</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="57"/>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="58"/>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="59"/>
        <source>Posted</source>
        <translation>Проведено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="60"/>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="61"/>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="78"/>
        <source>Postings taken back together: {count}</source>
        <translation>Будет сторнировано проводок: {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="89"/>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="96"/>
        <source>Already reversed by {name} on {moment}.</source>
        <translation>Уже сторнировано: {name}, {moment}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="114"/>
        <source>Reversal of transaction {number}: {amount}</source>
        <translation>Сторно операции {number}: {amount}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="122"/>
        <source>Reversed {amount}.</source>
        <translation>Сторнировано {amount}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="123"/>
        <source>Reversed {amount} of {name}. New balance: {balance}.</source>
        <translation>Сторнировано {amount}: {name}. Новый баланс: {balance}.</translation>
    </message>
</context>
<context>
    <name>SellCardDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="36"/>
        <source>Sell a gift card</source>
        <translation>Продать подарочную карту</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="36"/>
        <source>Sell</source>
        <translation>Продать</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="38"/>
        <source>To take from the customer</source>
        <translation>Получить с клиента</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="43"/>
        <source>Paid by</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="45"/>
        <source>Sold to (optional)</source>
        <translation>Кому продана (необязательно)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="46"/>
        <source>Needed to find the card again when its code is lost.</source>
        <translation>Поможет найти карту, если код потеряют.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="62"/>
        <source>Sale of gift card {card} for {amount}, {tender}</source>
        <translation>Продажа подарочной карты {card} за {amount}, {tender}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="71"/>
        <source>Card {card} sold for {amount}. It can be used now.</source>
        <translation>Карта {card} продана за {amount}. Ею можно пользоваться.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../../desktop_app/settings.py" line="96"/>
        <source>Language of the window</source>
        <translation>Язык окна</translation>
    </message>
    <message>
        <location filename="../../desktop_app/settings.py" line="100"/>
        <source>Light or dark</source>
        <translation>Светлая или тёмная</translation>
    </message>
    <message>
        <location filename="../../desktop_app/settings.py" line="102"/>
        <source>The ledger opened last</source>
        <translation>Последняя открытая книга</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="128"/>
        <source>Open another ledger…</source>
        <translation>Открыть другую книгу…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="129"/>
        <source>Create a new ledger…</source>
        <translation>Создать новую книгу…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="130"/>
        <location filename="../../desktop_app/pages/settings.py" line="153"/>
        <source>Check every balance</source>
        <translation>Проверить все балансы</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="131"/>
        <location filename="../../desktop_app/pages/settings.py" line="154"/>
        <source>Back up…</source>
        <translation>Резервная копия…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="132"/>
        <source>Settings of the ledger…</source>
        <translation>Настройки книги…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="147"/>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="147"/>
        <source>The ledger you work on, the shop, and this window.</source>
        <translation>Книга, с которой вы работаете, магазин и это окно.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="148"/>
        <source>Ledger</source>
        <translation>Книга</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="149"/>
        <source>Shop</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="150"/>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="151"/>
        <source>Open another…</source>
        <translation>Открыть другую…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="152"/>
        <source>Create new…</source>
        <translation>Создать новую…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="155"/>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="156"/>
        <source>Open the log&apos;s folder</source>
        <translation>Открыть папку журнала</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="157"/>
        <location filename="../../desktop_app/pages/settings.py" line="161"/>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="158"/>
        <location filename="../../desktop_app/pages/settings.py" line="162"/>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="163"/>
        <location filename="../../desktop_app/pages/settings.py" line="164"/>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="163"/>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="163"/>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="185"/>
        <source>One file on this computer</source>
        <translation>Один файл на этом компьютере</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="185"/>
        <source>Shared PostgreSQL server</source>
        <translation>Общий сервер PostgreSQL</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="188"/>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="189"/>
        <source>Where it is</source>
        <translation>Где находится</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="190"/>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="191"/>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="192"/>
        <source>Transactions</source>
        <translation>Операции</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="193"/>
        <source>Currencies</source>
        <translation>Валюты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="194"/>
        <source>You are</source>
        <translation>Вы</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="195"/>
        <source>Revision</source>
        <translation>Версия схемы</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="200"/>
        <source>Shop number</source>
        <translation>Номер магазина</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="201"/>
        <source>Usual currency</source>
        <translation>Обычная валюта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="202"/>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="203"/>
        <source>A business day ends at</source>
        <translation>Рабочий день кончается в</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="204"/>
        <source>Country code of phones</source>
        <translation>Код страны телефонов</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="205"/>
        <source>Days of grace for refunds</source>
        <translation>Льготных дней для возвратов</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="234"/>
        <source>Checking every balance</source>
        <translation>Проверка всех балансов</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="241"/>
        <source>Every balance agrees with its postings: {transactions} transactions, {wallets} wallets.</source>
        <translation>Все балансы сходятся с проводками: операций {transactions}, кошельков {wallets}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/pages/settings.py" line="246"/>
        <source>%n balance(s) differ from their postings. See Reconciliation.</source>
        <translation>
            <numerusform>%n баланс не сходится с проводками. Смотрите «Сверку».</numerusform>
            <numerusform>%n баланса не сходятся с проводками. Смотрите «Сверку».</numerusform>
            <numerusform>%n балансов не сходятся с проводками. Смотрите «Сверку».</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="256"/>
        <source>Back up the ledger</source>
        <translation>Резервная копия книги</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="263"/>
        <source>Backing up to {file}</source>
        <translation>Копирование в {file}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="267"/>
        <source>The ledger is backed up and the copy checked: {file}</source>
        <translation>Копия книги сделана и проверена: {file}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="271"/>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <location filename="../../desktop_app/widgets/shortcut_sheet.py" line="25"/>
        <source>Keyboard shortcuts</source>
        <translation>Горячие клавиши</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/shortcut_sheet.py" line="33"/>
        <source>On this page</source>
        <translation>На этой странице</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/shortcut_sheet.py" line="34"/>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/shortcut_sheet.py" line="53"/>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>SimilarCustomers</name>
    <message>
        <location filename="../../desktop_app/dialogs/customer_similar.py" line="66"/>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_similar.py" line="69"/>
        <source>Already here?</source>
        <translation>Уже есть?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_similar.py" line="70"/>
        <source>These customers look like the one you are typing.</source>
        <translation>Эти клиенты похожи на того, кого вы вводите.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_similar.py" line="72"/>
        <source>No similar customers</source>
        <translation>Похожих клиентов нет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_similar.py" line="74"/>
        <source>Customers with the same phone, card or email, or nearly the same name, appear here.</source>
        <translation>Здесь появятся клиенты с тем же телефоном, картой, почтой или почти тем же именем.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_similar.py" line="85"/>
        <source>Open {name} instead</source>
        <translation>Открыть: {name}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="82"/>
        <source>Opening the ledger…</source>
        <translation>Открытие книги…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="84"/>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="85"/>
        <source>Open another…</source>
        <translation>Открыть другую…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="86"/>
        <source>Create a new one…</source>
        <translation>Создать новую…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="87"/>
        <source>Practise on a demonstration</source>
        <translation>Потренироваться на примере</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <location filename="../../desktop_app/widgets/table_status.py" line="54"/>
        <source>%n selected</source>
        <translation>
            <numerusform>Выбрана %n</numerusform>
            <numerusform>Выбрано %n</numerusform>
            <numerusform>Выбрано %n</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/table_status.py" line="68"/>
        <source>{count} rows</source>
        <translation>Строк: {count}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/widgets/table_status.py" line="70"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/table_status.py" line="72"/>
        <source>More than {count} rows</source>
        <translation>Больше {count} строк</translation>
    </message>
</context>
<context>
    <name>TableOverlay</name>
    <message>
        <location filename="../../desktop_app/widgets/table_overlay.py" line="64"/>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/table_overlay.py" line="77"/>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <location filename="../../desktop_app/widgets/table.py" line="166"/>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/table.py" line="167"/>
        <source>Choose columns…</source>
        <translation>Выбрать столбцы…</translation>
    </message>
</context>
<context>
    <name>TaskStrip</name>
    <message>
        <location filename="../../desktop_app/widgets/task_strip.py" line="45"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/task_strip.py" line="57"/>
        <source>Stopping: {title}</source>
        <translation>Останавливается: {title}</translation>
    </message>
</context>
<context>
    <name>TopUpDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="37"/>
        <source>Top up {name}</source>
        <translation>Пополнить: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="37"/>
        <source>Post top-up</source>
        <translation>Провести пополнение</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="39"/>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="39"/>
        <source>Paid by</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="62"/>
        <source>Posted {amount} to {name}. New balance: {balance}.</source>
        <translation>Зачислено {amount}: {name}. Новый баланс: {balance}.</translation>
    </message>
</context>
<context>
    <name>TransactionDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="33"/>
        <source>Transaction {number}</source>
        <translation>Операция {number}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="75"/>
        <source>{before} before, {after} after</source>
        <translation>{before} до, {after} после</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="79"/>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="80"/>
        <source>Gift card</source>
        <translation>Подарочная карта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="81"/>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="82"/>
        <source>Business day</source>
        <translation>Рабочий день</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="83"/>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="84"/>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="85"/>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="86"/>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="87"/>
        <source>Value expires</source>
        <translation>Сгорает</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="88"/>
        <source>Posted by</source>
        <translation>Провёл</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="89"/>
        <source>Approved by</source>
        <translation>Одобрил</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="90"/>
        <source>Takes back</source>
        <translation>Сторнирует</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="91"/>
        <source>Taken back by</source>
        <translation>Сторнирована</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="92"/>
        <source>Operation</source>
        <translation>Действие</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="93"/>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="99"/>
        <source>transaction {number}</source>
        <translation>операция {number}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="104"/>
        <source>Open the customer</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="106"/>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>TransactionStrip</name>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="192"/>
        <source>Reverse…</source>
        <translation>Сторнировать…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="193"/>
        <source>Take this posting back (Ctrl+R)</source>
        <translation>Сторнировать эту проводку (Ctrl+R)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="197"/>
        <source>No line selected</source>
        <translation>Строка не выбрана</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="198"/>
        <source>Select one line to see everything about it.</source>
        <translation>Выберите строку, чтобы увидеть о ней всё.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="209"/>
        <source>by {name}</source>
        <translation>кто: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="210"/>
        <source>approved by {name}</source>
        <translation>одобрил: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="211"/>
        <source>to be spent by {day}</source>
        <translation>потратить до {day}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="212"/>
        <source>transaction {number}</source>
        <translation>операция {number}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="226"/>
        <source>Takes back transaction {number}.</source>
        <translation>Сторнирует операцию {number}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="230"/>
        <source>Reversed.</source>
        <translation>Сторнировано.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="235"/>
        <source>Reversed by {name} on {moment}</source>
        <translation>Сторнировано: {name}, {moment}</translation>
    </message>
</context>
<context>
    <name>Transactions</name>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="23"/>
        <source>Reversed</source>
        <translation>Сторнировано</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="60"/>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="66"/>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="67"/>
        <source>Type</source>
        <translation>Вид</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="68"/>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="71"/>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="81"/>
        <source>Balance after</source>
        <translation>Баланс после</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="90"/>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="103"/>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="111"/>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="118"/>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="125"/>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="128"/>
        <source>Business day</source>
        <translation>Рабочий день</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="136"/>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
</context>
<context>
    <name>TransactionsPage</name>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="47"/>
        <source>Type</source>
        <translation>Вид</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="48"/>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="49"/>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="90"/>
        <location filename="../../desktop_app/pages/transactions.py" line="223"/>
        <source>Transaction details</source>
        <translation>Подробности операции</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="94"/>
        <source>Clear the filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="98"/>
        <source>Choose columns…</source>
        <translation>Выбрать столбцы…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="123"/>
        <source>Transactions</source>
        <translation>Операции</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="123"/>
        <source>Everything that moved value, newest first.</source>
        <translation>Все движения, новые сверху.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="124"/>
        <source>Customer, reference or note</source>
        <translation>Клиент, ссылка или примечание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="125"/>
        <source>Choose columns</source>
        <translation>Выбрать столбцы</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="126"/>
        <source>Clear filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="194"/>
        <source>All currencies</source>
        <translation>Все валюты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="198"/>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="203"/>
        <source>No transactions yet</source>
        <translation>Операций ещё нет</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="203"/>
        <source>What is posted to wallets and gift cards appears here.</source>
        <translation>Здесь появится всё, что проведено по кошелькам и картам.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="204"/>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="204"/>
        <source>No transaction fits these filters. Clear them to see all.</source>
        <translation>Ни одна операция не подходит. Сбросьте фильтры, чтобы увидеть все.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="226"/>
        <source>Open the customer</source>
        <translation>Открыть клиента</translation>
    </message>
</context>
<context>
    <name>WalletStatusDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="40"/>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="40"/>
        <source>Kept with your name and the time.</source>
        <translation>Сохраняется с вашим именем и временем.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="44"/>
        <source>While frozen, nothing can be taken out. Money can still come in.</source>
        <translation>Пока заморожен, ничего нельзя снять. Поступления возможны.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="45"/>
        <source>Freeze the {currency} wallet of {name}?</source>
        <translation>Заморозить кошелёк {currency}: {name}?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="45"/>
        <source>Freeze</source>
        <translation>Заморозить</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="47"/>
        <source>A closed wallet takes no postings at all. Only an empty one without debt can be closed.</source>
        <translation>Закрытый кошелёк не принимает проводок. Закрыть можно только пустой и без долга.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="48"/>
        <source>Close the {currency} wallet of {name}?</source>
        <translation>Закрыть кошелёк {currency}: {name}?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="48"/>
        <source>Close wallet</source>
        <translation>Закрыть кошелёк</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="50"/>
        <source>All postings become possible again.</source>
        <translation>Все проводки снова станут возможны.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="51"/>
        <source>Reopen the {currency} wallet of {name}?</source>
        <translation>Открыть снова кошелёк {currency}: {name}?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="51"/>
        <source>Reopen</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="52"/>
        <source>Money can be taken out again.</source>
        <translation>Деньги снова можно снимать.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="53"/>
        <source>Unfreeze the {currency} wallet of {name}?</source>
        <translation>Разморозить кошелёк {currency}: {name}?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="53"/>
        <source>Unfreeze</source>
        <translation>Разморозить</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="68"/>
        <source>The {currency} wallet of {name} is frozen.</source>
        <translation>Кошелёк {currency} заморожен: {name}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="69"/>
        <source>The {currency} wallet of {name} is closed.</source>
        <translation>Кошелёк {currency} закрыт: {name}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="70"/>
        <source>The {currency} wallet of {name} is active again.</source>
        <translation>Кошелёк {currency} снова действует: {name}.</translation>
    </message>
</context>
<context>
    <name>WalletSwitch</name>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="78"/>
        <source>Wallet</source>
        <translation>Кошелёк</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="84"/>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="85"/>
        <source>Show the {currency} wallet (Alt+W: the next one)</source>
        <translation>Показать кошелёк {currency} (Alt+W: следующий)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="88"/>
        <source>Status of the wallet: {status}</source>
        <translation>Статус кошелька: {status}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <location filename="../../desktop_app/words.py" line="15"/>
        <source>Credit</source>
        <translation>Зачисление</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="16"/>
        <source>Debit</source>
        <translation>Списание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="17"/>
        <source>Hold</source>
        <translation>Блокировка</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="18"/>
        <source>Release</source>
        <translation>Разблокировка</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="19"/>
        <source>Capture</source>
        <translation>Списание блокировки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="20"/>
        <source>Reversal</source>
        <translation>Сторно</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="23"/>
        <source>Pending</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="24"/>
        <source>Posted</source>
        <translation>Проведено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="25"/>
        <location filename="../../desktop_app/words.py" line="77"/>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="26"/>
        <source>Failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="29"/>
        <source>Refund</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="30"/>
        <source>Cashback</source>
        <translation>Кешбэк</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="31"/>
        <source>Gift card</source>
        <translation>Подарочная карта</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="32"/>
        <source>Top-up</source>
        <translation>Пополнение</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="33"/>
        <source>Purchase</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="34"/>
        <location filename="../../desktop_app/words.py" line="108"/>
        <source>Promotion</source>
        <translation>Акция</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="35"/>
        <source>Loyalty</source>
        <translation>Лояльность</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="36"/>
        <source>Adjustment</source>
        <translation>Корректировка</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="37"/>
        <source>Compensation</source>
        <translation>Компенсация</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="38"/>
        <source>Click reward</source>
        <translation>Награда за клик</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="39"/>
        <source>Payout</source>
        <translation>Выплата</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="40"/>
        <source>Expiry</source>
        <translation>Сгорание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="41"/>
        <source>Opening balance</source>
        <translation>Начальный остаток</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="42"/>
        <source>Transfer</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="43"/>
        <source>Claw-back</source>
        <translation>Обратное удержание</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="44"/>
        <source>Withdrawal</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="45"/>
        <source>Write-off</source>
        <translation>Списание долга</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="46"/>
        <source>Settlement</source>
        <translation>Расчёт</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="47"/>
        <source>Cash count</source>
        <translation>Пересчёт кассы</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="50"/>
        <source>Cash</source>
        <translation>Наличные</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="51"/>
        <source>Card terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="52"/>
        <source>Online payment</source>
        <translation>Онлайн-оплата</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="53"/>
        <source>Bank transfer</source>
        <translation>Банковский перевод</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="54"/>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="57"/>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="58"/>
        <source>Given</source>
        <translation>Подарено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="61"/>
        <location filename="../../desktop_app/words.py" line="66"/>
        <location filename="../../desktop_app/words.py" line="73"/>
        <location filename="../../desktop_app/words.py" line="80"/>
        <source>Active</source>
        <translation>Действует</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="62"/>
        <source>Frozen</source>
        <translation>Заморожен</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="63"/>
        <source>Closed</source>
        <translation>Закрыт</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="67"/>
        <source>Captured</source>
        <translation>Списано</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="68"/>
        <source>Released</source>
        <translation>Снято</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="69"/>
        <location filename="../../desktop_app/words.py" line="76"/>
        <source>Expired</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="72"/>
        <source>Issued</source>
        <translation>Выпущена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="74"/>
        <source>Redeemed</source>
        <translation>Использована</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="75"/>
        <location filename="../../desktop_app/words.py" line="81"/>
        <source>Blocked</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="82"/>
        <source>Merged</source>
        <translation>Объединён</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="83"/>
        <source>Erased</source>
        <translation>Удалён</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="86"/>
        <source>Cashier</source>
        <translation>Кассир</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="87"/>
        <source>Back office</source>
        <translation>Бэк-офис</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="88"/>
        <source>Manager</source>
        <translation>Менеджер</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="89"/>
        <source>Auditor</source>
        <translation>Аудитор</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="90"/>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="91"/>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="95"/>
        <source>Return of goods</source>
        <translation>Возврат товара</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="96"/>
        <source>Order payment</source>
        <translation>Оплата заказа</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="97"/>
        <source>Order payment from hold</source>
        <translation>Оплата заказа из блокировки</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="98"/>
        <source>Gift card redemption</source>
        <translation>Зачисление подарочной карты</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="99"/>
        <source>Order cashback</source>
        <translation>Кешбэк за заказ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="100"/>
        <source>Reversal of a transaction</source>
        <translation>Сторно операции</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="101"/>
        <source>Quest completed</source>
        <translation>Задание выполнено</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="102"/>
        <source>Quest purchase</source>
        <translation>Покупка задания</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="103"/>
        <source>Premium voucher</source>
        <translation>Премиум-ваучер</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="104"/>
        <source>Booking paid</source>
        <translation>Бронь оплачена</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="105"/>
        <source>Referral reward</source>
        <translation>Награда за приглашение</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="106"/>
        <source>Correction</source>
        <translation>Исправление</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="107"/>
        <source>Goodwill</source>
        <translation>Жест доброй воли</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="109"/>
        <source>Top-up by the customer</source>
        <translation>Пополнение клиентом</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="110"/>
        <source>Typing error</source>
        <translation>Опечатка</translation>
    </message>
</context>
</TS>
