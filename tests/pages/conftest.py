"""Pages made in a test, and a strict parser for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from html.parser import HTMLParser

from textlens.analysis.story import Figure, Story, story
from textlens.documents.document import Document
from textlens.documents.failures import Failure
from textlens.pages.overview import overview
from textlens.pages.page import page
from textlens.records import columns_of
from textlens.reports.report import Report, Terminal

VOID = {"meta", "br", "hr", "img", "input", "link"}
DRAWN = {"line", "rect"}
"""Elements of a drawing, which may close themselves."""
UNREAD = {"who", "mark", "unseen", "tip", "notes", "cards"}
"""Classes of the elements in an annotated text that are not part of its words."""


def told(*texts: str, lang: str = "en") -> list[Story]:
    return [story(Document(text, f"story{number}.txt", lang)) for number, text in enumerate(texts, 1)]


def drawn(entries: Iterable[object]) -> str:
    return "".join(page(Report("report", columns_of(Figure), entries)))


def page_of(*texts: str, lang: str = "en") -> str:
    return drawn(told(*texts, lang=lang))


def overview_of(*texts: str, terminal: Terminal | None = None, lang: str = "en", failures: Iterable[Failure] = ()) -> str:
    entries = [*failures, *told(*texts, lang=lang)]
    return "".join(overview(Report("report", columns_of(Figure), entries, terminal=terminal)))


class Reader(HTMLParser):
    """Reads a page; AssertionError for a tag that is not closed, or closed in another's place.

    `annotated` is the text of each story without what stands beside it, `headings` the levels in order, `ids` how often each
    stands, `links` where links within the page lead, `tags` every element's name.
    """

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.annotated: list[str] = []
        self.headings: list[int] = []
        self.ids: Counter[str] = Counter()
        self.links: set[str] = set()
        self.tags: Counter[str] = Counter()
        self.addresses: list[str] = []
        self.data = ""
        self._open: list[tuple[str, set[str]]] = []
        self.feed(markup)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        assert len(values) == len(attrs)
        self.tags[tag] += 1
        if "id" in values:
            self.ids[values["id"]] += 1
        for name in ("href", "src", "action", "data", "srcset"):
            if name in values:
                self.addresses.append(values[name])
        if values.get("href", "").startswith("#"):
            self.links.add(values["href"][1:])
        self.links |= {*values.get("aria-labelledby", "").split()}
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        classes = set(values.get("class", "").split())
        if "story" in classes:
            self.annotated.append("")
        if tag not in VOID:
            self._open.append((tag, classes))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in DRAWN
        self.handle_starttag(tag, attrs)
        self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self._open, tag
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        classes = [names for _, names in self._open]
        if any("story" in names for names in classes) and not any(names & UNREAD for names in classes):
            self.annotated[-1] += data
        if self._open and self._open[-1][0] == "script":
            self.data += data
