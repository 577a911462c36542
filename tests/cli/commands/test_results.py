"""Results: a failed run replaces no file, an input is never replaced, and a failure to write messages does not matter."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Run, textlens
from .test_command_line import TEXT


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("suffix", ["csv", "json", "ndjson", "html", "md"])
@pytest.mark.parametrize(
    "arguments", [["quotes", "gone.txt"], ["freq", "gone.txt", "blank.txt"], ["verify", "story.txt", "--against", "gone.txt"]]
)
def test_a_failed_run_replaces_no_good_file(run: Run, tmp_path: Path, arguments: list[str], suffix: str, before: bool) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    (tmp_path / "blank.txt").write_text("\n")
    good = tmp_path / f"good.{suffix}"
    if before:
        good.write_text("yesterday's")
    done = run(*arguments, "-o", good.name)
    assert done.returncode == 2
    assert good.exists() == before
    assert not before or good.read_text() == "yesterday's"
    left = "is left as it was" if before else "was not written"
    assert f"Error: no input gave a result.\nHint: {good.name} {left}.\n" in done.stderr
    assert not list(tmp_path.glob(".textlens-*"))


def test_an_empty_result_replaces_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("Nobody spoke.")
    for arguments in (["plain.txt"], ["plain.txt", "gone.txt"], ["gone.txt", "plain.txt"]):
        (tmp_path / "out.csv").write_text("yesterday's")
        run("quotes", *arguments, "-o", "out.csv")
        assert (tmp_path / "out.csv").read_text().startswith("document,index,")


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (["freq", "--files-from", "own.txt"], "--files-from"), (["freq", "story.txt", "--stopwords", "own.txt"], "--stopwords"),
        (["check", "story.txt", "--terms", "own.txt"], "--terms"),
        (["check", "story.txt", "--baseline", "own.txt"], "--baseline"),
        (["check", "story.txt", "--write-baseline", "own.txt"], "--write-baseline"),
        (["verify", "story.txt", "--against", "own.txt"], "--against"),
        (["keyness", "story.txt", "--reference", "own.txt"], "--reference"),
        (["freq", "story.txt", "--config", "own.txt"], "the settings"), (["freq", "story.txt", "own.txt"], "one of the inputs"),
        (["verify", "story.txt", "--against", "."], "one of the inputs"), (["freq", "."], "one of the inputs"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)  # fmt: skip
@pytest.mark.parametrize("name", ["own.txt", "link.txt", "same.txt"])
def test_a_result_takes_the_place_of_no_file_that_is_read(
    run: Run, tmp_path: Path, arguments: list[str], option: str, name: str
) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    text = "top = 3\n" if "--config" in arguments else "story.txt\n"
    (tmp_path / "own.txt").write_text(text)
    (tmp_path / "link.txt").symlink_to("own.txt")
    os.link(tmp_path / "own.txt", tmp_path / "same.txt")
    done = run(*arguments, "-o", name)
    assert done.returncode == 2
    assert option in done.stderr
    assert (tmp_path / "own.txt").read_text() == text
    assert (tmp_path / "link.txt").is_symlink()


@pytest.mark.parametrize("stderr", ["2>/dev/full", "2>&-", "2> >(true)"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [("sentences story.txt -v", 0), ("sentences gone.txt", 2), ("nope", 2), ("verify story.txt --against other.txt", 1)],
)
def test_a_closed_standard_error_changes_neither_exit_code_nor_output(
    tmp_path: Path, arguments: str, code: int, stderr: str
) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    (tmp_path / "other.txt").write_text("Words. " * 9)
    told = textlens(tuple(arguments.split()), "", tmp_path, {})
    line = f"{sys.executable} -m textlens {arguments} {stderr}"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (told.returncode, done.returncode) == (code, code)
    assert done.stdout == told.stdout


def test_a_comparison_of_one_text_replaces_no_good_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    for order in (["story.txt", "gone.txt"], ["gone.txt", "story.txt"]):
        (tmp_path / "good.csv").write_text("yesterday's")
        assert run("compare", *order, "-o", "good.csv").returncode == 2
        assert (tmp_path / "good.csv").read_text() == "yesterday's"
    assert run("dispersion", "the", "gone.txt", "-o", "good.csv").returncode == 2
    assert (tmp_path / "good.csv").read_text() == "yesterday's"


def test_the_file_of_standard_input_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    (tmp_path / "list").write_text("story.txt\n")
    for arguments, name in (("freq", "story.txt"), ("freq -", "story.txt"), ("freq --files-from -", "list")):
        before = (tmp_path / name).read_text()
        line = f"{sys.executable} -m textlens {arguments} -o {name} <{name}"
        done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, text=True, timeout=60)
        assert (done.returncode, (tmp_path / name).read_text()) == (2, before)
        assert "standard input comes from" in done.stderr


def test_a_new_file_is_not_written_twice(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    for name in ("new.json", "./new.json"):
        assert run("check", "story.txt", "--write-baseline", "new.json", "-o", name).returncode == 2
    assert not (tmp_path / "new.json").exists()
    assert "-o names no file" in run("freq", "story.txt", "-o", "").stderr
    assert "the name of a file is empty" in run("freq", "").stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device here")
@pytest.mark.parametrize(
    "arguments", ["--help", "--version", "freq --help", "completion bash", "freq story.txt", "freq story.txt -f json"]
)
def test_a_full_disk_is_not_reported_as_a_bug(tmp_path: Path, arguments: str) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    line = f"{sys.executable} -m textlens {arguments} >/dev/full"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "cannot write to standard output: no space left" in done.stderr
    assert "bug" not in done.stderr
    assert "incomplete" not in done.stderr
