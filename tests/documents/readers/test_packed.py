"""Archives of files: what is read of them, what the documents are called, and that damage costs only what is damaged."""

from __future__ import annotations

import bz2
import gzip
import lzma
import subprocess
import sys
from pathlib import Path

import pytest

from textlens.documents.failures import Failure
from textlens.documents.inputs import Selection, documents
from textlens.documents.readers import Extracted, Unread, kind_of, read_all
from textlens.errors import SourceError

from .archives import tarred, zipped
from .office import docx

FILES = {
    "news/a.txt": "“We lost,” said Ana Ruiz.".encode(),
    "news/b.md": "# Head\n\n“No,” said *Bo* Ek.".encode(),
    "news/rows.csv": "id,text\nx,“Yes” said Cy Dee and left.\ny,“No” said Cy Dee and stayed.\n".encode(),
    "news/c.docx": docx("<w:p><w:r><w:t>A document.</w:t></w:r></w:p>"),
    "news/more/d.txt": "Das Bad bleibt geöffnet, sagte sie.".encode("cp1252"),
    "news/photo.png": b"\x89PNG\r\n\x1a\n",
    "news/.hidden.txt": b"no",
    "__MACOSX/news/._a.txt": b"no",
}
NAMES = ["news/a.txt", "news/b.md", "news/rows.csv#1", "news/rows.csv#2", "news/c.docx", "news/more/d.txt"]


PACKED = {
    "a.zip": zipped(FILES),
    "a.tar": tarred(FILES),
    "a.tar.gz": gzip.compress(tarred(FILES)),
    "a.tgz": gzip.compress(tarred(FILES)),
    "a.tar.bz2": bz2.compress(tarred(FILES)),
    "a.txz": lzma.compress(tarred(FILES)),
    "download": zipped(FILES),
}


@pytest.mark.parametrize("name", PACKED)
def test_every_file_in_an_archive_is_a_document(name: str) -> None:
    found = list(read_all(PACKED[name], name))
    assert [one.name for one in found] == [f"{name}#{member}" for member in NAMES]
    texts = [one.text for one in found if isinstance(one, Extracted)]
    assert texts[0] == "“We lost,” said Ana Ruiz."
    assert texts[1] == "Head\n\n“No,” said Bo Ek."
    assert texts[-1] == "Das Bad bleibt geöffnet, sagte sie."


@pytest.mark.parametrize("make", [zipped, tarred])
def test_files_that_cannot_be_read_do_not_cost_the_others(make: object) -> None:
    files = {
        "a.txt": b"One.",
        "b.txt": b"",
        "c.docx": b"PK\x03\x04 no",
        "d.txt": b"  \n",
        "e.txt": b"\x89PNG\r\n\x1a\n\0\0",
        "f.txt": b"Two.",
    }
    found = list(read_all(make(files), "x.arc"))  # type: ignore[operator]
    assert [one.text if isinstance(one, Extracted) else one.message.split(" ")[0] for one in found] == [
        "One.", "x.arc#b.txt", "x.arc#c.docx", "x.arc#d.txt", "x.arc#e.txt", "Two."
    ]  # fmt: skip


@pytest.mark.parametrize("share", [0.3, 0.5, 0.8, 0.95])
def test_of_a_tar_that_is_cut_short_the_files_before_its_end_are_read(share: float) -> None:
    files = {f"{number}.txt": f"Story {number}. ".encode() * 100 for number in range(10)}
    whole = tarred(files)
    ended = whole.rindex(b"Story 9") + 512
    found = list(read_all(whole[: int(ended * share)], "a.tar"))
    read = [one for one in found if isinstance(one, Extracted)]
    assert [one.text for one in read] == [files[f"{number}.txt"].decode() for number in range(len(read))]
    assert len(read) >= int(10 * share) - 1
    assert isinstance(found[-1], Unread)
    assert "damaged or cut short" in found[-1].message


def test_a_member_of_a_zip_that_is_damaged_is_one_error() -> None:
    files = {f"{number}.txt": f"Story {number}. ".encode() * 100 for number in range(5)}
    data = bytearray(zipped(files))
    at = data.index(b"2.txt") + 10
    data[at : at + 8] = b"\xff" * 8
    found = list(read_all(bytes(data), "a.zip"))
    assert [isinstance(one, Extracted) for one in found] == [True, True, False, True, True]


@pytest.mark.parametrize("inner", ["a.zip", "a.tar", "a.tar.gz", "a.txt"])
def test_an_archive_in_an_archive_is_one_error(inner: str) -> None:
    data = PACKED.get(inner, PACKED["a.zip"])
    called = inner if inner == "a.txt" else f"{inner}.txt"
    found = list(read_all(zipped({"one.txt": b"One.", called: data, "two.txt": b"Two."}), "b.zip"))
    assert [one.text if isinstance(one, Extracted) else one.message.partition(" is ")[2] for one in found] == [
        "One.", "an archive in an archive", "Two."
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["a.zip", "a.tar"])
def test_an_archive_without_texts_is_an_error(name: str) -> None:
    make = zipped if name == "a.zip" else tarred
    with pytest.raises(SourceError, match=rf"^{name} holds no file that textlens reads$"):
        list(read_all(make({"photo.png": b"x"}), name))


def test_documents_of_office_programs_are_no_archives() -> None:
    assert kind_of(docx("<w:p/>"), "a.docx") == "docx"
    assert kind_of(zipped({"x.txt": b"x"}), "a.docx") == "docx"
    assert kind_of(zipped({"x.txt": b"x"}), "a") == "zip"
    with pytest.raises(SourceError, match="Excel workbook"):
        kind_of(zipped({"xl/workbook.xml": b"x"}), "a.zip")


def test_archives_in_a_folder_are_not_read_unless_they_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(PACKED["a.zip"])
    (tmp_path / "b.txt").write_text("One.")
    assert [one.name for one in documents(Selection((str(tmp_path),))) if not isinstance(one, Failure)] == [
        str(tmp_path / "b.txt")
    ]
    named = [one for one in documents(Selection((str(tmp_path / "a.zip"),))) if not isinstance(one, Failure)]
    assert [one.name for one in named] == [f"{tmp_path / 'a.zip'}#{member}" for member in NAMES]


def test_a_command_reads_an_archive_from_a_pipe() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "textlens", "quotes", "-q", "-f", "csv", "--fields", "document,speaker", "-"],
        input=PACKED["a.tgz"], capture_output=True, check=True,
    )  # fmt: skip
    assert b"<stdin>#news/a.txt,Ana Ruiz" in done.stdout.replace(b"\r", b"")
