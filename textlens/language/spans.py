"""Spans of a text in little memory: eight bytes each, where a list of pairs takes over a hundred."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import overload

Span = tuple[int, int]

_END = (1 << 32) - 1


class Spans(Sequence[Span]):
    """Half-open spans, in the order they were added. Equal to any sequence of the same pairs."""

    __slots__ = ("ends", "starts")

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.starts, self.ends = array("I"), array("I")
        self.extend(spans)

    def append(self, span: Span) -> None:
        """Add a span at the end."""
        self.starts.append(span[0])
        self.ends.append(span[1])

    def extend(self, spans: Iterable[Span]) -> None:
        """Add spans at the end."""
        starts, ends = self.starts.append, self.ends.append
        for start, end in spans:
            starts(start)
            ends(end)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...

    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...

    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        if isinstance(index, slice):
            return list(zip(self.starts[index], self.ends[index], strict=True))
        return self.starts[index], self.ends[index]

    def __iter__(self) -> Iterator[Span]:
        return zip(self.starts, self.ends, strict=True)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Spans):
            return self.starts == other.starts and self.ends == other.ends
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Spans({list(self)})"


def in_order(spans: Iterable[Span]) -> Spans:
    """The spans in the order of the text, each once."""
    packed = array("Q", (start << 32 | end for start, end in spans))
    if any(one >= other for one, other in pairwise(packed)):
        packed = array("Q", sorted(packed))
        return Spans((span >> 32, span & _END) for span, _ in groupby(packed))
    return Spans((span >> 32, span & _END) for span in packed)
