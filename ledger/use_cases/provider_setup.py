"""A payment provider for this ledger: which shop, whose key, test or live, and whether it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from ledger.errors import FieldInvalid, FieldRequired, ProviderFailed, ProviderKindDiffers, ProviderNotSet
from ledger.gateways.provider import (
    BadAnswer,
    Busy,
    NotFound,
    Provider,
    ProviderError,
    Refused,
    ShopState,
    Unauthorized,
    Unknown,
)
from ledger.gateways.strict_http import Limits, Server, is_loopback
from ledger.gateways.yookassa import NAME, SECONDS_BETWEEN, USUAL_URL, YooKassa
from ledger.storage import audit, non_money, overview, provider_events, provider_keys, rights

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.storage.ledger import Ledger

__all__ = [
    "IGNORE", "SUSPENSE", "USUAL_URL", "ProviderSettings", "ProviderStanding", "ask_now", "can_ask", "check_provider",
    "failed", "practice", "provider_of", "provider_standing", "set_provider", "try_provider",
]  # fmt: skip

Result = TypeVar("Result")

SUSPENSE, IGNORE = "suspense", "ignore"
"""What becomes of money in the shop that this ledger did not ask for."""

LONGEST_TEXT = 500
LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class ProviderSettings:
    """A shop and its secret key. `return_url` is where customers come back to; without it they pay by QR code.

    An empty `secret` means the one that this machine has for this very shop and address. Raises FieldRequired and
    FieldInvalid("url", "return_url", "foreign") when built wrongly.
    """

    shop: str
    secret: str = field(repr=False)
    url: str = USUAL_URL
    return_url: str = ""
    foreign: str = SUSPENSE

    def __post_init__(self) -> None:
        if not self.shop.strip() or not self.shop.isprintable() or ":" in self.shop:
            raise FieldRequired("shop")
        if self.secret and not (self.secret.strip() and self.secret.isascii() and self.secret.isprintable()):
            raise FieldRequired("secret")
        if self.foreign not in {SUSPENSE, IGNORE}:
            raise FieldInvalid("foreign", self.foreign)
        if len(self.return_url) > LONGEST_TEXT or (self.return_url and urlsplit(self.return_url).scheme != "https"):
            raise FieldInvalid("return_url", self.return_url)
        try:
            Server(self.url)
        except ValueError:
            raise FieldInvalid("url", self.url) from None


@dataclass(frozen=True, slots=True)
class ProviderStanding:
    """What is set up. `stopped_since`: the key is refused, and this workstation asks no more until a check succeeds."""

    provider: str
    shop: str
    url: str
    test: bool
    return_url: str
    foreign: str
    key_here: bool
    stopped_since: datetime | None


def set_provider(ledger: Ledger, wanted: ProviderSettings) -> ShopState:
    """Ask the shop whose key this is; keep the key on this machine and the shop in the ledger.

    Raises NotAllowed, ProviderFailed, FieldInvalid("shop") for another shop's key, ProviderKindDiffers, and
    FieldRequired("secret") when none is given nor kept here.
    """
    secret, found = _asked(ledger, wanted)
    values = {
        "provider": NAME, "provider_shop": wanted.shop, "provider_url": wanted.url,
        "provider_return_url": wanted.return_url, "provider_foreign": wanted.foreign,
    }  # fmt: skip
    provider_keys.save(ledger, wanted.shop, secret)
    ledger.write(lambda connection: overview.save_settings(connection, ledger.who, values))
    ledger.settings.update(values)
    audit.record(ledger, "provider", "done", {"shop": wanted.shop, "url": wanted.url, "foreign": wanted.foreign})
    _key_works(ledger)
    return found


def try_provider(ledger: Ledger, wanted: ProviderSettings) -> ShopState:
    """Ask the shop whose key this is, and change nothing. Raises as `set_provider`."""
    return _asked(ledger, wanted)[1]


def _asked(ledger: Ledger, wanted: ProviderSettings) -> tuple[str, ShopState]:
    """The key, and what its shop says."""
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, "settings.edit")
    secret = wanted.secret or _kept_secret(ledger, wanted)
    found = ask_now(lambda: _client(wanted.shop, secret, wanted.url).check())
    if found.account != wanted.shop:
        raise FieldInvalid("shop", wanted.shop)
    _require_kind(ledger, found)
    return secret, found


def _kept_secret(ledger: Ledger, wanted: ProviderSettings) -> str:
    """The key that is here already; it goes to no address but the one that it was given for."""
    kept = ledger.settings
    same = (kept.get("provider_shop"), kept.get("provider_url")) == (wanted.shop, wanted.url)
    secret = provider_keys.read(ledger, wanted.shop) if same else None
    if secret is None:
        raise FieldRequired("secret")
    return secret


def check_provider(ledger: Ledger) -> ShopState:
    """Ask the shop; a workstation that was stopped by a refused key goes on. Raises ProviderNotSet, ProviderFailed."""
    gateway = provider_of(ledger)
    found = ask_now(gateway.check)
    if found.account != ledger.settings["provider_shop"]:
        raise FieldInvalid("shop", found.account)
    _require_kind(ledger, found)
    _key_works(ledger)
    return found


def provider_standing(ledger: Ledger) -> ProviderStanding:
    """What is set up here."""
    kept = ledger.settings
    provider, shop = kept.get("provider", ""), kept.get("provider_shop", "")
    with ledger.reading() as connection:
        stopped = provider_events.refused_at(connection, provider, ledger.who.workstation)
    return ProviderStanding(
        provider, shop, kept.get("provider_url", ""), practice(ledger), kept.get("provider_return_url", ""),
        kept.get("provider_foreign", SUSPENSE), bool(provider) and provider_keys.read(ledger, shop) is not None,
        stopped,
    )  # fmt: skip


def provider_of(ledger: Ledger) -> Provider:
    """The client of this ledger's provider. Raises ProviderNotSet."""
    kept = ledger.settings
    if kept.get("provider") != NAME:
        raise ProviderNotSet("no_provider")
    secret = provider_keys.read(ledger, kept["provider_shop"])
    if secret is None:
        raise ProviderNotSet("no_key")
    return _client(kept["provider_shop"], secret, kept["provider_url"])


