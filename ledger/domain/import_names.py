"""What columns of foreign tables are called, in English, Russian and Arabic, and what they can mean."""

from __future__ import annotations

from enum import StrEnum


class ImportKind(StrEnum):
    """What a file brings in: customers (perhaps with balances), balances of customers here, orders, or gift cards."""

    CUSTOMERS = "customers"
    BALANCES = "balances"
    ORDERS = "orders"
    GIFT_CARDS = "gift_cards"


class Field(StrEnum):
    """What a column can mean. Names given in parts are joined in the order of their columns."""

    CUSTOMER_ID = "customer_id"
    EXTERNAL_REF = "external_ref"
    NAME = "name"
    FAMILY_NAME = "family_name"
    MIDDLE_NAME = "middle_name"
    PHONE = "phone"
    PHONE_2 = "phone_2"
    EMAIL = "email"
    CITY = "city"
    CARD = "card"
    CARD_2 = "card_2"
    BIRTHDAY = "birthday"
    NOTES = "notes"
    BALANCE = "balance"
    CURRENCY = "currency"
    POINTS = "points"
    ORIGIN = "origin"
    EXPIRES = "expires"
    ORDER = "order"
    CUSTOMER = "customer"
    SKU = "sku"
    LINE = "line"
    QUANTITY = "quantity"
    PRICE = "price"
    DISCOUNT = "discount"
    ORDER_KIND = "order_kind"
    TENDER = "tender"
    CODE = "code"
    VALID_FROM = "valid_from"
    DATE = "date"


ROW_HEADERS = {"en": "Row in the file", "ru": "Строка файла", "ar": "رقم الصف في الملف"}
WHY_HEADERS = {"en": "Why refused", "ru": "Почему не принято", "ar": "سبب الرفض"}
"""Columns that a workbook of refused rows adds; reading it back ignores them."""

NAMES: dict[Field, str] = {
    Field.CUSTOMER_ID: "customer id, wallet desk id, номер клиента, رقم العميل",
    Field.EXTERNAL_REF: (
        "external ref, external reference, external id, erp id, erp key, erp code, 1c code, client code, customer code,"
        " code, внешний код, внешний ключ, код, код клиента, код 1с, идентификатор, код контрагента,"
        " المرجع الخارجي, المرجع, رمز العميل, كود العميل, الرمز, الكود"
    ),
    Field.NAME: (
        "name, full name, customer, customer name, client, client name, first name, given name,"
        " имя, фио, клиент, имя клиента, фио клиента, покупатель, наименование, контрагент, полное имя,"
        " الاسم, اسم, اسم العميل, العميل, الاسم الكامل, اسم الزبون, الزبون, الاسم الاول"
    ),
    Field.FAMILY_NAME: "last name, surname, family name, фамилия, اللقب, اسم العائلة, العائلة",
    Field.MIDDLE_NAME: "middle name, patronymic, отчество, اسم الاب, الاسم الاوسط",
    Field.PHONE: (
        "phone, phones, phone number, mobile, mobile phone, mobile number, tel, telephone, cell, phone 1,"
        " телефон, телефоны, номер телефона, мобильный, мобильный телефон, тел, сотовый, телефон 1,"
        " الهاتف, هاتف, رقم الهاتف, الجوال, جوال, رقم الجوال, الموبايل, موبايل, تليفون, المحمول, الهواتف"
    ),
    Field.PHONE_2: (
        "phone 2, second phone, other phone, mobile 2, телефон 2, второй телефон, доп телефон, дополнительный телефон,"
        " الهاتف 2, الجوال 2, هاتف اخر, هاتف اضافي"
    ),
    Field.EMAIL: (
        "email, email address, mail, e mail, почта, электронная почта, эл почта, имейл, емейл, адрес электронной почты,"
        " البريد الالكتروني, البريد, الايميل, ايميل"
    ),
    Field.CITY: "city, town, location, город, населенный пункт, المدينة, مدينة",
    Field.CARD: (
        "card, cards, card number, card no, discount card, loyalty card, barcode, card 1,"
        " карта, карты, номер карты, дисконтная карта, скидочная карта, карта лояльности, штрихкод, карта 1,"
        " البطاقة, بطاقة, رقم البطاقة, بطاقة الخصم, بطاقة الولاء, البطاقات"
    ),
    Field.CARD_2: "card 2, second card, карта 2, вторая карта, البطاقة 2, بطاقة ثانية",
    Field.BIRTHDAY: (
        "birthday, birth date, date of birth, dob, born, день рождения, дата рождения, др,"
        " تاريخ الميلاد, عيد الميلاد, الميلاد"
    ),
    Field.NOTES: (
        "notes, note, comment, comments, remark, remarks, примечание, примечания, комментарий, заметки,"
        " ملاحظات, ملاحظة, تعليق"
    ),
    Field.BALANCE: (
        "opening balance, balance, wallet balance, store credit, credit balance, amount, money, wallet,"
        " баланс, остаток, начальный остаток, входящий остаток, сальдо, начальное сальдо, сумма, деньги, кошелек,"
        " الرصيد, رصيد, الرصيد الافتتاحي, رصيد افتتاحي, رصيد المحفظة, المبلغ, مبلغ"
    ),
    Field.CURRENCY: "currency, currency code, валюта, код валюты, العملة, عملة, رمز العملة",
    Field.POINTS: (
        "points, loyalty points, points balance, opening points, bonus points, bonuses,"
        " баллы, бонусы, бонусные баллы, остаток баллов, количество баллов,"
        " النقاط, نقاط, رصيد النقاط, نقاط الولاء"
    ),
    Field.ORIGIN: (
        "kind, origin, paid or given, paid given, balance kind, вид, происхождение, вид остатка, оплачено или подарено,"
        " النوع, نوع, نوع الرصيد, المصدر"
    ),
    Field.EXPIRES: (
        "expires, expiry, expiry date, expiration date, valid until, valid to, expires on,"
        " срок, срок действия, действует до, годен до, сгорает, дата сгорания, истекает,"
        " تاريخ الانتهاء, الانتهاء, صالح حتى, انتهاء الصلاحية, ينتهي في"
    ),
}
"""What files of customers and balances call their columns."""

