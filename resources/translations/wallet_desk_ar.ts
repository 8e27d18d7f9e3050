<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AccountNameDialog</name>
    <message>
        <source>Account {code}</source>
        <translation>الحساب {code}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Your accountant&apos;s number</source>
        <translation>الرقم لدى محاسبك</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>The account is named.</source>
        <translation>تمت تسمية الحساب.</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Cash in tills</source>
        <translation>النقد في الصناديق</translation>
    </message>
    <message>
        <source>Card terminal clearing</source>
        <translation>تسويات أجهزة الدفع</translation>
    </message>
    <message>
        <source>Payment provider clearing</source>
        <translation>تسويات مزود الدفع</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>البنك</translation>
    </message>
    <message>
        <source>Safe and in transit</source>
        <translation>الخزنة والنقد بالطريق</translation>
    </message>
    <message>
        <source>Customer debt</source>
        <translation>ديون العملاء</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>الفواتير</translation>
    </message>
    <message>
        <source>Partner receivable</source>
        <translation>مستحقات على الشركاء</translation>
    </message>
    <message>
        <source>Customer wallets, available</source>
        <translation>محافظ العملاء، المتاح</translation>
    </message>
    <message>
        <source>Customer wallets, on hold</source>
        <translation>محافظ العملاء، المحجوز</translation>
    </message>
    <message>
        <source>Transfers between wallets</source>
        <translation>التحويلات بين المحافظ</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>بطاقات الهدايا</translation>
    </message>
    <message>
        <source>Partner payables</source>
        <translation>مستحقات للشركاء</translation>
    </message>
    <message>
        <source>Unsettled orders</source>
        <translation>طلبات غير مسواة</translation>
    </message>
    <message>
        <source>Refunds payable</source>
        <translation>مبالغ مستردة واجبة الدفع</translation>
    </message>
    <message>
        <source>Suspense</source>
        <translation>حساب معلق</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>الأرصدة الافتتاحية</translation>
    </message>
    <message>
        <source>Sales, gross</source>
        <translation>المبيعات الإجمالية</translation>
    </message>
    <message>
        <source>Points redeemed</source>
        <translation>النقاط المستبدلة</translation>
    </message>
    <message>
        <source>Sales returns</source>
        <translation>مردودات المبيعات</translation>
    </message>
    <message>
        <source>Click fees</source>
        <translation>رسوم النقرات</translation>
    </message>
    <message>
        <source>Breakage of paid value</source>
        <translation>القيم المدفوعة غير المستخدمة</translation>
    </message>
    <message>
        <source>Cashback and promotions</source>
        <translation>الكاش باك والعروض</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>التعويضات</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>التسويات</translation>
    </message>
    <message>
        <source>Click rewards</source>
        <translation>مكافآت النقرات</translation>
    </message>
    <message>
        <source>Partners&apos; share</source>
        <translation>حصة الشركاء</translation>
    </message>
    <message>
        <source>Cash over and short</source>
        <translation>زيادة ونقص الصندوق</translation>
    </message>
    <message>
        <source>Payment fees</source>
        <translation>رسوم الدفع</translation>
    </message>
    <message>
        <source>Debt written off</source>
        <translation>ديون مشطوبة</translation>
    </message>
</context>
<context>
    <name>AddCustomerDialog</name>
    <message>
        <source>Add a customer</source>
        <translation>إضافة عميل</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>إضافة عميل</translation>
    </message>
    <message>
        <source>Somebody like this is already here. Look at the list; press Enter again to add anyway.</source>
        <translation>يوجد عميل مشابه. راجع القائمة، ثم اضغط Enter مرة أخرى للإضافة على أي حال.</translation>
    </message>
    <message>
        <source>Added {name}.</source>
        <translation>أُضيف {name}.</translation>
    </message>
</context>
<context>
    <name>AddProductDialog</name>
    <message>
        <source>Add a product</source>
        <translation>إضافة منتج</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>إضافة المنتج</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>أُضيف: {name}.</translation>
    </message>
</context>
<context>
    <name>AdjustDialog</name>
    <message>
        <source>Adjust the balance of {name}</source>
        <translation>تسوية رصيد {name}</translation>
    </message>
    <message>
        <source>Post adjustment</source>
        <translation>ترحيل التسوية</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>Raises the balance</source>
        <translation>تزيد الرصيد</translation>
    </message>
    <message>
        <source>Lowers the balance</source>
        <translation>تُنقص الرصيد</translation>
    </message>
    <message>
        <source>Adjusted {name} by {amount}. New balance: {balance}.</source>
        <translation>تمت تسوية {name} بمقدار {amount}. الرصيد الجديد: {balance}.</translation>
    </message>
</context>
<context>
    <name>AfterPaying</name>
    <message>
        <source>Receipt {number} is ready.</source>
        <translation>الإيصال {number} جاهز.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
</context>
<context>
    <name>ApplyImportDialog</name>
    <message>
        <source>Bring in {file}</source>
        <translation>إدخال {file}</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Save the refused rows as a workbook beside the file</source>
        <translation>حفظ الصفوف المرفوضة مصنفًا بجانب الملف</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot go in</source>
        <translation>
            <numerusform>لا صفوف مرفوضة</numerusform>
            <numerusform>صف واحد لا يمكن إدخاله</numerusform>
            <numerusform>صفان لا يمكن إدخالهما</numerusform>
            <numerusform>%n صفوف لا يمكن إدخالها</numerusform>
            <numerusform>%n صفًا لا يمكن إدخاله</numerusform>
            <numerusform>%n صف لا يمكن إدخاله</numerusform>
        </translation>
    </message>
    <message>
        <source>The orders are booked today; {amount} in cash is expected in the till of this computer.</source>
        <translation>تُقيَّد الطلبات بتاريخ اليوم؛ ويُنتظر وجود {amount} نقدًا في صندوق هذا الجهاز.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) should be looked at first.</source>
        <translation>
            <numerusform>لا صفوف تحتاج إلى مراجعة.</numerusform>
            <numerusform>صف واحد يحتاج إلى مراجعة أولًا.</numerusform>
            <numerusform>صفان يحتاجان إلى مراجعة أولًا.</numerusform>
            <numerusform>%n صفوف تحتاج إلى مراجعة أولًا.</numerusform>
            <numerusform>%n صفًا يحتاج إلى مراجعة أولًا.</numerusform>
            <numerusform>%n صف يحتاج إلى مراجعة أولًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift card(s) brought in</source>
        <translation>
            <numerusform>لا بطاقات هدايا تُدخل</numerusform>
            <numerusform>تُدخل بطاقة هدايا واحدة</numerusform>
            <numerusform>تُدخل بطاقتا هدايا</numerusform>
            <numerusform>تُدخل %n بطاقات هدايا</numerusform>
            <numerusform>تُدخل %n بطاقة هدايا</numerusform>
            <numerusform>تُدخل %n بطاقة هدايا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) added</source>
        <translation>
            <numerusform>لم يُضف عملاء</numerusform>
            <numerusform>أُضيف عميل واحد</numerusform>
            <numerusform>أُضيف عميلان</numerusform>
            <numerusform>أُضيف %n عملاء</numerusform>
            <numerusform>أُضيف %n عميلًا</numerusform>
            <numerusform>أُضيف %n عميل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) filled in</source>
        <translation>
            <numerusform>لم تُستكمل بيانات</numerusform>
            <numerusform>استُكملت بيانات عميل واحد</numerusform>
            <numerusform>استُكملت بيانات عميلين</numerusform>
            <numerusform>استُكملت بيانات %n عملاء</numerusform>
            <numerusform>استُكملت بيانات %n عميلًا</numerusform>
            <numerusform>استُكملت بيانات %n عميل</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} as opening balances</source>
        <translation>{amount} أرصدةً افتتاحية</translation>
    </message>
    <message>
        <source>{count} rows, and nothing in them is new.</source>
        <translation>{count} صفوف، ولا جديد فيها.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) recorded</source>
        <translation>
            <numerusform>%n طلبات مسجلة</numerusform>
            <numerusform>طلب واحد مسجل</numerusform>
            <numerusform>طلبان مسجلان</numerusform>
            <numerusform>%n طلبات مسجلة</numerusform>
            <numerusform>%n طلبًا مسجلًا</numerusform>
            <numerusform>%n طلب مسجل</numerusform>
        </translation>
    </message>
    <message>
        <source>All or nothing: correct the file first</source>
        <translation>الكل أو لا شيء: صحّح الملف أولًا</translation>
    </message>
    <message>
        <source>Leave them out, bring in the others</source>
        <translation>استبعادها وإدخال البقية</translation>
    </message>
</context>
<context>
    <name>BalanceChange</name>
    <message>
        <source>Balance now {before}, after {after}.</source>
        <translation>الرصيد الآن {before}، وبعدها {after}.</translation>
    </message>
    <message>
        <source>Balance now</source>
        <translation>الرصيد الآن</translation>
    </message>
    <message>
        <source>After posting</source>
        <translation>بعد الترحيل</translation>
    </message>
</context>
<context>
    <name>Bill</name>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Wallet, points, cards</source>
        <translation>المحفظة والنقاط والبطاقات</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>المتبقي للدفع</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الباقي</translation>
    </message>
</context>
<context>
    <name>BlockCardDialog</name>
    <message>
        <source>Block a gift card</source>
        <translation>حظر بطاقة هدايا</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>حظر</translation>
    </message>
    <message>
        <source>The card pays nothing until it is unblocked. What is on it stays on it.</source>
        <translation>لا تدفع البطاقة شيئًا حتى يُرفع الحظر عنها، ويبقى رصيدها كما هو.</translation>
    </message>
    <message>
        <source>Unblock a gift card</source>
        <translation>رفع الحظر عن بطاقة هدايا</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>رفع الحظر</translation>
    </message>
    <message>
        <source>The card pays again. Make sure that it is in its owner&apos;s hands.</source>
        <translation>ستدفع البطاقة من جديد. تأكد أنها في يد صاحبها.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Card {card} is blocked.</source>
        <translation>حُظرت البطاقة {card}.</translation>
    </message>
    <message>
        <source>Card {card} pays again.</source>
        <translation>عادت البطاقة {card} تدفع.</translation>
    </message>
</context>
<context>
    <name>CancelCardDialog</name>
    <message>
        <source>Cancel a gift card</source>
        <translation>إلغاء بطاقة هدايا</translation>
    </message>
    <message>
        <source>Cancel the card</source>
        <translation>إلغاء البطاقة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>المتبقي في البطاقة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>ما تبقّى</translation>
    </message>
    <message>
        <source>Paid back in</source>
        <translation>يُرد عبر</translation>
    </message>
    <message>
        <source>Cancelling gift card {card} with {amount} left</source>
        <translation>إلغاء بطاقة الهدايا {card} والمتبقي {amount}</translation>
    </message>
    <message>
        <source>Card {card} is cancelled. The provider pays {amount} back.</source>
        <translation>أُلغيت البطاقة {card}. سيعيد مزوّد الدفع {amount}.</translation>
    </message>
    <message>
        <source>Card {card} is cancelled. {amount} is back in the wallet.</source>
        <translation>أُلغيت البطاقة {card}. عاد {amount} إلى المحفظة.</translation>
    </message>
    <message>
        <source>Card {card} is cancelled. Pay back {amount}: {tender}.</source>
        <translation>أُلغيت البطاقة {card}. رُدّ {amount}: {tender}.</translation>
    </message>
    <message>
        <source>Card {card} is cancelled.</source>
        <translation>أُلغيت البطاقة {card}.</translation>
    </message>
    <message>
        <source>Nothing is left on the card, so nothing is booked. It can never be used or sold again.</source>
        <translation>لم يبقَ في البطاقة شيء، فلا يُسجَّل أي قيد. لا يمكن استخدامها أو بيعها بعد ذلك.</translation>
    </message>
    <message>
        <source>The card was given away, so nothing is paid back: the {amount} left lowers the promotion expense.</source>
        <translation>مُنحت البطاقة مجانًا فلا يُرد شيء: المتبقي {amount} يخفّض مصروف العروض.</translation>
    </message>
    <message>
        <source>Hand out {amount} ({tender}). The gift-card liability goes down by as much.</source>
        <translation>سلّم {amount} ({tender}). ينخفض التزام بطاقات الهدايا بالقدر نفسه.</translation>
    </message>
    <message>
        <source>Nothing is paid back: {amount} leaves the gift-card liability and becomes income (breakage).</source>
        <translation>لا يُرد شيء: يخرج {amount} من التزام بطاقات الهدايا ويصبح إيرادًا (رصيد غير مستخدم).</translation>
    </message>
    <message>
        <source>Hand out {amount} ({tender}), no more than was paid. The {given} of a discount goes to promotions.</source>
        <translation>سلّم {amount} ({tender})، لا أكثر مما دُفع. ويعود {given} من الخصم إلى العروض.</translation>
    </message>
    <message>
        <source>{amount} goes back to the wallet that paid for the card, as the customer&apos;s own money.</source>
        <translation>يعود {amount} إلى المحفظة التي دُفع منها ثمن البطاقة، مالًا خاصًا بالعميل.</translation>
    </message>
    <message>
        <source>{amount} is owed to the customer until the provider has paid it back. Hand out nothing.</source>
        <translation>يبقى {amount} مستحقًا للعميل حتى يعيده مزوّد الدفع. لا تسلّم شيئًا.</translation>
    </message>
    <message>
        <source>Pay {amount} back to the customer</source>
        <translation>رد {amount} إلى العميل</translation>
    </message>
    <message>
        <source>Keep it: the customer gets nothing</source>
        <translation>الاحتفاظ به: لا يحصل العميل على شيء</translation>
    </message>
</context>
<context>
    <name>CancelOrderDialog</name>
    <message>
        <source>Cancel order {number}</source>
        <translation>إلغاء الطلب {number}</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>إلغاء الطلب</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤه</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Order {number} is cancelled; everything went back.</source>
        <translation>أُلغي الطلب {number} وأُعيد كل شيء.</translation>
    </message>
</context>
<context>
    <name>CaptureHoldDialog</name>
    <message>
        <source>Capture a hold of {name}</source>
        <translation>تحصيل حجز {name}</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>تحصيل حجز</translation>
    </message>
    <message>
        <source>Keep the rest on hold</source>
        <translation>إبقاء الباقي محجوزًا</translation>
    </message>
    <message>
        <source>Amount to take</source>
        <translation>المبلغ المطلوب تحصيله</translation>
    </message>
    <message>
        <source>Only {held} is held: {missing} short.</source>
        <translation>المحجوز {held} فقط: ينقص {missing}.</translation>
    </message>
    <message>
        <source>Captured {amount} of {name}. Available: {balance}.</source>
        <translation>حُصّل {amount} من {name}. المتاح: {balance}.</translation>
    </message>
</context>
<context>
    <name>CardExplainDialog</name>
    <message>
        <source>Why {amount} on card {card}?</source>
        <translation>لماذا {amount} على البطاقة {card}؟</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>جارٍ الجمع…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>State, and why</source>
        <translation>الحالة والسبب</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>{before}, now {after}</source>
        <translation>{before}، والآن {after}</translation>
    </message>
    <message>
        <source>card number {number}</source>
        <translation>البطاقة رقم {number}</translation>
    </message>
    <message>
        <source>until {before}, now for ever</source>
        <translation>حتى {before}، والآن بلا انتهاء</translation>
    </message>
    <message>
        <source>until {before}, now until {after}</source>
        <translation>حتى {before}، والآن حتى {after}</translation>
    </message>
    <message>
        <source>These events do not add up to what is left. Have the ledger verified.</source>
        <translation>مجموع هذه الأحداث لا يساوي المتبقي. افحص الدفتر.</translation>
    </message>
    <message>
        <source>Nothing of it can be spent: the card is {status}.</source>
        <translation>لا يمكن إنفاق شيء منها: حالة البطاقة «{status}».</translation>
    </message>
    <message>
        <source>{amount} sold</source>
        <translation>{amount} بيعت</translation>
    </message>
    <message>
        <source>{amount} given away</source>
        <translation>{amount} أُهديت</translation>
    </message>
    <message>
        <source>{amount} topped up</source>
        <translation>{amount} شُحنت</translation>
    </message>
    <message>
        <source>{amount} to wallets</source>
        <translation>{amount} إلى المحافظ</translation>
    </message>
    <message>
        <source>{amount} paid for orders</source>
        <translation>{amount} دُفعت للطلبات</translation>
    </message>
    <message>
        <source>{amount} given back from orders</source>
        <translation>{amount} أُعيدت من الطلبات</translation>
    </message>
    <message>
        <source>{amount} paid back</source>
        <translation>{amount} رُدّت نقدًا</translation>
    </message>
    <message>
        <source>{amount} ended with the card</source>
        <translation>{amount} انتهت مع البطاقة</translation>
    </message>
    <message>
        <source>{amount} brought over</source>
        <translation>{amount} منقولة</translation>
    </message>
    <message>
        <source>{amount} moved to another card</source>
        <translation>{amount} إلى بطاقة أخرى</translation>
    </message>
    <message>
        <source>{amount} from another card</source>
        <translation>{amount} من بطاقة أخرى</translation>
    </message>
    <message>
        <source>{amount} expired</source>
        <translation>{amount} انتهت</translation>
    </message>
    <message>
        <source>{amount} otherwise</source>
        <translation>{amount} غير ذلك</translation>
    </message>
    <message>
        <source>{left} left = {events}</source>
        <translation>المتبقي {left} = {events}</translation>
    </message>
    <message>
        <source>Nothing has moved yet: a card is worth nothing until it is sold.</source>
        <translation>لا حركة بعد: لا قيمة للبطاقة قبل بيعها.</translation>
    </message>
</context>
<context>
    <name>CardFilters</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>Last four</source>
        <translation>آخر 4</translation>
    </message>
    <message>
        <source>Code to be issued</source>
        <translation>الرمز لم يصدر</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>Left on the card</source>
        <translation>المتبقي في البطاقة</translation>
    </message>
    <message>
        <source>{title}: card {card}</source>
        <translation>{title}: البطاقة {card}</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Card {card} gives {amount}, {left} stays on it</source>
        <translation>البطاقة {card} تدفع {amount} ويبقى فيها {left}</translation>
    </message>
    <message>
        <source>Card {card} gives {amount}</source>
        <translation>تدفع البطاقة {card} مبلغ {amount}</translation>
    </message>
    <message>
        <source>Do not use this card</source>
        <translation>عدم استخدام هذه البطاقة</translation>
    </message>
    <message>
        <source>Its last use: the rest, {left}, to the wallet</source>
        <translation>آخر استخدام لها: الباقي {left} إلى المحفظة</translation>
    </message>
    <message>
        <source>Choose the customer first: the rest goes to their wallet.</source>
        <translation>اختر العميل أولًا: يذهب الباقي إلى محفظته.</translation>
    </message>
</context>
<context>
    <name>CardLookUp</name>
    <message>
        <source>Look up a card</source>
        <translation>البحث عن بطاقة</translation>
    </message>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>امسح البطاقة أو اكتب رمزها</translation>
    </message>
    <message>
        <source>Code of the gift card</source>
        <translation>رمز بطاقة الهدايا</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Found: card {last4}.</source>
        <translation>عُثر على البطاقة {last4}.</translation>
    </message>
    <message>
        <source>Press Enter to look this code up.</source>
        <translation>اضغط Enter للبحث عن هذا الرمز.</translation>
    </message>
    <message>
        <source>A scanner works anywhere on this page.</source>
        <translation>يعمل الماسح في أي مكان من هذه الصفحة.</translation>
    </message>
    <message>
        <source>{typed} of {all} characters.</source>
        <translation>{typed} من {all} حرفًا.</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Issue its code…</source>
        <translation>إصدار رمزها…</translation>
    </message>
    <message>
        <source>Redeem…</source>
        <translation>صرف…</translation>
    </message>
    <message>
        <source>Sell…</source>
        <translation>بيع…</translation>
    </message>
    <message>
        <source>Unblock…</source>
        <translation>رفع الحظر…</translation>
    </message>
    <message>
        <source>Top up…</source>
        <translation>شحن…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Every event of this card, before and after (Ctrl+E)</source>
        <translation>كل أحداث البطاقة قبلها وبعدها (Ctrl+E)</translation>
    </message>
    <message>
        <source>Why is this left on the card?</source>
        <translation>لماذا بقي هذا على البطاقة؟</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>إغلاق البطاقة</translation>
    </message>
    <message>
        <source>Card {last4}</source>
        <translation>البطاقة {last4}</translation>
    </message>
    <message>
        <source>Sold to {name}</source>
        <translation>بيعت إلى {name}</translation>
    </message>
    <message>
        <source>The card in its place</source>
        <translation>البطاقة التي حلت محلها</translation>
    </message>
    <message>
        <source>The card whose place it took</source>
        <translation>البطاقة التي حلت محلها هذه</translation>
    </message>
    <message>
        <source>Not sold yet. Once sold it is worth {value}.</source>
        <translation>لم تُبَع بعد. قيمتها بعد البيع {value}.</translation>
    </message>
    <message>
        <source>Came back for a card that had ended, with nobody there to be told a code.</source>
        <translation>عادت القيمة عن بطاقة منتهية، ولم يكن هناك من يُبلَّغ بالرمز.</translation>
    </message>
    <message>
        <source>Left of {value}</source>
        <translation>المتبقي من {value}</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>الصلاحية</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>الاستخدام</translation>
    </message>
    <message>
        <source>Sold with a discount of</source>
        <translation>بيعت بخصم</translation>
    </message>
    <message>
        <source>Topped up with</source>
        <translation>شُحنت بمبلغ</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>صادرة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>لم تُستخدم</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتين</numerusform>
            <numerusform>%n مرات</numerusform>
            <numerusform>%n مرة</numerusform>
            <numerusform>%n مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>{used} of {allowed}</source>
        <translation>{used} من {allowed}</translation>
    </message>
    <message>
        <source>Nothing moved yet</source>
        <translation>لا حركات بعد</translation>
    </message>
</context>
<context>
    <name>CardPaper</name>
    <message>
        <source>Valid: {validity}</source>
        <translation>الصلاحية: {validity}</translation>
    </message>
    <message>
        <source>Can be used once</source>
        <translation>تُستخدم مرة واحدة</translation>
    </message>
    <message>
        <source>Can be used {uses} times</source>
        <translation>عدد مرات الاستخدام: {uses}</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>بطاقة هدايا</translation>
    </message>
    <message>
        <source>PRACTICE: worth nothing</source>
        <translation>للتدريب: بلا قيمة</translation>
    </message>
    <message>
        <source>Whoever shows this code can spend it. Keep it like cash.</source>
        <translation>من يُظهر هذا الرمز ينفق قيمته. احفظه كالنقود.</translation>
    </message>
    <message>
        <source>Gift card {card}</source>
        <translation>بطاقة هدايا {card}</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>الصلاحية</translation>
    </message>
    <message>
        <source>Uses left</source>
        <translation>المرات المتبقية</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>What was left at the time above</source>
        <translation>المتبقي في الوقت المذكور أعلاه</translation>
    </message>
</context>
<context>
    <name>CardPayer</name>
    <message>
        <source>Choose the customer whose wallet pays.</source>
        <translation>اختر العميل الذي تدفع محفظته.</translation>
    </message>
    <message>
        <source>{name} has {own} of their own money in the wallet: {rest} is left after this.</source>
        <translation>لدى {name} في المحفظة {own} من ماله الخاص: يبقى بعدها {rest}.</translation>
    </message>
    <message>
        <source>Only {own} in the wallet of {name} is their own money. What was given buys no card.</source>
        <translation>في محفظة {name} {own} فقط من ماله الخاص. المال الممنوح لا يشتري بطاقة.</translation>
    </message>
</context>
<context>
    <name>CardStatus</name>
    <message>
        <source>Issued</source>
        <translation>صادرة</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشطة</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>مستنفدة</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>محظورة</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
</context>
<context>
    <name>CashMoveDialog</name>
    <message>
        <source>Put cash into the drawer</source>
        <translation>إدخال نقد إلى الدرج</translation>
    </message>
    <message>
        <source>Pay in</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Take cash out of the drawer</source>
        <translation>إخراج نقد من الدرج</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>صرف</translation>
    </message>
    <message>
        <source>Drop cash to the safe</source>
        <translation>إيداع نقد في الخزنة</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>إيداع</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>لأي غرض</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message>
        <source>There is not that much in the drawer.</source>
        <translation>لا يوجد هذا القدر في الدرج.</translation>
    </message>
    <message>
        <source>Pay-in of {amount}</source>
        <translation>إدخال {amount}</translation>
    </message>
    <message>
        <source>Pay-out of {amount}</source>
        <translation>إخراج {amount}</translation>
    </message>
    <message>
        <source>Drop of {amount}</source>
        <translation>إيداع {amount} في الخزنة</translation>
    </message>
    <message>
        <source>{what}: done.</source>
        <translation>{what}: تم.</translation>
    </message>
</context>
<context>
    <name>Cashback</name>
    <message>
        <source>from {day}</source>
        <translation>من {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>حتى {day}</translation>
    </message>
    <message>
        <source>Since it was made</source>
        <translation>منذ إنشائها</translation>
    </message>
    <message>
        <source>The wallet is closed</source>
        <translation>المحفظة مغلقة</translation>
    </message>
    <message>
        <source>The wallet is stopped</source>
        <translation>المحفظة موقوفة</translation>
    </message>
    <message>
        <source>The customer was merged</source>
        <translation>دُمج العميل</translation>
    </message>
    <message>
        <source>The customer was erased</source>
        <translation>مُحيت بيانات العميل</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>سارية</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>تعطي</translation>
    </message>
    <message>
        <source>Least order</source>
        <translation>أقل طلب</translation>
    </message>
    <message>
        <source>On lines of</source>
        <translation>على منتجات</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>With other rules</source>
        <translation>مع قواعد أخرى</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>{value}, at most {amount}</source>
        <translation>{value}، بحد أقصى {amount}</translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation>تُجمع</translation>
    </message>
    <message>
        <source>One gives</source>
        <translation>تعطي واحدة</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Given</source>
        <translation>أُعطي</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>On</source>
        <translation>على مبلغ</translation>
    </message>
    <message>
        <source>Cashback</source>
        <translation>الكاش باك</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الاستحقاق</translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation>العائق</translation>
    </message>
</context>
<context>
    <name>CashbackLaboratoryDialog</name>
    <message>
        <source>Laboratory: {code}</source>
        <translation>المختبر: {code}</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>احسب</translation>
    </message>
    <message>
        <source>Orders delivered</source>
        <translation>الطلبات المسلَّمة</translation>
    </message>
    <message>
        <source>Who would have won</source>
        <translation>من كان سيستفيد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>It would have cost</source>
        <translation>كانت ستكلّف</translation>
    </message>
    <message>
        <source>on orders of {amount}</source>
        <translation>على طلبات بقيمة {amount}</translation>
    </message>
    <message>
        <source>Taken back by returns</source>
        <translation>تسحبه المرتجعات</translation>
    </message>
    <message>
        <source>customers keep {amount}</source>
        <translation>يبقى للعملاء {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) at the maximum.</source>
        <translation>
            <numerusform>لا طلب عند الحد الأقصى</numerusform>
            <numerusform>طلب واحد عند الحد الأقصى</numerusform>
            <numerusform>طلبان عند الحد الأقصى</numerusform>
            <numerusform>%n طلبات عند الحد الأقصى</numerusform>
            <numerusform>%n طلبًا عند الحد الأقصى</numerusform>
            <numerusform>%n طلب عند الحد الأقصى</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here is saved or posted.</source>
        <translation>لا يُحفظ هنا شيء ولا يُرحَّل.</translation>
    </message>
    <message>
        <source>Other rules on the same orders</source>
        <translation>قواعد أخرى على الطلبات نفسها</translation>
    </message>
    <message>
        <source>Orders with cashback</source>
        <translation>طلبات تنال كاش باك</translation>
    </message>
    <message>
        <source>Saved on other rules</source>
        <translation>وفر من القواعد الأخرى</translation>
    </message>
    <message>
        <source>this rule takes their place</source>
        <translation>تحلّ هذه القاعدة محلها</translation>
    </message>
    <message>
        <source>of {orders} delivered; {customers} customers</source>
        <translation>من {orders} مسلَّمة؛ العملاء: {customers}</translation>
    </message>
    <message>
        <source>Stopped: not every order was looked at.</source>
        <translation>أُوقف: لم تُفحص كل الطلبات.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) looked at</source>
        <translation>
            <numerusform>لم يُفحص أي طلب</numerusform>
            <numerusform>فُحص طلب واحد</numerusform>
            <numerusform>فُحص طلبان</numerusform>
            <numerusform>فُحصت %n طلبات</numerusform>
            <numerusform>فُحص %n طلبًا</numerusform>
            <numerusform>فُحص %n طلب</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Cashback</source>
        <translation>الكاش باك</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Both give</source>
        <translation>تعطيان معًا</translation>
    </message>
    <message>
        <source>That rule gives</source>
        <translation>تعطي تلك القاعدة</translation>
    </message>
    <message>
        <source>This rule gives instead</source>
        <translation>تعطي هذه القاعدة بدلها</translation>
    </message>
    <message>
        <source>Saved on that rule</source>
        <translation>وفر من تلك القاعدة</translation>
    </message>
    <message>
        <source>Nobody would have won</source>
        <translation>لم يكن ليستفيد أحد</translation>
    </message>
    <message>
        <source>No order of these days fits the rule.</source>
        <translation>لا يوافق القاعدةَ أيُّ طلب في هذه الأيام.</translation>
    </message>
    <message>
        <source>It meets no other rule</source>
        <translation>لا تلتقي بقاعدة أخرى</translation>
    </message>
    <message>
        <source>No rule in use fits the same orders.</source>
        <translation>لا قاعدة سارية توافق الطلبات نفسها.</translation>
    </message>
</context>
<context>
    <name>CashbackPreviewDialog</name>
    <message>
        <source>Cashback that is due</source>
        <translation>الكاش باك المستحق</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Give now</source>
        <translation>أعطِ الآن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Now: {count}</source>
        <translation>الآن: {count}</translation>
    </message>
    <message>
        <source>Later: {count}</source>
        <translation>لاحقًا: {count}</translation>
    </message>
    <message>
        <source>Would be given now: {amount}</source>
        <translation>يُعطى الآن: {amount}</translation>
    </message>
    <message>
        <source>Waits for its day: {amount}</source>
        <translation>ينتظر يومه: {amount}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>لا شيء مستحق</translation>
    </message>
    <message>
        <source>Orders are given cashback some days after delivery.</source>
        <translation>يُعطى الكاش باك بعد أيام من تسليم الطلب.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) looked at</source>
        <translation>
            <numerusform>لم يُفحص أي طلب</numerusform>
            <numerusform>فُحص طلب واحد</numerusform>
            <numerusform>فُحص طلبان</numerusform>
            <numerusform>فُحصت %n طلبات</numerusform>
            <numerusform>فُحص %n طلبًا</numerusform>
            <numerusform>فُحص %n طلب</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: not every order was looked at.</source>
        <translation>أُوقف: لم تُفحص كل الطلبات.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) got cashback.</source>
        <translation>
            <numerusform>لم يحصل أي طلب على كاش باك.</numerusform>
            <numerusform>حصل طلب واحد على كاش باك.</numerusform>
            <numerusform>حصل طلبان على كاش باك.</numerusform>
            <numerusform>حصلت %n طلبات على كاش باك.</numerusform>
            <numerusform>حصل %n طلبًا على كاش باك.</numerusform>
            <numerusform>حصل %n طلب على كاش باك.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CashbackRuleForm</name>
    <message>
        <source>Add a cashback rule</source>
        <translation>إضافة قاعدة كاش باك</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Edit the rule {code}</source>
        <translation>تعديل القاعدة {code}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Try on past orders…</source>
        <translation>جرّبها على طلبات سابقة…</translation>
    </message>
    <message>
        <source>Part of what was bought</source>
        <translation>نسبة من المشتريات</translation>
    </message>
    <message>
        <source>The same for every order</source>
        <translation>المبلغ نفسه لكل طلب</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Gives beside other rules</source>
        <translation>تعطي إلى جانب قواعد أخرى</translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>كل الفئات</translation>
    </message>
    <message>
        <source>Every brand</source>
        <translation>كل العلامات</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>فقط</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>تعطي</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>النسبة المئوية</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>At most on one order (optional)</source>
        <translation>بحد أقصى للطلب (اختياري)</translation>
    </message>
    <message>
        <source>Name, {language}</source>
        <translation>الاسم، {language}</translation>
    </message>
    <message>
        <source>An order of {small} gives {on_small}, one of {large} gives {on_large}.</source>
        <translation>طلب بقيمة {small} يعطي {on_small}، وطلب بقيمة {large} يعطي {on_large}.</translation>
    </message>
    <message>
        <source>On lines of category</source>
        <translation>على منتجات فئة</translation>
    </message>
    <message>
        <source>And of brand</source>
        <translation>ومن علامة تجارية</translation>
    </message>
    <message>
        <source>In orders of at least (optional)</source>
        <translation>أقل طلب (اختياري)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Without one: orders from today on.</source>
        <translation>بدونه: الطلبات من اليوم فصاعدًا.</translation>
    </message>
    <message>
        <source>Days from delivery to cashback</source>
        <translation>أيام من التسليم إلى الاسترداد</translation>
    </message>
    <message>
        <source>Days until it expires</source>
        <translation>أيام حتى الانتهاء</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Of rules that do not, one gives on an order: the highest priority, then the most.</source>
        <translation>من القواعد غير المؤشَّرة تعطي واحدة فقط: الأعلى أولوية، ثم الأكثر عطاءً.</translation>
    </message>
    <message>
        <source>Description (optional)</source>
        <translation>الوصف (اختياري)</translation>
    </message>
    <message>
        <source>The rule {code} is saved.</source>
        <translation>حُفظت القاعدة {code}.</translation>
    </message>
