"""Which settings file a command uses: the named one, or the nearest one if it can be trusted."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import click

from ..errors import TextlensError
from .messages import safe, say
from .settings import Settings, named, nearest

TAKEN = "textlens.cli.settings"
"""The key of the path of the used settings file in the `meta` of a click context."""

GATES: dict[str, tuple[str, ...]] = {
    "verify": (),
    "check": (),
    "readability": ("max-grade", "min-ease"),
    "compare": ("fail-on",),
}
"""The commands that may fail a text, and the options that make them do so; empty if they always do."""


DRY_RUN = "textlens.dry_run"
"""The key in the `meta` of a click context for a run that reads no input, so that no text can pass a check unchecked."""

Asked = Callable[[str], tuple[Any, bool]]
"""A function that returns the value of a parameter before settings are applied, and whether it is from the command line."""


def taken(name: str, command: click.Command, arguments: Sequence[str], parent: click.Context) -> Settings | None:
    """The settings for a command that is called with these arguments, or None; their path is stored in the context.

    A file that cannot be trusted is not used, and a note says so; for a gate it is a TextlensError, because limits would be lost.
    """
    if not any(parameter.name == "config" for parameter in command.params) or {*arguments} & {"-h", "--help"}:
        return None
    settings = _chosen(name, _reader(command, arguments, parent), dry=DRY_RUN in parent.meta)
    if settings is not None:
        parent.meta[TAKEN] = settings.path
    return settings


def _chosen(name: str, asked: Asked, *, dry: bool) -> Settings | None:
    (path, path_given), (off, off_given) = asked("config"), asked("no_config")
    if path and off and path_given == off_given:
        raise click.UsageError("--config and --no-config cannot be combined.")
    # The command line overrides the environment.
    if off and not (path and path_given):
        return None
    if path:
        return named(path)
    settings, message, hint = _nearest()
    if not message:
        return settings
    if not dry and _is_gate(name, settings, asked):
        raise TextlensError(message, hint)
    if not dry and not asked("quiet")[0]:
        say(f"Note: {safe(f'{message}. {hint}')}")
    return None


def _nearest() -> tuple[Settings | None, str, str]:
    """The nearest settings, and if they must not be used, the reason and a hint."""
    try:
        settings = nearest(os.getcwd())
    except OSError:
        # It was deleted, or a folder above it may not be entered.
        return None, "no settings are looked for: the current folder cannot be found", "--no-config runs without settings."
    if settings is None or not settings.doubt:
        return settings, "", ""
    hint = f"If you trust it, name it: --config {settings.path}. --no-config leaves it out."
    return settings, f"{settings.path} is not taken: {settings.doubt}", hint


def _is_gate(name: str, settings: Settings | None, asked: Asked) -> bool:
    limits = GATES.get(name)
    if limits is None:
        return False
    if not limits or (settings is not None and settings.sets(name, limits)):
        return True
    return any(asked(limit.replace("-", "_"))[0] for limit in limits)


def _reader(command: click.Command, arguments: Sequence[str], parent: click.Context) -> Asked:
    """A function that returns the value of a parameter from the command line or the environment, before settings are applied."""
    context = click.Context(command, info_name=command.name, parent=parent)
    known = {parameter.name: parameter for parameter in command.params}
    given: dict[str, Any] = {}
    # Errors in the arguments are reported later, when click parses them.
    with suppress(click.UsageError):
        given = dict(command.make_parser(context).parse_args(list(arguments))[0])

    def asked(name: str) -> tuple[Any, bool]:
        parameter = known.get(name)
        if parameter is None:
            return None, False
        found, source = parameter.consume_value(context, given)
        if source is click.core.ParameterSource.ENVIRONMENT and isinstance(parameter.type, click.types.BoolParamType):
            return parameter.type_cast_value(context, found), False
        return (None if source is click.core.ParameterSource.DEFAULT else found), source is click.core.ParameterSource.COMMANDLINE

    return asked
