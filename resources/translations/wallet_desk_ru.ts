<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>AccountNameDialog</name>
    <message>
        <source>Account {code}</source>
        <translation>Счёт {code}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Your accountant&apos;s number</source>
        <translation>Номер у вашего бухгалтера</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>The account is named.</source>
        <translation>Счёт назван.</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Cash in tills</source>
        <translation>Наличные в кассах</translation>
    </message>
    <message>
        <source>Card terminal clearing</source>
        <translation>Расчёты по терминалам</translation>
    </message>
    <message>
        <source>Payment provider clearing</source>
        <translation>Расчёты с платёжным провайдером</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Safe and in transit</source>
        <translation>Сейф и деньги в пути</translation>
    </message>
    <message>
        <source>Customer debt</source>
        <translation>Долги клиентов</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Счета к оплате</translation>
    </message>
    <message>
        <source>Partner receivable</source>
        <translation>Задолженность партнёров</translation>
    </message>
    <message>
        <source>Customer wallets, available</source>
        <translation>Кошельки клиентов, доступно</translation>
    </message>
    <message>
        <source>Customer wallets, on hold</source>
        <translation>Кошельки клиентов, заблокировано</translation>
    </message>
    <message>
        <source>Transfers between wallets</source>
        <translation>Переводы между кошельками</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>Подарочные карты</translation>
    </message>
    <message>
        <source>Partner payables</source>
        <translation>Долг перед партнёрами</translation>
    </message>
    <message>
        <source>Unsettled orders</source>
        <translation>Незакрытые заказы</translation>
    </message>
    <message>
        <source>Refunds payable</source>
        <translation>Возвраты к выплате</translation>
    </message>
    <message>
        <source>Suspense</source>
        <translation>Невыясненные поступления</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>Начальные остатки</translation>
    </message>
    <message>
        <source>Sales, gross</source>
        <translation>Продажи, всего</translation>
    </message>
    <message>
        <source>Points redeemed</source>
        <translation>Списанные баллы</translation>
    </message>
    <message>
        <source>Sales returns</source>
        <translation>Возвраты продаж</translation>
    </message>
    <message>
        <source>Click fees</source>
        <translation>Плата за переходы</translation>
    </message>
    <message>
        <source>Breakage of paid value</source>
        <translation>Невостребованные средства</translation>
    </message>
    <message>
        <source>Cashback and promotions</source>
        <translation>Кэшбэк и акции</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Компенсации</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Корректировки</translation>
    </message>
    <message>
        <source>Click rewards</source>
        <translation>Награды за переходы</translation>
    </message>
    <message>
        <source>Partners&apos; share</source>
        <translation>Доля партнёров</translation>
    </message>
    <message>
        <source>Cash over and short</source>
        <translation>Излишки и недостачи кассы</translation>
    </message>
    <message>
        <source>Payment fees</source>
        <translation>Комиссии за платежи</translation>
    </message>
    <message>
        <source>Debt written off</source>
        <translation>Списанные долги</translation>
    </message>
</context>
<context>
    <name>AddCustomerDialog</name>
    <message>
        <source>Add a customer</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <source>Somebody like this is already here. Look at the list; press Enter again to add anyway.</source>
        <translation>Похожий клиент уже есть. Посмотрите список; нажмите Enter ещё раз, чтобы всё равно добавить.</translation>
    </message>
    <message>
        <source>Added {name}.</source>
        <translation>Клиент {name} добавлен.</translation>
    </message>
</context>
<context>
    <name>AddProductDialog</name>
    <message>
        <source>Add a product</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>Добавить товар</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>Добавлено: {name}.</translation>
    </message>
</context>
<context>
    <name>AdjustDialog</name>
    <message>
        <source>Adjust the balance of {name}</source>
        <translation>Корректировка баланса: {name}</translation>
    </message>
    <message>
        <source>Post adjustment</source>
        <translation>Провести корректировку</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Raises the balance</source>
        <translation>Увеличивает баланс</translation>
    </message>
    <message>
        <source>Lowers the balance</source>
        <translation>Уменьшает баланс</translation>
    </message>
    <message>
        <source>Adjusted {name} by {amount}. New balance: {balance}.</source>
        <translation>Корректировка {name} на {amount}. Новый баланс: {balance}.</translation>
    </message>
</context>
<context>
    <name>AfterPaying</name>
    <message>
        <source>Receipt {number} is ready.</source>
        <translation>Чек {number} готов.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
</context>
<context>
    <name>ApplyImportDialog</name>
    <message>
        <source>Bring in {file}</source>
        <translation>Загрузить {file}</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Save the refused rows as a workbook beside the file</source>
        <translation>Сохранить отклонённые строки книгой рядом с файлом</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot go in</source>
        <translation>
            <numerusform>%n строку нельзя загрузить</numerusform>
            <numerusform>%n строки нельзя загрузить</numerusform>
            <numerusform>%n строк нельзя загрузить</numerusform>
        </translation>
    </message>
    <message>
        <source>The orders are booked today; {amount} in cash is expected in the till of this computer.</source>
        <translation>Заказы проводятся сегодняшним днём; наличные {amount} ожидаются в кассе этого компьютера.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) should be looked at first.</source>
        <translation>
            <numerusform>%n строку стоит сначала посмотреть.</numerusform>
            <numerusform>%n строки стоит сначала посмотреть.</numerusform>
            <numerusform>%n строк стоит сначала посмотреть.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift card(s) brought in</source>
        <translation>
            <numerusform>Будет внесена %n подарочная карта</numerusform>
            <numerusform>Будет внесено %n подарочные карты</numerusform>
            <numerusform>Будет внесено %n подарочных карт</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) added</source>
        <translation>
            <numerusform>добавлен %n клиент</numerusform>
            <numerusform>добавлено %n клиента</numerusform>
            <numerusform>добавлено %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) filled in</source>
        <translation>
            <numerusform>дополнен %n клиент</numerusform>
            <numerusform>дополнено %n клиента</numerusform>
            <numerusform>дополнено %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} as opening balances</source>
        <translation>{amount} как начальные остатки</translation>
    </message>
    <message>
        <source>{count} rows, and nothing in them is new.</source>
        <translation>Строк: {count}, и ничего нового в них нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) recorded</source>
        <translation>
            <numerusform>%n заказ записан</numerusform>
            <numerusform>%n заказа записано</numerusform>
            <numerusform>%n заказов записано</numerusform>
        </translation>
    </message>
    <message>
        <source>All or nothing: correct the file first</source>
        <translation>Всё или ничего: сначала исправить файл</translation>
    </message>
    <message>
        <source>Leave them out, bring in the others</source>
        <translation>Пропустить их, загрузить остальные</translation>
    </message>
</context>
<context>
    <name>BalanceChange</name>
    <message>
        <source>Balance now {before}, after {after}.</source>
        <translation>Баланс сейчас {before}, после {after}.</translation>
    </message>
    <message>
        <source>Balance now</source>
        <translation>Баланс сейчас</translation>
    </message>
    <message>
        <source>After posting</source>
        <translation>После проводки</translation>
    </message>
</context>
<context>
    <name>Bill</name>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Wallet, points, cards</source>
        <translation>Кошелёк, баллы, карты</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Осталось оплатить</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сдача</translation>
    </message>
</context>
<context>
    <name>BlockCardDialog</name>
    <message>
        <source>Block a gift card</source>
        <translation>Блокировка подарочной карты</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>The card pays nothing until it is unblocked. What is on it stays on it.</source>
        <translation>Картой нельзя платить, пока её не разблокируют. Остаток на ней сохраняется.</translation>
    </message>
    <message>
        <source>Unblock a gift card</source>
        <translation>Разблокировка подарочной карты</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>The card pays again. Make sure that it is in its owner&apos;s hands.</source>
        <translation>Карта снова будет платить. Убедитесь, что она в руках владельца.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Card {card} is blocked.</source>
        <translation>Карта {card} заблокирована.</translation>
    </message>
    <message>
        <source>Card {card} pays again.</source>
        <translation>Карта {card} снова платит.</translation>
    </message>
</context>
<context>
    <name>CancelCardDialog</name>
    <message>
        <source>Cancel a gift card</source>
        <translation>Аннулировать подарочную карту</translation>
    </message>
    <message>
        <source>Cancel the card</source>
        <translation>Аннулировать карту</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Остаток на карте</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Paid back in</source>
        <translation>Вернуть через</translation>
    </message>
    <message>
        <source>Cancelling gift card {card} with {amount} left</source>
        <translation>Аннулирование подарочной карты {card}, остаток {amount}</translation>
    </message>
    <message>
        <source>Card {card} is cancelled. The provider pays {amount} back.</source>
        <translation>Карта {card} аннулирована. {amount} вернёт платёжный сервис.</translation>
    </message>
    <message>
        <source>Card {card} is cancelled. {amount} is back in the wallet.</source>
        <translation>Карта {card} аннулирована. {amount} возвращено в кошелёк.</translation>
    </message>
    <message>
        <source>Card {card} is cancelled. Pay back {amount}: {tender}.</source>
        <translation>Карта {card} аннулирована. Верните {amount}: {tender}.</translation>
    </message>
    <message>
        <source>Card {card} is cancelled.</source>
        <translation>Карта {card} аннулирована.</translation>
    </message>
    <message>
        <source>Nothing is left on the card, so nothing is booked. It can never be used or sold again.</source>
        <translation>На карте ничего не осталось, поэтому проводок не будет. Использовать или продать её больше нельзя.</translation>
    </message>
    <message>
        <source>The card was given away, so nothing is paid back: the {amount} left lowers the promotion expense.</source>
        <translation>Карта была подарена, возвращать нечего: остаток {amount} уменьшит расходы на акции.</translation>
    </message>
    <message>
        <source>Hand out {amount} ({tender}). The gift-card liability goes down by as much.</source>
        <translation>Выдайте {amount} ({tender}). Обязательства по подарочным картам уменьшатся на столько же.</translation>
    </message>
    <message>
        <source>Nothing is paid back: {amount} leaves the gift-card liability and becomes income (breakage).</source>
        <translation>Ничего не возвращается: {amount} уходит из обязательств по картам и становится доходом (неиспользованный остаток).</translation>
    </message>
    <message>
        <source>Hand out {amount} ({tender}), no more than was paid. The {given} of a discount goes to promotions.</source>
        <translation>Выдайте {amount} ({tender}), не больше уплаченного. {given} скидки возвращаются в акции.</translation>
    </message>
    <message>
        <source>{amount} goes back to the wallet that paid for the card, as the customer&apos;s own money.</source>
        <translation>{amount} вернётся в кошелёк, с которого оплачена карта, как собственные деньги клиента.</translation>
    </message>
    <message>
        <source>{amount} is owed to the customer until the provider has paid it back. Hand out nothing.</source>
        <translation>{amount} — долг перед клиентом, пока его не вернёт платёжный сервис. Ничего не выдавайте.</translation>
    </message>
    <message>
        <source>Pay {amount} back to the customer</source>
        <translation>Вернуть клиенту {amount}</translation>
    </message>
    <message>
        <source>Keep it: the customer gets nothing</source>
        <translation>Оставить: клиент ничего не получает</translation>
    </message>
</context>
<context>
    <name>CancelOrderDialog</name>
    <message>
        <source>Cancel order {number}</source>
        <translation>Отмена заказа {number}</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Отменить заказ</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Order {number} is cancelled; everything went back.</source>
        <translation>Заказ {number} отменён, всё возвращено.</translation>
    </message>
</context>
<context>
    <name>CaptureHoldDialog</name>
    <message>
        <source>Capture a hold of {name}</source>
        <translation>Списать блокировку: {name}</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Списание блокировки</translation>
    </message>
    <message>
        <source>Keep the rest on hold</source>
        <translation>Остаток оставить заблокированным</translation>
    </message>
    <message>
        <source>Amount to take</source>
        <translation>Сколько списать</translation>
    </message>
    <message>
        <source>Only {held} is held: {missing} short.</source>
        <translation>Заблокировано только {held}: не хватает {missing}.</translation>
    </message>
    <message>
        <source>Captured {amount} of {name}. Available: {balance}.</source>
        <translation>Списано {amount}: {name}. Доступно: {balance}.</translation>
    </message>
</context>
<context>
    <name>CardExplainDialog</name>
    <message>
        <source>Why {amount} on card {card}?</source>
        <translation>Почему на карте {card} {amount}?</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>Складываем…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <source>State, and why</source>
        <translation>Состояние и причина</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>{before}, now {after}</source>
        <translation>{before}, теперь {after}</translation>
    </message>
    <message>
        <source>card number {number}</source>
        <translation>карта номер {number}</translation>
    </message>
    <message>
        <source>until {before}, now for ever</source>
        <translation>до {before}, теперь бессрочно</translation>
    </message>
    <message>
        <source>until {before}, now until {after}</source>
        <translation>до {before}, теперь до {after}</translation>
    </message>
    <message>
        <source>These events do not add up to what is left. Have the ledger verified.</source>
        <translation>События не складываются в остаток. Проверьте журнал.</translation>
    </message>
    <message>
        <source>Nothing of it can be spent: the card is {status}.</source>
        <translation>Потратить ничего нельзя: состояние карты — «{status}».</translation>
    </message>
    <message>
        <source>{amount} sold</source>
        <translation>{amount} продано</translation>
    </message>
    <message>
        <source>{amount} given away</source>
        <translation>{amount} подарено</translation>
    </message>
    <message>
        <source>{amount} topped up</source>
        <translation>{amount} пополнено</translation>
    </message>
    <message>
        <source>{amount} to wallets</source>
        <translation>{amount} на кошельки</translation>
    </message>
    <message>
        <source>{amount} paid for orders</source>
        <translation>{amount} в оплату заказов</translation>
    </message>
    <message>
        <source>{amount} given back from orders</source>
        <translation>{amount} возвращено из заказов</translation>
    </message>
    <message>
        <source>{amount} paid back</source>
        <translation>{amount} выплачено обратно</translation>
    </message>
    <message>
        <source>{amount} ended with the card</source>
        <translation>{amount} погашено вместе с картой</translation>
    </message>
    <message>
        <source>{amount} brought over</source>
        <translation>{amount} перенесено</translation>
    </message>
    <message>
        <source>{amount} moved to another card</source>
        <translation>{amount} на другую карту</translation>
    </message>
    <message>
        <source>{amount} from another card</source>
        <translation>{amount} с другой карты</translation>
    </message>
    <message>
        <source>{amount} expired</source>
        <translation>{amount} сгорело</translation>
    </message>
    <message>
        <source>{amount} otherwise</source>
        <translation>{amount} прочее</translation>
    </message>
    <message>
        <source>{left} left = {events}</source>
        <translation>Осталось {left} = {events}</translation>
    </message>
    <message>
        <source>Nothing has moved yet: a card is worth nothing until it is sold.</source>
        <translation>Движений ещё не было: до продажи карта ничего не стоит.</translation>
    </message>
</context>
<context>
    <name>CardFilters</name>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Партия</translation>
    </message>
    <message>
        <source>Last four</source>
        <translation>Последние 4</translation>
    </message>
    <message>
        <source>Code to be issued</source>
        <translation>Код не выдан</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>Left on the card</source>
        <translation>Остаток на карте</translation>
    </message>
    <message>
        <source>{title}: card {card}</source>
        <translation>{title}: карта {card}</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Card {card} gives {amount}, {left} stays on it</source>
        <translation>Карта {card} даёт {amount}, на ней остаётся {left}</translation>
    </message>
    <message>
        <source>Card {card} gives {amount}</source>
        <translation>Карта {card} даёт {amount}</translation>
    </message>
    <message>
        <source>Do not use this card</source>
        <translation>Не использовать эту карту</translation>
    </message>
    <message>
        <source>Its last use: the rest, {left}, to the wallet</source>
        <translation>Последнее использование: остаток {left} на кошелёк</translation>
    </message>
    <message>
        <source>Choose the customer first: the rest goes to their wallet.</source>
        <translation>Сначала выберите клиента: остаток пойдёт на его кошелёк.</translation>
    </message>
</context>
<context>
    <name>CardLookUp</name>
    <message>
        <source>Look up a card</source>
        <translation>Найти карту</translation>
    </message>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>Отсканируйте карту или введите код</translation>
    </message>
    <message>
        <source>Code of the gift card</source>
        <translation>Код подарочной карты</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>Found: card {last4}.</source>
        <translation>Найдена карта {last4}.</translation>
    </message>
    <message>
        <source>Press Enter to look this code up.</source>
        <translation>Нажмите Enter, чтобы найти карту по этому коду.</translation>
    </message>
    <message>
        <source>A scanner works anywhere on this page.</source>
        <translation>Сканер работает в любом месте этой страницы.</translation>
    </message>
    <message>
        <source>{typed} of {all} characters.</source>
        <translation>{typed} из {all} символов.</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Issue its code…</source>
        <translation>Выдать код…</translation>
    </message>
    <message>
        <source>Redeem…</source>
        <translation>Зачислить…</translation>
    </message>
    <message>
        <source>Sell…</source>
        <translation>Продать…</translation>
    </message>
    <message>
        <source>Unblock…</source>
        <translation>Разблокировать…</translation>
    </message>
    <message>
        <source>Top up…</source>
        <translation>Пополнить…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Every event of this card, before and after (Ctrl+E)</source>
        <translation>Все события карты: остаток до и после (Ctrl+E)</translation>
    </message>
    <message>
        <source>Why is this left on the card?</source>
        <translation>Почему на карте столько осталось?</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>Закрыть карту</translation>
    </message>
    <message>
        <source>Card {last4}</source>
        <translation>Карта {last4}</translation>
    </message>
    <message>
        <source>Sold to {name}</source>
        <translation>Продана: {name}</translation>
    </message>
    <message>
        <source>The card in its place</source>
        <translation>Карта вместо неё</translation>
    </message>
    <message>
        <source>The card whose place it took</source>
        <translation>Карта, которую она заменила</translation>
    </message>
    <message>
        <source>Not sold yet. Once sold it is worth {value}.</source>
        <translation>Ещё не продана. После продажи стоит {value}.</translation>
    </message>
    <message>
        <source>Came back for a card that had ended, with nobody there to be told a code.</source>
        <translation>Вернулось за карту, которая уже закончилась; сообщить код было некому.</translation>
    </message>
    <message>
        <source>Left of {value}</source>
        <translation>Остаток из {value}</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Происхождение</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Использована</translation>
    </message>
    <message>
        <source>Sold with a discount of</source>
        <translation>Продана со скидкой</translation>
    </message>
    <message>
        <source>Topped up with</source>
        <translation>Пополнена на</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Завершена</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Партия</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выпущена</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n раз</numerusform>
            <numerusform>%n раза</numerusform>
            <numerusform>%n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>{used} of {allowed}</source>
        <translation>{used} из {allowed}</translation>
    </message>
    <message>
        <source>Nothing moved yet</source>
        <translation>Движений ещё не было</translation>
    </message>
</context>
<context>
    <name>CardPaper</name>
    <message>
        <source>Valid: {validity}</source>
        <translation>Действует: {validity}</translation>
    </message>
    <message>
        <source>Can be used once</source>
        <translation>Можно использовать один раз</translation>
    </message>
    <message>
        <source>Can be used {uses} times</source>
        <translation>Число использований: {uses}</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Подарочная карта</translation>
    </message>
    <message>
        <source>PRACTICE: worth nothing</source>
        <translation>УЧЕБНАЯ: ничего не стоит</translation>
    </message>
    <message>
        <source>Whoever shows this code can spend it. Keep it like cash.</source>
        <translation>Кто предъявит этот код, тот и потратит. Храните как наличные.</translation>
    </message>
    <message>
        <source>Gift card {card}</source>
        <translation>Подарочная карта {card}</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Uses left</source>
        <translation>Осталось использований</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>What was left at the time above</source>
        <translation>Остаток на указанное выше время</translation>
    </message>
</context>
<context>
    <name>CardPayer</name>
    <message>
        <source>Choose the customer whose wallet pays.</source>
        <translation>Выберите клиента, с кошелька которого идёт оплата.</translation>
    </message>
    <message>
        <source>{name} has {own} of their own money in the wallet: {rest} is left after this.</source>
        <translation>В кошельке клиента {name} {own} собственных денег: после оплаты останется {rest}.</translation>
    </message>
    <message>
        <source>Only {own} in the wallet of {name} is their own money. What was given buys no card.</source>
        <translation>В кошельке клиента {name} только {own} собственных денег. На подаренные деньги карту не купить.</translation>
    </message>
</context>
<context>
    <name>CardStatus</name>
    <message>
        <source>Issued</source>
        <translation>Выпущена</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>Использована</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокирована</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Аннулирована</translation>
    </message>
</context>
<context>
    <name>CashMoveDialog</name>
    <message>
        <source>Put cash into the drawer</source>
        <translation>Внести наличные в кассу</translation>
    </message>
    <message>
        <source>Pay in</source>
        <translation>Внести</translation>
    </message>
    <message>
        <source>Take cash out of the drawer</source>
        <translation>Взять наличные из кассы</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>Выплатить</translation>
    </message>
    <message>
        <source>Drop cash to the safe</source>
        <translation>Сдать наличные в сейф</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Сдать</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>На что</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message>
        <source>There is not that much in the drawer.</source>
        <translation>В кассе столько нет.</translation>
    </message>
    <message>
        <source>Pay-in of {amount}</source>
        <translation>Внесено {amount}</translation>
    </message>
    <message>
        <source>Pay-out of {amount}</source>
        <translation>Выплачено {amount}</translation>
    </message>
    <message>
        <source>Drop of {amount}</source>
        <translation>Сдано в сейф {amount}</translation>
    </message>
    <message>
        <source>{what}: done.</source>
        <translation>{what}: выполнено.</translation>
    </message>
</context>
<context>
    <name>Cashback</name>
    <message>
        <source>from {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>по {day}</translation>
    </message>
    <message>
        <source>Since it was made</source>
        <translation>Со дня создания</translation>
    </message>
    <message>
        <source>The wallet is closed</source>
        <translation>Кошелёк закрыт</translation>
    </message>
    <message>
        <source>The wallet is stopped</source>
        <translation>Кошелёк остановлен</translation>
    </message>
    <message>
        <source>The customer was merged</source>
        <translation>Клиент объединён</translation>
    </message>
    <message>
        <source>The customer was erased</source>
        <translation>Данные клиента стёрты</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выключено</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Даёт</translation>
    </message>
    <message>
        <source>Least order</source>
        <translation>Заказ от</translation>
    </message>
    <message>
        <source>On lines of</source>
        <translation>На товары</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>With other rules</source>
        <translation>С другими правилами</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>{value}, at most {amount}</source>
        <translation>{value}, не больше {amount}</translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation>Складывается</translation>
    </message>
    <message>
        <source>One gives</source>
        <translation>Даёт одно</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Начислен</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>On</source>
        <translation>С суммы</translation>
    </message>
    <message>
        <source>Cashback</source>
        <translation>Кэшбэк</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Списано</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation>Препятствие</translation>
    </message>
</context>
<context>
    <name>CashbackLaboratoryDialog</name>
    <message>
        <source>Laboratory: {code}</source>
        <translation>Лаборатория: {code}</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Посчитать</translation>
    </message>
    <message>
        <source>Orders delivered</source>
        <translation>Заказы, выданные</translation>
    </message>
    <message>
        <source>Who would have won</source>
        <translation>Кому начислили бы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>It would have cost</source>
        <translation>Стоило бы</translation>
    </message>
    <message>
        <source>on orders of {amount}</source>
        <translation>с заказов на {amount}</translation>
    </message>
    <message>
        <source>Taken back by returns</source>
        <translation>Списано бы при возвратах</translation>
    </message>
    <message>
        <source>customers keep {amount}</source>
        <translation>клиентам остаётся {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) at the maximum.</source>
        <translation>
            <numerusform>%n заказ упёрся в предел.</numerusform>
            <numerusform>%n заказа упёрлись в предел.</numerusform>
            <numerusform>%n заказов упёрлись в предел.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here is saved or posted.</source>
        <translation>Здесь ничего не сохраняется и не проводится.</translation>
    </message>
    <message>
        <source>Other rules on the same orders</source>
        <translation>Другие правила на тех же заказах</translation>
    </message>
    <message>
        <source>Orders with cashback</source>
        <translation>Заказов с кэшбэком</translation>
    </message>
    <message>
        <source>Saved on other rules</source>
        <translation>Экономия на других правилах</translation>
    </message>
    <message>
        <source>this rule takes their place</source>
        <translation>это правило их заменяет</translation>
    </message>
    <message>
        <source>of {orders} delivered; {customers} customers</source>
        <translation>из {orders} выданных; клиентов: {customers}</translation>
    </message>
    <message>
        <source>Stopped: not every order was looked at.</source>
        <translation>Остановлено: просмотрены не все заказы.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) looked at</source>
        <translation>
            <numerusform>Просмотрен %n заказ</numerusform>
            <numerusform>Просмотрено %n заказа</numerusform>
            <numerusform>Просмотрено %n заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Cashback</source>
        <translation>Кэшбэк</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Both give</source>
        <translation>Дают оба</translation>
    </message>
    <message>
        <source>That rule gives</source>
        <translation>Действует то правило</translation>
    </message>
    <message>
        <source>This rule gives instead</source>
        <translation>Действует это правило</translation>
    </message>
    <message>
        <source>Saved on that rule</source>
        <translation>Экономия на том правиле</translation>
    </message>
    <message>
        <source>Nobody would have won</source>
        <translation>Никто не выиграл бы</translation>
    </message>
    <message>
        <source>No order of these days fits the rule.</source>
        <translation>Ни один заказ этих дней не подходит под правило.</translation>
    </message>
    <message>
        <source>It meets no other rule</source>
        <translation>Не встретилось с другими правилами</translation>
    </message>
    <message>
        <source>No rule in use fits the same orders.</source>
        <translation>Ни одно действующее правило не подходит к тем же заказам.</translation>
    </message>
</context>
<context>
    <name>CashbackPreviewDialog</name>
    <message>
        <source>Cashback that is due</source>
        <translation>Кэшбэк к начислению</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Give now</source>
        <translation>Начислить сейчас</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Now: {count}</source>
        <translation>Сейчас: {count}</translation>
    </message>
    <message>
        <source>Later: {count}</source>
        <translation>Позже: {count}</translation>
    </message>
    <message>
        <source>Would be given now: {amount}</source>
        <translation>Было бы начислено сейчас: {amount}</translation>
    </message>
    <message>
        <source>Waits for its day: {amount}</source>
        <translation>Ждёт своего дня: {amount}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Начислять нечего</translation>
    </message>
    <message>
        <source>Orders are given cashback some days after delivery.</source>
        <translation>Кэшбэк начисляется через несколько дней после выдачи заказа.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) looked at</source>
        <translation>
            <numerusform>Просмотрен %n заказ</numerusform>
            <numerusform>Просмотрено %n заказа</numerusform>
            <numerusform>Просмотрено %n заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: not every order was looked at.</source>
        <translation>Остановлено: просмотрены не все заказы.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) got cashback.</source>
        <translation>
            <numerusform>Кэшбэк начислен по %n заказу.</numerusform>
            <numerusform>Кэшбэк начислен по %n заказам.</numerusform>
            <numerusform>Кэшбэк начислен по %n заказам.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CashbackRuleForm</name>
    <message>
        <source>Add a cashback rule</source>
        <translation>Новое правило кэшбэка</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Edit the rule {code}</source>
        <translation>Правило {code}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Try on past orders…</source>
        <translation>Проверить на прошлых заказах…</translation>
    </message>
    <message>
        <source>Part of what was bought</source>
        <translation>Часть суммы покупки</translation>
    </message>
    <message>
        <source>The same for every order</source>
        <translation>Одна сумма за любой заказ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>Gives beside other rules</source>
        <translation>Даёт вместе с другими правилами</translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>Любая категория</translation>
    </message>
    <message>
        <source>Every brand</source>
        <translation>Любой бренд</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Только</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Даёт</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Процент</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>At most on one order (optional)</source>
        <translation>Не больше за заказ (если нужно)</translation>
    </message>
    <message>
        <source>Name, {language}</source>
        <translation>Название, {language}</translation>
    </message>
    <message>
        <source>An order of {small} gives {on_small}, one of {large} gives {on_large}.</source>
        <translation>Заказ на {small} даёт {on_small}, на {large} — {on_large}.</translation>
    </message>
    <message>
        <source>On lines of category</source>
        <translation>На товары категории</translation>
    </message>
    <message>
        <source>And of brand</source>
        <translation>И бренда</translation>
    </message>
    <message>
        <source>In orders of at least (optional)</source>
        <translation>Заказ от (если нужно)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Without one: orders from today on.</source>
        <translation>Без него: заказы с сегодняшнего дня.</translation>
    </message>
    <message>
        <source>Days from delivery to cashback</source>
        <translation>Дней от выдачи до кэшбэка</translation>
    </message>
    <message>
        <source>Days until it expires</source>
        <translation>Дней до сгорания</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Of rules that do not, one gives on an order: the highest priority, then the most.</source>
        <translation>Из правил без этой отметки срабатывает одно: с высшим приоритетом, а при равном — самое щедрое.</translation>
    </message>
    <message>
        <source>Description (optional)</source>
        <translation>Описание (если нужно)</translation>
    </message>
    <message>
        <source>The rule {code} is saved.</source>
        <translation>Правило {code} сохранено.</translation>
    </message>
