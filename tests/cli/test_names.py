r"""Names of files that are not UTF-8: each such byte is shown as `\x89`, in every format, and all output is UTF-8."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from textlens.documents.paths import readable
from textlens.reports.formats import BUILT_IN

NAME = b"a\x89b\xe9 \xc3\xa9.txt"
SHOWN = r"a\x89b\xe9 é.txt"
STORY = "“We wait,” Ana Ruiz said. The ferry left the quay at nine.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    try:
        with open(os.fsencode(tmp_path) + b"/" + NAME, "w", encoding="utf-8") as file:
            file.write(STORY)
    except (OSError, UnicodeError):
        pytest.skip("file names are UTF-8 here")
    return tmp_path


def ran(folder: Path, *arguments: str | bytes) -> tuple[int, str, str]:
    """The exit code and the output of a process, in UTF-8."""
    done = subprocess.run([sys.executable, "-m", "textlens", *arguments], cwd=folder, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize("format", BUILT_IN)
def test_every_format_shows_it_alike(folder: Path, format: str) -> None:
    code, out, err = ran(folder, "quotes", NAME, "-f", format, "--fields", "document,line,text")
    assert (code, err.count("Error")) == (0, 0)
    if format == "sarif":
        # An address has the bytes themselves.
        (result,) = json.loads(out)["runs"][0]["results"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%89b%E9%20%C3%A9.txt"
        return
    if format in ("json", "ndjson"):
        (record,) = json.loads(out)["records"] if format == "json" else [json.loads(out)]
        assert record["document"] == SHOWN
        return
    assert SHOWN.replace("\\", "\\\\" if format == "markdown" else "\\") in out
    assert "\\udc" not in out


@pytest.mark.parametrize(
    "arguments",
    [["text", ".", "-f", "text"], ["report", ".", "-o", "out.html"], ["report", "."], ["sources", ".", "--by", "document"],
     ["verify", ".", "--against", "."], ["freq", ".", "--by", "document"]],
    ids=lambda arguments: arguments[0],
)  # fmt: skip
def test_so_do_other_reports(folder: Path, arguments: list[str]) -> None:
    (folder / "b.txt").write_text(STORY, encoding="utf-8")
    code, out, _ = ran(folder, *arguments)
    assert code == 0
    out += (folder / "out.html").read_text(encoding="utf-8") if (folder / "out.html").exists() else ""
    assert SHOWN in out
    assert "\\udc" not in out


def test_messages_show_it_alike(folder: Path) -> None:
    code, out, err = ran(folder, "quotes", NAME.replace(b"b", b"c"), "-f", "json")
    assert code == 2
    (record,) = json.loads(out)["records"]
    missing = rf"{SHOWN.replace('b', 'c')} does not exist"
    assert (record["document"], record["error"]["message"]) == (SHOWN.replace("b", "c"), missing)
    assert err == f"Error: {missing}.\nHint: Did you mean {SHOWN}?\n"
    _, out, _ = ran(folder, "quotes", NAME, NAME.replace(b"b", b"c"), "-f", "json")
    assert [record["document"] for record in json.loads(out)["records"]] == [SHOWN, SHOWN.replace("b", "c")]


def test_a_baseline_knows_it_again(folder: Path) -> None:
    check = ["check", ".", "--max-sentence", "3", "-f", "json"]
    assert ran(folder, *check, "--write-baseline", "known.json")[0] == 0
    (folder / "known.json").read_bytes().decode()
    assert SHOWN in {one["document"] for one in json.loads((folder / "known.json").read_bytes())["findings"]}
    assert ran(folder, *check, "--baseline", "known.json")[0] == 0
    # As earlier versions wrote it.
    old = (folder / "known.json").read_text(encoding="utf-8").replace(r"\\x", r"\udc")
    (folder / "old.json").write_text(old, encoding="utf-8")
    assert ran(folder, *check, "--baseline", "old.json")[0] == 0


@pytest.mark.parametrize(
    ("name", "shown"),
    [("a.txt", "a.txt"), ("é😀.txt", "é😀.txt"), ("\udc89", r"\x89"), ("\udcff\udc80", r"\xff\x80"), ("\ud83d", r"\ud83d")],
)
def test_how_it_is_spelled(name: str, shown: str) -> None:
    assert readable(name) == shown
    assert json.loads(f'"{readable(name, chr(92) * 2)}"') == shown
