"""Worker processes: what is to be done with each of many things, shared out over processors, its results in order.

Processes are forked, so that they have in memory what the parent has read and loaded so far, and nothing is spent on starting
them anew. Results come through pipes as they are made; a worker whose results nobody has taken yet waits, so that memory does
not grow with the number of things.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, BinaryIO, NoReturn, TypeVar

from .errors import TextlensError

Item = TypeVar("Item")

_BATCH = 500
"""Results that a worker sends at once at most."""


class WorkerError(TextlensError):
    """A worker process ended before its work was done."""


def processors() -> int:
    """How many processes may run at a time here; 1 where processes cannot be forked."""
    if not hasattr(os, "fork") or sys.platform == "darwin":
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def shared_out(
    items: Sequence[Item], work: Callable[[Item], Iterable[object]], workers: int
) -> Iterator[tuple[Item, Iterator[object]]]:
    """Each item in order with what `work` yields for it, worked out in so many processes.

    Results of an item that were not taken when the next item is are lost. An error of `work` is raised where its results are
    taken; WorkerError where a process is gone. The processes end with this iterator, however that ends.
    """
    processes: list[tuple[int, BinaryIO]] = []
    try:
        for number in range(workers):
            processes.append(_start(items[number::workers], work, [reader for _, reader in processes]))
        for place, item in enumerate(items):
            results = _results(processes[place % workers][1])
            yield item, results
            # What was not wanted must not be taken for results of the next.
            for _ in results:
                pass
    finally:
        for process, reader in processes:
            reader.close()
            _stop(process)


def _start(items: Sequence[Item], work: Callable[[Item], Iterable[object]], others: list[BinaryIO]) -> tuple[int, BinaryIO]:
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        # Only the parent is to answer an interrupt, and a pipe held open here would never end for the parent.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.close(reading)
        for other in others:
            os.close(other.fileno())
        _run(items, work, writing)
    os.close(writing)
    return process, os.fdopen(reading, "rb")


def _run(items: Sequence[Item], work: Callable[[Item], Iterable[object]], writing: int) -> NoReturn:
    """Do the work of one process and end it, without what Python does at its end: the parent does that."""
    import gc

    gc.freeze()
    code = 1
    try:
        with os.fdopen(writing, "wb") as results:
            for item in items:
                _send(item, work, results)
        code = 0
    except BrokenPipeError:
        pass
    finally:
        os._exit(code)


def _send(item: Item, work: Callable[[Item], Iterable[object]], results: BinaryIO) -> None:
    """Send the results of an item in batches, then None or the error that ended them."""
    from pickle import dump

    batch: list[object] = []
    ended: Exception | None = None
    try:
        for result in work(item):
            batch.append(result)
            if len(batch) == _BATCH:
                dump(batch, results)
                batch = []
    except BrokenPipeError:
        raise
    except Exception as error:
        ended = error
    dump(batch, results)
    dump(ended, results)
    results.flush()


def _results(reader: BinaryIO) -> Iterator[object]:
    from pickle import load

    while True:
        try:
            sent: Any = load(reader)
        except EOFError:
            hint = "Memory may be short. Run it again with --jobs 1."
            raise WorkerError("a worker process ended before its work was done", hint) from None
        if sent is None:
            return
        if isinstance(sent, Exception):
            raise sent
        yield from sent


def _stop(process: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGTERM)
    os.waitpid(process, 0)
