"""The kinds of input: the reader of each, its files' suffixes, and what it needs.

A new kind is a line here, a module beside this one and, where its files can be told by their first bytes, a line in `recognise`.
"""

from __future__ import annotations

from typing import NamedTuple

from ...errors import SourceError, choices


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
    "pdf": Kind("pdf", (".pdf",), "a PDF document", signed=True, places="page"),
    "mail": Kind("mail", (".eml",), "a mail"),
    "mbox": Kind("mailbox", (".mbox",), "a mailbox", several=True),
    "subtitles": Kind("subtitles", (".srt", ".vtt"), "a file of subtitles", places="timecode"),
    "csv": Kind("delimited", (".csv",), "a table", places="row", several=True),
    "tsv": Kind("delimited", (".tsv",), "a table", places="row", several=True),
    "jsonl": Kind("json_records", (".jsonl", ".ndjson"), "a table", places="row", several=True),
    "json": Kind("json_records", (".json",), "a list of JSON objects", places="row", several=True),
    "parquet": Kind("parquet", (".parquet",), "a Parquet table", signed=True, places="row", several=True),
}
"""Each kind by the name that `--type` knows it by."""

ZIPPED = ("docx", "odt", "epub")
"""The kinds that are zip archives."""

_COMPRESSED = ("", ".gz", ".bz2", ".xz")

_TABLES = tuple(
    suffix + packed for kind in KINDS.values() if kind.places == "row" for suffix in kind.suffixes for packed in _COMPRESSED
)

KNOWN_SUFFIXES = frozenset(suffix + packed for kind in KINDS.values() for suffix in kind.suffixes for packed in _COMPRESSED)
"""The endings of the files that can be read."""


def is_known(name: str, *, tables: bool = False) -> bool:
    """Whether a walk through a folder picks this file up; `tables` says whether it looks for tables of texts too."""
    name = name.lower()
    return name.endswith(tuple(KNOWN_SUFFIXES)) and (tables or not name.endswith(_TABLES))


def by_suffix(name: str) -> str | None:
    """The kind that a name's suffix stands for, if it stands for any."""
    name = name.lower()
    for packed in _COMPRESSED[1:]:
        name = name.removesuffix(packed)
    return next((name_of for name_of, kind in KINDS.items() if name.endswith(kind.suffixes)), None)


def checked(kind: str) -> str:
    """The name of a kind, given by that or by a suffix of its files; SourceError with the nearest one if there is none."""
    named = kind if kind in KINDS else by_suffix(f".{kind}")
    if named is None:
        raise SourceError(f"there is no type {kind!r} of input", choices(kind, KINDS))
    return named
