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
from time import monotonic
from typing import BinaryIO, NamedTuple, NoReturn, TypeVar

from .errors import TextlensError

Item = TypeVar("Item")

Work = Callable[[Item], Iterable[object]]

_BATCH = 500
"""Results that a worker sends at once at most."""

_HELD_BACK = 0.03
"""Seconds for which results of small things are gathered before they are sent."""

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
        self.messages: deque[_Message] = deque()
        self.ended = False

    def receive(self) -> None:
        """Wait for messages, or for the end."""
        from pickle import loads

        size = int.from_bytes(self._read(_NUMBER), "big")
        data = self._read(size)
        self.ended = not size or len(data) < size
        if not self.ended:
            self.messages += loads(data)

    def results(self) -> Iterator[object]:
        """The results of the item that the next message is of."""
        while True:
            if not self.messages:
                self.receive()
            if self.ended:
                raise _gone()
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

    def _read(self, size: int) -> bytes:
        parts = []
        while size:
            part = os.read(self.reading, size)
            if not part:
                break
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


def _holder(place: int, team: Sequence[_Worker], following: _Next) -> _Worker:
    """The worker whose next message is of an item; WorkerError where there is none any more."""
    while True:
        for worker in team:
            if worker.messages and worker.messages[0].place == place:
                return worker
        silent = {worker.reading: worker for worker in team if not worker.messages and not worker.ended}
        if not silent:
            raise _gone()
        for reading in _readable(silent):
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
            outbox = _Outbox(pipe)
            for place, item in items:
                _do(place, item, work, outbox)
            outbox.send()
        code = 0
    except BrokenPipeError:
        pass
    finally:
        os._exit(code)


def _do(place: int, item: Item, work: Work[Item], outbox: _Outbox) -> None:
    """Put the results of an item into the outbox, with the error that ended them, if one did."""
    results: list[object] = []
    ended: Exception | None = None
    try:
        for result in work(item):
            results.append(result)
            if len(results) == _BATCH:
                outbox.add(_Message(place, results, True, None))
                results = []
    except BrokenPipeError:
        raise
    except Exception as error:
        ended = error
    outbox.add(_Message(place, results, False, ended))


class _Outbox:
    """Messages on their way: many small ones go together, for each that is sent wakes the parent."""

    def __init__(self, pipe: BinaryIO) -> None:
        self._pipe = pipe
        self._messages: list[_Message] = []
        self._sent = monotonic()

    def add(self, message: _Message) -> None:
        """Take a message, and send what is here if it is much or has been here for long."""
        self._messages.append(message)
        if message.more or len(self._messages) == _BATCH or monotonic() > self._sent + _HELD_BACK:
            self.send()

    def send(self) -> None:
        """Send what is here."""
        from pickle import dumps

        data = dumps(self._messages)
        self._pipe.write(len(data).to_bytes(_NUMBER, "big"))
        self._pipe.write(data)
        self._pipe.flush()
        self._messages, self._sent = [], monotonic()