</context>
<context>
    <name>CashbackTab</name>
    <message>
        <source>What cashback would be given now…</source>
        <translation>Какой кэшбэк был бы начислен сейчас…</translation>
    </message>
    <message>
        <source>Try a cashback rule on past orders…</source>
        <translation>Проверить правило кэшбэка на прошлых заказах…</translation>
    </message>
    <message>
        <source>Edit the rule…</source>
        <translation>Изменить правило…</translation>
    </message>
    <message>
        <source>Try on past orders…</source>
        <translation>Проверить на прошлых заказах…</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Открыть заказ</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>Cashback rules</source>
        <translation>Правила кэшбэка</translation>
    </message>
    <message>
        <source>Cashback that was given</source>
        <translation>Начисленный кэшбэк</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>What is due now…</source>
        <translation>К начислению сейчас…</translation>
    </message>
    <message>
        <source>Laboratory…</source>
        <translation>Лаборатория…</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Начислено</translation>
    </message>
    <message>
        <source>Given by {code}</source>
        <translation>Начислено по правилу {code}</translation>
    </message>
    <message>
        <source>No cashback rules yet</source>
        <translation>Правил кэшбэка ещё нет</translation>
    </message>
    <message>
        <source>Add one with Ctrl+N, such as 5 % and at most 50.00.</source>
        <translation>Добавьте его клавишами Ctrl+N, например 5 % и не больше 50,00.</translation>
    </message>
    <message>
        <source>Nothing was given yet</source>
        <translation>Ещё ничего не начислено</translation>
    </message>
    <message>
        <source>The job gives cashback once an order&apos;s lock has passed.</source>
        <translation>Задание начисляет кэшбэк, когда пройдёт срок ожидания по заказу.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>{code} gives cashback now.</source>
        <translation>Правило {code} теперь даёт кэшбэк.</translation>
    </message>
    <message>
        <source>{code} gives nothing any more.</source>
        <translation>Правило {code} больше ничего не даёт.</translation>
    </message>
</context>
<context>
    <name>ClawBackDialog</name>
    <message>
        <source>Take cashback or points back from {name}</source>
        <translation>Отозвать кэшбэк или баллы: {name}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Given as</source>
        <translation>Зачислить как</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Относится к</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Его номер</translation>
    </message>
    <message>
        <source>What was spent already becomes debt; the customer&apos;s own money is not touched.</source>
        <translation>Уже потраченное становится долгом; собственные деньги клиента не затрагиваются.</translation>
    </message>
    <message>
        <source>Took {amount} back from {name}. New balance: {balance}.</source>
        <translation>Отозвано {amount}: {name}. Новый баланс: {balance}.</translation>
    </message>
</context>
<context>
    <name>ClickDialog</name>
    <message>
        <source>Paid click on {product}</source>
        <translation>Платный клик: {product}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Take the fee</source>
        <translation>Принять плату</translation>
    </message>
    <message>
        <source>{before}, then {after}</source>
        <translation>{before}, затем {after}</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Плата</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Reward for the customer</source>
        <translation>Вознаграждение покупателю</translation>
    </message>
    <message>
        <source>Paid click on {product}, {tender}</source>
        <translation>Платный клик: {product}, {tender}</translation>
    </message>
    <message>
        <source>{product} now costs {price}; the customer was given {reward}.</source>
        <translation>{product} теперь стоит {price}; покупатель получил {reward}.</translation>
    </message>
</context>
<context>
    <name>ClickSettingsDialog</name>
    <message>
        <source>Paid clicks</source>
        <translation>Платные клики</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Products take paid clicks</source>
        <translation>Товары принимают платные клики</translation>
    </message>
    <message>
        <source>The fee lowers the product&apos;s price, down to its lowest price. It is never paid from the balance.</source>
        <translation>Плата снижает цену товара, но не ниже наименьшей. С баланса она не списывается.</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Плата</translation>
    </message>
    <message>
        <source>Reward for the customer</source>
        <translation>Вознаграждение покупателю</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>Настройки сохранены.</translation>
    </message>
</context>
<context>
    <name>CloseShiftDialog</name>
    <message>
        <source>Close the shift</source>
        <translation>Закрыть смену</translation>
    </message>
    <message>
        <source>Close and make the Z report</source>
        <translation>Закрыть и сделать Z-отчёт</translation>
    </message>
    <message>
        <source>Count the whole drawer first. Whether it is over or short appears with the Z report.</source>
        <translation>Сначала пересчитайте всю кассу. Излишек или недостача появится в Z-отчёте.</translation>
    </message>
    <message>
        <source>Counted in the drawer</source>
        <translation>Насчитано в кассе</translation>
    </message>
    <message>
        <source>Taken to the safe</source>
        <translation>Сдано в сейф</translation>
    </message>
    <message>
        <source>The rest stays for the next shift.</source>
        <translation>Остальное остаётся следующей смене.</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message>
        <source>Shift closed with {amount}</source>
        <translation>Смена закрыта, насчитано {amount}</translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message numerus="yes">
        <source>%n card(s) issued</source>
        <translation>
            <numerusform>Выпущена %n карта</numerusform>
            <numerusform>Выпущено %n карты</numerusform>
            <numerusform>Выпущено %n карт</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the card or copy its code now. It is not kept: nobody can show it again.</source>
        <translation>Напечатайте карту или скопируйте код сейчас. Он не хранится: показать его снова никто не сможет.</translation>
    </message>
    <message>
        <source>Print the cards or copy the codes now. They are not kept: nobody can show them again.</source>
        <translation>Напечатайте карты или скопируйте коды сейчас. Они не хранятся: показать их снова никто не сможет.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Скопировать все</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Sell this card…</source>
        <translation>Продать эту карту…</translation>
    </message>
    <message>
        <source>I have the codes</source>
        <translation>Коды у меня</translation>
    </message>
    <message>
        <source>I have the code</source>
        <translation>Код у меня</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Коды</translation>
    </message>
    <message>
        <source>Value {value}</source>
        <translation>Номинал {value}</translation>
    </message>
    <message>
        <source>Value {value} each</source>
        <translation>Номинал каждой — {value}</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n second(s), and when this closes.</source>
        <translation>
            <numerusform>Скопировано. Буфер обмена очистится через %n секунду и при закрытии окна.</numerusform>
            <numerusform>Скопировано. Буфер обмена очистится через %n секунды и при закрытии окна.</numerusform>
            <numerusform>Скопировано. Буфер обмена очистится через %n секунд и при закрытии окна.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard has been cleared.</source>
        <translation>Буфер обмена очищен.</translation>
    </message>
    <message>
        <source>The codes were neither copied nor printed. Press Escape again to close without them.</source>
        <translation>Коды не скопированы и не напечатаны. Нажмите Escape ещё раз, чтобы закрыть без них.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>This was posted: {title}</source>
        <translation>Проведено: {title}</translation>
    </message>
    <message>
        <source>This was not posted: {title}</source>
        <translation>Не проведено: {title}</translation>
    </message>
</context>
<context>
    <name>CreateLedgerDialog</name>
    <message>
        <source>Create a new ledger</source>
        <translation>Новая книга</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Name of the ledger</source>
        <translation>Название книги</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Где хранится</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>A day ends at</source>
        <translation>День кончается в</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
</context>
<context>
    <name>CreditDialog</name>
    <message>
        <source>Give credit to {name}</source>
        <translation>Зачислить: {name}</translation>
    </message>
    <message>
        <source>Post credit</source>
        <translation>Провести зачисление</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Given as</source>
        <translation>Зачислить как</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Сгорает</translation>
    </message>
    <message>
        <source>Gave {amount} to {name}. New balance: {balance}.</source>
        <translation>Зачислено {amount}: {name}. Новый баланс: {balance}.</translation>
    </message>
</context>
<context>
    <name>CurrencyChoice</name>
    <message>
        <source>All currencies</source>
        <translation>Все валюты</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
</context>
<context>
    <name>CustomerActions</name>
    <message>
        <source>Top up…</source>
        <translation>Пополнить…</translation>
    </message>
    <message>
        <source>Give credit…</source>
        <translation>Зачислить…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Списать…</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>Корректировать…</translation>
    </message>
    <message>
        <source>Redeem a gift card…</source>
        <translation>Зачислить подарочную карту…</translation>
    </message>
    <message>
        <source>Reverse the selected line…</source>
        <translation>Сторнировать выбранную строку…</translation>
    </message>
    <message>
        <source>Edit customer…</source>
        <translation>Изменить клиента…</translation>
    </message>
    <message>
        <source>Freeze the wallet…</source>
        <translation>Заморозить кошелёк…</translation>
    </message>
    <message>
        <source>Unfreeze the wallet…</source>
        <translation>Разморозить кошелёк…</translation>
    </message>
    <message>
        <source>Close the wallet…</source>
        <translation>Закрыть кошелёк…</translation>
    </message>
    <message>
        <source>Reopen the wallet…</source>
        <translation>Открыть кошелёк снова…</translation>
    </message>
</context>
<context>
    <name>CustomerCardsTab</name>
    <message>
        <source>Gift cards of the customer</source>
        <translation>Подарочные карты клиента</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Куплена</translation>
    </message>
    <message>
        <source>Bought and redeemed, by time</source>
        <translation>Покупки и зачисления по времени</translation>
    </message>
    <message>
        <source>Cards bought</source>
        <translation>Купленные карты</translation>
    </message>
    <message>
        <source>Gift cards the customer bought</source>
        <translation>Подарочные карты, купленные клиентом</translation>
    </message>
    <message>
        <source>Redeemed to the wallet</source>
        <translation>Зачислена в кошелёк</translation>
    </message>
    <message>
        <source>No gift cards bought</source>
        <translation>Карт не покупал</translation>
    </message>
    <message>
        <source>Cards sold to this customer show up here.</source>
        <translation>Здесь появятся карты, проданные этому клиенту.</translation>
    </message>
    <message>
        <source>No gift cards</source>
        <translation>Подарочных карт нет</translation>
    </message>
    <message>
        <source>Cards this customer buys or redeems show up here.</source>
        <translation>Здесь появятся карты, которые клиент купит или зачислит.</translation>
    </message>
</context>
<context>
    <name>CustomerColumns</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
</context>
<context>
    <name>CustomerFigures</name>
    <message>
        <source>On hold {held} · total {total}</source>
        <translation>Заблокировано {held} · всего {total}</translation>
    </message>
    <message>
        <source>Available {amount}</source>
        <translation>Доступно {amount}</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Доступно</translation>
    </message>
    <message>
        <source>of which brought over {amount}</source>
        <translation>из них перенесено {amount}</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Why this {currency} balance?</source>
        <translation>Почему такой баланс {currency}?</translation>
    </message>
    <message>
        <source>What this balance is made of (Ctrl+E)</source>
        <translation>Из чего состоит этот баланс (Ctrl+E)</translation>
    </message>
    <message>
        <source>What expires soon?</source>
        <translation>Что скоро сгорит?</translation>
    </message>
    <message>
        <source>The pockets with their last days, the soonest first</source>
        <translation>Карманы с последними днями, ближайшие первыми</translation>
    </message>
    <message>
        <source>of what is available</source>
        <translation>из доступного</translation>
    </message>
    <message>
        <source>Nothing expires soon</source>
        <translation>Скоро ничего не сгорает</translation>
    </message>
    <message>
        <source>Expires within 30 days</source>
        <translation>Сгорит за 30 дней</translation>
    </message>
    <message>
        <source>{amount} pending</source>
        <translation>ожидается {amount}</translation>
    </message>
    <message>
        <source>None pending</source>
        <translation>Ожидаемых нет</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>Agreed to receive messages</source>
        <translation>Согласен получать сообщения</translation>
    </message>
    <message>
        <source>Several: put commas between them</source>
        <translation>Несколько — через запятую</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Discount cards</source>
        <translation>Скидочные карты</translation>
    </message>
    <message>
        <source>Type or scan; Enter begins the next</source>
        <translation>Введите или отсканируйте; Enter — следующая</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Number in the ERP</source>
        <translation>Номер в учётной системе</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>день.месяц.год</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
</context>
<context>
    <name>CustomerHeader</name>
    <message>
        <source>As of…</source>
        <translation>На дату…</translation>
    </message>
    <message>
        <source>Balances as of a past day or moment (Ctrl+B)</source>
        <translation>Балансы на прошлый день или момент (Ctrl+B)</translation>
    </message>
    <message>
        <source>Back to all customers (Alt+Left)</source>
        <translation>Назад ко всем клиентам (Alt+←)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Пополнить</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Корректировать</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
</context>
<context>
    <name>CustomerMovements</name>
    <message>
        <source>Place a hold…</source>
        <translation>Заблокировать…</translation>
    </message>
    <message>
        <source>Capture…</source>
        <translation>Списать…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Снять блокировку…</translation>
    </message>
    <message>
        <source>Transfer to another customer…</source>
        <translation>Перевести другому клиенту…</translation>
    </message>
    <message>
        <source>Pay money out…</source>
        <translation>Выплатить деньги…</translation>
    </message>
    <message>
        <source>Write off debt…</source>
        <translation>Списать долг…</translation>
    </message>
    <message>
        <source>Take cashback or points back…</source>
        <translation>Отозвать кэшбэк или баллы…</translation>
    </message>
    <message>
        <source>Promise a credit…</source>
        <translation>Пообещать зачисление…</translation>
    </message>
    <message>
        <source>Repair the wallet…</source>
        <translation>Исправить кошелёк…</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Why this balance?</source>
        <translation>Почему такой баланс?</translation>
    </message>
    <message>
        <source>Show balances as of a past day…</source>
        <translation>Показать балансы на прошлый день…</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Вернуться к текущему</translation>
    </message>
    <message>
        <source>Show the next wallet</source>
        <translation>Показать следующий кошелёк</translation>
    </message>
    <message>
        <source>Back to all customers</source>
        <translation>Назад ко всем клиентам</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;История</translation>
    </message>
    <message>
        <source>&amp;Pockets</source>
        <translation>&amp;Карманы</translation>
    </message>
    <message>
        <source>H&amp;olds</source>
        <translation>&amp;Блокировки</translation>
    </message>
    <message>
        <source>Po&amp;ints</source>
        <translation>&amp;Баллы</translation>
    </message>
    <message>
        <source>&amp;Gift cards</source>
        <translation>&amp;Подарочные карты</translation>
    </message>
    <message>
        <source>&amp;Notes and details</source>
        <translation>&amp;Заметки и данные</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Cards: {numbers}</source>
        <translation>Карты: {numbers}</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Name, phone, email, city or card</source>
        <translation>Имя, телефон, почта, город или карта</translation>
    </message>
</context>
<context>
    <name>CustomerPointsTab</name>
    <message>
        <source>Earned</source>
        <translation>Начислено</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Использовано</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Списано обратно</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Сгорело</translation>
    </message>
    <message>
        <source>Brought over</source>
        <translation>Перенесено</translation>
    </message>
    <message>
        <source>Enter shows a line&apos;s order. Pending points count once it is paid.</source>
        <translation>Enter открывает заказ строки. Ожидающие баллы зачтутся после его оплаты.</translation>
    </message>
    <message>
        <source>Points of the customer</source>
        <translation>Баллы клиента</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>{points} for every {money}, on {base}</source>
        <translation>{points} за каждые {money}, с {base}</translation>
    </message>
    <message>
        <source>No points yet</source>
        <translation>Баллов пока нет</translation>
    </message>
    <message>
        <source>What orders earn and use shows up here with its rule.</source>
        <translation>Здесь появится, что заказы начисляют и списывают, с правилом.</translation>
    </message>
</context>
<context>
    <name>CustomerSales</name>
    <message>
        <source>Sell to this customer…</source>
        <translation>Продать этому клиенту…</translation>
    </message>
    <message>
        <source>Orders of this customer</source>
        <translation>Заказы этого клиента</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Add a customer…</source>
        <translation>Новый клиент…</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Name, phone, email, city or card number</source>
        <translation>Имя, телефон, почта, город или номер карты</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <source>Add a customer (Ctrl+N)</source>
        <translation>Новый клиент (Ctrl+N)</translation>
    </message>
    <message>
        <source>Nobody matches “{text}”</source>
        <translation>Никто не найден: «{text}»</translation>
    </message>
    <message>
        <source>Press Ctrl+N to add them as a new customer.</source>
        <translation>Нажмите Ctrl+N, чтобы добавить нового клиента.</translation>
    </message>
    <message>
        <source>Type a part of the name, phone, email, city or card, or scan a card.</source>
        <translation>Введите часть имени, телефона, почты, города или карты либо отсканируйте карту.</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Найти клиента</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Choose a file to bring in…</source>
        <translation>Выбрать файл для загрузки…</translation>
    </message>
    <message>
        <source>Bring the file in…</source>
        <translation>Загрузить файл…</translation>
    </message>
    <message>
        <source>Save the refused rows…</source>
        <translation>Сохранить отклонённые строки…</translation>
    </message>
    <message>
        <source>Start over with another file</source>
        <translation>Начать заново с другим файлом</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Customers, opening balances, orders and gift cards from a workbook or CSV file.</source>
        <translation>Клиенты, начальные остатки, заказы и подарочные карты из файла Excel или CSV.</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Выбрать другой файл…</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>Сохранить отклонённые…</translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation>Загрузить…</translation>
    </message>
    <message>
        <source>The file holds</source>
        <translation>В файле</translation>
    </message>
    <message>
        <source>Amounts without a currency are in</source>
        <translation>Суммы без валюты считать в</translation>
    </message>
    <message>
        <source>Choose a file to bring in</source>
        <translation>Выберите файл для загрузки</translation>
    </message>
    <message>
        <source>Tables ({files})</source>
        <translation>Таблицы ({files})</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Сохранить отклонённые строки</translation>
    </message>
    <message>
        <source>Saving the refused rows</source>
        <translation>Сохранение отклонённых строк</translation>
    </message>
    <message>
        <source>Saved {file}. Correct the rows there and bring that file in.</source>
        <translation>Сохранено: {file}. Исправьте строки там и загрузите этот файл.</translation>
    </message>
</context>
<context>
    <name>DebitDialog</name>
    <message>
        <source>Take from {name}</source>
        <translation>Списать: {name}</translation>
    </message>
    <message>
        <source>Post debit</source>
        <translation>Провести списание</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>Списать как</translation>
    </message>
    <message>
        <source>Took {amount} from {name}. New balance: {balance}.</source>
        <translation>Списано {amount}: {name}. Новый баланс: {balance}.</translation>
    </message>
</context>
<context>
    <name>DeliverOrderDialog</name>
    <message>
        <source>Order {number} is delivered</source>
        <translation>Заказ {number} выдан</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>The goods are with the customer.</source>
        <translation>Товар у клиента.</translation>
    </message>
    <message>
        <source>{due} is still to be paid; the order takes the payment later.</source>
        <translation>Осталось оплатить {due}: заказ примет оплату позже.</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message>
        <source>Order {number} is delivered.</source>
        <translation>Заказ {number} выдан.</translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message>
        <source>Details</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Edit the customer (F2)</source>
        <translation>Изменить клиента (F2)</translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation>Заметок нет.</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Agreed to receive messages</source>
        <translation>Согласен получать сообщения</translation>
    </message>
    <message>
        <source>No messages wanted</source>
        <translation>Сообщения не нужны</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Discount cards</source>
        <translation>Скидочные карты</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Number in the ERP</source>
        <translation>Номер в учётной системе</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Клиент с</translation>
    </message>
    <message>
        <source>Last edited</source>
        <translation>Последнее изменение</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop a file here</source>
        <translation>Перетащите файл сюда</translation>
    </message>
    <message>
        <source>A workbook (.xlsx) or a text table (.csv). Nothing is written before you have seen what it holds.</source>
        <translation>Книга Excel (.xlsx) или таблица (.csv). Ничего не записывается, пока вы не увидите содержимое.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
