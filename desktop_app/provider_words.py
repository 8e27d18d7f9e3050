"""What a payment provider's shop and its standing are in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.marking import QT_TRANSLATE_NOOP, translate
from ledger.use_cases.provider import IGNORE, SUSPENSE

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from ledger.use_cases.provider import ProviderStanding, ShopState

PROVIDERS = {"yookassa": "YooKassa"}
"""Names that are written alike in every language."""
FOREIGN = {
    SUSPENSE: QT_TRANSLATE_NOOP("Provider", "Book it as money that belongs to nobody yet"),
    IGNORE: QT_TRANSLATE_NOOP("Provider", "Leave it alone: others use this shop too"),
}
_METHODS = {
    "sbp": QT_TRANSLATE_NOOP("Provider", "QR code"),
    "bank_card": QT_TRANSLATE_NOOP("Provider", "bank card"),
}


def kind_word(*, test: bool) -> str:
    """Whether a shop moves money."""
    return translate("Provider", "Test shop: no money moves") if test else translate("Provider", "Real money")


def foreign_word(foreign: str) -> str:
    """What becomes of money that this ledger did not ask for."""
    return translate("Provider", FOREIGN[foreign])


def shop_words(found: ShopState, formats: Formats) -> str:
    """What the shop said when it was tried."""
    methods = [translate("Provider", _METHODS[one]) if one in _METHODS else one for one in found.methods]
    receipts = (
        translate("Provider", "it makes receipts") if found.fiscal else translate("Provider", "it makes no receipts")
    )
    text = translate("Provider", "Shop {shop} answers. {kind}; takes: {methods}; {receipts}.")
    return text.format(
        shop=formats.code(found.account), kind=kind_word(test=found.test), methods=", ".join(methods) or "–",
        receipts=receipts,
    )  # fmt: skip


def standing_facts(found: ProviderStanding, formats: Formats) -> list[tuple[str, str]]:
    """What is set up; nothing when nothing is."""
    if not found.provider:
        return []
    key = translate("Provider", "Kept here, shown to nobody") if found.key_here else translate("Provider", "Not here")
    back = formats.code(found.return_url) if found.return_url else translate("Provider", "Nowhere: they pay by QR code")
    return [
        (translate("Provider", "Provider"), PROVIDERS.get(found.provider, found.provider)),
        (translate("Provider", "Shop id"), formats.code(found.shop)),
        (translate("Provider", "Kind"), kind_word(test=found.test)),
        (translate("Provider", "Secret key on this computer"), key),
        (translate("Provider", "Customers come back to"), back),
        (translate("Provider", "Money nobody here asked for"), foreign_word(found.foreign)),
        (translate("Provider", "Address"), formats.code(found.url)),
    ]
