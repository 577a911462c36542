"""What every reader is asked and gives back."""

from __future__ import annotations

from typing import NamedTuple

from ..origin import Meta, Origin, Places

__all__ = ["Extracted", "Meta", "Places", "Unread", "Wanted"]


class Wanted(NamedTuple):
    """What the user said about how inputs are to be read.

    Attributes:
        encoding: The encoding to hold them to, instead of detecting one.
        kind: One of `kinds.KINDS`, instead of choosing by content and suffix.
        text_column: The column of a table that holds the texts.
        id_column: The column of a table that names them.
    """

    encoding: str | None = None
    kind: str | None = None
    text_column: str | None = None
    id_column: str | None = None


ANY = Wanted()
"""What is wanted where the user said nothing."""


class Extracted(NamedTuple):
    """The text of one document.

    All offsets, lines and columns that textlens reports refer to `text`.

    Attributes:
        text: The text without its markup, if it had any.
        encoding: Python's name of the encoding it was decoded with, or None where the format leaves no choice.
        kind: The reader that found the text: `text`, `markdown`, …
        meta: What the file says about it.
        places: Where stretches of `text` stand in the source, if that has pages, times or rows.
        name: What to call the document where an input holds several; None for the input's own name.
        note: What the user is to know of how it was read.
    """

    text: str
    encoding: str | None
    kind: str
    meta: Meta = Meta()
    places: Places | None = None
    name: str | None = None
    note: str | None = None

    @property
    def origin(self) -> Origin:
        """Where the text came from."""
        return Origin(self.encoding, self.kind, self.meta, self.places, self.note)


class Unread(NamedTuple):
    """One of several documents in an input that could not be read; those after it can."""

    name: str
    message: str
    hint: str | None = None
