"""Pages, times and rows: which inputs are expected to have them, and that they reach the records from any process."""

from __future__ import annotations

import io
import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from textlens.cli.session import Session, Shown
from textlens.documents.corpus import Corpus
from textlens.documents.document import Document
from textlens.documents.failures import Failure
from textlens.documents.inputs import Selection
from textlens.documents.origin import Places
from textlens.documents.readers import KINDS, Extracted, Unread, Wanted, kinds, recognise
from textlens.documents.readers.kinds import Kind
from textlens.records import about
from textlens.reports.collect import per_document
from textlens.reports.provenance import Origins


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, and a kind of input with a row for each line: files that begin with ROWS, or end in `.rows`."""
    module = ModuleType("textlens.documents.readers.rows")
    module.__dict__["extract"] = rows
    monkeypatch.setitem(sys.modules, "textlens.documents.readers.rows", module)
    monkeypatch.setitem(KINDS, "rows", Kind("rows", (".rows",), "rows", places="row", several=True))
    monkeypatch.setattr(kinds, "KNOWN_SUFFIXES", kinds.KNOWN_SUFFIXES | {".rows"})
    signs = (("rows", lambda data: data.startswith(b"ROWS")), *recognise._SIGNS)
    monkeypatch.setattr(recognise, "_SIGNS", signs)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows(data: bytes, name: str, _: Wanted) -> Iterator[Extracted | Unread]:
    for number, line in enumerate(data.decode().splitlines(), 1):
        if line == "bad":
            yield Unread(f"{name}#{number}", f"{name}#{number} is bad", "Mend it.")
        else:
            yield Extracted(line, "utf-8", "rows", places=Places("row", (0,), (number,)), name=f"{name}#{number}")


def corpus(*paths: str, origins: Origins | None = None, jobs: int = 1, type: str | None = None) -> Corpus:
    session = Session()
    session.origins = origins or session.origins
    return Corpus(Selection(paths, type=type), jobs, session)


def test_a_known_suffix_is_believed_and_no_file_opened(here: Path) -> None:
    assert corpus("gone.rows").places() == ["row"]
    (here / "a.txt").write_text("ROWS", encoding="utf-8")
    assert corpus("a.txt", "gone.md").places() == []
    (here / "b.rows").write_text("a", encoding="utf-8")
    assert corpus(".").places() == ["row"]


def test_an_unknown_suffix_is_looked_into(here: Path) -> None:
    (here / "download").write_text("ROWS", encoding="utf-8")
    (here / "other").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    assert corpus("download", "other", "gone").places() == ["row"]
    assert corpus("other", "gone", here.as_posix()).places() == []


def test_a_type_that_is_named_decides(here: Path) -> None:
    (here / "download").write_text("ROWS", encoding="utf-8")
    assert corpus("download", type="text").places() == []
    assert corpus("a.txt", type="rows").places() == ["row"]


def test_standard_input_is_looked_into_and_still_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"ROWS\nbad\nb")))
    made = corpus("-")
    assert made.places() == ["row"]
    found = list(made)
    assert [one.text for one in found if isinstance(one, Document)] == ["ROWS", "b"]
    assert [one for one in found if isinstance(one, Failure)] == [Failure("<stdin>#2", "<stdin>#2 is bad", "Mend it.")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_with_a_name_is_not_emptied_by_looking(here: Path) -> None:
    os.mkfifo(here / "pipe")
    longer_than_a_pipe_holds = b"ROWS " * 100_000
    writer = threading.Thread(target=(here / "pipe").write_bytes, args=(longer_than_a_pipe_holds,))
    made = corpus("pipe")
    assert made.places() == []
    writer.start()
    assert [one.text for one in made if isinstance(one, Document)] == [longer_than_a_pipe_holds.decode()]
    writer.join()


@dataclass(frozen=True, slots=True)
class Length:
    document: str = about("Document.")
    words: int = about("Words.")


@pytest.mark.parametrize("jobs", [1, 3])
def test_rows_reach_the_records_from_any_process(here: Path, jobs: int, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(4):
        (here / f"{number}.rows").write_text("one\nbad\nthree words here\n", encoding="utf-8")
    (here / "a.txt").write_text("plain", encoding="utf-8")
    session = Session(format="csv")
    made = Corpus(Selection((".",)), jobs, session)
    report = per_document("length", Length, made, lambda document: [Length(document.name, len(document.text.split()))])
    session.show(Shown(report))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "document,row,words"
    assert lines[1:3] == ["./0.rows#1,1,1", "./0.rows#3,3,3"]
    assert lines[-1] == "./a.txt,,1"
    assert len(lines) == 1 + 4 * 2 + 1
    assert session.failed == 4