</context>
<context>
    <name>EditCustomerDialog</name>
    <message>
        <source>Edit {name}</source>
        <translation>Изменить: {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>Сохранено: {name}.</translation>
    </message>
    <message>
        <source>Take over their changes</source>
        <translation>Принять чужие изменения</translation>
    </message>
    <message>
        <source>Their changes are in the form beside yours. Check it and save again.</source>
        <translation>Чужие изменения внесены в форму рядом с вашими. Проверьте и сохраните ещё раз.</translation>
    </message>
</context>
<context>
    <name>EditProductDialog</name>
    <message>
        <source>Edit {name}</source>
        <translation>Изменить: {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>Сохранено: {name}.</translation>
    </message>
</context>
<context>
    <name>EndPendingDialog</name>
    <message>
        <source>Working out what would happen…</source>
        <translation>Считаю, что получится…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Kept with the transaction.</source>
        <translation>Сохраняется вместе с операцией.</translation>
    </message>
    <message>
        <source>Post what waits?</source>
        <translation>Провести ожидающее?</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Провести</translation>
    </message>
    <message>
        <source>Cancel what waits?</source>
        <translation>Отменить ожидающее?</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Say that it failed?</source>
        <translation>Отметить как неудавшееся?</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Value expires</source>
        <translation>Сгорает</translation>
    </message>
    <message>
        <source>Repays {repaid} of the debt of {debt}.</source>
        <translation>Погасит {repaid} из долга {debt}.</translation>
    </message>
    <message>
        <source>Transaction {number} becomes {status}</source>
        <translation>Операция {number}: {status}</translation>
    </message>
    <message>
        <source>Nothing was posted: {amount} of {name} no longer waits.</source>
        <translation>Ничего не проведено: {amount} ({name}) больше не ожидает.</translation>
    </message>
    <message>
        <source>Posted {amount} to {name}. New balance: {balance}.</source>
        <translation>Проведено {amount}: {name}. Новый баланс: {balance}.</translation>
    </message>
    <message>
        <source>Post it…</source>
        <translation>Провести…</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>Отменить…</translation>
    </message>
    <message>
        <source>It failed…</source>
        <translation>Не удалось…</translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Горячие клавиши</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Найти на странице</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>Прочитать всё заново</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Тема: светлая</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Тема: тёмная</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Go to: {page}</source>
        <translation>Перейти: {page}</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Язык: {name}</translation>
    </message>
</context>
<context>
    <name>ExceptionsTab</name>
    <message>
        <source>In suspense: {amounts}</source>
        <translation>До выяснения: {amounts}</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Закрыть…</translation>
    </message>
    <message>
        <source>Open the payment</source>
        <translation>Открыть платёж</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Вернуть…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить снова</translation>
    </message>
    <message>
        <source>Look at the payment</source>
        <translation>Посмотреть платёж</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Разбирать нечего</translation>
    </message>
    <message>
        <source>Unknown, late or wrong payments and owed refunds appear here.</source>
        <translation>Здесь неизвестные, запоздалые и неверные платежи и невыплаченные возвраты.</translation>
    </message>
    <message>
        <source>Sending the refund</source>
        <translation>Отправка возврата</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Открыть заказ</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Открыть клиента</translation>
    </message>
</context>
<context>
    <name>ExpiringLists</name>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <source>Soonest day</source>
        <translation>Ближайший день</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Остатки</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Подарено</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Sold to</source>
        <translation>Продана кому</translation>
    </message>
    <message>
        <source>Left on it</source>
        <translation>Осталось на карте</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Происхождение</translation>
    </message>
    <message numerus="yes">
        <source>{day}  ·  %n day(s) left</source>
        <translation>
            <numerusform>{day}  ·  остался %n день</numerusform>
            <numerusform>{day}  ·  осталось %n дня</numerusform>
            <numerusform>{day}  ·  осталось %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>No gift card ends</source>
        <translation>Сроки карт не истекают</translation>
    </message>
    <message>
        <source>No gift card that holds something ends on these days.</source>
        <translation>В эти дни не истекает срок ни одной карты с остатком.</translation>
    </message>
    <message>
        <source>Nothing expires</source>
        <translation>Ничего не истекает</translation>
    </message>
    <message>
        <source>No balance expires on these days.</source>
        <translation>В эти дни ничего не истекает.</translation>
    </message>
    <message>
        <source>Which list; arrows change it</source>
        <translation>Какой список; переключается стрелками</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>Подарочные карты</translation>
    </message>
    <message>
        <source>Balances that expire</source>
        <translation>Суммы, у которых есть срок</translation>
    </message>
    <message>
        <source>Customers whose value expires</source>
        <translation>Клиенты, у которых сгорают средства</translation>
    </message>
    <message>
        <source>Gift cards that end</source>
        <translation>Подарочные карты с истекающим сроком</translation>
    </message>
</context>
<context>
    <name>ExpiringTab</name>
    <message>
        <source>{amount} will expire</source>
        <translation>Сгорит {amount}</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>с {day} и позже</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation>оплачено {amount}</translation>
    </message>
    <message>
        <source>given {amount}</source>
        <translation>подарено {amount}</translation>
    </message>
    <message>
        <source>gift cards {amount}</source>
        <translation>подарочные карты {amount}</translation>
    </message>
    <message>
        <source>Extend what is chosen…</source>
        <translation>Продлить выбранное…</translation>
    </message>
    <message>
        <source>Extend all that is shown…</source>
        <translation>Продлить всё показанное…</translation>
    </message>
    <message>
        <source>List balances that expire</source>
        <translation>Список сгорающих остатков</translation>
    </message>
    <message>
        <source>List customers whose value expires</source>
        <translation>Список клиентов, у которых сгорают средства</translation>
    </message>
    <message>
        <source>List gift cards that end</source>
        <translation>Список карт с истекающим сроком</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карту</translation>
    </message>
    <message>
        <source>Let what is chosen be used longer (Ctrl+L)</source>
        <translation>Дать выбранному более поздний срок (Ctrl+L)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Выгрузить…</translation>
    </message>
    <message>
        <source>Write the list below as CSV</source>
        <translation>Записать список ниже в CSV</translation>
    </message>
    <message>
        <source>Show extensions…</source>
        <translation>Показать продления…</translation>
    </message>
    <message>
        <source>Export what expires</source>
        <translation>Выгрузка сгорающего</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Файлы CSV (*.csv)</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Продлить…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>По дням</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>По неделям</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>По месяцам</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>How long a column is</source>
        <translation>Длина столбца</translation>
    </message>
    <message>
        <source>Extend all shown…</source>
        <translation>Продлить все…</translation>
    </message>
    <message>
        <source>Extensions…</source>
        <translation>Продления…</translation>
    </message>
    <message>
        <source>What expires when; arrows choose a column</source>
        <translation>Что и когда истекает; стрелки выбирают столбец</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Подарено</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>Подарочные карты</translation>
    </message>
</context>
<context>
    <name>Expiry</name>
    <message>
        <source>nothing is left</source>
        <translation>ничего не осталось</translation>
    </message>
    <message>
        <source>its last day is not earlier</source>
        <translation>последний день и так не раньше</translation>
    </message>
    <message>
        <source>the wallet is stopped or closed, the customer merged or erased, or the card has ended</source>
        <translation>кошелёк остановлен или закрыт, клиент объединён или удалён либо карта завершена</translation>
    </message>
    <message>
        <source>moved back before</source>
        <translation>уже возвращено</translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s): {amounts}</source>
        <translation>
            <numerusform>%n сумма: {amounts}</numerusform>
            <numerusform>%n суммы: {amounts}</numerusform>
            <numerusform>%n сумм: {amounts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n customer(s)</source>
        <translation>
            <numerusform>у %n клиента</numerusform>
            <numerusform>у %n клиентов</numerusform>
            <numerusform>у %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift card(s): {amounts}</source>
        <translation>
            <numerusform>%n подарочная карта: {amounts}</numerusform>
            <numerusform>%n подарочные карты: {amounts}</numerusform>
            <numerusform>%n подарочных карт: {amounts}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be moved.</source>
        <translation>Переносить нечего.</translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): {why} ({names})</source>
        <translation>
            <numerusform>%n остаётся: {why} ({names})</numerusform>
            <numerusform>%n остаются: {why} ({names})</numerusform>
            <numerusform>%n остаются: {why} ({names})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift card(s) extended: {amounts}.</source>
        <translation>
            <numerusform>Продлена %n подарочная карта: {amounts}.</numerusform>
            <numerusform>Продлены %n подарочные карты: {amounts}.</numerusform>
            <numerusform>Продлено %n подарочных карт: {amounts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) extended: {amounts}.</source>
        <translation>
            <numerusform>Продлена %n сумма: {amounts}.</numerusform>
            <numerusform>Продлены %n суммы: {amounts}.</numerusform>
            <numerusform>Продлено %n сумм: {amounts}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Отменить…</translation>
    </message>
</context>
<context>
    <name>ExpiryChoice</name>
    <message>
        <source>Expires on</source>
        <translation>Сгорает</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Does not expire</source>
        <translation>Не сгорает</translation>
    </message>
    <message>
        <source>On a date…</source>
        <translation>К дате…</translation>
    </message>
    <message>
        <source>For 30 days, until {date}</source>
        <translation>На 30 дней, до {date}</translation>
    </message>
    <message>
        <source>For 90 days, until {date}</source>
        <translation>На 90 дней, до {date}</translation>
    </message>
    <message>
        <source>For a year, until {date}</source>
        <translation>На год, до {date}</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>Why this balance?</source>
        <translation>Почему такой баланс?</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>Складываем…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>As recorded on {moment}</source>
        <translation>Как записано на {moment}</translation>
    </message>
    <message>
        <source>As of the end of {day}</source>
        <translation>На конец дня {day}</translation>
    </message>
    <message>
        <source>Why {amount}?</source>
        <translation>Почему {amount}?</translation>
    </message>
    <message>
        <source>can be spent</source>
        <translation>можно потратить</translation>
    </message>
    <message>
        <source>could be spent</source>
        <translation>можно было потратить</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>показано</translation>
    </message>
    <message>
        <source>{total} can be spent = {parts}</source>
        <translation>можно потратить {total} = {parts}</translation>
    </message>
    <message>
        <source>{total} could be spent = {parts}</source>
        <translation>Можно было потратить {total} = {parts}</translation>
    </message>
    <message>
        <source>{shown} is shown = {spendable} {minus} {debt} owed</source>
        <translation>показано {shown} = {spendable} {minus} долг {debt}</translation>
    </message>
    <message>
        <source>{shown} was shown = {spendable} {minus} {debt} owed</source>
        <translation>Показывалось {shown} = {spendable} {minus} {debt} долга</translation>
    </message>
    <message>
        <source>{amount} held for {reference}</source>
        <translation>{amount} заблокировано: {reference}</translation>
    </message>
    <message>
        <source>{amount} held</source>
        <translation>{amount} заблокировано</translation>
    </message>
    <message>
        <source>{amount} paid</source>
        <translation>{amount} оплачено</translation>
    </message>
    <message>
        <source>{amount} given</source>
        <translation>{amount} подарено</translation>
    </message>
    <message>
        <source>{amount} expired on {day}</source>
        <translation>{amount} сгорело {day}</translation>
    </message>
    <message>
        <source>{amount} owed</source>
        <translation>{amount} долг</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>ExtendCardDialog</name>
    <message>
        <source>Extend a gift card</source>
        <translation>Продление подарочной карты</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Продлить</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>The card is valid until {old}: choose a later day.</source>
        <translation>Карта действует до {old}: выберите более поздний день.</translation>
    </message>
    <message>
        <source>Instead of {old}, the card will not expire.</source>
        <translation>Вместо {old} карта станет бессрочной.</translation>
    </message>
    <message>
        <source>Instead of {old}, the card is valid until {new}.</source>
        <translation>Карта действует до {new} вместо {old}.</translation>
    </message>
    <message>
        <source>Card {card} does not expire any more.</source>
        <translation>Карта {card} теперь бессрочная.</translation>
    </message>
    <message>
        <source>Card {card} is valid until {day}.</source>
        <translation>Карта {card} действует до {day}</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Extend balances</source>
        <translation>Продлить срок</translation>
    </message>
    <message>
        <source>Extend gift cards</source>
        <translation>Продлить подарочные карты</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Продлить</translation>
    </message>
    <message>
        <source>Can be spent through</source>
        <translation>Потратить по</translation>
    </message>
    <message>
        <source>Without a day the value never expires. Paid stays paid, given stays given.</source>
        <translation>Без даты срок не истекает. Оплаченное остаётся оплаченным, подаренное — подаренным.</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>Новый последний день</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Kept with your name and the time.</source>
        <translation>Сохраняется с вашим именем и временем.</translation>
    </message>
    <message numerus="yes">
        <source>Extending %n gift card(s)</source>
        <translation>
            <numerusform>Продление %n подарочной карты</numerusform>
            <numerusform>Продление %n подарочных карт</numerusform>
            <numerusform>Продление %n подарочных карт</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extending %n balance(s)</source>
        <translation>
            <numerusform>Продление %n суммы</numerusform>
            <numerusform>Продление %n сумм</numerusform>
            <numerusform>Продление %n сумм</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExtensionsDialog</name>
    <message>
        <source>Extensions</source>
        <translation>Продления</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Отменить…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>Подарочные карты</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Продлено</translation>
    </message>
    <message>
        <source>Moved back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>always</source>
        <translation>бессрочно</translation>
    </message>
    <message>
        <source>Nothing was extended yet</source>
        <translation>Ещё ничего не продлевали</translation>
    </message>
    <message>
        <source>What gets a later last day shows up here with its reason.</source>
        <translation>Здесь появится продлённое вместе с причиной.</translation>
    </message>
</context>
<context>
    <name>ForeseenSale</name>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Кошелёк</translation>
    </message>
    <message>
        <source>{name} {before}, after the sale {after}</source>
        <translation>{name} {before}, после продажи {after}</translation>
    </message>
    <message>
        <source>{points} points to be earned</source>
        <translation>будет начислено баллов: {points}</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>The answer did not arrive. Checking whether it was posted…</source>
        <translation>Ответ не пришёл. Проверяем, проведено ли…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was posted.</source>
        <translation>Остановлено. Ничего не проведено.</translation>
    </message>
    <message>
        <source>It was not posted. You can send it again.</source>
        <translation>Не проведено. Можно отправить ещё раз.</translation>
    </message>
    <message>
        <source>{problem} Nobody knows yet whether it was posted. Sending this form again is safe: it cannot be posted twice.</source>
        <translation>{problem} Пока неизвестно, проведено ли. Отправить форму ещё раз безопасно: дважды она не проведётся.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Отправка…</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>point(s)</source>
        <translation>
            <numerusform>балл</numerusform>
            <numerusform>балла</numerusform>
            <numerusform>баллов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GiftCardActions</name>
    <message>
        <source>Issue gift cards…</source>
        <translation>Выпустить подарочные карты…</translation>
    </message>
    <message>
        <source>Sell the card…</source>
        <translation>Продать карту…</translation>
    </message>
    <message>
        <source>Redeem to a customer&apos;s wallet…</source>
        <translation>Зачислить в кошелёк клиента…</translation>
    </message>
    <message>
        <source>Top up the card…</source>
        <translation>Пополнить карту…</translation>
    </message>
    <message>
        <source>Why this balance?</source>
        <translation>Почему такой баланс?</translation>
    </message>
    <message>
        <source>Print what is left…</source>
        <translation>Напечатать остаток…</translation>
    </message>
    <message>
        <source>Extend the card…</source>
        <translation>Продлить карту…</translation>
    </message>
    <message>
        <source>Replace the card…</source>
        <translation>Заменить карту…</translation>
    </message>
    <message>
        <source>Block the card…</source>
        <translation>Заблокировать карту…</translation>
    </message>
    <message>
        <source>Unblock the card…</source>
        <translation>Разблокировать карту…</translation>
    </message>
    <message>
        <source>Cancel the card…</source>
        <translation>Аннулировать карту…</translation>
    </message>
    <message>
        <source>Sell a whole batch…</source>
        <translation>Продать всю партию…</translation>
    </message>
    <message>
        <source>The cards were issued, but their codes were lost on the way. Cancel them: {cards}</source>
        <translation>Карты выпущены, но их коды потеряны по дороге. Аннулируйте их: {cards}</translation>
    </message>
</context>
<context>
    <name>GiftCards</name>
    <message>
        <source>From {day}</source>
        <translation>С {day}</translation>
    </message>
    <message>
        <source>Does not expire</source>
        <translation>Бессрочно</translation>
    </message>
    <message>
        <source>Customer&apos;s wallet</source>
        <translation>Кошелёк клиента</translation>
    </message>
    <message>
        <source>Card {last4} · {origin} · Valid: {validity}</source>
        <translation>Карта {last4} · {origin} · Действует: {validity}</translation>
    </message>
    <message>
        <source>No customer named</source>
        <translation>Клиент не указан</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Номинал</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Партия</translation>
    </message>
    <message>
        <source>Sold to</source>
        <translation>Продана кому</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Продана</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>Выпущена</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выпущена</translation>
    </message>
    <message>
        <source>Topped up</source>
        <translation>Пополнена</translation>
    </message>
    <message>
        <source>To {customer}</source>
        <translation>Кому: {customer}</translation>
    </message>
    <message>
        <source>Given away</source>
        <translation>Подарена</translation>
    </message>
    <message>
        <source>Paid {reference}</source>
        <translation>Оплата: {reference}</translation>
    </message>
    <message>
        <source>Given back from {reference}</source>
        <translation>Возвращено: {reference}</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Ended, nothing paid back</source>
        <translation>Закрыта без возврата</translation>
    </message>
    <message>
        <source>Brought over from an older system</source>
        <translation>Перенесена из прежней системы</translation>
    </message>
    <message>
        <source>Given a later last day</source>
        <translation>Срок продлён</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>Unblocked</source>
        <translation>Разблокирована</translation>
    </message>
    <message>
        <source>Replaced by another card</source>
        <translation>Заменена другой картой</translation>
    </message>
    <message>
        <source>In the place of another card</source>
        <translation>Вместо другой карты</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Code to be issued</source>
        <translation>Код не выдан</translation>
    </message>
</context>
<context>
    <name>GiftCardsPage</name>
    <message>
        <source>Clear the filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Выбрать столбцы…</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>Подарочные карты</translation>
    </message>
    <message>
        <source>A code is worth money: it is never kept, and shown once, when issued.</source>
        <translation>Код — это деньги: он не хранится и показывается один раз, при выпуске.</translation>
    </message>
    <message>
        <source>Issue cards…</source>
        <translation>Выпустить карты…</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Выбрать столбцы</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) without a code: {amount} came back when nobody was there.</source>
        <translation>
            <numerusform>%n карта без кода: {amount} вернулось, когда никого не было.</numerusform>
            <numerusform>%n карты без кода: {amount} вернулось, когда никого не было.</numerusform>
            <numerusform>%n карт без кода: {amount} вернулось, когда никого не было.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Показать их</translation>
    </message>
    <message>
        <source>No cards match</source>
        <translation>Подходящих карт нет</translation>
    </message>
    <message>
        <source>Clear the filters with Ctrl+Shift+F.</source>
        <translation>Сбросьте фильтры: Ctrl+Shift+F.</translation>
    </message>
    <message>
        <source>No gift cards yet</source>
        <translation>Подарочных карт ещё нет</translation>
    </message>
    <message>
        <source>Issue the first ones with Ctrl+N.</source>
        <translation>Выпустите первые: Ctrl+N.</translation>
    </message>
    <message>
        <source>Show only this batch</source>
        <translation>Показать только эту партию</translation>
    </message>
</context>
<context>
    <name>HistoryColumns</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Сторнировано</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History of the wallet</source>
        <translation>История кошелька</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Пока ничего не было</translation>
    </message>
    <message>
        <source>Top the wallet up with Ctrl+T.</source>
        <translation>Пополните кошелёк: Ctrl+T.</translation>
    </message>
</context>
<context>
    <name>HoldForms</name>
    <message>
        <source>Hold {number}</source>
        <translation>Блокировка {number}</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Блокировка</translation>
    </message>
    <message>
        <source>Still held</source>
        <translation>Ещё заблокировано</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Кончается</translation>
    </message>
    <message>
        <source>On hold now {before}, after {after}.</source>
        <translation>Заблокировано сейчас {before}, после {after}.</translation>
    </message>
</context>
<context>
    <name>HoldsTab</name>
    <message>
        <source>For</source>
        <translation>Для чего</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Still held</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Списано</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Снято</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Поставлена</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Кончается</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>меньше минуты</translation>
    </message>
    <message>
        <source>{count} d left</source>
        <translation>ещё {count} дн.</translation>
    </message>
    <message>
        <source>{count} h left</source>
        <translation>ещё {count} ч</translation>
    </message>
    <message>
        <source>{count} min left</source>
        <translation>ещё {count} мин</translation>
    </message>
    <message>
        <source>Holds of the wallet</source>
        <translation>Блокировки кошелька</translation>
    </message>
    <message>
        <source>Set aside until captured, released or past its time.</source>
        <translation>Отложено до списания, снятия или окончания срока.</translation>
    </message>
    <message>
        <source>Nothing is on hold</source>
        <translation>Ничего не заблокировано</translation>
    </message>
    <message>
        <source>Hold money for a cart or an order with Ctrl+H.</source>
        <translation>Заблокируйте деньги для корзины или заказа: Ctrl+H.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Number in Wallet Desk</source>
        <translation>Номер в Wallet Desk</translation>
    </message>
    <message>
        <source>Outside code</source>
        <translation>Внешний код</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>Второй телефон</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Second card</source>
        <translation>Вторая карта</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Начальный остаток</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Paid or given</source>
        <translation>Оплачено или подарено</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Сгорает</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>What is sold</source>
        <translation>Что продаётся</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Кол-во</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>How it is sold</source>
        <translation>Как продаётся</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Customers, perhaps with balances</source>
        <translation>Клиенты, возможно с остатками</translation>
    </message>
    <message>
        <source>Opening balances of customers already here</source>
        <translation>Начальные остатки уже имеющихся клиентов</translation>
    </message>
    <message>
        <source>Orders, one row per line</source>
        <translation>Заказы, по строке на товар</translation>
    </message>
    <message>
        <source>Gift cards of an older system</source>
        <translation>Подарочные карты прежней системы</translation>
    </message>
    <message>
        <source>The phone has no country: {text}</source>
        <translation>Телефон без кода страны: {text}</translation>
    </message>
    <message>
        <source>Somebody else has this phone: {text}</source>
        <translation>Этот телефон есть у другого: {text}</translation>
    </message>
    <message>
        <source>Perhaps the same person: {text}</source>
        <translation>Возможно, тот же человек: {text}</translation>
    </message>
    <message>
        <source>Already has an opening balance; this one is added</source>
        <translation>Начальный остаток уже есть; этот добавится</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Чтение файла</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>Проверка строк</translation>
    </message>
    <message>
        <source>Bringing in customers</source>
        <translation>Загрузка клиентов</translation>
    </message>
    <message>
        <source>Opening wallets</source>
        <translation>Открытие кошельков</translation>
    </message>
    <message>
        <source>Posting balances</source>
        <translation>Проведение остатков</translation>
    </message>
    <message>
        <source>Recording orders</source>
        <translation>Запись заказов</translation>
    </message>
    <message>
        <source>Bringing in gift cards</source>
        <translation>Внесение подарочных карт</translation>
    </message>
    <message>
        <source>Writing the refused rows</source>
        <translation>Запись отклонённых строк</translation>
    </message>
    <message>
        <source>{sentence} (customers {ids})</source>
        <translation>{sentence} (клиенты {ids})</translation>
    </message>
    <message>
        <source>{sentence} (row {row})</source>
        <translation>{sentence} (строка {row})</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Идёт работа…</translation>
    </message>
    <message>
        <source>{stage}…</source>
        <translation>{stage}…</translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}</source>
        <translation>{stage}: {done} из {total}</translation>
    </message>
    <message>
        <source>Workbook, sheet “{sheet}”</source>
        <translation>Книга, лист «{sheet}»</translation>
    </message>
    <message>
        <source>Text table</source>
        <translation>Текстовая таблица</translation>
    </message>
    <message>
        <source>header in row {row}</source>
        <translation>заголовок в строке {row}</translation>
    </message>
    <message>
        <source>not used: {columns}</source>
        <translation>не используются: {columns}</translation>
    </message>
    <message>
        <source>Import {run}: {orders} orders recorded, lines: {lines}.</source>
        <translation>Импорт {run}: записано заказов: {orders}, строк: {lines}.</translation>
    </message>
    <message>
        <source>Import {run}: {cards} gift cards brought in, worth {sums}.</source>
        <translation>Импорт {run}: внесено подарочных карт: {cards}, на сумму {sums}.</translation>
    </message>
    <message>
        <source>Import {run}: {added} customers added, {updated} filled in, {wallets} wallets credited.</source>
        <translation>Импорт {run}: добавлено клиентов {added}, дополнено {updated}, пополнено кошельков {wallets}.</translation>
    </message>
    <message>
        <source>Opening balances: {sums}.</source>
        <translation>Начальные остатки: {sums}.</translation>
    </message>
    <message>
        <source>Rows left out: {count}.</source>
        <translation>Пропущено строк: {count}.</translation>
    </message>
    <message>
        <source>Code of the card</source>
        <translation>Код карты</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>They are in {file}.</source>
        <translation>Они в {file}.</translation>
    </message>
    <message>
        <source>Several columns could be “{field}”: {columns}. Choose one below.</source>
        <translation>Столбцом «{field}» могут быть: {columns}. Выберите ниже.</translation>
    </message>
    <message>
        <source>No column was recognised as “{field}”. Choose it below. The file has: {columns}.</source>
        <translation>Столбец «{field}» не распознан. Выберите его ниже. В файле есть: {columns}.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>Почему отклонено</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>Как в файле</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>На что посмотреть</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Ждёт оплаты</translation>
    </message>
    <message>
        <source>{added} new, {known} known</source>
        <translation>новых {added}, известных {known}</translation>
    </message>
    <message>
        <source>Good rows</source>
        <translation>Хорошие строки</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>Начальные остатки</translation>
    </message>
    <message>
        <source>lines: {count}</source>
        <translation>строк: {count}</translation>
    </message>
    <message>
        <source>Good orders</source>
        <translation>Хорошие заказы</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Good cards</source>
        <translation>Верных карт</translation>
    </message>
    <message>
        <source>Paid value</source>
        <translation>Оплаченная сумма</translation>
    </message>
    <message>
        <source>Given value</source>
        <translation>Подаренная сумма</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Отклонённые строки</translation>
    </message>
</context>
<context>
    <name>ImportOrdersTab</name>
    <message>
        <source>No order can go in</source>
        <translation>Ни один заказ не может быть принят</translation>
    </message>
    <message>
        <source>The refused rows say why.</source>
        <translation>Причина указана в отклонённых строках.</translation>
    </message>
</context>
<context>
    <name>IssueCardsDialog</name>
    <message>
        <source>Issue gift cards</source>
        <translation>Выпуск подарочных карт</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Выпустить</translation>
    </message>
    <message>
        <source>Any number of times</source>
        <translation>Сколько угодно раз</translation>
    </message>
    <message>
        <source>Value of each card</source>
        <translation>Номинал каждой карты</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Can be used</source>
        <translation>Можно использовать</translation>
    </message>
    <message>
        <source>Batch name (optional)</source>
        <translation>Название партии (необязательно)</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message numerus="yes">
        <source>Issue of %n gift card(s) of {value}</source>
        <translation>
            <numerusform>Выпуск %n подарочной карты по {value}</numerusform>
            <numerusform>Выпуск %n подарочных карт по {value}</numerusform>
            <numerusform>Выпуск %n подарочных карт по {value}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is booked until a card is sold.</source>
        <translation>До продажи карты проводок нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) worth {amount} in all can be used at once. {amount} is booked as compensation.</source>
        <translation>
            <numerusform>%n карту на сумму {amount} можно использовать сразу. {amount} проводится как компенсация.</numerusform>
            <numerusform>%n карты на сумму {amount} можно использовать сразу. {amount} проводится как компенсация.</numerusform>
            <numerusform>%n карт на сумму {amount} можно использовать сразу. {amount} проводится как компенсация.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) worth {amount} in all can be used at once. {amount} is booked as promotion.</source>
        <translation>
            <numerusform>%n картой на {amount} можно пользоваться сразу. {amount} проводится как акция.</numerusform>
            <numerusform>%n картами на {amount} можно пользоваться сразу. {amount} проводится как акция.</numerusform>
            <numerusform>%n картами на {amount} можно пользоваться сразу. {amount} проводится как акция.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) worth {amount} in all. Nothing is booked until a card is sold.</source>
        <translation>
            <numerusform>%n карта на {amount}. До продажи карты проводок нет.</numerusform>
            <numerusform>%n карты на {amount}. До продажи карты проводок нет.</numerusform>
            <numerusform>%n карт на {amount}. До продажи карты проводок нет.</numerusform>
        </translation>
    </message>
    <message>
        <source>pays for the card</source>
        <translation>платит за карту</translation>
    </message>
    <message>
        <source>gets it for free</source>
        <translation>получает бесплатно</translation>
    </message>
    <message>
        <source>is compensated with it</source>
        <translation>получает её как компенсацию</translation>
    </message>
    <message>
        <source>Drawing codes: {done} of {total}</source>
        <translation>Создание кодов: {done} из {total}</translation>
    </message>
    <message>
        <source>Issued {done} of {total}</source>
        <translation>Выпущено {done} из {total}</translation>
    </message>
    <message>
        <source>Writing to the ledger…</source>
        <translation>Запись в книгу…</translation>
    </message>
