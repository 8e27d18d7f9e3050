"""Why a row of an import was refused, in words, for the workbook that goes back to whoever made the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.import_cards import CardHere
from ledger.domain.import_orders import OrderNumberTaken, OrderRowRefused, RowDisagrees
from ledger.domain.imports import RowRepeated
from ledger.errors import (
    AmountNotANumber,
    AmountTooFine,
    AmountTooLarge,
    CurrencyMismatch,
    CurrencyUnknown,
    CustomerAmbiguous,
    CustomerNotActive,
    CustomerNotFound,
    DayClosed,
    FieldInvalid,
    FieldRequired,
    OrderEmpty,
    OrderNotCovered,
    ProductNotForSale,
    ProductNotFound,
    ProductSold,
    Refusal,
    StockTooSmall,
    WalletNotActive,
)
from ledger.reports.labels import LANGUAGES, Label, Words

if TYPE_CHECKING:
    from ledger.domain.imports import RowProblem

_REASONS: dict[type[Refusal], Label] = {
    FieldRequired: Label("Empty, but needed.", "Пусто, а нужно.", "الحقل فارغ وهو مطلوب."),
    FieldInvalid: Label("Cannot be read: {text}", "Не читается: {text}", "تعذرت القراءة: {text}"),
    DayClosed: Label(
        "The day {day} has ended: nothing is booked on it any more",
        "День {day} закрыт: на него больше ничего не проводится",
        "انتهى يوم {day} ولا يُقيَّد فيه شيء بعد الآن",
    ),
    AmountNotANumber: Label("Not one exact number: {text}", "Не точное число: {text}", "ليس رقمًا دقيقًا: {text}"),
    AmountTooFine: Label(
        "More decimals than {currency} has: {text}",
        "Больше знаков после запятой, чем у {currency}: {text}",
        "منازل عشرية أكثر مما تسمح به العملة {currency}: {text}",
    ),
    AmountTooLarge: Label("Above the limit of {limit}", "Больше предела {limit}", "أكبر من الحد {limit}"),
    CurrencyUnknown: Label("Unknown currency: {text}", "Неизвестная валюта: {text}", "عملة غير معروفة: {text}"),
    CurrencyMismatch: Label(
        "The amount is in {given}, the row or column says {expected}.",
        "Сумма в {given}, а строка или колонка говорит {expected}.",
        "المبلغ بعملة {given} بينما يذكر الصف أو العمود {expected}.",
    ),
    CustomerNotFound: Label("No such customer: {text}", "Нет такого клиента: {text}", "لا يوجد عميل كهذا: {text}"),
    CustomerAmbiguous: Label(
        "Several customers fit: {text} (numbers {ids})",
        "Подходит несколько клиентов: {text} (номера {ids})",
        "ينطبق على أكثر من عميل: {text} (الأرقام {ids})",
    ),
    CustomerNotActive: Label(
        "Customer {customer} is not active: {status}",
        "Клиент {customer} не действует: {status}",
        "العميل {customer} غير نشط: {status}",
    ),
    WalletNotActive: Label(
        "The wallet takes no money: {status}",
        "Кошелёк не принимает деньги: {status}",
        "المحفظة لا تقبل المال: {status}",
    ),
    RowRepeated: Label(
        "Row {row} says the same: {text}", "То же в строке {row}: {text}", "مكرر، ورد في الصف {row}: {text}"
    ),
    RowDisagrees: Label(
        "Row {row} of the same order says otherwise: {text}",
        "Строка {row} того же заказа говорит другое: {text}",
        "الصف {row} من الطلب نفسه يذكر غير ذلك: {text}",
    ),
    OrderRowRefused: Label(
        "Row {row} of order {number} cannot go in, so the whole order stays out.",
        "Строка {row} заказа {number} не принята, поэтому не принят весь заказ.",
        "الصف {row} من الطلب {number} مرفوض، فالطلب كله مرفوض.",
    ),
    CardHere: Label(
        "This card is here already (#{card})", "Эта карта уже есть (#{card})", "هذه البطاقة موجودة مسبقًا (#{card})"
    ),
    OrderNumberTaken: Label(
        "Order {number} is here already (#{order})",
        "Заказ {number} уже есть (#{order})",
        "الطلب {number} موجود مسبقًا (#{order})",
    ),
    ProductNotFound: Label(
        "No such product: {product}", "Нет такого товара: {product}", "لا يوجد منتج كهذا: {product}"
    ),
    ProductSold: Label("Sold already: {title}", "Уже продан: {title}", "مباع مسبقًا: {title}"),
    ProductNotForSale: Label(
        "Not for sale, or in another currency: {title}",
        "Не продаётся, или цена в другой валюте: {title}",
        "ليس للبيع أو بعملة أخرى: {title}",
    ),
    StockTooSmall: Label(
        "Only {stock} left, {requested} asked for: {title}",
        "Осталось {stock}, нужно {requested}: {title}",
        "المتبقي {stock} والمطلوب {requested}: {title}",
    ),
    OrderEmpty: Label("The order comes to nothing.", "Сумма заказа – ноль.", "مجموع الطلب صفر."),
    OrderNotCovered: Label(
        "A sale over the counter says what it was paid by.",
        "У продажи через кассу указано, чем она оплачена.",
        "البيع في المحل يذكر وسيلة دفعه.",
    ),
}
_SPECIAL: dict[str, Label] = {
    "row": Label(
        "Looks like a line of totals, not a customer.", "Похоже на строку итогов, а не на клиента.",
        "يبدو سطر مجموع وليس عميلاً.",
    ),
    "columns": Label(
        "More fields than the header has, so values may have shifted: {text}",
        "Полей больше, чем в заголовке; значения могли сдвинуться: {text}",
        "حقول أكثر من العناوين، فربما تزحزحت القيم: {text}",
    ),
    "expires": Label(
        "Not a date to come, or set for paid money, which does not expire: {text}",
        "Не будущая дата, или указана для оплаченных денег, которые не сгорают: {text}",
        "ليس تاريخًا قادمًا، أو وُضع لمال مدفوع لا تنتهي صلاحيته: {text}",
    ),
}  # fmt: skip
_OTHER = Label("Refused: {name}", "Отказано: {name}", "مرفوض: {name}")


def why_refused(problem: RowProblem, language: str) -> str:
    """One sentence with the column's header before it. Raises FieldInvalid for an unknown language."""
    refusal = problem.refusal
    label = _REASONS.get(type(refusal), _OTHER)
    if isinstance(refusal, FieldInvalid):
        label = _SPECIAL.get(refusal.what, label)
    facts = {"name": refusal.name, **refusal.facts()}
    if isinstance(refusal, CustomerAmbiguous):
        facts["ids"] = ", ".join(str(one) for one in refusal.ids)
    sentence = label[LANGUAGES.index(Words(language).language)].format(**facts)
    return f"{problem.column}: {sentence}" if problem.column else sentence
