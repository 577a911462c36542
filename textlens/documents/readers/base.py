"""The arguments and results of all readers."""

from __future__ import annotations

from typing import NamedTuple

from ..origin import Meta, Origin, Places

__all__ = ["Extracted", "Lack", "Meta", "Places", "Unread", "Wanted"]


class Wanted(NamedTuple):
    """The user's choices of how to read inputs.

    Attributes:
        encoding: The encoding, instead of a detected one; decoding is strict.
        kind: One of `kinds.KINDS`, instead of a choice by content and suffix.
        text_column: The column of a table that contains the texts.
        id_column: The column of a table that contains their names.
        is_inside: Whether the input is in an archive, where no other archive is read.
    """

    encoding: str | None = None
    kind: str | None = None
    text_column: str | None = None
    id_column: str | None = None
    is_inside: bool = False


ANY = Wanted()
"""The default: no choices."""


class Lack(NamedTuple):
    """Why a text has no words, or hardly any.

    Attributes:
        reason: The likely reason, as a clause that follows a colon: `it seems to be a login page`.
        hint: What to do about it, as a sentence.
    """

    reason: str
    hint: str


class Extracted(NamedTuple):
    """The text of one document.

    All offsets, lines and columns that textlens reports refer to `text`.

    Attributes:
        text: The text without its markup, if it had any.
        encoding: Python's name of the encoding it was decoded with, or None if the format determines it.
        kind: The reader that extracted the text: `text`, `markdown`, …
        meta: The metadata of the file.
        places: The pages, times or rows of segments of `text`, if the source has them.
        name: The name of the document if an input contains several; None for the input's own name.
        note: A message for the user about how it was read.
        lack: Why the text has no words, or so few that it is hardly the one that was wanted; None if the reader knows no reason.
    """

    text: str
    encoding: str | None
    kind: str
    meta: Meta = Meta()
    places: Places | None = None
    name: str | None = None
    note: str | None = None
    lack: Lack | None = None

    @property
    def origin(self) -> Origin:
        """The same as an Origin."""
        return Origin(self.encoding, self.kind, self.meta, self.places, self.note)


def encodable(one: Extracted) -> Extracted:
    """The same with each character that is none in a text as U+FFFD: NUL, and half of a surrogate pair alone, as in some PDFs.

    The one ends a text, or a table, for many programs; the other has no encoding, and JSON that escapes it is often refused.
    """
    return one._replace(text=whole(one.text), meta=Meta(*(value and whole(value) for value in one.meta)))


def whole(text: str) -> str:
    """The text with NULs and lone halves of surrogate pairs replaced, one for one: pages and times keep their offsets."""
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.translate(dict.fromkeys(range(0xD800, 0xE000), "\ufffd"))
    return text


class Unread(NamedTuple):
    """One of several documents in an input that could not be read; reading continues with the next."""

    name: str
    message: str
    hint: str | None = None
