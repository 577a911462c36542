"""One worker process: what it does, and what its parent has of it. Messages come through a pipe, after their lengths."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable
from time import monotonic, sleep
from typing import BinaryIO, NamedTuple, NoReturn, TypeVar

Item = TypeVar("Item")

Work = Callable[[Item], Iterable[object]]

NUMBER = 8
"""Bytes of a number that goes through a pipe."""

NAP = 0.01
"""Seconds that the parent waits for more once all is taken: being woken for each small result costs the workers time."""

_BATCH = 500
"""Results that a worker sends at once at most."""

_CHUNK = 1 << 16
"""Bytes that the parent takes out of a pipe at once: as many as one holds."""

_GRACE = 1.0
"""Seconds that a process has to end what it has begun, a process of its own for instance, when it is told to stop."""


class Message(NamedTuple):
    """Some results of an item, whether there are more, and the error that ended them."""

    place: int
    results: list[object]
    more: bool
    error: Exception | None


class Worker:
    """A process, as its parent sees it.

    Attributes:
        number: Its place among the processes that run at the same time.
        reading: The pipe its messages come through.
        messages: Those that are here and not yet taken.
        ended: Whether no more will come.
        after: The number of the last item whose results are not wanted, for another process has given them.
        done: The number of the last item whose results are all here; -1 where there is none.
    """

    def __init__(self, number: int, process: int, reading: int, after: int) -> None:
        self.number, self.reading, self.after = number, reading, after
        self._process = process
        self._here = bytearray()
        self.messages: deque[Message] = deque()
        self.ended = False
        self.done = -1

    def receive(self) -> None:
        """Wait for part of a message, for some, or for the end."""
        from pickle import loads

        part = os.read(self.reading, _CHUNK)
        self.ended = not part
        self._here += part
        while (size := self._size()) is not None:
            message = Message(*loads(self._here[NUMBER:size]))
            del self._here[:size]
            if not message.more:
                self.done = message.place
            if message.place > self.after:
                self.messages.append(message)

    def _size(self) -> int | None:
        """The length of the next message with its own number; None where not all of it is here."""
        size = NUMBER + int.from_bytes(self._here[:NUMBER], "big")
        return size if NUMBER < size <= len(self._here) else None

    def ended_by(self) -> str | None:
        """Wait for the end of a process that sends no more: what has killed it, None where it was done."""
        os.close(self.reading)
        status = os.waitpid(self._process, 0)[1]
        if os.WIFSIGNALED(status):
            return f" (signal {os.WTERMSIG(status)})"
        return "" if status else None

    def stop(self) -> None:
        """End the process: it has a moment to end what it has begun itself."""
        os.close(self.reading)
        deadline = monotonic() + _GRACE
        os.kill(self._process, signal.SIGTERM)
        while not os.waitpid(self._process, os.WNOHANG)[0]:
            if monotonic() > deadline:
                os.kill(self._process, signal.SIGKILL)
            sleep(NAP / 10)


def run(items: Iterable[tuple[int, Item]], work: Work[Item], writing: int) -> NoReturn:
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
                _send(Message(place, results, True, None), pipe)
                results = []
    except BrokenPipeError:
        raise
    except Exception as error:
        ended = error
    _send(Message(place, results, False, ended), pipe)


def _send(message: Message, pipe: BinaryIO) -> None:
    from pickle import dumps

    data = dumps(tuple(message))
    pipe.write(len(data).to_bytes(NUMBER, "big") + data)
    pipe.flush()
