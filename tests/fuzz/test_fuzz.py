"""The fuzzer itself, and a few of its calls."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from textlens.analysis import sentences
from textlens.cli.registry import COMMANDS
from textlens.documents.document import Document
from textlens.documents.readers import read
from textlens.documents.readers.kinds import KINDS
from textlens.errors import SourceError

from . import calls, files
from .calls import Call
from .execution import executed
from .files import Input
from .report import Figures, is_clean, shown
from .shard import numbered, save
from .shards import Run
from .smaller import smallest

STORY = Call("sentences", (("in0.txt",), ("--list",), ("-f", "json")), (Input("in0.txt", "text", b"We wait. We go. " * 9),))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def test_some_calls_end_well(folder: Path) -> None:
    for number in range(25):
        asked = numbered("smoke", number)
        # These are read in a process of their own.
        if asked.kind not in ("pdf", "parquet"):
            assert executed(asked, folder).faults == [], asked.line()


def test_the_same_number_is_the_same_call() -> None:
    made = [numbered("a", number) for number in range(40)]
    assert made == [numbered("a", number) for number in range(40)]
    assert len({call.line() for call in made}) > 30


def test_every_command_and_kind_is_chosen() -> None:
    assert {*calls.SHARES} == {*COMMANDS}
    assert {*files.SHARES} == {*KINDS}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("parquet", "pdf")])
def test_what_is_generated_can_be_read(kind: str) -> None:
    good = 0
    for number in range(10):
        data = files.generated(kind, Random(f"{kind} {number}"))
        try:
            good += bool(read(data, f"a{KINDS[kind].suffixes[0]}", kind=kind))
        except SourceError:
            continue
    assert good > 2


def test_an_unforeseen_error_is_seen_and_made_smaller(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def listed(document: Document) -> list[object]:
        if "We go" in document.text:
            raise ZeroDivisionError
        return []

    monkeypatch.setattr(sentences, "listed", listed)
    (fault,) = executed(STORY, folder).faults
    assert fault.kind == "exception"
    assert fault.signature.startswith("ZeroDivisionError at ")
    small = smallest(STORY, lambda call: [one.signature for one in executed(call, folder).faults] == [fault.signature])
    assert small.files[0].data == b"We go"
    assert small.options == (("in0.txt",), ("--list",))
    save(folder / "saved", small, fault.trace)
    assert (folder / "saved" / "command.sh").read_text() == "COLUMNS=80 textlens sentences in0.txt --list\n"


def test_a_process_whose_call_does_not_end_is_ended(tmp_path: Path) -> None:
    # Some systems count processor time in ticks of 10 ms, so that a quick call takes 0 s: any call is over a limit below that.
    figures = Run(1, "a", 1, limit=-1, saved=tmp_path).done()
    assert {*figures.hangs} == {0}
    assert figures.executions == 1
    assert not is_clean(figures)
    assert "hangs: 1\n  number 0: " in shown(figures, 1)
    assert shown(Figures.from_json(figures.as_json()), 1) == shown(figures, 1)
