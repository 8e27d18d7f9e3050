"""What staff wrote beside their postings."""

from __future__ import annotations

PROMOTIONS = (
    "National Day gift", "Ramadan bonus", "Осенняя акция", "Подарок ко дню рождения", "عرض العودة إلى المدارس",
    "هدية يوم التأسيس", "Welcome bonus", "White Friday",
)  # fmt: skip

APOLOGIES = (
    "Late delivery, order arrived the next day", "Заказ пришёл с опозданием", "Кофемашина сломалась, извинились",
    "تأخر تسليم الطلب", "منتج تالف عند الاستلام", "Wrong item packed", "Long queue on Friday evening",
)  # fmt: skip

CORRECTIONS_UP = (
    "Top-up of 12 March was entered 10.00 short", "Не зачислили сдачу на кошелёк", "فرق رصيد من الدفتر القديم",
    "Receipt found after the day was closed", "Сверка с выпиской: не хватало пополнения",
)  # fmt: skip

CORRECTIONS_DOWN = (
    "Counted twice in the old book", "Дважды зачислено по одной квитанции", "تصحيح مبلغ أدخل مرتين",
    "Difference agreed with the customer by phone",
)  # fmt: skip

MISTAKES = (
    "One zero too many", "Лишний ноль в сумме", "أدخل المبلغ خطأ", "Wrong customer was chosen",
    "Выбран однофамилец", "تم اختيار عميل آخر بنفس الاسم",
)  # fmt: skip

WITHDRAWN_PROMOTIONS = ("Promotion given by mistake to staff", "Акция не действовала в этот день", "العرض منته")

GIVEN_UP = ("Cart emptied", "Клиент передумал", "ألغى العميل الحجز", "Out of stock")

TRANSFERS = ("To a family member", "Перевод сыну", "تحويل إلى الزوجة", "Gift to a friend")

WRITE_OFFS = ("Small debt of the old program", "Безнадёжный долг", "دين قديم صغير")

RETURNS = ("Returned unopened", "Возврат: не подошёл размер", "إرجاع خلال سبعة أيام", "Refund for a missing item")

FREEZES = (
    "Customer reported a stolen phone", "Подозрение на чужую карту", "طلب العميل إيقاف المحفظة مؤقتاً",
    "Disputed top-up under review",
)  # fmt: skip

UNFREEZES = ("Identity confirmed at the counter", "Клиент подтвердил личность", "تم التحقق من الهوية")

CLOSURES = ("Moved abroad", "По просьбе клиента", "بناءً على طلب العميل", "Duplicate account, emptied")

CANCELLED_CARDS = (
    "Bought twice, refunded",
    "Карту вернули в тот же день",
    "استرجاع بطاقة غير مستخدمة",
    "Card lost in the post",
)

CARD_BATCHES = ("Counter", "Eid", "New Year", "Corporate", "Школьный набор", "رمضان")

TO_SAFE = "To the safe before the evening"

WITHDRAWALS = ("Paid out at the customer's wish", "Выдано наличными по просьбе клиента", "سحب نقدي بطلب العميل")
