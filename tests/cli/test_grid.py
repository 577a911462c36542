"""The grid: each command with each kind of input, each format, with and without rows, in terminals from 20 to 300 columns.

The whole product would be some fifty thousand runs. These are chosen so that each pair occurs: of command and kind, command and
format, kind and format, and of each with rows or none and with each width.
"""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest

from textlens.cli.main import main
from textlens.cli.registry import COMMANDS
from textlens.documents.readers.kinds import KINDS
from textlens.reports.formats import BUILT_IN
from textlens.reports.formats.layout import StandIns

from ..documents.readers.archives import answer, tarred, zipped

FILES = Path(__file__).parents[1] / "documents" / "readers" / "files"
INPUTS = {
    "text": "a.txt", "markdown": "markdown/github.md", "html": "html/semantic.html", "docx": "docx/pandoc.docx",
    "odt": "odt/pandoc.odt", "rtf": "rtf/pandoc.rtf", "epub": "epub/pandoc.epub", "pdf": "pdf/libreoffice-minutes.pdf",
    "mail": "mail/outlook-reply.eml", "mbox": "mbox/list.mbox", "subtitles": "subtitles/meeting.vtt", "csv": "csv/posts.csv",
    "tsv": "tsv/posts.tsv", "json": "a.json", "jsonl": "jsonl/posts.jsonl", "parquet": "parquet/posts.parquet",
    "whisper": "whisper/call.whisper.json", "transcript": "transcript/otter.transcript.txt", "zip": "a.zip", "tar": "a.tar",
    "warc": "a.warc",
}  # fmt: skip
CALLS: dict[str, tuple[list[str], list[str]]] = {
    "quotes": (["{}"], ["{}", "--min-words", "9999"]),
    "sources": (["{}"], ["{}", "--kind", "indirect"]),
    "verify": (["{}", "--against", "{}"], ["none.txt", "--against", "{}"]),
    "compare": (["{}", "none.txt"], ["{}", "{}", "--only", "quotes"]),
    "report": (["{}"], ["{}", "--fields", "section,name,value"]),
    "check": (["{}", "--max-sentence", "3"], ["{}", "--max-sentence", "999"]),
    "readability": (["{}"], ["{}", "--hardest", "2"]),
    "freq": (["{}"], ["{}", "--match", "^zzzz$"]),
    "keyness": (["{}", "--reference", "none.txt"], ["{}", "--reference", "{}"]),
    "kwic": (["the", "{}"], ["zzzz", "{}"]),
    "dispersion": (["the", "{}"], ["zzzz", "{}"]),
    "sentences": (["{}", "--list"], ["{}"]),
    "text": (["{}"], ["{}", "--fields", "document"]),
}
"""Arguments of each command that reads texts, with rows and, if it can have none, without; `{}` is an input."""

OTHERS = {"formats": [], "schema": ["freq"], "completion": ["bash"]}
WIDTHS = (20, 27, 38, 40, 61, 80, 113, 160, 300)
NARROWEST = 60
"""The width from which on nothing is wider than the terminal; in a narrower one, a line may be as wide as this."""

PLACED = ("github", "sarif")
"""Formats for records that have a line; a command without refuses them."""


class Run(NamedTuple):
    command: str
    kind: str
    format: str
    rows: bool
    width: int


