"""The command line as a user runs it: a real process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `textlens` with arguments in an empty folder; `stdin` may be text or bytes; the rest are environment variables."""
    return lambda *arguments, stdin=b"", **settings: textlens(arguments, stdin, tmp_path, settings)


def textlens(
    arguments: tuple[str, ...], stdin: str | bytes, folder: Path, settings: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    data = stdin.encode() if isinstance(stdin, str) else stdin
    environment = {**os.environ, "PYTHONWARNINGS": "error", "COLUMNS": "80", **settings}
    command = [sys.executable, "-m", "textlens", *arguments]
    done = subprocess.run(command, input=data, cwd=folder, env=environment, capture_output=True, timeout=120)
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())
