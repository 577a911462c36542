"""Web pages: their encoding, what they say of themselves, and how long they may be. Whole pages are in `test_files`."""

from __future__ import annotations

import sys

import pytest

from textlens.documents.readers import read
from textlens.documents.readers.html_encoding import decoded
from textlens.documents.readers.page_meta import page_meta
from textlens.errors import SourceError

from .webpages import page, text


@pytest.mark.parametrize(
    ("head", "codec", "used"),
    [
        ("<meta charset=iso-8859-1>", "cp1252", "cp1252"),
        ("<meta http-equiv=content-type content='text/html; charset=windows-1251'>", "cp1251", "cp1251"),
        ("<meta charset='utf-8'>", "utf-8", "utf-8"),
        ("<meta charset='utf-16'>", "utf-8", "utf-8"),
        ("<meta charset='nonsense'>", "utf-8", "utf-8"),
        ("<meta charset='utf-8'>", "cp1252", "cp1252"),
        ("", "utf-16", "utf-16-le"),
    ],
)
def test_a_page_says_its_encoding_and_may_be_wrong(head: str, codec: str, used: str) -> None:
    words = "“Привет”" if codec == "cp1251" else "“Café — yes”"
    found, encoding = decoded(page(f"<p>{words} He said that it was so, and so it was.", head).encode(codec), None, "a.html")
    assert encoding == used
    assert words in found


def test_a_named_encoding_is_strict() -> None:
    with pytest.raises(SourceError, match=r"a\.html is not UTF-8"):
        read(b"<html><meta charset=latin1><p>caf\xe9", "a.html", encoding="utf-8")


@pytest.mark.parametrize(
    ("head", "meta"),
    [
        ("<title>Baths &amp; books | Post</title>", ("Baths & books | Post", None, None, "en")),
        ("<meta property=og:title content='Baths'><meta name=author content='By Ann Lee'>", ("Baths", "Ann Lee", None, "en")),
        ('<script type="application/ld+json">{"@graph": [{"@type": "Person", "name": "No"}, {"@type": ["ReportageNewsArticle"],'
         ' "headline": "Baths", "author": [{"name": "Ann Lee"}, {"name": "Bo Ek"}], "datePublished": "2026-01-02"}]}</script>',
         ("Baths", "Ann Lee; Bo Ek", "2026-01-02", "en")),
        ('<script type="application/ld+json">{broken</script><meta name=dc.date content=2026>', (None, None, "2026", "en")),
        (f'<script type="application/ld+json">{"[" * 5000}</script>', (None, None, None, "en")),
    ],
    ids=range(5),
)  # fmt: skip
def test_metadata_of_a_page(head: str, meta: tuple[str | None, ...]) -> None:
    assert page_meta(page("<p>x", head))[0] == meta


def test_without_the_library_one_line_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(SourceError, match=r"^a\.html needs a library: the extra textlens\[html\] is not installed$"):
        read(page("<p>x").encode(), "a.html")


@pytest.mark.parametrize(
    "unit",
    [
        "<p>some words</p>",
        "<br>x",
        "<h2>heading x</h2>",
        "<div>",
        "<b>x</b>",
        "<a href=x>a</a>",
        "<a name=x>a",
        "<b><i>x</b>",
        "<svg><path>",
        "<div class=share>x",
        "<li>x<ul>",
        "<td>x",
        "<p><b>x<table>",
        "<table><tr><td>x ",
        "</div>",
        "</b>",
    ],
)
def test_a_page_of_many_tags(unit: str) -> None:
    assert text(page("<article><p>The story of the day in this town is short.</p>" + unit * 40_000)).startswith("The story")