def grid() -> Iterator[Run]:
    """All pairs of command, kind and format, each with the next of the widths and by turns with rows and without."""
    commands, kinds, formats = list(CALLS), list(INPUTS), list(BUILT_IN)
    number = count()
    made = dict[tuple[str, str, str, bool], None]()
    for at, command in enumerate(commands):
        for other, kind in enumerate(kinds):
            made[command, kind, formats[(at + other) % len(formats)], (at + other) % 2 == 0] = None
        for other, format in enumerate(formats):
            for rows in (True, False):
                made[command, kinds[(at + 3 * other + 7 * rows) % len(kinds)], format, rows] = None
    for at, kind in enumerate(kinds):
        for other, format in enumerate(formats):
            made[commands[(at + other) % len(commands)], kind, format, (at + other) % 3 > 0] = None
    for command, kind, format, rows in made:
        yield Run(command, kind, format, rows, WIDTHS[next(number) % len(WIDTHS)])
    for command in commands:
        for width in WIDTHS:
            for rows in (True, False):
                yield Run(command, kinds[next(number) % len(kinds)], "table", rows, width)


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small input of each kind."""
    folder = tmp_path_factory.mktemp("grid")
    for name in INPUTS.values():
        if "/" in name:
            (folder / f"a{''.join(Path(name).suffixes)}").write_bytes((FILES / name).read_bytes())
    (folder / "a.json").write_text(json.dumps([{"id": "a", "text": "“We wait,” Ana Ruiz said. The ferry left the quay."}]))
    (folder / "a.txt").write_text("“We wait,” Ana Ruiz said. The ferry left the quay at nine, and the crew went home.\n")
    story = (folder / "a.txt").read_bytes()
    (folder / "a.zip").write_bytes(zipped({"a.txt": story, "b.md": b"# Quay\n\nNobody waits."}))
    (folder / "a.tar").write_bytes(tarred({"a.txt": story, "b.md": b"# Quay\n\nNobody waits."}))
    pages = [b"<!DOCTYPE html><html lang=en><body><h1>Quay</h1><p>" + story + b"</p></body></html>"] * 2
    answers = (answer(f"https://example.org/{place}", page) for place, page in enumerate(pages))
    (folder / "a.warc").write_bytes(b"".join(answers))
    (folder / "none.txt").write_text("The ferry left the quay at nine. Nobody waits for the ferry.\n")
    return folder


def ran(run: Run, patch: pytest.MonkeyPatch) -> tuple[int, str, str]:
    name = f"a{''.join(Path(INPUTS[run.kind]).suffixes)}"
    arguments = [argument.format(name) for argument in CALLS[run.command][not run.rows]]
    out = (Terminal if run.format not in PLACED else io.TextIOWrapper)(io.BytesIO(), encoding="utf-8")
    err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    patch.setenv("COLUMNS", str(run.width))
    patch.setattr(sys, "stdout", out)
    patch.setattr(sys, "stderr", err)
    code = main([run.command, *arguments, "--color", "always" if run.width % 2 else "never", "-f", run.format])
    texts = []
    for stream in (out, err):
        stream.flush()
        assert isinstance(stream.buffer, io.BytesIO)
        texts.append(stream.buffer.getvalue().decode())
    return code, texts[0], texts[1]


def test_the_grid_is_whole() -> None:
    assert {*CALLS, *OTHERS} == {*COMMANDS}
    assert {*INPUTS} == {*KINDS}
    runs = list(grid())
    for one, other, size in (
        ("command", "kind", len(CALLS) * len(INPUTS)), ("command", "format", len(CALLS) * len(BUILT_IN)),
        ("kind", "format", len(INPUTS) * len(BUILT_IN)), ("command", "rows", 2 * len(CALLS)),
        ("format", "rows", 2 * len(BUILT_IN)), ("kind", "rows", 2 * len(INPUTS)), ("command", "width", len(CALLS) * len(WIDTHS)),
    ):  # fmt: skip
        assert len({(getattr(run, one), getattr(run, other)) for run in runs}) == size


@pytest.mark.parametrize("command", CALLS)
def test_no_place_in_it_ends_in_a_bug(command: str, inputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(inputs)
    monkeypatch.delenv("NO_COLOR", raising=False)
    for run in grid():
        if run.command != command:
            continue
        with monkeypatch.context() as patch:
            code, out, err = ran(run, patch)
        where = f"{run}: {err}"
        assert "bug" not in err, where
        assert "Traceback" not in err, where
        errors = [line for line in err.splitlines() if line.startswith("Error: ") and not line.endswith("holds no text.")]
        if errors and (run.format in PLACED or "Name two texts" in errors[0]):
            # Records without a line, and inputs with several texts, of which compare wants one each.
            assert code == 2, where
            assert "format" in errors[0] or command == "compare", where
            continue
        assert not errors, where
        assert code in (0, 1) or run.kind == "mbox", where
        read(run, out)


def read(run: Run, out: str) -> None:
    if run.format in ("json", "sarif"):
        json.loads(out)
    elif run.format == "ndjson":
        assert all(isinstance(json.loads(line), dict) for line in out.splitlines()), run
    elif run.format == "table":
        widest = max(PAINT.sub("", out).split("\n"), key=cells)
        assert cells(widest) <= max(run.width, NARROWEST), f"{run}: {widest}"


PAINT = re.compile(r"\x1b\[[\d;]*m")


def cells(line: str) -> int:
    return len(StandIns().put(line))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("command", OTHERS)
def test_commands_without_inputs(
    command: str, width: int, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for arguments in ([command, *OTHERS[command]], [command, "--help"]):
        assert main(arguments) == 0
        shown = capfd.readouterr()
        assert shown.out
        assert "bug" not in shown.err
