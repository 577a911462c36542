"""Settings: defaults for options, from the nearest `textlens.toml` or the `[tool.textlens]` tables of `pyproject.toml`.

A key is an option's long name (`format = "csv"`, `skip-stopwords = true`); a table named as a command holds for that command
alone (`[freq]`, `top = 50`). Where an option takes tables, they stand in an array (`[[check.terms]]`). Environment variables win
over the file, and options over both.

The nearest file may be anybody's: it lies in a folder that was unpacked, cloned or shared, or above one. It is taken only where
it belongs to the user (or to the system) and not everybody may write it, unless it was named. Even then it names no file to write
and no list of inputs, and the files it names lie in its own folder.
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
"""Options that are the user's alone: what is written and which inputs are read is not for a file to say that lies about."""

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of an array of tables; `where` says which, for errors."""

    table: Table
    where: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What a settings file says; `doubt` is why it is not to be taken, where it is not."""

    path: str
    table: Table
    doubt: str = ""

    def sets(self, command: str, options: Collection[str]) -> bool:
        """Whether it has a value for any of a command's options."""
        own = self.table.get(command)
        return any(_dashed(key) in options for key in (*self.table, *(own if isinstance(own, dict) else ())))


def named(path: str) -> Settings:
    """The settings of a file that the user names; TextlensError where there are none."""
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
    """The settings of the nearest file, in this folder or one above; TextlensError where it is not TOML."""
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
    # One that cannot be read is not to be passed over in silence: it may have limits.
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
    """Why a file is not to be taken unless it was named; nothing on systems whose files have no owners that Python knows."""
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
    """The settings of a command, by parameter.

    `options` gives the parameter that each long option of the command sets; `commands` are the names a table may have. A setting
    outside the tables is one of this command's or of the `common()` options, which a command may lack. `files` are the options
    that take names of files, `tables` those that take an array of tables, each of which becomes an Entry, `several` those that
    may be given more than once. TextlensError for a table or a setting there is not, for an option that no file may set, and for
    a file outside the settings' folder.
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
        found[key] = _beside(path, key, found[key])
    return {options[key]: value for key, value in found.items()}


def _entries(value: Any, where: str) -> Any:
    """The value with each table in it as an Entry."""
    if isinstance(value, dict):
        raise TextlensError(f"{where} is one table, not an array of them", "Write its name in two pairs of brackets: [[…]].")
    if not isinstance(value, list):
        return value
    return [Entry(one, f"{where}, no. {number}") if isinstance(one, dict) else one for number, one in enumerate(value, 1)]


def _beside(path: str, option: str, value: Any) -> Any:
    """The names of files that a settings file gives, which stand for files in its own folder; TextlensError for any other."""
    if isinstance(value, list):
        return [_beside(path, option, one) for one in value]
    if not isinstance(value, str) or not value:
        return value
    folder = os.path.dirname(path)
    name = os.path.join(folder, value)
    whole, within = os.path.realpath(name), os.path.realpath(folder)
    if whole != within and not whole.startswith(os.path.join(within, "")):
        raise TextlensError(
            f"{path}: {option} = {value!r} is outside the folder of the settings",
            f"Copy it there, or give --{option} on the command line.",
        )
    return os.path.relpath(name)


def _require(path: str, what: str, names: Iterable[str], known: Collection[str]) -> None:
    for name in names:
        if name not in known:
            raise TextlensError(f"{path}: there is no {what} {name!r}", choices(name, known))


def _dashed(key: str) -> str:
    return key.replace("_", "-")
