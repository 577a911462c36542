"""A process that makes every n-th call: `python -m tests.fuzz.shard PLAN`, where PLAN is a JSON object."""

from __future__ import annotations

import gc
import json
import mmap
import os
import struct
import sys
import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from .calls import Call, call
from .execution import Done, Fault, executed
from .report import Figures, peak
from .smaller import smallest

PROGRESS = struct.Struct("<qd")
"""What a process tells of itself: the number of the call that it makes, and since when by the clock."""

MEMORY = "/dev/shm"
"""The folder of a file system in memory, where there is one: each call writes files."""

WARM = 300
"""After so many calls, what they have loaded stays for good, and is not looked through for what may go."""

OFTEN = 10
"""After so many seconds, the figures are written."""


class Plan(NamedTuple):
    """What a process does: the calls from `first` to before `end` in steps of `step`, but for `left_out`.

    Attributes:
        limit: The seconds of processor time that a call may take.
        even: Whether all commands and kinds of input are equally likely.
        saved: The folder for what goes wrong, and for the figures.
        name: The name of the files of figures and of progress.
    """

    seed: str
    first: int
    end: int
    step: int
    left_out: list[int]
    limit: float
    even: bool
    saved: str
    name: str
    most: int


def numbered(seed: str, number: int, *, even: bool = False) -> Call:
    """The call of this number."""
    return call(Random(f"{seed} {number}"), even=even)


class Shard:
    """A process at work."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self._plan, self._folder, self._saved = plan, folder, Path(plan.saved)
        self._figures = Figures()

    def run(self) -> None:
        """Make the calls of the plan; after each, its number is in the file of progress."""
        plan = self._plan
        path = self._saved / f"{plan.name}.progress"
        path.write_bytes(PROGRESS.pack(plan.first, 0))
        left_out, made, parent, written = {*plan.left_out}, 0, os.getppid(), time.monotonic()
        with open(path, "r+b") as file, mmap.mmap(file.fileno(), PROGRESS.size) as progress:
            for number in range(plan.first, plan.end, plan.step):
                if number not in left_out:
                    progress[:] = PROGRESS.pack(number, time.time())
                    self._one(number)
                    made += 1
                if made == WARM:
                    gc.freeze()
                if time.monotonic() - written > OFTEN or number + plan.step >= plan.end or made >= plan.most:
                    self._write(number + plan.step)
                    written = time.monotonic()
                # Without the process that started it, nobody would end it.
                if made >= plan.most or os.getppid() != parent:
                    return

    def _one(self, number: int) -> None:
        asked = numbered(self._plan.seed, number, even=self._plan.even)
        done = executed(asked, self._folder)
        figures = self._figures
        figures.counts[asked.command, asked.kind, asked.format, done.code] += 1
        figures.slowest = sorted([*figures.slowest, (done.seconds, number, asked.command)], reverse=True)[:10]
        if done.seconds > self._plan.limit:
            figures.hangs[number] = f"{done.seconds:.1f} s, {asked.line()}"
            save(self._saved / f"slow-{number}", asked, f"{done.seconds:.1f} s of processor time")
        for fault in done.faults:
            self._note(fault, number, asked)

    def _note(self, fault: Fault, number: int, asked: Call) -> None:
        key = fault.kind, fault.signature
        known = self._figures.faults.setdefault(key, [0, f"{fault.kind}-{number}"])
        known[0] += 1
        folder = self._saved / known[1]
        if known[0] > 1 or folder.exists():
            return
        save(folder, asked, f"{fault.signature}\n\n{fault.trace}")
        small = smallest(asked, lambda other: _has(executed(other, self._folder), fault), 10)
        save(folder, small, f"{fault.signature}\n\n{fault.trace}")

    def _write(self, following: int) -> None:
        """Write the figures, and which call is the next."""
        self._figures.memory = peak()
        path = self._saved / f"{self._plan.name}.json"
        part = path.with_suffix(".part")
        part.write_text(json.dumps({"next": following, "figures": self._figures.as_json()}))
        part.replace(path)


def _has(done: Done, fault: Fault) -> bool:
    return any((one.kind, one.signature) == (fault.kind, fault.signature) for one in done.faults)


def save(folder: Path, asked: Call, what: str) -> None:
    """Save the files of a call, the command that repeats it, and what is wrong with it."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in asked.files:
        (folder / file.name).write_bytes(file.data)
    if asked.stdin is not None:
        (folder / "stdin").write_bytes(asked.stdin)
    (folder / "command.sh").write_text(asked.line() + "\n", encoding="utf-8")
    (folder / "fault.txt").write_text(what + "\n", encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    for name in [name for name in os.environ if name.startswith("TEXTLENS_")]:
        del os.environ[name]
    # Else each message of click looks for a translation on the disk.
    os.environ["LANGUAGE"] = "C"
    with TemporaryDirectory(dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as temporary:
        Shard(Plan(**json.loads(sys.argv[1])), Path(temporary)).run()
        os.chdir(Path(temporary).parent)