def can_ask(ledger: Ledger) -> bool:
    """Whether there is a provider, and its key on this machine."""
    kept = ledger.settings
    return kept.get("provider") == NAME and provider_keys.read(ledger, kept["provider_shop"]) is not None


def practice(ledger: Ledger) -> bool:
    """Whether this ledger is for practice, and so takes a test shop and nothing else."""
    return ledger.settings.get("practice") == "1"


def ask_now(question: Callable[[], Result]) -> Result:
    """What the provider answers a person who waits. Raises ProviderFailed."""
    try:
        return question()
    except ProviderError as error:
        raise failed(error) from error


def failed(error: ProviderError) -> ProviderFailed:
    """How a call failed, for a person."""
    why = _SILENCES.get(error.why, "server_failed") if isinstance(error, Unknown) else _FAILURES[type(error)]
    return ProviderFailed(why, error.parameter or error.code if isinstance(error, Refused) else "")


_FAILURES: dict[type[ProviderError], str] = {
    Unauthorized: "key_refused",
    NotFound: "unknown_there",
    Busy: "busy_there",
    Refused: "refused_there",
    BadAnswer: "unreadable",
}
_SILENCES = {"timeout": "silent", "connection": "unreachable", "tls": "tls", "not_json": "unreadable"}


def _client(shop: str, secret: str, url: str) -> YooKassa:
    """A client; a provider on this machine is asked as quickly as one likes."""
    own = is_loopback(urlsplit(url).hostname or "")
    return YooKassa(shop, secret, url, limits=LIMITS, seconds_between=0 if own else SECONDS_BETWEEN)


def _require_kind(ledger: Ledger, found: ShopState) -> None:
    if found.test != practice(ledger):
        raise ProviderKindDiffers("test" if found.test else "live")


def _key_works(ledger: Ledger) -> None:
    provider = ledger.settings["provider"]
    ledger.write(
        lambda connection: provider_events.key_works(
            connection, provider, ledger.who, non_money.moment(connection, ledger).at
        )
    )
