"""Settings: defaults for options, from the nearest `textlens.toml` or the `[tool.textlens]` tables of `pyproject.toml`.

A key is an option's long name (`format = "csv"`, `skip-stopwords = true`); a table named as a command holds for that command
alone (`[freq]`, `top = 50`). Environment variables win over the file, and options over both.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from .errors import TextlensError, choices

FILE = "textlens.toml"

Table = Mapping[str, Any]


def defaults(
    command: str, options: Mapping[str, str], commands: Collection[str], common: Callable[[], Collection[str]] = tuple
) -> dict[str, Any]:
    """The settings of a command that hold in the current folder, by parameter.

    `options` gives the parameter that each long option of the command sets; `commands` are the names a table may have. A setting
    outside the tables is one of this command's or of the `common()` options, which a command may lack. TextlensError for a table
    or a setting there is not.
    """
    found = _nearest(os.getcwd())
    if found is None:
        return {}
    path, table = found
    shared = {_dashed(key): value for key, value in table.items() if not isinstance(value, dict)}
    own = {_dashed(key): value for key, value in table.get(command, {}).items()}
    tables = [key for key, value in table.items() if isinstance(value, dict)]
    _require(path, "command", tables, commands)
    _require(path, "option", shared, sorted({*options, *common()}))
    _require(path, f"option of {command}", own, options)
    return {options[key]: value for key, value in (shared | own).items() if key in options}


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
