"""Data files packaged next to the modules that read them.

Plain path functions are used because importing `importlib.resources` or `pathlib` takes longer than reading most of these files.
"""

from __future__ import annotations

from os import PathLike
from os.path import dirname, join

Place = str | PathLike[str]
"""The path of a file."""


def beside(module: str, *names: str) -> str:
    """The path of a file or folder next to a module; `module` is that module's `__file__`."""
    return join(dirname(module), *names)


def read_bytes(path: Place) -> bytes:
    """The bytes of a file; FileNotFoundError if it does not exist."""
    with open(path, "rb") as file:
        return file.read()


def read_text(path: Place) -> str:
    """The text of a UTF-8 file; FileNotFoundError if it does not exist."""
    return read_bytes(path).decode("utf-8")
