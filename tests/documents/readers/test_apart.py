from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from textlens.documents import starting
from textlens.documents.readers import read
from textlens.documents.readers.apart import apart
from textlens.documents.readers.pdf.text import text_of
from textlens.errors import SourceError

FILES = Path(__file__).parent / "files"

STARTS = [
    pytest.param(True, marks=pytest.mark.skipif(not starting.can_fork(), reason="processes are not forked here"), id="forked"),
    pytest.param(False, id="fresh"),
]


@pytest.fixture(params=STARTS, autouse=True)
def forks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the process is forked, or a fresh one as on Windows and macOS."""
    monkeypatch.setattr(starting, "can_fork", lambda: request.param)
    return bool(request.param)


def test_what_comes_of_the_work_comes_back() -> None:
    assert apart(partial(str.upper, "text"), "a.pdf") == "TEXT"
    assert apart(os.getpid, "a.pdf") != os.getpid()


def test_an_error_comes_back_with_its_hint() -> None:
    with pytest.raises(SourceError, match=r"a\.pdf") as caught:
        apart(partial(text_of, b"%PDF-1.7 and no more", "a.pdf"), "a.pdf")
    assert caught.value.hint
    with pytest.raises(ValueError, match="invalid literal"):
        apart(partial(int, "x"), "a.pdf")


BUSY: Callable[[], object] = partial(exec, "while True: pass")
DEAF: Callable[[], object] = partial(sum, range(10**12))
"""Work that takes processor time in a call that never lets another thread run, so that only the system can end it."""


@pytest.mark.parametrize("work", [BUSY, DEAF])
def test_work_that_takes_too_long_is_ended(work: Callable[[], object]) -> None:
    if work is DEAF:
        pytest.importorskip("resource")
    with pytest.raises(SourceError, match=r"^a\.pdf takes more than 0\.3 seconds of processor time to read$"):
        apart(work, "a.pdf", seconds=0.3, wall=60)


def test_waiting_is_not_working() -> None:
    assert apart(partial(time.sleep, 0.6), "a.pdf", seconds=0.3) is None


def test_work_that_waits_for_ever_is_ended() -> None:
    with pytest.raises(SourceError, match=r"^a\.pdf takes more than 0\.3 seconds to read$"):
        apart(partial(time.sleep, 60), "a.pdf", wall=0.3)


def test_time_is_limited_without_the_resource_module(monkeypatch: pytest.MonkeyPatch, forks: bool, tmp_path: Path) -> None:
    if forks:
        monkeypatch.setitem(__import__("sys").modules, "resource", None)
    else:
        (tmp_path / "resource.py").write_text("raise ImportError")
        monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(SourceError, match="of processor time"):
        apart(BUSY, "a.pdf", seconds=0.3, wall=60)


@pytest.mark.parametrize("work", [os.abort, partial(bytearray, 8 << 30), partial(os._exit, 3)])
def test_work_that_breaks_down_costs_only_this_file(work: Callable[[], object]) -> None:
    with pytest.raises(SourceError, match=r"^a\.pdf cannot be read: what reads it broke down, or ran out of memory$"):
        apart(work, "a.pdf")


def test_what_a_library_prints_is_not_in_the_result(capfd: pytest.CaptureFixture[str], forks: bool) -> None:
    if not forks:
        assert apart(partial(print, "to you"), "a.pdf") is None
        assert capfd.readouterr().out == ""


def test_the_same_text_either_way() -> None:
    for path in sorted((FILES / "pdf").glob("*.pdf"))[:2]:
        assert read(path.read_bytes(), path.name).text == path.with_suffix(".expected.txt").read_text(encoding="utf-8")


def test_off_the_main_thread() -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda number: apart(partial(int, str(number)), "a.pdf"), range(4)))
    assert found == [0, 1, 2, 3]


def test_no_process_is_left_behind(forks: bool) -> None:
    apart(partial(len, "1"), "a.pdf")
    if hasattr(os, "WNOHANG"):
        with pytest.raises(ChildProcessError):
            os.waitpid(-1, os.WNOHANG)


def test_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch, forks: bool) -> None:
    def refuse(*_: object) -> int:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(*(("os.fork",) if forks else (starting, "fresh")), refuse)  # type: ignore[call-overload]
    with pytest.raises(SourceError, match="no process can be started for it"):
        apart(partial(len, "1"), "a.pdf")
