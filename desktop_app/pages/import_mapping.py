"""Which column of the file is which field: found by name, corrected by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from desktop_app.pages.import_words import field_word, fields_of
from desktop_app.widgets.labels import Card, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ledger.domain.import_names import Field, ImportKind

_ACROSS = 4
_NARROWEST = 12


class MappingCard(Card):
    """One list of the file's headers per field; the first line means that the file does not have it."""

    changed = Signal()
    """A person chose another column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        self.body.addLayout(self._grid)
        self._boxes: dict[Field, QComboBox] = {}
        self._headers: tuple[str, ...] = ()
        self._kind: ImportKind | None = None
        self._chosen: dict[Field, str] = {}

    def show_mapping(self, kind: ImportKind, headers: tuple[str, ...], found: Mapping[Field, str]) -> None:
        """Offer `headers` for every field of `kind`, with what was found."""
        if (kind, headers) != (self._kind, self._headers):
            self._kind, self._headers = kind, headers
            self._build(kind, headers)
        for field, box in self._boxes.items():
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(found.get(field, ""))))
            box.blockSignals(False)

    @property
    def chosen(self) -> dict[Field, str]:
        """What a person chose, "" for a field that the file does not have."""
        return dict(self._chosen)

    def forget(self) -> None:
        """Another file: nothing was chosen."""
        self._chosen, self._headers, self._kind = {}, (), None

    def box(self, field: Field) -> QComboBox:
        """The list of one field."""
        return self._boxes[field]

    def retranslate(self) -> None:
        """Set every text again."""
        self.set_title(self.tr("Which column of the file is what"))
        if self._kind is not None:
            found = {field: str(box.currentData() or "") for field, box in self._boxes.items()}
            kind, headers = self._kind, self._headers
            self._kind = None
            self.show_mapping(kind, headers, found)

    def _build(self, kind: ImportKind, headers: tuple[str, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._boxes = {}
        names = list(dict.fromkeys(header for header in headers if header))
        for at, field in enumerate(fields_of(kind)):
            self._grid.addWidget(self._cell(field, names), at // _ACROSS, at % _ACROSS)
        for column in range(_ACROSS):
            self._grid.setColumnStretch(column, 1)

    def _cell(self, field: Field, names: list[str]) -> QWidget:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_NARROWEST)
        box.addItem(self.tr("– not in the file –"), "")
        for name in names:
            box.addItem(name, name)
        title = label(field_word(field), "fieldLabel")
        title.setBuddy(box)
        box.setAccessibleName(field_word(field))
        box.currentIndexChanged.connect(lambda _: self._choose(field))
        self._boxes[field] = box
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(title)
        column.addWidget(box)
        return cell

    def _choose(self, field: Field) -> None:
        name = str(self._boxes[field].currentData() or "")
        self._chosen[field] = name
        for other, box in self._boxes.items():
            if name and other is not field and box.currentData() == name:
                self._chosen[other] = ""
        self.changed.emit()
