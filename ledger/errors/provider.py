"""A payment provider that is not set up, is of the wrong kind, or fails when a person asks it."""

from __future__ import annotations

from dataclasses import dataclass

from ledger.errors.base import Fault, Refusal


@dataclass(eq=False)
class ProviderNotSet(Refusal):
    """No payment provider is set up. `why` is a stable word: no_provider (nowhere), no_key (not on this machine)."""

    why: str


@dataclass(eq=False)
class ProviderKindDiffers(Refusal):
    """A test shop's key belongs to practice ledgers only, a live shop's to all others. `kind`: test, live."""

    field = "shop"
    kind: str


@dataclass(eq=False)
class ProviderFailed(Fault):
    """The provider did not do what a person asked for now; nothing was posted. `why` is a stable word.

    `why`: key_refused, unknown_there, busy_there, silent, unreachable, tls, server_failed, unreadable, refused_there.
    `detail` is what the provider named, if anything.
    """

    why: str
    detail: str