</context>
<context>
    <name>CashbackTab</name>
    <message>
        <source>What cashback would be given now…</source>
        <translation>ما الذي يُعطى من استرداد الآن…</translation>
    </message>
    <message>
        <source>Try a cashback rule on past orders…</source>
        <translation>تجربة قاعدة استرداد على طلبات سابقة…</translation>
    </message>
    <message>
        <source>Edit the rule…</source>
        <translation>تعديل القاعدة…</translation>
    </message>
    <message>
        <source>Try on past orders…</source>
        <translation>تجربة على طلبات سابقة…</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>فتح الطلب</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>فتح العميل</translation>
    </message>
    <message>
        <source>Cashback rules</source>
        <translation>قواعد الكاش باك</translation>
    </message>
    <message>
        <source>Cashback that was given</source>
        <translation>الكاش باك المُعطى</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>What is due now…</source>
        <translation>المستحق الآن…</translation>
    </message>
    <message>
        <source>Laboratory…</source>
        <translation>المختبر…</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>ما أُعطي</translation>
    </message>
    <message>
        <source>Given by {code}</source>
        <translation>ما أعطته {code}</translation>
    </message>
    <message>
        <source>No cashback rules yet</source>
        <translation>لا قواعد كاش باك بعد</translation>
    </message>
    <message>
        <source>Add one with Ctrl+N, such as 5 % and at most 50.00.</source>
        <translation>أضف واحدة بـ Ctrl+N، مثل ‎5 %‎ بحد أقصى 50.00.</translation>
    </message>
    <message>
        <source>Nothing was given yet</source>
        <translation>لم يُعطَ شيء بعد</translation>
    </message>
    <message>
        <source>The job gives cashback once an order&apos;s lock has passed.</source>
        <translation>تعطي المهمة الكاش باك بعد انقضاء مهلة الطلب.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>{code} gives cashback now.</source>
        <translation>القاعدة {code} تعطي استردادًا نقديًا الآن.</translation>
    </message>
    <message>
        <source>{code} gives nothing any more.</source>
        <translation>القاعدة {code} لم تعد تعطي شيئًا.</translation>
    </message>
</context>
<context>
    <name>ClawBackDialog</name>
    <message>
        <source>Take cashback or points back from {name}</source>
        <translation>استرداد الكاش باك أو النقاط من {name}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>استرداد</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Given as</source>
        <translation>نوع المنح</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>يشير إلى</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>رقمه</translation>
    </message>
    <message>
        <source>What was spent already becomes debt; the customer&apos;s own money is not touched.</source>
        <translation>ما أُنفق بالفعل يصبح دينًا؛ ولا تُمس أموال العميل نفسه.</translation>
    </message>
    <message>
        <source>Took {amount} back from {name}. New balance: {balance}.</source>
        <translation>استُرد {amount} من {name}. الرصيد الجديد: {balance}.</translation>
    </message>
</context>
<context>
    <name>ClickDialog</name>
    <message>
        <source>Paid click on {product}</source>
        <translation>نقرة مدفوعة على {product}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Take the fee</source>
        <translation>استلام الرسم</translation>
    </message>
    <message>
        <source>{before}, then {after}</source>
        <translation>{before}، ثم {after}</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>الرسم</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Reward for the customer</source>
        <translation>مكافأة العميل</translation>
    </message>
    <message>
        <source>Paid click on {product}, {tender}</source>
        <translation>نقرة مدفوعة على {product}، {tender}</translation>
    </message>
    <message>
        <source>{product} now costs {price}; the customer was given {reward}.</source>
        <translation>سعر {product} الآن {price}؛ وحصل العميل على {reward}.</translation>
    </message>
</context>
<context>
    <name>ClickSettingsDialog</name>
    <message>
        <source>Paid clicks</source>
        <translation>النقرات المدفوعة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Products take paid clicks</source>
        <translation>تقبل المنتجات النقرات المدفوعة</translation>
    </message>
    <message>
        <source>The fee lowers the product&apos;s price, down to its lowest price. It is never paid from the balance.</source>
        <translation>يخفض الرسم سعر المنتج حتى أدنى سعر له. ولا يُدفع من الرصيد أبدًا.</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>الرسم</translation>
    </message>
    <message>
        <source>Reward for the customer</source>
        <translation>مكافأة العميل</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>حُفظت الإعدادات.</translation>
    </message>
</context>
<context>
    <name>CloseShiftDialog</name>
    <message>
        <source>Close the shift</source>
        <translation>إغلاق الوردية</translation>
    </message>
    <message>
        <source>Close and make the Z report</source>
        <translation>إغلاق وإصدار تقرير Z</translation>
    </message>
    <message>
        <source>Count the whole drawer first. Whether it is over or short appears with the Z report.</source>
        <translation>عُدَّ الدرج كله أولًا. تظهر الزيادة أو النقص مع تقرير Z.</translation>
    </message>
    <message>
        <source>Counted in the drawer</source>
        <translation>المعدود في الدرج</translation>
    </message>
    <message>
        <source>Taken to the safe</source>
        <translation>نُقل إلى الخزنة</translation>
    </message>
    <message>
        <source>The rest stays for the next shift.</source>
        <translation>يبقى الباقي للوردية التالية.</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message>
        <source>Shift closed with {amount}</source>
        <translation>أُغلقت الوردية بمبلغ {amount}</translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message numerus="yes">
        <source>%n card(s) issued</source>
        <translation>
            <numerusform>لم تصدر بطاقات</numerusform>
            <numerusform>صدرت بطاقة واحدة</numerusform>
            <numerusform>صدرت بطاقتان</numerusform>
            <numerusform>صدرت %n بطاقات</numerusform>
            <numerusform>صدرت %n بطاقة</numerusform>
            <numerusform>صدرت %n بطاقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the card or copy its code now. It is not kept: nobody can show it again.</source>
        <translation>اطبع البطاقة أو انسخ رمزها الآن. لا يُحفظ الرمز ولا يستطيع أحد إظهاره مرة أخرى.</translation>
    </message>
    <message>
        <source>Print the cards or copy the codes now. They are not kept: nobody can show them again.</source>
        <translation>اطبع البطاقات أو انسخ الرموز الآن. لا تُحفظ الرموز ولا يستطيع أحد إظهارها مرة أخرى.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>نسخ الكل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Sell this card…</source>
        <translation>بيع هذه البطاقة…</translation>
    </message>
    <message>
        <source>I have the codes</source>
        <translation>الرموز لديّ</translation>
    </message>
    <message>
        <source>I have the code</source>
        <translation>الرمز لديّ</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>Value {value}</source>
        <translation>القيمة {value}</translation>
    </message>
    <message>
        <source>Value {value} each</source>
        <translation>قيمة كل منها {value}</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n second(s), and when this closes.</source>
        <translation>
            <numerusform>نُسخت. تُمسح الحافظة الآن وعند الإغلاق.</numerusform>
            <numerusform>نُسخت. تُمسح الحافظة بعد ثانية واحدة وعند الإغلاق.</numerusform>
            <numerusform>نُسخت. تُمسح الحافظة بعد ثانيتين وعند الإغلاق.</numerusform>
            <numerusform>نُسخت. تُمسح الحافظة بعد %n ثوانٍ وعند الإغلاق.</numerusform>
            <numerusform>نُسخت. تُمسح الحافظة بعد %n ثانية وعند الإغلاق.</numerusform>
            <numerusform>نُسخت. تُمسح الحافظة بعد %n ثانية وعند الإغلاق.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard has been cleared.</source>
        <translation>مُسحت الحافظة.</translation>
    </message>
    <message>
        <source>The codes were neither copied nor printed. Press Escape again to close without them.</source>
        <translation>لم تُنسخ الرموز ولم تُطبع. اضغط Escape مرة أخرى للإغلاق بدونها.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>This was posted: {title}</source>
        <translation>تم ترحيل: {title}</translation>
    </message>
    <message>
        <source>This was not posted: {title}</source>
        <translation>لم يُرحَّل: {title}</translation>
    </message>
</context>
<context>
    <name>CreateLedgerDialog</name>
    <message>
        <source>Create a new ledger</source>
        <translation>إنشاء دفتر جديد</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Name of the ledger</source>
        <translation>اسم الدفتر</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>مكان الحفظ</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>A day ends at</source>
        <translation>ينتهي اليوم عند</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
</context>
<context>
    <name>CreditDialog</name>
    <message>
        <source>Give credit to {name}</source>
        <translation>منح رصيد إلى {name}</translation>
    </message>
    <message>
        <source>Post credit</source>
        <translation>ترحيل الإضافة</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Given as</source>
        <translation>نوع المنح</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>ينتهي في</translation>
    </message>
    <message>
        <source>Gave {amount} to {name}. New balance: {balance}.</source>
        <translation>مُنح {amount} إلى {name}. الرصيد الجديد: {balance}.</translation>
    </message>
</context>
<context>
    <name>CurrencyChoice</name>
    <message>
        <source>All currencies</source>
        <translation>كل العملات</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
</context>
<context>
    <name>CustomerActions</name>
    <message>
        <source>Top up…</source>
        <translation>شحن…</translation>
    </message>
    <message>
        <source>Give credit…</source>
        <translation>منح رصيد…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>خصم…</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>تسوية…</translation>
    </message>
    <message>
        <source>Redeem a gift card…</source>
        <translation>صرف بطاقة هدايا…</translation>
    </message>
    <message>
        <source>Reverse the selected line…</source>
        <translation>عكس السطر المحدد…</translation>
    </message>
    <message>
        <source>Edit customer…</source>
        <translation>تعديل العميل…</translation>
    </message>
    <message>
        <source>Freeze the wallet…</source>
        <translation>تجميد المحفظة…</translation>
    </message>
    <message>
        <source>Unfreeze the wallet…</source>
        <translation>فك تجميد المحفظة…</translation>
    </message>
    <message>
        <source>Close the wallet…</source>
        <translation>إغلاق المحفظة…</translation>
    </message>
    <message>
        <source>Reopen the wallet…</source>
        <translation>إعادة فتح المحفظة…</translation>
    </message>
</context>
<context>
    <name>CustomerCardsTab</name>
    <message>
        <source>Gift cards of the customer</source>
        <translation>بطاقات هدايا العميل</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ماذا حدث</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>شراء</translation>
    </message>
    <message>
        <source>Bought and redeemed, by time</source>
        <translation>الشراء والصرف حسب الوقت</translation>
    </message>
    <message>
        <source>Cards bought</source>
        <translation>البطاقات المشتراة</translation>
    </message>
    <message>
        <source>Gift cards the customer bought</source>
        <translation>بطاقات الهدايا التي اشتراها العميل</translation>
    </message>
    <message>
        <source>Redeemed to the wallet</source>
        <translation>صُرفت إلى المحفظة</translation>
    </message>
    <message>
        <source>No gift cards bought</source>
        <translation>لم تُشترَ بطاقات</translation>
    </message>
    <message>
        <source>Cards sold to this customer show up here.</source>
        <translation>تظهر هنا البطاقات المباعة لهذا العميل.</translation>
    </message>
    <message>
        <source>No gift cards</source>
        <translation>لا بطاقات هدايا</translation>
    </message>
    <message>
        <source>Cards this customer buys or redeems show up here.</source>
        <translation>تظهر هنا البطاقات التي يشتريها العميل أو يصرفها.</translation>
    </message>
</context>
<context>
    <name>CustomerColumns</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>البطاقات</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>الرصيد النقدي</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>المشتريات</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
</context>
<context>
    <name>CustomerFigures</name>
    <message>
        <source>On hold {held} · total {total}</source>
        <translation>محجوز {held} · الإجمالي {total}</translation>
    </message>
    <message>
        <source>Available {amount}</source>
        <translation>متاح {amount}</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <source>of which brought over {amount}</source>
        <translation>منها مرحَّل {amount}</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>المشتريات</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Why this {currency} balance?</source>
        <translation>لماذا هذا الرصيد بعملة {currency}؟</translation>
    </message>
    <message>
        <source>What this balance is made of (Ctrl+E)</source>
        <translation>مم يتكوّن هذا الرصيد (Ctrl+E)</translation>
    </message>
    <message>
        <source>What expires soon?</source>
        <translation>ما الذي سينتهي قريبًا؟</translation>
    </message>
    <message>
        <source>The pockets with their last days, the soonest first</source>
        <translation>الجيوب وآخر أيامها، الأقرب أولًا</translation>
    </message>
    <message>
        <source>of what is available</source>
        <translation>من المتاح</translation>
    </message>
    <message>
        <source>Nothing expires soon</source>
        <translation>لا شيء ينتهي قريبًا</translation>
    </message>
    <message>
        <source>Expires within 30 days</source>
        <translation>ينتهي خلال 30 يومًا</translation>
    </message>
    <message>
        <source>{amount} pending</source>
        <translation>{amount} معلّق</translation>
    </message>
    <message>
        <source>None pending</source>
        <translation>لا شيء معلّق</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>Agreed to receive messages</source>
        <translation>وافق على تلقي الرسائل</translation>
    </message>
    <message>
        <source>Several: put commas between them</source>
        <translation>عند التعدد افصل بينها بفواصل</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>الهواتف</translation>
    </message>
    <message>
        <source>Discount cards</source>
        <translation>بطاقات الخصم</translation>
    </message>
    <message>
        <source>Type or scan; Enter begins the next</source>
        <translation>اكتب أو امسح؛ Enter للتالية</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Number in the ERP</source>
        <translation>الرقم في نظام ERP</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>يوم.شهر.سنة</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
</context>
<context>
    <name>CustomerHeader</name>
    <message>
        <source>As of…</source>
        <translation>بتاريخ…</translation>
    </message>
    <message>
        <source>Balances as of a past day or moment (Ctrl+B)</source>
        <translation>الأرصدة في يوم أو لحظة سابقة (Ctrl+B)</translation>
    </message>
    <message>
        <source>Back to all customers (Alt+Left)</source>
        <translation>العودة إلى كل العملاء (Alt+Left)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>شحن</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>تسوية</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
</context>
<context>
    <name>CustomerMovements</name>
    <message>
        <source>Place a hold…</source>
        <translation>حجز…</translation>
    </message>
    <message>
        <source>Capture…</source>
        <translation>تحصيل…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>فك الحجز…</translation>
    </message>
    <message>
        <source>Transfer to another customer…</source>
        <translation>تحويل إلى عميل آخر…</translation>
    </message>
    <message>
        <source>Pay money out…</source>
        <translation>صرف مال…</translation>
    </message>
    <message>
        <source>Write off debt…</source>
        <translation>شطب الدين…</translation>
    </message>
    <message>
        <source>Take cashback or points back…</source>
        <translation>استرداد الكاش باك أو النقاط…</translation>
    </message>
    <message>
        <source>Promise a credit…</source>
        <translation>الوعد بإضافة…</translation>
    </message>
    <message>
        <source>Repair the wallet…</source>
        <translation>تصحيح المحفظة…</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Why this balance?</source>
        <translation>لماذا هذا الرصيد؟</translation>
    </message>
    <message>
        <source>Show balances as of a past day…</source>
        <translation>عرض الأرصدة في يوم سابق…</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>العودة إلى الآن</translation>
    </message>
    <message>
        <source>Show the next wallet</source>
        <translation>عرض المحفظة التالية</translation>
    </message>
    <message>
        <source>Back to all customers</source>
        <translation>العودة إلى كل العملاء</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>ال&amp;سجل</translation>
    </message>
    <message>
        <source>&amp;Pockets</source>
        <translation>ال&amp;جيوب</translation>
    </message>
    <message>
        <source>H&amp;olds</source>
        <translation>ال&amp;حجوز</translation>
    </message>
    <message>
        <source>Po&amp;ints</source>
        <translation>النقا&amp;ط</translation>
    </message>
    <message>
        <source>&amp;Gift cards</source>
        <translation>بطاقات ال&amp;هدايا</translation>
    </message>
    <message>
        <source>&amp;Notes and details</source>
        <translation>ال&amp;ملاحظات والتفاصيل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Cards: {numbers}</source>
        <translation>البطاقات: {numbers}</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Name, phone, email, city or card</source>
        <translation>الاسم أو الهاتف أو البريد أو المدينة أو البطاقة</translation>
    </message>
</context>
<context>
    <name>CustomerPointsTab</name>
    <message>
        <source>Earned</source>
        <translation>مكتسبة</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>مستخدمة</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>معادة</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>مستردة</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>Brought over</source>
        <translation>مرحّلة</translation>
    </message>
    <message>
        <source>Enter shows a line&apos;s order. Pending points count once it is paid.</source>
        <translation>يعرض Enter طلب السطر. تُحتسب النقاط المعلقة بعد دفعه.</translation>
    </message>
    <message>
        <source>Points of the customer</source>
        <translation>نقاط العميل</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ماذا حدث</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعدها</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>{points} for every {money}, on {base}</source>
        <translation>{points} لكل {money}، على {base}</translation>
    </message>
    <message>
        <source>No points yet</source>
        <translation>لا نقاط بعد</translation>
    </message>
    <message>
        <source>What orders earn and use shows up here with its rule.</source>
        <translation>يظهر هنا ما تكسبه الطلبات وتستخدمه مع قاعدته.</translation>
    </message>
</context>
<context>
    <name>CustomerSales</name>
    <message>
        <source>Sell to this customer…</source>
        <translation>البيع لهذا العميل…</translation>
    </message>
    <message>
        <source>Orders of this customer</source>
        <translation>طلبات هذا العميل</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Add a customer…</source>
        <translation>إضافة عميل…</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Name, phone, email, city or card number</source>
        <translation>الاسم أو الهاتف أو البريد أو المدينة أو رقم البطاقة</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>إضافة عميل</translation>
    </message>
    <message>
        <source>Add a customer (Ctrl+N)</source>
        <translation>إضافة عميل (Ctrl+N)</translation>
    </message>
    <message>
        <source>Nobody matches “{text}”</source>
        <translation>لا أحد يطابق «{text}»</translation>
    </message>
    <message>
        <source>Press Ctrl+N to add them as a new customer.</source>
        <translation>اضغط Ctrl+N لإضافته عميلًا جديدًا.</translation>
    </message>
    <message>
        <source>Type a part of the name, phone, email, city or card, or scan a card.</source>
        <translation>اكتب جزءًا من الاسم أو الهاتف أو البريد أو المدينة أو البطاقة، أو امسح بطاقة.</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>البحث عن عميل</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Choose a file to bring in…</source>
        <translation>اختيار ملف لإدخاله…</translation>
    </message>
    <message>
        <source>Bring the file in…</source>
        <translation>إدخال الملف…</translation>
    </message>
    <message>
        <source>Save the refused rows…</source>
        <translation>حفظ الصفوف المرفوضة…</translation>
    </message>
    <message>
        <source>Start over with another file</source>
        <translation>البدء من جديد بملف آخر</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Customers, opening balances, orders and gift cards from a workbook or CSV file.</source>
        <translation>العملاء والأرصدة الافتتاحية والطلبات وبطاقات الهدايا من ملف Excel أو CSV.</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>اختيار ملف آخر…</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>حفظ الصفوف المرفوضة…</translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation>إدخال…</translation>
    </message>
    <message>
        <source>The file holds</source>
        <translation>يحتوي الملف على</translation>
    </message>
    <message>
        <source>Amounts without a currency are in</source>
        <translation>المبالغ بلا عملة هي بعملة</translation>
    </message>
    <message>
        <source>Choose a file to bring in</source>
        <translation>اختر ملفًا لإدخاله</translation>
    </message>
    <message>
        <source>Tables ({files})</source>
        <translation>الجداول ({files})</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>ملف آخر</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>حفظ الصفوف المرفوضة</translation>
    </message>
    <message>
        <source>Saving the refused rows</source>
        <translation>حفظ الصفوف المرفوضة</translation>
    </message>
    <message>
        <source>Saved {file}. Correct the rows there and bring that file in.</source>
        <translation>حُفظ {file}. صحّح الصفوف فيه ثم أدخله.</translation>
    </message>
</context>
<context>
    <name>DebitDialog</name>
    <message>
        <source>Take from {name}</source>
        <translation>خصم من {name}</translation>
    </message>
    <message>
        <source>Post debit</source>
        <translation>ترحيل الخصم</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>نوع الخصم</translation>
    </message>
    <message>
        <source>Took {amount} from {name}. New balance: {balance}.</source>
        <translation>خُصم {amount} من {name}. الرصيد الجديد: {balance}.</translation>
    </message>
</context>
<context>
    <name>DeliverOrderDialog</name>
    <message>
        <source>Order {number} is delivered</source>
        <translation>سُلّم الطلب {number}</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>تم التسليم</translation>
    </message>
    <message>
        <source>The goods are with the customer.</source>
        <translation>البضاعة لدى العميل.</translation>
    </message>
    <message>
        <source>{due} is still to be paid; the order takes the payment later.</source>
        <translation>بقي للدفع {due}؛ يقبل الطلب الدفع لاحقًا.</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message>
        <source>Order {number} is delivered.</source>
        <translation>سُلّم الطلب {number}.</translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Edit the customer (F2)</source>
        <translation>تعديل العميل (F2)</translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation>لا ملاحظات.</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Agreed to receive messages</source>
        <translation>وافق على تلقي الرسائل</translation>
    </message>
    <message>
        <source>No messages wanted</source>
        <translation>لا يرغب في الرسائل</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>الهواتف</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Discount cards</source>
        <translation>بطاقات الخصم</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Number in the ERP</source>
        <translation>الرقم في نظام ERP</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>عميل منذ</translation>
    </message>
    <message>
        <source>Last edited</source>
        <translation>آخر تعديل</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop a file here</source>
        <translation>أفلت ملفًا هنا</translation>
    </message>
    <message>
        <source>A workbook (.xlsx) or a text table (.csv). Nothing is written before you have seen what it holds.</source>
        <translation>مصنف (‎.xlsx) أو جدول نصي (‎.csv). لا يُكتب شيء قبل أن ترى محتواه.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