</context>
<context>
    <name>JobClock</name>
    <message>
        <source>The check found balances that disagree with their postings. Their wallets are stopped.</source>
        <translation>Проверка нашла балансы, не сходящиеся с проводками. Их кошельки остановлены.</translation>
    </message>
    <message>
        <source>The job “{job}” failed: {problem}</source>
        <translation>Задание «{job}» не удалось: {problem}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Expire holds</source>
        <translation>Окончание блокировок</translation>
    </message>
    <message>
        <source>Expire pockets</source>
        <translation>Сгорание карманов</translation>
    </message>
    <message>
        <source>Ask about payments</source>
        <translation>Узнать о платежах</translation>
    </message>
    <message>
        <source>Compare with the provider&apos;s list</source>
        <translation>Сверить со списком провайдера</translation>
    </message>
    <message>
        <source>Cancel unpaid orders</source>
        <translation>Отмена неоплаченных заказов</translation>
    </message>
    <message>
        <source>Post points that are due</source>
        <translation>Начисление баллов в срок</translation>
    </message>
    <message>
        <source>Give cashback</source>
        <translation>Начислить кэшбэк</translation>
    </message>
    <message>
        <source>Expire gift cards past their last day</source>
        <translation>Списать остатки просроченных подарочных карт</translation>
    </message>
    <message>
        <source>Pay partners</source>
        <translation>Выплаты партнёрам</translation>
    </message>
    <message>
        <source>End business days</source>
        <translation>Завершение рабочих дней</translation>
    </message>
    <message>
        <source>Check every balance</source>
        <translation>Проверить все балансы</translation>
    </message>
    <message>
        <source>Lengthen the seal</source>
        <translation>Продление печати</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Job</source>
        <translation>Задание</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Само</translation>
    </message>
    <message>
        <source>Last ran</source>
        <translation>Последний запуск</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Чем кончилось</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>каждый час</translation>
    </message>
    <message>
        <source>every {count} min</source>
        <translation>каждые {count} мин</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n расхождение</numerusform>
            <numerusform>%n расхождения</numerusform>
            <numerusform>%n расхождений</numerusform>
        </translation>
    </message>
    <message>
        <source>up to {day}</source>
        <translation>по {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>отказано: %n</numerusform>
            <numerusform>отказано: %n</numerusform>
            <numerusform>отказано: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Выполняется…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Не завершено</translation>
    </message>
    <message>
        <source>Run every job now</source>
        <translation>Запустить все задания сейчас</translation>
    </message>
    <message>
        <source>Check every balance, row and the seal</source>
        <translation>Проверить балансы, строки и печать</translation>
    </message>
    <message>
        <source>Copy the seal&apos;s head</source>
        <translation>Копировать вершину печати</translation>
    </message>
    <message>
        <source>Run the selected job now</source>
        <translation>Запустить выбранное задание сейчас</translation>
    </message>
    <message>
        <source>Jobs and checks</source>
        <translation>Задания и проверки</translation>
    </message>
    <message>
        <source>What runs by itself while a window is open, and what proves it.</source>
        <translation>Что выполняется само, пока открыто окно, и чем это подтверждено.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>Run selected</source>
        <translation>Запустить выбранное</translation>
    </message>
    <message>
        <source>Run the selected job now (Ctrl+R)</source>
        <translation>Запустить выбранное задание сейчас (Ctrl+R)</translation>
    </message>
    <message>
        <source>Run all now</source>
        <translation>Запустить все</translation>
    </message>
    <message>
        <source>Job: {name}</source>
        <translation>Задание: {name}</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Дебет</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Кредит</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Записана</translation>
    </message>
    <message>
        <source>Debit, own number</source>
        <translation>Дебет, свой номер</translation>
    </message>
    <message>
        <source>Credit, own number</source>
        <translation>Кредит, свой номер</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Проводка</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Операция</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Own number</source>
        <translation>Свой номер</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>На начало</translation>
    </message>
    <message>
        <source>Debits</source>
        <translation>Оборот по дебету</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Оборот по кредиту</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>На конец</translation>
    </message>
</context>
<context>
    <name>JournalTab</name>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Все счета</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Выгрузить в CSV…</translation>
    </message>
    <message>
        <source>Write these postings into a file (Ctrl+Shift+E)</source>
        <translation>Записать эти проводки в файл (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Выбрать столбцы</translation>
    </message>
    <message>
        <source>No postings</source>
        <translation>Проводок нет</translation>
    </message>
    <message>
        <source>Nothing was posted on these days.</source>
        <translation>В эти дни ничего не проводилось.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No posting of these days fits the filters.</source>
        <translation>Ни одна проводка этих дней не подходит под фильтры.</translation>
    </message>
    <message>
        <source>Only account {code}</source>
        <translation>Только счёт {code}</translation>
    </message>
    <message>
        <source>Transaction details</source>
        <translation>Подробности операции</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Выгрузка журнала проводок</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Файлы CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>LedgerSettingsDialog</name>
    <message>
        <source>Settings of the ledger</source>
        <translation>Настройки книги</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Name of the ledger</source>
        <translation>Название книги</translation>
    </message>
    <message>
        <source>Shop number</source>
        <translation>Номер магазина</translation>
    </message>
    <message>
        <source>Usual currency</source>
        <translation>Обычная валюта</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>A business day ends at</source>
        <translation>Рабочий день кончается в</translation>
    </message>
    <message>
        <source>Country code of phones</source>
        <translation>Код страны телефонов</translation>
    </message>
    <message>
        <source>Days of grace for refunds</source>
        <translation>Льготных дней для возвратов</translation>
    </message>
    <message>
        <source>Minutes a cart is held</source>
        <translation>Минут держится корзина</translation>
    </message>
    <message>
        <source>Minutes an order is held</source>
        <translation>Минут держится заказ</translation>
    </message>
    <message>
        <source>Minutes a booking is held</source>
        <translation>Минут держится бронь</translation>
    </message>
    <message>
        <source>Minutes anything else is held</source>
        <translation>Минут держится прочее</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>Настройки сохранены.</translation>
    </message>
</context>
<context>
    <name>Liability</name>
    <message>
        <source>Wallets, paid</source>
        <translation>Кошельки, оплачено</translation>
    </message>
    <message>
        <source>Wallets, given</source>
        <translation>Кошельки, подарено</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>Подарочные карты</translation>
    </message>
</context>
<context>
    <name>LiabilityTab</name>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>What is owed</source>
        <translation>Что должны</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Кол-во</translation>
    </message>
    <message>
        <source>All, points at their worth</source>
        <translation>Всего, с баллами</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>over {days} days</source>
        <translation>свыше {days} дн.</translation>
    </message>
    <message>
        <source>{first}–{last} days</source>
        <translation>{first}–{last} дн.</translation>
    </message>
    <message>
        <source>What is owed to customers</source>
        <translation>Долг перед клиентами</translation>
    </message>
    <message>
        <source>As it is now, by days since the wallet or card last moved; extending is no movement.</source>
        <translation>На сейчас, по дням с последнего движения кошелька или карты; продление движением не считается.</translation>
    </message>
    <message>
        <source>Adds up to what was posted: {accounts}.</source>
        <translation>Сходится с проводками: {accounts}.</translation>
    </message>
    <message>
        <source>{account}: posted {posted}, balances {told}</source>
        <translation>{account}: по проводкам {posted}, по остаткам {told}</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>Долга нет</translation>
    </message>
    <message>
        <source>No wallet and no gift card holds anything.</source>
        <translation>Ни в кошельках, ни на картах ничего нет.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong in the program. It is in the log as incident {number}. What you did last may not have happened: look before you repeat it.</source>
        <translation>В программе произошла ошибка. В журнале она под номером {number}. Последнее действие могло не выполниться: проверьте, прежде чем повторять.</translation>
    </message>
    <message>
        <source>{problem} What you typed is kept; trying again every few seconds.</source>
        <translation>{problem} Введённое сохранено; попытки повторяются каждые несколько секунд.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Повторить сейчас</translation>
    </message>
    <message>
        <source>PRACTICE — a demonstration ledger. Nothing here is real money.</source>
        <translation>УЧЕБНЫЙ РЕЖИМ — демонстрационная книга. Здесь нет настоящих денег.</translation>
    </message>
    <message>
        <source>Close Wallet Desk?</source>
        <translation>Закрыть Wallet Desk?</translation>
    </message>
    <message>
        <source>This is still under way. Closing stops it; nothing half done remains.</source>
        <translation>Работа ещё идёт. Закрытие её остановит; сделанного наполовину не останется.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Остановить и закрыть</translation>
    </message>
</context>
<context>
    <name>MappingCard</name>
    <message>
        <source>Which column of the file is what</source>
        <translation>Какой столбец файла что означает</translation>
    </message>
    <message>
        <source>– not in the file –</source>
        <translation>– нет в файле –</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>В программе произошла ошибка</translation>
    </message>
    <message>
        <source>It is in the log as incident {number}. What you did last may not have happened: look before you repeat it.</source>
        <translation>В журнале она под номером {number}. Последнее действие могло не выполниться: проверьте, прежде чем повторять.</translation>
    </message>
    <message>
        <source>Not an amount</source>
        <translation>Это не сумма</translation>
    </message>
    <message>
        <source>“{text}” is not a number such as 12.50.</source>
        <translation>«{text}» — не число вида 12,50.</translation>
    </message>
    <message>
        <source>Too many decimals</source>
        <translation>Слишком много знаков</translation>
    </message>
    <message>
        <source>“{text}” is finer than {currency} allows: {digits} decimals.</source>
        <translation>«{text}» точнее, чем допускает {currency}: знаков после запятой — {digits}.</translation>
    </message>
    <message>
        <source>Amount too large</source>
        <translation>Слишком большая сумма</translation>
    </message>
    <message>
        <source>“{text}” is above the most one posting may carry, {limit}.</source>
        <translation>«{text}» больше предела одной проводки, {limit}.</translation>
    </message>
    <message>
        <source>Amount must be above zero</source>
        <translation>Сумма должна быть больше нуля</translation>
    </message>
    <message>
        <source>{amount} is not above zero.</source>
        <translation>{amount} не больше нуля.</translation>
    </message>
    <message>
        <source>Unknown currency</source>
        <translation>Неизвестная валюта</translation>
    </message>
    <message>
        <source>There is no currency “{text}”.</source>
        <translation>Валюты «{text}» нет.</translation>
    </message>
    <message>
        <source>Currencies differ</source>
        <translation>Валюты различаются</translation>
    </message>
    <message>
        <source>{given} was given where {expected} is needed.</source>
        <translation>Указано {given}, а нужно {expected}.</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Не всё заполнено</translation>
    </message>
    <message>
        <source>Please fill in: {what}.</source>
        <translation>Заполните: {what}.</translation>
    </message>
    <message>
        <source>This cannot be right</source>
        <translation>Так быть не может</translation>
    </message>
    <message>
        <source>“{text}” cannot be used as: {what}.</source>
        <translation>«{text}» не подходит для поля: {what}.</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Слишком длинно</translation>
    </message>
    <message>
        <source>This text has {length} characters ({what}); at most {longest} are kept.</source>
        <translation>В тексте {length} знаков ({what}); хранится не больше {longest}.</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Нет права</translation>
    </message>
    <message>
        <source>The role “{role}” does not have the right “{right}”.</source>
        <translation>У роли «{role}» нет права «{right}».</translation>
    </message>
    <message>
        <source>Above your limit</source>
        <translation>Выше вашего предела</translation>
    </message>
    <message>
        <source>You may post up to {limit}; {requested} needs another person&apos;s approval.</source>
        <translation>Вы можете проводить до {limit}; для {requested} нужно одобрение другого сотрудника.</translation>
    </message>
    <message>
        <source>Unknown staff member</source>
        <translation>Неизвестный сотрудник</translation>
    </message>
    <message>
        <source>Nobody active has the login “{login}”.</source>
        <translation>Нет действующего сотрудника с логином «{login}».</translation>
    </message>
    <message>
        <source>Already used for something else</source>
        <translation>Уже использовано для другого</translation>
    </message>
    <message>
        <source>This form was already sent with other content. Close it and open a new one. (Key {key})</source>
        <translation>Эта форма уже отправлялась с другим содержанием. Закройте её и откройте новую. (Ключ {key})</translation>
    </message>
    <message>
        <source>That day has ended</source>
        <translation>Этот день закрыт</translation>
    </message>
    <message>
        <source>Nothing is booked on {day} any more. Leave the date out to book it today.</source>
        <translation>На {day} больше ничего не проводится. Уберите дату, чтобы провести сегодня.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>Часы компьютера неверны</translation>
    </message>
    <message>
        <source>It says {now}, but the newest posting is from {newest}. Set the clock first.</source>
        <translation>На них {now}, а последняя проводка сделана {newest}. Сначала установите часы.</translation>
    </message>
    <message>
        <source>Customer not found</source>
        <translation>Клиент не найден</translation>
    </message>
    <message>
        <source>Nobody has “{text}” as id, phone, card or reference.</source>
        <translation>Нет клиента с номером, телефоном, картой или кодом «{text}».</translation>
    </message>
    <message>
        <source>Several customers match</source>
        <translation>Подходят несколько клиентов</translation>
    </message>
    <message>
        <source>“{text}” belongs to customers {ids}. Choose one of them.</source>
        <translation>«{text}» есть у клиентов {ids}. Выберите одного.</translation>
    </message>
    <message>
        <source>Customer is not active</source>
        <translation>Клиент не активен</translation>
    </message>
    <message>
        <source>Customer {customer} is {status}.</source>
        <translation>Клиент {customer}: {status}.</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>Изменено другим сотрудником</translation>
    </message>
    <message>
        <source>{by} saved this at {at}, after you opened it. Open it again to see it.</source>
        <translation>{by} сохранил это {at}, после того как вы открыли. Откройте снова.</translation>
    </message>
    <message>
        <source>No such wallet</source>
        <translation>Нет такого кошелька</translation>
    </message>
    <message>
        <source>There is no wallet {wallet}.</source>
        <translation>Кошелька {wallet} нет.</translation>
    </message>
    <message>
        <source>The wallet does not allow this</source>
        <translation>Кошелёк этого не допускает</translation>
    </message>
    <message>
        <source>Wallet {wallet} is {status}. Nothing was posted.</source>
        <translation>Кошелёк {wallet}: {status}. Ничего не проведено.</translation>
    </message>
    <message>
        <source>The wallet is not empty</source>
        <translation>Кошелёк не пуст</translation>
    </message>
    <message>
        <source>Wallet {wallet} holds {total} and owes {debt}; only an empty wallet can be closed.</source>
        <translation>В кошельке {wallet} {total} и долг {debt}; закрыть можно только пустой.</translation>
    </message>
    <message>
        <source>The wallet is suspended</source>
        <translation>Кошелёк приостановлен</translation>
    </message>
    <message>
        <source>The stored balance of wallet {wallet} disagrees with its postings. It takes none until it is repaired.</source>
        <translation>Сохранённый баланс кошелька {wallet} не сходится с проводками. До исправления новые не принимаются.</translation>
    </message>
    <message>
        <source>Not enough available</source>
        <translation>Недостаточно средств</translation>
    </message>
    <message>
        <source>Available {available}, requested {requested}. Nothing was posted.</source>
        <translation>Доступно {available}, запрошено {requested}. Ничего не проведено.</translation>
    </message>
    <message>
        <source>More than is owed</source>
        <translation>Больше, чем долг</translation>
    </message>
    <message>
        <source>The customer owes {debt}; {requested} was to be written off.</source>
        <translation>Долг клиента {debt}; списать хотели {requested}.</translation>
    </message>
    <message>
        <source>Not by hand</source>
        <translation>Не вручную</translation>
    </message>
    <message>
        <source>“{source}” comes from its own operation and cannot be chosen by hand.</source>
        <translation>«{source}» возникает из своей операции, вручную выбрать нельзя.</translation>
    </message>
    <message>
        <source>No rule for this posting</source>
        <translation>Нет правила для проводки</translation>
    </message>
    <message>
        <source>The rules do not know {operation} of {source} with tender “{tender}”.</source>
        <translation>Правила не знают: {operation}, {source}, способ «{tender}».</translation>
    </message>
    <message>
        <source>Transaction not found</source>
        <translation>Операция не найдена</translation>
    </message>
    <message>
        <source>There is no transaction {transaction}.</source>
        <translation>Операции {transaction} нет.</translation>
    </message>
    <message>
        <source>No longer pending</source>
        <translation>Уже не ожидает</translation>
    </message>
    <message>
        <source>Transaction {transaction} is {status}.</source>
        <translation>Операция {transaction}: {status}.</translation>
    </message>
    <message>
        <source>Already reversed</source>
        <translation>Уже сторнировано</translation>
    </message>
    <message>
        <source>Transaction {transaction} was reversed by transaction {by}.</source>
        <translation>Операция {transaction} сторнирована операцией {by}.</translation>
    </message>
    <message>
        <source>Cannot be reversed</source>
        <translation>Сторнировать нельзя</translation>
    </message>
    <message>
        <source>Transaction {transaction}: {why}.</source>
        <translation>Операция {transaction}: {why}.</translation>
    </message>
    <message>
        <source>Hold not found</source>
        <translation>Блокировка не найдена</translation>
    </message>
    <message>
        <source>There is no hold {hold}.</source>
        <translation>Блокировки {hold} нет.</translation>
    </message>
    <message>
        <source>The hold has ended</source>
        <translation>Блокировка окончена</translation>
    </message>
    <message>
        <source>Hold {hold} is {status}.</source>
        <translation>Блокировка {hold}: {status}.</translation>
    </message>
    <message>
        <source>The hold is smaller</source>
        <translation>Блокировка меньше</translation>
    </message>
    <message>
        <source>Hold {hold} holds {held}; {requested} was requested.</source>
        <translation>В блокировке {hold} {held}; запрошено {requested}.</translation>
    </message>
    <message>
        <source>The code is mistyped</source>
        <translation>Опечатка в коде</translation>
    </message>
    <message>
        <source>Its check character does not fit. Compare it with the card, letter by letter.</source>
        <translation>Контрольный символ не подходит. Сверьте код с картой по символам.</translation>
    </message>
    <message>
        <source>Card not found</source>
        <translation>Карта не найдена</translation>
    </message>
    <message>
        <source>No gift card has this code.</source>
        <translation>Подарочной карты с таким кодом нет.</translation>
    </message>
    <message>
        <source>The card cannot be used</source>
        <translation>Картой нельзя воспользоваться</translation>
    </message>
    <message>
        <source>Gift card {card} is {status}.</source>
        <translation>Подарочная карта {card}: {status}.</translation>
    </message>
    <message>
        <source>Not enough on the card</source>
        <translation>На карте недостаточно</translation>
    </message>
    <message>
        <source>Gift card {card} has {remaining} left; {requested} was requested.</source>
        <translation>На подарочной карте {card} осталось {remaining}; запрошено {requested}.</translation>
    </message>
    <message>
        <source>The card is used up</source>
        <translation>Карта исчерпана</translation>
    </message>
    <message>
        <source>Gift card {card} was used {used} times; {allowed} are allowed.</source>
        <translation>Подарочная карта {card} использована раз: {used}; можно: {allowed}.</translation>
    </message>
    <message>
        <source>Too many wrong codes</source>
        <translation>Слишком много неверных кодов</translation>
    </message>
    <message>
        <source>Looking up codes is paused until {until}.</source>
        <translation>Поиск по кодам приостановлен до {until}.</translation>
    </message>
    <message>
        <source>The gift-card key is missing</source>
        <translation>Нет ключа подарочных карт</translation>
    </message>
    <message>
        <source>This computer does not have the key of ledger “{ledger}”, so codes cannot be checked here.</source>
        <translation>На этом компьютере нет ключа книги «{ledger}», поэтому коды здесь не проверить.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Файл не читается</translation>
    </message>
    <message>
        <source>{path}: {why}.</source>
        <translation>{path}: {why}.</translation>
    </message>
    <message>
        <source>A column is missing</source>
        <translation>Не хватает столбца</translation>
    </message>
    <message>
        <source>The file needs a column “{column}”; it has: {found}.</source>
        <translation>В файле нужен столбец «{column}»; есть: {found}.</translation>
    </message>
    <message>
        <source>Several columns fit</source>
        <translation>Подходят несколько столбцов</translation>
    </message>
    <message>
        <source>As {what} the file offers: {columns}. Choose one of them.</source>
        <translation>Для поля «{what}» в файле есть: {columns}. Выберите один.</translation>
    </message>
    <message>
        <source>The same row again</source>
        <translation>Та же строка ещё раз</translation>
    </message>
    <message>
        <source>Row {row} already has “{text}” as: {what}.</source>
        <translation>В строке {row} уже есть «{text}»: {what}.</translation>
    </message>
    <message>
        <source>Rows of one order disagree</source>
        <translation>Строки одного заказа противоречат друг другу</translation>
    </message>
    <message>
        <source>“{text}” is not what row {row} of the same order says as: {what}.</source>
        <translation>«{text}» — не то, что указано в строке {row} того же заказа ({what}).</translation>
    </message>
    <message>
        <source>The order cannot go in</source>
        <translation>Заказ не может быть принят</translation>
    </message>
    <message>
        <source>Row {row} of order {number} is refused, so the whole order is.</source>
        <translation>Строка {row} заказа {number} отклонена, поэтому отклонён весь заказ.</translation>
    </message>
    <message>
        <source>The card is here already</source>
        <translation>Карта уже есть</translation>
    </message>
    <message>
        <source>Gift card #{card} has this code.</source>
        <translation>Этот код у подарочной карты №{card}.</translation>
    </message>
    <message>
        <source>The order is here already</source>
        <translation>Такой заказ уже есть</translation>
    </message>
    <message>
        <source>Order #{order} has the number {number}.</source>
        <translation>Номер {number} уже у заказа #{order}.</translation>
    </message>
    <message>
        <source>Already imported</source>
        <translation>Уже загружено</translation>
    </message>
    <message>
        <source>{path} went in as import {run} at {at}.</source>
        <translation>{path} загружен как импорт {run} {at}.</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Ничего не загружено</translation>
    </message>
    <message>
        <source>{rows} rows of {path} cannot be imported; correct them, or skip bad rows.</source>
        <translation>Строк с ошибками в {path}: {rows}; исправьте их или пропустите.</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>Файл не записывается</translation>
    </message>
    <message>
        <source>{path}: {why}. An older file of that name is untouched.</source>
        <translation>{path}: {why}. Прежний файл с этим именем не тронут.</translation>
    </message>
    <message>
        <source>No ledger there</source>
        <translation>Книги там нет</translation>
    </message>
    <message>
        <source>There is no ledger at {location}.</source>
        <translation>По адресу {location} книги нет.</translation>
    </message>
    <message>
        <source>The ledger does not answer</source>
        <translation>Книга не отвечает</translation>
    </message>
    <message>
        <source>{location}: {why}</source>
        <translation>{location}: {why}</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>Вход отклонён</translation>
    </message>
    <message>
        <source>{location} does not accept the login “{login}” with this password.</source>
        <translation>{location} не принимает логин «{login}» с этим паролем.</translation>
    </message>
    <message>
        <source>The ledger is damaged</source>
        <translation>Книга повреждена</translation>
    </message>
    <message>
        <source>{location}: {why}. Restore the newest good backup.</source>
        <translation>{location}: {why}. Восстановите последнюю исправную копию.</translation>
    </message>
    <message>
        <source>The ledger is newer than this program</source>
        <translation>Книга новее программы</translation>
    </message>
    <message>
        <source>{location} was upgraded to {revision}. Install the newer program.</source>
        <translation>{location} обновлена до {revision}. Установите новую программу.</translation>
    </message>
    <message>
        <source>The ledger must be upgraded first</source>
        <translation>Книгу надо сначала обновить</translation>
    </message>
    <message>
        <source>{location} is at {revision}, and this login may not upgrade it.</source>
        <translation>{location} имеет версию {revision}, а этому логину обновлять нельзя.</translation>
    </message>
    <message>
        <source>Not a safe place for a ledger</source>
        <translation>Ненадёжное место для книги</translation>
    </message>
    <message>
        <source>{location}: {why}. Keep the file on a local disk.</source>
        <translation>{location}: {why}. Держите файл на локальном диске.</translation>
    </message>
    <message>
        <source>The ledger is busy</source>
        <translation>Книга занята</translation>
    </message>
    <message>
        <source>Another workstation held {location} too long. Nothing was posted; try again.</source>
        <translation>Другое рабочее место слишком долго держало {location}. Ничего не проведено; повторите.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Диск заполнен</translation>
    </message>
    <message>
        <source>There is no room left at {location}. Nothing was posted.</source>
        <translation>На {location} нет места. Ничего не проведено.</translation>
    </message>
    <message>
        <source>Refused by the database</source>
        <translation>Отклонено базой данных</translation>
    </message>
    <message>
        <source>The guard “{guard}” stopped this. Nothing was posted; please report it.</source>
        <translation>Сработала защита «{guard}». Ничего не проведено; сообщите об этом.</translation>
    </message>
    <message>
        <source>it is itself a reversal</source>
        <translation>она сама сторнирующая</translation>
    </message>
    <message>
        <source>it was never posted</source>
        <translation>она не была проведена</translation>
    </message>
    <message>
        <source>it is undone only by its own cancel, return or undo</source>
        <translation>её отменяет только собственная отмена или возврат</translation>
    </message>
    <message>
        <source>what it credited has expired</source>
        <translation>зачисленное ею уже сгорело</translation>
    </message>
    <message>
        <source>what it put on the card is already spent</source>
        <translation>зачисленное на карту уже потрачено</translation>
    </message>
    <message>
        <source>active</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>заморожен</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыт</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>заблокировано</translation>
    </message>
    <message>
        <source>merged into another</source>
        <translation>объединён с другим</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>удалён</translation>
    </message>
    <message>
        <source>issued but not yet sold</source>
        <translation>выпущена, но не продана</translation>
    </message>
    <message>
        <source>already redeemed</source>
        <translation>уже использована</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>срок истёк</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>списано</translation>
    </message>
    <message>
        <source>released</source>
        <translation>снята</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>ещё не действует</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>его там нет</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>нет доступа</translation>
    </message>
    <message>
        <source>it is neither a workbook nor CSV</source>
        <translation>это не книга Excel и не CSV</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>он повреждён</translation>
    </message>
    <message>
        <source>it is larger than is safe to open</source>
        <translation>он слишком велик, чтобы открыть безопасно</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>он пуст</translation>
    </message>
    <message>
        <source>its letters cannot be decoded</source>
        <translation>не удалось определить кодировку</translation>
    </message>
    <message>
        <source>reading it took too long</source>
        <translation>чтение заняло слишком много времени</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>диск заполнен</translation>
    </message>
    <message>
        <source>it is open in another program</source>
        <translation>он открыт в другой программе</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>диск сообщил об ошибке</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>email</source>
        <translation>эл. почта</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>день рождения</translation>
    </message>
    <message>
        <source>validity</source>
        <translation>срок действия</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>причина</translation>
    </message>
    <message>
        <source>discount card</source>
        <translation>скидочная карта</translation>
    </message>
    <message>
        <source>city</source>
        <translation>город</translation>
    </message>
    <message>
        <source>number in the ERP</source>
        <translation>номер в учётной системе</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>заметки</translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>note</source>
        <translation>примечание</translation>
    </message>
    <message>
        <source>number of what it refers to</source>
        <translation>номер основания</translation>
    </message>
    <message>
        <source>hold time of a cart</source>
        <translation>срок корзины</translation>
    </message>
    <message>
        <source>hold time of an order</source>
        <translation>срок заказа</translation>
    </message>
    <message>
        <source>hold time of a booking</source>
        <translation>срок брони</translation>
    </message>
    <message>
        <source>hold time of anything else</source>
        <translation>срок прочего</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>сумма</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>code</source>
        <translation>код</translation>
    </message>
    <message>
        <source>number of cards</source>
        <translation>число карт</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>способ оплаты</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>часовой пояс</translation>
    </message>
    <message>
        <source>cut-off hour</source>
        <translation>час окончания дня</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>cashier</source>
        <translation>кассир</translation>
    </message>
    <message>
        <source>back office</source>
        <translation>бэк-офис</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>менеджер</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>аудитор</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>администратор</translation>
    </message>
    <message>
        <source>The payment provider is not set up</source>
        <translation>Платёжный провайдер не настроен</translation>
    </message>
    <message>
        <source>It cannot be asked from here: {why}.</source>
        <translation>Отсюда к нему нельзя обратиться: {why}.</translation>
    </message>
    <message>
        <source>Test and live do not mix</source>
        <translation>Тестовое и настоящее не смешиваются</translation>
    </message>
    <message>
        <source>This is a key of a {kind} shop. Practice ledgers take test shops only.</source>
        <translation>Это ключ магазина: {kind}. Учебные книги принимают только тестовые магазины.</translation>
    </message>
    <message>
        <source>The payment provider did not confirm it</source>
        <translation>Платёжный провайдер этого не подтвердил</translation>
    </message>
    <message>
        <source>Reason: {why} {detail}</source>
        <translation>Причина: {why} {detail}</translation>
    </message>
    <message>
        <source>this ledger has no provider</source>
        <translation>у этой книги нет провайдера</translation>
    </message>
    <message>
        <source>this machine does not have its key</source>
        <translation>на этом компьютере нет его ключа</translation>
    </message>
    <message>
        <source>test</source>
        <translation>тестовый</translation>
    </message>
    <message>
        <source>live</source>
        <translation>настоящий</translation>
    </message>
    <message>
        <source>it refuses the key</source>
        <translation>он не принимает ключ</translation>
    </message>
    <message>
        <source>it knows nothing of this</source>
        <translation>он об этом ничего не знает</translation>
    </message>
    <message>
        <source>it is busy; ask again later</source>
        <translation>он занят; спросите позже</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>он не ответил вовремя</translation>
    </message>
    <message>
        <source>it cannot be reached</source>
        <translation>до него не достучаться</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>его сертификату нет доверия</translation>
    </message>
    <message>
        <source>it failed itself</source>
        <translation>у него самого сбой</translation>
    </message>
    <message>
        <source>its answer cannot be read</source>
        <translation>его ответ не читается</translation>
    </message>
    <message>
        <source>it refused the request</source>
        <translation>он отклонил запрос</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>магазин</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>секретный ключ</translation>
    </message>
    <message>
        <source>page that customers come back to</source>
        <translation>страница, на которую возвращаются покупатели</translation>
    </message>
    <message>
        <source>Order not found</source>
        <translation>Заказ не найден</translation>
    </message>
    <message>
        <source>No order has “{order}” as number, reference or id.</source>
        <translation>Нет заказа с номером, ссылкой или кодом «{order}».</translation>
    </message>
    <message>
        <source>The order does not allow this</source>
        <translation>Заказ этого не допускает</translation>
    </message>
    <message>
        <source>Order {order} is {status}. Nothing was posted.</source>
        <translation>Заказ {order}: {status}. Ничего не проведено.</translation>
    </message>
    <message>
        <source>More than is due</source>
        <translation>Больше, чем нужно</translation>
    </message>
    <message>
        <source>Order {order} has {due} left to pay; {requested} was offered.</source>
        <translation>По заказу {order} осталось оплатить {due}, предложено {requested}.</translation>
    </message>
    <message>
        <source>The sale is not paid in full</source>
        <translation>Продажа оплачена не полностью</translation>
    </message>
    <message>
        <source>{due} is still to be paid. Nothing was posted.</source>
        <translation>Осталось оплатить {due}. Ничего не проведено.</translation>
    </message>
    <message>
        <source>Nothing to sell</source>
        <translation>Продавать нечего</translation>
    </message>
    <message>
        <source>Add a line with a price above zero.</source>
        <translation>Добавьте строку с ценой больше нуля.</translation>
    </message>
    <message>
        <source>Product not found</source>
        <translation>Товар не найден</translation>
    </message>
    <message>
        <source>No product has “{product}” as SKU or id.</source>
        <translation>Нет товара с артикулом или кодом «{product}».</translation>
    </message>
    <message>
        <source>Already sold</source>
        <translation>Уже продано</translation>
    </message>
    <message>
        <source>“{title}” belongs to another order.</source>
        <translation>«{title}» относится к другому заказу.</translation>
    </message>
    <message>
        <source>Not enough in stock</source>
        <translation>Мало на складе</translation>
    </message>
    <message>
        <source>“{title}”: {stock} in stock, {requested} requested.</source>
        <translation>«{title}»: на складе {stock}, нужно {requested}.</translation>
    </message>
    <message>
        <source>Not for sale</source>
        <translation>Не продаётся</translation>
    </message>
    <message>
        <source>“{title}” is switched off, or priced in another currency.</source>
        <translation>«{title}» выключен или с ценой в другой валюте.</translation>
    </message>
    <message>
        <source>Too many points</source>
        <translation>Слишком много баллов</translation>
    </message>
    <message>
        <source>This order takes up to {limit} points; {requested} were to be used.</source>
        <translation>Этот заказ принимает до {limit} баллов, а указано {requested}.</translation>
    </message>
    <message>
        <source>Not enough cash</source>
        <translation>Мало наличных</translation>
    </message>
    <message>
        <source>{tendered} was handed over for {amount}.</source>
        <translation>Получено {tendered} на сумму {amount}.</translation>
    </message>
    <message>
        <source>Payment not found</source>
        <translation>Платёж не найден</translation>
    </message>
    <message>
        <source>There is no payment {payment}.</source>
        <translation>Платежа {payment} нет.</translation>
    </message>
    <message>
        <source>The payment has ended</source>
        <translation>Платёж завершён</translation>
    </message>
    <message>
        <source>Payment {payment} is {status}.</source>
        <translation>Платёж {payment}: {status}.</translation>
    </message>
    <message>
        <source>An earlier payment is open</source>
        <translation>Прежний платёж не завершён</translation>
    </message>
    <message>
        <source>What became of payment {payment} is not known yet. Wait for its answer, or cancel it first.</source>
        <translation>Что стало с платежом {payment}, пока неизвестно. Дождитесь ответа или сначала отмените его.</translation>
    </message>
    <message>
        <source>Refund not found</source>
        <translation>Возврат не найден</translation>
    </message>
    <message>
        <source>There is no refund {refund}.</source>
        <translation>Возврата {refund} нет.</translation>
    </message>
    <message>
        <source>The refund has ended</source>
        <translation>Возврат завершён</translation>
    </message>
    <message>
        <source>Refund {refund} is {status}.</source>
        <translation>Возврат {refund}: {status}.</translation>
    </message>
    <message>
        <source>Nothing to give back</source>
        <translation>Возвращать нечего</translation>
    </message>
    <message>
        <source>Nothing of payment {payment} lies in suspense.</source>
        <translation>По платежу {payment} до выяснения ничего не лежит.</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Нечего закрывать</translation>
    </message>
    <message>
        <source>Exception {event} is not open: somebody settled it before.</source>
        <translation>Исключение {event} не открыто: его уже кто-то закрыл.</translation>
    </message>
    <message>
        <source>The price is at its floor</source>
        <translation>Цена на нижней границе</translation>
    </message>
    <message>
        <source>Product {product} costs {price}; another click would take it below {floor}.</source>
        <translation>Товар {product} стоит {price}; ещё один клик опустит цену ниже {floor}.</translation>
    </message>
    <message>
        <source>Paid clicks are switched off</source>
        <translation>Платные клики выключены</translation>
    </message>
    <message>
        <source>An administrator can switch them on in the settings.</source>
        <translation>Администратор может включить их в настройках.</translation>
    </message>
    <message>
        <source>A shift is open already</source>
        <translation>Смена уже открыта</translation>
    </message>
    <message>
        <source>{staff} has an open shift on till {till}. Close it first.</source>
        <translation>{staff}: открыта смена на кассе {till}. Сначала закройте её.</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>Смена не открыта</translation>
    </message>
    <message>
        <source>Till {till} has no open shift in this currency.</source>
        <translation>На кассе {till} нет открытой смены в этой валюте.</translation>
    </message>
    <message>
        <source>Not enough cash in the till</source>
        <translation>В кассе мало наличных</translation>
    </message>
    <message>
        <source>The till should hold {expected}; {requested} was to be taken out.</source>
        <translation>В кассе должно быть {expected}, а взять хотели {requested}.</translation>
    </message>
    <message>
        <source>Partner not found</source>
        <translation>Партнёр не найден</translation>
    </message>
    <message>
        <source>No partner has “{partner}” as name, reference or id.</source>
        <translation>Нет партнёра с именем, кодом или номером «{partner}».</translation>
    </message>
    <message>
        <source>Payout not found</source>
        <translation>Выплата не найдена</translation>
    </message>
    <message>
        <source>There is no payout {payout}.</source>
        <translation>Нет выплаты {payout}.</translation>
    </message>
    <message>
        <source>No such receipt</source>
        <translation>Такого чека нет</translation>
    </message>
    <message>
        <source>There is no receipt {receipt}.</source>
        <translation>Чека {receipt} нет.</translation>
    </message>
    <message>
        <source>The payout is not due</source>
        <translation>Срок выплаты не наступил</translation>
    </message>
    <message>
        <source>Payout {payout} is {status}; its release day is {release_on}.</source>
        <translation>Выплата {payout}: {status}; срок {release_on}.</translation>
    </message>
    <message>
        <source>awaiting payment</source>
        <translation>ждёт оплаты</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>оплачен</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>выдан</translation>
    </message>
    <message>
        <source>partly returned</source>
        <translation>частично возвращён</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>возвращён</translation>
    </message>
    <message>
        <source>being created</source>
        <translation>создаётся</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>waiting for capture</source>
        <translation>ждёт списания</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>успешен</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удался</translation>
    </message>
    <message>
        <source>owed</source>
        <translation>к выплате</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>запланирована</translation>
    </message>
    <message>
        <source>part of an order</source>
        <translation>часть заказа</translation>
    </message>
    <message>
        <source>points</source>
        <translation>баллы</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>строки</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>количество</translation>
    </message>
    <message>
        <source>price</source>
        <translation>цена</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>скидка</translation>
    </message>
    <message>
        <source>product</source>
        <translation>товар</translation>
    </message>
    <message>
        <source>cash handed over</source>
        <translation>получено наличными</translation>
    </message>
    <message>
        <source>amount from the wallet</source>
        <translation>сумма из кошелька</translation>
    </message>
    <message>
        <source>number</source>
        <translation>номер</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>category</source>
        <translation>категория</translation>
    </message>
    <message>
        <source>brand</source>
        <translation>марка</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>остаток</translation>
    </message>
    <message>
        <source>floor price</source>
        <translation>нижняя цена</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>плата</translation>
    </message>
    <message>
        <source>reward</source>
        <translation>вознаграждение</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>валюта</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>партнёр</translation>
    </message>
    <message>
        <source>commission</source>
        <translation>комиссия</translation>
    </message>
    <message>
        <source>points to be earned</source>
        <translation>баллы к начислению</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>вид</translation>
    </message>
    <message>
        <source>earning rule</source>
        <translation>правило начисления</translation>
    </message>
    <message>
        <source>amount that earns</source>
        <translation>сумма, за которую начисляют</translation>
    </message>
    <message>
        <source>least order</source>
        <translation>наименьший заказ</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>последний день</translation>
    </message>
    <message>
        <source>days of waiting</source>
        <translation>дни ожидания</translation>
    </message>
    <message>
        <source>days until expiry</source>
        <translation>дней до сгорания</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>приоритет</translation>
    </message>
    <message>
        <source>worth of a point</source>
        <translation>цена балла</translation>
    </message>
    <message>
        <source>share of an order</source>
        <translation>доля заказа</translation>
    </message>
    <message>
        <source>minutes to cancel</source>
        <translation>минуты на отмену</translation>
    </message>
    <message>
        <source>payment provider</source>
        <translation>платёжная система</translation>
    </message>
    <message>
        <source>A new card is needed</source>
        <translation>Нужна новая карта</translation>
    </message>
    <message>
        <source>Card {card} is {status}: what goes back to it needs a new card.</source>
        <translation>Карта {card} — {status}: для возврата на неё нужна новая карта.</translation>
    </message>
    <message>
        <source>The card’s last use</source>
        <translation>Последнее использование карты</translation>
    </message>
    <message>
        <source>Card {card} can be used once more and holds {remaining}; {requested} would leave a rest nobody could use. Use all of it, or send the rest to a wallet.</source>
        <translation>Карту {card} можно использовать ещё один раз, на ней {remaining}; при {requested} остаток пропал бы. Спишите всё или отправьте остаток в кошелёк.</translation>
    </message>
    <message>
        <source>The card is empty</source>
        <translation>Карта пуста</translation>
    </message>
    <message>
        <source>Nothing is left on card {card}.</source>
        <translation>На карте {card} ничего не осталось.</translation>
    </message>
    <message>
        <source>Not paid that way</source>
        <translation>Оплачено иначе</translation>
    </message>
    <message>
        <source>Only {paid} of the card was paid this way; {requested} is to be paid back. Choose another way.</source>
        <translation>Этим способом за карту оплачено только {paid}, а вернуть нужно {requested}. Выберите другой способ.</translation>
    </message>
    <message>
        <source>Not enough money of their own</source>
        <translation>Не хватает собственных денег</translation>
    </message>
    <message>
        <source>{paid} of the wallet is the customer’s own money; {requested} was asked for. What was given buys no gift card.</source>
        <translation>Собственных денег клиента в кошельке {paid}, а нужно {requested}. На подаренные деньги подарочную карту не купить.</translation>
    </message>
    <message>
        <source>Nothing to return</source>
        <translation>Нечего возвращать</translation>
    </message>
    <message>
        <source>More than was kept</source>
        <translation>Больше, чем осталось</translation>
    </message>
    <message>
        <source>Line {line}: the customer has {kept}; {requested} were to come back.</source>
        <translation>Строка {line}: у клиента {kept}, возвращают {requested}.</translation>
    </message>
    <message>
        <source>More than was paid</source>
        <translation>Больше, чем было оплачено</translation>
    </message>
    <message>
        <source>Count the pieces that come back, or type an amount.</source>
        <translation>Укажите, сколько штук возвращают, или введите сумму.</translation>
    </message>
    <message>
        <source>{kept} can still be given back; {requested} was requested.</source>
        <translation>Вернуть ещё можно {kept}; запрошено {requested}.</translation>
    </message>
    <message>
        <source>This code is taken</source>
        <translation>Этот код занят</translation>
    </message>
    <message>
        <source>Another rule has the code “{text}”. Choose another one.</source>
        <translation>Код «{text}» уже есть у другого правила. Выберите другой.</translation>
    </message>
    <message>
        <source>No gift card of the batch “{text}” waits to be sold.</source>
        <translation>В партии «{text}» нет подарочных карт, ожидающих продажи.</translation>
    </message>
    <message>
        <source>Rule not found</source>
        <translation>Правило не найдено</translation>
    </message>
    <message>
        <source>No cashback rule has “{rule}” as code.</source>
        <translation>Нет правила кэшбэка с кодом «{rule}».</translation>
    </message>
    <message>
        <source>Too early for cashback</source>
        <translation>Рано для кэшбэка</translation>
    </message>
    <message>
        <source>Order {order} may be given cashback from {due} on.</source>
        <translation>Кэшбэк по заказу {order} можно начислить с {due}.</translation>
    </message>
    <message>
        <source>Given already</source>
        <translation>Уже начислено</translation>
    </message>
    <message>
        <source>Rule {rule} has given cashback on order {order}.</source>
        <translation>Правило {rule} уже начислило кэшбэк по заказу {order}.</translation>
    </message>
    <message>
        <source>Too many at once</source>
        <translation>Слишком много сразу</translation>
    </message>
    <message>
        <source>{found} are chosen; at most {most} get a later date at once. Choose fewer.</source>
        <translation>Выбрано {found}; за раз продлевается не больше {most}. Выберите меньше.</translation>
    </message>
    <message>
        <source>Extension not found</source>
        <translation>Продление не найдено</translation>
    </message>
    <message>
        <source>Operation {operation} gave nothing a later date.</source>
        <translation>Операция {operation} ничего не продлевала.</translation>
    </message>
    <message>
        <source>Nothing left to extend</source>
        <translation>Продлевать нечего</translation>
    </message>
    <message>
        <source>Wallet {wallet} has {available} that expires on {expires}.</source>
        <translation>В кошельке {wallet} {available} со сроком {expires}.</translation>
    </message>
    <message>
        <source>account</source>
        <translation>счёт</translation>
    </message>
    <message>
        <source>batch name</source>
        <translation>название партии</translation>
    </message>
    <message>
        <source>gift cards</source>
        <translation>подарочные карты</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>столбцы</translation>
    </message>
    <message>
        <source>customer’s number</source>
        <translation>номер клиента</translation>
    </message>
    <message>
        <source>where the payment goes back</source>
        <translation>куда возвращается оплата</translation>
    </message>
    <message>
        <source>time it ends</source>
        <translation>время окончания</translation>
    </message>
    <message>
        <source>days until it expires</source>
        <translation>дней до сгорания</translation>
    </message>
    <message>
        <source>what it is given for</source>
        <translation>за что подарено</translation>
    </message>
    <message>
        <source>days of grace</source>
        <translation>льготные дни</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>блокировка</translation>
    </message>
    <message>
        <source>place of the ledger</source>
        <translation>место книги</translation>
    </message>
    <message>
        <source>days from delivery to cashback</source>
        <translation>дней от выдачи до кэшбэка</translation>
    </message>
    <message>
        <source>number of uses</source>
        <translation>число использований</translation>
    </message>
    <message>
        <source>most on one order</source>
        <translation>не больше за один заказ</translation>
    </message>
    <message>
        <source>way to pay</source>
        <translation>способ оплаты</translation>
    </message>
    <message>
        <source>names</source>
        <translation>названия</translation>
    </message>
    <message>
        <source>paid or given</source>
        <translation>оплачено или подарено</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>процент</translation>
    </message>
    <message>
        <source>country of phone numbers</source>
        <translation>страна телефонных номеров</translation>
    </message>
    <message>
        <source>balances</source>
        <translation>остатки</translation>
    </message>
    <message>
        <source>row</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>смена</translation>
    </message>
    <message>
        <source>source</source>
        <translation>источник</translation>
    </message>
    <message>
        <source>status</source>
        <translation>статус</translation>
    </message>
    <message>
        <source>tenders</source>
        <translation>способы оплаты</translation>
    </message>
    <message>
        <source>till</source>
        <translation>касса</translation>
    </message>
    <message>
        <source>value</source>
        <translation>значение</translation>
    </message>
</context>
<context>
    <name>MultiChoice</name>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>{title}: {values}</source>
        <translation>{title}: {values}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>{title}: {count} chosen</source>
        <translation>{title}: выбрано {count}</translation>
    </message>
</context>
<context>
    <name>NobodyYet</name>
    <message>
        <source>No customers yet</source>
        <translation>Клиентов ещё нет</translation>
    </message>
    <message>
        <source>Add the first one, or bring your customers from an Excel or CSV file.</source>
        <translation>Добавьте первого или загрузите клиентов из файла Excel или CSV.</translation>
    </message>
    <message>
        <source>Add a customer</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Загрузить файл…</translation>
    </message>
</context>
<context>
    <name>Obstacles</name>
    <message>
        <source>This customer was merged into customer {number}.</source>
        <translation>Клиент объединён с клиентом {number}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>This wallet&apos;s balance disagrees with its postings. It takes none until it is repaired.</source>
        <translation>Баланс кошелька не сходится с проводками. До исправления новые проводки не принимаются.</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Исправить…</translation>
    </message>
    <message>
        <source>Ask a manager to repair it.</source>
        <translation>Попросите менеджера исправить.</translation>
    </message>
    <message>
        <source>Owes {debt}: the next points, cashback and promotions repay it first.</source>
        <translation>Долг {debt}: его сначала погасят следующие баллы, кэшбэк и акции.</translation>
    </message>
    <message>
        <source>Write off…</source>
        <translation>Списать долг…</translation>
    </message>
</context>
<context>
    <name>OpenLedgerDialog</name>
    <message>
        <source>Open another ledger</source>
        <translation>Открыть другую книгу</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Где находится</translation>
    </message>
    <message>
        <source>A file on this computer, or the address of a shared PostgreSQL database.</source>
        <translation>Файл на этом компьютере или адрес общей базы PostgreSQL.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
</context>
<context>
    <name>OpenShiftDialog</name>
    <message>
        <source>Open a shift</source>
        <translation>Открыть смену</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Открыть смену</translation>
    </message>
    <message>
        <source>What you put into the drawer out of the safe now. What the last shift left is there already.</source>
        <translation>Сколько вы кладёте в кассу из сейфа сейчас. Оставленное прошлой сменой уже там.</translation>
    </message>
    <message>
        <source>Opening float</source>
        <translation>Размен на начало</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message>
        <source>Shift opened with {amount}</source>
        <translation>Смена открыта, размен {amount}</translation>
    </message>
    <message>
        <source>The shift is open.</source>
        <translation>Смена открыта.</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Opening the ledger</source>
        <translation>Открытие книги</translation>
    </message>
    <message>
        <source>Preparing the demonstration ledger</source>
        <translation>Подготовка демонстрационной книги</translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message>
        <source>Pay the order…</source>
        <translation>Оплатить заказ…</translation>
    </message>
    <message>
        <source>The order is delivered…</source>
        <translation>Заказ выдан…</translation>
    </message>
    <message>
        <source>Return goods of the order…</source>
        <translation>Вернуть товары заказа…</translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>Отменить заказ…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>Show the online payment</source>
        <translation>Показать онлайн-платёж</translation>
    </message>
    <message>
        <source>Back to all orders</source>
        <translation>Ко всем заказам</translation>
    </message>
    <message>
        <source>Back to all orders (Alt+Left)</source>
        <translation>Ко всем заказам (Alt+Left)</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Online payment</source>
        <translation>Онлайн-оплата</translation>
    </message>
    <message>
        <source>Delivered…</source>
        <translation>Выдан…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Возврат…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Отменить…</translation>
    </message>
    <message>
        <source>Pay…</source>
        <translation>Оплатить…</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Заказ {number}</translation>
    </message>
    <message>
        <source>Cancelled: {reason}</source>
        <translation>Отменён: {reason}</translation>
    </message>
    <message>
        <source>{due} still to pay</source>
        <translation>осталось оплатить {due}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Чем оплачен</translation>
    </message>
    <message>
        <source>{points} used for {amount}</source>
        <translation>использовано {points} на {amount}</translation>
    </message>
    <message>
        <source>{points} to come</source>
        <translation>ожидается {points}</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>Начислено баллов</translation>
    </message>
    <message>
        <source>{amount} of it kept back for cashback</source>
        <translation>из них удержано за кэшбэк: {amount}</translation>
    </message>
    <message>
        <source>For goods of {amount}</source>
        <translation>За товары на {amount}</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Everything went back</source>
        <translation>Всё возвращено</translation>
    </message>
    <message>
        <source>{amount} on its way back</source>
        <translation>{amount} возвращается</translation>
    </message>
    <message>
        <source>{amount} in suspense</source>
        <translation>{amount} не разнесено</translation>
    </message>
</context>
<context>
    <name>OrderStatus</name>
    <message>
        <source>Awaiting payment</source>
        <translation>Ждёт оплаты</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачен</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>Partly returned</source>
        <translation>Частично возвращён</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Возвращён</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
</context>
<context>
    <name>OrderTimeline</name>
    <message>
        <source>Order opened</source>
        <translation>Заказ открыт</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачен</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Not paid in time</source>
        <translation>Не оплачен вовремя</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Not all points could be taken back</source>
        <translation>Не все баллы удалось списать</translation>
    </message>
    <message>
        <source>Points were not posted</source>
        <translation>Баллы не начислены</translation>
    </message>
    <message>
        <source>Receipt of the sale</source>
        <translation>Чек продажи</translation>
    </message>
    <message>
        <source>Receipt of the return</source>
        <translation>Чек возврата</translation>
    </message>
    <message>
        <source>Receipt of the top-up</source>
        <translation>Чек пополнения</translation>
    </message>
    <message>
        <source>Receipt of the click</source>
        <translation>Чек за клик</translation>
    </message>
    <message>
        <source>being created</source>
        <translation>создаётся</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>ждёт клиента</translation>
    </message>
    <message>
        <source>waiting for capture</source>
        <translation>ждёт списания</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удался</translation>
    </message>
    <message>
        <source>owed</source>
        <translation>к выплате</translation>
    </message>
    <message>
        <source>{amount} of the price</source>
        <translation>{amount} от цены</translation>
    </message>
    <message>
        <source>Refund through the provider</source>
        <translation>Возврат через платёжную систему</translation>
    </message>
    <message>
        <source>Payment: {tender}</source>
        <translation>Оплата: {tender}</translation>
    </message>
    <message>
        <source>waits to be posted</source>
        <translation>ждёт проведения</translation>
    </message>
    <message>
        <source>gift card {card}</source>
        <translation>подарочная карта {card}</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Осталось оплатить</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Чем оплачен</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Points used</source>
        <translation>Использовано баллов</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>Оплачен</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Кол-во</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Марка</translation>
    </message>
    <message>
        <source>{back} of {quantity} came back</source>
        <translation>Возвращено {back} из {quantity}</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Открыть заказ</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Выбрать столбцы…</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Sales and checkouts, newest first. Ctrl+N sells.</source>
        <translation>Продажи и заказы, новые сверху. Ctrl+N — продать.</translation>
    </message>
    <message>
        <source>Return goods of the order…</source>
        <translation>Вернуть товары заказа…</translation>
    </message>
    <message>
        <source>Number, reference or customer</source>
        <translation>Номер, ссылка или клиент</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Выбрать столбцы</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Новая продажа</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Отложенные</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>Only the orders of {name}.</source>
        <translation>Только заказы: {name}.</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Заказов пока нет</translation>
    </message>
    <message>
        <source>Sell something with Ctrl+N.</source>
        <translation>Продайте что-нибудь: Ctrl+N.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No order fits these filters. Clear them to see all.</source>
        <translation>Под эти фильтры не подходит ни один заказ. Сбросьте их.</translation>
    </message>
    <message>
        <source>Pay…</source>
        <translation>Оплатить…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Возврат…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Открыть клиента</translation>
    </message>
</context>
<context>
    <name>OwnOperations</name>
    <message>
        <source>Print the receipt again…</source>
        <translation>Напечатать чек ещё раз…</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>Отменить…</translation>
    </message>
    <message>
        <source>Nothing yet today</source>
        <translation>Сегодня пока ничего</translation>
    </message>
    <message>
        <source>What you post and sell at this till appears here.</source>
        <translation>Здесь появится то, что вы проводите и продаёте на этой кассе.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>Подарочные карты</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Акции</translation>
    </message>
    <message>
        <source>Partners &amp; payouts</source>
        <translation>Партнёры</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Платежи</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Сверка</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Jobs and checks</source>
        <translation>Задания и проверки</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
</context>
<context>
    <name>PaidSide</name>
    <message>
        <source>Customer (F2, optional)</source>
        <translation>Клиент (F2, необязательно)</translation>
    </message>
    <message>
        <source>From the wallet (F4)</source>
        <translation>Из кошелька (F4)</translation>
    </message>
    <message>
        <source>Points (F5)</source>
        <translation>Баллы (F5)</translation>
    </message>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>Отсканируйте карту или введите код</translation>
    </message>
    <message>
        <source>Gift card (F6)</source>
        <translation>Подарочная карта (F6)</translation>
    </message>
    <message>
        <source>Paid now with</source>
        <translation>Сейчас оплачивается</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Наличные</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Онлайн</translation>
    </message>
    <message>
        <source>Park (F7)</source>
        <translation>Отложить (F7)</translation>
    </message>
    <message>
        <source>Wallet {amount}</source>
        <translation>Кошелёк {amount}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>Баллы: {points}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Что вы хотите сделать?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Поиск команд</translation>
    </message>
    <message>
        <source>No command matches.</source>
        <translation>Подходящих команд нет.</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>What will be printed</source>
        <translation>Что будет напечатано</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>Лента 80 мм</translation>
    </message>
    <message>
        <source>A4 sheet</source>
        <translation>Лист A4</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The printer did not take it. Try again, or save it as PDF.</source>
        <translation>Принтер не принял печать. Попробуйте снова или сохраните как PDF.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить как PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Сохранено как {name}.</translation>
    </message>
</context>
<context>
    <name>ParkedDialog</name>
    <message>
        <source>Parked sales</source>
        <translation>Отложенные продажи</translation>
    </message>
    <message>
        <source>No parked sales</source>
        <translation>Отложенных продаж нет</translation>
    </message>
    <message>
        <source>F7 in a sale sets it aside.</source>
        <translation>F7 в продаже откладывает её.</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Продажа</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Удержано</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>PartnerForm</name>
    <message>
        <source>Add a partner</source>
        <translation>Добавить партнёра</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Изменить: {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Their goods are sold here</source>
        <translation>Его товары продаются здесь</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Commission kept by the shop, %</source>
        <translation>Комиссия магазина, %</translation>
    </message>
    <message>
        <source>Days until a share is due</source>
        <translation>Дней до выплаты доли</translation>
    </message>
    <message>
        <source>Number in the ERP (optional)</source>
        <translation>Номер в учётной системе (необязательно)</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>Сохранено: {name}.</translation>
    </message>
</context>
<context>
    <name>PartnerStatementDialog</name>
    <message>
        <source>Statement of {name}</source>
        <translation>Выписка: {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>We owe</source>
        <translation>Мы должны</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Share of a sale</source>
        <translation>Доля от продажи</translation>
    </message>
    <message>
        <source>Share taken back</source>
        <translation>Доля возвращена</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Выплачено</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Удержано</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Пока ничего</translation>
    </message>
    <message>
        <source>The first paid order with their goods begins it.</source>
        <translation>Начнётся с первого оплаченного заказа с его товарами.</translation>
    </message>
</context>
<context>
    <name>PartnerTables</name>
    <message>
        <source>Scheduled</source>
        <translation>Запланирована</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Выплачена</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Due after, days</source>
        <translation>Выплата через, дней</translation>
    </message>
    <message>
        <source>We owe</source>
        <translation>Мы должны</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>К выплате сейчас</translation>
    </message>
    <message>
        <source>Owed to us</source>
        <translation>Должен нам</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Работает</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлен</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Удержано</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Завершена</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>К выплате</translation>
    </message>
</context>
<context>
    <name>PartnersPage</name>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Add a partner…</source>
        <translation>Добавить партнёра…</translation>
    </message>
    <message>
        <source>Pay by bank whatever is due</source>
        <translation>Выплатить через банк всё, чему пришёл срок</translation>
    </message>
    <message>
        <source>Edit the partner…</source>
        <translation>Изменить партнёра…</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Выписка</translation>
    </message>
    <message>
        <source>Pay the payout…</source>
        <translation>Выплатить…</translation>
    </message>
    <message>
        <source>Partners &amp; payouts</source>
        <translation>Партнёры и выплаты</translation>
    </message>
    <message>
        <source>Whose goods are sold here, and their share of every paid order.</source>
        <translation>Чьи товары здесь продаются и их доля в каждом оплаченном заказе.</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Партнёры</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>Выплаты</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>Добавить партнёра</translation>
    </message>
    <message>
        <source>Pay what is due</source>
        <translation>Выплатить по сроку</translation>
    </message>
    <message>
        <source>Pays by bank every share whose day has come, as the job does every hour</source>
        <translation>Выплачивает через банк каждую долю, чей срок пришёл, как это делает задание каждый час</translation>
    </message>
    <message>
        <source>Pay…</source>
        <translation>Выплатить…</translation>
    </message>
    <message>
        <source>Pay the selected payout (Ctrl+P)</source>
        <translation>Выплатить выбранное (Ctrl+P)</translation>
    </message>
    <message>
        <source>Of all partners</source>
        <translation>Всех партнёров</translation>
    </message>
    <message>
        <source>Due only</source>
        <translation>Только к выплате</translation>
    </message>
    <message>
        <source>Payouts of {name}</source>
        <translation>Выплаты: {name}</translation>
    </message>
    <message>
        <source>No partners yet</source>
        <translation>Партнёров пока нет</translation>
    </message>
    <message>
        <source>Add one with Ctrl+N, and name them on products or lines.</source>
        <translation>Добавьте первого через Ctrl+N и укажите его в товарах или строках.</translation>
    </message>
    <message>
        <source>No payouts</source>
        <translation>Выплат нет</translation>
    </message>
    <message>
        <source>A partner&apos;s share appears here when an order with their goods is paid.</source>
        <translation>Доля партнёра появится здесь, когда заказ с его товарами будет оплачен.</translation>
    </message>
    <message>
        <source>Paying partners</source>
        <translation>Выплаты партнёрам</translation>
    </message>
    <message numerus="yes">
        <source>%n payout(s) paid by bank.</source>
        <translation>
            <numerusform>Проведена через банк %n выплата.</numerusform>
            <numerusform>Проведены через банк %n выплаты.</numerusform>
            <numerusform>Проведено через банк %n выплат.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>К выплате ничего нет.</translation>
    </message>
</context>
<context>
    <name>PastView</name>
    <message>
        <source>Now {amount}</source>
        <translation>Сейчас {amount}</translation>
    </message>
    <message>
        <source>Available then</source>
        <translation>Было доступно</translation>
    </message>
    <message>
        <source>On hold then</source>
        <translation>Было заблокировано</translation>
    </message>
    <message>
        <source>Total then</source>
        <translation>Всего было</translation>
    </message>
    <message>
        <source>Debt then</source>
        <translation>Был долг</translation>
    </message>
    <message>
        <source>As of the end of {day}</source>
        <translation>На конец дня {day}</translation>
    </message>
    <message>
        <source>By business day. Not today&apos;s balances; nothing can be posted here.</source>
        <translation>По рабочим дням. Это не сегодняшние балансы; провести здесь ничего нельзя.</translation>
    </message>
    <message>
        <source>As recorded on {moment}</source>
        <translation>Как записано на {moment}</translation>
    </message>
    <message>
        <source>What the ledger held at that moment. The history below is the whole one.</source>
        <translation>Что было в книге в тот момент. История ниже — полная.</translation>
    </message>
    <message>
        <source>How to look back</source>
        <translation>Как смотреть назад</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>Рабочий день</translation>
    </message>
    <message>
        <source>Moment of recording</source>
        <translation>Момент записи</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Днём раньше</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Днём позже</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Вернуться к текущему</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Why this balance then?</source>
        <translation>Почему баланс был таким?</translation>
    </message>
    <message>
        <source>Back to now (Esc)</source>
        <translation>Вернуться к текущему (Esc)</translation>
    </message>
    <message>
        <source>End of a business day</source>
        <translation>Конец рабочего дня</translation>
    </message>
    <message>
        <source>As recorded at a moment</source>
        <translation>Как записано на момент</translation>
    </message>
</context>
<context>
    <name>PayOrderDialog</name>
    <message>
        <source>Pay order {number}</source>
        <translation>Оплата заказа {number}</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Оплатить</translation>
    </message>
    <message>
        <source>From the wallet (F4)</source>
        <translation>Из кошелька (F4)</translation>
    </message>
    <message>
        <source>Points (F5)</source>
        <translation>Баллы (F5)</translation>
    </message>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>Отсканируйте карту или введите код</translation>
    </message>
    <message>
        <source>Gift card (F6)</source>
        <translation>Подарочная карта (F6)</translation>
    </message>
    <message>
        <source>Paid now with</source>
        <translation>Сейчас оплачивается</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Наличные</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Онлайн</translation>
    </message>
    <message>
        <source>Payment of order {number}</source>
        <translation>Оплата заказа {number}</translation>
    </message>
</context>
<context>
    <name>PayPayoutDialog</name>
    <message>
        <source>Pay {name}</source>
        <translation>Выплата: {name}</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Выплатить</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что произойдёт</translation>
    </message>
    <message>
        <source>Cash leaves the drawer of this till.</source>
        <translation>Наличные уйдут из этой кассы.</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>Срок с</translation>
    </message>
    <message>
        <source>Withheld for what is owed to us</source>
        <translation>Удержано в счёт долга нам</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Уходит</translation>
    </message>
    <message>
        <source>Still owed to us</source>
        <translation>Ещё должен нам</translation>
    </message>
    <message>
        <source>{amount} to {name}</source>
        <translation>{amount} для {name}</translation>
    </message>
    <message>
        <source>{name} is paid.</source>
        <translation>Выплачено: {name}.</translation>
    </message>
</context>
<context>
    <name>Payer</name>
    <message>
        <source>Paid by</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Cash handed over (optional)</source>
        <translation>Получено наличными (необязательно)</translation>
    </message>
    <message>
        <source>Slip number (optional)</source>
        <translation>Номер слипа (необязательно)</translation>
    </message>
    <message>
        <source>Show the QR code</source>
        <translation>Показать QR-код</translation>
    </message>
    <message>
        <source>Number of the document (optional)</source>
        <translation>Номер документа (необязательно)</translation>
    </message>
    <message>
        <source>The customer gets a QR code. Nothing is posted until they have paid.</source>
        <translation>Клиент получит QR-код. Пока он не оплатит, ничего не проводится.</translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation>Сдача {amount}</translation>
    </message>
    <message>
        <source>{amount} too little</source>
        <translation>Не хватает {amount}</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Payment {number}</source>
        <translation>Платёж {number}</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Открыть заказ</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Показать код</translation>
    </message>
    <message>
        <source>Ask the provider</source>
        <translation>Спросить систему</translation>
    </message>
    <message>
        <source>Take the money</source>
        <translation>Списать деньги</translation>
    </message>
    <message>
        <source>Let it go back</source>
        <translation>Отпустить деньги</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Для чего</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сдача</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>In suspense</source>
        <translation>До выяснения</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Number at the provider</source>
        <translation>Номер в платёжной системе</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Начат</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Завершена</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
</context>
<context>
    <name>Payments</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Для чего</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Number at the provider</source>
        <translation>Номер в платёжной системе</translation>
    </message>
    <message>
        <source>Refund through the provider</source>
        <translation>Возврат через платёжную систему</translation>
    </message>
    <message>
        <source>settled by {name}: {note}</source>
        <translation>закрыто: {name} — {note}</translation>
    </message>
    <message>
        <source>Paid, and posted</source>
        <translation>Оплачено и проведено</translation>
    </message>
    <message>
        <source>Ended without money</source>
        <translation>Завершён без денег</translation>
    </message>
    <message>
        <source>The provider knows it; the customer can pay</source>
        <translation>Система приняла; клиент может платить</translation>
    </message>
    <message>
        <source>The customer&apos;s money is held</source>
        <translation>Деньги клиента удержаны</translation>
    </message>
    <message>
        <source>Paid when it was wanted no more</source>
        <translation>Оплачено, когда уже не нужно</translation>
    </message>
    <message>
        <source>Another amount was paid than was asked for</source>
        <translation>Оплачена другая сумма</translation>
    </message>
    <message>
        <source>Paid in another currency</source>
        <translation>Оплачено в другой валюте</translation>
    </message>
    <message>
        <source>The money went to another shop&apos;s account</source>
        <translation>Деньги ушли другому магазину</translation>
    </message>
    <message>
        <source>The provider&apos;s payment carries another number than ours</source>
        <translation>Платёж системы несёт чужой номер</translation>
    </message>
    <message>
        <source>Paid in this shop, but not asked for by this ledger</source>
        <translation>Оплачено в этом магазине, но не по запросу этого учёта</translation>
    </message>
    <message>
        <source>Said of a payment that had ended already</source>
        <translation>Сказано о завершённом платеже</translation>
    </message>
    <message>
        <source>A status that is not known</source>
        <translation>Неизвестный статус</translation>
    </message>
    <message>
        <source>Announced, but the provider does not know it</source>
        <translation>Уведомлено, но система такого не знает</translation>
    </message>
    <message>
        <source>The provider does not know our payment: another shop&apos;s key?</source>
        <translation>Система не знает нашего платежа: ключ другого магазина?</translation>
    </message>
    <message>
        <source>An announcement that cannot be read</source>
        <translation>Уведомление не читается</translation>
    </message>
    <message>
        <source>An announcement of an unknown kind</source>
        <translation>Уведомление неизвестного вида</translation>
    </message>
    <message>
        <source>Announced otherwise than the provider says when asked</source>
        <translation>Уведомление расходится с ответом системы</translation>
    </message>
    <message>
        <source>Announced what is no longer so</source>
        <translation>Уведомление устарело</translation>
    </message>
    <message>
        <source>Announced; the provider will be asked</source>
        <translation>Уведомлено; система будет спрошена</translation>
    </message>
    <message>
        <source>Announced, asked, and so</source>
        <translation>Уведомление подтверждено</translation>
    </message>
    <message>
        <source>The provider refused it</source>
        <translation>Система отказала</translation>
    </message>
    <message>
        <source>The request&apos;s key was used before</source>
        <translation>Ключ запроса уже использован</translation>
    </message>
    <message>
        <source>The shop&apos;s key is refused</source>
        <translation>Ключ магазина отвергнут</translation>
    </message>
    <message>
        <source>The provider&apos;s answer cannot be read</source>
        <translation>Ответ системы не читается</translation>
    </message>
    <message>
        <source>The fiscal receipt was not registered</source>
        <translation>Фискальный чек не зарегистрирован</translation>
    </message>
    <message>
        <source>The refund was paid</source>
        <translation>Возврат выплачен</translation>
    </message>
    <message>
        <source>The refund was not made; the customer is owed still</source>
        <translation>Возврат не сделан; мы всё ещё должны клиенту</translation>
    </message>
    <message>
        <source>Another sum was refunded than was asked for</source>
        <translation>Возвращена другая сумма</translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Для чего</translation>
    </message>
    <message>
        <source>Open the payment</source>
        <translation>Открыть платёж</translation>
    </message>
    <message>
        <source>Show the exceptions</source>
        <translation>Показать исключения</translation>
    </message>
    <message>
        <source>Do what is advised…</source>
        <translation>Сделать что советуют…</translation>
    </message>
    <message>
        <source>Settle the exception…</source>
        <translation>Закрыть исключение…</translation>
    </message>
    <message>
        <source>Set up the payment provider…</source>
        <translation>Настроить платёжного провайдера…</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Выбрать столбцы…</translation>
    </message>
    <message>
        <source>Payments &amp; exceptions</source>
        <translation>Платежи и исключения</translation>
    </message>
    <message>
        <source>Every payment, and what about them somebody must look at.</source>
        <translation>Все платежи и то, что в них надо разобрать.</translation>
    </message>
    <message>
        <source>Slip, number at the provider or customer</source>
        <translation>Чек терминала, номер в системе или клиент</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Выбрать столбцы</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>&amp;Payments</source>
        <translation>&amp;Платежи</translation>
    </message>
    <message>
        <source>&amp;Exceptions ({count})</source>
        <translation>&amp;Исключения ({count})</translation>
    </message>
    <message>
        <source>&amp;Exceptions</source>
        <translation>&amp;Исключения</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Платежей пока нет</translation>
    </message>
    <message>
        <source>What is paid for orders and top-ups appears here.</source>
        <translation>Здесь появится оплата заказов и пополнений.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No payment fits these filters. Clear them to see all.</source>
        <translation>Под эти фильтры не подходит ни один платёж. Сбросьте их.</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Открыть заказ</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Открыть клиента</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <source>Any day</source>
        <translation>Любой день</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Этот месяц</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Прошлый месяц</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Этот год</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>С … по …</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
</context>
<context>
    <name>PlaceHoldDialog</name>
    <message>
        <source>Hold money of {name}</source>
        <translation>Заблокировать деньги: {name}</translation>
    </message>
    <message>
        <source>Place hold</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>На сколько</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Относится к</translation>
    </message>
    <message>
        <source>Its number (optional)</source>
        <translation>Его номер (необязательно)</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message>
        <source>Ends {moment}, and gives back what is left.</source>
        <translation>Кончается {moment} и возвращает остаток.</translation>
    </message>
    <message>
        <source>Held {amount} of {name} until {moment}. Available: {balance}.</source>
        <translation>Заблокировано {amount}: {name}, до {moment}. Доступно: {balance}.</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Money that goes back</source>
        <translation>Возвращается деньгами</translation>
    </message>
</context>
<context>
    <name>PocketsTab</name>
    <message>
        <source>Extend the pocket…</source>
        <translation>Продлить срок…</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Происхождение</translation>
    </message>
    <message>
        <source>Can be spent through</source>
        <translation>Можно потратить по (включительно)</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <source>Does not expire</source>
        <translation>Бессрочно</translation>
    </message>
    <message numerus="yes">
        <source>{day}  ·  %n day(s) left</source>
        <translation>
            <numerusform>{day}  ·  остался %n день</numerusform>
            <numerusform>{day}  ·  осталось %n дня</numerusform>
            <numerusform>{day}  ·  осталось %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Pockets of the wallet</source>
        <translation>Состав кошелька</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Продлить…</translation>
    </message>
    <message>
        <source>Let the chosen pockets be spent longer (Ctrl+Shift+L)</source>
        <translation>Дать потратить выбранное дольше (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Spent from top to bottom: the soonest to expire first, given before paid.</source>
        <translation>Тратится сверху вниз: сначала то, что раньше сгорит, подаренное раньше оплаченного.</translation>
    </message>
    <message>
        <source>The wallet is empty</source>
        <translation>Кошелёк пуст</translation>
    </message>
    <message>
        <source>What comes in shows up here with its origin and expiry.</source>
        <translation>Поступления появятся здесь с происхождением и сроком.</translation>
    </message>
</context>
<context>
    <name>PointsRuleForm</name>
    <message>
        <source>Add a points rule</source>
        <translation>Новое правило баллов</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Edit the rule {code}</source>
        <translation>Изменить правило {code}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>Все категории</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>По</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Сразу</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>Название (если нужно)</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>For every full</source>
        <translation>За каждые полные</translation>
    </message>
    <message>
        <source>On lines of</source>
        <translation>На товары категории</translation>
    </message>
    <message>
        <source>In orders of at least (optional)</source>
        <translation>Заказ от (если нужно)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Days from payment to posting</source>
        <translation>Дней от оплаты до начисления</translation>
    </message>
    <message>
        <source>Days until points expire</source>
        <translation>Дней до сгорания баллов</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Of the rules that fit a line, the one with the highest priority earns.</source>
        <translation>Из правил, подходящих строке, действует правило с наибольшим приоритетом.</translation>
    </message>
    <message numerus="yes">
        <source>{amount} earn %n point(s).</source>
        <translation>
            <numerusform>За {amount} начислят %n балл.</numerusform>
            <numerusform>За {amount} начислят %n балла.</numerusform>
            <numerusform>За {amount} начислят %n баллов.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule {code} is saved.</source>
        <translation>Правило {code} сохранено.</translation>
    </message>
</context>
<context>
    <name>PointsSettingsDialog</name>
    <message>
        <source>Points settings</source>
        <translation>Настройки баллов</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>One point pays</source>
        <translation>Один балл оплачивает</translation>
    </message>
    <message>
        <source>At most, of an order</source>
        <translation>Не больше доли заказа</translation>
    </message>
    <message>
        <source>Points to be taken back that are spent already</source>
        <translation>Если списываемые баллы уже потрачены</translation>
    </message>
    <message>
        <source>The points are kept by</source>
        <translation>Учёт баллов ведёт</translation>
    </message>
    <message>
        <source>Minutes in which staff may cancel a sale of their own</source>
        <translation>Сколько минут сотрудник может отменить свою продажу</translation>
    </message>
    <message>
        <source>Points cannot pay for anything then.</source>
        <translation>Тогда баллами нельзя платить.</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>Настройки сохранены.</translation>
    </message>
</context>
<context>
    <name>PointsWords</name>
    <message>
        <source>Become a debt</source>
        <translation>Становятся долгом</translation>
    </message>
    <message>
        <source>Refuse the cancel</source>
        <translation>Отмена отклоняется</translation>
    </message>
    <message>
        <source>Take what is there</source>
        <translation>Снимается то, что есть</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Эта программа</translation>
    </message>
    <message>
        <source>1C: nothing is earned here</source>
        <translation>1С: здесь ничего не начисляется</translation>
    </message>
</context>
<context>
    <name>PostingChoices</name>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Платёж</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Бронь</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Ваучер</translation>
    </message>
    <message>
        <source>Quest</source>
        <translation>Задание</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Подарочная карта</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Клик</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Операция</translation>
    </message>
    <message>
        <source>Pocket</source>
        <translation>Часть кошелька</translation>
    </message>
    <message>
        <source>Choose a reason…</source>
        <translation>Выберите причину…</translation>
    </message>
</context>
<context>
    <name>PostingDialog</name>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Причина (необязательно)</translation>
    </message>
    <message>
        <source>Refers to (optional)</source>
        <translation>Относится к (необязательно)</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Его номер</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message>
        <source>Owes {debt}.</source>
        <translation>Долг {debt}.</translation>
    </message>
    <message>
        <source>{amount} more is on hold.</source>
        <translation>Ещё {amount} заблокировано.</translation>
    </message>
    <message>
        <source>Only {available} is available: {missing} short.</source>
        <translation>Доступно только {available}: не хватает {missing}.</translation>
    </message>
    <message>
        <source>Repays {repaid} of the debt of {debt}.</source>
        <translation>Погасит {repaid} из долга {debt}.</translation>
    </message>
    <message>
        <source>The balance has changed while this form was open. Look at the figures, then post again.</source>
        <translation>Баланс изменился, пока форма была открыта. Посмотрите суммы и проведите ещё раз.</translation>
    </message>
    <message>
        <source>{title}: {amount}</source>
        <translation>{title}: {amount}</translation>
    </message>
</context>
<context>
    <name>PreviewTables</name>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Orders ({count})</source>
        <translation>Заказы ({count})</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Первые строки</translation>
    </message>
    <message>
        <source>Refused ({count})</source>
        <translation>Отклонено ({count})</translation>
    </message>
    <message>
        <source>To look at ({count})</source>
        <translation>Посмотреть ({count})</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Строк нет</translation>
    </message>
    <message>
        <source>No row is refused</source>
        <translation>Отклонённых строк нет</translation>
    </message>
    <message>
        <source>Nothing doubtful was found</source>
        <translation>Ничего сомнительного не найдено</translation>
    </message>
</context>
<context>
    <name>PrintCardsDialog</name>
    <message>
        <source>What will be printed</source>
        <translation>Что будет напечатано</translation>
    </message>
    <message>
        <source>A4 sheets to cut apart</source>
        <translation>Листы A4 для разрезания</translation>
    </message>
    <message>
        <source>80 mm roll, a slip for each card</source>
        <translation>Лента 80 мм, по чеку на карту</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message numerus="yes">
        <source>Print %n gift card(s)</source>
        <translation>
            <numerusform>Печать %n подарочной карты</numerusform>
            <numerusform>Печать %n подарочных карт</numerusform>
            <numerusform>Печать %n подарочных карт</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever holds these sheets or the file can spend the cards. The codes cannot be printed later.</source>
        <translation>Любой, у кого эти листы или файл, может потратить карты. Позже напечатать коды нельзя.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Отправлено на принтер.</translation>
    </message>
    <message>
        <source>The printer did not take it. Try again, or save it as PDF.</source>
        <translation>Принтер не принял печать. Попробуйте снова или сохраните как PDF.</translation>
    </message>
    <message>
        <source>Stopped. Some pages may be printed already: destroy what you do not use.</source>
        <translation>Остановлено. Часть страниц могла напечататься: уничтожьте лишнее.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить как PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Сохранено как {name}.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Остановлено. Файл не записан.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>For sale</source>
        <translation>Продаётся</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>Свой товар</translation>
    </message>
    <message>
        <source>SKU or barcode</source>
        <translation>Артикул или штрихкод</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Pieces in stock</source>
        <translation>Штук на складе</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Lowest price (clicks)</source>
        <translation>Наименьшая цена (клики)</translation>
    </message>
    <message>
        <source>Category (optional)</source>
        <translation>Категория (необязательно)</translation>
    </message>
    <message>
        <source>Brand (optional)</source>
        <translation>Марка (необязательно)</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>Sold</source>
        <translation>Продана</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Выключен</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Нет на складе</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>Продаётся</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Марка</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>Наименьшая цена</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Add a product…</source>
        <translation>Новый товар…</translation>
    </message>
    <message>
        <source>Edit the product…</source>
        <translation>Изменить товар…</translation>
    </message>
    <message>
        <source>Change the stock…</source>
        <translation>Изменить остаток…</translation>
    </message>
    <message>
        <source>Paid click…</source>
        <translation>Платный клик…</translation>
    </message>
    <message>
        <source>Paid clicks: settings…</source>
        <translation>Платные клики: настройки…</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Выбрать столбцы…</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>What tills sell by scan or by name.</source>
        <translation>Что кассы продают по сканеру или названию.</translation>
    </message>
    <message>
        <source>SKU, name, category or brand</source>
        <translation>Артикул, название, категория или марка</translation>
    </message>
    <message>
        <source>Also those switched off</source>
        <translation>И выключенные</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Выбрать столбцы</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>Добавить товар</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Товаров пока нет</translation>
    </message>
    <message>
        <source>Add one with Ctrl+N; tills also sell at open prices without.</source>
        <translation>Добавьте через Ctrl+N; кассы продают и по свободной цене.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No product fits this search.</source>
        <translation>По запросу товаров нет.</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>PromiseDialog</name>
    <message>
        <source>Promise a credit to {name}</source>
        <translation>Пообещать зачисление: {name}</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Пообещать</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Относится к</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Его номер</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message>
        <source>Once it is posted: {balance}.</source>
        <translation>После проведения: {balance}.</translation>
    </message>
    <message>
        <source>{amount} waits for {name}.</source>
        <translation>{amount} ожидает: {name}.</translation>
    </message>
</context>
<context>
    <name>PromotionsPage</name>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Earns</source>
        <translation>Начисляет</translation>
    </message>
    <message>
        <source>On lines of</source>
        <translation>На товары</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Начисление</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Сгорание</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Least order</source>
        <translation>Заказ от</translation>
    </message>
    <message>
        <source>What orders earn in points and in cashback.</source>
        <translation>Что приносят заказы: баллы и кэшбэк.</translation>
    </message>
    <message>
        <source>What points are worth</source>
        <translation>Сколько стоят баллы</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Баллы</translation>
    </message>
    <message>
        <source>&amp;Cashback</source>
        <translation>&amp;Кэшбэк</translation>
    </message>
    <message>
        <source>Add a points rule…</source>
        <translation>Добавить правило баллов…</translation>
    </message>
    <message>
        <source>Points settings…</source>
        <translation>Настройки баллов…</translation>
    </message>
    <message>
        <source>Edit the rule…</source>
        <translation>Изменить правило…</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Акции</translation>
    </message>
    <message>
        <source>Earning rules</source>
        <translation>Правила начисления</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Добавить правило</translation>
    </message>
    <message>
        <source>Points settings</source>
        <translation>Настройки баллов</translation>
    </message>
    <message>
        <source>{amount}, at most {share} % of an order</source>
        <translation>{amount}, не больше {share} % заказа</translation>
    </message>
    <message>
        <source>Nothing: points cannot pay</source>
        <translation>Ничего: баллами нельзя платить</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>One point pays</source>
        <translation>Один балл оплачивает</translation>
    </message>
    <message>
        <source>If spent before they are taken back</source>
        <translation>Если к списанию уже потрачены</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Учёт ведёт</translation>
    </message>
    <message>
        <source>Staff may cancel a sale of their own within</source>
        <translation>Сотрудник может отменить свою продажу в течение</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) for {amount}</source>
        <translation>
            <numerusform>%n балл за {amount}</numerusform>
            <numerusform>%n балла за {amount}</numerusform>
            <numerusform>%n баллов за {amount}</numerusform>
        </translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>Все категории</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>по {day}</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Всегда</translation>
    </message>
    <message>
        <source>When paid</source>
        <translation>При оплате</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>через %n день</numerusform>
            <numerusform>через %n дня</numerusform>
            <numerusform>через %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>через %n день</numerusform>
            <numerusform>через %n дня</numerusform>
            <numerusform>через %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выключено</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>Nothing earns points yet</source>
        <translation>Баллы пока не начисляются</translation>
    </message>
    <message>
        <source>Add a rule with Ctrl+N, such as 1 point for every 10.00.</source>
        <translation>Добавьте правило: Ctrl+N, например 1 балл за каждые 10,00.</translation>
    </message>
    <message>
        <source>Add a cashback rule…</source>
        <translation>Новое правило кэшбэка…</translation>
    </message>
    <message>
        <source>{code} earns points now.</source>
        <translation>{code} теперь начисляет баллы.</translation>
    </message>
    <message>
        <source>{code} earns nothing any more.</source>
        <translation>{code} больше не начисляет.</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>Book it as money that belongs to nobody yet</source>
        <translation>Учитывать как деньги, пока ничьи</translation>
    </message>
    <message>
        <source>Leave it alone: others use this shop too</source>
        <translation>Не трогать: этим магазином пользуются и другие</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-код</translation>
    </message>
    <message>
        <source>bank card</source>
        <translation>банковская карта</translation>
    </message>
    <message>
        <source>Test shop: no money moves</source>
        <translation>Тестовый магазин: деньги не движутся</translation>
    </message>
    <message>
        <source>Real money</source>
        <translation>Настоящие деньги</translation>
    </message>
    <message>
        <source>it makes receipts</source>
        <translation>выдаёт чеки</translation>
    </message>
    <message>
        <source>it makes no receipts</source>
        <translation>чеков не выдаёт</translation>
    </message>
    <message>
        <source>Shop {shop} answers. {kind}; takes: {methods}; {receipts}.</source>
        <translation>Магазин {shop} отвечает. {kind}; принимает: {methods}; {receipts}.</translation>
    </message>
    <message>
        <source>Kept here, shown to nobody</source>
        <translation>Хранится здесь, никому не показывается</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Здесь его нет</translation>
    </message>
    <message>
        <source>Nowhere: they pay by QR code</source>
        <translation>Никуда: платят по QR-коду</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Провайдер</translation>
    </message>
    <message>
        <source>Shop id</source>
        <translation>Идентификатор магазина</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Secret key on this computer</source>
        <translation>Секретный ключ на этом компьютере</translation>
    </message>
    <message>
        <source>Customers come back to</source>
        <translation>Покупатели возвращаются на</translation>
    </message>
    <message>
        <source>Money nobody here asked for</source>
        <translation>Деньги, которых здесь не запрашивали</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
</context>
<context>
    <name>ProviderCard</name>
    <message>
        <source>Online payments</source>
        <translation>Онлайн-платежи</translation>
    </message>
    <message>
        <source>No payment provider is set up. With one, customers pay orders and top-ups online.</source>
        <translation>Платёжный провайдер не настроен. С ним покупатели оплачивают заказы и пополнения онлайн.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Настроить…</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Проверить соединение</translation>
    </message>
    <message>
        <source>The key is refused since {moment}; this computer asks no more until a try succeeds.</source>
        <translation>Ключ не принимается с {moment}; этот компьютер больше не спрашивает, пока проверка не удастся.</translation>
    </message>
    <message>
        <source>This computer does not have the key, so it cannot ask.</source>
        <translation>На этом компьютере нет ключа, поэтому он не может спрашивать.</translation>
    </message>
    <message>
        <source>Asking the shop…</source>
        <translation>Спрашиваем магазин…</translation>
    </message>
</context>
<context>
    <name>ProviderPaymentDialog</name>
    <message>
        <source>Online payment</source>
        <translation>Онлайн-оплата</translation>
    </message>
    <message>
        <source>Link to the payment</source>
        <translation>Ссылка на оплату</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Копировать ссылку</translation>
    </message>
    <message>
        <source>Pay another way</source>
        <translation>Оплатить иначе</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>Отменить платёж</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>QR code of the payment</source>
        <translation>QR-код оплаты</translation>
    </message>
    <message>
        <source>The customer has paid.</source>
        <translation>Клиент оплатил.</translation>
    </message>
    <message>
        <source>Nothing was paid: {reason}. The card is not sold; the customer can pay another way.</source>
        <translation>Оплаты не было: {reason}. Карта не продана; клиент может заплатить иначе.</translation>
    </message>
    <message>
        <source>Nothing was paid: {reason}. The product costs again what it did before the click.</source>
        <translation>Ничего не оплачено: {reason}. Товар снова стоит столько, сколько до клика.</translation>
    </message>
    <message>
        <source>Nothing was paid: {reason}. The customer can pay another way.</source>
        <translation>Оплаты не было: {reason}. Клиент может заплатить иначе.</translation>
    </message>
    <message>
        <source>Nothing was paid: {reason}. The order waits; the customer can pay another way.</source>
        <translation>Не оплачено: {reason}. Заказ ждёт; клиент может заплатить иначе.</translation>
    </message>
    <message>
        <source>Waiting for the customer.</source>
        <translation>Ждём клиента.</translation>
    </message>
    <message>
        <source>Asking the provider for the payment…</source>
        <translation>Запрашиваем платёж…</translation>
    </message>
    <message>
        <source>The time to pay is over. Asking the provider whether it was paid…</source>
        <translation>Время на оплату вышло. Спрашиваем систему, оплачено ли…</translation>
    </message>
    <message>
        <source>Time left to pay: {time}</source>
        <translation>Осталось времени: {time}</translation>
    </message>
</context>
<context>
    <name>ProviderSetupDialog</name>
    <message>
        <source>Payment provider</source>
        <translation>Платёжный провайдер</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>Проверить и сохранить</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Проверить соединение</translation>
    </message>
    <message>
        <source>Shop id</source>
        <translation>Идентификатор магазина</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Секретный ключ</translation>
    </message>
    <message>
        <source>Where customers come back to (optional)</source>
        <translation>Куда возвращаются покупатели (необязательно)</translation>
    </message>
    <message>
        <source>A page of yours. Without it customers pay by QR code only.</source>
        <translation>Ваша страница. Без неё покупатели платят только по QR-коду.</translation>
    </message>
    <message>
        <source>Money in the shop that nobody here asked for</source>
        <translation>Деньги в магазине, которых здесь не запрашивали</translation>
    </message>
    <message>
        <source>Address of the provider</source>
        <translation>Адрес провайдера</translation>
    </message>
    <message>
        <source>This ledger is for practice, so it takes the key of a test shop only.</source>
        <translation>Это учебная книга, поэтому ей нужен ключ тестового магазина.</translation>
    </message>
    <message>
        <source>This ledger holds real money, so it takes the key of a real shop only.</source>
        <translation>В этой книге настоящие деньги, поэтому ей нужен ключ настоящего магазина.</translation>
    </message>
    <message>
        <source>One is kept on this computer. Leave this empty to keep it.</source>
        <translation>На этом компьютере ключ уже есть. Оставьте пустым, чтобы сохранить его.</translation>
    </message>
    <message>
        <source>Kept on this computer for you alone, never in the ledger; it is not shown again.</source>
        <translation>Хранится на этом компьютере только для вас, не в книге; больше не показывается.</translation>
    </message>
    <message>
        <source>Asking the shop…</source>
        <translation>Спрашиваем магазин…</translation>
    </message>
    <message>
        <source>The provider does not take this key for this shop. Check both.</source>
        <translation>Провайдер не принимает этот ключ для этого магазина. Проверьте и то и другое.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Commands (Ctrl+K)</source>
        <translation>Команды (Ctrl+K)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (F1)</source>
        <translation>Горячие клавиши (F1)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Горячие клавиши</translation>
    </message>
</context>
<context>
    <name>ReasonsDialog</name>
    <message>
        <source>Reasons for postings</source>
        <translation>Причины проводок</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>One reason code in each line. What was posted keeps its reason, whatever is taken out here.</source>
        <translation>По одному коду причины в строке. У проведённого причина остаётся, что бы отсюда ни убрали.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Предлагаются</translation>
    </message>
    <message>
        <source>The list of reasons is saved.</source>
        <translation>Список причин сохранён.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>Чек</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Пополнение</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Подарочная карта</translation>
    </message>
    <message>
        <source>Paid click</source>
        <translation>Платный клик</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Наличные</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Online payment</source>
        <translation>Онлайн-оплата</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Банковский перевод</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Кошелёк</translation>
    </message>
    <message>
        <source>{kind} No. {number}</source>
        <translation>{kind} № {number}</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>КОПИЯ</translation>
    </message>
    <message>
        <source>Wallet balance</source>
        <translation>Баланс кошелька</translation>
    </message>
    <message>
        <source>Not a fiscal document</source>
        <translation>Не фискальный документ</translation>
    </message>
    <message>
        <source>PRACTICE: nothing was sold</source>
        <translation>УЧЕБНЫЙ РЕЖИМ: продажи не было</translation>
    </message>
    <message>
        <source>Till {till}, {cashier}</source>
        <translation>Касса {till}, {cashier}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Заказ {number}</translation>
    </message>
    <message>
        <source>{quantity} × {price}</source>
        <translation>{quantity} × {price}</translation>
    </message>
    <message>
        <source>{line}, discount {amount}</source>
        <translation>{line}, скидка {amount}</translation>
    </message>
    <message>
        <source>Paid with {points} points</source>
        <translation>Оплачено баллами: {points}</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>For the goods</source>
        <translation>За товары</translation>
    </message>
    <message>
        <source>Kept back: cashback that was spent</source>
        <translation>Удержано: потраченный кэшбэк</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Points given back</source>
        <translation>Возвращено баллов</translation>
    </message>
    <message>
        <source>Points taken back</source>
        <translation>Списано баллов</translation>
    </message>
    <message>
        <source>Cashback taken back</source>
        <translation>Списано кэшбэка</translation>
    </message>
    <message>
        <source>{means} {detail}</source>
        <translation>{means} {detail}</translation>
    </message>
    <message>
        <source>Cash handed over</source>
        <translation>Получено наличными</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сдача</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>Начислено баллов</translation>
    </message>
    <message>
        <source>Points to come</source>
        <translation>Баллы ожидаются</translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message>
        <source>Credits</source>
        <translation>Зачисления</translation>
    </message>
    <message>
        <source>Debits</source>
        <translation>Списания</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Блокировки</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Разблокировки</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Списания блокировок</translation>
    </message>
    <message>
        <source>Reversals, net</source>
        <translation>Сторно, итог</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>Every stored balance agrees with its postings.</source>
        <translation>Каждый сохранённый баланс сходится с проводками.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Вычислено</translation>
    </message>
    <message>
        <source>Movements of the period</source>
        <translation>Движения за период</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Движение</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>In the total</source>
        <translation>Во всём</translation>
    </message>
    <message>
        <source>In available</source>
        <translation>В доступном</translation>
    </message>
    <message>
        <source>By day and source</source>
        <translation>По дням и источникам</translation>
    </message>
    <message>
        <source>Nothing moved in this period.</source>
        <translation>За период движений не было.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Wallets by status</source>
        <translation>Кошельки по статусам</translation>
    </message>
    <message>
        <source>No wallet in this currency.</source>
        <translation>Кошельков в этой валюте нет.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Wallets</source>
        <translation>Кошельки</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Доступно</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>Gift cards by status</source>
        <translation>Подарочные карты по статусам</translation>
    </message>
    <message>
        <source>No gift card in this currency.</source>
        <translation>Подарочных карт в этой валюте нет.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>Issued for</source>
        <translation>Выпущено на</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation>Оборотный баланс</translation>
    </message>
    <message>
        <source>No account has moved in this currency.</source>
        <translation>В этой валюте движений по счетам нет.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Own number</source>
        <translation>Свой номер</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Дебет</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Кредит</translation>
    </message>
</context>
<context>
    <name>ReconciliationPage</name>
    <message>
        <source>Export the workbook…</source>
        <translation>Выгрузить книгу Excel…</translation>
    </message>
    <message>
        <source>Show the journal</source>
        <translation>Показать журнал проводок</translation>
    </message>
    <message>
        <source>Show what accounts turned over</source>
        <translation>Показать обороты по счетам</translation>
    </message>
    <message>
        <source>Show what expires</source>
        <translation>Показать, что истекает</translation>
    </message>
    <message>
        <source>Show what is owed to customers</source>
        <translation>Показать долг перед клиентами</translation>
    </message>
    <message>
        <source>Show the figures</source>
        <translation>Показать показатели</translation>
    </message>
    <message>
        <source>Export the journal as CSV…</source>
        <translation>Выгрузить журнал в CSV…</translation>
    </message>
    <message>
        <source>Name the account…</source>
        <translation>Назвать счёт…</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Сверка</translation>
    </message>
    <message>
        <source>Export workbook</source>
        <translation>Выгрузить в Excel</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>&amp;Показатели</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Журнал проводок</translation>
    </message>
    <message>
        <source>&amp;Turnovers</source>
        <translation>О&amp;бороты по счетам</translation>
    </message>
    <message>
        <source>&amp;Expiring</source>
        <translation>&amp;Истекает</translation>
    </message>
    <message>
        <source>&amp;Liability</source>
        <translation>О&amp;бязательства</translation>
    </message>
    <message>
        <source>Opening, what moved, closing — and what the wallets say.</source>
        <translation>На начало, движения, на конец — и что в кошельках.</translation>
    </message>
    <message>
        <source>{days}  ·  {zone}  ·  read {time}</source>
        <translation>{days}  ·  {zone}  ·  прочитано в {time}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Export the workbook</source>
        <translation>Выгрузка книги Excel</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Книги Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Запись {file}</translation>
    </message>
    <message numerus="yes">
        <source>{file} is written: %n row(s) listed.</source>
        <translation>
            <numerusform>{file} записан: %n строка.</numerusform>
            <numerusform>{file} записан: %n строки.</numerusform>
            <numerusform>{file} записан: %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>Выгрузка отменена; ничего не записано.</translation>
    </message>
</context>
<context>
    <name>RedeemCardDialog</name>
    <message>
        <source>Redeem a gift card</source>
        <translation>Зачислить подарочную карту</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Зачислить</translation>
    </message>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>Отсканируйте карту или введите код</translation>
    </message>
    <message>
        <source>All that is left</source>
        <translation>Весь остаток</translation>
    </message>
    <message>
        <source>Code of the card</source>
        <translation>Код карты</translation>
    </message>
    <message>
        <source>To the wallet of</source>
        <translation>В кошелёк клиента</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Остаток на карте</translation>
    </message>
    <message>
        <source>This is the card&apos;s last use: the {left} left on it could not be used any more.</source>
        <translation>Это последнее использование карты: остаток {left} станет недоступен.</translation>
    </message>
    <message>
        <source>A wallet in {currency} will be opened.</source>
        <translation>Будет открыт кошелёк в {currency}.</translation>
    </message>
    <message>
        <source>This is the card&apos;s last use: {left} would stay on it and could not be used any more.</source>
        <translation>Это последнее использование карты: {left} останется на ней и пропадёт.</translation>
    </message>
    <message>
        <source>Redeem all {amount}</source>
        <translation>Зачислить все {amount}</translation>
    </message>
    <message>
        <source>The figures have changed while this form was open. Look at them, then redeem again.</source>
        <translation>Суммы изменились, пока форма была открыта. Посмотрите их и зачислите ещё раз.</translation>
    </message>
    <message>
        <source>Redemption of {amount} from gift card {card} to customer {customer}</source>
        <translation>Зачисление {amount} с подарочной карты {card} клиенту {customer}</translation>
    </message>
    <message>
        <source>Redeemed. The wallet of {name} now shows {balance}.</source>
        <translation>Зачислено. В кошельке {name} теперь {balance}.</translation>
    </message>
</context>
<context>
    <name>RedeemEffect</name>
    <message>
        <source>On the card</source>
        <translation>На карте</translation>
    </message>
    <message>
        <source>In the wallet</source>
        <translation>В кошельке</translation>
    </message>
    <message>
        <source>On the card {card}, after {card_after}. In the wallet {wallet}, after {wallet_after}.</source>
        <translation>На карте {card}, после {card_after}. В кошельке {wallet}, после {wallet_after}.</translation>
    </message>
</context>
<context>
    <name>RefundSuspenseDialog</name>
    <message>
        <source>Give the money back</source>
        <translation>Вернуть деньги</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>It becomes a refund that is owed; the job sends it to the provider and asks until it is paid.</source>
        <translation>Это станет возвратом к выплате: задание отправит его в систему и будет спрашивать до выплаты.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>The refund is owed and will be sent.</source>
        <translation>Возврат поставлен к выплате и будет отправлен.</translation>
    </message>
</context>
<context>
    <name>ReleaseHoldDialog</name>
    <message>
        <source>Release a hold of {name}</source>
        <translation>Снять блокировку: {name}</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Разблокировка</translation>
    </message>
    <message>
        <source>All that is held: {held}</source>
        <translation>Всё заблокированное: {held}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Kept with your name and the time.</source>
        <translation>Сохраняется с вашим именем и временем.</translation>
    </message>
    <message>
        <source>Amount to give back</source>
        <translation>Сколько вернуть</translation>
    </message>
    <message>
        <source>Only {held} is held: {missing} short.</source>
        <translation>Заблокировано только {held}: не хватает {missing}.</translation>
    </message>
    <message>
        <source>{title}: {amount}</source>
        <translation>{title}: {amount}</translation>
    </message>
    <message>
        <source>Released {amount} of {name}. Available: {balance}.</source>
        <translation>Разблокировано {amount}: {name}. Доступно: {balance}.</translation>
    </message>
</context>
<context>
    <name>RepairDialog</name>
    <message>
        <source>Repair the {currency} wallet of {name}?</source>
        <translation>Исправить кошелёк {currency}: {name}?</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Adding up the postings…</source>
        <translation>Складываем проводки…</translation>
    </message>
    <message>
        <source>The stored figures will become what the postings add up to. Nothing that was posted changes.</source>
        <translation>Сохранённые суммы станут равны сумме проводок. Проведённое не меняется.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Kept with both figures, your name and time.</source>
        <translation>Сохраняется с обеими суммами, вашим именем и временем.</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Доступно</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>These figures agree; a pocket or a hold inside does not.</source>
        <translation>Эти суммы сходятся; не сходится карман или блокировка внутри.</translation>
    </message>
    <message>
        <source>Stored figures and what the postings say</source>
        <translation>Сохранённые суммы и суммы по проводкам</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>By its postings</source>
        <translation>По проводкам</translation>
    </message>
    <message>
        <source>The wallet is repaired and takes postings again.</source>
        <translation>Кошелёк исправлен и снова принимает проводки.</translation>
    </message>
    <message>
        <source>The figures are set right, but a row of its history was altered: it stays stopped.</source>
        <translation>Суммы исправлены, но строка истории была изменена: кошелёк остаётся остановленным.</translation>
    </message>
</context>
<context>
    <name>ReplaceCardDialog</name>
    <message>
        <source>Issue the code of a gift card</source>
        <translation>Выдача кода подарочной карты</translation>
    </message>
    <message>
        <source>Issue the code</source>
        <translation>Выдать код</translation>
    </message>
    <message>
        <source>Replace a gift card</source>
        <translation>Замена подарочной карты</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>{amount} moves to a new card. Its code is shown once, for the customer.</source>
        <translation>{amount} перейдёт на новую карту. Её код показывается один раз, для покупателя.</translation>
    </message>
    <message>
        <source>A new card of the same value takes its place; the old code is worth nothing any more.</source>
        <translation>Её место займёт новая карта того же номинала; старый код больше ничего не стоит.</translation>
    </message>
    <message>
        <source>{amount} moves to a new card with the same last day. The old code is worth nothing any more.</source>
        <translation>{amount} перейдёт на новую карту с тем же сроком. Старый код больше ничего не стоит.</translation>
    </message>
    <message>
        <source>Card {old} is replaced by {new}.</source>
        <translation>Карта {old} заменена картой {new}.</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Nothing has been posted yet.</source>
        <translation>Проводок ещё не было.</translation>
    </message>
    <message>
        <source>Everything agrees: opening plus movements is closing, and {wallets} wallets were checked.</source>
        <translation>Всё сходится: начало плюс движения равно концу; проверено кошельков: {wallets}.</translation>
    </message>
    <message numerus="yes">
        <source>%n stored balance(s) differ from their postings. Postings on them are stopped.</source>
        <translation>
            <numerusform>%n сохранённый баланс не сходится с проводками. Проводки по нему остановлены.</numerusform>
            <numerusform>%n сохранённых баланса не сходятся с проводками. Проводки по ним остановлены.</numerusform>
            <numerusform>%n сохранённых балансов не сходятся с проводками. Проводки по ним остановлены.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening plus movements is not closing. Do not close the day; have the ledger verified.</source>
        <translation>Начало плюс движения не равно концу. Не закрывайте день; проверьте книгу.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>На начало</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s)</source>
        <translation>
            <numerusform>%n операция</numerusform>
            <numerusform>%n операции</numerusform>
            <numerusform>%n операций</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>На конец</translation>
    </message>
    <message>
        <source>Wallets say</source>
        <translation>В кошельках</translation>
    </message>
    <message>
        <source>available {amount}</source>
        <translation>доступно {amount}</translation>
    </message>
    <message>
        <source>now, not at the end of the period</source>
        <translation>сейчас, а не на конец периода</translation>
    </message>
    <message>
        <source>agrees with closing</source>
        <translation>сходится с концом</translation>
    </message>
    <message>
        <source>differs from closing</source>
        <translation>не сходится с концом</translation>
    </message>
</context>
<context>
    <name>RestockDialog</name>
    <message>
        <source>Stock of {name}</source>
        <translation>Остаток: {name}</translation>
    </message>
    <message>
        <source>Change the stock</source>
        <translation>Изменить остаток</translation>
    </message>
    <message>
        <source>{count} in stock now</source>
        <translation>Сейчас на складе: {count}</translation>
    </message>
    <message>
        <source>Pieces to add (below zero: to take out)</source>
        <translation>Сколько добавить (меньше нуля — изъять)</translation>
    </message>
    <message>
        <source>Note (needed when pieces are taken out)</source>
        <translation>Примечание (нужно, если изымаете)</translation>
    </message>
    <message>
        <source>{name}: {count} in stock.</source>
        <translation>{name}: на складе {count}.</translation>
    </message>
</context>
<context>
    <name>ReturnLinesModel</name>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>У клиента</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>ReturnOrderDialog</name>
    <message>
        <source>Return of order {number}</source>
        <translation>Возврат по заказу {number}</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Pieces that come back</source>
        <translation>Возвращаемые штуки</translation>
    </message>
    <message>
        <source>To the customer&apos;s wallet</source>
        <translation>В кошелёк клиента</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>Тем же способом, что платили</translation>
    </message>
    <message>
        <source>The payment goes back (F6)</source>
        <translation>Как вернуть оплату (F6)</translation>
    </message>
    <message>
        <source>What comes back (F3)</source>
        <translation>Что возвращают (F3)</translation>
    </message>
    <message>
        <source>Or part of the price; the goods stay (F4)</source>
        <translation>Или часть цены без товара (F4)</translation>
    </message>
    <message>
        <source>Reason (F8)</source>
        <translation>Причина (F8)</translation>
    </message>
    <message>
        <source>+ and − count, a scan adds a piece</source>
        <translation>+ и − меняют число, скан добавляет штуку</translation>
    </message>
    <message>
        <source>Everything (F5)</source>
        <translation>Всё (F5)</translation>
    </message>
    <message>
        <source>Count the pieces that come back, or type an amount: the plan stands here.</source>
        <translation>Укажите, сколько штук возвращают, или введите сумму: план появится здесь.</translation>
    </message>
</context>
<context>
    <name>ReturnPlan</name>
    <message>
        <source>In cash, from this till</source>
        <translation>Наличными из этой кассы</translation>
    </message>
    <message>
        <source>To the card, by the terminal</source>
        <translation>На карту через терминал</translation>
    </message>
    <message>
        <source>By bank transfer</source>
        <translation>Банковским переводом</translation>
    </message>
    <message>
        <source>Off the invoice</source>
        <translation>Уменьшение счёта</translation>
    </message>
    <message>
        <source>Through the payment provider</source>
        <translation>Через платёжную систему</translation>
    </message>
    <message>
        <source>To the customer&apos;s wallet</source>
        <translation>В кошелёк клиента</translation>
    </message>
    <message>
        <source>Points that were used</source>
        <translation>Использованные баллы</translation>
    </message>
    <message>
        <source>To gift card {card}</source>
        <translation>На подарочную карту {card}</translation>
    </message>
    <message>
        <source>Nothing was given for it yet</source>
        <translation>За него ещё ничего не платили</translation>
    </message>
    <message>
        <source>The customer gets back</source>
        <translation>Клиент получает</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Списывается</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>После возврата</translation>
    </message>
    <message>
        <source>For the shop</source>
        <translation>Для магазина</translation>
    </message>
    <message>
        <source>Owed until the provider has paid it back.</source>
        <translation>Числится долгом, пока провайдер не вернёт деньги.</translation>
    </message>
    <message>
        <source>To a new gift card</source>
        <translation>На новую подарочную карту</translation>
    </message>
    <message>
        <source>The card that paid takes no value any more. The code is shown once.</source>
        <translation>Карта, которой платили, больше не принимает деньги. Код покажем один раз.</translation>
    </message>
    <message>
        <source>{amount} of it had expired on {was}; it can be used through {day}.</source>
        <translation>Из них {amount} сгорело {was}; теперь действует по {day}</translation>
    </message>
    <message>
        <source>It expires between {first} and {last}.</source>
        <translation>Сгорит с {first} по {last}</translation>
    </message>
    <message>
        <source>They expire between {first} and {last}.</source>
        <translation>Сгорят с {first} по {last}</translation>
    </message>
    <message>
        <source>{amount} of it expires after {day}.</source>
        <translation>Из них {amount} сгорает после {day}</translation>
    </message>
    <message>
        <source>{amount} of them expire after {day}.</source>
        <translation>Из них {amount} сгорят после {day}</translation>
    </message>
    <message>
        <source>Points earned, rule {rule}</source>
        <translation>Начисленные баллы, правило {rule}</translation>
    </message>
    <message>
        <source>Cashback, rule {rule}</source>
        <translation>Кэшбэк, правило {rule}</translation>
    </message>
    <message>
        <source>The order had earned {granted}; {kept} stay.</source>
        <translation>За заказ было начислено: {granted}; остаётся: {kept}.</translation>
    </message>
    <message>
        <source>The order had earned {granted}; {kept} stays.</source>
        <translation>За заказ было начислено: {granted}; остаётся: {kept}.</translation>
    </message>
    <message>
        <source>{amount} spent already: kept back from the money.</source>
        <translation>{amount} уже потрачено и удерживается из денег.</translation>
    </message>
    <message>
        <source>{amount} spent already: becomes debt.</source>
        <translation>{amount} уже потрачено и становится долгом.</translation>
    </message>
    <message>
        <source>{before} before, {after} after</source>
        <translation>{before} до, {after} после</translation>
    </message>
    <message>
        <source>The order is</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Осталось оплатить</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Кошелёк</translation>
    </message>
    <message>
        <source>Points to come</source>
        <translation>Баллы ожидаются</translation>
    </message>
    <message>
        <source>{partner} owes their share</source>
        <translation>Партнёр {partner} должен свою долю</translation>
    </message>
    <message>
        <source>{partner} is not paid this share</source>
        <translation>Партнёру {partner} эта доля не выплачивается</translation>
    </message>
    <message>
        <source>{product} can be sold again</source>
        <translation>{product}: снова в продаже</translation>
    </message>
    <message>
        <source>{product}, in stock again</source>
        <translation>{product}: снова на складе</translation>
    </message>
</context>
<context>
    <name>ReturnedDialog</name>
    <message>
        <source>Return of order {number}</source>
        <translation>Возврат по заказу {number}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Cash to hand back</source>
        <translation>Выдать наличными</translation>
    </message>
    <message>
        <source>The code of the new card {card} was lost with an answer. Replace the card to get one.</source>
        <translation>Код новой карты {card} потерялся вместе с ответом. Замените карту, чтобы получить код.</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Печать чека</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <source>Reverse this posting?</source>
        <translation>Сторнировать эту проводку?</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Сторнировать</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message>
        <source>Working out what would happen…</source>
        <translation>Считаю, что получится…</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Проводка</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Проведено</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Postings taken back together: {count}</source>
        <translation>Будет сторнировано проводок: {count}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Already reversed by {name} on {moment}.</source>
        <translation>Уже сторнировано: {name}, {moment}.</translation>
    </message>
    <message>
        <source>Reversal of transaction {number}: {amount}</source>
        <translation>Сторно операции {number}: {amount}</translation>
    </message>
    <message>
        <source>Reversed {amount}.</source>
        <translation>Сторнировано {amount}.</translation>
    </message>
    <message>
        <source>Reversed {amount} of {name}. New balance: {balance}.</source>
        <translation>Сторнировано {amount}: {name}. Новый баланс: {balance}.</translation>
    </message>
</context>
<context>
    <name>SaleDialog</name>
    <message>
        <source>New sale</source>
        <translation>Новая продажа</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Продать</translation>
    </message>
    <message>
        <source>Sale of {amount} to {name}</source>
        <translation>Продажа на {amount}: {name}</translation>
    </message>
    <message>
        <source>Sale of {amount}</source>
        <translation>Продажа на {amount}</translation>
    </message>
    <message>
        <source>The sale is parked. Take it up again with F7 on the list of orders.</source>
        <translation>Продажа отложена. Продолжить: F7 в списке заказов.</translation>
    </message>
</context>
<context>
    <name>SaleEntry</name>
    <message>
        <source>Scan or type: 12.50, 3*12.50, a product, a customer&apos;s card</source>
        <translation>Скан или ввод: 12.50, 3*12.50, товар, карта клиента</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>{count} in stock</source>
        <translation>на складе {count}</translation>
    </message>
</context>
<context>
    <name>SaleLinesModel</name>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Кол-во</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>SellBatchDialog</name>
    <message>
        <source>Sell a batch of gift cards</source>
        <translation>Продажа партии подарочных карт</translation>
    </message>
    <message>
        <source>Sell all</source>
        <translation>Продать все</translation>
    </message>
    <message>
        <source>Batch name</source>
        <translation>Название партии</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Discount on each card (optional)</source>
        <translation>Скидка на каждую карту (необязательно)</translation>
    </message>
    <message>
        <source>Sold to</source>
        <translation>Продана кому</translation>
    </message>
    <message>
        <source>The company or person on the invoice.</source>
        <translation>Компания или лицо в счёте.</translation>
    </message>
    <message>
        <source>No card of this batch waits to be sold.</source>
        <translation>В этой партии нет непроданных карт.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) worth {value} in all, for {price}. All of them can be used at once.</source>
        <translation>
            <numerusform>%n карта номиналом {value} за {price}. Её можно использовать сразу.</numerusform>
            <numerusform>%n карты общим номиналом {value} за {price}. Все можно использовать сразу.</numerusform>
            <numerusform>%n карт общим номиналом {value} за {price}. Все можно использовать сразу.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sale of the batch {batch}, {tender}</source>
        <translation>Продажа партии {batch}, {tender}</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) sold for {price}. They can be used now.</source>
        <translation>
            <numerusform>Продана %n карта за {price}. Её можно использовать.</numerusform>
            <numerusform>Продано %n карты за {price}. Их можно использовать.</numerusform>
            <numerusform>Продано %n карт за {price}. Их можно использовать.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing to the ledger…</source>
        <translation>Запись в книгу…</translation>
    </message>
    <message>
        <source>Sold {done} of {total}</source>
        <translation>Продано {done} из {total}</translation>
    </message>
</context>
<context>
    <name>SellCardDialog</name>
    <message>
        <source>Sell a gift card</source>
        <translation>Продать подарочную карту</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Продать</translation>
    </message>
    <message>
        <source>To take from the customer</source>
        <translation>Получить с клиента</translation>
    </message>
    <message>
        <source>Discount (optional)</source>
        <translation>Скидка (необязательно)</translation>
    </message>
    <message>
        <source>Sold to (optional)</source>
        <translation>Кому продана (необязательно)</translation>
    </message>
    <message>
        <source>Whose wallet pays</source>
        <translation>Чей кошелёк платит</translation>
    </message>
    <message>
        <source>Needed to find the card again when its code is lost.</source>
        <translation>Поможет найти карту, если код потеряют.</translation>
    </message>
    <message>
        <source>The card is worth {value}. The {discount} not paid is booked as promotion.</source>
        <translation>Номинал карты {value}. Неоплаченные {discount} проводятся как акция.</translation>
    </message>
    <message>
        <source>Sale of gift card {card} for {amount}, {tender}</source>
        <translation>Продажа подарочной карты {card} за {amount}, {tender}</translation>
    </message>
    <message>
        <source>Card {card} sold for {amount}. It can be used now.</source>
        <translation>Карта {card} продана за {amount}. Ею можно пользоваться.</translation>
    </message>
</context>
<context>
    <name>Selling</name>
    <message>
        <source>New sale…</source>
        <translation>Новая продажа…</translation>
    </message>
    <message>
        <source>Parked sales…</source>
        <translation>Отложенные продажи…</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language of the window</source>
        <translation>Язык окна</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Светлая или тёмная</translation>
    </message>
    <message>
        <source>The ledger opened last</source>
        <translation>Последняя открытая книга</translation>
    </message>
    <message>
        <source>The till this computer is</source>
        <translation>Какая касса этот компьютер</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Open another ledger…</source>
        <translation>Открыть другую книгу…</translation>
    </message>
    <message>
        <source>Create a new ledger…</source>
        <translation>Создать новую книгу…</translation>
    </message>
    <message>
        <source>Check every balance</source>
        <translation>Проверить все балансы</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Резервная копия…</translation>
    </message>
    <message>
        <source>Settings of the ledger…</source>
        <translation>Настройки книги…</translation>
    </message>
    <message>
        <source>Reasons for postings…</source>
        <translation>Причины проводок…</translation>
    </message>
    <message>
        <source>Payment provider…</source>
        <translation>Платёжный провайдер…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>The ledger you work on, the shop, and this window.</source>
        <translation>Книга, с которой вы работаете, магазин и это окно.</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Книга</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Открыть другую…</translation>
    </message>
    <message>
        <source>Create new…</source>
        <translation>Создать новую…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>Открыть папку журнала</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>One file on this computer</source>
        <translation>Один файл на этом компьютере</translation>
    </message>
    <message>
        <source>Shared PostgreSQL server</source>
        <translation>Общий сервер PostgreSQL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Где находится</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Валюты</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Версия схемы</translation>
    </message>
    <message>
        <source>Shop number</source>
        <translation>Номер магазина</translation>
    </message>
    <message>
        <source>Usual currency</source>
        <translation>Обычная валюта</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>A business day ends at</source>
        <translation>Рабочий день кончается в</translation>
    </message>
    <message>
        <source>Country code of phones</source>
        <translation>Код страны телефонов</translation>
    </message>
    <message>
        <source>Days of grace for refunds</source>
        <translation>Льготных дней для возвратов</translation>
    </message>
    <message>
        <source>Checking every balance</source>
        <translation>Проверка всех балансов</translation>
    </message>
    <message>
        <source>Every balance agrees with its postings: {transactions} transactions, {wallets} wallets.</source>
        <translation>Все балансы сходятся с проводками: операций {transactions}, кошельков {wallets}.</translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) differ from their postings. See Reconciliation.</source>
        <translation>
            <numerusform>%n баланс не сходится с проводками. Смотрите «Сверку».</numerusform>
            <numerusform>%n баланса не сходятся с проводками. Смотрите «Сверку».</numerusform>
            <numerusform>%n балансов не сходятся с проводками. Смотрите «Сверку».</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up the ledger</source>
        <translation>Резервная копия книги</translation>
    </message>
    <message>
        <source>Backing up to {file}</source>
        <translation>Копирование в {file}</translation>
    </message>
    <message>
        <source>The ledger is backed up and the copy checked: {file}</source>
        <translation>Копия книги сделана и проверена: {file}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Settle the exception</source>
        <translation>Закрыть исключение</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Settled. It stays in the payment&apos;s history.</source>
        <translation>Закрыто. Остаётся в истории платежа.</translation>
    </message>
