"""Worker processes: what is to be done with each of many things, shared out over processors, its results in order.

Processes are forked, so that they have in memory what the parent has read and loaded so far, and nothing is spent on starting
them anew. Each takes the next thing when it is done with one. Results come through pipes as they are made; a worker whose results
nobody has taken yet waits, so that memory does not grow with the number of things. A worker that dies costs the one thing that it
was working on: another takes its place.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from time import sleep
from typing import Generic, NoReturn

from ..errors import NoWorkersError, WorkerError
from .signals import held, leave_to_parent
from .worker import NAP, NUMBER, Item, Work, Worker, run

_PATIENCE = 1000
"""Milliseconds in which a process that lives has long passed on what is next."""

_DEATHS = 20
"""Processes that may die in one place, without an item to blame or where each begins anew what those before it did."""


def can_fork() -> bool:
    """Whether this system can make a copy of a process."""
    return hasattr(os, "fork")


def processors() -> int:
    """How many processes may run at a time here; 1 where processes cannot be forked, or not safely."""
    if not can_fork() or sys.platform == "darwin":
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def shared_out(
    items: Sequence[Item], work: Work[Item], workers: int, *, in_turn: bool = False
) -> Iterator[tuple[Item, Iterator[object]]]:
    """Each item in order with what `work` yields for it, worked out in so many processes.

    Results of an item that were not taken when the next item is are lost. An error of `work` is raised where its results are
    taken, and so is WorkerError where the process that worked on the item has died. The processes end with this iterator, however
    that ends.

    Args:
        items: What there is to do.
        work: Does one of them.
        workers: The number of processes.
        in_turn: Whether each of n processes takes every n-th item, not whatever is next when it is done with one. What it has
            gathered is lost when it dies, so that another begins anew with all of its items but the one that it died on.
    """
    team = _Team(items, work, workers, in_turn=in_turn)
    try:
        team.start()
        for place, item in enumerate(items):
            results = team.results(place)
            yield item, results
            # What was not wanted must not be taken for results of the next.
            for _ in results:
                pass
    finally:
        team.stop()


class _Next:
    """The number of the item that is next, in a pipe: whoever takes it out puts the one after it in."""

    def __init__(self) -> None:
        self._reading, self._writing = os.pipe()
        self.put(0)

    def put(self, number: int) -> None:
        os.write(self._writing, number.to_bytes(NUMBER, "big"))

    def taken(self, count: int, claim: Callable[[int], object]) -> Iterator[int]:
        """Numbers below `count`, each one that no other process has; `claim` is told of each before another is to be had."""
        while True:
            number = int.from_bytes(os.read(self._reading, NUMBER), "big")
            if number < count:
                claim(number)
            self.put(number + 1)
            if number >= count:
                return
            yield number

    def is_lost(self) -> bool:
        """Whether a process has died between taking a number and putting in the one after it."""
        return not _readable([self._reading], _PATIENCE)

    def close(self) -> None:
        os.close(self._reading)
        os.close(self._writing)


class _Claims:
    """The number of the item that each process has begun, in memory that all of them share."""

    def __init__(self, workers: int) -> None:
        from mmap import mmap

        self._shared = mmap(-1, NUMBER * workers)

    def put(self, worker: int, place: int) -> None:
        self._shared[worker * NUMBER : (worker + 1) * NUMBER] = (place + 1).to_bytes(NUMBER, "big")

    def of(self, worker: int) -> int:
        """The number of the last item that a process has begun; -1 where there is none."""
        return int.from_bytes(self._shared[worker * NUMBER : (worker + 1) * NUMBER], "big") - 1

    def close(self) -> None:
        self._shared.close()


class _Team(Generic[Item]):
    """The processes that work on some items.

    One that dies is replaced; the item that it has begun and not finished is lost.
    """

    def __init__(self, items: Sequence[Item], work: Work[Item], workers: int, *, in_turn: bool) -> None:
        self._items, self._work, self._workers, self._in_turn = items, work, workers, in_turn
        self._following = _Next()
        self._claims = _Claims(workers)
        self._team: list[Worker] = []
        self._lost: dict[int, str] = {}
        self._deaths = [0] * workers

    def start(self) -> None:
        """Start the processes, or as many as there is room for; NoWorkersError where these cannot do what there is to do."""
        try:
            for number in range(self._workers):
                self._start(number)
        except OSError as error:
            # In turn each of them has a share that nobody else does.
            if self._in_turn or not self._team:
                raise NoWorkersError("no worker process can be started", "Run it again with --jobs 1.") from error

    def stop(self) -> None:
        """End all processes."""
        while self._team:
            self._team.pop().stop()
        self._following.close()
        self._claims.close()

    def results(self, place: int) -> Iterator[object]:
        """The results of an item; WorkerError in place of those that died with a process."""
        while True:
            _, results, more, error = self._holder(place).messages.popleft()
            yield from results
            if error is not None:
                raise error
            if not more:
                return

    def _holder(self, place: int) -> Worker:
        """The worker whose next message is of an item; WorkerError where there will be none."""
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
                    self._make_up_for(silent[reading])

    def _make_up_for(self, worker: Worker) -> None:
        """Do what there is to do after the end of a process: nothing where it was done."""
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
            # Each that dies at work costs an item, but they are not to die for ever before they have begun any.
            self._deaths[worker.number] += begun <= worker.done
            if self._deaths[worker.number] > _DEATHS:
                return
        with suppress(OSError):  # where there is no room for another process, those that are left do its work
            self._start(worker.number, begun)

    def _start(self, number: int, after: int = -1) -> None:
        """Start a process; OSError where there is no room for another."""
        reading, writing = os.pipe()
        try:
            # A signal may end the run only once the process is known, to be ended with it.
            with held():
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
        """Be a worker process, to its end."""
        try:
            leave_to_parent(stop=True)
            # A pipe held open here would never end for the parent.
            os.close(reading)
            for other in self._team:
                os.close(other.reading)
            run(self._begun_by(number), self._work, writing)
        finally:  # whatever comes, a signal at once for instance: two processes must not go on as one
            os._exit(1)

    def _begun_by(self, number: int) -> Iterator[tuple[int, Item]]:
        """The items that a process takes, each with its number, which is taken down before."""
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
    """Those pipes that hold something or have ended, once there is one, or after so many milliseconds."""
    from select import POLLIN, poll

    polled = poll()
    for pipe in pipes:
        polled.register(pipe, POLLIN)
    return [pipe for pipe, _ in polled.poll(patience)]
