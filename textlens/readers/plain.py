"""Plain text: exactly what the bytes say, line endings and odd spaces included."""

from __future__ import annotations

from .base import Extracted
from .decode import decode


def extract(data: bytes, name: str, encoding: str | None) -> Extracted:
    """Decode the bytes and change nothing."""
    text, used = decode(data, encoding, name=name)
    return Extracted(text, used, "text")
