"""What a command would print is known without any value that the user has not given."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import pytest
from click.core import ParameterSource

from textlens.cli.dry_run import has_records, shaped
from textlens.cli.main import root
from textlens.cli.registry import COMMANDS

# click keeps a command's help option as its first context has it: this one's is that of a run.
CONTEXT = click.Context(root, info_name="textlens", **root.context_settings)


def named(name: str) -> click.Command:
    command = root.get_command(CONTEXT, name)
    assert command is not None
    return command


REQUIRING = {"kwic": "pattern", "dispersion": "asked", "keyness": "reference", "verify": "sources"}
"""The commands that require something, and what."""


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[click.Context]:
    """The contexts that commands are run with in this test."""
    contexts: list[click.Context] = []
    invoke = click.Command.invoke

    def noting(self: click.Command, context: click.Context) -> Any:
        contexts.append(context)
        return invoke(self, context)

    monkeypatch.setattr(click.Command, "invoke", noting)
    monkeypatch.chdir(tmp_path)
    return contexts


@pytest.mark.parametrize(
    "command", [command for command in map(named, COMMANDS) if has_records(command)], ids=lambda command: command.name
)
def test_no_value_is_made_up(command: click.Command, taken: list[click.Context]) -> None:
    report = shaped(command, [], CONTEXT).report
    assert report.columns
    (context,) = taken
    required = [parameter.name for parameter in command.params if parameter.required]
    assert required == [name for of, name in REQUIRING.items() if of == command.name]
    for parameter in command.params:
        assert parameter.name is not None
        assert context.get_parameter_source(parameter.name) is ParameterSource.DEFAULT
        if parameter.required:
            assert context.params[parameter.name] in (None, ())


def test_values_are_those_of_the_user(taken: list[click.Context], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTLENS_MATCH_CASE", "1")
    parent = click.Context(root, default_map={"kwic": {"whole_words": True}}, **root.context_settings)
    shaped(named("kwic"), ["--width", "5"], parent)
    (context,) = taken
    sources = {name: context.get_parameter_source(name) for name in context.params}
    given = {name: source for name, source in sources.items() if source is not ParameterSource.DEFAULT}
    assert given == {
        "width": ParameterSource.COMMANDLINE,
        "match_case": ParameterSource.ENVIRONMENT,
        "whole_words": ParameterSource.DEFAULT_MAP,
    }
    assert context.params["pattern"] is None


@pytest.mark.parametrize(
    "arguments",
    [["kwic", "quay"], ["dispersion", "quay"], ["keyness", "--reference", "b.txt"], ["verify", "--against", "b.txt"]],
    ids=" ".join,
)
def test_what_is_required_makes_no_difference(arguments: list[str]) -> None:
    one, other = (shaped(named(arguments[0]), given, CONTEXT).report for given in (arguments[1:], []))
    assert one.schema == other.schema
    assert [column.name for column in one.columns] == [column.name for column in other.columns]


def test_a_command_goes_on_asking_for_what_it_requires() -> None:
    shaped(named("kwic"), [], CONTEXT)
    with pytest.raises(click.MissingParameter):
        named("kwic").make_context("kwic", [], parent=CONTEXT)
