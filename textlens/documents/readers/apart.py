"""Run work on a file in a separate process, with limits on time and memory, so that a crash affects only this file."""

from __future__ import annotations

import os
import pickle
import select
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn, TypeVar, cast

from ...errors import SourceError
from ..signals import blocked, leave_to_parent

Result = TypeVar("Result")

SECONDS = 120.0
"""The default time limit, in seconds."""

MEMORY = 2 << 30
"""The default memory limit, in bytes."""

_CHUNK = 1 << 20
_HINT = "If you trust it, open it and save or print it again."


def apart(work: Callable[[], Result], name: str, seconds: float = SECONDS, memory: int = MEMORY) -> Result:
    """Return or raise what `work` does, run in a process that is killed after so many seconds.

    If processes cannot be forked, the work is done in this process, without limits.

    Raises:
        SourceError: It took too long, or the process crashed or ran out of memory.
    """
    if not hasattr(os, "fork") or sys.platform == "darwin":
        return work()
    reading, writing = os.pipe()
    process = 0
    try:
        # Block signals until the process is known, so that it is ended with the run.
        with blocked():
            process = _copied(name)
            if not process:
                _run(work, reading, writing, memory)
            os.close(writing)
        sent = _received(reading, time.monotonic() + seconds)
    finally:
        os.close(reading)
        if process:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
    if sent is None:
        raise SourceError(f"{name} takes more than {seconds:g} seconds to read", _HINT)
    if not sent:
        raise SourceError(f"{name} cannot be read: what reads it broke down, or ran out of memory", _HINT)
    done, result = pickle.loads(sent)
    if done:
        return cast("Result", result)
    raise result


def _copied(name: str) -> int:
    try:
        return os.fork()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SourceError(f"{name} cannot be read: no process can be started for it ({reason})", "Try again later.") from error


def _run(work: Callable[[], object], reading: int, writing: int, memory: int) -> NoReturn:
    """Send the outcome of the work and exit without Python's cleanup, which is left to the parent."""
    code = 1
    try:
        leave_to_parent(stop=False)
        os.close(reading)
        # Close inherited pipes: if this process outlived the worker that started it, the worker's pipe would stay open.
        os.closerange(3, writing)
        os.closerange(writing + 1, os.sysconf("SC_OPEN_MAX"))
        _limit(memory)
        # Hide what a library prints when it crashes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        try:
            sent = pickle.dumps((True, work()))
        except MemoryError:
            sent = b""
        except Exception as error:
            sent = pickle.dumps((False, error))
        with open(writing, "wb") as file:
            file.write(sent)
        code = 0
    finally:
        os._exit(code)


def _limit(memory: int) -> None:
    import resource

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    limit = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def _received(reading: int, deadline: float) -> bytes | None:
    """All data from a pipe until it is closed; None if that does not happen in time."""
    received = bytearray()
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([reading], [], [], left)[0]:
            return None
        chunk = os.read(reading, _CHUNK)
        if not chunk:
            return bytes(received)
        received += chunk
