"""What a redemption does to the card and to the wallet, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from desktop_app.assets import set_icon
from desktop_app.widgets.fitting_figure import FittingFigure
from desktop_app.widgets.labels import label, set_tone

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.money import Money

_POINTS = 12
_ARROW = 18


class RedeemEffect(QFrame):
    """Two lines, card and wallet, each with the amount now and after, and a line of words below."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._context = context
        self._names = (label("", "figureTitle"), label("", "figureTitle"))
        self._figures = tuple((FittingFigure(_POINTS), FittingFigure(_POINTS)) for _ in range(2))
        self._note = label("", "figureNote", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for line, (name, figures) in enumerate(zip(self._names, self._figures, strict=True)):
            arrow = QLabel()
            set_icon(arrow, "arrow-right", "text_muted", _ARROW)
            for at, part in enumerate((name, figures[0], arrow, figures[1])):
                grid.addWidget(part, line, at, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._note, 2, 0, 1, 4)
        for column, share in enumerate((3, 3, 0, 3)):
            grid.setColumnStretch(column, share)
        self.show_effect((None, None), (None, None))

    @property
    def texts(self) -> tuple[str, ...]:
        """Card now and after, wallet now and after, the words below."""
        (card_now, card_after), (wallet_now, wallet_after) = self._figures
        return card_now.text, card_after.text, wallet_now.text, wallet_after.text, self._note.text()

    def show_effect(
        self,
        card: tuple[Money | None, Money | None],
        wallet: tuple[Money | None, Money | None],
        note: str = "",
        tone: str = "",
    ) -> None:
        """Show both amounts of card and wallet ("–" while not known) and a note in `tone`."""
        money = self._context.formats.money
        self._names[0].setText(self.tr("On the card"))
        self._names[1].setText(self.tr("In the wallet"))
        for figures, amounts in zip(self._figures, (card, wallet), strict=True):
            for figure, amount in zip(figures, amounts, strict=True):
                figure.show_text(money(amount) or "–", "negative" if amount is not None and amount.minor < 0 else "")
        self._note.setText(note)
        self._note.setVisible(bool(note))
        set_tone(self._note, tone)
        card_now, card_after, wallet_now, wallet_after, words = self.texts
        spoken = self.tr("On the card {card}, after {card_after}. In the wallet {wallet}, after {wallet_after}.")
        self.setAccessibleName(
            spoken.format(card=card_now, card_after=card_after, wallet=wallet_now, wallet_after=wallet_after)
            + f" {words}"
        )
