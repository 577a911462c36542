"""The kinds of input: the reader of each, its files' suffixes, and what it needs.

A new kind is a line here, a module beside this one and, where its files can be told by their first bytes, a line in `recognise`.
"""

from __future__ import annotations

from typing import NamedTuple

from ..errors import SourceError, choices


class Kind(NamedTuple):
    """A kind of input.

    Attributes:
        module: The reader's module in this package.
        suffixes: The endings of its files.
        called: What such a file is, with its article.
        signed: Whether `recognise` tells every such file by its content, so that a suffix alone is no sign of one.
        places: What its records carry besides offsets: `page`, `timecode`, `row` or nothing.
        several: Whether one input may hold many documents.
    """

    module: str
    suffixes: tuple[str, ...]
    called: str
    signed: bool = False
    places: str = ""
    several: bool = False


KINDS: dict[str, Kind] = {
    "text": Kind("plain", (".txt", ".text"), "a text"),
    "markdown": Kind("markdown", (".md", ".markdown", ".mdown", ".mkd"), "a Markdown text"),
    "html": Kind("html", (".html", ".htm", ".xhtml"), "an HTML page"),
    "docx": Kind("docx", (".docx", ".docm", ".dotx"), "a Word document", signed=True),
    "odt": Kind("odt", (".odt", ".ott"), "an OpenDocument text", signed=True),
    "epub": Kind("epub", (".epub",), "an EPUB book", signed=True),
    "rtf": Kind("rtf", (".rtf",), "a Rich Text document", signed=True),
}
"""Each kind by the name that `--type` knows it by."""

ZIPPED = ("docx", "odt", "epub")
"""The kinds that are zip archives."""

_COMPRESSED = ("", ".gz", ".bz2", ".xz")

KNOWN_SUFFIXES = frozenset(suffix + packed for kind in KINDS.values() for suffix in kind.suffixes for packed in _COMPRESSED)
"""The endings of the files that a walk through a folder picks up."""


def is_known(name: str) -> bool:
    """Whether a walk through a folder picks this file up."""
    return name.lower().endswith(tuple(KNOWN_SUFFIXES))


def by_suffix(name: str) -> str | None:
    """The kind that a name's suffix stands for, if it stands for any."""
    name = name.lower()
    for packed in _COMPRESSED[1:]:
        name = name.removesuffix(packed)
    return next((name_of for name_of, kind in KINDS.items() if name.endswith(kind.suffixes)), None)


def checked(kind: str) -> str:
    """The name of a kind, as given; SourceError with the nearest one if there is none of this name."""
    if kind not in KINDS:
        raise SourceError(f"there is no type {kind!r} of input", choices(kind, KINDS))
    return kind
