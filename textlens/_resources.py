"""Files packaged beside the modules that read them.

Found by their paths: `importlib.resources` and `pathlib` cost more to import than most of these files to read.
"""

from __future__ import annotations

from os import PathLike
from os.path import dirname, join

Place = str | PathLike[str]
"""The path of a file."""


def beside(module: str, *names: str) -> str:
    """The path of a file or folder beside a module, of which this is the `__file__`."""
    return join(dirname(module), *names)


def read_bytes(path: Place) -> bytes:
    """What is in a file; FileNotFoundError where there is none."""
    with open(path, "rb") as file:
        return file.read()


def read_text(path: Place) -> str:
    """The text of a file in UTF-8; FileNotFoundError where there is none."""
    return read_bytes(path).decode("utf-8")
