"""The origins of the documents of one run, and the columns that show them."""

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
"""Columns on how a document was read: name, attribute of its origin, help."""


class Origins:
    """The origins of documents by name."""

    def __init__(self, notify: Callable[[str], object] | None = None) -> None:
        """`notify` shows the user a message that is not an error."""
        self._notify = notify
        self._read: dict[str, Origin] = {}
        self._places: dict[str, Places] = {}
        self._alike: dict[Origin, Origin] = {}

    def __contains__(self, document: str) -> bool:
        """Whether a document was read."""
        return document in self._read

    def note(self, document: str, origin: Origin) -> None:
        """Store the origin of a document, and show the user its note, if it has one."""
        if origin.note and self._notify:
            self._notify(origin.note)
        # Share equal origins: a table may have a million rows, all read in the same way.
        read = Origin(origin.encoding, origin.kind, lang=origin.lang, basis=origin.basis)
        self._read[document] = self._alike.setdefault(read, read)
        if origin.places is not None:
            self._places[document] = origin.places

    def added(self, columns: tuple[Column, ...], places: Iterable[str], *, verbose: bool) -> tuple[Column, ...]:
        """These columns and, if they include the document, one for each kind of place, and with `verbose` how it was read."""
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
        """Messages about the documents' languages: which could not be identified, and the detected ones if there are several."""
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
            # The row of a table applies to the whole document; pages and times need an offset, which not every record has.
            start = 0 if kind == "row" else getattr(row, "start", 0)
            return None if start is None else places.at(start)

        type, help = _PLACES[kind]
        return Column(kind, type, help, nullable=True, get=get)

    def _reading(self) -> Iterator[Column]:
        for name, attribute, help in _READ:
            yield Column(name, "text", help, nullable=True, get=self._of(attribute))

    def _of(self, attribute: str) -> Callable[[Any], str | None]:
        return lambda row: getattr(self._read.get(row.document), attribute, None) or None
