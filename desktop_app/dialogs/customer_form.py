"""Adding a customer in seconds, with a look at who is already here; editing one."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.dialogs.customer_numbers import NumbersField
from desktop_app.dialogs.customer_similar import SimilarCustomers
from desktop_app.dialogs.form import FormDialog, Stage
from desktop_app.tasks import LatestRead
from ledger.changes import Changes
from ledger.domain.customers import Customer, CustomerFields
from ledger.errors import EditedMeanwhile, FieldInvalid
from ledger.use_cases.customers import add_customer, edit_customer, get_customer, similar_customers

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.customers import CustomerRow
    from ledger.progress import Progress

Saved = tuple[Customer, Changes]
_WIDTH, _NOTES_HEIGHT, _PAUSE_MS = 860, 64, 250
_ISO_DAY = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_LOCAL_DAY = re.compile(r"(\d{1,2})[-./\s](\d{1,2})[-./\s](\d{4})")


class CustomerForm(FormDialog[CustomerFields, Saved]):
    """The fields of a customer, and beside them customers who look the same."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self.setMinimumWidth(_WIDTH)
        self.name, self.email, self.city = QLineEdit(), QLineEdit(), QLineEdit()
        self.external_ref, self.birthday = QLineEdit(), QLineEdit()
        self.phones, self.cards = NumbersField(), NumbersField(scanned=True)
        self.consent = QCheckBox(self.tr("Agreed to receive messages"))
        self.notes = QPlainTextEdit()
        self.notes.setFixedHeight(_NOTES_HEIGHT)
        self.notes.setTabChangesFocus(True)
        self.similar = SimilarCustomers(context)
        self.similar.chosen.connect(self._open_similar)
        self._search = LatestRead(context.tasks, self, _PAUSE_MS)
        self._lay_out_fields()

    def _lay_out_fields(self) -> None:
        fields = QVBoxLayout()
        fields.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(fields, 3)
        row.addWidget(self.similar, 2)
        self.body.addLayout(row, 1)
        self.body = fields
        several = self.tr("Several: put commas between them")
        self.add_field("name", self.tr("Name"), self.name)
        self.add_field("phone", self.tr("Phones"), self.phones, several)
        self.add_field("card", self.tr("Discount cards"), self.cards, self.tr("Type or scan; Enter begins the next"))
        self.add_pair(("email", self.tr("Email"), self.email), ("city", self.tr("City"), self.city))
        self.add_pair(
            ("birthday", self.tr("Birthday"), self.birthday),
            ("external_ref", self.tr("Number in the ERP"), self.external_ref),
        )
        self.birthday.setPlaceholderText(self.tr("day.month.year"))
        self.add_field("consent", "", self.consent)
        self.add_field("notes", self.tr("Notes"), self.notes)
        fields.addStretch(1)

    # -- values -----------------------------------------------------------------------------------------------

    def build(self) -> CustomerFields:
        """What was typed. Raises FieldRequired("name") and FieldInvalid."""
        return CustomerFields(
            self.name.text().strip(), self.phones.numbers(), self.email.text().strip(), self.city.text().strip(),
            self.cards.numbers(), day_of(self.birthday.text()), self.consent.isChecked(),
            self.notes.toPlainText().strip(), self.external_ref.text().strip(),
        )  # fmt: skip

    def texts(self) -> dict[str, str]:
        """Every text field as it stands."""
        typed = {key: box.text() for key, box in self._lines().items()}
        return {**typed, "notes": self.notes.toPlainText()}

    def _lines(self) -> dict[str, QLineEdit]:
        return {
            "name": self.name, "phones": self.phones, "cards": self.cards, "email": self.email, "city": self.city,
            "birthday": self.birthday, "external_ref": self.external_ref,
        }  # fmt: skip

    def put_text(self, key: str, text: str) -> None:
        """Put `text` into the field `key` of `texts`."""
        if key == "notes":
            self.notes.setPlainText(text)
        else:
            self._lines()[key].setText(text)

    # -- who is already here ----------------------------------------------------------------------------------

    def edited(self) -> None:
        """Look for customers like this one."""
        known = self.known_so_far()
        if known is None:
            self._search.forget()
            self.similar.show_rows(())
            return
        ledger = self.context.ledger
        self._search.ask(lambda _: similar_customers(ledger, known), self._show_similar, lambda _: None)

    def known_so_far(self) -> CustomerFields | None:
        """What of the half-filled form can already be compared; None when nothing can."""
        phones = tuple(one for one in self.phones.numbers() if _usable(CustomerFields, "x", (one,)))
        email = self.email.text().strip()
        email = email if _usable(CustomerFields, "x", (), email) else ""
        cards = self.cards.numbers()
        name = self.name.text().strip()
        if not (name or phones or email or cards):
            return None
        return CustomerFields(name or (phones + cards + (email,))[0], phones, email, "", cards)

    def _show_similar(self, rows: tuple[CustomerRow, ...]) -> None:
        self.similar.show_rows(self.others(rows))

    def others(self, rows: tuple[CustomerRow, ...]) -> tuple[CustomerRow, ...]:
        """Those of `rows` that are not the customer in the form."""
        return rows

    def _open_similar(self, customer_id: int) -> None:
        self.reject()
        self.context.navigate("customer", customer_id=customer_id)


