"""Settings: defaults for options, from the nearest `textlens.toml` or the `[tool.textlens]` tables of `pyproject.toml`.

A key is an option's long name (`format = "csv"`, `skip-stopwords = true`); a table named as a command holds for that command
alone (`[freq]`, `top = 50`). Where an option takes tables, they stand in an array (`[[check.terms]]`); names of files that belong
to the settings are taken from their folder. Environment variables win over the file, and options over both.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .errors import TextlensError, choices

FILE = "textlens.toml"

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of an array of tables; `where` says which, for errors."""

    table: Table
    where: str


def defaults(
    command: str,
    options: Mapping[str, str],
    commands: Collection[str],
    common: Callable[[], Collection[str]] = tuple,
    *,
    files: Collection[str] = (),
    tables: Collection[str] = (),
) -> dict[str, Any]:
    """The settings of a command that hold in the current folder, by parameter.

    `options` gives the parameter that each long option of the command sets; `commands` are the names a table may have. A setting
    outside the tables is one of this command's or of the `common()` options, which a command may lack. `files` are the options
    that take names of files, `tables` those that take an array of tables, each of which becomes an Entry. TextlensError for a
    table or a setting there is not.
    """
    nearest = _nearest(os.getcwd())
    if nearest is None:
        return {}
    path, table = nearest
    sections = {key: value for key, value in table.items() if isinstance(value, dict)}
    shared = {_dashed(key): value for key, value in table.items() if key not in sections}
    own = {_dashed(key): value for key, value in sections.get(command, {}).items()}
    _require(path, "command", sections, commands)
    _require(path, "option", shared, sorted({*options, *common()}))
    _require(path, f"option of {command}", own, options)
    found = {key: value for key, value in (shared | own).items() if key in options}
    for key in found.keys() & {*tables}:
        found[key] = _entries(found[key], f"{path}: {command}.{key}")
    for key in found.keys() & {*files}:
        found[key] = _beside(path, found[key])
    return {options[key]: value for key, value in found.items()}


def _entries(value: Any, where: str) -> Any:
    """The value with each table in it as an Entry."""
    if isinstance(value, dict):
        raise TextlensError(f"{where} is one table, not an array of them", "Write its name in two pairs of brackets: [[…]].")
    if not isinstance(value, list):
        return value
    return [Entry(one, f"{where}, no. {number}") if isinstance(one, dict) else one for number, one in enumerate(value, 1)]


def _beside(path: str, value: Any) -> Any:
    """The names of files that a settings file gives, which stand for files in its own folder."""
    if isinstance(value, list):
        return [_beside(path, one) for one in value]
    return os.path.relpath(os.path.join(os.path.dirname(path), value)) if isinstance(value, str) and value else value


def _require(path: str, what: str, names: Iterable[str], known: Collection[str]) -> None:
    for name in names:
        if name not in known:
            raise TextlensError(f"{path}: there is no {what} {name!r}", choices(name, known))


def _dashed(key: str) -> str:
    return key.replace("_", "-")


def _nearest(folder: str) -> tuple[str, Table] | None:
    while True:
        for name in (FILE, "pyproject.toml"):
            path = os.path.join(folder, name)
            if os.path.isfile(path) and os.access(path, os.R_OK):
                table = _load(path, name)
                if table is not None:
                    return path, table
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def _load(path: str, name: str) -> Table | None:
    with open(path, "rb") as file:
        data = file.read()
    if name != FILE and b"[tool.textlens" not in data:
        return None
    import tomllib

    try:
        table = tomllib.loads(data.decode())
    except ValueError as error:
        raise TextlensError(f"{path} cannot be read as TOML: {error}", "Mend the file, or move it away.") from None
    ours: Table | None = table if name == FILE else table.get("tool", {}).get("textlens")
    return ours