ORDER_NAMES: dict[Field, str] = {
    Field.ORDER: (
        "order, order number, order no, order id, number, no, invoice, invoice number, sale, sale number,"
        " заказ, номер заказа, номер, заказ покупателя, накладная, номер накладной, чек, номер чека,"
        " الطلب, رقم الطلب, طلب, الرقم, رقم الفاتورة, الفاتورة"
    ),
    Field.CUSTOMER: (
        "customer, client, buyer, customer phone or card, клиент, покупатель, контрагент, заказчик,"
        " العميل, الزبون, المشتري"
    ),
    Field.SKU: (
        "sku, product sku, article, article number, item code, product code, code, barcode,"
        " артикул, код товара, код, штрихкод, штрих код, رمز المنتج, كود المنتج, الرمز, الكود, الباركود"
    ),
    Field.LINE: (
        "line, line name, product, product name, item, item name, name, title, description, goods,"
        " товар, наименование, название, наименование товара, номенклатура, позиция, услуга, строка,"
        " المنتج, اسم المنتج, الصنف, اسم الصنف, البند, السلعة, الاسم, الوصف"
    ),
    Field.QUANTITY: (
        "quantity, qty, count, pieces, pcs, units, количество, кол во, колво, шт, штук, الكمية, كمية, العدد"
    ),
    Field.PRICE: "price, unit price, price each, цена, цена за единицу, цена за штуку, السعر, سعر, سعر الوحدة",
    Field.DISCOUNT: "discount, line discount, discount amount, скидка, сумма скидки, الخصم, خصم, مبلغ الخصم",
    Field.ORDER_KIND: (
        "kind, order kind, order type, type, sold as, вид, тип, вид заказа, тип заказа, способ продажи,"
        " النوع, نوع, نوع الطلب"
    ),
    Field.DATE: (
        "date, order date, day, sold on, sale date, date of sale, invoice date, дата, дата заказа, дата продажи, день,"
        " дата накладной, дата чека, التاريخ, تاريخ, تاريخ الطلب, تاريخ البيع, تاريخ الفاتورة, اليوم"
    ),
    Field.TENDER: (
        "paid by, payment, payment method, tender, paid with, paid, оплата, способ оплаты, чем оплачено, оплачено,"
        " вид оплаты, الدفع, طريقة الدفع, وسيلة الدفع, مدفوع بواسطة"
    ),
}
"""What files of orders call theirs."""

CARD_NAMES: dict[Field, str] = {
    Field.CODE: (
        "code, card, card code, card number, card no, gift card, gift card code, gift card number, certificate,"
        " certificate number, voucher, voucher code, number, serial number, barcode,"
        " код, код карты, карта, номер карты, подарочная карта, номер подарочной карты, сертификат, номер сертификата,"
        " подарочный сертификат, номер, штрихкод, الرمز, رمز البطاقة, البطاقة, رقم البطاقة, بطاقة الهدية, رمز الهدية,"
        " القسيمة, رقم القسيمة, الرقم, الباركود"
    ),
    Field.BALANCE: (
        "value, remaining, left, card value, face value, balance, card balance, amount, money, номинал, остаток,"
        " баланс, сумма, стоимость, القيمة, قيمة البطاقة, المتبقي, الرصيد, رصيد, المبلغ, مبلغ"
    ),
    Field.VALID_FROM: (
        "valid from, starts, start, start date, issued, issue date, действует с, начало действия, дата выпуска, выдана,"
        " صالح من, صالحة من, تاريخ البدء, تاريخ الاصدار"
    ),
}
"""What files of gift cards call theirs."""

CARDS_SHARE = {Field.CURRENCY, Field.ORIGIN, Field.EXPIRES, Field.NOTES}
ORDERS_SHARE = {
    Field.CUSTOMER_ID, Field.EXTERNAL_REF, Field.PHONE, Field.CARD, Field.NOTES, Field.CURRENCY,
}  # fmt: skip
CURRENCY_WORDS = {
    "руб": "RUB", "рублей": "RUB", "рубли": "RUB", "рубль": "RUB", "р": "RUB", "₽": "RUB", "rur": "RUB",
    "ريال": "SAR", "رس": "SAR", "sr": "SAR", "﷼": "SAR", "ريال سعودي": "SAR", "درهم": "AED", "$": "USD", "€": "EUR",
    "دينار كويتي": "KWD", "тенге": "KZT", "₸": "KZT", "pts": "PTS",
}  # fmt: skip