</context>
<context>
    <name>EditCustomerDialog</name>
    <message>
        <source>Edit {name}</source>
        <translation>تعديل {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>حُفظ {name}.</translation>
    </message>
    <message>
        <source>Take over their changes</source>
        <translation>أخذ تعديلاتهم</translation>
    </message>
    <message>
        <source>Their changes are in the form beside yours. Check it and save again.</source>
        <translation>تعديلاتهم في النموذج إلى جانب تعديلاتك. راجعها ثم احفظ من جديد.</translation>
    </message>
</context>
<context>
    <name>EditProductDialog</name>
    <message>
        <source>Edit {name}</source>
        <translation>تعديل {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>حُفظ: {name}.</translation>
    </message>
</context>
<context>
    <name>EndPendingDialog</name>
    <message>
        <source>Working out what would happen…</source>
        <translation>جارٍ حساب ما سيحدث…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Kept with the transaction.</source>
        <translation>يُحفظ مع الحركة.</translation>
    </message>
    <message>
        <source>Post what waits?</source>
        <translation>ترحيل ما ينتظر؟</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>ترحيل</translation>
    </message>
    <message>
        <source>Cancel what waits?</source>
        <translation>إلغاء ما ينتظر؟</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>إلغاؤه</translation>
    </message>
    <message>
        <source>Say that it failed?</source>
        <translation>تسجيل أنه فشل؟</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Value expires</source>
        <translation>تنتهي القيمة</translation>
    </message>
    <message>
        <source>Repays {repaid} of the debt of {debt}.</source>
        <translation>يسدّد {repaid} من دين {debt}.</translation>
    </message>
    <message>
        <source>Transaction {number} becomes {status}</source>
        <translation>الحركة {number} تصبح: {status}</translation>
    </message>
    <message>
        <source>Nothing was posted: {amount} of {name} no longer waits.</source>
        <translation>لم يُرحَّل شيء: {amount} لـ {name} لم يعد ينتظر.</translation>
    </message>
    <message>
        <source>Posted {amount} to {name}. New balance: {balance}.</source>
        <translation>رُحّل {amount} إلى {name}. الرصيد الجديد: {balance}.</translation>
    </message>
    <message>
        <source>Post it…</source>
        <translation>ترحيل…</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>إلغاء…</translation>
    </message>
    <message>
        <source>It failed…</source>
        <translation>فشل…</translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>البحث في هذه الصفحة</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>قراءة كل شيء من جديد</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>المظهر: فاتح</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>المظهر: داكن</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Go to: {page}</source>
        <translation>انتقال إلى: {page}</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>اللغة: {name}</translation>
    </message>
</context>
<context>
    <name>ExceptionsTab</name>
    <message>
        <source>In suspense: {amounts}</source>
        <translation>معلّق: {amounts}</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>تسوية…</translation>
    </message>
    <message>
        <source>Open the payment</source>
        <translation>فتح الدفعة</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>إعادة…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>الإرسال مجددًا</translation>
    </message>
    <message>
        <source>Look at the payment</source>
        <translation>عرض الدفعة</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>لا شيء يحتاج إلى نظر</translation>
    </message>
    <message>
        <source>Unknown, late or wrong payments and owed refunds appear here.</source>
        <translation>تظهر هنا الدفعات المجهولة أو المتأخرة أو الخاطئة والمبالغ المستحقة الرد.</translation>
    </message>
    <message>
        <source>Sending the refund</source>
        <translation>إرسال المبلغ المسترد</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>فتح الطلب</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>فتح العميل</translation>
    </message>
</context>
<context>
    <name>ExpiringLists</name>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Soonest day</source>
        <translation>أقرب يوم</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>الأرصدة</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>ممنوح</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Sold to</source>
        <translation>بيعت إلى</translation>
    </message>
    <message>
        <source>Left on it</source>
        <translation>المتبقي عليها</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>المصدر</translation>
    </message>
    <message numerus="yes">
        <source>{day}  ·  %n day(s) left</source>
        <translation>
            <numerusform>{day}  ·  بقي %n يوم</numerusform>
            <numerusform>{day}  ·  بقي يوم واحد</numerusform>
            <numerusform>{day}  ·  بقي يومان</numerusform>
            <numerusform>{day}  ·  بقيت %n أيام</numerusform>
            <numerusform>{day}  ·  بقي %n يومًا</numerusform>
            <numerusform>{day}  ·  بقي %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>No gift card ends</source>
        <translation>لا تنتهي أي بطاقة هدية</translation>
    </message>
    <message>
        <source>No gift card that holds something ends on these days.</source>
        <translation>لا تنتهي في هذه الأيام أي بطاقة عليها رصيد.</translation>
    </message>
    <message>
        <source>Nothing expires</source>
        <translation>لا شيء ينتهي</translation>
    </message>
    <message>
        <source>No balance expires on these days.</source>
        <translation>لا ينتهي أي رصيد في هذه الأيام.</translation>
    </message>
    <message>
        <source>Which list; arrows change it</source>
        <translation>أي قائمة؛ تُبدَّل بالأسهم</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>بطاقات الهدايا</translation>
    </message>
    <message>
        <source>Balances that expire</source>
        <translation>أرصدة تنتهي صلاحيتها</translation>
    </message>
    <message>
        <source>Customers whose value expires</source>
        <translation>عملاء تنتهي صلاحية أرصدتهم</translation>
    </message>
    <message>
        <source>Gift cards that end</source>
        <translation>بطاقات هدايا تنتهي صلاحيتها</translation>
    </message>
</context>
<context>
    <name>ExpiringTab</name>
    <message>
        <source>{amount} will expire</source>
        <translation>سينتهي {amount}</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>من {day} فصاعدًا</translation>
    </message>
    <message>
        <source>later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation>مدفوع {amount}</translation>
    </message>
    <message>
        <source>given {amount}</source>
        <translation>ممنوح {amount}</translation>
    </message>
    <message>
        <source>gift cards {amount}</source>
        <translation>بطاقات الهدايا {amount}</translation>
    </message>
    <message>
        <source>Extend what is chosen…</source>
        <translation>تمديد المحدد…</translation>
    </message>
    <message>
        <source>Extend all that is shown…</source>
        <translation>تمديد كل المعروض…</translation>
    </message>
    <message>
        <source>List balances that expire</source>
        <translation>قائمة الأرصدة التي تنتهي</translation>
    </message>
    <message>
        <source>List customers whose value expires</source>
        <translation>قائمة العملاء الذين تنتهي أرصدتهم</translation>
    </message>
    <message>
        <source>List gift cards that end</source>
        <translation>قائمة البطاقات التي تنتهي</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>فتح البطاقة</translation>
    </message>
    <message>
        <source>Let what is chosen be used longer (Ctrl+L)</source>
        <translation>تمديد مدة استخدام المحدد (Ctrl+L)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Write the list below as CSV</source>
        <translation>كتابة القائمة أدناه بصيغة CSV</translation>
    </message>
    <message>
        <source>Show extensions…</source>
        <translation>عرض التمديدات…</translation>
    </message>
    <message>
        <source>Export what expires</source>
        <translation>تصدير ما تنتهي صلاحيته</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>ملفات CSV (*.csv)</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>تمديد…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>فتح العميل</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>حسب اليوم</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>حسب الأسبوع</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>حسب الشهر</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>How long a column is</source>
        <translation>مدة كل عمود</translation>
    </message>
    <message>
        <source>Extend all shown…</source>
        <translation>تمديد كل المعروض…</translation>
    </message>
    <message>
        <source>Extensions…</source>
        <translation>التمديدات…</translation>
    </message>
    <message>
        <source>What expires when; arrows choose a column</source>
        <translation>ما ينتهي ومتى؛ الأسهم تختار عمودًا</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>ممنوح</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>بطاقات الهدايا</translation>
    </message>
</context>
<context>
    <name>Expiry</name>
    <message>
        <source>nothing is left</source>
        <translation>لم يبقَ شيء</translation>
    </message>
    <message>
        <source>its last day is not earlier</source>
        <translation>آخر يوم ليس أبكر</translation>
    </message>
    <message>
        <source>the wallet is stopped or closed, the customer merged or erased, or the card has ended</source>
        <translation>المحفظة موقوفة أو مغلقة، أو دُمج العميل أو مُحي، أو انتهت البطاقة</translation>
    </message>
    <message>
        <source>moved back before</source>
        <translation>أُعيد من قبل</translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s): {amounts}</source>
        <translation>
            <numerusform>لا أرصدة: {amounts}</numerusform>
            <numerusform>رصيد واحد: {amounts}</numerusform>
            <numerusform>رصيدان: {amounts}</numerusform>
            <numerusform>%n أرصدة: {amounts}</numerusform>
            <numerusform>%n رصيدًا: {amounts}</numerusform>
            <numerusform>%n رصيد: {amounts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n customer(s)</source>
        <translation>
            <numerusform>بلا عملاء</numerusform>
            <numerusform>لعميل واحد</numerusform>
            <numerusform>لعميلين</numerusform>
            <numerusform>لـ %n عملاء</numerusform>
            <numerusform>لـ %n عميلًا</numerusform>
            <numerusform>لـ %n عميل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift card(s): {amounts}</source>
        <translation>
            <numerusform>لا بطاقات هدايا: {amounts}</numerusform>
            <numerusform>بطاقة هدية واحدة: {amounts}</numerusform>
            <numerusform>بطاقتا هدية: {amounts}</numerusform>
            <numerusform>%n بطاقات هدايا: {amounts}</numerusform>
            <numerusform>%n بطاقة هدية: {amounts}</numerusform>
            <numerusform>%n بطاقة هدية: {amounts}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be moved.</source>
        <translation>لا شيء يمكن نقله.</translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): {why} ({names})</source>
        <translation>
            <numerusform>لا يبقى شيء: {why} ({names})</numerusform>
            <numerusform>يبقى واحد: {why} ({names})</numerusform>
            <numerusform>يبقى اثنان: {why} ({names})</numerusform>
            <numerusform>تبقى %n: {why} ({names})</numerusform>
            <numerusform>يبقى %n: {why} ({names})</numerusform>
            <numerusform>يبقى %n: {why} ({names})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift card(s) extended: {amounts}.</source>
        <translation>
            <numerusform>لم تُمدَّد أي بطاقة هدية: {amounts}.</numerusform>
            <numerusform>مُدِّدت بطاقة هدية واحدة: {amounts}.</numerusform>
            <numerusform>مُدِّدت بطاقتا هدية: {amounts}.</numerusform>
            <numerusform>مُدِّدت %n بطاقات هدايا: {amounts}.</numerusform>
            <numerusform>مُدِّدت %n بطاقة هدية: {amounts}.</numerusform>
            <numerusform>مُدِّدت %n بطاقة هدية: {amounts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) extended: {amounts}.</source>
        <translation>
            <numerusform>لم يُمدَّد أي رصيد: {amounts}.</numerusform>
            <numerusform>مُدِّد رصيد واحد: {amounts}.</numerusform>
            <numerusform>مُدِّد رصيدان: {amounts}.</numerusform>
            <numerusform>مُدِّدت %n أرصدة: {amounts}.</numerusform>
            <numerusform>مُدِّد %n رصيدًا: {amounts}.</numerusform>
            <numerusform>مُدِّد %n رصيد: {amounts}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>تراجع…</translation>
    </message>
</context>
<context>
    <name>ExpiryChoice</name>
    <message>
        <source>Expires on</source>
        <translation>ينتهي في</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>الانتهاء</translation>
    </message>
    <message>
        <source>Does not expire</source>
        <translation>لا ينتهي</translation>
    </message>
    <message>
        <source>On a date…</source>
        <translation>في تاريخ…</translation>
    </message>
    <message>
        <source>For 30 days, until {date}</source>
        <translation>لمدة 30 يومًا، حتى {date}</translation>
    </message>
    <message>
        <source>For 90 days, until {date}</source>
        <translation>لمدة 90 يومًا، حتى {date}</translation>
    </message>
    <message>
        <source>For a year, until {date}</source>
        <translation>لمدة سنة، حتى {date}</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>Why this balance?</source>
        <translation>لماذا هذا الرصيد؟</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>جارٍ الجمع…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>As recorded on {moment}</source>
        <translation>كما سُجّل في {moment}</translation>
    </message>
    <message>
        <source>As of the end of {day}</source>
        <translation>في نهاية {day}</translation>
    </message>
    <message>
        <source>Why {amount}?</source>
        <translation>لماذا {amount}؟</translation>
    </message>
    <message>
        <source>can be spent</source>
        <translation>قابل للصرف</translation>
    </message>
    <message>
        <source>could be spent</source>
        <translation>كان يمكن إنفاقه</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>المعروض</translation>
    </message>
    <message>
        <source>{total} can be spent = {parts}</source>
        <translation>القابل للصرف {total} = {parts}</translation>
    </message>
    <message>
        <source>{total} could be spent = {parts}</source>
        <translation>كان يمكن إنفاق {total} = {parts}</translation>
    </message>
    <message>
        <source>{shown} is shown = {spendable} {minus} {debt} owed</source>
        <translation>المعروض {shown} = {spendable} {minus} دين {debt}</translation>
    </message>
    <message>
        <source>{shown} was shown = {spendable} {minus} {debt} owed</source>
        <translation>المعروض كان {shown} = {spendable} {minus} {debt} دين</translation>
    </message>
    <message>
        <source>{amount} held for {reference}</source>
        <translation>{amount} محجوز لـ {reference}</translation>
    </message>
    <message>
        <source>{amount} held</source>
        <translation>{amount} محجوز</translation>
    </message>
    <message>
        <source>{amount} paid</source>
        <translation>{amount} مدفوع</translation>
    </message>
    <message>
        <source>{amount} given</source>
        <translation>{amount} ممنوح</translation>
    </message>
    <message>
        <source>{amount} expired on {day}</source>
        <translation>{amount} انتهى في {day}</translation>
    </message>
    <message>
        <source>{amount} owed</source>
        <translation>{amount} دين</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>ExtendCardDialog</name>
    <message>
        <source>Extend a gift card</source>
        <translation>تمديد بطاقة هدايا</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>تمديد</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>The card is valid until {old}: choose a later day.</source>
        <translation>البطاقة صالحة حتى {old}: اختر يومًا لاحقًا.</translation>
    </message>
    <message>
        <source>Instead of {old}, the card will not expire.</source>
        <translation>بدلًا من {old} تصبح البطاقة بلا تاريخ انتهاء.</translation>
    </message>
    <message>
        <source>Instead of {old}, the card is valid until {new}.</source>
        <translation>تصلح البطاقة حتى {new} بدلًا من {old}.</translation>
    </message>
    <message>
        <source>Card {card} does not expire any more.</source>
        <translation>لم تعد البطاقة {card} محددة المدة.</translation>
    </message>
    <message>
        <source>Card {card} is valid until {day}.</source>
        <translation>البطاقة {card} صالحة حتى {day}.</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Extend balances</source>
        <translation>تمديد الأرصدة</translation>
    </message>
    <message>
        <source>Extend gift cards</source>
        <translation>تمديد بطاقات الهدايا</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>تمديد</translation>
    </message>
    <message>
        <source>Can be spent through</source>
        <translation>يمكن صرفه حتى نهاية</translation>
    </message>
    <message>
        <source>Without a day the value never expires. Paid stays paid, given stays given.</source>
        <translation>من دون يوم لا تنتهي القيمة. المدفوع يبقى مدفوعًا والممنوح ممنوحًا.</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>آخر يوم جديد</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Kept with your name and the time.</source>
        <translation>يُحفظ مع اسمك والوقت.</translation>
    </message>
    <message numerus="yes">
        <source>Extending %n gift card(s)</source>
        <translation>
            <numerusform>تمديد صفر من بطاقات الهدايا</numerusform>
            <numerusform>تمديد بطاقة هدية واحدة</numerusform>
            <numerusform>تمديد بطاقتي هدية</numerusform>
            <numerusform>تمديد %n بطاقات هدايا</numerusform>
            <numerusform>تمديد %n بطاقة هدية</numerusform>
            <numerusform>تمديد %n بطاقة هدية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extending %n balance(s)</source>
        <translation>
            <numerusform>تمديد بلا أرصدة</numerusform>
            <numerusform>تمديد رصيد واحد</numerusform>
            <numerusform>تمديد رصيدين</numerusform>
            <numerusform>تمديد %n أرصدة</numerusform>
            <numerusform>تمديد %n رصيدًا</numerusform>
            <numerusform>تمديد %n رصيد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExtensionsDialog</name>
    <message>
        <source>Extensions</source>
        <translation>التمديدات</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>تراجع…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>بطاقات الهدايا</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>مُدِّد</translation>
    </message>
    <message>
        <source>Moved back</source>
        <translation>أُعيد</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>Nothing was extended yet</source>
        <translation>لم يُمدَّد شيء بعد</translation>
    </message>
    <message>
        <source>What gets a later last day shows up here with its reason.</source>
        <translation>يظهر هنا ما يُمدَّد مع سببه.</translation>
    </message>
</context>
<context>
    <name>ForeseenSale</name>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>{name} {before}, after the sale {after}</source>
        <translation>{name} {before}، وبعد البيع {after}</translation>
    </message>
    <message>
        <source>{points} points to be earned</source>
        <translation>نقاط ستُكسب: {points}</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The answer did not arrive. Checking whether it was posted…</source>
        <translation>لم يصل الرد. جارٍ التحقق هل تم الترحيل…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was posted.</source>
        <translation>أُوقف. لم يُرحَّل شيء.</translation>
    </message>
    <message>
        <source>It was not posted. You can send it again.</source>
        <translation>لم يُرحَّل. يمكنك الإرسال مرة أخرى.</translation>
    </message>
    <message>
        <source>{problem} Nobody knows yet whether it was posted. Sending this form again is safe: it cannot be posted twice.</source>
        <translation>{problem} لا يُعرف بعد هل تم الترحيل. إعادة إرسال النموذج آمنة: لا يمكن ترحيله مرتين.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>جارٍ الإرسال…</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>point(s)</source>
        <translation>
            <numerusform>نقطة</numerusform>
            <numerusform>نقطة</numerusform>
            <numerusform>نقطة</numerusform>
            <numerusform>نقاط</numerusform>
            <numerusform>نقطة</numerusform>
            <numerusform>نقطة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GiftCardActions</name>
    <message>
        <source>Issue gift cards…</source>
        <translation>إصدار بطاقات هدايا…</translation>
    </message>
    <message>
        <source>Sell the card…</source>
        <translation>بيع البطاقة…</translation>
    </message>
    <message>
        <source>Redeem to a customer&apos;s wallet…</source>
        <translation>صرف إلى محفظة عميل…</translation>
    </message>
    <message>
        <source>Top up the card…</source>
        <translation>شحن البطاقة…</translation>
    </message>
    <message>
        <source>Why this balance?</source>
        <translation>لماذا هذا الرصيد؟</translation>
    </message>
    <message>
        <source>Print what is left…</source>
        <translation>طباعة الباقي…</translation>
    </message>
    <message>
        <source>Extend the card…</source>
        <translation>تمديد البطاقة…</translation>
    </message>
    <message>
        <source>Replace the card…</source>
        <translation>استبدال البطاقة…</translation>
    </message>
    <message>
        <source>Block the card…</source>
        <translation>حظر البطاقة…</translation>
    </message>
    <message>
        <source>Unblock the card…</source>
        <translation>رفع الحظر عن البطاقة…</translation>
    </message>
    <message>
        <source>Cancel the card…</source>
        <translation>إلغاء البطاقة…</translation>
    </message>
    <message>
        <source>Sell a whole batch…</source>
        <translation>بيع دفعة كاملة…</translation>
    </message>
    <message>
        <source>The cards were issued, but their codes were lost on the way. Cancel them: {cards}</source>
        <translation>صدرت البطاقات لكن رموزها فُقدت في الطريق. ألغِها: {cards}</translation>
    </message>
</context>
<context>
    <name>GiftCards</name>
    <message>
        <source>From {day}</source>
        <translation>من {day}</translation>
    </message>
    <message>
        <source>Does not expire</source>
        <translation>بلا انتهاء</translation>
    </message>
    <message>
        <source>Customer&apos;s wallet</source>
        <translation>محفظة العميل</translation>
    </message>
    <message>
        <source>Card {last4} · {origin} · Valid: {validity}</source>
        <translation>البطاقة {last4} · {origin} · الصلاحية: {validity}</translation>
    </message>
    <message>
        <source>No customer named</source>
        <translation>لم يُذكر عميل</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>Sold to</source>
        <translation>بيعت إلى</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>بيعت</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>تاريخ الإصدار</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>صادرة</translation>
    </message>
    <message>
        <source>Topped up</source>
        <translation>شُحنت</translation>
    </message>
    <message>
        <source>To {customer}</source>
        <translation>إلى {customer}</translation>
    </message>
    <message>
        <source>Given away</source>
        <translation>مُنحت مجانًا</translation>
    </message>
    <message>
        <source>Paid {reference}</source>
        <translation>دُفعت لـ {reference}</translation>
    </message>
    <message>
        <source>Given back from {reference}</source>
        <translation>أُعيدت من {reference}</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>رُدّ المبلغ</translation>
    </message>
    <message>
        <source>Ended, nothing paid back</source>
        <translation>انتهت دون رد</translation>
    </message>
    <message>
        <source>Brought over from an older system</source>
        <translation>نُقلت من نظام سابق</translation>
    </message>
    <message>
        <source>Given a later last day</source>
        <translation>مُدّد آخر يوم لها</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>Unblocked</source>
        <translation>رُفع الحظر</translation>
    </message>
    <message>
        <source>Replaced by another card</source>
        <translation>استُبدلت ببطاقة أخرى</translation>
    </message>
    <message>
        <source>In the place of another card</source>
        <translation>بدلًا من بطاقة أخرى</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Code to be issued</source>
        <translation>الرمز لم يصدر</translation>
    </message>
</context>
<context>
    <name>GiftCardsPage</name>
    <message>
        <source>Clear the filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>اختيار الأعمدة…</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>بطاقات الهدايا</translation>
    </message>
    <message>
        <source>A code is worth money: it is never kept, and shown once, when issued.</source>
        <translation>الرمز بمنزلة المال: لا يُحفظ أبدًا ويُعرض مرة واحدة عند الإصدار.</translation>
    </message>
    <message>
        <source>Issue cards…</source>
        <translation>إصدار بطاقات…</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) without a code: {amount} came back when nobody was there.</source>
        <translation>
            <numerusform>لا بطاقات بلا رمز: عادت {amount} ولم يكن أحد حاضرًا.</numerusform>
            <numerusform>بطاقة واحدة بلا رمز: عادت {amount} ولم يكن أحد حاضرًا.</numerusform>
            <numerusform>بطاقتان بلا رمز: عادت {amount} ولم يكن أحد حاضرًا.</numerusform>
            <numerusform>%n بطاقات بلا رمز: عادت {amount} ولم يكن أحد حاضرًا.</numerusform>
            <numerusform>%n بطاقة بلا رمز: عادت {amount} ولم يكن أحد حاضرًا.</numerusform>
            <numerusform>%n بطاقة بلا رمز: عادت {amount} ولم يكن أحد حاضرًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>إظهارها</translation>
    </message>
    <message>
        <source>No cards match</source>
        <translation>لا بطاقات مطابقة</translation>
    </message>
    <message>
        <source>Clear the filters with Ctrl+Shift+F.</source>
        <translation>امسح عوامل التصفية بـ Ctrl+Shift+F.</translation>
    </message>
    <message>
        <source>No gift cards yet</source>
        <translation>لا بطاقات هدايا بعد</translation>
    </message>
    <message>
        <source>Issue the first ones with Ctrl+N.</source>
        <translation>أصدر أولاها بـ Ctrl+N.</translation>
    </message>
    <message>
        <source>Show only this batch</source>
        <translation>عرض هذه الدفعة فقط</translation>
    </message>
</context>
<context>
    <name>HistoryColumns</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>معكوسة</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History of the wallet</source>
        <translation>سجل المحفظة</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>لم يحدث شيء بعد</translation>
    </message>
    <message>
        <source>Top the wallet up with Ctrl+T.</source>
        <translation>اشحن المحفظة بـ Ctrl+T.</translation>
    </message>
</context>
<context>
    <name>HoldForms</name>
    <message>
        <source>Hold {number}</source>
        <translation>الحجز {number}</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>Still held</source>
        <translation>ما زال محجوزًا</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>ينتهي</translation>
    </message>
    <message>
        <source>On hold now {before}, after {after}.</source>
        <translation>المحجوز الآن {before}، وبعدها {after}.</translation>
    </message>
</context>
<context>
    <name>HoldsTab</name>
    <message>
        <source>For</source>
        <translation>لأجل</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Still held</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>محصَّل</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>مفكوك</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>وُضع</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>ينتهي</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message>
        <source>{count} d left</source>
        <translation>بقي {count} ي</translation>
    </message>
    <message>
        <source>{count} h left</source>
        <translation>بقي {count} س</translation>
    </message>
    <message>
        <source>{count} min left</source>
        <translation>بقي {count} د</translation>
    </message>
    <message>
        <source>Holds of the wallet</source>
        <translation>حجوز المحفظة</translation>
    </message>
    <message>
        <source>Set aside until captured, released or past its time.</source>
        <translation>مُجنَّب حتى يُحصَّل أو يُفك أو ينتهي وقته.</translation>
    </message>
    <message>
        <source>Nothing is on hold</source>
        <translation>لا شيء محجوز</translation>
    </message>
    <message>
        <source>Hold money for a cart or an order with Ctrl+H.</source>
        <translation>احجز مالًا لسلة أو طلب بـ Ctrl+H.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Number in Wallet Desk</source>
        <translation>الرقم في Wallet Desk</translation>
    </message>
    <message>
        <source>Outside code</source>
        <translation>الرمز الخارجي</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>الاسم الأوسط</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>الهاتف الثاني</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>رقم البطاقة</translation>
    </message>
    <message>
        <source>Second card</source>
        <translation>البطاقة الثانية</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>الرصيد الافتتاحي</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Paid or given</source>
        <translation>مدفوع أو ممنوح</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>ينتهي في</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>رقم الطلب</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>الأسطر</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>رمز المنتج</translation>
    </message>
    <message>
        <source>What is sold</source>
        <translation>ما يُباع</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>الكمية</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>الخصم</translation>
    </message>
    <message>
        <source>How it is sold</source>
        <translation>طريقة البيع</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>الدفع عبر</translation>
    </message>
    <message>
        <source>Customers, perhaps with balances</source>
        <translation>عملاء، وربما بأرصدة</translation>
    </message>
    <message>
        <source>Opening balances of customers already here</source>
        <translation>أرصدة افتتاحية لعملاء موجودين</translation>
    </message>
    <message>
        <source>Orders, one row per line</source>
        <translation>الطلبات، صف لكل سطر</translation>
    </message>
    <message>
        <source>Gift cards of an older system</source>
        <translation>بطاقات هدايا من نظام سابق</translation>
    </message>
    <message>
        <source>The phone has no country: {text}</source>
        <translation>الهاتف بلا رمز دولة: {text}</translation>
    </message>
    <message>
        <source>Somebody else has this phone: {text}</source>
        <translation>هذا الهاتف لدى عميل آخر: {text}</translation>
    </message>
    <message>
        <source>Perhaps the same person: {text}</source>
        <translation>ربما الشخص نفسه: {text}</translation>
    </message>
    <message>
        <source>Already has an opening balance; this one is added</source>
        <translation>لديه رصيد افتتاحي؛ ويُضاف هذا إليه</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>قراءة الملف</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>فحص الصفوف</translation>
    </message>
    <message>
        <source>Bringing in customers</source>
        <translation>إدخال العملاء</translation>
    </message>
    <message>
        <source>Opening wallets</source>
        <translation>فتح المحافظ</translation>
    </message>
    <message>
        <source>Posting balances</source>
        <translation>ترحيل الأرصدة</translation>
    </message>
    <message>
        <source>Recording orders</source>
        <translation>تسجيل الطلبات</translation>
    </message>
    <message>
        <source>Bringing in gift cards</source>
        <translation>إدخال بطاقات الهدايا</translation>
    </message>
    <message>
        <source>Writing the refused rows</source>
        <translation>كتابة الصفوف المرفوضة</translation>
    </message>
    <message>
        <source>{sentence} (customers {ids})</source>
        <translation>{sentence} (العملاء {ids})</translation>
    </message>
    <message>
        <source>{sentence} (row {row})</source>
        <translation>{sentence} (الصف {row})</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>جارٍ العمل…</translation>
    </message>
    <message>
        <source>{stage}…</source>
        <translation>{stage}…</translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}</source>
        <translation>{stage}: {done} من {total}</translation>
    </message>
    <message>
        <source>Workbook, sheet “{sheet}”</source>
        <translation>مصنف، ورقة «{sheet}»</translation>
    </message>
    <message>
        <source>Text table</source>
        <translation>جدول نصي</translation>
    </message>
    <message>
        <source>header in row {row}</source>
        <translation>العناوين في الصف {row}</translation>
    </message>
    <message>
        <source>not used: {columns}</source>
        <translation>غير مستخدمة: {columns}</translation>
    </message>
    <message>
        <source>Import {run}: {orders} orders recorded, lines: {lines}.</source>
        <translation>الاستيراد {run}: الطلبات المسجلة: {orders}، الأسطر: {lines}.</translation>
    </message>
    <message>
        <source>Import {run}: {cards} gift cards brought in, worth {sums}.</source>
        <translation>الاستيراد {run}: أُدخلت {cards} من بطاقات الهدايا بقيمة {sums}.</translation>
    </message>
    <message>
        <source>Import {run}: {added} customers added, {updated} filled in, {wallets} wallets credited.</source>
        <translation>الاستيراد {run}: أُضيف {added} عميل، واستُكمل {updated}، وأُضيف رصيد إلى {wallets} محفظة.</translation>
    </message>
    <message>
        <source>Opening balances: {sums}.</source>
        <translation>الأرصدة الافتتاحية: {sums}.</translation>
    </message>
    <message>
        <source>Rows left out: {count}.</source>
        <translation>الصفوف المستبعدة: {count}.</translation>
    </message>
    <message>
        <source>Code of the card</source>
        <translation>رمز البطاقة</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>صالحة من</translation>
    </message>
    <message>
        <source>They are in {file}.</source>
        <translation>هي في {file}.</translation>
    </message>
    <message>
        <source>Several columns could be “{field}”: {columns}. Choose one below.</source>
        <translation>عدة أعمدة قد تكون «{field}»: {columns}. اختر أحدها أدناه.</translation>
    </message>
    <message>
        <source>No column was recognised as “{field}”. Choose it below. The file has: {columns}.</source>
        <translation>لم يُتعرَّف على عمود «{field}». اختره أدناه. في الملف: {columns}.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>سبب الرفض</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>كما في الملف</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>ما يجب مراجعته</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>بانتظار الدفع</translation>
    </message>
    <message>
        <source>{added} new, {known} known</source>
        <translation>{added} جديد، {known} معروف</translation>
    </message>
    <message>
        <source>Good rows</source>
        <translation>الصفوف السليمة</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>الأرصدة الافتتاحية</translation>
    </message>
    <message>
        <source>lines: {count}</source>
        <translation>الأسطر: {count}</translation>
    </message>
    <message>
        <source>Good orders</source>
        <translation>الطلبات السليمة</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Good cards</source>
        <translation>بطاقات صحيحة</translation>
    </message>
    <message>
        <source>Paid value</source>
        <translation>القيمة المدفوعة</translation>
    </message>
    <message>
        <source>Given value</source>
        <translation>القيمة الممنوحة</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>الصفوف المرفوضة</translation>
    </message>
</context>
<context>
    <name>ImportOrdersTab</name>
    <message>
        <source>No order can go in</source>
        <translation>لا يمكن إدخال أي طلب</translation>
    </message>
    <message>
        <source>The refused rows say why.</source>
        <translation>السبب مذكور في الصفوف المرفوضة.</translation>
    </message>
</context>
<context>
    <name>IssueCardsDialog</name>
    <message>
        <source>Issue gift cards</source>
        <translation>إصدار بطاقات هدايا</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>إصدار</translation>
    </message>
    <message>
        <source>Any number of times</source>
        <translation>أي عدد من المرات</translation>
    </message>
    <message>
        <source>Value of each card</source>
        <translation>قيمة كل بطاقة</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>كم عددها</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>صالحة من</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>Can be used</source>
        <translation>يمكن استخدامها</translation>
    </message>
    <message>
        <source>Batch name (optional)</source>
        <translation>اسم الدفعة (اختياري)</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message numerus="yes">
        <source>Issue of %n gift card(s) of {value}</source>
        <translation>
            <numerusform>إصدار بطاقات هدايا بقيمة {value}</numerusform>
            <numerusform>إصدار بطاقة هدايا بقيمة {value}</numerusform>
            <numerusform>إصدار بطاقتي هدايا بقيمة {value}</numerusform>
            <numerusform>إصدار %n بطاقات هدايا بقيمة {value}</numerusform>
            <numerusform>إصدار %n بطاقة هدايا بقيمة {value}</numerusform>
            <numerusform>إصدار %n بطاقة هدايا بقيمة {value}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is booked until a card is sold.</source>
        <translation>لا يُسجَّل قيد قبل بيع البطاقة.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) worth {amount} in all can be used at once. {amount} is booked as compensation.</source>
        <translation>
            <numerusform>لا بطاقات. تُقيَّد {amount} تعويضًا.</numerusform>
            <numerusform>بطاقة واحدة بقيمة {amount} تُستخدم فورًا، وتُقيَّد {amount} تعويضًا.</numerusform>
            <numerusform>بطاقتان بقيمة {amount} تُستخدمان فورًا، وتُقيَّد {amount} تعويضًا.</numerusform>
            <numerusform>%n بطاقات بقيمة {amount} تُستخدم فورًا، وتُقيَّد {amount} تعويضًا.</numerusform>
            <numerusform>%n بطاقة بقيمة {amount} تُستخدم فورًا، وتُقيَّد {amount} تعويضًا.</numerusform>
            <numerusform>%n بطاقة بقيمة {amount} تُستخدم فورًا، وتُقيَّد {amount} تعويضًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) worth {amount} in all can be used at once. {amount} is booked as promotion.</source>
        <translation>
            <numerusform>بطاقات بقيمة {amount} يمكن استخدامها فورًا. يُسجَّل {amount} عرضًا ترويجيًا.</numerusform>
            <numerusform>بطاقة واحدة بقيمة {amount} يمكن استخدامها فورًا. يُسجَّل {amount} عرضًا ترويجيًا.</numerusform>
            <numerusform>بطاقتان بقيمة {amount} يمكن استخدامهما فورًا. يُسجَّل {amount} عرضًا ترويجيًا.</numerusform>
            <numerusform>%n بطاقات بقيمة {amount} إجمالًا يمكن استخدامها فورًا. يُسجَّل {amount} عرضًا ترويجيًا.</numerusform>
            <numerusform>%n بطاقة بقيمة {amount} إجمالًا يمكن استخدامها فورًا. يُسجَّل {amount} عرضًا ترويجيًا.</numerusform>
            <numerusform>%n بطاقة بقيمة {amount} إجمالًا يمكن استخدامها فورًا. يُسجَّل {amount} عرضًا ترويجيًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) worth {amount} in all. Nothing is booked until a card is sold.</source>
        <translation>
            <numerusform>بطاقات بقيمة {amount}. لا يُسجَّل قيد قبل البيع.</numerusform>
            <numerusform>بطاقة واحدة بقيمة {amount}. لا يُسجَّل قيد قبل البيع.</numerusform>
            <numerusform>بطاقتان بقيمة {amount}. لا يُسجَّل قيد قبل البيع.</numerusform>
            <numerusform>%n بطاقات بقيمة {amount} إجمالًا. لا يُسجَّل قيد قبل البيع.</numerusform>
            <numerusform>%n بطاقة بقيمة {amount} إجمالًا. لا يُسجَّل قيد قبل البيع.</numerusform>
            <numerusform>%n بطاقة بقيمة {amount} إجمالًا. لا يُسجَّل قيد قبل البيع.</numerusform>
        </translation>
    </message>
    <message>
        <source>pays for the card</source>
        <translation>يدفع ثمن البطاقة</translation>
    </message>
    <message>
        <source>gets it for free</source>
        <translation>يحصل عليها مجانًا</translation>
    </message>
    <message>
        <source>is compensated with it</source>
        <translation>يُعوَّض بها</translation>
    </message>
    <message>
        <source>Drawing codes: {done} of {total}</source>
        <translation>توليد الرموز: {done} من {total}</translation>
    </message>
    <message>
        <source>Issued {done} of {total}</source>
        <translation>صدرت {done} من {total}</translation>
    </message>
    <message>
        <source>Writing to the ledger…</source>
        <translation>الكتابة في الدفتر…</translation>
    </message>
