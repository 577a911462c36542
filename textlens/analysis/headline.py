"""The headline of a text."""

from __future__ import annotations

from ..documents.document import Document, Span

_LONGEST = 20
"""Words a headline has at most."""


def headline(document: Document) -> Span | None:
    """The first sentence, where it is a paragraph or line of its own, short, and ends without a full stop."""
    if len(document.sentences) < 2:
        return None
    start, end = document.sentences[0]
    gap = document.text[end : document.sentences[1][0]]
    short = len(document.words[0]) <= _LONGEST
    return (start, end) if short and "\n" in gap and document.text[end - 1] not in '.:”"' else None
