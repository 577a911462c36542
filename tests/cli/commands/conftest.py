"""The command line as a user runs it: through `main`, and where a pipe, a signal or a terminal matters in a real process."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from textlens.cli.main import main

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `textlens` with arguments in an empty folder; `stdin` may be text or bytes; the rest are environment variables."""
    return lambda *arguments, stdin=b"", **settings: textlens(arguments, stdin, tmp_path, settings)


def textlens(
    arguments: tuple[str, ...], stdin: str | bytes, folder: Path, settings: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run `textlens` in this process with streams of its own: as a process would, in a tenth of the time."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    streams = [io.TextIOWrapper(io.BytesIO(start), encoding="utf-8") for start in (data, b"", b"")]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name in ("NO_COLOR", "FORCE_COLOR"):
            patch.delenv(name, raising=False)
        for name, value in {"COLUMNS": "80", **settings}.items():
            patch.setenv(name, value)
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            patch.setattr(sys, name, stream)
        code = main(list(arguments))
    for stream in streams[1:]:
        stream.seek(0)
    out, err = (stream.buffer.read().decode() for stream in streams[1:])
    return subprocess.CompletedProcess(["textlens", *arguments], code, out, err)


def spawned(
    arguments: tuple[str, ...], stdin: str | bytes, folder: Path, settings: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run `textlens` in a process of its own."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    environment = {**os.environ, "PYTHONWARNINGS": "error", "COLUMNS": "80", **settings}
    command = [sys.executable, "-m", "textlens", *arguments]
    done = subprocess.run(command, input=data, cwd=folder, env=environment, capture_output=True, timeout=120)
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


def terminal(
    arguments: list[str], folder: Path, columns: int = 80, *, program: tuple[str, ...] = (), **settings: str
) -> tuple[int, str]:
    """Run `textlens`, or a program, in a real pseudo-terminal of this width; the exit code and what the terminal got."""
    pty, fcntl, termios = (pytest.importorskip(name) for name in ("pty", "fcntl", "termios"))
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    environment = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm", "PYTHONIOENCODING": "utf-8", **settings}
    environment = {name: value for name, value in environment.items() if value}
    wait: Callable[[], int]
    if program:
        command = [*program, *arguments]
        process = subprocess.Popen(command, cwd=folder, env=environment, stdin=follower, stdout=follower, stderr=follower)
        wait = lambda: process.wait(timeout=30)  # noqa: E731
    else:
        child = forked(arguments, folder, environment, follower)
        wait = lambda: os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])  # noqa: E731
    os.close(follower)
    got = b""
    while True:
        try:
            data = os.read(leader, 65536)
        except OSError:
            break
        if not data:
            break
        got += data
    os.close(leader)
    return wait(), got.decode().replace("\r\n", "\n")


def forked(arguments: list[str], folder: Path, environment: dict[str, str], stream: int) -> int:
    """Start `textlens` in a process of its own with all streams here; its number.

    It is a copy of this process, which has imported everything: most of the time of a short run goes into that.
    """
    process = os.fork()
    if process:
        return process
    code = 70
    try:
        for number in range(3):
            os.dup2(stream, number)
        os.closerange(3, 1024)
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(environment)
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 (the process ends with them)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
        code = main(arguments)
        sys.stdout.flush()
    finally:  # whatever comes: two processes must not go on as one
        os._exit(code)


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A folder with a file of every name that the examples in the commands' help read, and `textlens` to run by its name."""
    folder = tmp_path_factory.mktemp("desk")
    examples = root / "examples"
    for name, source in DESK.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes((examples / source).read_bytes())
    subprocess.run(
        [sys.executable, "-m", "textlens", "check", "drafts/", "--write-baseline", "known.json", "-q"],
        cwd=folder, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    (folder / "house.txt").write_text("harbour -> harbor\nvery\n")
    for lang, name in (("es", "spanish.txt"), ("nl", "dutch.txt")):
        (folder / name).write_bytes((root / "tests" / "language" / "gold" / "languages" / f"{lang}.txt").read_bytes())
    (folder / "page.html").write_text("<title>Ferry</title><article><p>The ferry stays in port.</p></article>")
    (folder / "story.docx").write_bytes((root / "tests/documents/readers/files/docx/pandoc.docx").read_bytes())
    program = folder / "bin" / "textlens"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m textlens "$@"\n')
    program.chmod(0o755)
    return folder


DESK = {
    **dict.fromkeys(("story.txt", "speech.txt", "a1.txt", "stories/one.txt", "drafts/one.txt", "speeches/one.txt"), "convoy.txt"),
    **dict.fromkeys(("draft.txt", "a2.txt", "stories/two.txt", "drafts/two.txt"), "ferry-draft.txt"),
    **dict.fromkeys(("b1.txt", "b2.txt", "notes/one.txt", "speeches/two.txt", "minutes/one.txt", "budget.txt"), "ferry.txt"),
    **dict.fromkeys(("transcript.txt", "notes/two.txt", "minutes/two.txt"), "hearing.txt"),
    "interview.vtt": "hearing.vtt",
}
"""The content of the files that the examples name."""


def at_desk(folder: Path) -> dict[str, str]:
    """The environment to run commands in at the `desk`."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("TEXTLENS_")}
    return {**kept, "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}", "PYTHONWARNINGS": "error", "LC_ALL": "C.UTF-8"}
