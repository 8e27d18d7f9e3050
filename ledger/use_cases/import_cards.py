"""Gift cards of an older system from files: preview first, then all in one transaction (SPEC 6, 10)."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ledger.changes import EVERYTHING
from ledger.domain.about import About
from ledger.domain.card_verbs import NewCard
from ledger.domain.import_cards import CardsDone, CardsPreview, ImportCard, examine_cards
from ledger.domain.import_names import ImportKind
from ledger.domain.imports import ImportOptions
from ledger.domain.verbs import IssueCards, Operation
from ledger.errors import AlreadyImported, Refusal, RowsRefused
from ledger.gateways.spreadsheets.reading import read_table
from ledger.money import Currency, Money, currency
from ledger.progress import SILENT, Progress
from ledger.storage import audit, cards, code_keys, import_known, import_runs, non_money, overview, rights
from ledger.use_cases.gift_cards import LEGACY
from ledger.use_cases.imports import RIGHT, refuse_repeat
from ledger.use_cases.opening import default_currency

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ledger.domain.import_names import Field
    from ledger.storage.ledger import Connection, Ledger
    from ledger.storage.non_money import Desk

_log = logging.getLogger("ledger.imports")
_KIND = ImportKind.GIFT_CARDS
_AT_ONCE = 200


def preview_cards(
    ledger: Ledger,
    path: Path | str,
    *,
    mapping: Mapping[Field, str] | None = None,
    currency: Currency | None = None,
    progress: Progress = SILENT,
) -> CardsPreview:
    """What importing this file of gift cards would do; writes nothing. Options and refusals as `preview_customers`.

    Codes of any form go in: ours with their check character, others of eight characters and more.
    """
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, RIGHT)
    table = read_table(path, progress=progress)
    with ledger.reading() as connection:
        refuse_repeat(connection, _KIND, str(path), table.sha256)
        day = non_money.today(connection, ledger)
    options = ImportOptions(currency or default_currency(ledger), ledger.settings["phone_country"], day)
    preview = examine_cards(table, options, mapping, progress)
    if code_keys.SETTING not in ledger.settings:
        return preview
    with ledger.reading() as connection:
        return _known(connection, ledger, preview)


def apply_cards(
    ledger: Ledger,
    preview: CardsPreview,
    *,
    key: str,
    skip_bad_rows: bool,
    refused_to: Path | None = None,
    progress: Progress = SILENT,
    language: str = "en",
) -> CardsDone:
    """Bring the previewed cards in, active at once, in one database transaction: all of them, or nothing.

    Options, progress (stages "check", "cards", "refused") and refusals as `apply_import`; CodeKeyMissing where the
    ledger's code key is on another machine. The workbook of refused rows holds their codes, as their file did.
    """
    code_keys.make_key_once(ledger)
    request = _Request(ledger, preview, key, skip_bad_rows, refused_to, progress, language)
    try:
        done = ledger.write(request.run)
    except Refusal as refusal:
        _log.warning("refused import of gift cards: %s", refusal)
        audit.record_refusal(ledger, "import", refusal)
        raise
    _log.info(
        "imported gift cards run=%s cards=%s refused=%s totals=%s", done.run_id, done.cards, done.refused,
        ", ".join(str(total) for total in done.totals),
    )  # fmt: skip
    return done


def _known(connection: Connection, ledger: Ledger, preview: CardsPreview) -> CardsPreview:
    key = code_keys.read_key(ledger)
    hashes = {code_keys.hash_with(key, row.code): row.code for row in preview.rows}
    here = cards.ids_of_hashes(connection, list(hashes))
    return preview.known({hashes[one]: card for one, card in here.items()})


@dataclass(frozen=True, slots=True)
class _Request:
    """One call of `apply_cards`."""

    ledger: Ledger
    preview: CardsPreview
    key: str
    skip_bad_rows: bool
    refused_to: Path | None
    progress: Progress
    language: str

    def run(self, connection: Connection) -> CardsDone:
        """Everything, within one transaction."""
        digest = self.preview.sha256
        desk = non_money.open_desk(connection, self.ledger)
        non_money.require_right(connection, desk, RIGHT)
        content = {"import": _KIND.value, "digest": digest, "skip_bad_rows": self.skip_bad_rows}
        claimed = non_money.claim(connection, self.ledger, desk, self.key, "import", content)
        if claimed.answer is not None:
            return _done_of(claimed.answer)
        refuse_repeat(connection, _KIND, self.preview.path, digest)
        self.progress.report(0, len(self.preview.rows), "check")
        preview = _known(connection, self.ledger, self.preview)
        if preview.bad_rows and (not self.skip_bad_rows or not preview.rows):
            self._write_refused(preview)
            raise RowsRefused(preview.path, len(preview.bad_rows))
        done = self._bring_in(connection, desk, preview)
        stored = _answer_of(done)
        non_money.note(connection, self.ledger, desk, "import", {"kind": _KIND.value, **stored})
        non_money.answer(connection, claimed, stored)
        return done

    def _bring_in(self, connection: Connection, desk: Desk, preview: CardsPreview) -> CardsDone:
        run = import_runs.begin(
            connection, _KIND.value, Path(preview.path).name, preview.sha256, desk.staff, desk.at
        )  # fmt: skip
        if run is None:
            refuse_repeat(connection, _KIND, preview.path, preview.sha256)
            raise AlreadyImported(preview.path, 0, desk.at)
        overview.write_settings(connection, {LEGACY: "1"})
        code_key = code_keys.read_key(self.ledger)
        verbs = (_verb(row, code_keys.hash_with(code_key, row.code), run, preview.sha256) for row in preview.rows)
        for number, portion in enumerate(import_known.portions(verbs, _AT_ONCE)):
            self.progress.report(number * _AT_ONCE, len(preview.rows), "cards")
            self.ledger.door.post(connection, Operation(f"{self.key}:{number}", "import", tuple(portion)))
        import_runs.finish(connection, run, len(preview.rows), len(preview.bad_rows))
        return CardsDone(
            run, len(preview.rows), preview.totals, len(preview.bad_rows), self._write_refused(preview), EVERYTHING
        )

    def _write_refused(self, preview: CardsPreview) -> str:
        """Write the bad rows down, if there are any and somebody wants them; where they are."""
        if self.refused_to is None or not preview.bad_rows:
            return ""
        from ledger.reports.refused_rows import write_refused_rows  # noqa: PLC0415 - only who writes a workbook waits for what writes it

        write_refused_rows(
            self.refused_to, preview.columns.headers, preview.bad_rows, language=self.language, progress=self.progress
        )
        return str(self.refused_to)


def _verb(row: ImportCard, code_hash: str, run: int, digest: str) -> IssueCards:
    about = About(
        "import", str(run), note=row.note, source_service="import",
        source_event_id=f"{_KIND.value}:{digest}:{row.number}",
    )  # fmt: skip
    return IssueCards(
        (NewCard(code_hash, row.last4),), row.value.minor, row.value.currency.code, row.origin.value, row.valid_from,
        row.valid_until, batch=f"import {run}", about=about, given_as="opening_balance",
    )  # fmt: skip


def _answer_of(done: CardsDone) -> dict[str, Any]:
    return {
        "run": done.run_id,
        "cards": done.cards,
        "totals": {total.currency.code: total.minor for total in done.totals},
        "refused": done.refused,
        "refused_path": done.refused_path,
    }


def _done_of(answer: dict[str, Any]) -> CardsDone:
    return CardsDone(
        run_id=answer["run"],
        cards=answer["cards"],
        totals=tuple(Money(minor, currency(code)) for code, minor in answer["totals"].items()),
        refused=answer["refused"],
        refused_path=answer["refused_path"],
        changes=EVERYTHING,
    )
