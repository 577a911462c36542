"""The limits of a process that reads a file, imposed by itself; `run` is all that a fresh process does."""

from __future__ import annotations

import os
import pickle
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from math import ceil
from typing import NamedTuple

SECONDS = 120.0
"""The default limit of processor time, in seconds."""

WALL = 20 * 60.0
"""The default limit of the time that passes, in seconds: for work that waits for ever, also on a machine with much to do."""

MEMORY = 2 << 30
"""The default memory limit, in bytes."""

SPENT = 124
"""The exit code of a process that has used up its processor time."""

_GLANCE = 0.2
"""The seconds between two looks at the processor time."""


class Limits(NamedTuple):
    """How much processor time and memory a process may take."""

    seconds: float
    memory: int

    def impose(self) -> None:
        """Impose the limits on this process, from now on.

        A thread ends the process when its time is used up, on every system; where the system can, it ends it too, if the thread
        does not get to run. Memory is limited only where the system can.
        """
        from threading import Thread

        end = time.process_time() + self.seconds
        Thread(target=_end_after, args=(end,), daemon=True).start()
        try:
            import resource
        except ImportError:
            return
        for kind, most in (resource.RLIMIT_CPU, ceil(end) + 1), (resource.RLIMIT_AS, self.memory):
            hard = resource.getrlimit(kind)[1]
            # macOS refuses limits of memory.
            with suppress(OSError, ValueError):
                resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _end_after(end: float) -> None:
    while (left := end - time.process_time()) > 0:
        # However many threads work, that much time is not used up earlier than by all processors at once.
        time.sleep(min(_GLANCE, max(left, 0.01)))
    os._exit(SPENT)


def outcome(work: Callable[[], object]) -> bytes:
    """What the work returns or raises, to be sent; empty if there was no memory for it."""
    try:
        return pickle.dumps((True, work()))
    except MemoryError:
        return b""
    except Exception as error:
        return pickle.dumps((False, error))


def run() -> None:
    """Do the work that comes by standard input, and write its outcome to standard output."""
    import signal

    # An interrupt is for the parent, which then ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    given = sys.stdin.buffer.read()
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as file:
        # What a library prints must not get into the result.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        try:
            limits, work = pickle.loads(given)
            limits.impose()
            sent = outcome(work)
        except Exception as error:
            sent = pickle.dumps((False, error))
        file.write(sent)
    os._exit(0)