</context>
<context>
    <name>JobClock</name>
    <message>
        <source>The check found balances that disagree with their postings. Their wallets are stopped.</source>
        <translation>وجد الفحص أرصدة لا تطابق قيودها. أُوقفت محافظها.</translation>
    </message>
    <message>
        <source>The job “{job}” failed: {problem}</source>
        <translation>فشلت المهمة «{job}»: {problem}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Expire holds</source>
        <translation>إنهاء الحجوز</translation>
    </message>
    <message>
        <source>Expire pockets</source>
        <translation>إنهاء الجيوب</translation>
    </message>
    <message>
        <source>Ask about payments</source>
        <translation>السؤال عن الدفعات</translation>
    </message>
    <message>
        <source>Compare with the provider&apos;s list</source>
        <translation>المقارنة مع قائمة المزوّد</translation>
    </message>
    <message>
        <source>Cancel unpaid orders</source>
        <translation>إلغاء الطلبات غير المدفوعة</translation>
    </message>
    <message>
        <source>Post points that are due</source>
        <translation>قيد النقاط المستحقة</translation>
    </message>
    <message>
        <source>Give cashback</source>
        <translation>إعطاء الكاش باك</translation>
    </message>
    <message>
        <source>Expire gift cards past their last day</source>
        <translation>إنهاء بطاقات الهدايا المنتهية</translation>
    </message>
    <message>
        <source>Pay partners</source>
        <translation>الدفع للشركاء</translation>
    </message>
    <message>
        <source>End business days</source>
        <translation>إنهاء أيام العمل</translation>
    </message>
    <message>
        <source>Check every balance</source>
        <translation>فحص كل الأرصدة</translation>
    </message>
    <message>
        <source>Lengthen the seal</source>
        <translation>تمديد الختم</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Job</source>
        <translation>المهمة</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>تلقائيًا</translation>
    </message>
    <message>
        <source>Last ran</source>
        <translation>آخر تشغيل</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>ما أُنجز</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>كيف انتهت</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>كل ساعة</translation>
    </message>
    <message>
        <source>every {count} min</source>
        <translation>كل {count} دقيقة</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>لا فروق</numerusform>
            <numerusform>فرق واحد</numerusform>
            <numerusform>فرقان</numerusform>
            <numerusform>%n فروق</numerusform>
            <numerusform>%n فرقًا</numerusform>
            <numerusform>%n فرق</numerusform>
        </translation>
    </message>
    <message>
        <source>up to {day}</source>
        <translation>حتى {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>مرفوض: %n</numerusform>
            <numerusform>مرفوض: %n</numerusform>
            <numerusform>مرفوض: %n</numerusform>
            <numerusform>مرفوض: %n</numerusform>
            <numerusform>مرفوض: %n</numerusform>
            <numerusform>مرفوض: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>قيد التشغيل…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>غير مكتملة</translation>
    </message>
    <message>
        <source>Run every job now</source>
        <translation>تشغيل كل المهام الآن</translation>
    </message>
    <message>
        <source>Check every balance, row and the seal</source>
        <translation>فحص كل رصيد وسطر والختم</translation>
    </message>
    <message>
        <source>Copy the seal&apos;s head</source>
        <translation>نسخ رأس الختم</translation>
    </message>
    <message>
        <source>Run the selected job now</source>
        <translation>تشغيل المهمة المحددة الآن</translation>
    </message>
    <message>
        <source>Jobs and checks</source>
        <translation>المهام والفحوص</translation>
    </message>
    <message>
        <source>What runs by itself while a window is open, and what proves it.</source>
        <translation>ما يعمل تلقائيًا ما دامت نافذة مفتوحة، وما يثبته.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Run selected</source>
        <translation>تشغيل المحدد</translation>
    </message>
    <message>
        <source>Run the selected job now (Ctrl+R)</source>
        <translation>تشغيل المهمة المحددة الآن (Ctrl+R)</translation>
    </message>
    <message>
        <source>Run all now</source>
        <translation>تشغيل الكل الآن</translation>
    </message>
    <message>
        <source>Job: {name}</source>
        <translation>المهمة: {name}</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>مدين</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>دائن</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>وقت التسجيل</translation>
    </message>
    <message>
        <source>Debit, own number</source>
        <translation>المدين، الرقم الخاص</translation>
    </message>
    <message>
        <source>Credit, own number</source>
        <translation>الدائن، الرقم الخاص</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>القيد</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>المعاملة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Own number</source>
        <translation>الرقم الخاص</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>الافتتاح</translation>
    </message>
    <message>
        <source>Debits</source>
        <translation>حركة مدينة</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>حركة دائنة</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>الإقفال</translation>
    </message>
</context>
<context>
    <name>JournalTab</name>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>كل الحسابات</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>تصدير CSV…</translation>
    </message>
    <message>
        <source>Write these postings into a file (Ctrl+Shift+E)</source>
        <translation>كتابة هذه القيود في ملف (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message>
        <source>No postings</source>
        <translation>لا قيود</translation>
    </message>
    <message>
        <source>Nothing was posted on these days.</source>
        <translation>لم يُرحّل شيء في هذه الأيام.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا شيء مطابق</translation>
    </message>
    <message>
        <source>No posting of these days fits the filters.</source>
        <translation>لا قيد في هذه الأيام يطابق المرشحات.</translation>
    </message>
    <message>
        <source>Only account {code}</source>
        <translation>الحساب {code} فقط</translation>
    </message>
    <message>
        <source>Transaction details</source>
        <translation>تفاصيل الحركة</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>تصدير دفتر القيود</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>ملفات CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>LedgerSettingsDialog</name>
    <message>
        <source>Settings of the ledger</source>
        <translation>إعدادات الدفتر</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Name of the ledger</source>
        <translation>اسم الدفتر</translation>
    </message>
    <message>
        <source>Shop number</source>
        <translation>رقم المتجر</translation>
    </message>
    <message>
        <source>Usual currency</source>
        <translation>العملة المعتادة</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>A business day ends at</source>
        <translation>ينتهي يوم العمل عند</translation>
    </message>
    <message>
        <source>Country code of phones</source>
        <translation>رمز الدولة للهواتف</translation>
    </message>
    <message>
        <source>Days of grace for refunds</source>
        <translation>أيام السماح للمستردات</translation>
    </message>
    <message>
        <source>Minutes a cart is held</source>
        <translation>دقائق حجز السلة</translation>
    </message>
    <message>
        <source>Minutes an order is held</source>
        <translation>دقائق حجز الطلب</translation>
    </message>
    <message>
        <source>Minutes a booking is held</source>
        <translation>دقائق حجز الحجز المسبق</translation>
    </message>
    <message>
        <source>Minutes anything else is held</source>
        <translation>دقائق حجز غير ذلك</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>حُفظت الإعدادات.</translation>
    </message>
</context>
<context>
    <name>Liability</name>
    <message>
        <source>Wallets, paid</source>
        <translation>المحافظ، مدفوع</translation>
    </message>
    <message>
        <source>Wallets, given</source>
        <translation>المحافظ، ممنوح</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>المحجوز</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>بطاقات الهدايا</translation>
    </message>
</context>
<context>
    <name>LiabilityTab</name>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>What is owed</source>
        <translation>المستحق</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>All, points at their worth</source>
        <translation>الكل، والنقاط بقيمتها</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>over {days} days</source>
        <translation>أكثر من {days} يومًا</translation>
    </message>
    <message>
        <source>{first}–{last} days</source>
        <translation>{first}–{last} يومًا</translation>
    </message>
    <message>
        <source>What is owed to customers</source>
        <translation>المستحق للعملاء</translation>
    </message>
    <message>
        <source>As it is now, by days since the wallet or card last moved; extending is no movement.</source>
        <translation>كما هو الآن، حسب الأيام منذ آخر حركة للمحفظة أو البطاقة؛ التمديد ليس حركة.</translation>
    </message>
    <message>
        <source>Adds up to what was posted: {accounts}.</source>
        <translation>يساوي ما قُيّد: {accounts}.</translation>
    </message>
    <message>
        <source>{account}: posted {posted}, balances {told}</source>
        <translation>{account}: حسب القيود {posted}، حسب الأرصدة {told}</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>لا شيء مستحق</translation>
    </message>
    <message>
        <source>No wallet and no gift card holds anything.</source>
        <translation>لا شيء في المحافظ ولا في بطاقات الهدايا.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong in the program. It is in the log as incident {number}. What you did last may not have happened: look before you repeat it.</source>
        <translation>حدث خطأ في البرنامج. سُجّل برقم {number}. ربما لم يتم آخر ما فعلته: تحقق قبل أن تكرره.</translation>
    </message>
    <message>
        <source>{problem} What you typed is kept; trying again every few seconds.</source>
        <translation>{problem} ما كتبته محفوظ؛ تتكرر المحاولة كل بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>حاول الآن</translation>
    </message>
    <message>
        <source>PRACTICE — a demonstration ledger. Nothing here is real money.</source>
        <translation>تدريب — دفتر تجريبي. لا شيء هنا نقود حقيقية.</translation>
    </message>
    <message>
        <source>Close Wallet Desk?</source>
        <translation>إغلاق Wallet Desk؟</translation>
    </message>
    <message>
        <source>This is still under way. Closing stops it; nothing half done remains.</source>
        <translation>ما زال هذا قيد التنفيذ. الإغلاق يوقفه ولا يبقى شيء منجَز جزئيًا.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>إيقاف وإغلاق</translation>
    </message>
</context>
<context>
    <name>MappingCard</name>
    <message>
        <source>Which column of the file is what</source>
        <translation>ماذا يعني كل عمود في الملف</translation>
    </message>
    <message>
        <source>– not in the file –</source>
        <translation>– غير موجود في الملف –</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>حدث خطأ في البرنامج</translation>
    </message>
    <message>
        <source>It is in the log as incident {number}. What you did last may not have happened: look before you repeat it.</source>
        <translation>سُجّل برقم {number}. ربما لم يتم آخر ما فعلته: تحقق قبل أن تكرره.</translation>
    </message>
    <message>
        <source>Not an amount</source>
        <translation>ليس مبلغًا</translation>
    </message>
    <message>
        <source>“{text}” is not a number such as 12.50.</source>
        <translation>«{text}» ليس رقمًا مثل 12.50.</translation>
    </message>
    <message>
        <source>Too many decimals</source>
        <translation>منازل عشرية كثيرة</translation>
    </message>
    <message>
        <source>“{text}” is finer than {currency} allows: {digits} decimals.</source>
        <translation>«{text}» أدق مما تسمح به {currency}: المنازل العشرية {digits}.</translation>
    </message>
    <message>
        <source>Amount too large</source>
        <translation>المبلغ كبير جدًا</translation>
    </message>
    <message>
        <source>“{text}” is above the most one posting may carry, {limit}.</source>
        <translation>«{text}» يتجاوز أقصى ما يحمله قيد واحد، {limit}.</translation>
    </message>
    <message>
        <source>Amount must be above zero</source>
        <translation>يجب أن يكون المبلغ أكبر من صفر</translation>
    </message>
    <message>
        <source>{amount} is not above zero.</source>
        <translation>{amount} ليس أكبر من صفر.</translation>
    </message>
    <message>
        <source>Unknown currency</source>
        <translation>عملة غير معروفة</translation>
    </message>
    <message>
        <source>There is no currency “{text}”.</source>
        <translation>لا توجد عملة «{text}».</translation>
    </message>
    <message>
        <source>Currencies differ</source>
        <translation>العملتان مختلفتان</translation>
    </message>
    <message>
        <source>{given} was given where {expected} is needed.</source>
        <translation>أُعطيت {given} والمطلوب {expected}.</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>هناك نقص</translation>
    </message>
    <message>
        <source>Please fill in: {what}.</source>
        <translation>يُرجى تعبئة: {what}.</translation>
    </message>
    <message>
        <source>This cannot be right</source>
        <translation>هذا غير صحيح</translation>
    </message>
    <message>
        <source>“{text}” cannot be used as: {what}.</source>
        <translation>«{text}» لا يصلح لحقل: {what}.</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>طويل جدًا</translation>
    </message>
    <message>
        <source>This text has {length} characters ({what}); at most {longest} are kept.</source>
        <translation>في هذا النص {length} حرفًا ({what})؛ يُحفظ منها {longest} على الأكثر.</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>غير مسموح</translation>
    </message>
    <message>
        <source>The role “{role}” does not have the right “{right}”.</source>
        <translation>الدور «{role}» لا يملك الصلاحية «{right}».</translation>
    </message>
    <message>
        <source>Above your limit</source>
        <translation>فوق حدّك</translation>
    </message>
    <message>
        <source>You may post up to {limit}; {requested} needs another person&apos;s approval.</source>
        <translation>يمكنك الترحيل حتى {limit}؛ أما {requested} فيحتاج إلى موافقة شخص آخر.</translation>
    </message>
    <message>
        <source>Unknown staff member</source>
        <translation>موظف غير معروف</translation>
    </message>
    <message>
        <source>Nobody active has the login “{login}”.</source>
        <translation>لا موظف نشط باسم الدخول «{login}».</translation>
    </message>
    <message>
        <source>Already used for something else</source>
        <translation>استُخدم لشيء آخر</translation>
    </message>
    <message>
        <source>This form was already sent with other content. Close it and open a new one. (Key {key})</source>
        <translation>أُرسل هذا النموذج من قبل بمحتوى آخر. أغلقه وافتح نموذجًا جديدًا. (المفتاح {key})</translation>
    </message>
    <message>
        <source>That day has ended</source>
        <translation>انتهى ذلك اليوم</translation>
    </message>
    <message>
        <source>Nothing is booked on {day} any more. Leave the date out to book it today.</source>
        <translation>لا يُقيَّد شيء في {day} بعد الآن. احذف التاريخ ليُقيَّد اليوم.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>ساعة هذا الجهاز خاطئة</translation>
    </message>
    <message>
        <source>It says {now}, but the newest posting is from {newest}. Set the clock first.</source>
        <translation>تشير إلى {now} بينما أحدث قيد في {newest}. اضبط الساعة أولًا.</translation>
    </message>
    <message>
        <source>Customer not found</source>
        <translation>العميل غير موجود</translation>
    </message>
    <message>
        <source>Nobody has “{text}” as id, phone, card or reference.</source>
        <translation>لا أحد لديه «{text}» رقمًا أو هاتفًا أو بطاقةً أو مرجعًا.</translation>
    </message>
    <message>
        <source>Several customers match</source>
        <translation>عدة عملاء مطابقون</translation>
    </message>
    <message>
        <source>“{text}” belongs to customers {ids}. Choose one of them.</source>
        <translation>«{text}» يخص العملاء {ids}. اختر أحدهم.</translation>
    </message>
    <message>
        <source>Customer is not active</source>
        <translation>العميل غير نشط</translation>
    </message>
    <message>
        <source>Customer {customer} is {status}.</source>
        <translation>العميل {customer}: {status}.</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>عدّله شخص آخر</translation>
    </message>
    <message>
        <source>{by} saved this at {at}, after you opened it. Open it again to see it.</source>
        <translation>حفظه {by} في {at} بعد أن فتحته. افتحه من جديد لتراه.</translation>
    </message>
    <message>
        <source>No such wallet</source>
        <translation>لا توجد محفظة كهذه</translation>
    </message>
    <message>
        <source>There is no wallet {wallet}.</source>
        <translation>لا توجد محفظة {wallet}.</translation>
    </message>
    <message>
        <source>The wallet does not allow this</source>
        <translation>المحفظة لا تسمح بهذا</translation>
    </message>
    <message>
        <source>Wallet {wallet} is {status}. Nothing was posted.</source>
        <translation>المحفظة {wallet}: {status}. لم يُرحَّل شيء.</translation>
    </message>
    <message>
        <source>The wallet is not empty</source>
        <translation>المحفظة ليست فارغة</translation>
    </message>
    <message>
        <source>Wallet {wallet} holds {total} and owes {debt}; only an empty wallet can be closed.</source>
        <translation>في المحفظة {wallet} {total} وعليها {debt}؛ لا تُغلق إلا محفظة فارغة.</translation>
    </message>
    <message>
        <source>The wallet is suspended</source>
        <translation>المحفظة معلّقة</translation>
    </message>
    <message>
        <source>The stored balance of wallet {wallet} disagrees with its postings. It takes none until it is repaired.</source>
        <translation>الرصيد المخزَّن للمحفظة {wallet} لا يطابق قيودها. لا تقبل قيودًا حتى يُصحَّح.</translation>
    </message>
    <message>
        <source>Not enough available</source>
        <translation>الرصيد المتاح لا يكفي</translation>
    </message>
    <message>
        <source>Available {available}, requested {requested}. Nothing was posted.</source>
        <translation>المتاح {available} والمطلوب {requested}. لم يُرحَّل شيء.</translation>
    </message>
    <message>
        <source>More than is owed</source>
        <translation>أكثر من الدين</translation>
    </message>
    <message>
        <source>The customer owes {debt}; {requested} was to be written off.</source>
        <translation>على العميل {debt}؛ والمطلوب شطبه {requested}.</translation>
    </message>
    <message>
        <source>Not by hand</source>
        <translation>ليس يدويًا</translation>
    </message>
    <message>
        <source>“{source}” comes from its own operation and cannot be chosen by hand.</source>
        <translation>«{source}» ينشأ من عمليته ولا يُختار يدويًا.</translation>
    </message>
    <message>
        <source>No rule for this posting</source>
        <translation>لا قاعدة لهذا القيد</translation>
    </message>
    <message>
        <source>The rules do not know {operation} of {source} with tender “{tender}”.</source>
        <translation>القواعد لا تعرف {operation} من {source} بطريقة «{tender}».</translation>
    </message>
    <message>
        <source>Transaction not found</source>
        <translation>الحركة غير موجودة</translation>
    </message>
    <message>
        <source>There is no transaction {transaction}.</source>
        <translation>لا توجد حركة {transaction}.</translation>
    </message>
    <message>
        <source>No longer pending</source>
        <translation>لم تعد معلّقة</translation>
    </message>
    <message>
        <source>Transaction {transaction} is {status}.</source>
        <translation>الحركة {transaction}: {status}.</translation>
    </message>
    <message>
        <source>Already reversed</source>
        <translation>معكوسة من قبل</translation>
    </message>
    <message>
        <source>Transaction {transaction} was reversed by transaction {by}.</source>
        <translation>الحركة {transaction} عُكست بالحركة {by}.</translation>
    </message>
    <message>
        <source>Cannot be reversed</source>
        <translation>لا يمكن عكسها</translation>
    </message>
    <message>
        <source>Transaction {transaction}: {why}.</source>
        <translation>الحركة {transaction}: {why}.</translation>
    </message>
    <message>
        <source>Hold not found</source>
        <translation>الحجز غير موجود</translation>
    </message>
    <message>
        <source>There is no hold {hold}.</source>
        <translation>لا يوجد حجز {hold}.</translation>
    </message>
    <message>
        <source>The hold has ended</source>
        <translation>انتهى الحجز</translation>
    </message>
    <message>
        <source>Hold {hold} is {status}.</source>
        <translation>الحجز {hold}: {status}.</translation>
    </message>
    <message>
        <source>The hold is smaller</source>
        <translation>الحجز أقل</translation>
    </message>
    <message>
        <source>Hold {hold} holds {held}; {requested} was requested.</source>
        <translation>في الحجز {hold} {held}؛ والمطلوب {requested}.</translation>
    </message>
    <message>
        <source>The code is mistyped</source>
        <translation>خطأ في كتابة الرمز</translation>
    </message>
    <message>
        <source>Its check character does not fit. Compare it with the card, letter by letter.</source>
        <translation>حرف التحقق لا يطابق. قارنه بالبطاقة حرفًا حرفًا.</translation>
    </message>
    <message>
        <source>Card not found</source>
        <translation>البطاقة غير موجودة</translation>
    </message>
    <message>
        <source>No gift card has this code.</source>
        <translation>لا بطاقة هدايا بهذا الرمز.</translation>
    </message>
    <message>
        <source>The card cannot be used</source>
        <translation>لا يمكن استخدام البطاقة</translation>
    </message>
    <message>
        <source>Gift card {card} is {status}.</source>
        <translation>بطاقة الهدايا {card}: {status}.</translation>
    </message>
    <message>
        <source>Not enough on the card</source>
        <translation>رصيد البطاقة لا يكفي</translation>
    </message>
    <message>
        <source>Gift card {card} has {remaining} left; {requested} was requested.</source>
        <translation>بقي في بطاقة الهدايا {card} {remaining}؛ والمطلوب {requested}.</translation>
    </message>
    <message>
        <source>The card is used up</source>
        <translation>استُنفدت البطاقة</translation>
    </message>
    <message>
        <source>Gift card {card} was used {used} times; {allowed} are allowed.</source>
        <translation>استُخدمت بطاقة الهدايا {card} {used} مرات؛ والمسموح {allowed}.</translation>
    </message>
    <message>
        <source>Too many wrong codes</source>
        <translation>رموز خاطئة كثيرة</translation>
    </message>
    <message>
        <source>Looking up codes is paused until {until}.</source>
        <translation>البحث بالرموز متوقف حتى {until}.</translation>
    </message>
    <message>
        <source>The gift-card key is missing</source>
        <translation>مفتاح بطاقات الهدايا مفقود</translation>
    </message>
    <message>
        <source>This computer does not have the key of ledger “{ledger}”, so codes cannot be checked here.</source>
        <translation>لا يملك هذا الجهاز مفتاح الدفتر «{ledger}»، فلا يمكن التحقق من الرموز هنا.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>تعذّرت قراءة الملف</translation>
    </message>
    <message>
        <source>{path}: {why}.</source>
        <translation>{path}: {why}.</translation>
    </message>
    <message>
        <source>A column is missing</source>
        <translation>عمود ناقص</translation>
    </message>
    <message>
        <source>The file needs a column “{column}”; it has: {found}.</source>
        <translation>يحتاج الملف إلى العمود «{column}»؛ وفيه: {found}.</translation>
    </message>
    <message>
        <source>Several columns fit</source>
        <translation>عدة أعمدة مناسبة</translation>
    </message>
    <message>
        <source>As {what} the file offers: {columns}. Choose one of them.</source>
        <translation>لحقل {what} في الملف: {columns}. اختر أحدها.</translation>
    </message>
    <message>
        <source>The same row again</source>
        <translation>الصف نفسه مرة أخرى</translation>
    </message>
    <message>
        <source>Row {row} already has “{text}” as: {what}.</source>
        <translation>في الصف {row} «{text}» من قبل: {what}.</translation>
    </message>
    <message>
        <source>Rows of one order disagree</source>
        <translation>صفوف الطلب الواحد متعارضة</translation>
    </message>
    <message>
        <source>“{text}” is not what row {row} of the same order says as: {what}.</source>
        <translation>«{text}» يخالف ما في الصف {row} من الطلب نفسه ({what}).</translation>
    </message>
    <message>
        <source>The order cannot go in</source>
        <translation>لا يمكن إدخال الطلب</translation>
    </message>
    <message>
        <source>Row {row} of order {number} is refused, so the whole order is.</source>
        <translation>الصف {row} من الطلب {number} مرفوض، فالطلب كله مرفوض.</translation>
    </message>
    <message>
        <source>The card is here already</source>
        <translation>البطاقة موجودة من قبل</translation>
    </message>
    <message>
        <source>Gift card #{card} has this code.</source>
        <translation>هذا الرمز لبطاقة الهدايا رقم {card}.</translation>
    </message>
    <message>
        <source>The order is here already</source>
        <translation>الطلب موجود مسبقًا</translation>
    </message>
    <message>
        <source>Order #{order} has the number {number}.</source>
        <translation>الطلب #{order} يحمل الرقم {number}.</translation>
    </message>
    <message>
        <source>Already imported</source>
        <translation>أُدخل من قبل</translation>
    </message>
    <message>
        <source>{path} went in as import {run} at {at}.</source>
        <translation>أُدخل {path} بوصفه الاستيراد {run} في {at}.</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>لم يُدخل شيء</translation>
    </message>
    <message>
        <source>{rows} rows of {path} cannot be imported; correct them, or skip bad rows.</source>
        <translation>{rows} صفوف من {path} لا يمكن إدخالها؛ صحّحها أو تجاوز الصفوف الخاطئة.</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>تعذّرت كتابة الملف</translation>
    </message>
    <message>
        <source>{path}: {why}. An older file of that name is untouched.</source>
        <translation>{path}: {why}. الملف الأقدم بهذا الاسم لم يُمس.</translation>
    </message>
    <message>
        <source>No ledger there</source>
        <translation>لا دفتر هناك</translation>
    </message>
    <message>
        <source>There is no ledger at {location}.</source>
        <translation>لا يوجد دفتر في {location}.</translation>
    </message>
    <message>
        <source>The ledger does not answer</source>
        <translation>الدفتر لا يستجيب</translation>
    </message>
    <message>
        <source>{location}: {why}</source>
        <translation>{location}: {why}</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>رُفض الدخول</translation>
    </message>
    <message>
        <source>{location} does not accept the login “{login}” with this password.</source>
        <translation>{location} لا يقبل اسم الدخول «{login}» بكلمة المرور هذه.</translation>
    </message>
    <message>
        <source>The ledger is damaged</source>
        <translation>الدفتر تالف</translation>
    </message>
    <message>
        <source>{location}: {why}. Restore the newest good backup.</source>
        <translation>{location}: {why}. استعد أحدث نسخة احتياطية سليمة.</translation>
    </message>
    <message>
        <source>The ledger is newer than this program</source>
        <translation>الدفتر أحدث من هذا البرنامج</translation>
    </message>
    <message>
        <source>{location} was upgraded to {revision}. Install the newer program.</source>
        <translation>رُقّي {location} إلى {revision}. ثبّت البرنامج الأحدث.</translation>
    </message>
    <message>
        <source>The ledger must be upgraded first</source>
        <translation>يجب ترقية الدفتر أولًا</translation>
    </message>
    <message>
        <source>{location} is at {revision}, and this login may not upgrade it.</source>
        <translation>{location} على الإصدار {revision} ولا يحق لهذا الدخول ترقيته.</translation>
    </message>
    <message>
        <source>Not a safe place for a ledger</source>
        <translation>مكان غير آمن للدفتر</translation>
    </message>
    <message>
        <source>{location}: {why}. Keep the file on a local disk.</source>
        <translation>{location}: {why}. احفظ الملف على قرص محلي.</translation>
    </message>
    <message>
        <source>The ledger is busy</source>
        <translation>الدفتر مشغول</translation>
    </message>
    <message>
        <source>Another workstation held {location} too long. Nothing was posted; try again.</source>
        <translation>حجزت محطة أخرى {location} طويلًا. لم يُرحَّل شيء؛ حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>There is no room left at {location}. Nothing was posted.</source>
        <translation>لا مساحة متبقية في {location}. لم يُرحَّل شيء.</translation>
    </message>
    <message>
        <source>Refused by the database</source>
        <translation>رفضته قاعدة البيانات</translation>
    </message>
    <message>
        <source>The guard “{guard}” stopped this. Nothing was posted; please report it.</source>
        <translation>أوقفه الحارس «{guard}». لم يُرحَّل شيء؛ يُرجى الإبلاغ عنه.</translation>
    </message>
    <message>
        <source>it is itself a reversal</source>
        <translation>هي نفسها حركة عكس</translation>
    </message>
    <message>
        <source>it was never posted</source>
        <translation>لم تُرحَّل قط</translation>
    </message>
    <message>
        <source>it is undone only by its own cancel, return or undo</source>
        <translation>لا تُلغى إلا بإلغائها أو إرجاعها الخاص</translation>
    </message>
    <message>
        <source>what it credited has expired</source>
        <translation>ما أضافته انتهت صلاحيته</translation>
    </message>
    <message>
        <source>what it put on the card is already spent</source>
        <translation>ما وُضع في البطاقة صُرف</translation>
    </message>
    <message>
        <source>active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>مجمّد</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>merged into another</source>
        <translation>مدموج في آخر</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>issued but not yet sold</source>
        <translation>صادرة ولم تُبَع</translation>
    </message>
    <message>
        <source>already redeemed</source>
        <translation>مصروفة من قبل</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>منتهي الصلاحية</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>محصَّل</translation>
    </message>
    <message>
        <source>released</source>
        <translation>مفكوك</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>لم تبدأ صلاحيتها</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>الوصول مرفوض</translation>
    </message>
    <message>
        <source>it is neither a workbook nor CSV</source>
        <translation>ليس مصنفًا ولا CSV</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>تالف</translation>
    </message>
    <message>
        <source>it is larger than is safe to open</source>
        <translation>أكبر من أن يُفتح بأمان</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>its letters cannot be decoded</source>
        <translation>تعذّر فك ترميز حروفه</translation>
    </message>
    <message>
        <source>reading it took too long</source>
        <translation>استغرقت قراءته وقتًا طويلًا</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>it is open in another program</source>
        <translation>مفتوح في برنامج آخر</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>أبلغ القرص عن خطأ</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>validity</source>
        <translation>الصلاحية</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>discount card</source>
        <translation>بطاقة الخصم</translation>
    </message>
    <message>
        <source>city</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>number in the ERP</source>
        <translation>الرقم في نظام ERP</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>الانتهاء</translation>
    </message>
    <message>
        <source>note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>number of what it refers to</source>
        <translation>رقم ما يشير إليه</translation>
    </message>
    <message>
        <source>hold time of a cart</source>
        <translation>مدة السلة</translation>
    </message>
    <message>
        <source>hold time of an order</source>
        <translation>مدة الطلب</translation>
    </message>
    <message>
        <source>hold time of a booking</source>
        <translation>مدة الحجز المسبق</translation>
    </message>
    <message>
        <source>hold time of anything else</source>
        <translation>مدة غير ذلك</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>number of cards</source>
        <translation>عدد البطاقات</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>طريقة الدفع</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>cut-off hour</source>
        <translation>ساعة نهاية اليوم</translation>
    </message>
    <message>
        <source>date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>cashier</source>
        <translation>أمين صندوق</translation>
    </message>
    <message>
        <source>back office</source>
        <translation>المكتب الخلفي</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>مدقق</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>مسؤول النظام</translation>
    </message>
    <message>
        <source>The payment provider is not set up</source>
        <translation>مزوّد الدفع غير مُعدّ</translation>
    </message>
    <message>
        <source>It cannot be asked from here: {why}.</source>
        <translation>لا يمكن سؤاله من هنا: {why}.</translation>
    </message>
    <message>
        <source>Test and live do not mix</source>
        <translation>لا يجتمع الاختبار والعمل الفعلي</translation>
    </message>
    <message>
        <source>This is a key of a {kind} shop. Practice ledgers take test shops only.</source>
        <translation>هذا مفتاح متجر {kind}. دفاتر التدريب لا تقبل إلا متاجر الاختبار.</translation>
    </message>
    <message>
        <source>The payment provider did not confirm it</source>
        <translation>لم يؤكّد مزوّد الدفع ذلك</translation>
    </message>
    <message>
        <source>Reason: {why} {detail}</source>
        <translation>السبب: {why} {detail}</translation>
    </message>
    <message>
        <source>this ledger has no provider</source>
        <translation>لا مزوّد لهذا الدفتر</translation>
    </message>
    <message>
        <source>this machine does not have its key</source>
        <translation>مفتاحه غير موجود على هذا الجهاز</translation>
    </message>
    <message>
        <source>test</source>
        <translation>اختباري</translation>
    </message>
    <message>
        <source>live</source>
        <translation>فعلي</translation>
    </message>
    <message>
        <source>it refuses the key</source>
        <translation>يرفض المفتاح</translation>
    </message>
    <message>
        <source>it knows nothing of this</source>
        <translation>لا يعرف شيئًا عن هذا</translation>
    </message>
    <message>
        <source>it is busy; ask again later</source>
        <translation>مشغول؛ اسأل لاحقًا</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>لم يُجب في الوقت المحدد</translation>
    </message>
    <message>
        <source>it cannot be reached</source>
        <translation>لا يمكن الوصول إليه</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>شهادته غير موثوقة</translation>
    </message>
    <message>
        <source>it failed itself</source>
        <translation>تعطّل من جهته</translation>
    </message>
    <message>
        <source>its answer cannot be read</source>
        <translation>لا يمكن قراءة إجابته</translation>
    </message>
    <message>
        <source>it refused the request</source>
        <translation>رفض الطلب</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>المتجر</translation>
    </message>
    <message>
        <source>address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>المفتاح السري</translation>
    </message>
    <message>
        <source>page that customers come back to</source>
        <translation>الصفحة التي يعود إليها العملاء</translation>
    </message>
    <message>
        <source>Order not found</source>
        <translation>الطلب غير موجود</translation>
    </message>
    <message>
        <source>No order has “{order}” as number, reference or id.</source>
        <translation>لا طلب يحمل «{order}» رقمًا أو مرجعًا أو معرّفًا.</translation>
    </message>
    <message>
        <source>The order does not allow this</source>
        <translation>الطلب لا يسمح بهذا</translation>
    </message>
    <message>
        <source>Order {order} is {status}. Nothing was posted.</source>
        <translation>الطلب {order}: {status}. لم يُقيَّد شيء.</translation>
    </message>
    <message>
        <source>More than is due</source>
        <translation>أكثر من المستحق</translation>
    </message>
    <message>
        <source>Order {order} has {due} left to pay; {requested} was offered.</source>
        <translation>بقي على الطلب {order} مبلغ {due}، وعُرض {requested}.</translation>
    </message>
    <message>
        <source>The sale is not paid in full</source>
        <translation>البيع غير مدفوع بالكامل</translation>
    </message>
    <message>
        <source>{due} is still to be paid. Nothing was posted.</source>
        <translation>بقي للدفع {due}. لم يُقيَّد شيء.</translation>
    </message>
    <message>
        <source>Nothing to sell</source>
        <translation>لا شيء للبيع</translation>
    </message>
    <message>
        <source>Add a line with a price above zero.</source>
        <translation>أضف سطرًا بسعر أكبر من الصفر.</translation>
    </message>
    <message>
        <source>Product not found</source>
        <translation>المنتج غير موجود</translation>
    </message>
    <message>
        <source>No product has “{product}” as SKU or id.</source>
        <translation>لا منتج يحمل «{product}» رمزًا أو معرّفًا.</translation>
    </message>
    <message>
        <source>Already sold</source>
        <translation>مباع بالفعل</translation>
    </message>
    <message>
        <source>“{title}” belongs to another order.</source>
        <translation>«{title}» يخص طلبًا آخر.</translation>
    </message>
    <message>
        <source>Not enough in stock</source>
        <translation>المخزون لا يكفي</translation>
    </message>
    <message>
        <source>“{title}”: {stock} in stock, {requested} requested.</source>
        <translation>«{title}»: في المخزون {stock} والمطلوب {requested}.</translation>
    </message>
    <message>
        <source>Not for sale</source>
        <translation>ليس للبيع</translation>
    </message>
    <message>
        <source>“{title}” is switched off, or priced in another currency.</source>
        <translation>«{title}» متوقف أو مسعّر بعملة أخرى.</translation>
    </message>
    <message>
        <source>Too many points</source>
        <translation>نقاط أكثر من المسموح</translation>
    </message>
    <message>
        <source>This order takes up to {limit} points; {requested} were to be used.</source>
        <translation>يقبل هذا الطلب حتى {limit} نقطة، والمطلوب استخدام {requested}.</translation>
    </message>
    <message>
        <source>Not enough cash</source>
        <translation>النقد لا يكفي</translation>
    </message>
    <message>
        <source>{tendered} was handed over for {amount}.</source>
        <translation>سُلّم {tendered} مقابل {amount}.</translation>
    </message>
    <message>
        <source>Payment not found</source>
        <translation>الدفعة غير موجودة</translation>
    </message>
    <message>
        <source>There is no payment {payment}.</source>
        <translation>لا توجد دفعة {payment}.</translation>
    </message>
    <message>
        <source>The payment has ended</source>
        <translation>انتهت الدفعة</translation>
    </message>
    <message>
        <source>Payment {payment} is {status}.</source>
        <translation>الدفعة {payment}: {status}.</translation>
    </message>
    <message>
        <source>An earlier payment is open</source>
        <translation>دفعة سابقة لم تنته</translation>
    </message>
    <message>
        <source>What became of payment {payment} is not known yet. Wait for its answer, or cancel it first.</source>
        <translation>لا يُعرف بعد مصير الدفعة {payment}. انتظر الرد أو ألغها أولًا.</translation>
    </message>
    <message>
        <source>Refund not found</source>
        <translation>المبلغ المسترد غير موجود</translation>
    </message>
    <message>
        <source>There is no refund {refund}.</source>
        <translation>لا يوجد مبلغ مسترد {refund}.</translation>
    </message>
    <message>
        <source>The refund has ended</source>
        <translation>انتهى المبلغ المسترد</translation>
    </message>
    <message>
        <source>Refund {refund} is {status}.</source>
        <translation>المبلغ المسترد {refund}: {status}.</translation>
    </message>
    <message>
        <source>Nothing to give back</source>
        <translation>لا شيء ليُعاد</translation>
    </message>
    <message>
        <source>Nothing of payment {payment} lies in suspense.</source>
        <translation>لا شيء معلّق من الدفعة {payment}.</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>لا شيء للتسوية</translation>
    </message>
    <message>
        <source>Exception {event} is not open: somebody settled it before.</source>
        <translation>الاستثناء {event} ليس مفتوحًا: سوّاه شخص آخر من قبل.</translation>
    </message>
    <message>
        <source>The price is at its floor</source>
        <translation>السعر عند حده الأدنى</translation>
    </message>
    <message>
        <source>Product {product} costs {price}; another click would take it below {floor}.</source>
        <translation>سعر المنتج {product} هو {price}؛ ونقرة أخرى تنزله دون {floor}.</translation>
    </message>
    <message>
        <source>Paid clicks are switched off</source>
        <translation>النقرات المدفوعة متوقفة</translation>
    </message>
    <message>
        <source>An administrator can switch them on in the settings.</source>
        <translation>يمكن للمسؤول تشغيلها في الإعدادات.</translation>
    </message>
    <message>
        <source>A shift is open already</source>
        <translation>توجد وردية مفتوحة</translation>
    </message>
    <message>
        <source>{staff} has an open shift on till {till}. Close it first.</source>
        <translation>لدى {staff} وردية مفتوحة على الصندوق {till}. أغلقها أولًا.</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>لا توجد وردية مفتوحة</translation>
    </message>
    <message>
        <source>Till {till} has no open shift in this currency.</source>
        <translation>لا وردية مفتوحة بهذه العملة على الصندوق {till}.</translation>
    </message>
    <message>
        <source>Not enough cash in the till</source>
        <translation>النقد في الصندوق غير كافٍ</translation>
    </message>
    <message>
        <source>The till should hold {expected}; {requested} was to be taken out.</source>
        <translation>يفترض أن في الصندوق {expected}، وطُلب إخراج {requested}.</translation>
    </message>
    <message>
        <source>Partner not found</source>
        <translation>الشريك غير موجود</translation>
    </message>
    <message>
        <source>No partner has “{partner}” as name, reference or id.</source>
        <translation>لا شريك باسم أو مرجع أو رقم «{partner}».</translation>
    </message>
    <message>
        <source>Payout not found</source>
        <translation>عملية الصرف غير موجودة</translation>
    </message>
    <message>
        <source>There is no payout {payout}.</source>
        <translation>لا توجد عملية صرف {payout}.</translation>
    </message>
    <message>
        <source>No such receipt</source>
        <translation>لا يوجد هذا الإيصال</translation>
    </message>
    <message>
        <source>There is no receipt {receipt}.</source>
        <translation>لا يوجد إيصال {receipt}.</translation>
    </message>
    <message>
        <source>The payout is not due</source>
        <translation>لم يحن موعد الصرف</translation>
    </message>
    <message>
        <source>Payout {payout} is {status}; its release day is {release_on}.</source>
        <translation>عملية الصرف {payout}: {status}؛ يوم استحقاقها {release_on}.</translation>
    </message>
    <message>
        <source>awaiting payment</source>
        <translation>بانتظار الدفع</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>مُسلّم</translation>
    </message>
    <message>
        <source>partly returned</source>
        <translation>مُعاد جزئيًا</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>مُعاد</translation>
    </message>
    <message>
        <source>being created</source>
        <translation>قيد الإنشاء</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>waiting for capture</source>
        <translation>بانتظار التحصيل</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>ناجح</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>owed</source>
        <translation>مستحق</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>مجدولة</translation>
    </message>
    <message>
        <source>part of an order</source>
        <translation>جزء من طلب</translation>
    </message>
    <message>
        <source>points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>الأسطر</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>الكمية</translation>
    </message>
    <message>
        <source>price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>الخصم</translation>
    </message>
    <message>
        <source>product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>cash handed over</source>
        <translation>النقد المستلم</translation>
    </message>
    <message>
        <source>amount from the wallet</source>
        <translation>المبلغ من المحفظة</translation>
    </message>
    <message>
        <source>number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>رمز المنتج</translation>
    </message>
    <message>
        <source>category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>brand</source>
        <translation>العلامة</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>المخزون</translation>
    </message>
    <message>
        <source>floor price</source>
        <translation>السعر الأدنى</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>الرسم</translation>
    </message>
    <message>
        <source>reward</source>
        <translation>المكافأة</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>الشريك</translation>
    </message>
    <message>
        <source>commission</source>
        <translation>العمولة</translation>
    </message>
    <message>
        <source>points to be earned</source>
        <translation>النقاط المنتظر كسبها</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>earning rule</source>
        <translation>قاعدة الكسب</translation>
    </message>
    <message>
        <source>amount that earns</source>
        <translation>المبلغ الذي يكسب</translation>
    </message>
    <message>
        <source>least order</source>
        <translation>أقل طلب</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>days of waiting</source>
        <translation>أيام الانتظار</translation>
    </message>
    <message>
        <source>days until expiry</source>
        <translation>أيام حتى الانتهاء</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>worth of a point</source>
        <translation>قيمة النقطة</translation>
    </message>
    <message>
        <source>share of an order</source>
        <translation>حصة من الطلب</translation>
    </message>
    <message>
        <source>minutes to cancel</source>
        <translation>دقائق الإلغاء</translation>
    </message>
    <message>
        <source>payment provider</source>
        <translation>مزوّد الدفع</translation>
    </message>
    <message>
        <source>A new card is needed</source>
        <translation>يلزم بطاقة جديدة</translation>
    </message>
    <message>
        <source>Card {card} is {status}: what goes back to it needs a new card.</source>
        <translation>البطاقة {card} {status}: ما يعود إليها يحتاج إلى بطاقة جديدة.</translation>
    </message>
    <message>
        <source>The card’s last use</source>
        <translation>آخر استخدام للبطاقة</translation>
    </message>
    <message>
        <source>Card {card} can be used once more and holds {remaining}; {requested} would leave a rest nobody could use. Use all of it, or send the rest to a wallet.</source>
        <translation>يمكن استخدام البطاقة {card} مرة واحدة أخرى وفيها {remaining}؛ {requested} سيترك باقيًا لا يستطيع أحد استخدامه. استخدمها كلها أو أرسل الباقي إلى محفظة.</translation>
    </message>
    <message>
        <source>The card is empty</source>
        <translation>البطاقة فارغة</translation>
    </message>
    <message>
        <source>Nothing is left on card {card}.</source>
        <translation>لم يبق شيء في البطاقة {card}.</translation>
    </message>
    <message>
        <source>Not paid that way</source>
        <translation>لم يُدفع بهذه الطريقة</translation>
    </message>
    <message>
        <source>Only {paid} of the card was paid this way; {requested} is to be paid back. Choose another way.</source>
        <translation>دُفع {paid} فقط من ثمن البطاقة بهذه الطريقة، والمطلوب ردّه {requested}. اختر طريقة أخرى.</translation>
    </message>
    <message>
        <source>Not enough money of their own</source>
        <translation>المال الخاص لا يكفي</translation>
    </message>
    <message>
        <source>{paid} of the wallet is the customer’s own money; {requested} was asked for. What was given buys no gift card.</source>
        <translation>مال العميل الخاص في المحفظة {paid} والمطلوب {requested}. المال الممنوح لا يشتري بطاقة هدية.</translation>
    </message>
    <message>
        <source>Nothing to return</source>
        <translation>لا شيء للإرجاع</translation>
    </message>
    <message>
        <source>More than was kept</source>
        <translation>أكثر مما بقي</translation>
    </message>
    <message>
        <source>Line {line}: the customer has {kept}; {requested} were to come back.</source>
        <translation>السطر {line}: لدى العميل {kept}؛ والمطلوب إعادته {requested}.</translation>
    </message>
    <message>
        <source>More than was paid</source>
        <translation>أكثر مما دُفع</translation>
    </message>
    <message>
        <source>Count the pieces that come back, or type an amount.</source>
        <translation>حدّد عدد القطع المُعادة أو اكتب مبلغًا.</translation>
    </message>
    <message>
        <source>{kept} can still be given back; {requested} was requested.</source>
        <translation>يمكن إعادة {kept} كحد أقصى؛ والمطلوب {requested}.</translation>
    </message>
    <message>
        <source>This code is taken</source>
        <translation>هذا الرمز مستخدم</translation>
    </message>
    <message>
        <source>Another rule has the code “{text}”. Choose another one.</source>
        <translation>قاعدة أخرى تحمل الرمز «{text}». اختر رمزًا آخر.</translation>
    </message>
    <message>
        <source>No gift card of the batch “{text}” waits to be sold.</source>
        <translation>لا توجد في الدفعة «{text}» بطاقة هدايا بانتظار البيع.</translation>
    </message>
    <message>
        <source>Rule not found</source>
        <translation>القاعدة غير موجودة</translation>
    </message>
    <message>
        <source>No cashback rule has “{rule}” as code.</source>
        <translation>لا توجد قاعدة كاش باك برمز «{rule}».</translation>
    </message>
    <message>
        <source>Too early for cashback</source>
        <translation>مبكر على الكاش باك</translation>
    </message>
    <message>
        <source>Order {order} may be given cashback from {due} on.</source>
        <translation>يمكن منح الكاش باك للطلب {order} ابتداءً من {due}.</translation>
    </message>
    <message>
        <source>Given already</source>
        <translation>مُنح سابقًا</translation>
    </message>
    <message>
        <source>Rule {rule} has given cashback on order {order}.</source>
        <translation>منحت القاعدة {rule} الكاش باك للطلب {order}.</translation>
    </message>
    <message>
        <source>Too many at once</source>
        <translation>عدد كبير دفعة واحدة</translation>
    </message>
    <message>
        <source>{found} are chosen; at most {most} get a later date at once. Choose fewer.</source>
        <translation>المحدد {found}؛ يُمدَّد {most} على الأكثر دفعة واحدة. اختر أقل.</translation>
    </message>
    <message>
        <source>Extension not found</source>
        <translation>التمديد غير موجود</translation>
    </message>
    <message>
        <source>Operation {operation} gave nothing a later date.</source>
        <translation>العملية {operation} لم تمدد شيئًا.</translation>
    </message>
    <message>
        <source>Nothing left to extend</source>
        <translation>لا شيء لتمديده</translation>
    </message>
    <message>
        <source>Wallet {wallet} has {available} that expires on {expires}.</source>
        <translation>في المحفظة {wallet} {available} ينتهي في {expires}.</translation>
    </message>
    <message>
        <source>account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>batch name</source>
        <translation>اسم الدفعة</translation>
    </message>
    <message>
        <source>gift cards</source>
        <translation>بطاقات الهدايا</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>customer’s number</source>
        <translation>رقم العميل</translation>
    </message>
    <message>
        <source>where the payment goes back</source>
        <translation>وجهة إعادة المدفوع</translation>
    </message>
    <message>
        <source>time it ends</source>
        <translation>وقت الانتهاء</translation>
    </message>
    <message>
        <source>days until it expires</source>
        <translation>الأيام حتى انتهاء الصلاحية</translation>
    </message>
    <message>
        <source>what it is given for</source>
        <translation>سبب المنح</translation>
    </message>
    <message>
        <source>days of grace</source>
        <translation>أيام السماح</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>الحجز</translation>
    </message>
    <message>
        <source>place of the ledger</source>
        <translation>موضع الدفتر</translation>
    </message>
    <message>
        <source>days from delivery to cashback</source>
        <translation>الأيام من التسليم إلى الكاش باك</translation>
    </message>
    <message>
        <source>number of uses</source>
        <translation>عدد مرات الاستخدام</translation>
    </message>
    <message>
        <source>most on one order</source>
        <translation>الحد الأقصى للطلب الواحد</translation>
    </message>
    <message>
        <source>way to pay</source>
        <translation>طريقة الدفع</translation>
    </message>
    <message>
        <source>names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>paid or given</source>
        <translation>مدفوع أو ممنوح</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>النسبة المئوية</translation>
    </message>
    <message>
        <source>country of phone numbers</source>
        <translation>بلد أرقام الهاتف</translation>
    </message>
    <message>
        <source>balances</source>
        <translation>الأرصدة</translation>
    </message>
    <message>
        <source>row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>الوردية</translation>
    </message>
    <message>
        <source>source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>tenders</source>
        <translation>وسائل الدفع</translation>
    </message>
    <message>
        <source>till</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>value</source>
        <translation>القيمة</translation>
    </message>
</context>
<context>
    <name>MultiChoice</name>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>{title}: {values}</source>
        <translation>{title}: {values}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>{title}: {count} chosen</source>
        <translation>{title}: المختار {count}</translation>
    </message>
</context>
<context>
    <name>NobodyYet</name>
    <message>
        <source>No customers yet</source>
        <translation>لا عملاء بعد</translation>
    </message>
    <message>
        <source>Add the first one, or bring your customers from an Excel or CSV file.</source>
        <translation>أضف أول عميل، أو أدخل عملاءك من ملف Excel أو CSV.</translation>
    </message>
    <message>
        <source>Add a customer</source>
        <translation>إضافة عميل</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>استيراد ملف…</translation>
    </message>
</context>
<context>
    <name>Obstacles</name>
    <message>
        <source>This customer was merged into customer {number}.</source>
        <translation>دُمج هذا العميل في العميل {number}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>This wallet&apos;s balance disagrees with its postings. It takes none until it is repaired.</source>
        <translation>رصيد هذه المحفظة لا يطابق قيودها. لا تقبل قيودًا حتى يُصحَّح.</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>تصحيح…</translation>
    </message>
    <message>
        <source>Ask a manager to repair it.</source>
        <translation>اطلب من مدير تصحيحها.</translation>
    </message>
    <message>
        <source>Owes {debt}: the next points, cashback and promotions repay it first.</source>
        <translation>مدين بمبلغ {debt}: تسدّده أولًا النقاط والكاش باك والعروض القادمة.</translation>
    </message>
    <message>
        <source>Write off…</source>
        <translation>شطب…</translation>
    </message>
</context>
<context>
    <name>OpenLedgerDialog</name>
    <message>
        <source>Open another ledger</source>
        <translation>فتح دفتر آخر</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>مكانه</translation>
    </message>
    <message>
        <source>A file on this computer, or the address of a shared PostgreSQL database.</source>
        <translation>ملف على هذا الجهاز، أو عنوان قاعدة PostgreSQL مشتركة.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
</context>
<context>
    <name>OpenShiftDialog</name>
    <message>
        <source>Open a shift</source>
        <translation>فتح وردية</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>فتح الوردية</translation>
    </message>
    <message>
        <source>What you put into the drawer out of the safe now. What the last shift left is there already.</source>
        <translation>ما تضعه الآن في الدرج من الخزنة. ما تركته الوردية السابقة موجود فيه.</translation>
    </message>
    <message>
        <source>Opening float</source>
        <translation>رصيد الافتتاح</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message>
        <source>Shift opened with {amount}</source>
        <translation>فُتحت الوردية بمبلغ {amount}</translation>
    </message>
    <message>
        <source>The shift is open.</source>
        <translation>الوردية مفتوحة.</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Opening the ledger</source>
        <translation>فتح الدفتر</translation>
    </message>
    <message>
        <source>Preparing the demonstration ledger</source>
        <translation>تجهيز الدفتر التجريبي</translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message>
        <source>Pay the order…</source>
        <translation>دفع الطلب…</translation>
    </message>
    <message>
        <source>The order is delivered…</source>
        <translation>سُلّم الطلب…</translation>
    </message>
    <message>
        <source>Return goods of the order…</source>
        <translation>إرجاع سلع من الطلب…</translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>إلغاء الطلب…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>فتح العميل</translation>
    </message>
    <message>
        <source>Show the online payment</source>
        <translation>عرض الدفع عبر الإنترنت</translation>
    </message>
    <message>
        <source>Back to all orders</source>
        <translation>العودة إلى كل الطلبات</translation>
    </message>
    <message>
        <source>Back to all orders (Alt+Left)</source>
        <translation>العودة إلى كل الطلبات (Alt+Left)</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Online payment</source>
        <translation>دفع إلكتروني</translation>
    </message>
    <message>
        <source>Delivered…</source>
        <translation>تم التسليم…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>إرجاع…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>إلغاء…</translation>
    </message>
    <message>
        <source>Pay…</source>
        <translation>دفع…</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>الأسطر</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ماذا حدث</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>الطلب {number}</translation>
    </message>
    <message>
        <source>Cancelled: {reason}</source>
        <translation>أُلغي: {reason}</translation>
    </message>
    <message>
        <source>{due} still to pay</source>
        <translation>بقي للدفع {due}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>وسيلة الدفع</translation>
    </message>
    <message>
        <source>{points} used for {amount}</source>
        <translation>استُخدم {points} بقيمة {amount}</translation>
    </message>
    <message>
        <source>{points} to come</source>
        <translation>قادم: {points}</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>النقاط المكتسبة</translation>
    </message>
    <message>
        <source>{amount} of it kept back for cashback</source>
        <translation>منها {amount} محتجزة مقابل الكاش باك</translation>
    </message>
    <message>
        <source>For goods of {amount}</source>
        <translation>عن سلع بقيمة {amount}</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>المبلغ المُعاد</translation>
    </message>
    <message>
        <source>Everything went back</source>
        <translation>أُعيد كل شيء</translation>
    </message>
    <message>
        <source>{amount} on its way back</source>
        <translation>{amount} في طريقه للعودة</translation>
    </message>
    <message>
        <source>{amount} in suspense</source>
        <translation>{amount} معلّق</translation>
    </message>
</context>
<context>
    <name>OrderStatus</name>
    <message>
        <source>Awaiting payment</source>
        <translation>بانتظار الدفع</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>مُسلَّم</translation>
    </message>
    <message>
        <source>Partly returned</source>
        <translation>مُعاد جزئيًا</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>مُعاد</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
</context>
<context>
    <name>OrderTimeline</name>
    <message>
        <source>Order opened</source>
        <translation>فُتح الطلب</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>دُفع</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>سُلِّم</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Not paid in time</source>
        <translation>لم يُدفع في الوقت</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <source>Not all points could be taken back</source>
        <translation>لم يمكن استرداد كل النقاط</translation>
    </message>
    <message>
        <source>Points were not posted</source>
        <translation>لم تُقيَّد النقاط</translation>
    </message>
    <message>
        <source>Receipt of the sale</source>
        <translation>إيصال البيع</translation>
    </message>
    <message>
        <source>Receipt of the return</source>
        <translation>إيصال الإرجاع</translation>
    </message>
    <message>
        <source>Receipt of the top-up</source>
        <translation>إيصال الشحن</translation>
    </message>
    <message>
        <source>Receipt of the click</source>
        <translation>إيصال النقرة</translation>
    </message>
    <message>
        <source>being created</source>
        <translation>قيد الإنشاء</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>بانتظار العميل</translation>
    </message>
    <message>
        <source>waiting for capture</source>
        <translation>بانتظار التحصيل</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>تمّت</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>owed</source>
        <translation>مستحق</translation>
    </message>
    <message>
        <source>{amount} of the price</source>
        <translation>{amount} من السعر</translation>
    </message>
    <message>
        <source>Refund through the provider</source>
        <translation>استرداد عبر مزوّد الدفع</translation>
    </message>
    <message>
        <source>Payment: {tender}</source>
        <translation>دفع: {tender}</translation>
    </message>
    <message>
        <source>waits to be posted</source>
        <translation>بانتظار القيد</translation>
    </message>
    <message>
        <source>gift card {card}</source>
        <translation>بطاقة هدية {card}</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>المتبقي للدفع</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>المُعاد</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>وسيلة الدفع</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Points used</source>
        <translation>النقاط المستخدمة</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>وقت الدفع</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>الكمية</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>الخصم</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>الشريك</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>العلامة</translation>
    </message>
    <message>
        <source>{back} of {quantity} came back</source>
        <translation>أُعيدت {back} من {quantity}</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>فتح الطلب</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>اختيار الأعمدة…</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Sales and checkouts, newest first. Ctrl+N sells.</source>
        <translation>المبيعات والطلبات، الأحدث أولًا. Ctrl+N للبيع.</translation>
    </message>
    <message>
        <source>Return goods of the order…</source>
        <translation>إرجاع سلع من الطلب…</translation>
    </message>
    <message>
        <source>Number, reference or customer</source>
        <translation>الرقم أو المرجع أو العميل</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>بيع جديد</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>المعلّقة</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>Only the orders of {name}.</source>
        <translation>طلبات {name} فقط.</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>لا طلبات بعد</translation>
    </message>
    <message>
        <source>Sell something with Ctrl+N.</source>
        <translation>ابدأ البيع بـ Ctrl+N.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا شيء مطابق</translation>
    </message>
    <message>
        <source>No order fits these filters. Clear them to see all.</source>
        <translation>لا طلب يطابق هذه المرشحات. امسحها لرؤية الكل.</translation>
    </message>
    <message>
        <source>Pay…</source>
        <translation>دفع…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>إرجاع…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>فتح العميل</translation>
    </message>
</context>
<context>
    <name>OwnOperations</name>
    <message>
        <source>Print the receipt again…</source>
        <translation>طباعة الإيصال مجددًا…</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>إبطال…</translation>
    </message>
    <message>
        <source>Nothing yet today</source>
        <translation>لا شيء اليوم بعد</translation>
    </message>
    <message>
        <source>What you post and sell at this till appears here.</source>
        <translation>يظهر هنا ما تقيّده وتبيعه على هذا الصندوق.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>الحركات</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>بطاقات الهدايا</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>Partners &amp; payouts</source>
        <translation>الشركاء</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>المطابقة</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Jobs and checks</source>
        <translation>المهام والفحوص</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
</context>
<context>
    <name>PaidSide</name>
    <message>
        <source>Customer (F2, optional)</source>
        <translation>العميل (F2، اختياري)</translation>
    </message>
    <message>
        <source>From the wallet (F4)</source>
        <translation>من المحفظة (F4)</translation>
    </message>
    <message>
        <source>Points (F5)</source>
        <translation>النقاط (F5)</translation>
    </message>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>امسح البطاقة أو اكتب رمزها</translation>
    </message>
    <message>
        <source>Gift card (F6)</source>
        <translation>بطاقة هدية (F6)</translation>
    </message>
    <message>
        <source>Paid now with</source>
        <translation>يُدفع الآن بـ</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>عبر الإنترنت</translation>
    </message>
    <message>
        <source>Park (F7)</source>
        <translation>تعليق (F7)</translation>
    </message>
    <message>
        <source>Wallet {amount}</source>
        <translation>المحفظة {amount}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>النقاط: {points}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>البحث في الأوامر</translation>
    </message>
    <message>
        <source>No command matches.</source>
        <translation>لا أمر مطابق.</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>What will be printed</source>
        <translation>ما الذي سيُطبع</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>لفافة 80 مم</translation>
    </message>
    <message>
        <source>A4 sheet</source>
        <translation>ورقة A4</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>حفظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The printer did not take it. Try again, or save it as PDF.</source>
        <translation>لم تقبل الطابعة. حاول مجددًا أو احفظ بصيغة PDF.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>حُفظ باسم {name}.</translation>
    </message>
</context>
<context>
    <name>ParkedDialog</name>
    <message>
        <source>Parked sales</source>
        <translation>المبيعات المعلّقة</translation>
    </message>
    <message>
        <source>No parked sales</source>
        <translation>لا مبيعات معلّقة</translation>
    </message>
    <message>
        <source>F7 in a sale sets it aside.</source>
        <translation>F7 أثناء البيع يعلّقه.</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>التخلي عنه</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>البيع</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>PartnerForm</name>
    <message>
        <source>Add a partner</source>
        <translation>إضافة شريك</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>تعديل {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Their goods are sold here</source>
        <translation>تُباع بضائعه هنا</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Commission kept by the shop, %</source>
        <translation>عمولة المتجر، %</translation>
    </message>
    <message>
        <source>Days until a share is due</source>
        <translation>أيام حتى استحقاق الحصة</translation>
    </message>
    <message>
        <source>Number in the ERP (optional)</source>
        <translation>الرقم في نظام المحاسبة (اختياري)</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>حُفظ {name}.</translation>
    </message>
</context>
<context>
    <name>PartnerStatementDialog</name>
    <message>
        <source>Statement of {name}</source>
        <translation>كشف حساب {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>We owe</source>
        <translation>مستحق له</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Share of a sale</source>
        <translation>حصة من بيع</translation>
    </message>
    <message>
        <source>Share taken back</source>
        <translation>استُرجعت الحصة</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>دُفع</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>المحتجز</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>The first paid order with their goods begins it.</source>
        <translation>يبدأ بأول طلب مدفوع فيه بضائعه.</translation>
    </message>
</context>
<context>
    <name>PartnerTables</name>
    <message>
        <source>Scheduled</source>
        <translation>مجدولة</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مصروفة</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>الشريك</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>العمولة</translation>
    </message>
    <message>
        <source>Due after, days</source>
        <translation>تستحق بعد، أيام</translation>
    </message>
    <message>
        <source>We owe</source>
        <translation>مستحق له</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>المستحق الآن</translation>
    </message>
    <message>
        <source>Owed to us</source>
        <translation>مستحق لنا</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>موقوف</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>المحتجز</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>تستحق في</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>مستحقة</translation>
    </message>
</context>
<context>
    <name>PartnersPage</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Add a partner…</source>
        <translation>إضافة شريك…</translation>
    </message>
    <message>
        <source>Pay by bank whatever is due</source>
        <translation>دفع كل المستحق بالتحويل</translation>
    </message>
    <message>
        <source>Edit the partner…</source>
        <translation>تعديل الشريك…</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>كشف حساب</translation>
    </message>
    <message>
        <source>Pay the payout…</source>
        <translation>صرف المستحق…</translation>
    </message>
    <message>
        <source>Partners &amp; payouts</source>
        <translation>الشركاء والمستحقات</translation>
    </message>
    <message>
        <source>Whose goods are sold here, and their share of every paid order.</source>
        <translation>من تُباع بضائعهم هنا، وحصتهم من كل طلب مدفوع.</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>الشركاء</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>صرف المستحقات</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>إضافة شريك</translation>
    </message>
    <message>
        <source>Pay what is due</source>
        <translation>دفع المستحق</translation>
    </message>
    <message>
        <source>Pays by bank every share whose day has come, as the job does every hour</source>
        <translation>يدفع بالتحويل كل حصة حان يومها، كما تفعل المهمة كل ساعة</translation>
    </message>
    <message>
        <source>Pay…</source>
        <translation>دفع…</translation>
    </message>
    <message>
        <source>Pay the selected payout (Ctrl+P)</source>
        <translation>صرف المستحق المحدد (Ctrl+P)</translation>
    </message>
    <message>
        <source>Of all partners</source>
        <translation>لكل الشركاء</translation>
    </message>
    <message>
        <source>Due only</source>
        <translation>المستحقة فقط</translation>
    </message>
    <message>
        <source>Payouts of {name}</source>
        <translation>صرف مستحقات {name}</translation>
    </message>
    <message>
        <source>No partners yet</source>
        <translation>لا شركاء بعد</translation>
    </message>
    <message>
        <source>Add one with Ctrl+N, and name them on products or lines.</source>
        <translation>أضف شريكًا بالمفتاحين Ctrl+N واذكره في المنتجات أو الأسطر.</translation>
    </message>
    <message>
        <source>No payouts</source>
        <translation>لا مستحقات</translation>
    </message>
    <message>
        <source>A partner&apos;s share appears here when an order with their goods is paid.</source>
        <translation>تظهر حصة الشريك هنا حين يُدفع طلب فيه بضائعه.</translation>
    </message>
    <message>
        <source>Paying partners</source>
        <translation>الدفع للشركاء</translation>
    </message>
    <message numerus="yes">
        <source>%n payout(s) paid by bank.</source>
        <translation>
            <numerusform>لم يُصرف أي مستحق.</numerusform>
            <numerusform>صُرف مستحق واحد بالتحويل.</numerusform>
            <numerusform>صُرف مستحقان بالتحويل.</numerusform>
            <numerusform>صُرفت %n مستحقات بالتحويل.</numerusform>
            <numerusform>صُرف %n مستحقًا بالتحويل.</numerusform>
            <numerusform>صُرف %n مستحق بالتحويل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>لا شيء مستحق.</translation>
    </message>
</context>
<context>
    <name>PastView</name>
    <message>
        <source>Now {amount}</source>
        <translation>الآن {amount}</translation>
    </message>
    <message>
        <source>Available then</source>
        <translation>المتاح حينها</translation>
    </message>
    <message>
        <source>On hold then</source>
        <translation>المحجوز حينها</translation>
    </message>
    <message>
        <source>Total then</source>
        <translation>الإجمالي حينها</translation>
    </message>
    <message>
        <source>Debt then</source>
        <translation>الدين حينها</translation>
    </message>
    <message>
        <source>As of the end of {day}</source>
        <translation>في نهاية {day}</translation>
    </message>
    <message>
        <source>By business day. Not today&apos;s balances; nothing can be posted here.</source>
        <translation>حسب يوم العمل. ليست أرصدة اليوم؛ لا يمكن الترحيل هنا.</translation>
    </message>
    <message>
        <source>As recorded on {moment}</source>
        <translation>كما سُجّل في {moment}</translation>
    </message>
    <message>
        <source>What the ledger held at that moment. The history below is the whole one.</source>
        <translation>ما كان في الدفتر في تلك اللحظة. السجل أدناه كامل.</translation>
    </message>
    <message>
        <source>How to look back</source>
        <translation>كيفية النظر إلى الماضي</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>يوم العمل</translation>
    </message>
    <message>
        <source>Moment of recording</source>
        <translation>لحظة التسجيل</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>العودة إلى الآن</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Why this balance then?</source>
        <translation>لماذا كان هذا الرصيد؟</translation>
    </message>
    <message>
        <source>Back to now (Esc)</source>
        <translation>العودة إلى الآن (Esc)</translation>
    </message>
    <message>
        <source>End of a business day</source>
        <translation>نهاية يوم عمل</translation>
    </message>
    <message>
        <source>As recorded at a moment</source>
        <translation>كما سُجّل في لحظة</translation>
    </message>
</context>
<context>
    <name>PayOrderDialog</name>
    <message>
        <source>Pay order {number}</source>
        <translation>دفع الطلب {number}</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>دفع</translation>
    </message>
    <message>
        <source>From the wallet (F4)</source>
        <translation>من المحفظة (F4)</translation>
    </message>
    <message>
        <source>Points (F5)</source>
        <translation>النقاط (F5)</translation>
    </message>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>امسح البطاقة أو اكتب رمزها</translation>
    </message>
    <message>
        <source>Gift card (F6)</source>
        <translation>بطاقة هدية (F6)</translation>
    </message>
    <message>
        <source>Paid now with</source>
        <translation>يُدفع الآن بـ</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>عبر الإنترنت</translation>
    </message>
    <message>
        <source>Payment of order {number}</source>
        <translation>دفع الطلب {number}</translation>
    </message>
</context>
<context>
    <name>PayPayoutDialog</name>
    <message>
        <source>Pay {name}</source>
        <translation>الدفع إلى {name}</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>دفع</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>ما سيحدث</translation>
    </message>
    <message>
        <source>Cash leaves the drawer of this till.</source>
        <translation>يخرج النقد من درج هذا الصندوق.</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>الدفع عبر</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>مستحق منذ</translation>
    </message>
    <message>
        <source>Withheld for what is owed to us</source>
        <translation>يُحتجز مقابل المستحق لنا</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>يخرج</translation>
    </message>
    <message>
        <source>Still owed to us</source>
        <translation>ما زال مستحقًا لنا</translation>
    </message>
    <message>
        <source>{amount} to {name}</source>
        <translation>{amount} إلى {name}</translation>
    </message>
    <message>
        <source>{name} is paid.</source>
        <translation>دُفع إلى {name}.</translation>
    </message>
</context>
<context>
    <name>Payer</name>
    <message>
        <source>Paid by</source>
        <translation>الدفع عبر</translation>
    </message>
    <message>
        <source>Cash handed over (optional)</source>
        <translation>النقد المُسلَّم (اختياري)</translation>
    </message>
    <message>
        <source>Slip number (optional)</source>
        <translation>رقم الإيصال (اختياري)</translation>
    </message>
    <message>
        <source>Show the QR code</source>
        <translation>إظهار رمز QR</translation>
    </message>
    <message>
        <source>Number of the document (optional)</source>
        <translation>رقم المستند (اختياري)</translation>
    </message>
    <message>
        <source>The customer gets a QR code. Nothing is posted until they have paid.</source>
        <translation>يحصل العميل على رمز QR. لا يُسجَّل شيء حتى يدفع.</translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation>الباقي {amount}</translation>
    </message>
    <message>
        <source>{amount} too little</source>
        <translation>ينقص {amount}</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Payment {number}</source>
        <translation>الدفعة {number}</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>فتح الطلب</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>فتح العميل</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>عرض الرمز</translation>
    </message>
    <message>
        <source>Ask the provider</source>
        <translation>سؤال المزوّد</translation>
    </message>
    <message>
        <source>Take the money</source>
        <translation>تحصيل المال</translation>
    </message>
    <message>
        <source>Let it go back</source>
        <translation>إعادة المال</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>المستلَم</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لأجل</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>وسيلة الدفع</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>المستلم</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>المُعاد</translation>
    </message>
    <message>
        <source>In suspense</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Number at the provider</source>
        <translation>الرقم لدى المزوّد</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
</context>
<context>
    <name>Payments</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لأجل</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>وسيلة الدفع</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>المستلَم</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>المُعاد</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>المستلم</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>Number at the provider</source>
        <translation>الرقم لدى المزوّد</translation>
    </message>
    <message>
        <source>Refund through the provider</source>
        <translation>استرداد عبر مزوّد الدفع</translation>
    </message>
    <message>
        <source>settled by {name}: {note}</source>
        <translation>سوّاه {name}: {note}</translation>
    </message>
    <message>
        <source>Paid, and posted</source>
        <translation>دُفع وقُيّد</translation>
    </message>
    <message>
        <source>Ended without money</source>
        <translation>انتهى دون مال</translation>
    </message>
    <message>
        <source>The provider knows it; the customer can pay</source>
        <translation>المزوّد يعرفها؛ يمكن للعميل الدفع</translation>
    </message>
    <message>
        <source>The customer&apos;s money is held</source>
        <translation>مال العميل محجوز</translation>
    </message>
    <message>
        <source>Paid when it was wanted no more</source>
        <translation>دُفع بعد أن لم يعد مطلوبًا</translation>
    </message>
    <message>
        <source>Another amount was paid than was asked for</source>
        <translation>دُفع مبلغ غير المطلوب</translation>
    </message>
    <message>
        <source>Paid in another currency</source>
        <translation>دُفع بعملة أخرى</translation>
    </message>
    <message>
        <source>The money went to another shop&apos;s account</source>
        <translation>ذهب المال إلى حساب متجر آخر</translation>
    </message>
    <message>
        <source>The provider&apos;s payment carries another number than ours</source>
        <translation>دفعة المزوّد تحمل رقمًا غير رقمنا</translation>
    </message>
    <message>
        <source>Paid in this shop, but not asked for by this ledger</source>
        <translation>دُفع في هذا المتجر دون طلب من هذا السجل</translation>
    </message>
    <message>
        <source>Said of a payment that had ended already</source>
        <translation>قيل عن دفعة منتهية</translation>
    </message>
    <message>
        <source>A status that is not known</source>
        <translation>حالة غير معروفة</translation>
    </message>
    <message>
        <source>Announced, but the provider does not know it</source>
        <translation>أُشعر به والمزوّد لا يعرفه</translation>
    </message>
    <message>
        <source>The provider does not know our payment: another shop&apos;s key?</source>
        <translation>المزوّد لا يعرف دفعتنا: مفتاح متجر آخر؟</translation>
    </message>
    <message>
        <source>An announcement that cannot be read</source>
        <translation>إشعار لا يمكن قراءته</translation>
    </message>
    <message>
        <source>An announcement of an unknown kind</source>
        <translation>إشعار من نوع غير معروف</translation>
    </message>
    <message>
        <source>Announced otherwise than the provider says when asked</source>
        <translation>الإشعار يخالف ما يقوله المزوّد عند السؤال</translation>
    </message>
    <message>
        <source>Announced what is no longer so</source>
        <translation>الإشعار لم يعد صحيحًا</translation>
    </message>
    <message>
        <source>Announced; the provider will be asked</source>
        <translation>أُشعر به؛ سيُسأل المزوّد</translation>
    </message>
    <message>
        <source>Announced, asked, and so</source>
        <translation>أُشعر وسُئل وتأكد</translation>
    </message>
    <message>
        <source>The provider refused it</source>
        <translation>رفضها المزوّد</translation>
    </message>
    <message>
        <source>The request&apos;s key was used before</source>
        <translation>مفتاح الطلب مستخدم من قبل</translation>
    </message>
    <message>
        <source>The shop&apos;s key is refused</source>
        <translation>مفتاح المتجر مرفوض</translation>
    </message>
    <message>
        <source>The provider&apos;s answer cannot be read</source>
        <translation>لا يمكن قراءة رد المزوّد</translation>
    </message>
    <message>
        <source>The fiscal receipt was not registered</source>
        <translation>لم يُسجّل الإيصال الضريبي</translation>
    </message>
    <message>
        <source>The refund was paid</source>
        <translation>دُفع المبلغ المسترد</translation>
    </message>
    <message>
        <source>The refund was not made; the customer is owed still</source>
        <translation>لم يتم الرد؛ ما زال مستحقًا للعميل</translation>
    </message>
    <message>
        <source>Another sum was refunded than was asked for</source>
        <translation>أُعيد مبلغ غير المطلوب</translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>وسيلة الدفع</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لأجل</translation>
    </message>
    <message>
        <source>Open the payment</source>
        <translation>فتح الدفعة</translation>
    </message>
    <message>
        <source>Show the exceptions</source>
        <translation>عرض الاستثناءات</translation>
    </message>
    <message>
        <source>Do what is advised…</source>
        <translation>تنفيذ المقترح…</translation>
    </message>
    <message>
        <source>Settle the exception…</source>
        <translation>تسوية الاستثناء…</translation>
    </message>
    <message>
        <source>Set up the payment provider…</source>
        <translation>إعداد مزوّد الدفع…</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>اختيار الأعمدة…</translation>
    </message>
    <message>
        <source>Payments &amp; exceptions</source>
        <translation>الدفعات والاستثناءات</translation>
    </message>
    <message>
        <source>Every payment, and what about them somebody must look at.</source>
        <translation>كل الدفعات وما يحتاج منها إلى نظر.</translation>
    </message>
    <message>
        <source>Slip, number at the provider or customer</source>
        <translation>القسيمة أو رقم المزوّد أو العميل</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>&amp;Payments</source>
        <translation>&amp;الدفعات</translation>
    </message>
    <message>
        <source>&amp;Exceptions ({count})</source>
        <translation>&amp;الاستثناءات ({count})</translation>
    </message>
    <message>
        <source>&amp;Exceptions</source>
        <translation>&amp;الاستثناءات</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>لا دفعات بعد</translation>
    </message>
    <message>
        <source>What is paid for orders and top-ups appears here.</source>
        <translation>يظهر هنا ما يُدفع للطلبات والشحن.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا شيء مطابق</translation>
    </message>
    <message>
        <source>No payment fits these filters. Clear them to see all.</source>
        <translation>لا دفعة تطابق هذه المرشحات. امسحها لرؤية الكل.</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>فتح الطلب</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>فتح العميل</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <source>Any day</source>
        <translation>أي يوم</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>الشهر الماضي</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>هذه السنة</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>من … إلى …</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
</context>
<context>
    <name>PlaceHoldDialog</name>
    <message>
        <source>Hold money of {name}</source>
        <translation>حجز مال {name}</translation>
    </message>
    <message>
        <source>Place hold</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>مدة الحجز</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>يشير إلى</translation>
    </message>
    <message>
        <source>Its number (optional)</source>
        <translation>رقمه (اختياري)</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message>
        <source>Ends {moment}, and gives back what is left.</source>
        <translation>ينتهي في {moment} ويُعيد ما تبقّى.</translation>
    </message>
    <message>
        <source>Held {amount} of {name} until {moment}. Available: {balance}.</source>
        <translation>حُجز {amount} من {name} حتى {moment}. المتاح: {balance}.</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Money that goes back</source>
        <translation>المال الذي يُعاد</translation>
    </message>
</context>
<context>
    <name>PocketsTab</name>
    <message>
        <source>Extend the pocket…</source>
        <translation>تمديد المدة…</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Can be spent through</source>
        <translation>يُصرف حتى نهاية يوم</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Does not expire</source>
        <translation>بلا انتهاء</translation>
    </message>
    <message numerus="yes">
        <source>{day}  ·  %n day(s) left</source>
        <translation>
            <numerusform>{day}  ·  بقي %n يوم</numerusform>
            <numerusform>{day}  ·  بقي يوم واحد</numerusform>
            <numerusform>{day}  ·  بقي يومان</numerusform>
            <numerusform>{day}  ·  بقيت %n أيام</numerusform>
            <numerusform>{day}  ·  بقي %n يومًا</numerusform>
            <numerusform>{day}  ·  بقي %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Pockets of the wallet</source>
        <translation>مكوّنات المحفظة</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>تمديد…</translation>
    </message>
    <message>
        <source>Let the chosen pockets be spent longer (Ctrl+Shift+L)</source>
        <translation>إتاحة الصرف مدة أطول (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Spent from top to bottom: the soonest to expire first, given before paid.</source>
        <translation>يُصرف من الأعلى إلى الأسفل: الأقرب انتهاءً أولًا، والممنوح قبل المدفوع.</translation>
    </message>
    <message>
        <source>The wallet is empty</source>
        <translation>المحفظة فارغة</translation>
    </message>
    <message>
        <source>What comes in shows up here with its origin and expiry.</source>
        <translation>ما يدخل يظهر هنا بمصدره وتاريخ انتهائه.</translation>
    </message>
</context>
<context>
    <name>PointsRuleForm</name>
    <message>
        <source>Add a points rule</source>
        <translation>إضافة قاعدة نقاط</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Edit the rule {code}</source>
        <translation>تعديل القاعدة {code}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>كل الفئات</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>فورًا</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>الاسم (اختياري)</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>For every full</source>
        <translation>لكل مبلغ كامل قدره</translation>
    </message>
    <message>
        <source>On lines of</source>
        <translation>على منتجات فئة</translation>
    </message>
    <message>
        <source>In orders of at least (optional)</source>
        <translation>أقل طلب (اختياري)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Days from payment to posting</source>
        <translation>أيام من الدفع إلى القيد</translation>
    </message>
    <message>
        <source>Days until points expire</source>
        <translation>أيام حتى انتهاء النقاط</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Of the rules that fit a line, the one with the highest priority earns.</source>
        <translation>من القواعد التي تناسب السطر تكسب القاعدة ذات الأولوية الأعلى.</translation>
    </message>
    <message numerus="yes">
        <source>{amount} earn %n point(s).</source>
        <translation>
            <numerusform>{amount} لا تكسب نقاطًا.</numerusform>
            <numerusform>{amount} تكسب نقطة واحدة.</numerusform>
            <numerusform>{amount} تكسب نقطتين.</numerusform>
            <numerusform>{amount} تكسب %n نقاط.</numerusform>
            <numerusform>{amount} تكسب %n نقطة.</numerusform>
            <numerusform>{amount} تكسب %n نقطة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule {code} is saved.</source>
        <translation>حُفظت القاعدة {code}.</translation>
    </message>
</context>
<context>
    <name>PointsSettingsDialog</name>
    <message>
        <source>Points settings</source>
        <translation>إعدادات النقاط</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>One point pays</source>
        <translation>النقطة الواحدة تدفع</translation>
    </message>
    <message>
        <source>At most, of an order</source>
        <translation>بحد أقصى من الطلب</translation>
    </message>
    <message>
        <source>Points to be taken back that are spent already</source>
        <translation>إذا كانت النقاط المطلوب سحبها قد أُنفقت</translation>
    </message>
    <message>
        <source>The points are kept by</source>
        <translation>يدير النقاط</translation>
    </message>
    <message>
        <source>Minutes in which staff may cancel a sale of their own</source>
        <translation>كم دقيقة يجوز فيها للموظف إلغاء بيع أجراه</translation>
    </message>
    <message>
        <source>Points cannot pay for anything then.</source>
        <translation>عندها لا يمكن الدفع بالنقاط.</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>حُفظت الإعدادات.</translation>
    </message>
</context>
<context>
    <name>PointsWords</name>
    <message>
        <source>Become a debt</source>
        <translation>تصبح دينًا</translation>
    </message>
    <message>
        <source>Refuse the cancel</source>
        <translation>يُرفض الإلغاء</translation>
    </message>
    <message>
        <source>Take what is there</source>
        <translation>يُؤخذ المتوفر</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>هذا البرنامج</translation>
    </message>
    <message>
        <source>1C: nothing is earned here</source>
        <translation>1C: لا يُكسب شيء هنا</translation>
    </message>
</context>
<context>
    <name>PostingChoices</name>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>دفعة</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>حجز موعد</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>قسيمة</translation>
    </message>
    <message>
        <source>Quest</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>مستند</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>سلة</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>بطاقة هدايا</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>نقرة</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>حركة</translation>
    </message>
    <message>
        <source>Pocket</source>
        <translation>جزء من المحفظة</translation>
    </message>
    <message>
        <source>Choose a reason…</source>
        <translation>اختر سببًا…</translation>
    </message>
</context>
<context>
    <name>PostingDialog</name>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>السبب (اختياري)</translation>
    </message>
    <message>
        <source>Refers to (optional)</source>
        <translation>يشير إلى (اختياري)</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>رقمه</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message>
        <source>Owes {debt}.</source>
        <translation>عليه {debt}.</translation>
    </message>
    <message>
        <source>{amount} more is on hold.</source>
        <translation>و{amount} أخرى محجوزة.</translation>
    </message>
    <message>
        <source>Only {available} is available: {missing} short.</source>
        <translation>المتاح {available} فقط: ينقص {missing}.</translation>
    </message>
    <message>
        <source>Repays {repaid} of the debt of {debt}.</source>
        <translation>يسدّد {repaid} من دين {debt}.</translation>
    </message>
    <message>
        <source>The balance has changed while this form was open. Look at the figures, then post again.</source>
        <translation>تغيّر الرصيد أثناء فتح النموذج. راجع الأرقام ثم رحّل من جديد.</translation>
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
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Orders ({count})</source>
        <translation>الطلبات ({count})</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>الصفوف الأولى</translation>
    </message>
    <message>
        <source>Refused ({count})</source>
        <translation>مرفوضة ({count})</translation>
    </message>
    <message>
        <source>To look at ({count})</source>
        <translation>للمراجعة ({count})</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>لا صفوف</translation>
    </message>
    <message>
        <source>No row is refused</source>
        <translation>لا صفوف مرفوضة</translation>
    </message>
    <message>
        <source>Nothing doubtful was found</source>
        <translation>لم يُعثر على ما يثير الشك</translation>
    </message>
</context>
<context>
    <name>PrintCardsDialog</name>
    <message>
        <source>What will be printed</source>
        <translation>ما الذي سيُطبع</translation>
    </message>
    <message>
        <source>A4 sheets to cut apart</source>
        <translation>أوراق A4 للتقطيع</translation>
    </message>
    <message>
        <source>80 mm roll, a slip for each card</source>
        <translation>لفة 80 مم، قسيمة لكل بطاقة</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>حفظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message numerus="yes">
        <source>Print %n gift card(s)</source>
        <translation>
            <numerusform>لا بطاقات للطباعة</numerusform>
            <numerusform>طباعة بطاقة هدايا</numerusform>
            <numerusform>طباعة بطاقتي هدايا</numerusform>
            <numerusform>طباعة %n بطاقات هدايا</numerusform>
            <numerusform>طباعة %n بطاقة هدايا</numerusform>
            <numerusform>طباعة %n بطاقة هدايا</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever holds these sheets or the file can spend the cards. The codes cannot be printed later.</source>
        <translation>من بيده هذه الأوراق أو الملف يستطيع إنفاق البطاقات. لا يمكن طباعة الرموز لاحقًا.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>الصفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>أُرسلت إلى الطابعة.</translation>
    </message>
    <message>
        <source>The printer did not take it. Try again, or save it as PDF.</source>
        <translation>لم تقبل الطابعة. حاول مجددًا أو احفظ بصيغة PDF.</translation>
    </message>
    <message>
        <source>Stopped. Some pages may be printed already: destroy what you do not use.</source>
        <translation>أُوقفت الطباعة. قد تكون صفحات طُبعت: أتلف ما لا تستخدمه.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>حُفظ باسم {name}.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>أُوقف. لم يُكتب أي ملف.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>For sale</source>
        <translation>للبيع</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>منتجنا</translation>
    </message>
    <message>
        <source>SKU or barcode</source>
        <translation>الرمز أو الباركود</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Pieces in stock</source>
        <translation>القطع في المخزون</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Lowest price (clicks)</source>
        <translation>أدنى سعر (النقرات)</translation>
    </message>
    <message>
        <source>Category (optional)</source>
        <translation>الفئة (اختياري)</translation>
    </message>
    <message>
        <source>Brand (optional)</source>
        <translation>العلامة (اختياري)</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>الشريك</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>Sold</source>
        <translation>بيعت</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>نفد المخزون</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>للبيع</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>رمز المنتج</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>العلامة</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>الشريك</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>أدنى سعر</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>المخزون</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Add a product…</source>
        <translation>إضافة منتج…</translation>
    </message>
    <message>
        <source>Edit the product…</source>
        <translation>تعديل المنتج…</translation>
    </message>
    <message>
        <source>Change the stock…</source>
        <translation>تغيير المخزون…</translation>
    </message>
    <message>
        <source>Paid click…</source>
        <translation>نقرة مدفوعة…</translation>
    </message>
    <message>
        <source>Paid clicks: settings…</source>
        <translation>النقرات المدفوعة: الإعدادات…</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>اختيار الأعمدة…</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>What tills sell by scan or by name.</source>
        <translation>ما تبيعه الصناديق بالمسح أو بالاسم.</translation>
    </message>
    <message>
        <source>SKU, name, category or brand</source>
        <translation>الرمز أو الاسم أو الفئة أو العلامة</translation>
    </message>
    <message>
        <source>Also those switched off</source>
        <translation>والمتوقفة أيضًا</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>إضافة المنتج</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>لا منتجات بعد</translation>
    </message>
    <message>
        <source>Add one with Ctrl+N; tills also sell at open prices without.</source>
        <translation>أضف منتجًا بـ Ctrl+N؛ والصناديق تبيع أيضًا بسعر مفتوح.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا شيء مطابق</translation>
    </message>
    <message>
        <source>No product fits this search.</source>
        <translation>لا منتج يطابق البحث.</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>PromiseDialog</name>
    <message>
        <source>Promise a credit to {name}</source>
        <translation>الوعد بإضافة إلى {name}</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>وعد</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>الانتهاء</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>يشير إلى</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>رقمه</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message>
        <source>Once it is posted: {balance}.</source>
        <translation>بعد الترحيل: {balance}.</translation>
    </message>
    <message>
        <source>{amount} waits for {name}.</source>
        <translation>{amount} ينتظر {name}.</translation>
    </message>
</context>
<context>
    <name>PromotionsPage</name>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Earns</source>
        <translation>يكسب</translation>
    </message>
    <message>
        <source>On lines of</source>
        <translation>على منتجات</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>القيد</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>الانتهاء</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Least order</source>
        <translation>أقل طلب</translation>
    </message>
    <message>
        <source>What orders earn in points and in cashback.</source>
        <translation>ما تكسبه الطلبات من نقاط وكاش باك.</translation>
    </message>
    <message>
        <source>What points are worth</source>
        <translation>قيمة النقاط</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>ال&amp;نقاط</translation>
    </message>
    <message>
        <source>&amp;Cashback</source>
        <translation>ال&amp;كاش باك</translation>
    </message>
    <message>
        <source>Add a points rule…</source>
        <translation>إضافة قاعدة نقاط…</translation>
    </message>
    <message>
        <source>Points settings…</source>
        <translation>إعدادات النقاط…</translation>
    </message>
    <message>
        <source>Edit the rule…</source>
        <translation>تعديل القاعدة…</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>Earning rules</source>
        <translation>قواعد الكسب</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>إضافة قاعدة</translation>
    </message>
    <message>
        <source>Points settings</source>
        <translation>إعدادات النقاط</translation>
    </message>
    <message>
        <source>{amount}, at most {share} % of an order</source>
        <translation>{amount}، وبحد أقصى {share} ٪ من الطلب</translation>
    </message>
    <message>
        <source>Nothing: points cannot pay</source>
        <translation>لا شيء: لا يمكن الدفع بالنقاط</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>لا يجوز</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>One point pays</source>
        <translation>النقطة الواحدة تدفع</translation>
    </message>
    <message>
        <source>If spent before they are taken back</source>
        <translation>إذا أُنفقت قبل سحبها</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>يديرها</translation>
    </message>
    <message>
        <source>Staff may cancel a sale of their own within</source>
        <translation>يجوز للموظف إلغاء بيعه خلال</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) for {amount}</source>
        <translation>
            <numerusform>لا نقاط لكل {amount}</numerusform>
            <numerusform>نقطة واحدة لكل {amount}</numerusform>
            <numerusform>نقطتان لكل {amount}</numerusform>
            <numerusform>%n نقاط لكل {amount}</numerusform>
            <numerusform>%n نقطة لكل {amount}</numerusform>
            <numerusform>%n نقطة لكل {amount}</numerusform>
        </translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>كل الفئات</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>من {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>حتى {day}</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>When paid</source>
        <translation>عند الدفع</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>في اليوم نفسه</numerusform>
            <numerusform>بعد يوم واحد</numerusform>
            <numerusform>بعد يومين</numerusform>
            <numerusform>بعد %n أيام</numerusform>
            <numerusform>بعد %n يومًا</numerusform>
            <numerusform>بعد %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>في اليوم نفسه</numerusform>
            <numerusform>بعد يوم واحد</numerusform>
            <numerusform>بعد يومين</numerusform>
            <numerusform>بعد %n أيام</numerusform>
            <numerusform>بعد %n يومًا</numerusform>
            <numerusform>بعد %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستخدمة</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>موقوفة</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Nothing earns points yet</source>
        <translation>لا شيء يكسب نقاطًا بعد</translation>
    </message>
    <message>
        <source>Add a rule with Ctrl+N, such as 1 point for every 10.00.</source>
        <translation>أضف قاعدة بمفتاحي Ctrl+N، مثل نقطة لكل 10.00.</translation>
    </message>
    <message>
        <source>Add a cashback rule…</source>
        <translation>إضافة قاعدة كاش باك…</translation>
    </message>
    <message>
        <source>{code} earns points now.</source>
        <translation>{code} تكسب نقاطًا الآن.</translation>
    </message>
    <message>
        <source>{code} earns nothing any more.</source>
        <translation>لم تعد {code} تكسب شيئًا.</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>Book it as money that belongs to nobody yet</source>
        <translation>قيده كمال لا صاحب له بعد</translation>
    </message>
    <message>
        <source>Leave it alone: others use this shop too</source>
        <translation>تركه: يستخدم هذا المتجر آخرون أيضًا</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>رمز QR</translation>
    </message>
    <message>
        <source>bank card</source>
        <translation>بطاقة مصرفية</translation>
    </message>
    <message>
        <source>Test shop: no money moves</source>
        <translation>متجر اختباري: لا تتحرك أموال</translation>
    </message>
    <message>
        <source>Real money</source>
        <translation>أموال فعلية</translation>
    </message>
    <message>
        <source>it makes receipts</source>
        <translation>يصدر إيصالات</translation>
    </message>
    <message>
        <source>it makes no receipts</source>
        <translation>لا يصدر إيصالات</translation>
    </message>
    <message>
        <source>Shop {shop} answers. {kind}; takes: {methods}; {receipts}.</source>
        <translation>المتجر {shop} يجيب. {kind}؛ يقبل: {methods}؛ {receipts}.</translation>
    </message>
    <message>
        <source>Kept here, shown to nobody</source>
        <translation>محفوظ هنا ولا يُعرض لأحد</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>غير موجود هنا</translation>
    </message>
    <message>
        <source>Nowhere: they pay by QR code</source>
        <translation>لا صفحة: الدفع برمز QR</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Shop id</source>
        <translation>معرّف المتجر</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Secret key on this computer</source>
        <translation>المفتاح السري على هذا الجهاز</translation>
    </message>
    <message>
        <source>Customers come back to</source>
        <translation>يعود العملاء إلى</translation>
    </message>
    <message>
        <source>Money nobody here asked for</source>
        <translation>أموال لم تُطلب من هنا</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>ProviderCard</name>
    <message>
        <source>Online payments</source>
        <translation>الدفع عبر الإنترنت</translation>
    </message>
    <message>
        <source>No payment provider is set up. With one, customers pay orders and top-ups online.</source>
        <translation>لم يُعدّ مزوّد دفع. بوجوده يدفع العملاء الطلبات وعمليات الشحن عبر الإنترنت.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>إعداد…</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>تجربة الاتصال</translation>
    </message>
    <message>
        <source>The key is refused since {moment}; this computer asks no more until a try succeeds.</source>
        <translation>المفتاح مرفوض منذ {moment}؛ لن يسأل هذا الجهاز حتى تنجح تجربة.</translation>
    </message>
    <message>
        <source>This computer does not have the key, so it cannot ask.</source>
        <translation>لا يوجد المفتاح على هذا الجهاز، فلا يمكنه السؤال.</translation>
    </message>
    <message>
        <source>Asking the shop…</source>
        <translation>جارٍ سؤال المتجر…</translation>
    </message>
</context>
<context>
    <name>ProviderPaymentDialog</name>
    <message>
        <source>Online payment</source>
        <translation>دفع إلكتروني</translation>
    </message>
    <message>
        <source>Link to the payment</source>
        <translation>رابط الدفع</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Pay another way</source>
        <translation>الدفع بطريقة أخرى</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>إلغاء الدفعة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>QR code of the payment</source>
        <translation>رمز QR للدفع</translation>
    </message>
    <message>
        <source>The customer has paid.</source>
        <translation>دفع العميل.</translation>
    </message>
    <message>
        <source>Nothing was paid: {reason}. The card is not sold; the customer can pay another way.</source>
        <translation>لم يُدفع شيء: {reason}. لم تُبَع البطاقة، ويمكن للعميل الدفع بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Nothing was paid: {reason}. The product costs again what it did before the click.</source>
        <translation>لم يُدفع شيء: {reason}. عاد سعر المنتج كما كان قبل النقرة.</translation>
    </message>
    <message>
        <source>Nothing was paid: {reason}. The customer can pay another way.</source>
        <translation>لم يُدفع شيء: {reason}. يمكن للعميل الدفع بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Nothing was paid: {reason}. The order waits; the customer can pay another way.</source>
        <translation>لم يُدفع شيء: {reason}. الطلب ينتظر ويمكن للعميل الدفع بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Waiting for the customer.</source>
        <translation>بانتظار العميل.</translation>
    </message>
    <message>
        <source>Asking the provider for the payment…</source>
        <translation>طلب الدفعة من المزوّد…</translation>
    </message>
    <message>
        <source>The time to pay is over. Asking the provider whether it was paid…</source>
        <translation>انتهى وقت الدفع. نسأل المزوّد هل تم الدفع…</translation>
    </message>
    <message>
        <source>Time left to pay: {time}</source>
        <translation>الوقت المتبقي للدفع: {time}</translation>
    </message>
</context>
<context>
    <name>ProviderSetupDialog</name>
    <message>
        <source>Payment provider</source>
        <translation>مزوّد الدفع</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>تحقق وحفظ</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>تجربة الاتصال</translation>
    </message>
    <message>
        <source>Shop id</source>
        <translation>معرّف المتجر</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>المفتاح السري</translation>
    </message>
    <message>
        <source>Where customers come back to (optional)</source>
        <translation>إلى أين يعود العملاء (اختياري)</translation>
    </message>
    <message>
        <source>A page of yours. Without it customers pay by QR code only.</source>
        <translation>صفحة من صفحاتكم. بدونها يدفع العملاء برمز QR فقط.</translation>
    </message>
    <message>
        <source>Money in the shop that nobody here asked for</source>
        <translation>أموال في المتجر لم تُطلب من هنا</translation>
    </message>
    <message>
        <source>Address of the provider</source>
        <translation>عنوان المزوّد</translation>
    </message>
    <message>
        <source>This ledger is for practice, so it takes the key of a test shop only.</source>
        <translation>هذا دفتر للتدريب، فلا يقبل إلا مفتاح متجر اختباري.</translation>
    </message>
    <message>
        <source>This ledger holds real money, so it takes the key of a real shop only.</source>
        <translation>في هذا الدفتر أموال فعلية، فلا يقبل إلا مفتاح متجر فعلي.</translation>
    </message>
    <message>
        <source>One is kept on this computer. Leave this empty to keep it.</source>
        <translation>المفتاح محفوظ على هذا الجهاز. اترك الحقل فارغًا للإبقاء عليه.</translation>
    </message>
    <message>
        <source>Kept on this computer for you alone, never in the ledger; it is not shown again.</source>
        <translation>يُحفظ على هذا الجهاز لك وحدك، لا في الدفتر؛ ولا يُعرض ثانيةً.</translation>
    </message>
    <message>
        <source>Asking the shop…</source>
        <translation>جارٍ سؤال المتجر…</translation>
    </message>
    <message>
        <source>The provider does not take this key for this shop. Check both.</source>
        <translation>لا يقبل المزوّد هذا المفتاح لهذا المتجر. تحقق من كليهما.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Commands (Ctrl+K)</source>
        <translation>الأوامر (Ctrl+K)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (F1)</source>
        <translation>اختصارات لوحة المفاتيح (F1)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>ReasonsDialog</name>
    <message>
        <source>Reasons for postings</source>
        <translation>أسباب الحركات</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>One reason code in each line. What was posted keeps its reason, whatever is taken out here.</source>
        <translation>رمز سبب واحد في كل سطر. ما رُحّل يحتفظ بسببه مهما حُذف من هنا.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>المعروضة</translation>
    </message>
    <message>
        <source>The list of reasons is saved.</source>
        <translation>حُفظت قائمة الأسباب.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>شحن</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>بطاقة هدايا</translation>
    </message>
    <message>
        <source>Paid click</source>
        <translation>نقرة مدفوعة</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Online payment</source>
        <translation>دفع إلكتروني</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>تحويل مصرفي</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>فاتورة</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>{kind} No. {number}</source>
        <translation>{kind} رقم {number}</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>Wallet balance</source>
        <translation>رصيد المحفظة</translation>
    </message>
    <message>
        <source>Not a fiscal document</source>
        <translation>ليس مستندًا ضريبيًا</translation>
    </message>
    <message>
        <source>PRACTICE: nothing was sold</source>
        <translation>تدريب: لم يُبَع شيء</translation>
    </message>
    <message>
        <source>Till {till}, {cashier}</source>
        <translation>الصندوق {till}، {cashier}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>الطلب {number}</translation>
    </message>
    <message>
        <source>{quantity} × {price}</source>
        <translation>{quantity} × {price}</translation>
    </message>
    <message>
        <source>{line}, discount {amount}</source>
        <translation>{line}، خصم {amount}</translation>
    </message>
    <message>
        <source>Paid with {points} points</source>
        <translation>مدفوع بالنقاط: {points}</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>For the goods</source>
        <translation>عن السلع</translation>
    </message>
    <message>
        <source>Kept back: cashback that was spent</source>
        <translation>محتجز: كاش باك أُنفق</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>المبلغ المُعاد</translation>
    </message>
    <message>
        <source>Points given back</source>
        <translation>نقاط مُعادة</translation>
    </message>
    <message>
        <source>Points taken back</source>
        <translation>نقاط مسحوبة</translation>
    </message>
    <message>
        <source>Cashback taken back</source>
        <translation>كاش باك مسحوب</translation>
    </message>
    <message>
        <source>{means} {detail}</source>
        <translation>{means} {detail}</translation>
    </message>
    <message>
        <source>Cash handed over</source>
        <translation>النقد المستلم</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>النقاط المكتسبة</translation>
    </message>
    <message>
        <source>Points to come</source>
        <translation>نقاط قادمة</translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message>
        <source>Credits</source>
        <translation>الإضافات</translation>
    </message>
    <message>
        <source>Debits</source>
        <translation>الخصومات</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>الحجوز</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>فك الحجوز</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>تحصيل الحجوز</translation>
    </message>
    <message>
        <source>Reversals, net</source>
        <translation>العكوس، صافي</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <source>Every stored balance agrees with its postings.</source>
        <translation>كل رصيد مخزَّن يطابق قيوده.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>المخزَّن</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>المحسوب</translation>
    </message>
    <message>
        <source>Movements of the period</source>
        <translation>حركات الفترة</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>In the total</source>
        <translation>في الإجمالي</translation>
    </message>
    <message>
        <source>In available</source>
        <translation>في المتاح</translation>
    </message>
    <message>
        <source>By day and source</source>
        <translation>حسب اليوم والمصدر</translation>
    </message>
    <message>
        <source>Nothing moved in this period.</source>
        <translation>لا حركات في هذه الفترة.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Wallets by status</source>
        <translation>المحافظ حسب الحالة</translation>
    </message>
    <message>
        <source>No wallet in this currency.</source>
        <translation>لا محافظ بهذه العملة.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Wallets</source>
        <translation>المحافظ</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>المحجوز</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>الدين</translation>
    </message>
    <message>
        <source>Gift cards by status</source>
        <translation>بطاقات الهدايا حسب الحالة</translation>
    </message>
    <message>
        <source>No gift card in this currency.</source>
        <translation>لا بطاقات هدايا بهذه العملة.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>البطاقات</translation>
    </message>
    <message>
        <source>Issued for</source>
        <translation>صدرت بقيمة</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation>ميزان المراجعة</translation>
    </message>
    <message>
        <source>No account has moved in this currency.</source>
        <translation>لم يتحرك أي حساب بهذه العملة.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Own number</source>
        <translation>الرقم الخاص</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>مدين</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>دائن</translation>
    </message>
</context>
<context>
    <name>ReconciliationPage</name>
    <message>
        <source>Export the workbook…</source>
        <translation>تصدير المصنف…</translation>
    </message>
    <message>
        <source>Show the journal</source>
        <translation>عرض دفتر القيود</translation>
    </message>
    <message>
        <source>Show what accounts turned over</source>
        <translation>عرض حركة الحسابات</translation>
    </message>
    <message>
        <source>Show what expires</source>
        <translation>عرض ما ينتهي</translation>
    </message>
    <message>
        <source>Show what is owed to customers</source>
        <translation>عرض المستحق للعملاء</translation>
    </message>
    <message>
        <source>Show the figures</source>
        <translation>عرض الأرقام</translation>
    </message>
    <message>
        <source>Export the journal as CSV…</source>
        <translation>تصدير الدفتر بصيغة CSV…</translation>
    </message>
    <message>
        <source>Name the account…</source>
        <translation>تسمية الحساب…</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>المطابقة</translation>
    </message>
    <message>
        <source>Export workbook</source>
        <translation>تصدير المصنف</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>ال&amp;أرقام</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;دفتر القيود</translation>
    </message>
    <message>
        <source>&amp;Turnovers</source>
        <translation>&amp;حركة الحسابات</translation>
    </message>
    <message>
        <source>&amp;Expiring</source>
        <translation>ا&amp;لمنتهية قريبًا</translation>
    </message>
    <message>
        <source>&amp;Liability</source>
        <translation>الا&amp;لتزامات</translation>
    </message>
    <message>
        <source>Opening, what moved, closing — and what the wallets say.</source>
        <translation>الافتتاح والحركات والإقفال — وما تقوله المحافظ.</translation>
    </message>
    <message>
        <source>{days}  ·  {zone}  ·  read {time}</source>
        <translation>{days}  ·  {zone}  ·  قُرئت {time}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Export the workbook</source>
        <translation>تصدير المصنف</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>مصنفات Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>كتابة {file}</translation>
    </message>
    <message numerus="yes">
        <source>{file} is written: %n row(s) listed.</source>
        <translation>
            <numerusform>كُتب {file}: بلا صفوف.</numerusform>
            <numerusform>كُتب {file}: صف واحد.</numerusform>
            <numerusform>كُتب {file}: صفان.</numerusform>
            <numerusform>كُتب {file}: %n صفوف.</numerusform>
            <numerusform>كُتب {file}: %n صفًا.</numerusform>
            <numerusform>كُتب {file}: %n صف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>أُلغي التصدير؛ لم يُكتب شيء.</translation>
    </message>
</context>
<context>
    <name>RedeemCardDialog</name>
    <message>
        <source>Redeem a gift card</source>
        <translation>صرف بطاقة هدايا</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>صرف</translation>
    </message>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>امسح البطاقة أو اكتب رمزها</translation>
    </message>
    <message>
        <source>All that is left</source>
        <translation>كل المتبقي</translation>
    </message>
    <message>
        <source>Code of the card</source>
        <translation>رمز البطاقة</translation>
    </message>
    <message>
        <source>To the wallet of</source>
        <translation>إلى محفظة</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>المتبقي في البطاقة</translation>
    </message>
    <message>
        <source>This is the card&apos;s last use: the {left} left on it could not be used any more.</source>
        <translation>هذا آخر استخدام للبطاقة: المتبقي فيها {left} لن يمكن استخدامه.</translation>
    </message>
    <message>
        <source>A wallet in {currency} will be opened.</source>
        <translation>ستُفتح محفظة بعملة {currency}.</translation>
    </message>
    <message>
        <source>This is the card&apos;s last use: {left} would stay on it and could not be used any more.</source>
        <translation>هذا آخر استخدام للبطاقة: سيبقى عليها {left} ولن يمكن استخدامه بعد ذلك.</translation>
    </message>
    <message>
        <source>Redeem all {amount}</source>
        <translation>صرف {amount} كلها</translation>
    </message>
    <message>
        <source>The figures have changed while this form was open. Look at them, then redeem again.</source>
        <translation>تغيّرت الأرقام أثناء فتح النموذج. راجعها ثم اصرف من جديد.</translation>
    </message>
    <message>
        <source>Redemption of {amount} from gift card {card} to customer {customer}</source>
        <translation>صرف {amount} من بطاقة الهدايا {card} إلى العميل {customer}</translation>
    </message>
    <message>
        <source>Redeemed. The wallet of {name} now shows {balance}.</source>
        <translation>تم الصرف. محفظة {name} تُظهر الآن {balance}.</translation>
    </message>
</context>
<context>
    <name>RedeemEffect</name>
    <message>
        <source>On the card</source>
        <translation>في البطاقة</translation>
    </message>
    <message>
        <source>In the wallet</source>
        <translation>في المحفظة</translation>
    </message>
    <message>
        <source>On the card {card}, after {card_after}. In the wallet {wallet}, after {wallet_after}.</source>
        <translation>في البطاقة {card} وبعدها {card_after}. في المحفظة {wallet} وبعدها {wallet_after}.</translation>
    </message>
</context>
<context>
    <name>RefundSuspenseDialog</name>
    <message>
        <source>Give the money back</source>
        <translation>إعادة المال</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>It becomes a refund that is owed; the job sends it to the provider and asks until it is paid.</source>
        <translation>يصبح مبلغًا مستحق الرد؛ ترسله المهمة إلى المزوّد وتسأل حتى يُدفع.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>The refund is owed and will be sent.</source>
        <translation>سُجّل المبلغ المستحق وسيُرسل.</translation>
    </message>
</context>
<context>
    <name>ReleaseHoldDialog</name>
    <message>
        <source>Release a hold of {name}</source>
        <translation>فك حجز {name}</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>فك حجز</translation>
    </message>
    <message>
        <source>All that is held: {held}</source>
        <translation>كل المحجوز: {held}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Kept with your name and the time.</source>
        <translation>يُحفظ مع اسمك والوقت.</translation>
    </message>
    <message>
        <source>Amount to give back</source>
        <translation>المبلغ المُعاد</translation>
    </message>
    <message>
        <source>Only {held} is held: {missing} short.</source>
        <translation>المحجوز {held} فقط: ينقص {missing}.</translation>
    </message>
    <message>
        <source>{title}: {amount}</source>
        <translation>{title}: {amount}</translation>
    </message>
    <message>
        <source>Released {amount} of {name}. Available: {balance}.</source>
        <translation>فُك حجز {amount} من {name}. المتاح: {balance}.</translation>
    </message>
</context>
<context>
    <name>RepairDialog</name>
    <message>
        <source>Repair the {currency} wallet of {name}?</source>
        <translation>تصحيح محفظة {currency} لـ {name}؟</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Adding up the postings…</source>
        <translation>جمع القيود…</translation>
    </message>
    <message>
        <source>The stored figures will become what the postings add up to. Nothing that was posted changes.</source>
        <translation>تصبح الأرقام المخزَّنة مساوية لمجموع القيود. لا يتغير شيء مما رُحّل.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Kept with both figures, your name and time.</source>
        <translation>يُحفظ مع الرقمين واسمك والوقت.</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>المحجوز</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>الدين</translation>
    </message>
    <message>
        <source>These figures agree; a pocket or a hold inside does not.</source>
        <translation>هذه الأرقام متطابقة؛ ولا يتطابق جيب أو حجز بداخلها.</translation>
    </message>
    <message>
        <source>Stored figures and what the postings say</source>
        <translation>الأرقام المخزَّنة وما تقوله القيود</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>المخزَّن</translation>
    </message>
    <message>
        <source>By its postings</source>
        <translation>حسب قيودها</translation>
    </message>
    <message>
        <source>The wallet is repaired and takes postings again.</source>
        <translation>صُحّحت المحفظة وعادت تقبل القيود.</translation>
    </message>
    <message>
        <source>The figures are set right, but a row of its history was altered: it stays stopped.</source>
        <translation>صُحّحت الأرقام، لكن سطرًا من سجلها عُدّل: تبقى موقوفة.</translation>
    </message>
</context>
<context>
    <name>ReplaceCardDialog</name>
    <message>
        <source>Issue the code of a gift card</source>
        <translation>إصدار رمز بطاقة هدايا</translation>
    </message>
    <message>
        <source>Issue the code</source>
        <translation>إصدار الرمز</translation>
    </message>
    <message>
        <source>Replace a gift card</source>
        <translation>استبدال بطاقة هدايا بأخرى</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>{amount} moves to a new card. Its code is shown once, for the customer.</source>
        <translation>تنتقل {amount} إلى بطاقة جديدة، ويُعرض رمزها مرة واحدة للعميل.</translation>
    </message>
    <message>
        <source>A new card of the same value takes its place; the old code is worth nothing any more.</source>
        <translation>تحل محلها بطاقة جديدة بالقيمة نفسها، ولا يعود للرمز القديم أي قيمة.</translation>
    </message>
    <message>
        <source>{amount} moves to a new card with the same last day. The old code is worth nothing any more.</source>
        <translation>تنتقل {amount} إلى بطاقة جديدة بآخر يوم نفسه، ولا يعود للرمز القديم أي قيمة.</translation>
    </message>
    <message>
        <source>Card {old} is replaced by {new}.</source>
        <translation>استُبدلت البطاقة {old} بالبطاقة {new}.</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Nothing has been posted yet.</source>
        <translation>لم يُرحَّل شيء بعد.</translation>
    </message>
    <message>
        <source>Everything agrees: opening plus movements is closing, and {wallets} wallets were checked.</source>
        <translation>كل شيء متطابق: الافتتاح مع الحركات يساوي الإقفال، وفُحصت {wallets} محفظة.</translation>
    </message>
    <message numerus="yes">
        <source>%n stored balance(s) differ from their postings. Postings on them are stopped.</source>
        <translation>
            <numerusform>لا أرصدة مختلفة عن قيودها.</numerusform>
            <numerusform>رصيد واحد يختلف عن قيوده. أُوقفت القيود عليه.</numerusform>
            <numerusform>رصيدان يختلفان عن قيودهما. أُوقفت القيود عليهما.</numerusform>
            <numerusform>%n أرصدة تختلف عن قيودها. أُوقفت القيود عليها.</numerusform>
            <numerusform>%n رصيدًا يختلف عن قيوده. أُوقفت القيود عليها.</numerusform>
            <numerusform>%n رصيد يختلف عن قيوده. أُوقفت القيود عليها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening plus movements is not closing. Do not close the day; have the ledger verified.</source>
        <translation>الافتتاح مع الحركات لا يساوي الإقفال. لا تُقفل اليوم؛ اطلب فحص الدفتر.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>الافتتاح</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s)</source>
        <translation>
            <numerusform>بلا حركات</numerusform>
            <numerusform>حركة واحدة</numerusform>
            <numerusform>حركتان</numerusform>
            <numerusform>%n حركات</numerusform>
            <numerusform>%n حركة</numerusform>
            <numerusform>%n حركة</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>الإقفال</translation>
    </message>
    <message>
        <source>Wallets say</source>
        <translation>في المحافظ</translation>
    </message>
    <message>
        <source>available {amount}</source>
        <translation>المتاح {amount}</translation>
    </message>
    <message>
        <source>now, not at the end of the period</source>
        <translation>الآن، لا في نهاية الفترة</translation>
    </message>
    <message>
        <source>agrees with closing</source>
        <translation>يطابق الإقفال</translation>
    </message>
    <message>
        <source>differs from closing</source>
        <translation>يختلف عن الإقفال</translation>
    </message>
</context>
<context>
    <name>RestockDialog</name>
    <message>
        <source>Stock of {name}</source>
        <translation>مخزون {name}</translation>
    </message>
    <message>
        <source>Change the stock</source>
        <translation>تغيير المخزون</translation>
    </message>
    <message>
        <source>{count} in stock now</source>
        <translation>في المخزون الآن: {count}</translation>
    </message>
    <message>
        <source>Pieces to add (below zero: to take out)</source>
        <translation>القطع المضافة (دون الصفر: إخراج)</translation>
    </message>
    <message>
        <source>Note (needed when pieces are taken out)</source>
        <translation>ملاحظة (لازمة عند الإخراج)</translation>
    </message>
    <message>
        <source>{name}: {count} in stock.</source>
        <translation>{name}: في المخزون {count}.</translation>
    </message>
</context>
<context>
    <name>ReturnLinesModel</name>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>لدى العميل</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>يُعاد</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>القيمة</translation>
    </message>
</context>
<context>
    <name>ReturnOrderDialog</name>
    <message>
        <source>Return of order {number}</source>
        <translation>إرجاع من الطلب {number}</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>إعادة المال</translation>
    </message>
    <message>
        <source>Pieces that come back</source>
        <translation>القطع المُعادة</translation>
    </message>
    <message>
        <source>To the customer&apos;s wallet</source>
        <translation>إلى محفظة العميل</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>بالطريقة التي دُفع بها</translation>
    </message>
    <message>
        <source>The payment goes back (F6)</source>
        <translation>كيف يُعاد المدفوع (F6)</translation>
    </message>
    <message>
        <source>What comes back (F3)</source>
        <translation>ما الذي يُعاد (F3)</translation>
    </message>
    <message>
        <source>Or part of the price; the goods stay (F4)</source>
        <translation>أو جزء من السعر وتبقى السلع (F4)</translation>
    </message>
    <message>
        <source>Reason (F8)</source>
        <translation>السبب (F8)</translation>
    </message>
    <message>
        <source>+ and − count, a scan adds a piece</source>
        <translation>+ و− للعدّ، والمسح يضيف قطعة</translation>
    </message>
    <message>
        <source>Everything (F5)</source>
        <translation>الكل (F5)</translation>
    </message>
    <message>
        <source>Count the pieces that come back, or type an amount: the plan stands here.</source>
        <translation>حدِّد عدد القطع المُعادة أو اكتب مبلغًا: تظهر الخطة هنا.</translation>
    </message>
</context>
<context>
    <name>ReturnPlan</name>
    <message>
        <source>In cash, from this till</source>
        <translation>نقدًا من هذا الصندوق</translation>
    </message>
    <message>
        <source>To the card, by the terminal</source>
        <translation>إلى البطاقة عبر الجهاز</translation>
    </message>
    <message>
        <source>By bank transfer</source>
        <translation>بتحويل مصرفي</translation>
    </message>
    <message>
        <source>Off the invoice</source>
        <translation>خصمًا من الفاتورة</translation>
    </message>
    <message>
        <source>Through the payment provider</source>
        <translation>عبر مزوّد الدفع</translation>
    </message>
    <message>
        <source>To the customer&apos;s wallet</source>
        <translation>إلى محفظة العميل</translation>
    </message>
    <message>
        <source>Points that were used</source>
        <translation>النقاط المستخدمة</translation>
    </message>
    <message>
        <source>To gift card {card}</source>
        <translation>إلى بطاقة الهدية {card}</translation>
    </message>
    <message>
        <source>Nothing was given for it yet</source>
        <translation>لم يُدفع شيء عنه بعد</translation>
    </message>
    <message>
        <source>The customer gets back</source>
        <translation>يسترد العميل</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>يُسحب</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>بعد ذلك</translation>
    </message>
    <message>
        <source>For the shop</source>
        <translation>للمتجر</translation>
    </message>
    <message>
        <source>Owed until the provider has paid it back.</source>
        <translation>مستحق إلى أن يعيده مزوّد الدفع.</translation>
    </message>
    <message>
        <source>To a new gift card</source>
        <translation>إلى بطاقة هدية جديدة</translation>
    </message>
    <message>
        <source>The card that paid takes no value any more. The code is shown once.</source>
        <translation>البطاقة التي دفعت لم تعد تقبل قيمة. يُعرض الرمز مرة واحدة.</translation>
    </message>
    <message>
        <source>{amount} of it had expired on {was}; it can be used through {day}.</source>
        <translation>منها {amount} كانت قد انتهت في {was}، ويمكن استخدامها حتى {day}.</translation>
    </message>
    <message>
        <source>It expires between {first} and {last}.</source>
        <translation>تنتهي صلاحيته بين {first} و{last}.</translation>
    </message>
    <message>
        <source>They expire between {first} and {last}.</source>
        <translation>تنتهي صلاحيتها بين {first} و{last}.</translation>
    </message>
    <message>
        <source>{amount} of it expires after {day}.</source>
        <translation>منها {amount} تنتهي صلاحيتها بعد {day}.</translation>
    </message>
    <message>
        <source>{amount} of them expire after {day}.</source>
        <translation>{amount} منها تنتهي بعد {day}.</translation>
    </message>
    <message>
        <source>Points earned, rule {rule}</source>
        <translation>نقاط مكتسبة، القاعدة {rule}</translation>
    </message>
    <message>
        <source>Cashback, rule {rule}</source>
        <translation>كاش باك، القاعدة {rule}</translation>
    </message>
    <message>
        <source>The order had earned {granted}; {kept} stay.</source>
        <translation>كان الطلب قد كسب {granted}، ويبقى {kept}.</translation>
    </message>
    <message>
        <source>The order had earned {granted}; {kept} stays.</source>
        <translation>كان الطلب قد كسب {granted}، ويبقى {kept}.</translation>
    </message>
    <message>
        <source>{amount} spent already: kept back from the money.</source>
        <translation>أُنفق {amount} من قبل ويُحتجز من المال.</translation>
    </message>
    <message>
        <source>{amount} spent already: becomes debt.</source>
        <translation>أُنفق {amount} من قبل ويصبح دينًا.</translation>
    </message>
    <message>
        <source>{before} before, {after} after</source>
        <translation>{before} قبلها، {after} بعدها</translation>
    </message>
    <message>
        <source>The order is</source>
        <translation>حالة الطلب</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>المتبقي للدفع</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>Points to come</source>
        <translation>نقاط قادمة</translation>
    </message>
    <message>
        <source>{partner} owes their share</source>
        <translation>{partner} مدين بحصته</translation>
    </message>
    <message>
        <source>{partner} is not paid this share</source>
        <translation>لا تُدفع هذه الحصة إلى {partner}</translation>
    </message>
    <message>
        <source>{product} can be sold again</source>
        <translation>{product}: متاح للبيع من جديد</translation>
    </message>
    <message>
        <source>{product}, in stock again</source>
        <translation>{product}: عاد إلى المخزون</translation>
    </message>
</context>
<context>
    <name>ReturnedDialog</name>
    <message>
        <source>Return of order {number}</source>
        <translation>إرجاع من الطلب {number}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Cash to hand back</source>
        <translation>نقد يُسلَّم للعميل</translation>
    </message>
    <message>
        <source>The code of the new card {card} was lost with an answer. Replace the card to get one.</source>
        <translation>ضاع رمز البطاقة الجديدة {card} مع الرد. استبدل البطاقة للحصول على رمز.</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>طباعة الإيصال</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <source>Reverse this posting?</source>
        <translation>عكس هذا القيد؟</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>عكس</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message>
        <source>Working out what would happen…</source>
        <translation>جارٍ حساب ما سيحدث…</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>القيد</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>مُرحَّلة</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Postings taken back together: {count}</source>
        <translation>القيود المعكوسة معًا: {count}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Already reversed by {name} on {moment}.</source>
        <translation>عكسها {name} من قبل في {moment}.</translation>
    </message>
    <message>
        <source>Reversal of transaction {number}: {amount}</source>
        <translation>عكس الحركة {number}: {amount}</translation>
    </message>
    <message>
        <source>Reversed {amount}.</source>
        <translation>عُكس {amount}.</translation>
    </message>
    <message>
        <source>Reversed {amount} of {name}. New balance: {balance}.</source>
        <translation>عُكس {amount} لـ {name}. الرصيد الجديد: {balance}.</translation>
    </message>
</context>
<context>
    <name>SaleDialog</name>
    <message>
        <source>New sale</source>
        <translation>بيع جديد</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>بيع</translation>
    </message>
    <message>
        <source>Sale of {amount} to {name}</source>
        <translation>بيع بقيمة {amount} إلى {name}</translation>
    </message>
    <message>
        <source>Sale of {amount}</source>
        <translation>بيع بقيمة {amount}</translation>
    </message>
    <message>
        <source>The sale is parked. Take it up again with F7 on the list of orders.</source>
        <translation>عُلّق البيع. استأنفه بـ F7 في قائمة الطلبات.</translation>
    </message>
</context>
<context>
    <name>SaleEntry</name>
    <message>
        <source>Scan or type: 12.50, 3*12.50, a product, a customer&apos;s card</source>
        <translation>امسح أو اكتب: 12.50، 3*12.50، منتج، بطاقة عميل</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>بضاعة</translation>
    </message>
    <message>
        <source>{count} in stock</source>
        <translation>في المخزون {count}</translation>
    </message>
</context>
<context>
    <name>SaleLinesModel</name>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>الكمية</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>الخصم</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
</context>
<context>
    <name>SellBatchDialog</name>
    <message>
        <source>Sell a batch of gift cards</source>
        <translation>بيع دفعة بطاقات هدايا</translation>
    </message>
    <message>
        <source>Sell all</source>
        <translation>بيع الكل</translation>
    </message>
    <message>
        <source>Batch name</source>
        <translation>اسم الدفعة</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>الدفع عبر</translation>
    </message>
    <message>
        <source>Discount on each card (optional)</source>
        <translation>خصم على كل بطاقة (اختياري)</translation>
    </message>
    <message>
        <source>Sold to</source>
        <translation>بيعت إلى</translation>
    </message>
    <message>
        <source>The company or person on the invoice.</source>
        <translation>الشركة أو الشخص المذكور في الفاتورة.</translation>
    </message>
    <message>
        <source>No card of this batch waits to be sold.</source>
        <translation>لا توجد في هذه الدفعة بطاقات بانتظار البيع.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) worth {value} in all, for {price}. All of them can be used at once.</source>
        <translation>
            <numerusform>لا بطاقات بقيمة {value} مقابل {price}.</numerusform>
            <numerusform>بطاقة واحدة بقيمة {value} مقابل {price}، تُستخدم فورًا.</numerusform>
            <numerusform>بطاقتان بقيمة {value} مقابل {price}، تُستخدمان فورًا.</numerusform>
            <numerusform>%n بطاقات بقيمة {value} مقابل {price}، تُستخدم كلها فورًا.</numerusform>
            <numerusform>%n بطاقة بقيمة {value} مقابل {price}، تُستخدم كلها فورًا.</numerusform>
            <numerusform>%n بطاقة بقيمة {value} مقابل {price}، تُستخدم كلها فورًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sale of the batch {batch}, {tender}</source>
        <translation>بيع الدفعة {batch}، {tender}</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) sold for {price}. They can be used now.</source>
        <translation>
            <numerusform>لم تُبع بطاقات بمبلغ {price}.</numerusform>
            <numerusform>بيعت بطاقة واحدة بمبلغ {price}، ويمكن استخدامها الآن.</numerusform>
            <numerusform>بيعت بطاقتان بمبلغ {price}، ويمكن استخدامهما الآن.</numerusform>
            <numerusform>بيعت %n بطاقات بمبلغ {price}، ويمكن استخدامها الآن.</numerusform>
            <numerusform>بيعت %n بطاقة بمبلغ {price}، ويمكن استخدامها الآن.</numerusform>
            <numerusform>بيعت %n بطاقة بمبلغ {price}، ويمكن استخدامها الآن.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing to the ledger…</source>
        <translation>الكتابة في الدفتر…</translation>
    </message>
    <message>
        <source>Sold {done} of {total}</source>
        <translation>بيعت {done} من {total}</translation>
    </message>
</context>
<context>
    <name>SellCardDialog</name>
    <message>
        <source>Sell a gift card</source>
        <translation>بيع بطاقة هدايا</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>بيع</translation>
    </message>
    <message>
        <source>To take from the customer</source>
        <translation>المطلوب من العميل</translation>
    </message>
    <message>
        <source>Discount (optional)</source>
        <translation>الخصم (اختياري)</translation>
    </message>
    <message>
        <source>Sold to (optional)</source>
        <translation>المشتري (اختياري)</translation>
    </message>
    <message>
        <source>Whose wallet pays</source>
        <translation>محفظة من تدفع</translation>
    </message>
    <message>
        <source>Needed to find the card again when its code is lost.</source>
        <translation>يلزم للعثور على البطاقة إذا فُقد رمزها.</translation>
    </message>
    <message>
        <source>The card is worth {value}. The {discount} not paid is booked as promotion.</source>
        <translation>قيمة البطاقة {value}. يُقيَّد غير المدفوع {discount} عرضًا ترويجيًا.</translation>
    </message>
    <message>
        <source>Sale of gift card {card} for {amount}, {tender}</source>
        <translation>بيع بطاقة الهدايا {card} بمبلغ {amount}، {tender}</translation>
    </message>
    <message>
        <source>Card {card} sold for {amount}. It can be used now.</source>
        <translation>بيعت البطاقة {card} بمبلغ {amount}. يمكن استخدامها الآن.</translation>
    </message>
</context>
<context>
    <name>Selling</name>
    <message>
        <source>New sale…</source>
        <translation>بيع جديد…</translation>
    </message>
    <message>
        <source>Parked sales…</source>
        <translation>المبيعات المعلّقة…</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language of the window</source>
        <translation>لغة النافذة</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>The ledger opened last</source>
        <translation>آخر دفتر فُتح</translation>
    </message>
    <message>
        <source>The till this computer is</source>
        <translation>الصندوق الذي هو هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Open another ledger…</source>
        <translation>فتح دفتر آخر…</translation>
    </message>
    <message>
        <source>Create a new ledger…</source>
        <translation>إنشاء دفتر جديد…</translation>
    </message>
    <message>
        <source>Check every balance</source>
        <translation>فحص كل الأرصدة</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>نسخ احتياطي…</translation>
    </message>
    <message>
        <source>Settings of the ledger…</source>
        <translation>إعدادات الدفتر…</translation>
    </message>
    <message>
        <source>Reasons for postings…</source>
        <translation>أسباب الحركات…</translation>
    </message>
    <message>
        <source>Payment provider…</source>
        <translation>مزوّد الدفع…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>The ledger you work on, the shop, and this window.</source>
        <translation>الدفتر الذي تعمل عليه والمتجر وهذه النافذة.</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>الدفتر</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>المتجر</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>فتح آخر…</translation>
    </message>
    <message>
        <source>Create new…</source>
        <translation>إنشاء جديد…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>فتح مجلد السجل</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>One file on this computer</source>
        <translation>ملف واحد على هذا الجهاز</translation>
    </message>
    <message>
        <source>Shared PostgreSQL server</source>
        <translation>خادم PostgreSQL مشترك</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>مكانه</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>الحركات</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>العملات</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>إصدار المخطط</translation>
    </message>
    <message>
        <source>Shop number</source>
        <translation>رقم المتجر</translation>
    </message>
    <message>
        <source>Usual currency</source>
        <translation>العملة المعتادة</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>A business day ends at</source>
        <translation>ينتهي يوم العمل عند</translation>
    </message>
    <message>
        <source>Country code of phones</source>
        <translation>رمز الدولة للهواتف</translation>
    </message>
    <message>
        <source>Days of grace for refunds</source>
        <translation>أيام السماح للمستردات</translation>
    </message>
    <message>
        <source>Checking every balance</source>
        <translation>فحص كل الأرصدة</translation>
    </message>
    <message>
        <source>Every balance agrees with its postings: {transactions} transactions, {wallets} wallets.</source>
        <translation>كل رصيد يطابق قيوده: {transactions} حركة و{wallets} محفظة.</translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) differ from their postings. See Reconciliation.</source>
        <translation>
            <numerusform>لا أرصدة مختلفة. انظر المطابقة.</numerusform>
            <numerusform>رصيد واحد يختلف عن قيوده. انظر المطابقة.</numerusform>
            <numerusform>رصيدان يختلفان عن قيودهما. انظر المطابقة.</numerusform>
            <numerusform>%n أرصدة تختلف عن قيودها. انظر المطابقة.</numerusform>
            <numerusform>%n رصيدًا يختلف عن قيوده. انظر المطابقة.</numerusform>
            <numerusform>%n رصيد يختلف عن قيوده. انظر المطابقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up the ledger</source>
        <translation>نسخ الدفتر احتياطيًا</translation>
    </message>
    <message>
        <source>Backing up to {file}</source>
        <translation>نسخ إلى {file}</translation>
    </message>
    <message>
        <source>The ledger is backed up and the copy checked: {file}</source>
        <translation>نُسخ الدفتر وفُحصت النسخة: {file}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Settle the exception</source>
        <translation>تسوية الاستثناء</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>تمت التسوية</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما الذي تم</translation>
    </message>
    <message>
        <source>Settled. It stays in the payment&apos;s history.</source>
        <translation>سُوّي. يبقى في سجل الدفعة.</translation>
    </message>
</context>
<context>
    <name>ShiftReportDialog</name>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The drawer is exactly right.</source>
        <translation>الدرج مطابق تمامًا.</translation>
    </message>
    <message>
        <source>{amount} over.</source>
        <translation>زيادة {amount}.</translation>
    </message>
    <message>
        <source>{amount} short.</source>
        <translation>نقص {amount}.</translation>
    </message>
</context>
<context>
    <name>Shifts</name>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>بيع</translation>
    </message>
    <message>
        <source>Payment of an order</source>
        <translation>دفع طلب</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>أُلغي طلب</translation>
    </message>
    <message>
        <source>Return of goods</source>
        <translation>إرجاع سلع</translation>
    </message>
    <message>
        <source>Order delivered</source>
        <translation>سُلّم طلب</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>شحن</translation>
    </message>
    <message>
        <source>Paid click</source>
        <translation>نقرة مدفوعة</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>خصم</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>تسوية</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>عكس</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>فك حجز</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>تحصيل حجز</translation>
    </message>
    <message>
        <source>Gift card sold</source>
        <translation>بيعت بطاقة هدايا</translation>
    </message>
    <message>
        <source>Gift card redeemed</source>
        <translation>استُبدلت بطاقة هدايا</translation>
    </message>
    <message>
        <source>Gift card cancelled</source>
        <translation>ألغيت بطاقة هدايا</translation>
    </message>
    <message>
        <source>Partner paid</source>
        <translation>دُفع لشريك</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>فُتحت الوردية</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>أُغلقت الوردية</translation>
    </message>
    <message>
        <source>Pay-in</source>
        <translation>إدخال نقد</translation>
    </message>
    <message>
        <source>Pay-out</source>
        <translation>إخراج نقد</translation>
    </message>
    <message>
        <source>Drop to the safe</source>
        <translation>إيداع في الخزنة</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Card terminal</source>
        <translation>جهاز البطاقات</translation>
    </message>
    <message>
        <source>Online payment</source>
        <translation>دفع إلكتروني</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>تحويل مصرفي</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>فاتورة</translation>
    </message>
    <message>
        <source>Wallets</source>
        <translation>المحافظ</translation>
    </message>
    <message>
        <source>Gift cards</source>
        <translation>بطاقات الهدايا</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>المبيعات</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>الاستردادات</translation>
    </message>
    <message>
        <source>Top-ups</source>
        <translation>عمليات الشحن</translation>
    </message>
    <message>
        <source>Gift cards sold</source>
        <translation>بطاقات هدايا مبيعة</translation>
    </message>
    <message>
        <source>Withdrawals</source>
        <translation>سحوبات</translation>
    </message>
    <message>
        <source>Paid to partners</source>
        <translation>مدفوع للشركاء</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>تقرير X</translation>
    </message>
    <message>
        <source>Z report {number}</source>
        <translation>تقرير Z {number}</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>المتجر</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>أمين صندوق</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>يوم العمل</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>فُتحت</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>أُغلقت</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>الإيصالات</translation>
    </message>
    <message>
        <source>{count} (no. {first} to {last})</source>
        <translation>{count} (من {first} إلى {last})</translation>
    </message>
    <message>
        <source>{means} × {count}</source>
        <translation>{means} × {count}</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Left by the shift before</source>
        <translation>متروك من الوردية السابقة</translation>
    </message>
    <message>
        <source>Opening float</source>
        <translation>رصيد الافتتاح</translation>
    </message>
    <message>
        <source>Cash taken in</source>
        <translation>نقد دخل</translation>
    </message>
    <message>
        <source>Cash given out</source>
        <translation>نقد خرج</translation>
    </message>
    <message>
        <source>Pay-ins</source>
        <translation>إدخالات</translation>
    </message>
    <message>
        <source>Pay-outs</source>
        <translation>إخراجات</translation>
    </message>
    <message>
        <source>Drops to the safe</source>
        <translation>إيداعات في الخزنة</translation>
    </message>
    <message>
        <source>Other cash</source>
        <translation>نقد آخر</translation>
    </message>
    <message>
        <source>Should be in the drawer</source>
        <translation>يفترض في الدرج</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>الدرج</translation>
    </message>
    <message>
        <source>Neither over nor short</source>
        <translation>لا زيادة ولا نقص</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>زيادة</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>نقص</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Taken to the safe</source>
        <translation>نُقل إلى الخزنة</translation>
    </message>
    <message>
        <source>Left in the drawer</source>
        <translation>الباقي في الدرج</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>في هذه الصفحة</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SimilarCustomers</name>
    <message>
        <source>and {count} more</source>
        <translation>و{count} غيرهم</translation>
    </message>
    <message>
        <source>Already here?</source>
        <translation>موجود من قبل؟</translation>
    </message>
    <message>
        <source>These customers look like the one you are typing.</source>
        <translation>هؤلاء العملاء يشبهون من تكتبه.</translation>
    </message>
    <message>
        <source>No similar customers</source>
        <translation>لا عملاء مشابهون</translation>
    </message>
    <message>
        <source>Customers with the same phone, card or email, or nearly the same name, appear here.</source>
        <translation>يظهر هنا عملاء بالهاتف أو البطاقة أو البريد نفسه، أو باسم قريب.</translation>
    </message>
    <message>
        <source>Open {name} instead</source>
        <translation>فتح {name} بدلًا منه</translation>
    </message>
</context>
<context>
    <name>SoldDialog</name>
    <message>
        <source>Order {number}</source>
        <translation>الطلب {number}</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>البيع التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Change to hand back</source>
        <translation>الباقي للعميل</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>المتبقي للدفع</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Wallet now</source>
        <translation>المحفظة الآن</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>النقاط المكتسبة</translation>
    </message>
    <message>
        <source>Points to come</source>
        <translation>نقاط قادمة</translation>
    </message>
    <message>
        <source>Points now</source>
        <translation>النقاط الآن</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>فتح الطلب</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>طباعة الإيصال</translation>
    </message>
</context>
<context>
    <name>SoldSide</name>
    <message>
        <source>Lines of the sale</source>
        <translation>أسطر البيع</translation>
    </message>
    <message>
        <source>Product or price (F3)</source>
        <translation>المنتج أو السعر (F3)</translation>
    </message>
    <message>
        <source>Kind of sale</source>
        <translation>نوع البيع</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Opening the ledger…</source>
        <translation>جارٍ فتح الدفتر…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>فتح آخر…</translation>
    </message>
    <message>
        <source>Create a new one…</source>
        <translation>إنشاء جديد…</translation>
    </message>
    <message>
        <source>Practise on a demonstration</source>
        <translation>التدرّب على نموذج</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>لا شيء محدد</numerusform>
            <numerusform>محدد واحد</numerusform>
            <numerusform>محددان</numerusform>
            <numerusform>%n محددة</numerusform>
            <numerusform>%n محددًا</numerusform>
            <numerusform>%n محدد</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>الصفوف: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>%n صفوف</numerusform>
            <numerusform>%n صفًا</numerusform>
            <numerusform>%n صف</numerusform>
        </translation>
    </message>
    <message>
        <source>More than {count} rows</source>
        <translation>أكثر من {count} صف</translation>
    </message>
    <message>
        <source>{amount} in all</source>
        <translation>المجموع {amount}</translation>
    </message>
</context>
<context>
    <name>TableOverlay</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>اختيار الأعمدة…</translation>
    </message>
</context>
<context>
    <name>TaskStrip</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stopping: {title}</source>
        <translation>جارٍ الإيقاف: {title}</translation>
    </message>
</context>
<context>
    <name>TenderEditor</name>
    <message>
        <source>Cash F8 · Card terminal F9 · Online F10</source>
        <translation>نقدًا F8 · جهاز البطاقات F9 · عبر الإنترنت F10</translation>
    </message>
</context>
<context>
    <name>TenderRow</name>
    <message>
        <source>Tender</source>
        <translation>وسيلة الدفع</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Cash handed over</source>
        <translation>النقد المستلم</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>المستلم</translation>
    </message>
    <message>
        <source>Number of the slip or document</source>
        <translation>رقم القسيمة أو المستند</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translation>رقم القسيمة</translation>
    </message>
    <message>
        <source>Remove this tender</source>
        <translation>إزالة هذه الوسيلة</translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation>الباقي {amount}</translation>
    </message>
    <message>
        <source>{amount} too little</source>
        <translation>ينقص {amount}</translation>
    </message>
</context>
<context>
    <name>TermChoice</name>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>As usual for this</source>
        <translation>كالمعتاد لهذا</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 دقيقة</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>ساعة واحدة</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>ساعتان</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>يوم واحد</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3 أيام</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>حتى…</translation>
    </message>
</context>
<context>
    <name>TillChoiceDialog</name>
    <message>
        <source>Which till is this computer?</source>
        <translation>أي صندوق هو هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>Work at this till</source>
        <translation>العمل على هذا الصندوق</translation>
    </message>
    <message>
        <source>Each till has a drawer of its own. The choice is kept on this computer.</source>
        <translation>لكل صندوق درج خاص به. يُحفظ الاختيار على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Name of the new till</source>
        <translation>اسم الصندوق الجديد</translation>
    </message>
    <message>
        <source>A new till…</source>
        <translation>صندوق جديد…</translation>
    </message>
    <message>
        <source>{name}  ·  {cashier} has a shift open</source>
        <translation>{name}  ·  وردية مفتوحة لدى {cashier}</translation>
    </message>
</context>
<context>
    <name>TillFigures</name>
    <message>
        <source>Receipts</source>
        <translation>الإيصالات</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>المبيعات</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>المسترد</translation>
    </message>
    <message>
        <source>Top-ups and gift cards</source>
        <translation>الشحن وبطاقات الهدايا</translation>
    </message>
    <message>
        <source>{amount} in cash</source>
        <translation>{amount} نقدًا</translation>
    </message>
    <message>
        <source>no. {first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
</context>
<context>
    <name>TillPage</name>
    <message>
        <source>Open a shift…</source>
        <translation>فتح وردية…</translation>
    </message>
    <message>
        <source>Close the shift…</source>
        <translation>إغلاق الوردية…</translation>
    </message>
    <message>
        <source>Pay in…</source>
        <translation>إدخال نقد…</translation>
    </message>
    <message>
        <source>Pay out…</source>
        <translation>إخراج نقد…</translation>
    </message>
    <message>
        <source>Drop to the safe…</source>
        <translation>إيداع في الخزنة…</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>تقرير X</translation>
    </message>
    <message>
        <source>My last operations</source>
        <translation>عملياتي الأخيرة</translation>
    </message>
    <message>
        <source>Closed shifts</source>
        <translation>الورديات المغلقة</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>This computer is another till…</source>
        <translation>هذا الحاسوب صندوق آخر…</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>فتح وردية</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>إغلاق الوردية</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>بيع جديد</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>No shift open</source>
        <translation>لا وردية مفتوحة</translation>
    </message>
    <message>
        <source>Shift open</source>
        <translation>وردية مفتوحة</translation>
    </message>
    <message>
        <source>Till {name}</source>
        <translation>الصندوق {name}</translation>
    </message>
    <message>
        <source>{till}. Open a shift to count cash by who took it.</source>
        <translation>{till}. افتح وردية ليُحسب النقد لمن قبضه.</translation>
    </message>
    <message>
        <source>{till}  ·  {cashier}  ·  open since {moment}</source>
        <translation>{till}  ·  {cashier}  ·  مفتوحة منذ {moment}</translation>
    </message>
    <message>
        <source>No shift has been closed here</source>
        <translation>لم تُغلق هنا وردية بعد</translation>
    </message>
    <message>
        <source>Its Z report appears when a shift closes.</source>
        <translation>يظهر تقرير Z حين تُغلق الوردية.</translation>
    </message>
</context>
<context>
    <name>TillTables</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>May be voided</source>
        <translation>يمكن إبطالها</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>أُبطلت</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>حتى {time}</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>تقرير Z</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>أمين صندوق</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>فُتحت</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>أُغلقت</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Over or short</source>
        <translation>زيادة أو نقص</translation>
    </message>
</context>
<context>
    <name>TopUpCardDialog</name>
    <message>
        <source>Top up a gift card</source>
        <translation>شحن بطاقة هدايا</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>شحن</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Out of the wallet of</source>
        <translation>من محفظة</translation>
    </message>
    <message>
        <source>The card was spent; it pays again.</source>
        <translation>كانت البطاقة مستنفدة، وستدفع من جديد.</translation>
    </message>
    <message>
        <source>Top-up of gift card {card} with {amount}, {tender}</source>
        <translation>شحن بطاقة الهدايا {card} بمبلغ {amount}، {tender}</translation>
    </message>
    <message>
        <source>Card {card} topped up: {amount} on it now.</source>
        <translation>شُحنت البطاقة {card}: رصيدها الآن {amount}.</translation>
    </message>
</context>
<context>
    <name>TopUpDialog</name>
    <message>
        <source>Top up {name}</source>
        <translation>شحن محفظة {name}</translation>
    </message>
    <message>
        <source>Post top-up</source>
        <translation>ترحيل الشحن</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Posted {amount} to {name}. New balance: {balance}.</source>
        <translation>رُحّل {amount} إلى {name}. الرصيد الجديد: {balance}.</translation>
    </message>
    <message>
        <source>Change: {change}.</source>
        <translation>الباقي: {change}.</translation>
    </message>
</context>
<context>
    <name>TransactionDialog</name>
    <message>
        <source>Transaction {number}</source>
        <translation>الحركة {number}</translation>
    </message>
    <message>
        <source>{before} before, {after} after</source>
        <translation>{before} قبلها، {after} بعدها</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>بطاقة هدايا</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>يوم العمل</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Earned by</source>
        <translation>كُسبت بقاعدة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Value expires</source>
        <translation>تنتهي القيمة</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>ما آلت إليه</translation>
    </message>
    <message>
        <source>Posted by</source>
        <translation>رحّلها</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>وافق عليها</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>تعكس</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>عكستها</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>العملية</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message numerus="yes">
        <source>{rule}: %n point(s) for every {per} of {base}</source>
        <translation>
            <numerusform>{rule}: لا نقاط لكل {per} من {base}</numerusform>
            <numerusform>{rule}: نقطة لكل {per} من {base}</numerusform>
            <numerusform>{rule}: نقطتان لكل {per} من {base}</numerusform>
            <numerusform>{rule}: %n نقاط لكل {per} من {base}</numerusform>
            <numerusform>{rule}: %n نقطة لكل {per} من {base}</numerusform>
            <numerusform>{rule}: %n نقطة لكل {per} من {base}</numerusform>
        </translation>
    </message>
    <message>
        <source>{rule}: a fixed amount on {base}</source>
        <translation>{rule}: مبلغ ثابت على {base}</translation>
    </message>
    <message>
        <source>{rule}: {percent} of {base}</source>
        <translation>{rule}: {percent} من {base}</translation>
    </message>
    <message>
        <source>transaction {number}</source>
        <translation>الحركة {number}</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>فتح العميل</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>فتح الطلب</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>TransactionStrip</name>
    <message>
        <source>Reverse…</source>
        <translation>عكس…</translation>
    </message>
    <message>
        <source>Take this posting back (Ctrl+R)</source>
        <translation>عكس هذا القيد (Ctrl+R)</translation>
    </message>
    <message>
        <source>No line selected</source>
        <translation>لم يُحدد سطر</translation>
    </message>
    <message>
        <source>Select one line to see everything about it.</source>
        <translation>حدد سطرًا لترى كل شيء عنه.</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>بواسطة {name}</translation>
    </message>
    <message>
        <source>approved by {name}</source>
        <translation>بموافقة {name}</translation>
    </message>
    <message>
        <source>to be spent by {day}</source>
        <translation>تُصرف حتى {day}</translation>
    </message>
    <message>
        <source>transaction {number}</source>
        <translation>الحركة {number}</translation>
    </message>
    <message>
        <source>Takes back transaction {number}.</source>
        <translation>تعكس الحركة {number}.</translation>
    </message>
    <message>
        <source>Reversed.</source>
        <translation>معكوسة.</translation>
    </message>
    <message>
        <source>Reversed by {name} on {moment}</source>
        <translation>عكسها {name} في {moment}</translation>
    </message>
</context>
<context>
    <name>Transactions</name>
    <message>
        <source>Reversed</source>
        <translation>معكوسة</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت صلاحيته</translation>
    </message>
    <message>
        <source>Expired in part</source>
        <translation>انتهت صلاحيته جزئيًا</translation>
    </message>
    <message>
        <source>{part} of {whole} expired on {day}</source>
        <translation>انتهت صلاحية {part} من {whole} في {day}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Balance after</source>
        <translation>الرصيد بعدها</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>يوم العمل</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
</context>
<context>
    <name>TransactionsPage</name>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Transaction details</source>
        <translation>تفاصيل الحركة</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>اختيار الأعمدة…</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>الحركات</translation>
    </message>
    <message>
        <source>Everything that moved value, newest first.</source>
        <translation>كل ما حرّك قيمة، الأحدث أولًا.</translation>
    </message>
    <message>
        <source>Customer, reference or note</source>
        <translation>العميل أو المرجع أو الملاحظة</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation>لا حركات بعد</translation>
    </message>
    <message>
        <source>What is posted to wallets and gift cards appears here.</source>
        <translation>يظهر هنا ما يُرحَّل إلى المحافظ وبطاقات الهدايا.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا شيء مطابق</translation>
    </message>
    <message>
        <source>No transaction fits these filters. Clear them to see all.</source>
        <translation>لا حركة تناسب هذه التصفية. امسحها لترى الكل.</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>فتح العميل</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Transfer from {name}</source>
        <translation>تحويل من {name}</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>To customer</source>
        <translation>إلى العميل</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>What is given stays given, and what expires keeps its date.</source>
        <translation>يبقى الممنوح ممنوحًا، ويحتفظ ما ينتهي بتاريخه.</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>لم يُختَر أحد بعد</translation>
    </message>
    <message>
        <source>Transferred {amount} from {name} to {other}. New balance of {name}: {balance}.</source>
        <translation>حُوّل {amount} من {name} إلى {other}. الرصيد الجديد لـ {name}: {balance}.</translation>
    </message>
</context>
<context>
    <name>TurnoversTab</name>
    <message>
        <source>Show its postings</source>
        <translation>عرض قيوده</translation>
    </message>
    <message>
        <source>Name the account…</source>
        <translation>تسمية الحساب…</translation>
    </message>
    <message>
        <source>No account has moved</source>
        <translation>لم يتحرك أي حساب</translation>
    </message>
    <message>
        <source>Nothing was posted up to these days.</source>
        <translation>لم يُرحّل شيء حتى هذه الأيام.</translation>
    </message>
    <message>
        <source>Opening plus debits less credits is closing; closing is the trial balance. Debit less credit.</source>
        <translation>الافتتاحي زائد المدين ناقص الدائن هو الختامي، والختامي هو ميزان المراجعة. المدين ناقص الدائن.</translation>
    </message>
    <message>
        <source>Its name, and your accountant&apos;s number for it (F2)</source>
        <translation>اسمه ورقمه لدى محاسبك (F2)</translation>
    </message>
</context>
<context>
    <name>UndoExtensionDialog</name>
    <message>
        <source>Undo the extension</source>
        <translation>التراجع عن التمديد</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>What is left goes back to its old last day; a day that is over gets the days of grace.</source>
        <translation>ما تبقى يعود إلى آخر يوم سابق له؛ واليوم الذي مضى يُمنح أيام السماح.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Kept with your name and the time.</source>
        <translation>يُحفظ مع اسمك والوقت.</translation>
    </message>
    <message>
        <source>Moved back: {amounts}. Left as they are: {count}.</source>
        <translation>أُعيد: {amounts}. بقي كما هو: {count}.</translation>
    </message>
    <message>
        <source>Moved back: {amounts}.</source>
        <translation>أُعيد: {amounts}.</translation>
    </message>
</context>
<context>
    <name>VerifyCard</name>
    <message>
        <source>Wallet {number}</source>
        <translation>المحفظة {number}</translation>
    </message>
    <message>
        <source>Pocket {number}</source>
        <translation>الجيب {number}</translation>
    </message>
    <message>
        <source>Hold {number}</source>
        <translation>الحجز {number}</translation>
    </message>
    <message>
        <source>Debt account {number}</source>
        <translation>حساب الدين {number}</translation>
    </message>
    <message>
        <source>Gift card {number}</source>
        <translation>بطاقة الهدايا {number}</translation>
    </message>
    <message>
        <source>Transaction {number}</source>
        <translation>الحركة {number}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>الطلب {number}</translation>
    </message>
    <message>
        <source>Partner {number}</source>
        <translation>الشريك {number}</translation>
    </message>
    <message>
        <source>Debt of partner {number}</source>
        <translation>دين الشريك {number}</translation>
    </message>
    <message>
        <source>Product {number}</source>
        <translation>المنتج {number}</translation>
    </message>
    <message>
        <source>Payment {number}</source>
        <translation>الدفعة {number}</translation>
    </message>
    <message>
        <source>available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>المحجوز</translation>
    </message>
    <message>
        <source>debt</source>
        <translation>الدين</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>last balance in its history</source>
        <translation>آخر رصيد في سجله</translation>
    </message>
    <message>
        <source>still held</source>
        <translation>ما زال محجوزًا</translation>
    </message>
    <message>
        <source>left on the card</source>
        <translation>المتبقي في البطاقة</translation>
    </message>
    <message>
        <source>times used</source>
        <translation>مرات الاستخدام</translation>
    </message>
    <message>
        <source>balance of a closed pocket</source>
        <translation>رصيد جيب مغلق</translation>
    </message>
    <message>
        <source>value whose expiry is not noted</source>
        <translation>قيمة لم يُسجَّل انتهاؤها</translation>
    </message>
    <message>
        <source>hold whose end is not noted</source>
        <translation>حجز لم تُسجَّل نهايته</translation>
    </message>
    <message>
        <source>place in the history</source>
        <translation>الموضع في السجل</translation>
    </message>
    <message>
        <source>balance before</source>
        <translation>الرصيد قبله</translation>
    </message>
    <message>
        <source>change of the balance</source>
        <translation>تغيّر الرصيد</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>balance after</source>
        <translation>الرصيد بعده</translation>
    </message>
    <message>
        <source>points used</source>
        <translation>النقاط المستخدمة</translation>
    </message>
    <message>
        <source>booked as sold</source>
        <translation>المسجّل كمبيعات</translation>
    </message>
    <message>
        <source>payouts that wait</source>
        <translation>الدفعات المنتظرة</translation>
    </message>
    <message>
        <source>orders it is sold in</source>
        <translation>الطلبات التي بيع فيها</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>المُعاد</translation>
    </message>
    <message>
        <source>goods that came back</source>
        <translation>بضائع مُرجعة</translation>
    </message>
    <message>
        <source>refunds that are owed</source>
        <translation>مبالغ الاسترداد المستحقة</translation>
    </message>
    <message>
        <source>cashback given</source>
        <translation>الكاش باك الممنوح</translation>
    </message>
    <message>
        <source>transaction {number} was altered after it was sealed</source>
        <translation>عُدّلت الحركة {number} بعد ختمها</translation>
    </message>
    <message>
        <source>transaction {number} was taken out after it was sealed</source>
        <translation>أُزيلت الحركة {number} بعد ختمها</translation>
    </message>
    <message>
        <source>transaction {number} was slipped in between sealed ones</source>
        <translation>دُسّت الحركة {number} بين حركات مختومة</translation>
    </message>
    <message>
        <source>the chain no longer passes through the head that was kept</source>
        <translation>لم تعد السلسلة تمر بالرأس المحفوظ</translation>
    </message>
    <message>
        <source>Stopped. Nothing was checked to the end.</source>
        <translation>أُوقف. لم يُفحص شيء حتى نهايته.</translation>
    </message>
    <message>
        <source>The seal&apos;s head is copied. Keep it away from this machine.</source>
        <translation>نُسخ رأس الختم. احفظه بعيدًا عن هذا الجهاز.</translation>
    </message>
    <message>
        <source>Everything agrees: {transactions} transactions, {wallets} wallets, and the seal holds.</source>
        <translation>كل شيء متطابق: {transactions} حركة و{wallets} محفظة، والختم سليم.</translation>
    </message>
    <message numerus="yes">
        <source>%n stored figure(s) disagree with the postings.</source>
        <translation>
            <numerusform>لا أرقام مخالفة للقيود.</numerusform>
            <numerusform>رقم مخزَّن واحد يخالف القيود.</numerusform>
            <numerusform>رقمان مخزَّنان يخالفان القيود.</numerusform>
            <numerusform>%n أرقام مخزَّنة تخالف القيود.</numerusform>
            <numerusform>%n رقمًا مخزَّنًا يخالف القيود.</numerusform>
            <numerusform>%n رقم مخزَّن يخالف القيود.</numerusform>
        </translation>
    </message>
    <message>
        <source>The seal is broken: {why}.</source>
        <translation>الختم مكسور: {why}.</translation>
    </message>
    <message>
        <source>A row of the history is wrong.</source>
        <translation>سطر في السجل خاطئ.</translation>
    </message>
    <message>
        <source>The first wrong row: {subject}, {what}: stored {stored}, by the postings {computed}.</source>
        <translation>أول سطر خاطئ: {subject}، {what}: المخزَّن {stored}، وحسب القيود {computed}.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>المخزَّن</translation>
    </message>
    <message>
        <source>By its postings</source>
        <translation>حسب قيودها</translation>
    </message>
    <message>
        <source>Walking the seal: {done} of {total}</source>
        <translation>السير في الختم: {done} من {total}</translation>
    </message>
    <message>
        <source>Checking: {done} of {total}</source>
        <translation>الفحص: {done} من {total}</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message>
        <source>Check of the whole ledger</source>
        <translation>فحص الدفتر كله</translation>
    </message>
    <message>
        <source>Adds up every balance from its postings, follows every row&apos;s before and after, and walks the seal from its first link. Nothing is changed.</source>
        <translation>يجمع كل رصيد من قيوده، ويتتبع ما قبل كل سطر وما بعده، ويسير في الختم من أول حلقة. لا يتغير شيء.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>افحص الآن</translation>
    </message>
    <message>
        <source>Seal&apos;s head</source>
        <translation>رأس الختم</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the seal&apos;s head</source>
        <translation>نسخ رأس الختم</translation>
    </message>
</context>
<context>
    <name>WalletStatus</name>
    <message>
        <source>Active</source>
        <translation>نشطة</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>مجمّدة</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلقة</translation>
    </message>
</context>
<context>
    <name>WalletStatusDialog</name>
    <message>
        <source>Working out what would happen…</source>
        <translation>جارٍ حساب ما سيحدث…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Kept with your name and the time.</source>
        <translation>يُحفظ مع اسمك والوقت.</translation>
    </message>
    <message>
        <source>On hold {amount}.</source>
        <translation>محجوز {amount}.</translation>
    </message>
    <message>
        <source>Owes {debt}.</source>
        <translation>عليه {debt}.</translation>
    </message>
    <message>
        <source>While frozen, nothing can be taken out. Money can still come in.</source>
        <translation>أثناء التجميد لا يُسحب شيء. يمكن أن تدخل الأموال.</translation>
    </message>
    <message>
        <source>Freeze the {currency} wallet of {name}?</source>
        <translation>تجميد محفظة {currency} لـ {name}؟</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>تجميد</translation>
    </message>
    <message>
        <source>A closed wallet takes no postings at all. Only an empty one without debt can be closed.</source>
        <translation>المحفظة المغلقة لا تقبل أي قيود. لا تُغلق إلا فارغة وبلا دين.</translation>
    </message>
    <message>
        <source>Close the {currency} wallet of {name}?</source>
        <translation>إغلاق محفظة {currency} لـ {name}؟</translation>
    </message>
    <message>
        <source>Close wallet</source>
        <translation>إغلاق المحفظة</translation>
    </message>
    <message>
        <source>All postings become possible again.</source>
        <translation>تصبح كل القيود ممكنة من جديد.</translation>
    </message>
    <message>
        <source>Reopen the {currency} wallet of {name}?</source>
        <translation>إعادة فتح محفظة {currency} لـ {name}؟</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Money can be taken out again.</source>
        <translation>يمكن سحب الأموال من جديد.</translation>
    </message>
    <message>
        <source>Unfreeze the {currency} wallet of {name}?</source>
        <translation>فك تجميد محفظة {currency} لـ {name}؟</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>فك التجميد</translation>
    </message>
    <message>
        <source>The {currency} wallet of {name} is frozen.</source>
        <translation>جُمّدت محفظة {currency} لـ {name}.</translation>
    </message>
    <message>
        <source>The {currency} wallet of {name} is closed.</source>
        <translation>أُغلقت محفظة {currency} لـ {name}.</translation>
    </message>
    <message>
        <source>The {currency} wallet of {name} is active again.</source>
        <translation>عادت محفظة {currency} لـ {name} نشطة.</translation>
    </message>
</context>
<context>
    <name>WalletSwitch</name>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Show the {currency} wallet (Alt+W: the next one)</source>
        <translation>عرض محفظة {currency} (Alt+W للتالية)</translation>
    </message>
    <message>
        <source>Stopped: needs repair</source>
        <translation>موقوفة: تحتاج إلى تصحيح</translation>
    </message>
    <message>
        <source>Status of the wallet: {status}</source>
        <translation>حالة المحفظة: {status}</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Pay money out to {name}</source>
        <translation>صرف مال إلى {name}</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>صرف</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Paid out by</source>
        <translation>يُصرف عبر</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message>
        <source>The customer&apos;s own money: {paid}.</source>
        <translation>مال العميل نفسه: {paid}.</translation>
    </message>
    <message>
        <source>Only {paid} is the customer&apos;s own money: {missing} short.</source>
        <translation>مال العميل نفسه {paid} فقط: ينقص {missing}.</translation>
    </message>
    <message>
        <source>Paid {amount} out to {name}. New balance: {balance}.</source>
        <translation>صُرف {amount} إلى {name}. الرصيد الجديد: {balance}.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Credit</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>خصم</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>فك حجز</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>تحصيل حجز</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>عكس</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>مُرحَّلة</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>استرداد</translation>
    </message>
    <message>
        <source>Cashback</source>
        <translation>كاش باك</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>بطاقة هدايا</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>شحن</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>شراء</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>عرض ترويجي</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>ولاء</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>تسوية</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>تعويض</translation>
    </message>
    <message>
        <source>Click reward</source>
        <translation>مكافأة نقرة</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>صرف مستحقات</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>انتهاء الصلاحية</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>الرصيد الافتتاحي</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>Claw-back</source>
        <translation>استرجاع ممنوح</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>شطب دين</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>تسوية</translation>
    </message>
    <message>
        <source>Cash count</source>
        <translation>جرد الصندوق</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Card terminal</source>
        <translation>جهاز البطاقات</translation>
    </message>
    <message>
        <source>Online payment</source>
        <translation>دفع إلكتروني</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>تحويل مصرفي</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>فاتورة</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>ممنوح</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>محصَّل</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>مفكوك</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>مدموج</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>أمين صندوق</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>المكتب الخلفي</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>مدقق</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مسؤول النظام</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Counter sale</source>
        <translation>بيع مباشر</translation>
    </message>
    <message>
        <source>Paid, then delivered</source>
        <translation>دفع ثم تسليم</translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation>الدفع عند التسليم</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>غير مدفوع</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>Wallet and more</source>
        <translation>المحفظة وغيرها</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>عدة وسائل</translation>
    </message>
    <message>
        <source>Being created</source>
        <translation>قيد الإنشاء</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>بانتظار الدفع</translation>
    </message>
    <message>
        <source>Money is held</source>
        <translation>المال محجوز</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>ناجح</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Paid click</source>
        <translation>نقرة مدفوعة</translation>
    </message>
    <message>
        <source>Gift card sale</source>
        <translation>بيع بطاقة هدية</translation>
    </message>
    <message>
        <source>Gift card top-up</source>
        <translation>شحن بطاقة هدية</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>غير مطلوبة</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>مستحق</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>في الطريق</translation>
    </message>
    <message>
        <source>One piece</source>
        <translation>قطعة واحدة</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Open price</source>
        <translation>سعر مفتوح</translation>
    </message>
    <message>
        <source>The provider said something odd</source>
        <translation>رد غريب من المزوّد</translation>
    </message>
    <message>
        <source>Money that belongs to nobody yet</source>
        <translation>مال لا يخص أحدًا بعد</translation>
    </message>
    <message>
        <source>A refund is owed</source>
        <translation>مبلغ مستحق الرد</translation>
    </message>
    <message>
        <source>A refund was not made</source>
        <translation>لم يتم رد مبلغ</translation>
    </message>
    <message>
        <source>A payment has no answer</source>
        <translation>دفعة بلا رد</translation>
    </message>
    <message>
        <source>Money is held at the provider</source>
        <translation>المال محجوز لدى المزوّد</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>إعادة المال</translation>
    </message>
    <message>
        <source>Wait: the job asks again</source>
        <translation>انتظر: ستسأل المهمة مجددًا</translation>
    </message>
    <message>
        <source>Send the refund again</source>
        <translation>أرسل المبلغ المسترد مجددًا</translation>
    </message>
    <message>
        <source>Ask the provider, then settle</source>
        <translation>اسأل المزوّد ثم سوِّه</translation>
    </message>
    <message>
        <source>Take the money or let it go back</source>
        <translation>حصّل المال أو أعده</translation>
    </message>
    <message>
        <source>Check the shop and its key</source>
        <translation>تحقق من المتجر ومفتاحه</translation>
    </message>
    <message>
        <source>Make the receipt by hand, then settle</source>
        <translation>أصدر الإيصال يدويًا ثم سوِّه</translation>
    </message>
    <message>
        <source>Look at it, then settle</source>
        <translation>انظر فيه ثم سوِّه</translation>
    </message>
    <message>
        <source>Return of goods</source>
        <translation>إرجاع بضاعة</translation>
    </message>
    <message>
        <source>Order payment</source>
        <translation>دفع طلب</translation>
    </message>
    <message>
        <source>Order completed</source>
        <translation>اكتمل الطلب</translation>
    </message>
    <message>
        <source>Partner&apos;s share</source>
        <translation>حصة الشريك</translation>
    </message>
    <message>
        <source>Expiry extended</source>
        <translation>تمديد الصلاحية</translation>
    </message>
    <message>
        <source>Order payment from hold</source>
        <translation>دفع طلب من الحجز</translation>
    </message>
    <message>
        <source>Gift card redemption</source>
        <translation>صرف بطاقة هدايا</translation>
    </message>
    <message>
        <source>Order cashback</source>
        <translation>كاش باك طلب</translation>
    </message>
    <message>
        <source>Reversal of a transaction</source>
        <translation>عكس حركة</translation>
    </message>
    <message>
        <source>Quest completed</source>
        <translation>إنجاز مهمة</translation>
    </message>
    <message>
        <source>Quest purchase</source>
        <translation>شراء مهمة</translation>
    </message>
    <message>
        <source>Premium voucher</source>
        <translation>قسيمة مميزة</translation>
    </message>
    <message>
        <source>Booking paid</source>
        <translation>دفع حجز</translation>
    </message>
    <message>
        <source>Referral reward</source>
        <translation>مكافأة إحالة</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>بادرة حسن نية</translation>
    </message>
    <message>
        <source>Top-up by the customer</source>
        <translation>شحن من العميل</translation>
    </message>
    <message>
        <source>Typing error</source>
        <translation>خطأ كتابة</translation>
    </message>
    <message>
        <source>Points for an order</source>
        <translation>نقاط عن طلب</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>أُلغي طلب</translation>
    </message>
    <message>
        <source>Fee of a paid click</source>
        <translation>رسم نقرة مدفوعة</translation>
    </message>
    <message>
        <source>Reward of a paid click</source>
        <translation>مكافأة نقرة مدفوعة</translation>
    </message>
    <message>
        <source>Money that fits nothing</source>
        <translation>مبلغ لا يطابق شيئًا</translation>
    </message>
    <message>
        <source>Refund paid by the provider</source>
        <translation>استرداد دفعه المزوّد</translation>
    </message>
    <message>
        <source>Refund of money that fits nothing</source>
        <translation>ردّ مبلغ لا يطابق شيئًا</translation>
    </message>
    <message>
        <source>Payout to a partner</source>
        <translation>دفعة إلى شريك</translation>
    </message>
    <message>
        <source>Float of a shift</source>
        <translation>رصيد بداية الوردية</translation>
    </message>
    <message>
        <source>End of a shift</source>
        <translation>نهاية الوردية</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>أُودع في الدرج</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>دُفع</translation>
    </message>
    <message>
        <source>Dropped to the safe</source>
        <translation>أُودع في الخزنة</translation>
    </message>
    <message>
        <source>Could be spent through {day}</source>
        <translation>كان يمكن صرفها حتى {day}</translation>
    </message>
</context>
<context>
    <name>WriteOffDialog</name>
    <message>
        <source>Write off debt of {name}</source>
        <translation>شطب دين {name}</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>شطب</translation>
    </message>
    <message>
        <source>Amount to write off</source>
        <translation>المبلغ المطلوب شطبه</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Why it will not be repaid.</source>
        <translation>لماذا لن يُسدَّد.</translation>
    </message>
    <message>
        <source>Only {debt} is owed: {missing} too much.</source>
        <translation>الدين {debt} فقط: زيادة {missing}.</translation>
    </message>
    <message>
        <source>Wrote off {amount} of {name}. New balance: {balance}.</source>
        <translation>شُطب {amount} من دين {name}. الرصيد الجديد: {balance}.</translation>
    </message>
</context>
</TS>
