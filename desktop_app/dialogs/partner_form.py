"""Adding a partner, and editing one."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.widgets.boxes import number_box
from ledger.changes import Changes
from ledger.domain.partners import LATEST_RELEASE, Partner, PartnerFields, PartnerStatus
from ledger.errors import FieldInvalid, FieldRequired
from ledger.use_cases.partners import add_partner, edit_partner

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.progress import Progress

Saved = tuple[Partner, Changes]
_HUNDREDTHS = 100


class PartnerForm(FormDialog[PartnerFields, Saved]):
    """Name, the shop's commission, how long a share waits. `known` None: a new partner."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget | None, known: Partner | None = None) -> None:
        super().__init__(context, parent)
        self.known = known
        if known is None:
            self.set_words(self.tr("Add a partner"), self.tr("Add"))
        else:
            self.set_words(self.tr("Edit {name}").format(name=known.name), self.tr("Save"))
        self.name, self.commission, self.external_ref, self.note = QLineEdit(), QLineEdit("0"), QLineEdit(), QLineEdit()
        self.release_days = number_box(0, LATEST_RELEASE)
        self.sells = QCheckBox(self.tr("Their goods are sold here"))
        self.sells.setChecked(True)
        self._add_fields()
        if known is not None:
            self._fill(known)

    def _add_fields(self) -> None:
        self.add_field("name", self.tr("Name"), self.name)
        self.add_pair(
            ("commission", self.tr("Commission kept by the shop, %"), self.commission),
            ("release_days", self.tr("Days until a share is due"), self.release_days),
        )
        self.add_field("external_ref", self.tr("Number in the ERP (optional)"), self.external_ref)
        self.add_field("note", self.tr("Note (optional)"), self.note)
        self.add_field("status", "", self.sells)

    def _fill(self, known: Partner) -> None:
        self.name.setText(known.name)
        self.commission.setText(percent_text(known.commission_bp))
        self.release_days.setValue(known.release_days)
        self.external_ref.setText(known.external_ref)
        self.note.setText(known.note)
        self.sells.setChecked(known.status is PartnerStatus.ACTIVE)

    def build(self) -> PartnerFields:
        """What was typed. Raises FieldRequired("name"), FieldInvalid."""
        status = PartnerStatus.ACTIVE if self.sells.isChecked() else PartnerStatus.STOPPED
        return PartnerFields(
            self.name.text(), basis_points(self.commission.text()), self.release_days.value(), status,
            self.external_ref.text(), self.note.text(),
        )  # fmt: skip

    def send(self, request: PartnerFields, progress: Progress) -> Saved:
        """Add or save."""
        del progress
        ledger, known = self.context.ledger, self.known
        if known is None:
            saved = add_partner(ledger, self.key, request)
        else:
            saved = edit_partner(ledger, known.id, known.version, request)
        return saved, Changes(partners=True)

    def done_words(self, answer: Saved) -> str:
        """Who was saved."""
        return self.tr("{name} is saved.").format(name=answer[0].name)


def basis_points(text: str) -> int:
    """Hundredths of a percent typed as a percentage such as `12.5`. Raises FieldRequired, FieldInvalid."""
    typed = text.strip().removesuffix("%").strip().replace(",", ".")
    if not typed:
        raise FieldRequired("commission")
    try:
        hundredths = Decimal(typed) * _HUNDREDTHS
    except InvalidOperation:
        raise FieldInvalid("commission", text) from None
    if not hundredths.is_finite() or hundredths != hundredths.to_integral_value():
        raise FieldInvalid("commission", text)
    return int(hundredths)


def percent_text(points: int) -> str:
    """Basis points as a percentage without needless zeros."""
    whole, rest = divmod(points, _HUNDREDTHS)
    return f"{whole}.{rest:02}".rstrip("0") if rest else str(whole)
