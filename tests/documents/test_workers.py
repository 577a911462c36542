"""Worker processes: order, errors, ends."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textlens.documents import workers
from textlens.documents.starting import can_fork
from textlens.documents.workers import processors, shared_out
from textlens.errors import SourceError, WorkerError

pytestmark = pytest.mark.skipif(not can_fork() or processors() == 1, reason="nothing is forked here, or there is one processor")


def repeated(number: int) -> Iterator[int]:
    """Yield a number as many times as its value."""
    yield from [number] * number


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 1200), max_size=9), st.integers(1, 4))
def test_results_come_in_order(numbers: list[int], workers: int) -> None:
    found = [(item, list(results)) for item, results in shared_out(numbers, repeated, workers)]
    assert found == [(number, [number] * number) for number in numbers]


@pytest.mark.parametrize("in_turn", [False, True])
def test_work_is_done_in_other_processes(in_turn: bool) -> None:
    def work(_: int) -> Iterator[int]:
        time.sleep(0.02)
        yield os.getpid()

    found = {next(results) for _, results in shared_out(range(6), work, 2, in_turn=in_turn)}
    assert len(found) == 2
    assert os.getpid() not in found


def test_an_idle_worker_takes_the_next_item() -> None:
    def work(item: int) -> Iterator[int]:
        time.sleep(0.3 if item == 0 else 0)
        yield os.getpid()

    first, *others = [next(results) for _, results in shared_out(range(5), work, 2)]
    assert len(set(others)) == 1
    assert first not in others


def test_in_turn_items_alternate_between_workers() -> None:
    found = [next(results) for _, results in shared_out(range(6), lambda _: [os.getpid()], 2, in_turn=True)]
    assert found == found[:2] * 3


def test_unread_results_wait() -> None:
    # Far more than fits into a pipe: no result may be lost, and workers must not wait for each other.
    found = shared_out(range(4), lambda item: (bytes([item]) * 100_000 for _ in range(40)), 2)
    assert [(item, sum(map(len, results))) for item, results in found] == [(item, 4_000_000) for item in range(4)]  # type: ignore[arg-type]


def test_an_error_is_raised_where_its_results_are_taken() -> None:
    def work(item: int) -> Iterator[int]:
        yield item
        if item == 1:
            raise SourceError("page 1 is torn", "Find another.")

    found = shared_out(range(3), work, 2)
    assert [*next(found)[1]] == [0]
    results = next(found)[1]
    assert next(results) == 1
    with pytest.raises(SourceError, match="page 1 is torn") as raised:
        next(results)
    assert raised.value.hint == "Find another."
    assert [*next(found)[1]] == [2]


Found = list[tuple[int, "list[object] | str"]]


def outcome(items: Sequence[int], work: Callable[[int], Iterator[object]], workers: int, *, in_turn: bool = False) -> Found:
    """The outcome of each item: its results, or the error about the process that died."""
    found: Found = []
    for item, results in shared_out(items, work, workers, in_turn=in_turn):
        try:
            found.append((item, list(results)))
        except WorkerError as error:
            found.append((item, error.message))
    return found


def killed(*deadly: int) -> Callable[[int], Iterator[object]]:
    """Work that kills its process at these items, after a first batch of results."""

    def work(item: int) -> Iterator[object]:
        if item in deadly:
            yield from range(500)
            os.kill(os.getpid(), signal.SIGKILL)
        yield item

    return work


LOST = "a worker process ended before its work was done (signal 9)"


FEW = ((0,), (2,), (9,), (0, 1), (3, 4, 5), (8, 9))


@pytest.mark.parametrize("workers", [1, 2, 5])
@pytest.mark.parametrize(
    ("deadly", "in_turn"), [*((some, False) for some in (*FEW, tuple(range(10)))), *((some, True) for some in FEW)]
)
def test_a_killed_worker_loses_one_item(workers: int, deadly: tuple[int, ...], in_turn: bool) -> None:
    found = outcome(range(10), killed(*deadly), workers, in_turn=in_turn)
    assert found == [(item, LOST if item in deadly else [item]) for item in range(10)]


def test_a_worker_that_exits_loses_one_item() -> None:
    def work(item: int) -> Iterator[object]:
        if item == 2:
            os._exit(3)
        yield item

    lost = "a worker process ended before its work was done"
    assert outcome(range(4), work, 2) == [(0, [0]), (1, [1]), (2, lost), (3, [3])]


def test_what_a_killed_worker_gathered_is_gathered_again() -> None:
    gathered: list[int] = []

    def work(item: int) -> Iterator[object]:
        if item == 4:
            os.kill(os.getpid(), signal.SIGKILL)
        gathered.append(item)
        yield [*gathered] if item > 5 else item

    assert outcome(range(8), work, 2, in_turn=True)[-2:] == [(6, [[0, 2, 6]]), (7, [[1, 3, 5, 7]])]


def test_workers_that_keep_dying_are_not_restarted_for_ever() -> None:
    found = outcome(range(30), killed(*range(0, 30, 2)), 2, in_turn=True)
    assert [item for item, results in found if results == [item]] == [*range(1, 30, 2)]


def test_a_worker_that_is_killed_while_it_takes_what_is_next(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # The number that it took is lost, and without a remedy the other process would wait for it for ever.
    taken, mark = workers._Next.taken, tmp_path / "died"

    def dying(self: workers._Next, count: int, claim: Callable[[int], object]) -> Iterator[int]:
        if not mark.exists():
            mark.touch()
            os.read(self._reading, 8)
            os.kill(os.getpid(), signal.SIGKILL)
        yield from taken(self, count, claim)

    monkeypatch.setattr(workers._Next, "taken", dying)
    assert outcome(range(4), repeated, 2) == [(number, [number] * number) for number in range(4)]


def test_workers_that_die_before_they_begin_come_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers._Next, "taken", lambda self, count, claim: os.kill(os.getpid(), signal.SIGKILL))
    assert {results for _, results in outcome(range(4), repeated, 2) if isinstance(results, str)} == {LOST[:-11]}


def test_an_error_that_is_raised_before_any_result() -> None:
    def work(item: int) -> list[int]:
        return [1 // item]

    found = shared_out([1, 0, 1], work, 2)
    assert [*next(found)[1]] == [1]
    with pytest.raises(ZeroDivisionError):
        [*next(found)[1]]
    assert [*next(found)[1]] == [1]


def test_no_process_remains_when_reading_stops() -> None:
    found = shared_out(range(100), lambda _: [os.getpid()] * 100_000, 2)
    _, results = next(found)
    process = int(str(next(results)))
    found.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_where_processes_cannot_be_forked_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from textlens.cli.main import main

    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Boat {number} waits.")
    assert main(["freq", str(tmp_path), "-f", "csv"]) == 0
    expected = capfd.readouterr().out
    monkeypatch.delattr(os, "fork")
    for jobs in ("0", "1", "2", "9"):
        for command in ("freq", "sentences", "quotes"):
            assert main([command, str(tmp_path), "-f", "csv", "-j", jobs]) == 0
            assert capfd.readouterr().out == expected or command != "freq"


@pytest.mark.parametrize("room", [0, 1, 2])
@pytest.mark.parametrize("command", ["sentences", "freq", "keyness --reference 0.txt"])
def test_where_there_is_no_room_for_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], command: str, room: int
) -> None:
    from textlens.cli.main import main

    monkeypatch.chdir(tmp_path)
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(f"Boat {number} waits. The gate is shut.")
    assert main([*command.split(), ".", "-f", "csv", "-j", "1"]) == 0
    expected = capfd.readouterr().out
    fork, calls = os.fork, iter(range(100))

    def full() -> int:
        if next(calls) >= room:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        return fork()

    monkeypatch.setattr(os, "fork", full)
    assert main([*command.split(), ".", "-f", "csv", "-j", "3"]) == 0
    assert capfd.readouterr() == (expected, "")