</context>
<context>
    <name>ShiftReportDialog</name>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The drawer is exactly right.</source>
        <translation>Касса сошлась.</translation>
    </message>
    <message>
        <source>{amount} over.</source>
        <translation>Излишек {amount}.</translation>
    </message>
    <message>
        <source>{amount} short.</source>
        <translation>Недостача {amount}.</translation>
    </message>
</context>
<context>
    <name>Shifts</name>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Продажа</translation>
    </message>
    <message>
        <source>Payment of an order</source>
        <translation>Оплата заказа</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Заказ отменён</translation>
    </message>
    <message>
        <source>Return of goods</source>
        <translation>Возврат товара</translation>
    </message>
    <message>
        <source>Order delivered</source>
        <translation>Заказ выдан</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Пополнение</translation>
    </message>
    <message>
        <source>Paid click</source>
        <translation>Платный клик</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Зачисление</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Списание</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Корректировка</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Сторно</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Блокировка</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Разблокировка</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Списание блокировки</translation>
    </message>
    <message>
        <source>Gift card sold</source>
        <translation>Продана подарочная карта</translation>
    </message>
    <message>
        <source>Gift card redeemed</source>
        <translation>Подарочная карта погашена</translation>
    </message>
    <message>
        <source>Gift card cancelled</source>
        <translation>Подарочная карта отменена</translation>
    </message>
    <message>
        <source>Partner paid</source>
        <translation>Выплата партнёру</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>Смена открыта</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>Смена закрыта</translation>
    </message>
    <message>
        <source>Pay-in</source>
        <translation>Внесение</translation>
    </message>
    <message>
        <source>Pay-out</source>
        <translation>Выдача</translation>
    </message>
    <message>
        <source>Drop to the safe</source>
        <translation>Сдача в сейф</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Наличные</translation>
    </message>
    <message>
        <source>Card terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>Online payment</source>
        <translation>Онлайн-оплата</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Банковский перевод</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Wallets</source>
        <translation>Кошельки</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>Подарочные карты</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Возвраты</translation>
    </message>
    <message>
        <source>Top-ups</source>
        <translation>Пополнения</translation>
    </message>
    <message>
        <source>Gift cards sold</source>
        <translation>Продано подарочных карт</translation>
    </message>
    <message>
        <source>Withdrawals</source>
        <translation>Выводы средств</translation>
    </message>
    <message>
        <source>Paid to partners</source>
        <translation>Выплачено партнёрам</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-отчёт</translation>
    </message>
    <message>
        <source>Z report {number}</source>
        <translation>Z-отчёт {number}</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Кассир</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>Рабочий день</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Открыта</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыта</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>На момент</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Чеки</translation>
    </message>
    <message>
        <source>{count} (no. {first} to {last})</source>
        <translation>{count} (№ {first}–{last})</translation>
    </message>
    <message>
        <source>{means} × {count}</source>
        <translation>{means} × {count}</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Вместе</translation>
    </message>
    <message>
        <source>Left by the shift before</source>
        <translation>Осталось от прошлой смены</translation>
    </message>
    <message>
        <source>Opening float</source>
        <translation>Размен на начало</translation>
    </message>
    <message>
        <source>Cash taken in</source>
        <translation>Принято наличными</translation>
    </message>
    <message>
        <source>Cash given out</source>
        <translation>Выдано наличными</translation>
    </message>
    <message>
        <source>Pay-ins</source>
        <translation>Внесения</translation>
    </message>
    <message>
        <source>Pay-outs</source>
        <translation>Выдачи</translation>
    </message>
    <message>
        <source>Drops to the safe</source>
        <translation>Сдано в сейф</translation>
    </message>
    <message>
        <source>Other cash</source>
        <translation>Прочие наличные</translation>
    </message>
    <message>
        <source>Should be in the drawer</source>
        <translation>Должно быть в кассе</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Neither over nor short</source>
        <translation>Без расхождений</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Излишек</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Недостача</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Насчитано</translation>
    </message>
    <message>
        <source>Taken to the safe</source>
        <translation>Сдано в сейф</translation>
    </message>
    <message>
        <source>Left in the drawer</source>
        <translation>Осталось в кассе</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Горячие клавиши</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>На этой странице</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>SimilarCustomers</name>
    <message>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
    <message>
        <source>Already here?</source>
        <translation>Уже есть?</translation>
    </message>
    <message>
        <source>These customers look like the one you are typing.</source>
        <translation>Эти клиенты похожи на того, кого вы вводите.</translation>
    </message>
    <message>
        <source>No similar customers</source>
        <translation>Похожих клиентов нет</translation>
    </message>
    <message>
        <source>Customers with the same phone, card or email, or nearly the same name, appear here.</source>
        <translation>Здесь появятся клиенты с тем же телефоном, картой, почтой или почти тем же именем.</translation>
    </message>
    <message>
        <source>Open {name} instead</source>
        <translation>Открыть: {name}</translation>
    </message>
