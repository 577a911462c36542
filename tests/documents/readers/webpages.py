"""Pages made for tests."""

from __future__ import annotations

from textlens.documents.readers import read

STORY = [
    "The council voted on Tuesday to keep the baths open for another year.",
    "“We heard the town, and the town was loud,” the mayor said after the vote.",
    "The baths cost the town about 300,000 a year, which is more than the library.",
]


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{body}</body></html>"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def text(html: str) -> str:
    return read(html.encode(), "a.html").text
