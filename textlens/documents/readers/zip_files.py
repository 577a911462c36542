"""Zip archives of files."""

from __future__ import annotations

from collections.abc import Iterator

from .base import Extracted, Unread, Wanted
from .packed import documents, zipped


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted | Unread]:
    """Extract the documents of each file in the archive."""
    return documents(zipped(data, name), name, wanted)
