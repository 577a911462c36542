"""Web archives: the article of each page that was found, named by its address; damage is told."""

from __future__ import annotations

import gzip
import sys

import pytest

from textlens.documents.readers import Extracted, Unread, read_all
from textlens.errors import SourceError

from .archives import answer, record

STORY = [
    "The council voted on Tuesday to keep the baths open for another year.",
    "“We heard the town, and the town was loud,” the mayor said after the vote.",
    "The baths cost the town about 300,000 a year, which is more than the library.",
]


def page(title: str) -> bytes:
    body = "".join(f"<p>{one}</p>" for one in STORY)
    head = f"<!DOCTYPE html><html lang=en><title>{title}</title>"
    return f"{head}<body><nav><a href=/>Home</a></nav><h1>{title}</h1>{body}</body></html>".encode()


INFO = record("warcinfo", "x", b"software: none\r\n", "application/warc-fields")
ASKED = record(
    "request", "https://example.org/a", b"GET /a HTTP/1.1\r\nHost: example.org\r\n\r\n", "application/http; msgtype=request"
)
RECORDS = [
    INFO,
    ASKED,
    answer("https://example.org/a", page("Baths stay open")),
    answer("https://example.org/b", page("Library closes"), packed=True),
    answer("https://example.org/gone", page("Not here"), status="404 Not Found"),
    answer("https://example.org/photo", b"\xff\xd8\xff", kind="image/jpeg"),
    answer("https://example.org/empty", b"<!DOCTYPE html><html><body></body></html>"),
    record("conversion", "https://example.org/c", STORY[1].encode(), "text/plain"),
]
ADDRESSES = [f"https://example.org/{name}" for name in ("a", "b", "empty", "c")]


@pytest.mark.parametrize("form", ["plain", "gzip of all", "gzip of each"])
def test_each_page_that_was_found_is_a_document(form: str) -> None:
    whole = b"".join(RECORDS)
    data = {"plain": whole, "gzip of all": gzip.compress(whole), "gzip of each": b"".join(map(gzip.compress, RECORDS))}[form]
    found = list(read_all(data, "crawl.warc.gz"))
    assert [one.name for one in found] == ADDRESSES
    first, second, empty, told = found
    assert isinstance(first, Extracted)
    assert first.text == "\n\n".join(["Baths stay open", *STORY]) + "\n"
    assert first.meta.date == "2026-03-04T05:06:07Z"
    assert isinstance(second, Extracted)
    assert second.text.startswith("Library closes\n\n")
    assert isinstance(empty, Unread)
    assert isinstance(told, Extracted)
    assert told.text == STORY[1]


@pytest.mark.parametrize("share", [0.4, 0.7, 0.97])
def test_a_web_archive_that_is_cut_short_keeps_its_whole_pages_and_says_so(share: float) -> None:
    whole = INFO + b"".join(answer(f"https://example.org/{n}", page(f"Story number {n}")) for n in range(10))
    found = list(read_all(whole[: int(len(whole) * share)], "crawl.warc"))
    assert isinstance(found[-1], Unread)
    assert "crawl.warc is" in found[-1].message
    read = [one for one in found if isinstance(one, Extracted)]
    assert len(read) >= int(10 * share) - 1
    assert all(STORY[2] in one.text for one in read[: int(10 * share) - 1])


def test_a_web_archive_without_pages_is_an_error() -> None:
    with pytest.raises(SourceError, match=r"^crawl\.warc holds no web page$"):
        list(read_all(INFO + ASKED, "crawl.warc"))


def test_without_the_library_one_line_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    with pytest.raises(SourceError, match=r"^crawl\.warc needs a library: the extra textlens\[warc\] is not installed$"):
        list(read_all(b"".join(RECORDS), "crawl.warc"))


def test_a_text_about_web_archives_is_a_text() -> None:
    assert [one.text for one in read_all(b"WARC/1.0 is a format.", "a.txt") if isinstance(one, Extracted)] == [
        "WARC/1.0 is a format."
    ]
