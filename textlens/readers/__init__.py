"""Readers: bytes → text, one module a kind of input, imported only when such an input comes.

A reader is a module with `extract(data, name, encoding) -> Extracted` and a line in `KINDS`. Compression is opened
before a reader is chosen, so that `speech.md.gz` is Markdown.
"""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from ..errors import SourceError
from .base import Extracted

__all__ = ["KINDS", "KNOWN_SUFFIXES", "Extracted", "is_known", "read"]

KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "text": ("plain", (".txt", ".text")),
    "markdown": ("markdown", (".md", ".markdown", ".mdown", ".mkd")),
}
"""Kind of input → (its module in this package, the suffixes of its files)."""

_PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_COMPRESSED = ("", ".gz", ".bz2", ".xz")

KNOWN_SUFFIXES = frozenset(suffix + packed for _, suffixes in KINDS.values() for suffix in suffixes for packed in _COMPRESSED)
"""The endings of the files that a walk through a folder picks up."""


class _Reader(Protocol):
    """The shape of a reader's module."""

    def extract(self, data: bytes, name: str, encoding: str | None) -> Extracted:
        """The text of an input."""


def is_known(name: str) -> bool:
    """Whether a walk through a folder picks this file up."""
    return name.lower().endswith(tuple(KNOWN_SUFFIXES))


def read(data: bytes, name: str, *, encoding: str | None = None, kind: str | None = None) -> Extracted:
    """Find the text of an input.

    Args:
        data: The input, compressed or not.
        name: What to call it in errors; its suffix says what kind it is.
        encoding: The encoding to hold it to, instead of detecting one.
        kind: One of `KINDS`, instead of choosing by suffix.

    Raises:
        SourceError: It is no text, cannot be decoded, or is compressed and damaged or far too large. The message
            holds `name`.
    """
    if data.startswith(_PACKED):
        from .compression import decompress

        data = decompress(data, name)
    if kind is None and _is_doubtful(data):
        from .signatures import refuse_binary

        refuse_binary(data, name)
    return _reader(kind or _kind(name)).extract(data, name, encoding)


def _is_doubtful(data: bytes) -> bool:
    # What most texts begin with spares them the table of signatures.
    return not data[:1].isalnum() or b"\0" in data[:1024]


def _kind(name: str) -> str:
    """The kind that a name's suffix stands for; text, if it stands for none."""
    name = name.lower()
    for packed in _COMPRESSED[1:]:
        name = name.removesuffix(packed)
    return next((kind for kind, (_, suffixes) in KINDS.items() if name.endswith(suffixes)), "text")


def _reader(kind: str) -> _Reader:
    if kind not in KINDS:
        raise SourceError(f"there is no reader for the kind {kind!r}", f"The kinds are {', '.join(KINDS)}.")
    return cast("_Reader", import_module(f"{__name__}.{KINDS[kind][0]}"))
