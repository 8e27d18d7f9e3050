"""The words of reports in every language: this room knows no Qt, so they do not come from the window's catalogues."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ledger.domain.chart import CHART
from ledger.errors import FieldInvalid
from ledger.reports.chart_labels import ACCOUNTS
from ledger.reports.word_labels import LEDGER_WORDS

if TYPE_CHECKING:
    from enum import StrEnum

RIGHT_TO_LEFT = frozenset({"ar"})
_LEFT_TO_RIGHT = "\u200e"


class Label(NamedTuple):
    """One text in every language a report can be made in."""

    en: str
    ru: str
    ar: str


LANGUAGES = Label._fields


class Words:
    """The texts of one language. `language` may carry a region (`ar_SA`); raises FieldInvalid for an unknown one."""

    def __init__(self, language: str) -> None:
        tag = language.replace("-", "_").split("_")[0].lower()
        if tag not in LANGUAGES:
            raise FieldInvalid("language", language)
        self.language = tag
        self.right_to_left = tag in RIGHT_TO_LEFT
        self._column = LANGUAGES.index(tag)

    def __call__(self, key: str, **facts: object) -> str:
        """The text of `key`, with its placeholders filled."""
        text = LABELS[key][self._column]
        return text.format(**{name: self._in_order(fact) for name, fact in facts.items()}) if facts else text

    def _in_order(self, fact: object) -> object:
        """Dates and amounts inside a right-to-left sentence, kept from being shown back to front."""
        return f"{_LEFT_TO_RIGHT}{fact}{_LEFT_TO_RIGHT}" if self.right_to_left and str(fact).isascii() else fact

    def of(self, word: StrEnum) -> str:
        """What one of the ledger's own words is called."""
        return self(f"{type(word).__name__}.{word.value}")

    def known(self, kind: str, word: str) -> str:
        """What a stable word of this kind is called; the word itself when no text is kept for it."""
        return self(f"{kind}.{word}") if f"{kind}.{word}" in LABELS else word

    def account(self, name: str) -> str:
        """A control account's name: translated while it is the chart's own, as given once somebody has renamed it."""
        code = _CODE_OF.get(name)
        return self(f"account.{code}") if code else name


_CODE_OF = {line.name: line.code for line in CHART}