</context>
<context>
    <name>SoldDialog</name>
    <message>
        <source>Order {number}</source>
        <translation>Заказ {number}</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>Следующая продажа</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Change to hand back</source>
        <translation>Сдача</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Осталось оплатить</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Чек</translation>
    </message>
    <message>
        <source>Wallet now</source>
        <translation>Кошелёк сейчас</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>Начислено баллов</translation>
    </message>
    <message>
        <source>Points to come</source>
        <translation>Баллы ожидаются</translation>
    </message>
    <message>
        <source>Points now</source>
        <translation>Баллов сейчас</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Открыть заказ</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Печать чека</translation>
    </message>
</context>
<context>
    <name>SoldSide</name>
    <message>
        <source>Lines of the sale</source>
        <translation>Строки продажи</translation>
    </message>
    <message>
        <source>Product or price (F3)</source>
        <translation>Товар или цена (F3)</translation>
    </message>
    <message>
        <source>Kind of sale</source>
        <translation>Вид продажи</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Opening the ledger…</source>
        <translation>Открытие книги…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Открыть другую…</translation>
    </message>
    <message>
        <source>Create a new one…</source>
        <translation>Создать новую…</translation>
    </message>
    <message>
        <source>Practise on a demonstration</source>
        <translation>Потренироваться на примере</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Выбрана %n</numerusform>
            <numerusform>Выбрано %n</numerusform>
            <numerusform>Выбрано %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>Строк: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>More than {count} rows</source>
        <translation>Больше {count} строк</translation>
    </message>
    <message>
        <source>{amount} in all</source>
        <translation>всего {amount}</translation>
    </message>
