"""Packaged word lists and tables, each with its origin and licence in its first lines or in a file beside it."""

from __future__ import annotations

from collections.abc import Iterator

from ..._resources import beside, read_text

FOLDER = beside(__file__)


def lines(name: str) -> Iterator[str]:
    """The lines of a packaged text file without comments (#) and empty lines; FileNotFoundError where it is not there."""
    for line in read_text(beside(__file__, name)).splitlines():
        if line and not line.startswith("#"):
            yield line
