"""Worker processes: work on many items distributed over processors, with the results in order.

Processes are forked, so that they share what the parent has loaded so far and start quickly. Each takes the next item when it has
finished one. Results are sent through pipes as they are produced; a worker whose results have not been read yet blocks, so that
memory use does not grow with the number of items. If a worker dies, only the item that it was working on is lost: another worker
takes its place.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from time import sleep
from typing import Generic, NoReturn

from ..errors import NoWorkersError, WorkerError
from .signals import blocked, leave_to_parent
from .worker import NAP, NUMBER, Item, Work, Worker, run

_PATIENCE = 1000
"""Milliseconds within which any running process has put the next number back into the pipe."""

_DEATHS = 20
"""The maximum number of deaths of a worker and its replacements, if they die before taking an item or start over each time."""


def processors() -> int:
    """The number of processes that can run at the same time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def shared_out(
    items: Sequence[Item], work: Work[Item], workers: int, *, in_turn: bool = False
) -> Iterator[tuple[Item, Iterator[object]]]:
    """Each item in order with an iterator over what `work` yields for it, computed in worker processes.

    The results of an item must be consumed before the next item is requested. Iterating over them raises the error that `work`
    raised, or WorkerError if the process that worked on the item died. The processes are ended when this generator ends.

    Args:
        items: The items.
        work: Yields the results of an item.
        workers: The number of processes.
        in_turn: Whether each of n processes takes every n-th item instead of the next free one. If such a process dies, what it
            has gathered is lost, and another starts over with all of its items except the one that it died on.
    """
    team = _Team(items, work, workers, in_turn=in_turn)
    try:
        team.start()
        for place, item in enumerate(items):
            results = team.results(place)
            yield item, results
            # Discard the results that were not consumed.
            for _ in results:
                pass
    finally:
        team.stop()


class _Next:
    """The number of the next item, in a pipe: a process that takes a number out puts the following one in."""

    def __init__(self) -> None:
        self._reading, self._writing = os.pipe()
        self.put(0)

    def put(self, number: int) -> None:
        os.write(self._writing, number.to_bytes(NUMBER, "big"))

    def taken(self, count: int, claim: Callable[[int], object]) -> Iterator[int]:
        """Numbers below `count` that no other process gets; `claim` is called with each before the next can be taken."""
        while True:
            number = int.from_bytes(os.read(self._reading, NUMBER), "big")
            if number < count:
                claim(number)
            self.put(number + 1)
            if number >= count:
                return
            yield number

    def is_lost(self) -> bool:
        """Whether a process has died between taking a number out and putting the following one in."""
        return not _readable([self._reading], _PATIENCE)

    def close(self) -> None:
        os.close(self._reading)
        os.close(self._writing)


class _Claims:
    """The number of the item that each process has begun, in shared memory."""

    def __init__(self, workers: int) -> None:
        from mmap import mmap

        self._shared = mmap(-1, NUMBER * workers)

    def put(self, worker: int, place: int) -> None:
        self._shared[worker * NUMBER : (worker + 1) * NUMBER] = (place + 1).to_bytes(NUMBER, "big")

    def of(self, worker: int) -> int:
        """The number of the last item that a process has begun; -1 if there is none."""
        return int.from_bytes(self._shared[worker * NUMBER : (worker + 1) * NUMBER], "big") - 1

    def close(self) -> None:
        self._shared.close()


