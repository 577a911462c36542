"""Transcripts by order of the user: any kind of text, in which even a single line may name a speaker."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from ..origin import FLOWING
from .base import Extracted, Unread, Wanted
from .kinds import KINDS


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted | Unread]:
    """Extract the text as the reader of its kind does, marked as a transcript."""
    from . import kind_of

    kind = kind_of(data, name)
    if kind == "json":
        kind = "whisper"
    reader = import_module(f".{KINDS[kind].module}", __package__)
    for one in reader.extract(data, name, wanted._replace(kind=kind)):
        yield one._replace(kind="transcript") if isinstance(one, Extracted) and one.kind not in FLOWING else one