</context>
<context>
    <name>TableOverlay</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Выбрать столбцы…</translation>
    </message>
</context>
<context>
    <name>TaskStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Stopping: {title}</source>
        <translation>Останавливается: {title}</translation>
    </message>
</context>
<context>
    <name>TenderEditor</name>
    <message>
        <source>Cash F8 · Card terminal F9 · Online F10</source>
        <translation>Наличные F8 · Терминал F9 · Онлайн F10</translation>
    </message>
</context>
<context>
    <name>TenderRow</name>
    <message>
        <source>Tender</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Cash handed over</source>
        <translation>Получено наличными</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Number of the slip or document</source>
        <translation>Номер чека или документа</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translation>Номер чека</translation>
    </message>
    <message>
        <source>Remove this tender</source>
        <translation>Убрать этот способ</translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation>Сдача {amount}</translation>
    </message>
    <message>
        <source>{amount} too little</source>
        <translation>Не хватает {amount}</translation>
    </message>
</context>
<context>
    <name>TermChoice</name>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Как долго</translation>
    </message>
    <message>
        <source>As usual for this</source>
        <translation>Как обычно для этого</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 минут</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 час</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>2 часа</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 день</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3 дня</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>До…</translation>
    </message>
</context>
<context>
    <name>TillChoiceDialog</name>
    <message>
        <source>Which till is this computer?</source>
        <translation>Какая касса этот компьютер?</translation>
    </message>
    <message>
        <source>Work at this till</source>
        <translation>Работать на этой кассе</translation>
    </message>
    <message>
        <source>Each till has a drawer of its own. The choice is kept on this computer.</source>
        <translation>У каждой кассы свой денежный ящик. Выбор запоминается на этом компьютере.</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Name of the new till</source>
        <translation>Имя новой кассы</translation>
    </message>
    <message>
        <source>A new till…</source>
        <translation>Новая касса…</translation>
    </message>
    <message>
        <source>{name}  ·  {cashier} has a shift open</source>
        <translation>{name}  ·  смену открыл(а) {cashier}</translation>
    </message>
