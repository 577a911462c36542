"""Which settings file a command takes: the one that is named, or the nearest, where it may be trusted."""

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
"""Under this name the context of a run has the path of the settings file that was taken."""

GATES: dict[str, tuple[str, ...]] = {
    "verify": (),
    "check": (),
    "readability": ("max-grade", "min-ease"),
    "compare": ("fail-on",),
}
"""The commands that pass a text or fail it, and the options that make them do so; none where they always do."""


DRY_RUN = "textlens.dry_run"
"""Under this name the context of a run says that no input is read: nothing can pass that was not checked."""

Asked = Callable[[str], tuple[Any, bool]]
"""The value of a parameter before any setting is known, and whether it is from the command line."""


def taken(name: str, command: click.Command, arguments: Sequence[str], parent: click.Context) -> Settings | None:
    """The settings of a command that is called with these arguments, or None; the context takes down their path.

    A file that may not be trusted is told of and not taken; TextlensError for a gate, whose limits would be lost in silence.
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
    # What the command line says wins over the environment.
    if off and not (path and path_given):
        return None
    if path:
        return named(path)
    settings = nearest(os.getcwd())
    if settings is None or not settings.doubt:
        return settings
    told = f"{settings.path} is not taken: {settings.doubt}"
    hint = f"If you trust it, name it: --config {settings.path}. --no-config leaves it out."
    if not dry and _is_gate(name, settings, asked):
        raise TextlensError(told, hint)
    if not dry and not asked("quiet")[0]:
        say(f"Note: {safe(f'{told}. {hint}')}")
    return None


def _is_gate(name: str, settings: Settings, asked: Asked) -> bool:
    limits = GATES.get(name)
    if limits is None:
        return False
    return not limits or settings.sets(name, limits) or any(asked(limit.replace("-", "_"))[0] for limit in limits)


def _reader(command: click.Command, arguments: Sequence[str], parent: click.Context) -> Asked:
    """What gives the value of a parameter on the command line or in the environment, before any setting is known."""
    context = click.Context(command, info_name=command.name, parent=parent)
    known = {parameter.name: parameter for parameter in command.params}
    given: dict[str, Any] = {}
    # What is wrong with the arguments is told when they are read in earnest.
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