class _Team(Generic[Item]):
    """The processes that work on the items.

    A process that dies is replaced; the item that it was working on is lost.
    """

    def __init__(self, items: Sequence[Item], work: Work[Item], workers: int, *, in_turn: bool) -> None:
        self._items, self._work, self._workers, self._in_turn = items, work, workers, in_turn
        self._following = _Next()
        self._claims = _Claims(workers)
        self._team: list[Worker] = []
        self._lost: dict[int, str] = {}
        self._deaths = [0] * workers

    def start(self) -> None:
        """Start the processes, or as many as the system allows; NoWorkersError if these cannot do all of the work."""
        try:
            for number in range(self._workers):
                self._start(number)
        except OSError as error:
            # In turn, each process has items that no other process takes, so all of them are needed.
            if self._in_turn or not self._team:
                raise NoWorkersError("no worker process can be started", "Run it again with --jobs 1.") from error

    def stop(self) -> None:
        """End all processes."""
        while self._team:
            self._team.pop().stop()
        self._following.close()
        self._claims.close()

    def results(self, place: int) -> Iterator[object]:
        """The results of an item; WorkerError if some were lost because a process died."""
        while True:
            _, results, more, error = self._holder(place).messages.popleft()
            yield from results
            if error is not None:
                raise error
            if not more:
                return

    def _holder(self, place: int) -> Worker:
        """The worker whose next message is about an item; WorkerError if there will be none."""
        while True:
            for worker in self._team:
                if worker.messages and worker.messages[0].place == place:
                    return worker
            silent = {worker.reading: worker for worker in self._team if not worker.messages}
            if place in self._lost or not silent:
                raise _gone(self._lost.get(place, ""))
            readable = _readable(silent, 0)
            if not readable:
                sleep(NAP)
                readable = _readable(silent)
            for reading in readable:
                silent[reading].receive()
                if silent[reading].ended:
                    self._replace(silent[reading])

    def _replace(self, worker: Worker) -> None:
        """Note what was lost with a process that has died, and start another; nothing if it had finished."""
        self._team.remove(worker)
        killed_by = worker.ended_by()
        if killed_by is None:
            return
        begun = self._claims.of(worker.number)
        if begun > worker.done:
            self._lost[begun] = killed_by
        if self._in_turn:
            self._deaths[worker.number] += 1
            later = [place for place in range(worker.number, len(self._items), self._workers) if place > begun]
            if begun <= worker.after or self._deaths[worker.number] > _DEATHS:
                self._lost.update(dict.fromkeys(later, killed_by))
                return
            if not later:
                return
        else:
            if self._following.is_lost():
                self._following.put(max(map(self._claims.of, range(self._workers))) + 1)
            # A process that dies at work uses up an item; one that dies before taking any would be replaced for ever.
            self._deaths[worker.number] += begun <= worker.done
            if self._deaths[worker.number] > _DEATHS:
                return
        with suppress(OSError):  # if no process can be started, the remaining ones do its work
            self._start(worker.number, begun)

    def _start(self, number: int, after: int = -1) -> None:
        """Start a process; OSError if the system does not allow another."""
        reading, writing = os.pipe()
        try:
            # Block signals until the process is in the team, so that it is ended with the run.
            with blocked():
                process = os.fork()
                if not process:
                    self._work_on(number, reading, writing)
                self._team.append(Worker(number, process, reading, after))
        except OSError:
            os.close(reading)
            raise
        finally:
            os.close(writing)

    def _work_on(self, number: int, reading: int, writing: int) -> NoReturn:
        """Run a worker process until it exits."""
        try:
            leave_to_parent(stop=True)
            # A pipe that stays open here would never reach its end for the parent.
            os.close(reading)
            for other in self._team:
                os.close(other.reading)
            run(self._begun_by(number), self._work, writing)
        finally:  # whatever happens, such as a signal: the child must not go on running the parent's code
            os._exit(1)

    def _begun_by(self, number: int) -> Iterator[tuple[int, Item]]:
        """The items that a process takes, each with its number; it is recorded as begun before it is yielded."""
        claim = partial(self._claims.put, number)
        if self._in_turn:
            for place in range(number, len(self._items), self._workers):
                if place not in self._lost:
                    claim(place)
                    yield place, self._items[place]
        else:
            yield from ((place, self._items[place]) for place in self._following.taken(len(self._items), claim))


def _gone(killed_by: str) -> WorkerError:
    message = f"a worker process ended before its work was done{killed_by}"
    return WorkerError(message, "Memory may be short. Run it again with --jobs 1.")


def _readable(pipes: Iterable[int], patience: int | None = None) -> list[int]:
    """The pipes with data or at their end; waits until there is one, for at most `patience` milliseconds."""
    from select import POLLIN, poll

    polled = poll()
    for pipe in pipes:
        polled.register(pipe, POLLIN)
    return [pipe for pipe, _ in polled.poll(patience)]
