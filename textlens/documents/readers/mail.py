"""Mail: the text of a message, without quoted text; subject, sender and date are its metadata."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any, NamedTuple

from ...errors import SourceError
from .base import Extracted, Meta, Wanted
from .decode import decode
from .mail_body import own_words

_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252"}
"""Encodings that mail programs declare, and the larger ones that they use in fact."""

_LONGEST_FIELD = 2000
"""The maximum length of a header field; the rest is ignored."""

_LONGEST_HEADING = 20_000
_CONTENT = re.compile(rb"(?:^|(?<=\n))content-(?:type|disposition)[ \t]*:", re.IGNORECASE)
_FIELD_END = re.compile(rb"\n(?![ \t])")

_SAVE = "Open it in a mail program, and save it again as .eml or as text."


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted]:
    """Extract what the author of a mail wrote."""
    text, encoding, meta = letter(data, name, wanted.encoding)
    yield Extracted(text, encoding, "mail", Meta(**meta))


class Letter(NamedTuple):
    """A message: its text, the text's encoding, and its metadata: `title`, `author` and `date`, if present."""

    text: str
    encoding: str | None
    meta: dict[str, str]


def letter(data: bytes, name: str, encoding: str | None = None) -> Letter:
    """Read a message in the Internet message format (RFC 5322).

    Args:
        data: The message.
        name: Its name in errors.
        encoding: The encoding of parts that do not declare one.

    Raises:
        SourceError: It contains no text, or is nested too deeply, or a part does not fit the encoding.
    """
    _refuse_long_fields(data, name)
    try:
        message = message_from_bytes(data, policy=policy.compat32)
        parts = list(_parts(message))
    except RecursionError:
        raise SourceError(f"{name} nests its parts too deep", _SAVE) from None
    meta = _meta(message)
    if not parts:
        raise SourceError(f"{name} holds no text", "If it has attachments, save them and name those.")
    texts: list[str] = []
    encodings: list[str] = []
    for part in parts:
        text, used = _decoded(part, name, encoding)
        texts.append(_plain(part, text))
        encodings.append(used)
    return Letter(own_words("\n\n".join(texts), meta.get("title", "")), encodings[0], meta)


def _refuse_long_fields(data: bytes, name: str) -> None:
    """Raise a SourceError if a header field is so long that parsing it would take minutes."""
    for field in _CONTENT.finditer(data):
        end = _FIELD_END.search(data, field.end())
        if (end.start() if end else len(data)) - field.start() > _LONGEST_HEADING:
            raise SourceError(f"{name} has a part with a heading that is far too long", _SAVE)


def _parts(part: Message) -> Iterator[Message]:
    """The parts with text, in order, without attachments; of alternatives, the plain text, unless it is empty."""
    kind = part.get_content_type()
    children = part.get_payload() if part.is_multipart() else None
    if isinstance(children, list):
        below = [list(_parts(child)) for child in children if isinstance(child, Message)]
        filled = [parts for parts in below if parts]
        if kind == "multipart/alternative":
            plain = (parts for parts in filled if parts[0].get_content_subtype() == "plain")
            yield from next(plain, filled[-1] if filled else [])
        elif kind == "multipart/related":
            yield from filled[0] if filled else []
        else:
            yield from (found for parts in filled for found in parts)
    elif kind in ("text/plain", "text/html") and not _is_attached(part) and _bytes(part).strip():
        yield part


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: Message, name: str, encoding: str | None) -> tuple[str, str]:
    data = _bytes(part)
    declared = part.get_content_charset()
    try:
        found = codecs.lookup(declared).name if declared else None
        found = _MEANT.get(found or "", found)
        if found:
            return data.decode(found), found
    except (LookupError, ValueError):
        # The declared encoding is unknown or does not fit.
        pass
    return decode(data, encoding, name=name)


def _plain(part: Message, text: str) -> str:
    if part.get_content_subtype() == "html":
        from .mail_html import plain

        return plain(text)
    return text


def _meta(message: Message) -> dict[str, str]:
    # Parse before decoding, because a decoded name may contain a comma.
    name, address = parseaddr(_field(message, "from"))
    author = _decoded_words(name) or address
    meta = {"title": _decoded_words(_field(message, "subject")), "author": author, "date": _date(message)}
    return {key: value for key, value in meta.items() if value}


def _field(message: Message, name: str) -> str:
    """The raw value of a header field, cut to `_LONGEST_FIELD`; bytes that are not ASCII are decoded with a likely encoding."""
    value = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")[:_LONGEST_FIELD]
    return " ".join(_letters(value.encode("utf-8", "surrogateescape"), None).split())


def _decoded_words(field: str) -> str:
    """The decoded value of a header field (RFC 2047), without line breaks."""
    try:
        pieces = decode_header(field)
    except (HeaderParseError, ValueError):
        pieces = [(field, None)]
    return " ".join("".join(_letters(*piece) for piece in pieces).split())


def _letters(piece: Any, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    for encoding in (charset or "ascii", "utf-8", "cp1252"):
        try:
            return bytes(piece).decode(encoding)
        except (LookupError, ValueError):
            continue
    return bytes(piece).decode("latin-1")


def _date(message: Message) -> str:
    try:
        return parsedate_to_datetime(_field(message, "date")).isoformat()
    except (ValueError, TypeError, OverflowError, IndexError):
        return ""
