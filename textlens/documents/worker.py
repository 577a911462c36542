"""One worker process: its main loop, and its parent's handle on it. Messages go through a pipe, each preceded by its length."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable
from time import monotonic, sleep
from typing import IO, NamedTuple, NoReturn, TypeVar

Item = TypeVar("Item")

Work = Callable[[Item], Iterable[object]]

NUMBER = 8
"""The size of a number in a pipe, in bytes."""

NAP = 0.01
"""Seconds that the parent sleeps when no message is ready: waking it up for each small result slows the workers down."""

_BATCH = 500
"""The maximum number of results in one message."""

_CHUNK = 1 << 16
"""Bytes that the parent reads from a pipe at once: the usual capacity of a pipe."""

_GRACE = 1.0
"""Seconds that a process has to clean up, for instance to end a child process, before it is killed."""


class Message(NamedTuple):
    """Some results of the item at `place`, whether more messages follow for it, and the error that ended its results, if any."""

    place: int
    results: list[object]
    more: bool
    error: Exception | None


class Worker:
    """The parent's handle on a worker process.

    Attributes:
        number: Its number among the processes that run at the same time.
        reading: The pipe from which its messages are read.
        messages: Messages that were received and not yet taken.
        ended: Whether no more messages will come.
        after: The last item whose messages are ignored, because a previous process has sent them.
        done: The last item whose results were all received; -1 if there is none.
    """

    def __init__(self, number: int, process: int, reading: int, after: int) -> None:
        self.number, self.reading, self.after = number, reading, after
        self._process = process
        self._here = bytearray()
        self.messages: deque[Message] = deque()
        self.ended = False
        self.done = -1

    def receive(self) -> None:
        """Wait for data from the process and add the complete messages to `messages`, or note that the process has ended."""
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
        """The size of the next message including its length prefix; None if it was not received completely."""
        size = NUMBER + int.from_bytes(self._here[:NUMBER], "big")
        return size if NUMBER < size <= len(self._here) else None

    def ended_by(self) -> str | None:
        """Wait until a process without further messages has ended; returns what killed it, or None if it had finished."""
        os.close(self.reading)
        status = os.waitpid(self._process, 0)[1]
        if os.WIFSIGNALED(status):
            return f" (signal {os.WTERMSIG(status)})"
        return "" if status else None

    def stop(self) -> None:
        """End the process, after giving it a moment to clean up."""
        os.close(self.reading)
        deadline = monotonic() + _GRACE
        os.kill(self._process, signal.SIGTERM)
        while not os.waitpid(self._process, os.WNOHANG)[0]:
            if monotonic() > deadline:
                os.kill(self._process, signal.SIGKILL)
            sleep(NAP / 10)


def run(items: Iterable[tuple[int, Item]], work: Work[Item], writing: int) -> NoReturn:
    """Do the work of one process, then exit without Python's cleanup, which is left to the parent."""
    import gc

    gc.freeze()
    code = 1
    try:
        with os.fdopen(writing, "wb") as pipe:
            for place, item in items:
                do(place, item, work, pipe)
        code = 0
    except BrokenPipeError:
        pass
    finally:
        os._exit(code)


def do(place: int, item: Item, work: Work[Item], pipe: IO[bytes]) -> None:
    """Send the results of an item in batches; the last batch has the error of `work`, if it raised one."""
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


def _send(message: Message, pipe: IO[bytes]) -> None:
    from pickle import dumps

    send(dumps(tuple(message)), pipe)


def received(pipe: IO[bytes]) -> bytes | None:
    """The next message; None at the end of the pipe, also if that is within a message."""
    size = pipe.read(NUMBER)
    if len(size) < NUMBER:
        return None
    data = pipe.read(number := int.from_bytes(size, "big"))
    return data if len(data) == number else None


def send(data: bytes, pipe: IO[bytes]) -> None:
    """Send a message; BrokenPipeError, or OSError on Windows, if nobody reads."""
    pipe.write(len(data).to_bytes(NUMBER, "big") + data)
    pipe.flush()
