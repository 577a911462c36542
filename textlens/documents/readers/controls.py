"""Control characters in the first bytes of an input: a sign of UTF-16, of UTF-32, or of binary data."""

from __future__ import annotations

SAMPLE = 4096
"""The number of bytes at the start that are examined."""

_CONTROLS = bytes([*range(0x07), *range(0x0E, 0x1B), *range(0x1C, 0x20)])


def controls(data: bytes) -> int:
    """The number of control characters in the first `SAMPLE` bytes that do not occur in other texts."""
    sample = data[:SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS))
