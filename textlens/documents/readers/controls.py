"""Control characters in the first bytes of an input: a sign of UTF-16, of UTF-32, or of no text at all."""

from __future__ import annotations

SAMPLE = 4096
"""Bytes at the start that tell UTF-16 and UTF-32 from the rest."""

_CONTROLS = bytes([*range(0x07), *range(0x0E, 0x1B), *range(0x1C, 0x20)])


def controls(data: bytes) -> int:
    """How many of the first `SAMPLE` bytes are controls that mean UTF-16, UTF-32 or no text at all."""
    sample = data[:SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS))
