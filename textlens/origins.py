"""Origins: where the documents of one run came from, and the columns that tell it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from .origin import Origin, Places
from .records import Column

_PLACES = {
    "page": ("integer", "Page of the source, counted from 1."),
    "timecode": ("text", "Time in the recording."),
    "row": ("integer", "Row of the table, counted from 1."),
}


class Origins:
    """What is known of each document, by its name.

    Attributes:
        tell: What tells the user something that is no error.
    """

    def __init__(self) -> None:
        self.tell: Callable[[str], object] | None = None
        self._read: dict[str, tuple[str | None, str]] = {}
        self._places: dict[str, Places] = {}
        self._alike: dict[tuple[str | None, str], tuple[str | None, str]] = {}

    def note(self, document: str, origin: Origin) -> None:
        """Take down where a document came from, and tell the user what they are to know of that."""
        if origin.note and self.tell:
            self.tell(origin.note)
        # There may be a million rows of one table, all read alike.
        read = origin.encoding, origin.kind
        self._read[document] = self._alike.setdefault(read, read)
        if origin.places is not None:
            self._places[document] = origin.places

    def added(self, columns: tuple[Column, ...], places: Iterable[str], *, verbose: bool) -> tuple[Column, ...]:
        """These columns and, where they have a document, one for each kind of place; `verbose` adds how it was read."""
        names = [column.name for column in columns]
        if "document" not in names:
            return columns
        shown = [place for place in places if place not in names and (place == "row" or "start" in names)]
        after = names.index("line" if "line" in names else "document") + 1
        return (*columns[:after], *map(self._place, shown), *columns[after:], *(self._reading() if verbose else ()))

    def _place(self, kind: str) -> Column:
        def get(row: Any) -> int | str | None:
            places = self._places.get(row.document)
            return places.at(getattr(row, "start", 0)) if places and places.kind == kind else None

        type, help = _PLACES[kind]
        return Column(kind, type, help, nullable=True, get=get)

    def _reading(self) -> Iterable[Column]:
        unknown = (None, None)
        encoding: Callable[[Any], str | None] = lambda row: self._read.get(row.document, unknown)[0]  # noqa: E731
        kind: Callable[[Any], str | None] = lambda row: self._read.get(row.document, unknown)[1]  # noqa: E731
        yield Column("encoding", "text", "Encoding the document was decoded with.", nullable=True, get=encoding)
        yield Column("type", "text", "Type of input it was read as.", nullable=True, get=kind)
