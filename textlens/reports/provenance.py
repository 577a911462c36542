"""Origins: where the documents of one run came from, and the columns that tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..documents.origin import NOWHERE, Origin, Places
from ..language.codes import FALLBACK, LANGUAGES
from ..records import Column

_PLACES = {
    "page": ("integer", "Page of the source, counted from 1."),
    "timecode": ("text", "Time in the recording."),
    "row": ("integer", "Row of the table, counted from 1."),
}
_READ = (
    ("encoding", "encoding", "Encoding the document was decoded with."),
    ("type", "kind", "Type of input it was read as."),
    ("language", "lang", "Code of the language it was read in."),
)
"""Columns that tell how a document was read: name, attribute of its origin, help."""


class Origins:
    """What is known of each document, by its name."""

    def __init__(self, tell: Callable[[str], object] | None = None) -> None:
        """`tell` tells the user something that is no error."""
        self._tell = tell
        self._read: dict[str, Origin] = {}
        self._places: dict[str, Places] = {}
        self._alike: dict[Origin, Origin] = {}

    def __contains__(self, document: str) -> bool:
        """Whether a document was read."""
        return document in self._read

    def note(self, document: str, origin: Origin) -> None:
        """Take down where a document came from, and tell the user what they are to know of that."""
        if origin.note and self._tell:
            self._tell(origin.note)
        # There may be a million rows of one table, all read alike.
        read = Origin(origin.encoding, origin.kind, lang=origin.lang, basis=origin.basis)
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
        read = [column for column in self._reading() if verbose and column.name not in names]
        return (*columns[:after], *map(self._place, shown), *columns[after:], *read)

    def lang(self, document: str) -> str:
        """Two-letter code of the language that a document was read in."""
        return self._read.get(document, NOWHERE).lang

    def languages(self, *, verbose: bool) -> Iterator[str]:
        """What is to be said of the documents' languages: those that are not known, and which there are if there are several."""
        lost = [document for document, read in self._read.items() if read.basis == "unsure"]
        if lost:
            several = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
            yield f"could not identify the language of {lost[0]}{several}; using {LANGUAGES[FALLBACK]} (set it with --lang)."
        found = Counter(read.lang for read in self._read.values() if read.basis in ("words", "hint"))
        if len(found) > 1 or (verbose and found):
            names = ", ".join(f"{LANGUAGES[lang]} ({number})" for lang, number in found.most_common())
            yield f"languages detected: {names}; set one for all with --lang."

    def _place(self, kind: str) -> Column:
        def get(row: Any) -> int | str | None:
            places = self._places.get(row.document)
            if places is None or places.kind != kind:
                return None
            # A table's row is that of the whole document; a page or a time is that of a place, which not every record has.
            start = 0 if kind == "row" else getattr(row, "start", 0)
            return None if start is None else places.at(start)

        type, help = _PLACES[kind]
        return Column(kind, type, help, nullable=True, get=get)

    def _reading(self) -> Iterator[Column]:
        for name, attribute, help in _READ:
            yield Column(name, "text", help, nullable=True, get=self._of(attribute))

    def _of(self, attribute: str) -> Callable[[Any], str | None]:
        return lambda row: getattr(self._read.get(row.document), attribute, None) or None
