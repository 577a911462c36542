"""The texts of a selection, their order, and the errors for those that cannot be read."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import sys
from pathlib import Path

import pytest

from textlens.documents.document import Document
from textlens.documents.failures import Failure
from textlens.documents.inputs import Selection, documents

from .readers.office import docx, epub, odt


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(*paths: str, **settings: str) -> list[Document | Failure]:
    return list(documents(Selection(paths, **settings)))


def names(*paths: str, **settings: str) -> list[str]:
    return [item.name if isinstance(item, Document) else f"! {item.document}" for item in read(*paths, **settings)]


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def failure(item: Document | Failure) -> Failure:
    assert isinstance(item, Failure)
    return item


def test_files_in_the_order_named_even_twice(here: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (here / name).write_text(name)
    assert names("b.txt", "a.txt", "b.txt") == ["b.txt", "a.txt", "b.txt"]


def test_folders_are_walked_for_known_files_without_hidden_ones(here: Path) -> None:
    for name in ("z.txt", "a.md", "photo.png", ".hidden.txt", "sub/deep.txt.gz", ".git/config.txt", "sub/tool.py"):
        path = here / "drafts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(b"zip") if name.endswith("gz") else b"text")
    assert names("drafts") == ["drafts/a.md", "drafts/z.txt", "drafts/sub/deep.txt.gz"]


def test_an_empty_folder_is_a_failure(here: Path) -> None:
    (here / "empty").mkdir()
    (item,) = read("empty")
    assert failure(item).message == "empty holds no text files"


def test_patterns_the_shell_did_not_expand(here: Path) -> None:
    for name in ("b.txt", "a.txt", "deep/c.txt"):
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text(name)
    assert names("*.txt") == ["a.txt", "b.txt"]
    assert names("**/*.txt") == ["a.txt", "b.txt", "deep/c.txt"]
    assert names("*.rst") == ["! *.rst"]


def test_a_file_whose_name_looks_like_a_pattern(here: Path) -> None:
    (here / "notes[1].txt").write_text("one")
    assert names("notes[1].txt") == ["notes[1].txt"]


def test_a_bad_file_does_not_affect_the_others(here: Path) -> None:
    (here / "story.txt").write_text("Fine.")
    (here / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    items = read("story.txt", "stroy.txt", "photo.png", "story.txt")
    assert [type(item) for item in items] == [Document, Failure, Failure, Document]
    assert failure(items[1]).message == "stroy.txt does not exist"
    assert failure(items[1]).hint == "Did you mean story.txt?"
    assert "photo.png" in failure(items[2]).message


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read(here: Path) -> None:
    (here / "secret.txt").write_text("hush")
    (here / "secret.txt").chmod(0)
    assert failure(read("secret.txt")[0]).message == "secret.txt may not be read"


@pytest.mark.parametrize(("suffix", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)])
def test_compressed_files_are_opened_by_content(here: Path, suffix: str, pack: object) -> None:
    assert callable(pack)
    (here / "story.txt").write_bytes(pack("“Packed,” she said.".encode()))
    (item,) = read("story.txt")
    assert isinstance(item, Document)
    assert item.text == "“Packed,” she said."


def test_standard_input(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, b"Piped.")
    assert names() == ["<stdin>"]
    stdin(monkeypatch, b"# Piped\n")
    (item,) = read("-", stdin_name="feed.md")
    assert isinstance(item, Document)
    assert (item.name, item.text.strip()) == ("feed.md", "Piped")


def test_standard_input_asked_for_twice(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, b"Piped.")
    first, second = read("-", "-")
    assert isinstance(first, Document)
    assert "twice" in failure(second).message


@pytest.mark.parametrize("separator", [b"\n", b"\r\n", b"\0"])
def test_lists_of_files(here: Path, monkeypatch: pytest.MonkeyPatch, separator: bytes) -> None:
    for name in ("b.txt", "a b.txt"):
        (here / name).write_text(name)
    (here / "list").write_bytes(separator.join([b"b.txt", b"gone.txt", b"a b.txt", b""]))
    assert names(files_from="list") == ["b.txt", "! gone.txt", "a b.txt"]
    stdin(monkeypatch, (here / "list").read_bytes())
    assert names("a b.txt", files_from="-") == ["a b.txt", "b.txt", "! gone.txt", "a b.txt"]


def test_a_missing_list(here: Path) -> None:
    assert names(files_from="gone") == ["! gone"]


def test_a_pipe_is_read_like_a_file(here: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, b"From a pipe.")
    os.close(writing)
    (item,) = read(f"/dev/fd/{reading}")
    os.close(reading)
    assert isinstance(item, Document)
    assert item.text == "From a pipe."


def test_before_is_called_ahead_of_each_input(here: Path) -> None:
    (here / "a.txt").write_text("a")
    seen: list[str] = []
    for item in documents(Selection(("a.txt", "gone.txt")), seen.append):
        assert seen[-1] == (item.name if isinstance(item, Document) else item.document)
    assert seen == ["a.txt", "gone.txt"]


@pytest.fixture
def linked(here: Path) -> Path:
    """Files in folders, with links between the folders that form cycles."""
    for name in ("x.txt", "a/y.txt", "a/b/z.txt", ".h/h.txt"):
        path = here / "g" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (here / "g/a/loop").symlink_to("..", target_is_directory=True)
    (here / "g/a/b/twice").symlink_to("../..", target_is_directory=True)
    return here


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="there are no links here")
@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("g/**/*.txt", ["g/a/b/z.txt", "g/a/y.txt", "g/x.txt"]), ("g/**", ["g/a/b/z.txt", "g/a/y.txt", "g/x.txt"]),
        ("./g/**/*.txt", ["./g/a/b/z.txt", "./g/a/y.txt", "./g/x.txt"]), ("**/z.txt", ["g/a/b/z.txt"]),
        ("**/b/*.txt", ["g/a/b/z.txt"]), ("**/*/z.txt", ["g/a/b/z.txt"]), ("g/**/**/z.txt", ["g/a/b/z.txt"]),
        ("g/*/**/*.txt", ["g/a/b/z.txt", "g/a/y.txt"]), ("g/a/**/b/z*", ["g/a/b/z.txt"]), ("g/**/.h/*", ["g/.h/h.txt"]),
        ("g/**/none", ["! g/**/none"]), ("none/**/*.txt", ["! none/**/*.txt"]),
    ],
)  # fmt: skip
def test_a_pattern_follows_no_link_to_a_folder(linked: Path, pattern: str, found: list[str]) -> None:
    assert names(pattern) == found
    if not found[0].startswith("!"):
        assert names(f"{linked}/{pattern}") == [os.path.join(linked, name) for name in found]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.parametrize("path", [".", "*.txt", "**/*.txt"])
def test_what_is_not_a_file_in_a_folder_is_reported(here: Path, path: str) -> None:
    (here / "a.txt").write_text("One")
    (here / "b.txt").symlink_to("nowhere.txt")
    (here / "c.txt").symlink_to("c.txt")
    os.mkfifo(here / "d.txt")
    (here / "e.txt").symlink_to("a.txt")
    prefix = "./" if path == "." else ""
    assert names(path) == [f"{prefix}a.txt", f"! {prefix}b.txt", f"! {prefix}c.txt", f"! {prefix}d.txt", f"{prefix}e.txt"]
    told = [item.message for item in read(path) if isinstance(item, Failure)]
    assert told[0] == f"{prefix}b.txt is a link to nowhere.txt, which cannot be read"
    assert told[2] == f"{prefix}d.txt is a pipe or a device, not a file"


def test_a_folder_that_cannot_be_read_is_reported(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("in/a.txt", "in/locked/b.txt", "in/z/c.txt"):
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_text("One")
    scan = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    # Root may read every folder.
    monkeypatch.setattr(os, "scandir", scandir)
    assert names("in") == ["in/a.txt", "in/z/c.txt", "! in/locked"]
    assert failure(read("in")[-1]).message == "the folder in/locked cannot be read: permission denied"
    assert names("in/locked") == ["! in/locked"]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "a.txt is empty"), ("a.txt", b" \n\t", "a.txt is empty"),
        ("a.txt", "“…” —".encode(), "a.txt has no text in it"), ("a.txt", gzip.compress(b"", mtime=0), "a.txt has no text in it"),
        ("a.txt", b"\xef\xbb\xbf", "a.txt has no text in it"), ("a.md", b"---\n---\n\n* * *\n", "a.md has no text in it"),
        ("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\n...\n", "a.srt has no text in it"),
        ("a.csv", b"id,text\n1,\n2,...\n", "a.csv has no text in it"),
    ],
)  # fmt: skip
def test_a_file_without_text_is_no_text_of_no_words(here: Path, name: str, data: bytes, message: str) -> None:
    (here / name).write_bytes(data)
    assert failure(read(name)[-1]).message == message


@pytest.mark.parametrize(
    ("name", "data", "hint"),
    [
        ("a.txt", b"...", None),
        ("a.eml", b"Subject: Photo\nContent-Type: text/html\n\n<img src='cid:1'>", "picture or an attachment"),
        ("a.docx", docx("<w:p/>"), "text recognition"),
        ("a.odt", odt("<text:p/>"), "text recognition"),
        ("a.epub", epub("<img src='1.png'/>"), "text recognition"),
    ],
)
def test_where_the_text_may_be_instead(here: Path, name: str, data: bytes, hint: str | None) -> None:
    (here / name).write_bytes(data)
    told = failure(read(name)[-1])
    assert told.message == f"{name} has no text in it"
    assert told.hint is None if hint is None else hint in str(told.hint)


def test_blank_rows_of_a_table_are_texts_without_words(here: Path) -> None:
    (here / "a.csv").write_text("id,text\n1,\n2,We wait.\n3,\n")
    assert names("a.csv", text_column="text") == ["a.csv#1", "a.csv#2", "a.csv#3"]


@pytest.mark.parametrize("data", [b"WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\nhello\r\n", b"WARC/1.1\nWARC-Type: x\n\n<html>"])
def test_a_web_archive_is_never_read_as_one_text(here: Path, data: bytes) -> None:
    for name, packed in (("a.warc", data), ("a.warc.gz", gzip.compress(data)), ("b.txt", data)):
        (here / name).write_bytes(packed)
        assert failure(read(name)[0]).message.startswith(
            (f"{name} holds no web page", f"{name} is damaged", f"{name} is cut short")
        )
    (here / "c.arc").write_bytes(b"filedesc://c.arc 0.0.0.0 20260101 text/plain 76\n1 0 textlens\n")
    assert failure(read("c.arc")[0]).message == "c.arc is an ARC web archive, not text"