LABELS: dict[str, Label] = {
    # -- sheets (at most 31 characters less a continuation's number) ----------------------------------------------
    "sheet.cover": Label("Cover", "Титул", "الغلاف"),
    "sheet.summary": Label("Summary", "Сводка", "الملخص"),
    "sheet.daily": Label("Daily by source", "По дням и источникам", "اليومي حسب المصدر"),
    "sheet.transactions": Label("Transactions", "Операции", "المعاملات"),
    "sheet.differences": Label("Balance check", "Проверка остатков", "فحص الأرصدة"),
    "sheet.cards": Label("Gift cards", "Подарочные карты", "بطاقات الهدايا"),
    "sheet.trial": Label("Trial balance", "Оборотная ведомость", "ميزان المراجعة"),
    "sheet.journal": Label("Journal", "Журнал проводок", "دفتر القيود"),
    "sheet.expiring": Label("Expiring", "Истекает", "ما ينتهي"),
    "sheet.expiring.customers": Label("Expiring by customer", "Истекает у клиентов", "ما ينتهي حسب العميل"),
    "sheet.expiring.cards": Label("Expiring gift cards", "Истекающие карты", "بطاقات هدايا تنتهي"),
    "sheet.liability": Label("Liability", "Обязательства", "الالتزامات"),
    "sheet.continued": Label("{title} ({number})", "{title} ({number})", "{title} ({number})"),
    "about.summary": Label(
        "Opening, change and closing of each currency, wallets and cards by status",
        "Начало, изменение и конец по каждой валюте, кошельки и карты по состояниям",
        "الرصيد الافتتاحي والتغير والختامي لكل عملة، والمحافظ والبطاقات حسب الحالة",
    ),
    "about.daily": Label(
        "Movements of each business day by source",
        "Движения каждого операционного дня по источникам",
        "حركات كل يوم عمل حسب المصدر",
    ),
    "about.transactions": Label("Every transaction of the period", "Все операции периода", "كل معاملات الفترة"),
    "about.differences": Label(
        "Stored balances compared with their postings",
        "Хранимые остатки против их проводок",
        "مقارنة الأرصدة المخزنة بقيودها",
    ),
    "about.cards": Label(
        "Every gift card and what it holds", "Все подарочные карты и их остатки", "كل بطاقات الهدايا وما تبقى فيها"
    ),
    "about.trial": Label(
        "Balances of all accounts; debits equal credits",
        "Остатки всех счетов; дебет равен кредиту",
        "أرصدة جميع الحسابات؛ المدين يساوي الدائن",
    ),
    "about.journal": Label(
        "Every posting of the period, debit and credit",
        "Все проводки периода: дебет и кредит",
        "كل قيود الفترة: المدين والدائن",
    ),
    "about.expiring": Label(
        "Wallets' value with a last day, the soonest first",
        "Ценность кошельков с последним днём, ближайшие сначала",
        "قيم المحافظ التي لها يوم أخير، الأقرب أولًا",
    ),
    "about.expiring.customers": Label(
        "The same summed by customer: paid, given and the soonest day",
        "То же по клиентам: оплачено, подарено и ближайший день",
        "القيم نفسها مجمعة لكل عميل: المدفوع والممنوح وأقرب يوم",
    ),
    "about.expiring.cards": Label(
        "Gift cards with a last day and something on them, the soonest first",
        "Подарочные карты с последним днём и остатком, ближайшие сначала",
        "بطاقات الهدايا التي لها يوم أخير وفيها رصيد، الأقرب أولًا",
    ),
    "about.liability": Label(
        "What is owed to customers by days since the last movement, and the accounts it comes to",
        "Долг перед клиентами по дням с последнего движения и счета, которым он равен",
        "المستحق للعملاء حسب الأيام منذ آخر حركة، والحسابات التي يساويها",
    ),
    # -- expiring and liability -------------------------------------------------------------------------------------
    "as_of": Label("as of {time}", "на {time}", "حتى {time}"),
    "owed": Label("What is owed", "Чему равен долг", "المستحق"),
    "owed.told": Label("By balances", "По остаткам", "حسب الأرصدة"),
    "owed.posted": Label("By postings", "По проводкам", "حسب القيود"),
    "point.worth": Label("One point pays", "Один балл оплачивает", "قيمة النقطة الواحدة"),
    "age.0": Label("0–30 days", "0–30 дней", "0–30 يومًا"),
    "age.1": Label("31–90 days", "31–90 дней", "31–90 يومًا"),
    "age.2": Label("91–180 days", "91–180 дней", "91–180 يومًا"),
    "age.3": Label("181–365 days", "181–365 дней", "181–365 يومًا"),
    "age.4": Label("Over 365 days", "Свыше 365 дней", "أكثر من 365 يومًا"),
    # -- cover ------------------------------------------------------------------------------------------------------
    "title": Label("Wallet reconciliation", "Сверка кошельков", "مطابقة المحافظ"),
    "period": Label("Period", "Период", "الفترة"),
    "period.one_day": Label("{day}", "{day}", "{day}"),
    "period.days": Label("{first} to {last}", "с {first} по {last}", "من {first} إلى {last}"),
    "ledger": Label("Ledger", "Книга", "دفتر الحسابات"),
    "shop": Label("Shop", "Магазин", "المتجر"),
    "zone": Label("Time zone", "Часовой пояс", "المنطقة الزمنية"),
    "made_at": Label("Made at", "Составлено", "وقت الإعداد"),
    "made_by": Label("Made by", "Составил", "أعده"),
    "wallets_checked": Label("Wallets checked", "Проверено кошельков", "المحافظ المفحوصة"),
    "differences_found": Label("Differences found", "Найдено расхождений", "الفروق المكتشفة"),
    "transactions_listed": Label("Transactions listed", "Операций в списке", "المعاملات المدرجة"),
    "cards_listed": Label("Gift cards listed", "Карт в списке", "البطاقات المدرجة"),
    "still_open": Label(
        "The last day is still open: the figures may change.",
        "Последний день ещё открыт: цифры могут измениться.",
        "اليوم الأخير ما زال مفتوحًا: قد تتغير الأرقام.",
    ),
    "verdict.agrees": Label("The figures agree", "Цифры сходятся", "الأرقام متطابقة"),
    "verdict.differs": Label("The figures differ", "Цифры расходятся", "الأرقام غير متطابقة"),
    "verdict.nothing": Label("Nothing to compare", "Сверять нечего", "لا يوجد ما يُقارن"),
    "differs.total": Label(
        "{code}: opening plus change misses closing by {amount} (total)",
        "{code}: начало плюс изменение не дают конец, разница {amount} (всего)",
        "{code}: الافتتاحي مع التغير يخالف الختامي بمقدار {amount} (الإجمالي)",
    ),
    "differs.available": Label(
        "{code}: opening plus change misses closing by {amount} (available)",
        "{code}: начало плюс изменение не дают конец, разница {amount} (доступно)",
        "{code}: الافتتاحي مع التغير يخالف الختامي بمقدار {amount} (المتاح)",
    ),
    "differs.wallets_total": Label(
        "{code}: closing differs from the wallets by {amount} (total)",
        "{code}: конец расходится с кошельками на {amount} (всего)",
        "{code}: الختامي يخالف المحافظ بمقدار {amount} (الإجمالي)",
    ),
    "differs.wallets_available": Label(
        "{code}: closing differs from the wallets by {amount} (available)",
        "{code}: конец расходится с кошельками на {amount} (доступно)",
        "{code}: الختامي يخالف المحافظ بمقدار {amount} (المتاح)",
    ),
    "differs.listed": Label(
        "{code}, {type}: the transactions listed differ from the figures by {amount}",
        "{code}, {type}: операции в списке расходятся с цифрами на {amount}",
        "{code}، {type}: المعاملات المدرجة تخالف الأرقام بمقدار {amount}",
    ),
    "differs.balances": Label(
        "Stored balances that differ from their postings: {count}",
        "Хранимых остатков, не равных своим проводкам: {count}",
        "أرصدة مخزنة تخالف قيودها: {count}",
    ),
    "contents": Label("Sheets", "Листы", "الأوراق"),
    # -- headings of figures -----------------------------------------------------------------------------------------
    "currency": Label("Currency", "Валюта", "العملة"),
    "opening": Label("Opening", "На начало", "الافتتاحي"),
    "change": Label("Change", "Изменение", "التغير"),
    "closing": Label("Closing", "На конец", "الختامي"),
    "check": Label("Check", "Проверка", "التحقق"),
    "agrees": Label("agrees", "сходится", "متطابق"),
    "differs": Label("differs", "расходится", "مختلف"),
    "difference": Label("Difference", "Разница", "الفرق"),
    "total": Label("Total", "Итого", "الإجمالي"),
    "total.currency": Label("Total {code}", "Итого {code}", "الإجمالي {code}"),
    "amount": Label("Amount", "Сумма", "المبلغ"),
    "available": Label("Available", "Доступно", "المتاح"),
    "on_hold": Label("On hold", "В резерве", "المحجوز"),
    "debt": Label("Debt", "Долг", "الدين"),
    "count": Label("Count", "Количество", "العدد"),
    "movement": Label("Movement", "Движение", "الحركة"),
    "effect.total": Label("Total", "Всего", "الإجمالي"),
    "effect.available": Label("Available", "Доступно", "المتاح"),
    "listed": Label("In the list", "По списку", "حسب القائمة"),
    "closing.ledger": Label("Closing in the ledger", "На конец по книге", "الختامي في الدفتر"),
    "closing.wallets": Label(
        "In the wallets now, less debt", "В кошельках сейчас, за вычетом долга", "في المحافظ الآن بعد طرح الدين"
    ),
    "difference.wallets": Label("Difference from the wallets", "Разница с кошельками", "الفرق عن المحافظ"),
    "credits": Label("Credits", "Зачисления", "الإضافات"),
    "debits": Label("Debits", "Списания", "الخصومات"),
    "holds": Label("Holds", "Резервирования", "الحجوزات"),
    "releases": Label("Releases", "Снятия резерва", "فك الحجوزات"),
    "captures": Label("Captures", "Списания из резерва", "الخصومات من الحجز"),
    "reversals": Label("Reversals", "Сторно", "القيود المعكوسة"),
    "change.total": Label("Change of total", "Изменение всего", "تغير الإجمالي"),
    "change.available": Label("Change of available", "Изменение доступного", "تغير المتاح"),
    "transactions": Label("Transactions", "Операций", "المعاملات"),
    "wallets": Label("Wallets", "Кошельков", "المحافظ"),
    "wallets.by_status": Label("Wallets by status", "Кошельки по состояниям", "المحافظ حسب الحالة"),
    "cards": Label("Cards", "Карт", "البطاقات"),
    "cards.by_status": Label("Gift cards by status", "Подарочные карты по состояниям", "بطاقات الهدايا حسب الحالة"),
    "cards.movements": Label("Gift card movements", "Движения подарочных карт", "حركات بطاقات الهدايا"),
    "initial": Label("Initial value", "Номинал", "القيمة الأصلية"),
    "remaining": Label("Remaining", "Остаток", "المتبقي"),
    "account": Label("Account", "Счёт", "الحساب"),
    "account.name": Label("Name", "Название", "الاسم"),
    "account.number": Label("Own number", "Свой номер", "الرقم الخاص"),
    "debit": Label("Debit", "Дебет", "مدين"),
    "credit": Label("Credit", "Кредит", "دائن"),
    # -- columns of lists --------------------------------------------------------------------------------------------
    "time": Label("Time", "Время", "الوقت"),
    "day": Label("Business day", "Операционный день", "يوم العمل"),
    "number": Label("No.", "№", "الرقم"),
    "customer": Label("Customer", "Клиент", "العميل"),
    "customer.number": Label("Customer no.", "№ клиента", "رقم العميل"),
    "wallet.number": Label("Wallet no.", "№ кошелька", "رقم المحفظة"),
    "wallet.line": Label("Line in wallet", "Строка кошелька", "سطر المحفظة"),
    "card": Label("Card", "Карта", "البطاقة"),
    "type": Label("Type", "Вид", "النوع"),
    "source": Label("Source", "Источник", "المصدر"),
    "status": Label("Status", "Состояние", "الحالة"),
    "before": Label("Balance before", "Остаток до", "الرصيد قبل"),
    "after": Label("Balance after", "Остаток после", "الرصيد بعد"),
    "hold.before": Label("On hold before", "Резерв до", "المحجوز قبل"),
    "hold.after": Label("On hold after", "Резерв после", "المحجوز بعد"),
    "reference": Label("Reference", "Основание", "المرجع"),
    "reference.type": Label("Reference kind", "Вид основания", "نوع المرجع"),
    "reason": Label("Reason", "Причина", "السبب"),
    "note": Label("Note", "Примечание", "ملاحظة"),
    "by": Label("By", "Исполнитель", "المنفذ"),
    "approved_by": Label("Approved by", "Утвердил", "اعتمده"),
    "expires": Label("Expires", "Сгорает", "ينتهي في"),
    "expires.first": Label("Soonest day", "Ближайший день", "أقرب يوم"),
    "reverses": Label("Reverses no.", "Сторнирует №", "يعكس رقم"),
    "reversed_by": Label("Reversed by no.", "Сторнирована №", "عُكست برقم"),
    "expired_part": Label("Of it expired", "Из неё сгорело", "انتهى منها"),
    "status_reason": Label("Why not posted", "Почему не проведена", "سبب عدم الترحيل"),
    "operation": Label("Operation no.", "№ события", "رقم العملية"),
    "key": Label("Key", "Ключ", "المفتاح"),
    "origin": Label("Origin", "Происхождение", "المنشأ"),
    "valid_from": Label("Valid from", "Действует с", "صالحة من"),
    "valid_until": Label("Valid until", "Действует по", "صالحة حتى"),
    "uses": Label("Uses", "Использований", "مرات الاستخدام"),
    "uses.allowed": Label("Uses allowed", "Разрешено раз", "المرات المسموحة"),
    "batch": Label("Batch", "Партия", "الدفعة"),
    "buyer": Label("Bought by", "Покупатель", "المشتري"),
    "buyer.number": Label("Buyer no.", "№ покупателя", "رقم المشتري"),
    "bought_at": Label("Bought at", "Куплена", "وقت الشراء"),
    "redeemer.number": Label("Redeemed by no.", "Погасил клиент №", "رقم المستخدم"),
    "redeemed_at": Label("Redeemed at", "Погашена", "وقت الاستخدام"),
    "issued_at": Label("Issued at", "Выпущена", "وقت الإصدار"),
    "posting": Label("Posting", "Проводка", "القيد"),
    "transaction": Label("Transaction no.", "№ операции", "رقم المعاملة"),
    "recorded": Label("Recorded", "Записана", "وقت التسجيل"),
    "debit.code": Label("Debit", "Дебет", "مدين"),
    "debit.number": Label("Debit, own number", "Дебет, свой номер", "المدين، الرقم الخاص"),
    "debit.name": Label("Debit account", "Счёт дебета", "حساب المدين"),
    "debit.subject": Label("Debit, subject", "Дебет, субконто", "المدين، الموضوع"),
    "credit.code": Label("Credit", "Кредит", "دائن"),
    "credit.number": Label("Credit, own number", "Кредит, свой номер", "الدائن، الرقم الخاص"),
    "credit.name": Label("Credit account", "Счёт кредита", "حساب الدائن"),
    "credit.subject": Label("Credit, subject", "Кредит, субконто", "الدائن، الموضوع"),
    "subject": Label("Subject", "Предмет", "الموضوع"),
    "what": Label("Balance", "Остаток", "الرصيد"),
    "stored": Label("Stored", "Хранится", "المخزن"),
    "computed": Label("By its postings", "По проводкам", "حسب القيود"),
    # -- notes on sheets ---------------------------------------------------------------------------------------------
    "none": Label("None", "Нет", "لا يوجد"),
    "printed": Label(
        "Printed up to “{column}”; further columns are for the screen.",
        "Печатается до столбца «{column}»; остальные столбцы для экрана.",
        "تُطبع الأعمدة حتى «{column}»؛ والبقية للعرض على الشاشة.",
    ),
    "no_differences": Label(
        "Every stored balance equals its postings.",
        "Каждый хранимый остаток равен своим проводкам.",
        "كل رصيد مخزن يساوي قيوده.",
    ),
    "page": Label("Page {page} of {pages}", "Страница {page} из {pages}", "صفحة {page} من {pages}"),
    **{key: Label(*texts) for key, texts in LEDGER_WORDS.items()},
    **{f"account.{code}": Label(*texts) for code, texts in ACCOUNTS.items()},
}
