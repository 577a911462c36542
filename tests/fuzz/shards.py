"""The processes of a run: each makes every n-th call and is started again after one that does not end."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .files import ROOT
from .report import Figures
from .shard import PROGRESS, Plan, numbered, save

PATIENCE = 40
"""A call is ended if it takes so many times the limit by the clock: it may get little of a processor that others use too."""

STARTING = 120
"""Seconds within which a process makes its first call."""

MINUTE = 60
"""How often a long run tells its figures, in seconds."""

MOST = 20_000
"""After so many calls, a process ends and a fresh one goes on: what caches hold is not the memory of one call."""


@dataclass
class Run:
    """A run: how many calls with which seed, by how many processes, and where what goes wrong is saved.

    Attributes:
        limit: The seconds of processor time that a call may take.
        first: The number of the first call.
        even: Whether all commands and kinds of input are equally likely.
        seconds: The seconds after which it is ended early.
    """

    executions: int
    seed: str
    jobs: int
    limit: float
    saved: Path
    seconds: float | None = None
    first: int = 0
    even: bool = False
    figures: Figures = field(default_factory=Figures)

    @property
    def end(self) -> int:
        """The number after that of the last call."""
        return self.first + self.executions

    def done(self, told: Callable[[Figures], object] | None = None) -> Figures:
        """Make all calls, and return the figures; `told` is called with those so far every minute."""
        self.saved.mkdir(parents=True, exist_ok=True)
        began = time.monotonic()
        next_told = began + MINUTE
        processes = [_Process(self, number) for number in range(self.jobs)]
        try:
            while sum(process.goes_on() for process in processes):
                now = time.monotonic()
                if self.seconds is not None and now - began > self.seconds:
                    break
                if told is not None and now > next_told:
                    next_told = now + MINUTE
                    told(_together([self.figures, *(process.figures() for process in processes)]))
                time.sleep(0.05 if self.executions < 1000 else 0.5)
        except KeyboardInterrupt:
            # What was done so far is reported.
            pass
        finally:
            for process in processes:
                process.end()
        return self.figures


def _together(several: Iterable[Figures]) -> Figures:
    found = Figures()
    for one in several:
        found.add(one)
    return found


class _Process:
    """One of the processes."""

    def __init__(self, run: Run, number: int) -> None:
        self._run, self._number = run, number
        self._left_out: list[int] = []
        self._next = run.first + number
        self._parts = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._began = 0.0

    def goes_on(self) -> bool:
        """See to it that the process works; False if it has done everything."""
        if self._process is None:
            if self._next >= self._run.end:
                return False
            self._start()
            return True
        code = self._process.poll()
        if code is None:
            self._watch()
        else:
            self._ended(code)
        return True

    def figures(self) -> Figures:
        """The figures that it has written and that are not counted yet."""
        found = self._written()
        return Figures.from_json(found["figures"]) if found else Figures()

    def end(self) -> None:
        """End the process, if it works, and count what it has written."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._count()

    @property
    def _name(self) -> str:
        return f"{self._number}-{self._parts}"

    def _start(self) -> None:
        self._parts += 1
        run = self._run
        saved = str(run.saved.resolve())
        plan = Plan(run.seed, self._next, run.end, run.jobs, self._left_out, run.limit, run.even, saved, self._name, MOST)
        command = [sys.executable, "-m", f"{__package__}.shard", json.dumps(plan._asdict())]
        with open(run.saved / f"{self._name}.log", "wb") as log:
            self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self._began = time.time()

    def _watch(self) -> None:
        number, since = self._progress()
        over = time.time() - (since or self._began)
        if over > (PATIENCE * self._run.limit if since else STARTING):
            assert self._process is not None
            self._process.kill()
            self._process.wait()
            self._lost(number, f"not ended after {over:.0f} s", "hang")

    def _ended(self, code: int) -> None:
        if code:
            self._lost(self._progress()[0], f"the process ended with {code}", "crash")
        else:
            self._count()
            self._clear()

    def _lost(self, number: int, why: str, kind: str) -> None:
        """Count what was written, and go on from there without the call that was lost."""
        if number in self._left_out:
            raise RuntimeError(f"no process goes on after call {number}: see {self._run.saved / self._name}.log")
        self._count()
        self._clear()
        if kind == "hang" and number < self._next:
            # It ended at the last moment, and is counted.
            return
        asked = numbered(self._run.seed, number, even=self._run.even)
        save(self._run.saved / f"{kind}-{number}", asked, why)
        self._left_out.append(number)
        if kind == "hang":
            self._run.figures.hangs[number] = f"{why}, {asked.line()}"
        else:
            self._run.figures.faults["crash", f"{why}, {asked.line()}"] = [1, f"{kind}-{number}"]
        self._run.figures.counts[asked.command, asked.kind, asked.format, -1] += 1

    def _count(self) -> None:
        found = self._written()
        if found:
            self._next = found["next"]
            self._run.figures.add(Figures.from_json(found["figures"]))
            self._file.unlink()
        self._process = None

    @property
    def _file(self) -> Path:
        return self._run.saved / f"{self._name}.json"

    def _written(self) -> dict[str, Any] | None:
        return json.loads(self._file.read_text()) if self._file.exists() else None

    def _clear(self) -> None:
        for suffix in ("progress", "log"):
            path = self._run.saved / f"{self._name}.{suffix}"
            if path.exists() and not (suffix == "log" and path.stat().st_size):
                path.unlink()

    def _progress(self) -> tuple[int, float]:
        path = self._run.saved / f"{self._name}.progress"
        data = path.read_bytes() if path.exists() else b""
        number, since = PROGRESS.unpack(data) if len(data) == PROGRESS.size else (self._next, 0.0)
        return number, since
