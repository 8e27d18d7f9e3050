"""Names, cities and notes of the demonstration's customers, in the three languages of the shop's street.

A name stands with its Latin spelling; several spellings of one name are meant (Алёна and Алена, أحمد and احمد,
Mohammed and Muhammad), because real files have them and search must find them all.
"""

from __future__ import annotations

from dataclasses import dataclass

Spelled = tuple[str, str]
"""A word in its own script, and in Latin letters."""


@dataclass(frozen=True, slots=True)
class Language:
    """How people of one language are called and where they live. Families are (men's form, women's form)."""

    code: str
    men: tuple[Spelled, ...]
    women: tuple[Spelled, ...]
    families: tuple[tuple[Spelled, Spelled], ...]
    cities: tuple[str, ...]
    notes: tuple[str, ...]


def _same(*families: Spelled) -> tuple[tuple[Spelled, Spelled], ...]:
    return tuple((family, family) for family in families)


def _gendered(*families: tuple[str, str, str, str]) -> tuple[tuple[Spelled, Spelled], ...]:
    return tuple(((man, latin_man), (woman, latin_woman)) for man, latin_man, woman, latin_woman in families)


RUSSIAN = Language(
    "ru",
    men=(
        ("Александр", "Aleksandr"), ("Алексей", "Alexey"), ("Артём", "Artyom"), ("Артем", "Artem"), ("Борис", "Boris"),
        ("Виктор", "Viktor"), ("Владимир", "Vladimir"), ("Дмитрий", "Dmitry"), ("Евгений", "Evgeny"),
        ("Иван", "Ivan"), ("Игорь", "Igor"), ("Ильдар", "Ildar"), ("Кирилл", "Kirill"), ("Максим", "Maksim"),
        ("Михаил", "Mikhail"), ("Николай", "Nikolay"), ("Олег", "Oleg"), ("Павел", "Pavel"), ("Пётр", "Pyotr"),
        ("Петр", "Petr"), ("Роман", "Roman"), ("Семён", "Semyon"), ("Сергей", "Sergey"), ("Тимур", "Timur"),
        ("Фёдор", "Fyodor"), ("Юрий", "Yury"), ("Ярослав", "Yaroslav"),
    ),
    women=(
        ("Алёна", "Alyona"), ("Алена", "Alena"), ("Анастасия", "Anastasia"), ("Анна", "Anna"),
        ("Валентина", "Valentina"), ("Вера", "Vera"), ("Виктория", "Viktoria"), ("Галина", "Galina"),
        ("Дарья", "Darya"), ("Екатерина", "Ekaterina"), ("Елена", "Elena"), ("Ирина", "Irina"), ("Ксения", "Ksenia"),
        ("Лилия", "Lilia"), ("Людмила", "Lyudmila"), ("Марина", "Marina"), ("Мария", "Maria"),
        ("Надежда", "Nadezhda"), ("Наталья", "Natalya"), ("Наталия", "Natalia"),
        ("Ольга", "Olga"), ("Полина", "Polina"), ("Светлана", "Svetlana"), ("Софья", "Sofya"), ("Татьяна", "Tatiana"),
        ("Эльвира", "Elvira"), ("Юлия", "Yulia"),
    ),
    families=_gendered(
        ("Абдуллаев", "Abdullaev", "Абдуллаева", "Abdullaeva"), ("Белов", "Belov", "Белова", "Belova"),
        ("Воробьёв", "Vorobyov", "Воробьёва", "Vorobyova"), ("Горелов", "Gorelov", "Горелова", "Gorelova"),
        ("Гречко", "Grechko", "Гречко", "Grechko"), ("Журавлёв", "Zhuravlev", "Журавлева", "Zhuravleva"),
        ("Зайцев", "Zaytsev", "Зайцева", "Zaytseva"), ("Иванов", "Ivanov", "Иванова", "Ivanova"),
        ("Калинин", "Kalinin", "Калинина", "Kalinina"), ("Ковалёв", "Kovalyov", "Ковалёва", "Kovalyova"),
        ("Кузнецов", "Kuznetsov", "Кузнецова", "Kuznetsova"), ("Лебедев", "Lebedev", "Лебедева", "Lebedeva"),
        ("Меметов", "Memetov", "Меметова", "Memetova"), ("Морозов", "Morozov", "Морозова", "Morozova"),
        ("Никитин", "Nikitin", "Никитина", "Nikitina"), ("Орлов", "Orlov", "Орлова", "Orlova"),
        ("Петренко", "Petrenko", "Петренко", "Petrenko"), ("Соловьёв", "Solovyov", "Соловьёва", "Solovyova"),
        ("Степанов", "Stepanov", "Степанова", "Stepanova"), ("Тихонов", "Tikhonov", "Тихонова", "Tikhonova"),
        ("Фёдоров", "Fyodorov", "Фёдорова", "Fyodorova"), ("Хасанов", "Khasanov", "Хасанова", "Khasanova"),
        ("Черных", "Chernykh", "Черных", "Chernykh"), ("Щербаков", "Shcherbakov", "Щербакова", "Shcherbakova"),
        ("Яковлев", "Yakovlev", "Яковлева", "Yakovleva"),
    ),
    cities=("Симферополь", "Москва", "Севастополь", "Ялта", "Краснодар", "Казань", "Санкт-Петербург", "Евпатория"),
    notes=("Звонить после 18:00", "Просит чек на почту", "Берёт подарки оптом к праздникам", "Предпочитает WhatsApp"),
)  # fmt: skip

