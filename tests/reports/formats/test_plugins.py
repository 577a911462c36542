"""Formats of other packages, installed and run as a user would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run


def workbook(path: Path) -> Any:
    import openpyxl

    return openpyxl.load_workbook(path).active


def test_a_workbook_holds_what_json_holds(run: Run, tmp_path: Path) -> None:
    assert run("sentences", "story.txt", "--list", "-o", "list.xlsx").returncode == 0
    records = json.loads(run("sentences", "story.txt", "--list", "-f", "json").stdout)["records"]
    header, *rows = workbook(tmp_path / "list.xlsx").iter_rows(values_only=True)
    assert [dict(zip(header, row, strict=True)) for row in rows] == records
    assert len(records) == 3


def test_a_workbook_for_spreadsheets(run: Run, tmp_path: Path) -> None:
    assert (
        run(
            "sentences", "story.txt", "--list", "--fields", "words,text", "-f", "xlsx", "-F", "sheet=Story", "-o", "a.xlsx"
        ).returncode
        == 0
    )
    page = workbook(tmp_path / "a.xlsx")
    assert (page.title, page.freeze_panes, page["A1"].font.bold, page["A2"].font.bold) == ("Story", "A2", True, False)
    assert page["A2"].data_type == "n"
    assert page["B3"].value == "=SUM(1,1) is what the note said."
    assert page["B3"].data_type != "f"


def test_the_example_keeps_the_contract(plugins: Path, root: Path) -> None:
    script = "from textlens.reports.formats.contract import check; from textlens_xlsx import xlsx; print(check(xlsx))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(plugins), str(root)])}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_a_workbook_may_go_through_a_pipe_but_not_to_a_terminal(run: Run) -> None:
    assert run("freq", "story.txt", "-f", "xlsx").stdout.startswith(b"PK")
    ours, theirs = pytest.importorskip("pty").openpty()
    done = run("freq", "story.txt", "-f", "xlsx", stdout=theirs)
    os.close(theirs)
    assert done.returncode == 2
    assert b"'xlsx' is binary and cannot be shown in a terminal" in done.stderr
    assert b"-o FILE.xlsx" in done.stderr
    with pytest.raises(OSError, match="Input/output"):
        os.read(ours, 1)
    os.close(ours)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("needs", b"ModuleNotFoundError: No module named 'a_library_that_nobody_has'"),
        ("leaves", b"SystemExit: good bye"),
        ("missing", b"AttributeError: module 'textlens_broken' has no attribute 'nowhere'"),
    ],
)
def test_a_broken_format_is_named_with_its_package(run: Run, name: str, reason: bytes) -> None:
    done = run("freq", "story.txt", "-f", name)
    assert (done.returncode, done.stdout) == (2, b"")
    assert f"Error: format {name!r} from textlens-broken 0.3 cannot be loaded: ".encode() in done.stderr
    assert reason in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_broken_package_affects_nothing_else(run: Run) -> None:
    for name in ("table", "csv", "xlsx", "shout"):
        done = run("freq", "story.txt", "-f", name)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout


def test_a_built_in_format_cannot_be_replaced(run: Run) -> None:
    assert json.loads(run("freq", "story.txt", "-f", "json").stdout)["schema"] == "textlens.freq/1"


def test_the_list_says_what_is_wrong(run: Run) -> None:
    done = run("formats", "-f", "json")
    assert done.returncode == 0
    listed = json.loads(done.stdout)["records"]
    found = {record["name"]: record for record in listed if record["package"] == "textlens-broken"}
    assert "No module named 'a_library_that_nobody_has'" in found["needs"]["problem"]
    assert "SystemExit: good bye" in found["leaves"]["problem"]
    assert found["json"]["problem"] == "a built-in format has this name"
    assert found["shout"]["problem"] is None
    assert (found["shout"]["description"], found["shout"]["options"]) == ("Texts in capitals.", "mark=!")
    (xlsx,) = (record for record in listed if record["name"] == "xlsx")
    assert (xlsx["package"], xlsx["version"], xlsx["options"], xlsx["suffixes"]) == ("textlens-xlsx", "0.1.0", "sheet=", ".xlsx")


def test_options_reach_a_plugin_and_wrong_ones_do_not(run: Run) -> None:
    assert b"GATE" in run("freq", "story.txt", "-f", "shout", "-F", "mark=?").stdout
    done = run("freq", "story.txt", "-f", "shout", "-F", "marc=?")
    assert done.returncode == 2
    assert b"Did you mean 'mark'?" in done.stderr


def test_a_failure_midway_is_blamed_and_leaves_no_half_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kept.midway").write_text("yesterday")
    done = run("freq", "story.txt", "-o", "kept.midway", "-F", "lines=20000")
    assert done.returncode == 2
    assert b"Error: format 'midway' from textlens-broken 0.3 failed: ValueError: no ink left" in done.stderr
    assert b"kept.midway is left as it was." in done.stderr
    assert (tmp_path / "kept.midway").read_text() == "yesterday"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept.midway", "story.txt"]


def test_a_failure_midway_says_that_the_output_is_incomplete(run: Run) -> None:
    done = run("freq", "story.txt", "-f", "midway", "-F", "lines=20000")
    assert done.returncode == 2
    assert done.stdout.startswith(b"line 0\n")
    assert b"What was written before is incomplete." in done.stderr
    nothing = run("freq", "story.txt", "-f", "midway")
    assert (nothing.returncode, nothing.stdout) == (2, b"")
    assert b"incomplete" not in nothing.stderr


def test_what_is_neither_text_nor_bytes_is_refused(run: Run) -> None:
    done = run("freq", "story.txt", "-f", "strays")
    assert done.returncode == 2
    assert b"from textlens-broken 0.3 failed: it yielded 7, which is neither str nor bytes" in done.stderr


def test_an_unknown_format_may_be_one_of_a_package(run: Run) -> None:
    done = run("freq", "story.txt", "-f", "xlsxx")
    assert done.returncode == 2
    assert b"Did you mean 'xlsx'?" in done.stderr


def test_only_the_named_plugin_is_imported(plugins: Path, root: Path, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("It is cold. Nobody came.")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(plugins), str(root)])}
    script = (
        "import sys, textlens.cli.main as c\n"
        "c.main(sys.argv[1:])\n"
        "names = ('importlib.metadata', 'openpyxl', 'textlens_xlsx', 'textlens_broken', 'tabulate')\n"
        "print(*(name for name in names if name in sys.modules), file=sys.stderr)"
    )

    def loaded(name: str) -> list[str]:
        command = [sys.executable, "-c", script, "freq", "story.txt", "-f", name]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
        return done.stderr.split()

    assert loaded("json") == []
    assert loaded("shout") == ["importlib.metadata", "textlens_broken"]
