"""The texts of `messages` about the payment provider: as in `message_texts`."""

from __future__ import annotations

from desktop_app.marking import QT_TRANSLATE_NOOP
from ledger import errors

PROVIDER_TEXTS: dict[type[errors.LedgerError], tuple[str, str]] = {
    errors.ProviderNotSet: (
        QT_TRANSLATE_NOOP("Messages", "The payment provider is not set up"),
        QT_TRANSLATE_NOOP("Messages", "It cannot be asked from here: {why}."),
    ),
    errors.ProviderKindDiffers: (
        QT_TRANSLATE_NOOP("Messages", "Test and live do not mix"),
        QT_TRANSLATE_NOOP("Messages", "This is a key of a {kind} shop. Practice ledgers take test shops only."),
    ),
    errors.ProviderFailed: (
        QT_TRANSLATE_NOOP("Messages", "The payment provider did not confirm it"),
        QT_TRANSLATE_NOOP("Messages", "Reason: {why} {detail}"),
    ),
}

PROVIDER_FACTS = {
    "no_provider": QT_TRANSLATE_NOOP("Messages", "this ledger has no provider"),
    "no_key": QT_TRANSLATE_NOOP("Messages", "this machine does not have its key"),
    "test": QT_TRANSLATE_NOOP("Messages", "test"),
    "live": QT_TRANSLATE_NOOP("Messages", "live"),
    "key_refused": QT_TRANSLATE_NOOP("Messages", "it refuses the key"),
    "unknown_there": QT_TRANSLATE_NOOP("Messages", "it knows nothing of this"),
    "busy_there": QT_TRANSLATE_NOOP("Messages", "it is busy; ask again later"),
    "silent": QT_TRANSLATE_NOOP("Messages", "it did not answer in time"),
    "unreachable": QT_TRANSLATE_NOOP("Messages", "it cannot be reached"),
    "tls": QT_TRANSLATE_NOOP("Messages", "its certificate is not trusted"),
    "server_failed": QT_TRANSLATE_NOOP("Messages", "it failed itself"),
    "unreadable": QT_TRANSLATE_NOOP("Messages", "its answer cannot be read"),
    "refused_there": QT_TRANSLATE_NOOP("Messages", "it refused the request"),
    "shop": QT_TRANSLATE_NOOP("Messages", "shop"),
    "url": QT_TRANSLATE_NOOP("Messages", "address"),
    "secret": QT_TRANSLATE_NOOP("Messages", "secret key"),
    "return_url": QT_TRANSLATE_NOOP("Messages", "page that customers come back to"),
}
"""Stable words of these errors, as people say them."""
