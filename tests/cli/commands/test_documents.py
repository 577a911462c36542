"""Documents of all kinds on the command line: the same results as for plain text, and bad files that do not affect others."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from ...documents.readers.office import docx, epub, odt
from .conftest import Run

WORD = ["docx/pandoc.docx", "docx/libreoffice.docx"]
STORY = [*WORD, "odt/pandoc.odt", "odt/libreoffice.odt", "rtf/libreoffice.rtf", "markdown/github.md"]
TITLE = "Bridge to shut for nine weeks"
DRAFT = "“There isn’t one that I would drive my own children across,” Ruth Ansah said.\n\n“I never saw it,” Paul Okoro said.\n"
BOMB = "<w:p><w:r><w:t>" + "a" * 100_000_000 + "</w:t></w:r></w:p>"
LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.fixture
def files(root: Path) -> Path:
    return root / "tests" / "documents" / "readers" / "files"


def records(run: Run, *arguments: str, code: int = 0) -> list[dict[str, Any]]:
    done = run(*arguments, "-f", "json")
    assert done.returncode == code
    assert code or not done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)["records"]
    return found


@pytest.mark.parametrize("file", STORY)
def test_quotations_are_those_of_the_text(run: Run, files: Path, file: str) -> None:
    found = records(run, "quotes", str(files / file))
    assert [record["speaker"] for record in found] == ["Ruth Ansah", "Ruth Ansah", "Paul Okoro", None, "Jo Lindqvist", None]
    assert "“nobody here is happy about it,”" in found[0]["text"]
    assert found[4]["text"] == "‘They knew for years,’"


@pytest.mark.parametrize("file", STORY)
def test_a_draft_is_verified_against_a_document(run: Run, files: Path, tmp_path: Path, file: str) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    found = records(run, "verify", "draft.txt", "--against", str(files / file), code=1)
    assert [record["status"] for record in found] == ["exact", "not_found"]


@pytest.mark.parametrize(("old", "new"), [(WORD[0], "odt/pandoc.odt"), ("rtf/libreoffice.rtf", WORD[1])])
def test_the_same_story_in_two_kinds_of_file_has_not_changed(run: Run, files: Path, old: str, new: str) -> None:
    assert records(run, "compare", str(files / old), str(files / new), "--only", "quotes,sentences") == []


@pytest.mark.parametrize("format", ["table", "json", "ndjson", "csv", "tsv", "markdown", "html", "text"])
def test_every_format_has_texts_of_all_kinds(run: Run, files: Path, format: str) -> None:
    done = run("text", *(str(files / file) for file in STORY), "-f", format)
    assert (done.stderr, done.returncode) == ("", 0)
    assert all(Path(file).name in done.stdout for file in STORY)


def test_metadata_of_files_is_in_their_records(run: Run, files: Path) -> None:
    found = records(run, "text", *(str(files / file) for file in STORY), str(files / "html" / "semantic.html"))
    assert {record["title"] for record in found[:-1]} == {TITLE}
    assert {record["author"] for record in found[:-1]} == {"Nora Field"}
    assert [record["type"] for record in found] == ["docx", "docx", "odt", "odt", "rtf", "markdown", "html"]
    assert (found[-1]["author"], found[-1]["date"]) == ("Tessa Marlow", "2026-04-14T18:05:00-04:00")


def test_bad_files_are_one_line_each_and_do_not_affect_the_others(run: Run, files: Path, tmp_path: Path) -> None:
    whole = (files / "docx" / "pandoc.docx").read_bytes()
    bad = {
        "bomb.docx": docx(BOMB),
        "laughs.odt": odt("<text:p>&b;</text:p>", LAUGHS),
        "deep.docx": docx("<w:p>" + "<w:smartTag>" * 100_000),
        "short.docx": whole[:3000],
        "locked.docx": bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le").rjust(4000, b"\0"),
        "empty.epub": b"",
        "broken.rtf": b"{\\rtf1 x",
        "picture.docx": b"\x89PNG\r\n\x1a\n" + bytes(100),
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "deep.epub").write_bytes(epub("<p>" + "<b>" * 100_000 + "Deep"))
    (tmp_path / "wrong.txt").write_bytes(whole)
    (tmp_path / "good.docx").write_bytes(whole)
    done = run("quotes", *bad, "deep.epub", "wrong.txt", "good.docx", "-f", "json")
    found = json.loads(done.stdout)["records"]
    assert [record["document"] for record in found if "error" in record] == list(bad)
    for name in ("wrong.txt", "good.docx"):
        assert len([record for record in found if record["document"] == name]) == 6
    assert done.returncode == 2
    errors = [line for line in done.stderr.splitlines() if not line.startswith("Hint: ")]
    assert [line.split()[1] for line in errors] == list(bad)
    assert "Traceback" not in done.stderr


def test_a_document_comes_through_a_pipe(run: Run, files: Path) -> None:
    done = run("text", stdin=(files / "docx" / "pandoc.docx").read_bytes())
    assert done.stdout == (files / "docx" / "pandoc.expected.txt").read_text(encoding="utf-8")


def test_a_folder_is_searched_for_documents(run: Run, files: Path, tmp_path: Path) -> None:
    for file in STORY:
        shutil.copy(files / file, tmp_path / file.replace("/", "-"))
    assert {record["title"] for record in records(run, "text", ".")} == {TITLE}
    assert len(records(run, "text", ".")) == len(STORY)