</context>
<context>
    <name>TillFigures</name>
    <message>
        <source>Receipts</source>
        <translation>Чеки</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Продано</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Top-ups and gift cards</source>
        <translation>Пополнения и карты</translation>
    </message>
    <message>
        <source>{amount} in cash</source>
        <translation>{amount} наличными</translation>
    </message>
    <message>
        <source>no. {first} to {last}</source>
        <translation>№ {first}–{last}</translation>
    </message>
</context>
<context>
    <name>TillPage</name>
    <message>
        <source>Open a shift…</source>
        <translation>Открыть смену…</translation>
    </message>
    <message>
        <source>Close the shift…</source>
        <translation>Закрыть смену…</translation>
    </message>
    <message>
        <source>Pay in…</source>
        <translation>Внести…</translation>
    </message>
    <message>
        <source>Pay out…</source>
        <translation>Выдать…</translation>
    </message>
    <message>
        <source>Drop to the safe…</source>
        <translation>Сдать в сейф…</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-отчёт</translation>
    </message>
    <message>
        <source>My last operations</source>
        <translation>Мои последние операции</translation>
    </message>
    <message>
        <source>Closed shifts</source>
        <translation>Закрытые смены</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>This computer is another till…</source>
        <translation>Этот компьютер — другая касса…</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>Открыть смену</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Закрыть смену</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Новая продажа</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>No shift open</source>
        <translation>Смена не открыта</translation>
    </message>
    <message>
        <source>Shift open</source>
        <translation>Смена открыта</translation>
    </message>
    <message>
        <source>Till {name}</source>
        <translation>Касса {name}</translation>
    </message>
    <message>
        <source>{till}. Open a shift to count cash by who took it.</source>
        <translation>{till}. Откройте смену, чтобы считать наличные по кассирам.</translation>
    </message>
    <message>
        <source>{till}  ·  {cashier}  ·  open since {moment}</source>
        <translation>{till}  ·  {cashier}  ·  открыта с {moment}</translation>
    </message>
    <message>
        <source>No shift has been closed here</source>
        <translation>Здесь ещё не закрывали смен</translation>
    </message>
    <message>
        <source>Its Z report appears when a shift closes.</source>
        <translation>Z-отчёт появится, когда смена закроется.</translation>
    </message>
</context>
<context>
    <name>TillTables</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Чек</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>May be voided</source>
        <translation>Можно отменить</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>до {time}</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>Z-отчёт</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Кассир</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Открыта</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыта</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Насчитано</translation>
    </message>
    <message>
        <source>Over or short</source>
        <translation>Излишек или недостача</translation>
    </message>
</context>
<context>
    <name>TopUpCardDialog</name>
    <message>
        <source>Top up a gift card</source>
        <translation>Пополнение подарочной карты</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Пополнить</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Out of the wallet of</source>
        <translation>С кошелька клиента</translation>
    </message>
    <message>
        <source>The card was spent; it pays again.</source>
        <translation>Карта была израсходована; теперь она снова платит.</translation>
    </message>
    <message>
        <source>Top-up of gift card {card} with {amount}, {tender}</source>
        <translation>Пополнение подарочной карты {card} на {amount}, {tender}</translation>
    </message>
    <message>
        <source>Card {card} topped up: {amount} on it now.</source>
        <translation>Карта {card} пополнена: теперь на ней {amount}.</translation>
    </message>
</context>
<context>
    <name>TopUpDialog</name>
    <message>
        <source>Top up {name}</source>
        <translation>Пополнить: {name}</translation>
    </message>
    <message>
        <source>Post top-up</source>
        <translation>Провести пополнение</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Posted {amount} to {name}. New balance: {balance}.</source>
        <translation>Проведено {amount}: {name}. Новый баланс: {balance}.</translation>
    </message>
    <message>
        <source>Change: {change}.</source>
        <translation>Сдача: {change}.</translation>
    </message>
</context>
<context>
    <name>TransactionDialog</name>
    <message>
        <source>Transaction {number}</source>
        <translation>Операция {number}</translation>
    </message>
    <message>
        <source>{before} before, {after} after</source>
        <translation>{before} до, {after} после</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Подарочная карта</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>Рабочий день</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Earned by</source>
        <translation>Начислено по правилу</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Value expires</source>
        <translation>Сгорает</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Что с ней стало</translation>
    </message>
    <message>
        <source>Posted by</source>
        <translation>Провёл</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Одобрил</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Сторнирует</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>Сторнирована</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message numerus="yes">
        <source>{rule}: %n point(s) for every {per} of {base}</source>
        <translation>
            <numerusform>{rule}: %n балл за каждые {per} из {base}</numerusform>
            <numerusform>{rule}: %n балла за каждые {per} из {base}</numerusform>
            <numerusform>{rule}: %n баллов за каждые {per} из {base}</numerusform>
        </translation>
    </message>
    <message>
        <source>{rule}: a fixed amount on {base}</source>
        <translation>{rule}: твёрдая сумма с {base}</translation>
    </message>
    <message>
        <source>{rule}: {percent} of {base}</source>
        <translation>{rule}: {percent} от {base}</translation>
    </message>
    <message>
        <source>transaction {number}</source>
        <translation>операция {number}</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Открыть заказ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>TransactionStrip</name>
    <message>
        <source>Reverse…</source>
        <translation>Сторнировать…</translation>
    </message>
    <message>
        <source>Take this posting back (Ctrl+R)</source>
        <translation>Сторнировать эту проводку (Ctrl+R)</translation>
    </message>
    <message>
        <source>No line selected</source>
        <translation>Строка не выбрана</translation>
    </message>
    <message>
        <source>Select one line to see everything about it.</source>
        <translation>Выберите строку, чтобы увидеть о ней всё.</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>кто: {name}</translation>
    </message>
    <message>
        <source>approved by {name}</source>
        <translation>одобрил: {name}</translation>
    </message>
    <message>
        <source>to be spent by {day}</source>
        <translation>потратить до {day}</translation>
    </message>
    <message>
        <source>transaction {number}</source>
        <translation>операция {number}</translation>
    </message>
    <message>
        <source>Takes back transaction {number}.</source>
        <translation>Сторнирует операцию {number}.</translation>
    </message>
    <message>
        <source>Reversed.</source>
        <translation>Сторнировано.</translation>
    </message>
    <message>
        <source>Reversed by {name} on {moment}</source>
        <translation>Сторнировано: {name}, {moment}</translation>
    </message>
</context>
<context>
    <name>Transactions</name>
    <message>
        <source>Reversed</source>
        <translation>Сторнировано</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Сгорело</translation>
    </message>
    <message>
        <source>Expired in part</source>
        <translation>Сгорело частично</translation>
    </message>
    <message>
        <source>{part} of {whole} expired on {day}</source>
        <translation>{part} из {whole} сгорело {day}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Balance after</source>
        <translation>Баланс после</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>Рабочий день</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
</context>
<context>
    <name>TransactionsPage</name>
    <message>
        <source>Type</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Transaction details</source>
        <translation>Подробности операции</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Выбрать столбцы…</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>Everything that moved value, newest first.</source>
        <translation>Все движения, новые сверху.</translation>
    </message>
    <message>
        <source>Customer, reference or note</source>
        <translation>Клиент, ссылка или примечание</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Выбрать столбцы</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation>Операций ещё нет</translation>
    </message>
    <message>
        <source>What is posted to wallets and gift cards appears here.</source>
        <translation>Здесь появится всё, что проведено по кошелькам и картам.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No transaction fits these filters. Clear them to see all.</source>
        <translation>Ни одна операция не подходит. Сбросьте фильтры, чтобы увидеть все.</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Открыть клиента</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Transfer from {name}</source>
        <translation>Перевод от: {name}</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>To customer</source>
        <translation>Клиенту</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>What is given stays given, and what expires keeps its date.</source>
        <translation>Подаренное остаётся подаренным, сроки сохраняются.</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Никто не выбран</translation>
    </message>
    <message>
        <source>Transferred {amount} from {name} to {other}. New balance of {name}: {balance}.</source>
        <translation>Переведено {amount}: {name} → {other}. Новый баланс {name}: {balance}.</translation>
    </message>
</context>
<context>
    <name>TurnoversTab</name>
    <message>
        <source>Show its postings</source>
        <translation>Показать его проводки</translation>
    </message>
    <message>
        <source>Name the account…</source>
        <translation>Назвать счёт…</translation>
    </message>
    <message>
        <source>No account has moved</source>
        <translation>Движений по счетам нет</translation>
    </message>
    <message>
        <source>Nothing was posted up to these days.</source>
        <translation>До конца этих дней ничего не проводилось.</translation>
    </message>
    <message>
        <source>Opening plus debits less credits is closing; closing is the trial balance. Debit less credit.</source>
        <translation>Начальный остаток плюс дебет минус кредит — конечный; конечный совпадает с остатками счетов. Дебет минус кредит.</translation>
    </message>
    <message>
        <source>Its name, and your accountant&apos;s number for it (F2)</source>
        <translation>Его название и номер у вашего бухгалтера (F2)</translation>
    </message>
</context>
<context>
    <name>UndoExtensionDialog</name>
    <message>
        <source>Undo the extension</source>
        <translation>Отменить продление</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>What is left goes back to its old last day; a day that is over gets the days of grace.</source>
        <translation>Оставшееся вернётся к прежнему последнему дню; если он прошёл, добавятся льготные дни.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Kept with your name and the time.</source>
        <translation>Сохраняется с вашим именем и временем.</translation>
    </message>
    <message>
        <source>Moved back: {amounts}. Left as they are: {count}.</source>
        <translation>Возвращено: {amounts}. Осталось без изменений: {count}.</translation>
    </message>
    <message>
        <source>Moved back: {amounts}.</source>
        <translation>Возвращено: {amounts}.</translation>
    </message>
</context>
<context>
    <name>VerifyCard</name>
    <message>
        <source>Wallet {number}</source>
        <translation>Кошелёк {number}</translation>
    </message>
    <message>
        <source>Pocket {number}</source>
        <translation>Карман {number}</translation>
    </message>
    <message>
        <source>Hold {number}</source>
        <translation>Блокировка {number}</translation>
    </message>
    <message>
        <source>Debt account {number}</source>
        <translation>Счёт долга {number}</translation>
    </message>
    <message>
        <source>Gift card {number}</source>
        <translation>Подарочная карта {number}</translation>
    </message>
    <message>
        <source>Transaction {number}</source>
        <translation>Операция {number}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Заказ {number}</translation>
    </message>
    <message>
        <source>Partner {number}</source>
        <translation>Партнёр {number}</translation>
    </message>
    <message>
        <source>Debt of partner {number}</source>
        <translation>Долг партнёра {number}</translation>
    </message>
    <message>
        <source>Product {number}</source>
        <translation>Товар {number}</translation>
    </message>
    <message>
        <source>Payment {number}</source>
        <translation>Платёж {number}</translation>
    </message>
    <message>
        <source>available</source>
        <translation>доступно</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>заблокировано</translation>
    </message>
    <message>
        <source>debt</source>
        <translation>долг</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>баланс</translation>
    </message>
    <message>
        <source>last balance in its history</source>
        <translation>последний баланс в истории</translation>
    </message>
    <message>
        <source>still held</source>
        <translation>ещё заблокировано</translation>
    </message>
    <message>
        <source>left on the card</source>
        <translation>остаток на карте</translation>
    </message>
    <message>
        <source>times used</source>
        <translation>число использований</translation>
    </message>
    <message>
        <source>balance of a closed pocket</source>
        <translation>баланс закрытого кармана</translation>
    </message>
    <message>
        <source>value whose expiry is not noted</source>
        <translation>сумма без отмеченного срока</translation>
    </message>
    <message>
        <source>hold whose end is not noted</source>
        <translation>блокировка без отмеченного конца</translation>
    </message>
    <message>
        <source>place in the history</source>
        <translation>место в истории</translation>
    </message>
    <message>
        <source>balance before</source>
        <translation>баланс до</translation>
    </message>
    <message>
        <source>change of the balance</source>
        <translation>изменение баланса</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>сумма</translation>
    </message>
    <message>
        <source>balance after</source>
        <translation>баланс после</translation>
    </message>
    <message>
        <source>points used</source>
        <translation>списано баллов</translation>
    </message>
    <message>
        <source>booked as sold</source>
        <translation>проведено как продажа</translation>
    </message>
    <message>
        <source>payouts that wait</source>
        <translation>выплаты в ожидании</translation>
    </message>
    <message>
        <source>orders it is sold in</source>
        <translation>заказы, где он продан</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>возвращено</translation>
    </message>
    <message>
        <source>goods that came back</source>
        <translation>возвращённые товары</translation>
    </message>
    <message>
        <source>refunds that are owed</source>
        <translation>возвраты к выплате</translation>
    </message>
    <message>
        <source>cashback given</source>
        <translation>начисленный кэшбэк</translation>
    </message>
    <message>
        <source>transaction {number} was altered after it was sealed</source>
        <translation>операция {number} изменена после запечатывания</translation>
    </message>
    <message>
        <source>transaction {number} was taken out after it was sealed</source>
        <translation>операция {number} изъята после запечатывания</translation>
    </message>
    <message>
        <source>transaction {number} was slipped in between sealed ones</source>
        <translation>операция {number} вставлена между запечатанными</translation>
    </message>
    <message>
        <source>the chain no longer passes through the head that was kept</source>
        <translation>цепочка больше не проходит через сохранённую вершину</translation>
    </message>
    <message>
        <source>Stopped. Nothing was checked to the end.</source>
        <translation>Остановлено. Проверка не доведена до конца.</translation>
    </message>
    <message>
        <source>The seal&apos;s head is copied. Keep it away from this machine.</source>
        <translation>Вершина печати скопирована. Храните её вне этого компьютера.</translation>
    </message>
    <message>
        <source>Everything agrees: {transactions} transactions, {wallets} wallets, and the seal holds.</source>
        <translation>Всё сходится: операций {transactions}, кошельков {wallets}, печать цела.</translation>
    </message>
    <message numerus="yes">
        <source>%n stored figure(s) disagree with the postings.</source>
        <translation>
            <numerusform>%n сохранённая сумма не сходится с проводками.</numerusform>
            <numerusform>%n сохранённые суммы не сходятся с проводками.</numerusform>
            <numerusform>%n сохранённых сумм не сходятся с проводками.</numerusform>
        </translation>
    </message>
    <message>
        <source>The seal is broken: {why}.</source>
        <translation>Печать нарушена: {why}.</translation>
    </message>
    <message>
        <source>A row of the history is wrong.</source>
        <translation>Строка истории неверна.</translation>
    </message>
    <message>
        <source>The first wrong row: {subject}, {what}: stored {stored}, by the postings {computed}.</source>
        <translation>Первая неверная строка: {subject}, {what}: сохранено {stored}, по проводкам {computed}.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>By its postings</source>
        <translation>По проводкам</translation>
    </message>
    <message>
        <source>Walking the seal: {done} of {total}</source>
        <translation>Обход печати: {done} из {total}</translation>
    </message>
    <message>
        <source>Checking: {done} of {total}</source>
        <translation>Проверка: {done} из {total}</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Проверка…</translation>
    </message>
    <message>
        <source>Check of the whole ledger</source>
        <translation>Проверка всей книги</translation>
    </message>
    <message>
        <source>Adds up every balance from its postings, follows every row&apos;s before and after, and walks the seal from its first link. Nothing is changed.</source>
        <translation>Складывает каждый баланс из проводок, сверяет «до» и «после» каждой строки и проходит печать с первого звена. Ничего не меняется.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Проверить сейчас</translation>
    </message>
    <message>
        <source>Seal&apos;s head</source>
        <translation>Вершина печати</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the seal&apos;s head</source>
        <translation>Копировать вершину печати</translation>
    </message>
</context>
<context>
    <name>WalletStatus</name>
    <message>
        <source>Active</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Заморожен</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыт</translation>
    </message>
</context>
<context>
    <name>WalletStatusDialog</name>
    <message>
        <source>Working out what would happen…</source>
        <translation>Считаю, что получится…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Kept with your name and the time.</source>
        <translation>Сохраняется с вашим именем и временем.</translation>
    </message>
    <message>
        <source>On hold {amount}.</source>
        <translation>Заблокировано {amount}.</translation>
    </message>
    <message>
        <source>Owes {debt}.</source>
        <translation>Долг {debt}.</translation>
    </message>
    <message>
        <source>While frozen, nothing can be taken out. Money can still come in.</source>
        <translation>Пока заморожен, ничего нельзя снять. Поступления возможны.</translation>
    </message>
    <message>
        <source>Freeze the {currency} wallet of {name}?</source>
        <translation>Заморозить кошелёк {currency}: {name}?</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Заморозить</translation>
    </message>
    <message>
        <source>A closed wallet takes no postings at all. Only an empty one without debt can be closed.</source>
        <translation>Закрытый кошелёк не принимает проводок. Закрыть можно только пустой и без долга.</translation>
    </message>
    <message>
        <source>Close the {currency} wallet of {name}?</source>
        <translation>Закрыть кошелёк {currency}: {name}?</translation>
    </message>
    <message>
        <source>Close wallet</source>
        <translation>Закрыть кошелёк</translation>
    </message>
    <message>
        <source>All postings become possible again.</source>
        <translation>Все проводки снова станут возможны.</translation>
    </message>
    <message>
        <source>Reopen the {currency} wallet of {name}?</source>
        <translation>Открыть снова кошелёк {currency}: {name}?</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Money can be taken out again.</source>
        <translation>Деньги снова можно снимать.</translation>
    </message>
    <message>
        <source>Unfreeze the {currency} wallet of {name}?</source>
        <translation>Разморозить кошелёк {currency}: {name}?</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>Разморозить</translation>
    </message>
    <message>
        <source>The {currency} wallet of {name} is frozen.</source>
        <translation>Кошелёк {currency} заморожен: {name}.</translation>
    </message>
    <message>
        <source>The {currency} wallet of {name} is closed.</source>
        <translation>Кошелёк {currency} закрыт: {name}.</translation>
    </message>
    <message>
        <source>The {currency} wallet of {name} is active again.</source>
        <translation>Кошелёк {currency} снова действует: {name}.</translation>
    </message>
</context>
<context>
    <name>WalletSwitch</name>
    <message>
        <source>Wallet</source>
        <translation>Кошелёк</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Show the {currency} wallet (Alt+W: the next one)</source>
        <translation>Показать кошелёк {currency} (Alt+W: следующий)</translation>
    </message>
    <message>
        <source>Stopped: needs repair</source>
        <translation>Остановлен: нужно исправление</translation>
    </message>
    <message>
        <source>Status of the wallet: {status}</source>
        <translation>Статус кошелька: {status}</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Pay money out to {name}</source>
        <translation>Выплатить деньги: {name}</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>Выплатить</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Paid out by</source>
        <translation>Выплата через</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Примечание (необязательно)</translation>
    </message>
    <message>
        <source>The customer&apos;s own money: {paid}.</source>
        <translation>Собственные деньги клиента: {paid}.</translation>
    </message>
    <message>
        <source>Only {paid} is the customer&apos;s own money: {missing} short.</source>
        <translation>Собственных денег клиента только {paid}: не хватает {missing}.</translation>
    </message>
    <message>
        <source>Paid {amount} out to {name}. New balance: {balance}.</source>
        <translation>Выплачено {amount}: {name}. Новый баланс: {balance}.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Credit</source>
        <translation>Зачисление</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Списание</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Блокировка</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Разблокировка</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Списание блокировки</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Сторно</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Проведено</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Cashback</source>
        <translation>Кэшбэк</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Подарочная карта</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Пополнение</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Акция</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>Лояльность</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Корректировка</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Компенсация</translation>
    </message>
    <message>
        <source>Click reward</source>
        <translation>Награда за клик</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Выплата</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Сгорание</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Начальный остаток</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Claw-back</source>
        <translation>Обратное удержание</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Списание долга</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Расчёт</translation>
    </message>
    <message>
        <source>Cash count</source>
        <translation>Пересчёт кассы</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Наличные</translation>
    </message>
    <message>
        <source>Card terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>Online payment</source>
        <translation>Онлайн-оплата</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Банковский перевод</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Подарено</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Списано</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Снято</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокирован</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Объединён</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Удалён</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Кассир</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>Бэк-офис</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Менеджер</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Аудитор</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>Counter sale</source>
        <translation>Продажа в зале</translation>
    </message>
    <message>
        <source>Paid, then delivered</source>
        <translation>Оплата, затем выдача</translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation>Оплата при получении</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Не оплачен</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Кошелёк</translation>
    </message>
    <message>
        <source>Wallet and more</source>
        <translation>Кошелёк и другое</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Несколькими</translation>
    </message>
    <message>
        <source>Being created</source>
        <translation>Создаётся</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Ждёт оплаты</translation>
    </message>
    <message>
        <source>Money is held</source>
        <translation>Деньги удержаны</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Успешно</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Paid click</source>
        <translation>Платный клик</translation>
    </message>
    <message>
        <source>Gift card sale</source>
        <translation>Продажа подарочной карты</translation>
    </message>
    <message>
        <source>Gift card top-up</source>
        <translation>Пополнение подарочной карты</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Без запроса</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>К выплате</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>В пути</translation>
    </message>
    <message>
        <source>One piece</source>
        <translation>Штучный</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Насчитано</translation>
    </message>
    <message>
        <source>Open price</source>
        <translation>Свободная цена</translation>
    </message>
    <message>
        <source>The provider said something odd</source>
        <translation>Странный ответ системы</translation>
    </message>
    <message>
        <source>Money that belongs to nobody yet</source>
        <translation>Деньги до выяснения</translation>
    </message>
    <message>
        <source>A refund is owed</source>
        <translation>Возврат к выплате</translation>
    </message>
    <message>
        <source>A refund was not made</source>
        <translation>Возврат не сделан</translation>
    </message>
    <message>
        <source>A payment has no answer</source>
        <translation>Платёж без ответа</translation>
    </message>
    <message>
        <source>Money is held at the provider</source>
        <translation>Деньги удержаны в системе</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Вернуть деньги</translation>
    </message>
    <message>
        <source>Wait: the job asks again</source>
        <translation>Ждать: задание спросит снова</translation>
    </message>
    <message>
        <source>Send the refund again</source>
        <translation>Отправить возврат снова</translation>
    </message>
    <message>
        <source>Ask the provider, then settle</source>
        <translation>Спросить систему, затем закрыть</translation>
    </message>
    <message>
        <source>Take the money or let it go back</source>
        <translation>Списать деньги или отпустить</translation>
    </message>
    <message>
        <source>Check the shop and its key</source>
        <translation>Проверить магазин и ключ</translation>
    </message>
    <message>
        <source>Make the receipt by hand, then settle</source>
        <translation>Сделать чек вручную, затем закрыть</translation>
    </message>
    <message>
        <source>Look at it, then settle</source>
        <translation>Разобрать, затем закрыть</translation>
    </message>
    <message>
        <source>Return of goods</source>
        <translation>Возврат товара</translation>
    </message>
    <message>
        <source>Order payment</source>
        <translation>Оплата заказа</translation>
    </message>
    <message>
        <source>Order completed</source>
        <translation>Заказ завершён</translation>
    </message>
    <message>
        <source>Partner&apos;s share</source>
        <translation>Доля партнёра</translation>
    </message>
    <message>
        <source>Expiry extended</source>
        <translation>Срок продлён</translation>
    </message>
    <message>
        <source>Order payment from hold</source>
        <translation>Оплата заказа из блокировки</translation>
    </message>
    <message>
        <source>Gift card redemption</source>
        <translation>Зачисление подарочной карты</translation>
    </message>
    <message>
        <source>Order cashback</source>
        <translation>Кэшбэк за заказ</translation>
    </message>
    <message>
        <source>Reversal of a transaction</source>
        <translation>Сторно операции</translation>
    </message>
    <message>
        <source>Quest completed</source>
        <translation>Задание выполнено</translation>
    </message>
    <message>
        <source>Quest purchase</source>
        <translation>Покупка задания</translation>
    </message>
    <message>
        <source>Premium voucher</source>
        <translation>Премиум-ваучер</translation>
    </message>
    <message>
        <source>Booking paid</source>
        <translation>Бронь оплачена</translation>
    </message>
    <message>
        <source>Referral reward</source>
        <translation>Награда за приглашение</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Исправление</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Жест доброй воли</translation>
    </message>
    <message>
        <source>Top-up by the customer</source>
        <translation>Пополнение клиентом</translation>
    </message>
    <message>
        <source>Typing error</source>
        <translation>Опечатка</translation>
    </message>
    <message>
        <source>Points for an order</source>
        <translation>Баллы за заказ</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Заказ отменён</translation>
    </message>
    <message>
        <source>Fee of a paid click</source>
        <translation>Плата за платный клик</translation>
    </message>
    <message>
        <source>Reward of a paid click</source>
        <translation>Вознаграждение за платный клик</translation>
    </message>
    <message>
        <source>Money that fits nothing</source>
        <translation>Деньги, которые ни к чему не подходят</translation>
    </message>
    <message>
        <source>Refund paid by the provider</source>
        <translation>Возврат, сделанный провайдером</translation>
    </message>
    <message>
        <source>Refund of money that fits nothing</source>
        <translation>Возврат денег, которые ни к чему не подошли</translation>
    </message>
    <message>
        <source>Payout to a partner</source>
        <translation>Выплата партнёру</translation>
    </message>
    <message>
        <source>Float of a shift</source>
        <translation>Размен на начало смены</translation>
    </message>
    <message>
        <source>End of a shift</source>
        <translation>Конец смены</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>Внесено</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Выплачено</translation>
    </message>
    <message>
        <source>Dropped to the safe</source>
        <translation>Сдано в сейф</translation>
    </message>
    <message>
        <source>Could be spent through {day}</source>
        <translation>Можно было потратить по {day}</translation>
    </message>
</context>
<context>
    <name>WriteOffDialog</name>
    <message>
        <source>Write off debt of {name}</source>
        <translation>Списать долг: {name}</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Списать долг</translation>
    </message>
    <message>
        <source>Amount to write off</source>
        <translation>Сколько списать</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Why it will not be repaid.</source>
        <translation>Почему долг не вернут.</translation>
    </message>
    <message>
        <source>Only {debt} is owed: {missing} too much.</source>
        <translation>Долг только {debt}: лишних {missing}.</translation>
    </message>
    <message>
        <source>Wrote off {amount} of {name}. New balance: {balance}.</source>
        <translation>Списано {amount} долга: {name}. Новый баланс: {balance}.</translation>
    </message>
</context>
</TS>
