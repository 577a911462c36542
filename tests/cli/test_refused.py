"""What the system refuses, whatever it is and whatever was asked for, is said in plain words and is never called a bug."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from textlens.cli.main import main
from textlens.cli.registry import COMMANDS
from textlens.errors import OutputError, unforeseen
from textlens.reports.files import opened

TEXT = "“We wait,” Ana Ruiz said. The ferry left the quay at nine, and the ferry came back.\n"
CALLS: dict[str, tuple[str, ...]] = {
    "quotes": ("{}",), "sources": ("{}",), "verify": ("{}", "--against", "{}"), "compare": ("{}", "{}"), "report": ("{}",),
    "check": ("{}", "--max-sentence", "3", "--exit-zero"), "readability": ("{}",), "freq": ("{}",),
    "keyness": ("{}", "--reference", "{}"), "kwic": ("ferry", "{}"), "dispersion": ("ferry", "{}"), "sentences": ("{}",),
    "text": ("{}",), "formats": (), "schema": ("quotes",), "completion": ("bash",),
}  # fmt: skip
"""Arguments of each command; `{}` is the name of a text."""

REFUSALS = ["EBADF", "EACCES", "EROFS", "EIO", "ENOSPC", "EFBIG", "EAGAIN", "EMFILE", "ENOMEM", "EINVAL", "ENXIO", "ETIMEDOUT"]


def test_every_command_has_a_call() -> None:
    assert {*CALLS} == {*COMMANDS}


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(TEXT)
    return tmp_path / "story.txt"


@pytest.fixture
def nowhere(story: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, after it was deleted."""
    folder = story.parent / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    try:
        folder.rmdir()
    except OSError:
        pytest.skip("this system keeps a folder that is in use")
    return folder


def called(command: str, name: str) -> list[str]:
    return [command, *(argument.format(name) for argument in CALLS[command])]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_deleted_current_folder(
    command: str, nowhere: Path, story: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Files with a whole path give what they always give, and relative ones are not there."""
    without = ["--no-config"] if command not in ("schema", "completion") else []
    assert main([*called(command, str(story)), *without]) == 0
    deleted = capfd.readouterr().out
    for arguments in (called(command, str(story)), called(command, "story.txt"), called(command, ".")):
        main(arguments)
        shown = capfd.readouterr()
        assert "bug" not in shown.err
        assert "Errno" not in shown.err
    if without:
        assert main([*called(command, str(story)), *without, "-o", "out.csv"]) == 2
        assert "cannot write out.csv: the current folder cannot be found" in capfd.readouterr().err
    monkeypatch.chdir(story.parent)
    assert main([*called(command, str(story)), *without]) == 0
    assert capfd.readouterr().out == deleted


def test_limits_are_not_lost_with_the_folder(nowhere: Path, story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(story)]) == 2
    shown = capfd.readouterr()
    assert "no settings are looked for: the current folder cannot be found" in shown.err
    assert not shown.out
    assert main(["quotes", str(story)]) == 0
    assert "Note: no settings are looked for" in capfd.readouterr().err


def test_a_baseline_in_a_deleted_folder(nowhere: Path, story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    baseline = story.with_name("known.json")
    arguments = ["check", str(story), "--no-config", "--max-sentence", "3"]
    main([*arguments, "--write-baseline", "known.json"])
    assert "bug" not in capfd.readouterr().err
    assert main([*arguments, "--write-baseline", str(baseline)]) == 0
    assert main([*arguments, "--baseline", str(baseline)]) == 0


class Refusing(io.RawIOBase):
    """Standard output that refuses everything that is written to it, until its number is 0."""

    def __init__(self, number: int) -> None:
        self.number = number

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        if not self.number:
            return len(memoryview(data))
        raise OSError(self.number, os.strerror(self.number))


@pytest.mark.parametrize("reason", REFUSALS)
@pytest.mark.parametrize(
    "arguments", ["--help", "--version", "quotes --help", "completion zsh", "schema freq", "formats", "quotes {}"]
)
def test_output_that_is_refused(
    arguments: str, reason: str, story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if not hasattr(errno, reason):
        pytest.skip("this system knows no such error")
    raw = Refusing(getattr(errno, reason))
    refusing = io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", refusing)
    assert main([*(argument.format(story) for argument in arguments.split())]) == 2
    told = capsys.readouterr().err
    assert os.strerror(getattr(errno, reason)).lower() in told
    assert told.startswith("Error: ")
    assert "bug" not in told
    assert sys.stdout is None or sys.stdout is refusing
    raw.number = 0


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (OSError(errno.EACCES, "Permission denied", "/somewhere"), "textlens failed on a.txt: permission denied (/somewhere)"),
        (OSError(errno.EMFILE, "Too many open files"), "textlens failed on a.txt: too many open files"),
    ],
)
def test_a_text_that_the_system_refuses(error: OSError, message: str) -> None:
    shown = unforeseen(error, "a.txt")
    assert shown.message == message
    assert shown.hint
    assert "bug" not in shown.hint


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("absent/out.csv", "absent"), ("absent/inner/out.csv", "absent/inner"), ("to-absent", "{}/absent"),
        ("to-above", "{}/absent/inner"), ("folder/out.csv", "{}/absent"), ("to-link", "{}/absent"),
    ],
)  # fmt: skip
def test_the_missing_folder_is_named(name: str, missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For a link, it is the folder that the link leads to, not the one that the link is in."""
    monkeypatch.chdir(tmp_path)
    try:
        Path("to-absent").symlink_to("absent/out.csv")
        Path("to-above").symlink_to(tmp_path / "absent" / "inner" / "out.csv")
        Path("folder").symlink_to("absent")
        Path("to-link").symlink_to("to-absent")
    except OSError:
        pytest.skip("no links can be made here")
    for given in (name, f"./{name}", str(tmp_path / name)):
        with pytest.raises(OutputError) as caught:
            opened(given, None)
        expected = missing.format(tmp_path.resolve())
        assert caught.value.message.startswith(f"cannot write {given}: there is no folder ")
        assert caught.value.message.endswith(expected)
        assert caught.value.hint == "Create it first."
