"""Readers convert bytes to text; there is one module for each kind of input, imported only when it is needed.

A reader is a module with `extract(data, name, wanted)`, which yields an `Extracted` for each document in the input, and an entry
in `kinds.KINDS`. Inputs are decompressed before a reader is chosen, so that `speech.md.gz` is Markdown. The kind of an input is
determined by its content first and by its suffix second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Protocol, cast

from ...errors import SourceError
from .base import ANY, Extracted, Unread, Wanted, encodable
from .kinds import KINDS, KNOWN_SUFFIXES, PACKED, ZIPPED, by_suffix, checked, is_known

__all__ = ["KINDS", "KNOWN_SUFFIXES", "Extracted", "Unread", "Wanted", "is_known", "kind_of", "read", "read_all"]

_PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ")


class _Reader(Protocol):
    """The interface of a reader module."""

    def extract(self, data: bytes, name: str, wanted: Wanted, /) -> Iterable[Extracted | Unread]:
        """Extract the text of each document in an input."""


def read_all(data: bytes, name: str, wanted: Wanted = ANY) -> Iterator[Extracted | Unread]:
    """Extract the texts of all documents in an input: one, except for tables and mailboxes.

    Args:
        data: The input, compressed or not.
        name: Its name in errors; the suffix determines the kind if the content does not.
        wanted: The user's choices of how to read it.

    Raises:
        SourceError: It is not text, cannot be decoded, is damaged, or far too large. The message contains `name`.
    """
    if data.startswith(_PACKED):
        from .compression import decompress

        data = decompress(data, name)
    kind = checked(wanted.kind) if wanted.kind else kind_of(data, name)
    if wanted.is_inside and kind in PACKED:
        raise SourceError(f"{name} is an archive in an archive", "Unpack the outer one, then name the inner one.")
    reader = cast("_Reader", import_module(f"{__name__}.{KINDS[kind].module}"))
    try:
        for one in reader.extract(data, name, wanted):
            yield encodable(one) if isinstance(one, Extracted) else one
    except (SourceError, GeneratorExit):
        raise
    except MemoryError:
        raise SourceError(f"{name} needs more memory to read than there is") from None
    except Exception as error:
        # A damaged file may make a library raise anything; the other files must still be read.
        what = f"{type(error).__name__}: {error}".split("\n")[0][:200].rstrip(": .")
        raise SourceError(f"{name} cannot be read as {KINDS[kind].called} ({what})", "It may be damaged.") from error


def read(data: bytes, name: str, *, encoding: str | None = None, kind: str | None = None) -> Extracted:
    """Extract the text of an input like `read_all`, with several documents joined by blank lines."""
    found = list(read_all(data, name, Wanted(encoding, kind)))
    good = [one for one in found if isinstance(one, Extracted)]
    bad = next((one for one in found if isinstance(one, Unread)), None)
    if bad is not None:
        raise SourceError(bad.message, bad.hint)
    if len(good) == 1:
        return good[0]
    return Extracted("\n\n".join(one.text for one in good), good[0].encoding if good else None, good[0].kind if good else "text")


def kind_of(data: bytes, name: str) -> str:
    """The kind of an uncompressed input, by its content or, if that is not conclusive, by its suffix.

    Raises:
        SourceError: Its first bytes are not those of a text, or it is empty but its suffix is of a binary kind.
    """
    from .recognise import by_content

    found = by_content(data)
    named = by_suffix(name) or "text"
    if found == "zip" and named in ZIPPED:
        # A document whose parts are not those that its suffix promises is damaged, and its own reader says how.
        return named
    if found is not None:
        return found
    if _is_doubtful(data):
        from .signatures import refuse_binary

        if refuse_binary(data, name, zipped=named in ZIPPED):
            return named
    if KINDS[named].signed:
        if not data.strip():
            raise SourceError(f"{name} is empty, not {KINDS[named].called}", "Copy or download it again.")
        return "text"
    return named


def _is_doubtful(data: bytes) -> bool:
    # Most texts begin with a letter or digit: skip the table of signatures for them.
    return not data[:1].isalnum() or b"\0" in data[:1024] or data.startswith(b"filedesc://")
