"""Workers that were not forked, as on Windows and macOS: the same bytes, whatever happens to them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from textlens.cli.main import main
from textlens.documents import command, starting
from textlens.documents.anew import shared_out
from textlens.documents.corpus import Corpus
from textlens.documents.inputs import Selection
from textlens.errors import NoWorkersError, WorkerError

COMMANDS = (
    "quotes", "quotes --kind all", "sources --by document", "readability", "readability --hardest 2", "freq",
    "freq --by document", "freq --collocations --min-count 1", "keyness --reference 1.txt", "kwic water", "dispersion water",
    "sentences --list",
    "check --max-sentence 3 --exit-zero", "report", "report -f html", "text",
)  # fmt: skip

WORKER = """
import os, pickle, sys, time
from textlens.documents.command import Command, Part
from textlens.documents.worker import received

def work(item):
    if isinstance(item, str):
        os._exit(int(item))
    if item is None:
        raise ValueError("no item")
    yield from [(item, os.getpid())] * item

def run():
    items, results = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    arguments, at = pickle.loads(received(items))
    command = Command(part=Part(at, items, results))
    for _ in range(3):
        command.is_other(work)
    os._exit(1)
"""
"""A command that repeats numbers, raises an error for None, and dies of strings."""


@pytest.fixture(autouse=True)
def no_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starting, "can_fork", lambda: False)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for number in range(6):
        text = f"“We hold the {number}th dyke,” Ana Ruiz said. The water rose in the night. The water fell by day.\n"
        (tmp_path / f"{number}.txt").write_text(text)
    (tmp_path / "3.txt").write_text("")
    return tmp_path


@pytest.fixture
def workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "some_worker.py").write_text(WORKER)
    monkeypatch.syspath_prepend(str(tmp_path))
    with command.runs("some_worker", []):
        command.running.shared = 1
        yield


@pytest.mark.parametrize("arguments", COMMANDS)
def test_the_same_bytes(arguments: str, here: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    started = []
    fresh = starting.fresh
    monkeypatch.setattr("textlens.documents.anew.fresh", lambda module: started.append(module) or fresh(module))  # type: ignore[func-returns-value]
    first, *options = arguments.split()
    call = [first, *options, ".", *(["-f", "json"] if "-f" not in options else [])]
    jobs = [] if first == "sources" else ["-j", "1"]
    code = main([*call, *jobs])
    alone = capfd.readouterr()
    assert not started
    assert main([*call, *(["-j", "2"] if jobs else [])]) == code == 2
    assert capfd.readouterr() == alone
    assert len(started) == (2 if jobs else 0)


def test_one_process_where_a_fresh_one_could_not_read_the_same(
    here: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    found = list(Corpus(Selection((".",)), 3).each(lambda document: [os.getpid()]))
    assert {result for result in found if isinstance(result, int)} == {os.getpid()}
    list_file = here / "list"
    list_file.write_text("1.txt\n2.txt\n")
    with list_file.open() as file:
        monkeypatch.setattr("sys.stdin", file)
        monkeypatch.setattr("textlens.documents.anew.fresh", lambda module: pytest.fail("no process should start"))
        assert main(["quotes", "--files-from", "-", "-j", "2", "-f", "csv"]) == 0
    assert "2th dyke" in capfd.readouterr().out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("option", ["--stopwords {}", "--stopwords={}"])
def test_what_can_be_read_only_once_is_read_here(
    option: str, here: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("textlens.documents.anew.fresh", lambda module: pytest.fail("no process should start"))
    os.mkfifo("words")
    for name in ("words", "/dev/stdin", "/dev/fd/9"):
        with command.runs("textlens.cli.anew", ["freq", *option.format(name).split(), "."]):
            assert not command.running.can_run_anew
    with command.runs("textlens.cli.anew", ["freq", *option.format("1.txt").split(), "."]):
        assert command.running.can_run_anew


def test_results_come_in_order_from_several_processes(workers: None) -> None:
    numbers = [3, 0, 1200, 1, 700, 2]
    found = [(item, list(results)) for item, results in shared_out(numbers, 2)]
    assert [(item, len(results)) for item, results in found] == [(number, number) for number in numbers]
    assert len({result for _, results in found for result in results}) >= 5


def test_an_error_is_raised_where_its_results_are_taken(workers: None) -> None:
    found = shared_out([1, None, 1], 2)
    assert len(list(next(found)[1])) == 1
    with pytest.raises(ValueError, match="no item"):
        list(next(found)[1])
    assert len(list(next(found)[1])) == 1


@pytest.mark.parametrize("in_turn", [False, True])
@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("deadly", [(0,), (3,), (0, 1), (2, 5), (1, 3, 4)])
def test_a_process_that_dies_costs_one_item(workers: None, deadly: tuple[int, ...], number: int, in_turn: bool) -> None:
    items: list[object] = ["3" if place in deadly else 2 for place in range(6)]
    lost = []
    for place, (_, results) in enumerate(shared_out(items, number, in_turn=in_turn)):
        try:
            assert len(list(results)) == 2
        except WorkerError:
            lost.append(place)
    assert tuple(lost) == deadly


def test_processes_that_die_before_any_work_are_an_error_and_no_endless_loop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with command.runs("no_such_module", []):
        for _, results in shared_out([1, 2], 2):
            with pytest.raises(WorkerError):
                list(results)


def test_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch, workers: None) -> None:
    def refuse(module: str) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("textlens.documents.anew.fresh", refuse)
    with pytest.raises(NoWorkersError):
        list(shared_out([1, 2], 2))


def test_no_process_is_left_when_nobody_wants_more(workers: None) -> None:
    found = shared_out([1, *[400_000] * 9], 2)
    _, results = next(found)
    (result,) = results
    begun = time.monotonic()
    found.close()  # type: ignore[attr-defined]
    assert time.monotonic() - begun < 10
    if hasattr(os, "WNOHANG"):
        with pytest.raises(ProcessLookupError):
            os.kill(result[1], 0)  # type: ignore[index]


def test_a_command_counts_how_often_it_shares_out() -> None:
    with command.runs("some", ["a"]):
        assert not command.running.is_other(lambda item: ())
        assert command.running.shared == 1
    assert command.running.module == ""
