"""Streaming formats need no more memory for hundreds of thousands of records than for a few."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

MOST = 45
"""Megabytes a process may take, the interpreter included."""

SCRIPT = """
import sys
from itertools import repeat
from textlens.reports import formats, writer
from textlens.analysis.frequency import Frequency
from textlens.records import columns_of
from textlens.reports.report import Report

rows = repeat(Frequency(1, "gate", 12, 0.5, 1), 200_000)
writer.write(Report("freq", columns_of(Frequency)[1:3], rows), formats.load(sys.argv[1]))
print(open("/proc/self/status").read().split("VmHWM:")[1].split()[0], file=sys.stderr)
"""


# Not ru_maxrss: on Linux that begins with the size of the process that started this one, which is the test run itself.
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of a process's memory is read from /proc")
@pytest.mark.parametrize("name", ["json", "ndjson", "csv", "tsv", "markdown", "html", "text"])
def test_two_hundred_thousand_records(name: str, root: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, name]
    done = subprocess.run(command, cwd=root, capture_output=True, check=True)
    assert done.stdout.count(b"gate") == 200_000
    assert int(done.stderr) / 1024 < MOST
