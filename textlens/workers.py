"""Worker processes: what is to be done with each of many things, shared out over processors, its results in order.

Processes are forked, so that they have in memory what the parent has read and loaded so far, and nothing is spent on starting
them anew. Each takes the next thing when it is done with one. Results come through pipes as they are made; a worker whose results
nobody has taken yet waits, so that memory does not grow with the number of things.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from time import sleep
from typing import BinaryIO, NamedTuple, NoReturn, TypeVar

from .errors import TextlensError

Item = TypeVar("Item")

Work = Callable[[Item], Iterable[object]]

_BATCH = 500
"""Results that a worker sends at once at most."""

_NAP = 0.01
"""Seconds that the parent waits for more once all is taken: being woken for each small result costs the workers time."""

_CHUNK = 1 << 16
"""Bytes that the parent takes out of a pipe at once: as many as one holds."""

_NUMBER = 8
"""Bytes of a number that goes through a pipe."""

_PATIENCE = 1000
"""Milliseconds in which a process that lives has long passed on what is next."""


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
    items: Sequence[Item], work: Work[Item], workers: int, *, in_turn: bool = False
) -> Iterator[tuple[Item, Iterator[object]]]:
    """Each item in order with what `work` yields for it, worked out in so many processes.

    Results of an item that were not taken when the next item is are lost. An error of `work` is raised where its results are
    taken; WorkerError where a process is gone. The processes end with this iterator, however that ends.

    Args:
        items: What there is to do.
        work: Does one of them.
        workers: The number of processes.
        in_turn: Whether each process does every so-manieth item, not whatever is next when it is done with one.
    """
    following = _Next()
    team: list[_Worker] = []
    try:
        for number in range(workers):
            places = range(number, len(items), workers) if in_turn else following.taken(len(items))
            team.append(_start(((place, items[place]) for place in places), work, team))
        for place, item in enumerate(items):
            results = _holder(place, team, following).results()
            yield item, results
            # What was not wanted must not be taken for results of the next.
            for _ in results:
                pass
    finally:
        for worker in team:
            worker.stop()
        following.close()


class _Next:
    """The number of the item that is next, in a pipe: whoever takes it out puts the one after it in."""

    def __init__(self) -> None:
        self._reading, self._writing = os.pipe()
        os.write(self._writing, bytes(_NUMBER))

    def taken(self, count: int) -> Iterator[int]:
        """Numbers below `count`, each one that no other process has."""
        while True:
            number = int.from_bytes(os.read(self._reading, _NUMBER), "big")
            os.write(self._writing, (number + 1).to_bytes(_NUMBER, "big"))
            if number >= count:
                return
            yield number

    def is_lost(self) -> bool:
        """Whether a process has died between taking a number and putting in the one after it."""
        return not _readable([self._reading], _PATIENCE)

    def close(self) -> None:
        os.close(self._reading)
        os.close(self._writing)


class _Message(NamedTuple):
    """Some results of an item, whether there are more, and the error that ended them."""

    place: int
    results: list[object]
    more: bool
    error: Exception | None


class _Worker:
    """A process, as its parent sees it.

    Attributes:
        reading: The pipe its messages come through.
        messages: Those that are here and not yet taken.
        ended: Whether no more will come.
    """

    def __init__(self, process: int, reading: int) -> None:
        self._process, self.reading = process, reading
        self._here = bytearray()
        self.messages: deque[_Message] = deque()
        self.ended = False

    def receive(self) -> None:
        """Wait for part of a message, for some, or for the end."""
        from pickle import loads

        part = os.read(self.reading, _CHUNK)
        self.ended = not part
        self._here += part
        while (size := self._size()) is not None:
            self.messages.append(_Message(*loads(self._here[_NUMBER:size])))
            del self._here[:size]

    def _size(self) -> int | None:
        """The length of the next message with its own number; None where not all of it is here."""
        size = _NUMBER + int.from_bytes(self._here[:_NUMBER], "big")
        return size if _NUMBER < size <= len(self._here) else None

    def results(self) -> Iterator[object]:
        """The results of the item that the next message is of."""
        while True:
            while not self.messages:
                if self.ended:
                    raise _gone()
                self.receive()
            _, results, more, error = self.messages.popleft()
            yield from results
            if error is not None:
                raise error
            if not more:
                return

    def stop(self) -> None:
        """End the process."""
        os.close(self.reading)
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGTERM)
        os.waitpid(self._process, 0)


def _holder(place: int, team: Sequence[_Worker], following: _Next) -> _Worker:
    """The worker whose next message is of an item; WorkerError where there is none any more."""
    while True:
        for worker in team:
            if worker.messages and worker.messages[0].place == place:
                return worker
        silent = {worker.reading: worker for worker in team if not worker.messages and not worker.ended}
        if not silent:
            raise _gone()
        readable = _readable(silent, 0)
        if not readable:
            sleep(_NAP)
            readable = _readable(silent)
        for reading in readable:
            silent[reading].receive()
            if silent[reading].ended and following.is_lost():
                raise _gone()


def _readable(pipes: Iterable[int], patience: int | None = None) -> list[int]:
    """Those pipes that hold something or have ended, once there is one, or after so many milliseconds."""
    from select import POLLIN, poll

    polled = poll()
    for pipe in pipes:
        polled.register(pipe, POLLIN)
    return [pipe for pipe, _ in polled.poll(patience)]


def _gone() -> WorkerError:
    return WorkerError("a worker process ended before its work was done", "Memory may be short. Run it again with --jobs 1.")


def _start(items: Iterable[tuple[int, Item]], work: Work[Item], others: Sequence[_Worker]) -> _Worker:
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        # Only the parent is to answer an interrupt, and a pipe held open here would never end for the parent.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.close(reading)
        for other in others:
            os.close(other.reading)
        _run(items, work, writing)
    os.close(writing)
    return _Worker(process, reading)


def _run(items: Iterable[tuple[int, Item]], work: Work[Item], writing: int) -> NoReturn:
    """Do the work of one process and end it, without what Python does at its end: the parent does that."""
    import gc

    gc.freeze()
    code = 1
    try:
        with os.fdopen(writing, "wb") as pipe:
            for place, item in items:
                _do(place, item, work, pipe)
        code = 0
    except BrokenPipeError:
        pass
    finally:
        os._exit(code)


def _do(place: int, item: Item, work: Work[Item], pipe: BinaryIO) -> None:
    """Send the results of an item in batches, the last with the error that ended them, if one did."""
    results: list[object] = []
    ended: Exception | None = None
    try:
        for result in work(item):
            results.append(result)
            if len(results) == _BATCH:
                _send(_Message(place, results, True, None), pipe)
                results = []
    except BrokenPipeError:
        raise
    except Exception as error:
        ended = error
    _send(_Message(place, results, False, ended), pipe)


def _send(message: _Message, pipe: BinaryIO) -> None:
    from pickle import dumps

    data = dumps(tuple(message))
    pipe.write(len(data).to_bytes(_NUMBER, "big") + data)
    pipe.flush()
