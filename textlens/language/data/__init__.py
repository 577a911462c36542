"""Packaged word lists and tables, each with its origin and licence in its first lines or in a file beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

# A path beside this file, not importlib.resources: that costs more to import than most lists cost to read.
FOLDER = Path(__file__).parent


def lines(name: str) -> Iterator[str]:
    """The lines of a packaged text file without comments (#) and empty lines; FileNotFoundError where it is not there."""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line
