"""Tables of JSON objects: one per line (.jsonl, .ndjson), or a list of them (.json)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ...errors import SourceError
from .base import Extracted, Unread, Wanted
from .decode import decode
from .kinds import by_suffix
from .tables import Record, documents, texts


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted | Unread]:
    """Extract the text of each object."""
    text, encoding = decode(data, wanted.encoding, name=name)
    kind = wanted.kind or by_suffix(name) or "jsonl"
    rows = listed(text, name) if kind == "json" else lines(text)
    return documents(texts(rows, name, wanted.text_column, wanted.id_column), name, encoding, kind)


def lines(text: str) -> Iterator[Record]:
    """The rows of a file with an object on each line, numbered by line; a line without an object is a row with a fault."""
    number, at = 0, 0
    while at < len(text):
        # Not splitlines(), which also splits at separators that JSON strings may contain unescaped.
        end = text.find("\n", at) + 1 or len(text)
        line = text[at:end].strip()
        number, at = number + 1, end
        if line:
            yield _record(number, line)


def listed(text: str, name: str) -> Iterator[Record]:
    """The rows of a file that contains a list of objects.

    Raises:
        SourceError: It is not a list, or not JSON.
    """
    value, fault = _value(text)
    if fault is not None:
        raise SourceError(f"{name} {fault}")
    if not isinstance(value, list):
        raise SourceError(f"{name} is JSON, but no list of objects with a text in each")
    for number, item in enumerate(value, 1):
        yield Record(number, item) if isinstance(item, dict) else Record(number, {}, "is no object in braces")


def _record(number: int, line: str) -> Record:
    value, fault = _value(line)
    if fault is None and not isinstance(value, dict):
        fault = "is no object in braces"
    return Record(number, value if isinstance(value, dict) else {}, fault)


def _value(text: str) -> tuple[object, str | None]:
    try:
        return json.loads(text), None
    except json.JSONDecodeError as error:
        return None, f"is no JSON: {error.msg[:1].lower()}{error.msg[1:]} at character {error.pos + 1:,}"
    except RecursionError:
        return None, "nests too deep"
    except ValueError as error:
        return None, f"is no JSON that can be read: {error}"
