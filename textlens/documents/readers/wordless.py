"""The error for an input without words; its statistics would be zeros that look like results."""

from __future__ import annotations

from ...errors import SourceError
from .base import Lack
from .kinds import KINDS

_IN_PICTURES = "Its text may be in pictures; then it needs text recognition (OCR) first."
_IN_ATTACHMENTS = "Its text may be in a picture or an attachment; save that, and name it."


def wordless(name: str, data: bytes, kind: str = "text", lack: Lack | None = None) -> SourceError:
    """The error for a file of these bytes, with the reason that its reader knows, or else a hint by its kind."""
    if not data.strip():
        return SourceError(f"{name} is empty", "Name another file.")
    if lack is not None:
        return SourceError(f"{name} has no text in it: {lack.reason}", lack.hint)
    hint = _IN_ATTACHMENTS if kind == "mail" else _IN_PICTURES if KINDS[kind].signed else None
    return SourceError(f"{name} has no text in it", hint)
