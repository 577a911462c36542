"""The command that a process runs, noted so that fresh processes can run it too, each as one of its workers (see `anew`)."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from .worker import Item, Work


class Command:
    """The command that this process runs, so that other processes can run it too.

    Attributes:
        module: The module whose `run` a fresh process calls; empty if there is no command, as when textlens is a library.
        arguments: The command's arguments.
        shared: How often inputs were shared out, or could have been.
        part: What this process does of the work, if it was started by another.
    """

    def __init__(self, module: str = "", arguments: Sequence[str] = (), part: Part | None = None) -> None:
        self.module, self.arguments, self.part = module, list(arguments), part
        self.shared = 0

    @property
    def can_run_anew(self) -> bool:
        """Whether a fresh process that runs it reads the same: not from pipes and devices, which can be read only once."""
        values = [value for argument in self.arguments for value in (argument, argument.partition("=")[2])]
        once = any("/dev/" in value or "/proc/" in value or _is_read_once(value) for value in values)
        return bool(self.module) and not once

    def is_other(self, work: Work[Item]) -> bool:
        """Count that inputs are shared out; whether this process was started for another time that the command does so.

        A process that was started for this time does the work and exits.
        """
        self.shared += 1
        if self.part is None:
            return False
        if self.part.at == self.shared:
            self.part.serve(work)
        return True


def _is_read_once(name: str) -> bool:
    try:
        return os.path.exists(name) and not (os.path.isfile(name) or os.path.isdir(name))
    except ValueError:
        return False


class Part:
    """What a fresh process does for its parent: work on items that come by one pipe and send results by another."""

    def __init__(self, at: int, items: IO[bytes], results: IO[bytes]) -> None:
        """Take part when the command shares out inputs for the `at`th time."""
        self.at = at
        self._items, self._results = items, results

    def serve(self, work: Work[Item]) -> NoReturn:
        """Do the work on each item until there are no more; then exit, for the rest of the command is the parent's."""
        from pickle import loads

        from .worker import do, received

        code = 1
        try:
            while (sent := received(self._items)) is not None:
                place, item = loads(sent)
                do(place, item, work, self._results)
            code = 0
        except OSError:  # the parent has gone
            pass
        finally:
            os._exit(code)


running = Command()
"""The command that this process runs."""


@contextmanager
def runs(module: str, arguments: Sequence[str]) -> Iterator[None]:
    """Note which command is run in this context, unless this process was started for a part of one."""
    global running
    before = running
    if before.part is None:
        running = Command(module, arguments)
    try:
        yield
    finally:
        running = before
