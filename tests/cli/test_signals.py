"""A run that is ended by a signal has the right exit code and leaves no temporary file and no process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from textlens.documents.starting import can_fork

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="this system knows no such signals")

SLOW = """
import sys, time
from pathlib import Path
from textlens.cli.main import main
from textlens.documents.document import Document
from textlens.documents.readers.apart import apart

def plain(self):
    Path("begun-" + Path(self.name).name).touch()
    time.sleep(60)

def child(self):
    return apart(lambda: plain(self), self.name)

Document.plain = property(child if sys.argv[1] == "child" else plain)
sys.exit(main(sys.argv[2:]))
"""
"""Runs the command line, where each text takes a minute, in the process itself or in one of its own."""


def ended(
    folder: Path, arguments: list[str], number: int, begun: int, hangup: bool = True, then: tuple[float, int] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Send signals to a run after a number of texts were begun, and wait for its end."""

    def hear() -> None:
        # In a background job of a shell, interrupts are ignored, also by the processes that the tests start.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGHUP, signal.SIG_DFL if hangup else signal.SIG_IGN)

    with subprocess.Popen(
        [sys.executable, "-c", SLOW, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True, preexec_fn=hear,
    ) as process:  # fmt: skip
        deadline = time.monotonic() + 30
        while len(list(folder.glob("begun-*"))) < begun and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(number)
        if then is not None:
            time.sleep(then[0])
            process.send_signal(then[1])
        if not hangup:
            time.sleep(0.5)
            assert process.poll() is None
            process.send_signal(signal.SIGTERM)
        out, errors = process.communicate(timeout=30)
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)
    return subprocess.CompletedProcess(arguments, process.returncode, out, errors)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("“We wait,” Ana Ruiz said.")
    (tmp_path / "out.csv").write_text("as it was")
    return tmp_path


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
@pytest.mark.parametrize("where", ["here", "child"])
@pytest.mark.parametrize("jobs", ["1", "3"])
def test_a_signal(folder: Path, number: int, code: int, where: str, jobs: str) -> None:
    if where == "child" and not can_fork():
        pytest.skip("processes are not forked here")
    arguments = [where, "sentences", ".", "-o", "out.csv", "-j", jobs]
    # The first text is analysed in the parent, before the others are distributed.
    done = ended(folder, arguments, number, 1)
    assert done.returncode == code, done.stderr
    assert b"Traceback" not in done.stderr
    assert (folder / "out.csv").read_text() == "as it was"
    assert not list(folder.glob(".textlens-*"))


@pytest.mark.skipif(not can_fork(), reason="processes are not forked here")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
@pytest.mark.parametrize("where", ["here", "child"])
def test_a_signal_while_workers_work(folder: Path, number: int, code: int, where: str) -> None:
    (folder / "0.txt").unlink()
    (folder / "0.csv").write_text("text\n")  # read by the parent, in no time
    done = ended(folder, [where, "sentences", "0.csv", "1.txt", "2.txt", "3.txt", "-o", "out.csv", "-j", "2"], number, 2)
    assert done.returncode == code, done.stderr
    assert (folder / "out.csv").read_text() == "as it was"
    assert not list(folder.glob(".textlens-*"))


@pytest.mark.parametrize(
    "numbers", [(signal.SIGTERM, signal.SIGHUP), (signal.SIGINT, signal.SIGTERM), (signal.SIGINT, signal.SIGINT)]
)
@pytest.mark.parametrize("jobs", ["1", "3"])
def test_two_signals_at_once(folder: Path, numbers: tuple[int, int], jobs: str) -> None:
    for gap in (0, 0.001, 0.01):
        for mark in folder.glob("begun-*"):
            mark.unlink()
        done = ended(folder, ["here", "sentences", ".", "-o", "out.csv", "-j", jobs], numbers[0], 1, then=(gap, numbers[1]))
        assert done.returncode in {128 + number for number in numbers}
        assert b"Traceback" not in done.stderr
        assert b"ignored" not in done.stderr
        assert (folder / "out.csv").read_text() == "as it was"
        assert not list(folder.glob(".textlens-*"))


def test_nohup_stays_in_force(folder: Path) -> None:
    done = ended(folder, ["here", "sentences", "1.txt"], signal.SIGHUP, 1, hangup=False)
    assert done.returncode == 143


def test_handlers_are_what_they_were_after_a_run(capsys: pytest.CaptureFixture[str]) -> None:
    from textlens.cli.main import main

    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)]
    assert main(["--version"]) == 0
    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)] == before
