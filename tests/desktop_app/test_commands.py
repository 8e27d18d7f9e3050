"""Commands: one registry, no duplicates, found by typing."""

from __future__ import annotations

import pytest

from desktop_app.commands import Command, CommandRegistry, DuplicateCommandError


def _command(command_id: str, title: str = "Do it", keys: str = "", page: str = "", *, enabled: bool = True) -> Command:
    return Command(command_id, lambda: title, lambda: None, keys, enabled=lambda: enabled, page=page)


def test_an_id_is_given_once() -> None:
    registry = CommandRegistry()
    registry.add([_command("new")])
    with pytest.raises(DuplicateCommandError):
        registry.add([_command("new")])


@pytest.mark.parametrize(("page", "other"), [("", ""), ("", "cards"), ("cards", ""), ("cards", "cards")])
def test_a_key_answers_once_wherever_it_works(page: str, other: str) -> None:
    registry = CommandRegistry()
    registry.add([_command("a", keys="Ctrl+N", page=page)])
    with pytest.raises(DuplicateCommandError):
        registry.add([_command("b", keys="ctrl+n", page=other)])


def test_two_pages_may_use_one_key() -> None:
    registry = CommandRegistry()
    registry.add([_command("a", keys="Ctrl+N", page="cards"), _command("b", keys="Ctrl+N", page="customers")])
    assert [command.id for command in registry.on("cards")] == ["a"]


def test_typing_finds_words_in_any_order_and_leaves_out_what_does_not_apply() -> None:
    registry = CommandRegistry()
    registry.add(
        [
            _command("card.issue", "Issue gift cards"),
            _command("gift", "Gift a card"),
            _command("go", "Go to: Settings"),
            _command("card.gone", "Gift card that is gone", enabled=False),
        ]
    )
    assert [command.id for command in registry.matching("card gift", "")] == ["card.issue", "gift"]
    assert [command.id for command in registry.matching("gift", "")] == ["gift", "card.issue"]
    assert registry.matching("nothing", "") == []


def test_commands_of_a_closed_page_are_forgotten() -> None:
    registry = CommandRegistry()
    registry.add([_command("a", page="cards"), _command("b")])
    registry.remove_page("cards")
    assert [command.id for command in registry] == ["b"]
