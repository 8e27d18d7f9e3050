"""What imports speak of: fields, warnings, stages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.pages.import_figures import by_tender_words
from ledger.domain.import_cards import CardsDone
from ledger.domain.import_columns import ColumnAmbiguous
from ledger.domain.import_names import Field, ImportKind
from ledger.domain.import_orders import OrdersDone
from ledger.domain.imports import WarningKind
from ledger.errors import ColumnMissing

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from desktop_app.tasks import Failure
    from ledger.domain.imports import ImportDone, RowWarning
    from ledger.use_cases.import_files import AnyDone, AnyPreview

_FIELDS = {
    Field.CUSTOMER_ID: QT_TRANSLATE_NOOP("Import", "Number in Wallet Desk"),
    Field.EXTERNAL_REF: QT_TRANSLATE_NOOP("Import", "Outside code"),
    Field.NAME: QT_TRANSLATE_NOOP("Import", "Name"),
    Field.FAMILY_NAME: QT_TRANSLATE_NOOP("Import", "Family name"),
    Field.MIDDLE_NAME: QT_TRANSLATE_NOOP("Import", "Middle name"),
    Field.PHONE: QT_TRANSLATE_NOOP("Import", "Phone"),
    Field.PHONE_2: QT_TRANSLATE_NOOP("Import", "Second phone"),
    Field.EMAIL: QT_TRANSLATE_NOOP("Import", "Email"),
    Field.CITY: QT_TRANSLATE_NOOP("Import", "City"),
    Field.CARD: QT_TRANSLATE_NOOP("Import", "Card number"),
    Field.CARD_2: QT_TRANSLATE_NOOP("Import", "Second card"),
    Field.BIRTHDAY: QT_TRANSLATE_NOOP("Import", "Birthday"),
    Field.NOTES: QT_TRANSLATE_NOOP("Import", "Notes"),
    Field.BALANCE: QT_TRANSLATE_NOOP("Import", "Opening balance"),
    Field.CURRENCY: QT_TRANSLATE_NOOP("Import", "Currency"),
    Field.POINTS: QT_TRANSLATE_NOOP("Import", "Points"),
    Field.ORIGIN: QT_TRANSLATE_NOOP("Import", "Paid or given"),
    Field.EXPIRES: QT_TRANSLATE_NOOP("Import", "Expires"),
    Field.ORDER: QT_TRANSLATE_NOOP("Import", "Order number"),
    Field.CUSTOMER: QT_TRANSLATE_NOOP("Import", "Customer"),
    Field.SKU: QT_TRANSLATE_NOOP("Import", "SKU"),
    Field.LINE: QT_TRANSLATE_NOOP("Import", "What is sold"),
    Field.QUANTITY: QT_TRANSLATE_NOOP("Import", "Quantity"),
    Field.PRICE: QT_TRANSLATE_NOOP("Import", "Price"),
    Field.DISCOUNT: QT_TRANSLATE_NOOP("Import", "Discount"),
    Field.ORDER_KIND: QT_TRANSLATE_NOOP("Import", "How it is sold"),
    Field.TENDER: QT_TRANSLATE_NOOP("Import", "Paid by"),
    Field.CODE: QT_TRANSLATE_NOOP("Import", "Code of the card"),
    Field.VALID_FROM: QT_TRANSLATE_NOOP("Import", "Valid from"),
    Field.DATE: QT_TRANSLATE_NOOP("Import", "Date"),
}
_KINDS = {
    ImportKind.CUSTOMERS: QT_TRANSLATE_NOOP("Import", "Customers, perhaps with balances"),
    ImportKind.BALANCES: QT_TRANSLATE_NOOP("Import", "Opening balances of customers already here"),
    ImportKind.ORDERS: QT_TRANSLATE_NOOP("Import", "Orders, one row per line"),
    ImportKind.GIFT_CARDS: QT_TRANSLATE_NOOP("Import", "Gift cards of an older system"),
}
_WARNINGS = {
    WarningKind.PHONE_WITHOUT_COUNTRY: QT_TRANSLATE_NOOP("Import", "The phone has no country: {text}"),
    WarningKind.PHONE_SHARED: QT_TRANSLATE_NOOP("Import", "Somebody else has this phone: {text}"),
    WarningKind.LIKELY_DUPLICATE: QT_TRANSLATE_NOOP("Import", "Perhaps the same person: {text}"),
    WarningKind.HAS_OPENING_BALANCE: QT_TRANSLATE_NOOP("Import", "Already has an opening balance; this one is added"),
}
_STAGES = {
    "read": QT_TRANSLATE_NOOP("Import", "Reading the file"),
    "check": QT_TRANSLATE_NOOP("Import", "Checking the rows"),
    "customers": QT_TRANSLATE_NOOP("Import", "Bringing in customers"),
    "wallets": QT_TRANSLATE_NOOP("Import", "Opening wallets"),
    "balances": QT_TRANSLATE_NOOP("Import", "Posting balances"),
    "orders": QT_TRANSLATE_NOOP("Import", "Recording orders"),
    "cards": QT_TRANSLATE_NOOP("Import", "Bringing in gift cards"),
    "refused": QT_TRANSLATE_NOOP("Import", "Writing the refused rows"),
}
_BALANCE_FIELDS = (
    Field.EXTERNAL_REF, Field.CARD, Field.PHONE, Field.CUSTOMER_ID, Field.NAME, Field.BALANCE, Field.CURRENCY,
    Field.POINTS, Field.ORIGIN, Field.EXPIRES,
)  # fmt: skip
_CUSTOMER_FIELDS = (
    Field.NAME, Field.FAMILY_NAME, Field.MIDDLE_NAME, Field.PHONE, Field.PHONE_2, Field.EMAIL, Field.CITY, Field.CARD,
    Field.CARD_2, Field.BIRTHDAY, Field.EXTERNAL_REF, Field.NOTES, Field.BALANCE, Field.CURRENCY, Field.POINTS,
    Field.ORIGIN, Field.EXPIRES,
)  # fmt: skip
_ORDER_FIELDS = (
    Field.ORDER, Field.DATE, Field.CUSTOMER, Field.SKU, Field.LINE, Field.QUANTITY, Field.PRICE, Field.DISCOUNT,
    Field.CURRENCY, Field.ORDER_KIND, Field.TENDER, Field.NOTES, Field.PHONE, Field.CARD, Field.EXTERNAL_REF,
    Field.CUSTOMER_ID,
)  # fmt: skip
_CARD_FIELDS = (
    Field.CODE, Field.BALANCE, Field.CURRENCY, Field.VALID_FROM, Field.EXPIRES, Field.ORIGIN, Field.NOTES,
)  # fmt: skip
_FIELDS_OF = {
    ImportKind.CUSTOMERS: _CUSTOMER_FIELDS,
    ImportKind.BALANCES: _BALANCE_FIELDS,
    ImportKind.ORDERS: _ORDER_FIELDS,
    ImportKind.GIFT_CARDS: _CARD_FIELDS,
}


def field_word(field: Field) -> str:
    """What people call a field."""
    return QCoreApplication.translate("Import", _FIELDS[field])


def kind_word(kind: ImportKind) -> str:
    """What people call a kind of import."""
    return QCoreApplication.translate("Import", _KINDS[kind])


def fields_of(kind: ImportKind) -> tuple[Field, ...]:
    """The fields that a kind of import can use, the important ones first."""
    return _FIELDS_OF[kind]


def warning_words(warning: RowWarning, formats: Formats) -> str:
    """A warning, with who it is about."""
    sentence = QCoreApplication.translate("Import", _WARNINGS[warning.kind]).format(text=formats.code(warning.text))
    if warning.customers:
        text = QCoreApplication.translate("Import", "{sentence} (customers {ids})")
        ids = ", ".join(formats.code(f"#{one}") for one in warning.customers)
        return text.format(sentence=sentence, ids=ids)
    if warning.other_row:
        text = QCoreApplication.translate("Import", "{sentence} (row {row})")
        return text.format(sentence=sentence, row=formats.number(warning.other_row))
    return sentence


def stage_words(stage: str, done: int, total: int, formats: Formats) -> str:
    """How far an import is."""
    if stage not in _STAGES:
        return QCoreApplication.translate("Import", "Working…")
    name = QCoreApplication.translate("Import", _STAGES[stage])
    if not total:
        return QCoreApplication.translate("Import", "{stage}…").format(stage=name)
    text = QCoreApplication.translate("Import", "{stage}: {done} of {total}")
    return text.format(stage=name, done=formats.number(done), total=formats.number(total))


def file_words(preview: AnyPreview, formats: Formats) -> str:
    """What kind of file it is, where its header stands, and which columns are not used."""
    kind = (
        QCoreApplication.translate("Import", "Workbook, sheet “{sheet}”").format(sheet=preview.sheet)
        if preview.sheet
        else QCoreApplication.translate("Import", "Text table")
    )
    parts = [
        kind,
        QCoreApplication.translate("Import", "header in row {row}").format(
            row=formats.number(preview.columns.header_row)
        ),
    ]
    if preview.columns.ignored:
        parts.append(
            QCoreApplication.translate("Import", "not used: {columns}").format(
                columns=", ".join(preview.columns.ignored)
            )
        )
    return " · ".join(parts)


def done_words(done: AnyDone, formats: Formats) -> str:
    """What an import did, what it left out, and where that is."""
    if isinstance(done, CardsDone):
        parts = _cards_done(done, formats)
    else:
        parts = _orders_done(done, formats) if isinstance(done, OrdersDone) else _people_done(done, formats)
    if done.refused:
        parts.append(
            QCoreApplication.translate("Import", "Rows left out: {count}.").format(count=formats.number(done.refused))
        )
    if done.refused_path:
        name = formats.code(Path(done.refused_path).name)
        parts.append(QCoreApplication.translate("Import", "They are in {file}.").format(file=name))
    return " ".join(parts)


def _orders_done(done: OrdersDone, formats: Formats) -> list[str]:
    text = QCoreApplication.translate("Import", "Import {run}: {orders} orders recorded, lines: {lines}.")
    return [
        text.format(
            run=formats.number(done.run_id), orders=formats.number(done.orders), lines=formats.number(done.lines)
        ),
        f"{by_tender_words(done.by_tender, formats)}.",
    ]


def _cards_done(done: CardsDone, formats: Formats) -> list[str]:
    text = QCoreApplication.translate("Import", "Import {run}: {cards} gift cards brought in, worth {sums}.")
    sums = ", ".join(formats.money(total) for total in done.totals)
    return [text.format(run=formats.number(done.run_id), cards=formats.number(done.cards), sums=sums)]


def _people_done(done: ImportDone, formats: Formats) -> list[str]:
    text = QCoreApplication.translate(
        "Import", "Import {run}: {added} customers added, {updated} filled in, {wallets} wallets credited."
    )
    parts = [
        text.format(
            run=formats.number(done.run_id),
            added=formats.number(done.customers_added),
            updated=formats.number(done.customers_updated),
            wallets=formats.number(done.wallets_credited),
        )
    ]
    if done.totals:
        sums = ", ".join(formats.money(total) for total in done.totals)
        parts.append(QCoreApplication.translate("Import", "Opening balances: {sums}.").format(sums=sums))
    return parts


def column_words(failure: Failure) -> str:
    """What to do when the columns were not recognised; "" for any other failure."""
    if isinstance(failure, ColumnAmbiguous):
        text = QCoreApplication.translate("Import", "Several columns could be “{field}”: {columns}. Choose one below.")
        return text.format(field=field_word(Field(failure.what)), columns=", ".join(failure.columns))
    if isinstance(failure, ColumnMissing) and failure.column in set(Field):
        text = QCoreApplication.translate(
            "Import", "No column was recognised as “{field}”. Choose it below. The file has: {columns}."
        )
        return text.format(field=field_word(Field(failure.column)), columns=", ".join(failure.found))
    return ""
