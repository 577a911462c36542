"""Run work on a file in a separate process, with limits on time and memory, so that a crash affects only this file."""

from __future__ import annotations

import os
import pickle
import select
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn, TypeVar, cast

from ...errors import SourceError
from .. import starting
from ..signals import blocked, leave_to_parent
from .limits import MEMORY, SECONDS, SPENT, WALL, Limits, outcome

Result = TypeVar("Result")

_CHUNK = 1 << 20
_HINT = "If you trust it, open it and save or print it again."

Sent = tuple[bytes | None, bool]
"""What a process has sent, None if it did not end in time, and whether it was ended for the processor time it took."""


def apart(work: Callable[[], Result], name: str, seconds: float = SECONDS, memory: int = MEMORY, wall: float = WALL) -> Result:
    """Return or raise what `work` does, run in a process of its own.

    It may take so many seconds of processor time, which other programs cannot use up, and `wall` seconds in all, for work that
    waits for ever. Where processes are not forked, `work` is sent to a fresh one, so it is a function of a module or a `partial`.

    Raises:
        SourceError: It took too long, or the process crashed or ran out of memory.
    """
    limits = Limits(seconds, memory)
    sent, spent = _forked(work, name, limits, wall) if starting.can_fork() else _fresh(work, name, limits, wall)
    if spent:
        raise SourceError(f"{name} takes more than {seconds:g} seconds of processor time to read", _HINT)
    if sent is None:
        raise SourceError(f"{name} takes more than {wall:g} seconds to read", _HINT)
    if not sent:
        raise SourceError(f"{name} cannot be read: what reads it broke down, or ran out of memory", _HINT)
    done, result = pickle.loads(sent)
    if done:
        return cast("Result", result)
    raise result


def _fresh(work: Callable[[], object], name: str, limits: Limits, wall: float) -> Sent:
    from subprocess import TimeoutExpired

    given = pickle.dumps((limits, work))
    try:
        process = starting.fresh("textlens.documents.readers.limits")
    except OSError as error:
        raise _unstarted(name, error) from error
    try:
        return process.communicate(given, timeout=wall)[0], process.returncode == SPENT or _is_spent(-process.returncode)
    except TimeoutExpired:
        return None, False
    finally:
        process.kill()
        # Reads what is left, closes the pipes and waits.
        process.communicate()


def _forked(work: Callable[[], object], name: str, limits: Limits, wall: float) -> Sent:
    reading, writing = os.pipe()
    process, status = 0, 0
    try:
        # Block signals until the process is known, so that it is ended with the run.
        with blocked():
            try:
                process = os.fork()
            except OSError as error:
                raise _unstarted(name, error) from error
            if not process:
                _run(work, reading, writing, limits)
            os.close(writing)
            writing = -1
        sent = _received(reading, time.monotonic() + wall)
        if sent == b"":
            # It has ended by itself, and its status says why.
            process, status = 0, os.waitpid(process, 0)[1]
    finally:
        os.close(reading)
        if writing >= 0:
            os.close(writing)
        if process:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
    if os.WIFSIGNALED(status):
        return sent, _is_spent(os.WTERMSIG(status))
    return sent, os.WEXITSTATUS(status) == SPENT


def _is_spent(number: int) -> bool:
    return number == getattr(signal, "SIGXCPU", None)


def _unstarted(name: str, error: OSError) -> SourceError:
    reason = (error.strerror or str(error)).lower()
    return SourceError(f"{name} cannot be read: no process can be started for it ({reason})", "Try again later.")


def _run(work: Callable[[], object], reading: int, writing: int, limits: Limits) -> NoReturn:
    """Send the outcome of the work and exit without Python's cleanup, which is left to the parent."""
    code = 1
    try:
        leave_to_parent(stop=False)
        os.close(reading)
        # Close inherited pipes: if this process outlived the worker that started it, the worker's pipe would stay open.
        os.closerange(3, writing)
        os.closerange(writing + 1, os.sysconf("SC_OPEN_MAX"))
        limits.impose()
        # Hide what a library prints when it crashes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        sent = outcome(work)
        with open(writing, "wb") as file:
            file.write(sent)
        code = 0
    finally:
        os._exit(code)


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
