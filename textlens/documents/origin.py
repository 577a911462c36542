"""Where a text came from: its encoding and kind, what its file says about it, and where stretches of it stand in its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Meta(NamedTuple):
    """What a file says about its text, each as it stands there, or None where it says nothing.

    Attributes:
        title: The headline or title.
        author: Who wrote it; several are separated by `; `.
        date: When it was published or last saved, as ISO 8601 where it can be told.
        language: The code of its language, such as `en` or `pt-BR`.
    """

    title: str | None = None
    author: str | None = None
    date: str | None = None
    language: str | None = None


class Places(NamedTuple):
    """Where stretches of a text stand in its source: on which page, at which time, in which row.

    Attributes:
        kind: What the values are: `page`, `timecode` or `row`.
        starts: The offset at which each stretch begins, ascending.
        values: The page, timecode or row of each stretch.
        speakers: Who speaks in each stretch, or None where the source does not say; empty where it never does.
    """

    kind: str
    starts: Sequence[int]
    values: Sequence[int | str]
    speakers: Sequence[str | None] = ()

    def at(self, offset: int) -> int | str | None:
        """The value of the stretch that holds an offset; None before the first one."""
        place = bisect_right(self.starts, offset)
        return self.values[place - 1] if place else None


class Origin(NamedTuple):
    """All that is known of where a text came from.

    Attributes:
        encoding: Python's name of the encoding it was decoded with, or None where its format leaves no choice.
        kind: The reader that found the text: `text`, `markdown`, `html`, …
        meta: What the file says about it.
        places: Where stretches of it stand in the source, if that has pages, times or rows.
        note: What the user is to know of how it was read.
        lang: Two-letter code of the language that it is read in, or nothing where that was not asked.
        basis: What that rests on: `named` by the user, or what `language.identify` says.
    """

    encoding: str | None = None
    kind: str = "text"
    meta: Meta = Meta()
    places: Places | None = None
    note: str | None = None
    lang: str = ""
    basis: str = "named"


NOWHERE = Origin()
"""The origin of a text that was never in a file."""
