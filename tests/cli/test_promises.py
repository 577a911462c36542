"""What docs/security.md promises: no network, and no file is written but the one that is named for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .test_grid import CALLS, FILES, INPUTS, OTHERS

WATCHED = """
import json, os, sys
sys.dont_write_bytecode = True
broken = []

def watch(event, arguments):
    # A library binds a socket to this machine, without sending anything, to learn whether there is IPv6.
    local = event == "socket.bind" and arguments[1][0] in ("::1", "127.0.0.1")
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")) and event != "socket.__new__" and not local:
        broken.append([event, repr(arguments)])
    elif event in ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod"):
        broken.append([event, repr(arguments)])
    elif event == "open":
        path, mode, flags = arguments
        writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
        if writes and not isinstance(path, int) and os.fsdecode(path) != os.devnull:
            broken.append([event, os.fsdecode(path)])

sys.addaudithook(watch)
from textlens.cli.main import main
for call in json.load(sys.stdin):
    del broken[:]
    out = os.dup(1)
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    main(call)
    sys.stdout.flush()
    os.dup2(out, 1)
    print(json.dumps(broken), flush=True)
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    for name in INPUTS.values():
        if "/" in name:
            (tmp_path / f"a{Path(name).suffix}").write_bytes((FILES / name).read_bytes())
    (tmp_path / "a.txt").write_text("“We wait,” Ana Ruiz said. The ferry left the quay.\n")
    (tmp_path / "none.txt").write_text("The ferry left the quay at nine.\n")
    return tmp_path


def watched(calls: list[list[str]], folder: Path) -> list[list[list[str]]]:
    """What each of these calls did of what is watched."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED], input=json.dumps(calls), cwd=folder, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_nothing_is_sent_and_nothing_written(here: Path) -> None:
    before = sorted(here.rglob("*"))
    inputs = [f"a{Path(name).suffix}" for name in INPUTS.values() if "/" in name] + ["a.txt"]
    calls = [
        [command, *(argument.format(name) for argument in arguments)]
        for command, both in CALLS.items() for arguments in both for name in (inputs if command == "text" else ["a.txt"])
    ]  # fmt: skip
    calls += [[command, *arguments] for command, arguments in OTHERS.items()] + [["--help"], ["quotes", ".", "-j", "2"]]
    for call, broken in zip(calls, watched(calls, here), strict=True):
        assert broken == [], call
    assert sorted(here.rglob("*")) == before


def test_only_the_named_file_is_written(here: Path) -> None:
    before = {path.name for path in here.iterdir()}
    calls = [["quotes", "a.txt", "-o", "out.csv"], ["report", "a.txt", "-o", "out.html"]]
    calls += [["check", "a.txt", "--max-sentence", "2", "--write-baseline", "known.json"]]
    for call, broken in zip(calls, watched(calls, here), strict=True):
        written = {os.path.basename(path) for event, path in broken if event == "open"}
        assert all(name.startswith(".textlens-") for name in written), call
        assert {event for event, _ in broken} <= {"open", "os.rename", "os.chmod"}, call
    assert {path.name for path in here.iterdir()} - before == {"out.csv", "out.html", "known.json"}
