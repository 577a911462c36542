"""Work on a file done in a process of its own, so that time and memory have a limit, and a crash costs only this file."""

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
from ..signals import held, leave_to_parent

Result = TypeVar("Result")

SECONDS = 120.0
"""How long the work may take."""

MEMORY = 2 << 30
"""Bytes of memory that the process may have."""

_CHUNK = 1 << 20
_HINT = "If you trust it, open it and save or print it anew."


def apart(work: Callable[[], Result], name: str, seconds: float = SECONDS, memory: int = MEMORY) -> Result:
    """What `work` returns or raises, worked out in a process that is ended after so many seconds.

    Where processes cannot be forked the work is done here, without a limit.

    Raises:
        SourceError: It took too long, or the process broke down, or wanted more memory.
    """
    if not hasattr(os, "fork") or sys.platform == "darwin":
        return work()
    reading, writing = os.pipe()
    process = 0
    try:
        # A signal may end the run only once the process is known, to be ended with it.
        with held():
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
    """Send what came of the work and end the process, without what Python does at its end: the parent does that."""
    code = 1
    try:
        leave_to_parent(stop=False)
        os.close(reading)
        # Were this process to outlive a worker that has begun it, the pipe of that would not end.
        os.closerange(3, writing)
        os.closerange(writing + 1, os.sysconf("SC_OPEN_MAX"))
        _limit(memory)
        # What a library says as it breaks down is not for the user.
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
    """All that comes through a pipe until it is closed; None where that does not happen in time."""
    received = bytearray()
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([reading], [], [], left)[0]:
            return None
        chunk = os.read(reading, _CHUNK)
        if not chunk:
            return bytes(received)
        received += chunk
