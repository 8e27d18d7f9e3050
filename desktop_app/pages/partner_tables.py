"""The tables of partners: how we stand with each, and their payouts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.dialogs.partner_form import percent_text
from desktop_app.marking import QT_TRANSLATE_NOOP, translate
from desktop_app.models.columns import Align, Column
from ledger.domain.partners import PartnerStatus
from ledger.domain.payouts import PartnerStanding, PayoutRow, PayoutStatus

if TYPE_CHECKING:
    from desktop_app.context import AppContext

_STATUS = {
    PayoutStatus.SCHEDULED: QT_TRANSLATE_NOOP("PartnerTables", "Scheduled"),
    PayoutStatus.PAID: QT_TRANSLATE_NOOP("PartnerTables", "Paid"),
    PayoutStatus.CANCELLED: QT_TRANSLATE_NOOP("PartnerTables", "Cancelled"),
}


def status_word(status: PayoutStatus) -> str:
    """What people call where a payout stands."""
    return translate("PartnerTables", _STATUS[status])


def standing_columns(context: AppContext) -> list[Column[PartnerStanding]]:
    """Columns of partners."""
    formats = context.formats

    def share(row: PartnerStanding) -> str:
        return formats.isolate(f"{percent_text(row.commission_bp)} %")

    return [
        Column("name", lambda: translate("PartnerTables", "Partner"), lambda row: row.name, stretch=True, width=140),
        Column("status", lambda: translate("PartnerTables", "Status"), _partner_status, width=110,
               tone=lambda row: "positive" if row.status == PartnerStatus.ACTIVE else "neutral", chip=True),
        Column("commission", lambda: translate("PartnerTables", "Commission"), share, align=Align.END, width=110),
        Column("release", lambda: translate("PartnerTables", "Due after, days"), lambda row: row.release_days,
               formats.number, Align.END, width=130),
        Column("payable", lambda: translate("PartnerTables", "We owe"), lambda row: row.payable, formats.money,
               Align.END, width=140, amount=lambda row: row.payable),
        Column("due", lambda: translate("PartnerTables", "Due now"), lambda row: row.due, formats.money, Align.END,
               width=140, tone=lambda row: "warning" if row.due else ""),
        Column("receivable", lambda: translate("PartnerTables", "Owed to us"), lambda row: row.receivable,
               formats.money, Align.END, width=140, tone=lambda row: "negative" if row.receivable else ""),
    ]  # fmt: skip


def _partner_status(row: PartnerStanding) -> str:
    if row.status == PartnerStatus.ACTIVE:
        return translate("PartnerTables", "Active")
    return translate("PartnerTables", "Stopped")


def payout_columns(context: AppContext) -> list[Column[PayoutRow]]:
    """Columns of payouts."""
    formats = context.formats
    return [
        Column("partner", lambda: translate("PartnerTables", "Partner"), lambda row: row.partner_name, stretch=True,
               width=140),
        Column("order", lambda: translate("PartnerTables", "Order"), lambda row: row.order_number, formats.code,
               width=110),
        Column("amount", lambda: translate("PartnerTables", "Share"), lambda row: row.amount, formats.money, Align.END,
               width=140, amount=lambda row: row.amount),
        Column("withheld", lambda: translate("PartnerTables", "Withheld"), lambda row: row.withheld,
               lambda amount: formats.money(amount) if amount else "", Align.END, width=130),
        Column("release", lambda: translate("PartnerTables", "Due on"), lambda row: row.release_on, formats.day,
               width=130),
        Column("status", lambda: translate("PartnerTables", "Status"), _payout_status, width=140, tone=_payout_tone,
               chip=True),
        Column("ended", lambda: translate("PartnerTables", "Ended"), lambda row: row.ended_at, formats.moment,
               width=165),
    ]  # fmt: skip


def _payout_status(row: PayoutRow) -> str:
    return translate("PartnerTables", "Due") if row.due else status_word(row.status)


def _payout_tone(row: PayoutRow) -> str:
    if row.due:
        return "warning"
    return {PayoutStatus.PAID: "positive", PayoutStatus.SCHEDULED: "info"}.get(row.status, "neutral")
