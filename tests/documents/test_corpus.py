"""A corpus gives the same results with and without worker processes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from textlens.documents import corpus
from textlens.documents.corpus import Corpus
from textlens.documents.document import Document
from textlens.documents.failures import Failure
from textlens.documents.inputs import Selection
from textlens.documents.origin import Origin
from textlens.documents.workers import processors
from textlens.errors import TextlensError

Made = Callable[..., Corpus]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(f"Story {number}. It ends.", encoding="utf-16" if number % 2 else "utf-8")
    (tmp_path / "05.txt").write_bytes(b"%PDF-1.7\n\x00")
    return tmp_path


class Heard:
    """A listener that records the names of inputs and the encodings of documents."""

    def __init__(self, names: list[str], encodings: dict[str, str | None]) -> None:
        self.names, self.encodings = names, encodings

    def opening(self, name: str) -> None:
        self.names.append(name)

    def opened(self, name: str, origin: Origin) -> None:
        self.encodings[name] = origin.encoding


def told(jobs: int, *paths: str) -> tuple[list[object], list[str], dict[str, str | None]]:
    """Results, the names of which the listener was notified before them, and the encodings."""
    names: list[str] = []
    encodings: dict[str, str | None] = {}

    def analyse(document: Document) -> list[str]:
        if document.text.startswith("Story 7"):
            raise TextlensError("seven is unlucky")
        return [document.text, document.name]

    made = Corpus(Selection(paths or (".", "gone.txt", "*.xyz")), jobs, Heard(names, encodings))
    return list(made.each(analyse)), names, encodings


@pytest.mark.parametrize("jobs", [2, 3, 50])
def test_the_same_with_workers(here: Path, jobs: int) -> None:
    alone = told(1)
    assert told(jobs) == alone
    assert told(0) == alone
    results, names, encodings = alone
    assert [result.document for result in results if isinstance(result, Failure)] == ["./05.txt", "./07.txt", "gone.txt", "*.xyz"]
    assert len(names) == 13
    assert encodings["./03.txt"] == "utf-16-le"


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_corpus_is_its_documents(here: Path, jobs: int) -> None:
    found = list(Corpus(Selection((".",)), jobs))
    assert [item.name for item in found if isinstance(item, Document)][:2] == ["./00.txt", "./01.txt"]


def slow(document: Document) -> list[int]:
    """The process that works on a document, slowly enough for each to get one."""
    time.sleep(0.1)
    return [os.getpid()]


@pytest.mark.skipif(processors() == 1, reason="there is one processor")
def test_workers_are_for_many_bytes_in_many_files(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def processes(*paths: str) -> set[int]:
        made = Corpus(Selection(paths), 0)
        return {int(str(result)) for result in made.each(slow) if not isinstance(result, Failure)}

    assert processes(".") == {os.getpid()}
    monkeypatch.setattr(corpus, "SMALLEST", 100)
    assert len(processes(".")) == 1 + processors()
    assert processes("01.txt", "02.txt", "03.txt") == {os.getpid()}


class Letters:
    """A gatherer of first letters."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def add(self, document: Document) -> None:
        self.found.append(document.text[:7])


@pytest.mark.parametrize("jobs", [1, 2, 3, 50])
def test_what_is_gathered(here: Path, jobs: int) -> None:
    names: list[str] = []
    encodings: dict[str, str | None] = {}
    corpus = Corpus(Selection((".", "gone.txt")), jobs, Heard(names, encodings))
    results = list(corpus.gathered(Letters))
    gatherers = [result for result in results if isinstance(result, Letters)]
    assert len(gatherers) == (1 if jobs == 1 else 1 + min(jobs, 13))
    found = sorted(letters for one in gatherers for letters in one.found)
    assert found == sorted(f"Story {number}"[:7] for number in range(12) if number != 5)
    assert [one.document for one in results if isinstance(one, Failure)] == ["./05.txt", "gone.txt"]
    assert (len(names), len(encodings)) == (13, 11)


def test_other_documents_read_in_the_same_way(here: Path) -> None:
    corpus = Corpus(Selection(("00.txt",), encoding="utf-16", lang="de"))
    (other,) = corpus.with_paths(("03.txt",))
    assert isinstance(other, Document)
    assert (other.text, other.lang) == ("Story 3. It ends.", "de")
