"""Plain text: decoded without any change, including line endings and unusual spaces."""

from __future__ import annotations

from collections.abc import Iterator

from .base import Extracted, Wanted
from .decode import decode


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted]:
    """Decode the bytes and change nothing."""
    text, used = decode(data, wanted.encoding, name=name)
    yield Extracted(text, used, "text")
