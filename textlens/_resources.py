"""Data files packaged next to the modules that read them.

Plain path functions are used because importing `importlib.resources` or `pathlib` takes longer than reading most of these files.
"""

from __future__ import annotations

import os
from os import PathLike
from os.path import dirname, join
from typing import Any

Place = str | PathLike[str]
"""The path of a file."""


def beside(module: str, *names: str) -> str:
    """The path of a file or folder next to a module; `module` is that module's `__file__`."""
    return join(dirname(module), *names)


def read_bytes(path: Place) -> bytes:
    """The bytes of a file, also if the package is imported from a zip; FileNotFoundError if it does not exist."""
    loader: Any = globals().get("__loader__")
    if getattr(loader, "archive", None) is None:
        with open(path, "rb") as file:
            return file.read()
    try:
        data: bytes = loader.get_data(os.fspath(path))
    except OSError:
        raise FileNotFoundError(path) from None
    return data


def read_text(path: Place) -> str:
    """The text of a UTF-8 file; FileNotFoundError if it does not exist."""
    return read_bytes(path).decode("utf-8")