class AddCustomerDialog(CustomerForm):
    """A new customer. One who is already here is pointed out once more before a second record is made."""

    def __init__(self, context: AppContext, parent: QWidget | None, typed: str = "") -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Add a customer"), self.tr("Add customer"))
        self._warned_of: frozenset[int] = frozenset()
        field = self.phones if _looks_like_phone(typed) else self.name
        field.setText(typed)
        if typed:
            self.edited()

    def send(self, request: CustomerFields, progress: Progress) -> Saved:
        """Add; the same key never adds twice."""
        del progress
        return add_customer(self.context.ledger, self.key, request)

    def submit(self) -> None:
        """Look once more for somebody with these numbers, then add."""
        request = self.ready()
        if request is None:
            return
        self._enter(Stage.CHECKING)
        ledger = self.context.ledger
        self.context.tasks.read(lambda _: similar_customers(ledger, request), self._checked, self._not_checked, self)

    def _checked(self, rows: tuple[CustomerRow, ...]) -> None:
        self._enter(Stage.EDITING)
        self._search.forget()
        seen = self._warned_of | self.similar.ids
        self.similar.show_rows(rows)
        self._warned_of = frozenset(row.id for row in rows)
        if self._warned_of <= seen:
            super().submit()
            return
        text = self.tr("Somebody like this is already here. Look at the list; press Enter again to add anyway.")
        self.banner.show_message(text, "warning")
        self.submit_button.setFocus()

    def _not_checked(self, failure: Failure) -> None:
        self._enter(Stage.EDITING)
        self.show_failure(failure)

    def done_words(self, answer: Saved) -> str:
        """Who was added."""
        return self.tr("Added {name}.").format(name=answer[0].name)


class EditCustomerDialog(CustomerForm):
    """An existing customer. When somebody else saved meanwhile, both people's changes can be brought together."""

    def __init__(self, context: AppContext, parent: QWidget | None, customer: Customer) -> None:
        super().__init__(context, parent)
        self.customer = customer
        self.set_words(self.tr("Edit {name}").format(name=customer.name), self.tr("Save"))
        for key, text in _texts_of(customer).items():
            self.put_text(key, text)
        self.consent.setChecked(customer.consent)

    def others(self, rows: tuple[CustomerRow, ...]) -> tuple[CustomerRow, ...]:
        """Everybody but the one being edited."""
        return tuple(row for row in rows if row.id != self.customer.id)

    def send(self, request: CustomerFields, progress: Progress) -> Saved:
        """Save over the version that was opened."""
        del progress
        return edit_customer(self.context.ledger, self.customer.id, self.customer.version, request)

    def done_words(self, answer: Saved) -> str:
        """Who was saved."""
        return self.tr("Saved {name}.").format(name=answer[0].name)

    def show_failure(self, failure: Failure) -> None:
        """After somebody else's save, offer to take over what they changed."""
        super().show_failure(failure)
        if isinstance(failure, EditedMeanwhile):
            text, action = self.context.words(failure).both, self.tr("Take over their changes")
            self.banner.show_message(text, "warning", action, self._read_again)

    def _read_again(self) -> None:
        ledger, customer = self.context.ledger, self.customer.id
        self.context.tasks.read(lambda _: get_customer(ledger, customer), self._bring_together, self.show_failure, self)

    def _bring_together(self, newest: Customer) -> None:
        """Fields that were not touched here take the newest text; the others keep what was typed."""
        before, now, typed = _texts_of(self.customer), _texts_of(newest), self.texts()
        for key, text in typed.items():
            if text == before[key] and now[key] != text:
                self.put_text(key, now[key])
        if self.consent.isChecked() is self.customer.consent:
            self.consent.setChecked(newest.consent)
        self.customer = newest
        text = self.tr("Their changes are in the form beside yours. Check it and save again.")
        self.banner.show_message(text, "info")
        self.submit_button.setFocus()


def day_of(text: str) -> date | None:
    """A date as `17.05.1990` or `1990-05-17`; None for nothing. Raises FieldInvalid("birthday")."""
    typed = text.strip()
    if not typed:
        return None
    iso, local = _ISO_DAY.fullmatch(typed), _LOCAL_DAY.fullmatch(typed)
    parts = iso.groups() if iso else tuple(reversed(local.groups())) if local else None
    if parts is None:
        raise FieldInvalid("birthday", typed)
    try:
        return date(*(int(part) for part in parts))
    except ValueError:
        raise FieldInvalid("birthday", typed) from None


def _texts_of(customer: Customer) -> dict[str, str]:
    return {
        "name": customer.name,
        "phones": ", ".join(phone.typed for phone in customer.phones),
        "cards": ", ".join(customer.cards),
        "email": customer.email,
        "city": customer.city,
        "birthday": f"{customer.birthday:%d.%m.%Y}" if customer.birthday else "",
        "external_ref": customer.external_ref,
        "notes": customer.notes,
    }


def _usable(fields: type[CustomerFields], name: str, phones: tuple[str, ...] = (), email: str = "") -> bool:
    try:
        fields(name, phones, email)
    except FieldInvalid:
        return False
    return True


def _looks_like_phone(text: str) -> bool:
    return bool(re.fullmatch(r"\+?[\d\s()-]{5,}", text.strip()))
