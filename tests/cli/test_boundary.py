"""An unexpected error in one of several texts: that text gets an error record, and the others get their results."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from textlens.analysis.story import Story
from textlens.analysis.verify.transcript import stretches
from textlens.cli.main import main
from textlens.documents.document import Document
from textlens.documents.failures import Failure, analysed
from textlens.documents.starting import can_fork
from textlens.errors import BUG, TextlensError

STORY = "“We hold the {number}th dyke,” Ana Ruiz said. The water rose in the night. The water fell by day.\n"
PER_DOCUMENT = {
    "quotes": (), "sources": ("--by", "document"), "check": ("--exit-zero", "--max-sentence", "3"), "report": (),
    "readability": (), "freq": ("--by", "document"), "kwic": ("water",), "sentences": (), "text": (),
}  # fmt: skip
"""Commands whose records are of one document each, with options."""

OVER_ALL = {
    "sources": (), "freq": (), "freq --ngram 2": (), "freq --collocations": (), "keyness --reference other.txt": (),
    "dispersion water": (), "kwic --order left water": (),
}  # fmt: skip


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with ten texts; every analysis of the sixth raises an error."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for number in range(10):
        (tmp_path / "in" / f"{number}.txt").write_text(STORY.format(number=number))
    (tmp_path / "other.txt").write_text("The fire came. The wind fell.")
    monkeypatch.setattr(Document, "plain", property(_plain))
    monkeypatch.setattr(Document, "position", _position)
    return tmp_path


def _plain(self: Document) -> str:
    if self.name.endswith("5.txt"):
        raise ZeroDivisionError("no text has a page 0\nof a book")
    return self.text


def _position(self: Document, offset: int) -> tuple[int, int]:
    return len(_plain(self)), offset


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("command", [*PER_DOCUMENT, *OVER_ALL])
def test_the_others_have_their_results(texts: Path, capfd: pytest.CaptureFixture[str], command: str, jobs: str) -> None:
    arguments = [*command.split(), *PER_DOCUMENT.get(command, ()), "in", "-f", "json"]
    takes_jobs = not command.startswith("sources")
    assert main([*arguments, *(("-j", jobs) if takes_jobs else ())]) == 2
    done = capfd.readouterr()
    records = json.loads(done.out)["records"]
    failed = [record for record in records if "error" in record]
    assert [record["document"] for record in failed] == ["in/5.txt"]
    assert failed[0]["error"]["message"] == "textlens failed on in/5.txt: ZeroDivisionError: no text has a page 0"
    assert failed[0]["error"]["hint"] == BUG
    good = [record for record in records if "error" not in record]
    if command in PER_DOCUMENT:
        assert {record["document"] for record in good} == {f"in/{number}.txt" for number in range(10) if number != 5}
    else:
        assert good
    assert done.err.count("Error: textlens failed") == 1
    assert "Traceback" not in done.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_was_counted_is_of_the_others(texts: Path, capfd: pytest.CaptureFixture[str], jobs: str) -> None:
    good = [f"in/{number}.txt" for number in range(10) if number != 5]
    for options in ([], ["--ngram", "2"], ["--collocations"]):
        assert main(["freq", "in", "-f", "json", "-n", "0", "-j", jobs, *options]) == 2
        with_fault = json.loads(capfd.readouterr().out)["records"][1:]
        assert main(["freq", *good, "-f", "json", "-n", "0", *options]) == 0
        assert with_fault == json.loads(capfd.readouterr().out)["records"]


def test_a_traceback_is_for_those_who_ask(texts: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["sentences", "in", "-vv", "-j", "2"]) == 2
    told = capfd.readouterr().err
    assert told.count("Traceback") == 1
    assert 'raise ZeroDivisionError("no text has' in told


def test_a_draft_or_a_source_of_verify(texts: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    sources = ["--against", "in/4.txt", "--against", "in/6.txt"]
    assert main(["verify", "in/4.txt", "in/5.txt", "in/6.txt", *sources, "-f", "json"]) == 2
    records = json.loads(capfd.readouterr().out)["records"]
    assert [record.get("status") for record in records] == ["exact", None, "exact"]
    monkeypatch.setattr("textlens.analysis.verify.index.stretches", lambda source: stretches(source) if _plain(source) else ())
    assert main(["verify", "in/4.txt", "--against", "in/4.txt", "--against", "in/5.txt", "-f", "json"]) == 2
    (record,) = json.loads(capfd.readouterr().out)["records"]
    assert record["document"] == "in/5.txt"


def test_one_version_of_a_comparison(texts: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "in/4.txt", "in/5.txt", "-f", "json"]) == 2
    (record,) = json.loads(capfd.readouterr().out)["records"]
    assert record["document"] == "in/5.txt"


def test_a_text_that_fails_leaves_nothing_in_the_totals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The words counted before the error are discarded, and so is the text's language with its stop words."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("The dice die. They die and die again, for the die is cast. The gate is shut.")
    (tmp_path / "b.txt").write_text(
        "Die Fähre bleibt im Hafen, und die Leute warten nicht auf die Bürgermeisterin. Die Boote sind da."
    )
    (tmp_path / "c.txt").write_text("The gate is shut, and the gate was old. They die.")
    found = Document.each_sentence

    def sentences(self: Document) -> Iterator[list[str]]:
        for number, sentence in enumerate(found(self)):
            if self.name == "b.txt" and number:
                raise ZeroDivisionError
            yield sentence

    def plain(self: Document) -> str:
        if self.name == "b.txt":
            raise ZeroDivisionError
        return self.text

    for options in (["--collocations"], ["--ngram", "2"], ["--skip-stopwords"]):
        arguments = ["freq", "-n", "0", "-f", "csv", *options]
        assert main([*arguments, "a.txt", "c.txt"]) == 0
        expected = capfd.readouterr().out
        with monkeypatch.context() as patch:
            patch.setattr(Document, "each_sentence", sentences)
            if options == ["--skip-stopwords"]:
                patch.setattr(Document, "plain", property(plain))
            for jobs in ("1", "2"):
                assert main([*arguments, "a.txt", "b.txt", "c.txt", "-j", jobs]) == 2
                assert capfd.readouterr().out == expected


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_text_that_asks_to_leave(
    texts: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], jobs: str
) -> None:
    def leaving(self: Document) -> str:
        if self.name.endswith("5.txt"):
            raise SystemExit(0)
        return self.text

    monkeypatch.setattr(Document, "plain", property(leaving))
    assert main(["sentences", "in", "-f", "json", "-j", jobs]) == 2
    assert len(json.loads(capfd.readouterr().out)["records"]) == 10


@pytest.mark.skipif(not can_fork(), reason="processes are not forked here")
@pytest.mark.parametrize("command", ["sentences", "freq", "quotes"])
def test_a_worker_that_dies(
    texts: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], command: str
) -> None:
    def deadly(self: Document) -> str:
        if self.name.endswith("5.txt"):
            os.kill(os.getpid(), signal.SIGKILL)
        return self.text

    monkeypatch.setattr(Document, "plain", property(deadly))
    assert main([command, "in", "-f", "json", "-j", "2"]) == 2
    done = capfd.readouterr()
    records = json.loads(done.out)["records"]
    assert [record["document"] for record in records if "error" in record] == ["in/5.txt"]
    assert "in/5.txt: a worker process ended before its work was done (signal 9)" in done.err
    if command != "freq":
        assert len({record["document"] for record in records}) == 10


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (TextlensError("x.txt is bad", "Mend it."), "x.txt is bad"),
        (MemoryError(), "x.txt needs more memory than there is"),
        (RecursionError("too deep"), "textlens failed on x.txt: RecursionError: too deep"),
        (KeyError("a"), "textlens failed on x.txt: KeyError: 'a'"),
        (ValueError(), "textlens failed on x.txt: ValueError"),
        (ValueError("x" * 1000), f"textlens failed on x.txt: ValueError: {'x' * 188}"),
    ],
)
def test_what_is_said_of_an_error(error: Exception, message: str) -> None:
    def analyse(document: Document) -> list[object]:
        raise error

    (found,) = analysed([Document("A text.", "x.txt")], analyse)
    assert isinstance(found, Failure)
    assert found.message == message
    assert found.hint
    assert (found.trace is None) == isinstance(error, TextlensError)


@pytest.mark.parametrize("format", ["html", "table"])
def test_a_story_that_cannot_be_drawn(
    texts: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], format: str
) -> None:
    def title(story: Story) -> str:
        if story.document == "in/4.txt":
            raise ZeroDivisionError("no colour for it")
        return story.document

    monkeypatch.setattr(Document, "plain", property(lambda self: self.text))
    monkeypatch.setattr("textlens.pages.wording.lengths", title)
    assert main(["report", "in", "-f", format, "-o", "out.html", "--color", "never"]) == 2
    assert "textlens failed on in/4.txt: ZeroDivisionError: no colour for it" in capfd.readouterr().err
    page = (texts / "out.html").read_text()
    assert all(f"in/{number}.txt" in page for number in range(10) if number not in (4, 5))
    assert ("textlens failed on in/4.txt" in page) == (format == "html")
