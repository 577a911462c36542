"""Settings: defaults for options, from the nearest `textlens.toml` or the `[tool.textlens]` tables of `pyproject.toml`.

A key is an option's long name (`format = "csv"`, `skip-stopwords = true`); a table named like a command applies only to that
command (`[freq]`, `top = 50`). Options that take tables use an array of tables (`[[check.terms]]`). Environment variables
override the file, and command-line options override both.

The nearest file may come from somebody else, if the folder was unpacked, cloned or shared. Unless the user names it, it is used
only if it belongs to the user or the system and is not world-writable. Even a file that the user names may not set output files
or lists of inputs, and the files that it names must be in its own folder.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import TextlensError, choices

FILE = "textlens.toml"
PROJECT = "pyproject.toml"

NEVER = ("output", "write-baseline", "files-from", "against", "reference", "config", "no-config")
"""Options that may not be set in a settings file: those for output files and for which inputs are read."""

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of an array of tables; `where` identifies it in errors."""

    table: Table
    where: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The content of a settings file; `doubt` is the reason why it must not be used, or empty."""

    path: str
    table: Table
    doubt: str = ""

    def sets(self, command: str, options: Collection[str]) -> bool:
        """Whether it sets any of these options of a command."""
        own = self.table.get(command)
        return any(_dashed(key) in options for key in (*self.table, *(own if isinstance(own, dict) else ())))


def named(path: str) -> Settings:
    """The settings in a file that the user names; TextlensError if it cannot be read or has none."""
    try:
        with open(path, "rb") as file:
            table = _table(file.read(), path)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise TextlensError(f"{path} cannot be read: {reason}", "Name another file with --config.") from None
    if table is None:
        raise TextlensError(f"{path} has no [tool.textlens] table", "Name another file with --config.")
    return Settings(path, table)


def nearest(folder: str) -> Settings | None:
    """The settings in the nearest file, in this folder or one above; TextlensError if it is not valid TOML."""
    while True:
        for name in (FILE, PROJECT):
            path = os.path.join(folder, name)
            if os.path.isfile(path) or (name == FILE and os.path.lexists(path)):
                found = _found(path)
                if found is not None:
                    return found
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def _found(path: str) -> Settings | None:
    # An unreadable file must not be ignored silently, because it may set limits.
    if not os.path.isfile(path):
        return Settings(path, {}, "it is a link to nothing" if os.path.islink(path) else "it is no file")
    try:
        with open(path, "rb") as file:
            doubt = _doubt(os.lstat(path)) or _doubt(os.fstat(file.fileno()))
            data = file.read()
    except OSError:
        return Settings(path, {}, "it may not be read")
    try:
        table = _table(data, path)
    except TextlensError:
        if not doubt:
            raise
        table = {}
    return None if table is None else Settings(path, table, doubt)


def _doubt(state: os.stat_result) -> str:
    """Why a file must not be used unless the user names it; empty if it may be, or if Python does not know file owners here."""
    if not hasattr(os, "geteuid"):
        return ""
    if state.st_uid not in (0, os.geteuid()):
        return "it belongs to another user"
    return "everybody may write it" if state.st_mode & stat.S_IWOTH and not stat.S_ISLNK(state.st_mode) else ""


def _table(data: bytes, path: str) -> Table | None:
    project = os.path.basename(path) == PROJECT
    if project and b"[tool.textlens" not in data:
        return None
    import tomllib

    try:
        table = tomllib.loads(data.decode())
    except ValueError as error:
        hint = "Fix the syntax error there, or leave the file out with --no-config."
        raise TextlensError(f"{path} cannot be read as TOML: {error}", hint) from None
    ours: Table | None = table.get("tool", {}).get("textlens") if project else table
    return ours


def defaults(
    settings: Settings,
    command: str,
    options: Mapping[str, str],
    commands: Collection[str],
    common: Callable[[], Collection[str]] = tuple,
    *,
    files: Collection[str] = (),
    tables: Collection[str] = (),
    several: Collection[str] = (),
) -> dict[str, Any]:
    """The settings for a command, by parameter name.

    Args:
        settings: The settings file.
        command: The name of the command.
        options: The parameter name for each long option of the command.
        commands: The names of all commands, which are the valid names of tables.
        common: Returns the options that may be set outside tables even if this command does not have them.
        files: The options that take file names.
        tables: The options that take an array of tables, each of which becomes an Entry.
        several: The repeatable options.

    Raises:
        TextlensError: A table or a setting is unknown, an option may not be set in a file, or a file is outside the folder of
            the settings.
    """
    path, table = settings.path, settings.table
    sections = {key: value for key, value in table.items() if isinstance(value, dict)}
    shared = {_dashed(key): value for key, value in table.items() if key not in sections}
    own = {_dashed(key): value for key, value in sections.get(command, {}).items()}
    _require(path, "command", sections, commands)
    for key in (*shared, *own):
        if key in NEVER:
            raise TextlensError(f"{path}: {key} may not be set in a settings file", f"Give --{key} on the command line.")
    _require(path, "option", shared, sorted({*options, *common()}))
    _require(path, f"option of {command}", own, options)
    found = {key: value for key, value in (shared | own).items() if key in options}
    for key in found.keys() & {*several}:
        if not isinstance(found[key], (str, list, dict)):
            raise TextlensError(f"{path}: {key} = {found[key]!r} is neither a text nor a list", f'Write {key} = ["…"].')
    for key in found.keys() & {*tables}:
        found[key] = _entries(found[key], f"{path}: {command}.{key}")
    for key in found.keys() & {*files}:
        found[key] = _resolved(path, key, found[key])
    return {options[key]: value for key, value in found.items()}


def _entries(value: Any, where: str) -> Any:
    """The value with each table in it converted to an Entry."""
    if isinstance(value, dict):
        raise TextlensError(f"{where} is one table, not an array of them", "Write its name in two pairs of brackets: [[…]].")
    if not isinstance(value, list):
        return value
    return [Entry(one, f"{where}, no. {number}") if isinstance(one, dict) else one for number, one in enumerate(value, 1)]


def _resolved(path: str, option: str, value: Any) -> Any:
    """File names in a settings file, resolved against its folder; TextlensError for a file outside that folder."""
    if isinstance(value, list):
        return [_resolved(path, option, one) for one in value]
    if not isinstance(value, str) or not value:
        return value
    from ..documents.paths import relative

    folder = os.path.dirname(path)
    name = os.path.join(folder, value)
    whole, within = os.path.realpath(name), os.path.realpath(folder)
    if whole != within and not whole.startswith(os.path.join(within, "")):
        raise TextlensError(
            f"{path}: {option} = {value!r} is outside the folder of the settings",
            f"Copy it there, or give --{option} on the command line.",
        )
    return relative(name)


def _require(path: str, what: str, names: Iterable[str], known: Collection[str]) -> None:
    for name in names:
        if name not in known:
            raise TextlensError(f"{path}: there is no {what} {name!r}", choices(name, known))


def _dashed(key: str) -> str:
    return key.replace("_", "-")
