"""The examples run without changes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


def test_one_liners(tmp_path: Path) -> None:
    command = tmp_path / "textlens"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m textlens "$@"\n')
    command.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "one-liners.sh"], cwd=EXAMPLES, capture_output=True, text=True, env={**os.environ, "PATH": path}, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert "1 Mark Lowcock" in [" ".join(line.split()) for line in lines]
    assert "fits: 465 words" in lines
    assert lines[-1] == '{"document": "council.txt", "words": 64}'


def test_the_newsroom_script_says_who_is_over_budget() -> None:
    def run(budget: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "desk.py", ".", budget]
        return subprocess.run(command, cwd=EXAMPLES, capture_output=True, text=True, check=False)

    assert run("600").returncode == 0
    done = run("300")
    assert done.returncode == 1
    assert done.stdout.startswith("convoy.txt: 465 words (over); quotes ")
    assert "Mark Lowcock" in done.stdout
