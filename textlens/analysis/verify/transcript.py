"""The stretches of speech of a source, cut so that the offsets of the words in each are computed quickly."""

from __future__ import annotations

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.transcripts.speech import Stretch

__all__ = ["Stretch", "stretches"]

_LONGEST = 1 << 15


def stretches(document: Document) -> Iterator[Stretch]:
    """The stretches of speech of a source, in order; long ones are divided at spaces."""
    for one in document.speech.stretches:
        if one.end - one.start > _LONGEST:
            yield from _cut(document.text, one)
        else:
            yield one


def _cut(text: str, one: Stretch) -> Iterator[Stretch]:
    start = one.start
    while one.end - start > _LONGEST:
        stop = text.find(" ", start + _LONGEST // 2, start + _LONGEST)
        stop = stop if stop > 0 else start + _LONGEST
        yield one._replace(start=start, end=stop)
        start = stop
    yield one._replace(start=start)