ARABIC = Language(
    "ar",
    men=(
        ("أحمد", "Ahmed"), ("احمد", "Ahmad"), ("إبراهيم", "Ibrahim"), ("ابراهيم", "Ebrahim"), ("باسم", "Basem"),
        ("بدر", "Badr"), ("تركي", "Turki"), ("ثامر", "Thamer"), ("جاسم", "Jassim"), ("حسام", "Hussam"),
        ("خالد", "Khalid"), ("رائد", "Raed"), ("سعود", "Saud"), ("سلطان", "Sultan"), ("صالح", "Saleh"),
        ("طارق", "Tariq"), ("عبدالرحمن", "Abdulrahman"), ("عبد الله", "Abdullah"), ("عبدالعزيز", "Abdulaziz"),
        ("عمر", "Omar"), ("عيسى", "Issa"), ("فهد", "Fahad"), ("فيصل", "Faisal"), ("ماجد", "Majed"),
        ("محمد", "Mohammed"), ("محمد", "Muhammad"), ("مؤيد", "Muayyad"), ("ناصر", "Nasser"),
        ("هيثم", "Haitham"), ("يوسف", "Yousef"),
    ),
    women=(
        ("آمنة", "Amna"), ("أسماء", "Asmaa"), ("أمل", "Amal"), ("بسمة", "Basma"), ("جواهر", "Jawaher"),
        ("حصة", "Hessa"), ("خلود", "Kholoud"), ("دانة", "Dana"), ("رؤى", "Roaa"), ("ريم", "Reem"), ("سارة", "Sarah"),
        ("شيماء", "Shaimaa"), ("عائشة", "Aisha"), ("عبير", "Abeer"), ("غادة", "Ghada"), ("فاطمة", "Fatima"),
        ("فاطمه", "Fatimah"), ("لمى", "Lama"), ("ليلى", "Layla"), ("مريم", "Maryam"), ("منى", "Mona"),
        ("منيرة", "Munira"), ("نورة", "Noura"), ("نوره", "Norah"), ("هدى", "Huda"), ("هند", "Hind"), ("وفاء", "Wafaa"),
    ),
    families=_same(
        ("الأحمدي", "Al-Ahmadi"), ("البلوي", "Albalawi"), ("التميمي", "Al-Tamimi"), ("الثبيتي", "Al-Thubaiti"),
        ("الجهني", "Al-Juhani"), ("الحربي", "Alharbi"), ("الخالدي", "Al-Khaldi"), ("الدوسري", "Al-Dosari"),
        ("الرشيد", "Al-Rashid"), ("الزهراني", "Al-Zahrani"), ("السبيعي", "Al-Subaie"), ("الشمري", "Alshammari"),
        ("الشهري", "Al-Shehri"), ("العتيبي", "Al-Otaibi"), ("العمري", "Al-Amri"), ("العنزي", "Alenezi"),
        ("الغامدي", "Al-Ghamdi"), ("القحطاني", "Al-Qahtani"), ("القرني", "Al-Qarni"), ("المالكي", "Al-Malki"),
        ("المطيري", "Al-Mutairi"), ("النعيمي", "Al-Nuaimi"), ("اليامي", "Al-Yami"), ("باوزير", "Bawazir"),
        ("حجازي", "Hijazi"), ("خياط", "Khayyat"), ("شاهين", "Shaheen"),
    ),
    cities=("الرياض", "جدة", "مكة المكرمة", "الدمام", "المدينة المنورة", "الخبر", "أبها", "الطائف", "Riyadh", "Jeddah"),
    notes=("يفضل التواصل عبر واتساب", "يتصل به بعد صلاة العشاء", "عميل مميز", "يطلب الفاتورة بالبريد الإلكتروني"),
)  # fmt: skip

ENGLISH = Language(
    "en",
    men=tuple((name, name) for name in (
        "Adam", "Alan", "Brian", "Callum", "Daniel", "David", "Edward", "George", "Graham", "Harry", "Jack", "James",
        "John", "Jon", "Liam", "Mark", "Matthew", "Michael", "Oliver", "Patrick", "Peter", "Rory", "Seán", "Simon",
        "Stephen", "Steven", "Thomas", "William",
    )),
    women=tuple((name, name) for name in (
        "Alice", "Amelia", "Anne", "Beth", "Catherine", "Katherine", "Charlotte", "Chloë", "Claire", "Emily", "Emma",
        "Fiona", "Grace", "Hannah", "Isla", "Jane", "Jessica", "Karen", "Laura", "Lucy", "Megan", "Olivia", "Rachel",
        "Sarah", "Sara", "Sophie", "Zoë",
    )),
    families=_same(*((name, name) for name in (
        "Bailey", "Bennett", "Brown", "Campbell", "Clarke", "Cooper", "Davies", "Evans", "Foster", "Green", "Hall",
        "Hughes", "Jackson", "Kelly", "MacDonald", "McDonald", "Moore", "Murphy", "O'Brien", "O'Connor", "Patel",
        "Roberts", "Scott", "Smith", "Smyth", "Taylor", "Thompson", "Walker", "White", "Wilson", "Wright",
    ))),
    cities=("London", "Manchester", "Edinburgh", "Birmingham", "Bristol", "Leeds", "Dublin"),
    notes=("Prefers email", "Call after 6 pm", "Buys gifts for the office", "Collects from the counter"),
)  # fmt: skip

HOUSE_ACCOUNT = ("مقهى الميناء · Harbour Café", "harbour.cafe")
"""A neighbouring café that pays from its wallet many times a day: the customer with the very long history."""

STAFF = (
    ("noura", "نورة الحربي", "cashier", "till-1", 1),
    ("timur", "Тимур Хасанов", "cashier", "till-2", 2),
    ("elena", "Елена Соловьёва", "back_office", "office-1", 1),
    ("khalid", "خالد الغامدي", "manager", "office-2", 1),
    ("sarah", "Sarah Bennett", "auditor", "office-3", 1),
)
"""Login, name, role, workstation and till of everybody who works in the demonstration shop."""
