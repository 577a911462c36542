"""Web archives (WARC): the article of each page in them, or its text if another program has extracted it (WET)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from ...errors import SourceError
from .base import Extracted, Unread, Wanted
from .libraries import library

_PAGES = ("text/html", "application/xhtml+xml")
_FOUND = 200
_END = b"\r\n\r\n"


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted | Unread]:
    """Extract the text of each page that was found; it is named by its address."""
    warc = library("fastwarc.warc", "warc", name)
    kinds = warc.WarcRecordType
    empty = True
    try:
        for record in warc.ArchiveIterator(
            io.BytesIO(data), record_types=kinds.response | kinds.resource | kinds.conversion, auto_decode="all"
        ):
            kind = _kind(record, kinds)
            if kind:
                empty = False
                yield _document(record, kind, name, wanted)
    except (OSError, ValueError) as error:
        yield Unread(name, f"{name} is damaged: it cannot be read to its end ({str(error)[:200]})", "Copy or download it again.")
        return
    if not data.endswith(_END):
        yield Unread(name, f"{name} is cut short: its last page is missing, or part of it", "Copy or download it again.")
    elif empty:
        raise SourceError(f"{name} holds no web page", "It may hold pictures, or requests without answers.")


def _kind(record: Any, kinds: Any) -> str:
    """The kind of a record that is a page; empty if it is none, or if the page was not found."""
    if record.record_type == kinds.conversion:
        return "text"
    if record.record_type == kinds.resource:
        declared = record.headers.get("Content-Type") or ""
    else:
        declared = record.http_content_type or ""
        if record.http_headers is None or record.http_headers.status_code != _FOUND:
            return ""
    return "html" if declared.split(";")[0].strip().lower() in _PAGES else ""


def _document(record: Any, kind: str, name: str, wanted: Wanted) -> Extracted | Unread:
    from . import read_all
    from .wordless import wordless

    address = (record.headers.get("WARC-Target-URI") or f"{name}#{record.record_id}").strip("<>")
    taken = (record.headers.get("WARC-Date") or "").strip()
    data = record.reader.read()
    try:
        found = next(iter(read_all(data, address, wanted._replace(kind=kind))))
        if isinstance(found, Unread):
            return found
        if not any(map(str.isalnum, found.text)):
            raise wordless(address, data, kind, found.lack)
    except SourceError as error:
        return Unread(address, error.message, error.hint)
    return found._replace(name=address, kind="warc", meta=found.meta._replace(date=found.meta.date or taken or None))
