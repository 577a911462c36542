"""Progress: one line on standard error, only in a terminal and only after a second of work."""

from __future__ import annotations

import sys
import time

from .messages import say

PATIENCE = 1.0
"""Seconds of work before anything is shown."""


class Progress:
    """Counts the inputs and shows which one is being read."""

    def __init__(self) -> None:
        self.enabled = True
        self._began = time.monotonic()
        self._count = 0
        self._shown = False

    def step(self, name: str) -> None:
        """Note that the next input is `name`."""
        self._count += 1
        if self.enabled and time.monotonic() - self._began > PATIENCE and _tty():
            from shutil import get_terminal_size

            from ..reports.formats.characters import one_line

            line = f"{self._count}: {one_line(name)}"[: get_terminal_size().columns - 1]
            say(f"\r\x1b[K{line}", end="")
            self._shown = True

    def clear(self) -> None:
        """Remove the line, before something else is written."""
        if self._shown:
            say("\r\x1b[K", end="")
            self._shown = False


def _tty() -> bool:
    return sys.stderr is not None and not sys.stderr.closed and sys.stderr.isatty()
