<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AddCustomerDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="143"/>
        <source>Add a customer</source>
        <translation>إضافة عميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="143"/>
        <source>Add customer</source>
        <translation>إضافة عميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="177"/>
        <source>Somebody like this is already here. Look at the list; press Enter again to add anyway.</source>
        <translation>يوجد عميل مشابه. راجع القائمة، ثم اضغط Enter مرة أخرى للإضافة على أي حال.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="187"/>
        <source>Added {name}.</source>
        <translation>أُضيف {name}.</translation>
    </message>
</context>
<context>
    <name>AdjustDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="152"/>
        <source>Adjust the balance of {name}</source>
        <translation>تسوية رصيد {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="152"/>
        <source>Post adjustment</source>
        <translation>ترحيل التسوية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="155"/>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="155"/>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="160"/>
        <source>Raises the balance</source>
        <translation>تزيد الرصيد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="160"/>
        <source>Lowers the balance</source>
        <translation>تُنقص الرصيد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="187"/>
        <source>Adjusted {name} by {amount}. New balance: {balance}.</source>
        <translation>تمت تسوية {name} بمقدار {amount}. الرصيد الجديد: {balance}.</translation>
    </message>
</context>
<context>
    <name>ApplyImportDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/import_apply.py" line="57"/>
        <source>Bring in {file}</source>
        <translation>إدخال {file}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/import_apply.py" line="57"/>
        <source>Bring in</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/import_apply.py" line="60"/>
        <source>Save the refused rows as a workbook beside the file</source>
        <translation>حفظ الصفوف المرفوضة مصنفًا بجانب الملف</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/import_apply.py" line="64"/>
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
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/import_apply.py" line="67"/>
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
        <location filename="../../desktop_app/dialogs/import_apply.py" line="105"/>
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
        <location filename="../../desktop_app/dialogs/import_apply.py" line="107"/>
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
        <location filename="../../desktop_app/dialogs/import_apply.py" line="109"/>
        <source>{amount} as opening balances</source>
        <translation>{amount} أرصدةً افتتاحية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/import_apply.py" line="113"/>
        <source>{count} rows, and nothing in them is new.</source>
        <translation>{count} صفوف، ولا جديد فيها.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/import_apply.py" line="118"/>
        <source>All or nothing: correct the file first</source>
        <translation>الكل أو لا شيء: صحّح الملف أولًا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/import_apply.py" line="119"/>
        <source>Leave them out, bring in the others</source>
        <translation>استبعادها وإدخال البقية</translation>
    </message>
</context>
<context>
    <name>BalanceChange</name>
    <message>
        <location filename="../../desktop_app/widgets/balance_change.py" line="66"/>
        <source>Balance now {before}, after {after}.</source>
        <translation>الرصيد الآن {before}، وبعدها {after}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/balance_change.py" line="72"/>
        <source>Balance now</source>
        <translation>الرصيد الآن</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/balance_change.py" line="73"/>
        <source>After posting</source>
        <translation>بعد الترحيل</translation>
    </message>
</context>
<context>
    <name>CancelCardDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="42"/>
        <source>Cancel a gift card</source>
        <translation>إلغاء بطاقة هدايا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="42"/>
        <source>Cancel the card</source>
        <translation>إلغاء البطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="43"/>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="45"/>
        <source>Left on the card</source>
        <translation>المتبقي في البطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="52"/>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="54"/>
        <source>What is left</source>
        <translation>ما تبقّى</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="55"/>
        <source>Paid back in</source>
        <translation>يُرد عبر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="83"/>
        <source>Cancelling gift card {card} with {amount} left</source>
        <translation>إلغاء بطاقة الهدايا {card} والمتبقي {amount}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="92"/>
        <source>Card {card} is cancelled. Pay back {amount}: {tender}.</source>
        <translation>أُلغيت البطاقة {card}. رُدّ {amount}: {tender}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="94"/>
        <source>Card {card} is cancelled.</source>
        <translation>أُلغيت البطاقة {card}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="110"/>
        <source>Nothing is left on the card, so nothing is booked. It can never be used or sold again.</source>
        <translation>لم يبقَ في البطاقة شيء، فلا يُسجَّل أي قيد. لا يمكن استخدامها أو بيعها بعد ذلك.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="113"/>
        <source>The card was given away, so nothing is paid back: the {amount} left lowers the promotion expense.</source>
        <translation>مُنحت البطاقة مجانًا فلا يُرد شيء: المتبقي {amount} يخفّض مصروف العروض.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="116"/>
        <source>Hand out {amount} ({tender}). The gift-card liability goes down by as much.</source>
        <translation>سلّم {amount} ({tender}). ينخفض التزام بطاقات الهدايا بالقدر نفسه.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="119"/>
        <source>Nothing is paid back: {amount} leaves the gift-card liability and becomes income (breakage).</source>
        <translation>لا يُرد شيء: يخرج {amount} من التزام بطاقات الهدايا ويصبح إيرادًا (رصيد غير مستخدم).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="126"/>
        <source>Pay {amount} back to the customer</source>
        <translation>رد {amount} إلى العميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_cancel.py" line="127"/>
        <source>Keep it: the customer gets nothing</source>
        <translation>الاحتفاظ به: لا يحصل العميل على شيء</translation>
    </message>
</context>
<context>
    <name>CardFilters</name>
    <message>
        <location filename="../../desktop_app/pages/gift_card_filters.py" line="33"/>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_filters.py" line="85"/>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_filters.py" line="86"/>
        <source>Last four</source>
        <translation>آخر أربعة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_filters.py" line="87"/>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_filters.py" line="95"/>
        <source>All currencies</source>
        <translation>كل العملات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_filters.py" line="99"/>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
</context>
<context>
    <name>CardLookUp</name>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="70"/>
        <source>Look up a card</source>
        <translation>البحث عن بطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="71"/>
        <source>Scan the card, or type its code</source>
        <translation>امسح البطاقة أو اكتب رمزها</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="72"/>
        <source>Code of the gift card</source>
        <translation>رمز بطاقة الهدايا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="94"/>
        <source>Looking up…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="105"/>
        <source>Found: card {last4}.</source>
        <translation>عُثر على البطاقة {last4}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="133"/>
        <source>A scanner works anywhere on this page.</source>
        <translation>يعمل الماسح في أي مكان من هذه الصفحة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_lookup.py" line="137"/>
        <source>{typed} of {all} characters.</source>
        <translation>{typed} من {all} حرفًا.</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="154"/>
        <source>Redeem…</source>
        <translation>صرف…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="155"/>
        <source>Sell…</source>
        <translation>بيع…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="156"/>
        <source>Cancel card…</source>
        <translation>إلغاء البطاقة…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="157"/>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="158"/>
        <source>Close the card</source>
        <translation>إغلاق البطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="173"/>
        <source>Card {last4}</source>
        <translation>البطاقة {last4}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="181"/>
        <source>Sold to {name}</source>
        <translation>بيعت إلى {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="186"/>
        <source>Not sold yet. Once sold it is worth {value}.</source>
        <translation>لم تُبَع بعد. قيمتها بعد البيع {value}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="188"/>
        <source>Left of {value}</source>
        <translation>المتبقي من {value}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="194"/>
        <source>Valid</source>
        <translation>الصلاحية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="195"/>
        <source>Origin</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="196"/>
        <source>Used</source>
        <translation>الاستخدام</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="199"/>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="200"/>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="203"/>
        <source>Issued</source>
        <translation>صادرة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="204"/>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="210"/>
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
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="211"/>
        <source>{used} of {allowed} times</source>
        <translation>{used} من {allowed} مرات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_panel.py" line="220"/>
        <source>Nothing moved yet</source>
        <translation>لا حركات بعد</translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="78"/>
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
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="82"/>
        <source>Write the codes down or copy them now. They are not kept: nobody can show them again.</source>
        <translation>دوّن الرموز أو انسخها الآن. لا تُحفظ: لا يستطيع أحد عرضها مرة أخرى.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="84"/>
        <source>Copy all</source>
        <translation>نسخ الكل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="85"/>
        <source>Sell this card…</source>
        <translation>بيع هذه البطاقة…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="88"/>
        <source>I have the codes</source>
        <translation>الرموز لديّ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="119"/>
        <source>Codes</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="140"/>
        <source>Value {value}</source>
        <translation>القيمة {value}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="141"/>
        <source>Value {value} each</source>
        <translation>قيمة كل منها {value}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="172"/>
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
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="174"/>
        <source>The clipboard has been cleared.</source>
        <translation>مُسحت الحافظة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_codes.py" line="207"/>
        <source>The codes were not copied. Press Escape again to close without them.</source>
        <translation>لم تُنسخ الرموز. اضغط Escape مرة أخرى للإغلاق بدونها.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <location filename="../../desktop_app/connection.py" line="65"/>
        <source>This was posted: {title}</source>
        <translation>تم ترحيل: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/connection.py" line="67"/>
        <source>This was not posted: {title}</source>
        <translation>لم يُرحَّل: {title}</translation>
    </message>
</context>
<context>
    <name>CreateLedgerDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="96"/>
        <source>Create a new ledger</source>
        <translation>إنشاء دفتر جديد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="96"/>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="105"/>
        <source>Name of the ledger</source>
        <translation>اسم الدفتر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="106"/>
        <source>Where it is kept</source>
        <translation>مكان الحفظ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="107"/>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="110"/>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="111"/>
        <source>A day ends at</source>
        <translation>ينتهي اليوم عند</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="113"/>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
</context>
<context>
    <name>CreditDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="72"/>
        <source>Give credit to {name}</source>
        <translation>منح رصيد إلى {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="72"/>
        <source>Post credit</source>
        <translation>ترحيل الإضافة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="75"/>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="75"/>
        <source>Given as</source>
        <translation>نوع المنح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="76"/>
        <source>Expires</source>
        <translation>ينتهي في</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="98"/>
        <source>Gave {amount} to {name}. New balance: {balance}.</source>
        <translation>مُنح {amount} إلى {name}. الرصيد الجديد: {balance}.</translation>
    </message>
</context>
<context>
    <name>CustomerActions</name>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="73"/>
        <source>Top up…</source>
        <translation>شحن…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="75"/>
        <source>Give credit…</source>
        <translation>منح رصيد…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="77"/>
        <source>Take back…</source>
        <translation>خصم…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="79"/>
        <source>Adjust…</source>
        <translation>تسوية…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="81"/>
        <source>Redeem a gift card…</source>
        <translation>صرف بطاقة هدايا…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="83"/>
        <source>Reverse the selected line…</source>
        <translation>عكس السطر المحدد…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="85"/>
        <source>Edit customer…</source>
        <translation>تعديل العميل…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="87"/>
        <source>Freeze the wallet…</source>
        <translation>تجميد المحفظة…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="89"/>
        <source>Unfreeze the wallet…</source>
        <translation>فك تجميد المحفظة…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="91"/>
        <source>Close the wallet…</source>
        <translation>إغلاق المحفظة…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_actions.py" line="93"/>
        <source>Reopen the wallet…</source>
        <translation>إعادة فتح المحفظة…</translation>
    </message>
</context>
<context>
    <name>CustomerCardsTab</name>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="101"/>
        <source>Gift cards of the customer</source>
        <translation>بطاقات هدايا العميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="106"/>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="108"/>
        <source>What happened</source>
        <translation>ماذا حدث</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="109"/>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="111"/>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="113"/>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="114"/>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="126"/>
        <source>Bought</source>
        <translation>شراء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="126"/>
        <source>Redeemed to the wallet</source>
        <translation>صُرفت إلى المحفظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="134"/>
        <source>No gift cards</source>
        <translation>لا بطاقات هدايا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="134"/>
        <source>Cards this customer buys or redeems show up here.</source>
        <translation>تظهر هنا البطاقات التي يشتريها العميل أو يصرفها.</translation>
    </message>
</context>
<context>
    <name>CustomerColumns</name>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="37"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="43"/>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="44"/>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="45"/>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="48"/>
        <source>Cards</source>
        <translation>البطاقات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="56"/>
        <source>Money</source>
        <translation>الرصيد النقدي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="66"/>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="76"/>
        <source>Purchases</source>
        <translation>المشتريات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="84"/>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_columns.py" line="93"/>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
</context>
<context>
    <name>CustomerFigures</name>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="120"/>
        <source>On hold {held} · total {total}</source>
        <translation>محجوز {held} · الإجمالي {total}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="122"/>
        <source>Available {amount}</source>
        <translation>متاح {amount}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="124"/>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="126"/>
        <source>Available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="130"/>
        <source>of which brought over {amount}</source>
        <translation>منها مرحَّل {amount}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="131"/>
        <source>Purchases</source>
        <translation>المشتريات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="136"/>
        <source>of what is available</source>
        <translation>من المتاح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="136"/>
        <source>Nothing expires soon</source>
        <translation>لا شيء ينتهي قريبًا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="137"/>
        <source>Expires within 30 days</source>
        <translation>ينتهي خلال 30 يومًا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="144"/>
        <source>{amount} pending</source>
        <translation>{amount} معلّق</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="144"/>
        <source>None pending</source>
        <translation>لا شيء معلّق</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="145"/>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="43"/>
        <source>Agreed to receive messages</source>
        <translation>وافق على تلقي الرسائل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="61"/>
        <source>Several: put commas between them</source>
        <translation>عند التعدد افصل بينها بفواصل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="62"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="63"/>
        <source>Phones</source>
        <translation>الهواتف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="64"/>
        <source>Discount cards</source>
        <translation>بطاقات الخصم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="64"/>
        <source>Type or scan; Enter begins the next</source>
        <translation>اكتب أو امسح؛ Enter للتالية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="65"/>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="65"/>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="67"/>
        <source>Birthday</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="68"/>
        <source>Number in the ERP</source>
        <translation>الرقم في نظام ERP</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="70"/>
        <source>day.month.year</source>
        <translation>يوم.شهر.سنة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="72"/>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="140"/>
        <source>Show the next wallet</source>
        <translation>عرض المحفظة التالية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="142"/>
        <source>Back to all customers</source>
        <translation>العودة إلى كل العملاء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="168"/>
        <source>&amp;History</source>
        <translation>ال&amp;سجل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="169"/>
        <source>&amp;Pockets</source>
        <translation>ال&amp;جيوب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="170"/>
        <source>&amp;Gift cards</source>
        <translation>بطاقات ال&amp;هدايا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="171"/>
        <source>&amp;Notes and details</source>
        <translation>ال&amp;ملاحظات والتفاصيل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="172"/>
        <source>Back to all customers (Alt+Left)</source>
        <translation>العودة إلى كل العملاء (Alt+Left)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="173"/>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="175"/>
        <source>Top up</source>
        <translation>شحن</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="176"/>
        <source>Adjust</source>
        <translation>تسوية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="203"/>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="210"/>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="246"/>
        <source>Cards: {numbers}</source>
        <translation>البطاقات: {numbers}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="268"/>
        <source>This customer was merged into customer {number}.</source>
        <translation>دُمج هذا العميل في العميل {number}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="270"/>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="274"/>
        <source>This wallet&apos;s balance disagrees with its postings. It takes none until it is repaired.</source>
        <translation>رصيد هذه المحفظة لا يطابق قيودها. لا تقبل قيودًا حتى يُصحَّح.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_page.py" line="277"/>
        <source>Owes {debt}: the next points, cashback and promotions repay it first.</source>
        <translation>مدين بمبلغ {debt}: تسدّده أولًا النقاط والكاش باك والعروض القادمة.</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <location filename="../../desktop_app/widgets/customer_picker.py" line="62"/>
        <source>Name, phone, email, city or card</source>
        <translation>الاسم أو الهاتف أو البريد أو المدينة أو البطاقة</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="90"/>
        <source>Add a customer…</source>
        <translation>إضافة عميل…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="115"/>
        <location filename="../../desktop_app/pages/customers.py" line="119"/>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="116"/>
        <source>Name, phone, email, city or card number</source>
        <translation>الاسم أو الهاتف أو البريد أو المدينة أو رقم البطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="117"/>
        <source>Add customer</source>
        <translation>إضافة عميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="118"/>
        <source>Add a customer (Ctrl+N)</source>
        <translation>إضافة عميل (Ctrl+N)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="167"/>
        <source>Nobody matches “{text}”</source>
        <translation>لا أحد يطابق «{text}»</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="168"/>
        <source>Press Ctrl+N to add them as a new customer.</source>
        <translation>اضغط Ctrl+N لإضافته عميلًا جديدًا.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="169"/>
        <source>Type a part of the name, phone, email, city or card, or scan a card.</source>
        <translation>اكتب جزءًا من الاسم أو الهاتف أو البريد أو المدينة أو البطاقة، أو امسح بطاقة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers.py" line="170"/>
        <source>Find a customer</source>
        <translation>البحث عن عميل</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="126"/>
        <source>Choose a file to bring in…</source>
        <translation>اختيار ملف لإدخاله…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="130"/>
        <source>Bring the file in…</source>
        <translation>إدخال الملف…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="134"/>
        <source>Save the refused rows…</source>
        <translation>حفظ الصفوف المرفوضة…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="138"/>
        <source>Start over with another file</source>
        <translation>البدء من جديد بملف آخر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="158"/>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="158"/>
        <source>Customers and opening balances from a workbook or CSV file.</source>
        <translation>العملاء والأرصدة الافتتاحية من مصنف أو ملف CSV.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="159"/>
        <source>Choose another file…</source>
        <translation>اختيار ملف آخر…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="160"/>
        <source>Save refused rows…</source>
        <translation>حفظ الصفوف المرفوضة…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="161"/>
        <source>Bring in…</source>
        <translation>إدخال…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="162"/>
        <location filename="../../desktop_app/pages/data_sync.py" line="212"/>
        <source>The file holds</source>
        <translation>يحتوي الملف على</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="163"/>
        <location filename="../../desktop_app/pages/data_sync.py" line="213"/>
        <source>Amounts without a currency are in</source>
        <translation>المبالغ بلا عملة هي بعملة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="183"/>
        <source>Choose a file to bring in</source>
        <translation>اختر ملفًا لإدخاله</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="184"/>
        <source>Tables ({files})</source>
        <translation>الجداول ({files})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="293"/>
        <source>{added} new, {known} known</source>
        <translation>{added} جديد، {known} معروف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="297"/>
        <source>Good rows</source>
        <translation>الصفوف السليمة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="301"/>
        <source>Refused rows</source>
        <translation>الصفوف المرفوضة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="304"/>
        <source>To look at</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="306"/>
        <source>Opening balances</source>
        <translation>الأرصدة الافتتاحية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="321"/>
        <source>Another file</source>
        <translation>ملف آخر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="330"/>
        <source>Save the refused rows</source>
        <translation>حفظ الصفوف المرفوضة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="345"/>
        <source>Saving the refused rows</source>
        <translation>حفظ الصفوف المرفوضة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/data_sync.py" line="349"/>
        <source>Saved {file}. Correct the rows there and bring that file in.</source>
        <translation>حُفظ {file}. صحّح الصفوف فيه ثم أدخله.</translation>
    </message>
</context>
<context>
    <name>DebitDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="110"/>
        <source>Take from {name}</source>
        <translation>خصم من {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="110"/>
        <source>Post debit</source>
        <translation>ترحيل الخصم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="112"/>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="112"/>
        <source>Taken as</source>
        <translation>نوع الخصم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="134"/>
        <source>Took {amount} from {name}. New balance: {balance}.</source>
        <translation>خُصم {amount} من {name}. الرصيد الجديد: {balance}.</translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="172"/>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="173"/>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="174"/>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="175"/>
        <source>Edit the customer (F2)</source>
        <translation>تعديل العميل (F2)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="178"/>
        <source>No notes.</source>
        <translation>لا ملاحظات.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="182"/>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="183"/>
        <source>Agreed to receive messages</source>
        <translation>وافق على تلقي الرسائل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="183"/>
        <source>No messages wanted</source>
        <translation>لا يرغب في الرسائل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="185"/>
        <source>Phones</source>
        <translation>الهواتف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="186"/>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="187"/>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="188"/>
        <source>Discount cards</source>
        <translation>بطاقات الخصم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="189"/>
        <source>Birthday</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="190"/>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="191"/>
        <source>Number in the ERP</source>
        <translation>الرقم في نظام ERP</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="192"/>
        <source>Customer since</source>
        <translation>عميل منذ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="193"/>
        <source>Last edited</source>
        <translation>آخر تعديل</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <location filename="../../desktop_app/widgets/drop_zone.py" line="47"/>
        <source>Drop a file here</source>
        <translation>أفلت ملفًا هنا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/drop_zone.py" line="49"/>
        <source>A workbook (.xlsx) or a text table (.csv). Nothing is written before you have seen what it holds.</source>
        <translation>مصنف (‎.xlsx) أو جدول نصي (‎.csv). لا يُكتب شيء قبل أن ترى محتواه.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/drop_zone.py" line="51"/>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
</context>
<context>
    <name>EditCustomerDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="196"/>
        <source>Edit {name}</source>
        <translation>تعديل {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="196"/>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="212"/>
        <source>Saved {name}.</source>
        <translation>حُفظ {name}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="218"/>
        <source>Take over their changes</source>
        <translation>أخذ تعديلاتهم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_form.py" line="234"/>
        <source>Their changes are in the form beside yours. Check it and save again.</source>
        <translation>تعديلاتهم في النموذج إلى جانب تعديلاتك. راجعها ثم احفظ من جديد.</translation>
    </message>
</context>
<context>
    <name>ExpiryChoice</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="118"/>
        <source>Expires on</source>
        <translation>ينتهي في</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="126"/>
        <source>Expiry</source>
        <translation>الانتهاء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="144"/>
        <source>Does not expire</source>
        <translation>لا ينتهي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="146"/>
        <source>On a date…</source>
        <translation>في تاريخ…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="148"/>
        <source>For 30 days, until {date}</source>
        <translation>لمدة 30 يومًا، حتى {date}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="149"/>
        <source>For 90 days, until {date}</source>
        <translation>لمدة 90 يومًا، حتى {date}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="150"/>
        <source>For a year, until {date}</source>
        <translation>لمدة سنة، حتى {date}</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="72"/>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="218"/>
        <source>The answer did not arrive. Checking whether it was posted…</source>
        <translation>لم يصل الرد. جارٍ التحقق هل تم الترحيل…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="229"/>
        <source>Stopped. Nothing was posted.</source>
        <translation>أُوقف. لم يُرحَّل شيء.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="237"/>
        <source>It was not posted. You can send it again.</source>
        <translation>لم يُرحَّل. يمكنك الإرسال مرة أخرى.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="242"/>
        <source>{problem} Nobody knows yet whether it was posted. Sending this form again is safe: it cannot be posted twice.</source>
        <translation>{problem} لا يُعرف بعد هل تم الترحيل. إعادة إرسال النموذج آمنة: لا يمكن ترحيله مرتين.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/form.py" line="269"/>
        <source>Sending…</source>
        <translation>جارٍ الإرسال…</translation>
    </message>
</context>
<context>
    <name>GiftCards</name>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_summary.py" line="37"/>
        <source>From {day}</source>
        <translation>من {day}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_summary.py" line="40"/>
        <source>Does not expire</source>
        <translation>لا ينتهي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_summary.py" line="75"/>
        <source>Card {last4} · {origin} · Valid: {validity}</source>
        <translation>البطاقة {last4} · {origin} · الصلاحية: {validity}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="24"/>
        <source>No customer named</source>
        <translation>لم يُذكر عميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="37"/>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="41"/>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="45"/>
        <source>Remaining</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="50"/>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="54"/>
        <source>Origin</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="58"/>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="61"/>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="62"/>
        <source>Sold to</source>
        <translation>بيعت إلى</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="64"/>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="85"/>
        <source>Sold</source>
        <translation>بيعت</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="68"/>
        <source>Issued at</source>
        <translation>تاريخ الإصدار</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="72"/>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="81"/>
        <source>To {customer}</source>
        <translation>إلى {customer}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="87"/>
        <source>Given away</source>
        <translation>مُنحت مجانًا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="90"/>
        <source>Paid back</source>
        <translation>رُدّ المبلغ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="91"/>
        <source>Ended, nothing paid back</source>
        <translation>انتهت دون رد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="99"/>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="104"/>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_card_columns.py" line="108"/>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
</context>
<context>
    <name>GiftCardsPage</name>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="96"/>
        <source>Issue gift cards…</source>
        <translation>إصدار بطاقات هدايا…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="101"/>
        <source>Clear the filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="105"/>
        <source>Choose columns…</source>
        <translation>اختيار الأعمدة…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="113"/>
        <source>Sell the card…</source>
        <translation>بيع البطاقة…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="117"/>
        <source>Redeem to a customer&apos;s wallet…</source>
        <translation>صرف إلى محفظة عميل…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="121"/>
        <source>Cancel the card…</source>
        <translation>إلغاء البطاقة…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="151"/>
        <source>Gift cards</source>
        <translation>بطاقات الهدايا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="151"/>
        <source>A code is worth money: it is never kept, and shown once, when issued.</source>
        <translation>الرمز بمنزلة المال: لا يُحفظ أبدًا ويُعرض مرة واحدة عند الإصدار.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="153"/>
        <source>Issue cards…</source>
        <translation>إصدار بطاقات…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="154"/>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="188"/>
        <source>No cards match</source>
        <translation>لا بطاقات مطابقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="188"/>
        <source>Clear the filters with Ctrl+Shift+F.</source>
        <translation>امسح عوامل التصفية بـ Ctrl+Shift+F.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="189"/>
        <source>No gift cards yet</source>
        <translation>لا بطاقات هدايا بعد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="189"/>
        <source>Issue the first ones with Ctrl+N.</source>
        <translation>أصدر أولاها بـ Ctrl+N.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="196"/>
        <source>Show only this batch</source>
        <translation>عرض هذه الدفعة فقط</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/gift_cards.py" line="293"/>
        <source>The cards were issued, but their codes were lost on the way. Cancel them: {cards}</source>
        <translation>صدرت البطاقات لكن رموزها فُقدت في الطريق. ألغِها: {cards}</translation>
    </message>
</context>
<context>
    <name>HistoryColumns</name>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="43"/>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="49"/>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="50"/>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="53"/>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="64"/>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="73"/>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="80"/>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="83"/>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="87"/>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="88"/>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="255"/>
        <source>Reversed</source>
        <translation>معكوسة</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="139"/>
        <source>History of the wallet</source>
        <translation>سجل المحفظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="156"/>
        <source>Nothing has happened yet</source>
        <translation>لم يحدث شيء بعد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="156"/>
        <source>Top the wallet up with Ctrl+T.</source>
        <translation>اشحن المحفظة بـ Ctrl+T.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="21"/>
        <source>Number in Wallet Desk</source>
        <translation>الرقم في Wallet Desk</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="22"/>
        <source>Outside code</source>
        <translation>الرمز الخارجي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="23"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="24"/>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="25"/>
        <source>Middle name</source>
        <translation>الاسم الأوسط</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="26"/>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="27"/>
        <source>Second phone</source>
        <translation>الهاتف الثاني</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="28"/>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="29"/>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="30"/>
        <source>Card number</source>
        <translation>رقم البطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="31"/>
        <source>Second card</source>
        <translation>البطاقة الثانية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="32"/>
        <source>Birthday</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="33"/>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="34"/>
        <source>Opening balance</source>
        <translation>الرصيد الافتتاحي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="35"/>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="36"/>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="37"/>
        <source>Paid or given</source>
        <translation>مدفوع أو ممنوح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="38"/>
        <source>Expires</source>
        <translation>ينتهي في</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="41"/>
        <source>Customers, perhaps with balances</source>
        <translation>عملاء، وربما بأرصدة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="42"/>
        <source>Opening balances of customers already here</source>
        <translation>أرصدة افتتاحية لعملاء موجودين</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="45"/>
        <source>The phone has no country: {text}</source>
        <translation>الهاتف بلا رمز دولة: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="46"/>
        <source>Somebody else has this phone: {text}</source>
        <translation>هذا الهاتف لدى عميل آخر: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="47"/>
        <source>Perhaps the same person: {text}</source>
        <translation>ربما الشخص نفسه: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="48"/>
        <source>Already has an opening balance; this one is added</source>
        <translation>لديه رصيد افتتاحي؛ ويُضاف هذا إليه</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="51"/>
        <source>Reading the file</source>
        <translation>قراءة الملف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="52"/>
        <source>Checking the rows</source>
        <translation>فحص الصفوف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="53"/>
        <source>Bringing in customers</source>
        <translation>إدخال العملاء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="54"/>
        <source>Opening wallets</source>
        <translation>فتح المحافظ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="55"/>
        <source>Posting balances</source>
        <translation>ترحيل الأرصدة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="56"/>
        <source>Writing the refused rows</source>
        <translation>كتابة الصفوف المرفوضة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="88"/>
        <source>{sentence} (customers {ids})</source>
        <translation>{sentence} (العملاء {ids})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="92"/>
        <source>{sentence} (row {row})</source>
        <translation>{sentence} (الصف {row})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="100"/>
        <source>Working…</source>
        <translation>جارٍ العمل…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="103"/>
        <source>{stage}…</source>
        <translation>{stage}…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="104"/>
        <source>{stage}: {done} of {total}</source>
        <translation>{stage}: {done} من {total}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="111"/>
        <source>Workbook, sheet “{sheet}”</source>
        <translation>مصنف، ورقة «{sheet}»</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="113"/>
        <source>Text table</source>
        <translation>جدول نصي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="117"/>
        <source>header in row {row}</source>
        <translation>العناوين في الصف {row}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="123"/>
        <source>not used: {columns}</source>
        <translation>غير مستخدمة: {columns}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="132"/>
        <source>Import {run}: {added} customers added, {updated} filled in, {wallets} wallets credited.</source>
        <translation>الاستيراد {run}: أُضيف {added} عميل، واستُكمل {updated}، وأُضيف رصيد إلى {wallets} محفظة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="145"/>
        <source>Opening balances: {sums}.</source>
        <translation>الأرصدة الافتتاحية: {sums}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="148"/>
        <source>Rows left out: {count}.</source>
        <translation>الصفوف المستبعدة: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="152"/>
        <source>They are in {file}.</source>
        <translation>هي في {file}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="159"/>
        <source>Several columns could be “{field}”: {columns}. Choose one below.</source>
        <translation>عدة أعمدة قد تكون «{field}»: {columns}. اختر أحدها أدناه.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_words.py" line="162"/>
        <source>No column was recognised as “{field}”. Choose it below. The file has: {columns}.</source>
        <translation>لم يُتعرَّف على عمود «{field}». اختره أدناه. في الملف: {columns}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="144"/>
        <location filename="../../desktop_app/pages/import_tables.py" line="165"/>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="148"/>
        <source>Why it is refused</source>
        <translation>سبب الرفض</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="152"/>
        <source>As it stands in the file</source>
        <translation>كما في الملف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="169"/>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="173"/>
        <source>What to look at</source>
        <translation>ما يجب مراجعته</translation>
    </message>
</context>
<context>
    <name>IssueCardsDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="53"/>
        <source>Issue gift cards</source>
        <translation>إصدار بطاقات هدايا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="53"/>
        <source>Issue</source>
        <translation>إصدار</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="81"/>
        <source>Any number of times</source>
        <translation>أي عدد من المرات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="90"/>
        <source>Value of each card</source>
        <translation>قيمة كل بطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="90"/>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="92"/>
        <source>How many</source>
        <translation>كم عددها</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="92"/>
        <source>The customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="94"/>
        <source>Valid from</source>
        <translation>صالحة من</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="95"/>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="97"/>
        <source>Can be used</source>
        <translation>يمكن استخدامها</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="99"/>
        <source>Batch name (optional)</source>
        <translation>اسم الدفعة (اختياري)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="99"/>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="140"/>
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
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="147"/>
        <source>Nothing is booked until a card is sold.</source>
        <translation>لا يُسجَّل قيد قبل بيع البطاقة.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="156"/>
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
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="162"/>
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
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="170"/>
        <source>pays for the card</source>
        <translation>يدفع ثمن البطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="170"/>
        <source>gets it for free</source>
        <translation>يحصل عليها مجانًا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="175"/>
        <source>Drawing codes: {done} of {total}</source>
        <translation>توليد الرموز: {done} من {total}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_issue.py" line="176"/>
        <source>Writing to the ledger…</source>
        <translation>الكتابة في الدفتر…</translation>
    </message>
</context>
<context>
    <name>LedgerSettingsDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="29"/>
        <source>Settings of the ledger</source>
        <translation>إعدادات الدفتر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="29"/>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="45"/>
        <source>Name of the ledger</source>
        <translation>اسم الدفتر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="47"/>
        <source>Shop number</source>
        <translation>رقم المتجر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="47"/>
        <source>Usual currency</source>
        <translation>العملة المعتادة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="50"/>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="50"/>
        <source>A business day ends at</source>
        <translation>ينتهي يوم العمل عند</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="53"/>
        <source>Country code of phones</source>
        <translation>رمز الدولة للهواتف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="54"/>
        <source>Days of grace for refunds</source>
        <translation>أيام السماح للمستردات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_settings.py" line="77"/>
        <source>The settings are saved.</source>
        <translation>حُفظت الإعدادات.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../desktop_app/main_window.py" line="114"/>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="115"/>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="116"/>
        <source>Find on this page</source>
        <translation>البحث في هذه الصفحة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="117"/>
        <source>Read everything again</source>
        <translation>قراءة كل شيء من جديد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="118"/>
        <source>Theme: light</source>
        <translation>المظهر: فاتح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="119"/>
        <source>Theme: dark</source>
        <translation>المظهر: داكن</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="121"/>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="127"/>
        <source>Go to: {page}</source>
        <translation>انتقال إلى: {page}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="137"/>
        <source>Language: {name}</source>
        <translation>اللغة: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="222"/>
        <source>Something went wrong in the program. It is in the log as incident {number}. What you did last may not have happened: look before you repeat it.</source>
        <translation>حدث خطأ في البرنامج. سُجّل برقم {number}. ربما لم يتم آخر ما فعلته: تحقق قبل أن تكرره.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="229"/>
        <source>{problem} What you typed is kept; trying again every few seconds.</source>
        <translation>{problem} ما كتبته محفوظ؛ تتكرر المحاولة كل بضع ثوانٍ.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="231"/>
        <source>Try now</source>
        <translation>حاول الآن</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="235"/>
        <source>PRACTICE — a demonstration ledger. Nothing here is real money.</source>
        <translation>تدريب — دفتر تجريبي. لا شيء هنا نقود حقيقية.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="272"/>
        <source>Close Wallet Desk?</source>
        <translation>إغلاق Wallet Desk؟</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="273"/>
        <source>This is still under way. Closing stops it; nothing half done remains.</source>
        <translation>ما زال هذا قيد التنفيذ. الإغلاق يوقفه ولا يبقى شيء منجَز جزئيًا.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/main_window.py" line="274"/>
        <source>Stop and close</source>
        <translation>إيقاف وإغلاق</translation>
    </message>
</context>
<context>
    <name>MappingCard</name>
    <message>
        <location filename="../../desktop_app/pages/import_mapping.py" line="64"/>
        <source>Which column of the file is what</source>
        <translation>ماذا يعني كل عمود في الملف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_mapping.py" line="87"/>
        <source>– not in the file –</source>
        <translation>– غير موجود في الملف –</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="11"/>
        <source>Something went wrong in the program</source>
        <translation>حدث خطأ في البرنامج</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="12"/>
        <source>It is in the log as incident {number}. What you did last may not have happened: look before you repeat it.</source>
        <translation>سُجّل برقم {number}. ربما لم يتم آخر ما فعلته: تحقق قبل أن تكرره.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="21"/>
        <source>Not an amount</source>
        <translation>ليس مبلغًا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="22"/>
        <source>“{text}” is not a number such as 12.50.</source>
        <translation>«{text}» ليس رقمًا مثل 12.50.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="25"/>
        <source>Too many decimals</source>
        <translation>منازل عشرية كثيرة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="26"/>
        <source>“{text}” is finer than {currency} allows: {digits} decimals.</source>
        <translation>«{text}» أدق مما تسمح به {currency}: المنازل العشرية {digits}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="29"/>
        <source>Amount too large</source>
        <translation>المبلغ كبير جدًا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="30"/>
        <source>“{text}” is above the most one posting may carry, {limit}.</source>
        <translation>«{text}» يتجاوز أقصى ما يحمله قيد واحد، {limit}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="33"/>
        <source>Amount must be above zero</source>
        <translation>يجب أن يكون المبلغ أكبر من صفر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="34"/>
        <source>{amount} is not above zero.</source>
        <translation>{amount} ليس أكبر من صفر.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="37"/>
        <source>Unknown currency</source>
        <translation>عملة غير معروفة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="38"/>
        <source>There is no currency “{text}”.</source>
        <translation>لا توجد عملة «{text}».</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="41"/>
        <source>Currencies differ</source>
        <translation>العملتان مختلفتان</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="42"/>
        <source>{given} was given where {expected} is needed.</source>
        <translation>أُعطيت {given} والمطلوب {expected}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="45"/>
        <source>Something is missing</source>
        <translation>هناك نقص</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="46"/>
        <source>Please fill in: {what}.</source>
        <translation>يُرجى تعبئة: {what}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="49"/>
        <source>This cannot be right</source>
        <translation>هذا غير صحيح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="50"/>
        <source>“{text}” cannot be used as: {what}.</source>
        <translation>«{text}» لا يصلح لحقل: {what}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="54"/>
        <source>Not allowed</source>
        <translation>غير مسموح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="55"/>
        <source>The role “{role}” does not have the right “{right}”.</source>
        <translation>الدور «{role}» لا يملك الصلاحية «{right}».</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="58"/>
        <source>Above your limit</source>
        <translation>فوق حدّك</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="59"/>
        <source>You may post up to {limit}; {requested} needs another person&apos;s approval.</source>
        <translation>يمكنك الترحيل حتى {limit}؛ أما {requested} فيحتاج إلى موافقة شخص آخر.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="62"/>
        <source>Unknown staff member</source>
        <translation>موظف غير معروف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="63"/>
        <source>Nobody active has the login “{login}”.</source>
        <translation>لا موظف نشط باسم الدخول «{login}».</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="66"/>
        <source>Already used for something else</source>
        <translation>استُخدم لشيء آخر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="67"/>
        <source>This form was already sent with other content. Close it and open a new one. (Key {key})</source>
        <translation>أُرسل هذا النموذج من قبل بمحتوى آخر. أغلقه وافتح نموذجًا جديدًا. (المفتاح {key})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="72"/>
        <source>This computer&apos;s clock is wrong</source>
        <translation>ساعة هذا الجهاز خاطئة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="73"/>
        <source>It says {now}, but the newest posting is from {newest}. Set the clock first.</source>
        <translation>تشير إلى {now} بينما أحدث قيد في {newest}. اضبط الساعة أولًا.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="77"/>
        <source>Customer not found</source>
        <translation>العميل غير موجود</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="78"/>
        <source>Nobody has “{text}” as id, phone, card or reference.</source>
        <translation>لا أحد لديه «{text}» رقمًا أو هاتفًا أو بطاقةً أو مرجعًا.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="81"/>
        <source>Several customers match</source>
        <translation>عدة عملاء مطابقون</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="82"/>
        <source>“{text}” belongs to customers {ids}. Choose one of them.</source>
        <translation>«{text}» يخص العملاء {ids}. اختر أحدهم.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="85"/>
        <source>Customer is not active</source>
        <translation>العميل غير نشط</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="86"/>
        <source>Customer {customer} is {status}.</source>
        <translation>العميل {customer}: {status}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="89"/>
        <source>Changed by somebody else</source>
        <translation>عدّله شخص آخر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="90"/>
        <source>{by} saved this at {at}, after you opened it. Open it again to see it.</source>
        <translation>حفظه {by} في {at} بعد أن فتحته. افتحه من جديد لتراه.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="93"/>
        <source>No such wallet</source>
        <translation>لا توجد محفظة كهذه</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="94"/>
        <source>There is no wallet {wallet}.</source>
        <translation>لا توجد محفظة {wallet}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="97"/>
        <source>The wallet does not allow this</source>
        <translation>المحفظة لا تسمح بهذا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="98"/>
        <source>Wallet {wallet} is {status}. Nothing was posted.</source>
        <translation>المحفظة {wallet}: {status}. لم يُرحَّل شيء.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="101"/>
        <source>The wallet is not empty</source>
        <translation>المحفظة ليست فارغة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="102"/>
        <source>Wallet {wallet} holds {total} and owes {debt}; only an empty wallet can be closed.</source>
        <translation>في المحفظة {wallet} {total} وعليها {debt}؛ لا تُغلق إلا محفظة فارغة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="107"/>
        <source>The wallet is suspended</source>
        <translation>المحفظة معلّقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="108"/>
        <source>The stored balance of wallet {wallet} disagrees with its postings. It takes none until it is repaired.</source>
        <translation>الرصيد المخزَّن للمحفظة {wallet} لا يطابق قيودها. لا تقبل قيودًا حتى يُصحَّح.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="114"/>
        <source>Not enough available</source>
        <translation>الرصيد المتاح لا يكفي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="115"/>
        <source>Available {available}, requested {requested}. Nothing was posted.</source>
        <translation>المتاح {available} والمطلوب {requested}. لم يُرحَّل شيء.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="118"/>
        <source>More than is owed</source>
        <translation>أكثر من الدين</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="119"/>
        <source>The customer owes {debt}; {requested} was to be written off.</source>
        <translation>على العميل {debt}؛ والمطلوب شطبه {requested}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="122"/>
        <source>Not by hand</source>
        <translation>ليس يدويًا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="123"/>
        <source>“{source}” comes from its own operation and cannot be chosen by hand.</source>
        <translation>«{source}» ينشأ من عمليته ولا يُختار يدويًا.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="126"/>
        <source>No rule for this posting</source>
        <translation>لا قاعدة لهذا القيد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="127"/>
        <source>The rules do not know {operation} of {source} with tender “{tender}”.</source>
        <translation>القواعد لا تعرف {operation} من {source} بطريقة «{tender}».</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="131"/>
        <source>Transaction not found</source>
        <translation>الحركة غير موجودة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="132"/>
        <source>There is no transaction {transaction}.</source>
        <translation>لا توجد حركة {transaction}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="135"/>
        <source>No longer pending</source>
        <translation>لم تعد معلّقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="136"/>
        <source>Transaction {transaction} is {status}.</source>
        <translation>الحركة {transaction}: {status}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="139"/>
        <source>Already reversed</source>
        <translation>معكوسة من قبل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="140"/>
        <source>Transaction {transaction} was reversed by transaction {by}.</source>
        <translation>الحركة {transaction} عُكست بالحركة {by}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="143"/>
        <source>Cannot be reversed</source>
        <translation>لا يمكن عكسها</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="144"/>
        <source>Transaction {transaction}: {why}.</source>
        <translation>الحركة {transaction}: {why}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="147"/>
        <source>Hold not found</source>
        <translation>الحجز غير موجود</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="148"/>
        <source>There is no hold {hold}.</source>
        <translation>لا يوجد حجز {hold}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="151"/>
        <source>The hold has ended</source>
        <translation>انتهى الحجز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="152"/>
        <source>Hold {hold} is {status}.</source>
        <translation>الحجز {hold}: {status}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="155"/>
        <source>The hold is smaller</source>
        <translation>الحجز أقل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="156"/>
        <source>Hold {hold} holds {held}; {requested} was requested.</source>
        <translation>في الحجز {hold} {held}؛ والمطلوب {requested}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="160"/>
        <source>The code is mistyped</source>
        <translation>خطأ في كتابة الرمز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="161"/>
        <source>Its check character does not fit. Compare it with the card, letter by letter.</source>
        <translation>حرف التحقق لا يطابق. قارنه بالبطاقة حرفًا حرفًا.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="164"/>
        <source>Card not found</source>
        <translation>البطاقة غير موجودة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="165"/>
        <source>No gift card has this code.</source>
        <translation>لا بطاقة هدايا بهذا الرمز.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="168"/>
        <source>The card cannot be used</source>
        <translation>لا يمكن استخدام البطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="169"/>
        <source>Gift card {card} is {status}.</source>
        <translation>بطاقة الهدايا {card}: {status}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="172"/>
        <source>Not enough on the card</source>
        <translation>رصيد البطاقة لا يكفي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="173"/>
        <source>Gift card {card} has {remaining} left; {requested} was requested.</source>
        <translation>بقي في بطاقة الهدايا {card} {remaining}؛ والمطلوب {requested}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="176"/>
        <source>The card is used up</source>
        <translation>استُنفدت البطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="177"/>
        <source>Gift card {card} was used {used} times; {allowed} are allowed.</source>
        <translation>استُخدمت بطاقة الهدايا {card} {used} مرات؛ والمسموح {allowed}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="180"/>
        <source>Too many wrong codes</source>
        <translation>رموز خاطئة كثيرة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="181"/>
        <source>Looking up codes is paused until {until}.</source>
        <translation>البحث بالرموز متوقف حتى {until}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="184"/>
        <source>The gift-card key is missing</source>
        <translation>مفتاح بطاقات الهدايا مفقود</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="185"/>
        <source>This computer does not have the key of ledger “{ledger}”, so codes cannot be checked here.</source>
        <translation>لا يملك هذا الجهاز مفتاح الدفتر «{ledger}»، فلا يمكن التحقق من الرموز هنا.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="191"/>
        <source>The file cannot be read</source>
        <translation>تعذّرت قراءة الملف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="192"/>
        <source>{path}: {why}.</source>
        <translation>{path}: {why}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="195"/>
        <source>A column is missing</source>
        <translation>عمود ناقص</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="196"/>
        <source>The file needs a column “{column}”; it has: {found}.</source>
        <translation>يحتاج الملف إلى العمود «{column}»؛ وفيه: {found}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="199"/>
        <source>Several columns fit</source>
        <translation>عدة أعمدة مناسبة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="200"/>
        <source>As {what} the file offers: {columns}. Choose one of them.</source>
        <translation>لحقل {what} في الملف: {columns}. اختر أحدها.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="203"/>
        <source>The same row again</source>
        <translation>الصف نفسه مرة أخرى</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="204"/>
        <source>Row {row} already has “{text}” as: {what}.</source>
        <translation>في الصف {row} «{text}» من قبل: {what}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="207"/>
        <source>Already imported</source>
        <translation>أُدخل من قبل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="208"/>
        <source>{path} went in as import {run} at {at}.</source>
        <translation>أُدخل {path} بوصفه الاستيراد {run} في {at}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="211"/>
        <source>Nothing was imported</source>
        <translation>لم يُدخل شيء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="212"/>
        <source>{rows} rows of {path} cannot be imported; correct them, or skip bad rows.</source>
        <translation>{rows} صفوف من {path} لا يمكن إدخالها؛ صحّحها أو تجاوز الصفوف الخاطئة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="215"/>
        <source>The file cannot be written</source>
        <translation>تعذّرت كتابة الملف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="216"/>
        <source>{path}: {why}. An older file of that name is untouched.</source>
        <translation>{path}: {why}. الملف الأقدم بهذا الاسم لم يُمس.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="220"/>
        <source>No ledger there</source>
        <translation>لا دفتر هناك</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="221"/>
        <source>There is no ledger at {location}.</source>
        <translation>لا يوجد دفتر في {location}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="224"/>
        <source>The ledger does not answer</source>
        <translation>الدفتر لا يستجيب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="225"/>
        <source>{location}: {why}</source>
        <translation>{location}: {why}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="228"/>
        <source>Login refused</source>
        <translation>رُفض الدخول</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="229"/>
        <source>{location} does not accept the login “{login}” with this password.</source>
        <translation>{location} لا يقبل اسم الدخول «{login}» بكلمة المرور هذه.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="232"/>
        <source>The ledger is damaged</source>
        <translation>الدفتر تالف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="233"/>
        <source>{location}: {why}. Restore the newest good backup.</source>
        <translation>{location}: {why}. استعد أحدث نسخة احتياطية سليمة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="236"/>
        <source>The ledger is newer than this program</source>
        <translation>الدفتر أحدث من هذا البرنامج</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="237"/>
        <source>{location} was upgraded to {revision}. Install the newer program.</source>
        <translation>رُقّي {location} إلى {revision}. ثبّت البرنامج الأحدث.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="240"/>
        <source>The ledger must be upgraded first</source>
        <translation>يجب ترقية الدفتر أولًا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="241"/>
        <source>{location} is at {revision}, and this login may not upgrade it.</source>
        <translation>{location} على الإصدار {revision} ولا يحق لهذا الدخول ترقيته.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="244"/>
        <source>Not a safe place for a ledger</source>
        <translation>مكان غير آمن للدفتر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="245"/>
        <source>{location}: {why}. Keep the file on a local disk.</source>
        <translation>{location}: {why}. احفظ الملف على قرص محلي.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="248"/>
        <source>The ledger is busy</source>
        <translation>الدفتر مشغول</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="249"/>
        <source>Another workstation held {location} too long. Nothing was posted; try again.</source>
        <translation>حجزت محطة أخرى {location} طويلًا. لم يُرحَّل شيء؛ حاول مرة أخرى.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="252"/>
        <source>The disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="253"/>
        <source>There is no room left at {location}. Nothing was posted.</source>
        <translation>لا مساحة متبقية في {location}. لم يُرحَّل شيء.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="256"/>
        <source>Refused by the database</source>
        <translation>رفضته قاعدة البيانات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="257"/>
        <source>The guard “{guard}” stopped this. Nothing was posted; please report it.</source>
        <translation>أوقفه الحارس «{guard}». لم يُرحَّل شيء؛ يُرجى الإبلاغ عنه.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="262"/>
        <source>it is itself a reversal</source>
        <translation>هي نفسها حركة عكس</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="263"/>
        <source>it was never posted</source>
        <translation>لم تُرحَّل قط</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="264"/>
        <source>it is undone only by its own cancel, return or undo</source>
        <translation>لا تُلغى إلا بإلغائها أو إرجاعها الخاص</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="265"/>
        <source>what it credited has expired</source>
        <translation>ما أضافته انتهت صلاحيته</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="266"/>
        <source>what it put on the card is already spent</source>
        <translation>ما وُضع في البطاقة صُرف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="267"/>
        <source>active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="268"/>
        <source>frozen</source>
        <translation>مجمّد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="269"/>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="270"/>
        <source>blocked</source>
        <translation>محظور</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="271"/>
        <source>merged into another</source>
        <translation>مدموج في آخر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="272"/>
        <source>erased</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="273"/>
        <source>issued but not yet sold</source>
        <translation>صادرة ولم تُبَع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="274"/>
        <source>already redeemed</source>
        <translation>مصروفة من قبل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="275"/>
        <source>expired</source>
        <translation>منتهي الصلاحية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="276"/>
        <source>cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="277"/>
        <source>captured</source>
        <translation>محصَّل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="278"/>
        <source>released</source>
        <translation>مفكوك</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="279"/>
        <source>not yet valid</source>
        <translation>لم تبدأ صلاحيتها</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="280"/>
        <source>it is not there</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="281"/>
        <source>access is denied</source>
        <translation>الوصول مرفوض</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="282"/>
        <source>it is neither a workbook nor CSV</source>
        <translation>ليس مصنفًا ولا CSV</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="283"/>
        <source>it is damaged</source>
        <translation>تالف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="284"/>
        <source>it is larger than is safe to open</source>
        <translation>أكبر من أن يُفتح بأمان</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="285"/>
        <source>it is empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="286"/>
        <source>its letters cannot be decoded</source>
        <translation>تعذّر فك ترميز حروفه</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="287"/>
        <source>reading it took too long</source>
        <translation>استغرقت قراءته وقتًا طويلًا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="288"/>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="289"/>
        <source>it is open in another program</source>
        <translation>مفتوح في برنامج آخر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="290"/>
        <source>the disk reported an error</source>
        <translation>أبلغ القرص عن خطأ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="291"/>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="292"/>
        <source>phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="293"/>
        <source>email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="294"/>
        <source>birthday</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="295"/>
        <source>validity</source>
        <translation>الصلاحية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="296"/>
        <location filename="../../desktop_app/message_texts.py" line="297"/>
        <source>reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="298"/>
        <source>discount card</source>
        <translation>بطاقة الخصم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="299"/>
        <source>city</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="300"/>
        <source>number in the ERP</source>
        <translation>الرقم في نظام ERP</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="301"/>
        <source>notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="302"/>
        <source>expiry</source>
        <translation>الانتهاء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="303"/>
        <source>note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="304"/>
        <source>amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="305"/>
        <source>customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="306"/>
        <source>code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="307"/>
        <source>number of cards</source>
        <translation>عدد البطاقات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="308"/>
        <source>tender</source>
        <translation>طريقة الدفع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="309"/>
        <source>time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="310"/>
        <source>cut-off hour</source>
        <translation>ساعة نهاية اليوم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="311"/>
        <source>date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="312"/>
        <source>cashier</source>
        <translation>أمين صندوق</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="313"/>
        <source>back office</source>
        <translation>المكتب الخلفي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="314"/>
        <source>manager</source>
        <translation>مدير</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="315"/>
        <source>auditor</source>
        <translation>مدقق</translation>
    </message>
    <message>
        <location filename="../../desktop_app/message_texts.py" line="316"/>
        <source>administrator</source>
        <translation>مسؤول النظام</translation>
    </message>
</context>
<context>
    <name>MultiChoice</name>
    <message>
        <location filename="../../desktop_app/widgets/choice.py" line="89"/>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/choice.py" line="107"/>
        <source>{title}: {values}</source>
        <translation>{title}: {values}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/choice.py" line="108"/>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/choice.py" line="111"/>
        <source>{title}: {count} chosen</source>
        <translation>{title}: المختار {count}</translation>
    </message>
</context>
<context>
    <name>NobodyYet</name>
    <message>
        <location filename="../../desktop_app/pages/customers_empty.py" line="51"/>
        <source>No customers yet</source>
        <translation>لا عملاء بعد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers_empty.py" line="52"/>
        <source>Add the first one, or bring your customers from an Excel or CSV file.</source>
        <translation>أضف أول عميل، أو أدخل عملاءك من ملف Excel أو CSV.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers_empty.py" line="53"/>
        <source>Add a customer</source>
        <translation>إضافة عميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customers_empty.py" line="54"/>
        <source>Import a file…</source>
        <translation>استيراد ملف…</translation>
    </message>
</context>
<context>
    <name>OpenLedgerDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="49"/>
        <source>Open another ledger</source>
        <translation>فتح دفتر آخر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="49"/>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="53"/>
        <source>Where it is</source>
        <translation>مكانه</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="55"/>
        <source>A file on this computer, or the address of a shared PostgreSQL database.</source>
        <translation>ملف على هذا الجهاز، أو عنوان قاعدة PostgreSQL مشتركة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/ledger_place.py" line="58"/>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <location filename="../../desktop_app/opening.py" line="87"/>
        <source>Opening the ledger</source>
        <translation>فتح الدفتر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/opening.py" line="93"/>
        <source>Preparing the demonstration ledger</source>
        <translation>تجهيز الدفتر التجريبي</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="61"/>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="62"/>
        <source>Transactions</source>
        <translation>الحركات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="63"/>
        <source>Gift cards</source>
        <translation>بطاقات الهدايا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="64"/>
        <source>Reconciliation</source>
        <translation>المطابقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="65"/>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="66"/>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/registry.py" line="67"/>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../desktop_app/widgets/palette.py" line="29"/>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/palette.py" line="33"/>
        <source>What would you like to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/palette.py" line="34"/>
        <source>Search commands</source>
        <translation>البحث في الأوامر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/palette.py" line="41"/>
        <source>No command matches.</source>
        <translation>لا أمر مطابق.</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="45"/>
        <source>Any day</source>
        <translation>أي يوم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="46"/>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="47"/>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="48"/>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="49"/>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="50"/>
        <source>Last month</source>
        <translation>الشهر الماضي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="51"/>
        <source>This year</source>
        <translation>هذه السنة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="52"/>
        <source>From … to …</source>
        <translation>من … إلى …</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="110"/>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="111"/>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/period.py" line="112"/>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
</context>
<context>
    <name>PocketsTab</name>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="51"/>
        <source>Origin</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="53"/>
        <source>Can be spent until</source>
        <translation>يُصرف حتى</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="55"/>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="64"/>
        <source>Does not expire</source>
        <translation>لا ينتهي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="66"/>
        <source>{day}  ·  days left: {days}</source>
        <translation>{day}  ·  الأيام المتبقية: {days}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="79"/>
        <source>Pockets of the wallet</source>
        <translation>مكوّنات المحفظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="80"/>
        <source>Spent from top to bottom: the soonest to expire first, given before paid.</source>
        <translation>يُصرف من الأعلى إلى الأسفل: الأقرب انتهاءً أولًا، والممنوح قبل المدفوع.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="83"/>
        <source>The wallet is empty</source>
        <translation>المحفظة فارغة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_tabs.py" line="83"/>
        <source>What comes in shows up here with its origin and expiry.</source>
        <translation>ما يدخل يظهر هنا بمصدره وتاريخ انتهائه.</translation>
    </message>
</context>
<context>
    <name>PostingChoices</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="24"/>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="82"/>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="25"/>
        <source>Order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="26"/>
        <source>Return</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="27"/>
        <source>Payment</source>
        <translation>دفعة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="28"/>
        <source>Booking</source>
        <translation>حجز موعد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="29"/>
        <source>Voucher</source>
        <translation>قسيمة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="30"/>
        <source>Quest</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="31"/>
        <source>Document</source>
        <translation>مستند</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="32"/>
        <source>Cart</source>
        <translation>سلة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="33"/>
        <source>Gift card</source>
        <translation>بطاقة هدية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="34"/>
        <source>Click</source>
        <translation>نقرة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="35"/>
        <source>Transaction</source>
        <translation>حركة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="36"/>
        <source>Pocket</source>
        <translation>جزء من المحفظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_choices.py" line="80"/>
        <source>Choose a reason…</source>
        <translation>اختر سببًا…</translation>
    </message>
</context>
<context>
    <name>PostingDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="83"/>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="85"/>
        <source>Reason (optional)</source>
        <translation>السبب (اختياري)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="87"/>
        <source>Refers to (optional)</source>
        <translation>يشير إلى (اختياري)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="88"/>
        <source>Its number</source>
        <translation>رقمه</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="90"/>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="90"/>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="135"/>
        <source>Owes {debt}.</source>
        <translation>عليه {debt}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="137"/>
        <source>{amount} more is on hold.</source>
        <translation>و{amount} أخرى محجوزة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="141"/>
        <source>Only {available} is available: {missing} short.</source>
        <translation>المتاح {available} فقط: ينقص {missing}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="149"/>
        <source>Repays {repaid} of the debt of {debt}.</source>
        <translation>يسدّد {repaid} من دين {debt}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting.py" line="179"/>
        <source>The balance has changed while this form was open. Look at the figures, then post again.</source>
        <translation>تغيّر الرصيد أثناء فتح النموذج. راجع الأرقام ثم رحّل من جديد.</translation>
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
        <translation>الأعمدة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="98"/>
        <source>First rows</source>
        <translation>الصفوف الأولى</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="99"/>
        <source>Refused ({count})</source>
        <translation>مرفوضة ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="100"/>
        <source>To look at ({count})</source>
        <translation>للمراجعة ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="122"/>
        <source>No rows</source>
        <translation>لا صفوف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="128"/>
        <source>No row is refused</source>
        <translation>لا صفوف مرفوضة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/import_tables.py" line="131"/>
        <source>Nothing doubtful was found</source>
        <translation>لم يُعثر على ما يثير الشك</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <location filename="../../desktop_app/widgets/progress_row.py" line="36"/>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <location filename="../../desktop_app/widgets/rail.py" line="107"/>
        <source>Commands (Ctrl+K)</source>
        <translation>الأوامر (Ctrl+K)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/rail.py" line="108"/>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/rail.py" line="109"/>
        <source>Keyboard shortcuts (F1)</source>
        <translation>اختصارات لوحة المفاتيح (F1)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/rail.py" line="110"/>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="46"/>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="119"/>
        <source>Credits</source>
        <translation>الإضافات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="47"/>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="120"/>
        <source>Debits</source>
        <translation>الخصومات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="48"/>
        <source>Holds</source>
        <translation>الحجوز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="49"/>
        <source>Releases</source>
        <translation>فك الحجوز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="50"/>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="122"/>
        <source>Captures</source>
        <translation>تحصيل الحجوز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="51"/>
        <source>Reversals, net</source>
        <translation>العكوس، صافي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="70"/>
        <source>Differences</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="71"/>
        <source>Every stored balance agrees with its postings.</source>
        <translation>كل رصيد مخزَّن يطابق قيوده.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="74"/>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="76"/>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="77"/>
        <source>Stored</source>
        <translation>المخزَّن</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="78"/>
        <source>Computed</source>
        <translation>المحسوب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="87"/>
        <source>Movements of the period</source>
        <translation>حركات الفترة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="90"/>
        <source>Movement</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="91"/>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="93"/>
        <source>In the total</source>
        <translation>في الإجمالي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="97"/>
        <source>In available</source>
        <translation>في المتاح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="109"/>
        <source>By day and source</source>
        <translation>حسب اليوم والمصدر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="110"/>
        <source>Nothing moved in this period.</source>
        <translation>لا حركات في هذه الفترة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="112"/>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="115"/>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="125"/>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="127"/>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="136"/>
        <source>Wallets by status</source>
        <translation>المحافظ حسب الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="137"/>
        <source>No wallet in this currency.</source>
        <translation>لا محافظ بهذه العملة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="141"/>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="162"/>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="145"/>
        <source>Wallets</source>
        <translation>المحافظ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="146"/>
        <source>Available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="147"/>
        <source>On hold</source>
        <translation>المحجوز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="148"/>
        <source>Debt</source>
        <translation>الدين</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="157"/>
        <source>Gift cards by status</source>
        <translation>بطاقات الهدايا حسب الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="158"/>
        <source>No gift card in this currency.</source>
        <translation>لا بطاقات هدايا بهذه العملة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="166"/>
        <source>Cards</source>
        <translation>البطاقات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="167"/>
        <source>Issued for</source>
        <translation>صدرت بقيمة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="168"/>
        <source>Remaining</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="177"/>
        <source>Trial balance</source>
        <translation>ميزان المراجعة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="178"/>
        <source>No account has moved in this currency.</source>
        <translation>لم يتحرك أي حساب بهذه العملة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="180"/>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="181"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="182"/>
        <source>Debit</source>
        <translation>مدين</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_tables.py" line="184"/>
        <source>Credit</source>
        <translation>دائن</translation>
    </message>
</context>
<context>
    <name>ReconciliationPage</name>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="68"/>
        <source>Export the workbook…</source>
        <translation>تصدير المصنف…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="86"/>
        <location filename="../../desktop_app/pages/reconciliation.py" line="132"/>
        <source>Reconciliation</source>
        <translation>المطابقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="87"/>
        <source>Export workbook</source>
        <translation>تصدير المصنف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="96"/>
        <source>Opening, what moved, closing — and what the wallets say.</source>
        <translation>الافتتاح والحركات والإقفال — وما تقوله المحافظ.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="98"/>
        <source>{days}  ·  {zone}  ·  read {time}</source>
        <translation>{days}  ·  {zone}  ·  قُرئت {time}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="137"/>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="147"/>
        <source>Export the workbook</source>
        <translation>تصدير المصنف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="147"/>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>مصنفات Excel (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="162"/>
        <source>Writing {file}</source>
        <translation>كتابة {file}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/pages/reconciliation.py" line="169"/>
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
        <location filename="../../desktop_app/pages/reconciliation.py" line="173"/>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation.py" line="183"/>
        <source>The export was cancelled; nothing was written.</source>
        <translation>أُلغي التصدير؛ لم يُكتب شيء.</translation>
    </message>
</context>
<context>
    <name>RedeemCardDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="54"/>
        <source>Redeem a gift card</source>
        <translation>صرف بطاقة هدايا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="54"/>
        <source>Redeem</source>
        <translation>صرف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="73"/>
        <source>Scan the card, or type its code</source>
        <translation>امسح البطاقة أو اكتب رمزها</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="81"/>
        <source>All that is left</source>
        <translation>كل المتبقي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="86"/>
        <source>Code of the card</source>
        <translation>رمز البطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="88"/>
        <source>To the wallet of</source>
        <translation>إلى محفظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="89"/>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="120"/>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="282"/>
        <source>Left on the card</source>
        <translation>المتبقي في البطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="221"/>
        <source>This is the card&apos;s last use: the {left} left on it could not be used any more.</source>
        <translation>هذا آخر استخدام للبطاقة: المتبقي فيها {left} لن يمكن استخدامه.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="224"/>
        <source>A wallet in {currency} will be opened.</source>
        <translation>ستُفتح محفظة بعملة {currency}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="227"/>
        <source>Repays {repaid} of the debt of {debt}.</source>
        <translation>يسدّد {repaid} من دين {debt}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="285"/>
        <source>The figures have changed while this form was open. Look at them, then redeem again.</source>
        <translation>تغيّرت الأرقام أثناء فتح النموذج. راجعها ثم اصرف من جديد.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="302"/>
        <source>Redemption of {amount} from gift card {card} to customer {customer}</source>
        <translation>صرف {amount} من بطاقة الهدايا {card} إلى العميل {customer}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_redeem.py" line="311"/>
        <source>Redeemed. The wallet of {name} now shows {balance}.</source>
        <translation>تم الصرف. محفظة {name} تُظهر الآن {balance}.</translation>
    </message>
</context>
<context>
    <name>RedeemEffect</name>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_effect.py" line="61"/>
        <source>On the card</source>
        <translation>في البطاقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_effect.py" line="62"/>
        <source>In the wallet</source>
        <translation>في المحفظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_effect.py" line="70"/>
        <source>On the card {card}, after {card_after}. In the wallet {wallet}, after {wallet_after}.</source>
        <translation>في البطاقة {card} وبعدها {card_after}. في المحفظة {wallet} وبعدها {wallet_after}.</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="48"/>
        <source>Nothing has been posted yet.</source>
        <translation>لم يُرحَّل شيء بعد.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="54"/>
        <source>Everything agrees: opening plus movements is closing, and {wallets} wallets were checked.</source>
        <translation>كل شيء متطابق: الافتتاح مع الحركات يساوي الإقفال، وفُحصت {wallets} محفظة.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="59"/>
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
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="61"/>
        <source>Opening plus movements is not closing. Do not close the day; have the ledger verified.</source>
        <translation>الافتتاح مع الحركات لا يساوي الإقفال. لا تُقفل اليوم؛ اطلب فحص الدفتر.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="80"/>
        <source>Opening</source>
        <translation>الافتتاح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="81"/>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="81"/>
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
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="82"/>
        <source>Closing</source>
        <translation>الإقفال</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="83"/>
        <source>Wallets say</source>
        <translation>في المحافظ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="95"/>
        <source>available {amount}</source>
        <translation>المتاح {amount}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="99"/>
        <source>now, not at the end of the period</source>
        <translation>الآن، لا في نهاية الفترة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="100"/>
        <source>agrees with closing</source>
        <translation>يطابق الإقفال</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/reconciliation_report.py" line="100"/>
        <source>differs from closing</source>
        <translation>يختلف عن الإقفال</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="35"/>
        <source>Reverse this posting?</source>
        <translation>عكس هذا القيد؟</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="35"/>
        <source>Reverse</source>
        <translation>عكس</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="46"/>
        <location filename="../../desktop_app/dialogs/reverse.py" line="62"/>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="47"/>
        <source>Note (optional)</source>
        <translation>ملاحظة (اختياري)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="48"/>
        <source>Working out what would happen…</source>
        <translation>حساب ما سيحدث…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="56"/>
        <source>Posting</source>
        <translation>القيد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="57"/>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="58"/>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="59"/>
        <source>Posted</source>
        <translation>مُرحَّلة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="60"/>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="61"/>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="78"/>
        <source>Postings taken back together: {count}</source>
        <translation>القيود المعكوسة معًا: {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="89"/>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="96"/>
        <source>Already reversed by {name} on {moment}.</source>
        <translation>عكسها {name} من قبل في {moment}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="114"/>
        <source>Reversal of transaction {number}: {amount}</source>
        <translation>عكس الحركة {number}: {amount}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="122"/>
        <source>Reversed {amount}.</source>
        <translation>عُكس {amount}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/reverse.py" line="123"/>
        <source>Reversed {amount} of {name}. New balance: {balance}.</source>
        <translation>عُكس {amount} لـ {name}. الرصيد الجديد: {balance}.</translation>
    </message>
</context>
<context>
    <name>SellCardDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="36"/>
        <source>Sell a gift card</source>
        <translation>بيع بطاقة هدايا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="36"/>
        <source>Sell</source>
        <translation>بيع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="38"/>
        <source>To take from the customer</source>
        <translation>المطلوب من العميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="43"/>
        <source>Paid by</source>
        <translation>الدفع عبر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="45"/>
        <source>Sold to (optional)</source>
        <translation>المشتري (اختياري)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="46"/>
        <source>Needed to find the card again when its code is lost.</source>
        <translation>يلزم للعثور على البطاقة إذا فُقد رمزها.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="62"/>
        <source>Sale of gift card {card} for {amount}, {tender}</source>
        <translation>بيع بطاقة الهدايا {card} بمبلغ {amount}، {tender}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/gift_card_sell.py" line="71"/>
        <source>Card {card} sold for {amount}. It can be used now.</source>
        <translation>بيعت البطاقة {card} بمبلغ {amount}. يمكن استخدامها الآن.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../../desktop_app/settings.py" line="96"/>
        <source>Language of the window</source>
        <translation>لغة النافذة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/settings.py" line="100"/>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <location filename="../../desktop_app/settings.py" line="102"/>
        <source>The ledger opened last</source>
        <translation>آخر دفتر فُتح</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="128"/>
        <source>Open another ledger…</source>
        <translation>فتح دفتر آخر…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="129"/>
        <source>Create a new ledger…</source>
        <translation>إنشاء دفتر جديد…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="130"/>
        <location filename="../../desktop_app/pages/settings.py" line="153"/>
        <source>Check every balance</source>
        <translation>فحص كل الأرصدة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="131"/>
        <location filename="../../desktop_app/pages/settings.py" line="154"/>
        <source>Back up…</source>
        <translation>نسخ احتياطي…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="132"/>
        <source>Settings of the ledger…</source>
        <translation>إعدادات الدفتر…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="147"/>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="147"/>
        <source>The ledger you work on, the shop, and this window.</source>
        <translation>الدفتر الذي تعمل عليه والمتجر وهذه النافذة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="148"/>
        <source>Ledger</source>
        <translation>الدفتر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="149"/>
        <source>Shop</source>
        <translation>المتجر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="150"/>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="151"/>
        <source>Open another…</source>
        <translation>فتح آخر…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="152"/>
        <source>Create new…</source>
        <translation>إنشاء جديد…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="155"/>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="156"/>
        <source>Open the log&apos;s folder</source>
        <translation>فتح مجلد السجل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="157"/>
        <location filename="../../desktop_app/pages/settings.py" line="161"/>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="158"/>
        <location filename="../../desktop_app/pages/settings.py" line="162"/>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="163"/>
        <location filename="../../desktop_app/pages/settings.py" line="164"/>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="163"/>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="163"/>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="185"/>
        <source>One file on this computer</source>
        <translation>ملف واحد على هذا الجهاز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="185"/>
        <source>Shared PostgreSQL server</source>
        <translation>خادم PostgreSQL مشترك</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="188"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="189"/>
        <source>Where it is</source>
        <translation>مكانه</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="190"/>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="191"/>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="192"/>
        <source>Transactions</source>
        <translation>الحركات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="193"/>
        <source>Currencies</source>
        <translation>العملات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="194"/>
        <source>You are</source>
        <translation>أنت</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="195"/>
        <source>Revision</source>
        <translation>إصدار المخطط</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="200"/>
        <source>Shop number</source>
        <translation>رقم المتجر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="201"/>
        <source>Usual currency</source>
        <translation>العملة المعتادة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="202"/>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="203"/>
        <source>A business day ends at</source>
        <translation>ينتهي يوم العمل عند</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="204"/>
        <source>Country code of phones</source>
        <translation>رمز الدولة للهواتف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="205"/>
        <source>Days of grace for refunds</source>
        <translation>أيام السماح للمستردات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="234"/>
        <source>Checking every balance</source>
        <translation>فحص كل الأرصدة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="241"/>
        <source>Every balance agrees with its postings: {transactions} transactions, {wallets} wallets.</source>
        <translation>كل رصيد يطابق قيوده: {transactions} حركة و{wallets} محفظة.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/pages/settings.py" line="246"/>
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
        <location filename="../../desktop_app/pages/settings.py" line="256"/>
        <source>Back up the ledger</source>
        <translation>نسخ الدفتر احتياطيًا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="263"/>
        <source>Backing up to {file}</source>
        <translation>نسخ إلى {file}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="267"/>
        <source>The ledger is backed up and the copy checked: {file}</source>
        <translation>نُسخ الدفتر وفُحصت النسخة: {file}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/settings.py" line="271"/>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <location filename="../../desktop_app/widgets/shortcut_sheet.py" line="25"/>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/shortcut_sheet.py" line="33"/>
        <source>On this page</source>
        <translation>في هذه الصفحة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/shortcut_sheet.py" line="34"/>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/shortcut_sheet.py" line="53"/>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SimilarCustomers</name>
    <message>
        <location filename="../../desktop_app/dialogs/customer_similar.py" line="66"/>
        <source>and {count} more</source>
        <translation>و{count} غيرهم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_similar.py" line="69"/>
        <source>Already here?</source>
        <translation>موجود من قبل؟</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_similar.py" line="70"/>
        <source>These customers look like the one you are typing.</source>
        <translation>هؤلاء العملاء يشبهون من تكتبه.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_similar.py" line="72"/>
        <source>No similar customers</source>
        <translation>لا عملاء مشابهون</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_similar.py" line="74"/>
        <source>Customers with the same phone, card or email, or nearly the same name, appear here.</source>
        <translation>يظهر هنا عملاء بالهاتف أو البطاقة أو البريد نفسه، أو باسم قريب.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/customer_similar.py" line="85"/>
        <source>Open {name} instead</source>
        <translation>فتح {name} بدلًا منه</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="82"/>
        <source>Opening the ledger…</source>
        <translation>جارٍ فتح الدفتر…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="84"/>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="85"/>
        <source>Open another…</source>
        <translation>فتح آخر…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="86"/>
        <source>Create a new one…</source>
        <translation>إنشاء جديد…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/start.py" line="87"/>
        <source>Practise on a demonstration</source>
        <translation>التدرّب على نموذج</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <location filename="../../desktop_app/widgets/table_status.py" line="54"/>
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
        <location filename="../../desktop_app/widgets/table_status.py" line="68"/>
        <source>{count} rows</source>
        <translation>الصفوف: {count}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/widgets/table_status.py" line="70"/>
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
        <location filename="../../desktop_app/widgets/table_status.py" line="72"/>
        <source>More than {count} rows</source>
        <translation>أكثر من {count} صف</translation>
    </message>
</context>
<context>
    <name>TableOverlay</name>
    <message>
        <location filename="../../desktop_app/widgets/table_overlay.py" line="64"/>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/table_overlay.py" line="77"/>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <location filename="../../desktop_app/widgets/table.py" line="166"/>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/table.py" line="167"/>
        <source>Choose columns…</source>
        <translation>اختيار الأعمدة…</translation>
    </message>
</context>
<context>
    <name>TaskStrip</name>
    <message>
        <location filename="../../desktop_app/widgets/task_strip.py" line="45"/>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/widgets/task_strip.py" line="57"/>
        <source>Stopping: {title}</source>
        <translation>جارٍ الإيقاف: {title}</translation>
    </message>
</context>
<context>
    <name>TopUpDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="37"/>
        <source>Top up {name}</source>
        <translation>شحن محفظة {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="37"/>
        <source>Post top-up</source>
        <translation>ترحيل الشحن</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="39"/>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="39"/>
        <source>Paid by</source>
        <translation>الدفع عبر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/posting_forms.py" line="62"/>
        <source>Posted {amount} to {name}. New balance: {balance}.</source>
        <translation>رُحّل {amount} إلى {name}. الرصيد الجديد: {balance}.</translation>
    </message>
</context>
<context>
    <name>TransactionDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="33"/>
        <source>Transaction {number}</source>
        <translation>الحركة {number}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="75"/>
        <source>{before} before, {after} after</source>
        <translation>{before} قبلها، {after} بعدها</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="79"/>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="80"/>
        <source>Gift card</source>
        <translation>بطاقة هدايا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="81"/>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="82"/>
        <source>Business day</source>
        <translation>يوم العمل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="83"/>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="84"/>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="85"/>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="86"/>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="87"/>
        <source>Value expires</source>
        <translation>تنتهي القيمة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="88"/>
        <source>Posted by</source>
        <translation>رحّلها</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="89"/>
        <source>Approved by</source>
        <translation>وافق عليها</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="90"/>
        <source>Takes back</source>
        <translation>تعكس</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="91"/>
        <source>Taken back by</source>
        <translation>عكستها</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="92"/>
        <source>Operation</source>
        <translation>العملية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="93"/>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="99"/>
        <source>transaction {number}</source>
        <translation>الحركة {number}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="104"/>
        <source>Open the customer</source>
        <translation>فتح العميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/transaction.py" line="106"/>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>TransactionStrip</name>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="192"/>
        <source>Reverse…</source>
        <translation>عكس…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="193"/>
        <source>Take this posting back (Ctrl+R)</source>
        <translation>عكس هذا القيد (Ctrl+R)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="197"/>
        <source>No line selected</source>
        <translation>لم يُحدد سطر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="198"/>
        <source>Select one line to see everything about it.</source>
        <translation>حدد سطرًا لترى كل شيء عنه.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="209"/>
        <source>by {name}</source>
        <translation>بواسطة {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="210"/>
        <source>approved by {name}</source>
        <translation>بموافقة {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="211"/>
        <source>to be spent by {day}</source>
        <translation>تُصرف حتى {day}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="212"/>
        <source>transaction {number}</source>
        <translation>الحركة {number}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="226"/>
        <source>Takes back transaction {number}.</source>
        <translation>تعكس الحركة {number}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="230"/>
        <source>Reversed.</source>
        <translation>معكوسة.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_history.py" line="235"/>
        <source>Reversed by {name} on {moment}</source>
        <translation>عكسها {name} في {moment}</translation>
    </message>
</context>
<context>
    <name>Transactions</name>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="23"/>
        <source>Reversed</source>
        <translation>معكوسة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="60"/>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="66"/>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="67"/>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="68"/>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="71"/>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="81"/>
        <source>Balance after</source>
        <translation>الرصيد بعدها</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="90"/>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="103"/>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="111"/>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="118"/>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="125"/>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="128"/>
        <source>Business day</source>
        <translation>يوم العمل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transaction_columns.py" line="136"/>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
</context>
<context>
    <name>TransactionsPage</name>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="47"/>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="48"/>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="49"/>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="90"/>
        <location filename="../../desktop_app/pages/transactions.py" line="223"/>
        <source>Transaction details</source>
        <translation>تفاصيل الحركة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="94"/>
        <source>Clear the filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="98"/>
        <source>Choose columns…</source>
        <translation>اختيار الأعمدة…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="123"/>
        <source>Transactions</source>
        <translation>الحركات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="123"/>
        <source>Everything that moved value, newest first.</source>
        <translation>كل ما حرّك قيمة، الأحدث أولًا.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="124"/>
        <source>Customer, reference or note</source>
        <translation>العميل أو المرجع أو الملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="125"/>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="126"/>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="194"/>
        <source>All currencies</source>
        <translation>كل العملات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="198"/>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="203"/>
        <source>No transactions yet</source>
        <translation>لا حركات بعد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="203"/>
        <source>What is posted to wallets and gift cards appears here.</source>
        <translation>يظهر هنا ما يُرحَّل إلى المحافظ وبطاقات الهدايا.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="204"/>
        <source>Nothing matches</source>
        <translation>لا شيء مطابق</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="204"/>
        <source>No transaction fits these filters. Clear them to see all.</source>
        <translation>لا حركة تناسب هذه التصفية. امسحها لترى الكل.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/transactions.py" line="226"/>
        <source>Open the customer</source>
        <translation>فتح العميل</translation>
    </message>
</context>
<context>
    <name>WalletStatusDialog</name>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="40"/>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="40"/>
        <source>Kept with your name and the time.</source>
        <translation>يُحفظ مع اسمك والوقت.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="44"/>
        <source>While frozen, nothing can be taken out. Money can still come in.</source>
        <translation>أثناء التجميد لا يُسحب شيء. يمكن أن تدخل الأموال.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="45"/>
        <source>Freeze the {currency} wallet of {name}?</source>
        <translation>تجميد محفظة {currency} لـ {name}؟</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="45"/>
        <source>Freeze</source>
        <translation>تجميد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="47"/>
        <source>A closed wallet takes no postings at all. Only an empty one without debt can be closed.</source>
        <translation>المحفظة المغلقة لا تقبل أي قيود. لا تُغلق إلا فارغة وبلا دين.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="48"/>
        <source>Close the {currency} wallet of {name}?</source>
        <translation>إغلاق محفظة {currency} لـ {name}؟</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="48"/>
        <source>Close wallet</source>
        <translation>إغلاق المحفظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="50"/>
        <source>All postings become possible again.</source>
        <translation>تصبح كل القيود ممكنة من جديد.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="51"/>
        <source>Reopen the {currency} wallet of {name}?</source>
        <translation>إعادة فتح محفظة {currency} لـ {name}؟</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="51"/>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="52"/>
        <source>Money can be taken out again.</source>
        <translation>يمكن سحب الأموال من جديد.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="53"/>
        <source>Unfreeze the {currency} wallet of {name}?</source>
        <translation>فك تجميد محفظة {currency} لـ {name}؟</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="53"/>
        <source>Unfreeze</source>
        <translation>فك التجميد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="68"/>
        <source>The {currency} wallet of {name} is frozen.</source>
        <translation>جُمّدت محفظة {currency} لـ {name}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="69"/>
        <source>The {currency} wallet of {name} is closed.</source>
        <translation>أُغلقت محفظة {currency} لـ {name}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/dialogs/wallet_status.py" line="70"/>
        <source>The {currency} wallet of {name} is active again.</source>
        <translation>عادت محفظة {currency} لـ {name} نشطة.</translation>
    </message>
</context>
<context>
    <name>WalletSwitch</name>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="78"/>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="84"/>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="85"/>
        <source>Show the {currency} wallet (Alt+W: the next one)</source>
        <translation>عرض محفظة {currency} (Alt+W للتالية)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/pages/customer_figures.py" line="88"/>
        <source>Status of the wallet: {status}</source>
        <translation>حالة المحفظة: {status}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <location filename="../../desktop_app/words.py" line="15"/>
        <source>Credit</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="16"/>
        <source>Debit</source>
        <translation>خصم</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="17"/>
        <source>Hold</source>
        <translation>حجز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="18"/>
        <source>Release</source>
        <translation>فك حجز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="19"/>
        <source>Capture</source>
        <translation>تحصيل حجز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="20"/>
        <source>Reversal</source>
        <translation>عكس</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="23"/>
        <source>Pending</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="24"/>
        <source>Posted</source>
        <translation>مُرحَّلة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="25"/>
        <location filename="../../desktop_app/words.py" line="77"/>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="26"/>
        <source>Failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="29"/>
        <source>Refund</source>
        <translation>استرداد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="30"/>
        <source>Cashback</source>
        <translation>كاش باك</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="31"/>
        <source>Gift card</source>
        <translation>بطاقة هدايا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="32"/>
        <source>Top-up</source>
        <translation>شحن</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="33"/>
        <source>Purchase</source>
        <translation>شراء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="34"/>
        <location filename="../../desktop_app/words.py" line="108"/>
        <source>Promotion</source>
        <translation>عرض ترويجي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="35"/>
        <source>Loyalty</source>
        <translation>ولاء</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="36"/>
        <source>Adjustment</source>
        <translation>تسوية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="37"/>
        <source>Compensation</source>
        <translation>تعويض</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="38"/>
        <source>Click reward</source>
        <translation>مكافأة نقرة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="39"/>
        <source>Payout</source>
        <translation>صرف مستحقات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="40"/>
        <source>Expiry</source>
        <translation>انتهاء الصلاحية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="41"/>
        <source>Opening balance</source>
        <translation>الرصيد الافتتاحي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="42"/>
        <source>Transfer</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="43"/>
        <source>Claw-back</source>
        <translation>استرجاع ممنوح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="44"/>
        <source>Withdrawal</source>
        <translation>سحب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="45"/>
        <source>Write-off</source>
        <translation>شطب دين</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="46"/>
        <source>Settlement</source>
        <translation>تسوية مصرفية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="47"/>
        <source>Cash count</source>
        <translation>جرد الصندوق</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="50"/>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="51"/>
        <source>Card terminal</source>
        <translation>جهاز البطاقات</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="52"/>
        <source>Online payment</source>
        <translation>دفع إلكتروني</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="53"/>
        <source>Bank transfer</source>
        <translation>تحويل مصرفي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="54"/>
        <source>Invoice</source>
        <translation>فاتورة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="57"/>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="58"/>
        <source>Given</source>
        <translation>ممنوح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="61"/>
        <location filename="../../desktop_app/words.py" line="66"/>
        <location filename="../../desktop_app/words.py" line="73"/>
        <location filename="../../desktop_app/words.py" line="80"/>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="62"/>
        <source>Frozen</source>
        <translation>مجمّد</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="63"/>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="67"/>
        <source>Captured</source>
        <translation>محصَّل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="68"/>
        <source>Released</source>
        <translation>مفكوك</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="69"/>
        <location filename="../../desktop_app/words.py" line="76"/>
        <source>Expired</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="72"/>
        <source>Issued</source>
        <translation>صادرة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="74"/>
        <source>Redeemed</source>
        <translation>مصروفة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="75"/>
        <location filename="../../desktop_app/words.py" line="81"/>
        <source>Blocked</source>
        <translation>محظور</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="82"/>
        <source>Merged</source>
        <translation>مدموج</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="83"/>
        <source>Erased</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="86"/>
        <source>Cashier</source>
        <translation>أمين صندوق</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="87"/>
        <source>Back office</source>
        <translation>المكتب الخلفي</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="88"/>
        <source>Manager</source>
        <translation>مدير</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="89"/>
        <source>Auditor</source>
        <translation>مدقق</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="90"/>
        <source>Administrator</source>
        <translation>مسؤول النظام</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="91"/>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="95"/>
        <source>Return of goods</source>
        <translation>إرجاع بضاعة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="96"/>
        <source>Order payment</source>
        <translation>دفع طلب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="97"/>
        <source>Order payment from hold</source>
        <translation>دفع طلب من الحجز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="98"/>
        <source>Gift card redemption</source>
        <translation>صرف بطاقة هدايا</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="99"/>
        <source>Order cashback</source>
        <translation>كاش باك طلب</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="100"/>
        <source>Reversal of a transaction</source>
        <translation>عكس حركة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="101"/>
        <source>Quest completed</source>
        <translation>إنجاز مهمة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="102"/>
        <source>Quest purchase</source>
        <translation>شراء مهمة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="103"/>
        <source>Premium voucher</source>
        <translation>قسيمة مميزة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="104"/>
        <source>Booking paid</source>
        <translation>دفع حجز</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="105"/>
        <source>Referral reward</source>
        <translation>مكافأة إحالة</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="106"/>
        <source>Correction</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="107"/>
        <source>Goodwill</source>
        <translation>بادرة حسن نية</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="109"/>
        <source>Top-up by the customer</source>
        <translation>شحن من العميل</translation>
    </message>
    <message>
        <location filename="../../desktop_app/words.py" line="110"/>
        <source>Typing error</source>
        <translation>خطأ كتابة</translation>
    </message>
</context>
</TS>
