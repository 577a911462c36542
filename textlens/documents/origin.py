"""The origin of a text: its encoding and kind, the metadata of its file, and the pages, times or rows of its parts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Meta(NamedTuple):
    """The metadata of a file, as written there; None for what it does not contain.

    Attributes:
        title: The headline or title.
        author: Who wrote it; several names are separated by `; `.
        date: When it was published or last saved, in ISO 8601 if possible.
        language: The code of its language, such as `en` or `pt-BR`.
    """

    title: str | None = None
    author: str | None = None
    date: str | None = None
    language: str | None = None


class Places(NamedTuple):
    """The positions of a text's segments in its source: their pages, times or rows.

    Attributes:
        kind: What the values are: `page`, `timecode` or `row`.
        starts: The offset at which each segment begins, ascending.
        values: The page, timecode or row of each segment.
        speakers: Who speaks in each segment, or None if the source does not say; empty if it never does.
    """

    kind: str
    starts: Sequence[int]
    values: Sequence[int | str]
    speakers: Sequence[str | None] = ()

    def at(self, offset: int) -> int | str | None:
        """The value of the segment that contains an offset; None before the first one."""
        place = bisect_right(self.starts, offset)
        return self.values[place - 1] if place else None


class Origin(NamedTuple):
    """Everything known about the origin of a text.

    Attributes:
        encoding: Python's name of the encoding it was decoded with, or None if its format determines it.
        kind: The reader that extracted the text: `text`, `markdown`, `html`, …
        meta: The metadata of the file.
        places: The pages, times or rows of its segments, if the source has them.
        note: A message for the user about how it was read.
        lang: Two-letter code of the language used for it; empty if none was determined.
        basis: How the language was determined: `named` by the user, or as `language.identify` says.
    """

    encoding: str | None = None
    kind: str = "text"
    meta: Meta = Meta()
    places: Places | None = None
    note: str | None = None
    lang: str = ""
    basis: str = "named"


NOWHERE = Origin()
"""The origin of a text that does not come from a file."""

UNWRAPPED = frozenset(("markdown", "html", "docx", "odt", "rtf", "epub", "pdf"))
"""The kinds whose readers undo the wrapping of lines: a line feed in a paragraph is a break that the author set, unless a blank
is before it, as in RFC 3676."""

FLOWING = frozenset(("subtitles", "whisper"))
"""The kinds whose readers make flowing text of the words and note the time of each piece."""
