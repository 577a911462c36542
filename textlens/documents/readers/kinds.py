"""The kinds of input, each with its reader and its file suffixes.

To add a kind, add a line here, a module next to this one and, if its files can be recognised by their first bytes, a function in
`recognise`.
"""

from __future__ import annotations

from typing import NamedTuple

from ...errors import SourceError, choices


class Kind(NamedTuple):
    """A kind of input.

    Attributes:
        module: The reader's module in this package.
        suffixes: The suffixes of its files.
        called: A description of such a file, with an article.
        signed: Whether `recognise` knows every such file by its content, so that a suffix alone is not enough.
        places: The kind of position in its records besides offsets: `page`, `timecode`, `row`, or empty for none.
        several: Whether one input may contain several documents.
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
    "whisper": Kind("whisper", (".json",), "a transcript of speech recognition", places="timecode"),
    "transcript": Kind("transcript", (".txt",), "a transcript", places="timecode"),
    "parquet": Kind("parquet", (".parquet",), "a Parquet table", signed=True, places="row", several=True),
    "zip": Kind("packed", (".zip",), "a zip archive", signed=True, several=True),
    "tar": Kind("packed", (".tar", ".tgz", ".tbz2", ".txz"), "a tar archive", signed=True, several=True),
    "warc": Kind("warc", (".warc",), "a web archive", signed=True, several=True),
}
"""The kinds by their names, which are the values of `--type`."""

ZIPPED = ("docx", "odt", "epub")
"""The kinds that are zip archives."""

PACKED = ("zip", "tar", "warc")
"""The kinds that hold other files."""

_COMPRESSED = ("", ".gz", ".bz2", ".xz")

_TABLES = tuple(
    suffix + packed for kind in KINDS.values() if kind.places == "row" for suffix in kind.suffixes for packed in _COMPRESSED
)

_ARCHIVES = tuple(suffix + packed for kind in PACKED for suffix in KINDS[kind].suffixes for packed in _COMPRESSED)

KNOWN_SUFFIXES = frozenset(suffix + packed for kind in KINDS.values() for suffix in kind.suffixes for packed in _COMPRESSED)
"""The suffixes of the files that can be read."""


def is_known(name: str, *, tables: bool = False) -> bool:
    """Whether a file in a folder is read, by its suffix: no archive, and tables only if `tables`."""
    name = name.lower()
    return name.endswith(tuple(KNOWN_SUFFIXES)) and not name.endswith(_ARCHIVES) and (tables or not name.endswith(_TABLES))


def by_suffix(name: str) -> str | None:
    """The kind of a file by its suffix, ignoring that of a compression; None if it is unknown."""
    name = name.lower()
    for packed in _COMPRESSED[1:]:
        name = name.removesuffix(packed)
    return next((name_of for name_of, kind in KINDS.items() if name.endswith(kind.suffixes)), None)


def checked(kind: str) -> str:
    """The name of a kind, given that or a suffix without its dot; SourceError with a similar name as a hint if it is unknown."""
    named = kind if kind in KINDS else by_suffix(f".{kind}")
    if named is None:
        raise SourceError(f"there is no type {kind!r} of input", choices(kind, KINDS))
    return named
