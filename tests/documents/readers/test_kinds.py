"""Which reader an input gets: by content, by suffix, by `--type`; and what happens where a reader cannot do it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from textlens.documents.readers import KINDS, Extracted, Unread, Wanted, kind_of, read, read_all
from textlens.documents.readers.kinds import Kind, by_suffix, checked
from textlens.documents.readers.libraries import library
from textlens.errors import SourceError

PAGE = b"<!DOCTYPE html>\n<html><p>Hello.</p></html>"


@pytest.mark.parametrize(
    "data",
    [
        PAGE,
        b"\xef\xbb\xbf\n " + PAGE,
        b"<HTML lang=en><p>Hello.",
        b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html>',
        b"<!-- saved page -->\n<html><p>Hello.",
        "\ufeff<html><p>Hello.".encode("utf-16-le"),
        "<html><p>Hello.".encode("utf-16-be"),
    ],
)
def test_a_page_is_known_by_its_content_whatever_its_name(data: bytes) -> None:
    assert kind_of(data, "story.txt") == "html"


@pytest.mark.parametrize("data", [b"<p>Hello.</p>", b"<?xml version='1.0'?><rss/>", b"< html is a language", b"a <html>", b""])
def test_what_is_no_page_is_what_its_name_says(data: bytes) -> None:
    assert kind_of(data, "story.txt") == "text"
    assert kind_of(data, "story.md") == "markdown"
    assert kind_of(data, "story.html") == "html"


def test_a_suffix_determines_the_kind_compressed_or_not() -> None:
    assert [by_suffix(name) for name in ("a.HTM", "b.md.gz", "c.txt.xz")] == ["html", "markdown", "text"]
    assert [by_suffix(name) for name in ("d.xyz", "html")] == [None, None]


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A kind of input whose reader the test writes."""
    module = ModuleType("textlens.documents.readers.fake")
    monkeypatch.setitem(sys.modules, "textlens.documents.readers.fake", module)
    monkeypatch.setitem(KINDS, "fake", Kind("fake", (".fake",), "a fake", signed=True, several=True))
    return module


def test_a_suffix_that_the_content_belies_is_no_sign(fake: ModuleType) -> None:
    assert kind_of(b"Plain words.", "a.fake") == "text"
    with pytest.raises(SourceError, match=r"^a\.fake is empty, not a fake$"):
        kind_of(b" \n", "a.fake")


def test_what_a_reader_stumbles_over_is_one_line_that_names_the_file(fake: ModuleType) -> None:
    def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted]:
        yield Extracted("one", None, "fake")
        raise ValueError("bad\nthing")

    fake.__dict__["extract"] = extract
    found = read_all(b"x", "a.fake", Wanted(kind="fake"))
    assert next(found) == Extracted("one", None, "fake")
    with pytest.raises(SourceError, match=r"^a\.fake cannot be read as a fake \(ValueError: bad\)$"):
        next(found)


def test_several_documents_are_one_text_where_one_is_wanted(fake: ModuleType) -> None:
    fake.__dict__["extract"] = lambda *_: [Extracted("one", "utf-8", "fake"), Extracted("two", "utf-8", "fake")]
    assert read(b"x", "a.fake", kind="fake").text == "one\n\ntwo"
    fake.__dict__["extract"] = lambda *_: [Extracted("one", "utf-8", "fake"), Unread("a.fake#2", "a.fake#2 is broken")]
    with pytest.raises(SourceError, match=r"a\.fake#2 is broken"):
        read(b"x", "a.fake", kind="fake")


def test_a_missing_library_is_named_by_its_extra() -> None:
    with pytest.raises(SourceError, match=r"^story\.pdf needs a library: the extra textlens\[pdf\] is not installed$") as caught:
        library("no_such_library", "pdf", "story.pdf")
    assert caught.value.hint == "Run: pip install 'textlens[pdf]'"


SAID = [("srt", "subtitles"), ("eml", "mail"), ("md", "markdown"), ("ndjson", "jsonl"), ("csv", "csv")]


@pytest.mark.parametrize(("said", "meant"), SAID)
def test_a_type_may_be_named_by_a_suffix(said: str, meant: str) -> None:
    assert checked(said) == meant
