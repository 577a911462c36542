"""Worker processes without fork: each runs the same command anew, as far as the point where its parent shares out the inputs.

What a command does with a text cannot be sent to another process, but one that runs the same command comes to the same work. It
then takes items from its parent instead of reading the inputs itself. The results are those of `workers`, in the same order.
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from subprocess import Popen, TimeoutExpired
from threading import Condition, Thread
from typing import Generic

from ..errors import NoWorkersError, WorkerError
from . import command
from .starting import fresh
from .worker import Item, Message, received, send

ROOM = 8
"""The number of messages of a process that may wait to be taken; a process that has sent more waits."""

_GRACE = 1.0
_GLANCE = 0.2
"""Seconds after which a wait looks up, because on some systems nothing can interrupt it."""

_DEATHS = 20


def shared_out(items: Sequence[Item], workers: int, *, in_turn: bool = False) -> Iterator[tuple[Item, Iterator[object]]]:
    """Each item in order with an iterator over its results, as `workers.shared_out`."""
    crew = _Crew(items, workers, in_turn=in_turn)
    try:
        crew.start()
        for place, item in enumerate(items):
            results = crew.results(place)
            yield item, results
            for _ in results:
                pass
    finally:
        crew.stop()


class _Crew(Generic[Item]):
    """The processes that work on the items, and a thread for each, which gives it items and takes its results.

    A process that dies is replaced; the item that it was working on is lost.
    """

    def __init__(self, items: Sequence[Item], workers: int, *, in_turn: bool) -> None:
        self._items, self._workers, self._in_turn = items, workers, in_turn
        self._here = Condition()
        self._waiting: list[deque[Message]] = [deque() for _ in range(workers)]
        self._following = iter(range(len(items)))
        self._processes: dict[int, Popen[bytes]] = {}
        self._lost: dict[int, str] = {}
        self._threads: list[Thread] = []
        self._at_work = 0
        self._ends = False
        self._start = pickle.dumps((command.running.arguments, command.running.shared))

    def start(self) -> None:
        """Start the processes, or as many as the system allows; NoWorkersError if these cannot do all of the work."""
        try:
            for number in range(self._workers):
                self._started(number)
        except OSError as error:
            if self._in_turn or not self._processes:
                raise NoWorkersError("no worker process can be started", "Run it again with --jobs 1.") from error
        self._at_work = len(self._processes)
        self._threads = [Thread(target=self._manage, args=(number,), daemon=True) for number in self._processes]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End all processes, after giving them a moment to clean up."""
        with self._here:
            self._ends = True
            self._here.notify_all()
            processes = list(self._processes.values())
        for process in processes:
            process.terminate()
        for process in processes:
            with suppress(TimeoutExpired):
                process.wait(_GRACE)
            process.kill()
            # Whatever did not end in time has ended now; unless it is waited for, it stays in the system's list.
            process.wait()
        for thread in self._threads:
            thread.join()
        for process in processes:
            _close(process)

    def results(self, place: int) -> Iterator[object]:
        """The results of an item; WorkerError if some were lost because a process died."""
        while True:
            _, results, more, error = self._next(place)
            yield from results
            if error is not None:
                raise error
            if not more:
                return

    def _next(self, place: int) -> Message:
        with self._here:
            while True:
                for waiting in self._waiting:
                    if waiting and waiting[0].place == place:
                        self._here.notify_all()
                        return waiting.popleft()
                if place in self._lost or not self._at_work:
                    message = f"a worker process ended before its work was done{self._lost.get(place, '')}"
                    raise WorkerError(message, "Memory may be short. Run it again with --jobs 1.")
                self._here.wait(_GLANCE)

    def _started(self, number: int) -> Popen[bytes]:
        process = self._processes[number] = fresh(command.running.module)
        assert process.stdin is not None
        # If it has died already, that is noticed when there is no result.
        with suppress(OSError):
            send(self._start, process.stdin)
        return process

    def _manage(self, number: int) -> None:
        """Have a process work until there are no more items, and replace it when it dies."""
        deaths, after = 0, -1
        try:
            while (begun := self._worked(number, after)) is not None and deaths < _DEATHS:
                deaths += self._in_turn
                # In turn, what a process has gathered is lost with it, and another does all of it again; the results are there.
                after = begun
                with self._here, suppress(OSError):
                    if self._ends:
                        return
                    _close(self._processes[number])
                    self._started(number)
        finally:
            with self._here:
                self._at_work -= 1
                self._here.notify_all()

    def _worked(self, number: int, after: int) -> int | None:
        """Give items to a process and take their results; the item at which it died, or None if it has done all."""
        process = self._processes[number]
        assert process.stdin is not None
        assert process.stdout is not None
        for place in self._places(number):
            try:
                send(pickle.dumps((place, self._items[place])), process.stdin)
            except (OSError, ValueError):
                return self._lose(place, process)
            more = True
            while more:
                sent = received(process.stdout)
                if sent is None:
                    return self._lose(place, process)
                message = Message(*pickle.loads(sent))
                more = message.more
                if place > after and not self._put(number, message):
                    return None
        with suppress(OSError):
            process.stdin.close()
        # It has nothing more to do, and is waited for here, since whoever takes the results may not go on to the end.
        with suppress(TimeoutExpired):
            process.wait(_GRACE)
            _close(process)
        return None

    def _places(self, number: int) -> Iterator[int]:
        if self._in_turn:
            yield from (place for place in range(number, len(self._items), self._workers) if place not in self._lost)
            return
        while True:
            with self._here:
                place = next(self._following, None)
            if place is None:
                return
            yield place

    def _put(self, number: int, message: Message) -> bool:
        """Wait until there is room for a message; False if the work ends."""
        with self._here:
            self._here.wait_for(lambda: len(self._waiting[number]) < ROOM or self._ends)
            self._waiting[number].append(message)
            self._here.notify_all()
            return not self._ends

    def _lose(self, place: int, process: Popen[bytes]) -> int:
        code = process.wait()
        with self._here:
            self._lost[place] = f" (signal {-code})" if code < 0 else ""
            self._here.notify_all()
        return place


def _close(process: Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
