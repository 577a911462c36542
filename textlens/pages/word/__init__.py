"""Comments in Word documents: a draft with a comment at each place where there is something to say.

A draft that is a Word document is copied as it is: `anchors` finds where in it the text is that the comments refer to, `ranges`
marks these places. Any other draft becomes a plain document of its paragraphs. `package` is the file.
"""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from ...documents.document import Document
from ...language.layout import covering
from .package import Package, Piece, Unusable, made, opened
from .ranges import Range, mark, ranges

__all__ = ["Comment", "Piece", "commented"]

Span = tuple[int, int]


class Comment(NamedTuple):
    """A comment on a span of a text: its paragraphs, each of words that may be bold."""

    start: int
    end: int
    paragraphs: Sequence[Sequence[Piece]]


def commented(draft: Document, comments: Sequence[Comment], path: str, note: Callable[[str], object]) -> bytes:
    """The draft as a Word document with these comments.

    Args:
        draft: The draft.
        comments: The comments, in any order.
        path: The name of the file to be written, for errors.
        note: Is told what did not go as it should: a Word document that cannot be copied, comments at another place.

    Raises:
        SourceError: The library for Word documents is not installed.
    """
    found = _copied(draft, comments, note)
    if found is None:
        package, placed = _written(draft, comments, path)
    else:
        package, placed = found
    for comment, where in zip(comments, placed, strict=True):
        if where is not None:
            mark(where, package.comment(comment.paragraphs), package.element)
    return package.data()


def _copied(
    draft: Document, comments: Sequence[Comment], note: Callable[[str], object]
) -> tuple[Package, list[Range | None]] | None:
    """The draft's own file, and where the comments go; None if it is no Word document, or none that can be copied."""
    if draft.origin.kind != "docx":
        return None
    from .anchors import Anchors

    try:
        if not os.path.isfile(draft.name):
            raise Unusable("it is not a file of its own")
        with open(draft.name, "rb") as file:
            package = opened(file.read(), draft.name)
        anchors = Anchors(package.body, package.notes, package.styles)
        if anchors.text != draft.text:
            raise Unusable("it has changed since it was read")
    except (Unusable, OSError, ValueError) as error:
        note(f"{draft.name} could not be copied, so the comments are in a new document of its text: {error}.")
        return None
    spans = [_seen(draft, comment) for comment in comments]
    placed = ranges(anchors, spans)
    moved = sum(where is not None and not where.is_exact for where in placed)
    if moved:
        are = "1 comment is" if moved == 1 else f"{moved} comments are"
        note(f"{are} at the nearest place in the text: Word allows none in notes, text boxes and formulas.")
    return package, placed


def _written(draft: Document, comments: Sequence[Comment], path: str) -> tuple[Package, list[Range | None]]:
    """A new document of the draft's text, and where the comments go."""
    spans = [_seen(draft, comment) for comment in comments]
    cuts = sorted({offset for span in spans for offset in span})
    paragraphs = []
    for start, end in covering(draft.text, draft.paragraphs):
        inside = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
        paragraphs.append(list(pairwise([start, *inside, end])))
    texts = [[draft.text[start:end] for start, end in pieces] for pieces in paragraphs]
    package, found = made(texts, os.path.basename(draft.name), draft.lang, path)
    pieces = [piece for some in paragraphs for piece in some]
    runs = [run for some in found for run in some]
    starts, ends = [start for start, _ in pieces], [end for _, end in pieces]
    placed: list[Range | None] = []
    for start, end in spans:
        first, last = bisect_right(ends, start), bisect_left(starts, end) - 1
        placed.append(Range(runs[first], runs[last], True) if first <= last else None)
    return package, placed


def _seen(draft: Document, comment: Comment) -> Span:
    """The span of a comment; for one on the whole text, its first paragraph."""
    if comment.start < comment.end:
        return comment.start, comment.end
    return draft.paragraphs[draft.paragraph_at(comment.start) - 1] if draft.paragraphs else (comment.start, comment.end)
