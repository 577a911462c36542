"""The headline of a text."""

from __future__ import annotations

from ..documents.document import Document, Span

_LONGEST = 20
"""The maximum number of words of a headline."""


def headline(document: Document) -> Span | None:
    """The first sentence, if it is short, on a line or in a paragraph of its own, and does not end in a full stop."""
    if len(document.sentences) < 2:
        return None
    start, end = document.sentences[0]
    gap = document.text[end : document.sentences[1][0]]
    short = len(document.words[0]) <= _LONGEST
    return (start, end) if short and "\n" in gap and document.text[end - 1] not in '.:”"' else None
